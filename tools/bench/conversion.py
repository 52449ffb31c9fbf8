"""Measures the conversion of a whole package beside `ruff format` on the same files: time, memory, twice the files, two jobs.

    python3 tools/bench/conversion.py [--rounds 9] [--to paddle] [--binary build/release/tensorferry] [--python PYTHON]

Fetches timm and ruff once (the cache of ./test). Rounds are interleaved; both programs write their files. Prints medians and
spreads, and what is wanted of them; the exit status is 1 where something falls short. Five minutes should lie between two runs:
on ext4 the files that one deletes in the end make the next one's new files slow (docs/benchmarks.md).
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
CACHE = pathlib.Path(os.environ.get("TENSORFERRY_CACHE") or pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "tensorferry")
PEER = "ruff==0.17.6"
SUBJECT = "timm==1.0.31"
shortfalls = []


def wanted(holds, text):
    print(f"  {'yes' if holds else 'NO '}  {text}")
    if not holds:
        shortfalls.append(text)


def prepare(python):
    """The package's folder and the peer's program."""
    environment = CACHE / "conversion-peers"
    marker = environment / "pins.txt"
    if not marker.is_file() or marker.read_text(encoding="utf-8") != PEER:
        subprocess.run([python, "-m", "venv", "--clear", environment], check=True)
        subprocess.run([environment / "bin/python", "-m", "pip", "install", "--quiet", PEER], check=True)
        marker.write_text(PEER, encoding="utf-8")
    subprocess.run(["bash", "-c", f". tools/setup/common.sh && fetch_wheel {SUBJECT}"], cwd=ROOT, check=True)
    return CACHE / "packages/timm/timm", environment / "bin/ruff"


def measure(command, accepted):
    """Seconds by the clock, seconds of the processor, and peak megabytes of one process."""
    begin = time.perf_counter()
    child = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - begin
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in accepted:
        raise SystemExit(f"{' '.join(map(str, command))} ended with {child.returncode}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6


def one_round(binary, ruff, once, twice, target, folder):
    """One measurement of each, every one on files of its own, which stay: files just deleted make the file system's next ones slow."""
    formatted = folder / "formatted"
    shutil.copytree(once, formatted)
    results = {"ruff format": measure([ruff, "format", "--isolated", "--no-cache", formatted], (0,))}
    for name, source, jobs in (("convert", once, []), ("one job", once, ["--jobs", "1"]), ("two jobs", once, ["--jobs", "2"]), ("one job, twice the files", twice, ["--jobs", "1"])):
        written = folder / name.replace(",", "").replace(" ", "-")
        results[name] = measure([binary, "convert", "--to", target, *jobs, "-o", written, source], (0, 1))
        if not any(written.rglob("*.py")):
            raise SystemExit(f"{name} wrote nothing")
    return results


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--to", default="paddle")
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / "build/release/tensorferry")
    parser.add_argument("--python", default=sys.executable)
    options = parser.parse_args()
    package, ruff = prepare(options.python)
    rounds = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        once, twice = folder / "once", folder / "twice"
        python_only = lambda path, names: [n for n in names if not n.endswith(".py") and not (pathlib.Path(path) / n).is_dir()]  # noqa: E731
        for copy in (once / "timm", twice / "timm", twice / "timm_again"):
            shutil.copytree(package, copy, ignore=python_only)
        files = list(once.rglob("*.py"))
        print(f"{len(files)} files, {sum(file.stat().st_size for file in files) / 1e6:.2f} MB, to {options.to}, {options.rounds} rounds")
        for number in range(options.rounds):
            place = folder / f"round-{number}"
            place.mkdir()
            rounds.append(one_round(options.binary.resolve(), ruff, once, twice, options.to, place))
    clock, processor, memory = ({name: [r[name][i] for r in rounds] for name in rounds[0]} for i in range(3))
    for name in clock:
        print(f"{name}: {statistics.median(clock[name]):.2f} s ({min(clock[name]):.2f} to {max(clock[name]):.2f}), "
              f"{statistics.median(processor[name]):.2f} s of the processor ({min(processor[name]):.2f} to {max(processor[name]):.2f}), {max(memory[name]):.0f} MB")
    ratio = lambda of, numerator, denominator: statistics.median(a / b for a, b in zip(of[numerator], of[denominator]))  # noqa: E731
    print("what is wanted:")
    slower = ratio(clock, "convert", "ruff format")
    wanted(slower <= 1, f"no longer than ruff format: {slower:.2f} times by the clock, {ratio(processor, 'convert', 'ruff format'):.2f} times the processor")
    wanted(max(memory["convert"]) <= 150, f"at most 150 MB: {max(memory['convert']):.0f}")
    growth = ratio(processor, "one job, twice the files", "one job")
    wanted(growth <= 2.1, f"twice the files at most 2.1 times the time of the processor: {growth:.2f}")
    gain = ratio(clock, "one job", "two jobs")
    wanted(gain >= 1.7, f"two jobs at least 1.7 times as fast: {gain:.2f}")
    return 1 if shortfalls else 0


if __name__ == "__main__":
    sys.exit(main())
