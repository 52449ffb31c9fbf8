"""In: an example of an equation. Out: the module that the binary converts, and the arrays that it is called with."""

import ast
import dataclasses

import numpy as np

MAKERS = ("f16", "f32", "f64", "u32f", "i32", "i64", "u8", "b", "c64", "idx", "tensor")
TENSOR_CLASS = {"pytorch": "torch.Tensor", "paddle": "paddle.Tensor", "mindspore": "mindspore.Tensor"}
ROOT = {"pytorch": "torch", "paddle": "paddle", "mindspore": "mindspore"}
FRAMEWORK = {root: framework for framework, root in ROOT.items()}


def make_array(position, maker, arguments):
    """The array that a data maker of an example stands for; the same for the same position and arguments."""
    random = np.random.default_rng([20231101, position])
    if maker == "tensor":
        return np.array(arguments[0], dtype=arguments[1] if len(arguments) > 1 else None)
    if maker == "idx":
        return random.integers(0, arguments[0], arguments[1:], dtype=np.int64)
    shape = tuple(arguments)
    if maker == "u32f":
        return random.random(shape, dtype=np.float32)
    if maker == "b":
        return random.random(shape) < 0.5
    if maker == "c64":
        return (random.standard_normal(shape) + 1j * random.standard_normal(shape)).astype(np.complex64)
    if maker in ("i32", "i64", "u8"):
        return random.integers(0, 10, shape).astype({"i32": np.int32, "i64": np.int64, "u8": np.uint8}[maker])
    return np.asarray(random.standard_normal(shape)).astype({"f16": np.float16, "f32": np.float32, "f64": np.float64}[maker])


def copied(body):
    """A copy of statements: to read their text again is faster than to copy the trees."""
    return ast.parse("\n".join(ast.unparse(statement) for statement in body)).body


class InputHoister(ast.NodeTransformer):
    """Turns every data maker into a parameter, so that the converter sees tensors and the check can ask for gradients."""

    def __init__(self, place):
        self.place = place
        self.inputs = {}

    def visit_Call(self, node):
        self.generic_visit(node)
        if not isinstance(node.func, ast.Name) or node.func.id not in MAKERS:
            return node
        try:
            arguments = [ast.literal_eval(argument) for argument in node.args]
        except ValueError:
            raise ValueError(f"{self.place}: write literals as arguments of {node.func.id}") from None
        name = f"x{len(self.inputs)}"
        self.inputs[name] = make_array(len(self.inputs), node.func.id, arguments)
        return ast.copy_location(ast.Name(name, ast.Load()), node)


@dataclasses.dataclass
class Case:
    example: object
    source_framework: str
    target_framework: str
    text: str
    inputs: dict


def framework_of(body, left, right):
    """The framework that an example is written in."""
    names = {node.id for statement in body for node in ast.walk(statement) if isinstance(node, ast.Name)}
    return right if ROOT[right] in names and ROOT[left] not in names else left


def make_case(example, left, right):
    source = framework_of(example.body, left, right)
    hoister = InputHoister(example.place)
    body = [hoister.visit(statement) for statement in copied(example.body)]
    parameters = ", ".join(f"{name}: {TENSOR_CLASS[source]}" for name in hoister.inputs)
    lines = "\n".join(ast.unparse(ast.fix_missing_locations(statement)) for statement in body)
    indented = "\n".join("    " + line if line else line for line in lines.split("\n"))
    text = f"import {ROOT[source]}\n\n\ndef case({parameters}):\n{indented}\n"
    return Case(example, source, left if source == right else right, text, hoister.inputs)
