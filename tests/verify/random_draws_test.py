"""Random arguments: draws are the same for the same seed, differ from each other, and shrink towards the example that they come from."""

import ast
import collections
import pathlib
import sys
import tempfile
import types
import unittest
from unittest import mock

import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools" / "verify"))

import compare  # noqa: E402
import random_arguments  # noqa: E402
import random_draws  # noqa: E402
import random_evidence  # noqa: E402
import random_trials  # noqa: E402
import random_worker  # noqa: E402
from equation_files import Example  # noqa: E402
from random_signatures import UNKNOWN, Parameter  # noqa: E402

PARAMETERS = (
    Parameter("input", "positional", frozenset({"Tensor"}), False, UNKNOWN),
    Parameter("dim", "positional", frozenset({"int"}), True, None),
    Parameter("keepdim", "positional", frozenset({"bool"}), True, False),
)


def unit(text="return torch.sum(f32(2, 3), 1)"):
    example = Example("math.py", 1, ast.parse(text).body, None, False, True, [])
    return random_draws.Unit("torch.sum", [PARAMETERS], [example], "torch", {}, 1, "")


class Draws(unittest.TestCase):
    def test_are_the_same_for_the_same_seed(self):
        first, second = (random_draws.draws(unit(), 50, 1) for _ in range(2))
        self.assertEqual([each.text for each in first], [each.text for each in second])
        self.assertNotEqual([each.text for each in first], [each.text for each in random_draws.draws(unit(), 50, 2)])

    def test_differ_as_long_as_there_are_others(self):
        texts = [each.text for each in random_draws.draws(unit(), 50, 1)]
        self.assertEqual(len(texts), len(set(texts)))

    def test_are_as_many_as_wanted_where_there_is_one(self):
        made = random_draws.draws(random_draws.Unit("torch.sum", [], unit("return 3").seeds, "torch", {}, 1, ""), 5, 1)
        self.assertEqual([each.text for each in made], ["return 3"] * 5)

    def test_shrink_to_the_example(self):
        made = max(random_draws.draws(unit(), 50, 1), key=lambda draw: sum(draw.choices))
        while others := random_draws.simpler(unit(), made):
            made = min(others, key=lambda draw: sum(draw.choices))
        self.assertEqual(made.text, "return torch.sum(f32(2, 3), 1)")

    def test_leave_the_example_as_it_is(self):
        example = unit()
        random_draws.draws(example, 50, 1)
        self.assertEqual(ast.unparse(example.seeds[0].body[0]), "return torch.sum(f32(2, 3), 1)")


class Trials:
    """Finds the same for every draw, and something else where it is the first that a process computes."""

    def __init__(self, among_others, alone):
        self.known, self.among_others, self.result = {}, random_trials.Result(among_others, "gradient of x0"), random_trials.Result(alone)

    def try_all(self, drawn):
        self.known.update((draw.text, self.among_others) for draw in drawn)

    def alone(self, draw):
        return self.result


class Findings(unittest.TestCase):
    def look_at(self, alone, kind="gradient"):
        options = types.SimpleNamespace(draws=5, shrink=False)
        counts, _, findings = random_arguments.look_at(unit(), options, 1, Trials(kind, alone))
        return dict(counts), [kind for kind, *_ in findings]

    def test_are_those_that_show_alone(self):
        self.assertEqual(self.look_at("gradient"), ({"gradient": 5}, ["gradient"]))

    def test_leave_out_what_only_a_process_with_a_past_shows(self):
        for kind in ("gradient", "value"):
            self.assertEqual(self.look_at(random_trials.SAME, kind), ({random_trials.STATE: 5}, []))

    def test_are_shapes_whatever_a_process_of_their_own_shows(self):
        self.assertEqual(self.look_at(random_trials.SAME, "shape"), ({"shape": 5}, ["shape"]))


class Known(unittest.TestCase):
    def test_have_a_reason_and_patterns_for_a_direction_each(self):
        for direction in ("pytorch-paddle", "paddle-pytorch", "paddle-mindspore", "mindspore-pytorch", "pytorch-mindspore"):
            for kind, _, reason in random_trials.read_known(direction):
                self.assertIn(kind, random_trials.SILENT)
                self.assertTrue(reason)


class Judging(unittest.TestCase):
    def kind_of(self, other_seed):
        """What comes of the same values with other gradients, where another seed gives the source some values."""
        trials = random_trials.Trials.__new__(random_trials.Trials)
        trials.known, trials.expected = {"f(x)": random_trials.Result("")}, []
        one = {"outputs": ("numpy", np.ones(3)), "inputs": ("list", [])}
        source, target = ({**one, "gradients": ([np.full(3, value)], []), "gradient_error": None} for value in (1.0, 2.0))
        trials.judge("f(x)", unit().seeds[0], source, target, lambda: {"outputs": ("numpy", other_seed)})
        return trials.known["f(x)"].kind

    def test_takes_other_gradients_for_random_where_another_seed_gives_other_values(self):
        self.assertEqual(self.kind_of(np.zeros(3)), random_trials.RANDOM)
        self.assertEqual(self.kind_of(np.ones(3)), "gradient")


class Arrays(unittest.TestCase):
    def test_of_other_shapes_differ_in_shape(self):
        said = compare.compare_outputs(("numpy", np.zeros((3, 10, 4, 3))), ("numpy", np.zeros((10, 4, 9, 3))), 1e-5, False, compare.Difference())
        self.assertEqual(random_trials.kind_of(said), "shape")


class Tables(unittest.TestCase):
    def test_forget_operators_that_no_equation_leads_from(self):
        options = types.SimpleNamespace(direction="pytorch-paddle", seed=1, draws=1)
        row = lambda operator: ("a.py", operator, 1, collections.Counter({random_trials.SAME: 1}), {}, [], "digest")  # noqa: E731
        with tempfile.TemporaryDirectory() as folder, mock.patch.object(random_evidence, "versions_of", return_value="versions"):
            path = pathlib.Path(folder) / "table.tsv"
            random_evidence.write(path, [row("torch.a"), row("torch.b")], options, {"torch.a", "torch.b"})
            random_evidence.write(path, [row("torch.c")], options, {"torch.b", "torch.c"})
            self.assertEqual(sorted(random_evidence.read(path)), ["torch.b", "torch.c"])


class Hanging(unittest.TestCase):
    def seconds_given(self, jobs):
        """The alarms of a batch of jobs of which each hangs."""
        given = []
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "case_0000.py"
            path.write_text("def case_0():\n    pass\n", encoding="utf-8")
            with mock.patch.object(random_worker.signal, "alarm", given.append), mock.patch.object(random_worker, "run_job", side_effect=TimeoutError("no result")):
                batch = {"path": str(path), "jobs": [{"name": "case_0"}] * jobs}
                results = random_worker.run_batch(None, None, batch) + random_worker.run_batch(None, None, batch)
        self.assertEqual(results, [{"error": "TimeoutError: no result"}] * 2 * jobs)
        return given[::2]   # each is taken back

    def test_jobs_get_less_and_less_time_from_batch_to_batch_of_a_module(self):
        self.assertEqual(self.seconds_given(2), [random_worker.SECONDS] * 3 + [random_worker.LEAST_SECONDS])


if __name__ == "__main__":
    unittest.main()
