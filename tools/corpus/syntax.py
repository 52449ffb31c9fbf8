#!/usr/bin/env python3
"""Holds what is accepted and refused, and the errors said, against every CPython on the machine.

    tools/corpus/syntax.py [--program FILE]

One row for each of 3.8 to 3.13 on the string constants of its own grammar and syntax tests, judged by itself (what
tests/grammar/syntax_oracle.py does for one of them), and one for 3.14 as WebAssembly, where node is there, on the snippets
of the newest of the others. Ends with status 1 where one of the rows fails.
"""

import argparse
import collections
import json
import pathlib
import shlex
import subprocess
import sys

import run

ORACLE = run.ROOT / "tests" / "grammar" / "syntax_oracle.py"
COLUMNS = ("snippets", "accepted", "refused", "not agreed", "elsewhere", "line", "column", "message")


def row(name, told):
    refused = told["refused by both"] or 1
    shares = (f"{100 * told[part] / refused:.1f} %" for part in ("line", "column", "message"))
    cells = (told["snippets"], told["accepted by both"], told["refused by both"], told["not agreed"], told["elsewhere"], *shares)
    print(f"{name:<25}" + " ".join(f"{cell!s:>10}" for cell in cells), flush=True)


def ask(command):
    done = subprocess.run([*command, "--json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    if done.returncode not in (0, 1) or not done.stdout:
        raise SystemExit(f"{shlex.join(command)} ended with status {done.returncode}")
    return collections.Counter(json.loads(done.stdout.splitlines()[-1])), done.returncode


def commands(program):
    """Name -> command that judges: each Python by its own tests, the one that has none by the newest other's."""
    pythons = run.interpreters()
    native = {minor: python for minor, python in pythons.items() if python.command[0] != "node"}
    found = {python.name: [python.command[0], str(ORACLE), program] for python in native.values()}
    if not native:
        raise SystemExit("no CPython 3.8 or later was found")
    for python in pythons.values():
        if python.command[0] == "node":
            judge = shlex.join(["node", str(run.HERE / "judge_snippets.mjs"), python.command[2], str(ORACLE)])
            found[python.name] = [native[max(native)].command[0], str(ORACLE), program, "--judge", judge]
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=pathlib.Path, default=run.ROOT / "build/release/parse_snippets")
    options = parser.parse_args()
    wrong = 0
    print(f"{'judged by':<25}" + " ".join(f"{column:>10}" for column in COLUMNS))
    for name, command in commands(str(options.program)).items():
        told, status = ask(command)
        row(name, told)
        wrong += status
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
