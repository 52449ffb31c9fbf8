#!/usr/bin/env python3
"""Holds the laws of the output on whole packages of the Python registry, in all six directions.

    tools/corpus/laws.py [--only NAME...] [--binary build/release/tensorferry] [--judge build/release/judge_conversion]

Fetches the packages of packages.tsv once (about 600 MB to fetch, 250 MB kept in the cache of ./test). All packages of a framework
are one folder, which is converted to each of the other two: with two jobs, then with one, and both must give the same bytes.
judge_conversion reads every file before and after: it parses, no comment is lost, nothing but marks is added, no import of the
source framework is left, and no name that such an import bound is used without a mark. CPython parses every 50th file. Files
that were no Python before must have kept their bytes. Ends with a table of figures; the exit status is 1 where a law is broken.
"""

import argparse
import ast
import json
import os
import pathlib
import platform
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
    """(report, seconds of the clock, seconds of the processors). Standard error has the report as text, too."""
    report = made.with_suffix(".json")
    command = [binary, "convert", "--from", source, "--to", target, folder, "-o", made, "--jobs", str(jobs), "--report", report]
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run([str(word) for word in command], capture_output=True, check=False)
    seconds = time.monotonic() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1, 2):
        broken.append(f"{source} to {target}: ended with {done.returncode}: {done.stderr[-2000:].decode('utf-8', 'replace')}")
    said = json.loads(report.read_text(encoding="utf-8")) if report.exists() else {"files": [], "uses": {}}
    return said, seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


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


def judge(options, folder, source, target, work):
    """Converts and judges one direction; its row of figures."""
    made, again = work / "two", work / "one"
    for each in (made, again):
        shutil.rmtree(each, ignore_errors=True)
    report, seconds, processor = convert(options.binary, folder, source, target, made, 2)
    convert(options.binary, folder, source, target, again, 1)
    done = subprocess.run([str(options.judge), str(folder), str(made), source], capture_output=True, text=True, check=False)
    *problems, summary = done.stdout.splitlines() or ["judge_conversion printed nothing"]
    faults = [file for file in report["files"] if "error" in file]
    problems += [f"{file['path']}: {file['error']['text']}" for file in faults if file["error"]["code"] == "own-fault"]
    problems += [f"{name}: one and two jobs differ" for name in compare(made, again)] + parses_in_cpython(folder, made)
    if done.returncode not in (0, 1):
        problems.append(f"judge_conversion ended with {done.returncode}: {done.stderr}")
    broken.extend(f"{source} to {target}: {problem}" for problem in problems)
    uses = report["uses"]
    converted = sum(uses.values()) - uses.get("marked", 0)
    print(f"{source} to {target}: {summary}; {len(faults)} files are no Python; {seconds:.1f} s", flush=True)
    return [f"{source} to {target}", len(report["files"]), converted, uses.get("marked", 0), len(problems), round(seconds, 1), round(processor, 1)]


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
    rows = []
    with tempfile.TemporaryDirectory() as temporary:
        work = pathlib.Path(temporary)
        for source in FRAMEWORKS:
            names = [pin for framework, pin in chosen if framework == source]
            if not names:
                continue
            folder = CACHE / "corpus" / source
            for pin in names:
                fetch(pin, folder / pin.split("==")[0])
            if options.only:
                folder = work / source
                folder.mkdir()
                for pin in names:
                    shutil.copytree(CACHE / "corpus" / source / pin.split("==")[0], folder / pin.split("==")[0])
            rows += [judge(options, folder, source, target, work) for target in FRAMEWORKS if target != source]
    seconds, processor = sum(row[5] for row in rows), sum(row[6] for row in rows)
    print(f"\n{table(rows)}\n\n{len(chosen)} packages; all conversions: {seconds:.0f} s of the clock, {processor:.0f} s of processors; {platform.machine()}, {os.cpu_count()} cores")
    for problem in broken:
        print(f"BROKEN {problem}")
    if seconds >= 60 and not options.only:
        print("NO: all conversions together were to take less than a minute")
        return 1
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
