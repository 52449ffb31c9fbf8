# Layers called by their method, `layer.forward(x)`: convolution, pooling, padding, normalisation, losses.

torch.nn.AdaptiveAvgPool1d.forward(self, input) == paddle.nn.AdaptiveAvgPool1D.forward(self, input)
torch.nn.AdaptiveAvgPool2d.forward(self, input) == paddle.nn.AdaptiveAvgPool2D.forward(self, input)
torch.nn.AdaptiveAvgPool3d.forward(self, input) == paddle.nn.AdaptiveAvgPool3D.forward(self, input)
torch.nn.AdaptiveMaxPool1d.forward(self, input) == paddle.nn.AdaptiveMaxPool1D.forward(self, input)
torch.nn.AdaptiveMaxPool2d.forward(self, input) == paddle.nn.AdaptiveMaxPool2D.forward(self, input)
torch.nn.AdaptiveMaxPool3d.forward(self, input) == paddle.nn.AdaptiveMaxPool3D.forward(self, input)
torch.nn.AvgPool1d.forward(self, input) == paddle.nn.AvgPool1D.forward(self, input)
torch.nn.AvgPool2d.forward(self, input) == paddle.nn.AvgPool2D.forward(self, input)
torch.nn.AvgPool3d.forward(self, input) == paddle.nn.AvgPool3D.forward(self, input)
torch.nn.BCELoss.forward(self, input, target) == paddle.nn.BCELoss.forward(self, input, target)
torch.nn.BCEWithLogitsLoss.forward(self, input, target) == paddle.nn.BCEWithLogitsLoss.forward(self, input, target)
torch.nn.Conv1d.forward(self, input) == paddle.nn.Conv1D.forward(self, input)
example(torch.nn.AdaptiveAvgPool1d(1).forward(f32(2, 3, 9)))
example(torch.nn.AdaptiveAvgPool1d(3).forward(f32(2, 3, 9)))
example(torch.nn.AdaptiveAvgPool1d(4).forward(f32(2, 3, 9)))
example(torch.nn.AdaptiveAvgPool2d(1).forward(f32(2, 3, 9, 9)))
example(torch.nn.AdaptiveAvgPool2d((4, None)).forward(f32(2, 3, 9, 9)))
example(torch.nn.AdaptiveAvgPool2d((7, 7)).forward(f32(2, 3, 5, 9)))
example(torch.nn.AdaptiveAvgPool3d(1).forward(f32(2, 3, 4, 6, 5)))
example(torch.nn.AdaptiveAvgPool3d((1, 2, 3)).forward(f32(2, 3, 4, 5, 6)))
example(torch.nn.AdaptiveMaxPool1d(2).forward(f32(1, 2, 4)))
example(torch.nn.AdaptiveMaxPool1d(4).forward(f32(2, 3, 9)))
example(torch.nn.AdaptiveMaxPool2d(1).forward(f32(2, 3, 9, 9)))
example(torch.nn.AdaptiveMaxPool2d((3, 4)).forward(f32(2, 3, 9, 9)))
example(torch.nn.AdaptiveMaxPool2d((4, 3)).forward(f32(2, 3, 9, 9)))
example(torch.nn.AdaptiveMaxPool3d(2).forward(f32(1, 2, 4, 4, 4)))
example(torch.nn.AdaptiveMaxPool3d(2).forward(f32(2, 3, 4, 4, 4)))
example(torch.nn.AdaptiveMaxPool3d((2, 1, 3)).forward(f64(2, 3, 4, 4, 6)))
example(torch.nn.AvgPool1d(2).forward(f32(2, 3, 8)))
example(torch.nn.AvgPool1d(3, 1, 1).forward(f32(2, 3, 8)))
example(torch.nn.AvgPool1d(3).forward(f32(2, 3, 9)))
example(torch.nn.AvgPool1d(3, 2, 1).forward(f32(2, 3, 9)))
example(torch.nn.AvgPool2d(2).forward(f32(2, 3, 8, 9)))
example(torch.nn.AvgPool2d(3, stride=1, padding=1).forward(f32(2, 3, 8, 9)))
example(torch.nn.AvgPool2d(3, 2, 1, True, False).forward(f32(2, 3, 8, 9)))
example(torch.nn.AvgPool2d(2, 2, ceil_mode=True).forward(f32(2, 3, 8, 9)))
example(torch.nn.AvgPool3d(2).forward(f32(2, 3, 4, 6, 5)))
example(torch.nn.AvgPool3d(2).forward(f32(2, 3, 4, 4, 4)))
example(torch.nn.AvgPool3d(3, stride=1, padding=1).forward(f64(2, 3, 4, 4, 4)))
example(torch.nn.AvgPool3d(3, 2, 1, count_include_pad=False).forward(f32(2, 3, 4, 4, 4)))
example(torch.nn.BCELoss().forward(u32f(4, 3), u32f(4, 3).detach()))
example(torch.nn.BCELoss().forward(u32f(4, 5), u32f(4, 5).detach()))
example(torch.nn.BCEWithLogitsLoss().forward(f32(4, 3), u32f(4, 3).detach()))
example(torch.nn.BCEWithLogitsLoss(pos_weight=u32f(3)).forward(f32(4, 3), u32f(4, 3).detach()))
example(torch.nn.BCEWithLogitsLoss(reduction='sum', pos_weight=u32f(5).detach()).forward(f32(4, 5), u32f(4, 5).detach()))
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
    layer = torch.nn.Conv1d(3, 8, 3)
    layer(f32(2, 3, 9))
    return layer.forward(f32(2, 3, 9))


