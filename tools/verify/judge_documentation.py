"""Writes docs/disagreements.md: where documentation and an equation disagree, and which of them is right, by what was executed.

    python tools/verify/judge_documentation.py --binary build/release/tensorferry --compiler build/release/compile_snapshot

compile_snapshot lists the places. Each claim of the documentation is written as an equation of its own, with the parameters that the
page names, and stands in front of the others in a copy of snapshots/; the examples that call its operator are then converted by it, executed in
both frameworks and compared, as check.py does. What a page says beyond its table of parameters stands in ways/ (documented_ways.py). A name that the
target does not have is looked up there. What the equation's examples showed is its evidence.
"""

import argparse
import ast
import collections
import dataclasses
import datetime
import itertools
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import cases
import check
import documented_ways
import equation_files
import evidence
from environments import environments
from random_draws import calls_of, dotted

ROOT = check.ROOT
FILE = "aaa_documented.py"  # sorted in front: the first equation that applies wins
MOST = 10                   # examples of one operator
NAMES = {"pytorch": "PyTorch", "paddle": "Paddle", "mindspore": "MindSpore"}
AGREES, DIFFERS, FAILS, PARTLY, ABSENT, ELSEWHERE, UNDECIDED = KINDS = (
    "both compute the same", "the equation: the documented way differs", "the equation: the documented way fails",
    "the equation: the documented way agrees only in part", "the equation: there is no such name", "not to be executed on a CPU", "not decided")


@dataclasses.dataclass
class Operator:
    """What the facts say of it."""
    name: str                                                   # canonical
    names: frozenset = frozenset()                              # all of them
    of_value: bool = False                                      # a method or an attribute: its first argument is the value
    signatures: list = dataclasses.field(default_factory=list)  # (by position, by keyword only) without self; "*args" for variadic ones

    def parameters(self, stated=()):
        """Of the signature that has what is stated, and takes most by position."""
        fitting = [each for each in self.signatures if set(stated) <= {name.lstrip("*") for name in each[0] + each[1]}]
        return max(fitting or self.signatures or [([], [])], key=lambda each: len(each[0]))


@dataclasses.dataclass
class Claim:
    """A line of documented equivalences that some equation contradicts."""
    place: str          # "snapshots/documented/pytorch-paddle.tsv:12"
    left: str
    right: str
    pages: str
    pairs: list         # (left parameter, right parameter)
    said: list = dataclasses.field(default_factory=list)       # (equation's origin, both claims in words)
    operator: Operator = None       # the left one
    target: Operator = None
    variant: int = 0
    ours: bool = False              # an equation says the same
    error: str = ""     # why it cannot be written as an equation
    line: int = 0       # of the equation in FILE
    way: documented_ways.Way = None # what the page says beyond its table of parameters
    absent: str = ""    # the error of a look-up of the right name
    outcomes: list = dataclasses.field(default_factory=list)

    def text(self):
        """Lines of an equation. Later variants say less: arguments by position, then the names alone."""
        if self.way:
            return self.way.lines if not self.way.pairs else ["# two functions"]
        if self.variant == 0 and self.pairs:
            return self.by_name()
        return self.by_position() if self.variant < 2 else [f"{self.left} >> {self.right}"]

    def receivers(self, pairs):
        """How each side begins: with the value of a method or an attribute."""
        left = ["self"] if self.operator.of_value else []
        if self.target.of_value:
            return left, ["self"] if left or not pairs else [pairs.pop(0)[0]]
        return left, ["self"] if left and not any(b in ("x", "input", "self") for _, b in pairs) else []

    def by_name(self):
        """Each parameter where the page says; those of which it says nothing are dropped."""
        pairs = list(self.pairs)
        stated = [a for a, _ in pairs]
        left, right = self.receivers(pairs)
        positional, named = self.operator.parameters(stated)
        known = positional + [name for name in named if name in stated]
        left += known if set(stated) <= {name.lstrip("*") for name in known} else stated
        right += [f"{b}={a}" for a, b in pairs]
        dropped = [name.lstrip("*") for name in left if name != "self" and name not in stated and name not in right]
        return [f"{self.left}({', '.join(left)}) >> {self.right}({', '.join(right)})",
                *(f'drop({name}, "the page names nothing for it")' for name in dropped)]

    def by_position(self):
        left, right = self.receivers([])
        positional, _ = self.operator.parameters([a for a, _ in self.pairs])
        return [f"{self.left}({', '.join(left + positional)}) >> {self.right}({', '.join(right + positional)})"]


