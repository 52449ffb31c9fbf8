"""In: draws (examples that were drawn). Out: what came of each: converted by the binary, executed in both frameworks, compared."""

import collections
import dataclasses
import pathlib
import re
import shutil
import tempfile

import numpy as np

import cases
import compare
import conversion
from processes import Worker
from random_draws import makers_in

SCRIPT = pathlib.Path(__file__).with_name("random_worker.py")
CHUNK = 40          # draws in one message to a worker
LENIENCE = 10       # times the tolerance of the examples: rounding is not what is looked for
SECONDS, LONE_SECONDS, DEATHS = 90, 15, 3  # a job that hangs is ended by its worker, after 8 seconds or one, unless it hangs outside of Python
SMALL = 1e-4        # a difference that is rounding even where the result is nearly zero
SILENT = ("value", "shape", "dtype", "gradient", "input")
REFUSED, MARKED, ERROR, SAME = "refused by the source", "marked", "error in the target", "same"
RANDOM, UNTRIED, KNOWN = "random", "not tried", "known difference"
STATE = "state of the framework"  # differs only after other draws: MindSpore keeps gradient functions from one call to the next
KNOWN_FILE = pathlib.Path(__file__).with_name("random_known.tsv")


@dataclasses.dataclass
class Result:
    kind: str
    said: str = ""
    converted: str = ""
    origins: tuple = ()


def job(name, case, weights, gradient, seed=7):
    return {"name": name, "inputs": list(case.inputs.values()), "weights": weights, "gradient": gradient, "seed": seed}


class Runner:
    """A worker that takes batches; after a crash the rest of a batch runs one by one. Once DEATHS of them have crashed or hung, the
    others run without gradients, which is what crashes most, and after twice as many not at all."""

    def __init__(self, framework):
        self.worker = Worker(framework, SECONDS, SCRIPT)

    def send(self, path, jobs):
        self.worker.seconds = SECONDS if len(jobs) > 1 else LONE_SECONDS
        answer = self.worker.run({"path": str(path), "jobs": jobs})
        return answer if isinstance(answer, list) else None

    def one_by_one(self, path, jobs, deaths):
        found = []
        for each in jobs:
            answer = self.send(path, [self.lighter(each, deaths)]) if len(deaths) < 2 * DEATHS else [{"error": UNTRIED}]
            if answer is None:
                deaths.append(each)
            found += answer or [{"error": "the process dies or hangs"}]
        return found

    @staticmethod
    def lighter(job, deaths):
        return {**job, "gradient": False, "no gradient": "not tried after crashes"} if job["gradient"] and len(deaths) >= DEATHS else job

    def run(self, path, jobs):
        found, deaths = [], []
        for start in range(0, len(jobs), CHUNK):
            chunk = jobs[start:start + CHUNK]
            answer = self.send(path, [self.lighter(each, deaths) for each in chunk]) if len(deaths) < 2 * DEATHS else None
            found += self.one_by_one(path, chunk, deaths) if answer is None else answer
        return found


def kind_of(said):
    """The kind of a difference in the words of compare.compare_outputs."""
    if re.search(r": dtype \w+ became", said):
        return "dtype"
    return "shape" if re.search(r": shape .* became|items became|: a \w+ became a", said) else "value"


def is_noise(said):
    """True for a difference that is small beside one, whatever it is beside a result that is nearly zero."""
    found = re.search(r"largest difference ([\d.e+-]+),", said or "")
    return bool(found) and float(found.group(1)) < SMALL


def any_gradient(gradients):
    of_inputs, of_layers = gradients
    arrays = [*of_inputs, *(array for layer in of_layers for array in (layer or {}).values())]
    return any(array is not None and np.any(array != 0) for array in arrays)


def difference_of(source, target, example):
    """(kind, words) of the first difference of two results, or None."""
    halves = compare.COARSE["float16"] if any(maker.func.id == "f16" for maker in makers_in(example.body)) else 0  # on the way, too
    tolerance = max(halves, LENIENCE * max(example.tolerance or 0, compare.DEFAULT_TOLERANCE))
    said = compare.compare_outputs(source["outputs"], target["outputs"], tolerance, example.random, compare.Difference())
    if said and not is_noise(said):
        return kind_of(said), said
    if source["gradients"] is not None:
        if target["gradients"] is None and target["gradient_error"]:
            return ERROR, "gradient: " + target["gradient_error"]
        if target["gradients"] is None:
            return ("gradient", "none in the target") if any_gradient(source["gradients"]) else None
        allowed = max(10 * halves, LENIENCE * max(example.tolerance or 0, compare.GRADIENT_TOLERANCE))
        said = compare.compare_gradients(source["gradients"], target["gradients"], allowed, compare.Difference())
        if said and not is_noise(said):
            return "gradient", said
    if "inplace" in example.dropped:
        return None
    said = compare.compare_outputs(source["inputs"], target["inputs"], tolerance, False, compare.Difference(), "input")
    return said and ("input", "overwritten: " + said)


def function_text(case, number):
    return case.text.split("\n\n\n", 1)[1].replace("def case(", f"def case_{number}(", 1)


def split_functions(text):
    """Number of a function -> its text, with the mark above it if there is one."""
    parts = re.split(r"^(?=def case_\d+\()", text, flags=re.MULTILINE)
    return {int(re.match(r"def case_(\d+)", part).group(1)): part for part in parts if part.startswith("def case_")}, parts[0]


