# Losses, as layers and as functions.

torch.nn.functional.cross_entropy(input, target, weight, ignore_index, reduction, label_smoothing) == mindspore.ops.cross_entropy(
    input, target, weight=weight, ignore_index=ignore_index, reduction=reduction, label_smoothing=label_smoothing)
torch.nn.functional.cross_entropy(input, target, weight, ignore_index, reduction, label_smoothing) << mindspore.ops.cross_entropy(
    input, target, weight, ignore_index, reduction, label_smoothing)
example(torch.nn.functional.cross_entropy(f32(4, 3), idx(3, 4)))
example(torch.nn.functional.cross_entropy(f32(2, 3, 4, 5), idx(3, 2, 4, 5), reduction="sum"))
example(torch.nn.functional.cross_entropy(f32(4, 3), idx(3, 4), weight=u32f(3), label_smoothing=0.1))
example(torch.nn.functional.cross_entropy(f32(4, 3), idx(3, 4), ignore_index=0, reduction="none"))

# The layers of MindSpore take labels of type int32 only, those of PyTorch of type int64 only.
torch.nn.CrossEntropyLoss(weight, ignore_index, reduction, label_smoothing) >> cross_entropy_loss(weight, ignore_index, reduction, label_smoothing)
torch.nn.NLLLoss(weight, ignore_index, reduction) >> negative_log_likelihood_loss(weight, ignore_index, reduction)


def cross_entropy_loss(weight=None, ignore_index=-100, reduction="mean", label_smoothing=0.0):
    """The cross entropy as a layer that takes labels of type int64, too."""

    class CrossEntropyLoss(mindspore.nn.Cell):
        def construct(self, logits, labels):
            return mindspore.ops.cross_entropy(
                logits, labels, weight=weight, ignore_index=ignore_index, reduction=reduction, label_smoothing=label_smoothing)

    return CrossEntropyLoss()


def negative_log_likelihood_loss(weight=None, ignore_index=-100, reduction="mean"):
    """The negative log likelihood as a layer that takes labels of type int64, too."""

    class NLLLoss(mindspore.nn.Cell):
        def construct(self, logits, labels):
            return mindspore.ops.nll_loss(logits, labels, weight=weight, ignore_index=ignore_index, reduction=reduction)

    return NLLLoss()


example(torch.nn.CrossEntropyLoss()(f32(4, 3), idx(3, 4)))
example(torch.nn.CrossEntropyLoss(label_smoothing=0.1, reduction="sum")(f32(4, 3), idx(3, 4)))
example(torch.nn.CrossEntropyLoss(ignore_index=1, reduction="none")(f32(2, 3, 4), idx(3, 2, 4)))
example(torch.nn.CrossEntropyLoss()(f32(4, 3), u32f(4, 3)))
example(torch.nn.CrossEntropyLoss(u32f(3))(f32(4, 3), idx(3, 4)))
example(torch.nn.NLLLoss()(f32(4, 3), idx(3, 4)))
example(torch.nn.NLLLoss(ignore_index=0, reduction="sum")(f32(4, 3), idx(3, 4)))
example(torch.nn.NLLLoss(reduction="none", weight=u32f(3))(f32(4, 3), idx(3, 4)))
labels_of_any_integers(torch.nn.CrossEntropyLoss(weight, ignore_index=ignore_index, reduction=reduction, label_smoothing=label_smoothing)) << mindspore.nn.CrossEntropyLoss(
    weight, ignore_index, reduction, label_smoothing)
labels_of_any_integers(torch.nn.NLLLoss(weight, ignore_index=ignore_index, reduction=reduction)) << mindspore.nn.NLLLoss(weight, ignore_index, reduction)


