"""Compares characters, identifiers, literals and encodings with the Python that runs this: all of Unicode and random texts.

    python tests/tools/text_test.py [--dump-tree PROGRAM] [--cases N] [--seed N]     # N random texts of each kind
"""

import argparse
import ast
import pathlib
import random
import subprocess
import sys
import tempfile
import unicodedata
import warnings

ROOT = pathlib.Path(__file__).resolve().parents[2]
MINOR = sys.version_info[1]
ALL = [code for code in range(0x80, sys.maxunicode + 1) if not 0xD800 <= code < 0xE000]


def in_lines(items, size):
    return ["".join(items[at:at + size]) for at in range(0, len(items), size)]


def printable_sources():
    """Every character in string literals: what repr escapes."""
    yield "\n".join(f'"{line}"' for line in in_lines([chr(code) for code in ALL], 256))


def name_sources():
    names = [unicodedata.name(chr(code), "") for code in ALL]
    names = [name for name in names if name and not name.startswith(("CJK UNIFIED", "HANGUL SYLL"))]
    algorithmic = [unicodedata.name(chr(code), "") for code in [*range(0xAC00, 0xD7A4, 17), *range(0x4E00, 0xA000, 97), 0x3400, 0x20000, 0x2B739]]
    aliases = ["NULL", "LATIN CAPITAL LETTER GHA", "BYTE ORDER MARK", "LF", "nbsp", "VARIATION SELECTOR-256"]
    named = [*names, *(name.lower() for name in names[::11]), *algorithmic, *aliases]
    for start in range(0, len(named), 4000):
        yield "\n".join('"' + "".join(f"\\N{{{name}}}" for name in line) + '"' for line in batches(named[start:start + 4000], 20))


def batches(items, size):
    return [items[at:at + size] for at in range(0, len(items), size)]


def identifier_sources():
    """Every character that may continue an identifier, and every seventh that may begin one."""
    continuing = [chr(code) for code in ALL if ("a" + chr(code)).isidentifier()]
    yield "\n".join("_" + "_".join(line) for line in batches(continuing, 64))
    starting = [chr(code) for code in ALL if chr(code).isidentifier()]
    yield "\n".join(starting[::7])


def foreign_sources(chance, count):
    """Characters that this Python knows and takes into no identifier."""
    foreign = [code for code in ALL if unicodedata.category(chr(code)) != "Cn" and not ("a" + chr(code)).isidentifier()]
    for code in chance.sample(foreign, min(count, len(foreign))):
        yield f"x = a{chr(code)}"


def random_identifiers(chance, count):
    marks = [chr(code) for code in ALL if unicodedata.combining(chr(code)) and ("a" + chr(code)).isidentifier()]
    jamo = [chr(code) for code in range(0x1100, 0x1200)]
    letters = [chr(code) for code in ALL if chr(code).isidentifier()]
    for line in range(count):
        parts = [chance.choice(chance.choice((marks, jamo, letters, "aeiouAEIOU_1"))) for _ in range(chance.randint(1, 9))]
        yield "a" + "".join(parts) + " = 1"


PIECES = ["a", "é", "中", "\U0001F600", "\\n", "\\x41", "\\xe9", "\\x4", "\\u0041", "\\ud800", "\\u00", "\\U0001F600", "\\U00110000", "\\101",
          "\\777", "\\0", "\\8", "\\\\", "\\'", '\\"', "\\q", "\\é", "\\N{BULLET}", "\\N{no such}", "\\N{}", "\\N", "\\{", "{{", "}}", "{x}", "{x!r:>{y}}",
          "\\\n", "\\\r\n", "'", '"', " ", "\t", "\x7f", "\xa0", "\xad", "\\x", "\\N{"]
PREFIXES = ["", "b", "r", "rb", "f", "rf", "u", "BR", "F", "Rb", "U"]


