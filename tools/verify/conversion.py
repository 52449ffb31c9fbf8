"""In: modules of examples and the binary. Out: what it made of each module, which equations it used, and what it marked."""

import dataclasses
import json
import pathlib
import subprocess

MARK = "# tensorferry:"


@dataclasses.dataclass
class Converted:
    path: str
    text: str
    problem: str | None  # why it did not convert
    origins: tuple       # "snapshots/equations/…:12" of the equations used


def mark_in(text):
    """The first mark, with what it says; None if there is none."""
    for line in text.splitlines():
        if line.lstrip().startswith(MARK):
            return line.strip()[len(MARK):].strip()
    return None


def origins_by_file(report):
    """File name -> origins of the equations that its findings name."""
    found = {}
    for file in report.get("files", []):
        name = pathlib.PurePath(file.get("path", "")).name
        found[name] = tuple(sorted({finding["equation"] for finding in file.get("findings", []) if finding.get("equation")}))
    return found


def read_report(target):
    """What the binary reported about the folder that it made."""
    path = pathlib.Path(target).with_suffix(".json")
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def convert_folder(binary, source_framework, target_framework, source, target, knowledge=None, prefer=""):
    """Converts a folder of modules. Raises RuntimeError if the binary fails for another reason than marks."""
    report = pathlib.Path(target).with_suffix(".json")
    command = [str(binary), "convert", "--from", source_framework, "--to", target_framework, str(source), "-o", str(target), "--report", str(report)]
    if prefer:
        command += ["--prefer", prefer]
    if knowledge:
        command += ["--knowledge", str(knowledge)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.strip()[:2000]}")
    origins = origins_by_file(read_report(target))
    converted = {}
    for path in sorted(pathlib.Path(source).glob("case_*.py")):
        made = pathlib.Path(target) / path.name
        if not made.exists():
            converted[path.name] = Converted("", "", "the binary wrote no file", ())
            continue
        text = made.read_text(encoding="utf-8")
        mark = mark_in(text)
        converted[path.name] = Converted(str(made), text, mark and f"example did not convert: {mark}", origins.get(path.name, ()))
    return converted
