# The rest of mindspore.numpy that programs use, as a source.

widened(arr, pad_width, constant_values) << mindspore.numpy.pad(arr, pad_width, mode="constant", constant_values=constant_values)
split_anywhere(x, indices_or_sections, axis) << mindspore.numpy.array_split(x, indices_or_sections, axis)
torch.cat((arr.flatten(), values.flatten())) << mindspore.numpy.append(arr, values, axis=None)
torch.cat((arr, values), axis) << mindspore.numpy.append(arr, values, axis)
torch.amin(a) << mindspore.numpy.amin(a, axis=None, keepdims=False, initial=None, where=True)
torch.amin(a, axis, keepdim=keepdims) << mindspore.numpy.amin(a, axis, keepdims, initial=None, where=True)
tensor_of(obj, dtype, ndmin) << mindspore.numpy.array(obj, dtype, ndmin=ndmin)
drop(copy, "MindSpore's tensors are copied where they are changed, so are those here")
tensor_of(a, dtype) << mindspore.numpy.asarray(a, dtype)
def widened(tensor, width, value=0):
    """The tensor with a number around it: as often on all sides, before and behind of all, or before and behind of each dimension."""
    sides = torch.broadcast_to(torch.as_tensor(width), (tensor.dim(), 2)).flip(0).flatten().tolist()
    return torch.nn.functional.pad(tensor, sides, value=value)


def split_anywhere(tensor, where, axis=0):
    """So many parts of a tensor along an axis, or those between places."""
    return torch.tensor_split(tensor, where, axis)


def tensor_of(values, dtype=None, least=0):
    """A tensor of numbers, of lists or of a tensor, whose whole numbers have 32 bits where they come from Python."""
    if isinstance(values, torch.Tensor):
        made = values.clone()
    else:
        made = torch.as_tensor(values)
        made = made.int() if made.dtype == torch.int64 else made
    made = made if dtype is None else made.to(dtype)
    return made.reshape((1,) * (least - made.dim()) + tuple(made.shape))


example(mindspore.numpy.pad(f32(2, 3), 1))
example(mindspore.numpy.pad(f32(2, 3), (1, 2), constant_values=3))
example(mindspore.numpy.pad(f32(2, 3, 2), ((1, 0), (0, 2), (1, 1)), "constant"))
example(mindspore.numpy.array_split(f32(5, 4), 2))
example(mindspore.numpy.array_split(f32(5, 4), indices_or_sections=3, axis=1))
example(mindspore.numpy.array_split(f32(5, 4), (1, 3)))
example(mindspore.numpy.append(f32(2, 3), f32(2)))
example(mindspore.numpy.append(f32(2, 3), f32(2, 1), axis=1))
example(mindspore.numpy.min(f32(3, 4)))
example(mindspore.numpy.min(f32(3, 4), 0))
example(mindspore.numpy.min(f32(3, 4), axis=1, keepdims=True))
example(mindspore.numpy.array(f32(2, 3)) * 2)
example(mindspore.numpy.asarray(f32(2, 3)) + 1)
no_gradient("constants have none")
example(mindspore.numpy.array([1, 2]))
example(mindspore.numpy.array(3.5))
example(mindspore.numpy.array([[1, 2.5], [3, 4]]))
example(mindspore.numpy.array((True, False)))
example(mindspore.numpy.array([1, 2], mindspore.float32, ndmin=3))
example(mindspore.numpy.array(i64(3), dtype=mindspore.float16))
example(mindspore.numpy.asarray([1, 2, 3]))
example(mindspore.numpy.asarray([1, 2, 3], dtype=mindspore.int64))

torch.empty(shape) << mindspore.numpy.empty(shape, dtype=mindspore.float32)
torch.empty(shape, dtype=dtype) << mindspore.numpy.empty(shape, dtype)
torch.empty_like(prototype, dtype=dtype) << mindspore.numpy.empty_like(prototype, dtype, shape=None)
no_gradient("memory that was not written")
example(mindspore.numpy.empty((2, 3)).shape)
example(mindspore.numpy.empty((2,), mindspore.int32).dtype == mindspore.int32)
example(mindspore.numpy.empty_like(f32(2, 3)).shape)
example(mindspore.numpy.empty_like(f32(2, 3), dtype=mindspore.float16).dtype == mindspore.float16)
