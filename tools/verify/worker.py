"""In: a framework's name on the command line, jobs (pickles, each behind its length) on standard input. Out: results on
standard output in the same form. One process serves one framework for as long as its standard input is open.

A job: path of a module with a function `case`, a folder to import from, its input arrays, the weights of the layers that it
calls (None: the worker's own, which it exports), whether to compute gradients, and whether its results are random: such a case runs
many times, each time from another seed.
"""

import os
import pickle
import struct
import sys
import time
import traceback
import types

VALUES, LEAST_DRAWS, MOST_DRAWS = 4000, 20, 1500  # of a random result


def read_message(stream):
    header = stream.read(8)
    if len(header) < 8:
        return None
    return pickle.loads(stream.read(struct.unpack("<Q", header)[0]))


def write_message(stream, message):
    data = pickle.dumps(message)
    stream.write(struct.pack("<Q", len(data)) + data)
    stream.flush()


class LayerHook:
    """Sees each outermost call of a layer: the first call of each layer with weights exports or loads them."""

    def __init__(self, framework, weights_of):
        self.framework, self.weights_of = framework, weights_of
        self.depth, self.roots, self.given, self.exported, self.replay = 0, [], None, [], None
        original = framework.layer.__call__

        def call(layer, *args, **kwargs):
            if self.depth == 0:
                layer = self.enter(layer)
            self.depth += 1
            try:
                return original(layer, *args, **kwargs)
            finally:
                self.depth -= 1

        framework.layer.__call__ = call

    def start(self, given, replay=None):
        self.depth, self.roots, self.given, self.exported, self.replay = 0, [], given, [], replay

    def enter(self, layer):
        if isinstance(layer, self.framework.optimizer):
            return layer  # MindSpore's are layers, too: their weights are those of the network
        if any(layer is root for root, _ in self.roots):
            return next(actual for root, actual in self.roots if root is layer)
        exported = self.weights_of.export_weights(self.framework.name, layer)
        if not exported:
            return layer
        position = len(self.roots)
        actual = layer if self.replay is None else self.replay[position]
        self.roots.append((layer, actual))
        if self.given is None:
            self.exported.append(exported)
        elif position < len(self.given):
            self.weights_of.load_weights(self.framework.name, actual, self.given[position])
        elif not all(self.weights_of.stands_for_nothing(name, array) for name, array in exported.items()):
            raise RuntimeError("this side calls more layers with weights than the other")
        return actual


def neutral(framework, value):
    """Plain Python and NumPy for the results of any framework; sequences of all kinds count as lists."""
    if isinstance(value, framework.tensor):
        return ("tensor", framework.dtype(value), framework.array(value))
    if isinstance(value, dict):
        return ("dict", {str(key): neutral(framework, item) for key, item in value.items()})
    if isinstance(value, (list, tuple)) or type(value).__name__ == "Size":
        return ("list", [neutral(framework, item) for item in value])
    if isinstance(value, framework.opaque):
        return ("name", str(value).removeprefix("torch.").removeprefix("paddle.").lower())
    for plain in (bool, int, float, complex, str):  # frameworks have subclasses of their own
        if isinstance(value, plain):
            return (plain.__name__, plain(value))
    if value is None:
        return ("None", None)
    if type(value).__module__ == "numpy":
        return ("numpy", value)
    raise TypeError(f"results of type {type(value).__module__}.{type(value).__qualname__} cannot be compared")


def tensors_in(framework, value):
    if isinstance(value, framework.tensor):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        return [tensor for item in value for tensor in tensors_in(framework, item)]
    return []


def values_in(result):
    """How many numbers a neutral result has."""
    kind, value = result[0], result[-1]
    if kind == "list":
        return sum(values_in(item) for item in value)
    if kind == "dict":
        return sum(values_in(item) for item in value.values())
    return value.size if kind == "tensor" else kind in ("int", "float")


def random_draws(framework, hook, run, given, arrays, first):
    """The first result, and those of as many further seeds as give VALUES numbers."""
    count = max(LEAST_DRAWS, min(MOST_DRAWS, -(-VALUES // max(values_in(first), 1))))
    draws = [first]
    for seed in range(8, 7 + count):
        hook.start(given)
        draws.append(neutral(framework, run([framework.make(array, False) for array in arrays], seed)))
    return draws


def load_case(job):
    """The function of a job's module."""
    if sys.path[0] != job["folder"]:
        sys.path.insert(0, job["folder"])
        sys.modules.pop("tensorferry_support", None)  # each folder has its own
        os.chdir(job["folder"])  # what is written without a path belongs there
    with open(job["path"], encoding="utf-8") as file:
        code = compile(file.read(), job["path"], "exec")
    module = sys.modules["case"] = types.ModuleType("case")  # compilers of functions look for the module of what they compile
    module.__file__ = job["path"]
    exec(code, module.__dict__)
    return module.case


def run_job(framework, hook, job):
    case = load_case(job)

    def run(inputs, seed=7):
        framework.seed(seed)
        return case(*inputs)

    hook.start(job["weights"])
    outputs = neutral(framework, run([framework.make(array, False) for array in job["inputs"]]))
    given = job["weights"] if job["weights"] is not None else hook.exported
    result = {"outputs": outputs, "weights": given, "gradients": None, "gradient_error": None}
    if job["random"]:
        result["draws"] = random_draws(framework, hook, run, given, job["inputs"], outputs)
    if job["gradient"]:
        try:
            result["gradients"] = gradients(framework, hook, run, given, job["inputs"])
        except Exception as error:
            result["gradient_error"] = f"{type(error).__name__}: {str(error)[:300]}"
    return result


def gradients(framework, hook, run, given, arrays):
    if framework.name == "mindspore" and (given or hook.roots):  # weights must be known before the run that is differentiated
        hook.start(given)
        run([framework.make(array, False) for array in arrays])
        roots = [layer for layer, _ in hook.roots]
    else:
        roots = []

    def differentiable_outputs(inputs):
        hook.start(given, replay=roots or None)
        found = tensors_in(framework, run(inputs))
        roots[:] = [actual for _, actual in hook.roots[:len(given)]]  # the others have nothing to compare
        return found

    return framework.gradients(differentiable_outputs, [framework.make(array, True) for array in arrays], roots)


def main():
    results = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a framework prints must not get between the results
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    import frameworks
    import weights as weights_of

    framework = frameworks.load(sys.argv[1])
    hook = LayerHook(framework, weights_of)
    write_message(results, {"version": framework.version})
    begin = 0.0  # the start counts for the first job
    while (job := read_message(sys.stdin.buffer)) is not None:
        try:
            answer = run_job(framework, hook, job)
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {str(error)[:600]}", "trace": traceback.format_exc()}
        answer["cpu_seconds"], begin = time.process_time() - begin, time.process_time()
        write_message(results, answer)


if __name__ == "__main__":
    main()
