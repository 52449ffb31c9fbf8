"""In: how often packages use each operator, and the program. Out: the share of uses that a verified equation converts, by direction,
and the most used operators that none does.

    python tools/verify/coverage.py --usage FOLDER [--program tensorferry] [--missing 50] [DIRECTION…]

FOLDER holds pytorch.tsv, paddle.tsv and mindspore.tsv: uses, calls, references, packages, operator, keyword arguments seen.
A direction is written pytorch-paddle. Names with a private part, and names of other packages, are not counted.
"""

import argparse
import collections
import concurrent.futures
import itertools
import os
import pathlib
import re
import subprocess
import sys

ROOTS = {"pytorch": "torch", "paddle": "paddle", "mindspore": "mindspore"}
VERIFIED = re.compile(r"^ +(exact|within tolerance): ", re.MULTILINE)
REFUSED = re.compile(r'^ +-> refuse\((".*")\)', re.MULTILINE)
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


def state_of(program, operator, target):
    """How a use of the operator fares towards the target, and the reason of a refusal."""
    asked = subprocess.run([program, "knowledge", "map", operator, "--to", target], capture_output=True, text=True)
    if asked.returncode:
        return UNKNOWN, ""
    if VERIFIED.search(asked.stdout):
        return CONVERTS, ""
    refusal = REFUSED.search(asked.stdout)
    if refusal:
        return REFUSAL, refusal.group(1).strip('"')
    return (NOT_EXECUTED if " -> " in asked.stdout else NO_EQUATION), ""


def states(program, operators, target):
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(operators, pool.map(lambda name: state_of(program, name, target), operators)))


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
