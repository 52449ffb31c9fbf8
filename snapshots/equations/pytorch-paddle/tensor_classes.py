# Classes of tensors of one dtype, shapes, buffers and generators of random numbers.

# PyTorch's old constructors: a list is values, numbers are sizes. Arrays and unknown values are told apart when the code runs.
if isinstance(data, list | tuple):
    torch.LongTensor(data) >> paddle.to_tensor(data, "int64")
    torch.FloatTensor(data) >> paddle.to_tensor(data, "float32")
    torch.BoolTensor(data) >> paddle.to_tensor(data, "bool")
    torch.IntTensor(data) >> paddle.to_tensor(data, "int32")
    torch.DoubleTensor(data) >> paddle.to_tensor(data, "float64")
    torch.HalfTensor(data) >> paddle.to_tensor(data, "float16")
    torch.ByteTensor(data) >> paddle.to_tensor(data, "uint8")
    torch.ShortTensor(data) >> paddle.to_tensor(data, "int16")
    torch.CharTensor(data) >> paddle.to_tensor(data, "int8")
if starred(size) or len(size) > 1:
    torch.LongTensor(*size) >> paddle.empty(size, "int64")
    torch.FloatTensor(*size) >> paddle.empty(size, "float32")
    torch.BoolTensor(*size) >> paddle.empty(size, "bool")
    torch.IntTensor(*size) >> paddle.empty(size, "int32")
    torch.DoubleTensor(*size) >> paddle.empty(size, "float64")
    torch.HalfTensor(*size) >> paddle.empty(size, "float16")
    torch.ByteTensor(*size) >> paddle.empty(size, "uint8")
    torch.ShortTensor(*size) >> paddle.empty(size, "int16")
    torch.CharTensor(*size) >> paddle.empty(size, "int8")
torch.LongTensor(data) >> of_values_or_size(data, "int64")
torch.FloatTensor(data) >> of_values_or_size(data, "float32")
torch.BoolTensor(data) >> of_values_or_size(data, "bool")
torch.IntTensor(data) >> of_values_or_size(data, "int32")
torch.DoubleTensor(data) >> of_values_or_size(data, "float64")
torch.HalfTensor(data) >> of_values_or_size(data, "float16")
torch.ByteTensor(data) >> of_values_or_size(data, "uint8")
torch.ShortTensor(data) >> of_values_or_size(data, "int16")
torch.CharTensor(data) >> of_values_or_size(data, "int8")
def of_values_or_size(data, dtype):
    """A tensor of the values of a sequence, an array or a tensor; a number is a size, whatever stood in memory."""
    if isinstance(data, int):
        return paddle.empty([data], dtype)
    return paddle.to_tensor(list(data) if isinstance(data, range) else data, dtype)


example(torch.LongTensor([1, 2]))
example(torch.LongTensor([[1, 2], [3, 4]]))
example(torch.FloatTensor([1, 2.5]))
example(torch.BoolTensor([True, False]))
example(torch.IntTensor((1, 2)))
example(torch.DoubleTensor([[0.5]]))
example(torch.HalfTensor([1, 2.5]))
example(torch.ByteTensor([1, 200]))
example(torch.ShortTensor([1, -2]))
example(torch.CharTensor([1, -2]))
def example():
    import numpy as np

    whole, parts = np.arange(4), np.arange(4, dtype=np.float32)
    return torch.LongTensor(whole), torch.FloatTensor(parts), torch.LongTensor(range(3)), torch.IntTensor(whole.astype(np.int32)), torch.DoubleTensor(whole.astype(np.float64))


def example():
    shapes = torch.LongTensor(2, 3).shape, torch.FloatTensor(2).shape, torch.BoolTensor(1, 2).shape, torch.IntTensor(2, 2).shape, torch.LongTensor().shape, torch.LongTensor(*(2, 4)).shape
    dtypes = torch.LongTensor(2, 3).dtype, torch.FloatTensor(2).dtype, torch.BoolTensor(1, 2).dtype, torch.HalfTensor(2).dtype, torch.ByteTensor(2).dtype
    more = torch.DoubleTensor(2).dtype, torch.ShortTensor(1).dtype, torch.CharTensor(3).dtype
    return shapes, dtypes, more


# In annotations the class says no more than that it is a tensor; no value of Paddle has a class of its dtype.
if annotation():
    torch.LongTensor >> paddle.Tensor
    torch.FloatTensor >> paddle.Tensor
    torch.BoolTensor >> paddle.Tensor
    torch.IntTensor >> paddle.Tensor
    torch.DoubleTensor >> paddle.Tensor
    torch.HalfTensor >> paddle.Tensor
    torch.ByteTensor >> paddle.Tensor
    torch.ShortTensor >> paddle.Tensor
    torch.CharTensor >> paddle.Tensor
def example():
    def chosen(scores: torch.FloatTensor, at: torch.LongTensor | None = None, kept: torch.BoolTensor = None, sizes: torch.IntTensor = None) -> torch.FloatTensor:
        found: torch.DoubleTensor = scores[at]
        return found

    return chosen(f32(4), idx(4, 2))


def example():
    def first(x: torch.HalfTensor, y: torch.ByteTensor, z: torch.ShortTensor, w: torch.CharTensor):
        return x[0]

    return first(f32(4), None, None, None)


if isinstance(iterable, list | tuple) or not given(iterable):
    torch.Size(iterable) == paddle.Size(iterable)
torch.Size(iterable) >> paddle.Size(list(iterable))
torch.Size.numel(self) == paddle.Size.numel(self)
def example():
    shape = f32(2, 3).shape
    given = torch.Size([4, 5])
    return isinstance(shape, torch.Size), shape.numel(), given == (4, 5), given.numel(), list(torch.Size(x for x in (1, 2))), torch.Size((2, 3)) == shape


# What a module is given as a buffer that is not saved is what Paddle makes of a plain tensor.
torch.nn.Buffer(data, persistent=False) >> data
torch.nn.Buffer(data) >> refuse("register it: self.register_buffer(name, tensor)")
def example():
    class Shifted(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.scale = torch.nn.Parameter(torch.ones(3) * 2)
            self.offset = torch.nn.Buffer(torch.ones(3), persistent=False)

        def forward(self, x):
            return x * self.scale + self.offset

    network = Shifted()
    return network(f32(2, 3)), sorted(network.state_dict()), len(list(network.parameters()))
