"""In: the command line of a test program, and what its tests do. Out: their results; the program runs in a folder of each test."""

import argparse
import atexit
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

BINARY = SNAPSHOT = None
NET = "import torch\nfrom torch import nn\n\n\nclass Net(nn.Module):\n    def forward(self, x):\n        return torch.relu(x)\n"
NOBODY = 65534


class CommandLine(unittest.TestCase):
    """A test in a folder of its own."""

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
        self.assertIn(done.returncode, (0, 1) if status is None else (status,), done.stderr.decode("utf-8", "replace"))
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


def main():
    """Runs the tests of the program that called it."""
    global BINARY, SNAPSHOT
    parser = argparse.ArgumentParser(description=sys.modules["__main__"].__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("--snapshot", required=True, type=pathlib.Path, help="the snapshot of the build, to damage a copy of it")
    options, rest = parser.parse_known_args()
    BINARY, SNAPSHOT = options.binary.resolve(), options.snapshot.resolve()
    if os.getuid() == 0:
        # Processes without root's rights must be able to reach the program.
        place = tempfile.mkdtemp()
        atexit.register(shutil.rmtree, place)
        os.chmod(place, 0o755)
        BINARY = pathlib.Path(shutil.copy2(BINARY, place))
    unittest.main(module="__main__", argv=[sys.argv[0], *rest])
