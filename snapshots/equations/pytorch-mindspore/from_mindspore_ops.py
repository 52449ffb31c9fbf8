# Functions and methods that MindSpore has under names of its own, as a source.

input << mindspore.mutable(input, dynamic_len=False)
(value, expr)[0] << mindspore.ops.depend(value, expr)
example(mindspore.mutable(f32(2, 3)) * 2)
example(mindspore.ops.depend(f32(2, 3), i64(2)))
example(mindspore.ops.functional.depend(f32(2, 3), f32(2, 3)))
x.dtype << mindspore.ops.dtype(x)
input_x.shape << mindspore.ops.shape(input_x)
no_gradient("shapes and types have none")
example(mindspore.ops.dtype(f32(2, 3)) == mindspore.float32)
example(mindspore.ops.shape(f32(2, 3)))
example(mindspore.ops.functional.shape(f32(2, 3))[0])
torch.Tensor.copy_(variable.data, value) << mindspore.ops.assign(variable, value)
torch.Tensor.add_(variable.data, value) << mindspore.ops.assign_add(variable, value)
torch.Tensor.sub_(variable.data, value) << mindspore.ops.assign_sub(variable, value)
no_gradient("a parameter that is overwritten has none")
def example():
    total = mindspore.Parameter(mindspore.ops.zeros((2, 3), mindspore.float32))
    mindspore.ops.assign(total, f32(2, 3))
    mindspore.ops.assign_add(total, f32(2, 3))
    mindspore.ops.functional.assign_sub(total, f32(2, 3))
    return total * 1


torch.Tensor.copy_(self.data, value) << mindspore.Tensor.assign_value(self, value)
no_gradient("a parameter that is overwritten has none")
def example():
    total = mindspore.Parameter(mindspore.ops.zeros((2, 3), mindspore.float32))
    total.assign_value(mindspore.ops.ones((2, 3), mindspore.float32) * 3)
    return total * 1


functools_partial(*args) << mindspore.ops.partial(*args)


def functools_partial(*function_and_arguments):
    """The function with its first arguments given."""
    import functools

    return functools.partial(*function_and_arguments)


example(mindspore.ops.partial(mindspore.ops.add, f32(2, 3))(f32(2, 3)))
example(mindspore.ops.functional.partial(mindspore.ops.sub, f32(2, 3))(f32(2, 3)))
torch.nn.ParameterList(params) << mindspore.ParameterTuple(params)
def example():
    layer = mindspore.nn.Dense(3, 2)
    return len(mindspore.ParameterTuple(layer.trainable_params()))


def example():
    class Scaled(mindspore.nn.Cell):
        def __init__(self):
            super().__init__()
            self.scales = mindspore.ParameterTuple([mindspore.Parameter(mindspore.ops.ones((3,), mindspore.float32), name=f"scales.{i}") for i in range(2)])

        def construct(self, x):
            return x * self.scales[0] + self.scales[1]

    return Scaled()(f32(2, 3))


