#!/usr/bin/env python3
"""Holds the grammar and the printer against CPython over whole standard libraries and packages.

    tools/corpus/run.py [NAME...] [--every N] [--jobs N]

For each file: the dump of its tree equals that of the CPython named, byte for byte; zero edits give the file's own
bytes; the printed tree parses to the same tree. NAMEs are python3.8 … python3.14 (the standard libraries of the
interpreters on this machine; 3.14 also as WebAssembly where node is there) and packages (fetched once from the Python
registry). Without NAMEs: everything. Ends with status 1 on any difference.
"""

import argparse
import collections
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CACHE = pathlib.Path(os.environ.get("TENSORFERRY_CACHE") or os.path.join(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache", "tensorferry"))
PACKAGES = {"transformers": "5.23.0", "torch": "2.13.0", "paddlenlp": "2.8.1", "mindone": "0.5.0", "django": "5.2.19", "sympy": "1.14.0"}
PYODIDE = "314.0.7"
CHUNK = 60


class Interpreter:
    def __init__(self, minor, command, library, name=None):
        self.minor, self.command, self.library = minor, command, library
        self.name = name or f"python3.{minor}"


def describe(program):
    """(minor, folder of the standard library) of a CPython 3.8 or later, otherwise None."""
    asked = "import sys, sysconfig; print(sys.implementation.name, *sys.version_info[:2], sysconfig.get_path('stdlib'))"
    try:
        done = subprocess.run([program, "-c", asked], capture_output=True, text=True, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return None
    words = done.stdout.split(maxsplit=3)
    if done.returncode or len(words) < 4 or words[0] != "cpython" or words[1] != "3" or int(words[2]) < 8:
        return None
    return int(words[2]), words[3].strip()


def interpreters():
    """The CPythons of this machine by minor version, from the search path, pyenv and /usr; and 3.14 as WebAssembly."""
    folders = [pathlib.Path(folder) for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    folders += sorted(pathlib.Path(os.environ.get("PYENV_ROOT") or pathlib.Path.home() / ".pyenv").glob("versions/*/bin"))
    folders += [pathlib.Path("/usr/bin"), pathlib.Path("/usr/local/bin")]
    found = {}
    for folder in folders:
        if folder.name == "shims":  # they stand for others and may refuse to run
            continue
        for program in sorted(folder.glob("python3.*")):
            if re.fullmatch(r"python3\.\d+", program.name) and (told := describe(program)):
                found.setdefault(told[0], Interpreter(told[0], [str(program), str(HERE / "digest_trees.py")], pathlib.Path(told[1])))
    if 14 not in found and (assembly := web_assembly()):
        found[14] = assembly
    return dict(sorted(found.items()))


def web_assembly():
    if not shutil.which("node") or not shutil.which("npm"):
        return None
    folder = CACHE / "pyodide"
    package = folder / "node_modules" / "pyodide"
    if not package.is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(["npm", "install", "--silent", "--prefix", str(folder), f"pyodide@{PYODIDE}"], check=True, stdout=sys.stderr)
    library = folder / "library"
    if not library.is_dir():
        with zipfile.ZipFile(package / "python_stdlib.zip") as archive:
            archive.extractall(library)
    return Interpreter(14, ["node", str(HERE / "digest_trees.mjs"), str(package)], library, "python3.14 (WebAssembly)")


def package_folder(name):
    folder = CACHE / "packages" / f"{name}-{PACKAGES[name]}"
    if not folder.is_dir():
        download = CACHE / "downloads" / name
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", "-d", download,
                        f"{name}=={PACKAGES[name]}"], check=True, stdout=sys.stderr)
        partial = folder.with_suffix(".partial")
        shutil.rmtree(partial, ignore_errors=True)
        with zipfile.ZipFile(next(download.glob("*.whl"))) as wheel:
            wheel.extractall(partial, [member for member in wheel.namelist() if member.endswith(".py")])
        partial.rename(folder)
        shutil.rmtree(download)
    return folder


def python_files(folder):
    return [path for path in sorted(folder.rglob("*.py")) if path.is_file() and "site-packages" not in path.relative_to(folder).parts]


def digests(command, lines):
    done = subprocess.run(command, input="\n".join(map(str, lines)) + "\n", capture_output=True, text=True, errors="surrogateescape")
    found = done.stdout.splitlines()
    if len(found) != len(lines):
        raise SystemExit(f"{command[0]} answered {len(found)} of {len(lines)} files, then: {done.stderr[-2000:]}\nnext: {lines[len(found)]}")
    return found


class Judge:
    """Compares chunks of files of one corpus."""

    def __init__(self, program, interpreter, newest):
        self.program, self.interpreter, self.newest = str(program), interpreter, newest

    def newer(self, path):
        """Whether the newest Python, and this program, read a file that its own Python refuses."""
        theirs = digests(self.newest.command, [path])[0]
        return theirs == digests([self.program], [f"{self.newest.minor}\t{path}"])[0].split("\t")[0]

    def __call__(self, paths):
        ours = digests([self.program], [f"{self.interpreter.minor}\t{path}" for path in paths])
        theirs = digests(self.interpreter.command, paths)
        counts, faults = collections.Counter(), []
        for path, line, want in zip(paths, ours, theirs):
            have, printing = line.split("\t", 1)
            counts["files"] += 1
            counts["bytes"] += path.stat().st_size
            if have.startswith("refused") and want.startswith("refused"):
                counts["refused by both"] += 1
                continue
            if have == want:
                counts["equal"] += 1
            elif want.startswith("refused") and self.newer(path):
                counts["newer syntax"] += 1
            else:
                counts["different"] += 1
                faults.append(f"{path}: {self.interpreter.name} says {want}, this program {have}")
            if printing:
                counts["badly printed"] += 1
                faults.append(f"{path}: {printing}")
        return counts, faults


COLUMNS = ("files", "equal", "refused by both", "newer syntax", "different", "badly printed")


def run(name, interpreter, newest, files, options):
    total, faults, begin = collections.Counter(), [], time.monotonic()
    judge = Judge(options.program, interpreter, newest)
    chunks = [files[start:start + CHUNK] for start in range(0, len(files), CHUNK)]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for counts, found in pool.map(judge, chunks):
            total += counts
            faults += found
            print(f"\r{name}: {total['files']} of {len(files)}", end="", file=sys.stderr, flush=True)
    print(f"\r{' ' * 60}\r", end="", file=sys.stderr)
    for fault in faults:
        print(fault)
    cells = " ".join(f"{total[column]:>{len(column) + 2}}" for column in COLUMNS)
    print(f"{name:<14} {interpreter.name:<25} {total['bytes'] / 1e6:7.1f} {cells}   {time.monotonic() - begin:.0f} s", flush=True)
    return total


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only each Nth file")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / "build/release/digest_files")
    options = parser.parse_args()
    pythons = interpreters()
    if not pythons:
        raise SystemExit("no CPython 3.8 or later was found")
    newest = pythons[max(minor for minor in pythons if minor != 14 or "Web" not in pythons[minor].name)]
    corpora = {f"python3.{minor}": (python, lambda python=python: python.library) for minor, python in pythons.items()}
    corpora |= {name: (newest, lambda name=name: package_folder(name)) for name in PACKAGES}
    if unknown := set(options.names) - set(corpora):
        parser.error(f"no such corpus: {', '.join(sorted(unknown))}; there are: {', '.join(corpora)}")
    if 14 not in pythons:
        print("python3.14 is left out: neither it nor node is on this machine", file=sys.stderr)
    print(f"{'corpus':<14} {'judged by':<25} {'MB':>7} {' '.join(f'{column:>{len(column) + 2}}' for column in COLUMNS)}")
    sums = collections.Counter()
    for name in options.names or corpora:
        python, folder = corpora[name]
        sums += run(name, python, newest, python_files(folder())[::options.every], options)
    wrong = sums["different"] + sums["badly printed"]
    print(f"{sums['files'] - wrong} passed, {wrong} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
