"""Writes docs/disagreements.md: where documentation and an equation disagree, and which of them is right, by what was executed.

    python tools/verify/judge_documentation.py --binary build/release/tensorferry --compiler build/release/compile_snapshot

compile_snapshot lists the places. Each claim of the documentation is written as an equation of its own, with the parameters that the
page names, and stands in front of the others in a copy of snapshots/; the examples that call its operator are then converted by it, executed in
both frameworks and compared, as check.py does. What the equation's examples showed is its evidence.
"""

import argparse
import collections
import dataclasses
import datetime
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import cases
import check
import equation_files
import evidence
from environments import environments
from random_draws import calls_of, dotted

ROOT = check.ROOT
FILE = "aaa_documented.py"  # sorted in front: the first equation that applies wins
MOST = 10                   # examples of one operator
NAMES = {"pytorch": "PyTorch", "paddle": "Paddle", "mindspore": "MindSpore"}
AGREES, DIFFERS, FAILS, PARTLY, UNDECIDED = ("both compute the same", "the equation: the documented way differs", "the equation: the documented way fails",
                                             "the equation: the documented way agrees only in part", "not decided")


@dataclasses.dataclass
class Claim:
    """A line of documented equivalences that some equation contradicts."""
    place: str          # "snapshots/documented/pytorch-paddle.tsv:12"
    left: str
    right: str
    pages: str
    pairs: list         # (left parameter, right parameter)
    said: list = dataclasses.field(default_factory=list)       # (equation's origin, both claims in words)
    variant: int = 0
    error: str = ""     # why it cannot be written as an equation
    outcomes: list = dataclasses.field(default_factory=list)

    def text(self):
        """As an equation; the second variant passes the arguments through as they are."""
        if self.variant == 1:
            return f"{self.left} >> {self.right}"
        pairs, method = list(self.pairs), self.left.split(".")[1] == "Tensor"
        left = ["self"] if method else []
        left += [a for a, _ in pairs]
        right = []
        if self.right.split(".")[1] == "Tensor":
            right = ["self"] if method or not pairs else [pairs.pop(0)[0]]
        elif method and not any(b in ("x", "input", "self") for _, b in pairs):
            right = ["self"]
        right += [f"{b}={a}" for a, b in pairs]
        return f"{self.left}({', '.join(left)}) >> {self.right}({', '.join(right)})"


