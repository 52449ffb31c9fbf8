# Losses. PyTorch's classes are dimension 1 of the input, Paddle's the last unless told otherwise.

if label_smoothing == 0:
    torch.nn.CrossEntropyLoss(weight, ignore_index, reduction, label_smoothing) == paddle.nn.CrossEntropyLoss(
        weight, ignore_index=ignore_index, reduction=reduction, axis=1, label_smoothing=label_smoothing)
    torch.nn.functional.cross_entropy(input, target, weight, ignore_index=ignore_index, reduction=reduction, label_smoothing=label_smoothing) == paddle.nn.functional.cross_entropy(
        input, target, weight, ignore_index=ignore_index, reduction=reduction, axis=1, label_smoothing=label_smoothing)
torch.nn.CrossEntropyLoss(weight, ignore_index, reduction, label_smoothing) >> SmoothedCrossEntropyLoss(weight, ignore_index, reduction, label_smoothing)
torch.nn.functional.cross_entropy(input, target, weight, ignore_index=ignore_index, reduction=reduction, label_smoothing=label_smoothing) >> (
    SmoothedCrossEntropyLoss(weight, ignore_index, reduction, label_smoothing)(input, target))
note("Targets are class numbers: for probabilities say soft_label=True in Paddle.")
class SmoothedCrossEntropyLoss(paddle.nn.CrossEntropyLoss):
    """Smooths along the classes, with their weights, and leaves out what is ignored; Paddle's own does so of matrices without weights only."""

    def __init__(self, weight=None, ignore_index=-100, reduction="mean", label_smoothing=0.0):
        super().__init__(weight, ignore_index=ignore_index, reduction=reduction, axis=1, label_smoothing=label_smoothing)

    def forward(self, input, label):
        axis = min(1, input.ndim - 1)
        classes, scores = input.shape[axis], paddle.moveaxis(paddle.nn.functional.log_softmax(input, axis=axis), axis, -1)
        if label.ndim == input.ndim:
            share, counted = paddle.moveaxis(label, axis, -1), paddle.ones(scores.shape[:-1], dtype=scores.dtype)
        else:
            counted = (label != self.ignore_index).astype(scores.dtype)
            share = paddle.nn.functional.one_hot(label * counted.astype(label.dtype), classes).astype(scores.dtype)
        weighted, smoothing = scores if self.weight is None else scores * self.weight, max(self.label_smoothing, 0.0)
        losses = -(weighted * (share * (1 - smoothing) + smoothing / classes)).sum(-1) * counted
        if self.reduction == "none":
            return losses
        if self.reduction == "sum":
            return losses.sum()
        if self.weight is not None and label.ndim != input.ndim:
            counted = counted * (share * self.weight).sum(-1)
        return losses.sum() / counted.sum()


torch.nn.CrossEntropyLoss(weight, ignore_index, reduction, label_smoothing) << paddle.nn.CrossEntropyLoss(
    weight, ignore_index=ignore_index, reduction=reduction, label_smoothing=label_smoothing)
torch.nn.functional.cross_entropy(input, target, weight, ignore_index=ignore_index, reduction=reduction, label_smoothing=label_smoothing) << paddle.nn.functional.cross_entropy(
    input, target, weight, ignore_index=ignore_index, reduction=reduction, label_smoothing=label_smoothing)
note("Paddle's classes are the last dimension of the input, PyTorch's dimension 1: the same for a matrix only.")
example(paddle.nn.CrossEntropyLoss()(f32(4, 5), idx(5, 4)))
example(paddle.nn.functional.cross_entropy(f32(4, 5), idx(5, 4), reduction="sum"))
example(torch.nn.CrossEntropyLoss()(f32(4, 5), idx(5, 4)))
example(torch.nn.CrossEntropyLoss(ignore_index=1, reduction="sum")(f32(4, 5, 3), idx(5, 4, 3)))
example(torch.nn.CrossEntropyLoss(weight=u32f(5) + 0.5)(f32(4, 5), idx(5, 4)))
example(torch.nn.CrossEntropyLoss(label_smoothing=0.1)(f32(4, 5), idx(5, 4)))
example(torch.nn.CrossEntropyLoss(label_smoothing=0.1, reduction="sum")(f32(4, 3, 3), idx(3, 4, 3)))
example(torch.nn.CrossEntropyLoss(label_smoothing=0.1, weight=u32f(5) + 0.5)(f32(4, 5), idx(5, 4)))
example(torch.nn.CrossEntropyLoss(ignore_index=1, label_smoothing=0.2, reduction="none")(f32(4, 3, 2), idx(3, 4, 2)))
example(torch.nn.CrossEntropyLoss(weight=u32f(3) + 0.5, ignore_index=1, label_smoothing=0.2)(f32(6, 3, 2), idx(3, 6, 2)))
example(torch.nn.functional.cross_entropy(f32(4, 3), f32(4, 3).softmax(1), u32f(3) + 0.5, label_smoothing=0.2))
example(torch.nn.functional.cross_entropy(f32(3), idx(3), label_smoothing=0.2))
example(torch.nn.functional.cross_entropy(f32(4, 3), idx(3, 4), label_smoothing=-0.5))
def example():
    return [torch.nn.functional.cross_entropy(f32(4, 5), idx(5, 4), label_smoothing=smoothing) for smoothing in (0.0, 0.1)]


example(torch.nn.functional.cross_entropy(f32(4, 5), idx(5, 4)))
example(torch.nn.functional.cross_entropy(f32(4, 5, 2, 3), idx(5, 4, 2, 3), ignore_index=0, reduction="mean"))

