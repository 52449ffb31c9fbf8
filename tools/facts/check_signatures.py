#!/usr/bin/env python3
"""A facts file and the installed framework of its newest version -> how many callables agree with inspect.signature, and which do not.

check_signatures.py FACTS [--list FILE] [--least PERCENT]; status 1 where fewer agree. Run where the framework can be imported,
each framework in a process of its own.
"""

import argparse
import enum
import importlib
import inspect
import math
import os
import re
import sys
import warnings
from collections import Counter
from pathlib import Path

os.environ.setdefault("GLOG_v", "3")
warnings.filterwarnings("ignore")
sys.path.insert(0, str(Path(__file__).parent))

import notation  # noqa: E402

KINDS = {"class", "function", "method"}
NAMED = {inspect.Parameter.POSITIONAL_ONLY: "positional only", inspect.Parameter.POSITIONAL_OR_KEYWORD: "positional or keyword",
         inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.KEYWORD_ONLY: "keyword only", inspect.Parameter.VAR_KEYWORD: "**"}


def read_facts(path):
    """The root module, and name -> kind and signatures in the newest version."""
    root, newest, found = "", "", {}
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line.startswith("framework "):
            words = line.split()
            root, newest = words[2], [word for word in words[3:] if word[0].isdigit()][-1].rstrip("~")
        elif line and line[0] != "#":
            line, versions = notation.split_versions(line)
            kind, rest = line.split(" ", 1)
            if kind in KINDS and notation.holds(versions, newest):
                name, parameters = notation.name_and_parameters(rest)
                found.setdefault(name, (kind, []))[1].append(parameters)
    return root, found


def find(name):
    """The object of a dotted name, and the class that it was found in; raises where there is none."""
    parts = name.split(".")
    for split in range(len(parts), 0, -1):
        try:
            value = importlib.import_module(".".join(parts[:split]))
        except ImportError:
            continue
        owner = None
        for part in parts[split:]:
            owner, value = value, getattr(value, part)
        return value, owner
    raise AttributeError(name)


def same_default(value, text):
    """Whether a default of the facts, Python source, means this value; what cannot be written is `...`."""
    if text == "...":
        return not isinstance(value, (bool, int, float, str, type(None))) or isinstance(value, enum.Enum)
    if isinstance(value, float) and not math.isfinite(value):
        return text == f'float("{value}")'
    try:
        return eval(text, {"__builtins__": {"float": float}}) == value
    except Exception:  # a name of the framework, or a value that does not compare
        pass
    try:
        other = find(text)[0]
        return other is value or bool(other == value)
    except Exception:
        return False


def described(name, kind):
    """The parameters that inspect.signature shows, without self; None where it shows none or hides them."""
    value, owner = find(name)
    try:
        parameters = list(inspect.signature(value).parameters.values())
    except (ValueError, TypeError):
        return None
    if kind == "method" and inspect.isclass(owner) and parameters and parameters[0].kind <= inspect.Parameter.POSITIONAL_OR_KEYWORD:
        raw = inspect.getattr_static(owner, name.rpartition(".")[2])
        if not isinstance(raw, (staticmethod, classmethod)) and not inspect.ismethod(value):
            parameters = parameters[1:]
    kinds = [p.kind for p in parameters if p.name != "self"]
    if inspect.Parameter.VAR_POSITIONAL in kinds and all(k >= inspect.Parameter.VAR_POSITIONAL and k != inspect.Parameter.KEYWORD_ONLY for k in kinds):
        return None  # a wrapper that hides its parameters
    return parameters


def difference(parameters, stated):
    """"" where they agree, else what differs."""
    if [p.name for p in parameters] != [s[0] for s in stated]:
        return "names or order"
    for p, (name, kind, default) in zip(parameters, stated):
        if NAMED[p.kind] != kind:
            return f"kind of {name}"
        if (default is None) != (p.default is p.empty):
            return f"whether {name} has a default"
        if default is not None and not same_default(p.default, default):
            return f"default of {name}"
    return ""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts")
    parser.add_argument("--list", help="write what differs here, one a line")
    parser.add_argument("--least", type=float, default=99.0)
    arguments = parser.parse_args()
    root, facts = read_facts(arguments.facts)
    importlib.import_module(root)
    counts, rows = Counter(), []
    for name, (kind, overloads) in sorted(facts.items()):
        try:
            parameters = described(name, kind)
        except Exception as error:  # pylint: disable=broad-except
            counts["not reached"] += 1
            rows.append(f"{name}\tnot reached: {type(error).__name__}")
            continue
        if parameters is None:
            counts["not described by inspect"] += 1
            continue
        answers = [difference(parameters, notation.parameters(text)) for text in overloads]
        if "" in answers:
            counts["agree"] += 1
        else:
            counts["differ"] += 1
            rows.append(f"{name}\t{answers[0]}\t{re.sub(r' object at 0x[0-9a-f]+', '', str(inspect.Signature(parameters, __validate_parameters__=False)))}")
    checked = counts["agree"] + counts["differ"]
    share = 100.0 * counts["agree"] / max(checked, 1)
    for what, count in sorted(counts.items()):
        print(f"{what}: {count}")
    print(f"{share:.2f} % of {checked} agree")
    if arguments.list:
        Path(arguments.list).write_text("\n".join(rows) + "\n", encoding="utf-8")
    sys.exit(share < arguments.least)


if __name__ == "__main__":
    main()