torch.nn.Conv2d.forward(self, input) == paddle.nn.Conv2D.forward(self, input)
torch.nn.Conv3d.forward(self, input) == paddle.nn.Conv3D.forward(self, input)
torch.nn.ConvTranspose1d.forward(self, input, output_size) == paddle.nn.Conv1DTranspose.forward(self, input, output_size)
torch.nn.ConvTranspose2d.forward(self, input, output_size) == paddle.nn.Conv2DTranspose.forward(self, input, output_size)
torch.nn.ConvTranspose3d.forward(self, input, output_size) == paddle.nn.Conv3DTranspose.forward(self, input, output_size)
torch.nn.CosineEmbeddingLoss.forward(self, input1, input2, target) == paddle.nn.CosineEmbeddingLoss.forward(self, input1, input2, target)
torch.nn.CrossEntropyLoss.forward(self, input, target) == paddle.nn.CrossEntropyLoss.forward(self, input, target)
torch.nn.Embedding.forward(self, input) == paddle.nn.Embedding.forward(self, input)
torch.nn.GroupNorm.forward(self, input) == paddle.nn.GroupNorm.forward(self, input)
torch.nn.HingeEmbeddingLoss.forward(self, input, target) == paddle.nn.HingeEmbeddingLoss.forward(self, input, target)
torch.nn.HuberLoss.forward(self, input, target) == paddle.nn.SmoothL1Loss.forward(self, input, target)
torch.nn.KLDivLoss.forward(self, input, target) == paddle.nn.KLDivLoss.forward(self, input, target)
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
    layer = torch.nn.Conv2d(4, 8, kernel_size=3, stride=(2, 1), padding=2, dilation=2, groups=2)
    layer(f32(2, 4, 9, 9))
    return layer.forward(f32(2, 4, 9, 9))


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


def example():
    layer = torch.nn.Conv3d(3, 4, 3)
    layer(f32(1, 3, 5, 6, 7))
    return layer.forward(f32(1, 3, 5, 6, 7))


def example():
    layer = torch.nn.ConvTranspose1d(3, 4, 3)
    layer(f32(2, 3, 6))
    return layer.forward(f32(2, 3, 6))


def example():
    layer = torch.nn.ConvTranspose1d(3, 4, 4, 2, 1)
    layer(f32(2, 3, 6))
    return layer.forward(f32(2, 3, 6))


def example():
    layer = torch.nn.ConvTranspose1d(4, 6, 3, 2, padding=1, output_padding=1)
    layer(f32(2, 4, 5))
    return layer.forward(f32(2, 4, 5))


def example():
    layer = torch.nn.ConvTranspose1d(4, 6, 3, bias=False)
    layer(f32(2, 4, 5))
    return layer.forward(f32(2, 4, 5))


