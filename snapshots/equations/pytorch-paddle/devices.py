# Devices. A Paddle place is made where it is named: paddle.CUDAPlace needs a GPU at once, a string like "gpu:0" does not.

torch.device(type="cpu", index=None) == paddle.CPUPlace()
torch.device(type="cuda", index=None) >> "gpu:0"
torch.device(type="cuda:0", index=None) >> "gpu:0"
torch.device(type="cuda", index=index) << paddle.CUDAPlace(index)
torch.device(type, index) >> paddle.device.Device(type, index)
def example():
    device = torch.device("cpu")
    return torch.nn.Linear(3, 2).to(device)(f32(4, 3))


torch.nn.Module.to(self, device=device, dtype=dtype) == paddle.nn.Layer.to(self, device=device, dtype=dtype)
torch.nn.Module.cpu(self) == paddle.nn.Layer.cpu(self)
torch.nn.Module.cuda(self, device) == paddle.nn.Layer.cuda(self, device)
torch.nn.Module.float(self) == paddle.nn.Layer.float(self)
torch.nn.Module.double(self) == paddle.nn.Layer.double(self)
torch.nn.Module.half(self) == paddle.nn.Layer.half(self)
torch.nn.Module.bfloat16(self) == paddle.nn.Layer.bfloat16(self)
drop(non_blocking, "Paddle waits for the copy")
def example():
    layer = torch.nn.Linear(3, 2)
    layer.to(torch.device("cpu"))
    return layer.float().cpu()(f32(4, 3)), torch.nn.Linear(3, 2).half().weight.dtype, torch.nn.Linear(3, 2).bfloat16().bias.dtype


def example():
    return torch.nn.Linear(3, 2).double()(f64(4, 3)), torch.nn.Linear(3, 2).to(dtype=torch.float64)(f64(4, 3))


torch.cuda.is_available() == paddle.cuda.is_available()
torch.cuda.is_available() << paddle.device.is_compiled_with_cuda()
torch.cuda.device_count() == paddle.device.cuda.device_count()
torch.cuda.empty_cache() == paddle.device.cuda.empty_cache()
torch.cuda.synchronize(device) == paddle.device.cuda.synchronize(device)
def example():
    torch.cuda.empty_cache()
    return torch.cuda.is_available()


example(torch.cuda.is_available())
example(torch.cuda.device_count())
example(paddle.device.is_compiled_with_cuda())
