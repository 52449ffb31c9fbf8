"""In: how often packages use each operator, and the program. Out: the share of uses that a verified equation converts, by direction,
and the most used operators that none does.

    python tools/verify/coverage.py --usage FOLDER [--program tensorferry] [--missing 50] [DIRECTION…]

FOLDER holds pytorch.tsv, paddle.tsv and mindspore.tsv: uses, calls, references, packages, operator, keyword arguments seen.
A direction is written pytorch-paddle. Names with a private part, and names of other packages, are not counted.
"""

import argparse
import collections
import itertools
import pathlib
import re
import subprocess
import sys

ROOTS = {"pytorch": "torch", "paddle": "paddle", "mindspore": "mindspore"}
VERIFIED = re.compile(r"^ +(exact|within tolerance): ", re.MULTILINE)
EQUATION = re.compile(r"^ +-> ", re.MULTILINE)
PATH = re.compile(r"^path: (.*)\n", re.MULTILINE)
THROUGH = re.compile(r"^through ", re.MULTILINE)
REFUSED = re.compile(r'^ +-> refuse\((".*")\)', re.MULTILINE)
AT_ONCE = 500  # names on one command line
UNKNOWN, NO_EQUATION, NOT_EXECUTED, REFUSAL, CONVERTS = "unknown", "no equation", "not executed", "refused", "converts"


def read_usage(path, framework):
    """Operator -> uses, public names of the framework only."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        cells = line.split("\t")
        parts = cells[4].split(".")
        if parts[0] == ROOTS[framework] and not any(part.startswith("_") for part in parts):
            found[cells[4]] = int(cells[0])
    return found


def state_of(answer):
    """How a use of an operator fares by what the program says of it, and the reason of a refusal. A path converts where each of its
    steps has an executed equation."""
    if not answer:
        return UNKNOWN, ""
    steps = steps_of(answer)
    if steps and all(VERIFIED.search(step) for step in steps):
        return CONVERTS, ""
    refusal = REFUSED.search(answer)
    if refusal:
        return REFUSAL, refusal.group(1).strip('"')
    return (NOT_EXECUTED if any(EQUATION.search(step) for step in steps) else NO_EQUATION), ""


def steps_of(text):
    """The equations, one text for each step of the path, or one text where they lead straight to the target."""
    if THROUGH.search(text):
        return re.split(r"^then .*\n", text, flags=re.MULTILINE)
    path = PATH.search(text)
    if not path:
        return [text]
    found = collections.defaultdict(str)
    for block in re.split(r"^(?=    \S)", text[path.end():], flags=re.MULTILINE):
        root = re.match(r" {4}(torch|paddle|mindspore)\b", block)
        if root:
            found[root.group(1)] += block
    return list(found.values()) if len(found) == path.group(1).count(" -> ") else []


def states(program, operators, target):
    """Operator -> state. A process answers for many operators: starting one takes longer than an answer."""
    found = {}
    for start in range(0, len(operators), AT_ONCE):
        names = operators[start : start + AT_ONCE] + [""]  # never a single one, whose answer has no heading
        asked = subprocess.run([program, "knowledge", "map", *names, "--to", target], capture_output=True, text=True)
        for answer in ("\n" + asked.stdout).split("\n== ")[1:]:
            name, _, text = answer.partition("\n")
            found[name] = state_of(text)
    return {name: found[name] for name in operators}


def table(usage, program, directions):
    """Prints a line for each direction; gives back what is missing, most used first."""
    missing = {}
    print("direction              uses  converted  refused  not executed  no equation  unknown")
    for source, target in directions:
        uses = usage[source]
        found = states(program, list(uses), target)
        sums = collections.Counter()
        for operator, count in uses.items():
            sums[found[operator][0]] += count
        total = sum(uses.values())
        share = [f"{100 * sums[state] / total:.2f} %" for state in (CONVERTS, REFUSAL, NOT_EXECUTED, NO_EQUATION, UNKNOWN)]
        print(f"{source + '-' + target:20} {total:7} {share[0]:>9} {share[1]:>9} {share[2]:>12} {share[3]:>12} {share[4]:>8}", flush=True)
        left = [(count, operator, *found[operator]) for operator, count in uses.items() if found[operator][0] != CONVERTS]
        missing[source, target] = sorted(left, reverse=True)
    return missing


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("directions", nargs="*", metavar="DIRECTION")
    parser.add_argument("--usage", type=pathlib.Path, required=True)
    parser.add_argument("--program", default="tensorferry")
    parser.add_argument("--missing", type=int, default=0, metavar="N")
    options = parser.parse_args()
    directions = [tuple(each.split("-")) for each in options.directions] or list(itertools.permutations(ROOTS, 2))
    usage = {framework: read_usage(options.usage / f"{framework}.tsv", framework) for framework in ROOTS}
    missing = table(usage, options.program, directions)
    for (source, target), left in missing.items() if options.missing else ():
        print(f"\n{source} to {target}: most used of what does not convert")
        for count, operator, state, reason in left[: options.missing]:
            print(f"{count:7}  {operator}  {state}{': ' + reason if reason else ''}")


if __name__ == "__main__":
    sys.exit(main())
