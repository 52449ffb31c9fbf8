"""Drives the program as a person does: what it prints, what it writes, and how it ends.

    python tests/cli/command_line_test.py --binary build/release/tensorferry
"""

import argparse
import ast
import json
import os
import pathlib
import pty
import shutil
import subprocess
import sys
import tempfile
import unittest

BINARY = SNAPSHOT = None
NET = "import torch\nfrom torch import nn\n\n\nclass Net(nn.Module):\n    def forward(self, x):\n        return torch.relu(x)\n"
NOBODY = 65534


class CommandLine(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.temporary.name)
        self.folder.chmod(0o755)

    def tearDown(self):
        self.temporary.cleanup()

    def write(self, name, content=NET):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def run_program(self, *arguments, status=0, stdin=b"", **options):
        done = subprocess.run([str(BINARY), *map(str, arguments)], input=stdin, capture_output=True, check=False, cwd=self.folder, **options)
        self.assertEqual(done.returncode, status, done.stderr.decode("utf-8", "replace"))
        return done.stdout, done.stderr.decode("utf-8", "replace")

    def snapshot(self):
        return {str(path.relative_to(self.folder)): (path.read_bytes() if path.is_file() else None) for path in self.folder.rglob("*")}

    def refused(self, *arguments, says, **options):
        """Ends with status 2 and a clear error, and nothing is written or lost."""
        before = self.snapshot()
        out, error = self.run_program(*arguments, status=2, **options)
        self.assertEqual(out, b"")
        for text in [says] if isinstance(says, str) else says:
            self.assertIn(text, error)
        self.assertTrue(error.startswith("tensorferry: error: "), error)
        self.assertEqual(self.snapshot(), before)

    def unprivileged(self):
        """Options for a process that permissions hold for, also where the tests run as root."""
        return {} if os.getuid() else {"user": NOBODY, "group": NOBODY, "extra_groups": []}


class Converting(CommandLine):
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


class SupportModule(CommandLine):
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


