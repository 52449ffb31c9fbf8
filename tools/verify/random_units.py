"""In: the equations of a pair and their examples. Out: for each operator of the source framework, what random arguments are drawn from."""

import ast
import collections
import dataclasses
import hashlib
import pathlib
import tempfile

import cases
import conversion
import random_signatures
from equation_files import Example, read_folder
from random_draws import Unit, bind, calls_of, dotted

FROM_RIGHT = ("both", "backward")
FROM_LEFT = ("both", "forward")


def sides(equation):
    """The left and the right side of an equation as trees."""
    value = ast.parse(equation.text).body[0].value
    if isinstance(value, ast.Compare):
        return value.left, value.comparators[0]
    if isinstance(value, ast.IfExp):
        return value.body.left, value.body.right
    return value.left, value.right


def operators(equation, side, root):
    names = {dotted(node) for node in ast.walk(sides(equation)[side]) if isinstance(node, ast.Attribute)}
    return {name for name in names if name and name.startswith(root + ".")}


class MakersBack(ast.NodeTransformer):
    """Puts the data makers back in the place of the parameters that they were hoisted to."""

    def __init__(self, example):
        hoister = cases.InputHoister(example.place)
        self.makers = {}
        original = hoister.visit_Call

        def visit(node):
            made = original(node)
            if isinstance(made, ast.Name):
                self.makers[made.id] = node
            return made

        hoister.visit_Call = visit
        for statement in ast.parse(ast.unparse(ast.Module(example.body, []))).body if example.body else []:
            hoister.visit(statement)

    def visit_Name(self, node):
        return self.makers.get(node.id, node)


def converted_examples(examples, pair, binary, knowledge):
    """The examples of the left framework as the binary writes them for the right one, where that is one expression without support."""
    left, right = pair
    if not examples:
        return []
    with tempfile.TemporaryDirectory() as folder:
        home = pathlib.Path(folder)
        (home / "source").mkdir()
        for number, example in enumerate(examples):
            (home / "source" / f"case_{number:05}.py").write_text(cases.make_case(example, left, right).text, encoding="utf-8")
        made = conversion.convert_folder(binary, left, right, home / "source", home / "there", knowledge)
    found = []
    for number, example in enumerate(examples):
        converted = made[f"case_{number:05}.py"]
        if converted.problem or "tensorferry_support" in converted.text or "import numpy" in converted.text:
            continue
        body = ast.parse(converted.text).body[-1].body
        if len(body) != 1 or not isinstance(body[0], ast.Return):
            continue
        back = MakersBack(example)
        found.append(dataclasses.replace(example, body=[ast.fix_missing_locations(back.visit(body[0]))]))
    return found


def returns(example):
    return len(example.body) == 1 and isinstance(example.body[0], ast.Return)


def seeds(folder, pair, source, binary, knowledge):
    """Examples in the source framework; only of results that are not random, and only where an equation leads from it."""
    left, right = pair
    _, examples = read_folder(folder)
    examples = [example for example in examples if not example.random and not example.executed_with]
    written = [example for example in examples if cases.framework_of(example.body, left, right) == source]
    if source == right:
        others = [example for example in examples if cases.framework_of(example.body, left, right) == left and returns(example)]
        written += converted_examples([e for e in others if any(q.way == "both" for q in e.equations)], pair, binary, knowledge)
    ways = FROM_LEFT if source == left else FROM_RIGHT
    return [e for e in (dataclasses.replace(e, equations=[q for q in e.equations if q.way in ways]) for e in written) if e.equations]


def is_plain(node):
    return not any(isinstance(part, (ast.Call, ast.Lambda)) or isinstance(part, ast.Name) and part.id not in cases.ROOT.values() for part in ast.walk(node))


def literals_of(operator, overloads, root, examples):
    found = collections.defaultdict(set)
    for example in examples:
        for call in calls_of(operator, root, example.body):
            bound = next((b for b in (bind(call, parameters) for parameters in overloads) if b is not None), {})
            for name, argument in bound.items():
                if isinstance(argument, ast.AST) and is_plain(argument):
                    found[name].add(ast.unparse(argument))
    return dict(found)


def digest_of(examples):
    """Of the examples and of the equations that they belong to, wherever they stand."""
    texts = sorted({equation.text for example in examples for equation in example.equations})
    texts += [ast.unparse(ast.Module(example.body, [])) for example in examples]
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:12]


def units(folder, pair, source, binary, knowledge):
    """((file, operator), unit) sorted by file and operator; an operator belongs to the file that has its first example."""
    root, signatures = cases.ROOT[source], random_signatures.read(source)
    side = 0 if source == pair[0] else 1
    by_operator, count = collections.defaultdict(list), collections.defaultdict(set)
    for example in seeds(folder, pair, source, binary, knowledge):
        for equation in example.equations:
            for operator in operators(equation, side, root):
                if operator in signatures and calls_of(operator, root, example.body):
                    count[operator].add((equation.file, equation.line))
                    if example not in by_operator[operator]:
                        by_operator[operator].append(example)
    found = []
    for operator, examples in by_operator.items():
        overloads, dropped = signatures[operator], frozenset().union(*(example.dropped for example in examples))
        examples = [dataclasses.replace(example, dropped=dropped) for example in examples]  # whatever the example was written for
        unit = Unit(operator, overloads, examples, root, literals_of(operator, overloads, root, examples), len(count[operator]), digest_of(examples))
        found.append(((examples[0].file, operator), unit))
    return sorted(found, key=lambda item: item[0])
