# What pages of Paddle's documentation say beyond their table of parameters, in our own words: notes, and ways that are written out.
# docs/disagreements.md is judged by it; tools/verify/documented_ways.py reads it and says what each statement means.

page("api_difference/torch/torch.Tensor__upper.md", "torch.Tensor", "paddle.to_tensor")
torch.Tensor(data) >> paddle.to_tensor(data, place="cpu")
example(torch.Tensor([1.0, 2.5]))
example(torch.Tensor([[1, 2], [3, 4]]))
example(torch.Tensor([True, False]))
example(torch.Tensor([0.5]) + f32(2, 1))

page("api_difference/Tensor/torch.Tensor.cdouble.md", "torch.Tensor.cdouble", "paddle.Tensor.astype")
torch.Tensor.cdouble(self) >> paddle.Tensor.astype(self, "complex128")
example(f32(2, 3).cdouble())
example(c64(2).cdouble())
example(i64(2, 3).cdouble())

page("api_difference/Tensor/torch.Tensor.cfloat.md", "torch.Tensor.cfloat", "paddle.Tensor.astype")
torch.Tensor.cfloat(self) >> paddle.Tensor.astype(self, "complex64")
example(f64(2, 3).cfloat())
example(c64(2).cfloat())
example(i64(2, 3).cfloat())

page("api_difference/Tensor/torch.Tensor.char.md", "torch.Tensor.char", "paddle.Tensor.astype")
torch.Tensor.char(self) >> paddle.Tensor.astype(self, "int8")
example(f32(2, 3).char())
example(i64(2, 3).char())
example(b(3).char())

page("api_difference/Tensor/torch.Tensor.ravel.md", "torch.Tensor.ravel", "paddle.Tensor.flatten")
torch.Tensor.ravel(self) >> paddle.Tensor.flatten(self)
example(f32(2, 3).ravel())
example(i64(2, 3, 2).ravel())
example(f32(2, 3).t().ravel())
example(f32(4)[0].ravel())

page("api_difference/Tensor/torch.Tensor.sort.md", "torch.Tensor.sort", "paddle.Tensor.sort")
torch.Tensor.sort(self, dim, descending) >> (paddle.Tensor.sort(self, dim, descending), paddle.Tensor.argsort(self, dim, descending))
def example():
    x = f32(2, 5)
    values, places = x.sort()
    return values, places
def example():
    x = f64(3, 4)
    values, places = x.sort(dim=0, descending=True)
    return values, places
def example():
    x = i64(9)
    values, _ = x.sort(0)
    return values

page("api_difference/Tensor/torch.Tensor.fliplr.md", "torch.Tensor.fliplr", "paddle.Tensor.flip")
torch.Tensor.fliplr(self) >> paddle.Tensor.flip(self, axis=1)
example(f32(2, 3).fliplr())
example(i64(2, 3, 2).fliplr())

page("api_difference/Tensor/torch.Tensor.flipud.md", "torch.Tensor.flipud", "paddle.Tensor.flip")
torch.Tensor.flipud(self) >> paddle.Tensor.flip(self, axis=0)
example(f32(2, 3).flipud())
example(i64(4).flipud())

page("api_difference/torch/torch.blackman_window.md", "torch.blackman_window", "paddle.audio.functional.get_window")
def source():
    return torch.blackman_window(5), torch.blackman_window(8, periodic=False), torch.blackman_window(7, dtype=torch.float64), torch.blackman_window(1)
def target():
    window = paddle.audio.functional.get_window
    return (window("blackman", 5, dtype="float32"), window("blackman", 8, fftbins=False, dtype="float32"), window("blackman", 7, dtype="float64"),
            window("blackman", 1, dtype="float32"))

page("api_difference/torch/torch.hamming_window.md", "torch.hamming_window", "paddle.audio.functional.get_window")
def source():
    return torch.hamming_window(5), torch.hamming_window(8, periodic=False), torch.hamming_window(7, dtype=torch.float64), torch.hamming_window(1)