torch.tensor(input_x) << mindspore.ops.tuple_to_array(input_x)
example(mindspore.ops.tuple_to_array((1.5, 2.0)))
torch.sum(x, axis) << mindspore.ops.reduce_sum(x, axis)
example(mindspore.ops.reduce_sum(f32(2, 3), 1))
example(mindspore.ops.reduce_sum(f32(2, 3, 4), (0, 1)))
torch.repeat_interleave(x, rep, dim=axis) << mindspore.ops.repeat_elements(x, rep, axis)
example(mindspore.ops.repeat_elements(f32(2, 3), 2))
example(mindspore.ops.repeat_elements(f32(2, 3), rep=2, axis=1))
torch.topk(input, k, sorted=sorted) << mindspore.ops.top_k(input, k, sorted)
torch.topk(self, k, sorted=sorted) << mindspore.Tensor.top_k(self, k, sorted)
torch.Tensor.topk(self, k, dim, largest, sorted) << mindspore.Tensor.topk(self, k, dim, largest, sorted)
note("The places are of type int64 in PyTorch and int32 in MindSpore on a CPU.")
example(mindspore.ops.topk(f32(2, 6), 2)[0])
example(mindspore.ops.topk(f32(2, 6), 2, dim=0, largest=False)[0])
example(f32(2, 6).topk(2)[0] + mindspore.ops.exp(f32(1)))
example(mindspore.ops.exp(f32(2, 6)).topk(1, dim=0)[0])
torch.unbind(input_x, axis) << mindspore.ops.unstack(input_x, axis)
example(mindspore.ops.unstack(f32(2, 3)))
example(mindspore.ops.unstack(f32(2, 3), axis=1))
torch.argwhere(input) << mindspore.ops.argwhere(input)
example(mindspore.ops.argwhere(i64(2, 3)))
torch.clamp(input, clip_value_min, clip_value_max) << mindspore.ops.clip_by_value(input, clip_value_min, clip_value_max)
example(mindspore.ops.clip_by_value(f32(2, 3), 0.1, 0.5))
example(mindspore.ops.clip_by_value(f32(2, 3), clip_value_max=0.5))
torch.where(condition, self, y) << mindspore.Tensor.where(self, condition, y)
example(mindspore.ops.select(b(2, 3), f32(2, 3), f32(2, 3)))
example(mindspore.ops.exp(f32(2, 3)).where(b(2, 3), f32(2, 3)))
example(mindspore.ops.exp(f32(2, 3)).where(b(2, 3), 1.5))
torch.linalg.norm(self, ord, dim, keepdim, dtype=dtype) << mindspore.Tensor.norm(self, ord, dim, keepdim, dtype=dtype)
example(mindspore.ops.exp(f32(2, 3)).norm())
example(mindspore.ops.exp(f32(2, 3)).norm(dim=1))
example(mindspore.ops.exp(f32(2, 3)).norm(ord=1, dim=-1, keepdim=True))
torch.unsqueeze(self, axis) << mindspore.Tensor.expand_dims(self, axis)
torch.unsqueeze(input_x, axis) << mindspore.ops.expand_dims(input_x, axis)
example(mindspore.ops.exp(f32(2, 3)).expand_dims(-1))
example(mindspore.ops.exp(f32(2, 3)).expand_dims(axis=0))
example(mindspore.ops.expand_dims(f32(2, 3), 1))
torch.Tensor.requires_grad_(self, requires_grad) << mindspore.Tensor.requires_grad_(self, requires_grad)
no_gradient("what it changes is whether there is one")
def example():
    weight = mindspore.Parameter(mindspore.ops.ones((2, 3), mindspore.float32))
    weight.requires_grad_(False)
    return weight * 2


self.numel() * self.element_size() << mindspore.Tensor.nbytes(self)
example(f32(2, 3).nbytes + mindspore.ops.exp(f32(1)))
torch.lgamma(self) << mindspore.Tensor.lgamma(self)
example(mindspore.ops.exp(f32(2, 3)).lgamma())
torch.full_like(self, value) << mindspore.Tensor.fill(self, value)
no_gradient("constants have none")
example(mindspore.ops.exp(f32(2, 3)).fill(2.0))
gather_nd(input_x, indices) << mindspore.ops.gather_nd(input_x, indices)


def gather_nd(input, indices):
    """The slices of `input` at the places that the last dimension of `indices` holds."""
    return input[tuple(indices.long().unbind(-1))]


example(mindspore.ops.gather_nd(f32(3, 4), idx(3, 5, 2)))
example(mindspore.ops.gather_nd(f32(3, 4), idx(3, 5, 1)))

scaled_by_global_norm(x, clip_norm) << mindspore.ops.clip_by_global_norm(x, clip_norm, use_norm=None)


def scaled_by_global_norm(tensors, clip_norm=1.0):
    """The tensors, scaled so that the norm of all together is at most `clip_norm`."""
    norm = torch.sqrt(sum(torch.sum(torch.square(tensor), dtype=tensor.dtype).float() for tensor in tensors))
    bound = torch.full((1,), clip_norm, dtype=torch.float32, device=norm.device)
    return tuple((tensor * bound / torch.maximum(norm, bound)).to(tensor.dtype) for tensor in tensors)


example(mindspore.ops.clip_by_global_norm([f32(2, 3), f32(4)], 0.5))
example(mindspore.ops.clip_by_global_norm((f32(2, 3), f32(4)), clip_norm=100.0))
example(mindspore.ops.clip_by_global_norm([f32(2, 3)]))
example(mindspore.ops.clip_by_global_norm([f32(2, 3), f32()], 0.5))
example(mindspore.ops.clip_by_global_norm([u8(5, 3)]))

