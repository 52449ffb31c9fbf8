"""The check must pass what is right and catch equations that are wrong in each way that it looks for.

The binary is $TENSORFERRY, or the newest build/*/tensorferry; without one the tests are skipped.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]

EQUATIONS = """
torch == paddle
torch.Tensor == paddle.Tensor
torch.nn.Linear(in_features, out_features, bias=True) == paddle.nn.Linear(in_features, out_features)
example(torch.nn.Linear(3, 2)(f32(4, 3)))                  # right

torch.sub(input, other, alpha=1) >> other - input
example(torch.sub(f32(2, 3), f32(2, 3)))                   # swapped argument

torch.nn.AvgPool2d(kernel_size, stride, padding) >> paddle.nn.AvgPool2D(kernel_size, stride, padding)
example(torch.nn.AvgPool2d(3, 2, 1)(f32(1, 2, 7, 7)))      # missing default

torch.argmax(input, dim) >> paddle.argmax(input, axis=dim, dtype="int32")
example(torch.argmax(f32(2, 3), 1))                        # wrong dtype

torch.square(input) >> paddle.Tensor.detach(input) * input
example(torch.square(f32(2, 3)))                           # wrong gradient

torch.unsqueeze(input, dim) >> paddle.unsqueeze(input, axis=[dim, dim])
example(torch.unsqueeze(f32(2, 3), 0))                     # wrong shape

torch.neg(input) >> -input[0]
example(torch.neg(f32(1)))                                 # wrong rank

torch.Tensor.neg_(self) >> paddle.Tensor.neg(self)
def example():                                             # not in place
    x = f32(2, 3)
    x.neg_()
    return x

torch.Tensor.sin_(self) == paddle.Tensor.sin_(self)
torch.Tensor.squeeze(self) >> paddle.Tensor.clone(paddle.squeeze(self))
def example():                                             # no view
    x = f32(2, 3)
    x.squeeze().sin_()
    return x

torch.sum(input, dim, keepdim=False) >> paddle.sum(input, axis=dim)
torch.sum(input, dim, keepdim=True) >> paddle.sum(input, axis=dim)
example(torch.sum(f32(2, 3), 1, keepdim=True))             # lost argument

torch.asinh(input) >> refuse("by hand")
example(torch.asinh(f32(2, 3)))                            # no conversion

torch.nn.Dropout(p) >> paddle.nn.Dropout(p=p / 2)
random_result("each call drops other values")
example(torch.nn.Dropout(0.6)(torch.ones(100, 100)))       # wrong moments

torch.rand(*size) >> paddle.rand(size) / 2
random_result("each call draws other values")
example(torch.rand(3))                                     # wrong moments of few values

torch.randn(*size) >> paddle.randn(size)
random_result("each call draws other values")
example(torch.randn(3))                                    # right moments of few values

torch.nn.Parameter(data) >> paddle.create_parameter(data.shape, data.dtype, default_initializer=paddle.nn.initializer.Assign(data))
torch.optim.SGD(params, lr, momentum) >> paddle.optimizer.Momentum(learning_rate=lr, momentum=momentum / 2, parameters=params)
torch.optim.Optimizer.step(self) >> paddle.optimizer.Optimizer.step(self)
torch.optim.Optimizer.zero_grad(self) >> paddle.optimizer.Optimizer.clear_grad(self)
torch.Tensor.backward(self) >> paddle.Tensor.backward(self)
torch.Tensor.sum(self) >> paddle.Tensor.sum(self)
torch.Tensor.clone(self) >> paddle.Tensor.clone(self)
def example():                                             # wrong from the second step on
    weight, trajectory = torch.nn.Parameter(f32(3)), []
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
    for _ in range(20):
        optimizer.zero_grad()
        (weight * weight).sum().backward()
        optimizer.step()
        trajectory.append(weight.detach().clone())
    return trajectory[0], trajectory

