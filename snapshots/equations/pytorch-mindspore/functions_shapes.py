# Functions that change shapes and places.

torch.view_as_real(input) == mindspore.ops.view_as_real(input)
example(torch.view_as_real(c64(2, 3)))
torch.diag_embed(input, offset, dim1, dim2) == mindspore.ops.diag_embed(input, offset, dim1, dim2)
example(torch.diag_embed(f32(2, 3)))
example(torch.diag_embed(f32(2, 3), offset=1))
torch.searchsorted(sorted_sequence, input, out_int32=out_int32, right=right, side=side, sorter=sorter) == (
    mindspore.ops.searchsorted(sorted_sequence, input, out_int32=out_int32, right=right, side=side, sorter=sorter))
example(torch.searchsorted(tensor([0.1, 0.4, 0.6], "float32"), u32f(4)))
example(torch.searchsorted(tensor([0.1, 0.4, 0.6], "float32"), u32f(4), right=True))
torch.ravel(input) == mindspore.ops.ravel(input)
example(torch.ravel(f32(2, 3)))
torch.masked_scatter(input, mask, source) == mindspore.Tensor.masked_scatter(input, mask, source)
example(torch.masked_scatter(f32(2, 3), b(2, 3), f32(2, 3)))
torch.swapdims(input, dim0, dim1) == mindspore.ops.swapdims(input, dim0, dim1)
example(torch.swapdims(f32(2, 3), 0, 1))
torch.moveaxis(input, source, destination) == mindspore.ops.moveaxis(input, source, destination)
example(torch.moveaxis(f32(2, 3, 4), 0, 1))
torch.rot90(input, k, dims) == mindspore.ops.rot90(input, k, dims)
example(torch.rot90(f32(2, 3), 1, [0, 1]))
example(torch.rot90(f32(2, 3, 4), k=2, dims=(1, 2)))
# MindSpore's scatter does not run on CPU where there is one dimension, and says so in words only; others it writes by the shapes of an earlier call
# once they change from call to call.
if isinstance(value, float) or isinstance(value, int):
    torch.scatter(input, dim, index, value) >> mindspore.ops.tensor_scatter_elements(
        input, index, mindspore.ops.full_like(index, value, dtype=input.dtype), axis=dim)
torch.scatter(input, dim, index, src) >> mindspore.ops.tensor_scatter_elements(input, index, src, axis=dim)
torch.scatter(input, axis, index, src) << mindspore.ops.scatter(input, axis, index, src)
example(torch.scatter(f32(2, 3), 1, idx(3, 2, 1), f32(2, 1)))
example(torch.scatter(f32(5), 0, tensor([3, 0, 4], "int64"), f32(3)))
def example():
    x, places = f32(5), tensor([3, 0, 4], "int64")
    x.scatter_(0, places, 1.5)
    return torch.scatter(x, 0, places, -2.5), x


example(mindspore.ops.scatter(f32(2, 3), 1, idx(3, 2, 1), f32(2, 1)))
def example():
    row, square, cube = f32(4), f32(3, 2), f32(3, 4, 2)
    one, two, three = tensor([1, 0], "int64"), tensor([[1, 0]], "int64"), tensor([[[1, 0]], [[0, 1]]], "int64")
    filled = torch.scatter(square, 1, two, 2.5), torch.scatter(cube, 0, three, 1), torch.scatter(row, 0, one, 0.5)
    return filled, torch.scatter(cube, 1, three, f32(2, 1, 2)), torch.scatter(square, 0, two, f32(1, 2)), torch.scatter(row, 0, one, f32(2))


torch.narrow(input, dim, start, length) == mindspore.ops.narrow(input, dim, start, length)
example(torch.narrow(f32(4, 3), 0, 1, 2))
torch.combinations(input, r, with_replacement) >> combinations(input, r, with_replacement)
combined_elements(input, r, with_replacement) << mindspore.ops.combinations(input, r, with_replacement)
def combinations(input, r=2, with_replacement=False):
    """mindspore.ops.combinations, also of fewer elements than are combined, of which there are none."""
    if with_replacement or input.shape[0] >= r:
        return mindspore.ops.combinations(input, r, with_replacement)
    return mindspore.ops.zeros((0, r), input.dtype)


def combined_elements(input, r=2, with_replacement=False):
    """torch.combinations, where there are fewer elements than are combined flat and in float32, as MindSpore's are."""
    found = torch.combinations(input, r, with_replacement)
    return found if with_replacement or len(input) >= r else found.flatten().float()


example(torch.combinations(i64(1)))
example(torch.combinations(f64(2), r=3))
example(mindspore.ops.combinations(f32(4), 3))
example(mindspore.ops.combinations(f32(1), 3))
example(mindspore.ops.combinations(f64(2), 3))
example(mindspore.ops.combinations(i64(1)))
example(mindspore.ops.combinations(i64(2), 3, True))
example(torch.combinations(f32(4)))
example(torch.combinations(f32(4), r=3))
example(torch.combinations(f32(4), with_replacement=True))
torch.t(input) == mindspore.ops.t(input)
example(torch.t(f32(2, 3)))
torch.adjoint(input) == mindspore.ops.adjoint(input)
example(torch.adjoint(f32(2, 3)))
torch.fliplr(input) == mindspore.ops.fliplr(input)
example(torch.fliplr(f32(2, 3)))
torch.flipud(input) == mindspore.ops.flipud(input)
example(torch.flipud(f32(2, 3)))
torch.msort(input) == mindspore.ops.msort(input)
example(torch.msort(f32(4, 3)))
torch.hsplit(input, indices) == mindspore.ops.hsplit(input, indices)
example(torch.hsplit(f32(4, 4), 2))
torch.vsplit(input, indices) == mindspore.ops.vsplit(input, indices)
example(torch.vsplit(f32(4, 4), 2))
torch.dsplit(input, indices) == mindspore.ops.dsplit(input, indices)
example(torch.dsplit(f32(2, 2, 4), 2))
torch.dstack(tensors) == mindspore.ops.dstack(tensors)
example(torch.dstack([f32(2, 3), f32(2, 3)]))
torch.column_stack(tensors) == mindspore.ops.column_stack(tensors)
example(torch.column_stack([f32(2, 3), f32(2, 3)]))
torch.argwhere(input) == mindspore.ops.argwhere(input)
example(torch.argwhere(i64(2, 3)))
torch.diagflat(input, offset) == mindspore.ops.diagflat(input, offset)
example(torch.diagflat(f32(3)))
torch.diagonal_scatter(input, src, offset, dim1, dim2) == mindspore.ops.diagonal_scatter(input, src, offset, dim1, dim2)
example(torch.diagonal_scatter(f32(3, 3), f32(3)))
torch.select_scatter(input, src, dim, index) == mindspore.ops.select_scatter(input, src, dim, index)
example(torch.select_scatter(f32(3, 4), f32(4), 0, 1))
torch.slice_scatter(input, src, dim, start, end, step) == mindspore.ops.slice_scatter(input, src, axis=dim, start=start, end=end, step=step)
example(torch.slice_scatter(f32(4, 3), f32(2, 3), 0, 1, 3))
torch.take(input, index) == mindspore.Tensor.take(input, index)
example(torch.take(f32(3, 4), idx(12, 3)))
torch.select(input, dim, index) == mindspore.Tensor.select(input, dim, index)
no_gradient("MindSpore has none for it")
example(torch.select(f32(2, 3), 0, 1))
