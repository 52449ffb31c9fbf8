# What a layer keeps of how it was made, A to L. Paddle keeps it under names of its own.

torch.nn.AdaptiveAvgPool1d.output_size == paddle.nn.AdaptiveAvgPool1D.output_size
torch.nn.AdaptiveAvgPool3d.output_size == paddle.nn.AdaptiveAvgPool3D._output_size
torch.nn.AdaptiveMaxPool1d.output_size == paddle.nn.AdaptiveMaxPool1D.output_size
torch.nn.AdaptiveMaxPool2d.output_size == paddle.nn.AdaptiveMaxPool2D._output_size
torch.nn.AdaptiveMaxPool3d.output_size == paddle.nn.AdaptiveMaxPool3D._output_size
torch.nn.AvgPool1d.ceil_mode == paddle.nn.AvgPool1D.ceil_mode
torch.nn.AvgPool2d.ceil_mode == paddle.nn.AvgPool2D.ceil_mode
torch.nn.AvgPool2d.divisor_override == paddle.nn.AvgPool2D.divisor
torch.nn.AvgPool3d.ceil_mode == paddle.nn.AvgPool3D.ceil_mode
torch.nn.AvgPool3d.divisor_override == paddle.nn.AvgPool3D.divisor
torch.nn.AvgPool3d.kernel_size == paddle.nn.AvgPool3D.ksize
torch.nn.AvgPool3d.padding == paddle.nn.AvgPool3D.padding
example(torch.nn.AdaptiveAvgPool1d(1).output_size)
example(torch.nn.AdaptiveAvgPool1d(3).output_size)
example(torch.nn.AdaptiveAvgPool1d(4).output_size)
example(torch.nn.AdaptiveAvgPool3d((1, 2, 3)).output_size)
example(torch.nn.AdaptiveAvgPool3d(1).output_size)
example(torch.nn.AdaptiveMaxPool1d(2).output_size)
example(torch.nn.AdaptiveMaxPool1d(4).output_size)
example(torch.nn.AdaptiveMaxPool2d((3, 4)).output_size)
example(torch.nn.AdaptiveMaxPool2d((4, 3)).output_size)
example(torch.nn.AdaptiveMaxPool2d(1).output_size)
example(torch.nn.AdaptiveMaxPool3d((2, 1, 3)).output_size)
example(torch.nn.AdaptiveMaxPool3d(2).output_size)
example(torch.nn.AvgPool1d(2).ceil_mode)
example(torch.nn.AvgPool2d((2, 2), stride=2, ceil_mode=True, count_include_pad=False).ceil_mode)
example(torch.nn.AvgPool2d((3, 2), divisor_override=5).ceil_mode)
example(torch.nn.AvgPool2d((2, 2), stride=2, ceil_mode=True, count_include_pad=False).divisor_override)
example(torch.nn.AvgPool2d((3, 2), divisor_override=5).divisor_override)
example(torch.nn.AvgPool3d(2).ceil_mode)
example(torch.nn.AvgPool3d(2, ceil_mode=True).ceil_mode)
example(torch.nn.AvgPool3d(2).divisor_override)
example(torch.nn.AvgPool3d(2, divisor_override=3).divisor_override)
example(torch.nn.AvgPool3d(2).kernel_size)
example(torch.nn.AvgPool3d(3, 2, 1, count_include_pad=False).kernel_size)
example(torch.nn.AvgPool3d(2).padding)
example(torch.nn.AvgPool3d(3, 2, 1, count_include_pad=False).padding)

