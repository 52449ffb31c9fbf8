# Devices. MindSpore names them by strings: "CPU", "Ascend".

torch.device(type="cpu", index=None) >> "CPU"
torch.device(index=index, type="cuda") >> refuse("MindSpore 2.10 runs on 'CPU' and 'Ascend': choose one and call mindspore.set_device")
torch.device(type, index=None) >> type.upper()
torch.device(type, index) >> type.upper() + ":" + str(index)
torch.device >> str
torch.device.type >> self.lower()
torch.device.index >> refuse("MindSpore's devices are strings: 'CPU' or 'Ascend'")
note("MindSpore's devices are strings: 'CPU' or 'Ascend'.")
def example():
    name = "cpu"
    same = torch.device(name) == torch.device("cpu"), torch.device(name, 1) == torch.device("cpu", 1), torch.device("cpu", 0) == torch.device("cpu", 1)
    return same, isinstance(torch.device("cpu"), torch.device), isinstance(torch.device("cpu", 1), torch.device)


torch.Tensor.cpu(self) >> self
torch.Tensor.to(self, device="cuda", dtype=None) >> self
torch.nn.Module.to(self, device="cuda", dtype=None) >> self
torch.Tensor.cuda(self) >> self
torch.nn.Module.cuda(self) >> self
torch.nn.Module.cpu(self) >> self
drop(device, "MindSpore computes on the device that mindspore.set_device names")
drop(non_blocking, "MindSpore orders the copy by itself")
drop(memory_format, "MindSpore's tensors have one memory format")
note("MindSpore computes on the device that mindspore.set_device names.")
example(f32(2, 3).cpu())

# A name of a device in a variable; PyTorch's names are others.
if isinstance(device, str):
    torch.Tensor.to(self, device_named(device), non_blocking=non_blocking, copy=copy) << mindspore.Tensor.to(
        self, device=device, dtype=None, non_blocking=non_blocking, copy=copy)
    torch.Tensor.to(self, device_named(device), dtype, non_blocking=non_blocking, copy=copy) << mindspore.Tensor.to(
        self, device=device, dtype=dtype, non_blocking=non_blocking, copy=copy)
    torch.nn.Module.to(self, device_named(device), dtype, non_blocking) << mindspore.nn.Cell.to(self, device=device, dtype=dtype, non_blocking=non_blocking)
def device_named(name):
    """PyTorch's device of a name of MindSpore's: "CPU", "GPU:0", "Ascend"; a device, which a tensor's is here, stays."""
    if isinstance(name, torch.device):
        return name
    kind, colon, index = name.partition(":")
    return torch.device({"GPU": "cuda", "Ascend": "npu"}.get(kind, kind.lower()) + colon + index)


def example():
    where = "CPU"
    layer = mindspore.nn.Dense(3, 2).to(where)
    return layer(f32(4, 3).to(where)), f32(2).to(device=where)


torch.Tensor.device == mindspore.Tensor.device
torch.Tensor.to(self, device="cpu", dtype=dtype, non_blocking=non_blocking, copy=copy) << mindspore.Tensor.to(
    self, device="CPU", dtype=dtype, non_blocking=non_blocking, copy=copy)
torch.Tensor.to(self, dtype=dtype, non_blocking=non_blocking, copy=copy) == mindspore.Tensor.to(self, dtype=dtype, non_blocking=non_blocking, copy=copy)
torch.Tensor.to(self, other=other, non_blocking=non_blocking, copy=copy) == mindspore.Tensor.to(self, other=other, non_blocking=non_blocking, copy=copy)
torch.Tensor.to(self, device=device, dtype=dtype, non_blocking=non_blocking, copy=copy) == mindspore.Tensor.to(
    self, device=device, dtype=dtype, non_blocking=non_blocking, copy=copy)
drop(memory_format, "MindSpore's tensors have one memory format")
example(f32(2, 3).to(torch.float16))
example(f32(2, 3).to(dtype=torch.int64))
example(f32(2, 3).to("cpu"))
example(f32(2, 3).to("cpu", torch.float64))
example(f32(2, 3).to(torch.device("cpu"), dtype=torch.float64, non_blocking=True))
def example():
    x, y = f32(2, 3), i64(2)
    return x.to(y), x.to(y.dtype), x.to(y.device)


torch.nn.Module.to(self, device, dtype, non_blocking) == mindspore.nn.Cell.to(self, device, dtype, non_blocking)
torch.nn.Module.half(self) >> mindspore.nn.Cell.to(self, mindspore.float16)
torch.nn.Module.float(self) >> mindspore.nn.Cell.to(self, mindspore.float32)
torch.nn.Module.double(self) >> mindspore.nn.Cell.to(self, mindspore.float64)
torch.nn.Module.bfloat16(self) >> mindspore.nn.Cell.to(self, mindspore.bfloat16)
def example():
    layer = torch.nn.Linear(3, 2)
    layer.to("cpu")
    return layer(f32(4, 3))
