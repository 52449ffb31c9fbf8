# Tensors anew, of another kind, and what lies in memory.

torch.Tensor.resize(self, *sizes) >> paddle.Tensor.reshape(self, sizes)
note("As in PyTorch, the number of elements must stay the same.")
example(f32(2, 3).resize(3, 2))
example(f32(2, 3).resize(6))

# The names of PyTorch's tensor classes stand for dtypes, and are what a tensor is asked for without one.
torch.Tensor.type(self, dtype=torch.float32) >> paddle.Tensor.astype(self, "float32")
torch.Tensor.type(self, dtype=torch.float64) >> paddle.Tensor.astype(self, "float64")
torch.Tensor.type(self, dtype=torch.float16) >> paddle.Tensor.astype(self, "float16")
torch.Tensor.type(self, dtype=torch.bfloat16) >> paddle.Tensor.astype(self, "bfloat16")
torch.Tensor.type(self, dtype=torch.int64) >> paddle.Tensor.astype(self, "int64")
torch.Tensor.type(self, dtype=torch.int32) >> paddle.Tensor.astype(self, "int32")
torch.Tensor.type(self, dtype=torch.uint8) >> paddle.Tensor.astype(self, "uint8")
torch.Tensor.type(self, dtype=torch.bool) >> paddle.Tensor.astype(self, "bool")
torch.Tensor.type(self, dtype) >> of_type(self, dtype)
drop(non_blocking, "Paddle decides by itself when to wait")
def of_type(tensor, dtype=None):
    """The tensor in a dtype, which may be the name of one of PyTorch's classes of tensors; without one, that name."""
    names = {"float32": "FloatTensor", "float64": "DoubleTensor", "float16": "HalfTensor", "bfloat16": "BFloat16Tensor", "int64": "LongTensor",
             "int32": "IntTensor", "int16": "ShortTensor", "int8": "CharTensor", "uint8": "ByteTensor", "bool": "BoolTensor"}
    if dtype is None:
        return ("torch.cuda." if tensor.place.is_gpu_place() else "torch.") + names[str(tensor.dtype).rpartition(".")[2]]
    if isinstance(dtype, str) and dtype.startswith("torch."):
        dtype = {name: known for known, name in names.items()}[dtype.rpartition(".")[2]]
    return tensor.astype(dtype)


example(i64(2, 3).type(torch.float32))
example(f32(2, 3).type(dtype=torch.float64))
example(f32(2, 3).type(torch.float16))
example(f32(2, 3).type(torch.bfloat16))
example((f32(2, 3) * 9).type(torch.int64))
example((f32(2, 3) * 9).type(torch.int32))
example(i64(2, 3).type(torch.uint8))
example(i64(2, 3).type(torch.bool))
example(i64(2, 3).type(f32(1).dtype))
example(i64(2, 3).type("torch.FloatTensor"))
example(i64(2, 3).type())
example(i64(2, 3).type(f64(1).type()))

torch.Tensor.mode(self, dim, keepdim) >> most_frequent(self, dim, keepdim)
torch.mode(input, dim, keepdim) >> most_frequent(input, dim, keepdim)
def most_frequent(tensor, dim=-1, keepdim=False):
    """The most frequent values along a dimension, the least of them where several are, and the last positions of each, by name and number."""
    import collections

    values = paddle.mode(tensor, dim, keepdim)[0]
    same = tensor == (values if keepdim or tensor.ndim == 0 else values.unsqueeze(dim))
    size = tensor.shape[dim] if tensor.ndim else 1
    shape = [1] * tensor.ndim
    if tensor.ndim:
        shape[dim] = size
    places = paddle.where(same, paddle.arange(size).reshape(shape), paddle.full([], -1, "int64"))
    indices = places.max(dim, keepdim) if tensor.ndim else places
    return collections.namedtuple("mode", ["values", "indices"])(values, indices)


