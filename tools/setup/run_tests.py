"""In: a build and what the tests need. Out: every step's result, the output of the steps that failed, "N passed, N failed".

    python tools/setup/run_tests.py --packages FOLDER [STEP...]     # ./test calls this
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
RELEASE = ROOT / "build" / "release"
BINARY = RELEASE / "tensorferry"
SNAPSHOT = RELEASE / "snapshots" / "knowledge.tfk"
LIMIT_SECONDS = 1500  # of one step
QUICK_MODELS = ("test_vit", "test_resnet", "squeezenet1_1", "MobileNetV1_x0_25", "mobilenet_v3_small_075")  # of the listed ones: small, in each direction


def steps(packages):
    """Name -> command. Each tells its count in a way that `count` reads."""
    python = sys.executable
    found = {}
    for preset in ("release", "debug"):
        for program in sorted((ROOT / "build" / preset).rglob("*_test")):
            if program.is_file() and os.access(program, os.X_OK):
                found[f"{program.name.removesuffix('_test')}-{preset}"] = [program]
    for name in ("command_line", "project", "bad_input", "knowledge", "report", "explain", "dependencies", "trouble"):
        found[name.replace("_", "-")] = [python, f"tests/cli/{name}_test.py", "--binary", BINARY, "--snapshot", SNAPSHOT]
    found["knowledge-export"] = [python, "tests/cli/knowledge_export_test.py", "--binary", BINARY]
    found["laws"] = [python, "tests/laws/laws_test.py", "--binary", BINARY, "--folder", packages / "torchvision/torchvision/models"]
    found["stand-in"] = [python, "tests/migration/stand_in_test.py", "--binary", BINARY]
    found["six-directions"] = [python, "tests/migration/six_directions_test.py", "--binary", BINARY, "--package",
                               packages / "facenet-pytorch/facenet_pytorch"]
    found["training"] = [python, "tools/training/run.py", "--binary", BINARY, "--packages", packages, "--only", "hardnet"]  # all: docs/training.md
    few = [f"--only={name}" for name in QUICK_MODELS]
    found["models"] = [python, "tools/models/run.py", "--binary", BINARY, "--packages", packages, *few]
    for test in sorted((ROOT / "tests").glob("verify/*_test.py")) + sorted((ROOT / "tests").glob("tools/*_test.py")):
        found[f"{test.parent.name}-{test.stem.removesuffix('_test')}"] = [python, test]
    for framework in ("pytorch", "paddle", "mindspore"):
        found[f"facts-{framework}"] = [python, "tools/facts/check_signatures.py", f"snapshots/facts/{framework}.facts", "--least", "99"]
    found["hostile"] = [python, "tests/grammar/hostile_test.py", "--binary", BINARY, "--snippets", RELEASE / "parse_snippets"]
    this_python = f"python{sys.version_info.major}.{sys.version_info.minor}"
    found["python-trees"] = [python, "tools/corpus/run.py", this_python, "--every", "40"]  # a fixed sample of its standard library
    for kind in ([], ["--own"]):
        found["python-errors" + "-own" * len(kind)] = [python, "tests/grammar/syntax_oracle.py", RELEASE / "parse_snippets", *kind]
    for pair in sorted(path.name for path in (ROOT / "snapshots" / "equations").iterdir() if path.is_dir()):
        found[f"equations-{pair}"] = [python, "tools/verify/check.py", "--binary", BINARY, "--pair", pair, "--jobs", str(os.cpu_count() or 1)]
    return found


def count(output, status):
    """(passed, failed) by the last closing line of Catch2, unittest or our own checks; a program without one counts as one."""
    passed = failed = 0
    if lines := re.findall(r"^(\d+) passed, (\d+) failed", output, re.M):
        passed, failed = map(int, lines[-1])
    elif lines := re.findall(r"^All tests passed \(.* in (\d+) test cases?\)", output, re.M):
        passed = int(lines[-1])
    elif lines := re.findall(r"^test cases: +(\d+) \|", output, re.M):
        total = int(lines[-1])
        failed = int((re.findall(r"^test cases:.*?(\d+) failed", output, re.M) or [total])[-1])
        passed = total - failed
    elif lines := re.findall(r"^Ran (\d+) tests? in ", output, re.M):
        failed = sum(int(number) for number in re.findall(r"(?:failures|errors)=(\d+)", output))
        skipped = sum(int(number) for number in re.findall(r"skipped=(\d+)", output))
        passed = max(0, int(lines[-1]) - failed - skipped)
    elif status == 0:
        passed = 1
    if status != 0 and failed == 0:
        failed = 1
    return passed, failed


def run(name, command):
    """(passed, failed), after printing a line, and the end of the output where something failed."""
    begin = time.monotonic()
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    try:
        done = subprocess.run([str(part) for part in command], cwd=ROOT, env=environment, text=True, errors="replace", check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=LIMIT_SECONDS)
        output, status = done.stdout, done.returncode
    except subprocess.TimeoutExpired as late:
        output, status = (late.stdout or b"").decode("utf-8", "replace") + f"\nended after {LIMIT_SECONDS} seconds\n", 1
    passed, failed = count(output, status)
    log = ROOT / "build" / "logs" / f"{name}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_text(output, encoding="utf-8")
    if failed:
        print(output[-6000:])
    print(f"{name}: {passed} of {passed + failed} in {time.monotonic() - begin:.0f} s", flush=True)
    return passed, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--packages", required=True, type=pathlib.Path, help="folder with the unpacked packages that are converted")
    parser.add_argument("steps", nargs="*", help="run only these; list: name them")
    options = parser.parse_args()
    known = steps(options.packages)
    if options.steps == ["list"]:
        print("\n".join(known))
        return 0
    if unknown := set(options.steps) - set(known):
        parser.error(f"no such step: {', '.join(sorted(unknown))}; there are: {', '.join(known)}")
    passed = failed = 0
    for name in options.steps or known:
        results = run(name, known[name])
        passed, failed = passed + results[0], failed + results[1]
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