def example():
    layer = torch.nn.ConvTranspose2d(3, 4, 3)
    layer(f32(2, 3, 5, 6))
    return layer.forward(f32(2, 3, 5, 6))


def example():
    layer = torch.nn.ConvTranspose2d(3, 4, 4, stride=2, padding=1)
    layer(f32(2, 3, 5, 6))
    return layer.forward(f32(2, 3, 5, 6))


def example():
    layer = torch.nn.ConvTranspose2d(3, 4, 2, 3, bias=False)
    layer(f32(2, 3, 5, 6))
    return layer.forward(f32(2, 3, 5, 6))


def example():
    layer = torch.nn.ConvTranspose2d(3, 4, 3, stride=2, padding=(1, 0))
    layer(f32(2, 3, 5, 6))
    return layer.forward(f32(2, 3, 5, 6))


def example():
    layer = torch.nn.ConvTranspose3d(2, 3, 2, stride=2)
    layer(f32(1, 2, 3, 3, 3))
    return layer.forward(f32(1, 2, 3, 3, 3))


def example():
    layer = torch.nn.ConvTranspose3d(2, 3, 2, stride=2, bias=False)
    layer(f32(1, 2, 3, 3, 3))
    return layer.forward(f32(1, 2, 3, 3, 3))


example(torch.nn.CosineEmbeddingLoss().forward(f32(4, 3), f32(4, 3), tensor([1.0, -1.0, 1.0, -1.0], 'float32')))
example(torch.nn.CosineEmbeddingLoss(0.2, reduction='sum').forward(f32(4, 3), f32(4, 3), tensor([1.0, -1.0, 1.0, -1.0], 'float32')))
example(torch.nn.CosineEmbeddingLoss().forward(f32(4, 3), f32(4, 3), tensor([1, -1, 1, -1], 'int64')))
example(torch.nn.CosineEmbeddingLoss(0.3).forward(f32(4, 3), f32(4, 3), tensor([1, -1, 1, -1], 'int64')))
example(torch.nn.CrossEntropyLoss().forward(f32(4, 3), idx(3, 4)))
example(torch.nn.CrossEntropyLoss(label_smoothing=0.1, reduction='sum').forward(f32(4, 3), idx(3, 4)))
example(torch.nn.CrossEntropyLoss(ignore_index=1, reduction='none').forward(f32(2, 3, 4), idx(3, 2, 4)))
def example():
    layer = torch.nn.Embedding(10, 4)
    layer(idx(10, 2, 3))
    return layer.forward(idx(10, 2, 3))


def example():
    layer = torch.nn.Embedding(10, 4)
    layer(i32(2, 3))
    return layer.forward(i32(2, 3))


def example():
    layer = torch.nn.Embedding(7, 3)
    layer(idx(7, 2, 4))
    return layer.forward(idx(7, 2, 4))


def example():
    layer = torch.nn.Embedding(num_embeddings=7, embedding_dim=3, padding_idx=0)
    layer(idx(7, 2, 4) + 1 - 1)
    return layer.forward(idx(7, 2, 4) + 1 - 1)


def example():
    layer = torch.nn.GroupNorm(3, 6)
    layer(f32(2, 6, 4, 5))
    return layer.forward(f32(2, 6, 4, 5))


def example():
    layer = torch.nn.GroupNorm(2, 6, eps=0.001, affine=False)
    layer(f32(2, 6, 4))
    return layer.forward(f32(2, 6, 4))


def example():
    layer = torch.nn.GroupNorm(2, 4)
    layer(f32(3, 4, 5, 2))
    return layer.forward(f32(3, 4, 5, 2))


def example():
    layer = torch.nn.GroupNorm(num_groups=4, num_channels=4, eps=0.001, affine=False)
    layer(f32(3, 4, 5, 2))
    return layer.forward(f32(3, 4, 5, 2))