def random_literals(chance, count):
    for _ in range(count):
        literals = []
        for _ in range(chance.choice((1, 1, 1, 2, 3))):
            quote = chance.choice(("'", '"', "'''", '"""'))
            body = "".join(chance.choice(PIECES) for _ in range(chance.randint(0, 6)))
            literals.append(chance.choice(PREFIXES) + quote + body + quote)
        yield "x = (" + chance.choice((" ", "\n", "")).join(literals) + ")\n"


def random_numbers(chance, count):
    for _ in range(count):
        digits = "".join(chance.choice("0123456789") for _ in range(chance.choice((1, 3, 17, 25, 400))))
        number = chance.choice((
            digits.lstrip("0") or "0", f"{digits}.{digits[::-1]}", f"0.{'0' * chance.choice((1, 4, 330, 400))}{digits}",
            f"{digits}e{chance.randint(-340, 340)}", f".{digits}E+{chance.randint(0, 300)}j", f"0x{digits}abcDEF", f"0o{digits.replace('8', '1').replace('9', '2')}",
            "_".join(digits.lstrip("0") or "0"), f"{digits}j", "1e" + "9" * 30, "1e-" + "9" * 30, "0" * 30, "9" * 4300, "9" * 4301, "0x" + "f" * 3500))
        yield f"x = {number}\n"


def expected(source):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.dump(ast.parse(source), include_attributes=True)
    except SyntaxError as error:
        return f"error: {error.lineno}:{error.args[0]}"
    except (ValueError, UnicodeDecodeError) as error:  # 3.13 lets the decoder's own error out of a format specification
        return f"error: {error}"


def found(program, sources):
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for index, source in enumerate(sources):
            files.append(pathlib.Path(folder, f"{index}.py"))
            files[-1].write_bytes(source.encode("utf-8"))
        done = subprocess.run([program, str(MINOR), *map(str, files)], capture_output=True, check=False)
    return done.stdout.decode("utf-8", "surrogatepass").split("\n")[:-1]


def agree(want, have):
    """The same tree; of a refusal by both the message of the decoder, as newer versions word it, and everywhere that there is one."""
    if not want.startswith("error: ") or not have.startswith("error: "):
        return want == have
    told = "(unicode error)" in want or "(value error)" in want or "invalid character" in want or "non-printable" in want
    return not told or MINOR < 12 or want.partition(":")[2].partition(":")[2] in have


def compare(program, kind, sources):
    sources = list(sources)
    have = [line for batch in batches(sources, 500) for line in found(program, batch)]
    if len(have) != len(sources):
        raise SystemExit(f"{program} printed {len(have)} lines for {len(sources)} sources")
    wrong = [(source, want, line) for source, want, line in zip(sources, map(expected, sources), have) if not agree(want, line)]
    for source, want, line in wrong[:5]:
        at = next((i for i, (a, b) in enumerate(zip(want, line)) if a != b), 0)
        print(f"{kind}: {ascii(source[:200])}\n  Python: {ascii(want[max(0, at - 60):at + 120])}\n  found:  {ascii(line[max(0, at - 60):at + 120])}")
    print(f"{kind}: {len(sources) - len(wrong)} of {len(sources)} as Python 3.{MINOR} (Unicode {unicodedata.unidata_version})")
    return len(sources) - len(wrong), len(wrong)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--dump-tree", default=ROOT / "build" / "release" / "dump_tree")
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=4)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    kinds = {
        "printable characters": printable_sources(),
        "character names": name_sources(),
        "identifiers": identifier_sources(),
        "foreign characters": foreign_sources(chance, options.cases // 4),
        "random identifiers": random_identifiers(chance, options.cases),
        "random literals": random_literals(chance, options.cases),
        "random numbers": random_numbers(chance, options.cases // 4),
    }
    results = [compare(options.dump_tree, kind, sources) for kind, sources in kinds.items()]
    passed, failed = (sum(result) for result in zip(*results))
    print(f"{passed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
