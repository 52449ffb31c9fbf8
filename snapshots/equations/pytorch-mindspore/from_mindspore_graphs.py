# Functions over trees of tensors, and what MindSpore's compiler is told, as a source, with examples in it.

self.register(*type_names) << mindspore.ops.MultitypeFuncGraph.register(self, *type_names)
by_types(name, read_value) << mindspore.ops.MultitypeFuncGraph(name, read_value)
mapped_over_trees(ops, reverse) << mindspore.ops.HyperMap(ops, reverse)
mapped_over_trees(ops, reverse) << mindspore.ops.Map(ops, reverse)


def by_types(name, read_value=False):
    """A function that calls the one registered for the types of its arguments; their names are MindSpore's."""
    kinds = {"Tensor": torch.Tensor, "Number": (int, float), "Int": int, "Float": float, "Bool": bool, "Bool_": bool, "String": str, "Tuple": tuple,
             "List": list, "Dict": dict, "None": type(None), "NoneType": type(None), "Function": object}
    registered = []

    def call(*values):
        for types, function in registered:
            if len(types) == len(values) and all(isinstance(value, kinds[kind]) for kind, value in zip(types, values)):
                return function(*values)
        raise TypeError(f"{name} has no function for {[type(value).__name__ for value in values]}")

    def register(*types):
        return lambda function: registered.append((types, function)) or call

    call.register = register
    return call


def mapped_over_trees(function=None, reverse=False):
    """Calls a function with the leaves at the same places of tuples and lists, and puts the results in their places."""
    def of(leaf, trees):
        if isinstance(trees[0], (tuple, list)):
            return type(trees[0])(of(leaf, parts) for parts in zip(*trees))
        return leaf(*trees)

    return (lambda *trees: of(function, trees)) if function is not None else lambda leaf, *trees: of(leaf, trees)


def example():
    scale = mindspore.ops.MultitypeFuncGraph("scale")

    @scale.register("Number", "Tensor")
    def scale_gradient(factor, gradient):
        return gradient * factor

    return mindspore.ops.HyperMap()(mindspore.ops.partial(scale, 2.0), (f32(2, 3), f32(4)))


def example():
    product = mindspore.ops.composite.MultitypeFuncGraph("product")

    @product.register("Tensor", "Tensor")
    def of_tensors(x, y):
        return x * y

    @product.register("Tensor", "Number")
    def of_numbers(x, y):
        return x * y + 1

    x, y = f32(2), f32(3)
    return (mindspore.ops.HyperMap()(product, (x, (x, y)), (x, (x, y))), mindspore.ops.composite.HyperMap(product)((x,), (y[:2],)),
            mindspore.ops.Map()(product, (x, y), (y[:2], y)))


def example():
    @mindspore.ops.constexpr
    def widened(size):
        return size + 1

    @mindspore.jit_class
    class Scale:
        def __init__(self, factor):
            self.factor = factor

        def of(self, x):
            return x * self.factor

    return widened(3), Scale(2.5).of(f32(2, 3))


torch.all(torch.stack([torch.isfinite(value).all() for value in inputs])) << mindspore.amp.all_finite(inputs)
torch.ones_like(args[0]) << mindspore.ops.composite.ones_like(*args)
x << mindspore.ops.identity(x)
torch.tensor(input_x, dtype=dtype) << mindspore.ops.scalar_to_tensor(input_x, dtype)
no_gradient("constants have none")
example(mindspore.amp.all_finite([f32(2, 3), f32(4)]))
example(mindspore.amp.all_finite((mindspore.ops.log(f32(4)), f32(2))))
example(mindspore.ops.composite.ones_like(f32(2, 3)))
example(mindspore.ops.identity(f32(2, 3)))
example(mindspore.ops.functional.identity(i64(2)))
example(mindspore.ops.scalar_to_tensor(3.0, mindspore.float32))
example(mindspore.ops.scalar_to_tensor(4, mindspore.int64))

torch.sum(a) << mindspore.numpy.sum(a, axis=None, dtype=None, keepdims=False, initial=None)
torch.mean(a) << mindspore.numpy.mean(a, axis=None, keepdims=False, dtype=None)
torch.sum(a, axis, keepdim=keepdims) << mindspore.numpy.sum(a, axis, dtype=None, keepdims=keepdims, initial=None)
torch.mean(a, axis, keepdim=keepdims) << mindspore.numpy.mean(a, axis, keepdims, dtype=None)
torch.amax(a, axis, keepdim=keepdims) << mindspore.numpy.max(a, axis, keepdims, initial=None, where=True)
example(mindspore.numpy.sum(f32(2, 3)))
example(mindspore.numpy.sum(f32(2, 3), axis=1, keepdims=True))
example(mindspore.numpy.mean(f32(2, 3)))
example(mindspore.numpy.mean(f32(2, 3), (0, 1)))
example(mindspore.numpy.mean(f32(2, 3), -1, keepdims=True))
example(mindspore.numpy.max(f32(2, 3), axis=1))
example(mindspore.numpy.max(f32(2, 3), 0, keepdims=True))
torch.argmin(a, axis).int() << mindspore.numpy.argmin(a, axis)
no_gradient("places have none, and those of complex numbers are not compared")
example(mindspore.numpy.argmin(f32(2, 3), axis=1) + mindspore.ops.cast(mindspore.numpy.argmin(f32(2, 3)), mindspore.int32))
example(mindspore.mint.polar(u32f(2, 3), f32(2, 3)))
