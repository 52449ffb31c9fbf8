"""In: a model of PyTorch, Paddle or MindSpore. Out: its weights by PyTorch's names in PyTorch's layout, and back.

Import this in a process that has the model's framework loaded; it loads none itself. The arrays may be pickled and
carried to another process: that is how the weights of one framework come into a model of another.
"""

import importlib

import numpy as np

from weight_layouts import ABSENT_VALUES, LAYOUTS, TRANSPARENT, UNSHARED


def class_named(dotted):
    """The class of this name, or None where the installed framework has none."""
    module, _, name = dotted.rpartition(".")
    try:
        return getattr(importlib.import_module(module), name, None)
    except ImportError:
        return None


def layouts_of(framework, layer):
    """The rules of the first class in the table that the layer is an instance of; "flat" with the layer's own shape."""
    for dotted, rules in LAYOUTS[framework].items():
        class_ = class_named(dotted)
        if class_ is not None and isinstance(layer, class_):
            return [(own, name, tuple(layer._normalized_shape) if layout == "flat" else layout) for own, name, layout in rules]
    return ()


def layers(framework, model):
    """(path, layer) of the model and all layers in it; a layer reached twice is listed once."""
    if framework == "pytorch":
        return list(model.named_modules())
    if framework == "paddle":
        return list(model.named_sublayers(include_self=True))
    return list(model.cells_and_names())


def own_tensors(framework, layer):
    """(name, tensor) of the parameters and saved buffers of the layer itself, not of the layers in it."""
    if framework == "mindspore":
        skipped = getattr(layer, "_non_persistent_buffers_set", ())
        found = list(layer._params.items())
        found += [(name, value) for name, value in getattr(layer, "_buffers", {}).items() if name not in skipped]
    else:
        skipped = getattr(layer, "_non_persistent_buffers_set", None)
        if skipped is None:
            skipped = getattr(layer, "_non_persistable_buffer_names_set", ())
        found = list(layer._parameters.items())
        found += [(name, value) for name, value in layer._buffers.items() if name not in skipped]
    return [(name, value) for name, value in found if value is not None]


def to_pytorch_layout(array, layout):
    if layout == "transposed":
        return np.ascontiguousarray(array.T)
    if layout == "height":
        return array.squeeze(2)
    if isinstance(layout, tuple):
        return array.reshape(layout)
    return array


def from_pytorch_layout(array, layout):
    if layout == "transposed":
        return np.ascontiguousarray(array.T)
    if layout == "height":
        return np.expand_dims(array, 2)
    if isinstance(layout, tuple):
        return array.reshape(-1)
    return array


def outer_path(framework, path, by_path):
    """The path under which PyTorch has the layer: a transparent wrapper's inner layer counts as the wrapper."""
    outer, _, last = path.rpartition(".")
    for dotted, inner in TRANSPARENT.get(framework, {}).items():
        class_ = class_named(dotted)
        if last == inner and class_ is not None and isinstance(by_path.get(outer), class_):
            return outer
    return path


def slots(framework, model):
    """(PyTorch's name, layout, tensor) of every weight in the model, in the order of its layers; shared ones once."""
    listed = layers(framework, model)
    by_path = dict(listed)
    found, seen = [], set()
    for path, layer in listed:
        rules = {own: (name, layout) for own, name, layout in layouts_of(framework, layer)}
        prefix = outer_path(framework, path, by_path)
        for own, tensor in own_tensors(framework, layer):
            name, layout = rules.get(own, (own, "same"))
            if id(tensor) in seen:
                continue
            seen.add(id(tensor))
            found.append((f"{prefix}.{name}" if prefix else name, layout, tensor))
    return found


def array_of(framework, tensor):
    if framework == "pytorch":
        return tensor.detach().cpu().numpy().copy()
    if framework == "paddle":
        return np.array(tensor.numpy())
    return np.array(tensor.asnumpy())


def assign(framework, tensor, array):
    if framework == "pytorch":
        import torch

        with torch.no_grad():
            tensor.copy_(torch.from_numpy(np.array(array)))
    elif framework == "paddle":
        tensor.set_value(array.astype(array_of(framework, tensor).dtype, copy=False))
    else:
        import mindspore

        value = mindspore.Tensor(np.array(array), tensor.dtype)
        if isinstance(tensor, mindspore.Parameter):
            tensor.set_data(value)
        else:
            tensor.assign_value(value)


def export_weights(framework, model):
    """Name -> array, in PyTorch's names and layout; without the counters that PyTorch alone keeps."""
    found = {}
    for name, layout, tensor in slots(framework, model):
        if name.rpartition(".")[2] not in UNSHARED:
            found[name] = to_pytorch_layout(array_of(framework, tensor), layout)
    return found


def stands_for_nothing(name, array):
    """True for a weight whose value is what a layer without it would compute with."""
    value = ABSENT_VALUES.get(name.rpartition(".")[2])
    return value is not None and bool(np.all(array == value))


def load_weights(framework, model, weights):
    """Sets every weight of the model. Raises ValueError where names or shapes do not fit."""
    wanted = slots(framework, model)
    problems = []
    for name, layout, tensor in wanted:
        if name.rpartition(".")[2] in UNSHARED:
            continue
        present = array_of(framework, tensor)
        if name not in weights:
            if not stands_for_nothing(name, present):
                problems.append(f"no value for {name}")
            continue
        array = from_pytorch_layout(np.asarray(weights[name]), layout)
        if array.shape != present.shape:
            problems.append(f"{name} is {list(present.shape)}, its value {list(array.shape)}")
            continue
        assign(framework, tensor, array)
    known = {name for name, _, _ in wanted}
    for name, array in weights.items():
        if name not in known and name.rpartition(".")[2] not in UNSHARED and not stands_for_nothing(name, array):
            problems.append(f"the model has no {name}")
    if problems:
        raise ValueError("; ".join(problems))
