# What pages of MindSpore's documentation say beyond their table of parameters, in our own words: notes, and ways that are written out.
# docs/disagreements.md is judged by it; tools/verify/documented_ways.py reads it and says what each statement means.

page("pytorch_api_mapping.md", "torch.Tensor.H", "mindspore.Tensor.H")
torch.Tensor.H >> mindspore.Tensor.H
example(c64(2, 3).H)
example(f32(2, 3).H)
example(i64(3, 1).H)

page("pytorch_api_mapping.md", "torch.Tensor.mH", "mindspore.Tensor.mH")
torch.Tensor.mH >> mindspore.Tensor.mH
example(c64(2, 2, 3).mH)
example(f32(2, 3).mH)
example(f64(2, 1, 3).mH)

page("pytorch_diff/tensor_dot.md", "torch.dot", "mindspore.ops.tensor_dot")
torch.dot(input, tensor) >> mindspore.ops.tensor_dot(input, tensor, 1)
example(torch.dot(f32(3), f32(3)))
example(torch.dot(f64(3), f64(3)))
example(torch.dot(i64(4), i64(4)))
example(torch.dot(c64(4), c64(4)))

page("pytorch_diff/randint_like.md", "torch.randint_like", "mindspore.ops.randint_like")
torch.randint_like(input, high) >> mindspore.ops.randint_like(input, 0, high)
torch.randint_like(input, high, dtype=dtype) >> mindspore.ops.randint_like(input, 0, high, dtype=dtype)
torch.randint_like(input, low, high) >> mindspore.ops.randint_like(input, low, high)
torch.randint_like(input, low, high, dtype=dtype) >> mindspore.ops.randint_like(input, low, high, dtype=dtype)
random_result("the values are drawn anew")
example(torch.randint_like(i64(40, 50), 10))
example(torch.randint_like(i32(40, 50), 3, 10))
example(torch.randint_like(i32(40, 50), 3, 10, dtype=torch.int64))
example(torch.randint_like(f32(40, 50), 10))

page("pytorch_diff/all_reduce.md", "torch.distributed.all_reduce", "mindspore.ops.AllReduce")
no_gradient("the processes exchange values, not gradients")
note("two processes on one CPU; the result of AllReduce stands for the tensor that PyTorch overwrites; other operations than sums have no kernel for CPUs")
def source():
    import json
    import os
    import subprocess
    import sys
    import tempfile

    if "WAY_ANSWER" not in os.environ:
        answers, started = [f"answer{rank}.json" for rank in range(2)], []
        meeting = tempfile.mktemp()
        code = "import runpy, sys; runpy.run_path(sys.argv[1])['case']()"
        for rank in range(2):
            environment = {**os.environ, "WAY_RANK": str(rank), "WAY_MEETING": meeting, "WAY_ANSWER": answers[rank]}
            started.append(subprocess.Popen([sys.executable, "-c", code, __file__], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL))
        for process in started:
            process.wait(120)
        return [json.load(open(name)) for name in answers]
    rank = int(os.environ["WAY_RANK"])
    torch.distributed.init_process_group("gloo", init_method="file://" + os.environ["WAY_MEETING"], rank=rank, world_size=2)
    x = torch.ones(2, 3) * (rank + 1)
    torch.distributed.all_reduce(x)
    y = torch.tensor([1.0, 5.0]) * (rank + 1)
    torch.distributed.all_reduce(y, op=torch.distributed.ReduceOp.SUM)
    with open(os.environ["WAY_ANSWER"], "w") as file:
        json.dump([x.tolist(), y.tolist()], file)
    torch.distributed.destroy_process_group()
