"""In: examples of an operator, its parameters and choices. Out: a draw, which is another valid-looking example of it.

A draw is an example again: shapes, ranks, dtypes, dimensions, options, and positional or keyword arguments are what is drawn. The
first alternative of every choice leaves the example as it is, so that shrinking ends at what people would write.
"""

import ast
import copy
import dataclasses
import random

import cases
from random_signatures import UNKNOWN

LEFT_OUT = {"out", "device", "layout", "pin_memory", "memory_format", "generator", "name", "names", "requires_grad", "_stacklevel",
            "validate_args"}  # without its own checks the source computes what is not valid
DIMENSIONS = {"dim", "axis", "dims", "axes", "dim0", "dim1", "start_dim", "end_dim", "axis0", "axis1", "start_axis", "end_axis"}
SIZES = {"size", "shape", "sizes", "repeats", "reps", "output_size", "kernel_size", "stride", "dilation", "groups", "num_classes"}
WORDS = {"reduction": ("mean", "sum", "none"), "padding_mode": ("zeros", "reflect", "replicate", "circular"), "approximate": ("none", "tanh"),
         "rounding_mode": ("floor", "trunc"), "indexing": ("ij", "xy"), "mode": ("constant", "reflect", "replicate", "nearest", "bilinear")}
DTYPES = ("float32", "float64", "int64", "int32", "bool", "float16")
FLOATS, INTEGERS = ("f32", "f64", "f16"), ("i64", "i32", "u8")
TENSORS = ("f32", "f64", "i64", "i32", "b", "f16", "u8")
FLOAT_VALUES = (0.5, 1.0, 2.0, 0.0, -0.5, -1.0, 1e-3, 3.5, -2.0, 0.1)
KEEP = "keep"
TRIES = 3  # times the draws wanted, so that most of them differ


@dataclasses.dataclass
class Unit:
    """An operator of the source framework, with what is needed to draw for it."""
    operator: str
    overloads: list
    seeds: list        # examples (equation_files.Example)
    root: str          # "torch"
    literals: dict     # parameter -> texts of values that the examples give it
    equations: int     # how many lead from it
    digest: str        # changes with its equations and examples


def dotted(node):
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return ".".join([node.id, *reversed(parts)]) if isinstance(node, ast.Name) else None


def calls_of(operator, root, body):
    """The calls of an operator in an example, by its name or as a method of any value."""
    method = operator.removeprefix(f"{root}.Tensor.") if operator.startswith(f"{root}.Tensor.") else None
    found = []
    for node in (node for statement in body for node in ast.walk(statement) if isinstance(node, ast.Call)):
        name = dotted(node.func)
        if name == operator:
            found.append(node)
        elif method and isinstance(node.func, ast.Attribute) and node.func.attr == method and (name or "").split(".")[0] != root:
            found.append(node)
    return found


def bind(call, parameters):
    """Parameter name -> argument; None if the call does not fit or spreads its arguments."""
    if any(isinstance(argument, ast.Starred) for argument in call.args) or any(word.arg is None for word in call.keywords):
        return None
    found, rest = {}, list(call.args)
    for parameter in parameters:
        if parameter.kind == "variadic":
            found[parameter.name], rest = rest, []
        elif rest and parameter.kind != "keyword":
            found[parameter.name] = rest.pop(0)
    known = {parameter.name for parameter in parameters}
    for word in call.keywords:
        if word.arg not in known or word.arg in found:
            return None
        found[word.arg] = word.value
    missing = any(not parameter.optional and parameter.name not in found for parameter in parameters)
    return None if rest or missing else found


def makers_in(body):
    return [node for statement in body for node in ast.walk(statement)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in cases.MAKERS]


def shape_of(maker):
    """The constants of a maker that are its shape."""
    return [] if maker.func.id == "tensor" else maker.args[maker.func.id == "idx":]


def number(node):
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return node.value
    return None


def is_plain(node):
    """True for an argument without a tensor."""
    return not isinstance(node, list) and not any(isinstance(part, (ast.Call, ast.Name)) for part in ast.walk(node))


def text_node(text):
    return ast.parse(text, mode="eval").body


class Choices:
    """Numbers below given ones: those of a list as long as it lasts and fits, then random ones or, without a generator, zeros."""

    def __init__(self, generator=None, given=()):
        self.generator, self.given, self.made = generator, given, []

    def below(self, count):
        position = len(self.made)
        if position < len(self.given):
            number = min(self.given[position], count - 1)
        else:
            number = self.generator.randrange(count) if self.generator else 0
        self.made.append(number)
        return number


