"""Executes the examples of a pair with an older version of one framework, and writes which equations hold there.

    python tools/verify/older_version.py --pair pytorch-paddle --older paddle@2.6=INTERPRETER --binary build/release/tensorferry \\
        --compiler build/release/compile_snapshot

The examples are converted for that version and executed by the interpreter that has it. An equation is written down as failing there, so
that no conversion for that version uses it, if an example of it differs silently, or if none that uses it agrees. What it leaves is
converted by the equations behind it, or marked: so the examples are converted and executed again, until nothing more fails. Where some
agree and others raise an error, the equation holds, and the line says so. Snapshots are read from this checkout, and
snapshots/evidence/<pair with the version>.tsv is written.
"""

import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import check
import evidence
import tables
from checking import Checker
from environments import environments

HEADER = "# Made by tools/verify/older_version.py.\n# key\tclass\tcases\tlargest absolute difference\tlargest relative difference\tversions\tremark\n"
LOUD = ("the converted code fails: ", "gradients: the converted code has none: ")
HALF = re.compile(r"float16|half")
ROUNDING = 5e-3  # relative, of a gradient that went through a half
ROUNDS = 12


def is_loud(outcome):
    """True where the code that was converted stops with an error instead of computing something else."""
    return (outcome.problem or "").startswith(LOUD)


def is_rounding(outcome):
    """True for a gradient that differs by no more than the half that it went through."""
    found = re.match(r"gradients: .*relative ([\d.e+-]+), allowed", outcome.problem or "")
    return bool(found) and float(found.group(1)) < ROUNDING and bool(HALF.search(outcome.case.text))


def own(outcome, origins):
    """Those of the origins that the example was written for."""
    places = {f"{each.file}:{each.line}" for each in outcome.case.example.equations}
    return [origin for origin in origins if evidence.short(origin) in places]


class RememberingChecker(Checker):
    """Executes what failed once a run, not in every round of it."""

    failed = {}  # key -> outcomes

    def __init__(self, stored, environments):
        super().__init__(stored, environments)
        stored.known.update(self.failed)

    def run(self, outcomes, case, path, there, back):
        super().run(outcomes, case, path, there, back)
        if any(outcome.problem for outcome in outcomes):
            self.failed[self.stored.key(case, there, back)] = [outcome.as_dict() for outcome in outcomes]


class Counts:
    """Of each equation of the pair: outcomes that agreed, that differ, and that raise an error."""

    def __init__(self, outcomes, pair):
        self.folder = f"/equations/{'-'.join(pair)}/"
        self.agreed, self.differ, self.errors = (collections.defaultdict(list) for _ in range(3))
        for outcome in outcomes:
            where = self.agreed if outcome.problem is None or is_rounding(outcome) else self.errors if is_loud(outcome) else self.differ
            for origin in self.origins(outcome):
                where[origin].append(outcome)

    def origins(self, outcome):
        return [origin for origin in outcome.origins if self.folder in origin]

    def guilty(self, outcomes):
        """Origin -> what was seen, of the equations that do not hold."""
        failing = [outcome for outcome in outcomes if outcome.problem and not is_rounding(outcome)]
        found = {}
        for outcome in failing:
            never = [origin for origin in self.origins(outcome) if not self.agreed[origin]]
            for origin in own(outcome, never) or never:
                found.setdefault(origin, outcome.problem)
        if found:  # what they leave is converted otherwise: only then is it known what else fails
            return found
        for outcome in failing:
            used = own(outcome, self.origins(outcome))
            if not is_loud(outcome) and len(used) == 1:  # of several it is not known which one it is: the example stays a failure
                found[used[0]] = outcome.problem
        return found


def line(key, kind, counts, origin, versions, remark):
    agreed = counts.agreed[origin]
    absolute, relative = (max((getattr(outcome, name) for outcome in agreed), default=0.0) for name in ("absolute", "relative"))
    return "\t".join([key, kind, str(len(agreed)), f"{absolute:.3g}", f"{relative:.3g}", versions, remark]).rstrip("\t") + "\n"


