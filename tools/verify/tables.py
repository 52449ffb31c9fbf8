"""In: outcomes of examples. Out: progress on standard error; on standard output the failures and a table by direction and module."""

import collections
import re
import sys
import time

from cases import ROOT

SECONDS = 10  # between two lines of progress


class Progress:
    def __init__(self, name, total):
        self.name, self.total = name, total
        self.done, self.failed, self.begin = 0, 0, time.monotonic()
        self.next = self.begin + SECONDS

    def add(self, outcomes):
        self.done += 1
        self.failed += any(outcome.problem for outcome in outcomes)
        now = time.monotonic()
        if now >= self.next or self.done == self.total:
            self.next = now + SECONDS
            print(f"{self.name}: {self.done} of {self.total} examples, {self.failed} failed, {now - self.begin:.0f} s", file=sys.stderr, flush=True)


def module_of(outcome):
    """The source framework's module, or class of methods, of the first operator that the example's equations name."""
    root = ROOT[outcome.direction.split()[0]]
    for equation in outcome.case.example.equations:
        if found := re.search(rf"\b{root}(\.\w+)*", equation.text):
            return found.group().rpartition(".")[0] or root
    return outcome.case.example.file


def print_table(outcomes):
    rows = collections.defaultdict(lambda: [0, 0, 0])
    for outcome in outcomes:
        for module in (module_of(outcome), "all"):
            row = rows[outcome.direction, module]
            row[1 if outcome.problem else 0] += 1
            row[2] += outcome.gradient == "compared"
    width = max((len(module) for _, module in rows), default=6)
    print(f"{'direction':24} {'module':{width}} {'passed':>7} {'failed':>7} {'gradients':>10}")
    for (direction, module), (passed, failed, gradients) in sorted(rows.items()):
        print(f"{direction:24} {module:{width}} {passed:7} {failed:7} {gradients:10}")


def print_failures(outcomes):
    for outcome in outcomes:
        if outcome.problem:
            print(f"FAILED {outcome.case.example.place} ({outcome.direction}): {outcome.problem}")


def print_effort(outcomes, seconds):
    """How much was executed in this run, how much was known from earlier ones, and what it took."""
    executed = sum(outcome.executed for outcome in outcomes)
    known = sum(not outcome.executed and not outcome.problem for outcome in outcomes)
    spent = ", ".join(f"{framework} {value:.0f} s" for framework, value in sorted(seconds.items())) or "none"
    print(f"{executed} executed, {known} known from earlier runs; CPU time of the frameworks: {spent}")
