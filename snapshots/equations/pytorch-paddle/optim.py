# Optimizers. Paddle's take the learning rate first and the parameters by name, as a list.

torch.optim.SGD(params, lr, momentum=0, dampening=0, nesterov=False, weight_decay=0) == paddle.optimizer.SGD(learning_rate=lr, parameters=params)
torch.optim.SGD(params, lr, momentum=0, dampening=0, nesterov=False, weight_decay=weight_decay) == paddle.optimizer.SGD(
    learning_rate=lr, parameters=params, weight_decay=weight_decay)
torch.optim.SGD(params, lr, momentum, dampening=0, nesterov=nesterov, weight_decay=0) == paddle.optimizer.Momentum(
    learning_rate=lr, momentum=momentum, parameters=params, use_nesterov=nesterov)
torch.optim.SGD(params, lr, momentum, dampening=0, nesterov=nesterov, weight_decay=weight_decay) == paddle.optimizer.Momentum(
    learning_rate=lr, momentum=momentum, parameters=params, use_nesterov=nesterov, weight_decay=weight_decay)
torch.optim.Adam(params, lr, betas=(beta1, beta2), eps=eps, weight_decay=0, amsgrad=amsgrad) == paddle.optimizer.Adam(
    learning_rate=lr, beta1=beta1, beta2=beta2, epsilon=eps, parameters=params, amsgrad=amsgrad)
torch.optim.Adam(params, lr, betas=(beta1, beta2), eps=eps, weight_decay=weight_decay, amsgrad=amsgrad) == paddle.optimizer.Adam(
    learning_rate=lr, beta1=beta1, beta2=beta2, epsilon=eps, parameters=params, weight_decay=weight_decay, amsgrad=amsgrad)
torch.optim.AdamW(params, lr, betas=(beta1, beta2), eps=eps, weight_decay=weight_decay, amsgrad=amsgrad) == paddle.optimizer.AdamW(
    learning_rate=lr, beta1=beta1, beta2=beta2, epsilon=eps, parameters=params, weight_decay=weight_decay, amsgrad=amsgrad)
torch.optim.Optimizer.step(self) == paddle.optimizer.Optimizer.step(self)
torch.optim.SGD.step(self) == paddle.optimizer.SGD.step(self)
torch.optim.Adam.step(self) == paddle.optimizer.Adam.step(self)
torch.optim.Optimizer.zero_grad(self, set_to_none) == paddle.optimizer.Optimizer.zero_grad(self, set_to_none)
torch.optim.Optimizer.zero_grad(self, set_to_none=False) << paddle.optimizer.Optimizer.clear_grad(self)
torch.optim.Optimizer.state_dict(self) == paddle.optimizer.Optimizer.state_dict(self)
torch.optim.Optimizer.load_state_dict(self, state_dict) == paddle.optimizer.Optimizer.load_state_dict(self, state_dict)
def example():
    x, trajectory = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.02)
    for _ in range(20):
        optimizer.zero_grad()
        (x @ weight).square().sum().backward()
        optimizer.step()
        trajectory.append(weight.detach().clone())
    return trajectory


def example():
    x, trajectory = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.01, momentum=0.9, weight_decay=0.1, nesterov=True)
    for _ in range(20):
        optimizer.zero_grad()
        (x @ weight).square().sum().backward()
        optimizer.step()
        trajectory.append(weight.detach().clone())
    return trajectory


def example():
    x, trajectory = f32(4, 3), []
    weights = [torch.nn.Parameter(torch.ones(3, 2)) for _ in range(3)]
    optimizers = [torch.optim.SGD([weights[0]], lr=0.01, weight_decay=0.1), torch.optim.SGD([weights[1]], lr=0.01, momentum=0.9),
                  torch.optim.Adam([weights[2]], lr=0.01, weight_decay=0.1)]
    for _ in range(20):
        for weight, optimizer in zip(weights, optimizers):
            optimizer.zero_grad()
            (x @ weight).square().sum().backward()
            optimizer.step()
            trajectory.append(weight.detach().clone())
    return trajectory


def example():
    x, trajectory = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.Adam([weight], lr=0.01, betas=(0.8, 0.99), eps=1e-3)
    for _ in range(20):
        optimizer.zero_grad()
        (x @ weight).square().sum().backward()
        optimizer.step()
        trajectory.append(weight.detach().clone())
    return trajectory


def example():
    x, trajectory = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.AdamW([weight], 0.01, weight_decay=0.1)
    for _ in range(20):
        optimizer.zero_grad()
        (x @ weight).square().sum().backward()
        optimizer.step()
        trajectory.append(weight.detach().clone())
    return trajectory


torch.optim.Optimizer(params, defaults) >> refuse(
    "Paddle's optimizers take learning_rate and parameters, and compute in step() from self._parameter_list and self.get_lr(): keep the settings as attributes")
torch.optim.Optimizer.param_groups >> refuse("Paddle's optimizers have one list of parameters, self._parameter_list, and one rate: get_lr() and set_lr()")
torch.optim.Optimizer.state >> refuse("keep it in a dictionary of the optimizer, by parameter.name: Paddle's optimizers have accumulators instead")