torch.ones(*size) == paddle.ones(size)
torch.Tensor.detach(self) == paddle.Tensor.detach(self)
torch.log10(input) >> paddle.log10(input)
torch.log1p(input) << paddle.log10(input)
example(torch.log10(u32f(2, 3)))                           # right there, and not to be taken back
"""

BACKWARD = """
torch == paddle
torch.Tensor == paddle.Tensor
torch.maximum(input, other) == paddle.maximum(input, other)
example(torch.maximum(f32(2, 3), f32(2, 3)))               # right
"""


def binary():
    named = os.environ.get("TENSORFERRY")
    if named:
        return pathlib.Path(named)
    built = sorted(ROOT.glob("build/*/tensorferry"), key=lambda path: path.stat().st_mtime)
    return built[-1] if built else None


def compiler():
    """The snapshot compiler that was built with the binary."""
    beside = binary().with_name("compile_snapshot")
    return beside if beside.exists() else next(binary().parent.rglob("compile_snapshot"), None)


def line_of(equations, comment):
    return next(number for number, line in enumerate(equations.splitlines(), 1) if line.endswith("# " + comment))


@unittest.skipUnless(binary() and compiler(), "no tensorferry is built")
class CheckTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.knowledge = pathlib.Path(self.folder.name) / "snapshots"
        shutil.copytree(ROOT / "snapshots" / "facts", self.knowledge / "facts")
        shutil.copytree(ROOT / "snapshots" / "conventions", self.knowledge / "conventions")
        self.pair = self.knowledge / "equations" / "pytorch-paddle"
        self.pair.mkdir(parents=True)

    def check(self, equations, *options):
        """The exit status, the output, and what the check says about the example on each line that it fails."""
        (self.pair / "all.py").write_text(equations)
        snapshot = self.knowledge / "snapshot.bin"
        compiled = subprocess.run([compiler(), self.knowledge, "-o", snapshot], capture_output=True, text=True, check=False)
        self.assertEqual(compiled.returncode, 0, compiled.stderr)
        command = [sys.executable, ROOT / "tools" / "verify" / "check.py", "--binary", binary(), "--pair", "pytorch-paddle",
                   "--knowledge", snapshot, "--equations", self.knowledge / "equations", "--cache", self.knowledge / "cache", *options]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        found = re.findall(r"^FAILED all.py:(\d+) \((.*?)\): (.*)$", done.stdout, re.MULTILINE)
        return done.returncode, done.stdout + done.stderr, {int(line): (way, text) for line, way, text in found}

    def test_wrong_equations_are_caught(self):
        status, output, failed = self.check(EQUATIONS)
        self.assertEqual(status, 1, output)
        expected = {
            "swapped argument": "largest difference",
            "missing default": "largest difference",
            "wrong dtype": "dtype int64 became int32",
            "wrong gradient": "gradients: gradient of x0",
            "wrong shape": "shape",
            "wrong rank": "shape [1] became []",
            "not in place": "largest difference",
            "no view": "largest difference",
            "lost argument": "shape",
            "no conversion": "did not convert",
            "wrong moments": "differ",
            "wrong moments of few values": "differ over 1334 draws",
            "wrong from the second step on": "result[1][1]: largest difference",
        }
        for comment, text in expected.items():
            line = line_of(EQUATIONS, comment)
            self.assertIn(line, failed, comment + "\n" + output)
            self.assertIn(text, failed[line][1])
        wrong_way_back = failed.pop(line_of(EQUATIONS, "right there, and not to be taken back"))
        self.assertEqual(wrong_way_back[0], "paddle to pytorch")
        self.assertEqual(len(failed), len(expected), output)

    def test_right_equations_pass_and_are_remembered(self):
        status, output, failed = self.check(BACKWARD)
        self.assertEqual((status, failed), (0, {}), output)
        self.assertIn("2 passed, 0 failed", output)
        self.assertIn("2 executed, 0 known", output)
        status, output, _ = self.check(BACKWARD)
        self.assertEqual(status, 0, output)
        self.assertIn("2 passed, 0 failed", output)
        self.assertIn("0 executed, 2 known", output)
        self.assertIn("2 executed, 0 known", self.check(BACKWARD, "--fresh")[1])

    def test_a_failure_is_not_remembered(self):
        wrong = BACKWARD.replace("paddle.maximum(input, other)\n", "paddle.minimum(input, other)\n")
        for _ in range(2):
            status, output, failed = self.check(wrong)
            self.assertEqual((status, len(failed)), (1, 1), output)
            self.assertNotIn("1 known", output)

    def test_a_wrong_right_side_counts_after_a_change(self):
        self.check(BACKWARD)
        status, output, failed = self.check(BACKWARD.replace("paddle.maximum(input, other)\n", "paddle.minimum(input, other)\n"))
        self.assertEqual(status, 1, output)
        self.assertIn(line_of(BACKWARD, "right"), failed)


if __name__ == "__main__":
    unittest.main()
