"""Measures what the knowledge costs: a start, its memory, a look-up, and how loading grows with the size of a snapshot.

    python3 tools/bench/knowledge.py [--build build/release] [--runs 200]

A start is compared with one of /bin/true, a look-up with a hash table, in the same run. The large snapshot is made from the text in
snapshots/: copies of every fact and documented equivalence under names of their own. The exit status is 1 where something falls
short of what is wanted.
"""

import argparse
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROOTS = re.compile(r"\b(torch|paddle|mindspore)(?=\.[A-Za-z_])")
COPIES = 12  # names and texts that copies share are stored once: this makes a snapshot a little over ten times as large
shortfalls = []


def wanted(holds, text):
    print(f"  {'yes' if holds else 'NO '}  {text}")
    if not holds:
        shortfalls.append(text)


def run(command):
    """Milliseconds from start to end, and the largest resident memory in MB."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = (time.perf_counter() - begin) * 1000
    process.returncode = status
    if status:
        raise SystemExit(f"{command} failed")
    return elapsed, usage.ru_maxrss / 1000


def start(binary, runs):
    """One after the other, so that both see the same machine."""
    own, peer = [], []
    for _ in range(runs):
        own.append(run([binary, "--version"]))
        peer.append(run(["/bin/true"]))
    times, memory = zip(*own, strict=True)
    base = statistics.median(each for each, _ in peer)
    deciles = statistics.quantiles(times, n=10)
    print(f"start: {statistics.median(times):.2f} ms in the median (10th to 90th percentile {deciles[0]:.2f} to {deciles[-1]:.2f}), {max(memory):.1f} MB; "
          f"/bin/true: {base:.2f} ms")
    wanted(statistics.median(times) <= 5, "a start takes at most 5 ms in the median")
    wanted(max(memory) <= 40, "and at most 40 MB")


def renamed(line, copy):
    """A line of facts or of documented equivalences about other names; the names of root modules alone stay."""
    return ROOTS.sub(lambda root: f"{root[0]}.copy{copy}", line)


def write_copies(folder, copies):
    for kind in ("facts", "documented"):
        (folder / kind).mkdir(parents=True)
        for path in sorted((ROOT / "snapshots" / kind).iterdir()):
            lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
            head = [line for line in lines if line.startswith(("#", "framework ", "partial ", "module ")) and not ROOTS.search(line)]
            rest = [line for line in lines if line not in head and not re.match(r"alias (torch|paddle|mindspore) ", line)]
            (folder / kind / path.name).write_text("".join([*head, *(renamed(line, copy) for copy in range(copies) for line in rest)]), encoding="utf-8")


def first_load(build, snapshot):
    line = subprocess.run([build / "load_snapshot", snapshot, "0"], check=True, text=True, capture_output=True).stdout
    return float(re.search(r"first load ([\d.]+) ms", line)[1])


def loading(build, folder, runs):
    """Each load in a process of its own, as a start is; small and large by turns."""
    files = []
    for copies in (1, COPIES):
        write_copies(folder / str(copies), copies)
        files.append(folder / f"{copies}.tfk")
        subprocess.run([build / "tensorferry", "knowledge", "compile", folder / str(copies), "-o", files[-1]], check=True)
    times = [[first_load(build, file) for file in files] for _ in range(runs)]
    small_time, large_time = (statistics.median(each) for each in zip(*times, strict=True))
    small, large = (file.stat().st_size for file in files)
    print(f"{small / 1e6:.1f} MB load in {small_time:.2f} ms, {large / 1e6:.1f} MB in {large_time:.2f} ms (of the processor, medians of {runs}): "
          f"{large / small:.1f} times the bytes in {large_time / small_time:.1f} times the time")
    wanted(large >= 10 * small, "the large snapshot is at least ten times as large")
    wanted(large_time / small_time <= 1.1 * large / small, "ten times the bytes load in at most eleven times the time")


def looking_up(build):
    line = subprocess.run([build / "load_snapshot", build / "snapshots/knowledge.tfk"], check=True, text=True, capture_output=True).stdout
    print("the snapshot of the build:", *line.splitlines(), sep="\n  ")
    wanted(float(re.search(r"look-up (\d+) ns", line)[1]) < 1000, "a look-up takes less than 1 µs")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / "build/release")
    parser.add_argument("--runs", type=int, default=200)
    options = parser.parse_args()
    start(str(options.build / "tensorferry"), options.runs)
    looking_up(options.build)
    with tempfile.TemporaryDirectory() as folder:
        loading(options.build, pathlib.Path(folder), max(3, options.runs // 5))
    return 1 if shortfalls else 0


if __name__ == "__main__":
    sys.exit(main())