class Drawing:
    """One draw: a copy of an example that is changed in place."""

    def __init__(self, choices, unit):
        self.choices, self.unit = choices, unit
        self.example = self.of(*unit.seeds)
        self.body = cases.copied(self.example.body)
        self.calls = calls_of(unit.operator, unit.root, self.body)

    def of(self, *values):
        return values[self.choices.below(len(values))]

    def happens(self, times, of):
        return self.choices.below(of) >= of - times

    # shapes and dtypes

    def draw_shapes(self):
        makers = [maker for maker in makers_in(self.body) if maker.func.id != "tensor"]
        how = self.of(KEEP, "sizes", "sizes", "rank", "one")
        if how == "sizes":
            self.rename_sizes(makers)
        elif how == "rank":
            self.change_rank(makers)
        elif how == "one" and makers and (maker := self.of(*makers)) and shape_of(maker):
            position = self.choices.below(len(shape_of(maker)))
            maker.args[position + (maker.func.id == "idx")] = ast.Constant(1)

    def rename_sizes(self, makers):
        sizes = sorted({value for maker in makers for node in maker.args if (value := number(node))})
        renamed = {size: self.of(size, 3, 4, 2, 5, 1, 6) for size in sizes}
        nodes = [node for maker in makers for node in maker.args]
        if self.happens(1, 2):  # what says a size elsewhere follows
            nodes += [node for call in self.calls for part in [*call.args, *[word.value for word in call.keywords]] for node in ast.walk(part)
                      if (number(node) or 0) > 1 and node not in nodes]
        for node in nodes:
            if (value := number(node)) in renamed:
                node.value = renamed[value]

    def change_rank(self, makers):
        how, size = self.of("add first", "drop first", "add last", "drop last"), self.of(2, 3, 1)
        for maker in makers:
            first = int(maker.func.id == "idx")
            if how.startswith("add"):
                maker.args.insert(first if how == "add first" else len(maker.args), ast.Constant(size))
            elif len(maker.args) > first:
                maker.args.pop(first if how == "drop first" else -1)

    def draw_dtypes(self):
        makers = [maker for maker in makers_in(self.body) if maker.func.id in (*FLOATS, *INTEGERS, "u32f", "b")]
        how = self.of(KEEP, KEEP, "all", "one")
        if not makers or how == KEEP:
            return
        chosen = makers if how == "all" else [self.of(*makers)]
        kind = self.of(*TENSORS)
        chosen = [maker for maker in chosen if maker.func.id != "u32f" or kind in INTEGERS]  # what is not negative stays so
        for maker in chosen:
            maker.func.id = kind
        if kind in ("i64", "i32") and self.happens(1, 2):
            self.make_signed(chosen)

    def make_signed(self, makers):
        """`i64(2, 3)` becomes `i64(2, 3) - 5`."""
        class Signs(ast.NodeTransformer):
            def visit_Call(self, node):
                self.generic_visit(node)
                return ast.BinOp(node, ast.Sub(), ast.Constant(5)) if node in makers else node

        self.body = [Signs().visit(statement) for statement in self.body]

    # arguments

    def rank(self):
        return max((len(shape_of(maker)) for maker in makers_in(self.body)), default=1) or 1

    def dimension(self):
        rank = self.rank()
        return self.of(*sorted(range(-rank, rank), key=abs))

    def integers(self, parameter):
        if parameter.name in DIMENSIONS:
            return self.dimension()
        return self.of(1, 2, 3, 4) if parameter.name in SIZES else self.of(1, 2, 0, 3, -1, 4, -2)

    def kinds(self, parameter):
        """What the annotation, the default and the examples say that a parameter may be."""
        words, found = parameter.words, set()
        for word, kind in (("bool", "bool"), ("int", "int"), ("float", "float"), ("Number", "number"), ("complex", "number"), ("Scalar", "number"),
                           ("tuple", "sequence"), ("Sequence", "sequence"), ("list", "sequence"), ("dtype", "dtype"), ("None", "none")):
            if word in words:
                found.add(kind)
        for value in [] if parameter.default is UNKNOWN else [parameter.default]:
            for types, kind in (((bool,), "bool"), ((int,), "int"), ((float,), "float"), ((type(None),), "none")):
                if type(value) in types and (kind != "int" or not found & {"int", "float", "number"}):
                    found.add(kind)
        if parameter.name in WORDS or self.unit.literals.get(parameter.name):
            found.add("seen")
        return sorted(found - {"bool"} if "bool" in found and "bool" not in words and parameter.default not in (True, False) else found)

    def value(self, parameter):
        """A node for a parameter; None if nothing is known about it."""
        kinds = self.kinds(parameter)
        if not kinds:
            return None
        kind = self.of(*(["seen"] if "seen" in kinds else []), *kinds)
        if kind == "seen":
            texts = [*sorted(self.unit.literals.get(parameter.name, ())), *[repr(word) for word in WORDS.get(parameter.name, ())]]
            return text_node(self.of(*texts))
        if kind == "none":
            return ast.Constant(None)
        if kind == "bool":
            return ast.Constant(self.of(True, False))
        if kind == "dtype":
            return text_node(f"{self.unit.root}.{self.of(*DTYPES)}")
        if kind == "sequence":
            return self.sequence(parameter)
        if parameter.name in ("eps", "epsilon"):
            return text_node(repr(self.of(1e-5, 1e-3, 1e-8)))
        if kind == "float" or (kind == "number" and self.happens(1, 2)):
            return text_node(repr(self.of(*FLOAT_VALUES)))
        return text_node(repr(self.integers(parameter)))

    def sequence(self, parameter):
        length = 1 + self.choices.below(self.rank() + (parameter.name in SIZES))
        items = [self.integers(parameter) for _ in range(length)]
        return text_node(repr(self.of(tuple, list)(items)))

    def replaced(self, parameter, node, others):
        """Another argument for one that the example gives, or the same; a tensor becomes a number only where another is left."""
        if not is_plain(node):
            if parameter.words & {"Number", "float"} and "Tensor" in parameter.words and others and self.happens(1, 5):
                return text_node(repr(self.of(2, 0.5, -1, 3, 0, True, -1.5)))
            return node
        if "Tensor" in parameter.words and self.happens(1, 5) and (makers := makers_in(self.body)):
            return copy.deepcopy(self.of(*makers))
        return (self.value(parameter) or node) if self.happens(1, 2) else node

    def draw_arguments(self, call):
        fitting = [(parameters, bound) for parameters in self.unit.overloads if (bound := bind(call, parameters)) is not None
                   and number(bound.get("name")) is None]
        if not fitting:
            return
        parameters, bound = self.of(*range(len(fitting))), None
        parameters, bound = fitting[parameters]
        for parameter in parameters:
            if parameter.name in LEFT_OUT or parameter.kind == "variadic":
                continue
            if parameter.name in bound:
                if parameter.optional and self.happens(1, 8):
                    del bound[parameter.name]
                else:
                    bound[parameter.name] = self.replaced(
                        parameter, bound[parameter.name], any(not is_plain(node) for name, node in bound.items() if name != parameter.name))
            elif self.happens(1, 3) and (value := self.value(parameter)) is not None:
                bound[parameter.name] = value
        self.write(call, parameters, bound)

    def write(self, call, parameters, bound):
        """The arguments by position as far as it goes and is drawn, the others by keyword."""
        call.args, call.keywords, by_position = [], [], True
        for parameter in parameters:
            given = parameter.name in bound
            if parameter.kind == "variadic":
                call.args += bound.get(parameter.name, [])
            elif parameter.kind == "positional only" and given:
                call.args.append(bound[parameter.name])
            else:
                by_position = by_position and given and parameter.kind == "positional" and not self.happens(1, 6)
                if by_position:
                    call.args.append(bound[parameter.name])
                elif given:
                    call.keywords.append(ast.keyword(parameter.name, bound[parameter.name]))


