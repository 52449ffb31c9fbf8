"""`tensorferry explain` says what a conversion does in a line, by which equation, and why.

    python tests/cli/explain_test.py --binary build/release/tensorferry --snapshot build/release/snapshots/knowledge.tfk
"""

import pathlib
import re

import command_line

ROOT = pathlib.Path(__file__).resolve().parents[2]
NET = """import torch
from torch import nn


class Net(nn.Module):
    # torch calls this forward
    def forward(self, x):
        y = torch.relu(x)
        return x.view(2, -1), torch.fft.nothing(y)
"""


class Explaining(command_line.CommandLine):
    def explained(self, *arguments, status=0):
        before = self.snapshot()
        out, error = self.run_program("explain", *arguments, status=status)
        self.assertEqual(error, "")
        self.assertEqual(self.snapshot(), before)
        return out.decode("utf-8")

    def test_a_converted_use_names_its_equation_and_evidence(self):
        self.write("net.py", NET)
        text = self.explained("net.py:8", "--to", "paddle")
        self.assertTrue(text.startswith("net.py:8:13: torch.relu\n  written: torch.relu(x)\n  to paddle 3.3: converted; "), text)
        self.assertIn("\n    evidence: ", text)
        origin, line = re.search(r"equation: (\S+):(\d+)\n    (torch\.(?:nn\.functional\.)?relu)", text).groups()[:2]
        self.assertIn("relu", (ROOT / origin).read_text(encoding="utf-8").splitlines()[int(line) - 1])
        self.assertRegex(text, r"\n-        y = torch\.relu\(x\)\n(.*\n)*\+        y = .*relu\(x\)\n")

    def test_marked_and_assumed_uses_say_why(self):
        self.write("net.py", NET)
        text = self.explained("net.py:9", "--to", "paddle", status=1)
        self.assertIn("torch.Tensor.view\n", text)
        self.assertIn("  to paddle 3.3: converted on an assumption\n  assumed: ", text)
        self.assertIn("torch.fft.nothing\n  written: torch.fft.nothing(y)\n  to paddle 3.3: left as it was, below a comment\n  because: ", text)
        self.assertNotIn("torch.relu\n", text)

    def test_a_column_picks_one_use(self):
        self.write("net.py", NET)
        text = self.explained("net.py:9:31", "--to", "paddle", status=1)
        self.assertIn("torch.fft.nothing\n", text)
        self.assertNotIn("torch.Tensor.view\n", text)

    def test_a_whole_file(self):
        self.write("net.py", NET)
        text = self.explained("net.py", "--to", "paddle", status=1)
        for name in ("torch.nn.Module", "torch.relu", "torch.fft.nothing"):
            self.assertIn(f": {name}\n", text)
        self.assertIn("net.py:6:7: torch: named in a comment, which is never rewritten\n", text)

    def test_without_a_target_every_other_framework(self):
        self.write("net.py", NET)
        text = self.explained("net.py:8")
        self.assertIn("to paddle 3.3: ", text)
        self.assertIn("to mindspore 2.10: ", text)
        self.assertNotIn("to pytorch", text)

    def test_an_equation_through_the_hub_names_both(self):
        self.write("net.py", "import paddle\n\n\ndef f(x):\n    return paddle.nn.functional.gelu(paddle.addmm(x, x, x))\n")
        text = self.explained("net.py:5", "--to", "mindspore", status=None)
        self.assertIn("to mindspore", text)

    def test_a_line_without_a_use(self):
        self.write("net.py", NET)
        self.assertEqual(self.explained("net.py:3", "--to", "paddle"), "net.py:3: nothing here is of pytorch 2.13\n")

    def test_the_mark_of_an_earlier_conversion(self):
        self.write("net.py", NET)
        self.run_program("convert", "--to", "paddle", "net.py", "-o", "made.py", status=1)
        lines = (self.folder / "made.py").read_text().splitlines()
        (line,) = [number for number, text in enumerate(lines, 1) if "nothing(y)" in text]
        text = self.explained(f"made.py:{line}", "--to", "paddle")
        self.assertIn(f"made.py:{line - 1}: an earlier conversion says: # tensorferry: torch.fft.nothing is not migrated: ", text)

    def test_names_of_the_other_files_of_the_package_count(self):
        self.write("net/__init__.py", "")
        self.write("net/base.py", "from torch.nn import functional as F\n")
        self.write("net/more.py", "from .base import *\n\ny = F.silu(x)\n")
        self.assertIn("torch.nn.functional.silu\n", self.explained("net/more.py:3", "--to", "paddle"))

    def test_a_file_whose_name_looks_like_a_line(self):
        self.write("net.py:8", NET)
        self.assertIn("torch.relu\n", self.explained("net.py:8:8", "--to", "paddle"))

    def test_what_cannot_be_explained(self):
        self.write("net.py", NET)
        self.write("bad.py", "import torch\ndef f(:\n")
        (self.folder / "folder").mkdir()
        self.refused("explain", "none.py:3", "--to", "paddle", says="no such file or folder")
        self.refused("explain", "net.py:0", "--to", "paddle", says="no such line")
        self.refused("explain", "net.py:99", "--to", "paddle", says="no such line")
        self.refused("explain", "bad.py:1", "--to", "paddle", says="bad.py:2:")
        self.refused("explain", "folder", "--to", "paddle", says="one file")
        self.refused("explain", "net.py", "--from", "paddle", "--to", "paddle", says="the same framework")


if __name__ == "__main__":
    command_line.main()
