# Making tensors. Paddle makes float32 where PyTorch takes the dtype of the value.

# Paddle names dtypes by strings, too.
torch.zeros(*size, dtype=torch.float32) << paddle.zeros(size, dtype="float32")
torch.ones(*size, dtype=torch.float32) << paddle.ones(size, dtype="float32")
torch.full(size, fill_value, dtype=torch.float32) << paddle.full(size, fill_value, dtype="float32")
torch.tensor(data, dtype=torch.float32) << paddle.to_tensor(data, dtype="float32")
torch.arange(end, dtype=torch.float32) << paddle.arange(end, dtype="float32")
torch.arange(start=start, end=end, step=step, dtype=torch.float32) << paddle.arange(start=start, end=end, step=step, dtype="float32")
torch.zeros(*size, dtype=torch.float64) << paddle.zeros(size, dtype="float64")
torch.ones(*size, dtype=torch.float64) << paddle.ones(size, dtype="float64")
torch.full(size, fill_value, dtype=torch.float64) << paddle.full(size, fill_value, dtype="float64")
torch.tensor(data, dtype=torch.float64) << paddle.to_tensor(data, dtype="float64")
torch.arange(end, dtype=torch.float64) << paddle.arange(end, dtype="float64")
torch.arange(start=start, end=end, step=step, dtype=torch.float64) << paddle.arange(start=start, end=end, step=step, dtype="float64")
torch.zeros(*size, dtype=torch.int32) << paddle.zeros(size, dtype="int32")
torch.ones(*size, dtype=torch.int32) << paddle.ones(size, dtype="int32")
torch.full(size, fill_value, dtype=torch.int32) << paddle.full(size, fill_value, dtype="int32")
torch.tensor(data, dtype=torch.int32) << paddle.to_tensor(data, dtype="int32")
torch.arange(end, dtype=torch.int32) << paddle.arange(end, dtype="int32")
torch.arange(start=start, end=end, step=step, dtype=torch.int32) << paddle.arange(start=start, end=end, step=step, dtype="int32")
torch.zeros(*size, dtype=torch.int64) << paddle.zeros(size, dtype="int64")
torch.ones(*size, dtype=torch.int64) << paddle.ones(size, dtype="int64")
torch.full(size, fill_value, dtype=torch.int64) << paddle.full(size, fill_value, dtype="int64")
torch.tensor(data, dtype=torch.int64) << paddle.to_tensor(data, dtype="int64")
torch.arange(end, dtype=torch.int64) << paddle.arange(end, dtype="int64")
torch.arange(start=start, end=end, step=step, dtype=torch.int64) << paddle.arange(start=start, end=end, step=step, dtype="int64")
def example():
    full = paddle.full([2], 3, dtype="float32"), paddle.to_tensor([1, 2], dtype="float32")
    return paddle.zeros([2, 3], dtype="float32"), paddle.ones([2], dtype="float32"), full, paddle.arange(5, dtype="float32"), paddle.arange(1, 5, 2, dtype="float32")


def example():
    full = paddle.full([2], 3, dtype="float64"), paddle.to_tensor([1, 2], dtype="float64")
    return paddle.zeros([2, 3], dtype="float64"), paddle.ones([2], dtype="float64"), full, paddle.arange(5, dtype="float64"), paddle.arange(1, 5, 2, dtype="float64")


def example():
    full = paddle.full([2], 3, dtype="int32"), paddle.to_tensor([1, 2], dtype="int32")
    return paddle.zeros([2, 3], dtype="int32"), paddle.ones([2], dtype="int32"), full, paddle.arange(5, dtype="int32"), paddle.arange(1, 5, 2, dtype="int32")


def example():
    full = paddle.full([2], 3, dtype="int64"), paddle.to_tensor([1, 2], dtype="int64")
    return paddle.zeros([2, 3], dtype="int64"), paddle.ones([2], dtype="int64"), full, paddle.arange(5, dtype="int64"), paddle.arange(1, 5, 2, dtype="int64")


