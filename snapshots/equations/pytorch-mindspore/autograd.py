# Gradients. MindSpore differentiates functions: mindspore.value_and_grad instead of backward.

torch.no_grad() >> no_grad()
torch.inference_mode() >> no_grad()
torch.enable_grad() >> no_grad(True)
torch.set_grad_enabled(mode) >> no_grad(mode)
note("MindSpore computes gradients only in functions made by mindspore.value_and_grad; there nothing is recorded in this context.")


def no_grad(mode=False):
    """A context and a decorator in which nothing is recorded that gradients would need; with `mode` one that changes nothing."""
    import contextlib

    @contextlib.contextmanager
    def unchanged():
        yield

    return unchanged() if mode else mindspore._no_grad()


def example():
    layer, x = torch.nn.Linear(4, 3), f32(2, 4)

    @torch.no_grad()
    def evaluated(y):
        return layer(y)

    with torch.no_grad():
        result = layer(x)
    return result, evaluated(x)


def example():
    x, weight = f32(2, 4), torch.nn.Parameter(torch.full((4,), 0.5))

    @torch.no_grad()
    def fixed(y):
        return (y * weight).sum()

    with torch.no_grad():
        scale = weight * 3
    with torch.enable_grad():
        shift = weight.exp()
    with torch.set_grad_enabled(False):
        rest = x * weight
    return x * scale * weight + shift + rest + fixed(x) * x


torch.Tensor.register_hook(self, hook) >> refuse("gradients are computed by function transformation")
torch.Tensor.requires_grad_(self, mode) >> refuse("MindSpore differentiates functions: name the input in mindspore.grad's grad_position")
torch.Tensor.grad >> refuse("MindSpore returns gradients from mindspore.value_and_grad")
torch.is_grad_enabled() >> refuse("MindSpore computes gradients only in functions made by mindspore.value_and_grad")
