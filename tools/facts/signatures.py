"""A callable, or its docstring, or its stub -> signatures as text in the notation of the facts files."""

import ast
import enum
import inspect
import math
import re

RENAMED = {
    "_int": "int", "_float": "float", "_bool": "bool", "_complex": "complex", "_dtype": "dtype", "_device": "device",
    "_layout": "layout", "_size": "tuple[int, ...]", "_qscheme": "qscheme", "DeviceLikeType": "device", "SymInt": "int",
    "_symint": "int", "memory_format": "memory_format", "_str": "str", "NoneType": "None", "torch_memory_format": "memory_format",
    "PlaceLike": "Place", "DTypeLike": "dtype", "ShapeLike": "tuple[int, ...]", "bool_": "bool", "_dtypes": "dtype",
}


def clean_type(text):
    """An annotation in short: no module paths, `X | None` for Optional; empty where it says nothing."""
    if not text or len(text) > 160:
        return ""
    try:
        node = ast.parse(text.strip().strip("'\""), mode="eval").body
    except SyntaxError:
        return ""
    result = _type(node)
    return "" if result in ("Any", "object", "_empty", "Self@") or len(result) > 60 else result


def _alternatives(nodes):
    parts = []
    for node in nodes:
        for part in _type(node).split(" | "):
            if part and part not in parts:
                parts.append(part)
    if "None" in parts:
        parts.remove("None")
        parts.append("None")
    return " | ".join(parts)


def _type(node):
    if isinstance(node, ast.Name):
        return RENAMED.get(node.id, node.id)
    if isinstance(node, ast.Attribute):
        return RENAMED.get(node.attr, node.attr)
    if isinstance(node, ast.Constant):
        if node.value is None:
            return "None"
        if node.value is Ellipsis:
            return "..."
        return clean_type(node.value) if isinstance(node.value, str) else repr(node.value)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return _alternatives([node.left, node.right])
    if isinstance(node, ast.Subscript):
        base = _type(node.value)
        items = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if base == "Optional":
            return _alternatives(items + [ast.Constant(None)])
        if base == "Union":
            return _alternatives(items)
        if base == "Literal":
            return "str" if all(isinstance(i, ast.Constant) and isinstance(i.value, str) for i in items) else ""
        inner = [_type(item) for item in items]
        base = {"Tuple": "tuple", "List": "list", "Dict": "dict", "Type": "type"}.get(base, base)
        if base in ("tuple", "Tuple") and inner and inner[-1] != "..." and all(inner):
            return "(" + ", ".join(inner) + ("," if len(inner) == 1 else "") + ")"
        return f"{base}[{', '.join(inner)}]" if all(inner) else base
    if isinstance(node, ast.Tuple):
        return "(" + ", ".join(_type(e) for e in node.elts) + ")"
    return ""


def default_text(value, names):
    """Python source of a default value; `...` where it has none."""
    if value is None or isinstance(value, (bool, int, str)) and type(value) in (bool, int, str):
        return repr(value)
    if isinstance(value, float):
        return repr(value) if math.isfinite(value) else f'float("{value}")'
    if isinstance(value, complex) and type(value) is complex:
        return repr(value)
    if type(value) in (tuple, list):
        inner = [default_text(v, names) for v in value]
        if "..." in inner:
            return "..."
        if isinstance(value, tuple):
            return "(" + ", ".join(inner) + ("," if len(inner) == 1 else "") + ")"
        return "[" + ", ".join(inner) + "]"
    if type(value) is dict and not value:
        return "{}"
    if type(value).__name__ == "Size" and not len(value):
        return "()"
    if isinstance(value, enum.Enum):
        owner = names.get(id(type(value)))
        return f"{owner}.{value.name}" if owner else "..."
    return names.get(id(value)) or "..."


def annotation_text(annotation):
    if annotation is inspect.Parameter.empty or annotation is None:
        return ""
    if isinstance(annotation, str):
        return clean_type(annotation)
    if isinstance(annotation, type):
        return clean_type(annotation.__name__)
    return clean_type(repr(annotation).replace("typing.", "").replace("torch.", ""))


