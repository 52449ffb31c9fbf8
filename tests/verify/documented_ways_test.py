"""What a page says beyond its table of parameters: how it is read, and what becomes of it."""

import pathlib
import sys
import tempfile
import types
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools" / "verify"))

import documented_ways
import judge_documentation

PAIR = ("pytorch", "paddle")
NOTES = '''
page("a.md", "torch.half", "paddle.cast")
torch.half(x) >> paddle.cast(x, "float16")
example(torch.half(f32(2)))
note("it is so")

page("b.md", "torch.cuda.f", "paddle.f")
elsewhere("it needs a GPU")
no_gradient("none")
def source():
    return torch.cuda.f(f32(2))
def target():
    return paddle.f(f32(2), 1)
'''


def read(text):
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "pytorch-paddle.py").write_text(text, encoding="utf-8")
        return documented_ways.read(PAIR, pathlib.Path(folder))


def claim(way, *problems):
    made = judge_documentation.Claim("pytorch-paddle.tsv:2", way.left, way.right, "paddle 2.6", [("x", "y")], way=way, line=7)
    made.outcomes = [types.SimpleNamespace(problem=problem) for problem in problems]
    return made


class WaysTest(unittest.TestCase):
    def test_equations_stand_for_the_claim(self):
        way = read(NOTES)["torch.half", "paddle.cast"]
        self.assertEqual(claim(way).text(), ['torch.half(x) >> paddle.cast(x, "float16")', "example(torch.half(f32(2)))"])
        kind, said = judge_documentation.verdict(claim(way, None, None))
        self.assertEqual(kind, judge_documentation.AGREES)
        self.assertIn("2 of 2 examples agree", said)
        self.assertTrue(said.endswith("; it is so"))

    def test_two_functions_are_executed_as_they_stand(self):
        way = read(NOTES)["torch.cuda.f", "paddle.f"]
        with tempfile.TemporaryDirectory() as folder:
            [(case, path, there, back)] = documented_ways.items(way, PAIR, pathlib.Path(folder), "/aaa_documented.py:7")
            self.assertIn("return torch.cuda.f(x0)", path.read_text(encoding="utf-8"))
            self.assertIn("return paddle.f(x0, 1)", pathlib.Path(there.path).read_text(encoding="utf-8"))
        self.assertEqual((there.origins, back, case.example.gradient), (("/aaa_documented.py:7",), None, False))
        self.assertEqual(judge_documentation.used_claims(there.origins, [claim(way)])[0].way, way)

    def test_what_this_machine_cannot_execute_is_said_so_only_where_the_rest_agrees(self):
        way = read(NOTES)["torch.cuda.f", "paddle.f"]
        self.assertEqual(judge_documentation.verdict(claim(way, None))[0], judge_documentation.ELSEWHERE)
        self.assertEqual(judge_documentation.verdict(claim(way, "result: shape"))[0], judge_documentation.DIFFERS)

    def test_a_name_that_is_not_there_decides(self):
        made = claim(read(NOTES)["torch.half", "paddle.cast"])
        made.absent = "AttributeError: no cast"
        self.assertEqual(judge_documentation.verdict(made), (judge_documentation.ABSENT, "AttributeError: no cast"))

    def test_what_is_neither_is_refused(self):
        for text in ('page("a.md", "torch.f", "paddle.f")\nnote("nothing")\n', NOTES + NOTES,
                     'page("a.md", "torch.f", "paddle.f")\ndef source():\n    return torch.f()\n'):
            with self.assertRaises(ValueError):
                read(text)

    def test_functions_of_different_data_are_refused(self):
        way = read(NOTES.replace("paddle.f(f32(2), 1)", "paddle.f(f32(3), 1)"))["torch.cuda.f", "paddle.f"]
        with tempfile.TemporaryDirectory() as folder, self.assertRaises(ValueError):
            documented_ways.items(way, PAIR, pathlib.Path(folder), "")

    def test_the_ways_of_the_project_can_be_read(self):
        for pair in (PAIR, ("pytorch", "mindspore")):
            self.assertTrue(documented_ways.read(pair))


if __name__ == "__main__":
    unittest.main()
