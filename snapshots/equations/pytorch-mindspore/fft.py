# Fourier transforms.

torch.fft.fft(input, n, dim, norm) == mindspore.ops.fft(input, n, dim, norm)
example(torch.fft.fft(f32(8)))
example(torch.fft.fft(f32(4, 8), n=4, dim=0, norm="ortho"))
torch.fft.rfft(input, n, dim, norm) == mindspore.ops.rfft(input, n, dim, norm)
example(torch.fft.rfft(f32(8)))
example(torch.fft.rfft(f32(4, 8), n=4, dim=0, norm="ortho"))
torch.fft.ifft(input, n, dim, norm) == mindspore.ops.ifft(input, n, dim, norm)
example(torch.fft.ifft(c64(8)))
example(torch.fft.ifft(c64(4, 8), n=4, dim=0, norm="ortho"))
torch.fft.irfft(input, n, dim, norm) == mindspore.ops.irfft(input, n, dim, norm)
example(torch.fft.irfft(c64(5)))
example(torch.fft.irfft(c64(5, 5), n=6, dim=0, norm="ortho"))
torch.fft.hfft(input, n, dim, norm) == mindspore.ops.hfft(input, n, dim, norm)
example(torch.fft.hfft(c64(5)))
torch.fft.ihfft(input, n, dim, norm) == mindspore.ops.ihfft(input, n, dim, norm)
example(torch.fft.ihfft(f32(8)))
torch.fft.fftn(input, s, dim, norm) == mindspore.ops.fftn(input, s, dim, norm)
example(torch.fft.fftn(f32(4, 4)))
example(torch.fft.fftn(f32(4, 4), s=(2, 2), norm="forward"))
torch.fft.ifftn(input, s, dim, norm) == mindspore.ops.ifftn(input, s, dim, norm)
example(torch.fft.ifftn(c64(4, 4)))
torch.fft.fft2(input, s, dim, norm) == mindspore.ops.fft2(input, s, dim, norm)
example(torch.fft.fft2(f32(4, 4)))
torch.fft.ifft2(input, s, dim, norm) == mindspore.ops.ifft2(input, s, dim, norm)
example(torch.fft.ifft2(c64(4, 4)))
torch.fft.rfft2(input, s, dim, norm) == mindspore.ops.rfft2(input, s, dim, norm)
example(torch.fft.rfft2(f32(4, 4)))
torch.fft.irfft2(input, s, dim, norm) == mindspore.ops.irfft2(input, s, dim, norm)
example(torch.fft.irfft2(c64(4, 3)))
torch.fft.rfftn(input, s, dim, norm) == mindspore.ops.rfftn(input, s, dim, norm)
example(torch.fft.rfftn(f32(4, 4)))
torch.fft.irfftn(input, s, dim, norm) == mindspore.ops.irfftn(input, s, dim, norm)
example(torch.fft.irfftn(c64(4, 3)))
torch.fft.hfft2(input, s, dim, norm) == mindspore.ops.hfft2(input, s, dim, norm)
example(torch.fft.hfft2(c64(4, 3)))
torch.fft.ihfft2(input, s, dim, norm) == mindspore.ops.ihfft2(input, s, dim, norm)
example(torch.fft.ihfft2(f32(4, 4)))
torch.fft.hfftn(input, s, dim, norm) == mindspore.ops.hfftn(input, s, dim, norm)
example(torch.fft.hfftn(c64(4, 3)))
torch.fft.ihfftn(input, s, dim, norm) == mindspore.ops.ihfftn(input, s, dim, norm)
example(torch.fft.ihfftn(f32(4, 4)))
if dim is None:  # without dimensions, every second gradient of MindSpore's is wrong
    torch.fft.fftshift(input, dim) >> mindspore.ops.fftshift(input, tuple(range(input.ndim)))
    torch.fft.ifftshift(input, dim) >> mindspore.ops.ifftshift(input, tuple(range(input.ndim)))
    torch.fft.fftshift(input, dim) >> shifted(input)
    torch.fft.ifftshift(input, dim) >> shifted_back(input)
def shifted(tensor):
    """The zero frequency in the middle of each dimension."""
    return mindspore.ops.fftshift(tensor, tuple(range(tensor.ndim)))


def shifted_back(tensor):
    """The zero frequency at the beginning of each dimension."""
    return mindspore.ops.ifftshift(tensor, tuple(range(tensor.ndim)))


def example():
    x, y = f32(2, 3), f32(5)
    return [shift(each * 1) for each in (x, y) for shift in (torch.fft.fftshift, torch.fft.ifftshift)], torch.fft.fftshift(x), torch.fft.ifftshift(y)


example(torch.fft.ifftshift(f32(4, 3) * 1))
torch.fft.fftshift(input, dim) == mindspore.ops.fftshift(input, dim)
example(torch.fft.fftshift(f32(5)))
example(torch.fft.fftshift(f32(5, 4), dim=0))
torch.fft.ifftshift(input, dim) == mindspore.ops.ifftshift(input, dim)
example(torch.fft.ifftshift(f32(5)))
torch.fft.fftfreq(n, d, dtype=dtype) == mindspore.ops.fftfreq(n, d, dtype)
example(torch.fft.fftfreq(6))
example(torch.fft.fftfreq(6, d=0.5))
torch.fft.rfftfreq(n, d, dtype=dtype) == mindspore.ops.rfftfreq(n, d, dtype)
example(torch.fft.rfftfreq(6))
example(torch.fft.rfftfreq(6, d=0.5))


torch.Tensor.real >> mindspore.ops.real(self)
torch.Tensor.imag >> mindspore.ops.imag(self)
def example():
    x = c64(2, 3) * 2
    return x.real, x.imag, torch.fft.fft(f32(2, 4), dim=-1).real
