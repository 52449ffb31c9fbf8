# Optimisers. Those of mindspore.experimental.optim compute what PyTorch's do; they are called with the gradients.

torch.optim.SGD(params, lr, momentum, dampening, weight_decay, nesterov, maximize=maximize) == mindspore.experimental.optim.SGD(
    params, lr, momentum, dampening, weight_decay, nesterov, maximize=maximize)
if eps > 1e-06 and weight_decay == 0:
    torch.optim.Adam(params, lr, betas, eps, weight_decay, amsgrad, maximize=maximize) >> mindspore.experimental.optim.AdamW(
        params, lr, betas, eps, 0.0, amsgrad, maximize=maximize)
if eps > 1e-06:
    torch.optim.Adam(params, lr, betas, eps, weight_decay, amsgrad, maximize=maximize) >> refuse(
        "MindSpore's Adam adds eps before it corrects the bias, where it counts some thirty times in the first steps: take AdamW, or a smaller eps")
if eps > 1e-06:
    refuse("MindSpore adds eps before it corrects the bias, PyTorch behind it: take a smaller eps") << mindspore.experimental.optim.Adam(
        params, lr, betas, eps, weight_decay, amsgrad, maximize=maximize)
torch.optim.Adam(params, lr, betas, eps, weight_decay, amsgrad, maximize=maximize) == mindspore.experimental.optim.Adam(
    params, lr, betas, eps, weight_decay, amsgrad, maximize=maximize)
torch.optim.AdamW(params, lr, betas, eps, weight_decay, amsgrad, maximize=maximize) == mindspore.experimental.optim.AdamW(
    params, lr, betas, eps, weight_decay, amsgrad, maximize=maximize)
drop(foreach, "it says how fast, not what is computed")
drop(fused, "it says how fast, not what is computed")
note("MindSpore's optimisers are called with the gradients: optimizer(gradients).")
torch.optim.lr_scheduler.StepLR(optimizer, step_size, gamma, last_epoch) == mindspore.experimental.optim.lr_scheduler.StepLR(optimizer, step_size, gamma, last_epoch)
torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones, gamma, last_epoch) == mindspore.experimental.optim.lr_scheduler.MultiStepLR(
    optimizer, milestones, gamma, last_epoch)
torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma, last_epoch) == mindspore.experimental.optim.lr_scheduler.ExponentialLR(optimizer, gamma, last_epoch)
torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max, eta_min, last_epoch) == mindspore.experimental.optim.lr_scheduler.CosineAnnealingLR(
    optimizer, T_max, eta_min, last_epoch)
torch.optim.lr_scheduler.LambdaLR(optimizer, lr_lambda, last_epoch) == mindspore.experimental.optim.lr_scheduler.LambdaLR(optimizer, lr_lambda, last_epoch)
torch.optim.lr_scheduler.MultiplicativeLR(optimizer, lr_lambda, last_epoch) == mindspore.experimental.optim.lr_scheduler.MultiplicativeLR(
    optimizer, lr_lambda, last_epoch)
torch.optim.lr_scheduler.LinearLR(optimizer, start_factor, end_factor, total_iters, last_epoch) == mindspore.experimental.optim.lr_scheduler.LinearLR(
    optimizer, start_factor, end_factor, total_iters, last_epoch)
torch.optim.lr_scheduler.ConstantLR(optimizer, factor, total_iters, last_epoch) == mindspore.experimental.optim.lr_scheduler.ConstantLR(
    optimizer, factor, total_iters, last_epoch)
torch.optim.lr_scheduler.PolynomialLR(optimizer, total_iters, power, last_epoch) == mindspore.experimental.optim.lr_scheduler.PolynomialLR(
    optimizer, total_iters, power, last_epoch)
torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(optimizer, T_0, T_mult, eta_min, last_epoch) == mindspore.experimental.optim.lr_scheduler.CosineAnnealingWarmRestarts(
    optimizer, T_0, T_mult, eta_min, last_epoch)
drop(verbose, "it prints")
torch.optim.lr_scheduler.LRScheduler.step(self) == mindspore.experimental.optim.lr_scheduler.LRScheduler.step(self)
torch.optim.lr_scheduler.LRScheduler.get_last_lr(self) >> [float(rate) for rate in self.get_last_lr()]
torch.optim.Optimizer.param_groups == mindspore.experimental.optim.Optimizer.param_groups
no_gradient("the example takes gradients itself, which add up in the inputs of PyTorch")
note("A group's learning rate is a parameter of MindSpore: float(group['lr']) reads it, mindspore.ops.assign(group['lr'], value) sets it.")


def example():
    x = f32(4, 3)
    results = []
    for which in range(8):
        weight = torch.nn.Parameter(torch.ones(3, 2))
        optimizer = torch.optim.SGD([weight], lr=0.1, momentum=0.9, weight_decay=0.01)
        if which == 0:
            scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.5)
        elif which == 1:
            scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=[1, 3])
        elif which == 2:
            scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.9)
        elif which == 3:
            scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=5, eta_min=0.01)
        elif which == 4:
            scheduler = torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(optimizer, T_0=3)
        elif which == 5:
            scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lr_lambda=lambda epoch: 0.95**epoch)
        elif which == 6:
            scheduler = torch.optim.lr_scheduler.LinearLR(optimizer, total_iters=4)
        else:
            scheduler = torch.optim.lr_scheduler.PolynomialLR(optimizer, total_iters=5, power=2.0)
        rates = []
        for _ in range(7):
            optimizer.zero_grad()
            (x @ weight).square().mean().backward()
            optimizer.step()
            rates.append(scheduler.get_last_lr()[0])
            scheduler.step()
        results.append((weight, rates))
    return results


def example():
    x = f32(4, 3)
    weights = [torch.nn.Parameter(torch.ones(3, 2)), torch.nn.Parameter(torch.ones(3, 2))]
    optimizer = torch.optim.AdamW([{"params": weights[:1], "weight_decay": 0.0}, {"params": weights[1:]}], lr=0.01, weight_decay=0.1)
    for _ in range(3):
        loss = (x @ weights[0] + 2 * (x @ weights[1])).square().mean()
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
    return weights, loss


def example():
    x = f32(4, 3)
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.Adam([weight], lr=0.01, weight_decay=0.1)
    for _ in range(3):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
    return weight, loss


def example():
    x = f32(4, 3)
    weight = torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.Adam([weight], lr=0.1, eps=0.01)
    for _ in range(20):
        optimizer.zero_grad()
        loss = (x @ weight).square().mean()
        loss.backward()
        optimizer.step()
    return weight


torch.optim.Optimizer >> refuse("MindSpore's optimizers are called with the gradients: derive from mindspore.experimental.optim.Optimizer, compute in construct(self, gradients), keep state in Parameters")
torch.optim.Optimizer.state >> refuse("keep it in Parameters of the optimizer, made in its __init__: MindSpore's optimizers have no dictionary by parameter")
