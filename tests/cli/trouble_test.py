"""Trouble while files are read and written: nothing of the input is touched, no half-written file is left, the rest is
converted, the report says what was not, and the exit status is right.

    python tests/cli/trouble_test.py --binary build/release/tensorferry --snapshot build/release/snapshots/knowledge.tfk
"""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import time
import unittest

import command_line
from command_line import NET

LONG = NET + "".join(f"\n\ndef f{number}(x):\n    return torch.relu(x)\n" for number in range(400))


class Trouble(command_line.CommandLine):
    def report(self, name="report.json"):
        return json.loads((self.folder / name).read_text(encoding="utf-8"))

    def tree(self, folder):
        return {path.relative_to(self.folder / folder).as_posix(): path.read_bytes() for path in (self.folder / folder).rglob("*") if path.is_file()}

    def open_folder(self, name="out"):
        (self.folder / name).mkdir()
        (self.folder / name).chmod(0o777)


class Permissions(Trouble):
    def test_an_unreadable_file_among_a_thousand(self):
        for number in range(1000):
            self.write(f"project/net{number:03}.py")
        self.write("project/net500.py").chmod(0)
        self.write("project/data.bin", b"\0").chmod(0)
        self.open_folder()
        before = self.tree("project") if os.getuid() == 0 else None
        _, error = self.run_program("convert", "--to", "paddle", "project", "-o", "out", "--report", "out/report.json", status=2, **self.unprivileged())
        self.assertIn("project/net500.py: cannot be read", error)
        made = self.tree("out")
        self.assertEqual(len(made), 1000)  # 999 and the report
        self.assertEqual({made[f"net{number:03}.py"] for number in range(1000) if number != 500}, {made["net000.py"]})
        report = self.report("out/report.json")
        self.assertEqual([file["path"] for file in report["files"] if "error" in file], ["project/net500.py"])
        self.assertEqual([(error["code"], error["subject"]) for error in report["errors"]], [("unreadable-file", "project/data.bin")])
        self.assertEqual(report["exit_status"], 2)
        if before is not None:
            self.assertEqual(self.tree("project"), before)

    def test_an_unreadable_folder_spares_the_others(self):
        self.write("project/net.py")
        self.write("project/closed/net.py")
        self.write("project/open/net.py")
        (self.folder / "project/closed").chmod(0)
        self.open_folder()
        _, error = self.run_program("convert", "--to", "paddle", "project", "-o", "out", status=2, **self.unprivileged())
        (self.folder / "project/closed").chmod(0o755)
        self.assertIn("project/closed: cannot be read", error)
        self.assertEqual(sorted(self.tree("out")), ["net.py", "open/net.py"])

    def test_a_folder_that_cannot_be_written_in_place_spares_the_others(self):
        self.write("project/closed/net.py")
        self.write("project/open/net.py")
        for path in (self.folder / "project/open", self.folder / "project/open/net.py"):
            path.chmod(0o777)
        (self.folder / "project/closed").chmod(0o555)
        _, error = self.run_program("convert", "--to", "paddle", "project", "--in-place", status=2, **self.unprivileged())
        (self.folder / "project/closed").chmod(0o755)
        self.assertIn("project/closed/net.py: cannot be written", error)
        made = self.tree("project")
        self.assertEqual(made["closed/net.py"].decode(), NET)
        self.assertNotIn(b"torch", made["open/net.py"])
        self.assertEqual(len(made), 2)

    def test_standard_output_that_is_full(self):
        self.write("net.py")
        with open("/dev/full", "wb") as full:
            done = subprocess.run([str(command_line.BINARY), "convert", "--to", "paddle", "net.py"], stdout=full, stderr=subprocess.PIPE, cwd=self.folder, check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"standard output: cannot be written", done.stderr)


