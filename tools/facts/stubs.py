"""A .pyi file -> the signatures of its functions and classes, overloads in order."""

import ast
import re
from pathlib import Path

import signatures


class Stubs:
    """Functions by name, and for each class its constructor's signatures, methods and attributes."""

    def __init__(self, *paths):
        self.functions = {}
        self.classes = {}
        for path in paths:
            tree = ast.parse(Path(path).read_text(encoding="utf-8"))
            for node in tree.body:
                if isinstance(node, ast.FunctionDef):
                    _keep(self.functions, node, False)
                elif isinstance(node, ast.ClassDef):
                    self._read_class(node)

    def _read_class(self, node):
        constructor, methods, attributes = {}, {}, {}
        for item in node.body:
            if isinstance(item, ast.FunctionDef):
                marks = [ast.unparse(d) for d in item.decorator_list]
                if "property" in marks:
                    attributes[item.name] = signatures.clean_type(ast.unparse(item.returns)) if item.returns else ""
                elif any(mark.endswith(".setter") for mark in marks):
                    continue
                elif item.name in ("__init__", "__new__"):
                    _keep(constructor, item, True)
                else:
                    _keep(methods, item, "staticmethod" not in marks)
            elif isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name):
                attributes[item.target.id] = signatures.clean_type(ast.unparse(item.annotation))
        made = constructor.get("__init__") or constructor.get("__new__") or []
        self.classes[node.name] = ([(parameters, "") for parameters, _ in made], methods, attributes)


def _keep(table, node, skip_first):
    if _names_dimensions(node):
        return
    parameters, returns = signatures.from_arguments(node.args, node.returns, skip_first)
    table.setdefault(node.name, []).append((parameters, returns))


def _names_dimensions(node):
    """Overloads for named dimensions (`dim: str | EllipsisType`), which no other framework has."""
    for arg in node.args.args + node.args.kwonlyargs:
        text = ast.unparse(arg.annotation) if arg.annotation is not None else ""
        if "EllipsisType" in text or arg.arg == "names" and "str" in text:
            return True
    return False


def shape_of(parameters):
    """Names and kinds of a signature without types: equal for overloads that differ in types only."""
    tree = ast.parse(f"def f{parameters}: pass").body[0].args
    names = [a.arg for a in tree.posonlyargs + tree.args]
    return (tuple(names), tree.vararg.arg if tree.vararg else "", tuple(a.arg for a in tree.kwonlyargs))


def merged(first, second):
    """Two signatures with the same positional parameters in one: keyword-only parameters of both, none required."""
    a, b = (ast.parse(f"def f{text}: pass").body[0].args for text in (first, second))
    known = {arg.arg for arg in a.posonlyargs + a.args + a.kwonlyargs}
    for arg, default in zip(b.kwonlyargs, b.kw_defaults):
        if arg.arg not in known:
            a.kwonlyargs.append(arg)
            a.kw_defaults.append(default or ast.Constant(None))
    a.kw_defaults = [default or ast.Constant(None) for default in a.kw_defaults]
    return signatures.from_arguments(a, None, False)[0]


def requires_keyword(parameters):
    tree = ast.parse(f"def f{parameters}: pass").body[0].args
    return any(default is None for default in tree.kw_defaults)


def tidy(overloads):
    """Without repetitions; variadic ones first, `dim` before `other`, as a positional call is read by a person."""
    result = []
    for parameters, returns in overloads:
        try:
            names, variadic, keywords = shape_of(parameters)
        except SyntaxError:
            continue
        for index, (other, kept) in enumerate(result):
            if shape_of(other)[:2] == (names, variadic):
                if keywords != shape_of(other)[2]:
                    result[index] = (merged(other, parameters), kept)
                break
            if not set(names + keywords) ^ set(shape_of(other)[0] + shape_of(other)[2]) and shape_of(other)[1] == variadic:
                break  # the same but for what is keyword-only
        else:
            result.append((parameters, returns))
    variadic = [o for o in result if re.search(r"\(\*\w|, \*\w", o[0]) and "*args" not in o[0]]
    if variadic and len(result) > 1:
        result = variadic + [o for o in result if o not in variadic]
    if any(" self:" in o[0] or "(self" in o[0] for o in result):
        result = [o for o in result if "self" not in shape_of(o[0])[0]] or result
    result.sort(key=lambda o: requires_keyword(o[0]))
    names = [set(shape_of(o[0])[0]) for o in result]
    if any("dim" in n for n in names) and any("other" in n for n in names):
        result.sort(key=lambda o: "other" in shape_of(o[0])[0])
    return result
