"""In: an example and the texts made of it. Out: that the same texts agreed in an earlier run, with the same frameworks and tool.

Results lie in a folder that outlives a checkout, so that a fresh clone need not execute again what another one executed. A result is
found by a hash of all that it depends on: the text of the example and of its conversions, the support modules they import, the
input arrays, what the equation allows, the versions of both frameworks, of NumPy and of Python, and the source of the tool that
executes and compares. Only agreement is kept: what failed is executed again.
"""

import fcntl
import hashlib
import json
import os
import pathlib
import threading

TOOL = ("checking.py", "compare.py", "frameworks.py", "processes.py", "worker.py", "weights.py", "weight_layouts.py")
MOST_LINES = 60_000  # of a file; beyond, the oldest go


def default_folder():
    """Beside the virtual environment that ./test makes."""
    home = os.environ.get("XDG_CACHE_HOME") or str(pathlib.Path.home() / ".cache")
    return pathlib.Path(os.environ.get("TENSORFERRY_CACHE") or pathlib.Path(home) / "tensorferry") / "verified"


def parsed(line):
    """(key, outcomes) of a line; None if it is damaged."""
    try:
        key, outcomes = json.loads(line)
        return (key, outcomes) if isinstance(key, str) and isinstance(outcomes, list) else None
    except (ValueError, TypeError):
        return None


def support_of(converted):
    path = pathlib.Path(converted.path).with_name("tensorferry_support.py")
    return path.read_bytes() if "tensorferry_support" in converted.text and path.exists() else b""


class Cache:
    """`fresh`: nothing of earlier runs is believed; what this run finds is kept for later ones."""

    def __init__(self, path, environments, fresh=False):
        self.path, self.environments, self.lock = path, environments, threading.Lock()
        here = pathlib.Path(__file__).parent
        self.tool = b"".join((here / name).read_bytes() for name in TOOL)
        self.known = {}
        if path.exists() and not fresh:
            self.known = dict(filter(None, map(parsed, path.read_text(encoding="utf-8").splitlines())))

    def key(self, case, there, back):
        digest = hashlib.sha256(self.tool)
        said = (case.example.tolerance, case.example.random, case.example.gradient)
        identities = [self.environments[framework].identity for framework in (case.source_framework, case.target_framework)]
        for part in (case.text, there.text, back.text if back else "", back.problem or "" if back else "", repr(said), *identities):
            digest.update(part.encode() + b"\0")
        for array in case.inputs.values():
            digest.update(f"{array.dtype} {array.shape}".encode() + array.tobytes() + b"\0")
        digest.update(support_of(there) + b"\0" + (support_of(back) if back else b""))
        return digest.hexdigest()

    def get(self, key):
        return self.known.get(key)

    def put(self, key, outcomes):
        """Keeps the outcomes of an example that agreed, in the file at once: a run that is stopped loses nothing."""
        line = json.dumps([key, outcomes]) + "\n"
        with self.lock:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with self.path.open("a", encoding="utf-8") as file:
                fcntl.flock(file, fcntl.LOCK_EX)
                file.write(line)

    def shorten(self):
        """Drops the oldest lines of a file that has grown too long."""
        if not self.path.exists():
            return
        with self.path.open("r+", encoding="utf-8") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            lines = file.readlines()
            if len(lines) > MOST_LINES:
                file.seek(0)
                file.writelines(lines[-MOST_LINES // 2:])
                file.truncate()
