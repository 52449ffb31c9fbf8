# Modules, classes, dtypes.

torch.nn.Module == mindspore.nn.Cell
note("A new cell is in inference mode in MindSpore and a new module in training mode in PyTorch: say set_train() or eval() before the first use.")
torch.nn.Module.__init__ == mindspore.nn.Cell.__init__
torch.nn.Module.forward == mindspore.nn.Cell.construct
torch.nn.Module.extra_repr == mindspore.nn.Cell.extend_repr
def example():
    class Twice(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.inner = torch.nn.Linear(3, 3)

        def forward(self, x):
            return self.inner(self.inner(x)) if self.training else x

    return Twice()(f32(2, 3))


torch == mindspore
torch.nn == mindspore.nn
torch.nn.functional == mindspore.ops
torch.nn.init == mindspore.common.initializer
torch.dtype == mindspore.Type

torch.float16 == mindspore.float16
torch.float32 == mindspore.float32
torch.float64 == mindspore.float64
torch.bfloat16 == mindspore.bfloat16
torch.int8 == mindspore.int8
torch.int16 == mindspore.int16
torch.int32 == mindspore.int32
torch.int64 == mindspore.int64
torch.uint8 == mindspore.uint8
torch.bool == mindspore.bool_
torch.complex64 == mindspore.complex64
torch.complex128 == mindspore.complex128
def example():
    x = f32(2, 3)
    return x.to(dtype=torch.float64), x.to(dtype=torch.float16), x.to(dtype=torch.int64), x.to(dtype=torch.bool)


def example():
    return f32(2, 3).dtype == torch.float32, i64(2).dtype == torch.int64, i32(2).dtype == torch.float


def example():
    x = f32(2, 3)
    return (x.abs().to(torch.uint8), x.to(torch.int8), x.to(torch.int16), x.to(torch.int32), x.to(torch.complex64),
            x.to(dtype=torch.bfloat16).to(torch.float32), isinstance(x.dtype, torch.dtype), f64(2).to(dtype=torch.complex128))


no_gradient("integers have none")
torch.inf == mindspore.numpy.inf
torch.nan == mindspore.numpy.nan
torch.pi == mindspore.numpy.pi
example(torch.pi * f32(2) - torch.inf)
torch.Size(iterable) >> tuple(iterable)
torch.Size.numel(self) >> refuse("a shape is a tuple in MindSpore: use math.prod")
example(torch.Size([2, 3]) == (2, 3))

torch.Tensor.numpy(torch.empty(0, dtype=type_)).dtype.type << mindspore.dtype_to_nptype(type_)
torch.finfo(type) >> finfo(type)


def finfo(dtype):
    """The limits of a floating-point dtype, as Python numbers."""
    import types

    import numpy

    limits = numpy.finfo(mindspore.dtype_to_nptype(dtype))
    numbers = {name: float(getattr(limits, name)) for name in ("eps", "max", "min", "tiny", "resolution", "smallest_normal")}
    return types.SimpleNamespace(bits=limits.bits, dtype=str(limits.dtype), **numbers)


torch.finfo.eps >> self.eps
torch.finfo.max >> self.max
torch.finfo.min >> self.min
torch.finfo.tiny >> self.tiny
torch.finfo.bits >> self.bits
example(torch.finfo(torch.float32).max)
example(torch.finfo(f32(2).dtype).eps)

torch.is_tensor(obj) == mindspore.ops.is_tensor(obj)
example(torch.is_tensor(f32(2, 3)))
example(torch.is_tensor(3))

torch.manual_seed(seed) == mindspore.set_seed(seed)
note("The random numbers differ from those of the other framework.")

torch.cuda.is_available() >> False
torch.cuda.device_count() >> 0
torch.backends.mps.is_available() >> False
note("MindSpore has no CUDA devices; it computes on the device that mindspore.set_device names.")

torch.compile(model) >> model
drop(fullgraph, "nothing is compiled")
drop(dynamic, "nothing is compiled")
drop(backend, "nothing is compiled")
drop(mode, "nothing is compiled")
note("Nothing is compiled; mindspore.jit does that for functions and construct methods.")

torch.Generator(device) >> refuse("seed with mindspore.set_seed: MindSpore's random operators take no generator")
torch.autograd.Function >> refuse("write a mindspore.nn.Cell with construct and bprop")
torch.jit.is_scripting() >> False
torch.jit.is_tracing() >> False
example(torch.jit.is_scripting())
