"""In: outcomes of examples. Out: lines of evidence: for each equation that was used, what its examples showed."""

import collections

HEADER = "# Made by tools/verify/check.py --write-evidence.\n# key\tclass\tcases\tlargest absolute difference\tlargest relative difference\tversions\n"


def short(origin):
    """"layers.py:12" of "snapshots/equations/pytorch-paddle/layers.py:12"."""
    return origin.rpartition("/")[2]


def read_keys(path):
    """Origin -> stable key, from lines that start with "origin<TAB>key<TAB>"."""
    cells = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {cell[0]: cell[1] for cell in cells if len(cell) > 1}


def lines(outcomes, keys, pair, environments, others=()):
    """One line for each equation of the pair all of whose examples agreed, not for those that lead on through a third framework, nor for the
    `others`; sorted by key."""
    folder = f"/equations/{'-'.join(pair)}/"
    by_origin = collections.defaultdict(list)
    for outcome in outcomes:
        for origin in outcome.origins:
            by_origin[origin].append(outcome)
    versions = ", ".join(f"{framework} {environments[framework].version}" for framework in pair)
    found = []
    for origin, used in by_origin.items():
        if folder not in origin or origin not in keys or short(origin) in others or any(outcome.problem for outcome in used):
            continue
        absolute = max(outcome.absolute for outcome in used)
        relative = max(outcome.relative for outcome in used)
        kind = "exact" if all(outcome.exact for outcome in used) else "tolerance"
        found.append(f"{keys[origin]}\t{kind}\t{len(used)}\t{absolute:.3g}\t{relative:.3g}\t{versions}\n")
    return sorted(found)


def kept_lines(path, keys, pair, others):
    """What the file says of equations that another version executes."""
    folder = f"/equations/{'-'.join(pair)}/"
    kept = {key for origin, key in keys.items() if folder in origin and short(origin) in others}
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    return [line for line in text.splitlines(keepends=True) if line.partition("\t")[0] in kept]


def write(path, outcomes, keys_path, pair, environments, others):
    """`others`: places of equations that this run does not execute because they need another version; what is known of them stays."""
    if keys_path is None:
        raise SystemExit("--write-evidence needs --keys, the output of compile_snapshot --keys")
    path.parent.mkdir(parents=True, exist_ok=True)
    keys = read_keys(keys_path)
    found = sorted(lines(outcomes, keys, pair, environments, others) + kept_lines(path, keys, pair, others))
    path.write_text(HEADER + "".join(found), encoding="utf-8")
