"""Measures the parser beside tree-sitter and CPython's own, its time and memory on growing files, and its time on hostile ones.

    python3 tools/bench/parsing.py [--rounds 15] [--python PYTHON]

Fetches timm and the peers once (the cache of ./test). One core, and seconds of the processor. Prints medians, spreads and ratios,
and what is wanted of them; the exit status is 1 where something falls short.
"""

import argparse
import ast
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import hostile_sources  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
CACHE = pathlib.Path(os.environ.get("TENSORFERRY_CACHE") or pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "tensorferry")
PEERS = ["tree-sitter==0.26.1", "tree-sitter-python==0.25.0"]
SUBJECT = "timm==1.0.31"
DRIVER = ROOT / "build/release/parse_files"
MEGABYTE = 1_000_000
LARGEST = 64  # megabytes
shortfalls = []


def wanted(holds, text):
    print(f"  {'yes' if holds else 'NO '}  {text}")
    if not holds:
        shortfalls.append(text)


def prepare(python):
    """The folder with the files to parse; runs this program again in an environment that has the peers, if this one has not."""
    environment = CACHE / "parser-peers"
    marker = environment / "pins.txt"
    if not marker.is_file() or marker.read_text(encoding="utf-8").split() != PEERS:
        subprocess.run([python, "-m", "venv", "--clear", environment], check=True)
        subprocess.run([environment / "bin/python", "-m", "pip", "install", "--quiet", *PEERS], check=True)
        marker.write_text("\n".join(PEERS), encoding="utf-8")
    if pathlib.Path(sys.prefix).resolve() != environment.resolve():
        os.execv(environment / "bin/python", [str(environment / "bin/python"), *sys.argv])
    subprocess.run(["bash", "-c", f". tools/setup/common.sh && fetch_wheel {SUBJECT} && build release parse_files"], cwd=ROOT, check=True)
    return CACHE / "packages/timm"


class our_parser:
    """The driver, with the files in its memory; it measures itself."""

    def __init__(self, files):
        self.driver = subprocess.Popen([DRIVER, *files], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def seconds(self):
        self.driver.stdin.write("\n")
        self.driver.stdin.flush()
        return float(self.driver.stdout.readline())


def timed(parse, sources):
    begin = time.process_time()
    for source in sources:
        parse(source)
    return time.process_time() - begin


def compare_peers(files, rounds):
    """Rounds in turn, so that what else the machine does falls on all of them alike."""
    import tree_sitter
    import tree_sitter_python

    sources = [file.read_bytes() for file in files]
    megabytes = sum(map(len, sources)) / MEGABYTE
    ours = our_parser(files)
    tree_sitter_parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_python.language()))
    parsers = {
        "tensorferry": ours.seconds,
        "tree-sitter": lambda: timed(tree_sitter_parser.parse, sources),
        "ast.parse": lambda: timed(ast.parse, sources),
    }
    speeds = {name: [] for name in parsers}
    for number in range(rounds + 1):
        for name, seconds in parsers.items():
            speed = megabytes / seconds()
            if number:  # the first round warms up
                speeds[name].append(speed)
    print(f"{len(files)} files, {megabytes:.2f} MB, {rounds} rounds, Python {sys.version.split()[0]}, {', '.join(PEERS)}")
    for name, values in speeds.items():
        print(f"{name:12} {statistics.median(values):7.1f} MB/s ({min(values):.1f} to {max(values):.1f})")
    ratio = {name: statistics.median(a / b for a, b in zip(speeds["tensorferry"], speeds[name], strict=True)) for name in parsers}
    wanted(statistics.median(speeds["tensorferry"]) >= 40, "at least 40 MB/s")
    wanted(ratio["tree-sitter"] >= 4, f"at least 4 times tree-sitter: {ratio['tree-sitter']:.1f} times")
    wanted(ratio["ast.parse"] >= 20, f"at least 20 times ast.parse: {ratio['ast.parse']:.1f} times")


def parse_once(file):
    """Seconds and bytes of memory for each byte of the source, of a process of its own; a syntax error is an answer too."""
    done = subprocess.run([DRIVER, "--once", file], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{file}: exit status {done.returncode}")
    seconds, memory = done.stdout.split()
    return float(seconds), int(memory) / file.stat().st_size


def of_size(text, size):
    """The files over and over, up to a size, cut where a function at module level begins."""
    repeated = (text * (size // len(text) + 1))[:size]
    return repeated[:repeated.rfind(b"\ndef ") + 1]


def measure_growth(files, folder, rounds):
    text = b"".join(file.read_bytes() + b"\n" for file in files)
    grown = {}
    for megabytes in (1, 4, 16, LARGEST):
        grown[megabytes] = folder / f"{megabytes}.py"
        grown[megabytes].write_bytes(of_size(text, megabytes * MEGABYTE))
    results = {megabytes: [] for megabytes in grown}
    for _ in range(rounds):
        for megabytes, file in grown.items():
            seconds, memory = parse_once(file)
            results[megabytes].append((seconds / file.stat().st_size * MEGABYTE * 1000, memory))
    print(f"\none file of these files over and over, {rounds} rounds, each in a process of its own")
    medians = {}
    for megabytes, values in results.items():
        times = [value[0] for value in values]
        medians[megabytes] = statistics.median(times)
        print(f"{megabytes:3} MB: {medians[megabytes]:.2f} ms for each MB ({min(times):.2f} to {max(times):.2f}), "
              f"peak memory {max(value[1] for value in values):.2f} bytes for each byte")
    worst = max(medians.values()) / medians[1]
    wanted(worst <= 1.1, f"time for each MB at most a tenth above that of 1 MB: {worst:.2f} times")
    memory = max(value[1] for value in results[LARGEST])
    wanted(memory <= 12, f"at most 12 bytes for each byte of {LARGEST} MB, the source text among them: {memory:.2f}")


def measure_hostile(folder, rounds):
    """Eight times the size takes eight times the time, whatever it is; sixteen times is the limit, since memory that
    no longer fits the caches costs more. What grows with the square takes 64 times."""
    print(f"\nhostile sources, eight times the size, least time of {rounds} runs")
    file = folder / "hostile.py"

    def least(source, size):
        file.write_bytes(source(size))
        return min(parse_once(file)[0] for _ in range(rounds))

    for name, source in hostile_sources.GROWING.items():
        size = 1000
        while least(source, size) < 0.003 and file.stat().st_size < 2 * MEGABYTE:
            size *= 2
        times = least(source, size), least(source, size * 8)
        ratio = times[1] / times[0]
        wanted(ratio < 16, f"{name}: {size} and {size * 8} in {times[0] * 1000:.1f} and {times[1] * 1000:.1f} ms, {ratio:.1f} times")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--python", default=sys.executable, help="has ast.parse and gets the peers; made once")
    options = parser.parse_args()
    files = sorted(prepare(options.python).rglob("*.py"))
    compare_peers(files, options.rounds)
    with tempfile.TemporaryDirectory() as name:
        measure_growth(files, pathlib.Path(name), options.rounds)
        measure_hostile(pathlib.Path(name), 5)
    print(f"\n{len(shortfalls)} short of what is wanted")
    return 1 if shortfalls else 0


if __name__ == "__main__":
    sys.exit(main())
