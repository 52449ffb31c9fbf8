# Losses, as functions.

torch.nn.functional.cosine_embedding_loss(input1, input2, target, margin=margin, reduction=reduction) == (
    paddle.nn.functional.cosine_embedding_loss(input1, input2, label=target, margin=margin, reduction=reduction))
torch.nn.functional.hinge_embedding_loss(input, target, margin=margin, reduction=reduction) == (
    paddle.nn.functional.hinge_embedding_loss(input, target, margin, reduction=reduction))
torch.nn.functional.margin_ranking_loss(input1, input2, target, margin=margin, reduction=reduction) == (
    paddle.nn.functional.margin_ranking_loss(input1, input2, target, margin, reduction=reduction))
example(torch.nn.functional.cosine_embedding_loss(f32(4, 3), f32(4, 3), tensor([1, -1, 1, -1], "int64")))
example(torch.nn.functional.cosine_embedding_loss(f32(4, 3), f32(4, 3), tensor([1, -1, 1, -1], "int64"), reduction="sum"))
example(torch.nn.functional.cosine_embedding_loss(f32(4, 3), f32(4, 3), tensor([1, -1, 1, -1], "int64"), reduction="none"))
example(torch.nn.functional.cosine_embedding_loss(f32(4, 3), f32(4, 3), target=tensor([1, -1, 1, -1], "int64"), margin=0.3))
example(torch.nn.functional.cosine_embedding_loss(f64(4, 3), f64(4, 3), tensor([1, -1, -1, -1], "int64")))
example(torch.nn.functional.hinge_embedding_loss(f32(4, 3), tensor([[1, -1, 1], [1, 1, -1], [-1, -1, 1], [1, 1, 1]], "float32").detach()))
example(torch.nn.functional.hinge_embedding_loss(f32(4, 3), tensor([[1, -1, 1], [1, 1, -1], [-1, -1, 1], [1, 1, 1]], "float32").detach(), reduction="sum"))
example(torch.nn.functional.hinge_embedding_loss(f32(4, 3), tensor([[1, -1, 1], [1, 1, -1], [-1, -1, 1], [1, 1, 1]], "float32").detach(), reduction="none"))
example(torch.nn.functional.hinge_embedding_loss(f32(4), tensor([1, -1, 1, -1], "float32").detach(), margin=0.3))
example(torch.nn.functional.margin_ranking_loss(f32(4), f32(4), tensor([1, -1, 1, -1], "float32").detach()))
example(torch.nn.functional.margin_ranking_loss(f32(4), f32(4), tensor([1, -1, 1, -1], "float32").detach(), reduction="sum"))
example(torch.nn.functional.margin_ranking_loss(f32(4), f32(4), tensor([1, -1, 1, -1], "float32").detach(), reduction="none"))
example(torch.nn.functional.margin_ranking_loss(f32(4), f32(4), tensor([1, -1, 1, -1], "float32").detach(), 0.5))

if isinstance(var, Tensor):
    torch.nn.functional.gaussian_nll_loss(input, target, var, full, eps, reduction) >> gaussian_loss(input, target, var, full, eps, reduction)
def gaussian_loss(value, target, variance, full=False, eps=1e-6, reduction="mean"):
    """Negative log likelihood of a normal distribution; Paddle's own has no gradient for the variance."""
    shape = variance.shape if len(variance.shape) == len(value.shape) else [*variance.shape, 1]
    variance = paddle.reshape(variance, shape)
    variance = variance + paddle.clip(eps - variance, min=0).detach()
    loss = 0.5 * (paddle.log(variance) + (value - target) ** 2 / variance)
    loss = loss + 0.5 * math.log(2 * math.pi) if full else loss
    return {"none": lambda: loss, "mean": loss.mean, "sum": loss.sum}[reduction]()


example(torch.nn.functional.gaussian_nll_loss(f32(4, 3), f32(4, 3), u32f(4, 3) + 0.1))
example(torch.nn.functional.gaussian_nll_loss(f32(4, 3), f32(4, 3), u32f(4, 3) + 0.1, reduction="sum"))
example(torch.nn.functional.gaussian_nll_loss(f32(4, 3), f32(4, 3), u32f(4, 3) + 0.1, reduction="none"))
example(torch.nn.functional.gaussian_nll_loss(f32(4, 3), f32(4, 3), var=u32f(4, 3) + 0.1, full=True))
example(torch.nn.functional.gaussian_nll_loss(f32(4, 3), f32(4, 3), u32f(4, 1), eps=0.5))

torch.nn.functional.poisson_nll_loss(input, target, log_input=log_input, full=full, eps=eps, reduction=reduction) == (
    paddle.nn.functional.poisson_nll_loss(input, target, log_input, full, epsilon=eps, reduction=reduction))
torch.nn.functional.multi_margin_loss(input, target, p=p, margin=margin, weight=weight, reduction=reduction) == (
    paddle.nn.functional.multi_margin_loss(input, target, p, margin, weight, reduction=reduction))
torch.nn.functional.multilabel_margin_loss(input, target, reduction=reduction) == (
    paddle.nn.functional.multi_label_margin_loss(input, target, reduction=reduction))
torch.nn.functional.multilabel_soft_margin_loss(input, target, weight=weight, reduction=reduction) == (
    paddle.nn.functional.multi_label_soft_margin_loss(input, target, weight, reduction=reduction))
torch.nn.functional.soft_margin_loss(input, target, reduction=reduction) == (
    paddle.nn.functional.soft_margin_loss(input, target, reduction=reduction))
torch.nn.functional.triplet_margin_loss(anchor, positive, negative, margin=margin, p=p, eps=eps, swap=swap, reduction=reduction) == (
    paddle.nn.functional.triplet_margin_loss(anchor, positive, negative, margin, p, epsilon=eps, swap=swap, reduction=reduction))
