#!/usr/bin/env python3
"""An installed framework -> its facts file: introspect.py FRAMEWORK -o FILE, or --check FILE. Run where the framework can be imported."""

import argparse
import ast
import difflib
import importlib
import inspect
import os
import re
import sys
import textwrap
import types
import warnings
from collections import Counter, deque
from pathlib import Path

os.environ.setdefault("GLOG_v", "3")
warnings.filterwarnings("ignore")
sys.path.insert(0, str(Path(__file__).parent))

import corrections  # noqa: E402
import signatures  # noqa: E402
import stubs  # noqa: E402
from scope import SCOPES  # noqa: E402

KEPT_DUNDERS = {"__call__", "__getitem__", "__len__", "__iter__"}
UNKNOWN = [("(*args, **kwargs)", "")]


class Extraction:
    def __init__(self, framework):
        self.scope = SCOPES[framework]
        self.framework = framework
        self.modules = {}        # path -> module object
        self.names = {}          # id -> names of an object with identity
        self.objects = {}        # id -> object (keeps it alive)
        self.canonical = {}      # id -> name
        self.constants = {}      # name -> value
        self.lines = {}          # name -> fact lines
        self.aliases = {}        # alias -> name
        self.referred = {}       # name -> the operator whose documentation it refers to
        self.counts = Counter()
        self.stubs = self.read_stubs()

    def read_stubs(self):
        if self.framework == "pytorch":
            base = Path(importlib.import_module("torch").__file__).parent
            return (stubs.Stubs(base / "_C/_VariableFunctions.pyi", base / "_C/__init__.pyi"), stubs.Stubs(base / "_C/_nn.pyi"),
                    stubs.Stubs(base / "nn/functional.pyi"))
        return (stubs.Stubs(),)

    # ---- what there is

    def left_out(self, path):
        if any(part.startswith("_") for part in path.split(".")):
            return True
        if path in self.scope.modules:
            return False
        return any(path.startswith(p) if p.endswith(".") else path == p or path.startswith(p + ".") for p in self.scope.skipped)

    def walk(self):
        queue = deque([self.scope.root, *self.scope.modules])
        while queue:
            path = queue.popleft()
            if path in self.modules or self.left_out(path) or path.count(".") > 5:
                continue
            try:
                module = sys.modules.get(path) or importlib.import_module(path)
            except Exception:  # a module whose own dependencies are missing
                self.counts["modules that do not import"] += 1
                continue
            self.modules[path] = module
            for name, value in sorted(vars(module).items()):
                if name.startswith("_"):
                    continue
                if isinstance(value, types.ModuleType):
                    self.meet_module(path + "." + name, value, queue)
                else:
                    self.meet(path, module, name, value)

    def meet_module(self, path, value, queue):
        own = value.__name__
        if own == path:
            queue.append(path)
        elif own.startswith(self.scope.root + ".") and not self.left_out(path) and path.rsplit(".", 1)[0] in (self.scope.root, *self.scope.modules):
            if not self.left_out(own):
                queue.append(own)
                self.aliases[path] = own

    def meet(self, path, module, name, value):
        full = f"{path}.{name}"
        home = getattr(value, "__module__", None) or ""
        listed = getattr(module, "__all__", None)
        is_code = isinstance(value, type) or callable(value)
        if is_code and not isinstance(value, type) and not hasattr(value, "__name__") and not home.startswith(self.scope.root):
            is_code = False
        if isinstance(value, (bool, int, float, str)) or self.is_dtype(value):
            if path in (self.scope.root, *self.scope.modules):
                self.constants[full] = value
            return
        if not is_code:
            return
        if home and not home.startswith((self.scope.root, "libpaddle")):
            return
        if type(value).__name__ == "pybind11_type" and listed and name not in listed:
            return  # the compiler's inner classes, which the root module shows by accident
        documented = path in self.scope.modules or path == self.scope.root
        if listed and name not in listed and not (documented and hasattr(module, "__path__")):
            return
        if not listed and not hasattr(module, "__path__") and home != path and home and "_C" not in home:
            if isinstance(value, type) or home != self.scope.root:
                return
        self.remember(value, full)

    def is_dtype(self, value):
        return type(value).__name__ in ("dtype", "Type", "layout", "memory_format", "DataType", "qscheme", "ReduceOp") or (
            self.framework == "mindspore" and type(value).__module__.endswith("typing") and not isinstance(value, type))

    def remember(self, value, full):
        self.objects[id(value)] = value
        self.names.setdefault(id(value), []).append(full)

    def rank(self, value, name):
        module, _, last = name.rpartition(".")
        preferred = module in self.scope.preferred and not isinstance(value, type)
        listed = getattr(self.modules.get(module), "__all__", None)
        unlisted = bool(listed) and last not in listed and module != self.scope.root
        return (not preferred, unlisted, name.count("."), last != getattr(value, "__name__", last), len(name), name)

    def choose_names(self):
        for key, names in self.names.items():
            value = self.objects[key]
            best = min(names, key=lambda n: self.rank(value, n))
            self.canonical[key] = best
            self.aliases.update({n: best for n in names if n != best})
            home = f"{getattr(value, '__module__', '')}.{getattr(value, '__qualname__', '')}"
            if home.startswith(self.scope.root + ".") and "<" not in home and home != best:
                if not any(part.startswith("_") for part in home.split(".")[1:]):
                    self.aliases.setdefault(home, best)
        by_value = {}
        for name, value in self.constants.items():
            if self.is_dtype(value):
                by_value.setdefault(str(value) + str(type(value)), []).append((name, value))
            else:
                self.add(name, "constant", "", type(value).__name__)
        self.dtype_names = {}
        for rows in by_value.values():
            value = rows[0][1]
            shown = str(value).lower()
            best = min((n for n, _ in rows), key=lambda n: (n.count("."), n != shown, n.rpartition(".")[2] != shown.rpartition(".")[2], len(n), n))
            self.add(best, "constant", "", "dtype" if "layout" not in str(type(value)) and "memory" not in str(type(value)) else type(value).__name__)
            self.aliases.update({n: best for n, _ in rows if n != best})
            for _, v in rows:
                self.canonical[id(v)] = best

    # ---- facts

    def add(self, name, kind, parameters="", returns="", bases=()):
        line = f"{kind} {name}{parameters}" + (f" : {', '.join(bases)}" if bases else "") + (f" -> {returns}" if returns else "")
        kept = self.lines.setdefault(name, [])
        if line not in kept:
            kept.append(line)

    def signatures_of(self, value, name, skip_first=False, stub_rows=None):
        last = name.rpartition(".")[2]
        doc = inspect.getdoc(value) or ""
        self.referred[name] = signatures.referred(doc, self.scope.root)
        found = signatures.from_inspect(value, self.canonical, skip_first)
        if found and not signatures.is_hollow(found[0]):
            rows = [found]
        else:
            said = self.documented(doc, last, getattr(value, "__name__", last))
            known = [found] if found else UNKNOWN
            # What a Python wrapper passes on is in its docstring; a function in C++ is what its stub says.
            if skip_first:
                said = [(re.sub(r"^\(self(: \w+)?(, )?", "(", p), r) for p, r in said]
            rows = said or stub_rows or known if isinstance(value, types.FunctionType) else stub_rows or said or known
        rows = stubs.tidy(rows) or UNKNOWN
        if any(not r for _, r in rows):
            said = [r for _, r in self.documented(doc, last, getattr(value, "__name__", last)) if r]
            guess = said[0] if said else signatures.documented_result(doc)
            rows = [(p, r or guess) for p, r in rows]
        return rows

    def documented(self, doc, *names):
        for name in names:
            rows = signatures.from_docstring(doc, name)
            if rows:
                return rows
        return []

    def stub_functions(self, name, value):
        last = name.rpartition(".")[2]
        if name.rpartition(".")[0] not in ("torch", "torch.nn.functional"):
            return None
        for table in self.stubs:
            rows = table.functions.get(last)
            if rows:
                return [(re.sub(r"^\(self: Tensor", "(input: Tensor", p), self.structured(last, r)) for p, r in rows]
        return None

    def structured(self, name, returns):
        """The fields of a named tuple that a PyTorch function returns."""
        made = getattr(sys.modules["torch"].return_types, name, None) if self.framework == "pytorch" and returns == name else None
        return "(" + ", ".join(["Tensor"] * made.n_fields) + ")" if made is not None else returns

    def write_functions(self):
        for key, name in list(self.canonical.items()):
            value = self.objects.get(key)
            if value is None:
                continue
            if isinstance(value, type):
                self.write_class(value, name)
            else:
                target = signatures.alias_target(inspect.getdoc(value), self.scope.root)
                if target and target != name and target in self.canonical.values():
                    self.aliases[name] = target
                    continue
                for parameters, returns in self.signatures_of(value, name, stub_rows=self.stub_functions(name, value)):
                    self.add(name, "function", parameters, returns)

    def base_names(self, value):
        result = []
        if type(value).__name__ == "tensortype":  # torch.LongTensor, …: constructors of tensors
            return ["torch.Tensor"]
        for base in value.__bases__:
            home = getattr(base, "__module__", "")
            if home.startswith((self.scope.root, "libpaddle")) or id(base) in self.canonical:
                if id(base) not in self.canonical:
                    name = f"{home}.{base.__qualname__}"
                    if not name.startswith(self.scope.root + ".") or "<" in name:
                        continue
                    self.objects[id(base)] = base
                    self.canonical[id(base)] = name
                    self.write_class(base, name)
                result.append(self.canonical[id(base)])
        return result

    def write_class(self, value, name):
        if name in self.lines:
            return
        made, methods, attributes = self.stubs[0].classes.get(value.__name__, ([], {}, {})) if value.__module__ in ("torch", "torch._C") else ([], {}, {})
        rows = self.signatures_of(value, name, stub_rows=made)
        if signatures.is_hollow(rows[0][0]) and takes_nothing(value):
            rows = [("()", "")]
        bases = self.base_names(value)
        self.lines.pop(name, None)
        for parameters, _ in rows:
            self.add(name, "class", parameters, "", bases)
        if type(value).__name__ == "tensortype":
            return
        members = dict(attributes=dict(attributes))
        inherited = [c for c in value.__mro__ if getattr(c, "__module__", "").startswith((self.scope.root, "libpaddle"))] if name == self.scope.tensor else [value]
        for owner in reversed(inherited):
            members.update({k: v for k, v in vars(owner).items() if k != "attributes"})
        if name == self.scope.tensor:
            for owner in ("TensorBase", "_TensorBase"):
                methods = {**methods, **self.stubs[0].classes.get(owner, ([], {}, {}))[1]}
                attributes = {**attributes, **self.stubs[0].classes.get(owner, ([], {}, {}))[2]}
        members.pop("attributes")
        for member, found in {**{m: None for m in [*methods, *attributes]}, **members}.items():
            if not member.startswith("_") or member in KEPT_DUNDERS or member == "__init__" and value.__name__ in ("Module", "Layer", "Cell"):
                self.write_member(value, name, member, found, methods, attributes)
        for attribute, kind in instance_attributes(value).items():
            full = f"{name}.{attribute}"
            if full not in self.lines:
                self.add(full, "attribute", "", kind)

    def write_member(self, owner, class_name, member, found, methods, attributes):
        full = f"{class_name}.{member}"
        if isinstance(found, type):
            return
        if member in attributes:
            self.add(full, "attribute", "", attributes[member])
        elif isinstance(found, property):
            returns = signatures.annotation_text(getattr(found.fget, "__annotations__", {}).get("return")) if found.fget else ""
            self.add(full, "attribute", "", returns or signatures.documented_result(inspect.getdoc(found)))
        elif isinstance(found, (staticmethod, classmethod)) or callable(found) or member in methods:
            value = getattr(owner, member, found)
            plain = isinstance(found, (staticmethod, classmethod, types.ClassMethodDescriptorType))
            rows = [(p, self.structured(member, r)) for p, r in methods.get(member, [])] or None
            for parameters, returns in self.signatures_of(value, full, skip_first=not plain, stub_rows=rows):
                if not returns and member in ("forward", "construct"):
                    returns = signatures.documented_result(inspect.getdoc(owner))
                self.add(full, "function" if plain else "method", parameters, returns)
        else:
            self.add(full, "attribute", "", "")

    # ---- the file

    def run(self):
        self.walk()
        self.choose_names()
        self.write_functions()
        self.follow_references()
        for path in self.modules:
            if path in self.lines:  # a function of the same name, which the module hides
                self.lines.pop(path)
            self.add(path, "module")
        applied = corrections.apply(self)
        self.counts["corrected by hand"] = applied
        return self.clean()

    def follow_references(self):
        """What a docstring leaves to that of another function: the type it returns, and hidden parameters."""
        for name, target in self.referred.items():
            target = self.aliases.get(target, target)
            there = self.lines.get(target, [])
            if name not in self.lines or name == target or not there or not there[0].startswith("function"):
                continue
            returns = there[0].rpartition(" -> ")[2] if " -> " in there[0] else ""
            kind = self.lines[name][0].split(" ", 1)[0]
            if kind == "method" and "(*args, **kwargs)" in self.lines[name][0]:
                self.lines[name] = [f"{kind} {name}{without_first(line[len('function ') + len(target):])}" for line in there]
            elif returns and kind in ("method", "function"):
                self.lines[name] = [line if " -> " in line else f"{line} -> {returns}" for line in self.lines[name]]

    def clean(self):
        targets = set(self.lines)
        for alias, target in sorted(self.aliases.items()):
            for _ in range(4):
                target = self.aliases.get(target, target) if target not in targets else target
            if alias in targets:
                continue
            if target not in targets:
                self.counts["dangling aliases dropped"] += 1
                continue
            self.lines[alias] = [f"alias {alias} {target}"]
        result = []
        for name in sorted(self.lines):
            parent = name.rpartition(".")[0]
            if not name or not all(part.isidentifier() for part in name.split(".")):
                self.counts["malformed names dropped"] += 1
                continue
            for line in self.lines[name]:
                kind = line.split(" ", 1)[0]
                if kind in ("method", "attribute") and parent not in self.lines:
                    self.counts["dangling members dropped"] += 1
                    continue
                self.counts[kind] += 1
                result.append(line)
        return result


