"""Executes the examples of the equations of a pair of frameworks in both and compares values, dtypes, shapes and gradients.

    python tools/verify/check.py --binary build/release/tensorferry --pair pytorch-paddle [--only FILE[:LINE]] [--write-evidence]

The interpreter must have both frameworks installed; each runs in processes of its own.
"""

import argparse
import collections
import concurrent.futures
import pathlib
import shutil
import sys
import tempfile
import threading

import cache
import cases
import compare
import conversion
import equation_files
import evidence
from processes import Workers

ROOT = pathlib.Path(__file__).resolve().parents[2]
TWO_WAYS = {("pytorch", "paddle"), ("pytorch", "mindspore"), ("paddle", "mindspore")}


class Outcome:
    """What came of one example in one direction."""

    def __init__(self, case, direction):
        self.case, self.direction = case, direction
        self.problem, self.exact = None, True
        self.absolute, self.relative = 0.0, 0.0
        self.origins = ()
        self.gradient = "none"

    def as_dict(self):
        return {key: getattr(self, key) for key in ("problem", "exact", "absolute", "relative", "gradient")}

    def take(self, values):
        for key, value in values.items():
            setattr(self, key, value)


def job(path, folder, case, weights, gradient):
    return {"path": str(path), "folder": str(folder), "inputs": list(case.inputs.values()), "weights": weights, "gradient": gradient}


def check_gradients(outcome, source, target, example):
    if source["gradients"] is None:
        return
    if target["gradients"] is None:
        outcome.problem = "gradients: the converted code has none: " + (target["gradient_error"] or "nothing is differentiable")
        return
    difference = compare.Difference()
    tolerance = max(example.tolerance or 0, compare.GRADIENT_TOLERANCE)
    found = compare.compare_gradients(source["gradients"], target["gradients"], tolerance, difference)
    outcome.gradient = "compared"
    outcome.problem = found and f"gradients: {found}"


def check_pair(outcome, source, target, example):
    """Compares the answers of two workers; fills in the outcome."""
    if "error" in target:
        outcome.problem = f"the converted code fails: {target['error']}"
        return
    difference = compare.Difference()
    tolerance = compare.DEFAULT_TOLERANCE if example.tolerance is None else example.tolerance
    outcome.problem = compare.compare_outputs(source["outputs"], target["outputs"], tolerance, example.random, difference)
    outcome.absolute, outcome.relative = difference.absolute, difference.relative
    outcome.exact = difference.absolute == 0 and not example.random
    if not outcome.problem:
        check_gradients(outcome, source, target, example)


class Checker:
    def __init__(self, stored):
        self.local, self.stored = threading.local(), stored
        self.lock, self.all_workers = threading.Lock(), []

    def workers(self):
        if not hasattr(self.local, "workers"):
            self.local.workers = Workers()
            with self.lock:
                self.all_workers.append(self.local.workers)
        return self.local.workers

    def check(self, item):
        """The outcomes of one example: there, and back again where it was converted back."""
        case, path, there, back = item
        outcomes = [Outcome(case, f"{case.source_framework} to {case.target_framework}")]
        outcomes[0].problem, outcomes[0].origins = there.problem, there.origins
        if back is not None:
            outcomes.append(Outcome(case, f"{case.target_framework} to {case.source_framework}"))
            outcomes[1].problem, outcomes[1].origins = back.problem, back.origins
        if there.problem:
            return outcomes[:1]
        key = self.stored.key(case, there, back)
        if (known := self.stored.get(key)) is not None and len(known) == len(outcomes):
            for outcome, values in zip(outcomes, known):
                outcome.take(values)
            return outcomes
        self.run(outcomes, case, path, there, back)
        self.stored.put(key, [outcome.as_dict() for outcome in outcomes])
        return outcomes

    def run(self, outcomes, case, path, there, back):
        example, workers = case.example, self.workers()
        gradient = example.gradient and not example.random
        source = workers.of(case.source_framework).run(job(path, pathlib.Path(path).parent, case, None, gradient))
        if "error" in source:
            outcomes[0].problem = f"the example itself fails: {source['error']}"
            del outcomes[1:]
            return
        wants_gradient = source["gradients"] is not None
        target = workers.of(case.target_framework).run(
            job(there.path, pathlib.Path(there.path).parent, case, source["weights"], wants_gradient))
        check_pair(outcomes[0], source, target, example)
        if back is not None and not back.problem:
            again = workers.of(case.source_framework).run(
                job(back.path, pathlib.Path(back.path).parent, case, source["weights"], wants_gradient))
            check_pair(outcomes[1], source, again, example)

    def stop(self):
        for workers in self.all_workers:
            workers.stop()


