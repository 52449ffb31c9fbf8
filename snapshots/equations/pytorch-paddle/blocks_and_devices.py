# Sliding blocks, distinct values, nothing cast, the kind of a device.

torch.nn.Unfold(kernel_size, dilation, padding, stride) == paddle.nn.Unfold(kernel_sizes=kernel_size, dilations=dilation, paddings=padding, strides=stride)
example(torch.nn.Unfold(3)(f32(2, 3, 5, 6)))
example(torch.nn.Unfold(2, stride=2, padding=1, dilation=2)(f32(2, 3, 5, 6)))

def values_and_places(x, return_counts=False):
    """The distinct values, and for each element the place of its value among them, in the tensor's shape."""
    found = paddle.unique(x, return_inverse=True, return_counts=return_counts)
    return (found[0], found[1].reshape(x.shape), *found[2:])


def values_and_flat_places(x, return_counts=False):
    """The distinct values, and for each element the place of its value among them, as a vector."""
    found = torch.unique(x, return_inverse=True, return_counts=return_counts)
    return (found[0], found[1].flatten(), *found[2:])


torch.unique(input, return_inverse=True, return_counts=return_counts, dim=None) >> values_and_places(input, return_counts)
torch.unique(input, return_inverse=True, return_counts=return_counts, dim=None, sorted=False) >> values_and_places(input, return_counts)
torch.Tensor.unique(self, return_inverse=True, return_counts=return_counts, dim=None) >> values_and_places(self, return_counts)
values_and_flat_places(x, return_counts) << paddle.unique(x, return_inverse=True, return_counts=return_counts, axis=None)
values_and_flat_places(self, return_counts) << paddle.Tensor.unique(self, return_inverse=True, return_counts=return_counts, axis=None)
example(torch.unique(i64(4, 3), return_inverse=True))
example(torch.unique(i64(4, 3), return_inverse=True, return_counts=True, sorted=False))
example(i64(2, 7).unique(return_inverse=True))
example(paddle.unique(i64(4, 3), return_inverse=True))
example(i64(4, 3).unique(return_inverse=True, return_counts=True))

torch.unique(input, return_inverse, return_counts, dim) == paddle.unique(input, return_inverse=return_inverse, return_counts=return_counts, axis=dim)
torch.unique(input, return_inverse, return_counts, dim, sorted=False) >> paddle.unique(
    input, return_inverse=return_inverse, return_counts=return_counts, axis=dim)
torch.Tensor.unique(self, return_inverse, return_counts, dim) == paddle.Tensor.unique(
    self, return_inverse=return_inverse, return_counts=return_counts, axis=dim)
example(torch.unique(i64(4, 3)))
example(torch.unique(i64(9), return_inverse=True, return_counts=True))
example(torch.unique(i64(4, 2), sorted=True, dim=0, return_counts=True))
example(i64(7).unique())
example(torch.unique(f32(5), False, True)[1])

torch.autocast(device_type, dtype, enabled=False) >> contextlib.nullcontext()
torch.amp.autocast(device_type, dtype, enabled=False) >> contextlib.nullcontext()
torch.cuda.amp.autocast(enabled=False) >> contextlib.nullcontext()
drop(device_type, "nothing is cast")
drop(dtype, "nothing is cast")
def example():
    with torch.autocast(device_type="cpu", enabled=False):
        x = f32(2, 3) * 2
    with torch.amp.autocast("cpu", enabled=False):
        y = f32(2, 3) * 2
    return x, y


contextlib.nullcontext() << paddle.static.amp.fp16_guard()
note("Without a static graph Paddle computes in it as outside.")
def example():
    x = f32(2, 3)
    with paddle.static.amp.fp16_guard():
        y = x * 2
    return y


torch.device.type >> kind_of_device(self)
def kind_of_device(device):
    """PyTorch's name of the kind of a place, a device or a device's name."""
    name = device if isinstance(device, str) else str(device)
    return "cuda" if "gpu" in name or "cuda" in name else "cpu" if "cpu" in name else name.partition(":")[0]


def example():
    x = f32(2, 3)
    return x.device.type, torch.device("cpu").type
