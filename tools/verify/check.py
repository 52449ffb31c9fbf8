"""Executes the examples of the equations of a pair of frameworks in both and compares values, dtypes, shapes and gradients.

    python tools/verify/check.py --binary build/release/tensorferry --pair pytorch-paddle [--only FILE[:LINE]] [--fresh] [--write-evidence]

The interpreter must have both frameworks installed; each runs in processes of its own. An older version runs in another one:
`--older paddle@2.6=INTERPRETER` converts for that version and executes there (older_version.py writes its evidence).
`--executed-with mindspore@2.5=INTERPRETER` executes what says `executed_with("mindspore@2.5", …)`, and nothing else, there; without this option
that is left out, and its evidence stays. An example that agreed in an earlier run is not executed again while its text, its conversion, the frameworks and this tool stay as they are (cache.py); --fresh executes all.
"""

import argparse
import concurrent.futures
import os
import pathlib
import shutil
import sys
import tempfile

import cache
import cases
import conversion
import equation_files
import evidence
import tables
from checking import Checker
from environments import environments

ROOT = pathlib.Path(__file__).resolve().parents[2]
TWO_WAYS = {("pytorch", "paddle"), ("pytorch", "mindspore"), ("paddle", "mindspore")}


def memory_folder():
    """Where thousands of small modules are written and deleted without a disk, or None: then it is the usual place."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) and shutil.disk_usage("/dev/shm").free > 1 << 30 else None


def selected(examples, only, executed_with=""):
    examples = [each for each in examples if each.executed_with == executed_with]
    if not only:
        return examples
    name, _, line = only.partition(":")
    return [e for e in examples if e.file.startswith(name) and (not line or e.line == int(line) or any(q.line == int(line) for q in e.equations))]


def one_way_lines(equations):
    return {(equation.file, equation.line) for equation in equations if equation.way != "both"}


def must_return(converted, example, one_way):
    """True if every equation that was used for the example is one for both ways."""
    used = {tuple(origin.rpartition("/")[2].rsplit(":", 1)) for origin in converted.origins}
    return all((file, int(line)) not in one_way for file, line in used) and all(e.way == "both" for e in example.equations)


def calls_support(converted):
    """True if the text calls functions of the support module, which are not written to be converted back."""
    return "tensorferry_support" in pathlib.Path(converted.path).read_text(encoding="utf-8")


def plan(examples, pair, folder, options, spelled, one_way):
    """Converts all examples, there and back. Items for Checker.check. `spelled`: what the binary is told of each framework."""
    left, right = pair
    binary, knowledge = options.binary.resolve(), options.knowledge
    made = [cases.make_case(example, left, right) for example in examples]
    items = []
    requests = sorted({(case.source_framework, case.example.request) for case in made})
    for source, request in requests:
        target = right if source == left else left
        chosen = [case for case in made if (case.source_framework, case.example.request) == (source, request)]
        home = folder / f"from_{source}{'_' * bool(request)}{request}"
        (home / "source").mkdir(parents=True)
        for number, case in enumerate(chosen):
            (home / "source" / f"case_{number:04}.py").write_text(case.text, encoding="utf-8")
        there = conversion.convert_folder(binary, spelled[source], spelled[target], home / "source", home / "there", knowledge, request)
        shutil.copytree(home / "there", home / "returning", ignore=shutil.ignore_patterns("tensorferry_support.py", "__pycache__"))
        back = conversion.convert_folder(binary, spelled[target], spelled[source], home / "returning", home / "back", knowledge)
        for number, case in enumerate(chosen):
            name = f"case_{number:04}.py"
            returned = back.get(name)
            if returned is None or there[name].problem or (
                    (returned.problem or calls_support(there[name])) and not must_return(there[name], case.example, one_way)):
                returned = None
            items.append((case, home / "source" / name, there[name], returned))
    return items


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("--pair", required=True, choices=sorted("-".join(pair) for pair in TWO_WAYS))
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="threads; each has one process per framework")
    parser.add_argument("--only", help="FILE or FILE:LINE of an equation or example")
    parser.add_argument("--fresh", action="store_true", help="execute everything, also what agreed in an earlier run")
    parser.add_argument("--older", action="append", default=[], metavar="FRAMEWORK@VERSION=INTERPRETER", help="convert for and execute in this version")
    parser.add_argument("--executed-with", metavar="FRAMEWORK@VERSION=INTERPRETER", help="execute only what needs this version, in this version")
    parser.add_argument("--knowledge", type=pathlib.Path, help="a snapshot for the binary instead of its own")
    parser.add_argument("--equations", type=pathlib.Path, default=ROOT / "snapshots" / "equations")
    parser.add_argument("--write-evidence", action="store_true")
    parser.add_argument("--keys", type=pathlib.Path, help="the output of compile_snapshot --keys, for the evidence")
    parser.add_argument("--cache", type=pathlib.Path, default=cache.default_folder(), help="folder for results of earlier runs")
    parser.add_argument("--keep", type=pathlib.Path, help="leave the modules here instead of in a temporary folder")
    return parser


def execute(items, checker, jobs, progress):
    """The outcomes of all items, in their order."""
    outcomes = []
    try:
        with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
            for found in pool.map(checker.check, items):
                outcomes += found
                progress.add(found)
    finally:
        checker.stop()
        checker.stored.shorten()
    return outcomes


def of_this_version(outcomes, used):
    """The outcomes that say something about an older version: not those of examples that it marks or cannot run."""
    older = {framework for framework, each in used.items() if each.spelled != framework}

    def is_absent(outcome):
        said = outcome.problem or ""
        return said.startswith("example did not convert") or said.startswith("the example itself fails") and outcome.direction.split()[0] in older

    return [outcome for outcome in outcomes if not older or not is_absent(outcome)]


def version_of(options):
    """"mindspore@2.5" where only what needs that version is executed."""
    return (options.executed_with or "").partition("=")[0]


def run(options, pair, used, make_checker=Checker):
    """(outcomes of all examples, CPU seconds by framework, the equations)."""
    name = "-".join(used[framework].spelled for framework in pair)
    equations, examples = equation_files.read_folder(options.equations / options.pair)
    with tempfile.TemporaryDirectory(dir=memory_folder()) as temporary:
        folder = options.keep.resolve() if options.keep else pathlib.Path(temporary)
        items = plan(selected(examples, options.only, version_of(options)), pair, folder, options, {each.framework: each.spelled for each in used.values()}, one_way_lines(equations))
        checker = make_checker(cache.Cache(options.cache / f"{name}.jsonl", used, options.fresh), used)
        return execute(items, checker, options.jobs, tables.Progress(name, len(items))), checker.seconds(), equations


def main():
    options = arguments().parse_args()
    pair = tuple(options.pair.split("-"))
    used = environments(options.older, options.executed_with)
    found, seconds, equations = run(options, pair, used)
    outcomes = of_this_version(found, used)
    tables.print_failures(outcomes)
    tables.print_table(outcomes)
    tables.print_effort(outcomes, seconds)
    if len(found) > len(outcomes):
        print(f"{len(found) - len(outcomes)} left out: marked when they were converted for this version, or not to be run there")
    if options.write_evidence:
        evidence.write(ROOT / "snapshots" / "evidence" / f"{options.pair}.tsv", outcomes, options.keys, pair, used,
                       {f"{each.file}:{each.line}" for each in equations if each.executed_with != version_of(options)})
    failed = sum(1 for outcome in outcomes if outcome.problem)
    print(f"{len(outcomes) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