class FullDisk(Trouble):
    """The output lies on a file system of 256 KiB."""

    def setUp(self):
        super().setUp()
        self.disk = self.folder / "disk"
        self.disk.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(self.disk)], capture_output=True, check=False).returncode:
            self.temporary.cleanup()
            self.skipTest("no file system can be mounted here")

    def tearDown(self):
        subprocess.run(["umount", str(self.disk)], check=True)
        super().tearDown()

    def test_what_fits_is_whole_and_the_rest_is_told(self):
        for number in range(20):
            self.write(f"project/net{number:02}.py", LONG)
        self.write("project/small.py")
        whole, _ = self.run_program("convert", "--to", "paddle", "project/net00.py")
        _, error = self.run_program("convert", "--to", "paddle", "project", "-o", "disk/out", "--report", "report.json", status=2)
        self.assertIn("No space left on device", error)
        made = self.tree("disk")
        self.assertTrue(5 < len(made) < 21, len(made))
        for name, text in made.items():
            self.assertNotIn(".tensorferry-", name)
            if name != "out/small.py":
                self.assertEqual(text, whole)
        lost = {error["subject"].removeprefix("disk/") for error in self.report()["errors"]}
        self.assertEqual(lost, {f"out/{name}" for name in self.tree("project")} - set(made))
        self.assertEqual({error["code"] for error in self.report()["errors"]}, {"unwritable-output"})

    def test_in_place_what_does_not_fit_keeps_its_old_text(self):
        (self.disk / "net.py").write_text(LONG)
        fill = (self.disk / "fill")
        with fill.open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(b"\0" * 4096)
            except OSError:
                pass
        _, error = self.run_program("convert", "--to", "paddle", "disk", "--in-place", status=2)
        self.assertIn("No space left on device", error)
        self.assertEqual((self.disk / "net.py").read_text(), LONG)
        self.assertEqual(sorted(os.listdir(self.disk)), ["fill", "net.py"])

    def test_a_report_that_does_not_fit(self):
        self.write("net.py", LONG)
        (self.disk / "fill").write_bytes(b"\0" * 250 * 1024)
        _, error = self.run_program("convert", "--to", "paddle", "net.py", "-o", "out.py", "--report", "disk/report.json", status=2)
        self.assertIn("disk/report.json: cannot be written", error)
        self.assertEqual(os.listdir(self.disk), ["fill"])


class Killed(Trouble):
    def test_at_any_moment_every_file_is_whole(self):
        """In place: each file is as it was or as it is to be; towards a folder: as it is to be, or not there."""
        for number in range(60):
            self.write(f"project/net{number:02}.py", LONG)
            self.write(f"project/data{number:02}.bin", bytes([number]) * 200_000)
        begin = time.monotonic()
        self.run_program("convert", "--to", "paddle", "project", "-o", "whole")
        length = time.monotonic() - begin
        old, new = self.tree("project"), self.tree("whole")
        killed = halfway = 0
        for step in range(24):
            in_place = step % 2 == 0
            shutil.rmtree(self.folder / "out", ignore_errors=True)
            if in_place:
                shutil.copytree(self.folder / "project", self.folder / "out")
            arguments = ["out", "--in-place"] if in_place else ["project", "-o", "out"]
            program = subprocess.Popen([str(command_line.BINARY), "convert", "--to", "paddle", *arguments], cwd=self.folder, stderr=subprocess.DEVNULL)
            time.sleep(length * (step + 1) / 24)
            program.send_signal(signal.SIGKILL)
            killed += program.wait() == -signal.SIGKILL
            made = self.tree("out") if (self.folder / "out").exists() else {}
            changed = [name for name, text in made.items() if text == new.get(name) != old.get(name)]
            halfway += 0 < len(changed) < 60
            for name, text in made.items():
                if ".tensorferry-" in name:
                    # Only while a whole new file takes the place of an old one does it have this name.
                    self.assertIn(text, new.values())
                    continue
                self.assertIn(text, (old[name], new[name]) if in_place else (new[name],), name)
            if in_place:
                self.assertLessEqual(set(old), set(made))
            self.assertEqual(self.tree("project"), old)
        self.assertGreater(killed, 0)