def target():
    import json
    import os
    import socket
    import subprocess
    import sys

    if "WAY_ANSWER" not in os.environ:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = str(free.getsockname()[1])
        silent = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        code = "import runpy, sys; runpy.run_path(sys.argv[1])['case']()"
        started, answers = [], [f"answer{rank}.json" for rank in range(2)]
        for role, rank in (("MS_SCHED", 0), ("MS_WORKER", 0), ("MS_WORKER", 1)):
            environment = {**os.environ, "MS_ROLE": role, "MS_WORKER_NUM": "2", "MS_SCHED_HOST": "127.0.0.1", "MS_SCHED_PORT": port,
                           "MS_NODE_ID": str(rank), "WAY_ANSWER": answers[rank] if role == "MS_WORKER" else ""}
            started.append(subprocess.Popen([sys.executable, "-c", code, __file__], env=environment, **silent))
        for process in started[1:]:
            process.wait(120)
        started[0].kill()
        started[0].wait()
        return [json.load(open(name)) for name in answers]
    mindspore.set_device("CPU")
    mindspore.communication.init()
    if os.environ["WAY_ANSWER"]:
        rank = mindspore.communication.get_rank()
        x = mindspore.ops.AllReduce()(mindspore.ops.ones((2, 3), mindspore.float32) * (rank + 1))
        y = mindspore.ops.AllReduce(mindspore.ops.ReduceOp.SUM)(mindspore.Tensor([1.0, 5.0], mindspore.float32) * (rank + 1))
        with open(os.environ["WAY_ANSWER"], "w") as file:
            json.dump([x.asnumpy().tolist(), y.asnumpy().tolist()], file)

page("pytorch_diff/clip_by_norm.md", "torch.nn.utils.clip_grad_norm_", "mindspore.ops.clip_by_norm")
no_gradient("the example takes gradients itself")
def source():
    x, found = f32(4, 3), []
    for largest, order in ((0.5, 2.0), (100.0, 2.0), (0.001, 2.0), (0.5, 1.0), (0.5, float("inf"))):
        weight, shift = torch.nn.Parameter(torch.ones(3, 2)), torch.nn.Parameter(torch.zeros(2))
        (x.detach() @ weight + shift).square().mean().backward()
        torch.nn.utils.clip_grad_norm_([weight, shift], largest, norm_type=order)
        found += [weight.grad, shift.grad]
    return found
def target():
    x, found = f32(4, 3), []
    for largest, order in ((0.5, 2.0), (100.0, 2.0), (0.001, 2.0), (0.5, 1.0), (0.5, float("inf"))):
        weight, shift = mindspore.Parameter(mindspore.ops.ones((3, 2))), mindspore.Parameter(mindspore.ops.zeros((2,)))
        gradients = mindspore.grad(lambda: (x @ weight + shift).square().mean(), None, [weight, shift])()
        found += mindspore.ops.clip_by_norm(gradients, largest, norm_type=order)
    return found

page("pytorch_diff/clip_by_value.md", "torch.nn.utils.clip_grad_value_", "mindspore.ops.clip_by_value")
no_gradient("the example takes gradients itself")
def source():
    x, found = f32(4, 3), []
    for largest in (0.2, 100.0):
        weight, shift = torch.nn.Parameter(torch.ones(3, 2)), torch.nn.Parameter(torch.zeros(2))
        (x.detach() @ weight + shift).square().mean().backward()
        torch.nn.utils.clip_grad_value_([weight, shift], largest)
        found += [weight.grad, shift.grad]
    return found
def target():
    x, found = f32(4, 3), []
    for largest in (0.2, 100.0):
        weight, shift = mindspore.Parameter(mindspore.ops.ones((3, 2))), mindspore.Parameter(mindspore.ops.zeros((2,)))
        gradients = mindspore.grad(lambda: (x @ weight + shift).square().mean(), None, [weight, shift])()
        found += mindspore.ops.clip_by_value(gradients, clip_value_min=-largest, clip_value_max=largest)
    return found

# Schedules: the page's list of rates is made for all steps at once and handed to an optimizer; the weights of 12 steps are compared.
page("pytorch_diff/CosineDecayLr.md", "torch.optim.lr_scheduler.CosineAnnealingLR", "mindspore.nn.cosine_decay_lr")
no_gradient("the example takes gradients itself")
def source():
    x, weight = f32(4, 3), torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.1)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=12, eta_min=0.01)
    rates = []
    for _ in range(12):
        optimizer.zero_grad()
        (x.detach() @ weight).square().mean().backward()
        optimizer.step()
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return rates, weight
def target():
    x, weight = f32(4, 3), mindspore.Parameter(mindspore.ops.ones((3, 2)), name="weight")
    rates = mindspore.nn.cosine_decay_lr(min_lr=0.01, max_lr=0.1, total_step=12, step_per_epoch=1, decay_epoch=12)
    optimizer = mindspore.nn.SGD([weight], learning_rate=rates)
    for _ in range(12):
        optimizer(mindspore.grad(lambda: (x @ weight).square().mean(), None, [weight])())
    return rates, weight