class BadInput(CommandLine):
    def test_a_missing_path(self):
        self.refused("convert", "--to", "paddle", "none.py", "-o", "out.py", says=["none.py", "no such file or folder"])

    def test_a_folder_without_python_files(self):
        self.write("text/readme.md", "hello")
        self.refused("convert", "--to", "paddle", "text", "-o", "out", says="has no Python files")

    def test_an_unreadable_file(self):
        self.write("net.py").chmod(0)
        self.refused("convert", "--to", "paddle", "net.py", says=["net.py", "cannot be read", "Permission denied"], **self.unprivileged())

    def test_an_unreadable_folder(self):
        self.write("project/net.py")
        (self.folder / "project").chmod(0)
        _, error = self.run_program("convert", "--to", "paddle", "project", "--check", status=2, **self.unprivileged())
        self.assertIn("cannot be read", error)
        (self.folder / "project").chmod(0o755)

    def test_a_syntax_error(self):
        self.write("bad.py", "import torch\ndef f(:\n")
        self.refused("convert", "--to", "paddle", "bad.py", "-o", "out.py", says=["bad.py:2:", "error: ", "def f(:\n", "^\n"])

    def test_a_syntax_error_spares_the_other_files(self):
        self.write("project/net.py")
        self.write("project/bad.py", "import torch\ndef f(:\n")
        _, error = self.run_program("convert", "--to", "paddle", "project", "-o", "out", "--report", "report.json", status=2)
        self.assertIn("project/bad.py:2:", error)
        self.assertNotIn("torch", (self.folder / "out/net.py").read_text())
        self.assertEqual((self.folder / "out/bad.py").read_bytes(), (self.folder / "project/bad.py").read_bytes())
        files = {file["path"]: file for file in json.loads((self.folder / "report.json").read_text())["files"]}
        self.assertEqual(files["project/bad.py"]["error"]["code"], "syntax-error")
        self.assertEqual(files["project/bad.py"]["error"]["line"], 2)
        self.assertNotIn("error", files["project/net.py"])

    def test_binary_data(self):
        self.write("data.py", b"\x7fELF\0\0torch\0")
        self.refused("convert", "--to", "paddle", "data.py", "-o", "out.py", says=["data.py", "binary data"])

    def test_invalid_utf8(self):
        self.write("latin.py", b"import torch\nname = 'caf\xe9'\n")
        self.refused("convert", "--to", "paddle", "latin.py", "-o", "out.py", says=["latin.py", "not valid UTF-8"])

    def test_an_unknown_encoding(self):
        self.write("old.py", b"# -*- coding: utf-7 -*-\nimport torch\n")
        self.refused("convert", "--to", "paddle", "old.py", "-o", "out.py", says=["old.py", "encoding"])

    def test_an_output_inside_the_input(self):
        self.write("project/net.py")
        os.symlink("project", self.folder / "alias")
        for out in ("project", "project/out", "project/../project/", "alias/out", "./project/a/b"):
            with self.subTest(out):
                self.refused("convert", "--to", "paddle", "project", "-o", out, says="over the input or into it")

    def test_an_output_that_is_the_input(self):
        self.write("net.py")
        self.refused("convert", "--to", "paddle", "net.py", "-o", "./net.py", says="over the input or into it")
        self.refused("convert", "--to", "paddle", "net.py", "-o", ".", says="over the input or into it")

    def test_an_output_that_holds_the_input(self):
        self.write("project/project/net.py")
        self.write("project/net.py")
        self.refused("convert", "--to", "paddle", "project/project", "-o", "project/project/..//project", says="over the input or into it")

    def test_an_unwritable_output(self):
        self.write("net.py")
        self.write("file", "x")
        (self.folder / "closed").mkdir()
        (self.folder / "closed").chmod(0o555)
        for out in ("closed/net.py", "closed/new/net.py", "file/net.py"):
            with self.subTest(out):
                self.refused("convert", "--to", "paddle", "net.py", "-o", out, says="cannot be written", **self.unprivileged())
        (self.folder / "closed").chmod(0o755)

    def test_an_unwritable_folder_in_place(self):
        self.write("project/net.py")
        (self.folder / "project").chmod(0o555)
        self.refused("convert", "--to", "paddle", "project", "--in-place", says="cannot be written", **self.unprivileged())
        (self.folder / "project").chmod(0o755)

    def test_a_folder_cannot_become_a_file(self):
        self.write("project/net.py")
        self.write("file", "x")
        self.refused("convert", "--to", "paddle", "project", "-o", "file", says="is a file")

    def test_two_inputs_with_one_name(self):
        self.write("a/net.py")
        self.write("b/net.py")
        self.refused("convert", "--to", "paddle", "a/net.py", "b/net.py", "-o", "out", says="two inputs")

    def test_a_folder_needs_a_place_for_its_output(self):
        self.write("project/net.py")
        self.refused("convert", "--to", "paddle", "project", says=["-o OUT", "--in-place"])

    def test_standard_input_cannot_be_changed_in_place(self):
        self.refused("convert", "--to", "paddle", "-", "--in-place", says="standard input", stdin=NET.encode())

    def test_an_unknown_framework(self):
        self.write("net.py")
        for arguments in (("--to", "jax"), ("--to", "paddle", "--from", "tensorflow")):
            self.refused("convert", *arguments, "net.py", says="known: pytorch, paddle, mindspore")

    def test_an_unknown_version(self):
        self.write("net.py")
        for arguments in (("--to", "paddle@0.1"), ("--to", "paddle", "--from", "pytorch@one")):
            self.refused("convert", *arguments, "net.py", says=["no version", "known: p"])

    def test_one_framework_twice(self):
        self.write("net.py")
        self.refused("convert", "--from", "paddle", "--to", "paddle", "net.py", says="the same framework")

    def test_a_foreign_snapshot(self):
        self.write("net.py")
        self.write("other.tfk", b"not a snapshot at all" * 100)
        self.write("empty.tfk", b"")
        for name in ("other.tfk", "empty.tfk"):
            self.refused("--knowledge", name, "convert", "--to", "paddle", "net.py", "-o", "out.py", says=[name, "snapshot"])
            self.refused("knowledge", "stats", "--knowledge", name, says=[name, "snapshot"])
        self.refused("--knowledge", "none.tfk", "--version", says="none.tfk")

    def test_a_damaged_snapshot(self):
        snapshot = SNAPSHOT.read_bytes()
        self.write("net.py")
        self.write("whole.tfk", snapshot)
        self.run_program("--knowledge", "whole.tfk", "convert", "--to", "paddle", "net.py")
        middle = len(snapshot) // 2
        self.write("damaged.tfk", snapshot[:middle] + bytes([snapshot[middle] ^ 1]) + snapshot[middle + 1:])
        self.write("cut.tfk", snapshot[:middle])
        for name in ("damaged.tfk", "cut.tfk"):
            self.refused("--knowledge", name, "convert", "--to", "paddle", "net.py", "-o", "out.py", says=[name, "damaged"])

    def test_a_report_of_an_unknown_format(self):
        self.write("net.py")
        self.refused("convert", "--to", "paddle", "net.py", "--report", "report.xyz", says=["report.xyz", ".json"])

    def test_usage(self):
        self.write("net.py")
        for arguments in (("convert", "net.py"), ("convert", "--to", "paddle"), ("convert", "--to", "paddle", "net.py", "--diff", "--check"),
                          ("convert", "--to", "paddle", "net.py", "--jobs", "0"), ("nonsense",), ("--nonsense",), ("knowledge",)):
            with self.subTest(arguments):
                self.refused(*arguments, says="tensorferry")


class Other(CommandLine):
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
        subprocess.run([str(BINARY), "convert", "--to", "paddle", "project", "--check"], stdout=subprocess.DEVNULL, stderr=follower, check=False,
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


def main():
    global BINARY, SNAPSHOT
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("--snapshot", required=True, type=pathlib.Path, help="the snapshot of the build, to damage a copy of it")
    options, rest = parser.parse_known_args()
    BINARY, SNAPSHOT = options.binary.resolve(), options.snapshot.resolve()
    if os.getuid() == 0:
        # Processes without root's rights must be able to reach the program.
        place = tempfile.mkdtemp()
        os.chmod(place, 0o755)
        BINARY = pathlib.Path(shutil.copy2(BINARY, place))
    unittest.main(argv=[sys.argv[0], *rest])


if __name__ == "__main__":
    main()
