# MindSpore's older optimisers as a source: those that compute what PyTorch's do, by the weights of each of 20 steps.

torch.optim.SGD(params, learning_rate, momentum, weight_decay=weight_decay, nesterov=use_nesterov) << mindspore.nn.Momentum(
    params, learning_rate, momentum, weight_decay, loss_scale=1.0, use_nesterov=use_nesterov)
torch.optim.Optimizer << mindspore.nn.Optimizer
tolerance(1e-4, "twenty steps, each with its rounding")
no_gradient("the example takes gradients itself")
def example():
    x, way = f32(4, 3), []
    weight = mindspore.Parameter(mindspore.ops.ones((3, 2)))
    optimizer = mindspore.nn.Momentum([weight], 0.1, 0.9, weight_decay=0.01)

    def forward_fn(y):
        return (y @ weight).square().mean()

    grad_fn = mindspore.value_and_grad(forward_fn, None, optimizer.parameters)
    for _ in range(20):
        loss, grads = grad_fn(x)
        optimizer(grads)
        way.append(weight.copy())
    return way, isinstance(optimizer, mindspore.nn.Optimizer), isinstance(weight, mindspore.nn.optim.optimizer.Optimizer)