torch.from_numpy(ndarray) >> paddle.to_tensor(ndarray)
note("Paddle copies the array, PyTorch shares its memory.")
torch.tensor(data, dtype=dtype, device=device, requires_grad=False) == paddle.to_tensor(data, dtype=dtype, place=device)
torch.tensor(data, dtype=dtype, device=device, requires_grad=True) == paddle.to_tensor(data, dtype=dtype, place=device, stop_gradient=False)
torch.as_tensor(data, dtype, device) >> paddle.to_tensor(data, dtype, place=device)
torch.scalar_tensor(s, dtype=None, device=device) >> paddle.to_tensor(s, dtype=paddle.float32, place=device)
torch.scalar_tensor(s, dtype=dtype, device=device) >> paddle.to_tensor(s, dtype=dtype, place=device)
example(torch.tensor([1, 2, 3]))
example(torch.tensor([[1.5, 2], [3, 4]]))
example(torch.tensor(2.5, dtype=torch.float64))
example(torch.tensor([True, False]))
example(torch.tensor(3))
example(torch.as_tensor([1, 2], dtype=torch.float32))
example(torch.tensor([1.0, 2.0], requires_grad=True) * 2)
example(torch.scalar_tensor(3))
example(torch.scalar_tensor(3, dtype=torch.int64))
def example():
    import numpy as np

    return torch.from_numpy(np.arange(6.0).reshape(2, 3)), torch.tensor(np.float32(2))


torch.zeros(*size, dtype=dtype, device=device, requires_grad=requires_grad) == paddle.zeros(size, dtype=dtype, device=device, requires_grad=requires_grad)
torch.ones(*size, dtype=dtype, device=device, requires_grad=requires_grad) == paddle.ones(size, dtype=dtype, device=device, requires_grad=requires_grad)
torch.empty(*size, dtype=dtype, device=device, requires_grad=requires_grad) == paddle.empty(size, dtype=dtype, device=device, requires_grad=requires_grad)
example(torch.zeros(2, 3))
example(torch.zeros((2, 3), dtype=torch.int64))
example(torch.zeros([2]))
example(torch.ones(4, device="cpu"))
example(torch.ones(2, 1, dtype=torch.bool))
example(torch.empty(2, 3).shape)
def example():
    x = f32(2, 3)
    return torch.zeros(x.shape), torch.ones(x.size(0), 2), torch.zeros(x.shape[0], 4, dtype=x.dtype, device=x.device)


if isinstance(fill_value, int):
    torch.full(size, fill_value, dtype=None, device=device) >> paddle.full(size, fill_value, dtype=paddle.int64, device=device)
    torch.full(size, fill_value, dtype=torch.float32, device=device) << paddle.full(size, fill_value, dtype=None, device=device)
if isinstance(fill_value, float | bool):
    torch.full(size, fill_value, dtype=None, device=device) == paddle.full(size, fill_value, dtype=None, device=device)
if given(dtype):
    torch.full(size, fill_value, dtype=dtype, device=device) == paddle.full(size, fill_value, dtype=dtype, device=device)
torch.full(size, fill_value, dtype=dtype, device=device) >> refuse("give the dtype: Paddle makes float32 of integers, too")
example(torch.full((2, 3), 2.5))
example(torch.full((2, 3), 7))
example(paddle.full([2, 3], 7))
example(torch.full([2], True))
example(torch.full((2,), 3, dtype=torch.float32))
example(torch.full(size=(2,), fill_value=float("-inf"), dtype=torch.float32))

torch.zeros_like(input, dtype=dtype, device=device) == paddle.zeros_like(input, dtype=dtype, device=device)
torch.ones_like(input, dtype=dtype, device=device) == paddle.ones_like(input, dtype=dtype, device=device)
torch.empty_like(input, dtype=dtype, device=device) == paddle.empty_like(input, dtype=dtype, device=device)
torch.full_like(input, fill_value, dtype=dtype, device=device) == paddle.full_like(input, fill_value, dtype=dtype, device=device)
drop(memory_format, "the layout in memory changes no value")
example(torch.zeros_like(i32(2, 3)))
example(torch.zeros_like(f32(2, 3), dtype=torch.bool))
example(torch.ones_like(f64(2, 3)))
example(torch.ones_like(b(2, 3)))
example(torch.full_like(f32(2, 3), 2))
example(torch.full_like(i64(2, 3), fill_value=2.5, dtype=torch.float32))
example(torch.empty_like(f64(2, 3)).dtype)

torch.Tensor.new_zeros(self, *size, dtype=dtype, device=device) == paddle.Tensor.new_zeros(self, size, dtype=dtype, device=device)
torch.Tensor.new_ones(self, *size, dtype=dtype, device=device) == paddle.Tensor.new_ones(self, size, dtype=dtype, device=device)
torch.Tensor.new_empty(self, *size, dtype=dtype, device=device) == paddle.Tensor.new_empty(self, size, dtype=dtype, device=device)
torch.Tensor.new_full(self, size, fill_value, dtype=dtype, device=device) == paddle.Tensor.new_full(self, size, fill_value, dtype=dtype, device=device)
example(f64(2).new_zeros(3, 2))
example(i32(2).new_zeros((3, 2)))
example(f32(2).new_ones(3, dtype=torch.int64))
example(f64(2).new_full((2, 2), 3))
example(f64(2).new_empty(2, 3).shape)

