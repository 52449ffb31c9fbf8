"""In: an example and the texts made of it. Out: what came of the same texts in an earlier run, with the same frameworks and tool."""

import hashlib
import importlib.metadata
import json
import pathlib
import threading

PACKAGES = {"pytorch": "torch", "paddle": "paddlepaddle", "mindspore": "mindspore"}
TOOL = ("cases.py", "compare.py", "frameworks.py", "worker.py", "weights.py", "weight_layouts.py", "check.py")


def version_of(framework):
    return importlib.metadata.version(PACKAGES[framework]).split("+")[0]


class Cache:
    def __init__(self, path):
        self.path, self.lock, self.used = path, threading.Lock(), {}
        try:
            self.known = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            self.known = {}
        here = pathlib.Path(__file__).parent
        self.tool = b"".join((here / name).read_bytes() for name in TOOL)

    def support_of(self, converted):
        path = pathlib.Path(converted.path).with_name("tensorferry_support.py")
        return path.read_bytes() if path.exists() and "tensorferry_support" in converted.text else b""

    def key(self, case, there, back):
        digest = hashlib.sha256(self.tool)
        said = (case.example.tolerance, case.example.random, case.example.gradient)
        versions = version_of(case.source_framework), version_of(case.target_framework)
        for part in (case.text, there.text, back.text if back else "", repr(said), repr(versions)):
            digest.update(part.encode() + b"\0")
        for array in case.inputs.values():
            digest.update(f"{array.dtype} {array.shape}".encode() + array.tobytes() + b"\0")
        digest.update(self.support_of(there) + b"\0" + (self.support_of(back) if back else b""))
        return digest.hexdigest()

    def get(self, key):
        found = self.known.get(key)
        if found is not None:
            with self.lock:
                self.used[key] = found
        return found

    def put(self, key, value):
        with self.lock:
            self.used[key] = value

    def save(self):
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_text(json.dumps({**self.known, **self.used}), encoding="utf-8")
