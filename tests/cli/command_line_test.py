"""Drives the program as a person does: what it prints, what it writes, and how it ends.

    python tests/cli/command_line_test.py --binary build/release/tensorferry --snapshot build/release/snapshots/knowledge.tfk
"""

import ast
import json
import os
import pty
import subprocess
import sys

import command_line
from command_line import NET


class Converting(command_line.CommandLine):
    def test_a_file_goes_to_standard_output(self):
        self.write("net.py")
        out, error = self.run_program("convert", "--to", "paddle", "net.py")
        self.assertIn(b"paddle.nn", out.replace(b"from paddle import nn", b"paddle.nn"))
        self.assertNotIn(b"torch", out)
        ast.parse(out)
        self.assertIn("net.py: pytorch 2.13 to paddle", error)
        self.assertEqual((self.folder / "net.py").read_text(), NET)

    def test_standard_input_goes_to_standard_output(self):
        self.write("net.py")
        from_file, _ = self.run_program("convert", "--to", "mindspore", "net.py")
        from_input, _ = self.run_program("convert", "--to", "mindspore", "-", stdin=NET.encode())
        self.assertEqual(from_file, from_input)

    def test_a_file_goes_to_a_file_or_into_a_folder(self):
        self.write("net.py").chmod(0o750)
        (self.folder / "out").mkdir()
        self.run_program("convert", "--to", "paddle", "net.py", "-o", "new/changed.py")
        self.run_program("convert", "--to", "paddle", "net.py", "-o", "out")
        self.assertEqual((self.folder / "new/changed.py").read_bytes(), (self.folder / "out/net.py").read_bytes())
        self.assertEqual((self.folder / "out/net.py").stat().st_mode & 0o777, 0o750)

    def test_a_folder_is_copied_with_everything_in_it(self):
        self.write("project/net.py")
        self.write("project/plain.py", b"x = 1\r\n# caf\xc3\xa9")
        self.write("project/data/weights.bin", b"\0\1\xff").chmod(0o640)
        self.write("project/__pycache__/net.pyc", b"\0")
        self.write("project/env/pyvenv.cfg", "")
        self.write("project/env/torch.py")
        os.symlink("net.py", self.folder / "project/link.py")
        self.run_program("convert", "--to", "paddle", "project", "-o", "out")
        out = self.folder / "out"
        self.assertEqual((out / "plain.py").read_bytes(), b"x = 1\r\n# caf\xc3\xa9")
        self.assertEqual((out / "data/weights.bin").read_bytes(), b"\0\1\xff")
        self.assertEqual((out / "data/weights.bin").stat().st_mode & 0o777, 0o640)
        self.assertEqual(os.readlink(out / "link.py"), "net.py")
        self.assertFalse((out / "__pycache__").exists())
        self.assertFalse((out / "env").exists())
        self.assertNotIn("torch", (out / "net.py").read_text())
        self.assertEqual((self.folder / "project/net.py").read_text(), NET)

    def test_several_paths_go_below_the_output_by_their_names(self):
        self.write("a/net.py")
        self.write("b.py")
        self.run_program("convert", "--to", "paddle", "a", "b.py", "-o", "out")
        self.assertEqual((self.folder / "out/a/net.py").read_bytes(), (self.folder / "out/b.py").read_bytes())

    def test_in_place_changes_only_what_needs_it(self):
        net = self.write("project/net.py")
        net.chmod(0o700)
        plain = self.write("project/plain.py", "x = 1\n")
        before = plain.stat()
        self.run_program("convert", "--to", "paddle", "project", "--in-place")
        self.assertNotIn("torch", net.read_text())
        self.assertEqual(net.stat().st_mode & 0o777, 0o700)
        self.assertEqual((plain.stat().st_ino, plain.stat().st_mtime_ns), (before.st_ino, before.st_mtime_ns))
        self.assertEqual(sorted(os.listdir(self.folder / "project")), ["net.py", "plain.py"])

    def test_diff_is_applied_by_git(self):
        self.write("project/net.py")
        self.write("project/plain.py", "x = 1\n")
        out, _ = self.run_program("convert", "--to", "paddle", "project", "--diff", status=1)
        self.assertIn(b"--- a/project/net.py\n+++ b/project/net.py\n@@ ", out)
        self.assertNotIn(b"plain.py", out)
        self.run_program("convert", "--to", "paddle", "project", "-o", "out")
        subprocess.run(["git", "apply", "-"], input=out, cwd=self.folder, check=True)
        self.assertEqual((self.folder / "project/net.py").read_bytes(), (self.folder / "out/net.py").read_bytes())

    def test_diff_and_check_of_what_needs_no_change(self):
        self.write("plain.py", "x = 1\n")
        for mode in ("--diff", "--check"):
            out, _ = self.run_program("convert", "--to", "paddle", "plain.py", mode)
            self.assertEqual(out, b"")

    def test_check_names_the_files_and_writes_nothing(self):
        self.write("project/net.py")
        self.write("project/plain.py", "x = 1\n")
        before = self.snapshot()
        out, _ = self.run_program("convert", "--to", "paddle", "project", "--check", status=1)
        self.assertEqual(out, b"project/net.py\n")
        self.assertEqual(self.snapshot(), before)

    def test_what_cannot_be_converted_is_marked_and_reported(self):
        self.write("net.py", "import torch\n\n\ndef f(x):\n    return torch.no_such_operator(x)\n")
        out, error = self.run_program("convert", "--to", "paddle", "net.py", "--report", "report.json", status=1)
        self.assertIn(b"    # tensorferry: ", out)
        self.assertIn("net.py:5:12: marked: torch.no_such_operator: ", error)
        report = json.loads((self.folder / "report.json").read_text())
        marked = [finding for finding in report["files"][0]["findings"] if finding["outcome"] == "marked"]
        self.assertEqual([(finding["line"], finding["column"]) for finding in marked], [(5, 12)])
        self.assertEqual(report["exit_status"], 1)

    def test_an_empty_file_stays_empty(self):
        self.write("empty.py", b"")
        out, _ = self.run_program("convert", "--to", "paddle", "empty.py")
        self.assertEqual(out, b"")

    def test_the_number_of_jobs_changes_nothing(self):
        for i in range(20):
            self.write(f"project/net{i}.py", NET * (1 + i % 3))
        reports = []
        for jobs in ("1", "4"):
            _, error = self.run_program("convert", "--to", "paddle", "project", "-o", f"out{jobs}", "--jobs", jobs)
            reports.append(error)
        self.assertEqual(reports[0], reports[1])
        for path in (self.folder / "out1").iterdir():
            self.assertEqual(path.read_bytes(), (self.folder / "out4" / path.name).read_bytes())