def origins_by_function(report, text):
    """Number of a function -> origins of the equations that its lines used."""
    starts = [(number, int(match.group(1))) for number, line in enumerate(text.splitlines(), 1) if (match := re.match(r"def case_(\d+)", line))]
    found = collections.defaultdict(set)
    for finding in (finding for file in report.get("files", []) for finding in file.get("findings", [])):
        inside = [function for line, function in starts if line <= finding["line"]]
        if inside and finding.get("equation"):
            found[inside[-1]].add(finding["equation"])
    return found


def read_known(direction):
    """(kind, pattern, reason) of differences that no conversion can see. A pattern is of the example and, on a line of its own, what differs."""
    rows = [line.split("\t") for line in KNOWN_FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [(kind, re.compile(pattern, re.DOTALL), reason) for there, kind, pattern, reason in rows if direction in there.split(",")]


class Trials:
    def __init__(self, binary, knowledge, source, target):
        self.binary, self.knowledge, self.source, self.target = binary, knowledge, source, target
        self.runners = {source: Runner(source), target: Runner(target)}
        self.folder = tempfile.TemporaryDirectory()
        self.known, self.count = {}, 0
        self.expected = read_known(f"{source}-{target}")

    def stop(self):
        for runner in self.runners.values():
            runner.worker.stop()
        self.folder.cleanup()

    def try_all(self, drawn):
        """Fills in `known` for draws that are new."""
        new = {draw.text: draw for draw in drawn if draw.text not in self.known}
        made = {}
        for text, draw in new.items():
            try:
                made[text] = cases.make_case(draw.example, *sorted((self.source, self.target), key=lambda name: name != self.source))
            except (ValueError, TypeError, MemoryError) as error:
                self.known[text] = Result(REFUSED, str(error))
        if made:
            self.convert_and_run(new, made)

    def alone(self, draw):
        """What comes of a draw where the frameworks' processes have computed nothing else."""
        for runner in self.runners.values():
            runner.worker.stop()
        self.known.pop(draw.text, None)
        self.try_all([draw])
        return self.known[draw.text]

    def convert(self, texts):
        """(path of the sources, what became of them, its functions, head, origins by function)."""
        self.count += 1
        home = pathlib.Path(self.folder.name) / str(self.count)
        (home / "source").mkdir(parents=True)
        path = home / "source" / "case_0000.py"
        path.write_text(f"import {cases.ROOT[self.source]}\n\n\n" + "\n\n".join(texts), encoding="utf-8")
        conversion.convert_folder(self.binary, self.source, self.target, home / "source", home / "there", self.knowledge)
        report = conversion.read_report(home / "there")
        made = home / "there" / "case_0000.py"
        functions, head = split_functions(made.read_text(encoding="utf-8"))
        return home, path, made, functions, head, origins_by_function(report, path.read_text(encoding="utf-8"))

    def convert_and_run(self, new, made):
        functions = {}
        for case in made.values():
            functions.setdefault(function_text(case, 0), len(functions))
        numbers = {text: functions[function_text(case, 0)] for text, case in made.items()}
        home, path, there, converted, head, origins = self.convert(
            [text.replace("def case_0(", f"def case_{number}(", 1) for text, number in functions.items()])
        left = []
        for text, number in numbers.items():
            mark = conversion.mark_in(converted.get(number, "")) or (number not in converted and "the function is gone")
            self.known[text] = Result(MARKED, mark or conversion.mark_in(head) or "", converted.get(number, ""), tuple(sorted(origins[number])))
            if not self.known[text].said:
                left.append(text)
        self.execute(new, made, numbers, path, there, left)
        shutil.rmtree(home, ignore_errors=True)

    def execute(self, new, made, numbers, path, there, left):
        def asks(text):
            return new[text].example.gradient and not new[text].example.random

        sources = self.runners[self.source].run(path, [job(f"case_{numbers[text]}", made[text], None, asks(text)) for text in left])
        valid = [(text, source) for text, source in zip(left, sources) if "error" not in source]
        for text, source in zip(left, sources):
            self.known[text] = dataclasses.replace(self.known[text], kind=REFUSED, said=source.get("error", ""))
        targets = self.runners[self.target].run(
            there, [job(f"case_{numbers[text]}", made[text], source["weights"], source["gradients"] is not None) for text, source in valid])
        for (text, source), target in zip(valid, targets):
            self.judge(text, new[text].example, source, target,
                       lambda text=text, weights=source["weights"]: self.again(path, numbers, made, text, weights))

    def again(self, path, numbers, made, text, weights):
        """The source's result with the same weights and another seed."""
        return self.runners[self.source].run(path, [job(f"case_{numbers[text]}", made[text], weights, False, 8)])[0]

    def judge(self, text, example, source, target, again):
        if "error" in target:
            kind, said = UNTRIED if target["error"] == UNTRIED else ERROR, target["error"]
        elif (found := difference_of(source, target, example)) is None:
            kind, said = SAME, ""
        else:
            kind, said = found
            if kind in ("value", "gradient"):
                other = again()
                if "error" in other or compare.compare_outputs(source["outputs"], other["outputs"], 1e-3, False, compare.Difference()):
                    kind = RANDOM
            shown = f"{text}\n{said}"
            reason = next((reason for expected, pattern, reason in self.expected if expected == kind and pattern.search(shown)), None)
            kind, said = (KNOWN, reason) if reason else (kind, said)
        self.known[text] = dataclasses.replace(self.known[text], kind=kind, said=said)