def lines(counts, fails, keys, versions):
    """One for each equation that was executed or that fails, sorted by key."""
    empty, found = Counts([], ("", "")), []
    for origin, said in fails.items():
        if origin in keys:
            found.append(line(keys[origin], "fails", empty, origin, versions, " ".join(said.split())[:160]))
    for origin, agreed in counts.agreed.items():
        if not agreed or origin in fails or origin not in keys:
            continue
        kind = "exact" if all(outcome.exact for outcome in agreed) else "tolerance"
        errors = len(counts.errors[origin])
        found.append(line(keys[origin], kind, counts, origin, versions, f"{errors} more raise an error there" if errors else ""))
    return sorted(found)


def compiled(compiler, folder, *arguments):
    done = subprocess.run([str(compiler), *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{folder} does not compile:\n{done.stderr[:2000]}")
    return done.stdout


def keys_of(text):
    return {cells[0]: cells[1] for cells in (line.split("\t") for line in text.splitlines()) if len(cells) > 1}


def failing_lines(path, keys):
    """Origin -> what was seen, of the equations that a file of evidence says fail and that are still there."""
    rows = [row.split("\t") for row in path.read_text(encoding="utf-8").splitlines() if not row.startswith("#")]
    said = {cells[0]: cells[6] for cells in rows if cells[1] == "fails" and len(cells) > 6}
    return {origin: said[key] for origin, key in keys.items() if key in said}


def main():
    parser = check.arguments()
    parser.add_argument("--keep-failing", action="store_true", help="begin with the equations that fail by the evidence there is, instead of with none")
    parser.add_argument("--compiler", type=pathlib.Path, required=True, help="compile_snapshot")
    options = parser.parse_args()
    pair, used = tuple(options.pair.split("-")), environments(options.older)
    name = "-".join(used[framework].spelled for framework in pair)
    versions = ", ".join(f"{framework} {used[framework].version}" for framework in pair)
    with tempfile.TemporaryDirectory() as temporary:
        folder, options.knowledge = pathlib.Path(temporary) / "snapshots", pathlib.Path(temporary) / "knowledge.tfk"
        shutil.copytree(check.ROOT / "snapshots", folder)
        written = folder / "evidence" / f"{name}.tsv"
        written.unlink(missing_ok=True)
        keys = keys_of(compiled(options.compiler, folder, "--keys", folder))
        fails = failing_lines(check.ROOT / "snapshots" / "evidence" / written.name, keys) if options.keep_failing else {}
        written.write_text(HEADER + "".join(lines(Counts([], pair), fails, keys, versions)), encoding="utf-8")
        for number in range(ROUNDS):
            compiled(options.compiler, folder, folder, "-o", options.knowledge)
            outcomes = check.of_this_version(check.run(options, pair, used, RememberingChecker)[0], used)
            counts = Counts(outcomes, pair)
            guilty = counts.guilty(outcomes)
            written.write_text(HEADER + "".join(lines(counts, {**fails, **guilty}, keys, versions)), encoding="utf-8")
            print(f"round {number + 1}: {len(outcomes)} outcomes, {len(guilty)} equations fail", flush=True)
            if not guilty:
                break
            fails |= guilty
        shutil.copy(written, check.ROOT / "snapshots" / "evidence" / written.name)
    left = [outcome for outcome in outcomes if outcome.problem and not is_loud(outcome) and not is_rounding(outcome)]
    loud = sum(is_loud(outcome) for outcome in outcomes)
    tables.print_failures(left)
    tables.print_table([outcome for outcome in outcomes if not is_loud(outcome)])
    print(f"{len(fails)} equations do not hold with {name}; {loud} outcomes raise an error there where others of the same equation agree")
    print(f"{len(outcomes) - loud - len(left)} passed, {len(left)} failed")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
