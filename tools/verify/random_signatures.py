"""In: the facts of a framework. Out: the parameters of its operators in the newest version, overload by overload."""

import ast
import dataclasses
import functools
import pathlib
import re

FACTS = pathlib.Path(__file__).resolve().parents[2] / "snapshots" / "facts"
LINE = re.compile(r"(function|method|class) ([\w.]+)(\(.*)$")
VERSIONS = re.compile(r" @(\S+)$")
UNKNOWN = object()


@dataclasses.dataclass(frozen=True)
class Parameter:
    name: str
    kind: str         # "positional only", "positional", "variadic" or "keyword"
    words: frozenset  # of the annotation
    optional: bool
    default: object   # a literal, or UNKNOWN


def covers_newest(line, newest):
    """The line without its versions, or None if it does not hold for the newest."""
    found = VERSIONS.search(line)
    if not found:
        return line
    return line[:found.start()] if found.group(1).rpartition("..")[2] == newest or found.group(1).endswith("..") else None


def signature_text(rest):
    """"(…)" of "(…) -> Tensor : base"."""
    depth, quote = 0, None
    for position, character in enumerate(rest):
        if quote:
            quote = None if character == quote else quote
        elif character in "'\"":
            quote = character
        elif character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
            if depth == 0:
                return rest[:position + 1]
    return rest


def literal(node):
    try:
        return ast.literal_eval(node)
    except ValueError:
        return UNKNOWN


def parameter_of(argument, kind, default):
    words = frozenset(re.findall(r"\w+", ast.unparse(argument.annotation))) if argument.annotation else frozenset()
    return Parameter(argument.arg, kind, words, default is not None or kind == "variadic", UNKNOWN if default is None else literal(default))


def parameters_of(text):
    """The parameters that a signature states; None if it states too little."""
    try:
        arguments = ast.parse(f"def f{text}: pass").body[0].args
    except SyntaxError:
        return None
    plain = arguments.posonlyargs + arguments.args
    defaults = [None] * (len(plain) - len(arguments.defaults)) + arguments.defaults
    found = []
    for position, (argument, default) in enumerate(zip(plain, defaults)):
        kind = "positional only" if position < len(arguments.posonlyargs) else "positional"
        if argument.arg not in ("self", "cls"):
            found.append(parameter_of(argument, kind, default))
    if arguments.vararg:
        found.append(parameter_of(arguments.vararg, "variadic", None))
    for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults):
        found.append(parameter_of(argument, "keyword", default))
    return None if arguments.kwarg and not found else tuple(found)


@functools.cache
def read(framework):
    """Operator -> its overloads; names that stand for another one included."""
    lines = (FACTS / f"{framework}.facts").read_text(encoding="utf-8").splitlines()
    newest = next(line for line in lines if line.startswith("framework ")).split()[-1]
    found, aliases = {}, {}
    for line in lines:
        line = covers_newest(line, newest)
        if line is None:
            continue
        if line.startswith("alias "):
            aliases[line.split()[1]] = line.split()[2]
        elif (match := LINE.match(line)) and (parameters := parameters_of(signature_text(match.group(3)))) is not None:
            overloads = found.setdefault(match.group(2), [])
            if parameters not in overloads:
                overloads.append(parameters)
    for name, other in aliases.items():
        if other in found:
            found.setdefault(name, found[other])
    return found
