# MindSpore's older optimisers as a source: those that compute what PyTorch's do, by the weights of each of 20 steps.

torch.optim.SGD(params, learning_rate, momentum, weight_decay=weight_decay) << mindspore.nn.Momentum(
    params, learning_rate, momentum, weight_decay, loss_scale=1.0, use_nesterov=False)
refuse("MindSpore's Momentum leaves use_nesterov out on CPU: take torch.optim.SGD with or without nesterov=True") << mindspore.nn.Momentum(
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


torch.optim.SGD(params, learning_rate, momentum, dampening, weight_decay, nesterov=nesterov) << mindspore.nn.SGD(
    params, learning_rate, momentum, dampening, weight_decay, nesterov, loss_scale=1.0)
adagrad_without_eps(params, learning_rate, weight_decay, accum) << mindspore.nn.Adagrad(
    params, accum, learning_rate, update_slots=True, loss_scale=1.0, weight_decay=weight_decay)
AdamOfSteps(params, learning_rate, beta1, beta2, eps, weight_decay) << mindspore.nn.Adam(
    params, learning_rate, beta1, beta2, eps, use_nesterov=False, weight_decay=weight_decay, loss_scale=1.0, use_amsgrad=False, use_lazy=False,
    use_offload=False)
drop(use_locking, "one process changes the weights")
RMSPropInside(params, learning_rate, decay, momentum, epsilon, weight_decay) << mindspore.nn.RMSProp(
    params, learning_rate, decay, momentum, epsilon, centered=False, loss_scale=1.0, weight_decay=weight_decay)
drop(use_locking, "one process changes the weights")
note("MindSpore leaves weights out of weight_decay whose names contain beta or gamma.")
tolerance(1e-4, "twenty steps, each with its rounding")
no_gradient("the examples take gradients themselves")


def adagrad_without_eps(params, lr=1e-3, weight_decay=0.0, accum=0.1):
    """Adagrad that adds nothing to the root."""
    return torch.optim.Adagrad(params, lr, weight_decay=weight_decay, initial_accumulator_value=accum, eps=0)


class AdamOfSteps(torch.optim.Optimizer):
    """Adam whose eps is added to the root before the correction for the first steps."""

    def __init__(self, params, lr=1e-3, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
        super().__init__(params, {"lr": lr, "betas": (beta1, beta2), "eps": eps, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            beta1, beta2 = group["betas"]
            for weight in group["params"]:
                if weight.grad is None:
                    continue
                state = self.state[weight]
                if not state:
                    state.update(step=0, first=torch.zeros_like(weight), second=torch.zeros_like(weight))
                gradient = weight.grad + group["weight_decay"] * weight
                state["step"] += 1
                state["first"].lerp_(gradient, 1 - beta1)
                state["second"].mul_(beta2).addcmul_(gradient, gradient, value=1 - beta2)
                rate = group["lr"] * (1 - beta2 ** state["step"]) ** 0.5 / (1 - beta1 ** state["step"])
                weight.addcdiv_(state["first"], state["second"].sqrt() + group["eps"], value=-rate)


class RMSPropInside(torch.optim.Optimizer):
    """RMSProp whose eps is below the root, whose mean begins with ones, and whose momentum keeps the steps with their rates."""

    def __init__(self, params, lr=0.1, decay=0.9, momentum=0.0, eps=1e-10, weight_decay=0.0):
        super().__init__(params, {"lr": lr, "decay": decay, "momentum": momentum, "eps": eps, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for weight in group["params"]:
                if weight.grad is None:
                    continue
                state = self.state[weight]
                if not state:
                    state.update(mean=torch.ones_like(weight), moment=torch.zeros_like(weight))
                gradient = weight.grad + group["weight_decay"] * weight
                state["mean"].mul_(group["decay"]).addcmul_(gradient, gradient, value=1 - group["decay"])
                state["moment"].mul_(group["momentum"]).add_(group["lr"] * gradient / (state["mean"] + group["eps"]).sqrt())
                weight.sub_(state["moment"])


def example():
    x, way = f32(4, 3), []
    weight = mindspore.Parameter(mindspore.ops.ones((3, 2)))
    optimizer = mindspore.nn.SGD([weight], 0.1, momentum=0.9, dampening=0.1, weight_decay=0.01)

    def forward_fn(y):
        return (y @ weight).square().mean()

    grad_fn = mindspore.value_and_grad(forward_fn, None, optimizer.parameters)
    for _ in range(20):
        loss, grads = grad_fn(x)
        optimizer(grads)
        way.append(weight.copy())
    return way


def example():
    x, way = f32(4, 3), []
    weight = mindspore.Parameter(mindspore.ops.ones((3, 2)))
    optimizer = mindspore.nn.SGD([weight], learning_rate=0.1, momentum=0.9, nesterov=True)

    def forward_fn(y):
        return (y @ weight).square().mean()

    grad_fn = mindspore.value_and_grad(forward_fn, None, optimizer.parameters)
    for _ in range(20):
        loss, grads = grad_fn(x)
        optimizer(grads)
        way.append(weight.copy())
    return way


def example():
    x, way = f32(4, 3), []
    weight = mindspore.Parameter(mindspore.ops.ones((3, 2)))
    optimizer = mindspore.nn.Adagrad([weight], learning_rate=0.1)

    def forward_fn(y):
        return (y @ weight).square().mean()

    grad_fn = mindspore.value_and_grad(forward_fn, None, optimizer.parameters)
    for _ in range(20):
        loss, grads = grad_fn(x)
        optimizer(grads)
        way.append(weight.copy())
    return way


def example():
    x, way = f32(4, 3), []
    weight = mindspore.Parameter(mindspore.ops.ones((3, 2)))
    optimizer = mindspore.nn.Adagrad([weight], accum=0.5, learning_rate=0.1, weight_decay=0.01)

    def forward_fn(y):
        return (y @ weight).square().mean()

    grad_fn = mindspore.value_and_grad(forward_fn, None, optimizer.parameters)
    for _ in range(20):
        loss, grads = grad_fn(x)
        optimizer(grads)
        way.append(weight.copy())
    return way


def example():
    x, way = f32(4, 3), []
    weight = mindspore.Parameter(mindspore.ops.ones((3, 2)))
    optimizer = mindspore.nn.Adam([weight], 0.01)

    def forward_fn(y):
        return (y @ weight).square().mean()

    grad_fn = mindspore.value_and_grad(forward_fn, None, optimizer.parameters)
    for _ in range(20):
        loss, grads = grad_fn(x)
        optimizer(grads)
        way.append(weight.copy())
    return way


def example():
    x, way = f32(4, 3), []
    weight = mindspore.Parameter(mindspore.ops.ones((3, 2)))
    optimizer = mindspore.nn.Adam([weight], learning_rate=0.1, beta1=0.8, beta2=0.99, eps=1e-3, weight_decay=0.01)

    def forward_fn(y):
        return (y @ weight).square().mean()

    grad_fn = mindspore.value_and_grad(forward_fn, None, optimizer.parameters)
    for _ in range(20):
        loss, grads = grad_fn(x)
        optimizer(grads)
        way.append(weight.copy())
    return way


def example():
    x, way = f32(4, 3), []
    weight = mindspore.Parameter(mindspore.ops.ones((3, 2)))
    optimizer = mindspore.nn.RMSProp([weight], 0.1)

    def forward_fn(y):
        return (y @ weight).square().mean()

    grad_fn = mindspore.value_and_grad(forward_fn, None, optimizer.parameters)
    for _ in range(20):
        loss, grads = grad_fn(x)
        optimizer(grads)
        way.append(weight.copy())
    return way


def example():
    x, way = f32(4, 3), []
    weight = mindspore.Parameter(mindspore.ops.ones((3, 2)))
    optimizer = mindspore.nn.RMSProp([weight], learning_rate=0.1, decay=0.8, momentum=0.9, epsilon=1e-3, weight_decay=0.01)

    def forward_fn(y):
        return (y @ weight).square().mean()

    grad_fn = mindspore.value_and_grad(forward_fn, None, optimizer.parameters)
    for _ in range(20):
        loss, grads = grad_fn(x)
        optimizer(grads)
        way.append(weight.copy())
    return way
