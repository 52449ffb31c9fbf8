# Views, copies and parts of tensors.

torch.view_copy(input, size) >> paddle.assign(paddle.reshape(input, size))
torch.permute_copy(input, dims) >> paddle.assign(paddle.transpose(input, perm=dims))
torch.transpose_copy(input, dim0, dim1) >> paddle.assign(paddle.transpose(input, dim0=dim0, dim1=dim1))
torch.t_copy(input) >> paddle.assign(paddle.t(input))
torch.squeeze_copy(input) >> paddle.assign(paddle.squeeze(input))
torch.squeeze_copy(input, dim) >> paddle.assign(paddle.squeeze(input, dim))
torch.unsqueeze_copy(input, dim) >> paddle.assign(paddle.unsqueeze(input, dim))
torch.expand_copy(input, size) >> paddle.assign(paddle.expand(input, size))
torch.detach_copy(input) >> paddle.assign(paddle.Tensor.detach(input))
torch.alias_copy(input) >> paddle.assign(input)
torch.diagonal_copy(input, offset, dim1, dim2) >> paddle.assign(paddle.diagonal(input, offset, dim1, dim2))
torch.select_copy(input, dim, index) >> paddle.assign(paddle.squeeze(paddle.narrow(input, dim, index, 1), dim))
example(torch.view_copy(f32(2, 3), (3, 2)))
example(torch.view_copy(i64(6), [2, -1]))
example(torch.permute_copy(f32(2, 3, 4), (2, 0, 1)))
example(torch.permute_copy(f64(2, 3), dims=[1, 0]))
example(torch.transpose_copy(f32(2, 3), 0, 1))
example(torch.transpose_copy(f64(2, 3, 4), dim0=1, dim1=2))
example(torch.t_copy(f32(2, 3)))
example(torch.t_copy(i64(3)))
example(torch.squeeze_copy(f32(2, 1, 3)))
example(torch.squeeze_copy(f32(2, 1, 3), 1))
example(torch.squeeze_copy(f32(2, 1, 3, 1), dim=-1))
example(torch.unsqueeze_copy(f32(2, 3), 0))
example(torch.unsqueeze_copy(i64(3), dim=-1))
example(torch.expand_copy(f32(1, 3), (2, 3)))
example(torch.expand_copy(f64(3), size=[2, -1]))
example(torch.detach_copy(f32(2, 3)))
example(torch.detach_copy(i64(3)))
example(torch.alias_copy(f32(2, 3)))
example(torch.alias_copy(i64(3)))
example(torch.diagonal_copy(f32(3, 4)))
example(torch.diagonal_copy(f64(2, 3, 4), offset=1, dim1=1, dim2=2))
example(torch.select_copy(f32(3, 4), 0, 1))
example(torch.select_copy(f64(2, 3), dim=1, index=2))

if isinstance(index, int):
    torch.select(input, dim, index) >> paddle.squeeze(paddle.narrow(input, dim, index, 1), dim)
example(torch.select(f32(3, 4), 0, 1))
example(torch.select(f64(2, 3), dim=1, index=2))
example(torch.select(i64(5), 0, 3))
example(torch.select(f32(2, 3, 4), -1, 0))

torch.split_copy(input, split_size, dim) >> split_copies(input, split_size, dim)
def split_copies(tensor, size, dim=0):
    """Copies of parts of one size; the last may be smaller."""
    length = tensor.shape[dim]
    return [paddle.narrow(tensor, dim, start, min(size, length - start)).clone() for start in range(0, length, size)]


example(torch.split_copy(f32(5, 2), 2))
example(torch.split_copy(f64(2, 5), split_size=3, dim=1))

torch.unsafe_split(input, split_size, dim) >> tuple(split_copies(input, split_size, dim))
torch.Tensor.unsafe_split(self, split_size, dim) >> tuple(split_copies(self, split_size, dim))
example(torch.unsafe_split(f32(5, 2), 2))
example(torch.unsafe_split(f64(2, 5), split_size=3, dim=1))
example(f32(5, 2).unsafe_split(2))
example(f64(2, 5).unsafe_split(split_size=3, dim=-1))

