# Functions with gradients of their own. PyTorch wants a gradient for each argument of `forward` (None where there is none), Paddle one
# for each tensor among them; PyTorch also tells which are asked for.

torch.autograd.Function >> ArgumentFunction
TensorFunction << paddle.autograd.PyLayer
torch.autograd.Function.forward == paddle.autograd.PyLayer.forward
torch.autograd.Function.backward == paddle.autograd.PyLayer.backward
torch.autograd.Function.apply == paddle.autograd.PyLayer.apply
torch.autograd.function.FunctionCtx == paddle.autograd.PyLayerContext
torch.autograd.function.FunctionCtx.save_for_backward == paddle.autograd.PyLayerContext.save_for_backward
torch.autograd.function.FunctionCtx.saved_tensors >> paddle.autograd.PyLayerContext.saved_tensor(self)
(self.saved_tensors) << paddle.autograd.PyLayerContext.saved_tensor(self)
torch.autograd.function.FunctionCtx.mark_non_differentiable == paddle.autograd.PyLayerContext.mark_non_differentiable
torch.autograd.function.FunctionCtx.set_materialize_grads == paddle.autograd.PyLayerContext.set_materialize_grads
torch.autograd.function.FunctionCtx.needs_input_grad >> self.needs_input_grad
class ArgumentFunction(paddle.autograd.PyLayer):
    """A PyLayer whose backward gives a gradient for each argument of forward, and which knows `ctx.needs_input_grad`."""

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        forward, backward = cls.__dict__.get("forward"), cls.__dict__.get("backward")

        def forward_with_places(ctx, *args):
            ctx.tensor_places = [place for place, value in enumerate(args) if isinstance(value, paddle.Tensor)]
            ctx.needs_input_grad = tuple(isinstance(value, paddle.Tensor) and not value.stop_gradient for value in args)
            return forward.__func__(ctx, *args)

        def backward_of_tensors(ctx, *gradients):
            found = backward.__func__(ctx, *gradients)
            found = found if isinstance(found, (tuple, list)) else (found,)
            found = tuple(found[place] if ctx.needs_input_grad[place] else None for place in ctx.tensor_places)
            return found if len(found) > 1 else found[0]

        if isinstance(forward, staticmethod):
            cls.forward = staticmethod(forward_with_places)
        if isinstance(backward, staticmethod):
            cls.backward = staticmethod(backward_of_tensors)


class TensorFunction(torch.autograd.Function):
    """A function whose backward gives a gradient for each tensor among the arguments of forward."""

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        forward, backward = cls.__dict__.get("forward"), cls.__dict__.get("backward")

        def forward_with_places(ctx, *args):
            ctx.tensor_places = [place for place, value in enumerate(args) if isinstance(value, torch.Tensor)]
            ctx.argument_count = len(args)
            return forward.__func__(ctx, *args)

        def backward_of_arguments(ctx, *gradients):
            found = backward.__func__(ctx, *gradients)
            found = iter(found if isinstance(found, (tuple, list)) else (found,))
            return tuple(next(found) if place in ctx.tensor_places else None for place in range(ctx.argument_count))

        if isinstance(forward, staticmethod):
            cls.forward = staticmethod(forward_with_places)
        if isinstance(backward, staticmethod):
            cls.backward = staticmethod(backward_of_arguments)


def example():
    class Scaled(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x, factor, weight):
            ctx.save_for_backward(x, weight)
            ctx.factor = factor
            return x * weight * factor

        @staticmethod
        def backward(ctx, gradient):
            x, weight = ctx.saved_tensors
            of_weight = (gradient * x * ctx.factor * 3).sum(0) if ctx.needs_input_grad[2] else None
            return gradient * weight * ctx.factor * 2, None, of_weight

    x, weight = f32(2, 3), f32(3)
    return Scaled.apply(x, 2.0, weight), Scaled.apply(x, 0.5, weight.detach())


def example():
    class Rounded(torch.autograd.Function):
        @staticmethod
        def forward(ctx, x):
            return torch.round(x)

        @staticmethod
        def backward(ctx, gradient):
            return gradient

    rounded = Rounded.apply
    return rounded(f32(2, 3) * 4)


def example():
    class Scaled(paddle.autograd.PyLayer):
        @staticmethod
        def forward(ctx, x, factor, weight):
            ctx.save_for_backward(x, weight)
            ctx.factor = factor
            return x * weight * factor

        @staticmethod
        def backward(ctx, gradient):
            x, weight = ctx.saved_tensor()
            return gradient * weight * ctx.factor * 2, (gradient * x * ctx.factor * 3).sum(0)

    return Scaled.apply(f32(2, 3), 2.0, f32(3))
