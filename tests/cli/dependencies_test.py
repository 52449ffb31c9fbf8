"""The framework among a project's dependencies is replaced on request, and nothing else of those files changes.

    python tests/cli/dependencies_test.py --binary build/release/tensorferry --snapshot build/release/snapshots/knowledge.tfk
"""

import difflib
import json

import command_line
from command_line import NET

REQUIREMENTS = """# torch and what it needs\r
numpy>=1.20 ; python_version < "3.12"  # torch needs it\r
\r
torch[opt-einsum] >=2.0, <3 ; platform_system != "Darwin" # the framework\r
--extra-index-url https://download.pytorch.org/whl/cpu\r
torchvision==0.15\r
torch_geometric\r
Torch @ https://host/torch-2.0.whl ; python_version > "3.8"\r
pandas==1.5; extra == "torch"\r
torch==2.0 --hash=sha256:abc"""

PYPROJECT = """[build-system]
requires = ["setuptools>=61", 'torch >= 2.0']  # torch to build

[project]
name = "torch-net"
keywords = ["torch"]
dependencies = [
    "numpy",  # "torch"
    "torch>=2.0; python_version > '3.8'",
    "torchmetrics[image]>=1",
]

[project.optional-dependencies]
"torch" = ["torch"]
all = ["torch-net[torch]", "torch[extra]~=2.1"]

[tool.poetry.dependencies]
python = "^3.9"
torch = "^2.0"
torchvision = {version = "*", source = "torch"}

[tool.poetry.group.gpu.dependencies]
torch = {version = "^2.0", source = "cu118"}

[tool.pytest.ini_options]
markers = ["torch: needs torch"]
"""

SETUP_CFG = """[metadata]
name = torch-net
description = torch
[options]
packages = find:
install_requires =
    numpy
    # torch
    torch>=1.8 ; python_version < "3.12"
python_requires = >=3.8
[options.extras_require]
torch = torch
test =
    pytest
    torch==2.0  # pinned
[flake8]
known =
    torch
"""

ENVIRONMENT = """name: torch
channels:
  - pytorch
  - conda-forge
dependencies:
  - python=3.10
  - pytorch::pytorch=2.0.*=py3.10_cuda*  # torch
  - pytorch-cuda=11.8
  - torchvision
  - pip
  - pip:
      - "torch>=2.0"
      - timm
  - pytorch >=2
variables:
  - torch
"""

SETUP = '''"""torch-net."""
from setuptools import setup

requirements = ["numpy", "torch>=2.0"]
requirements += ['torch ; extra == "x"']
extras = {}
extras["torch"] = ["torch"]

setup(
    name="torch",
    keywords=["torch"],
    install_requires=requirements + ["timm"],
    extras_require={"torch": ["torch"], **extras},
    package_data={"torch": ["torch"]},
)
'''

FILES = {"requirements.txt": REQUIREMENTS, "pyproject.toml": PYPROJECT, "setup.cfg": SETUP_CFG, "environment.yml": ENVIRONMENT, "setup.py": SETUP}
CHANGES = {
    "requirements.txt": [('torch[opt-einsum] >=2.0, <3 ; platform_system != "Darwin" # the framework\r', 'paddlepaddle==3.3.1 ; platform_system != "Darwin" # the framework\r'),
                         ('Torch @ https://host/torch-2.0.whl ; python_version > "3.8"\r', 'paddlepaddle==3.3.1 ; python_version > "3.8"\r')],
    "pyproject.toml": [("requires = [\"setuptools>=61\", 'torch >= 2.0']  # torch to build", "requires = [\"setuptools>=61\", 'paddlepaddle==3.3.1']  # torch to build"),
                       ("    \"torch>=2.0; python_version > '3.8'\",", "    \"paddlepaddle==3.3.1; python_version > '3.8'\","),
                       ('"torch" = ["torch"]', '"torch" = ["paddlepaddle==3.3.1"]'),
                       ('all = ["torch-net[torch]", "torch[extra]~=2.1"]', 'all = ["torch-net[torch]", "paddlepaddle==3.3.1"]'),
                       ('torch = "^2.0"', 'paddlepaddle = "==3.3.1"')],
    "setup.cfg": [('    torch>=1.8 ; python_version < "3.12"', '    paddlepaddle==3.3.1 ; python_version < "3.12"'),
                  ("torch = torch", "torch = paddlepaddle==3.3.1"),
                  ("    torch==2.0  # pinned", "    paddlepaddle==3.3.1  # pinned")],
    "environment.yml": [("  - pytorch::pytorch=2.0.*=py3.10_cuda*  # torch", "  - paddlepaddle==3.3.1  # torch"),
                        ('      - "torch>=2.0"', '      - "paddlepaddle==3.3.1"'),
                        ("  - pytorch >=2", "  - paddlepaddle==3.3.1")],
    "setup.py": [('requirements = ["numpy", "torch>=2.0"]', 'requirements = ["numpy", "paddlepaddle==3.3.1"]'),
                 ("requirements += ['torch ; extra == \"x\"']", "requirements += ['paddlepaddle==3.3.1 ; extra == \"x\"']"),
                 ('extras["torch"] = ["torch"]', 'extras["torch"] = ["paddlepaddle==3.3.1"]'),
                 ('    extras_require={"torch": ["torch"], **extras},', '    extras_require={"torch": ["paddlepaddle==3.3.1"], **extras},')],
}


