# Layers called by their method, `layer.forward(x)`: convolution, pooling, padding, normalisation, losses.

torch.nn.AdaptiveAvgPool1d.forward(self, input) == mindspore.nn.AdaptiveAvgPool1d.construct(self, input)
torch.nn.AdaptiveAvgPool2d.forward(self, input) == mindspore.nn.AdaptiveAvgPool2d.construct(self, input)
torch.nn.AdaptiveAvgPool3d.forward(self, input) == mindspore.nn.AdaptiveAvgPool3d.construct(self, input)
torch.nn.AdaptiveMaxPool1d.forward(self, input) == mindspore.nn.AdaptiveMaxPool1d.construct(self, input)
torch.nn.AdaptiveMaxPool2d.forward(self, input) == mindspore.nn.AdaptiveMaxPool2d.construct(self, input)
torch.nn.AdaptiveMaxPool3d.forward(self, input) == mindspore.nn.AdaptiveMaxPool3d.construct(self, input)
torch.nn.AvgPool1d.forward(self, input) == mindspore.nn.AvgPool1d.construct(self, input)
torch.nn.AvgPool2d.forward(self, input) == mindspore.nn.AvgPool2d.construct(self, input)
torch.nn.AvgPool3d.forward(self, input) == mindspore.nn.AvgPool3d.construct(self, input)
torch.nn.BCELoss.forward(self, input, target) == mindspore.nn.BCELoss.construct(self, input, target)
torch.nn.BCEWithLogitsLoss.forward(self, input, target) == mindspore.nn.BCEWithLogitsLoss.construct(self, input, target)
torch.nn.CTCLoss.forward(self, log_probs, targets, input_lengths, target_lengths) == (
    mindspore.nn.CTCLoss.construct(self, log_probs, targets, input_lengths, target_lengths))
example(torch.nn.AdaptiveAvgPool1d(1).forward(f32(2, 3, 9)))
example(torch.nn.AdaptiveAvgPool1d(3).forward(f32(2, 3, 9)))
example(torch.nn.AdaptiveAvgPool2d(1).forward(f32(2, 3, 9, 9)))
example(torch.nn.AdaptiveAvgPool2d((4, None)).forward(f32(2, 3, 9, 9)))
example(torch.nn.AdaptiveAvgPool2d((7, 7)).forward(f32(2, 3, 5, 9)))
example(torch.nn.AdaptiveAvgPool3d(1).forward(f32(2, 3, 4, 6, 5)))
example(torch.nn.AdaptiveMaxPool1d(2).forward(f32(1, 2, 4)))
example(torch.nn.AdaptiveMaxPool2d(1).forward(f32(2, 3, 9, 9)))
example(torch.nn.AdaptiveMaxPool2d((3, 4)).forward(f32(2, 3, 9, 9)))
example(torch.nn.AdaptiveMaxPool3d(2).forward(f32(1, 2, 4, 4, 4)))
example(torch.nn.AvgPool1d(2).forward(f32(2, 3, 8)))
example(torch.nn.AvgPool1d(3, 1, 1).forward(f32(2, 3, 8)))
example(torch.nn.AvgPool2d(2).forward(f32(2, 3, 8, 9)))
example(torch.nn.AvgPool2d(3, stride=1, padding=1).forward(f32(2, 3, 8, 9)))
example(torch.nn.AvgPool2d(3, 2, 1, True, False).forward(f32(2, 3, 8, 9)))
example(torch.nn.AvgPool3d(2).forward(f32(2, 3, 4, 6, 5)))
example(torch.nn.BCELoss().forward(u32f(4, 3), u32f(4, 3)))
example(torch.nn.BCEWithLogitsLoss().forward(f32(4, 3), u32f(4, 3)))
example(torch.nn.BCEWithLogitsLoss(pos_weight=u32f(3)).forward(f32(4, 3), u32f(4, 3)))
example(torch.nn.CTCLoss().forward(f32(5, 2, 4).log_softmax(-1), tensor([[1, 2], [2, 3]], 'int64'), tensor([5, 5], 'int64'), tensor([2, 2], 'int64')))

torch.nn.Conv1d.forward(self, input) == mindspore.nn.Conv1d.construct(self, input)
torch.nn.Conv2d.forward(self, input) == mindspore.nn.Conv2d.construct(self, input)
torch.nn.Conv3d.forward(self, input) == mindspore.nn.Conv3d.construct(self, input)
no_gradient("the check follows the weights of layers that are called, not of their method")
def example():
    layer = torch.nn.Conv1d(3, 4, 3)
    layer(f32(2, 3, 9))
    return layer.forward(f32(2, 3, 9))