def without_first(signature):
    """`(input, dim) -> Tensor` as a method has it: `(dim) -> Tensor`."""
    parameters, arrow, returns = signature.partition(" -> ")
    return re.sub(r"^\([^,()]*(, )?", "(", parameters) + arrow + returns


def takes_nothing(value):
    """True for a layer that has no constructor of its own."""
    owner = next((c for c in value.__mro__ if "__init__" in vars(c)), object)
    if owner is object:
        return not any("__new__" in vars(c) for c in value.__mro__[:-1])
    return owner.__name__ in ("Module", "Layer", "Cell", "_C_Function", "_FunctionBase")


def instance_attributes(value):
    """Public names that a Python class's annotations and constructor give its instances."""
    found = {}
    for name, kind in vars(value).get("__annotations__", {}).items():
        if not name.startswith("_"):
            found[name] = signatures.annotation_text(kind)
    constructor = vars(value).get("__init__")
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(inspect.unwrap(constructor))))
    except (OSError, TypeError, SyntaxError, ValueError):
        return found
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name) and node.value.id == "self":
            if not node.attr.startswith("_"):
                found.setdefault(node.attr, "")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("framework", choices=sorted(SCOPES))
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("-o", "--output", help="write the facts here")
    where.add_argument("--check", metavar="FILE", help="compare with this file; status 1 where it differs")
    arguments = parser.parse_args()
    extraction = Extraction(arguments.framework)
    lines = extraction.run()
    scope = extraction.scope
    header = [f"# Facts of {arguments.framework}, made by tools/facts/introspect.py. Corrections belong in tools/facts/corrections.py.",
              f"framework {arguments.framework} {scope.root} {scope.version}"]
    text = "\n".join(header + lines) + "\n"
    if arguments.output:
        Path(arguments.output).write_text(text, encoding="utf-8")
    for kind, count in sorted(extraction.counts.items()):
        print(f"{kind}: {count}", file=sys.stderr)
    if arguments.check:
        old = Path(arguments.check).read_text(encoding="utf-8")
        for line in difflib.unified_diff(old.splitlines(), text.splitlines(), arguments.check, "the installed package", lineterm="", n=0):
            print(line)
        sys.exit(old != text)


if __name__ == "__main__":
    main()