class Preference(command_line.CommandLine):
    CALLS = "import torch\n\n\ndef f(x, y):\n    return torch.cat((torch.exp(x), y), dim=-1), torch.flip(x, (0,))\n"

    def test_what_is_on_request_is_taken_only_where_it_is_preferred(self):
        self.write("net.py", self.CALLS)
        self.run_program("convert", "--to", "mindspore", "net.py", "-o", "plain.py")
        self.run_program("convert", "--to", "mindspore", "--prefer", "mint", "net.py", "-o", "preferred.py")
        plain, preferred = ((self.folder / name).read_text() for name in ("plain.py", "preferred.py"))
        self.assertNotIn("mint", plain)
        self.assertIn("mint.cat((mint.exp(x), y), dim=-1)", preferred)
        self.assertNotIn("torch", preferred)


class SupportModule(command_line.CommandLine):
    # An operator that needs a function of the support module, found in the knowledge by the first test that asks.
    CALL = "import torch\n\n\ndef f(x, k):\n    return torch.nn.Conv2d(3, 8, 3, padding=k)(x)\n"

    def test_it_is_written_once_beside_the_file(self):
        self.write("net.py", self.CALL)
        self.run_program("convert", "--to", "mindspore", "net.py", "-o", "out/net.py")
        text = (self.folder / "out/net.py").read_text()
        self.assertIn("from tensorferry_support import ", text)
        support = (self.folder / "out/tensorferry_support.py").read_text()
        name = text.split("from tensorferry_support import ")[1].split()[0].rstrip(",")
        self.assertIn(f"def {name}(", support)
        self.assertTrue(ast.get_docstring(ast.parse(support)))

    def test_a_package_has_one_at_its_top(self):
        for name in ("net/__init__.py", "net/deep/__init__.py"):
            self.write("project/" + name, "")
        self.write("project/net/a.py", self.CALL)
        self.write("project/net/deep/b.py", self.CALL)
        self.run_program("convert", "--to", "mindspore", "project", "-o", "out")
        found = sorted(str(path.relative_to(self.folder / "out")) for path in (self.folder / "out").rglob("tensorferry_support.py"))
        self.assertEqual(found, ["net/tensorferry_support.py"])
        self.assertIn("from .tensorferry_support import ", (self.folder / "out/net/a.py").read_text())
        self.assertIn("from ..tensorferry_support import ", (self.folder / "out/net/deep/b.py").read_text())

    def test_a_file_of_the_users_is_not_replaced(self):
        self.write("net.py", self.CALL)
        self.write("out/tensorferry_support.py", "mine = 1\n")
        self.refused("convert", "--to", "mindspore", "net.py", "-o", "out/net.py", says="is in the way")
        self.write("project/net.py", self.CALL)
        self.write("project/tensorferry_support.py", "mine = 1\n")
        self.refused("convert", "--to", "mindspore", "project", "--in-place", says="is in the way")

    def test_the_diff_shows_it_as_a_new_file(self):
        self.write("project/net.py", self.CALL)
        out, _ = self.run_program("convert", "--to", "mindspore", "project", "--diff", status=1)
        self.assertIn(b"--- /dev/null\n+++ b/project/tensorferry_support.py\n", out)

    def test_it_goes_when_nothing_needs_it_any_more(self):
        self.write("project/net.py", self.CALL)
        self.run_program("convert", "--to", "mindspore", "project", "-o", "there")
        self.assertTrue((self.folder / "there/tensorferry_support.py").exists())
        self.run_program("convert", "--to", "pytorch", "there", "-o", "back")
        needed = "tensorferry_support" in (self.folder / "back/net.py").read_text()
        self.assertEqual((self.folder / "back/tensorferry_support.py").exists(), needed)


