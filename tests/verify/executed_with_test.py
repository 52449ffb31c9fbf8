"""What says that only another version can execute it is left out of a run of the newest ones, and what is known of it stays."""

import pathlib
import sys
import tempfile
import types
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools" / "verify"))

import check
import environments
import equation_files
import evidence

EQUATIONS = """
torch.exp(input) << mindspore.ops.exp(input)
example(mindspore.ops.exp(f32(2)))

torch.nn.functional.gelu(input) << mindspore.mint.nn.functional.gelu(input)
executed_with("mindspore@2.5", "later versions have no kernel of it")
example(mindspore.mint.nn.functional.gelu(f32(2)))
"""
PAIR = ("pytorch", "mindspore")
FOLDER = "snapshots/equations/pytorch-mindspore/"
VERSIONS = {framework: types.SimpleNamespace(version=version) for framework, version in (("pytorch", "2.13.0"), ("mindspore", "2.10.0"))}


def outcome(line):
    return types.SimpleNamespace(origins=(f"{FOLDER}a.py:{line}",), problem=None, exact=True, absolute=0.0, relative=0.0)


class ExecutedWithTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = pathlib.Path(self.folder.name)
        (self.path / "a.py").write_text(EQUATIONS)
        self.equations, self.examples = equation_files.read_folder(self.path)

    def test_each_run_has_its_own_examples(self):
        self.assertEqual([each.line for each in check.selected(self.examples, None)], [3])
        self.assertEqual([each.line for each in check.selected(self.examples, None, "mindspore@2.5")], [7])
        self.assertEqual([each.executed_with for each in self.equations], ["", "mindspore@2.5"])

    def written(self, outcomes, version):
        """The lines of evidence after a run, by the equation's line."""
        keys = self.path / "keys.tsv"
        keys.write_text("".join(f"{FOLDER}a.py:{line}\tkey{line}\t\n" for line in (2, 5)))
        others = {f"{each.file}:{each.line}" for each in self.equations if each.executed_with != version}
        evidence.write(self.path / "evidence.tsv", outcomes, keys, PAIR, VERSIONS, others)
        return [line.split("\t") for line in (self.path / "evidence.tsv").read_text().splitlines() if not line.startswith("#")]

    def test_evidence_of_the_other_run_stays_and_names_its_version(self):
        self.assertEqual([row[0] for row in self.written([outcome(2)], "")], ["key2"])
        VERSIONS["mindspore"].version = "2.5.0"
        self.addCleanup(setattr, VERSIONS["mindspore"], "version", "2.10.0")
        rows = self.written([outcome(5), outcome(2)], "mindspore@2.5")
        self.assertEqual([(row[0], row[5]) for row in rows], [("key2", "pytorch 2.13.0, mindspore 2.10.0"), ("key5", "pytorch 2.13.0, mindspore 2.5.0")])
        VERSIONS["mindspore"].version = "2.10.0"
        rows = self.written([outcome(2), outcome(5)], "")
        self.assertEqual([(row[0], row[5]) for row in rows], [("key2", "pytorch 2.13.0, mindspore 2.10.0"), ("key5", "pytorch 2.13.0, mindspore 2.5.0")])

    def test_an_interpreter_is_stated_with_its_version(self):
        self.assertEqual(environments.stated("mindspore@2.5=/python"), ("mindspore", "2.5", "/python"))
        for text in ("mindspore=/python", "mindspore@2.5", "numpy@2=/python"):
            with self.assertRaises(SystemExit):
                environments.stated(text)


if __name__ == "__main__":
    unittest.main()
