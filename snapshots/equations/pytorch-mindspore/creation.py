# Making tensors. MindSpore makes them where its device context says.

# As a class in annotations and isinstance: before the equations of its calls.
torch.Tensor == mindspore.Tensor

torch.zeros(*size, dtype=dtype) >> mindspore.ops.zeros(size, dtype=dtype)
torch.zeros(size, dtype=dtype) == mindspore.ops.zeros(size, dtype=dtype)
torch.ones(*size, dtype=dtype) >> mindspore.ops.ones(size, dtype=dtype)
torch.ones(size, dtype=dtype) == mindspore.ops.ones(size, dtype=dtype)
torch.empty(*size, dtype=dtype) >> mindspore.ops.zeros(size, dtype=dtype)
torch.empty(size, dtype=dtype) >> mindspore.ops.zeros(size, dtype=dtype)
torch.zeros_like(input, dtype=dtype) == mindspore.ops.zeros_like(input, dtype=dtype)
torch.ones_like(input, dtype=dtype) == mindspore.ops.ones_like(input, dtype=dtype)
torch.empty_like(input, dtype=dtype) >> mindspore.ops.zeros_like(input, dtype=dtype)
torch.full_like(input, fill_value, dtype=dtype) == mindspore.ops.full_like(input, fill_value, dtype=dtype)
drop(device, "MindSpore makes tensors where its device context says")
drop(requires_grad, "MindSpore differentiates functions; a tensor does not ask for gradients")
drop(memory_format, "MindSpore's tensors have one memory format")
example(torch.zeros(2, 3))
example(torch.zeros((2, 3), dtype=torch.int64))
example(torch.zeros(2, 3, device="cpu", dtype=torch.bool))
example(torch.ones(2, 3))
example(torch.ones([2], dtype=torch.int32))
example(torch.empty(2, 3).shape)
example(torch.zeros_like(f32(2, 3)))
example(torch.zeros_like(f32(2, 3), dtype=torch.bool))
example(torch.ones_like(i64(2, 3)))
example(torch.full_like(f32(2, 3), 2))
example(torch.full_like(f32(2, 3), 2, dtype=torch.int64))
example(torch.empty_like(f32(2, 3)).shape)

# MindSpore makes integers unless told otherwise.
if isinstance(fill_value, float):
    torch.full(size, fill_value, dtype=None) == mindspore.ops.full(size, fill_value, dtype=mindspore.float32)
if isinstance(fill_value, bool):
    torch.full(size, fill_value, dtype=None) >> mindspore.ops.full(size, fill_value, dtype=mindspore.bool_)
if isinstance(fill_value, int):
    torch.full(size, fill_value, dtype=None) >> mindspore.ops.full(size, fill_value)
if given(dtype):
    torch.full(size, fill_value, dtype=dtype) == mindspore.ops.full(size, fill_value, dtype=dtype)
torch.full(size, fill_value, dtype=None) >> full(size, fill_value)
drop(device, "MindSpore makes tensors where its device context says")
drop(requires_grad, "MindSpore differentiates functions; a tensor does not ask for gradients")


def full(size, fill_value):
    """A tensor of the dtype that PyTorch gives the value."""
    kinds = {bool: mindspore.bool_, int: mindspore.int64, float: mindspore.float32}
    return mindspore.ops.full(size, fill_value, dtype=kinds[type(fill_value)])


example(torch.full((2, 3), 1.5))
example(torch.full((2, 3), -1e9))
example(torch.full((2, 3), 7))
example(torch.full((2, 3), True))
example(torch.full([2], 1, dtype=torch.float32))
def example():
    value = 2.0
    return torch.full((2, 3), value)


torch.arange(end, dtype=dtype) == mindspore.ops.arange(end, dtype=dtype)
torch.arange(start=start, end=end, step=step, dtype=dtype) == mindspore.ops.arange(start=start, end=end, step=step, dtype=dtype)
torch.eye(n, dtype=dtype) == mindspore.ops.eye(n, dtype=dtype)
torch.eye(n, m=m, dtype=dtype) == mindspore.ops.eye(n, m=m, dtype=dtype)
torch.linspace(start, end, steps, dtype=None) == mindspore.ops.linspace(start, end, steps)
torch.linspace(start, end, steps, dtype=dtype) >> mindspore.Tensor.astype(mindspore.ops.linspace(start, end, steps), dtype)
drop(device, "MindSpore makes tensors where its device context says")
drop(requires_grad, "MindSpore differentiates functions; a tensor does not ask for gradients")
example(torch.arange(5))
example(torch.arange(5.0))
example(torch.arange(1, 5))
example(torch.arange(0, 1, 0.25))
example(torch.arange(5, 0, -1))
example(torch.arange(end=5, dtype=torch.float32, device="cpu"))
example(torch.arange(0, 6, step=2, dtype=torch.int32))
example(torch.eye(3))
example(torch.eye(3, 4, dtype=torch.int64))
example(torch.linspace(0, 1, 5))
example(torch.linspace(-1.0, 1.0, steps=4, dtype=torch.float64))

