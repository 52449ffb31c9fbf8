"""Measures how long the program takes: to start, to convert an empty file, to convert a real model. Medians of many runs.

    python3 tools/bench/startup.py [--binary build/release/tensorferry] [--model FILE.py] [--runs 200]

Without --model: the file that ./try fetched.
"""

import argparse
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
CACHE = pathlib.Path(os.environ.get("TENSORFERRY_CACHE") or pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "tensorferry")
MODEL = CACHE / "packages/facenet-pytorch/facenet_pytorch/models/inception_resnet_v1.py"


def milliseconds(command, runs):
    """Median, and the range from the 5th to the 95th percentile, of the whole process from its start to its end."""
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        times.append((time.perf_counter() - begin) * 1000)
        if done.returncode not in (0, 1):
            raise SystemExit(f"{' '.join(command)} ended with {done.returncode}")
    times.sort()
    return statistics.median(times), times[len(times) // 20], times[-1 - len(times) // 20]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / "build/release/tensorferry")
    parser.add_argument("--model", type=pathlib.Path, default=MODEL)
    parser.add_argument("--runs", type=int, default=200)
    options = parser.parse_args()
    binary = str(options.binary.resolve())
    with tempfile.TemporaryDirectory() as folder:
        empty = pathlib.Path(folder) / "empty.py"
        empty.touch()
        commands = {"--version": [binary, "--version"], "convert of an empty file": [binary, "convert", "--to", "paddle", str(empty)]}
        for target in ("paddle", "mindspore"):
            commands[f"convert of {options.model.name} to {target}"] = [binary, "convert", "--to", target, str(options.model)]
        for name, command in commands.items():
            median, low, high = milliseconds(command, options.runs)
            print(f"{name}: {median:.1f} ms (5th to 95th percentile of {options.runs} runs: {low:.1f} to {high:.1f} ms)")


if __name__ == "__main__":
    main()
