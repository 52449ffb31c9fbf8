"""In: a training script, weights and batches of its own. Out: the loss of each step (.json).

    python worker.py FRAMEWORK FOLDERS SCRIPT WEIGHTS.npz LOSSES.json [--make]

FOLDERS (with colons between) are put in front of the import path. The script's build() makes the model, which gets the weights by
name; train(model, folder) trains it and returns the losses. With --make the model's own weights are written to WEIGHTS.npz first.
No other framework can be imported meanwhile: what a conversion left behind fails here.
"""

import argparse
import importlib
import importlib.util
import json
import os
import pathlib
import sys
import tempfile
import warnings

os.environ.setdefault("OMP_NUM_THREADS", "1")
warnings.simplefilter("ignore")

import numpy as np

TOOLS = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TOOLS / "verify"))
import weights


def beside(name, path):
    """The module in a file that bears the same name as this one."""
    found = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


models = beside("models_worker", TOOLS / "models" / "worker.py")


def main():
    parser = argparse.ArgumentParser()
    for name in ("framework", "folders", "script", "weights", "losses"):
        parser.add_argument(name)
    parser.add_argument("--make", action="store_true")
    options = parser.parse_args()
    framework = options.framework
    sys.meta_path.insert(0, models.Blocked({name for other, name in models.MODULES.items() if other != framework}))
    module = importlib.import_module(models.MODULES[framework])
    sys.path[:0] = options.folders.split(os.pathsep)
    kept = models.define_compiled_operators() if framework == "pytorch" else None
    if framework == "pytorch":
        module.manual_seed(20161129)
        module.set_num_threads(1)
    script = importlib.import_module(options.script)
    model = script.build()
    if options.make:
        np.savez(options.weights, **weights.export_weights(framework, model))
    weights.load_weights(framework, model, dict(np.load(options.weights)))
    with tempfile.TemporaryDirectory() as folder:
        losses = [float(loss) for loss in script.train(model, folder)]
    pathlib.Path(options.losses).write_text(json.dumps(losses), encoding="utf-8")
    del kept


if __name__ == "__main__":
    main()
