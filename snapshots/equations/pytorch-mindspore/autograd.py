# Gradients. MindSpore differentiates functions: mindspore.value_and_grad instead of backward.

torch.no_grad() >> no_grad()
torch.inference_mode() >> no_grad()
torch.enable_grad() >> no_grad()
torch.set_grad_enabled(mode) >> no_grad(mode)
note("MindSpore computes gradients only in functions made by mindspore.value_and_grad; inside such a function use mindspore.ops.stop_gradient.")


def no_grad(mode=False):
    """A context and a decorator that change nothing: MindSpore computes gradients only where it is asked for them."""
    import contextlib

    @contextlib.contextmanager
    def unchanged():
        yield

    return unchanged()


def example():
    layer, x = torch.nn.Linear(4, 3), f32(2, 4)

    @torch.no_grad()
    def evaluated(y):
        return layer(y)

    with torch.no_grad():
        result = layer(x)
    return result, evaluated(x)


torch.Tensor.register_hook(self, hook) >> refuse("gradients are computed by function transformation")
torch.Tensor.requires_grad_(self, mode) >> refuse("MindSpore differentiates functions: name the input in mindspore.grad's grad_position")
torch.Tensor.grad >> refuse("MindSpore returns gradients from mindspore.value_and_grad")
torch.is_grad_enabled() >> refuse("MindSpore computes gradients only in functions made by mindspore.value_and_grad")
