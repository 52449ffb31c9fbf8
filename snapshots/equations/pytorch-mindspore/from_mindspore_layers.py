# Layers of MindSpore that PyTorch has with the same weights, and tools around networks, as a source.

initial_arguments << mindspore.nn.optim.optimizer.opt_init_args_register
def initial_arguments(function):
    """The constructor of an optimizer, which keeps what it was called with."""
    import functools
    import inspect

    @functools.wraps(function)
    def construct(self, *arguments, **options):
        bound = inspect.signature(function).bind(self, *arguments, **options)
        bound.apply_defaults()
        kept = bound.arguments
        kept.pop("self")
        if "params" in kept:
            self.init_params = {"params": kept.pop("params")}
        if "learning_rate" in kept:
            rate = kept.pop("learning_rate")
            self.init_learning_rate = None if isinstance(rate, torch.nn.Module) else rate.tolist() if isinstance(rate, torch.Tensor) else rate
        self.init_args = kept
        function(self, *arguments, **options)

    return construct


def example():
    class Settings:
        @mindspore.nn.optim.optimizer.opt_init_args_register
        def __init__(self, params, learning_rate=0.1, momentum=0.9):
            self.given = len(params)

    settings = Settings([1, 2], momentum=0.5)
    return settings.given, settings.init_params, settings.init_learning_rate, dict(settings.init_args)


torch.mul(input, other) << mindspore.ops.tensor_mul(input, other)
example(mindspore.ops.functional.tensor_mul(f32(2, 3), f32(3)))
(lambda x: torch.tensor(x.shape)) << mindspore.ops.TensorShape()
no_gradient("sizes have none")
example(mindspore.ops.TensorShape()(f32(2, 3)))

torch.utils.checkpoint.checkpoint(block, *args, use_reentrant=False) << mindspore.recompute(block, *args)
example(mindspore.recompute(mindspore.nn.ReLU(), f32(2, 3)) * 2)
example(mindspore.recompute(mindspore.nn.Softmax(0), f32(2, 3)))


differentiator(get_all, get_by_list, sens_param) << mindspore.ops.GradOperation(get_all, get_by_list, sens_param)
def differentiator(get_all=False, get_by_list=False, sens_param=False):
    """Makes of a function, and of weights where they are asked for, the function that computes its gradients."""
    def of(function, weights=None):
        def gradients(*inputs):
            inputs, sens = (inputs[:-1], inputs[-1]) if sens_param else (inputs, None)
            tensors = [each for each in inputs if isinstance(each, torch.Tensor)]
            differentiated = [] if get_by_list and not get_all else tensors if get_all else tensors[:1]
            if not all(each.is_floating_point() or each.is_complex() for each in differentiated):
                raise TypeError("PyTorch has gradients with respect to floats only")
            given = [each.detach().requires_grad_() if isinstance(each, torch.Tensor) and each.is_floating_point() else each for each in inputs]
            wanted = [each for each in given if isinstance(each, torch.Tensor) and each.requires_grad]
            wanted = [] if get_by_list and not get_all else wanted if get_all else wanted[:1]
            chosen = list(function.parameters() if weights is None else weights) if get_by_list else []
            results = function(*given)
            results = results if isinstance(results, (tuple, list)) else (results,)
            sens = [None] * len(results) if sens is None else sens if isinstance(sens, (tuple, list)) else [sens]
            total = sum((result * (1 if factor is None else factor)).sum() for result, factor in zip(results, sens))
            found = torch.autograd.grad(total, wanted + chosen, allow_unused=True)
            found = tuple(torch.zeros_like(to) if each is None else each for each, to in zip(found, wanted + chosen))
            of_inputs, of_weights = found[:len(wanted)], found[len(wanted):]
            of_inputs = of_inputs if get_all else of_inputs[0] if of_inputs else None
            return of_weights if get_by_list and not get_all else (of_inputs, of_weights) if get_by_list else of_inputs

        return gradients

    return of


no_gradient("the example takes gradients itself")
def example():
    def square(x, y):
        return x * x * y

    x, y = f32(2, 3), f32(2, 3)
    return (mindspore.ops.GradOperation()(square)(x, y), mindspore.ops.GradOperation(get_all=True)(square)(x, y),
            mindspore.ops.GradOperation(sens_param=True)(square)(x, y, f32(2, 3)), mindspore.ops.composite.GradOperation(True)(square)(x, y))


(lambda x, weight, size: transposed_convolution(x, weight, size)) << mindspore.ops.Conv2DTranspose(out_channel, kernel_size)
drop(out_channel, "the weight has as many")
drop(kernel_size, "the weight says it")
def transposed_convolution(x, weight, size):
    """The transposed convolution of images with a weight, without strides and padding."""
    return torch.nn.functional.conv_transpose2d(x, weight)


example(mindspore.ops.Conv2DTranspose(3, 2)(f32(2, 4, 5, 6), f32(4, 3, 2, 2), (2, 3, 6, 7)))
