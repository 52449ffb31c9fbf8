"""In: a folder of equation files. Out: their equations by file and line, and their examples with what is said about them."""

import ast
import dataclasses
import pathlib

STATEMENTS = ("example", "drop", "note", "tolerance", "random_result", "no_gradient", "executed_with")


@dataclasses.dataclass
class Equation:
    file: str
    line: int
    way: str  # "both", "forward" or "backward"
    text: str
    executed_with: str = ""  # "mindspore@2.5" where only that version can execute its examples


@dataclasses.dataclass
class Example:
    file: str
    line: int
    body: list  # statements of a function that returns the result
    tolerance: float | None
    random: bool
    gradient: bool
    equations: list  # the group that the example belongs to
    dropped: frozenset = frozenset()  # parameters that the group says it ignores
    request: str = ""                 # what `with requested(…)` around it names
    executed_with: str = ""           # as of its equations

    @property
    def place(self):
        return f"{self.file}:{self.line}"


@dataclasses.dataclass
class Group:
    equations: list = dataclasses.field(default_factory=list)
    examples: list = dataclasses.field(default_factory=list)
    tolerance: float | None = None
    random: bool = False
    gradient: bool = True
    dropped: set = dataclasses.field(default_factory=set)
    closed: bool = False
    request: str = ""
    executed_with: str = ""


def requested(node):
    """The name in `with requested(…)`; "" for other statements."""
    calls = [item.context_expr for item in getattr(node, "items", [])]
    return next((call.args[0].value for call in calls if isinstance(call, ast.Call) and call.func.id == "requested"), "")


def root_of(node):
    """The first name of a dotted name or of the function of a call; None for other expressions."""
    while isinstance(node, (ast.Attribute, ast.Call, ast.Subscript)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else None


def equation_of(node, name, source):
    """The equation that a statement writes; None if it writes none. `==` binds looser than `>>` and `<<`."""
    if not isinstance(node, ast.Expr):
        return None
    value = node.value
    if isinstance(value, ast.Compare) and len(value.ops) == 1 and isinstance(value.ops[0], ast.Eq):
        way = "both"
    elif isinstance(value, ast.IfExp) and isinstance(value.body, ast.BinOp):
        way = "forward"
    elif isinstance(value, ast.BinOp) and isinstance(value.op, ast.RShift):
        way = "forward"
    elif isinstance(value, ast.BinOp) and isinstance(value.op, ast.LShift):
        way = "backward"
    else:
        return None
    return Equation(name, node.lineno, way, ast.get_source_segment(source, node))


def attached_call(node):
    """(name, call) of a statement that says something about the equations before it."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Name):
        if node.value.func.id in STATEMENTS:
            return node.value.func.id, node.value
    return None


def attach(group, name, node, call):
    group.closed = True
    if name == "tolerance":
        group.tolerance = float(ast.literal_eval(call.args[0]))
    elif name == "random_result":
        group.random = True
    elif name == "no_gradient":
        group.gradient = False
    elif name == "executed_with":
        group.executed_with = ast.literal_eval(call.args[0])
    elif name == "drop" and isinstance(call.args[0], ast.Name):
        group.dropped.add(call.args[0].id)
    elif name == "example":
        body = [ast.copy_location(ast.Return(call.args[0]), node)]
        group.examples.append((node.lineno, body))


class FileReader:
    def __init__(self, name, source):
        self.name, self.source = name, source
        self.groups = [Group()]

    def read(self, statements):
        for node in statements:
            equation = equation_of(node, self.name, self.source)
            call = attached_call(node)
            if equation:
                if self.groups[-1].closed:
                    self.groups.append(Group(request=self.groups[-1].request))
                self.groups[-1].equations.append(equation)
            elif call:
                attach(self.groups[-1], call[0], node, call[1])
            elif isinstance(node, ast.FunctionDef) and node.name == "example":
                self.groups[-1].closed = True
                self.groups[-1].examples.append((node.lineno, node.body))
            elif request := requested(node):
                self.groups.append(Group(request=request))
                self.read(node.body)
                self.groups.append(Group())
            elif isinstance(node, (ast.If, ast.With)):
                self.read(node.body)
                self.read(getattr(node, "orelse", []))
            elif not isinstance(node, (ast.FunctionDef, ast.ClassDef)):  # neither a function nor a class that equations use
                raise ValueError(f"{self.name}:{node.lineno}: this is no statement of the equation language")


def read_folder(folder):
    """(equations, examples) of all files of a pair, in the order of the files and lines."""
    equations, examples = [], []
    for path in sorted(pathlib.Path(folder).glob("*.py")):
        source = path.read_text(encoding="utf-8")
        reader = FileReader(path.name, source)
        reader.read(ast.parse(source, str(path)).body)
        for group in reader.groups:
            for equation in group.equations:
                equation.executed_with = group.executed_with
            equations += group.equations
            examples += [
                Example(path.name, line, body, group.tolerance, group.random, group.gradient, group.equations, frozenset(group.dropped), group.request,
                        group.executed_with)
                for line, body in group.examples
            ]
    return equations, examples
