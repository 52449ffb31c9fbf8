# Gradients by request, hooks, recomputation.

torch.autograd.grad(outputs, inputs, grad_outputs, retain_graph, create_graph, allow_unused=None) >> tuple(paddle.grad(
    outputs, inputs, grad_outputs, retain_graph, create_graph))
torch.autograd.grad(outputs, inputs, grad_outputs, retain_graph, create_graph, allow_unused=allow_unused) >> tuple(paddle.grad(
    outputs, inputs, grad_outputs, retain_graph, create_graph, allow_unused=allow_unused))
drop(only_inputs, "gradients go into the results alone in both")
def example():
    x = torch.ones(2, 3).requires_grad_()
    w = torch.ones(3).requires_grad_()
    y = x * x * w
    first = torch.autograd.grad(y, [x, w], grad_outputs=torch.ones(2, 3) * 2, retain_graph=True)
    second = torch.autograd.grad(outputs=y.sum(), inputs=x, create_graph=True)[0]
    third = torch.autograd.grad(second.sum(), x)
    unused = torch.autograd.grad((w * 3).sum(), [w, x], allow_unused=True)
    return first, second.detach(), third, unused[0], unused[1] is None


torch.Tensor.register_hook(self, hook) == paddle.Tensor.register_hook(self, hook)
def example():
    x = torch.ones(2, 3).requires_grad_()
    seen = []
    y = x * 2
    y.register_hook(lambda gradient: gradient * 5)
    handle = x.register_hook(seen.append)
    y.sum().backward()
    handle.remove()
    return x.grad, seen[0]


torch.utils.checkpoint.checkpoint >> computed_twice
def computed_twice(function, *arguments, use_reentrant=True, preserve_rng_state=True, context_fn=None, determinism_check="default", debug=False,
                   early_stop=True, **options):
    """The function's result; what it computed on the way is computed once more for the gradients."""
    import functools

    if context_fn is not None:
        raise NotImplementedError("Paddle recomputes in no contexts of the caller's")
    called = functools.partial(function, **options) if options else function
    return paddle.distributed.fleet.utils.recompute(called, *arguments, preserve_rng_state=preserve_rng_state, use_reentrant=use_reentrant)


def example():
    layer = torch.nn.Linear(3, 2)
    x = f32(4, 3)
    first = torch.utils.checkpoint.checkpoint(layer, x, use_reentrant=False)
    return first, torch.utils.checkpoint.checkpoint(lambda a, b=1: layer(a) * b, x, b=2, use_reentrant=False, preserve_rng_state=False)


def example():
    layer = torch.nn.Linear(3, 2)
    return torch.utils.checkpoint.checkpoint(layer, f32(4, 3), use_reentrant=True)
