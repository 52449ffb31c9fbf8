"""In: tools/verify/ways/<left>-<right>.py. Out: what documentation says of an operator beyond its table of parameters, as equations or as two functions.

A way begins with `page(PAGE, LEFT, RIGHT)`: where documentation maps the operator LEFT to RIGHT. What follows says how, in our own words, to the next `page`:

    equations with their examples, as in docs/equations.md, by which the examples are converted, or
    `def source(): …` and `def target(): …`, once or several times: what the page does in PyTorch and what it does instead; both are executed;
    `note("…")`: what the verdict has to say beside what was executed;
    `elsewhere("…")`: this machine cannot execute the way; why, and what was executed instead.
"""

import ast
import dataclasses
import pathlib

import cases
import conversion
import equation_files

WAYS = pathlib.Path(__file__).resolve().with_name("ways")


@dataclasses.dataclass
class Way:
    page: str
    left: str
    right: str
    place: str                                       # "ways/pytorch-paddle.py:4"
    lines: list = dataclasses.field(default_factory=list)      # equations and their examples
    pairs: list = dataclasses.field(default_factory=list)      # (function of the source, function of the target)
    notes: list = dataclasses.field(default_factory=list)
    elsewhere: str = ""
    gradient: bool = True


def called(node, name):
    """The arguments of the statement `name("…", …)`; None for other statements."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Name) and node.value.func.id == name:
        return [ast.literal_eval(argument) for argument in node.value.args]
    return None


def add(way, node, source):
    """Adds a statement to the way that it belongs to."""
    if (said := called(node, "note")) is not None:
        way.notes += said
    elif (said := called(node, "elsewhere")) is not None:
        way.elsewhere = said[0]
    elif isinstance(node, ast.FunctionDef) and node.name == "source":
        way.pairs.append([node])
    elif isinstance(node, ast.FunctionDef) and node.name == "target":
        way.pairs[-1].append(node)
    else:
        way.gradient &= called(node, "no_gradient") is None
        way.lines += ast.get_source_segment(source, node).splitlines()


def read(pair, folder=WAYS):
    """(left, right) -> the way that a page says, for the operators of a pair of frameworks."""
    path = folder / f"{'-'.join(pair)}.py"
    source = path.read_text(encoding="utf-8")
    ways = []
    for node in ast.parse(source, str(path)).body:
        if (said := called(node, "page")) is not None:
            ways.append(Way(*said, f"{folder.name}/{path.name}:{node.lineno}"))
        else:
            add(ways[-1], node, source)
    for way in ways:
        if any(len(each) != 2 for each in way.pairs) or bool(way.pairs) == any(">>" in line for line in way.lines):
            raise ValueError(f"{way.place}: a way is equations, or a source and a target")
    found = {(way.left, way.right): way for way in ways}
    if len(found) < len(ways):
        raise ValueError(f"{path}: two ways for the same operators")
    return found


def items(way, pair, folder, origin):
    """The functions of a way as items for Checker.check: the target's stands where a conversion would."""
    made = []
    for number, (source, target) in enumerate(way.pairs):
        example = equation_files.Example(way.place, source.lineno, source.body, None, False, way.gradient, [])
        case = cases.make_case(example, *pair)
        other = cases.make_case(dataclasses.replace(example, body=target.body), *pair)
        if (case.source_framework, other.source_framework) != pair or list(map(str, case.inputs.values())) != list(map(str, other.inputs.values())):
            raise ValueError(f"{way.place}: source and target are functions of the same data in {pair[0]} and in {pair[1]}")
        home = folder / f"{way.left}-{way.right}-{number}"
        (home / "there").mkdir(parents=True)
        (home / "case.py").write_text(case.text, encoding="utf-8")
        (home / "there" / "case.py").write_text(other.text, encoding="utf-8")
        made.append((case, home / "case.py", conversion.Converted(str(home / "there" / "case.py"), other.text, None, (origin,)), None))
    return made


def lookup(name, pair, folder):
    """An item that looks a name of the target up, for Checker.check: it agrees where the name is there."""
    root = cases.ROOT[pair[1]]
    example = equation_files.Example("lookup", 1, [], None, False, False, [])
    case = cases.Case(example, *pair, "def case():\n    return True\n", {})
    text = f"import functools\nimport {root}\n\n\ndef case():\n    return functools.reduce(getattr, {name.split('.')[1:]!r}, {root}) is not None\n"
    home = folder / name
    (home / "there").mkdir(parents=True)
    (home / "case.py").write_text(case.text, encoding="utf-8")
    (home / "there" / "case.py").write_text(text, encoding="utf-8")
    return case, home / "case.py", conversion.Converted(str(home / "there" / "case.py"), text, None, ()), None