def target():
    window = paddle.audio.functional.get_window
    return (window("hamming", 5, dtype="float32"), window("hamming", 8, fftbins=False, dtype="float32"), window("hamming", 7, dtype="float64"),
            window("hamming", 1, dtype="float32"))

page("api_difference/torch/torch.hann_window.md", "torch.hann_window", "paddle.audio.functional.get_window")
def source():
    return torch.hann_window(5), torch.hann_window(8, periodic=False), torch.hann_window(7, dtype=torch.float64), torch.hann_window(1)
def target():
    window = paddle.audio.functional.get_window
    return (window("hann", 5, dtype="float32"), window("hann", 8, fftbins=False, dtype="float32"), window("hann", 7, dtype="float64"),
            window("hann", 1, dtype="float32"))

page("api_difference/ops/torch.clip.md", "torch.clip", "paddle.clip")
torch.clip(input, min=min, max=max) >> paddle.clip(x=input, min=min, max=max)
note("the page of 2.6 has a stray cell in the row of the input")
example(torch.clip(f32(4, 3), -0.5, 0.5))
example(torch.clip(f32(4, 3), min=0.0))
example(torch.clip(i64(4, 3), max=5))

page("api_difference/cuda/torch.cuda.get_rng_state_all.md", "torch.cuda.get_rng_state_all", "paddle.get_rng_state")
def source():
    return torch.cuda.get_rng_state_all()
def target():
    return paddle.get_rng_state(device="gpu")
note("executed where there is no GPU: PyTorch and the equation give an empty list; what a GPU gives was not executed")

page("api_difference/cuda/torch.cuda.set_rng_state_all.md", "torch.cuda.set_rng_state_all", "paddle.set_rng_state")
def source():
    torch.cuda.set_rng_state_all(torch.cuda.get_rng_state_all())
    return torch.cuda.get_rng_state_all()
def target():
    paddle.set_rng_state(paddle.get_cuda_rng_state(), device="gpu")
    return paddle.get_cuda_rng_state()
note("executed where there is no GPU, with the empty list of its states; what a GPU does was not executed")

page("api_difference/linalg/torch.linalg.matrix_norm.md", "torch.linalg.matrix_norm", "paddle.linalg.matrix_norm")
torch.linalg.matrix_norm(A, ord, dim, keepdim) >> paddle.linalg.matrix_norm(x=A, p=ord, axis=dim, keepdim=keepdim)
torch.linalg.matrix_norm(A, ord, dim, keepdim, dtype=dtype) >> paddle.linalg.matrix_norm(x=paddle.Tensor.astype(A, dtype), p=ord, axis=dim, keepdim=keepdim)
example(torch.linalg.matrix_norm(f32(3, 4)))
example(torch.linalg.matrix_norm(f32(2, 3, 4), "nuc"))
example(torch.linalg.matrix_norm(f32(2, 3, 4), 2))
example(torch.linalg.matrix_norm(f32(2, 3, 4), -2, dim=(0, 1)))
example(torch.linalg.matrix_norm(f32(3, 4), float("inf"), keepdim=True))
example(torch.linalg.matrix_norm(f32(3, 4), 1))
example(torch.linalg.matrix_norm(f32(3, 4), dtype=torch.float64))

page("api_difference/ops/torch.mm.md", "torch.mm", "paddle.matmul")
torch.mm(input, mat2) >> paddle.matmul(x=input, y=mat2)
example(torch.mm(f32(2, 3), f32(3, 4)))
example(torch.mm(f64(2, 3), mat2=f64(3, 1)))
example(torch.mm(i64(2, 3), i64(3, 2)))

page("api_difference/nn/torch.nn.Module.half.md", "torch.nn.Module.half", "paddle.nn.Layer.to")
torch.nn.Module.half(self) >> paddle.nn.Layer.to(self, dtype="float16")
def example():
    layer = torch.nn.Linear(3, 2).half()
    return str(layer.weight.dtype).split(".")[-1], str(layer.bias.dtype).split(".")[-1]
