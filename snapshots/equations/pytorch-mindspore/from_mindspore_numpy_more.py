# More of mindspore.numpy, rates of learning, scaled losses and functions of arrays within networks, as a source.

torch.diff(a, n, axis) << mindspore.numpy.diff(a, n, axis)
torch.cat(arrays, axis) << mindspore.numpy.concatenate(arrays, axis)
torch.vstack(inputs) << mindspore.numpy.vstack(inputs)
torch.hstack(inputs) << mindspore.numpy.hstack(inputs)
torch.tensordot(a, b, axes) << mindspore.numpy.tensordot(a, b, axes)
torch.take_along_dim(arr, indices, axis) << mindspore.numpy.take_along_axis(arr, indices, axis)
torch.minimum(x1, x2) << mindspore.numpy.minimum(x1, x2)
torch.ceil(x.float()) << mindspore.numpy.ceil(x)
torch.std(x, axis, correction=ddof, keepdim=keepdims) << mindspore.numpy.std(x, axis, ddof, keepdims)
torch.ones(shape) << mindspore.numpy.ones(shape)
example(mindspore.numpy.diff(f32(3, 4)))
example(mindspore.numpy.diff(f32(3, 4), n=1, axis=0))
example(mindspore.numpy.concatenate((f32(3, 4), f32(2, 4))))
example(mindspore.numpy.concatenate((f32(3, 4), f32(3, 2)), axis=1))
example(mindspore.numpy.vstack([f32(3, 4), f32(2, 4)]))
example(mindspore.numpy.hstack([f32(3, 4), f32(3, 2)]))
example(mindspore.numpy.tensordot(f32(3, 4), f32(4, 5), 1))
example(mindspore.numpy.take_along_axis(f32(3, 4), idx(4, 3, 1), 1))
example(mindspore.numpy.minimum(f32(3, 4), f32(3, 4)))
example(mindspore.numpy.ceil(f32(3, 4)))
example(mindspore.numpy.ceil(f64(3, 4)))
example(mindspore.numpy.ceil(i32(3, 4)))
example(mindspore.numpy.std(f32(3, 4)))
example(mindspore.numpy.std(f32(3, 4), axis=0, ddof=1, keepdims=True))
example(mindspore.numpy.ones((2, 3)))

WarmUpLR(learning_rate, warmup_steps) << mindspore.nn.WarmUpLR(learning_rate, warmup_steps)
CosineDecayLR(min_lr, max_lr, decay_steps) << mindspore.nn.CosineDecayLR(min_lr, max_lr, decay_steps)
PolynomialDecayLR(learning_rate, end_learning_rate, decay_steps, power) << mindspore.nn.PolynomialDecayLR(
    learning_rate, end_learning_rate, decay_steps, power, update_decay_steps=False)
no_gradient("rates have none")
class WarmUpLR(torch.nn.Module):
    """A rate that rises to its value in so many steps."""

    def __init__(self, learning_rate, warmup_steps):
        super().__init__()
        self.learning_rate, self.warmup_steps = learning_rate, warmup_steps

    def forward(self, global_step):
        return self.learning_rate * (global_step.to(torch.float32).clamp(max=self.warmup_steps) / self.warmup_steps)


class CosineDecayLR(torch.nn.Module):
    """A rate that falls from one value to another along half a wave."""

    def __init__(self, min_lr, max_lr, decay_steps):
        super().__init__()
        self.min_lr, self.max_lr, self.decay_steps = min_lr, max_lr, decay_steps

    def forward(self, global_step):
        passed = global_step.to(torch.float32).clamp(max=self.decay_steps) / self.decay_steps
        return self.min_lr + 0.5 * (self.max_lr - self.min_lr) * (1 + torch.cos(math.pi * passed))


class PolynomialDecayLR(torch.nn.Module):
    """A rate that falls from one value to another along a power of what is left."""

    def __init__(self, learning_rate, end_learning_rate, decay_steps, power):
        super().__init__()
        self.begin, self.end, self.decay_steps, self.power = learning_rate, end_learning_rate, decay_steps, power

    def forward(self, global_step):
        passed = global_step.to(torch.float32).clamp(max=self.decay_steps) / self.decay_steps
        return (self.begin - self.end) * (1 - passed) ** self.power + self.end


