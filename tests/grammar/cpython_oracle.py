"""Compares this project's syntax trees with those of the Python that runs this script.

    python cpython_oracle.py PROGRAM PATH...

PROGRAM is the test tool dump_tree, or tensorferry itself (`tensorferry parse FILE --dump`, which dumps as Python 3.11
does). A folder stands for all its Python files. Files that this Python refuses must be refused by PROGRAM too.
"""

import ast
import pathlib
import subprocess
import sys
import tokenize
import warnings

BATCH = 50


def python_files(paths):
    for path in map(pathlib.Path, paths):
        if path.is_dir():
            yield from sorted(p for p in path.rglob("*.py") if p.is_file())
        else:
            yield path


def is_utf8(path):
    """PROGRAM reads UTF-8; other encodings are decoded by the layers above the grammar."""
    try:
        with open(path, "rb") as file:
            encoding, _ = tokenize.detect_encoding(file.readline)
        path.read_bytes().decode("utf-8")
    except (SyntaxError, UnicodeDecodeError):
        return False
    return encoding in ("utf-8", "utf-8-sig")


def expected(path):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(path.read_bytes())
        return ast.dump(tree, include_attributes=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return "error: " + str(error)


def found(program, files):
    if pathlib.Path(program).name == "tensorferry":
        for path in files:
            done = subprocess.run([program, "parse", str(path), "--dump"], capture_output=True, text=True)
            yield done.stdout.rstrip("\n") if done.returncode == 0 else "error: " + done.stderr
    else:
        done = subprocess.run([program, str(sys.version_info.minor), *map(str, files)], capture_output=True)
        yield from done.stdout.decode("utf-8", "surrogatepass").split("\n")[:-1]


def first_difference(left, right):
    at = next((i for i, (a, b) in enumerate(zip(left, right)) if a != b), min(len(left), len(right)))
    return f"  Python: {left[max(0, at - 150):at + 80]}\n  found:  {right[max(0, at - 150):at + 80]}"


def main():
    program, *paths = sys.argv[1:]
    files = [path for path in python_files(paths) if is_utf8(path)]
    equal = refused = different = 0
    for start in range(0, len(files), BATCH):
        batch = files[start:start + BATCH]
        dumps = list(found(program, batch))
        if len(dumps) != len(batch):
            raise SystemExit(f"{program} printed {len(dumps)} lines for {len(batch)} files, from {batch[0]} on")
        for path, have in zip(batch, dumps):
            want = expected(path)
            if want.startswith("error: ") and have.startswith("error: "):
                refused += 1
            elif want == have:
                equal += 1
            else:
                different += 1
                print(f"{path}\n{first_difference(want, have)}")
    print(f"{equal} equal, {refused} refused by both, {different} different")
    return different > 0


if __name__ == "__main__":
    sys.exit(main())
