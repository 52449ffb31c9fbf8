"""In: training scripts and the packages of their models. Out: which, converted, have the same losses as the originals.

    python tools/training/run.py [--binary tensorferry] [--packages FOLDER] [--to FRAMEWORK]... [--only SCRIPT]... [--back]
                                 [--jobs N] [--limit SECONDS] [--folder FOLDER] [--table FILE]

The scripts beside this are PyTorch's. They are converted together, each package whole; every script then trains its model for 20
steps where no other framework can be imported, from the weights and on the batches of the original. With --back the converted scripts
are converted to PyTorch again and train there, on the original packages. Status 1 where a loss differs by more than 1e-3 of it.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.insert(0, str(ROOT / "tools" / "models"))
from run import fetched, reason_in  # the models' run.py

STEPS = 20
LARGEST_DIFFERENCE = 1e-3  # of the loss
PACKAGES = {"timm": "timm==1.0.31", "torchvision": "torchvision==0.28.0"}
# What each script needs of them.
SCRIPTS = {
    "resnet50": ["torchvision"], "mobilenetv2": ["timm", "torchvision"], "densenet121": ["torchvision"], "vit": ["timm", "torchvision"],
    "shufflenetv2": ["torchvision"], "hardnet": [], "efficientnet": ["timm", "torchvision"], "gather_excite": [], "unet": [],
    "pspnet": ["torchvision"],
}


class Run:
    def __init__(self, options):
        self.options, self.locks = options, {}
        self.lock = threading.Lock()

    def once(self, what):
        with self.lock:
            return self.locks.setdefault(what, threading.Lock())

    def convert(self, source, target, original, made):
        with self.once(made):
            if made.exists():
                return
            command = [self.options.binary, "convert", "--from", source, "--to", target, "-o", made, original]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            if done.returncode not in (0, 1):
                raise SystemExit(f"{original} did not convert: {done.stderr[-2000:]}")
            print(f"{original.name} from {source} to {target}: {done.stderr.splitlines()[-1]}", flush=True)

    def folders(self, script, target, back):
        """Where the worker finds the script and its packages."""
        scripts, packages = HERE / "scripts", [fetched(PACKAGES[name], self.options.packages) for name in SCRIPTS[script]]
        if target == "pytorch" and not back:
            return [scripts, *packages]
        there = back or target
        self.convert("pytorch", there, scripts, self.options.folder / f"scripts-{there}")
        if back:
            self.convert(back, "pytorch", self.options.folder / f"scripts-{back}", self.options.folder / f"scripts-{back}-pytorch")
            return [self.options.folder / f"scripts-{back}-pytorch", *packages]
        made = [self.options.folder / f"packages-{there}"]
        for name, package in zip(SCRIPTS[script], packages):
            self.convert("pytorch", there, package / name, made[0] / name)
        return [self.options.folder / f"scripts-{there}", *made]

    def train(self, script, target, back=None, make=False):
        """The losses, or what went wrong."""
        name = f"{script}-{target}" + (f"-from-{back}" if back else "")
        losses = self.options.folder / f"{name}.json"
        command = [sys.executable, HERE / "worker.py", target, os.pathsep.join(map(str, self.folders(script, target, back))), script,
                   self.options.folder / f"{script}.npz", losses, *["--make"] * make]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=self.options.limit, env={**os.environ, "OMP_NUM_THREADS": "1"})
        except subprocess.TimeoutExpired:
            return f"it ran longer than {self.options.limit} seconds"
        (self.options.folder / f"{name}.log").write_text(done.stderr, encoding="utf-8")
        if done.returncode:
            return reason_in([line.strip() for line in done.stderr.splitlines() if line.strip()] or [f"exit status {done.returncode}"])
        return json.loads(losses.read_text(encoding="utf-8"))

    def expected(self, script):
        with self.once(script):
            losses = self.options.folder / f"{script}-pytorch.json"
            return json.loads(losses.read_text(encoding="utf-8")) if losses.exists() else self.train(script, "pytorch", make=True)

    def judge(self, script, target, back):
        """(script, way, largest difference or None, what went wrong)"""
        way = f"pytorch to {back} and back" if back else f"pytorch to {target}"
        wanted = self.expected(script)
        if isinstance(wanted, str):
            return script, way, None, f"the original: {wanted}"
        found = self.train(script, target, back)
        if isinstance(found, str):
            return script, way, None, found
        if len(wanted) != STEPS or len(found) != STEPS:
            return script, way, None, f"{len(found)} losses, {len(wanted)} of the original, instead of {STEPS}"
        worst = max(abs(one - other) / abs(one) for one, other in zip(wanted, found))
        return script, way, worst, "" if worst <= LARGEST_DIFFERENCE else "the losses differ"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / "build" / "release" / "tensorferry")
    parser.add_argument("--packages", type=pathlib.Path, default=pathlib.Path.home() / ".cache" / "tensorferry" / "packages")
    parser.add_argument("--to", action="append", choices=["paddle", "mindspore"])
    parser.add_argument("--only", action="append", choices=sorted(SCRIPTS))
    parser.add_argument("--back", action="store_true", help="also the way back to PyTorch")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--limit", type=int, default=900, metavar="SECONDS", help="of one script, a conversion apart")
    parser.add_argument("--folder", type=pathlib.Path, help="keep what was converted and the losses here")
    parser.add_argument("--table", type=pathlib.Path, help="write the result of each script here")
    options = parser.parse_args()
    temporary = tempfile.TemporaryDirectory()
    options.folder = (options.folder or pathlib.Path(temporary.name)).resolve()
    options.folder.mkdir(parents=True, exist_ok=True)
    run = Run(options)
    work = [(script, target, None) for script in options.only or SCRIPTS for target in options.to or ["paddle", "mindspore"]]
    if options.back:
        work += [(script, "pytorch", target) for script, target, _ in list(work)]
    results = []
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for script, way, worst, wrong in pool.map(lambda each: run.judge(*each), work):
            results.append((script, way, "" if worst is None else f"{worst:.1e}", wrong))
            print("\t".join(results[-1]), flush=True)
    if options.table:
        options.table.write_text("".join("\t".join(line) + "\n" for line in [("script", "way", "largest difference", "wrong"), *results]), encoding="utf-8")
    failed = sum(bool(wrong) for *_, wrong in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
