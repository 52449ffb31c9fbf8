# What a tensor says of itself.

torch.Tensor.is_quantized >> False
torch.Tensor.is_mkldnn >> False
torch.Tensor.is_mps >> False
torch.Tensor.is_meta >> False
torch.Tensor.is_vulkan >> False
torch.Tensor.is_xpu >> False
torch.Tensor.is_ipu >> False
torch.Tensor.is_maia >> False
torch.Tensor.is_mtia >> False
torch.Tensor.is_nested >> False
example(f32(2, 3).is_quantized)
example(f32(2, 3).is_mkldnn)
example(f32(2, 3).is_mps)
example(f32(2, 3).is_meta)
example(f32(2, 3).is_vulkan)
example(f32(2, 3).is_xpu)
example(f32(2, 3).is_ipu)
example(f32(2, 3).is_maia)
example(f32(2, 3).is_mtia)
example(f32(2, 3).is_nested)

torch.Tensor.is_cpu >> lies_on_processor(self)
def lies_on_processor(tensor):
    """Whether a tensor is in the memory of the processor."""
    return tensor.place.is_cpu_place()


example(f32(2, 3).is_cpu)

torch.Tensor.is_cuda >> lies_on_gpu(self)
def lies_on_gpu(tensor):
    """Whether a tensor is in the memory of a GPU."""
    return tensor.place.is_gpu_place()


example(f32(2, 3).is_cuda)

torch.Tensor.itemsize >> self.element_size()
torch.Tensor.is_sparse >> self.is_sparse()
torch.Tensor.stride(self) >> tuple(self.strides)
torch.Tensor.stride(self, dim) >> self.strides[dim]
torch.Tensor.cdouble(self) == paddle.Tensor.cdouble(self)
torch.Tensor.cfloat(self) == paddle.Tensor.cfloat(self)
torch.Tensor.char(self) == paddle.Tensor.char(self)
torch.Tensor.retain_grad(self) == paddle.Tensor.retain_grads(self)
example(f32(2, 3).itemsize)
example(f64(2).itemsize)
example(i32(2).itemsize)
example(b(2).itemsize)
example(f32(2, 3).is_sparse)
example(f32(2, 3).stride())
example(f32(2, 3, 4).stride())
example(i64().stride())
example(f32(2, 3).stride(0))
example(f32(2, 3, 4).stride(dim=-2))
example(f32(2, 3).is_contiguous())
example(f32(2, 3).t().is_contiguous())
example(f32(2, 3).cdouble())
example(c64(2).cdouble())
example(f32(2, 3).cfloat())
example(f64(2).cfloat())
example(i64(2, 3).char())
example((f32(3) * 5).detach().char())
example(b(3).char())
def example():
    weight = torch.ones(3, requires_grad=True)
    double = weight * 2
    double.retain_grad()
    (double * double).sum().backward()
    return double.grad
