"""A line of a facts file -> its name, its parameters and the versions in which it holds."""

import ast


def split_versions(line):
    """The line without its versions, and those: "2.1..2.13,1.8", "" for all."""
    head, mark, tail = line.rpartition(" @")
    return (head, tail) if mark and tail and all(c in "0123456789.," for c in tail) else (line, "")


def holds(versions, version):
    """Whether a list of versions and ranges contains a version."""
    def number(text):
        return tuple(int(part) for part in text.split("."))
    for part in versions.split(",") if versions else []:
        first, _, last = part.partition("..")
        if number(first) <= number(version) <= number(last or first):
            return True
    return not versions


def name_and_parameters(text):
    """`torch.f(a, b=1) : B -> C` -> its name and `(a, b=1)`."""
    name = text.partition("(")[0]
    depth, quote, i = 0, "", len(name)
    while i < len(text):
        c = text[i]
        if quote:
            if c == "\\":
                i += 1
            elif c == quote:
                quote = ""
        elif c in "'\"":
            quote = c
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
            if depth == 0:
                return name, text[len(name):i + 1]
        i += 1
    return name, "()"


def parameters(text):
    """`(a, /, b: int = 1, *c, d, **e)` -> (name, kind, default's source or None) in order."""
    a = ast.parse(f"def f{text}: pass").body[0].args
    plain = a.posonlyargs + a.args
    defaults = [None] * (len(plain) - len(a.defaults)) + a.defaults
    rows = [(p.arg, "positional only" if i < len(a.posonlyargs) else "positional or keyword", d) for i, (p, d) in enumerate(zip(plain, defaults))]
    if a.vararg:
        rows.append((a.vararg.arg, "*", None))
    rows += [(p.arg, "keyword only", d) for p, d in zip(a.kwonlyargs, a.kw_defaults)]
    if a.kwarg:
        rows.append((a.kwarg.arg, "**", None))
    return [(name, kind, None if default is None else ast.unparse(default).replace("float('", 'float("').replace("')", '")') if "float(" in ast.unparse(default) else default and ast.unparse(default)) for name, kind, default in rows]
