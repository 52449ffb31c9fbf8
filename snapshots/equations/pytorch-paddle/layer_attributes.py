# What a layer keeps of how it was made. Paddle keeps it under names of its own, or only in the shape of a weight.

torch.nn.Linear.in_features >> self.weight.shape[0]
torch.nn.Linear.out_features >> self.weight.shape[1]
torch.nn.modules.conv._ConvNd.in_channels == paddle.nn.layer.conv._ConvNd._in_channels
torch.nn.modules.conv._ConvNd.out_channels == paddle.nn.layer.conv._ConvNd._out_channels
torch.nn.modules.conv._ConvNd.kernel_size >> tuple(self._kernel_size)
(list(self.kernel_size)) << paddle.nn.layer.conv._ConvNd._kernel_size
torch.nn.modules.conv._ConvNd.stride >> tuple(self._stride)
(list(self.stride)) << paddle.nn.layer.conv._ConvNd._stride
torch.nn.modules.conv._ConvNd.dilation >> tuple(self._dilation)
(list(self.dilation)) << paddle.nn.layer.conv._ConvNd._dilation
torch.nn.modules.conv._ConvNd.groups == paddle.nn.layer.conv._ConvNd._groups
def example():
    full = torch.nn.Linear(4, 3)
    convolution = torch.nn.Conv2d(4, 6, 3, stride=2, padding=1, dilation=2, groups=2)
    line = torch.nn.Conv1d(4, 6, (3,), padding=(2,))
    up = torch.nn.ConvTranspose2d(4, 6, 2, 2, groups=2)
    kept = convolution.in_channels, convolution.out_channels, convolution.kernel_size, convolution.stride, convolution.dilation, convolution.groups
    return full.in_features, full.out_features, kept, line.kernel_size, up.stride, up.groups, up.in_channels


torch.nn.modules.conv._ConvNd.padding >> padding_of(self)
def padding_of(convolution):
    """A number for each dimension, or a word."""
    padding, dimensions = convolution._padding, len(convolution._kernel_size)
    if isinstance(padding, str):
        return padding.lower()
    return (padding,) * dimensions if isinstance(padding, int) else tuple(padding) * (dimensions if len(padding) == 1 else 1)


def example():
    square, long, line = torch.nn.Conv2d(4, 6, 3, padding=1), torch.nn.Conv2d(4, 6, 3, padding=(1, 2)), torch.nn.Conv1d(4, 6, (3,), padding=(2,))
    return square.padding, long.padding, line.padding, torch.nn.Conv2d(4, 6, 3, padding="same").padding


torch.nn.modules.batchnorm._NormBase.num_features == paddle.nn.layer.norm._BatchNormBase._num_features
torch.nn.modules.batchnorm._NormBase.eps == paddle.nn.layer.norm._BatchNormBase._epsilon
torch.nn.modules.batchnorm._NormBase.momentum >> (1 - self._momentum)
(1 - self.momentum) << paddle.nn.layer.norm._BatchNormBase._momentum
torch.nn.LayerNorm.normalized_shape >> tuple(self._normalized_shape)
list(self.normalized_shape) << paddle.nn.LayerNorm._normalized_shape
torch.nn.LayerNorm.eps == paddle.nn.LayerNorm._epsilon
torch.nn.GroupNorm.num_groups == paddle.nn.GroupNorm._num_groups
torch.nn.GroupNorm.num_channels == paddle.nn.GroupNorm._num_channels
torch.nn.GroupNorm.eps == paddle.nn.GroupNorm._epsilon
def example():
    batch, layer, group = torch.nn.BatchNorm2d(6, eps=1e-3, momentum=0.2), torch.nn.LayerNorm((3, 4), eps=1e-6), torch.nn.GroupNorm(2, 6)
    return batch.num_features, batch.eps, abs(batch.momentum - 0.2) < 1e-6, layer.normalized_shape, layer.eps, group.num_groups, group.num_channels, group.eps


