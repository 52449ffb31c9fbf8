#!/usr/bin/env python3
"""A facts file and the installed framework of its newest version -> how many callables agree with inspect.signature, and which do not.

check_signatures.py FACTS [--list FILE] [--least PERCENT]; status 1 where fewer agree, or where one differs for no known reason. Run where the framework can be imported,
each framework in a process of its own.
"""

import argparse
import enum
import importlib
import inspect
import math
import os
import sys
import warnings
from collections import Counter
from pathlib import Path

os.environ.setdefault("GLOG_v", "3")
warnings.filterwarnings("ignore")
sys.path.insert(0, str(Path(__file__).parent))

import notation  # noqa: E402
import public_names  # noqa: E402

KINDS = {"class", "function", "method"}
NAMED = {inspect.Parameter.POSITIONAL_ONLY: "positional only", inspect.Parameter.POSITIONAL_OR_KEYWORD: "positional or keyword",
         inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.KEYWORD_ONLY: "keyword only", inspect.Parameter.VAR_KEYWORD: "**"}


def read_facts(path):
    """The framework, name -> signatures of callables in the newest version, alias -> name, class -> its bases."""
    framework, newest, found, aliases, bases = "", "", {}, {}, {}
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if line.startswith("framework "):
            words = line.split()
            framework, newest = words[1], words[-1]
        elif line and line[0] != "#" and not line.startswith("partial "):
            line, versions = notation.split_versions(line)
            kind, rest = line.split(" ", 1)
            if not notation.holds(versions, newest):
                continue
            if kind == "alias":
                aliases.update([rest.split()])
            elif kind in KINDS:
                name, parameters = notation.name_and_parameters(rest)
                found.setdefault(name, []).append(parameters)
                if kind == "class" and rest.startswith(" : ", len(name) + len(parameters)):
                    bases[name] = rest[len(name) + len(parameters) + 3:].split(", ")
    return framework, found, aliases, bases


def stated(name, facts, aliases, bases):
    """(name, signatures) of a name, of what it is an alias of, or of the member of an alias or of a base class; None where there is none."""
    name = aliases.get(name, name)
    owner, _, last = name.rpartition(".")
    owner = aliases.get(owner, owner)
    for each in (name, f"{owner}.{last}"):
        if each in facts:
            return each, facts[each]
    for base in bases.get(owner, ()):
        if inherited := stated(f"{base}.{last}", facts, aliases, bases):
            return inherited
    return None


def find(name):
    """The object of a dotted name; raises where there is none."""
    parts = name.split(".")
    for split in range(len(parts), 0, -1):
        try:
            value = importlib.import_module(".".join(parts[:split]))
        except ImportError:
            continue
        for part in parts[split:]:
            value = getattr(value, part)
        return value
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
        other = find(text)
        return other is value or bool(other == value)
    except Exception:
        return False


def described(kind, value, owner):
    """The parameters that inspect.signature shows, without self; None where it shows none or hides them."""
    try:
        parameters = list(inspect.signature(value).parameters.values())
    except (ValueError, TypeError):
        return None
    if kind == "method" and parameters and parameters[0].kind <= inspect.Parameter.POSITIONAL_OR_KEYWORD and not inspect.ismethod(value):
        parameters = parameters[1:]
    kinds = [p.kind for p in parameters if p.name != "self"]
    if inspect.Parameter.VAR_POSITIONAL in kinds and all(k in (inspect.Parameter.VAR_POSITIONAL, inspect.Parameter.VAR_KEYWORD) for k in kinds):
        return None  # a wrapper that hides its parameters: what its documentation says is better
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


def known_reasons():
    lines = (Path(__file__).parent / "reasons.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and line[0] != "#")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts")
    parser.add_argument("--list", help="write what differs here, one a line")
    parser.add_argument("--least", type=float, default=99.0)
    arguments = parser.parse_args()
    framework, facts, aliases, bases = read_facts(arguments.facts)
    counts, rows, seen, reasons = Counter(), [], set(), known_reasons()
    for name, (kind, value, owner) in sorted(public_names.public_callables(framework).items()):
        parameters = described(kind, value, owner)
        if parameters is None:
            counts["not described by inspect"] += 1
            continue
        there = stated(name, facts, aliases, bases)
        if there and (there[0], id(value)) in seen:
            continue  # another name of the same operator
        seen.add(there and (there[0], id(value)))
        answers = [difference(parameters, notation.parameters(text)) for text in there[1]] if there else ["absent from the facts"]
        if "" in answers:
            counts["agree"] += 1
        else:
            counts["differ"] += 1
            shown = "(" + ", ".join(p.name if p.default is p.empty else f"{p.name}=…" for p in parameters) + ")"
            rows.append(f"{name}\t{answers[0]}\t{shown}\t{reasons.get(name, '?')}")
    checked = counts["agree"] + counts["differ"]
    share = 100.0 * counts["agree"] / max(checked, 1)
    for what, count in sorted(counts.items()):
        print(f"{what}: {count}")
    print(f"{share:.2f} % of {checked} agree")
    if arguments.list:
        head = "# Callables whose parameters in the facts are not what inspect.signature shows: name, difference, shown, reason."
        Path(arguments.list).write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    unexplained = [row for row in rows if row.endswith("\t?")]
    for row in unexplained:
        print(f"no reason is known for {row}")
    sys.exit(share < arguments.least or bool(unexplained))


if __name__ == "__main__":
    main()
