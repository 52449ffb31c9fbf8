"""In: a time, and folders of Python files. Out: a fuzzer's run over pieces of these, its figures, and its findings.

    python tools/fuzz/run.py FUZZER [--seconds 1800] [--jobs 2] [--source FOLDER...] [--folder build/fuzz-run]

FUZZER is parse or snapshot. Builds it (preset "fuzz": Clang, AddressSanitizer, UndefinedBehaviorSanitizer), makes the seeds,
and runs it; what one run learned is where the next one begins. Findings are left in FOLDER/FUZZER/findings. The exit status
is 1 if there is one.
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import sysconfig
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "fuzz"
LIMITS = ["-timeout=10", "-rss_limit_mb=2500", "-print_final_stats=1", "-detect_leaks=1"]
LONGEST = {"parse": 2000, "snapshot": 20000}  # bytes of an input


def build(fuzzer):
    subprocess.run(["cmake", "--preset", "fuzz"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", "--preset", "fuzz", "--target", f"{fuzzer}_fuzzer"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def seed(fuzzer, folder, sources):
    """Fills the corpus, unless an earlier run has; returns the arguments that name the dictionary."""
    corpus = folder / "corpus"
    committed = ROOT / "tests" / "fuzz" / "corpus" / ("source" if fuzzer == "parse" else fuzzer)
    if not corpus.is_dir():
        corpus.mkdir(parents=True)
        if fuzzer == "parse":
            subprocess.run([sys.executable, "tools/fuzz/make_seeds.py", *sources, "--corpus", corpus, "--dictionary", folder / "dictionary"],
                           cwd=ROOT, check=True)
    for file in committed.iterdir():
        shutil.copy(file, corpus)
    return [f"-dict={folder / 'dictionary'}"] if fuzzer == "parse" else []


def run(fuzzer, folder, arguments, seconds, jobs):
    """Runs one process for each job on a corpus that they share; returns their logs and exit statuses."""
    findings = folder / "findings"
    findings.mkdir(exist_ok=True)
    command = [BUILD / f"{fuzzer}_fuzzer", folder / "corpus", f"-max_len={LONGEST[fuzzer]}", f"-artifact_prefix={findings}/",
               f"-max_total_time={seconds}", "-reload=10", *LIMITS, *arguments]
    logs = [folder / f"{job}.log" for job in range(jobs)]
    running = []
    for log in logs:
        with log.open("wb") as out:
            running.append(subprocess.Popen([str(part) for part in command], stdout=out, stderr=subprocess.STDOUT))
    for process in running:
        process.wait()
    return [log.read_text(encoding="utf-8", errors="replace") for log in logs], [process.returncode for process in running]


def last(pattern, text):
    return int((re.findall(pattern, text) or ["0"])[-1])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("fuzzer", choices=sorted(LONGEST))
    parser.add_argument("--seconds", type=int, default=1800)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--source", nargs="+", type=pathlib.Path, default=[pathlib.Path(sysconfig.get_path("stdlib"))])
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / "build" / "fuzz-run")
    options = parser.parse_args()
    build(options.fuzzer)
    folder = options.folder.resolve() / options.fuzzer
    arguments = seed(options.fuzzer, folder, options.source)
    begin = time.monotonic()
    logs, statuses = run(options.fuzzer, folder, arguments, options.seconds, options.jobs)
    for log, status in zip(logs, statuses, strict=True):
        executed, edges, kept = last(r"stat::number_of_executed_units: +(\d+)", log), last(r"cov: (\d+)", log), last(r"corp: (\d+)", log)
        print(f"{executed} executions, {edges} edges covered, {kept} inputs kept, exit status {status}")
    findings = sorted((folder / "findings").iterdir())
    print(f"{time.monotonic() - begin:.0f} s, {options.jobs} processes, {len(findings)} findings", *findings, sep="\n")
    return 1 if findings or any(statuses) else 0


if __name__ == "__main__":
    sys.exit(main())
