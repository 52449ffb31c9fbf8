# Ways of writing that only MindSpore has, as a source, with examples in it.

if len(axes) == 1:
    torch.Tensor.permute(self, *axes) << mindspore.Tensor.transpose(self, *axes)
if len(axes) > 2:
    torch.Tensor.permute(self, *axes) << mindspore.Tensor.transpose(self, *axes)
example(mindspore.ops.exp(f32(2, 3, 4)).transpose(2, 0, 1))
example(mindspore.ops.exp(f32(2, 3, 4)).transpose((0, 2, 1)))
example(mindspore.ops.exp(f32(2, 3, 4, 5)).transpose(0, 3, 1, 2))
torch.Tensor.transpose(self, dim0, dim1) << mindspore.Tensor.transpose(self, dim0, dim1)
example(mindspore.ops.exp(f32(2, 3)).transpose(1, 0))
example(mindspore.ops.exp(f32(2, 3)).transpose(0, 1))
example(mindspore.ops.exp(f32(2, 3, 4)).transpose(dim0=-1, dim1=0))

self << mindspore.Tensor.value(self)
example(mindspore.ops.exp(f32(2, 3)).value() * 2)
example(mindspore.ops.transpose(f32(2, 3, 4), (2, 0, 1)))
example(mindspore.ops.exp(f32(2, 1, 3)).broadcast_to((2, 5, 3)))
example(mindspore.ops.exp(f32(1, 3)).broadcast_to((4, -1, 3)))
example(mindspore.ops.cast(i64(2, 3), dtype=mindspore.float16))
torch.cat(tensors, axis) << mindspore.ops.concat(tensors, axis)
example(mindspore.ops.concat((f32(2, 3), f32(2, 3)), axis=1))
example(mindspore.ops.concat([i64(2, 3), i64(1, 3)]))
def example():
    import numpy

    return mindspore.Tensor.from_numpy(numpy.arange(6).reshape(2, 3)) * 2


torch.Tensor.dim(self) << mindspore.Tensor.dim(self)
example(mindspore.ops.exp(f32(2, 3)).dim())
example(mindspore.ops.cast(f32(2, 3), mindspore.int32))
example(mindspore.ops.exp(f32(2, 3)).size * 2)
example(mindspore.ops.exp(f32(2, 3)).numpy().sum())
no_gradient("integers and arrays have none")