torch.nn.BCEWithLogitsLoss.pos_weight == paddle.nn.BCEWithLogitsLoss.pos_weight
torch.nn.BCEWithLogitsLoss.weight == paddle.nn.BCEWithLogitsLoss.weight
torch.nn.Bilinear.in1_features == paddle.nn.Bilinear._in1_features
torch.nn.Bilinear.in2_features == paddle.nn.Bilinear._in2_features
torch.nn.Bilinear.out_features == paddle.nn.Bilinear._out_features
torch.nn.CELU.alpha == paddle.nn.CELU._alpha
torch.nn.ChannelShuffle.groups == paddle.nn.ChannelShuffle._groups
torch.nn.CircularPad1d.padding >> tuple(self.padding)
torch.nn.CircularPad3d.padding >> tuple(self.padding)
torch.nn.ConstantPad3d.padding >> tuple(self.padding)
torch.nn.CosineSimilarity.dim == paddle.nn.CosineSimilarity._axis
torch.nn.CosineSimilarity.eps == paddle.nn.CosineSimilarity._eps
example(torch.nn.BCEWithLogitsLoss().pos_weight)
example(torch.nn.BCEWithLogitsLoss().weight)
example(torch.nn.Bilinear(2, 3, 5, bias=False).in1_features)
example(torch.nn.Bilinear(2, 3, 5, bias=False).in2_features)
example(torch.nn.Bilinear(2, 3, 5, bias=False).out_features)
example(torch.nn.CELU().alpha)
example(torch.nn.CELU(0.5).alpha)
example(torch.nn.CELU(alpha=2.0).alpha)
example(torch.nn.ChannelShuffle(2).groups)
example(torch.nn.ChannelShuffle(3).groups)
example(torch.nn.CircularPad1d((1, 3)).padding)
example(torch.nn.CircularPad1d(2).padding)
example(torch.nn.CircularPad3d((1, 2, 1, 0, 0, 2)).padding)
example(torch.nn.CircularPad3d(1).padding)
example(torch.nn.ConstantPad3d((1, 2, 1, 0, 0, 2), value=-1.0).padding)
example(torch.nn.ConstantPad3d(1, 2.0).padding)
example(torch.nn.CosineSimilarity(dim=1).dim)
example(torch.nn.CosineSimilarity(dim=1).eps)

torch.nn.CrossEntropyLoss.ignore_index == paddle.nn.CrossEntropyLoss.ignore_index
torch.nn.CrossEntropyLoss.label_smoothing == paddle.nn.CrossEntropyLoss.label_smoothing
torch.nn.ELU.alpha == paddle.nn.ELU._alpha
torch.nn.Embedding.max_norm == paddle.nn.Embedding._max_norm
torch.nn.Embedding.norm_type == paddle.nn.Embedding._norm_type
torch.nn.Embedding.scale_grad_by_freq == paddle.nn.Embedding._scale_grad_by_freq
torch.nn.Embedding.sparse == paddle.nn.Embedding._sparse
torch.nn.Flatten.end_dim == paddle.nn.Flatten.stop_axis
torch.nn.Flatten.start_dim == paddle.nn.Flatten.start_axis
torch.nn.Fold.dilation == paddle.nn.Fold.dilations
torch.nn.Fold.kernel_size == paddle.nn.Fold.kernel_sizes
example(torch.nn.CrossEntropyLoss().ignore_index)
example(torch.nn.CrossEntropyLoss(ignore_index=1, reduction='none').ignore_index)
example(torch.nn.CrossEntropyLoss().label_smoothing)
example(torch.nn.CrossEntropyLoss(label_smoothing=0.1).label_smoothing)
example(torch.nn.ELU().alpha)
example(torch.nn.ELU(0.5).alpha)
example(torch.nn.ELU(alpha=0.3, inplace=True).alpha)
example(torch.nn.Embedding(10, 4).max_norm)
example(torch.nn.Embedding(10, 4).norm_type)
example(torch.nn.Embedding(10, 4).scale_grad_by_freq)
example(torch.nn.Embedding(10, 4).sparse)
example(torch.nn.Flatten().end_dim)
example(torch.nn.Flatten(start_dim=0, end_dim=-2).end_dim)
example(torch.nn.Flatten(start_dim=1, end_dim=2).end_dim)
example(torch.nn.Flatten().start_dim)
example(torch.nn.Flatten(0).start_dim)
example(torch.nn.Flatten(2).start_dim)
example(torch.nn.Fold((4, 5), (2, 2), dilation=2).dilation)
example(torch.nn.Fold((4, 5), 2).dilation)
example(torch.nn.Fold((4, 5), (2, 2), dilation=2).kernel_size)
example(torch.nn.Fold((4, 5), 2).kernel_size)

