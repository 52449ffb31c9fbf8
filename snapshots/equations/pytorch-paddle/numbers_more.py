# Counting, quantiles, windows, norms, and the determinant's logarithm.

torch.histc(input, bins, min, max) >> paddle.Tensor.astype(paddle.histogram(input, bins, min, max), input.dtype)
torch.Tensor.histc(self, bins, min, max) >> paddle.Tensor.astype(paddle.histogram(self, bins, min, max), self.dtype)
example(torch.histc(f32(4, 5)))
example(torch.histc(f32(4, 5), bins=4, min=-1, max=2))
example(torch.histc(f64(20), 7, -2, 2))
example(f32(20).histc(5))

torch.quantile(input, q, dim, keepdim, interpolation=interpolation) >> paddle.Tensor.astype(
    paddle.quantile(input, q, axis=dim, keepdim=keepdim, interpolation=interpolation), input.dtype)
torch.Tensor.quantile(self, q, dim, keepdim, interpolation=interpolation) >> paddle.Tensor.astype(
    paddle.quantile(self, q, axis=dim, keepdim=keepdim, interpolation=interpolation), self.dtype)
example(torch.quantile(f32(4, 5), 0.3))
example(torch.quantile(f32(4, 5), 0.5, dim=1))
example(torch.quantile(f64(4, 5), 0.9, 0, keepdim=True))
example(torch.quantile(f32(4, 5), tensor([0.1, 0.5, 0.75], "float32").detach(), dim=-1))
example(torch.quantile(f32(4, 5), 0.3, dim=1, interpolation="lower"))
example(f32(4, 5).quantile(0.25, dim=1, interpolation="nearest"))

torch.hann_window(window_length, dtype=dtype) >> paddle.hann_window(window_length, dtype=dtype)
torch.hamming_window(window_length, dtype=dtype) >> paddle.hamming_window(window_length, dtype=dtype)
torch.hamming_window(window_length, periodic, alpha, dtype=dtype) >> paddle.hamming_window(window_length, periodic, alpha, dtype=dtype)
torch.hamming_window(window_length, periodic, alpha, beta, dtype=dtype) >> paddle.hamming_window(window_length, periodic, alpha, beta, dtype=dtype)
torch.kaiser_window(window_length, dtype=dtype) >> paddle.kaiser_window(window_length, dtype=dtype)
torch.kaiser_window(window_length, periodic, dtype=dtype) >> paddle.kaiser_window(window_length, periodic, dtype=dtype)
torch.kaiser_window(window_length, periodic, beta, dtype=dtype) >> paddle.kaiser_window(window_length, periodic, beta, dtype=dtype)
drop(device, "Paddle makes them where its device is set")
example(torch.hann_window(7))
example(torch.hann_window(8, periodic=False, dtype=torch.float64))
example(torch.hann_window(window_length=5, device="cpu"))
example(torch.hamming_window(7))
example(torch.hamming_window(8, False))
example(torch.hamming_window(8, True, 0.6))
example(torch.hamming_window(8, periodic=True, alpha=0.6, beta=0.3))
example(torch.kaiser_window(7))
example(torch.kaiser_window(8, False))
example(torch.kaiser_window(8, periodic=True, beta=9.5, dtype=torch.float64))

torch.linalg.norm(input, ord=None, dim=None, keepdim=False) >> paddle.linalg.vector_norm(input)
torch.linalg.norm(input, ord=None, dim=dim, keepdim=keepdim) >> paddle.linalg.vector_norm(input, axis=dim, keepdim=keepdim)
if isinstance(dim, int):
    torch.linalg.norm(input, ord, dim, keepdim) >> paddle.linalg.vector_norm(input, ord, axis=dim, keepdim=keepdim)
drop(dtype, "None is the dtype of the tensor")
example(torch.linalg.norm(f32(3, 4)))
example(torch.linalg.norm(f32(3, 4), dim=1))
example(torch.linalg.norm(f32(3, 4), dim=-1, keepdim=True))
example(torch.linalg.norm(f32(3, 4), 1, 0))
example(torch.linalg.norm(f32(3, 4, 2), ord=3, dim=1, keepdim=True))
example(torch.linalg.norm(f32(3, 4, 2), dim=(0, 2)))

torch.logdet(input) >> log_determinant(input)
torch.Tensor.logdet(self) >> log_determinant(self)
def log_determinant(matrices):
    """The logarithm of the determinants, no number where one is negative."""
    sign, logarithm = paddle.linalg.slogdet(matrices)
    return logarithm + paddle.where(sign < 0, paddle.full_like(sign, float("nan")), paddle.zeros_like(sign))


def example():
    x = f32(2, 3, 3)
    positive = x @ x.transpose(-1, -2) + torch.eye(3)
    return torch.logdet(positive), torch.logdet(-positive.detach()), positive[0].logdet()


torch.linalg.inv(A) >> paddle.inverse(A)
torch.inverse(input) >> paddle.inverse(input)
torch.linalg.solve(A, B, left=True) == paddle.linalg.solve(A, B)
torch.linalg.solve(A, B, left=False) == paddle.linalg.solve(A, B, left=False)
example(torch.linalg.inv(f64(3, 3) + torch.eye(3, dtype=torch.float64) * 4))
example(torch.inverse(f64(2, 3, 3) + torch.eye(3, dtype=torch.float64) * 4))
example((f64(3, 3) + torch.eye(3, dtype=torch.float64) * 4).inverse())
example(torch.linalg.solve(f64(3, 3) + torch.eye(3, dtype=torch.float64) * 4, f64(3, 2)))
example(torch.linalg.solve(f64(2, 3, 3) + torch.eye(3, dtype=torch.float64) * 4, f64(2, 3, 2)))
example(torch.linalg.solve(f64(3, 3) + torch.eye(3, dtype=torch.float64) * 4, f64(2, 3), left=False))

if isinstance(dim, int):
    torch.Tensor.stride(self, dim) >> paddle.Tensor.get_strides(self)[dim]
torch.Tensor.stride(self) >> tuple(paddle.Tensor.get_strides(self))
example(f32(2, 3, 4).stride())
example(f32(2, 3, 4).transpose(0, 1).contiguous().stride(1))

torch.std_mean(input, unbiased=True) >> (paddle.std(input), paddle.mean(input))
if isinstance(unbiased, bool):  # and no dimensions
    torch.std_mean(input, unbiased) >> (paddle.std(input, unbiased=unbiased), paddle.mean(input))
torch.std_mean(input, dim, unbiased, keepdim) >> (paddle.std(input, axis=dim, unbiased=unbiased, keepdim=keepdim), paddle.mean(input, axis=dim, keepdim=keepdim))
torch.var_mean(input, unbiased=True) >> (paddle.var(input), paddle.mean(input))
if isinstance(unbiased, bool):  # and no dimensions
    torch.var_mean(input, unbiased) >> (paddle.var(input, unbiased=unbiased), paddle.mean(input))
torch.var_mean(input, dim, unbiased, keepdim) >> (paddle.var(input, axis=dim, unbiased=unbiased, keepdim=keepdim), paddle.mean(input, axis=dim, keepdim=keepdim))
example(torch.std_mean(f32(3, 4)))
example(torch.std_mean(f32(3, 4), False))
example(torch.std_mean(f32(3, 4), 1, unbiased=False, keepdim=True))
example(torch.var_mean(f32(3, 4)))
example(torch.var_mean(f32(3, 4), 0, False))
