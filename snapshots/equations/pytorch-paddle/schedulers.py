# Learning-rate schedules. PyTorch's set the rate of an optimizer; Paddle's optimizers ask their schedule for it.

torch.optim.lr_scheduler.StepLR(optimizer, step_size, gamma, last_epoch=-1) >> scheduled(optimizer, paddle.optimizer.lr.StepDecay(rate_of(optimizer), step_size, gamma))
torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones, gamma, last_epoch=-1) >> scheduled(
    optimizer, paddle.optimizer.lr.MultiStepDecay(rate_of(optimizer), milestones, gamma))
torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma, last_epoch=-1) >> scheduled(optimizer, paddle.optimizer.lr.ExponentialDecay(rate_of(optimizer), gamma))
torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max, eta_min, last_epoch=-1) >> scheduled(
    optimizer, paddle.optimizer.lr.CosineAnnealingDecay(rate_of(optimizer), T_max, eta_min))
torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(optimizer, T_0, T_mult, eta_min, last_epoch=-1) >> scheduled(
    optimizer, paddle.optimizer.lr.CosineAnnealingWarmRestarts(rate_of(optimizer), T_0, T_mult, eta_min))
torch.optim.lr_scheduler.LambdaLR(optimizer, lr_lambda, last_epoch=-1) >> scheduled(optimizer, paddle.optimizer.lr.LambdaDecay(rate_of(optimizer), lr_lambda))
torch.optim.lr_scheduler.MultiplicativeLR(optimizer, lr_lambda, last_epoch=-1) >> scheduled(
    optimizer, paddle.optimizer.lr.MultiplicativeDecay(rate_of(optimizer), lr_lambda))
torch.optim.lr_scheduler.LinearLR(optimizer, start_factor, end_factor, total_iters, last_epoch=-1) >> scheduled(
    optimizer, paddle.optimizer.lr.LinearLR(rate_of(optimizer), total_iters, start_factor, end_factor))
torch.optim.lr_scheduler.PolynomialLR(optimizer, total_iters, power, last_epoch=-1) >> scheduled(
    optimizer, paddle.optimizer.lr.PolynomialDecay(rate_of(optimizer), total_iters, 0.0, power))
torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr, total_steps=total_steps, epochs=None, steps_per_epoch=None, pct_start=pct_start,
                                    anneal_strategy=anneal_strategy, cycle_momentum=False, div_factor=div_factor, final_div_factor=final_div_factor,
                                    three_phase=three_phase, last_epoch=-1) >> scheduled(
    optimizer, paddle.optimizer.lr.OneCycleLR(max_lr, total_steps, div_factor, max_lr / div_factor / final_div_factor, pct_start, anneal_strategy, three_phase))
drop(verbose, "it prints")
torch.optim.lr_scheduler.LRScheduler.step(self) == paddle.optimizer.lr.LRScheduler.step(self)
torch.optim.lr_scheduler.LRScheduler.get_last_lr(self) >> [self.last_lr]
torch.optim.lr_scheduler.LRScheduler.state_dict(self) == paddle.optimizer.lr.LRScheduler.state_dict(self)
torch.optim.lr_scheduler.LRScheduler.load_state_dict(self, state_dict) == paddle.optimizer.lr.LRScheduler.set_state_dict(self, state_dict)


def rate_of(optimizer):
    """The learning rate that an optimizer was made with."""
    rate = optimizer._learning_rate
    return rate.base_lr if isinstance(rate, paddle.optimizer.lr.LRScheduler) else optimizer.get_lr()


def scheduled(optimizer, schedule):
    """The schedule; the optimizer takes its rate from it."""
    optimizer.set_lr_scheduler(schedule)
    return schedule


def example():
    x = f32(4, 3)
    results = []
    for which in range(9):
        weight = torch.nn.Parameter(torch.ones(3, 2))
        optimizer = torch.optim.SGD([weight], lr=0.1)
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
        elif which == 7:
            scheduler = torch.optim.lr_scheduler.PolynomialLR(optimizer, total_iters=5, power=2.0)
        else:
            scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.1, total_steps=8, cycle_momentum=False)
        rates = []
        for _ in range(7):
            optimizer.zero_grad()
            (x @ weight).square().mean().backward()
            optimizer.step()
            rates.append(scheduler.get_last_lr()[0])
            scheduler.step()
        results.append((weight, rates))
    return results


# The way back: Paddle's optimizers are made with a schedule, PyTorch's schedules of an optimizer. `optimizer` is the one that was made with it.
torch.optim.lr_scheduler.StepLR(optimizer, step_size, gamma) << paddle.optimizer.lr.StepDecay(learning_rate, step_size, gamma)
torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones, gamma) << paddle.optimizer.lr.MultiStepDecay(learning_rate, milestones, gamma)
torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma) << paddle.optimizer.lr.ExponentialDecay(learning_rate, gamma)
torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max, eta_min) << paddle.optimizer.lr.CosineAnnealingDecay(learning_rate, T_max, eta_min)
torch.optim.lr_scheduler.CosineAnnealingWarmRestarts(optimizer, T_0, T_mult, eta_min) << paddle.optimizer.lr.CosineAnnealingWarmRestarts(
    learning_rate, T_0, T_mult, eta_min)
