"""A face-recognition network of 23.5 million weights, converted in all six directions, computes what the original computes.

    python tests/migration/six_directions_test.py --binary build/release/tensorferry --package FOLDER_OF_facenet_pytorch
"""

import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
MODEL = "models/inception_resnet_v1.py"
LARGEST_DIFFERENCE = 1e-4  # of the largest output
OPTIONS = None


class SixDirections(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.temporary.name)
        cls.data = cls.folder / "data.npz"
        cls.expected = cls.run_model("pytorch", OPTIONS.package, make=True)

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    @classmethod
    def run_model(cls, framework, package, make=False):
        output = cls.folder / f"output-{framework}-{pathlib.Path(package).name}.npz"
        command = [sys.executable, str(HERE / "run_model.py"), *(["--make"] if make else []), framework, str(package), str(cls.data), str(output)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "OMP_NUM_THREADS": "1"})
        if done.returncode != 0:
            raise AssertionError(f"{framework} could not run {package}:\n{done.stderr[-4000:]}")
        return np.load(output)["output"]

    def convert(self, package, source, target):
        """Converts the whole package. The model's own file must need no hand; others of the package may."""
        made = self.folder / f"{pathlib.Path(package).name}-{target}"
        if made.exists():
            return made
        command = [str(OPTIONS.binary), "convert", "--from", source, "--to", target, str(package), "-o", str(made)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        return made

    def assert_agrees(self, framework, package):
        text = (package / MODEL).read_text(encoding="utf-8")
        self.assertNotIn("# tensorferry:", text)
        actual = self.run_model(framework, package)
        self.assertEqual(actual.shape, self.expected.shape)
        difference = np.max(np.abs(actual - self.expected)) / np.max(np.abs(self.expected))
        print(f"{self._testMethodName}: largest difference {difference:.2g} of the largest output")
        self.assertLessEqual(difference, LARGEST_DIFFERENCE)

    def to(self, target):
        return self.convert(OPTIONS.package, "pytorch", target)

    def test_pytorch_to_paddle(self):
        self.assert_agrees("paddle", self.to("paddle"))

    def test_pytorch_to_mindspore(self):
        self.assert_agrees("mindspore", self.to("mindspore"))

    def test_paddle_to_pytorch(self):
        self.assert_agrees("pytorch", self.convert(self.to("paddle"), "paddle", "pytorch"))

    def test_mindspore_to_pytorch(self):
        self.assert_agrees("pytorch", self.convert(self.to("mindspore"), "mindspore", "pytorch"))

    def test_paddle_to_mindspore(self):
        self.assert_agrees("mindspore", self.convert(self.to("paddle"), "paddle", "mindspore"))

    def test_mindspore_to_paddle(self):
        self.assert_agrees("paddle", self.convert(self.to("mindspore"), "mindspore", "paddle"))


def main():
    global OPTIONS
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("--package", required=True, type=pathlib.Path)
    OPTIONS, rest = parser.parse_known_args()
    OPTIONS.binary, OPTIONS.package = OPTIONS.binary.resolve(), OPTIONS.package.resolve()
    unittest.main(argv=[sys.argv[0], *rest])


if __name__ == "__main__":
    main()