def example():
    rising, falling = mindspore.nn.WarmUpLR(0.1, 4), mindspore.nn.CosineDecayLR(min_lr=0.01, max_lr=0.1, decay_steps=4)
    power = mindspore.nn.PolynomialDecayLR(learning_rate=0.1, end_learning_rate=0.01, decay_steps=4, power=0.5)
    steps = [mindspore.Tensor(step, mindspore.int32) for step in range(6)]
    return [rising(step) for step in steps], [falling(step) for step in steps], [power(step) for step in steps]


DynamicLossScaler(scale_value, scale_factor, scale_window) << mindspore.amp.DynamicLossScaler(scale_value, scale_factor, scale_window)
DynamicLossScaler << mindspore.amp.DynamicLossScaler
self.scale(inputs) << mindspore.amp.DynamicLossScaler.scale(self, inputs)
self.unscale(inputs) << mindspore.amp.DynamicLossScaler.unscale(self, inputs)
self.adjust(grads_finite) << mindspore.amp.DynamicLossScaler.adjust(self, grads_finite)
no_gradient("the numbers have none")
class DynamicLossScaler:
    """Multiplies losses with a number that grows after so many finite gradients and falls after others."""

    def __init__(self, scale_value, scale_factor, scale_window):
        self.scale_value, self.scale_factor, self.scale_window = torch.tensor(float(scale_value)), scale_factor, scale_window
        self.counter = torch.tensor(0, dtype=torch.int32)

    def scale(self, inputs):
        return tuple(map(self.scale, inputs)) if isinstance(inputs, (tuple, list)) else inputs * self.scale_value.to(inputs.dtype)

    def unscale(self, inputs):
        return tuple(map(self.unscale, inputs)) if isinstance(inputs, (tuple, list)) else inputs * (1 / self.scale_value).to(inputs.dtype)

    def adjust(self, grads_finite):
        if not grads_finite:
            self.scale_value, self.counter = (self.scale_value / self.scale_factor).clamp(min=1.0), torch.zeros_like(self.counter)
        elif int(self.counter) == self.scale_window - 1:
            self.scale_value, self.counter = self.scale_value * self.scale_factor, torch.zeros_like(self.counter)
        else:
            self.counter = self.counter + 1
        return True


def example():
    scaler = mindspore.amp.DynamicLossScaler(scale_value=2 ** 3, scale_factor=2, scale_window=2)
    x, found = f32(3), []
    for finite in (True, True, True, False, False, False, False, True):
        scaler.adjust(mindspore.Tensor(finite))
        found.append(scaler.scale(x))
    return found, scaler.unscale((x, x * 2))


function_of_arrays(func, out_dtype) << mindspore.ops.Custom(func, out_shape, out_dtype, func_type="pyfunc")
drop(out_shape, "the arrays say it")
drop(reg_info, "it is about Ascend")
refuse("write the kernel with torch.library.custom_op, or load it with torch.utils.cpp_extension.load") << mindspore.ops.Custom(
    func, out_shape, out_dtype, func_type, bprop, reg_info)
no_gradient("neither has one")
def function_of_arrays(function, out_dtype):
    """A function of tensors by one of arrays, whose results have the dtypes that are given or computed from those of the tensors."""
    def compute(*tensors):
        made = function(*(tensor.detach().cpu().numpy() for tensor in tensors))
        dtypes = out_dtype(*(tensor.dtype for tensor in tensors)) if callable(out_dtype) else out_dtype
        if isinstance(made, tuple):
            return tuple(torch.as_tensor(part).to(dtype) for part, dtype in zip(made, dtypes))
        return torch.as_tensor(made).to(dtypes)

    return compute


def example():
    import numpy

    def compute(a, b):
        return numpy.sin(a) + b

    plus = mindspore.ops.Custom(compute, out_shape=lambda a, b: a, out_dtype=lambda a, b: a, func_type="pyfunc")
    both = mindspore.ops.Custom(lambda a: (a + 1, a * 2), lambda a: (a, a), lambda a: (a, a), "pyfunc")
    one = mindspore.ops.Custom(lambda a: a + 1, (4,), mindspore.float32, "pyfunc")
    return plus(f32(2, 3), f32(2, 3)), both(f32(4)), both(f32()), one(f32(4))


torch.cuda.empty_cache() << mindspore.runtime.empty_cache()
torch.cuda.empty_cache() << mindspore.hal.empty_cache()
torch.cuda.memory_allocated() << mindspore.runtime.memory_allocated()
torch.cuda.memory_reserved() << mindspore.runtime.memory_reserved()
no_gradient("settings have none")
def example():
    mindspore.runtime.empty_cache()
    mindspore.hal.empty_cache()
    return mindspore.runtime.memory_allocated(), mindspore.runtime.memory_reserved()
