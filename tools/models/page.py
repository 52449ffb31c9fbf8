"""In: results of run.py --table, the newest last. Out: docs/models.md: how many models match in each direction, and why others do not.

    python tools/models/page.py docs/models.md RESULTS.tsv...
"""

import csv
import datetime
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
TARGETS = {"timm": ("paddle", "mindspore"), "torchvision": ("paddle", "mindspore"), "PaddleClas": ("pytorch", "mindspore"), "MindCV": ("pytorch", "paddle")}

OPENING = """# Real models

`tools/models/run.py` converts whole packages to both other frameworks, builds each model of `tools/models/models.tsv` in a process that cannot
import any framework but the target, gives it the original's weights by name (statistics, scales and shifts away from zero and one), and runs
the same input in inference mode. A model matches if no output differs by more than 1e-4 of the largest one. No file is edited by hand.

"""


def results_of(files):
    found = {}
    for name in files:
        with open(name, encoding="utf-8") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                found[row["corpus"], row["model"], row["to"]] = row
    return found


def main():
    page, *files = sys.argv[1:]
    found = results_of(files)
    with open(HERE / "models.tsv", encoding="utf-8") as file:
        listed = list(csv.DictReader(file, delimiter="\t"))
    lines = [OPENING, f"Measured on {datetime.date.today().isoformat()}, matched / run (listed):\n\n", "| package | to | matched | largest difference of those |\n| --- | --- | ---: | ---: |\n"]
    others = []
    for corpus, targets in TARGETS.items():
        models = [row["entry point"] for row in listed if row["corpus"] == corpus]
        for target in targets:
            run = [found[corpus, model, target] for model in models if (corpus, model, target) in found]
            matched = [float(row["largest difference"]) for row in run if not row["wrong"]]
            largest = f"{max(matched):.1e}" if matched else ""
            lines.append(f"| {corpus} | {target} | {len(matched)} / {len(run)} ({len(models)}) | {largest} |\n")
            others += [(corpus, row["model"], target, row["wrong"].split(" (\"/")[0]) for row in run if row["wrong"]]
    lines.append("\nThose that do not match, with what they meet:\n\n| package | model | to | reason |\n| --- | --- | --- | --- |\n")
    lines += ["| {} | {} | {} | {} |\n".format(*(cell.replace("|", "\\|") for cell in row)) for row in others]
    pathlib.Path(page).write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