def from_inspect(function, names, skip_first):
    """`(a, b=1, *, c)` and the return type of a live object; None where Python knows no signature."""
    try:
        signature = inspect.signature(function)
    except (ValueError, TypeError):
        return None
    parameters = list(signature.parameters.values())
    if skip_first and parameters and parameters[0].kind in (parameters[0].POSITIONAL_ONLY, parameters[0].POSITIONAL_OR_KEYWORD):
        parameters = parameters[1:]
    parts, last = [], None
    for p in parameters:
        if last == p.POSITIONAL_ONLY and p.kind != p.POSITIONAL_ONLY:
            parts.append("/")
        if p.kind == p.KEYWORD_ONLY and last not in (p.KEYWORD_ONLY, p.VAR_POSITIONAL):
            parts.append("*")
        text = {p.VAR_POSITIONAL: "*", p.VAR_KEYWORD: "**"}.get(p.kind, "") + p.name
        kind = annotation_text(p.annotation)
        if kind:
            text += f": {kind}"
        if p.default is not p.empty:
            text += (" = " if kind else "=") + default_text(p.default, names)
        parts.append(text)
        last = p.kind
    if last is not None and last == inspect.Parameter.POSITIONAL_ONLY:
        parts.append("/")
    returns = annotation_text(signature.return_annotation)
    return "(" + ", ".join(parts) + ")", "" if returns == "None" else returns


def is_hollow(text):
    """(*args, **kwargs): a wrapper that hides its signature."""
    return re.fullmatch(r"\((self, )?\*(args|args_hack|input_args)(: \w+)?(, \*\*kw\w*(: \w+)?)?\)", text) is not None


def from_arguments(arguments, returns, skip_first):
    """The same from a stub's syntax tree."""
    parts = []
    positional = arguments.posonlyargs + arguments.args
    defaults = [None] * (len(positional) - len(arguments.defaults)) + list(arguments.defaults)
    rows = list(zip(positional, defaults))
    only = len(arguments.posonlyargs)
    if skip_first and rows:
        rows, only = rows[1:], max(only - 1, 0)
    for index, (arg, default) in enumerate(rows):
        parts.append(_stub_parameter(arg, default, ""))
        if index + 1 == only:
            parts.append("/")
    if arguments.vararg:
        parts.append(_stub_parameter(arguments.vararg, None, "*"))
    elif arguments.kwonlyargs:
        parts.append("*")
    for arg, default in zip(arguments.kwonlyargs, arguments.kw_defaults):
        parts.append(_stub_parameter(arg, default, ""))
    if arguments.kwarg:
        parts.append(_stub_parameter(arguments.kwarg, None, "**"))
    result = clean_type(ast.unparse(returns)) if returns is not None else ""
    return "(" + ", ".join(parts) + ")", "" if result == "None" else result


def _stub_parameter(arg, default, stars):
    kind = clean_type(ast.unparse(arg.annotation)) if arg.annotation is not None else ""
    text = stars + arg.arg + (f": {kind}" if kind else "")
    if default is None:
        return text
    value = ast.unparse(default)
    if isinstance(default, ast.Name) and default.id not in ("None", "True", "False"):
        value = {"strided": "torch.strided", "preserve_format": "torch.preserve_format",
                 "contiguous_format": "torch.contiguous_format", "inf": 'float("inf")'}.get(value, "...")
    elif isinstance(default, ast.Attribute) and not value.startswith(("torch.", "paddle.", "mindspore.")):
        value = "..."
    return text + (" = " if kind else "=") + value


def from_docstring(text, name):
    """Signatures that a docstring shows: `name(a, b=1) -> Tensor`, `.. function:: name(…)`, one a line."""
    found = []
    for line in (text or "").splitlines()[:400]:
        line = re.sub(r"^\s*(\.\. (py:)?(function|method):: ?)?", "", line).strip().replace("\\*", "*")
        match = re.match(rf"(?:[\w.]+\.)?{re.escape(name)}\s*(\(.*\))\s*(?:->\s*(.+?))?$", line)
        if not match:
            continue
        arguments = match.group(1).replace("[", "").replace("]", "") if "[," in match.group(1) else match.group(1)
        parsed = parse_parameters(arguments)
        if parsed is not None:
            signature = (parsed, doc_type(match.group(2) or ""))
            if signature not in found:
                found.append(signature)
    return found


