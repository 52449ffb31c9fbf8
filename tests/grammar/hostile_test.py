"""Sources that are hard on a parser: each gets an answer or a clear error, from the parser, the printer and the conversion.

    python tests/grammar/hostile_test.py --binary PROGRAM --snippets PROGRAM

The second program is parse_snippets. How time grows with the size is measured by tools/bench/parsing.py.
"""

import argparse
import ast
import pathlib
import random
import subprocess
import sys
import tempfile
import warnings

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "tests" / "grammar" / "fixtures"
sys.path[:0] = [str(ROOT / "tools" / "bench"), str(ROOT / "tests" / "grammar")]
import hostile_sources  # noqa: E402
import syntax_oracle  # noqa: E402

SECONDS = 60  # of one run; a hang, not a slow machine
LARGE = {
    "100,000 nested brackets": lambda: hostile_sources.GROWING["nested parentheses"](100_000),
    "a sum of 1,000,000 terms": lambda: hostile_sources.GROWING["sum"](1_000_000),
    "a list of 100,000 elements": lambda: hostile_sources.GROWING["list of numbers"](100_000),
    "1,000 nested blocks": lambda: hostile_sources.GROWING["nested if"](1_000),
    "10 MB on one line": lambda: b"x = [" + b"torch.nn.Linear(1, 2), " * 435_000 + b"]\n",
    "a megabyte of random bytes": lambda: random.Random(1).randbytes(1_000_000),
    "a megabyte of NUL bytes": lambda: b"\0" * 1_000_000,
}


class Hostile:
    def __init__(self, binary):
        self.binary, self.passed, self.failed = binary, 0, 0

    def judge(self, name, problem):
        self.passed += problem is None
        self.failed += problem is not None
        if problem is not None:
            print(f"FAILED {name}: {problem}")

    def run(self, name, command, allowed, file):
        """An answer, or an error that names the file; no signal."""
        try:
            done = subprocess.run([self.binary, *command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=SECONDS, check=False)
        except subprocess.TimeoutExpired:
            return self.judge(name, f"no answer in {SECONDS} s")
        said = done.stderr.decode("utf-8", "replace")
        if done.returncode not in allowed:
            return self.judge(name, f"exit status {done.returncode}: {said[:200]}")
        self.judge(name, None if done.returncode == 0 or done.returncode == 1 or file.name in said else f"the error does not name the file: {said[:200]}")

    def everything(self, name, source, folder):
        file = folder / "hostile.py"
        file.write_bytes(source)
        self.run(f"{name}: parse", ["parse", "--dump", file], (0, 2), file)
        for origin in ("pytorch", "paddle", "mindspore"):
            for target in ("pytorch", "paddle", "mindspore"):
                if origin != target:
                    self.run(f"{name}: {origin} to {target}", ["convert", "--from", origin, "--to", target, file, "-o", folder / "out.py"], (0, 1, 2), file)


def verdicts(program, snippets):
    """What CPython and the parser do not agree on among snippets."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for snippet, have in zip(snippets, syntax_oracle.found_by(program, snippets), strict=True):
            want = syntax_oracle.judged(snippet)
            if (want is None) != (have is None) and not syntax_oracle.elsewhere(want, have):
                yield f"{snippet[-60:]!r}: Python {want}, found {have}"


def pieces():
    """Every prefix of some files, and every deletion of one byte of others."""
    for path in (FIXTURES / "statements.py", pathlib.Path(__file__)):
        whole = path.read_text(encoding="utf-8")
        yield f"prefixes of {path.name}", [whole[:end] for end in range(len(whole))]
    for path in (FIXTURES / "expressions.py", pathlib.Path(syntax_oracle.__file__)):
        whole = path.read_text(encoding="utf-8")
        yield f"deletions from {path.name}", [whole[:at] + whole[at + 1:] for at in range(len(whole))]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True)
    parser.add_argument("--snippets", required=True)
    options = parser.parse_args()
    hostile = Hostile(options.binary)
    with tempfile.TemporaryDirectory() as name:
        for kind, source in LARGE.items():
            hostile.everything(kind, source(), pathlib.Path(name))
        for kind, source in hostile_sources.GROWING.items():
            hostile.everything(kind, source(3000), pathlib.Path(name))
    for kind, snippets in pieces():
        wrong = list(verdicts(options.snippets, snippets))
        hostile.passed += len(snippets) - len(wrong)
        hostile.failed += len(wrong)
        for line in wrong[:10]:
            print(f"FAILED {kind}: {line}")
    print(f"{hostile.passed} passed, {hostile.failed} failed")
    return 1 if hostile.failed else 0


if __name__ == "__main__":
    sys.exit(main())
