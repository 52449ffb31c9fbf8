"""In: a converted package, a framework, weights and an input (.npz). Out: the model's output in inference mode (.npz).

    python run_model.py FRAMEWORK PACKAGE_FOLDER WEIGHTS_AND_INPUT.npz OUTPUT.npz
    python run_model.py --make pytorch PACKAGE_FOLDER WEIGHTS_AND_INPUT.npz OUTPUT.npz   # makes the weights and the input, too

No other framework can be imported while the model runs: what the conversion left behind would fail here.
"""

import importlib
import os
import pathlib
import sys
import types

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools" / "verify"))
import weights

MODULES = {"pytorch": "torch", "paddle": "paddle", "mindspore": "mindspore"}


class Blocked:
    """Refuses to import the frameworks that the converted code must not need."""

    def __init__(self, framework):
        self.names = {name for other, name in MODULES.items() if other != framework}

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in self.names:
            raise ModuleNotFoundError(f"{name} is blocked in this process", name=name)
        return None


def load_model(package_folder):
    """The class, from its package as converted. The package's own __init__ would import what needs more packages."""
    package = types.ModuleType("migrated")
    package.__path__ = [str(package_folder)]
    sys.modules["migrated"] = package
    return importlib.import_module("migrated.models.inception_resnet_v1").InceptionResnetV1


def make_weights_and_input(model):
    """Random values whose scale keeps the signal alive; statistics of normalisation differ from layer to layer."""
    random = np.random.default_rng(20160223)
    values = {}
    for name, array in weights.export_weights("pytorch", model).items():
        if name.endswith("running_var"):
            made = random.uniform(0.5, 2.0, array.shape)
        elif array.ndim > 1:
            made = random.normal(0.0, np.sqrt(2.0 / np.prod(array.shape[1:])), array.shape)
        elif name.endswith("weight"):
            made = random.uniform(0.5, 1.5, array.shape)
        else:
            made = random.normal(0.0, 0.3, array.shape)
        values[name] = made.astype(array.dtype)
    values["input"] = random.normal(0.0, 1.0, (2, 3, 160, 160)).astype("float32")
    return values


def infer(framework, model, array):
    module = importlib.import_module(MODULES[framework])
    if framework == "pytorch":
        with module.no_grad():
            return model.eval()(module.from_numpy(array)).numpy()
    if framework == "paddle":
        model.eval()
        with module.no_grad():
            return model(module.to_tensor(array)).numpy()
    model.set_train(False)
    return model(module.Tensor(array)).asnumpy()


def main():
    make = sys.argv[1] == "--make"
    framework, package_folder, data, output = sys.argv[2 if make else 1:]
    sys.meta_path.insert(0, Blocked(framework))
    importlib.import_module(MODULES[framework])
    model = load_model(pathlib.Path(package_folder))()
    if make:
        np.savez(data, **make_weights_and_input(model))
    values = dict(np.load(data))
    array = values.pop("input")
    weights.load_weights(framework, model, values)
    np.savez(output, output=infer(framework, model, array))


if __name__ == "__main__":
    main()