def example():
    layer = torch.nn.BatchNorm1d(3)
    layer.half()
    return str(layer.running_mean.dtype).split(".")[-1]

page("api_difference/nn/torch.nn.Module.bfloat16.md", "torch.nn.Module.bfloat16", "paddle.nn.Layer.to")
torch.nn.Module.bfloat16(self) >> paddle.nn.Layer.to(self, dtype=paddle.bfloat16)
def example():
    layer = torch.nn.Linear(3, 2).bfloat16()
    return str(layer.weight.dtype).split(".")[-1], str(layer.bias.dtype).split(".")[-1]
def example():
    layer = torch.nn.BatchNorm1d(3)
    layer.bfloat16()
    return str(layer.running_mean.dtype).split(".")[-1]

page("api_difference/nn/torch.nn.Module.float.md", "torch.nn.Module.float", "paddle.nn.Layer.to")
torch.nn.Module.float(self) >> paddle.nn.Layer.to(self, dtype="float32")
def example():
    layer = torch.nn.Linear(3, 2)
    layer.double()
    layer.float()
    return layer(f32(2, 3))
def example():
    layer = torch.nn.BatchNorm1d(3).double().float()
    return str(layer.running_mean.dtype).split(".")[-1], layer(f32(4, 3))

page("api_difference/nn/torch.nn.Module.double.md", "torch.nn.Module.double", "paddle.nn.Layer.to")
torch.nn.Module.double(self) >> paddle.nn.Layer.to(self, dtype="float64")
def example():
    layer = torch.nn.Linear(3, 2).double()
    return layer(f64(2, 3))
def example():
    layer = torch.nn.BatchNorm1d(3)
    layer.double()
    return str(layer.running_mean.dtype).split(".")[-1], layer(f64(4, 3))

page("api_difference/nn/torch.nn.Module.cpu.md", "torch.nn.Module.cpu", "paddle.nn.Layer.to")
torch.nn.Module.cpu(self) >> paddle.nn.Layer.to(self, device="cpu")
def example():
    layer = torch.nn.Linear(3, 2).cpu()
    return layer(f32(2, 3))
def example():
    layer = torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.ReLU())
    layer.cpu()
    return layer(f32(4, 3))

page("api_difference/nn/torch.nn.Module.cuda.md", "torch.nn.Module.cuda", "paddle.nn.Layer.to")
elsewhere("it needs a GPU; executed without one: both frameworks refuse the call and leave the weights where they are")
def source():
    layer = torch.nn.Linear(3, 2)
    try:
        layer.cuda()
    except (AssertionError, RuntimeError):
        return "refused", layer(f32(2, 3))
    return "moved", layer(f32(2, 3))
def target():
    layer = paddle.nn.Linear(3, 2)
    try:
        layer.to(device="gpu")
    except ValueError:
        return "refused", layer(f32(2, 3))
    return "moved", layer(f32(2, 3))

page("api_difference/functional/torch.nn.functional.kl_div.md", "torch.nn.functional.kl_div", "paddle.nn.functional.kl_div")
torch.nn.functional.kl_div(input, target, reduction=reduction) >> paddle.nn.functional.kl_div(input, target, reduction=reduction)
drop(log_target, "the page of 2.6 knows no way to write it")
example(torch.nn.functional.kl_div(f32(4, 5), u32f(4, 5).detach()))
example(torch.nn.functional.kl_div(f32(4, 5), u32f(4, 5).detach(), reduction="batchmean"))
example(torch.nn.functional.kl_div(f32(4, 5), u32f(4, 5).detach(), reduction="sum"))
example(torch.nn.functional.kl_div(f32(4, 5), f32(4, 5).detach(), reduction="sum", log_target=True))

page("api_difference/torch/torch.normal.md", "torch.normal", "paddle.normal")
torch.normal(mean, std) >> paddle.normal(mean=mean, std=std)
random_result("the values are drawn anew")
example(torch.normal(f32(40, 50), 2.0))
example(torch.normal(f32(40, 50), u32f(40, 50)))
example(torch.normal(1.5, u32f(40, 50)))