example(i64(4, 9).mode())
example(tensor([[1, 1, 2, 2], [3, 4, 4, 3]], "int64").mode(1)[0])
example(tensor([[1, 1, 2, 2], [3, 4, 4, 3]], "float32").mode(dim=0, keepdim=True).values)
example(torch.mode(tensor([[5, 1, 5, 1], [3, 4, 4, 3]], "int64"), -1).values)

# Windows: Paddle's unfold has wrong gradients where they overlap, its gather has not.
torch.Tensor.unfold(self, dimension, size, step) >> windows(self, dimension, size, step)
def windows(tensor, dimension, size, step):
    """All windows of a dimension, `step` apart, in a new last dimension."""
    axis = dimension % tensor.ndim
    count = (tensor.shape[axis] - size) // step + 1
    positions = (paddle.arange(count).unsqueeze(1) * step + paddle.arange(size)).flatten()
    taken = paddle.index_select(tensor, positions, axis)
    apart = taken.reshape([*tensor.shape[:axis], count, size, *tensor.shape[axis + 1 :]])
    return paddle.moveaxis(apart, axis + 1, -1)


example(f32(7).unfold(0, 3, 1))
example(f32(2, 7, 3).unfold(1, 3, 2))
example(f32(2, 8).unfold(dimension=-1, size=2, step=2))
example(f32(2, 5, 6).unfold(1, 3, 2).unfold(2, 2, 1))

torch.Tensor.new_tensor(self, data, dtype=None, device=device) >> paddle.to_tensor(data, self.dtype, place=device)
torch.Tensor.new_tensor(self, data, dtype=dtype, device=device) >> paddle.to_tensor(data, dtype, place=device)
drop(self, "the dtype is given")
example(f64(2).new_tensor([1, 2]))
example(i64(2).new_tensor([[1.0, 2.0]]))
example(f32(2).new_tensor(3))
example(f32(2).new_tensor([1, 2], dtype=torch.int64))
example(f32(2).new_tensor(data=[1, 2], device="cpu"))

if given(size) and isinstance(size, tuple | list) and not by_position(size):
    torch.Tensor.new(self, size) >> paddle.empty(size, self.dtype)
if given(other) and not by_position(other):
    torch.Tensor.new(self, other) >> new_of(self, other)
if given(args) and isinstance(args, list | tuple) and len(args) >= 0:  # as they are written: a name may be a size
    torch.Tensor.new(self, *args) >> paddle.to_tensor(args, self.dtype)
if given(args) and (starred(args) or len(args) != 1 or isinstance(args, int)):
    torch.Tensor.new(self, *args) >> paddle.empty(args, self.dtype)
torch.Tensor.new(self, *args) >> new_of(self, *args)
def new_of(tensor, *args):
    """Uninitialised numbers of this dtype where a size is given, or these values in it; what is a tensor already stays."""
    if len(args) == 1 and isinstance(args[0], paddle.Tensor):
        return args[0]
    if len(args) == 1 and not isinstance(args[0], int | paddle.Size):
        return paddle.to_tensor(args[0], tensor.dtype)
    return paddle.empty(*args, dtype=tensor.dtype) if args else paddle.empty([0], tensor.dtype)


example(f64(2).new([1.0, 2.5]))
example(i64(2).new([[1, 2], [3, 4]]))
example(i64(2).new(2, 3).shape)
example(f64(2).new(4).dtype)
example(f64(2).new(4).shape)
example(f64(2).new(size=(3, 1)).shape)
example(f64(2).new(f64(2, 3)))
example(f64(1).new(other=f64(1)))
example(i64(2).new(f32(2, 3).size()).shape)
example(f64(2).new(torch.Size([4, 1])).shape)
example(f64(2).new().shape)
def example():
    shape = (2, 3)
    return f64(2).new(*shape).shape


def example():
    x = f64(2, 3)
    return [x.new(each).shape for each in (4, x.shape, x.shape[:1])], [x.new(each) for each in ([1.0, 2.0], (3,), x * 2)]