example(torch.nn.HingeEmbeddingLoss().forward(f32(4), tensor([1.0, -1.0, 1.0, -1.0], 'float32')))
example(torch.nn.HingeEmbeddingLoss().forward(f32(4, 3), tensor([[1, -1, 1], [1, 1, -1], [-1, -1, 1], [1, 1, 1]], 'float32').detach()))
example(torch.nn.HingeEmbeddingLoss(0.3).forward(f32(4, 3), tensor([[1, -1, 1], [1, 1, -1], [-1, -1, 1], [1, 1, 1]], 'float32').detach()))
example(torch.nn.HingeEmbeddingLoss(reduction='sum').forward(f32(4, 3), tensor([[1, -1, 1], [1, 1, -1], [-1, -1, 1], [1, 1, 1]], 'float32').detach()))
example(torch.nn.HuberLoss().forward(f32(4, 3), f32(4, 3)))
example(torch.nn.HuberLoss('sum', 0.7).forward(f32(4, 5), f32(4, 5)))
example(torch.nn.KLDivLoss(reduction='batchmean').forward(f32(4, 3), b(4, 3).float()))
example(torch.nn.KLDivLoss(reduction='batchmean').forward(f32(4, 3).log_softmax(1), f32(4, 3).softmax(1).detach()))
example(torch.nn.KLDivLoss(reduction='sum').forward(f32(4, 3).log_softmax(1), f32(4, 3).softmax(1).detach()))
example(torch.nn.KLDivLoss().forward(f32(4, 3).log_softmax(1), f32(4, 3).softmax(1).detach()))

torch.nn.L1Loss.forward(self, input, target) == paddle.nn.L1Loss.forward(self, input, target)
torch.nn.LPPool1d.forward(self, input) == paddle.nn.LPPool1D.forward(self, input)
torch.nn.LPPool2d.forward(self, input) == paddle.nn.LPPool2D.forward(self, input)
torch.nn.LayerNorm.forward(self, input) == paddle.nn.LayerNorm.forward(self, input)
torch.nn.Linear.forward(self, input) == paddle.nn.Linear.forward(self, input)
torch.nn.LocalResponseNorm.forward(self, input) == paddle.nn.LocalResponseNorm.forward(self, input)
torch.nn.MSELoss.forward(self, input, target) == paddle.nn.MSELoss.forward(self, input, target)
torch.nn.MarginRankingLoss.forward(self, input1, input2, target) == paddle.nn.MarginRankingLoss.forward(self, input1, input2, target)
torch.nn.MaxPool1d.forward(self, input) == paddle.nn.MaxPool1D.forward(self, input)
torch.nn.MaxPool2d.forward(self, input) == paddle.nn.MaxPool2D.forward(self, input)
torch.nn.MaxPool3d.forward(self, input) == paddle.nn.MaxPool3D.forward(self, input)
torch.nn.MultiLabelMarginLoss.forward(self, input, target) == paddle.nn.MultiLabelMarginLoss.forward(self, input, target)
example(torch.nn.L1Loss().forward(f32(4, 3), f32(4, 3)))
example(torch.nn.L1Loss(reduction='sum').forward(f32(4, 5), f32(4, 5)))
example(torch.nn.LPPool1d(2, 2).forward(f32(1, 2, 4)))
example(torch.nn.LPPool1d(2, 3).forward(f32(2, 3, 8).abs()))
example(torch.nn.LPPool1d(norm_type=3, kernel_size=2, stride=1).forward(f64(2, 3, 8).abs()))
example(torch.nn.LPPool2d(2, 2).forward(f32(1, 2, 4, 4)))
example(torch.nn.LPPool2d(2, 3).forward(f32(2, 3, 6, 8).abs()))
example(torch.nn.LPPool2d(norm_type=3, kernel_size=(2, 3), stride=1).forward(f64(2, 3, 6, 8).abs()))
def example():
    layer = torch.nn.LayerNorm(6)
    layer(f32(2, 3, 6))
    return layer.forward(f32(2, 3, 6))


def example():
    layer = torch.nn.LayerNorm([6], eps=0.001)
    layer(f32(2, 6))
    return layer.forward(f32(2, 6))


def example():
    layer = torch.nn.LayerNorm(5)
    layer(f32(2, 3, 5))
    return layer.forward(f32(2, 3, 5))


def example():
    layer = torch.nn.LayerNorm((3, 5), eps=1e-06)
    layer(f32(2, 3, 5))
    return layer.forward(f32(2, 3, 5))


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


def example():
    layer = torch.nn.Linear(in_features=5, out_features=3, bias=True)
    layer(f32(4, 5))
    return layer.forward(f32(4, 5))


