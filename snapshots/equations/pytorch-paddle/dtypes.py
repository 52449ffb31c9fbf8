# Changing dtype and device of tensors. Paddle writes dtypes as strings or as paddle.float32.

torch.Tensor.float(self) == paddle.Tensor.astype(self, "float32")
torch.Tensor.double(self) == paddle.Tensor.astype(self, "float64")
torch.Tensor.half(self) == paddle.Tensor.astype(self, "float16")
torch.Tensor.bfloat16(self) == paddle.Tensor.astype(self, "bfloat16")
torch.Tensor.long(self) == paddle.Tensor.astype(self, "int64")
torch.Tensor.int(self) == paddle.Tensor.astype(self, "int32")
torch.Tensor.short(self) == paddle.Tensor.astype(self, "int16")
torch.Tensor.byte(self) == paddle.Tensor.astype(self, "uint8")
torch.Tensor.bool(self) == paddle.Tensor.astype(self, "bool")
example(i64(2, 3).float())
example(f32(2, 3).double())
example(f32(2, 3).half())
example(f32(2, 3).bfloat16())
example((f32(2, 3) * 9).long())
example((f32(2, 3) * 9).int())
example(i64(2, 3).short())
example(i64(2, 3).byte())
example(i64(2, 3).bool())

torch.Tensor.float(self) << paddle.Tensor.cast(self, "float32")
torch.Tensor.long(self) << paddle.Tensor.cast(self, "int64")
torch.Tensor.int(self) << paddle.Tensor.cast(self, "int32")
torch.Tensor.bool(self) << paddle.Tensor.cast(self, "bool")
torch.Tensor.float(self) << paddle.cast(self, "float32")
torch.Tensor.long(self) << paddle.cast(self, "int64")
torch.Tensor.int(self) << paddle.cast(self, "int32")
torch.Tensor.bool(self) << paddle.cast(self, "bool")
example(paddle.cast(i64(2, 3), "float32"))
example(paddle.cast(i64(2, 3), "int32").cast("bool"))
def example():
    x = paddle.cast(f32(2, 3), "int64")
    return x.cast("float32"), x.cast("int32").cast("int64"), paddle.cast(x, "bool"), x.cast(paddle.float64)


torch.Tensor.to(self, dtype=dtype) << paddle.Tensor.astype(self, dtype)
torch.Tensor.to(self, dtype=dtype) << paddle.Tensor.cast(self, dtype)
torch.Tensor.to(self, dtype=dtype) << paddle.cast(self, dtype)
example(i64(2, 3).astype(paddle.float64))
example(paddle.cast(i64(2, 3), paddle.float32))
example(paddle.cast(x=i64(2, 3), dtype=paddle.float32))

torch.Tensor.type_as(self, other) == paddle.Tensor.type_as(self, other)
example(i64(2, 3).type_as(f64(1)))
example(f32(2, 3).type_as(i32(1)))

with versions(paddle=">=3.0"):
    torch.Tensor.to(self, device=device, dtype=dtype) == paddle.Tensor.to(self, device=device, dtype=dtype)
    drop(non_blocking, "Paddle decides by itself when to wait")
    drop(memory_format, "the layout in memory changes no value")
# Before, Paddle's `to` gave the tensor itself another dtype.
with versions(paddle="<3.0"):
    torch.Tensor.to(self, device=device, dtype=dtype) >> moved(self, device, dtype)
    drop(non_blocking, "Paddle decides by itself when to wait")
    drop(memory_format, "the layout in memory changes no value")
def moved(tensor, device=None, dtype=None):
    """Takes the arguments of torch.Tensor.to. Paddle's method gives the tensor itself another dtype, and its half no gradient."""
    if isinstance(device, paddle.dtype):
        device, dtype = None, device
    elif isinstance(device, paddle.Tensor):
        device, dtype = device.place, device.dtype
    if hasattr(device, "is_cpu_place"):
        device = "cpu" if device.is_cpu_place() else f"gpu:{device.gpu_device_id()}"
    tensor = tensor if dtype is None else tensor.astype(dtype)
    return tensor if device is None else tensor.clone().to(device)


example(i64(2, 3).to(torch.float32))
example(f32(2, 3).to(dtype=torch.float64))
example(f32(2, 3).to("cpu"))
example(f32(2, 3).to("cpu", torch.float64))
example(f32(2, 3).to(device="cpu", dtype=torch.float16))
example(f32(2, 3).to(f64(1)))
def example():
    x, y = f32(2, 3), i64(3)
    return y.to(x.dtype), y.to(x.device), x.to(y.device, y.dtype), x.to(torch.device("cpu"), non_blocking=True)


torch.Tensor.device == paddle.Tensor.place
torch.Tensor.device << paddle.Tensor.device
torch.Tensor.cpu(self) == paddle.Tensor.cpu(self)
torch.Tensor.cuda(self) == paddle.Tensor.cuda(self)
drop(non_blocking, "Paddle decides by itself when to wait")
drop(memory_format, "the layout in memory changes no value")
torch.Tensor.numpy(self) >> paddle.Tensor.numpy(self)
torch.Tensor.numpy(torch.Tensor.detach(self)) << paddle.Tensor.numpy(self)
torch.Tensor.item(self) == paddle.Tensor.item(self)
torch.Tensor.tolist(self) == paddle.Tensor.tolist(self)
torch.Tensor.is_floating_point(self) == paddle.Tensor.is_floating_point(self)
torch.is_floating_point(input) == paddle.is_floating_point(input)
torch.Tensor.is_complex(self) == paddle.Tensor.is_complex(self)
torch.Tensor.element_size(self) == paddle.Tensor.element_size(self)
example(f32(2, 3).cpu())
example(f32(2, 3).detach().cpu().numpy())
example(f32(2, 3).sum().item())
example(i64(2, 3).max().item())
example(f32(2, 3).tolist())
example(i64(2, 2).tolist())
example(f32(2).is_floating_point())
example(torch.is_floating_point(i64(2)))
example(f32(2).is_complex())
example(f64(2).element_size())
