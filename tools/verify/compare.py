"""In: the results of one example in two frameworks. Out: the largest difference, or what differs in words."""

import math

import numpy as np

DEFAULT_TOLERANCE = 1e-5
GRADIENT_TOLERANCE = 1e-4
COARSE = {"float16": 2e-3, "bfloat16": 1.6e-2}  # a tolerance can be no finer than the dtype


class Difference:
    """The largest differences seen: absolute, and relative to the largest magnitude of the same result."""

    def __init__(self):
        self.absolute, self.relative = 0.0, 0.0

    def add(self, absolute, relative):
        self.absolute, self.relative = max(self.absolute, absolute), max(self.relative, relative)


def shape_of(array):
    return list(np.shape(array))


def compare_values(expected, actual, tolerance, difference):
    """None if two arrays of one shape agree, otherwise what differs."""
    expected, actual = np.asarray(expected), np.asarray(actual)
    if expected.dtype.kind in "biu" or expected.size == 0:
        wrong = int(np.sum(expected != actual))
        return f"{wrong} of {expected.size} values differ" if wrong else None
    wide = np.complex128 if expected.dtype.kind == "c" else np.float64
    expected, actual = expected.astype(wide), actual.astype(wide)
    finite = np.isfinite(expected)
    if not np.array_equal(finite, np.isfinite(actual)):
        return "one side is infinite or no number where the other is finite"
    if not np.array_equal(expected[~finite], actual[~finite], equal_nan=True):
        return "infinite values or values that are no numbers differ"
    if not finite.any():
        return None
    absolute = float(np.max(np.abs(expected[finite] - actual[finite])))
    scale = float(np.max(np.abs(expected[finite])))
    relative = absolute / max(scale, 1e-6)
    difference.add(absolute, relative)
    if relative > tolerance:
        return f"largest difference {absolute:.3g}, relative {relative:.3g}, allowed {tolerance:.3g}"
    return None


def compare_moments(expected, actual):
    """For random results: mean, spread and share of zeros, as close as the number of values lets them be."""
    expected, actual = np.asarray(expected, np.float64), np.asarray(actual, np.float64)
    if min(expected.size, actual.size) < 1000:
        return None
    infinite = [float(np.mean(~np.isfinite(values))) for values in (expected, actual)]
    if abs(infinite[0] - infinite[1]) > 8 * math.sqrt(2 / min(expected.size, actual.size)):
        return f"shares of what is not finite {infinite[0]:.4g} and {infinite[1]:.4g} differ"
    expected, actual = expected[np.isfinite(expected)], actual[np.isfinite(actual)]
    if min(expected.size, actual.size) == 0:
        return None
    spread = max(float(expected.std()), 1e-12)
    allowed = 8 * math.sqrt(2 / min(expected.size, actual.size))
    if abs(float(expected.mean() - actual.mean())) > allowed * spread:
        return f"means {expected.mean():.4g} and {actual.mean():.4g} differ"
    if abs(float(actual.std()) / spread - 1) > allowed:
        return f"standard deviations {expected.std():.4g} and {actual.std():.4g} differ"
    zeros = [float(np.mean(values == 0)) for values in (expected, actual)]
    if abs(zeros[0] - zeros[1]) > allowed:
        return f"shares of zeros {zeros[0]:.4g} and {zeros[1]:.4g} differ"
    reach = [float(np.max(np.abs(values))) for values in (expected, actual)]
    if max(reach) > 2 * min(reach) + 1e-12:
        return f"largest magnitudes {reach[0]:.4g} and {reach[1]:.4g} differ"
    return None


def leaves(result, where="result"):
    """(where, numbers) of each tensor and number in a neutral result."""
    kind, value = result[0], result[-1]
    if kind == "list":
        return [leaf for i, item in enumerate(value) for leaf in leaves(item, f"{where}[{i}]")]
    if kind == "dict":
        return [leaf for key in sorted(value) for leaf in leaves(value[key], f"{where}[{key!r}]")]
    return [(where, np.ravel(value))] if kind in ("tensor", "int", "float") else []


