# What real code uses beside operators: decorators, compilers, dtypes, seeds, sequences, saving.

torch.is_autocast_enabled() >> False
torch.is_inference_mode_enabled() >> False
torch.are_deterministic_algorithms_enabled() >> False
example(torch.compiler.is_compiling())
example(torch.is_autocast_enabled())
example(torch.jit.is_scripting() or torch.jit.is_tracing())
example(torch.cuda.is_available())
example(torch.cuda.device_count())
example(torch.backends.mps.is_available())
example(torch.is_inference_mode_enabled())
example(torch.are_deterministic_algorithms_enabled())
torch.get_default_dtype() >> get_default_dtype()


def get_default_dtype():
    """The dtype of tensors made of floating-point numbers."""
    return mindspore.float32


example(torch.get_default_dtype() == torch.float32)
example(f32(2).to(torch.get_default_dtype()))
def example():
    torch.manual_seed(3)
    return f32(2, 3) * 1




torch.promote_types(type1, type2) >> promote_types(type1, type2)


def promote_types(type1, type2):
    """The dtype that both can be converted to."""
    return (mindspore.ops.zeros((1,), type1) + mindspore.ops.zeros((1,), type2)).dtype


example(torch.promote_types(torch.float32, torch.int64) == torch.float32)
example(torch.promote_types(torch.int32, torch.int64) == torch.int64)
example(torch.promote_types(torch.float16, torch.float32) == torch.float32)
example(torch.promote_types(torch.bool, torch.uint8) == torch.uint8)
torch.Tensor.element_size(self) >> self.itemsize
torch.Tensor.itemsize >> self.itemsize
torch.Tensor.nbytes >> self.nbytes
example(f32(2, 3).element_size() + f64(2).itemsize)
example(f32(2, 3).nbytes)

torch.nn.utils.rnn.pad_sequence(sequences, batch_first, padding_value, padding_side="right") >> pad_sequence(sequences, batch_first, padding_value)


def pad_sequence(sequences, batch_first=False, padding_value=0.0):
    """The tensors, padded behind their first dimension to the longest, as one tensor."""
    longest = max(sequence.shape[0] for sequence in sequences)
    padded = []
    for sequence in sequences:
        missing = mindspore.ops.full((longest - sequence.shape[0],) + sequence.shape[1:], padding_value, dtype=sequence.dtype)
        padded.append(mindspore.ops.cat((sequence, missing)) if missing.shape[0] else sequence)
    return mindspore.ops.stack(padded, 0 if batch_first else 1)


example(torch.nn.utils.rnn.pad_sequence([f32(3), f32(2), f32(4)]))
example(torch.nn.utils.rnn.pad_sequence([f32(3, 2), f32(2, 2)], batch_first=True, padding_value=1.5))
example(torch.nn.utils.rnn.pad_sequence([i64(3), i64(2)], True))
torch.nn.utils.parameters_to_vector(parameters) >> parameters_to_vector(parameters)


def parameters_to_vector(parameters):
    """All values of the parameters in one dimension."""
    return mindspore.ops.cat([parameter.reshape(-1) for parameter in parameters])


example(torch.nn.utils.parameters_to_vector([f32(2, 3), f32(4)]))
torch.Tensor.unfold(self, dimension, size, step) >> unfold_dimension(self, dimension, size, step)


def unfold_dimension(input, dimension, size, step):
    """All slices of a size along a dimension, in a new last dimension."""
    starts = range(0, input.shape[dimension] - size + 1, step)
    dimension = dimension % input.ndim
    parts = [input.narrow(dimension, start, size).movedim(dimension, -1) for start in starts]
    return mindspore.ops.stack(parts, dimension)


example(f32(7).unfold(0, 3, 2))
example(f32(2, 7, 3).unfold(1, 3, 1))
example(f32(2, 7).unfold(dimension=-1, size=2, step=2))
torch.Tensor.index_copy(self, dim, index, source) >> index_copy(self, dim, index, source)
torch.index_copy(input, dim, index, source) >> index_copy(input, dim, index, source)


def index_copy(input, dim, index, source):
    """The tensor with other slices at some places of a dimension."""
    result = input.copy()
    result[(slice(None),) * (dim % input.ndim) + (index,)] = source
    return result


example(torch.index_copy(f32(4, 3), 0, tensor([0, 2], "int64"), f32(2, 3)))
example(torch.index_copy(f32(4, 3), 1, tensor([0, 2], "int64"), f32(4, 2)))
example(f32(4, 3).index_copy(0, tensor([1, 3], "int64"), f32(2, 3)))
torch.nn.utils.skip_init(module_cls, *args, **kwargs) >> refuse("make the layer as it is: MindSpore's no_init_parameters leaves the initial values out")

torch.nn.RMSNorm(normalized_shape, eps, elementwise_affine) >> rms_norm_layer(normalized_shape, eps, elementwise_affine)
torch.nn.functional.rms_norm(input, normalized_shape, weight, eps) >> rms_norm(input, normalized_shape, weight, eps)


def rms_norm(input, normalized_shape, weight=None, eps=None):
    """The input, divided by the root of the mean square over its last dimensions."""
    eps = float(mindspore.ops.finfo(input.dtype).eps) if eps is None and hasattr(mindspore.ops, "finfo") else eps
    eps = 1.1920928955078125e-07 if eps is None else eps
    axes = tuple(range(-len(normalized_shape), 0))
    result = input * mindspore.ops.rsqrt(mindspore.ops.mean(mindspore.ops.square(input), axes, True) + eps)
    return (result if weight is None else result * weight).astype(input.dtype)


def rms_norm_layer(normalized_shape, eps=None, elementwise_affine=True):
    """A layer that divides by the root of the mean square over the last dimensions."""
    shape = (normalized_shape,) if isinstance(normalized_shape, int) else tuple(normalized_shape)
    least = 1.1920928955078125e-07 if eps is None else eps

    class RMSNorm(mindspore.nn.Cell):
        def __init__(self):
            super().__init__()
            self.normalized_shape, self.eps, self.elementwise_affine = shape, eps, elementwise_affine
            self.weight = mindspore.Parameter(mindspore.ops.ones(shape, mindspore.float32), name="weight") if elementwise_affine else None

        def construct(self, x):
            axes = tuple(range(-len(shape), 0))
            result = x * mindspore.ops.rsqrt(mindspore.ops.mean(mindspore.ops.square(x), axes, True) + least)
            return (result * self.weight if self.weight is not None else result).astype(x.dtype)

    return RMSNorm()


example(torch.nn.functional.rms_norm(f32(2, 3), (3,)))
example(torch.nn.functional.rms_norm(f32(2, 3, 4), (3, 4), f32(3, 4), eps=0.1))
example(torch.nn.functional.rms_norm(f32(2, 3), (3,), f64(3), eps=0.1))
example(torch.nn.RMSNorm(4)(f16(2, 4)).dtype)
example(torch.nn.RMSNorm(4, elementwise_affine=False)(f32(2, 4)))
example(torch.nn.RMSNorm((3, 4), eps=0.1, elementwise_affine=False)(f32(2, 3, 4)))


def example():
    import tempfile

    layer, other = torch.nn.Linear(3, 2), torch.nn.Linear(3, 2)
    path = tempfile.mkdtemp() + "/weights.ckpt"
    torch.save(layer.state_dict(), path)
    other.load_state_dict(torch.load(path))
    return layer(f32(2, 3)) - other(f32(2, 3))


example(f32(2, 3).new_empty((2, 3)).shape)
example(f32(2, 3).scatter_add(1, idx(3, 2, 1), f32(2, 1)))
