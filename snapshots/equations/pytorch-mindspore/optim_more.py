# More optimisers and schedulers, and the ways of all of them: the weights or the learning rates of each of 20 steps.

torch.optim.Adadelta(params, lr, rho, eps, weight_decay, maximize=maximize) == mindspore.experimental.optim.Adadelta(
    params, lr, rho, eps, weight_decay, maximize=maximize)
torch.optim.Adagrad(params, lr, lr_decay, weight_decay, initial_accumulator_value, eps, maximize=maximize) == mindspore.experimental.optim.Adagrad(
    params, lr, lr_decay, weight_decay, initial_accumulator_value, eps, maximize=maximize)
torch.optim.Adamax(params, lr, betas, eps, weight_decay, maximize=maximize) == mindspore.experimental.optim.Adamax(
    params, lr, betas, eps, weight_decay, maximize=maximize)
torch.optim.NAdam(params, lr, betas, eps, weight_decay, momentum_decay) == mindspore.experimental.optim.NAdam(
    params, lr, betas, eps, weight_decay, momentum_decay)
torch.optim.RAdam(params, lr, betas, eps, weight_decay) == mindspore.experimental.optim.RAdam(params, lr, betas, eps, weight_decay)
torch.optim.RMSprop(params, lr, alpha, eps, weight_decay, momentum, centered, maximize=maximize) == mindspore.experimental.optim.RMSprop(
    params, lr, alpha, eps, weight_decay, momentum, centered, maximize=maximize)
torch.optim.Rprop(params, lr, etas, step_sizes, maximize=maximize) == mindspore.experimental.optim.Rprop(params, lr, etas, step_sizes, maximize=maximize)
torch.optim.ASGD(params, lr, lambd, alpha, t0, weight_decay, maximize=maximize) == mindspore.experimental.optim.ASGD(
    params, lr, lambd, alpha, t0, weight_decay, maximize=maximize)
drop(foreach, "it says how fast, not what is computed")
tolerance(1e-4, "twenty steps, each with its rounding")
no_gradient("the example takes gradients itself")
note("MindSpore's optimisers are called with the gradients: optimizer(gradients).")
def example():
    x, way = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.Adadelta([weight], lr=0.5, rho=0.8, weight_decay=0.01)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        way.append(weight.detach().clone())
    return way


def example():
    x, way = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.Adagrad([weight], lr=0.1, lr_decay=0.01, weight_decay=0.01, initial_accumulator_value=0.1)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        way.append(weight.detach().clone())
    return way


def example():
    x, way = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.Adamax([weight], lr=0.05, betas=(0.8, 0.99), weight_decay=0.01)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        way.append(weight.detach().clone())
    return way


def example():
    x, way = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.NAdam([weight], lr=0.05, weight_decay=0.01, momentum_decay=0.01)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        way.append(weight.detach().clone())
    return way


def example():
    x, way = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.RAdam([weight], lr=0.05, weight_decay=0.01)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        way.append(weight.detach().clone())
    return way


def example():
    x, way = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.RMSprop([weight], lr=0.01, alpha=0.9, weight_decay=0.01, momentum=0.5, centered=True)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        way.append(weight.detach().clone())
    return way


def example():
    x, way = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.RMSprop([weight], lr=0.02)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        way.append(weight.detach().clone())
    return way


def example():
    x, way = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.Rprop([weight], lr=0.02, etas=(0.6, 1.3), step_sizes=(1e-05, 1.0))
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        way.append(weight.detach().clone())
    return way


def example():
    x, way = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.ASGD([weight], lr=0.05, lambd=0.01, t0=10.0, weight_decay=0.01)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        way.append(weight.detach().clone())
    return way


def example():
    x, way = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9, weight_decay=0.01, nesterov=True)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        way.append(weight.detach().clone())
    return way


def example():
    x, way = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.8, dampening=0.1, maximize=True)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        way.append(weight.detach().clone())
    return way


def example():
    x, way = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.Adam([weight], lr=0.01, betas=(0.8, 0.99), amsgrad=True)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        way.append(weight.detach().clone())
    return way


def example():
    x, way = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.AdamW([weight], lr=0.05, weight_decay=0.1)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        way.append(weight.detach().clone())
    return way


def example():
    x, rates = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=6, gamma=0.5)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        scheduler.step()
        rates.append(scheduler.get_last_lr()[0])
    return rates, weight


def example():
    x, rates = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=[3, 12], gamma=0.3)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        scheduler.step()
        rates.append(scheduler.get_last_lr()[0])
    return rates, weight


def example():
    x, rates = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.9)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        scheduler.step()
        rates.append(scheduler.get_last_lr()[0])
    return rates, weight


def example():
    x, rates = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=12, eta_min=0.01)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        scheduler.step()
        rates.append(scheduler.get_last_lr()[0])
    return rates, weight


def example():
    x, rates = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(optimizer, T_0=4, T_mult=2)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        scheduler.step()
        rates.append(scheduler.get_last_lr()[0])
    return rates, weight


def example():
    x, rates = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lr_lambda=lambda epoch: 0.95**epoch)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        scheduler.step()
        rates.append(scheduler.get_last_lr()[0])
    return rates, weight


def example():
    x, rates = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.MultiplicativeLR(optimizer, lr_lambda=lambda epoch: 0.95)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        scheduler.step()
        rates.append(scheduler.get_last_lr()[0])
    return rates, weight


def example():
    x, rates = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=0.25, total_iters=8)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        scheduler.step()
        rates.append(scheduler.get_last_lr()[0])
    return rates, weight


def example():
    x, rates = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.ConstantLR(optimizer, factor=0.5, total_iters=7)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        scheduler.step()
        rates.append(scheduler.get_last_lr()[0])
    return rates, weight


def example():
    x, rates = f32(4, 3), []
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.PolynomialLR(optimizer, total_iters=15, power=2.0)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
        scheduler.step()
        rates.append(scheduler.get_last_lr()[0])
    return rates, weight
