"""What stands in for names without a counterpart lets files be imported, and fails where it is needed.

    python tests/migration/stand_in_test.py --binary build/release/tensorferry
"""

import argparse
import pathlib
import subprocess
import sys
import tempfile
import unittest
import warnings

BINARY = None
SOURCE = '''import torch
from typing import Optional
from torch.utils import cpp_extension

torch.not_an_operator.register("name")
KEYS = torch.not_an_operator.Keys(torch.not_an_operator.first) | torch.not_an_operator.Keys(2)
LIBRARY = cpp_extension.no_such_function("source")


@torch.not_an_operator.compiled("fast")
def decorated(x: torch.not_an_operator.Kind[int]):
    return x


@torch.not_an_operator.plain
def plainly_decorated(x):
    return x


class Derived(torch.not_an_operator.Base):
    made = torch.not_an_operator.make()


def annotated(x: Optional[torch.not_an_operator.Generator] = None):
    return x


def reached():
    return torch.not_an_operator.call(1)


def asks():
    return 1 if KEYS else 2
'''


class StandIn(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        folder = pathlib.Path(cls.folder.name)
        (folder / "code.py").write_text(SOURCE, encoding="utf-8")
        subprocess.run([BINARY, "convert", "--from", "pytorch", "--to", "paddle", "-o", folder / "made", folder / "code.py"], check=False, capture_output=True)
        made = (folder / "made").read_text(encoding="utf-8") if (folder / "made").is_file() else (folder / "made" / "code.py").read_text(encoding="utf-8")
        support = next(folder.rglob("tensorferry_support.py")).read_text(encoding="utf-8").replace("import paddle\n", "")
        names = {}
        exec(compile(support, "tensorferry_support.py", "exec"), names)
        cls.names = names
        with warnings.catch_warnings(record=True) as cls.warnings:
            warnings.simplefilter("always")
            text = "\n".join(line for line in made.splitlines() if not line.startswith(("import paddle", "from tensorferry_support")))
            exec(compile(text, "code.py", "exec"), cls.names)

    def test_import_warns_of_each_call(self):
        said = [str(each.message) for each in self.warnings]
        for name in ("not_an_operator.register", "not_an_operator.Keys", "not_an_operator.compiled", "no_such_function", "not_an_operator.make"):
            self.assertTrue(any(name in each for each in said), (name, said))

    def test_what_was_decorated_fails_when_it_is_called(self):
        for name in ("decorated", "plainly_decorated"):
            with self.assertRaisesRegex(NotImplementedError, "not_an_operator"):
                self.names[name](1)

    def test_what_was_derived_fails_when_it_is_made(self):
        with self.assertRaisesRegex(NotImplementedError, "not_an_operator"):
            self.names["Derived"]()

    def test_results_have_no_value(self):
        keys = self.names["KEYS"]
        for use in (bool, str, list, lambda value: value == 1, lambda value: f"{value}", lambda value: value + 1, len):
            with self.assertRaises((NotImplementedError, TypeError)):
                use(keys)

    def test_a_call_in_a_function_fails(self):
        with self.assertRaises(NotImplementedError):
            self.names["KEYS"].anything()


def main():
    global BINARY
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    options, rest = parser.parse_known_args()
    BINARY = options.binary.resolve()
    unittest.main(argv=[sys.argv[0], *rest])


if __name__ == "__main__":
    main()