def operator_of(binary, name):
    """By what the program's knowledge shows of it."""
    shown = subprocess.run([str(binary), "knowledge", "show", name], capture_output=True, text=True, check=False).stdout.splitlines()
    if not shown:
        return Operator(name, frozenset({name}))
    canonical = shown[0].partition(":")[0]
    aliases = next((line.partition(": ")[2].split(", ") for line in shown if line.startswith("also known as: ")), [])
    written = re.compile(rf" +{re.escape(canonical.rpartition('.')[2])}(\(.*)")
    found = Operator(canonical, frozenset({canonical, name, *aliases}), shown[0].partition(": ")[2].startswith(("method", "attribute")))
    for line in itertools.takewhile(lambda line: line and not line.startswith("in "), shown[1:]):
        try:
            arguments = ast.parse(f"def f{written.fullmatch(line)[1]}: pass").body[0].args
        except (SyntaxError, TypeError):   # no signature, or none that is Python
            continue
        positional = [each.arg for each in arguments.posonlyargs + arguments.args if each.arg != "self"]
        positional += [f"*{arguments.vararg.arg}"] if arguments.vararg else []
        found.signatures.append((positional, [each.arg for each in arguments.kwonlyargs]))
    return found


def compiler_says(compiler, *arguments):
    done = subprocess.run([str(compiler), *map(str, arguments)], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def read_claims(compiler, binary, pair):
    """The claims of one pair that equations contradict, by their place."""
    ways = documented_ways.read(pair)
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
            found[place] = Claim(place, *cells[:2], cells[3], [(a, b) for a, b in pairs if "-" not in (a, b)], operator=operator_of(binary, cells[0]), target=operator_of(binary, cells[1]),
                                 way=ways.pop(tuple(cells[:2]), None) or next((claim.way for claim in found.values() if (claim.left, claim.right) == tuple(cells[:2])), None))
        found[place].said.append((origin, said))
    for way in ways.values():
        print(f"{way.place}: no claim about {way.left} and {way.right} needs it")
    return list(found.values())


def batches(claims):
    """Lists of claims in which each operator has one."""
    found = []
    for claim in claims:
        for batch in found:
            if all(other.operator.name != claim.operator.name for other in batch):
                batch.append(claim)
                break
        else:
            found.append([claim])
    return found


def later_variants(claims):
    """Batches of those that showed nothing as they were written, written otherwise. Asked for when all others are judged."""
    silent = [claim for claim in claims if not claim.outcomes and not claim.error and claim.variant == 0 and claim.pairs and not claim.way]
    for claim in silent:
        claim.variant = 1
    yield from batches(silent)


def write_equations(compiler, folder, pair, claims):
    """Writes the claims that can be equations, and compiles; the others get their error."""
    path = folder / "equations" / "-".join(pair) / FILE
    while True:
        lines = []
        for claim in claims:
            claim.line = len(lines) + 1
            lines += claim.text() if not claim.error else ["# not an equation"]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        status, _, errors = compiler_says(compiler, folder, "-o", folder.parent / "knowledge.tfk")
        if not status:
            return
        wrong = [(int(number), said) for number, said in re.findall(rf"/{FILE}:(\d+):\d+: error: (.*)", errors)]
        same = [(int(number), "an equation says the same") for number in re.findall(rf"error: the same equation stands at \S*/{FILE}:(\d+)", errors)]
        if not wrong + same:
            raise SystemExit(errors)
        refused = {}
        for number, said in wrong + same:
            claim = max((claim for claim in claims if claim.line <= number), key=lambda claim: claim.line)
            claim.ours |= (number, said) in same and claim.variant < 2
            refused[claim.place] = said
        for claim in claims:
            if claim.place in refused and claim.way:
                claim.error = refused[claim.place]
            elif claim.place in refused:
                claim.variant, claim.error = (claim.variant + 1, "") if claim.variant < 2 else (claim.variant, refused[claim.place])


def examples_for(claims, examples, pair):
    """Examples in the left framework that call an operator of the claims, or name it."""
    chosen = []
    for example in examples:
        if cases.framework_of(example.body, *pair) != pair[0]:
            continue
        names = {dotted(node) for statement in example.body for node in ast.walk(statement)}
        attributes = {node.attr for statement in example.body for node in ast.walk(statement) if isinstance(node, ast.Attribute)}

        def uses(operator):
            called = any(calls_of(name, cases.ROOT[pair[0]], example.body) for name in operator.names)
            return names & operator.names or called or (operator.of_value and operator.name.rpartition(".")[2] in attributes)

        if any(not claim.error and uses(claim.operator) for claim in claims):
            chosen.append(example)
    return chosen


def used_claims(origins, claims):
    """The claims whose lines in FILE are among the origins of a conversion."""
    lines = [int(origin.rpartition(":")[2]) for origin in origins if f"/{FILE}:" in origin]
    return list({id(claim): claim for claim in (max((each for each in claims if each.line <= line), key=lambda each: each.line) for line in lines)}.values())


def by_claims(items, claims):
    """The planned examples that a claim converts, no more than MOST for each."""
    count, kept = collections.Counter(), []
    for case, path, there, _ in items:
        used = [claim.place for claim in used_claims(there.origins, claims)]
        if any(count[place] < MOST for place in used):
            count.update(used)
            kept.append((case, path, there, None))
    return kept


def judge_batch(options, pair, claims, folder):
    """Executes what the claims make of the examples; each claim gets the outcomes that used it."""
    write_equations(options.compiler, folder, pair, claims)
    _, examples = equation_files.read_folder(folder / "equations" / "-".join(pair))
    chosen = examples_for(claims, examples, pair)
    used = environments()
    with tempfile.TemporaryDirectory(dir=check.memory_folder()) as temporary:
        options.knowledge = folder.parent / "knowledge.tfk"
        items = check.plan(chosen, pair, pathlib.Path(temporary), options, {name: name for name in used}, set())
        items = by_claims(items, claims)
        for claim in claims:
            if claim.way and claim.way.pairs:
                items += documented_ways.items(claim.way, pair, pathlib.Path(temporary), f"/{FILE}:{claim.line}")
        checker = check.Checker(check.cache.Cache(options.cache / f"documented-{'-'.join(pair)}.jsonl", used), used)
        outcomes = check.execute(items, checker, options.jobs, check.tables.Progress(f"documented {'-'.join(pair)}", len(items)))
    for outcome in outcomes:
        for claim in used_claims(outcome.origins, claims):
            claim.outcomes.append(outcome)


def look_up(options, pair, claims):
    """Looks up, in the target, the names of claims that nothing was executed for."""
    used = environments()
    checker = check.Checker(check.cache.Cache(options.cache / f"documented-{'-'.join(pair)}.jsonl", used), used)
    with tempfile.TemporaryDirectory() as temporary:
        for name in {claim.right for claim in claims if not claim.outcomes}:
            problem = checker.check(documented_ways.lookup(name, pair, pathlib.Path(temporary)))[0].problem
            for claim in claims:
                claim.absent = (problem or "").partition("fails: ")[2] if claim.right == name else claim.absent
    checker.stop()


def verdict(claim):
    """(verdict, what was executed in words)."""
    if claim.ours and not claim.outcomes and not any("(not yet executed)" in text for _, text in claim.said):
        return AGREES, "an equation of ours says the same, and its examples agree"
    if claim.absent:
        return ABSENT, claim.absent
    if claim.error:
        return UNDECIDED, f"the page's claim is no equation: {claim.error}"
    ran = [outcome for outcome in claim.outcomes if not (outcome.problem or "").startswith("example did not convert")]
    if not ran:
        return UNDECIDED, "no example is converted by the documented way"
    kind, text = compared(ran)
    text += f" by the page's notes ({claim.way.place})" if claim.way else ""
    text = "; ".join([text, *(claim.way.notes if claim.way else [])])
    return (ELSEWHERE, f"{claim.way.elsewhere}; {text}") if claim.way and claim.way.elsewhere and kind == AGREES else (kind, text)


def compared(ran):
    """(verdict, how many examples agree and what the first does that does not)."""
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
             "or has the same defaults) or carries one parameter more. The equations themselves hold by their evidence. What a page says beyond its table of",
             "parameters, in notes or as a way that is written out, was executed as it stands in `tools/verify/ways/`.", "",
             f"Written by `tools/verify/judge_documentation.py` on {datetime.date.today():%-d %B %Y}; executed on a CPU with {versions}.", "",
             "| | " + " | ".join(f"{NAMES[left]}–{NAMES[right]}" for left, right in by_pair) + " |", "| --- |" + " ---: |" * len(by_pair)]
    rows = {pair: [row(claim) for claim in claims] for pair, claims in by_pair.items()}
    for kind in KINDS:
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
    parser.add_argument("--only", nargs="+", metavar="NAME", help="print the rows of these operators, and write nothing")
    options = parser.parse_args()
    by_pair = {}
    for pair in (("pytorch", "paddle"), ("pytorch", "mindspore")):
        by_pair[pair] = [claim for claim in read_claims(options.compiler, options.binary, pair) if not options.only or claim.left in options.only]
        # What no example showed by the page's names is tried by position: the page may be of another version.
        for batch in itertools.chain(batches(by_pair[pair]), later_variants(by_pair[pair])):
            with tempfile.TemporaryDirectory() as temporary:
                folder = pathlib.Path(temporary) / "snapshots"
                shutil.copytree(ROOT / "snapshots", folder)
                judge_batch(options, pair, batch, folder)
        look_up(options, pair, by_pair[pair])
    if options.only:
        print("\n".join(row(claim)[1] for claims in by_pair.values() for claim in claims))
    else:
        options.output.write_text(page(by_pair), encoding="utf-8")


if __name__ == "__main__":
    main()