def compare_draws(expected, actual):
    """The moments of each leaf over many draws. A result that does not change with the seed (the example sets its own) counts once."""
    stacks = []
    for draws in (expected, actual):
        found = {}
        for draw in draws:
            for where, values in leaves(draw):
                found.setdefault(where, {})[values.tobytes()] = values
        stacks.append({where: np.concatenate(list(values.values())) for where, values in found.items()})
    for where, values in stacks[0].items():
        others = stacks[1].get(where)
        if others is None or min(values.size, others.size) == 0 or values.dtype.kind == "c":
            continue
        if (said := compare_moments(values, others)) is not None:
            return f"{where}: {said} over {len(expected)} draws"
    return None


def compare_tensors(expected, actual, tolerance, random, difference):
    if expected[1] != actual[1]:
        return f"dtype {expected[1]} became {actual[1]}"
    if shape_of(expected[2]) != shape_of(actual[2]):
        return f"shape {shape_of(expected[2])} became {shape_of(actual[2])}"
    return None if random else compare_values(expected[2], actual[2], max(tolerance, COARSE.get(expected[1], 0)), difference)


def compare_outputs(expected, actual, tolerance, random, difference, where="result"):
    """None if two neutral results agree, otherwise what differs and where."""
    kind = expected[0]
    if kind != actual[0]:
        return f"{where}: a {kind} became a {actual[0]}"
    if kind == "tensor":
        found = compare_tensors(expected, actual, tolerance, random, difference)
        return found and f"{where}: {found}"
    if kind == "list":
        if len(expected[1]) != len(actual[1]):
            return f"{where}: {len(expected[1])} items became {len(actual[1])}"
        pairs = [(f"{where}[{i}]", a, b) for i, (a, b) in enumerate(zip(expected[1], actual[1]))]
    elif kind == "dict":
        if sorted(expected[1]) != sorted(actual[1]):
            return f"{where}: keys {sorted(expected[1])} became {sorted(actual[1])}"
        pairs = [(f"{where}[{key!r}]", expected[1][key], actual[1][key]) for key in sorted(expected[1])]
    else:
        return compare_plain(kind, expected[1], actual[1], tolerance, random, difference, where)
    for name, a, b in pairs:
        if found := compare_outputs(a, b, tolerance, random, difference, name):
            return found
    return None


def compare_plain(kind, expected, actual, tolerance, random, difference, where):
    if kind in ("float", "complex", "numpy") and shape_of(expected) == shape_of(actual):
        if random:
            return None
        found = compare_values(expected, actual, tolerance, difference)
        return found and f"{where}: {found}"
    if random and kind == "int":
        return None
    if kind == "numpy":
        return f"{where}: shape {shape_of(expected)} became {shape_of(actual)}"
    return None if expected == actual else f"{where}: {expected!r} became {actual!r}"


def filled(array, other):
    """A missing gradient is one of zeros."""
    return np.zeros_like(other) if array is None and other is not None else array


def compare_gradients(expected, actual, tolerance, difference):
    """Both are (of the inputs, of each layer's weights by name)."""
    pairs = [(f"gradient of x{i}", a, b) for i, (a, b) in enumerate(zip(expected[0], actual[0]))]
    layers = [[layer for layer in side[1] if layer] for side in (expected, actual)]
    if len(layers[0]) != len(layers[1]):
        return f"gradients of {len(layers[0])} layers became gradients of {len(layers[1])}"
    for i, (ours, theirs) in enumerate(zip(*layers)):
        for name in sorted(set(ours) | set(theirs)):
            pairs.append((f"gradient of layer {i}'s {name}", ours.get(name), theirs.get(name)))
    for name, a, b in pairs:
        a, b = filled(a, b), filled(b, a)
        if a is None:
            continue
        if shape_of(a) != shape_of(b):
            return f"{name}: shape {shape_of(a)} became {shape_of(b)}"
        allowed = max(tolerance, COARSE.get(a.dtype.name, 0) * 10)
        if found := compare_values(a, b, allowed, difference):
            return f"{name}: {found}"
    return None
