"""Bad input and usage: a clear error, the exit status 2, nothing written and nothing lost.

    python tests/cli/bad_input_test.py --binary build/release/tensorferry --snapshot build/release/snapshots/knowledge.tfk
"""

import json
import os

import command_line
from command_line import NET


class BadInput(command_line.CommandLine):
    def test_a_missing_path(self):
        self.refused("convert", "--to", "paddle", "none.py", "-o", "out.py", says=["none.py", "no such file or folder"])

    def test_a_folder_without_python_files(self):
        self.write("text/readme.md", "hello")
        self.refused("convert", "--to", "paddle", "text", "-o", "out", says="has no Python files")

    def test_an_unreadable_file(self):
        self.write("net.py").chmod(0)
        self.refused("convert", "--to", "paddle", "net.py", says=["net.py", "cannot be read", "Permission denied"], **self.unprivileged())

    def test_an_unreadable_file_spares_the_other_files(self):
        self.write("project/net.py")
        self.write("project/closed.py").chmod(0)
        (self.folder / "out").mkdir()
        (self.folder / "out").chmod(0o777)
        _, error = self.run_program("convert", "--to", "paddle", "project", "-o", "out", status=2, **self.unprivileged())
        self.assertIn("project/closed.py: cannot be read", error)
        self.assertEqual(os.listdir(self.folder / "out"), ["net.py"])

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
        self.refused("convert", "--to", "paddle", "latin.py", "-o", "out.py", says=["latin.py:2:12:", "not UTF-8"])

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

    def test_an_unknown_preference(self):
        self.write("net.py")
        self.refused("convert", "--to", "mindspore", "--prefer", "numpy", "net.py", says=["no such part", "known: mint"])
        self.refused("convert", "--to", "paddle", "--prefer", "mint", "net.py", says="there is none")

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
        snapshot = command_line.SNAPSHOT.read_bytes()
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


if __name__ == "__main__":
    command_line.main()