def source():
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.ones(3, 2))], lr=0.1)
    scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=4, eta_min=0.01)
    rates = []
    for _ in range(12):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return rates
def target():
    return mindspore.nn.cosine_decay_lr(min_lr=0.01, max_lr=0.1, total_step=12, step_per_epoch=1, decay_epoch=4)
note("the same up to step T_max; then PyTorch's rate rises again, and the list stays low")

page("pytorch_diff/ExponentialDecayLR.md", "torch.optim.lr_scheduler.ExponentialLR", "mindspore.nn.exponential_decay_lr")
no_gradient("the example takes gradients itself")
def source():
    x, weight = f32(4, 3), torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.1)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.9)
    rates = []
    for _ in range(12):
        optimizer.zero_grad()
        (x.detach() @ weight).square().mean().backward()
        optimizer.step()
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return rates, weight
def target():
    x, weight = f32(4, 3), mindspore.Parameter(mindspore.ops.ones((3, 2)), name="weight")
    rates = mindspore.nn.exponential_decay_lr(learning_rate=0.1, decay_rate=0.9, total_step=12, step_per_epoch=1, decay_epoch=1)
    optimizer = mindspore.nn.SGD([weight], learning_rate=rates)
    for _ in range(12):
        optimizer(mindspore.grad(lambda: (x @ weight).square().mean(), None, [weight])())
    return rates, weight
note("how many steps there will be must be known beforehand")

page("pytorch_diff/PiecewiseConstantLR.md", "torch.optim.lr_scheduler.MultiStepLR", "mindspore.nn.piecewise_constant_lr")
no_gradient("the example takes gradients itself")
def source():
    x, weight = f32(4, 3), torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.1)
    scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, milestones=[3, 7], gamma=0.5)
    rates = []
    for _ in range(12):
        optimizer.zero_grad()
        (x.detach() @ weight).square().mean().backward()
        optimizer.step()
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return rates, weight
def target():
    x, weight = f32(4, 3), mindspore.Parameter(mindspore.ops.ones((3, 2)), name="weight")
    rates = mindspore.nn.piecewise_constant_lr([3, 7, 12], [0.1, 0.05, 0.025])
    optimizer = mindspore.nn.SGD([weight], learning_rate=rates)
    for _ in range(12):
        optimizer(mindspore.grad(lambda: (x @ weight).square().mean(), None, [weight])())
    return rates, weight
note("how many steps there will be must be known beforehand")

page("pytorch_diff/PiecewiseConstantLR.md", "torch.optim.lr_scheduler.StepLR", "mindspore.nn.piecewise_constant_lr")
no_gradient("the example takes gradients itself")
def source():
    x, weight = f32(4, 3), torch.nn.Parameter(torch.ones(3, 2))
    optimizer = torch.optim.SGD([weight], lr=0.1)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=4, gamma=0.5)
    rates = []
    for _ in range(12):
        optimizer.zero_grad()
        (x.detach() @ weight).square().mean().backward()
        optimizer.step()
        rates.append(optimizer.param_groups[0]["lr"])
        scheduler.step()
    return rates, weight
def target():
    x, weight = f32(4, 3), mindspore.Parameter(mindspore.ops.ones((3, 2)), name="weight")
    rates = mindspore.nn.piecewise_constant_lr([4, 8, 12], [0.1, 0.05, 0.025])
    optimizer = mindspore.nn.SGD([weight], learning_rate=rates)
    for _ in range(12):
        optimizer(mindspore.grad(lambda: (x @ weight).square().mean(), None, [weight])())
    return rates, weight
note("how many steps there will be must be known beforehand")

page("pytorch_diff/checkpoint.md", "torch.utils.checkpoint.checkpoint", "mindspore.nn.Cell.recompute")
note("the cell is marked once, where it is made, and not where it is called")
def source():
    import torch.utils.checkpoint

    first, second = torch.nn.Linear(3, 4), torch.nn.Linear(4, 2)
    x = torch.relu(first(f32(5, 3)))
    return torch.utils.checkpoint.checkpoint(second, x, use_reentrant=False)
def target():
    first, second = mindspore.nn.Dense(3, 4), mindspore.nn.Dense(4, 2)
    second.recompute()
    x = mindspore.ops.relu(first(f32(5, 3)))
    return second(x)