def example():
    layer = torch.nn.Conv1d(3, 6, 5, 2, 2, groups=3, bias=False)
    layer(f32(2, 3, 9))
    return layer.forward(f32(2, 3, 9))


def example():
    layer = torch.nn.Conv1d(3, 4, 2, padding='same')
    layer(f32(2, 3, 9))
    return layer.forward(f32(2, 3, 9))


def example():
    layer = torch.nn.Conv2d(3, 8, 3)
    layer(f32(2, 3, 9, 9))
    return layer.forward(f32(2, 3, 9, 9))


def example():
    layer = torch.nn.Conv2d(3, 8, 3, padding=1)
    layer(f32(2, 3, 9, 9))
    return layer.forward(f32(2, 3, 9, 9))


def example():
    layer = torch.nn.Conv2d(3, 8, (1, 7), stride=1, padding=(0, 3), bias=False)
    layer(f32(2, 3, 9, 9))
    return layer.forward(f32(2, 3, 9, 9))


def example():
    layer = torch.nn.Conv3d(3, 4, 3)
    layer(f32(2, 3, 5, 6, 7))
    return layer.forward(f32(2, 3, 5, 6, 7))


def example():
    layer = torch.nn.Conv3d(3, 4, (1, 3, 3), padding=(0, 1, 1), bias=False)
    layer(f32(2, 3, 5, 6, 7))
    return layer.forward(f32(2, 3, 5, 6, 7))


def example():
    layer = torch.nn.Conv3d(3, 4, 3, 2, 1)
    layer(f32(2, 3, 5, 6, 7))
    return layer.forward(f32(2, 3, 5, 6, 7))


torch.nn.CosineEmbeddingLoss.forward(self, input1, input2, target) == (
    mindspore.nn.CosineEmbeddingLoss.construct(self, input1, input2, target))
example(torch.nn.CosineEmbeddingLoss().forward(f32(4, 3), f32(4, 3), tensor([1.0, -1.0, 1.0, -1.0], 'float32')))
example(torch.nn.CosineEmbeddingLoss(0.2, reduction='sum').forward(f32(4, 3), f32(4, 3), tensor([1.0, -1.0, 1.0, -1.0], 'float32')))

torch.nn.Embedding.forward(self, input) == mindspore.nn.Embedding.construct(self, input)
no_gradient("the check follows the weights of layers that are called, not of their method")
def example():
    layer = torch.nn.Embedding(10, 4)
    layer(idx(10, 2, 3))
    return layer.forward(idx(10, 2, 3))


def example():
    layer = torch.nn.Embedding(10, 4)
    layer(i32(2, 3))
    return layer.forward(i32(2, 3))


torch.nn.GaussianNLLLoss.forward(self, input, target, var) == mindspore.nn.GaussianNLLLoss.construct(self, input, target, var)
example(torch.nn.GaussianNLLLoss().forward(f32(4), f32(4), u32f(4)))
example(torch.nn.GaussianNLLLoss(full=True, eps=0.1, reduction='sum').forward(f32(4), f32(4), u32f(4)))

torch.nn.GroupNorm.forward(self, input) == mindspore.nn.GroupNorm.construct(self, input)
no_gradient("the check follows the weights of layers that are called, not of their method")
def example():
    layer = torch.nn.GroupNorm(3, 6)
    layer(f32(2, 6, 4, 5))
    return layer.forward(f32(2, 6, 4, 5))


def example():
    layer = torch.nn.GroupNorm(2, 6, eps=0.001, affine=False)
    layer(f32(2, 6, 4))
    return layer.forward(f32(2, 6, 4))


torch.nn.HingeEmbeddingLoss.forward(self, input, target) == mindspore.nn.HingeEmbeddingLoss.construct(self, input, target)
torch.nn.HuberLoss.forward(self, input, target) == mindspore.nn.HuberLoss.construct(self, input, target)
torch.nn.KLDivLoss.forward(self, input, target) == mindspore.nn.KLDivLoss.construct(self, input, target)
torch.nn.L1Loss.forward(self, input, target) == mindspore.nn.L1Loss.construct(self, input, target)
torch.nn.LPPool1d.forward(self, input) == mindspore.nn.LPPool1d.construct(self, input)
torch.nn.LPPool2d.forward(self, input) == mindspore.nn.LPPool2d.construct(self, input)
example(torch.nn.HingeEmbeddingLoss().forward(f32(4), tensor([1.0, -1.0, 1.0, -1.0], 'float32').detach()))
example(torch.nn.HuberLoss().forward(f32(4, 3), f32(4, 3)))
example(torch.nn.KLDivLoss(reduction='batchmean').forward(f32(4, 3), b(4, 3).float()))
example(torch.nn.L1Loss().forward(f32(4, 3), f32(4, 3)))
example(torch.nn.LPPool1d(2, 2).forward(f32(1, 2, 4)))
example(torch.nn.LPPool2d(2, 2).forward(f32(1, 2, 4, 4)))

