"""In: real packages and their models. Out: which models, converted with their whole package, compute what the originals compute.

    python tools/models/run.py [--binary tensorferry] [--packages FOLDER] [--to FRAMEWORK]... [--corpus NAME]... [--only MODEL]...
                               [--jobs N] [--folder FOLDER] [--table FILE]

models.tsv beside this lists the models. FOLDER holds a folder for each package (a wheel's contents); what is missing is fetched
as ./test does it. A package is converted whole, together with those that it needs; each listed model is then built where
neither the source framework nor any other can be imported, gets the original's weights by name, and is run in inference mode on the
same input. Status 1 where a model's largest difference is above 1e-4 of the largest output; the reason then says how far the
original's own output moves where its input differs in the last place.
"""

import argparse
import concurrent.futures
import csv
import json
import os
import pathlib
import select
import subprocess
import sys
import tempfile
import threading

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
LARGEST_DIFFERENCE = 1e-4  # of the largest output
LIMIT_SECONDS = 600  # of one model
FRAMEWORKS = ("pytorch", "paddle", "mindspore")

# corpus: framework, folder within the wheel, the package there, packages that it needs and that are converted with it, and
# how it is set up without what is not installed.
CORPORA = {
    "timm": ("pytorch", "", "timm", ["torchvision"], []),
    "torchvision": ("pytorch", "", "torchvision", [], []),
    "PaddleClas": ("paddle", "paddleclas", "ppcls", [],
                   ["--hollow=ppcls", "--hollow=ppcls.arch", "--hollow=ppcls.arch.backbone", "--hollow=ppcls.utils",
                    "--call=ppcls.utils.logger:init_logger"]),
    "MindCV": ("mindspore", "", "mindcv", [], []),
}


def listed(options):
    with open(HERE / "models.tsv", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    pins = {row["corpus"]: row["package"] for row in rows}
    chosen = [row for row in rows if (not options.corpus or row["corpus"] in options.corpus) and (not options.only or row["entry point"] in options.only)]
    return chosen, pins


def fetched(pin, packages):
    """The folder with the contents of the package's wheel, as ./test fetches it."""
    command = '. "$1/tools/setup/common.sh" && PACKAGES=$2 && fetch_wheel "$3"'
    subprocess.run(["bash", "-ec", command, "bash", ROOT, packages, pin], check=True)
    return packages / pin.partition("==")[0]


class Worker:
    """A process in which the models of one package run, one after the other; a new one after an end that was not asked for."""

    def __init__(self, corpus, framework, folders, log):
        self.command = [sys.executable, HERE / "worker.py", framework, os.pathsep.join(map(str, folders)), corpus.package, *corpus.set_up]
        self.log, self.process, self.lock = log, None, threading.Lock()

    def ask(self, **question):
        """What went wrong, as a traceback; empty where nothing did. What goes wrong after other models is tried again in a process of its own."""
        with self.lock:
            fresh = self.process is None
            wrong = self.asked_once(question)
            if wrong and not fresh:
                self.close()
                wrong = self.asked_once(question)
            return wrong

    def asked_once(self, question):
        if self.process is None:
            self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=open(self.log, "a"), text=True,
                                            env={**os.environ, "OMP_NUM_THREADS": "1"})
        try:
            self.process.stdin.write(json.dumps(question) + "\n")
            self.process.stdin.flush()
            answered, _, _ = select.select([self.process.stdout], [], [], LIMIT_SECONDS)
            answer = self.process.stdout.readline() if answered else ""
        except BrokenPipeError:
            answered, answer = True, ""
        if answer:
            return json.loads(answer)
        self.process.kill()
        status, self.process = self.process.wait(), None
        return f"its process ended with status {status}" if answered else f"it ran longer than {LIMIT_SECONDS} seconds"

    def close(self):
        if self.process is not None:
            self.process.stdin.close()
            self.process.wait()
            self.process = None


class Corpus:
    """A package with those that it needs: as it is, and converted."""

    def __init__(self, name, pins, options):
        self.framework, inside, self.package, needs, self.set_up = CORPORA[name]
        self.name, self.options, self.workers, self.lock = name, options, {}, threading.Lock()
        self.originals = [fetched(pins[name], options.packages) / inside]
        self.names = [self.package, *needs]
        self.originals += [fetched(pins[need], options.packages) for need in needs]

    def convert(self, target):
        made = self.options.folder / f"{self.name}-{target}"
        for original, name in zip(self.originals, self.names):
            if not (made / name).exists():
                command = [self.options.binary, "convert", "--from", self.framework, "--to", target, "-o", made / name, original / name]
                done = subprocess.run(command, capture_output=True, text=True, check=False)
                if done.returncode not in (0, 1):
                    raise SystemExit(f"{name} did not convert: {done.stderr[-2000:]}")
                print(f"{name} to {target}: {done.stderr.splitlines()[-1]}", flush=True)
        self.workers[target] = Worker(self, target, [made], self.options.folder / f"{self.name}-{target}.log")
        self.workers.setdefault(self.framework, Worker(self, self.framework, self.originals, self.options.folder / f"{self.name}.log"))

    def run(self, row, framework, output, **more):
        data = self.options.folder / f"{self.name}-{row['entry point']}.npz"
        wrong = self.workers[framework].ask(module=row["module"], entry=row["entry point"], data=str(data), output=str(output), **more)
        if wrong:
            output.with_suffix(".log").write_text(wrong, encoding="utf-8")
        return reason_in([line.strip() for line in wrong.splitlines() if line.strip()]) if wrong else ""


