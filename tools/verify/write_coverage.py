"""In: how often packages use each operator, and the program. Out: docs/coverage.md: the share that converts, the most used operators that
do not and why, and how many of PyTorch's public operators have an equation.

    python tools/verify/write_coverage.py --usage FOLDER --program build/release/tensorferry [--missing 50] [-o docs/coverage.md]
"""

import argparse
import collections
import datetime
import itertools
import pathlib
import re

import coverage
from random_signatures import covers_newest

ROOT = pathlib.Path(__file__).resolve().parents[2]
NAMES = {"pytorch": "PyTorch", "paddle": "Paddle", "mindspore": "MindSpore"}
WANTED = {("pytorch", "paddle"): 98.5, ("pytorch", "mindspore"): 96, ("paddle", "pytorch"): 98, ("mindspore", "pytorch"): 95,
          ("paddle", "mindspore"): 95, ("mindspore", "paddle"): 93}
KINDS = ("function", "method", "attribute", "class")
STATES = (coverage.CONVERTS, coverage.REFUSAL, coverage.NOT_EXECUTED, coverage.NO_EQUATION, coverage.UNKNOWN)
WHY = {coverage.NO_EQUATION: "no equation yet", coverage.NOT_EXECUTED: "has an equation that no example has executed",
       coverage.UNKNOWN: "not in the facts: no public operator of these versions"}


def public_operators(framework):
    """Public functions, methods, attributes and classes of the newest version; other names of the same ones are not counted."""
    lines = (ROOT / "snapshots" / "facts" / f"{framework}.facts").read_text(encoding="utf-8").splitlines()
    newest = next(line for line in lines if line.startswith("framework ")).split()[-1]
    found = {}
    for line in filter(None, (covers_newest(line, newest) for line in lines)):
        kind, _, rest = line.partition(" ")
        name = re.match(r"[\w.]*", rest).group()
        if kind in KINDS and not any(part.startswith("_") for part in name.split(".")):
            found[name] = kind
    return newest, found


def share_rows(usage, found):
    rows = ["| direction | uses | converted | wanted | refused with a reason | not executed | no equation | unknown |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for source, target in found:
        sums = collections.Counter()
        for operator, count in usage[source].items():
            sums[found[source, target][operator][0]] += count
        total = sum(usage[source].values())
        shares = [f"{100 * sums[state] / total:.2f} %" for state in STATES]
        rows.append(f"| {NAMES[source]} to {NAMES[target]} | {total:,} | {shares[0]} | {WANTED[source, target]} % | {' | '.join(shares[1:])} |")
    return rows


def missing_rows(uses, states, number):
    left = sorted(((count, operator) for operator, count in uses.items() if states[operator][0] != coverage.CONVERTS), reverse=True)
    rows = ["| uses | operator | why |", "| ---: | --- | --- |"]
    for count, operator in left[:number]:
        state, reason = states[operator]
        why = "refused: " + reason if state == coverage.REFUSAL else WHY[state]
        rows.append(f"| {count} | `{operator}` | {why.replace('|', chr(92) + '|')} |")
    return rows


def operator_rows(program):
    newest, operators = public_operators("pytorch")
    rows = [f"| towards | public operators of PyTorch {newest} | executed equation | equation, not executed | refused with a reason | together |",
            "| --- | ---: | ---: | ---: | ---: | ---: |"]
    for target in ("paddle", "mindspore"):
        counts = collections.Counter(state for state, _ in coverage.states(program, list(operators), target).values())
        own = [counts[state] for state in (coverage.CONVERTS, coverage.NOT_EXECUTED, coverage.REFUSAL)]
        rows.append(f"| {NAMES[target]} | {len(operators):,} | {own[0]:,} | {own[1]:,} | {own[2]:,} | {sum(own):,} |")
    return rows


def page(options):
    usage = {framework: coverage.read_usage(options.usage / f"{framework}.tsv", framework) for framework in coverage.ROOTS}
    found = {(source, target): coverage.states(options.program, list(usage[source]), target)
             for source, target in itertools.permutations(coverage.ROOTS, 2)}
    lines = ["# Coverage", "",
             "How much of what real packages use converts. A use counts as converted where an equation leads from its operator that was",
             "executed in both frameworks (exact, or within tolerance); uses are counted in 37 packages, private names and other packages'",
             f"names left out. Written by `tools/verify/write_coverage.py` on {datetime.date.today():%-d %B %Y}.", "", *share_rows(usage, found), "",
             "By number of operators, other names of the same operator not counted:", "", *operator_rows(options.program), ""]
    for (source, target), states in found.items():
        lines += [f"## {NAMES[source]} to {NAMES[target]}: the {options.missing} most used that do not convert", "",
                  *missing_rows(usage[source], states, options.missing), ""]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--usage", type=pathlib.Path, required=True)
    parser.add_argument("--program", default="tensorferry")
    parser.add_argument("--missing", type=int, default=50, metavar="N")
    parser.add_argument("-o", "--output", type=pathlib.Path, default=ROOT / "docs" / "coverage.md")
    options = parser.parse_args()
    options.output.write_text(page(options), encoding="utf-8")


if __name__ == "__main__":
    main()