torch.Tensor.data_ptr(self) == paddle.Tensor.data_ptr(self)
torch.Tensor.is_contiguous(self) == paddle.Tensor.is_contiguous(self)
def example():
    x = f32(2, 3)
    y = x.clone()
    return x.data_ptr() == x.data_ptr(), x.data_ptr() == y.data_ptr(), x.is_contiguous(), x.data_ptr() == x.detach().data_ptr()


torch.diag_embed(input, offset, dim1, dim2) >> on_diagonals(input, offset, dim1, dim2)
torch.Tensor.diag_embed(self, offset, dim1, dim2) >> on_diagonals(self, offset, dim1, dim2)
def on_diagonals(tensor, offset=0, dim1=-2, dim2=-1):
    """Matrices of zeros with the last dimension on a diagonal. Paddle's diag_embed has no gradient."""
    count = tensor.shape[-1]
    size = count + abs(offset)
    rows, columns = paddle.arange(size).unsqueeze(1), paddle.arange(size).unsqueeze(0)
    on = (columns - rows == offset) & (rows >= max(-offset, 0)) & (columns >= max(offset, 0))
    picked = paddle.index_select(tensor, (paddle.where(on, rows, paddle.zeros_like(rows)) - max(-offset, 0)).clip(min=0).flatten(), -1)
    picked = picked.reshape([*tensor.shape[:-1], size, size])
    return paddle.moveaxis(paddle.where(on, picked, paddle.zeros_like(picked)), [-2, -1], [dim1, dim2])


torch.cartesian_prod(*tensors) >> paddle.cartesian_prod(tensors)
torch.block_diag(*tensors) >> paddle.block_diag(tensors)
torch.atleast_1d(*tensors) == paddle.atleast_1d(*tensors)
torch.atleast_2d(*tensors) == paddle.atleast_2d(*tensors)
torch.atleast_3d(*tensors) == paddle.atleast_3d(*tensors)
torch.broadcast_shapes(*shapes) == paddle.broadcast_shapes(*shapes)
example(torch.diag_embed(f32(2, 3)))
example(torch.diag_embed(f32(2, 3), offset=1, dim1=0, dim2=2))
example(f32(2, 3).diag_embed(-1))
example(torch.cartesian_prod(i64(2), i64(3)))
example(torch.block_diag(f32(2, 3), f32(1, 2)))
example(torch.atleast_1d(f32(3)))
example(torch.atleast_2d(f32(3)))
example(torch.atleast_3d(f32(3)))
example(torch.atleast_1d(f32(2, 3).sum()))
example(torch.broadcast_shapes((2, 3), (3,)))
example(torch.broadcast_shapes((2, 1), (1, 4), (3, 1, 1)))

torch.triu_indices(row, col, offset, dtype=None) >> paddle.triu_indices(row, col, offset)
torch.triu_indices(row, col, offset, dtype=dtype) >> paddle.triu_indices(row, col, offset, dtype)
torch.tril_indices(row, col, offset, dtype=None) >> paddle.tril_indices(row, col, offset)
torch.tril_indices(row, col, offset, dtype=dtype) >> paddle.tril_indices(row, col, offset, dtype)
drop(device, "Paddle makes them where its device is set")
example(torch.triu_indices(3, 4))
example(torch.triu_indices(3, 3, offset=1, dtype=torch.int32))
example(torch.tril_indices(3, 4, -1))
example(torch.tril_indices(row=3, col=3, dtype=torch.int64, device="cpu"))

torch.randint_like(input, high, dtype=dtype) == paddle.randint_like(input, 0, high, dtype=dtype)
torch.randint_like(input, low=low, high=high, dtype=dtype) == paddle.randint_like(input, low, high, dtype=dtype)
drop(memory_format, "the layout in memory changes no value")
random_result("the values are drawn anew")
example(torch.randint_like(i64(40, 50), 7))
example(torch.randint_like(f32(40, 50), 2, 9))
example(torch.randint_like(f32(40, 50), low=2, high=9, dtype=torch.int64))
