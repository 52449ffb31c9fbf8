#!/usr/bin/env python3
"""Holds the laws of the output on whole packages of the Python registry, in all six directions.

    tools/corpus/laws.py [--only NAME...] [--binary build/release/tensorferry] [--judge build/release/judge_conversion]

Fetches the packages of packages.tsv once (about 600 MB to fetch, 250 MB kept in the cache of ./test). All packages of a framework
are one folder, which is converted to each of the other two: with two jobs, then again with one, and both must give the same bytes.
judge_conversion reads every file before and after: it parses, no comment is lost, nothing but marks is added, no import of the
source framework is left, and no name that such an import bound is used without a mark. CPython parses every 50th file. Files
that were no Python before must have kept their bytes. Ends with a table of figures; the exit status is 1 where a law is broken or where
all of it takes a minute or more, the fetching apart. Set TMPDIR to a file system in memory where the disk is slow: each conversion writes 200 MB.
"""

import argparse
import ast
import concurrent.futures
import os
import pathlib
import platform
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CACHE = pathlib.Path(os.environ.get("TENSORFERRY_CACHE") or pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "tensorferry")
FRAMEWORKS = ("pytorch", "paddle", "mindspore")
SAMPLE = 50
OWN_FAULT = "because of a mistake in this program"
broken = []


def pins():
    """(framework, "name==version") of each package."""
    lines = (HERE / "packages.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def fetch(pin, folder):
    """Unpacks the .py files of a wheel, where they are not there yet."""
    marker = folder.with_name(f".{folder.name}.pin")
    if marker.exists() and marker.read_text(encoding="utf-8") == pin:
        return
    print(f"fetching {pin}", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    with tempfile.TemporaryDirectory() as temporary:
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:", "-d", temporary, pin], check=True)
        (wheel,) = pathlib.Path(temporary).glob("*.whl")
        with zipfile.ZipFile(wheel) as content:
            content.extractall(folder, [name for name in content.namelist() if name.endswith(".py")])
    marker.write_text(pin, encoding="utf-8")


def convert(binary, folder, source, target, made, jobs):
    """(what it said, seconds of the clock)."""
    command = [binary, "convert", "--from", source, "--to", target, folder, "-o", made, "--jobs", str(jobs)]
    begin = time.monotonic()
    done = subprocess.run([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    seconds = time.monotonic() - begin
    said = done.stderr.decode("utf-8", "replace")
    if done.returncode not in (0, 1, 2):
        broken.append(f"{source} to {target}: ended with {done.returncode}: {said[-2000:]}")
    return said, seconds


def timed(function, *arguments):
    """What the function returns, and the seconds of the processors that its processes took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = function(*arguments)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return *result, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def compare(one, other):
    """Files of two folders that differ."""
    names = {path.relative_to(folder) for folder in (one, other) for path in folder.rglob("*") if path.is_file()}
    return [name for name in sorted(names) if not ((one / name).is_file() and (other / name).is_file() and (one / name).read_bytes() == (other / name).read_bytes())]


def parses_in_cpython(before, after):
    """Files of a sample that CPython read before and does not read after."""
    wrong = []
    for path in sorted(after.rglob("*.py"))[::SAMPLE]:
        try:
            ast.parse((before / path.relative_to(after)).read_bytes())
        except (SyntaxError, ValueError, FileNotFoundError):
            continue  # this CPython never read it, or the file is a support module
        try:
            ast.parse(path.read_bytes())
        except SyntaxError as error:
            wrong.append(f"{path.relative_to(after)}:{error.lineno}: CPython: {error.msg}")
    return wrong


def judge(options, folder, source, target, made, again, said):
    """Judges what was converted; a row of figures."""
    done = subprocess.run([str(options.judge), str(folder), str(made), source], capture_output=True, text=True, check=False)
    *problems, summary = done.stdout.splitlines() or ["judge_conversion printed nothing"]
    errors = [line for line in said.splitlines() if line.startswith("tensorferry: error: ")]
    problems += [line for line in errors if OWN_FAULT in line]
    problems += [f"{name}: one and two jobs differ" for name in compare(made, again)] + parses_in_cpython(folder, made)
    if done.returncode not in (0, 1):
        problems.append(f"judge_conversion ended with {done.returncode}: {done.stderr}")
    broken.extend(f"{source} to {target}: {problem}" for problem in problems)
    total = re.search(r"^total: (\d+) files?,.* uses: (\d+) converted.*, (\d+) marked$", said, re.MULTILINE)
    files, converted, marked = map(int, total.groups()) if total else (0, 0, 0)  # without that line it did not come to its end, which was noted
    print(f"{source} to {target}: {summary}; {len(errors)} files are no Python", flush=True)
    return [f"{source} to {target}", files, converted, marked, len(problems)]


def hold(options, folder, source, work):
    """Converts a framework's packages to both others and judges them; a row of figures for each, with the seconds of the first conversion."""
    targets = [each for each in FRAMEWORKS if each != source]
    firsts = [timed(convert, options.binary, folder, source, target, work / f"{target}-two", 2) for target in targets]
    with concurrent.futures.ThreadPoolExecutor() as beside:  # each with one job, on a core of its own
        list(beside.map(lambda target: convert(options.binary, folder, source, target, work / f"{target}-one", 1), targets))
    rows = []
    for target, (said, seconds, processor) in zip(targets, firsts):
        made, again = work / f"{target}-two", work / f"{target}-one"
        rows.append([*judge(options, folder, source, target, made, again, said), round(seconds, 1), round(processor, 1)])
        shutil.rmtree(made), shutil.rmtree(again)
    return rows


def table(rows):
    heads = ["direction", "files", "uses converted", "marked", "laws broken", "s", "processor s"]
    lines = [heads, ["---"] + ["---:"] * (len(heads) - 1), *rows]
    return "\n".join("| " + " | ".join(f"{cell:,}" if isinstance(cell, (int, float)) else cell for cell in line) + " |" for line in lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", metavar="NAME", help="hold them on these packages alone")
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / "build/release/tensorferry")
    parser.add_argument("--judge", type=pathlib.Path, default=ROOT / "build/release/judge_conversion")
    options = parser.parse_args()
    chosen = [(framework, pin) for framework, pin in pins() if not options.only or pin.split("==")[0] in options.only]
    if not chosen:
        parser.error("no such package in packages.tsv")
    for framework, pin in chosen:
        fetch(pin, CACHE / "corpus" / framework / pin.split("==")[0])
    rows, begin = [], time.monotonic()
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary)
        for source in FRAMEWORKS:
            names = [pin for framework, pin in chosen if framework == source]
            if not names:
                continue
            folder = CACHE / "corpus" / source
            if options.only:
                folder = work / source
                folder.mkdir()
                for pin in names:
                    shutil.copytree(CACHE / "corpus" / source / pin.split("==")[0], folder / pin.split("==")[0])
            rows += hold(options, folder, source, work)
    whole = time.monotonic() - begin
    seconds, processor = sum(row[5] for row in rows), sum(row[6] for row in rows)
    print(f"\n{table(rows)}\n\n{len(chosen)} packages; all conversions: {seconds:.0f} s of the clock, {processor:.0f} s of processors; converted twice and judged: {whole:.0f} s of the clock; "
          f"{platform.machine()}, {os.cpu_count()} cores")
    for problem in broken:
        print(f"BROKEN {problem}")
    if whole >= 60 and not options.only:
        print("NO: the whole run was to take less than a minute")
        return 1
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
