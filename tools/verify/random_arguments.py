"""Looks for silent differences: draws random valid arguments for each executed equation, and compares what both frameworks compute.

    python tools/verify/random_arguments.py --binary build/release/tensorferry --direction pytorch-paddle [--only FILE|OPERATOR]
        [--draws 200] [--seed 1] [--jobs 2] [--evidence docs/random-arguments]

What the source framework refuses itself is not counted, nor is what the program marks. A difference in values, shapes, dtypes,
gradients or overwritten inputs is silent; an error in the target is loud. Each silent kind of each operator is shrunk. --resume leaves out
the operators whose line in the evidence says that they were looked at with these equations, examples, versions, seed and draws.
"""

import argparse
import collections
import concurrent.futures
import datetime
import os
import pathlib
import sys

import random_evidence
import random_trials
import random_units
from check import ROOT, TWO_WAYS
from random_draws import draws, simpler

ROUNDS = 8    # of making a finding smaller
TRIALS = {}   # of this process, by direction


def shrink(unit, made, kind, trials):
    """The smallest draw of a kind that is found from another."""
    for _ in range(ROUNDS):
        others = simpler(unit, made)
        trials.try_all(others)
        smaller = [other for other in others if trials.known[other.text].kind == kind]
        if not smaller:
            break
        made = min(smaller, key=size)
    return made


def size(draw):
    return sum(map(bool, draw.choices)), len(draw.text)


def of_state(kind, found, made, trials):
    """True if a difference is gone where the processes have computed nothing before: of values it must be that in all of the draws."""
    if kind not in ("gradient", "value"):
        return False
    alone = [made, *found] if kind == "value" else [made]
    return all(trials.alone(draw).kind == random_trials.SAME for draw in alone)


def look_at(unit, options, number, trials):
    """(counts by kind, draws executed by equation, findings)."""
    drawn = draws(unit, options.draws * max(unit.equations, 1), number)
    trials.known.clear()
    trials.try_all(drawn)
    results = {draw.text: trials.known[draw.text] for draw in drawn}
    counts = collections.Counter(trials.known[draw.text].kind for draw in drawn)
    executed = collections.Counter(origin for result in results.values() if result.kind in (random_trials.SAME, *random_trials.SILENT)
                                   for origin in result.origins)
    findings = []
    for kind in (*random_trials.SILENT, random_trials.ERROR):
        found = [draw for draw in drawn if results[draw.text].kind == kind]
        if not found:
            continue
        made = min(found, key=size)
        if options.shrink and kind != random_trials.ERROR:
            made = shrink(unit, made, kind, trials)
        result = trials.known[made.text]
        if of_state(kind, found, made, trials):
            counts[random_trials.STATE] = counts.pop(kind)
            continue
        findings.append((kind, len(found), made.text, result))
    return counts, executed, findings


def run_unit(item):
    (file, operator), unit, options, number = item
    if options.direction not in TRIALS:
        TRIALS[options.direction] = random_trials.Trials(options.binary.resolve(), options.knowledge, *options.direction.split("-"))
    try:
        return file, operator, number, *look_at(unit, options, number, TRIALS[options.direction])
    except Exception as error:  # one operator must not end the run
        return file, operator, number, collections.Counter({f"failed: {type(error).__name__}: {error}": 1}), {}, []


def chosen(units, only):
    if not only:
        return units
    names = only.split(",")
    return [(key, unit) for key, unit in units if key[0] in names or key[1] in names]


def left_to_do(units, options):
    """The units whose line in the evidence is missing, is of fewer draws, or of other equations."""
    path = options.evidence / f"{options.direction}.tsv"
    done = random_evidence.read(path) if options.resume else {}
    return [(key, unit) for key, unit in units if not random_evidence.covers(done.get(key[1]), unit, options)]


def show(file, operator, counts, findings, done, total):
    tried = sum(count for kind, count in counts.items() if kind == random_trials.SAME or kind in random_trials.SILENT)
    line = ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()))
    print(f"[{done}/{total}] {file} {operator}: {tried} executed ({line})", flush=True)
    for kind, count, text, result in findings:
        print(f"  {'ERROR' if kind == random_trials.ERROR else 'SILENT'} {kind} ({count}): {text.replace(chr(10), '; ')}\n      {result.said[:300]}\n"
              f"      {' '.join(result.converted.split(chr(10))[1:])[:300].strip()}   {', '.join(o.rpartition('/')[2] for o in result.origins)}", flush=True)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", required=True, type=pathlib.Path)
    parser.add_argument("--knowledge", type=pathlib.Path, help="a snapshot for the binary instead of its own")
    parser.add_argument("--direction", required=True, help="SOURCE-TARGET")
    parser.add_argument("--equations", type=pathlib.Path, default=ROOT / "snapshots" / "equations")
    parser.add_argument("--only", help="files or operators, separated by commas")
    parser.add_argument("--draws", type=int, default=200, help="for each equation of an operator")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="processes; each has one process per framework")
    parser.add_argument("--no-shrink", dest="shrink", action="store_false")
    parser.add_argument("--resume", action="store_true", help="only what the evidence lacks")
    parser.add_argument("--evidence", type=pathlib.Path, help="folder for <direction>.tsv; operators that did not run keep their lines")
    return parser.parse_args()


def main():
    options = arguments()
    source, target = options.direction.split("-")
    pair = (source, target) if (source, target) in TWO_WAYS else (target, source)
    folder = options.equations / "-".join(pair)
    all_units = random_units.units(folder, pair, source, options.binary.resolve(), options.knowledge)
    units, operators = chosen(all_units, options.only), {key[1] for key, _ in all_units}
    print(f"{len(units)} operators, seed {options.seed}, {datetime.date.today()}", flush=True)
    if options.resume:
        units = left_to_do(units, options)
        print(f"{len(units)} left to do", flush=True)
    rows, by_key = [], dict(units)
    with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
        items = [(key, unit, options, options.seed) for key, unit in units]
        for done, row in enumerate(pool.map(run_unit, items), 1):
            file, operator, _, counts, _, findings = row
            show(file, operator, counts, findings, done, len(units))
            rows.append((*row, by_key[file, operator].digest))
            if options.evidence and done % 20 == 0:
                random_evidence.write(options.evidence / f"{options.direction}.tsv", rows, options, operators)
    if options.evidence:
        random_evidence.write(options.evidence / f"{options.direction}.tsv", rows, options, operators)
    silent = sum(1 for row in rows for finding in row[5] if finding[0] != random_trials.ERROR)
    loud = sum(1 for row in rows for finding in row[5] if finding[0] == random_trials.ERROR)
    total = sum(sum(row[3].values()) for row in rows)
    print(f"{total} draws for {len(rows)} operators: {silent} silent differences, {loud} kinds of errors in the target")
    return 1 if silent else 0


if __name__ == "__main__":
    sys.exit(main())
