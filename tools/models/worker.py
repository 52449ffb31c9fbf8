"""In: a package and, line by line, its models with weights and an input. Out: each model's output in inference mode (.npz).

    python worker.py FRAMEWORK FOLDER PACKAGE [--hollow PACKAGE]... [--call MODULE:FUNCTION]...

FOLDER (several with colons between) is put in front of the import path. A line of standard input is a JSON object: "module", "entry",
"data" and "output" (paths), and "shape", where the weights (the model's own, with statistics, scales and shifts that differ from layer
to layer) and a random input are to be written to "data" first; with "moved" each number of the input is the next one above. PACKAGE.create_model makes the model where the package has one, else
module.entry. A line of standard output answers each: the traceback of what went wrong, as a JSON string, empty where nothing did.
No other framework can be imported while the models run: what a conversion left behind fails here.
"""

import argparse
import importlib
import json
import os
import pathlib
import random
import sys
import traceback
import types
import warnings

os.environ.setdefault("OMP_NUM_THREADS", "1")
warnings.simplefilter("ignore")

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "verify"))
import weights

MODULES = {"pytorch": "torch", "paddle": "paddle", "mindspore": "mindspore"}


class Blocked:
    """Refuses to import the frameworks that the code must not need."""

    def __init__(self, names):
        self.names = names

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in self.names:
            raise ModuleNotFoundError(f"{name} is blocked in this process", name=name)
        return None


def stand_in(name):
    """A package that finds its modules but imports none."""
    parent, _, last = name.rpartition(".")
    folders = sys.modules[parent].__path__ if parent else sys.path
    made = types.ModuleType(name)
    made.__path__ = [os.path.join(folder, last) for folder in folders if os.path.isdir(os.path.join(folder, last))]
    sys.modules[name] = made


COMPILED = "nms qnms roi_align qroi_align ps_roi_align roi_pool ps_roi_pool deform_conv2d".split()


def define_compiled_operators():
    """What torchvision's compiled half would register, so that its Python files can be imported without it."""
    import torch

    library = torch.library.Library("torchvision", "DEF")
    for name in [*COMPILED, *(f"_{name}_backward" for name in COMPILED)]:
        library.define(f"{name}(Tensor first) -> Tensor")
    return library


def perturbed(values, drawn):
    """Weights that let no layer be the identity: statistics, scales and shifts away from one and zero."""
    made = {}
    for name, array in values.items():
        if not np.issubdtype(array.dtype, np.floating):
            made[name] = array
        elif name.endswith("running_var"):
            made[name] = drawn.uniform(0.5, 2.0, array.shape).astype(array.dtype)
        elif array.ndim <= 1 or np.ptp(array) == 0:
            made[name] = (array + drawn.normal(0.0, 0.1, array.shape)).astype(array.dtype)
        else:
            made[name] = array
    return made


def seed(framework):
    """Each run begins with the same weights."""
    random.seed(20160223)
    np.random.seed(20160223)
    name = {"pytorch": "manual_seed", "paddle": "seed", "mindspore": "set_seed"}[framework]
    getattr(importlib.import_module(MODULES[framework]), name)(20160223)


def make_data(framework, model, shape, path):
    drawn = np.random.default_rng(20160223)
    values = perturbed(weights.export_weights(framework, model), drawn)
    np.savez(path, **values, **{"input of the model": drawn.normal(0.0, 1.0, (2, *shape)).astype("float32")})


def infer(framework, model, array):
    module = importlib.import_module(MODULES[framework])
    if framework == "mindspore":
        model.set_train(False)
        return model(module.Tensor(array))
    model.eval()
    with module.no_grad():
        return model(module.from_numpy(array) if framework == "pytorch" else module.to_tensor(array))


def arrays_of(output):
    """All tensors of a result in the order in which they stand there."""
    if isinstance(output, dict):
        output = list(output.values())
    if isinstance(output, (list, tuple)):
        return [array for item in output for array in arrays_of(item)]
    if output is None:
        return []
    return [np.asarray(output.asnumpy() if hasattr(output, "asnumpy") else output.numpy())]


def set_up(options):
    """The package, imported."""
    kept.extend([define_compiled_operators()] if options.framework == "pytorch" and not kept else [])
    for name in options.hollow:
        if name not in sys.modules:
            stand_in(name)
    package = importlib.import_module(options.package)
    for module, _, function in (each.partition(":") for each in options.call):
        getattr(importlib.import_module(module), function)()
    return package


kept = []  # a library's operators are gone when it is


def serve(options, asked):
    package = set_up(options)
    if "shape" in asked:
        seed(options.framework)
    if hasattr(package, "create_model"):
        model = package.create_model(asked["entry"], pretrained=False)
    else:
        model = getattr(importlib.import_module(asked["module"]), asked["entry"])()
    if "shape" in asked:
        make_data(options.framework, model, asked["shape"], asked["data"])
    values = dict(np.load(asked["data"]))
    array = values.pop("input of the model")
    if asked.get("moved"):
        array = np.nextafter(array, np.float32(np.inf))
    weights.load_weights(options.framework, model, values)
    np.savez(asked["output"], *arrays_of(infer(options.framework, model, array)))


def main():
    parser = argparse.ArgumentParser()
    for name in ("framework", "folder", "package"):
        parser.add_argument(name)
    parser.add_argument("--call", action="append", default=[], metavar="MODULE:FUNCTION", help="what sets the package up")
    parser.add_argument("--hollow", action="append", default=[], metavar="PACKAGE", help="do not run its __init__, which imports what is not installed")
    options = parser.parse_args()
    # Packages may print: only answers go to where the questions come from.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    sys.meta_path.insert(0, Blocked({name for other, name in MODULES.items() if other != options.framework}))
    importlib.import_module(MODULES[options.framework])
    sys.path[:0] = options.folder.split(os.pathsep)
    for line in sys.stdin:
        try:
            serve(options, json.loads(line))
            wrong = ""
        except Exception:
            wrong = traceback.format_exc()
        print(json.dumps(wrong), file=answers, flush=True)


if __name__ == "__main__":
    main()