torch.func.vmap(fn, in_axes, out_axes) << mindspore.vmap(fn, in_axes, out_axes)
no_gradient("MindSpore differentiates its vmap in compiled functions only")
def example():
    def product(x, y):
        return mindspore.ops.sum(x * y)

    return mindspore.vmap(product)(f32(4, 3), f32(4, 3)), mindspore.vmap(product, in_axes=(0, None))(f32(4, 3), f32(3))


unchanged_class << mindspore.jit_class


def unchanged_class(cls):
    """The class itself."""
    return cls


unchanged << mindspore.constexpr
if isinstance(start, int):
    torch.arange(start, dtype=torch.int32) << mindspore.numpy.arange(start, stop=None, step=None, dtype=None)
elif isinstance(start, float):
    torch.arange(start) << mindspore.numpy.arange(start, stop=None, step=None, dtype=None)
torch.arange(start, dtype=dtype) << mindspore.numpy.arange(start, stop=None, step=None, dtype=dtype)
torch.where(condition, x, y) << mindspore.numpy.where(condition, x, y)
torch.isin(element, test_elements, invert=invert) << mindspore.numpy.isin(element, test_elements, invert)
torch.tile(a, reps) << mindspore.numpy.tile(a, reps)
torch.unsqueeze(a, axis) << mindspore.numpy.expand_dims(a, axis)
torch.sqrt(x) << mindspore.numpy.sqrt(x, dtype=None)
torch.abs(x) << mindspore.numpy.abs(x, dtype=None)
if isinstance(indices_or_sections, int):
    torch.tensor_split(x, sections=indices_or_sections, dim=axis) << mindspore.numpy.split(x, indices_or_sections, axis)
if isinstance(indices_or_sections, list | tuple):
    torch.tensor_split(x, indices=indices_or_sections, dim=axis) << mindspore.numpy.split(x, indices_or_sections, axis)
example(mindspore.numpy.split(f32(2, 6), 3, axis=1))
example(mindspore.numpy.split(f32(6, 2), [1, 3]))
example(mindspore.numpy.split(x=f32(2, 6), indices_or_sections=(2, 5), axis=-1))
example(mindspore.numpy.where(b(2, 3), f32(2, 3), f32(2, 3)))
example(mindspore.numpy.isin(i64(2, 3), i64(4)))
example(mindspore.numpy.isin(i64(2, 3), i64(4), invert=True))
example(mindspore.numpy.tile(f32(2, 3), (2, 1)))
example(mindspore.numpy.expand_dims(f32(2, 3), 1))
example(mindspore.numpy.sqrt(u32f(2, 3)))
example(mindspore.numpy.abs(f32(2, 3)))
example(mindspore.numpy.arange(5, dtype=mindspore.float32))
example(mindspore.numpy.arange(5))
example(mindspore.numpy.arange(2.5))
padding_layer(paddings, mode) << mindspore.nn.Pad(paddings, mode)


def padding_layer(paddings, mode="CONSTANT"):
    """A layer that pads each dimension by a pair of numbers, the first dimension first."""
    modes = {"CONSTANT": "constant", "REFLECT": "reflect", "SYMMETRIC": "symmetric"}
    kind = modes[mode]
    widths = [width for pair in reversed(paddings) for width in pair]
    if kind == "reflect":
        while len(widths) > 2 and widths[-2:] == [0, 0]:
            widths = widths[:-2]
    elif kind == "symmetric":
        raise NotImplementedError("PyTorch has no symmetric padding")

    class Pad(torch.nn.Module):
        def forward(self, x):
            if kind == "constant" or x.dim() == 3 or len(widths) < 2 * x.dim():
                return torch.nn.functional.pad(x, widths, kind)
            raise NotImplementedError("PyTorch reflects the last dimensions only")

    return Pad()


example(mindspore.nn.Pad(((1, 2), (0, 1)))(f32(2, 3)))
example(mindspore.nn.Pad(paddings=((0, 0), (1, 1), (0, 2)))(f32(2, 3, 4)))
example(mindspore.nn.Pad(((0, 0), (0, 0), (1, 1), (2, 1)), mode="REFLECT")(f32(2, 3, 4, 4)))
