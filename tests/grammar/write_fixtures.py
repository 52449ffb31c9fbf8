"""Writes the expected dumps of the fixtures with the Python that runs this script: NAME.py -> NAME.3.MINOR.dump.

    python write_fixtures.py NAME...
"""

import ast
import pathlib
import sys

for name in sys.argv[1:]:
    source = pathlib.Path(__file__).parent / "fixtures" / (name + ".py")
    dump = ast.dump(ast.parse(source.read_bytes()), include_attributes=True)
    target = source.with_name(f"{name}.3.{sys.version_info.minor}.dump")
    target.write_bytes((dump + "\n").encode("utf-8"))