def changed_lines(before, after):
    before, after = before.split("\n"), after.split("\n")
    changes = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            assert b - a == d - c, (before[a:b], after[c:d])
            changes += zip(before[a:b], after[c:d])
    return changes


class Dependencies(command_line.CommandLine):
    def project(self):
        self.write("project/net.py", NET)
        for name, text in FILES.items():
            self.write(f"project/{name}", text).chmod(0o640)

    def read(self, name):
        return (self.folder / name).read_bytes().decode("utf-8")

    def test_without_a_request_the_files_are_copied_and_told(self):
        self.project()
        self.run_program("convert", "--to", "paddle", "project", "-o", "out", "--report", "report.json")
        for name, text in FILES.items():
            self.assertEqual(self.read(f"out/{name}"), text)
        files = {file["path"]: file for file in json.loads(self.read("report.json"))["files"]}
        for name in FILES:
            for each in files[f"project/{name}"]["dependencies"]:
                self.assertNotIn("after", each)
                self.assertTrue(each["reason"])

    def test_on_request_the_name_and_its_versions_are_replaced_and_no_other_byte(self):
        self.project()
        self.run_program("convert", "--to", "paddle", "project", "-o", "out", "--dependencies", "paddlepaddle==3.3.1", "--report", "report.json")
        files = {file["path"]: file for file in json.loads(self.read("report.json"))["files"]}
        for name, text in FILES.items():
            with self.subTest(name):
                self.assertEqual(changed_lines(text, self.read(f"out/{name}")), CHANGES[name])
                self.assertEqual((self.folder / "out" / name).stat().st_mode & 0o777, 0o640)
                replaced = [each for each in files[f"project/{name}"]["dependencies"] if "after" in each]
                self.assertEqual(len(replaced), len(CHANGES[name]))
                for each in replaced:
                    self.assertTrue(text.split("\n")[each["line"] - 1][each["column"] - 1:].startswith(each["before"]), each)
                self.assertEqual(self.read(f"project/{name}"), text)
        left = [each["before"] for name in FILES for each in files[f"project/{name}"]["dependencies"] if "after" not in each]
        self.assertEqual(left, ["torch==2.0", "torch"])  # pinned by a hash, and with settings of its own

    def test_other_frameworks_and_other_ways_to_write(self):
        self.write("project/net.py", "import mindspore\n\ny = mindspore.ops.relu(x)\n")
        self.write("project/requirements/base.in", "MindSpore~=2.3\nmindspore-ascend\nmindspore_gpu==1\nmindspore-lite\n")
        self.run_program("convert", "--to", "pytorch", "project", "--in-place", "--dependencies", "torch")
        self.assertEqual(self.read("project/requirements/base.in"), "torch\ntorch\ntorch\nmindspore-lite\n")

    def test_a_difference_shows_them_and_converting_again_changes_nothing(self):
        self.project()
        out, _ = self.run_program("convert", "--to", "paddle", "project", "--diff", "--dependencies", "paddlepaddle==3.3.1", status=1)
        self.assertIn(b"+    paddlepaddle==3.3.1  # pinned\n", out)
        self.run_program("convert", "--to", "paddle", "project", "-o", "out", "--dependencies", "paddlepaddle==3.3.1")
        before = self.snapshot()
        for options in ((), ("--from", "pytorch")):
            self.run_program("convert", "--to", "paddle", "out", "--in-place", "--dependencies", "paddlepaddle==3.3.1", *options, status=None)
            self.assertEqual(self.snapshot(), {**before, "out/requirements.txt": self.snapshot()["out/requirements.txt"]})
        self.assertEqual(self.read("out/requirements.txt").count("torch==2.0 --hash"), 1)

    def test_files_that_cannot_be_read_as_what_they_are(self):
        self.write("project/net.py", NET)
        broken = {"pyproject.toml": '[project]\ndependencies = ["torch\n x = {[', "setup.py": "setup(install_requires=['torch'", "setup.cfg": "[options\n torch",
                  "environment.yml": "dependencies:\n- {torch\n-", "requirements.txt": "torch \\\n\\\n; [[\n@torch\n"}
        for name, text in broken.items():
            self.write(f"project/{name}", text)
        self.run_program("convert", "--to", "paddle", "project", "-o", "out", "--dependencies", "paddlepaddle", status=2)
        for name, text in broken.items():
            self.assertEqual(self.read(f"out/{name}"), text)

    def test_what_is_no_requirement(self):
        self.project()
        for text in ("", "paddle paddle", "-r x", "paddle; x", 'paddle"', "paddle\n", "a @ b"):
            if text:
                self.refused("convert", "--to", "paddle", "project", "-o", "out", f"--dependencies={text}", says="requirement")


if __name__ == "__main__":
    command_line.main()