if isinstance(end, float) or isinstance(start, float) or isinstance(step, float):  # Paddle makes integers of the bounds first
    torch.arange(dtype=torch.int32) >> refuse("Paddle makes integers of the bounds before it counts: give integers")
    torch.arange(dtype=torch.int64) >> refuse("Paddle makes integers of the bounds before it counts: give integers")
torch.arange(end, dtype=dtype, device=device) == paddle.arange(end, dtype=dtype, device=device)
torch.arange(start=start, end=end, step=step, dtype=dtype, device=device) == paddle.arange(start=start, end=end, step=step, dtype=dtype, device=device)
example(torch.arange(5))
example(torch.arange(2, 10, 3))
example(torch.arange(2.0))
example(torch.arange(0, 1, 0.25))
example(torch.arange(start=1, end=4, dtype=torch.float32))
example(torch.arange(3, device="cpu", dtype=torch.int32))

torch.linspace(start, end, steps, dtype=dtype, device=device) == paddle.linspace(start, end, steps, dtype=dtype, device=device)
torch.eye(n, dtype=dtype, device=device) == paddle.eye(n, dtype=dtype, device=device)
torch.eye(n, m=m, dtype=dtype, device=device) == paddle.eye(n, m, dtype=dtype, device=device)
example(torch.linspace(0, 1, 5))
example(torch.linspace(-2, 2.5, steps=7, dtype=torch.float64))
example(torch.eye(3))
example(torch.eye(2, 3, dtype=torch.int64))

torch.rand(*size, dtype=dtype, device=device) == paddle.rand(size, dtype=dtype, device=device)
torch.randn(*size, dtype=dtype, device=device) == paddle.randn(size, dtype=dtype, device=device)
torch.rand_like(input, dtype=dtype, device=device) == paddle.rand_like(input, dtype=dtype, device=device)
torch.randn_like(input, dtype=dtype, device=device) == paddle.randn_like(input, dtype=dtype, device=device)
torch.randperm(n, device=device) == paddle.randperm(n, device=device)
torch.randperm(n, dtype=dtype, device=device) == paddle.randperm(n, dtype=dtype, device=device)
torch.randint(high, size, dtype=dtype) == paddle.randint(high, shape=size, dtype=dtype)
torch.randint(low=low, high=high, size=size, dtype=dtype) == paddle.randint(low=low, high=high, shape=size, dtype=dtype)
random_result("the values are drawn anew")
example(torch.rand(40, 50))
example(torch.rand((40, 50), dtype=torch.float64))
example(torch.randn(40, 50))
example(torch.randn([2, 3]).shape)
example(torch.rand_like(f64(40, 50)))
example(torch.randn_like(f32(40, 50)))
example(torch.sort(torch.randperm(6)))
example(torch.sort(torch.randperm(6, dtype=torch.int32)))
example(torch.randint(10, (40, 50)))
example(torch.randint(low=3, high=10, size=(40, 50)))
example(torch.randint(2, 10, (3,), dtype=torch.int32))

torch.manual_seed(seed) == paddle.seed(seed)
def example():
    torch.manual_seed(3)
    first = torch.rand(4)
    torch.manual_seed(seed=3)
    return first - torch.rand(4)


torch.is_tensor(obj) == paddle.is_tensor(obj)
torch.finfo() >> refuse("give the dtype: Paddle takes none for float64")
torch.finfo(type) == paddle.finfo(dtype=type)
torch.iinfo(type) == paddle.iinfo(dtype=type)
torch.finfo.max == paddle.finfo.max
torch.finfo.min == paddle.finfo.min
torch.finfo.eps == paddle.finfo.eps
torch.finfo.tiny == paddle.finfo.tiny
torch.finfo.bits == paddle.finfo.bits
torch.iinfo.max == paddle.iinfo.max
torch.iinfo.min == paddle.iinfo.min
torch.iinfo.bits == paddle.iinfo.bits
example(torch.is_tensor(f32(2)))
example(torch.is_tensor(3))
example(torch.finfo(torch.float32).max)
example(torch.finfo(f32(2).dtype).eps)
example(torch.iinfo(torch.int32).min)
def example():
    floats, whole = torch.finfo(torch.float32), torch.iinfo(torch.int16)
    return floats.min, floats.tiny, floats.bits, whole.max, whole.bits



torch.jit.is_scripting() >> False
torch.jit.is_tracing() >> False
example(torch.jit.is_scripting())
def example():
    return f32(2) if torch.jit.is_tracing() else f32(3)