torch.nn.MSELoss(reduction=reduction) == paddle.nn.MSELoss(reduction=reduction)
torch.nn.L1Loss(reduction=reduction) == paddle.nn.L1Loss(reduction=reduction)
torch.nn.BCELoss(weight, reduction=reduction) == paddle.nn.BCELoss(weight, reduction=reduction)
torch.nn.BCEWithLogitsLoss(weight, reduction=reduction, pos_weight=pos_weight) == paddle.nn.BCEWithLogitsLoss(weight, reduction=reduction, pos_weight=pos_weight)
torch.nn.NLLLoss(weight, ignore_index=ignore_index, reduction=reduction) == paddle.nn.NLLLoss(weight, ignore_index=ignore_index, reduction=reduction)
example(torch.nn.MSELoss()(f32(4, 5), f32(4, 5)))
example(torch.nn.MSELoss(reduction="none")(f32(4, 5), f32(4, 5)))
example(torch.nn.L1Loss(reduction="sum")(f32(4, 5), f32(4, 5)))
example(torch.nn.BCELoss()(u32f(4, 5), u32f(4, 5).detach()))
example(torch.nn.BCEWithLogitsLoss(reduction="sum", pos_weight=u32f(5).detach())(f32(4, 5), u32f(4, 5).detach()))
example(torch.nn.NLLLoss(ignore_index=2)(f32(4, 5), idx(5, 4)))

torch.nn.functional.mse_loss(input, target, reduction=reduction) == paddle.nn.functional.mse_loss(input, target, reduction=reduction)
torch.nn.functional.l1_loss(input, target, reduction=reduction) == paddle.nn.functional.l1_loss(input, target, reduction=reduction)
torch.nn.functional.nll_loss(input, target, weight, ignore_index=ignore_index, reduction=reduction) == paddle.nn.functional.nll_loss(
    input, target, weight, ignore_index=ignore_index, reduction=reduction)
torch.nn.functional.binary_cross_entropy(input, target, weight, reduction=reduction) == paddle.nn.functional.binary_cross_entropy(
    input, target, weight, reduction=reduction)
torch.nn.functional.binary_cross_entropy_with_logits(input, target, weight, reduction=reduction, pos_weight=pos_weight) == paddle.nn.functional.binary_cross_entropy_with_logits(
    input, target, weight, reduction=reduction, pos_weight=pos_weight)
torch.nn.functional.kl_div(input, target, reduction=reduction, log_target=log_target) == paddle.nn.functional.kl_div(
    input, target, reduction=reduction, log_target=log_target)
example(torch.nn.functional.mse_loss(f32(4, 5), f32(4, 5)))
example(torch.nn.functional.mse_loss(f32(4, 5), f32(4, 5), reduction="sum"))
example(torch.nn.functional.l1_loss(f32(4, 5), f32(4, 5), reduction="none"))
example(torch.nn.functional.nll_loss(f32(4, 5), idx(5, 4)))
example(torch.nn.functional.binary_cross_entropy(u32f(4, 5), u32f(4, 5).detach(), reduction="sum"))
example(torch.nn.functional.binary_cross_entropy_with_logits(f32(4, 5), u32f(4, 5).detach()))
example(torch.nn.functional.kl_div(f32(4, 5), u32f(4, 5).detach(), reduction="batchmean"))

torch.nn.SmoothL1Loss(reduction, beta=0.0) >> paddle.nn.L1Loss(reduction)
torch.nn.functional.smooth_l1_loss(input, target, reduction=reduction, beta=0.0) >> paddle.nn.functional.l1_loss(input, target, reduction)
torch.nn.SmoothL1Loss(reduction=reduction, beta=1.0) == paddle.nn.SmoothL1Loss(reduction=reduction)
torch.nn.functional.smooth_l1_loss(input, target, reduction=reduction, beta=1.0) == paddle.nn.functional.smooth_l1_loss(input, target, reduction=reduction)
torch.nn.SmoothL1Loss(reduction=reduction, beta=beta) >> paddle.nn.SmoothL1Loss(reduction=reduction, delta=beta, is_huber=False)
torch.nn.functional.smooth_l1_loss(input, target, reduction=reduction, beta=beta) >> paddle.nn.functional.smooth_l1_loss(
    input, target, reduction=reduction, delta=beta, is_huber=False)
torch.nn.functional.huber_loss(input, target, reduction, delta) == paddle.nn.functional.smooth_l1_loss(input, target, reduction, delta)
torch.nn.HuberLoss(reduction, delta) == paddle.nn.SmoothL1Loss(reduction, delta)
example(torch.nn.SmoothL1Loss(beta=0.0)(f32(4, 5), f32(4, 5)))
example(torch.nn.functional.smooth_l1_loss(f32(4, 5), f32(4, 5), reduction="sum", beta=0.0))
example(torch.nn.SmoothL1Loss()(f32(4, 5), f32(4, 5)))
example(torch.nn.SmoothL1Loss(beta=0.5)(f32(4, 5), f32(4, 5)))
example(torch.nn.functional.smooth_l1_loss(f32(4, 5), f32(4, 5), reduction="sum"))
example(torch.nn.functional.smooth_l1_loss(f32(4, 5), f32(4, 5), beta=0.3))
example(torch.nn.functional.huber_loss(f32(4, 5), f32(4, 5), delta=0.3))
example(torch.nn.HuberLoss("sum", 0.7)(f32(4, 5), f32(4, 5)))

torch.nn.CosineSimilarity(dim, eps) == paddle.nn.CosineSimilarity(axis=dim, eps=eps)
torch.nn.functional.cosine_similarity(x1, x2, dim, eps) == paddle.nn.functional.cosine_similarity(x1, x2, axis=dim, eps=eps)
example(torch.nn.CosineSimilarity(dim=1)(f32(4, 5), f32(4, 5)))
example(torch.nn.functional.cosine_similarity(f32(4, 5, 3), f32(4, 5, 3), dim=-1))
