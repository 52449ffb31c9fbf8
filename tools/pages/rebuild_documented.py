"""In: documentation pages of Paddle and MindSpore, and the facts. Out: snapshots/documented/, and what was left out on standard error.

    python3 tools/pages/rebuild_documented.py PAGES [--build build/release] [--snapshots snapshots]

PAGES has a folder for each documentation that VERSIONS names. Run again after the facts have changed: equivalences of operators
that they do not have are left out and counted.
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEAD = "# Equivalences that documentation states, read by tools/pages and kept where the facts know both operators (compile_snapshot --known).\n"
VERSIONS = {  # framework -> (what its documentation calls itself, folder)
    "paddle": [("2.4", "paddle-2.4/mapping"), ("2.6", "paddle-2.6/mapping"), ("develop 2024-12", "paddle-2024.12/mapping")],
    "mindspore": [("2.2", "mindspore-r2.2"), ("2.3", "mindspore-r2.3"), ("master 2025-07", "mindspore-master")],
}


def stated(pages, framework, build):
    arguments = [str(part) for version, folder in VERSIONS[framework] if (pages / folder).is_dir() for part in (version, pages / folder)]
    if not arguments:
        raise SystemExit(f"{pages} has none of the folders {', '.join(folder for _, folder in VERSIONS[framework])}")
    return subprocess.run([build / "read_pages", "mapping", framework, *arguments], check=True, text=True, stdout=subprocess.PIPE).stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", type=pathlib.Path)
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    parser.add_argument("--snapshots", type=pathlib.Path, default=ROOT / "snapshots")
    options = parser.parse_args()
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        # The facts alone decide what is known: the equivalences of before, which may not fit them any more, are not looked at.
        facts = pathlib.Path(folder) / "snapshots"
        facts.mkdir()
        (facts / "facts").symlink_to((options.snapshots / "facts").resolve())
        for framework in VERSIONS:
            text = pathlib.Path(folder) / "stated.tsv"
            text.write_text(stated(options.pages, framework, options.build), encoding="utf-8")
            print(f"{framework}: ", end="", file=sys.stderr, flush=True)
            command = [options.build / "compile_snapshot", "--known", f"pytorch-{framework}", text, facts]
            found[framework] = HEAD + subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout
    for framework, text in found.items():
        path = options.snapshots / "documented" / f"pytorch-{framework}.tsv"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
