"""What counts as converted: each step of the way to the target must have an executed equation."""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools" / "verify"))

import coverage  # noqa: E402

STRAIGHT = """mindspore.ops.exp(input)
    -> torch.exp(input)
    {}
    snapshots/equations/pytorch-mindspore/math.py:1
"""
PATH = """mindspore.mint.stack has no equation towards paddle
path: mindspore.mint.stack -> torch.stack -> paddle.stack
    mindspore.mint.stack(tensors, dim)
        -> torch.stack(tensors, dim)
        {}
    torch.stack(tensors, dim)
        -> paddle.stack(tensors, axis=dim)
        {}
"""
THROUGH = """mindspore.ops.Sigmoid has no equation towards paddle
through pytorch: mindspore.ops.Sigmoid
    mindspore.ops.Sigmoid()
        -> lambda x: torch.sigmoid(x)
        {}
then torch.sigmoid
    torch.sigmoid(input)
        -> paddle.sigmoid(input)
        {}
"""
DOCUMENTED = """mindspore.Tensor.roll has no equation towards paddle
path: mindspore.Tensor.roll -> torch.Tensor.roll -> paddle.Tensor.roll
    documented, not proven: torch.Tensor.roll (same; mindspore 2.2)
    torch.Tensor.roll(self, shifts, dims)
        -> paddle.Tensor.roll(self, shifts, axis=dims)
        exact: 2 cases, largest difference 0
"""
DONE, NOT_DONE = "exact: 2 cases, largest difference 0", "not yet executed"


class States(unittest.TestCase):
    def test_an_equation_converts_where_it_was_executed(self):
        self.assertEqual(coverage.state_of(STRAIGHT.format(DONE)), (coverage.CONVERTS, ""))
        self.assertEqual(coverage.state_of(STRAIGHT.format("within tolerance: 1 case")), (coverage.CONVERTS, ""))
        self.assertEqual(coverage.state_of(STRAIGHT.format(NOT_DONE)), (coverage.NOT_EXECUTED, ""))

    def test_a_path_converts_where_both_of_its_steps_were_executed(self):
        for way in (PATH, THROUGH):
            self.assertEqual(coverage.state_of(way.format(DONE, DONE)), (coverage.CONVERTS, ""))
            self.assertEqual(coverage.state_of(way.format(DONE, NOT_DONE)), (coverage.NOT_EXECUTED, ""))
            self.assertEqual(coverage.state_of(way.format(NOT_DONE, DONE)), (coverage.NOT_EXECUTED, ""))

    def test_what_documentation_says_is_no_equation(self):
        self.assertEqual(coverage.state_of(DOCUMENTED), (coverage.NO_EQUATION, ""))

    def test_a_name_without_an_answer_is_unknown(self):
        self.assertEqual(coverage.state_of(""), (coverage.UNKNOWN, ""))

    def test_a_refusal_says_why(self):
        self.assertEqual(coverage.state_of('torch.f(x)\n    -> refuse("there is none")\n'), (coverage.REFUSAL, "there is none"))


if __name__ == "__main__":
    unittest.main()
