# Clipping, decay, samplers and measures, as Paddle's training loops use them.

(coeff) << paddle.regularizer.L2Decay(coeff)
note("PyTorch's weight_decay is the coefficient itself.")
norm_clipping(clip_norm) << paddle.nn.ClipGradByGlobalNorm(clip_norm)
each_norm_clipping(clip_norm) << paddle.nn.ClipGradByNorm(clip_norm)
value_clipping(max, min) << paddle.nn.ClipGradByValue(max, min)
clipped(torch.optim.SGD(parameters, learning_rate, weight_decay=0.0), grad_clip) << paddle.optimizer.SGD(learning_rate, parameters, grad_clip=grad_clip)
clipped(torch.optim.SGD(parameters, learning_rate, weight_decay=weight_decay), grad_clip) << paddle.optimizer.SGD(learning_rate, parameters, weight_decay, grad_clip)
clipped(torch.optim.SGD(parameters, learning_rate, momentum, nesterov=use_nesterov, weight_decay=0.0), grad_clip) << paddle.optimizer.Momentum(
    learning_rate, momentum, parameters, use_nesterov, grad_clip=grad_clip)
clipped(torch.optim.SGD(parameters, learning_rate, momentum, nesterov=use_nesterov, weight_decay=weight_decay), grad_clip) << paddle.optimizer.Momentum(
    learning_rate, momentum, parameters, use_nesterov, weight_decay, grad_clip)
clipped(torch.optim.Adam(parameters, learning_rate, (beta1, beta2), epsilon), grad_clip) << paddle.optimizer.Adam(
    learning_rate, beta1, beta2, epsilon, parameters, grad_clip=grad_clip)
clipped(torch.optim.Adam(parameters, learning_rate, (beta1, beta2), epsilon, weight_decay), grad_clip) << paddle.optimizer.Adam(
    learning_rate, beta1, beta2, epsilon, parameters, weight_decay, grad_clip)
clipped(torch.optim.AdamW(parameters, learning_rate, (beta1, beta2), epsilon, weight_decay), grad_clip) << paddle.optimizer.AdamW(
    learning_rate, beta1, beta2, epsilon, parameters, weight_decay, grad_clip=grad_clip)
drop(group_name, "all gradients of an optimizer are one group")
def norm_clipping(clip_norm):
    """Scales gradients down together to a norm."""
    def clip(parameters):
        gradients = [parameter.grad for parameter in parameters if parameter.grad is not None]
        norm = torch.stack([gradient.float().norm() for gradient in gradients]).norm()
        for gradient in gradients:
            gradient.mul_(clip_norm / norm.clamp(min=clip_norm))

    return clip


def each_norm_clipping(clip_norm):
    """Scales each gradient down to a norm."""
    def clip(parameters):
        for gradient in [parameter.grad for parameter in parameters if parameter.grad is not None]:
            gradient.mul_(clip_norm / gradient.norm().clamp(min=clip_norm))

    return clip


def value_clipping(highest, lowest=None):
    """Cuts gradients off at two values."""
    def clip(parameters):
        for gradient in [parameter.grad for parameter in parameters if parameter.grad is not None]:
            gradient.clamp_(-highest if lowest is None else lowest, highest)

    return clip


def clipped(optimizer, clip=None):
    """The optimizer; it clips the gradients before each step."""
    def before(optimizer, arguments, options):
        clip([parameter for group in optimizer.param_groups for parameter in group["params"]])

    if clip is not None:
        optimizer.register_step_pre_hook(before)
    return optimizer


def example():
    x = f32(4, 3)
    results = []
    for clip in (paddle.nn.ClipGradByGlobalNorm(0.5), paddle.nn.ClipGradByNorm(clip_norm=0.5), paddle.nn.ClipGradByValue(0.3), paddle.nn.ClipGradByValue(0.3, -0.1), None):
        weights = [paddle.create_parameter([3, 2], "float32", default_initializer=paddle.nn.initializer.Constant(value)) for value in (1.0, 2.0)]
        optimizer = paddle.optimizer.SGD(learning_rate=0.1, parameters=weights, grad_clip=clip)
        for _ in range(3):
            optimizer.clear_grad()
            (x @ weights[0] + x @ weights[1] * 0.5).square().sum().backward()
            optimizer.step()
        results.append(weights)
    return results


def example():
    x = f32(4, 3)
    results = []
    clip = paddle.nn.ClipGradByGlobalNorm(0.5, group_name="all")
    for which in range(5):
        weights = [paddle.create_parameter([3, 2], "float32", default_initializer=paddle.nn.initializer.Constant(value)) for value in (1.0, 2.0)]
        if which == 0:
            optimizer = paddle.optimizer.Momentum(0.1, 0.8, parameters=weights, use_nesterov=True, grad_clip=clip)
        elif which == 1:
            optimizer = paddle.optimizer.Momentum(0.1, 0.8, parameters=weights, weight_decay=paddle.regularizer.L2Decay(0.1), grad_clip=None)
        elif which == 2:
            optimizer = paddle.optimizer.Adam(0.1, beta1=0.8, parameters=weights, weight_decay=paddle.regularizer.L2Decay(coeff=0.1), grad_clip=None)
        elif which == 3:
            optimizer = paddle.optimizer.Adam(0.1, parameters=weights, grad_clip=clip)
        else:
            optimizer = paddle.optimizer.AdamW(learning_rate=0.1, parameters=weights, weight_decay=0.1, grad_clip=clip)
        for _ in range(3):
            (x @ weights[0] + x @ weights[1] * 0.5).square().sum().backward()
            optimizer.step()
            optimizer.clear_grad()
        results.append(weights)
    return results


batches_of(dataset, sampler, shuffle, batch_size, drop_last) << paddle.io.BatchSampler(dataset, sampler, shuffle, batch_size, drop_last)
torch.utils.data.SequentialSampler(data_source) << paddle.io.SequenceSampler(data_source)
torch.utils.data.get_worker_info() << paddle.io.get_worker_info()
def batches_of(dataset=None, sampler=None, shuffle=False, batch_size=1, drop_last=False):
    """Lists of numbers of samples, batch after batch."""
    import torch.utils.data

    if sampler is None:
        sampler = (torch.utils.data.RandomSampler if shuffle else torch.utils.data.SequentialSampler)(dataset)
    return torch.utils.data.BatchSampler(sampler, batch_size, drop_last)


def example():
    data = paddle.io.TensorDataset([paddle.arange(10)])
    first = list(paddle.io.BatchSampler(data, batch_size=3)), list(paddle.io.BatchSampler(dataset=data, batch_size=4, drop_last=True))
    second = sorted(sum(paddle.io.BatchSampler(data, shuffle=True, batch_size=3), [])), paddle.io.get_worker_info() is None
    return first, second, list(paddle.io.BatchSampler(sampler=paddle.io.SequenceSampler(data), batch_size=5)), len(paddle.io.BatchSampler(data, batch_size=3))


share_right(input, label, k) << paddle.metric.accuracy(input, label, k)
def share_right(input, label, k=1):
    """The share of rows whose label is among the k highest, as a tensor of one element."""
    found = input.topk(k, -1).indices == label.reshape(-1, 1)
    return found.any(-1).float().mean()


example(paddle.metric.accuracy(f32(6, 4), tensor([[1], [0], [2], [3], [1], [0]], "int64")))
example(paddle.metric.accuracy(input=f32(6, 4), label=tensor([[1], [0], [2], [3], [1], [0]], "int64"), k=2))
