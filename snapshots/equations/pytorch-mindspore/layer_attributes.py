# What a layer keeps of how it was made, where MindSpore's keeps it otherwise or not at all.

# A normalisation of each channel alone is a GroupNorm in MindSpore: it keeps no statistics.
torch.nn.modules.batchnorm._NormBase.track_running_stats >> (getattr(self, "use_batch_statistics", True) is not True)
torch.nn.modules.batchnorm._NormBase.affine >> is_affine(self)
note("MindSpore's normalisation has scale and shift without affine, too, and keeps them from being trained.")
def is_affine(normalization):
    """Whether the layer has a scale that is trained."""
    return normalization.gamma.requires_grad


def example():
    plain, batch = torch.nn.BatchNorm2d(3, momentum=0.25), torch.nn.BatchNorm1d(3, track_running_stats=False)
    kept = plain.track_running_stats, batch.track_running_stats, torch.nn.InstanceNorm2d(3).track_running_stats
    return kept, plain.affine, torch.nn.BatchNorm2d(3, affine=False).affine, abs(plain.momentum - 0.25) < 1e-6


torch.nn.modules.batchnorm._NormBase.num_batches_tracked >> batches_tracked(self)
note("MindSpore's normalisation counts no batches: what reads the count counts itself, and it is not saved with the weights.")
def batches_tracked(layer):
    """PyTorch's count of the batches whose statistics were kept, for layers that count in a construct of their own."""
    if getattr(layer, "use_batch_statistics", True) is True:
        return None
    if type(layer).construct is mindspore.nn.layer.normalization._BatchNorm.construct:
        raise NotImplementedError("MindSpore's BatchNorm does not count batches: num_batches_tracked is not known")
    if "num_batches_tracked" not in layer.__dict__:
        object.__setattr__(layer, "num_batches_tracked", mindspore.tensor(0, mindspore.int64))
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
    return layer(f32(4, 3, 5, 2)), layer.num_batches_tracked, layer.running_mean, layer.running_var, Counting(3).eval()(f32(4, 3, 5, 2))


torch.nn.modules.conv._ConvNd.padding >> padding_of(self)
def padding_of(convolution):
    """A number for each dimension, or a word: MindSpore keeps a number for all sides or one for each."""
    if convolution.pad_mode == "same":
        return "same"
    line = isinstance(convolution, (mindspore.nn.Conv1d, mindspore.nn.Conv1dTranspose))
    padding, dimensions = convolution.padding, len(convolution.kernel_size)
    sides = (padding,) * dimensions if isinstance(padding, int) else tuple(padding[::2])
    return sides[-1:] if line else sides


def example():
    square, long, line = torch.nn.Conv2d(4, 6, 3, padding=1), torch.nn.Conv2d(4, 6, 3, padding=(1, 2)), torch.nn.Conv1d(4, 6, 3, padding=2)
    return square.padding, long.padding, line.padding, torch.nn.Conv2d(4, 6, 3, padding="same").padding, torch.nn.Conv3d(4, 6, 1).padding


# What MindSpore's layers compute with was built with these values. They are read as numbers, so that a value assigned to them, which would change
# nothing there, is marked.
torch.nn.modules.dropout._DropoutNd.p >> float(self.p)
torch.nn.modules.conv._ConvNd.groups >> int(self.group)
torch.nn.modules.batchnorm._NormBase.eps >> float(self.eps)
torch.nn.modules.batchnorm._NormBase.momentum >> float(self.momentum)
torch.nn.LayerNorm.eps >> float(self.epsilon)
torch.nn.LayerNorm.normalized_shape >> tuple(self.normalized_shape)
torch.nn.modules.conv._ConvNd.stride >> stride_of(self)
torch.nn.modules.conv._ConvNd.dilation >> dilation_of(self)
torch.nn.modules.conv._ConvNd.kernel_size >> kernel_size_of(self)
def stride_of(convolution):
    """A number for each dimension: MindSpore keeps two for a line."""
    line = isinstance(convolution, (mindspore.nn.Conv1d, mindspore.nn.Conv1dTranspose))
    return tuple(convolution.stride)[1 if line else 0:]


def dilation_of(convolution):
    """A number for each dimension: MindSpore keeps two for a line."""
    line = isinstance(convolution, (mindspore.nn.Conv1d, mindspore.nn.Conv1dTranspose))
    return tuple(convolution.dilation)[1 if line else 0:]


def kernel_size_of(convolution):
    """A number for each dimension: MindSpore keeps two for a line."""
    line = isinstance(convolution, (mindspore.nn.Conv1d, mindspore.nn.Conv1dTranspose))
    return tuple(convolution.kernel_size)[1 if line else 0:]


def example():
    return torch.nn.Dropout(0.25).p, torch.nn.Dropout().p


def example():
    normalization = torch.nn.LayerNorm((6,), eps=1e-4)
    return torch.nn.BatchNorm2d(3, eps=1e-3).eps, normalization.eps, normalization.normalized_shape, torch.nn.Conv2d(4, 6, 3, groups=2).groups


def example():
    line, square, solid = torch.nn.Conv1d(4, 6, 3, 2, dilation=2), torch.nn.Conv2d(4, 6, (3, 5), stride=(2, 1), dilation=(1, 2)), torch.nn.Conv3d(4, 6, 3)
    return line.stride, line.dilation, line.kernel_size, square.stride, square.dilation, square.kernel_size, solid.stride, solid.kernel_size
