"""Which equations an older version keeps, by what their examples showed; which claims of documentation execution confirms."""

import pathlib
import sys
import types
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools" / "verify"))

import judge_documentation
import older_version
from equation_files import Equation, Example

PAIR = ("pytorch", "paddle")
FOLDER = "snapshots/equations/pytorch-paddle/"


def outcome(line, problem=None, used=(), text="import torch", exact=True):
    """Of an example for the equation on a line of a.py; `used`: lines of others that its conversion used."""
    example = Example("a.py", line + 1, [], None, False, True, [Equation("a.py", line, "both", "")])
    origins = tuple(f"{FOLDER}a.py:{number}" for number in (line, *used))
    return types.SimpleNamespace(case=types.SimpleNamespace(example=example, text=text), direction="pytorch to paddle", problem=problem,
                                 origins=origins, exact=exact, absolute=0.0, relative=0.0)


def guilty(*outcomes):
    return {int(origin.rpartition(":")[2]) for origin in older_version.Counts(outcomes, PAIR).guilty(outcomes)}


class GuiltyTest(unittest.TestCase):
    def test_one_silent_difference_is_enough(self):
        self.assertEqual(guilty(outcome(1), outcome(1, "result: shape [1] became []")), {1})

    def test_an_error_beside_agreement_is_not(self):
        self.assertEqual(guilty(outcome(1), outcome(1, "the converted code fails: ValueError: empty")), set())

    def test_errors_only_are(self):
        self.assertEqual(guilty(outcome(1, "the converted code fails: no attribute"), outcome(2)), {1})

    def test_the_equation_of_the_example_is_blamed_before_those_that_it_uses(self):
        self.assertEqual(guilty(outcome(1, "the converted code fails: x", used=(5, 6)), outcome(2, used=(6,))), {1})

    def test_what_is_only_used_is_blamed_where_the_equation_itself_agrees_elsewhere(self):
        self.assertEqual(guilty(outcome(1), outcome(1, "result: dtype int32 became int64", used=(5,))), {5})

    def test_the_gradient_of_a_half_may_be_rounded(self):
        said = "gradients: gradient of x0: largest difference 0.0005, relative 0.00049, allowed 0.0001"
        self.assertEqual(guilty(outcome(1, said, text="x.to(torch.bfloat16)")), set())
        self.assertEqual(guilty(outcome(1, said, text="x.to(torch.float64)")), {1})

    def test_of_several_suspects_none_is_blamed(self):
        self.assertEqual(guilty(outcome(1), outcome(2), outcome(2, "result: shape [1] became []", used=(1,))), {2})

    def test_lines_say_what_holds(self):
        found = [outcome(1), outcome(1, "the converted code fails: empty"), outcome(2, exact=False)]
        counts = older_version.Counts(found, PAIR)
        keys = {f"{FOLDER}a.py:{number}": f"key{number}" for number in (1, 2, 3)}
        lines = older_version.lines(counts, {f"{FOLDER}a.py:3": "result: shape\n[1] became []"}, keys, "now")
        self.assertEqual(lines, ["key1\texact\t1\t0\t0\tnow\t1 more raise an error there\n", "key2\ttolerance\t1\t0\t0\tnow\n",
                                 "key3\tfails\t0\t0\t0\tnow\tresult: shape [1] became []\n"])


class ClaimTest(unittest.TestCase):
    def claim(self, left, right, *pairs):
        method = ".Tensor." in left
        operator = judge_documentation.Operator(left, frozenset({left}), method, [(["dim"] if method else ["input", "dim"], ["out"])])
        target = judge_documentation.Operator(right, frozenset({right}), ".Tensor." in right)
        return judge_documentation.Claim("snapshots/documented/pytorch-paddle.tsv:2", left, right, "paddle 2.6", list(pairs), operator=operator, target=target)

    def test_a_claim_is_an_equation(self):
        self.assertEqual(self.claim("torch.sum", "paddle.sum", ("input", "x"), ("dim", "axis")).text(), ["torch.sum(input, dim) >> paddle.sum(x=input, axis=dim)"])
        self.assertEqual(self.claim("torch.Tensor.sum", "paddle.Tensor.sum", ("dim", "axis")).text(), ["torch.Tensor.sum(self, dim) >> paddle.Tensor.sum(self, axis=dim)"])
        self.assertEqual(self.claim("torch.sum", "paddle.Tensor.sum", ("input", "x"), ("dim", "axis")).text(), ["torch.sum(input, dim) >> paddle.Tensor.sum(input, axis=dim)"])
        self.assertEqual(self.claim("torch.Tensor.sum", "paddle.sum", ("dim", "axis")).text(), ["torch.Tensor.sum(self, dim) >> paddle.sum(self, axis=dim)"])

    def test_what_a_page_leaves_out_is_dropped(self):
        self.assertEqual(self.claim("torch.sum", "paddle.sum", ("input", "x")).text(),
                         ["torch.sum(input, dim) >> paddle.sum(x=input)", 'drop(dim, "the page names nothing for it")'])

    def test_a_page_without_parameters_claims_the_same_order(self):
        claim = self.claim("torch.sum", "paddle.sum")
        self.assertEqual(claim.text(), ["torch.sum(input, dim) >> paddle.sum(input, dim)"])
        claim.variant = 2
        self.assertEqual(claim.text(), ["torch.sum >> paddle.sum"])

    def test_execution_decides(self):
        claim = self.claim("torch.sum", "paddle.sum")
        self.assertEqual(judge_documentation.verdict(claim)[0], judge_documentation.UNDECIDED)
        for problems, expected in (([None, None], judge_documentation.AGREES), ([None, "result: shape"], judge_documentation.PARTLY),
                                   (["result: shape"], judge_documentation.DIFFERS), (["the converted code fails: x"], judge_documentation.FAILS)):
            claim.outcomes = [types.SimpleNamespace(problem=problem) for problem in problems]
            self.assertEqual(judge_documentation.verdict(claim)[0], expected)


if __name__ == "__main__":
    unittest.main()