class Other(command_line.CommandLine):
    def test_version(self):
        out, error = self.run_program("--version")
        self.assertRegex(out.decode(), r"^tensorferry \d+\.\d+\.\d+\nknowledge [0-9a-f]{32}\npytorch .*\npaddle .*\nmindspore .*\n$")
        self.assertEqual(error, "")

    def test_help(self):
        out, _ = self.run_program("--help")
        self.assertIn(b"convert", out)

    def test_parse(self):
        self.write("net.py")
        out, _ = self.run_program("parse", "net.py")
        self.assertRegex(out.decode(), r"^net\.py: valid Python: 7 lines, ")
        dump, _ = self.run_program("parse", "net.py", "--dump", "--python", str(min(sys.version_info[1], 14)))
        self.assertEqual(dump.decode().strip(), ast.dump(ast.parse(NET), include_attributes=True))
        self.write("bad.py", "x = (\n")
        _, error = self.run_program("parse", "bad.py", status=2)
        self.assertIn("bad.py:1:5: error: '(' was never closed\nx = (\n    ^\n", error)

    def test_knowledge(self):
        stats, _ = self.run_program("knowledge", "stats")
        self.assertIn(b"equations", stats)
        shown, _ = self.run_program("knowledge", "show", "torch.nn.Conv2d")
        self.assertIn(b"in_channels", shown)
        mapped, _ = self.run_program("knowledge", "map", "torch.nn.Conv2d", "--to", "paddle")
        self.assertIn(b"paddle.nn.Conv2D", mapped)
        self.refused("knowledge", "show", "torch.nn.Conv2dd", says=["torch.nn.Conv2dd", "torch.nn.Conv2d"])
        self.refused("knowledge", "map", "torch.nn.Conv2d", "--to", "jax", says="known: ")

    def on_terminal(self, environment):
        """What standard error receives when it is a terminal."""
        leader, follower = pty.openpty()
        subprocess.run([str(command_line.BINARY), "convert", "--to", "paddle", "project", "--check"], stdout=subprocess.DEVNULL, stderr=follower, check=False,
                       cwd=self.folder, env={**os.environ, **environment})
        os.close(follower)
        received = b""
        while True:
            try:
                part = os.read(leader, 65536)
            except OSError:
                break
            if not part:
                break
            received += part
        os.close(leader)
        return received

    def test_progress_and_colours_only_on_a_terminal(self):
        self.write("project/net.py")
        self.write("project/other.py")
        os.environ.pop("NO_COLOR", None)
        self.assertIn(b"[1/2] ", self.on_terminal({}))
        self.assertIn(b"\033[1m", self.on_terminal({}))
        self.assertNotIn(b"\033[1m", self.on_terminal({"NO_COLOR": "1"}))
        _, error = self.run_program("convert", "--to", "paddle", "project", "--check", status=1)
        self.assertNotIn("[1/2]", error)
        self.assertNotIn("\033", error)


if __name__ == "__main__":
    command_line.main()
