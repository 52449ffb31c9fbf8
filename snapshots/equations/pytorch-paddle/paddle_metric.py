# Measures of paddle.metric. PyTorch has none of its own: the classes go along, in the support module, with Paddle's names.

Metric << paddle.metric.Metric
Accuracy(topk, name) << paddle.metric.Accuracy(topk, name)
self.compute(*args) << paddle.metric.Metric.compute(self, *args)
self.update(*args) << paddle.metric.Metric.update(self, *args)
self.accumulate() << paddle.metric.Metric.accumulate(self)
self.reset() << paddle.metric.Metric.reset(self)
self.name() << paddle.metric.Metric.name(self)
self.compute(pred, label, *args) << paddle.metric.Accuracy.compute(self, pred, label, *args)
self.update(correct, *args) << paddle.metric.Accuracy.update(self, correct, *args)
self.accumulate() << paddle.metric.Accuracy.accumulate(self)
self.reset() << paddle.metric.Accuracy.reset(self)
self.name() << paddle.metric.Accuracy.name(self)
class Metric:
    """A measure that is gathered over batches: update(*compute(...)), then accumulate(); reset() begins anew."""

    def reset(self):
        raise NotImplementedError(f"{type(self).__name__} has no reset")

    def update(self, *args):
        raise NotImplementedError(f"{type(self).__name__} has no update")

    def accumulate(self):
        raise NotImplementedError(f"{type(self).__name__} has no accumulate")

    def name(self):
        raise NotImplementedError(f"{type(self).__name__} has no name")

    def compute(self, *args):
        return args


class Accuracy:
    """The share of samples whose label is among the k highest scores, for each k of topk."""

    def __init__(self, topk=(1,), name=None):
        self.topk, self.maxk = topk, max(topk)
        self.names = [f"{name or 'acc'}_top{k}" for k in topk] if self.maxk != 1 else [name or "acc"]
        self.reset()

    def compute(self, pred, label, *args):
        found = torch.argsort(pred, dim=-1, descending=True)[..., :self.maxk]
        if label.ndim == 1 or label.ndim == 2 and label.shape[-1] == 1:
            label = label.reshape(-1, 1)
        elif label.shape[-1] != 1:
            label = torch.argmax(label, dim=-1, keepdim=True)
        return (found == label).float()

    def update(self, correct, *args):
        shares = []
        for place, k in enumerate(self.topk):
            right, samples = float(correct[..., :k].sum()), math.prod(correct.shape[:-1])
            shares.append(right / samples)
            self.total[place] += right
            self.count[place] += samples
        return shares[0] if len(self.topk) == 1 else shares

    def reset(self):
        self.total, self.count = [0.0] * len(self.topk), [0] * len(self.topk)

    def accumulate(self):
        shares = [total / count if count else 0.0 for total, count in zip(self.total, self.count)]
        return shares[0] if len(self.topk) == 1 else shares

    def name(self):
        return self.names


def example():
    class Mean(paddle.metric.Metric):
        def __init__(self):
            super().__init__()
            self.reset()

        def reset(self):
            self.values = []

        def update(self, values):
            self.values.append(values)

        def accumulate(self):
            return paddle.concat(self.values).mean()

        def name(self):
            return "mean"

    mean = Mean()
    for values in (f32(3), f32(2)):
        mean.update(*mean.compute(values))
    return mean.accumulate(), isinstance(mean, paddle.metric.Metric)


def example():
    one, more = paddle.metric.Accuracy(), paddle.metric.Accuracy(topk=(1, 3), name="right")
    scores, label = f32(6, 5).detach(), tensor([[1], [0], [4], [2], [3], [1]], "int64")
    shares = [one.update(one.compute(scores, label)), more.update(more.compute(scores, label))]
    more.update(more.compute(f32(6, 5).detach(), label))
    return shares, one.accumulate(), more.accumulate(), [name == "right_top1" for name in more.name()]