class Links(Trouble):
    def test_links_that_loop_or_lead_out_stay_links(self):
        self.write("project/net.py")
        self.write("outside/secret.py")
        links = {"self": "self", "up": "..", "around": "../project", "out.py": "../outside/secret.py", "outside": "../outside", "nowhere.py": "none.py",
                 "a": "b", "b": "a", "absolute.py": str(self.folder / "outside/secret.py")}
        for name, target in links.items():
            os.symlink(target, self.folder / "project" / name)
        before = self.tree("outside")
        self.run_program("convert", "--to", "paddle", "project", "-o", "made")
        self.assertEqual({name: os.readlink(self.folder / "made" / name) for name in links}, links)
        self.run_program("convert", "--to", "paddle", "project", "--in-place")
        self.assertEqual({name: os.readlink(self.folder / "project" / name) for name in links}, links)
        self.assertEqual(self.tree("outside"), before)

    def test_a_link_in_the_output_that_leads_into_the_input(self):
        self.write("project/net/net.py")
        (self.folder / "out").mkdir()
        os.symlink("../project/net", self.folder / "out/net")
        self.refused("convert", "--to", "paddle", "project", "-o", "out", says="over the input or into it")
        (self.folder / "out/net").unlink()
        (self.folder / "out/net").mkdir()
        os.symlink("../../project/net/net.py", self.folder / "out/net/net.py")
        self.run_program("convert", "--to", "paddle", "project", "-o", "out")
        self.assertEqual((self.folder / "project/net/net.py").read_text(), NET)
        self.assertFalse((self.folder / "out/net/net.py").is_symlink())

    def test_a_report_over_the_input(self):
        self.write("project/net.py")
        self.write("project/requirements.txt", "torch\n")
        self.refused("convert", "--to", "paddle", "project", "-o", "out", "--report", "project/requirements.txt", says="over the input or into it")


class Names(Trouble):
    NAMES = ("a b.py", "new\nline.py", "tab\t.py", "caf\u00e9.py", "\u7f51\u7edc/\u0441\u0435\u0442\u044c.py", "quo\"te's.py", "back\\slash.py", "-dash.py", "star*.py", "%s{}.py")

    def test_any_name_is_converted_and_reported(self):
        for name in self.NAMES:
            self.write(f"project/{name}")
        raw = os.fsencode(self.folder / "project") + b"/\xff\xfe.py"
        pathlib.Path(os.fsdecode(raw)).write_text(NET)
        self.run_program("convert", "--to", "paddle", "project", "-o", "out", "--report", "report.json")
        made = self.tree("out")
        self.assertEqual(set(made), {*self.NAMES, os.fsdecode(b"\xff\xfe.py")})
        self.assertEqual(len(set(made.values())), 1)
        self.assertLessEqual({f"project/{name}" for name in self.NAMES}, {file["path"] for file in self.report()["files"]})

    @unittest.skipUnless(shutil.which("git"), "git applies the difference")
    def test_the_difference_can_be_applied(self):
        for name in self.NAMES:
            self.write(f"project/{name}")
        out, _ = self.run_program("convert", "--to", "paddle", "project", "--diff", status=1)
        self.run_program("convert", "--to", "paddle", "project", "-o", "made")
        (self.folder / "change.diff").write_bytes(out)
        subprocess.run(["git", "apply", "change.diff"], cwd=self.folder, check=True, capture_output=True, env={**os.environ, "GIT_CEILING_DIRECTORIES": str(self.folder.parent)})
        self.assertEqual(self.tree("project"), self.tree("made"))

    def test_what_is_no_file_is_passed_over(self):
        self.write("project/net.py")
        os.mkfifo(self.folder / "project/pipe.py")
        self.run_program("convert", "--to", "paddle", "project", "-o", "out", timeout=60)
        self.assertEqual(sorted(os.listdir(self.folder / "out")), ["net.py"])


if __name__ == "__main__":
    command_line.main()
