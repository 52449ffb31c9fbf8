"""The laws of the output, on every Python file of a folder, in all six directions. Ends with "N passed, N failed".

    python tests/laws/laws_test.py --binary build/release/tensorferry --folder FOLDER_OF_torchvision/models
"""

import argparse
import ast
import collections
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import tokenize

MODULES = {"pytorch": "torch", "paddle": "paddle", "mindspore": "mindspore"}
MARK = "# tensorferry:"
# Name of the tree that is converted, its framework, the target: the converted trees go on to the others.
STEPS = (
    ("original", "pytorch", "paddle"),
    ("original", "pytorch", "mindspore"),
    ("original-paddle", "paddle", "pytorch"),
    ("original-paddle", "paddle", "mindspore"),
    ("original-mindspore", "mindspore", "pytorch"),
    ("original-mindspore", "mindspore", "paddle"),
)


def convert(binary, folder, source, target, made, jobs):
    report = made.with_suffix(".json")
    command = [str(binary), "convert", "--from", source, "--to", target, str(folder), "-o", str(made), "--jobs", str(jobs), "--report", str(report)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C" if jobs == 1 else "C.UTF-8"})
    if done.returncode not in (0, 1):
        print(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr[-3000:]}")
    return json.loads(report.read_text(encoding="utf-8")) if report.exists() else {"files": []}


def tree_of(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def comments(source):
    tokens = tokenize.tokenize(io.BytesIO(source).readline)
    return collections.Counter(token.string.rstrip() for token in tokens if token.type == tokenize.COMMENT)


def framework_imports(module, root):
    """Import statements of the framework."""
    for node in ast.walk(module):
        if isinstance(node, ast.Import) and any(alias.name.split(".")[0] == root for alias in node.names):
            yield node
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module.split(".")[0] == root:
            yield node


def bound_by(statement):
    return {(alias.asname or alias.name).split(".")[0] for alias in statement.names}


def is_stand_in(node):
    """`torch = unmigrated("torch")`: the name may still stand in marked places only."""
    return isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and ast.unparse(node.value.func) == "unmigrated"


def bound_in(module):
    """Names that anything in the module binds, other than to a stand-in."""
    names = set()
    stand_ins = {target for node in ast.walk(module) if is_stand_in(node) for target in node.targets}
    for node in ast.walk(module):
        if node in stand_ins:
            continue
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            names |= bound_by(node)
        elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.add(node.id)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, ast.arg):
            names.add(node.arg)
    return names


def marked_lines(text, module):
    """Lines of statements (of a compound statement: its head) that have a mark above them or in them."""
    lines = text.splitlines()
    marks = {number for number, line in enumerate(lines, 1) if MARK in line}
    found = set()
    for node in ast.walk(module):
        if not isinstance(node, (ast.stmt, ast.ExceptHandler)):
            continue
        first = min([node.lineno, *(decorator.lineno for decorator in getattr(node, "decorator_list", []))])
        body = getattr(node, "body", None)
        last = max(first, body[0].lineno - 1) if isinstance(body, list) and body else node.end_lineno
        above = first - 1
        while above >= 1 and lines[above - 1].lstrip().startswith("#") and above not in marks:
            above -= 1
        if above in marks or any(number in marks for number in range(first, last + 1)):
            found.update(range(first, last + 1))
    return found


def remaining_uses(before, after, source):
    """Uses of the source framework that the output neither converted nor marked."""
    root = MODULES[source]
    old, new = ast.parse(before), ast.parse(after)
    problems = [f"line {node.lineno}: an import of {root} is left" for node in framework_imports(new, root)]
    names = set().union(*(bound_by(node) for node in framework_imports(old, root))) - bound_in(new)
    marked = marked_lines(after.decode("utf-8"), new)
    for node in ast.walk(new):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in names and node.lineno not in marked:
            problems.append(f"line {node.lineno}: {node.id} is used, without a mark")
    return problems


def check_file(binary, before, after, made, source):
    """(law, problem or None) for each law that can be judged on one file."""
    done = subprocess.run([str(binary), "parse", str(made)], capture_output=True, text=True, check=False)
    yield "parses", done.stderr.strip() or None if done.returncode else None
    try:
        ast.parse(after)
    except SyntaxError as error:
        yield "parses in CPython", f"line {error.lineno}: {error.msg}"
        return
    yield "parses in CPython", None
    # The support module is ours: it is written anew for each framework, without the functions that are no longer needed.
    ours = made.name == "tensorferry_support.py"
    if not any(framework_imports(ast.parse(before), MODULES[source])) and not ours:
        yield "unchanged without framework code", None if before == after else "its bytes changed"
    lost = comments(before) - comments(after) if not ours else ()
    yield "no comment lost", f"lost {list(lost)[:3]}" if lost else None
    new = [comment for comment in comments(after) - comments(before) if not comment.startswith(MARK)]
    yield "no comment but marks added", f"added {new[:3]}" if new else None
    yield "no use left without a mark", "; ".join(remaining_uses(before, after, source)[:3]) or None


class Run:
    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder
        self.passed = self.failed = 0

    def judge(self, place, law, problem):
        if problem is None:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {place}: {law}: {problem}")

    def step(self, name, source, target):
        folder = self.folder / name
        made = self.folder / f"{name}-{target}"
        report = convert(self.binary, folder, source, target, made, jobs=1)
        again, parallel = self.folder / "again" / made.name, self.folder / "parallel" / made.name
        convert(self.binary, folder, source, target, again, jobs=1)
        convert(self.binary, folder, source, target, parallel, jobs=2)
        before, after = tree_of(folder), tree_of(made)
        same = {"two runs give the same bytes": tree_of(again), "1 and 2 jobs give the same bytes": tree_of(parallel)}
        for file, content in before.items():
            place = f"{name} to {target}: {file}"
            if file not in after:
                if not file.endswith("tensorferry_support.py"):
                    self.judge(place, "is written", "it is missing")
                continue
            for law, other in same.items():
                self.judge(place, law, None if other.get(file) == after[file] else "they differ")
            if file.endswith(".py"):
                for law, problem in check_file(self.binary, content, after[file], made / file, source):
                    self.judge(place, law, problem)
        uses = report.get("uses", {})
        print(f"{name} to {target}: {len(before)} files, uses: {uses}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("--folder", required=True, type=pathlib.Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for path in options.folder.rglob("*.py"):
            copy = folder / "original" / path.relative_to(options.folder)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
        run = Run(options.binary.resolve(), folder)
        for step in STEPS:
            run.step(*step)
    print(f"{run.passed} passed, {run.failed} failed")
    return 1 if run.failed or not run.passed else 0


if __name__ == "__main__":
    sys.exit(main())