torch.nn.Fold.output_size == paddle.nn.Fold.output_sizes
torch.nn.Fold.padding == paddle.nn.Fold.paddings
torch.nn.Fold.stride == paddle.nn.Fold.strides
torch.nn.GLU.dim == paddle.nn.GLU._axis
torch.nn.Hardshrink.lambd == paddle.nn.Hardshrink._threshold
torch.nn.Hardtanh.max_val == paddle.nn.Hardtanh._max
torch.nn.Hardtanh.min_val == paddle.nn.Hardtanh._min
torch.nn.HingeEmbeddingLoss.margin == paddle.nn.HingeEmbeddingLoss.margin
torch.nn.HuberLoss.delta >> self.delta
torch.nn.KLDivLoss.log_target == paddle.nn.KLDivLoss.log_target
torch.nn.LPPool1d.kernel_size == paddle.nn.LPPool1D.kernel_size
torch.nn.LPPool1d.stride == paddle.nn.LPPool1D.stride
example(torch.nn.Fold((4, 5), (2, 2), dilation=2).output_size)
example(torch.nn.Fold((4, 5), (2, 2), dilation=2).padding)
example(torch.nn.Fold(output_size=(4, 5), kernel_size=(2, 2), stride=2, padding=(0, 1)).padding)
example(torch.nn.Fold((4, 5), (2, 2), dilation=2).stride)
example(torch.nn.Fold(output_size=(4, 5), kernel_size=(2, 2), stride=2, padding=(0, 1)).stride)
example(torch.nn.GLU().dim)
example(torch.nn.GLU(0).dim)
example(torch.nn.GLU(1).dim)
example(torch.nn.Hardshrink().lambd)
example(torch.nn.Hardshrink(0.2).lambd)
example(torch.nn.Hardshrink(lambd=1.0).lambd)
example(torch.nn.Hardtanh(-0.5, 0.5).max_val)
example(torch.nn.Hardtanh(-0.5, 2.0).max_val)
example(torch.nn.Hardtanh(-0.5, 0.5).min_val)
example(torch.nn.HingeEmbeddingLoss().margin)
example(torch.nn.HingeEmbeddingLoss(0.3).margin)
example(torch.nn.HuberLoss(delta=0.7).delta)
example(torch.nn.KLDivLoss().log_target)
example(torch.nn.KLDivLoss(reduction='none', log_target=True).log_target)
example(torch.nn.LPPool1d(2, 2).kernel_size)
example(torch.nn.LPPool1d(2, 3).kernel_size)
example(torch.nn.LPPool1d(2, 2).stride)
example(torch.nn.LPPool1d(norm_type=3, kernel_size=2, stride=1).stride)

torch.nn.LPPool2d.kernel_size == paddle.nn.LPPool2D.ksize
torch.nn.LeakyReLU.negative_slope == paddle.nn.LeakyReLU._negative_slope
torch.nn.LocalResponseNorm.alpha == paddle.nn.LocalResponseNorm.alpha
torch.nn.LocalResponseNorm.beta == paddle.nn.LocalResponseNorm.beta
torch.nn.LocalResponseNorm.k == paddle.nn.LocalResponseNorm.k
torch.nn.LocalResponseNorm.size == paddle.nn.LocalResponseNorm.size
torch.nn.LogSoftmax.dim == paddle.nn.LogSoftmax._axis
torch.nn.AvgPool1d.count_include_pad >> (not self.exclusive)
torch.nn.AvgPool2d.count_include_pad >> (not self.exclusive)
torch.nn.AvgPool3d.count_include_pad >> (not self.exclusive)
torch.nn.AvgPool3d.stride >> stride_of(self)
example(torch.nn.LPPool2d(2, 2).kernel_size)
example(torch.nn.LPPool2d(2, 3).kernel_size)
example(torch.nn.LPPool2d(norm_type=3, kernel_size=(2, 3), stride=1).kernel_size)
example(torch.nn.LeakyReLU().negative_slope)
example(torch.nn.LeakyReLU(0.2, inplace=True).negative_slope)
example(torch.nn.LocalResponseNorm(2, alpha=0.1, beta=0.5, k=2.0).alpha)
example(torch.nn.LocalResponseNorm(3).alpha)
example(torch.nn.LocalResponseNorm(2, alpha=0.1, beta=0.5, k=2.0).beta)
example(torch.nn.LocalResponseNorm(3).beta)
example(torch.nn.LocalResponseNorm(2, alpha=0.1, beta=0.5, k=2.0).k)
example(torch.nn.LocalResponseNorm(3).k)
example(torch.nn.LocalResponseNorm(2, alpha=0.1, beta=0.5, k=2.0).size)
example(torch.nn.LocalResponseNorm(3).size)
example(torch.nn.LogSoftmax(0).dim)
example(torch.nn.LogSoftmax(dim=1).dim)
example(torch.nn.LogSoftmax(dim=None).dim)
example(torch.nn.AvgPool1d(3, padding=1).count_include_pad)
example(torch.nn.AvgPool1d(3, padding=1, count_include_pad=False).count_include_pad)
example(torch.nn.AvgPool2d(3, padding=1).count_include_pad)
example(torch.nn.AvgPool2d(3, padding=1, count_include_pad=False).count_include_pad)
example(torch.nn.AvgPool3d(3, padding=1).count_include_pad)
example(torch.nn.AvgPool3d(3, padding=1, count_include_pad=False).count_include_pad)
example(torch.nn.AvgPool3d(3, 2).stride)
example(torch.nn.AvgPool3d(3).stride)

