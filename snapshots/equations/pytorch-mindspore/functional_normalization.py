# Normalisation as functions.

torch.nn.functional.batch_norm(input, running_mean, running_var, weight, bias, training, momentum, eps) >> batch_norm(
    input, running_mean, running_var, weight, bias, training, momentum, eps)
note("In training, the running statistics are overwritten in place.")
def batch_norm(input, running_mean, running_var, weight=None, bias=None, training=False, momentum=0.1, eps=1e-5):
    """Normalises each channel, by a batch's statistics in training, by the running ones otherwise."""
    shape = (1, -1) + (1,) * (input.ndim - 2)
    mean, variance = running_mean, running_var
    if training:
        axes = (0,) + tuple(range(2, input.ndim))
        mean = input.mean(axes)
        variance = ((input - mean.reshape(shape)) ** 2).mean(axes)
        if running_mean is not None:
            count = input.size // input.shape[1]
            unbiased = mindspore.ops.stop_gradient(variance) * (count / max(count - 1, 1))
            running_mean.copy_(running_mean * (1 - momentum) + mindspore.ops.stop_gradient(mean) * momentum)
            running_var.copy_(running_var * (1 - momentum) + unbiased * momentum)
    result = (input - mean.reshape(shape)) / mindspore.ops.sqrt(variance.reshape(shape) + eps)
    if weight is not None:
        result = result * weight.reshape(shape)
    return (result if bias is None else result + bias.reshape(shape)).astype(input.dtype)


example(torch.nn.functional.batch_norm(f32(4, 3, 2), f32(3), u32f(3) + 1, f32(3), f32(3)))
example(torch.nn.functional.batch_norm(f16(4, 3, 2), f32(3), u32f(3) + 1, f32(3), f32(3)))
example(torch.nn.functional.batch_norm(f32(4, 3), f32(3), u32f(3) + 1, eps=0.1))
example(torch.nn.functional.batch_norm(f32(4, 3, 2, 5), None, None, f32(3), f32(3), True))
def example():
    mean, variance = torch.zeros(3), torch.ones(3)
    first = torch.nn.functional.batch_norm(f32(4, 3, 2), mean, variance, training=True, momentum=0.25)
    return first, mean, variance


torch.nn.Unfold(kernel_size, dilation, padding, stride) >> unfold_layer(kernel_size, dilation, padding, stride)
def unfold_layer(kernel_size, dilation=1, padding=0, stride=1):
    """A layer that takes out sliding blocks."""

    class Unfold(mindspore.nn.Cell):
        def construct(self, input):
            return mindspore.ops.unfold(input, kernel_size, dilation, padding, stride)

    return Unfold()


example(torch.nn.Unfold(3)(f32(2, 3, 5, 6)))
example(torch.nn.Unfold(kernel_size=(2, 3), padding=1, stride=2)(f32(2, 3, 5, 6)))

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