torch.nn.LayerNorm.forward(self, input) == mindspore.nn.LayerNorm.construct(self, input)
torch.nn.Linear.forward(self, input) == mindspore.nn.Dense.construct(self, input)
no_gradient("the check follows the weights of layers that are called, not of their method")
def example():
    layer = torch.nn.LayerNorm(6)
    layer(f32(2, 3, 6))
    return layer.forward(f32(2, 3, 6))


def example():
    layer = torch.nn.LayerNorm([6], eps=0.001)
    layer(f32(2, 6))
    return layer.forward(f32(2, 6))


def example():
    layer = torch.nn.Linear(5, 3)
    layer(f32(4, 5))
    return layer.forward(f32(4, 5))


def example():
    layer = torch.nn.Linear(5, 3, bias=False)
    layer(f32(2, 4, 5))
    return layer.forward(f32(2, 4, 5))


def example():
    layer = torch.nn.Linear(in_features=5, out_features=3)
    layer(f32(5))
    return layer.forward(f32(5))


torch.nn.MSELoss.forward(self, input, target) == mindspore.nn.MSELoss.construct(self, input, target)
torch.nn.MarginRankingLoss.forward(self, input1, input2, target) == mindspore.nn.MarginRankingLoss.construct(self, input1, input2, target)
torch.nn.MaxPool1d.forward(self, input) == mindspore.nn.MaxPool1d.construct(self, input)
torch.nn.MaxPool2d.forward(self, input) == mindspore.nn.MaxPool2d.construct(self, input)
torch.nn.MaxPool3d.forward(self, input) == mindspore.nn.MaxPool3d.construct(self, input)
torch.nn.MultiLabelSoftMarginLoss.forward(self, input, target) == mindspore.nn.MultiLabelSoftMarginLoss.construct(self, input, target)
torch.nn.MultiMarginLoss.forward(self, input, target) == mindspore.nn.MultiMarginLoss.construct(self, input, target)
torch.nn.PoissonNLLLoss.forward(self, log_input, target) == mindspore.nn.PoissonNLLLoss.construct(self, log_input, target)
torch.nn.SmoothL1Loss.forward(self, input, target) == mindspore.nn.SmoothL1Loss.construct(self, input, target)
example(torch.nn.MSELoss().forward(f32(4, 3), f32(4, 3)))
example(torch.nn.MSELoss(reduction='none').forward(f32(4, 3), f32(4, 3)))
example(torch.nn.MarginRankingLoss(0.2).forward(f32(4), f32(4), tensor([1.0, -1.0, 1.0, -1.0], 'float32')))
example(torch.nn.MaxPool1d(2).forward(f32(2, 3, 9)))
example(torch.nn.MaxPool1d(3, 2).forward(f32(2, 3, 9)))
example(torch.nn.MaxPool1d(3, 2, 1).forward(f32(2, 3, 9)))
example(torch.nn.MaxPool2d(3, stride=2).forward(f32(2, 3, 9, 9)))
example(torch.nn.MaxPool2d(2).forward(f32(2, 3, 9, 9)))
example(torch.nn.MaxPool2d((3, 2), 2, (1, 0)).forward(f32(2, 3, 9, 9)))
example(torch.nn.MaxPool3d(2).forward(f32(2, 3, 4, 6, 5)))
example(torch.nn.MaxPool3d(2, stride=(2, 1, 1)).forward(f32(2, 3, 4, 6, 5)))
example(torch.nn.MultiLabelSoftMarginLoss().forward(f32(4, 3), u32f(4, 3).round()))
example(torch.nn.MultiMarginLoss().forward(f32(4, 3), idx(3, 4)))
example(torch.nn.PoissonNLLLoss().forward(f32(4), u32f(4)))
example(torch.nn.PoissonNLLLoss(log_input=False, full=True, reduction='sum').forward(u32f(4), u32f(4)))
example(torch.nn.SmoothL1Loss().forward(f32(4, 3), f32(4, 3)))
example(torch.nn.SmoothL1Loss(beta=0.5, reduction='sum').forward(f32(4, 3), f32(4, 3)))