def reason_in(lines):
    """The exception, and the last place in a package where it passed."""
    error = next((line for line in reversed(lines) if ": " in line and not line.startswith(("File", "-"))), lines[-1])
    places = [line for line in lines if line.startswith("File ") and "site-packages" not in line and "worker.py" not in line and "<frozen" not in line]
    return f"{error[:200]} ({places[-1].split(', in ')[0][5:]})" if places else error[:200]


def difference(folder, expected, actual):
    """Of all outputs, the largest difference, as a part of the largest value; text where they cannot be compared."""
    worst = 0.0
    with np.load(expected) as wanted, np.load(actual) as found:
        if len(wanted.files) != len(found.files):
            return f"{len(found.files)} outputs instead of {len(wanted.files)}"
        for name in wanted.files:
            if wanted[name].shape != found[name].shape:
                return f"an output is {list(found[name].shape)} instead of {list(wanted[name].shape)}"
            worst = max(worst, float(np.max(np.abs(wanted[name] - found[name])) / np.max(np.abs(wanted[name]))))
    return worst


def judge(corpus, row, target):
    """(model, target, largest difference or None, what went wrong)"""
    folder, name = corpus.options.folder, f"{corpus.name}-{row['entry point']}"
    expected, actual = folder / f"{name}-expected.npz", folder / f"{name}-{target}.npz"
    with corpus.lock:  # both targets need the same weights
        if not expected.exists():
            if wrong := corpus.run(row, corpus.framework, expected, shape=[int(size) for size in row["input (CxHxW)"].split("x")]):
                return row, target, None, f"the original: {wrong}"
    if wrong := corpus.run(row, target, actual):
        return row, target, None, wrong
    found = difference(folder, expected, actual)
    if isinstance(found, str):
        return row, target, None, found
    if found <= LARGEST_DIFFERENCE:
        return row, target, found, ""
    moved = moved_by_rounding(corpus, row, expected)
    return row, target, found, f"differs by {found:.1e}; the last place of the input moves the original's own output by {moved:.1e}"


def moved_by_rounding(corpus, row, expected):
    """How far the original's own output moves where each number of its input is the next one: rounding alone makes as much of a difference."""
    moved = expected.with_name(expected.name.replace("-expected", "-moved"))
    if corpus.run(row, corpus.framework, moved, moved=True):
        return 0.0
    found = difference(corpus.options.folder, expected, moved)
    if isinstance(found, str):
        return 0.0
    return found


def told(row, target, found, wrong):
    """A line of the table, which is printed."""
    line = (row["corpus"], row["entry point"], target, "" if found is None else f"{found:.1e}", wrong)
    print("\t".join(line), flush=True)
    return line


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / "build" / "release" / "tensorferry")
    parser.add_argument("--packages", type=pathlib.Path, default=pathlib.Path.home() / ".cache" / "tensorferry" / "packages")
    parser.add_argument("--to", action="append", choices=FRAMEWORKS)
    parser.add_argument("--corpus", action="append", choices=sorted(CORPORA))
    parser.add_argument("--only", action="append", metavar="MODEL")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--folder", type=pathlib.Path, help="keep originals' outputs and converted packages here")
    parser.add_argument("--table", type=pathlib.Path, help="write the result of each model here")
    options = parser.parse_args()
    temporary = tempfile.TemporaryDirectory()
    options.folder = options.folder or pathlib.Path(temporary.name)
    options.folder.mkdir(parents=True, exist_ok=True)
    rows, pins = listed(options)
    corpora = {name: Corpus(name, pins, options) for name in dict.fromkeys(row["corpus"] for row in rows)}
    work = [(corpora[row["corpus"]], row, target) for row in rows for target in options.to or FRAMEWORKS if target != CORPORA[row["corpus"]][0]]
    for corpus, target in dict.fromkeys((corpus, target) for corpus, _, target in work):
        corpus.convert(target)
    results = []
    # A process runs one model at a time: the jobs are spread over packages and targets.
    groups = [[each for each in work if (each[0], each[2]) == group] for group in dict.fromkeys((corpus, target) for corpus, _, target in work)]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for judged in pool.map(lambda group: [told(*judge(*each)) for each in group], groups):
            results.extend(judged)
    for corpus in corpora.values():
        for worker in corpus.workers.values():
            worker.close()
    if options.table:
        header = "corpus\tmodel\tto\tlargest difference\twrong\n"
        options.table.write_text(header + "".join("\t".join(line) + "\n" for line in results), encoding="utf-8")
    failed = sum(bool(wrong) for *_, wrong in results)
    print(f"{len(results) - failed} passed, {failed} failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