example(torch.nn.LocalResponseNorm(3).forward(f32(2, 5, 4, 4)))
example(torch.nn.LocalResponseNorm(2, alpha=0.1, beta=0.5, k=2.0).forward(f32(2, 5, 4)))
example(torch.nn.MSELoss().forward(f32(4, 3), f32(4, 3)))
example(torch.nn.MSELoss(reduction='none').forward(f32(4, 3), f32(4, 3)))
example(torch.nn.MSELoss().forward(f32(4, 5), f32(4, 5)))
example(torch.nn.MSELoss(reduction='none').forward(f32(4, 5), f32(4, 5)))
example(torch.nn.MarginRankingLoss(0.2).forward(f32(4), f32(4), tensor([1.0, -1.0, 1.0, -1.0], 'float32')))
example(torch.nn.MarginRankingLoss().forward(f32(4), f32(4), tensor([1, -1, 1, -1], 'float32').detach()))
example(torch.nn.MarginRankingLoss(0.5).forward(f32(4), f32(4), tensor([1, -1, 1, -1], 'float32').detach()))
example(torch.nn.MarginRankingLoss(reduction='sum').forward(f32(4), f32(4), tensor([1, -1, 1, -1], 'float32').detach()))
example(torch.nn.MaxPool1d(2).forward(f32(2, 3, 9)))
example(torch.nn.MaxPool1d(3, 2).forward(f32(2, 3, 9)))
example(torch.nn.MaxPool1d(3, 2, 1).forward(f32(2, 3, 9)))
example(torch.nn.MaxPool1d(3, 2, padding=1).forward(f32(2, 3, 9)))
example(torch.nn.MaxPool2d(3, stride=2).forward(f32(2, 3, 9, 9)))
example(torch.nn.MaxPool2d(2).forward(f32(2, 3, 9, 9)))
example(torch.nn.MaxPool2d((3, 2), 2, (1, 0)).forward(f32(2, 3, 9, 9)))
example(torch.nn.MaxPool2d(kernel_size=3, stride=2, padding=1).forward(f32(2, 3, 9, 9)))
example(torch.nn.MaxPool3d(2).forward(f32(2, 3, 4, 6, 5)))
example(torch.nn.MaxPool3d(2, stride=(2, 1, 1)).forward(f32(2, 3, 4, 6, 5)))
example(torch.nn.MaxPool3d((1, 2, 2), stride=(1, 2, 2)).forward(f32(2, 3, 4, 5, 6)))
example(torch.nn.MultiLabelMarginLoss().forward(f32(2, 4), tensor([[3, 0, -1, 1], [1, -1, 0, 2]], 'int64')))
example(torch.nn.MultiLabelMarginLoss(reduction='sum').forward(f32(2, 4), tensor([[3, 0, -1, 1], [1, -1, 0, 2]], 'int64')))
example(torch.nn.MultiLabelMarginLoss(reduction='none').forward(f32(2, 4), tensor([[3, 0, -1, 1], [1, -1, 0, 2]], 'int64')))

torch.nn.MultiLabelSoftMarginLoss.forward(self, input, target) == paddle.nn.MultiLabelSoftMarginLoss.forward(self, input, target)
torch.nn.MultiMarginLoss.forward(self, input, target) == paddle.nn.MultiMarginLoss.forward(self, input, target)
torch.nn.NLLLoss.forward(self, input, target) == paddle.nn.NLLLoss.forward(self, input, target)
torch.nn.PoissonNLLLoss.forward(self, log_input, target) == paddle.nn.PoissonNLLLoss.forward(self, log_input, target)
torch.nn.SmoothL1Loss.forward(self, input, target) >> paddle.nn.L1Loss.forward(self, input, target)
torch.nn.SoftMarginLoss.forward(self, input, target) == paddle.nn.SoftMarginLoss.forward(self, input, target)
torch.nn.TripletMarginLoss.forward(self, anchor, positive, negative) == (
    paddle.nn.TripletMarginLoss.forward(self, anchor, positive, negative))
torch.nn.TripletMarginWithDistanceLoss.forward(self, anchor, positive, negative) == (
    paddle.nn.TripletMarginWithDistanceLoss.forward(self, anchor, positive, negative))