torch.tensor(data, dtype=dtype) == mindspore.tensor(data, dtype)
torch.as_tensor(data, dtype) >> mindspore.tensor(data, dtype)
torch.scalar_tensor(s, dtype=None) >> mindspore.tensor(s, mindspore.float32)
torch.scalar_tensor(s, dtype=dtype) >> mindspore.tensor(s, dtype)
torch.from_numpy(ndarray) == mindspore.from_numpy(ndarray)
torch.from_numpy(array) << mindspore.Tensor.from_numpy(array)
torch.tensor(input_data, dtype=dtype) << mindspore.Tensor(input_data, dtype)
drop(device, "MindSpore makes tensors where its device context says")
drop(requires_grad, "MindSpore differentiates functions; a tensor does not ask for gradients")
example(torch.from_numpy(f32(2, 3).numpy()).shape)
example(torch.tensor([1.0, 2.0]))
example(torch.tensor([[1, 2], [3, 4]]))
example(torch.tensor(1.5))
example(torch.scalar_tensor(2))
example(torch.tensor(True))
example(torch.tensor([1.0, 2], dtype=torch.int64))
example(torch.as_tensor([1.0, 2.0], device="cpu"))

# A number or several are sizes, not values.
if isinstance(data, list | tuple) and not starred(data):
    torch.FloatTensor(data) >> mindspore.Tensor(data, mindspore.float32)
    torch.LongTensor(data) >> mindspore.Tensor(data, mindspore.int64)
    torch.IntTensor(data) >> mindspore.Tensor(data, mindspore.int32)
    torch.BoolTensor(data) >> mindspore.Tensor(data, mindspore.bool_)
drop(device, "MindSpore makes tensors where its device context says")
example(torch.LongTensor([1, 2]))
example(torch.LongTensor([[1, 2], [3, 4]]))
example(torch.FloatTensor([1, 2.5]))
example(torch.IntTensor([1, 2]))
example(torch.BoolTensor([True, False]))

# In annotations the class says no more than that it is a tensor; no value of MindSpore has a class of its dtype.
if annotation():
    torch.FloatTensor >> mindspore.Tensor
    torch.LongTensor >> mindspore.Tensor
    torch.IntTensor >> mindspore.Tensor
    torch.BoolTensor >> mindspore.Tensor
def example():
    def chosen(scores: torch.FloatTensor, at: torch.LongTensor | None = None, kept: torch.BoolTensor = None, sizes: torch.IntTensor = None) -> torch.FloatTensor:
        return scores[at]

    return chosen(f32(4), idx(4, 2))

torch.rand(*size, dtype=dtype) == mindspore.ops.rand(*size, dtype=dtype)
torch.randn(*size, dtype=dtype) == mindspore.ops.randn(*size, dtype=dtype)
torch.rand_like(input, dtype=dtype) == mindspore.ops.rand_like(input, dtype=dtype)
torch.randn_like(input, dtype=dtype) == mindspore.ops.randn_like(input, dtype=dtype)
torch.randint(low, high, size, dtype=dtype) == mindspore.ops.randint(low, high, size, dtype=dtype)
torch.randint(high, size, dtype=dtype) >> mindspore.ops.randint(0, high, size, dtype=dtype)
torch.randperm(n) == mindspore.ops.randperm(n)
torch.multinomial(input, num_samples, replacement) >> mindspore.Tensor.long(mindspore.ops.multinomial(input, num_samples, replacement))
drop(device, "MindSpore makes tensors where its device context says")
drop(requires_grad, "MindSpore differentiates functions; a tensor does not ask for gradients")
example(torch.rand(2, 3).shape)
example(torch.randn(2, 3).dtype == torch.float32)
example(torch.randn((2, 3)).shape)
example(torch.rand_like(f32(2, 3)).shape)
example(torch.randn_like(f32(2, 3)).shape)
example(torch.randint(0, 5, (2, 3)).dtype == torch.int64)
example(torch.randint(5, (2, 3)).shape)
example(torch.sort(torch.randperm(5))[0])
example(torch.multinomial(u32f(4, 3), 2).shape)

torch.Tensor.new_zeros(self, size, dtype=dtype) == mindspore.Tensor.new_zeros(self, size, dtype=dtype)
torch.Tensor.new_ones(self, size, dtype=dtype) == mindspore.Tensor.new_ones(self, size, dtype=dtype)
torch.Tensor.new_zeros(self, *size, dtype=dtype) >> mindspore.Tensor.new_zeros(self, size, dtype=dtype)
torch.Tensor.new_ones(self, *size, dtype=dtype) >> mindspore.Tensor.new_ones(self, size, dtype=dtype)
torch.Tensor.new_full(self, size, fill_value, dtype=None) >> mindspore.ops.full(size, fill_value, dtype=self.dtype)
torch.Tensor.new_empty(self, size, dtype=dtype) >> mindspore.Tensor.new_zeros(self, size, dtype=dtype)
torch.Tensor.new_tensor(self, data, dtype=None) >> mindspore.tensor(data, dtype=self.dtype)
drop(device, "MindSpore makes tensors where its device context says")
drop(requires_grad, "MindSpore differentiates functions; a tensor does not ask for gradients")
example(i64(4).new_zeros(2, 3))
example(f32(4).new_zeros((2, 3)))
example(f32(4).new_ones(2, dtype=torch.int32))
example(f64(4).new_full((2, 3), 4))
example(f32(4).new_tensor([1, 2]))
