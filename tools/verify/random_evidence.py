"""In: what random arguments of operators showed. Out: a table, a line for each operator: seed, date, draws, findings."""

import datetime

import environments
import random_trials

COLUMNS = ("file", "operator", "seed", "date", "draws", "executed", "refused by the source", "marked", "errors in the target", "known", "silent", "versions", "equations", "findings")


def versions_of(options):
    return ", ".join(f"{framework} {environments.version_of(framework)}" for framework in options.direction.split("-"))


def read(path):
    """Operator -> cells of its line by column."""
    lines = path.read_text(encoding="utf-8").splitlines()[2:] if path.exists() else []
    rows = (dict(zip(COLUMNS, line.split("\t"))) for line in lines)
    return {row["operator"]: row for row in rows}


def covers(row, unit, options):
    """True if a line says that nothing was found in as many draws of this unit with this seed, in these versions."""
    return (row is not None and row["silent"] == "0" and row["seed"] == str(options.seed) and int(row["draws"]) >= options.draws * max(unit.equations, 1)
            and row["versions"] == versions_of(options) and row["equations"] == unit.digest)


def row_of(row, options, date):
    file, operator, seed, counts, _, findings, digest = row
    versions = versions_of(options)
    silent = sum(counts[kind] for kind in random_trials.SILENT)
    expected = counts[random_trials.KNOWN] + counts[random_trials.STATE]
    said = "; ".join(f"{kind}: {text} ({result.said})" for kind, _, text, result in findings if kind != random_trials.ERROR)
    cells = (file, operator, seed, date, sum(counts.values()), counts[random_trials.SAME] + expected + silent, counts[random_trials.REFUSED],
             counts[random_trials.MARKED], counts[random_trials.ERROR], expected, silent, versions, digest, " ".join(said.split())[:600] or "none")
    return operator, "\t".join(str(cell) for cell in cells)


def write(path, rows, options, operators):
    """Adds rows to a table, from which those of operators that no equation leads from any more go."""
    date = datetime.date.today().isoformat()
    known = {}
    if path.exists():
        known = {line.split("\t")[1]: line for line in path.read_text(encoding="utf-8").splitlines()[2:]}
    known = {operator: line for operator, line in known.items() if operator in operators}
    known.update(row_of(row, options, date) for row in rows)
    head = ["# Made by tools/verify/random_arguments.py --evidence.", "\t".join(COLUMNS)]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(head + [known[operator] for operator in sorted(known)]) + "\n", encoding="utf-8")