example(torch.nn.MultiLabelSoftMarginLoss().forward(f32(4, 3), u32f(4, 3).round()))
example(torch.nn.MultiLabelSoftMarginLoss(u32f(3).detach()).forward(f32(4, 3), u32f(4, 3).round()))
example(torch.nn.MultiLabelSoftMarginLoss(reduction='sum').forward(f32(4, 3), u32f(4, 3).round()))
example(torch.nn.MultiLabelSoftMarginLoss(reduction='none').forward(f32(4, 3), u32f(4, 3).round()))
example(torch.nn.MultiMarginLoss().forward(f32(4, 3), idx(3, 4)))
example(torch.nn.MultiMarginLoss(2, 0.5).forward(f32(4, 3), idx(3, 4)))
example(torch.nn.MultiMarginLoss(weight=u32f(3).detach()).forward(f32(4, 3), idx(3, 4)))
example(torch.nn.MultiMarginLoss(reduction='sum').forward(f32(4, 3), idx(3, 4)))
example(torch.nn.NLLLoss().forward(f32(4, 3), idx(3, 4)))
example(torch.nn.NLLLoss(ignore_index=0, reduction='sum').forward(f32(4, 3), idx(3, 4)))
example(torch.nn.NLLLoss(reduction='none', weight=u32f(3)).forward(f32(4, 3), idx(3, 4)))
example(torch.nn.NLLLoss(ignore_index=2).forward(f32(4, 5), idx(5, 4)))
example(torch.nn.PoissonNLLLoss().forward(f32(4), u32f(4)))
example(torch.nn.PoissonNLLLoss(log_input=False, full=True, reduction='sum').forward(u32f(4), u32f(4)))
example(torch.nn.PoissonNLLLoss().forward(u32f(4, 3), u32f(4, 3) * 5))
example(torch.nn.PoissonNLLLoss(log_input=False).forward(u32f(4, 3), u32f(4, 3) * 5))
example(torch.nn.SmoothL1Loss().forward(f32(4, 3), f32(4, 3)))
example(torch.nn.SmoothL1Loss(beta=0.5, reduction='sum').forward(f32(4, 3), f32(4, 3)))
example(torch.nn.SmoothL1Loss(beta=0.0).forward(f32(4, 5), f32(4, 5)))
example(torch.nn.SmoothL1Loss().forward(f32(4, 5), f32(4, 5)))
example(torch.nn.SoftMarginLoss().forward(f32(4), tensor([1.0, -1.0, 1.0, -1.0], 'float32')))
example(torch.nn.SoftMarginLoss().forward(f32(4, 3), tensor([[1, -1, 1], [1, 1, -1], [-1, -1, 1], [1, 1, 1]], 'float32').detach()))
example(torch.nn.SoftMarginLoss(reduction='sum').forward(f32(4, 3), tensor([[1, -1, 1], [1, 1, -1], [-1, -1, 1], [1, 1, 1]], 'float32').detach()))
example(torch.nn.SoftMarginLoss(reduction='none').forward(f32(4, 3), tensor([[1, -1, 1], [1, 1, -1], [-1, -1, 1], [1, 1, 1]], 'float32').detach()))
example(torch.nn.TripletMarginLoss().forward(f32(4, 3), f32(4, 3), f32(4, 3)))
example(torch.nn.TripletMarginLoss(0.5, p=1).forward(f32(4, 3), f32(4, 3), f32(4, 3)))
example(torch.nn.TripletMarginLoss(2.0, swap=True).forward(f32(4, 3), f32(4, 3), f32(4, 3)))
example(torch.nn.TripletMarginLoss(eps=0.1).forward(f32(4, 3), f32(4, 3), f32(4, 3)))
example(torch.nn.TripletMarginWithDistanceLoss().forward(f32(4, 3), f32(4, 3), f32(4, 3)))
example(torch.nn.TripletMarginWithDistanceLoss(margin=0.5).forward(f32(4, 3), f32(4, 3), f32(4, 3)))
example(torch.nn.TripletMarginWithDistanceLoss(swap=True).forward(f32(4, 3), f32(4, 3), f32(4, 3)))
example(torch.nn.TripletMarginWithDistanceLoss(reduction='sum').forward(f32(4, 3), f32(4, 3), f32(4, 3)))