torch.unsafe_chunk(input, chunks, dim) >> equal_parts(input, chunks, dim)
def equal_parts(tensor, chunks, dim=0):
    """Parts of the size that divides the length into so many, rounded up; there may be fewer of them."""
    length = tensor.shape[dim]
    size = -(-length // chunks)
    return tuple(paddle.narrow(tensor, dim, start, min(size, length - start)) for start in range(0, length, size))


example(torch.unsafe_chunk(f32(6, 2), 3))
example(torch.unsafe_chunk(f64(2, 5), chunks=4, dim=1))

torch.Tensor.unsafe_chunk(self, chunks, dim) >> equal_parts(self, chunks, dim)
torch.unbind_copy(input, dim) >> [paddle.assign(part) for part in paddle.unbind(input, dim)]
example(f32(6, 2).unsafe_chunk(3))
example(f64(2, 5).unsafe_chunk(chunks=4, dim=-1))
example(torch.unbind_copy(f32(3, 2)))
example(torch.unbind_copy(f64(3, 2), dim=1))

torch.slice_copy(input, dim, start, end, step) >> sliced_copy(input, dim, start, end, step)
def sliced_copy(tensor, dim=0, start=None, end=None, step=1):
    """A copy of the slice in one dimension."""
    places = [slice(None)] * tensor.ndim
    places[dim] = slice(start, end, step)
    return tensor[tuple(places)].clone()


example(torch.slice_copy(f32(5, 2)))
example(torch.slice_copy(f64(2, 5), dim=1, start=1, end=4, step=2))
example(torch.slice_copy(f32(5), 0, -3))

torch.view_as_real_copy(input) >> paddle.as_real(input)
torch.view_as_complex_copy(input) >> paddle.as_complex(input)
torch.resolve_conj(input) >> paddle.assign(input)
torch.resolve_neg(input) >> paddle.assign(input)
torch.Tensor.resolve_conj(self) >> self
torch.Tensor.resolve_neg(self) >> self
torch.detach(input) >> paddle.Tensor.detach(input)
torch.adjoint(input) >> paddle.conj(paddle.matrix_transpose(input))
torch.Tensor.adjoint(self) >> paddle.conj(paddle.matrix_transpose(self))
torch.Tensor.mH >> paddle.conj(paddle.matrix_transpose(self))
torch.Tensor.H >> paddle.conj(paddle.matrix_transpose(self))
torch.Tensor.swapdims(self, dim0, dim1) >> paddle.Tensor.transpose(self, dim0=dim0, dim1=dim1)
example(torch.view_as_real_copy(c64(2, 3)))
example(torch.view_as_complex_copy(f32(3, 2)))
example(torch.resolve_conj(c64(2, 3).conj()))
example(torch.resolve_conj(f32(2)))
example(torch.resolve_neg(c64(2, 3).conj().imag))
example(torch.resolve_neg(f32(2)))
example(c64(2, 3).conj().resolve_conj())
example(f32(2).resolve_conj())
example(f32(2).resolve_neg())
example(c64(2, 3).conj().resolve_neg())
example(torch.detach(f32(2, 3)))
example(torch.detach(input=i64(3)))
example(torch.adjoint(f32(2, 3)))
example(torch.adjoint(c64(2, 3)))
example(torch.adjoint(f64(2, 3, 4)))
example(f32(2, 3).adjoint())
example(c64(2, 3).adjoint())
example(f64(2, 3, 4).adjoint())
example(f32(2, 3).mH)
example(c64(2, 3, 2).mH)
example(f32(2, 3).H)
example(c64(2, 3).H)
example(f32(2, 3).swapdims(0, 1))
example(f64(2, 3, 4).swapdims(dim0=-1, dim1=0))
example(i64(2, 3).swapdims(1, 0))

torch.swapdims(input, dim0, dim1) >> paddle.transpose(input, dim0=dim0, dim1=dim1)
example(torch.swapdims(f32(2, 3), 0, 1))
example(torch.swapdims(f64(2, 3, 4), dim0=-1, dim1=0))
