"""Weights must survive the way through every framework; each test runs in a process of its own framework."""

import pathlib
import pickle
import subprocess
import sys
import unittest

import numpy as np

TOOL = pathlib.Path(__file__).resolve().parents[2] / "tools" / "verify"

MODELS = {
    "pytorch": """
import torch
from torch import nn
model = nn.Sequential(nn.Conv2d(3, 4, 3, bias=False), nn.BatchNorm2d(4), nn.PReLU(4), nn.Flatten(), nn.Linear(4 * 9, 5),
                      nn.BatchNorm1d(5, affine=False), nn.Unflatten(1, (1, 5)), nn.Conv1d(1, 2, 2), nn.GroupNorm(1, 2))
def run(x):
    model.eval()
    return model(torch.from_numpy(x)).detach().numpy()
""",
    "paddle": """
import paddle
from paddle import nn
model = nn.Sequential(nn.Conv2D(3, 4, 3, bias_attr=False), nn.BatchNorm2D(4), nn.PReLU(4), nn.Flatten(), nn.Linear(4 * 9, 5),
                      nn.BatchNorm1D(5, weight_attr=False, bias_attr=False), nn.Unflatten(1, [1, 5]), nn.Conv1D(1, 2, 2), nn.GroupNorm(1, 2))
def run(x):
    model.eval()
    return model(paddle.to_tensor(x)).numpy()
""",
    "mindspore": """
import mindspore
from mindspore import nn
class Unflatten(nn.Cell):
    def construct(self, x):
        return x.reshape(x.shape[0], 1, 5)
class Wide(nn.Cell):
    def construct(self, x):
        return x.expand_dims(3)
class Narrow(nn.Cell):
    def construct(self, x):
        return x.squeeze(3)
model = nn.SequentialCell(nn.Conv2d(3, 4, 3, pad_mode="valid", has_bias=False), nn.BatchNorm2d(4), nn.PReLU(4), nn.Flatten(), nn.Dense(4 * 9, 5),
                          nn.BatchNorm1d(5, affine=False), Unflatten(), nn.Conv1d(1, 2, 2, pad_mode="valid", has_bias=True),
                          nn.GroupNorm(1, 2))
def run(x):
    model.set_train(False)
    for cell in list(model)[:8]:
        x = cell(x if isinstance(x, mindspore.Tensor) else mindspore.Tensor(x))
    return Narrow()(list(model)[8](Wide()(x))).asnumpy()
""",
}

WORK = """
import pickle, sys
sys.path.insert(0, {tool!r})
import numpy as np
import weights
framework, given, x = pickle.load(sys.stdin.buffer)
{model}
if given is None:
    generator = np.random.default_rng(3)
    given = {{name: (generator.random(value.shape) + 0.5).astype(value.dtype) for name, value in weights.export_weights(framework, model).items()}}
weights.load_weights(framework, model, given)
pickle.dump((weights.export_weights(framework, model), run(x)), open(sys.argv[1], "wb"))
"""


def run_in(framework, given, x, path):
    source = WORK.format(tool=str(TOOL), model=MODELS[framework])
    subprocess.run([sys.executable, "-W", "ignore", "-c", source, str(path)], input=pickle.dumps((framework, given, x)),
                   check=True, capture_output=True)
    return pickle.loads(path.read_bytes())


class WeightsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        import tempfile

        cls.folder = tempfile.TemporaryDirectory()
        cls.path = pathlib.Path(cls.folder.name) / "out"
        cls.x = np.random.default_rng(1).standard_normal((2, 3, 5, 5)).astype("float32")
        cls.weights, cls.expected = run_in("pytorch", None, cls.x, cls.path)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def check(self, framework):
        exported, got = run_in(framework, self.weights, self.x, self.path)
        np.testing.assert_allclose(got, self.expected, rtol=1e-4, atol=1e-5)
        for name, value in self.weights.items():
            np.testing.assert_array_equal(exported[name], value)

    def test_paddle(self):
        self.check("paddle")

    def test_mindspore(self):
        self.check("mindspore")

    def test_a_missing_weight_is_an_error(self):
        fewer = {name: value for name, value in self.weights.items() if name != "4.weight"}
        with self.assertRaises(subprocess.CalledProcessError) as raised:
            run_in("paddle", fewer, self.x, self.path)
        self.assertIn(b"no value for 4.weight", raised.exception.stderr)

    def test_an_unknown_weight_is_an_error(self):
        more = {**self.weights, "9.weight": np.zeros(2, "float32")}
        with self.assertRaises(subprocess.CalledProcessError) as raised:
            run_in("pytorch", more, self.x, self.path)
        self.assertIn(b"the model has no 9.weight", raised.exception.stderr)


if __name__ == "__main__":
    unittest.main()