torch.nn.AvgPool1d.kernel_size >> as_tuple(self.kernel_size)
def as_tuple(number):
    """A number as a tuple of one, a sequence as a tuple."""
    return (number,) if isinstance(number, int) else tuple(number)


example(torch.nn.AvgPool1d(3, 2).kernel_size)
example(torch.nn.AvgPool1d((2,)).kernel_size)

torch.nn.AvgPool1d.padding >> as_tuple(self.padding)
torch.nn.AvgPool1d.stride >> as_tuple(stride_of(self))
torch.nn.LayerNorm.elementwise_affine >> (self.weight is not None)
example(torch.nn.AvgPool1d(3, 2, 1).padding)
example(torch.nn.AvgPool1d(3, 2).stride)
example(torch.nn.AvgPool1d(3).stride)
example(torch.nn.LayerNorm(3).elementwise_affine)
example(torch.nn.LayerNorm(3, elementwise_affine=False).elementwise_affine)

torch.nn.GELU.approximate >> approximation_of(self)
def approximation_of(layer):
    """The word for what Paddle keeps as a word or a truth."""
    return "tanh" if layer._approximate in (True, "tanh") else "none"


example(torch.nn.GELU().approximate)
example(torch.nn.GELU("tanh").approximate)

torch.nn.CosineEmbeddingLoss.margin == paddle.nn.CosineEmbeddingLoss.margin
torch.nn.GroupNorm.weight == paddle.nn.GroupNorm.weight
torch.nn.GroupNorm.bias == paddle.nn.GroupNorm.bias
example(torch.nn.CosineEmbeddingLoss(margin=0.3).margin)
example(torch.nn.GroupNorm(2, 4).weight)
def example():
    layer = torch.nn.GroupNorm(2, 4)
    return layer(f32(3, 4, 5)), layer.weight * 2


example(torch.nn.GroupNorm(2, 4).bias)
def example():
    layer = torch.nn.GroupNorm(2, 4)
    return layer(f32(3, 4, 5)), layer.bias * 2

# PyTorch counts a negative padding_idx from the end when the layer is made, Paddle when it computes. What is assigned to it is marked:
# Paddle's layer gives zeros there, PyTorch's only takes the gradient away.
torch.nn.Embedding.padding_idx >> padding_index(self)
def padding_index(embedding):
    """The place whose vector is zero, counted from the start; None if there is none."""
    return None if embedding._padding_idx is None else embedding._padding_idx % embedding._num_embeddings


torch.nn.Embedding.padding_idx == paddle.nn.Embedding._padding_idx
def example():
    kept = []
    for place in (-1, 2, None):
        kept.append(torch.nn.Embedding(7, 3, place).padding_idx)
    return kept


example(torch.nn.Embedding(10, 4).padding_idx)
example(torch.nn.Embedding(num_embeddings=7, embedding_dim=3, padding_idx=0).padding_idx)