def labels_of_any_integers(loss):
    """A loss layer that takes labels of type int32, too."""

    class Loss(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.loss = loss

        def forward(self, logits, labels):
            return self.loss(logits, labels if labels.is_floating_point() else labels.long())

    return Loss()


example(mindspore.nn.CrossEntropyLoss()(f32(4, 3), idx(3, 4).astype(mindspore.int32)))
example(mindspore.nn.CrossEntropyLoss(ignore_index=1, reduction="sum", label_smoothing=0.1)(f32(4, 3), idx(3, 4).astype(mindspore.int32)))
example(mindspore.nn.NLLLoss()(f32(4, 3), idx(3, 4).astype(mindspore.int32)))
example(mindspore.nn.NLLLoss(reduction="none")(f32(4, 3), idx(3, 4).astype(mindspore.int32)))

torch.nn.functional.nll_loss(input, target, weight, ignore_index, reduction) == mindspore.ops.nll_loss(
    input, target, weight=weight, ignore_index=ignore_index, reduction=reduction)
example(torch.nn.functional.nll_loss(f32(4, 3), idx(3, 4)))
example(torch.nn.functional.nll_loss(f32(4, 3), idx(3, 4), ignore_index=1))

torch.nn.functional.mse_loss(input, target, reduction) == mindspore.ops.mse_loss(input, target, reduction=reduction)
example(torch.nn.functional.mse_loss(f32(4, 3), f32(4, 3)))
example(torch.nn.functional.mse_loss(f32(4, 3), f32(4, 3), reduction="sum"))
torch.nn.functional.l1_loss(input, target, reduction) == mindspore.ops.l1_loss(input, target, reduction=reduction)
example(torch.nn.functional.l1_loss(f32(4, 3), f32(4, 3)))
torch.nn.functional.smooth_l1_loss(input, target, beta=beta, reduction=reduction) == mindspore.ops.smooth_l1_loss(
    input, target, beta=beta, reduction=reduction)
example(torch.nn.functional.smooth_l1_loss(f32(4, 3), f32(4, 3)))
example(torch.nn.functional.smooth_l1_loss(f32(4, 3), f32(4, 3), beta=0.5, reduction="none"))
torch.nn.functional.binary_cross_entropy(input, target, weight, reduction) == mindspore.ops.binary_cross_entropy(
    input, target, weight=weight, reduction=reduction)
example(torch.nn.functional.binary_cross_entropy(u32f(4, 3), u32f(4, 3)))
torch.nn.functional.binary_cross_entropy_with_logits(input, target, weight, reduction=reduction, pos_weight=pos_weight) == mindspore.ops.binary_cross_entropy_with_logits(
    input, target, weight=weight, pos_weight=pos_weight, reduction=reduction)
example(torch.nn.functional.binary_cross_entropy_with_logits(f32(4, 3), u32f(4, 3)))
example(torch.nn.functional.binary_cross_entropy_with_logits(f32(4, 3), u32f(4, 3), reduction="none"))
torch.nn.functional.kl_div(input, target, reduction, log_target=False) == mindspore.ops.kl_div(input, target, reduction=reduction)
example(torch.nn.functional.kl_div(f32(4, 3), b(4, 3).float(), reduction="sum"))
example(torch.nn.functional.kl_div(f32(4, 3), b(4, 3).float(), reduction="batchmean"))

torch.nn.MSELoss(reduction) == mindspore.nn.MSELoss(reduction)
example(torch.nn.MSELoss()(f32(4, 3), f32(4, 3)))
example(torch.nn.MSELoss(reduction="none")(f32(4, 3), f32(4, 3)))
torch.nn.L1Loss(reduction) == mindspore.nn.L1Loss(reduction)
example(torch.nn.L1Loss()(f32(4, 3), f32(4, 3)))
torch.nn.SmoothL1Loss(reduction, beta) == mindspore.nn.SmoothL1Loss(beta=beta, reduction=reduction)
example(torch.nn.SmoothL1Loss()(f32(4, 3), f32(4, 3)))
example(torch.nn.SmoothL1Loss(beta=0.5, reduction="sum")(f32(4, 3), f32(4, 3)))
torch.nn.HuberLoss(reduction, delta) == mindspore.nn.HuberLoss(reduction, delta)
example(torch.nn.HuberLoss()(f32(4, 3), f32(4, 3)))
torch.nn.BCELoss(weight, reduction) == mindspore.nn.BCELoss(weight=weight, reduction=reduction)
example(torch.nn.BCELoss()(u32f(4, 3), u32f(4, 3)))
torch.nn.BCEWithLogitsLoss(weight, reduction, pos_weight) == mindspore.nn.BCEWithLogitsLoss(reduction=reduction, weight=weight, pos_weight=pos_weight)
example(torch.nn.BCEWithLogitsLoss()(f32(4, 3), u32f(4, 3)))
example(torch.nn.BCEWithLogitsLoss(pos_weight=u32f(3))(f32(4, 3), u32f(4, 3)))
torch.nn.KLDivLoss(reduction, log_target=False) == mindspore.nn.KLDivLoss(reduction)
example(torch.nn.KLDivLoss(reduction="batchmean")(f32(4, 3), b(4, 3).float()))
torch.nn.CosineSimilarity(dim, eps) >> refuse("call mindspore.ops.cosine_similarity where the layer is called")
