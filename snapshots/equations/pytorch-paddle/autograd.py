# Gradients.

torch.no_grad() == paddle.no_grad()
torch.enable_grad() == paddle.enable_grad()
torch.set_grad_enabled(mode) == paddle.set_grad_enabled(mode)
torch.is_grad_enabled() == paddle.is_grad_enabled()
torch.inference_mode(mode=True) >> paddle.no_grad()
def example():
    x = f32(2, 3)
    with torch.no_grad():
        y = x * 2
        inside = torch.is_grad_enabled()
    with torch.set_grad_enabled(True):
        z = x * 3
    with torch.inference_mode():
        still = torch.is_grad_enabled()
        with torch.enable_grad():
            again = torch.is_grad_enabled()
    return y, z, inside, still, again


def example():
    @torch.no_grad()
    def twice(x):
        return x * 2

    return twice(f32(2, 3))


torch.Tensor.detach(self) == paddle.Tensor.detach(self)
torch.Tensor.requires_grad_(self, mode) == paddle.Tensor.requires_grad_(self, mode)
torch.Tensor.grad == paddle.Tensor.grad
torch.Tensor.requires_grad == paddle.Tensor.requires_grad
torch.Tensor.is_leaf == paddle.Tensor.is_leaf
torch.Tensor.data == paddle.Tensor.data
example(f32(2, 3).detach() * 2)
example(f32(2, 3).data + 1)
def example():
    x = torch.zeros(2, 3)
    before = x.requires_grad
    x.requires_grad_()
    return before, x.requires_grad, x.is_leaf


torch.Tensor.backward(self, gradient, retain_graph=None, create_graph=False) == paddle.Tensor.backward(self, gradient)
torch.Tensor.backward(self, gradient, retain_graph, create_graph=False) == paddle.Tensor.backward(self, gradient, retain_graph)
def example():
    x = torch.ones(2, 3).requires_grad_()
    (x * x * 3).sum().backward()
    return x.grad


def example():
    x = torch.ones(2, 3).requires_grad_()
    y = x * x
    y.backward(torch.ones(2, 3) * 2, retain_graph=True)
    y.sum().backward()
    return x.grad


torch.nn.Parameter(data, requires_grad) == paddle.nn.Parameter(data, requires_grad=requires_grad)
def example():
    scale = torch.nn.Parameter(torch.ones(3) * 2)
    fixed = torch.nn.Parameter(torch.zeros(3), requires_grad=False)
    return scale * f32(2, 3) + fixed, scale.requires_grad, fixed.requires_grad


torch.nn.utils.clip_grad_norm_(parameters, max_norm, norm_type, error_if_nonfinite) == paddle.nn.utils.clip_grad_norm_(
    parameters, max_norm, norm_type, error_if_nonfinite)
torch.nn.utils.clip_grad_value_(parameters, clip_value) == paddle.nn.utils.clip_grad_value_(parameters, clip_value)
def example():
    x = torch.ones(2, 3).requires_grad_()
    (x * x * 3).sum().backward()
    total = torch.nn.utils.clip_grad_norm_([x], max_norm=1.0)
    y = torch.ones(2, 3).requires_grad_()
    (y * y * 3).sum().backward()
    torch.nn.utils.clip_grad_value_([y], clip_value=2.5)
    return total, x.grad, y.grad
