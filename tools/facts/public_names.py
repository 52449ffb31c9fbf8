"""An imported framework -> its public callables: full name, kind (class, function or method), object, class that it is found in.

The walk is that of tools/extract, over live objects: the same rules say which modules are public.
"""

import importlib
import inspect
import sys
import types
from collections import deque
from pathlib import Path

RULES = Path(__file__).parent.parent / "extract" / "rules"
KEPT = {"__call__", "__getitem__", "__len__", "__iter__"}


class Rules:
    def __init__(self, framework):
        self.modules, self.skipped, self.preferred = [], [], set()
        for line in (RULES / f"{framework}.tsv").read_text(encoding="utf-8").splitlines():
            key, *cells = line.split("\t")
            if key in ("root", "tensor"):
                setattr(self, key, cells[0])
            elif key == "module":
                self.modules.append(cells[0])
            elif key == "skip":
                self.skipped.append(cells[0])

    def leaves_out(self, path):
        if any(part.startswith("_") for part in path.split(".")):
            return True
        if path in self.modules:
            return False
        return any(path.startswith(p) if p.endswith(".") else path == p or path.startswith(p + ".") for p in self.skipped)


def modules(rules):
    """Path -> module, from the root and the documented modules on."""
    found, queue = {}, deque([rules.root, *rules.modules])
    while queue:
        path = queue.popleft()
        if path in found or rules.leaves_out(path) or path.count(".") > 5:
            continue
        try:
            module = sys.modules.get(path) or importlib.import_module(path)
        except Exception:  # a module whose own dependencies are missing
            continue
        if not isinstance(module, types.ModuleType):
            continue
        found[path] = module
        queue.extend(f"{path}.{name}" for name, value in vars(module).items()
                     if not name.startswith("_") and isinstance(value, types.ModuleType) and value.__name__ == f"{path}.{name}")
    return found


def is_public(path, module, name, value, rules):
    """Whether a module's attribute is an operator of the framework that is meant to be found there."""
    home = getattr(value, "__module__", None) or ""
    if not (isinstance(value, type) or callable(value)) or home and not home.startswith((rules.root, "libpaddle")):
        return False
    listed = getattr(module, "__all__", None)
    documented = path in rules.modules or path == rules.root
    if listed:
        unlisted_class = type(value).__name__ == "pybind11_type" and name not in listed
        return not unlisted_class and (name in listed or documented and hasattr(module, "__path__"))
    if hasattr(module, "__path__") or not home or home == path or "_C" in home:
        return True
    return not isinstance(value, type) and home == rules.root


def public_callables(framework):
    """Name -> (kind, object, owner); each object once for each of its names."""
    rules = Rules(framework)
    importlib.import_module(rules.root)
    found = {}
    for path, module in sorted(modules(rules).items()):
        for name, value in sorted(vars(module).items()):
            if name.startswith("_") or isinstance(value, types.ModuleType) or not is_public(path, module, name, value, rules):
                continue
            full = f"{path}.{name}"
            if not isinstance(value, type):
                found[full] = ("function", value, None)
                continue
            found[full] = ("class", value, None)
            for member, raw in vars(value).items():
                method = getattr(value, member, None)
                if (not member.startswith("_") or member in KEPT) and inspect.isroutine(method):
                    plain = isinstance(raw, (staticmethod, classmethod, types.ClassMethodDescriptorType))
                    found[f"{full}.{member}"] = ("function" if plain else "method", method, value)
    return found