torch.nn.Embedding.num_embeddings == paddle.nn.Embedding._num_embeddings
torch.nn.Embedding.embedding_dim == paddle.nn.Embedding._embedding_dim
torch.nn.modules.dropout._DropoutNd.p >> self.p
def example():
    table, drop = torch.nn.Embedding(7, 5), torch.nn.Dropout(0.25)
    return table.num_embeddings, table.embedding_dim, drop.p


torch.nn.modules.pooling._MaxPoolNd.kernel_size >> self.ksize
torch.nn.modules.pooling._MaxPoolNd.stride >> (self.ksize if self.stride is None else self.stride)
torch.nn.modules.pooling._MaxPoolNd.padding >> self.padding
torch.nn.AvgPool2d.kernel_size >> self.ksize
torch.nn.AvgPool2d.stride >> (self.ksize if self.stride is None else self.stride)
torch.nn.AvgPool2d.padding >> self.padding
def example():
    largest, mean = torch.nn.MaxPool2d(3, 2, padding=1), torch.nn.AvgPool2d(2)
    return largest.kernel_size, largest.stride, largest.padding, mean.kernel_size, mean.stride, mean.padding

torch.nn.AdaptiveAvgPool2d.output_size == paddle.nn.AdaptiveAvgPool2D._output_size
("NCHW") << paddle.nn.AdaptiveAvgPool2D._data_format
(None) << paddle.nn.AdaptiveAvgPool2D._name
def example():
    layer = torch.nn.AdaptiveAvgPool2d(2)
    return torch.nn.functional.adaptive_avg_pool2d(f32(2, 3, 6, 6), layer.output_size)


def example():
    class Pooled(paddle.nn.AdaptiveAvgPool2D):
        def forward(self, x):
            return paddle.nn.functional.adaptive_avg_pool2d(x, self._output_size), self._data_format, self._name

    return Pooled(2)(f32(2, 3, 6, 6))


# A normalisation of each channel alone has no such setting in Paddle: it keeps no statistics, and its weight is called scale.
torch.nn.modules.batchnorm._NormBase.track_running_stats >> (getattr(self, "_use_global_stats", False) is not False)
torch.nn.modules.batchnorm._NormBase.affine >> is_affine(self)
def is_affine(normalization):
    """Whether the layer has a scale of its own."""
    return getattr(normalization, "scale", getattr(normalization, "weight", None)) is not None


def example():
    plain, batch, channel = torch.nn.BatchNorm2d(3), torch.nn.BatchNorm1d(3, track_running_stats=False), torch.nn.InstanceNorm2d(3)
    kept = plain.track_running_stats, batch.track_running_stats, channel.track_running_stats
    return kept, plain.affine, torch.nn.BatchNorm2d(3, affine=False).affine, channel.affine, torch.nn.InstanceNorm1d(3, affine=True).affine


torch.nn.modules.batchnorm._NormBase.num_batches_tracked >> batches_tracked(self)
note("Paddle's normalisation counts no batches: what reads the count counts itself, and it is not saved with the weights.")
def batches_tracked(layer):
    """PyTorch's count of the batches whose statistics were kept, for layers that count in a forward of their own."""
    if getattr(layer, "_use_global_stats", False) is False:
        return None
    if type(layer).forward is paddle.nn.layer.norm._BatchNormBase.forward:
        raise NotImplementedError("Paddle's BatchNorm does not count batches: num_batches_tracked is not known")
    if "num_batches_tracked" not in layer.__dict__:
        object.__setattr__(layer, "num_batches_tracked", paddle.zeros([], "int64"))
    return layer.__dict__["num_batches_tracked"]


def example():
    class Counting(torch.nn.BatchNorm2d):
        def forward(self, x):
            rate = 0.0 if self.momentum is None else self.momentum
            if self.training and self.track_running_stats:
                if self.num_batches_tracked is not None:
                    self.num_batches_tracked.add_(1)
            batch = self.training or self.running_mean is None
            return torch.nn.functional.batch_norm(x, self.running_mean, self.running_var, self.weight, self.bias, batch, rate, self.eps)

    layer = Counting(3, momentum=0.3)
    layer.train()
    first = layer(f32(4, 3, 5, 2))
    layer.eval()
    return first, layer(f32(4, 3, 5, 2)).shape, layer.num_batches_tracked, layer.running_mean
