#!/usr/bin/env python3
"""Packages and documentation of one framework -> its file in snapshots/facts, compared or written anew.

rebuild.py FRAMEWORK SOURCE... [--build FOLDER] [--write], the oldest version first. A SOURCE is a wheel, the folder of an
installed package, or pages:VERSION:FOLDER. Each is read twice: the second reading must say the same. Status 1 where a second
reading differs, or, without --write, where the file in snapshots/facts does.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


def read(build, framework, source):
    """The facts that a source states; counts go to standard error."""
    if source.startswith("pages:"):
        _, version, folder = source.split(":", 2)
        command = [build / "read_pages", "facts", framework, version, folder]
    else:
        command = [build / "extract_facts", framework, source]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("framework", choices=["pytorch", "paddle", "mindspore"])
    parser.add_argument("sources", nargs="+", metavar="SOURCE")
    parser.add_argument("--build", type=Path, default=ROOT / "build" / "release")
    parser.add_argument("--write", action="store_true", help="put the result into snapshots/facts")
    arguments = parser.parse_args()
    changed = False
    with tempfile.TemporaryDirectory() as folder:
        texts = []
        for number, source in enumerate(arguments.sources):
            print(f"== {source}", file=sys.stderr)
            begin = time.monotonic()
            first = read(arguments.build, arguments.framework, source)
            print(f"{time.monotonic() - begin:.1f} s", file=sys.stderr)
            if first != read(arguments.build, arguments.framework, source):
                print(f"{source}: a second reading says something else")
                changed = True
            texts.append(Path(folder) / f"{number}.facts")
            texts[-1].write_bytes(first)
        command = [arguments.build / "extract_facts", "merge", arguments.framework, *texts]
        merged = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    target = ROOT / "snapshots" / "facts" / f"{arguments.framework}.facts"
    if arguments.write:
        target.write_bytes(merged)
    elif merged != target.read_bytes():
        print(f"{target.relative_to(ROOT)} differs from what its sources say now")
        changed = True
    sys.exit(changed)


if __name__ == "__main__":
    main()
