"""In: an example and its conversions. Out: whether both frameworks compute the same, executed by workers or known from an earlier run."""

import pathlib
import threading

import compare
from processes import Workers

KEPT = ("problem", "exact", "absolute", "relative", "gradient", "draws")


class Outcome:
    """What came of one example in one direction."""

    def __init__(self, case, direction):
        self.case, self.direction = case, direction
        self.problem, self.exact = None, True
        self.absolute, self.relative = 0.0, 0.0
        self.origins, self.executed = (), False
        self.gradient, self.draws = "none", 1

    def as_dict(self):
        return {key: getattr(self, key) for key in KEPT}

    def take(self, values):
        for key in KEPT:
            setattr(self, key, values[key])


def job(path, case, weights, gradient):
    return {"path": str(path), "folder": str(pathlib.Path(path).parent), "inputs": list(case.inputs.values()), "weights": weights,
            "gradient": gradient, "random": case.example.random}


def check_gradients(outcome, source, target, example):
    if source["gradients"] is None:
        return
    if target["gradients"] is None:
        outcome.problem = "gradients: the converted code has none: " + (target["gradient_error"] or "nothing is differentiable")
        return
    difference = compare.Difference()
    tolerance = max(example.tolerance or 0, compare.GRADIENT_TOLERANCE)
    found = compare.compare_gradients(source["gradients"], target["gradients"], tolerance, difference)
    outcome.gradient = "compared"
    outcome.problem = found and f"gradients: {found}"


def check_pair(outcome, source, target, example):
    """Compares the answers of two workers; fills in the outcome."""
    outcome.executed = True
    if "error" in target:
        outcome.problem = f"the converted code fails: {target['error']}"
        return
    difference = compare.Difference()
    tolerance = compare.DEFAULT_TOLERANCE if example.tolerance is None else example.tolerance
    outcome.problem = compare.compare_outputs(source["outputs"], target["outputs"], tolerance, example.random, difference)
    outcome.absolute, outcome.relative = difference.absolute, difference.relative
    outcome.exact = difference.absolute == 0 and not example.random
    if not outcome.problem and example.random:
        outcome.problem = compare.compare_draws(source["draws"], target["draws"])
        outcome.draws = len(source["draws"])
    if not outcome.problem:
        check_gradients(outcome, source, target, example)


class Checker:
    def __init__(self, stored, environments):
        self.stored, self.environments = stored, environments
        self.local, self.lock, self.all_workers = threading.local(), threading.Lock(), []

    def workers(self):
        if not hasattr(self.local, "workers"):
            self.local.workers = Workers({name: each.interpreter for name, each in self.environments.items()})
            with self.lock:
                self.all_workers.append(self.local.workers)
        return self.local.workers

    def check(self, item):
        """The outcomes of one example: there, and back again where it was converted back."""
        case, path, there, back = item
        outcomes = [Outcome(case, f"{case.source_framework} to {case.target_framework}")]
        outcomes[0].problem, outcomes[0].origins = there.problem, there.origins
        if back is not None:
            outcomes.append(Outcome(case, f"{case.target_framework} to {case.source_framework}"))
            outcomes[1].problem, outcomes[1].origins = back.problem, back.origins
        if there.problem:
            return outcomes[:1]
        key = self.stored.key(case, there, back)
        if (known := self.stored.get(key)) is not None and len(known) == len(outcomes):
            for outcome, values in zip(outcomes, known):
                outcome.take(values)
            return outcomes
        self.run(outcomes, case, path, there, back)
        if not any(outcome.problem for outcome in outcomes):
            self.stored.put(key, [outcome.as_dict() for outcome in outcomes])
        return outcomes

    def run(self, outcomes, case, path, there, back):
        example, workers = case.example, self.workers()
        gradient = example.gradient and not example.random
        source = workers.of(case.source_framework).run(job(path, case, None, gradient))
        if "error" in source:
            outcomes[0].problem = f"the example itself fails: {source['error']}"
            del outcomes[1:]
            return
        wants_gradient = source["gradients"] is not None
        target = workers.of(case.target_framework).run(job(there.path, case, source["weights"], wants_gradient))
        check_pair(outcomes[0], source, target, example)
        if back is not None and not back.problem:
            again = workers.of(case.source_framework).run(job(back.path, case, source["weights"], wants_gradient))
            check_pair(outcomes[1], source, again, example)

    def seconds(self):
        """Framework -> CPU seconds of its workers' jobs."""
        total = {}
        for workers in self.all_workers:
            for framework, worker in workers.by_framework.items():
                total[framework] = total.get(framework, 0.0) + worker.cpu_seconds
        return total

    def stop(self):
        for workers in self.all_workers:
            workers.stop()
