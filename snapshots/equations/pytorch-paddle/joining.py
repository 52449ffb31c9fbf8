# Joining and splitting.

torch.cat(tensors, dim) == paddle.concat(tensors, axis=dim)
torch.stack(tensors, dim) == paddle.stack(tensors, axis=dim)
torch.hstack(tensors) == paddle.hstack(tensors)
torch.vstack(tensors) == paddle.vstack(tensors)
example(torch.cat((f32(2, 3), f32(2, 4)), 1))
example(torch.cat([f32(2, 3), f32(4, 3)]))
example(torch.cat([f32(2, 3), f32(2, 3)], dim=-1))
example(torch.concat([f32(2, 3), f32(2, 3)], -1))
example(torch.stack([f32(2, 3), f32(2, 3)]))
example(torch.stack((i64(2, 3), i64(2, 3)), dim=-1))
example(torch.hstack((f32(2, 3), f32(2, 1))))
example(torch.vstack((f32(2, 3), f32(1, 3))))

if chunks in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16):
    torch.chunk(input, chunks, dim) == paddle.chunk(input, chunks, axis=dim)
    torch.Tensor.chunk(self, chunks, dim) == paddle.Tensor.chunk(self, chunks, axis=dim)
note("Paddle needs a size that the number of chunks divides, and returns a list.")
example(torch.chunk(f32(4, 6), 2))
example(torch.chunk(f32(4, 6), 3, dim=1))
example(f32(4, 6).chunk(2, -1))

# Paddle's paddle.split takes the number of parts where PyTorch takes the size of each.
if isinstance(split_size_or_sections, list | tuple):
    torch.split(tensor, split_size_or_sections, dim) == paddle.split(tensor, split_size_or_sections, axis=dim)
    torch.Tensor.split(self, split_size=split_size_or_sections, dim=dim) == paddle.Tensor.split(self, split_size_or_sections, axis=dim)
if isinstance(num_or_sections, int):
    torch.chunk(x, num_or_sections, axis) << paddle.split(x, num_or_sections, axis)
    torch.Tensor.chunk(self, num_or_sections, axis) << paddle.Tensor.split(self, num_or_sections, axis)
torch.split(tensor, split_size_or_sections, dim) == paddle.compat.split(tensor, split_size_or_sections, dim)
torch.Tensor.split(self, split_size, dim) >> paddle.compat.split(self, split_size, dim)
example(torch.split(f32(5, 3), 2))
example(torch.split(f32(5, 4), [1, 3], dim=1))
example(f32(5, 4).split(2, dim=-1))
example(f32(5, 4).split([2, 3]))

torch.unbind(input, dim) == paddle.unbind(input, axis=dim)
torch.Tensor.unbind(self, dim) == paddle.Tensor.unbind(self, axis=dim)
example(torch.unbind(f32(2, 3)))
example(f32(2, 3, 4).unbind(dim=-1))

torch.meshgrid(*tensors, indexing=None) == paddle.meshgrid(*tensors)
torch.meshgrid(*tensors, indexing="ij") >> paddle.meshgrid(*tensors)
torch.meshgrid(*tensors, indexing="xy") >> refuse("Paddle has rows first only: swap the axes by hand")
example(torch.meshgrid(torch.arange(3), torch.arange(4), indexing="ij"))
example(torch.meshgrid([torch.arange(3), torch.arange(4)], indexing="ij"))

torch.repeat_interleave(input, repeats, dim) == paddle.repeat_interleave(input, repeats, axis=dim)
torch.Tensor.repeat_interleave(self, repeats, dim) == paddle.Tensor.repeat_interleave(self, repeats, axis=dim)
example(torch.repeat_interleave(f32(2, 3), 2, dim=1))
example(f32(2, 3).repeat_interleave(2))
example(f32(2, 3).repeat_interleave(tensor([1, 2], "int64"), dim=0))

torch.roll(input, shifts, dims) == paddle.roll(input, shifts, axis=dims)
torch.Tensor.roll(self, shifts, dims) == paddle.Tensor.roll(self, shifts, axis=dims)
torch.flip(input, dims) == paddle.flip(input, axis=dims)
torch.Tensor.flip(self, *dims) == paddle.Tensor.flip(self, axis=dims)
example(torch.roll(f32(3, 4), shifts=(1, -1), dims=(0, 1)))
example(torch.roll(f32(3, 4), 2))
example(f32(3, 4).roll(1, 1))
example(torch.flip(f32(3, 4), dims=[1]))
example(f32(3, 4).flip(0, 1))
example(f32(3, 4).flip([-1]))

torch.tensor_split(input, sections, dim) >> paddle.tensor_split(input, sections, axis=dim)
torch.tensor_split(input, indices, dim) >> paddle.tensor_split(input, indices, axis=dim)
if isinstance(num_or_indices, int):
    torch.tensor_split(x, sections=num_or_indices, dim=axis) << paddle.tensor_split(x, num_or_indices, axis)
if isinstance(num_or_indices, list | tuple):
    torch.tensor_split(x, indices=num_or_indices, dim=axis) << paddle.tensor_split(x, num_or_indices, axis)
example(torch.tensor_split(f32(4, 5), 3, dim=1))
example(torch.tensor_split(f32(4, 5), (1, 3)))
example(torch.tensor_split(f32(4, 5), sections=2))

# Of a number that only the running code knows, the last chunk may be smaller.
torch.chunk(input, chunks, dim) >> paddle.compat.split(input, -(-input.shape[dim] // chunks), dim)
torch.Tensor.chunk(self, chunks, dim) >> paddle.compat.split(self, -(-self.shape[dim] // chunks), dim)
torch.chunk(x, chunks, axis) << paddle.chunk(x, chunks, axis)
torch.Tensor.chunk(self, chunks, axis) << paddle.Tensor.chunk(self, chunks, axis)
def example():
    return [torch.chunk(f32(5, 6), number) for number in (2, 3)], [f32(7, 6).chunk(number, 0) for number in (2, 4)], [f32(7, 6).chunk(number, dim=-1) for number in (2, 4)]


def example():
    return [paddle.chunk(f32(4, 6), number, axis=1) for number in (2, 3)], [f32(4, 6).chunk(number) for number in (1, 2)]


example(paddle.split(f32(4, 6), 2, axis=1))
example(paddle.split(f32(4, 6), num_or_sections=2))
example(f32(4, 6).split(3, -1))