torch.nn.functional.triplet_margin_with_distance_loss(anchor, positive, negative, distance_function=distance_function, margin=margin, swap=swap, reduction=reduction) == (
    paddle.nn.functional.triplet_margin_with_distance_loss(anchor, positive, negative, distance_function, margin, swap, reduction=reduction))
torch.nn.functional.pairwise_distance(x1, x2, p, eps, keepdim) == (
    paddle.nn.functional.pairwise_distance(x1, x2, p, epsilon=eps, keepdim=keepdim))
example(torch.nn.functional.poisson_nll_loss(f32(4, 3), u32f(4, 3) * 5))
example(torch.nn.functional.poisson_nll_loss(f32(4, 3), u32f(4, 3) * 5, reduction="sum"))
example(torch.nn.functional.poisson_nll_loss(f32(4, 3), u32f(4, 3) * 5, reduction="none"))
example(torch.nn.functional.poisson_nll_loss(u32f(4, 3), u32f(4, 3) * 5, log_input=False))
example(torch.nn.functional.poisson_nll_loss(f32(4, 3), u32f(4, 3) * 5, full=True))
example(torch.nn.functional.poisson_nll_loss(u32f(4, 3), u32f(4, 3), False, eps=0.1))
example(torch.nn.functional.multi_margin_loss(f32(4, 3), idx(3, 4)))
example(torch.nn.functional.multi_margin_loss(f32(4, 3), idx(3, 4), reduction="sum"))
example(torch.nn.functional.multi_margin_loss(f32(4, 3), idx(3, 4), reduction="none"))
example(torch.nn.functional.multi_margin_loss(f32(4, 3), idx(3, 4), p=2, margin=0.5))
example(torch.nn.functional.multi_margin_loss(f32(4, 3), idx(3, 4), weight=u32f(3).detach()))
example(torch.nn.functional.multilabel_margin_loss(f32(2, 4), tensor([[3, 0, -1, 1], [1, -1, 0, 2]], "int64")))
example(torch.nn.functional.multilabel_margin_loss(f32(2, 4), tensor([[3, 0, -1, 1], [1, -1, 0, 2]], "int64"), reduction="sum"))
example(torch.nn.functional.multilabel_margin_loss(f32(2, 4), tensor([[3, 0, -1, 1], [1, -1, 0, 2]], "int64"), reduction="none"))
example(torch.nn.functional.multilabel_soft_margin_loss(f32(4, 3), u32f(4, 3).round()))
example(torch.nn.functional.multilabel_soft_margin_loss(f32(4, 3), u32f(4, 3).round(), reduction="sum"))
example(torch.nn.functional.multilabel_soft_margin_loss(f32(4, 3), u32f(4, 3).round(), reduction="none"))
example(torch.nn.functional.multilabel_soft_margin_loss(f32(4, 3), u32f(4, 3).round(), weight=u32f(3)))
example(torch.nn.functional.soft_margin_loss(f32(4, 3), tensor([[1, -1, 1], [1, 1, -1], [-1, -1, 1], [1, 1, 1]], "float32").detach()))
example(torch.nn.functional.soft_margin_loss(f32(4, 3), tensor([[1, -1, 1], [1, 1, -1], [-1, -1, 1], [1, 1, 1]], "float32").detach(), reduction="sum"))
example(torch.nn.functional.soft_margin_loss(f32(4, 3), tensor([[1, -1, 1], [1, 1, -1], [-1, -1, 1], [1, 1, 1]], "float32").detach(), reduction="none"))
example(torch.nn.functional.triplet_margin_loss(f32(4, 3), f32(4, 3), f32(4, 3)))
example(torch.nn.functional.triplet_margin_loss(f32(4, 3), f32(4, 3), f32(4, 3), reduction="sum"))
example(torch.nn.functional.triplet_margin_loss(f32(4, 3), f32(4, 3), f32(4, 3), reduction="none"))
example(torch.nn.functional.triplet_margin_loss(f32(4, 3), f32(4, 3), f32(4, 3), margin=0.5, p=1))
example(torch.nn.functional.triplet_margin_loss(f32(4, 3), f32(4, 3), f32(4, 3), 2.0, swap=True))
example(torch.nn.functional.triplet_margin_loss(f64(4, 3), f64(4, 3), f64(4, 3), eps=0.1))
example(torch.nn.functional.triplet_margin_with_distance_loss(f32(4, 3), f32(4, 3), f32(4, 3)))
example(torch.nn.functional.triplet_margin_with_distance_loss(f32(4, 3), f32(4, 3), f32(4, 3), reduction="sum"))
example(torch.nn.functional.triplet_margin_with_distance_loss(f32(4, 3), f32(4, 3), f32(4, 3), reduction="none"))
example(torch.nn.functional.triplet_margin_with_distance_loss(f32(4, 3), f32(4, 3), f32(4, 3), distance_function=lambda x, y: (x - y).abs().sum(-1), margin=0.5))
example(torch.nn.functional.triplet_margin_with_distance_loss(f32(4, 3), f32(4, 3), f32(4, 3), swap=True))
example(torch.nn.functional.pairwise_distance(f32(4, 3), f32(4, 3)))
example(torch.nn.functional.pairwise_distance(f32(4, 3), f32(4, 3), 1))
example(torch.nn.functional.pairwise_distance(f64(4, 3), x2=f64(4, 3), p=3.0, keepdim=True))
example(torch.nn.functional.pairwise_distance(f32(3), f32(3)))
example(torch.nn.functional.pairwise_distance(f32(4, 3), f32(4, 3), eps=0.1))