def parse_parameters(text):
    """`(a, b=1, *, c)` put into the common notation; None where it is not Python."""
    try:
        tree = ast.parse(f"def f{text}: pass")
    except (SyntaxError, ValueError):
        try:   # documentation that puts a parameter without a default behind one with
            tree = ast.parse(f"def f{re.sub(r'=[^,()]+(?=,)', '', text)}: pass")
        except (SyntaxError, ValueError):
            return None
    if len(tree.body) != 1 or not isinstance(tree.body[0], ast.FunctionDef):
        return None
    return from_arguments(tree.body[0].args, None, False)[0]


def doc_type(text):
    """A documented return type: `Tensor`, `(Tensor, Tensor)`, `bool`; empty where prose says it."""
    text = text.strip().rstrip(".:")
    text = re.sub(r"\s*\(.*\)$", "", text) if text.startswith(("Tensor", "bool", "int")) else text
    known = {"tensor": "Tensor", "Tensor": "Tensor", "bool": "bool", "Bool": "bool", "int": "int", "float": "float", "str": "str",
             "number": "Number", "Number": "Number", "List of Tensors": "list[Tensor]", "seq": "list[Tensor]",
             "Tensors": "tuple[Tensor, ...]", "tuple of Tensors": "tuple[Tensor, ...]", "tuple(Tensor)": "tuple[Tensor, ...]",
             "Tuple of Tensors": "tuple[Tensor, ...]", "LongTensor": "Tensor", "BoolTensor": "Tensor", "torch.Size": "Size",
             "list": "list", "tuple": "tuple", "dict": "dict", "self": "Tensor", "torch.device": "device", "dtype": "dtype"}
    if text in known:
        return known[text]
    match = re.fullmatch(r"\(?((?:(?:Long|Bool)?Tensor,? ?)+)\)?", text)
    if match:
        count = match.group(1).count("Tensor")
        return "(" + ", ".join(["Tensor"] * count) + ")" if count > 1 else "Tensor"
    return clean_type(text) if re.fullmatch(r"[\w.]+(\[[\w., ]+\])?", text) and text[:1].islower() is False else ""


def documented_result(text):
    """The type that a docstring's section on what it returns begins with; empty where it is not plain."""
    match = re.search(r"^\s*(?:Returns?|Outputs?):\s*\n\s+(.+)$", text or "", re.MULTILINE)
    if not match:
        return ""
    first = re.split(r"[.,;:]|\b(?:with|whose|of shape|containing|that)\b", match.group(1).strip().lstrip("- ").replace("*", "").replace("`", ""))[0].lower()
    if " or " in first or "union" in first:
        return ""
    many = re.search(r"\b(sub-)?tensors\b|\[tensor|\(tensor", first)
    if re.search(r"\btuples?\b", first):
        return "tuple[Tensor, ...]" if many else "tuple"
    if re.search(r"\blist\b", first):
        return "list[Tensor]" if many else "list"
    if re.match(r"(a )?bool(ean)?\b", first):
        return "bool"
    if re.match(r"(an )?int(eger)?\b", first):
        return "int"
    if re.match(r"(a )?(float|dict|str)\b", first):
        return re.match(r"(?:a )?(float|dict|str)\b", first).group(1)
    return "Tensor" if re.search(r"\btensor\b", first) and not many else ""


def alias_target(doc, root):
    """The full name that `Alias of :func:`torch.cat`` names; empty where the docstring says no such thing."""
    match = re.match(r"\s*(?:.*\n\s*)?Alias (?:of|for) :(?:func|meth|class|attr):`~?([\w.]+)`\.?\s*$", (doc or "").strip()[:200])
    if not match:
        return ""
    return match.group(1) if match.group(1).startswith(root + ".") else ""


def referred(doc, root):
    """The function that `For details, please refer to :func:`mindspore.ops.flip`` names; empty where there is none."""
    match = re.search(r"refer to :(?:func|meth|class):`~?([\w.]+)", (doc or "")[:400])
    return match.group(1) if match and match.group(1).startswith(root + ".") else ""