def compiler_says(compiler, *arguments):
    done = subprocess.run([str(compiler), *map(str, arguments)], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def read_claims(compiler, pair):
    """The claims of one pair that equations contradict, by their place."""
    status, listed, errors = compiler_says(compiler, "--disagreements", ROOT / "snapshots")
    if status:
        raise SystemExit(errors)
    found = {}
    for line in listed.splitlines():
        place, origin, said = line.split("\t")
        path, _, number = place.rpartition(":")
        if pathlib.Path(path).stem != "-".join(pair):
            continue
        if place not in found:
            cells = (ROOT / path).read_text(encoding="utf-8").splitlines()[int(number) - 1].split("\t")
            pairs = [tuple(cell.split("=")) for cell in cells[4].split()] if len(cells) > 4 else []
            found[place] = Claim(place, *cells[:2], cells[3], [(a, b) for a, b in pairs if "-" not in (a, b)])
        found[place].said.append((origin, said))
    return list(found.values())


def batches(claims):
    """Lists of claims in which each operator has one."""
    found = []
    for claim in claims:
        for batch in found:
            if all(other.left != claim.left for other in batch):
                batch.append(claim)
                break
        else:
            found.append([claim])
    return found


def write_equations(compiler, folder, pair, claims):
    """Writes the claims that can be equations, each on the line of its index, and compiles; the others get their error."""
    path = folder / "equations" / "-".join(pair) / FILE
    while True:
        path.write_text("".join((claim.text() if not claim.error else "# not an equation") + "\n" for claim in claims), encoding="utf-8")
        status, _, errors = compiler_says(compiler, folder, "-o", folder.parent / "knowledge.tfk")
        if not status:
            return
        wrong = {int(number): said for number, said in re.findall(rf"/{FILE}:(\d+):\d+: error: (.*)", errors)}
        if not wrong:
            raise SystemExit(errors)
        for number, said in wrong.items():
            claim = claims[number - 1]
            claim.variant, claim.error = (1, "") if claim.variant == 0 else (1, said)


def examples_for(claims, examples, pair):
    """Examples in the left framework that call an operator of the claims, or name it; no more than MOST for each."""
    count, chosen = collections.Counter(), {}
    for example in examples:
        if cases.framework_of(example.body, *pair) != pair[0]:
            continue
        names = {dotted(node) for statement in example.body for node in equation_files.ast.walk(statement)}
        for claim in claims:
            if not claim.error and count[claim.left] < MOST and (claim.left in names or calls_of(claim.left, cases.ROOT[pair[0]], example.body)):
                count[claim.left] += 1
                chosen[example.place] = example
    return list(chosen.values())


def judge_batch(options, pair, claims, folder):
    """Executes what the claims make of the examples; each claim gets the outcomes that used it."""
    write_equations(options.compiler, folder, pair, claims)
    _, examples = equation_files.read_folder(ROOT / "snapshots" / "equations" / "-".join(pair))
    chosen = examples_for(claims, examples, pair)
    used = environments()
    with tempfile.TemporaryDirectory(dir=check.memory_folder()) as temporary:
        options.knowledge = folder.parent / "knowledge.tfk"
        items = check.plan(chosen, pair, pathlib.Path(temporary), options, {name: name for name in used}, set())
        items = [(case, path, there, None) for case, path, there, _ in items if any(f"/{FILE}:" in origin for origin in there.origins)]
        checker = check.Checker(check.cache.Cache(options.cache / f"documented-{'-'.join(pair)}.jsonl", used), used)
        outcomes = check.execute(items, checker, options.jobs, check.tables.Progress(f"documented {'-'.join(pair)}", len(items)))
    for outcome in outcomes:
        for origin in outcome.origins:
            if f"/{FILE}:" in origin:
                claims[int(origin.rpartition(":")[2]) - 1].outcomes.append(outcome)


def verdict(claim):
    """(verdict, what was executed in words)."""
    if claim.error:
        return UNDECIDED, f"the page's claim is no equation: {claim.error}"
    ran = [outcome for outcome in claim.outcomes if not (outcome.problem or "").startswith("example did not convert")]
    if not ran:
        return UNDECIDED, "no example is converted by the documented way"
    wrong = [outcome for outcome in ran if outcome.problem]
    total = len(ran)
    if not wrong:
        return AGREES, f"{total} of {total} examples agree"
    said = next((outcome.problem for outcome in wrong if not outcome.problem.startswith("the converted code fails")), wrong[0].problem)
    text = f"{total - len(wrong)} of {total} examples agree; {' '.join(said.split())[:140]}"
    if len(wrong) < total:
        return PARTLY, text
    return (FAILS if said.startswith("the converted code fails") else DIFFERS), text


def cell(text):
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*")


def row(claim):
    kind, said = verdict(claim)
    equations = "; ".join(dict.fromkeys(f"{text.partition(': ')[2]} ({evidence.short(origin)})" for origin, text in claim.said))
    return kind, f"| `{claim.left}` | `{claim.right}`, {cell(claim.pages)} | {cell(equations)} | {kind} | {cell(said)} |"


def page(by_pair):
    versions = ", ".join(f"{NAMES[name]} {each.version}" for name, each in environments().items())
    lines = ["# Where documentation and the equations disagree", "",
             "The mapping pages of Paddle and MindSpore say what corresponds to PyTorch's operators. Here is every place where an equation says otherwise.",
             "The page's claim was written as an equation, the examples of its operator were converted by it, executed and compared: *the equation* is right where",
             "the documented way stops or computes something else. Where both compute the same, the equation prefers another operator (one that also runs on CPUs,",
             "or has the same defaults) or carries one parameter more. The equations themselves hold by their evidence.", "",
             f"Written by `tools/verify/judge_documentation.py` on {datetime.date.today():%-d %B %Y}; executed on a CPU with {versions}.", "",
             "| | " + " | ".join(f"{NAMES[left]}–{NAMES[right]}" for left, right in by_pair) + " |", "| --- |" + " ---: |" * len(by_pair)]
    rows = {pair: [row(claim) for claim in claims] for pair, claims in by_pair.items()}
    for kind in (AGREES, DIFFERS, FAILS, PARTLY, UNDECIDED):
        lines.append(f"| {kind} | " + " | ".join(str(sum(found == kind for found, _ in rows[pair])) for pair in by_pair) + " |")
    lines.append("| claims | " + " | ".join(str(len(claims)) for claims in by_pair.values()) + " |")
    lines.append("| places | " + " | ".join(str(sum(len(claim.said) for claim in claims)) for claims in by_pair.values()) + " |")
    for (left, right), claims in by_pair.items():
        lines += ["", f"## {NAMES[left]} and {NAMES[right]}", "", "| operator | documented as, where | what is said | right | executed |", "| --- | --- | --- | --- | --- |"]
        lines += [text for _, text in rows[left, right]]
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("--compiler", required=True, type=pathlib.Path, help="compile_snapshot")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--cache", type=pathlib.Path, default=check.cache.default_folder())
    parser.add_argument("-o", "--output", type=pathlib.Path, default=ROOT / "docs" / "disagreements.md")
    options = parser.parse_args()
    by_pair = {}
    for pair in (("pytorch", "paddle"), ("pytorch", "mindspore")):
        by_pair[pair] = read_claims(options.compiler, pair)
        for batch in batches(by_pair[pair]):
            with tempfile.TemporaryDirectory() as temporary:
                folder = pathlib.Path(temporary) / "snapshots"
                shutil.copytree(ROOT / "snapshots", folder)
                judge_batch(options, pair, batch, folder)
    options.output.write_text(page(by_pair), encoding="utf-8")


if __name__ == "__main__":
    main()