torch.optim.lr_scheduler.LambdaLR(optimizer, lr_lambda) << paddle.optimizer.lr.LambdaDecay(learning_rate, lr_lambda)
torch.optim.lr_scheduler.MultiplicativeLR(optimizer, lr_lambda) << paddle.optimizer.lr.MultiplicativeDecay(learning_rate, lr_lambda)
torch.optim.lr_scheduler.LinearLR(optimizer, start_factor, end_factor, total_steps) << paddle.optimizer.lr.LinearLR(
    learning_rate, total_steps, start_factor, end_factor)
torch.optim.lr_scheduler.PolynomialLR(optimizer, decay_steps, power) << paddle.optimizer.lr.PolynomialDecay(learning_rate, decay_steps, 0.0, power, cycle=False)
torch.optim.lr_scheduler.LambdaLR(optimizer, lambda epoch: 2.718281828459045 ** (-gamma * epoch)) << paddle.optimizer.lr.NaturalExpDecay(learning_rate, gamma)
torch.optim.lr_scheduler.LambdaLR(optimizer, lambda epoch: 1 / (1 + gamma * epoch)) << paddle.optimizer.lr.InverseTimeDecay(learning_rate, gamma)
drop(learning_rate, "the optimizer is made with it")
drop(verbose, "it prints")
(self.get_last_lr()[0]) << paddle.optimizer.lr.LRScheduler.last_lr
(self.param_groups[0]["lr"]) << paddle.optimizer.Optimizer.get_lr(self)
refuse("make a schedule of torch.optim.lr_scheduler of the optimizer") << paddle.optimizer.Optimizer.set_lr_scheduler(self, scheduler)


def example():
    x = f32(4, 3)
    results = []
    for which in range(10):
        weight = paddle.create_parameter([3, 2], "float32", default_initializer=paddle.nn.initializer.Constant(1.0))
        if which == 0:
            scheduler = paddle.optimizer.lr.StepDecay(0.1, 2, gamma=0.5)
            optimizer = paddle.optimizer.SGD(learning_rate=scheduler, parameters=[weight])
        elif which == 1:
            scheduler = paddle.optimizer.lr.MultiStepDecay(learning_rate=0.1, milestones=[1, 3])
            optimizer = paddle.optimizer.Momentum(scheduler, 0.9, parameters=[weight])
        elif which == 2:
            scheduler = paddle.optimizer.lr.ExponentialDecay(0.1, 0.9)
            optimizer = paddle.optimizer.Adam(scheduler, parameters=[weight])
        elif which == 3:
            scheduler = paddle.optimizer.lr.CosineAnnealingDecay(learning_rate=0.1, T_max=5, eta_min=0.01)
            optimizer = paddle.optimizer.SGD(scheduler, [weight])
        elif which == 4:
            scheduler = paddle.optimizer.lr.CosineAnnealingWarmRestarts(0.1, T_0=3)
            optimizer = paddle.optimizer.SGD(scheduler, [weight])
        elif which == 5:
            scheduler = paddle.optimizer.lr.LambdaDecay(0.1, lr_lambda=lambda epoch: 0.95**epoch)
            optimizer = paddle.optimizer.SGD(scheduler, [weight])
        elif which == 6:
            scheduler = paddle.optimizer.lr.LinearLR(0.1, total_steps=4)
            optimizer = paddle.optimizer.AdamW(learning_rate=scheduler, parameters=[weight], weight_decay=0.1)
        elif which == 7:
            scheduler = paddle.optimizer.lr.PolynomialDecay(0.1, decay_steps=5, end_lr=0.0, power=2.0)
            optimizer = paddle.optimizer.SGD(scheduler, [weight])
        elif which == 8:
            scheduler = paddle.optimizer.lr.NaturalExpDecay(0.1, gamma=0.3)
            optimizer = paddle.optimizer.SGD(scheduler, [weight])
        else:
            scheduler = paddle.optimizer.lr.InverseTimeDecay(0.1, gamma=0.3)
            optimizer = paddle.optimizer.SGD(scheduler, [weight])
        rates = []
        for _ in range(7):
            optimizer.clear_grad()
            (x @ weight).square().mean().backward()
            optimizer.step()
            rates += [scheduler.last_lr, optimizer.get_lr()]
            scheduler.step()
        results.append((weight, rates))
    return results


# What a schedule is tested for. A class below it says of itself what its rate is: PyTorch asks for a list, one rate for each group.
torch.optim.lr_scheduler.LRScheduler << paddle.optimizer.lr.LRScheduler
refuse("get_lr gives a list in PyTorch, a rate for each group") << paddle.optimizer.lr.LRScheduler.get_lr(self)
def example():
    weight = paddle.create_parameter([3, 2], "float32", default_initializer=paddle.nn.initializer.Constant(1.0))
    scheduler = paddle.optimizer.lr.StepDecay(0.1, 2, gamma=0.5)
    optimizer = paddle.optimizer.SGD(learning_rate=scheduler, parameters=[weight])
    return isinstance(scheduler, paddle.optimizer.lr.LRScheduler), isinstance(weight, paddle.optimizer.lr.LRScheduler)