def selected(examples, only):
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


def plan(examples, pair, folder, binary, knowledge, one_way):
    """Converts all examples, there and back. Items for Checker.check."""
    left, right = pair
    made = [cases.make_case(example, left, right) for example in examples]
    items = []
    for source, target in ((left, right), (right, left)):
        chosen = [case for case in made if case.source_framework == source]
        if not chosen:
            continue
        home = folder / f"from_{source}"
        (home / "source").mkdir(parents=True)
        for number, case in enumerate(chosen):
            (home / "source" / f"case_{number:04}.py").write_text(case.text, encoding="utf-8")
        there = conversion.convert_folder(binary, source, target, home / "source", home / "there", knowledge)
        shutil.copytree(home / "there", home / "returning", ignore=shutil.ignore_patterns("tensorferry_support.py", "__pycache__"))
        back = conversion.convert_folder(binary, target, source, home / "returning", home / "back", knowledge)
        for number, case in enumerate(chosen):
            name = f"case_{number:04}.py"
            returned = back.get(name)
            if returned is None or there[name].problem or (
                    (returned.problem or calls_support(there[name])) and not must_return(there[name], case.example, one_way)):
                returned = None
            items.append((case, home / "source" / name, there[name], returned))
    return items


def print_table(outcomes):
    rows = collections.defaultdict(lambda: [0, 0, 0])
    for outcome in outcomes:
        row = rows[outcome.direction, outcome.case.example.file]
        row[1 if outcome.problem else 0] += 1
        row[2] += outcome.gradient == "compared"
    width = max((len(file) for _, file in rows), default=4)
    print(f"{'direction':24} {'file':{width}} {'passed':>7} {'failed':>7} {'gradients':>10}")
    for (direction, file), (passed, failed, gradients) in sorted(rows.items()):
        print(f"{direction:24} {file:{width}} {passed:7} {failed:7} {gradients:10}")


def print_failures(outcomes):
    for outcome in outcomes:
        if outcome.problem:
            print(f"FAILED {outcome.case.example.place} ({outcome.direction}): {outcome.problem}")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("--pair", required=True, choices=sorted("-".join(pair) for pair in TWO_WAYS))
    parser.add_argument("--jobs", type=int, default=1, help="threads; each has one process per framework")
    parser.add_argument("--only", help="FILE or FILE:LINE of an equation or example")
    parser.add_argument("--knowledge", type=pathlib.Path, help="a snapshot for the binary instead of its own")
    parser.add_argument("--equations", type=pathlib.Path, default=ROOT / "snapshots" / "equations")
    parser.add_argument("--write-evidence", action="store_true")
    parser.add_argument("--keys", type=pathlib.Path, help="the output of compile_snapshot --keys, for the evidence")
    parser.add_argument("--cache", type=pathlib.Path, default=ROOT / "build" / "verify", help="folder for results of earlier runs")
    parser.add_argument("--keep", type=pathlib.Path, help="leave the modules here instead of in a temporary folder")
    return parser.parse_args()


def main():
    options = arguments()
    pair = tuple(options.pair.split("-"))
    equations, examples = equation_files.read_folder(options.equations / options.pair)
    stored = cache.Cache(options.cache / f"{options.pair}.json")
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep.resolve() if options.keep else pathlib.Path(temporary)
        items = plan(selected(examples, options.only), pair, folder, options.binary.resolve(), options.knowledge, one_way_lines(equations))
        checker = Checker(stored)
        try:
            with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
                outcomes = [outcome for found in pool.map(checker.check, items) for outcome in found]
        finally:
            checker.stop()
            stored.save()
    print_failures(outcomes)
    print_table(outcomes)
    if options.write_evidence:
        evidence.write(ROOT / "snapshots" / "evidence" / f"{options.pair}.tsv", outcomes, options.keys, pair)
    failed = sum(1 for outcome in outcomes if outcome.problem)
    print(f"{len(outcomes) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
