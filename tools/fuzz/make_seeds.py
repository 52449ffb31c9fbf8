"""In: folders of Python files. Out: a corpus of their pieces for the fuzzers, and a dictionary of Python's tokens.

    python tools/fuzz/make_seeds.py FOLDER... --corpus OUT --dictionary FILE [--most 4000]

A piece is a statement of a file (a short one, or one inside of a long one), cut by indentation, so that files which the
running Python cannot parse give pieces too. The choice is random, with a fixed start: the same files give the same corpus.
"""

import argparse
import hashlib
import pathlib
import random
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
LONGEST = 1500  # bytes of a piece
SPELLINGS = [  # what the kinds of tokens do not spell
    "\n", "\r\n", "\r", "\t", "\f", "\\\n", "    ", "\n    ", "\n\n", " = ", ", ", ": ", "# c\n", "\ufeff", "\u00e9", '"""', "\'\'\'", "f'", 'f"', 'f"""', "rf'",
    "t'", "b'", "rb'", "u'", "r'", "{x}", "{x!r}", "{x:>{y}}", "{x=}", "{{", "}}", "\\N{DASH}", "\\x41", "\\u00e9", "\\101", "0x1f", "0o17", "0b1", "1_0",
    "1e5", "1j", ".5", "1.", "not in", "is not", "async def f(): pass", "except* E:", "case _:", "match x:\n case 1: pass\n", "*a", "**k",
    "type X[T] = int", "# -*- coding: latin-1 -*-\n", "(yield)", "x := 1",
]


def pieces(text):
    """Runs of lines that begin where the indentation is smallest, and the same of what is indented below them."""
    lines = text.splitlines(keepends=True)
    indents = [len(line) - len(line.lstrip()) for line in lines if line.strip()]
    if not indents:
        return
    smallest = min(indents)
    run = []
    for line in lines:
        starts = line.strip() and len(line) - len(line.lstrip()) == smallest and not line.lstrip().startswith((")", "]", "}"))
        if starts and run:
            yield from whole_or_parts(run, smallest)
            run = []
        run.append(line)
    yield from whole_or_parts(run, smallest)


def whole_or_parts(run, indent):
    text = "".join(line[indent:] if line.strip() else line for line in run)
    if len(text.encode()) <= LONGEST:
        yield text
    elif re.match(r"\s*(class|def|async|if|for|while|with|try|match)\b.*:\s*$", run[0]):
        yield from pieces("".join(run[1:]))  # its block


def dictionary():
    """In libFuzzer's form, which knows the escapes \\\\, \\" and \\xNN."""
    tokens = re.findall(r'^SPELLED\(\w+, "(.*)"\)', (ROOT / "grammar" / "token_kinds.def").read_text(encoding="utf-8"), re.M)
    plain = {byte: chr(byte) for byte in range(32, 127) if chr(byte) not in '"\\'}
    return "".join('"' + "".join(plain.get(byte, f"\\x{byte:02x}") for byte in text.encode()) + '"\n' for text in tokens + SPELLINGS)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--corpus", required=True, type=pathlib.Path)
    parser.add_argument("--dictionary", required=True, type=pathlib.Path)
    parser.add_argument("--most", type=int, default=4000)
    options = parser.parse_args()
    found = set()
    for folder in options.folders:
        for file in sorted(folder.rglob("*.py")):
            try:
                found.update(piece for piece in pieces(file.read_text(encoding="utf-8")) if len(piece) > 30)
            except (OSError, UnicodeDecodeError):
                continue  # what is in another encoding is for the tests
    chosen = random.Random(4).sample(sorted(found), min(options.most, len(found)))
    options.corpus.mkdir(parents=True, exist_ok=True)
    for piece in chosen:
        data = piece.encode()
        (options.corpus / hashlib.sha1(data).hexdigest()).write_bytes(data)
    options.dictionary.write_text(dictionary(), encoding="utf-8")
    print(f"{len(chosen)} of {len(found)} pieces")


if __name__ == "__main__":
    main()