@dataclasses.dataclass
class Draw:
    example: object
    text: str
    choices: list


def draw(unit, choices):
    drawing = Drawing(choices, unit)
    drawing.draw_shapes()
    drawing.draw_dtypes()
    for call in drawing.calls:
        drawing.draw_arguments(call)
    body = [ast.fix_missing_locations(statement) for statement in drawing.body]
    example = dataclasses.replace(drawing.example, body=body)
    return Draw(example, "\n".join(ast.unparse(statement) for statement in body), choices.made)


def draws(unit, count, seed):
    """As many draws as wanted; the same again only where there are too few others."""
    generator = random.Random(f"{seed} {unit.operator}")
    found, again = {}, []
    for _ in range(TRIES * count):
        made = draw(unit, Choices(generator))
        if made.text in found:
            again.append(made)
        found.setdefault(made.text, made)
        if len(found) == count:
            break
    return [*found.values(), *again][:count]


def simpler(unit, made):
    """Draws with one choice less than a draw has, which leave more of the example as it is."""
    found = {}
    for position in (position for position, number in enumerate(made.choices) if number):
        for number in {0, made.choices[position] // 2}:
            given = [*made.choices[:position], number, *made.choices[position + 1:]]
            other = draw(unit, Choices(given=given))
            if other.text != made.text and (sum(map(bool, other.choices)), sum(other.choices)) < (sum(map(bool, made.choices)), sum(made.choices)):
                found.setdefault(other.text, other)
    return list(found.values())
