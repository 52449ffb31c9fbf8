# Normalisation. Paddle's momentum is the share of the old statistics, PyTorch's that of the new ones.

torch.nn.BatchNorm1d(momentum=None) >> refuse("Paddle has no cumulative average of the statistics: give a momentum")
torch.nn.BatchNorm2d(momentum=None) >> refuse("Paddle has no cumulative average of the statistics: give a momentum")
torch.nn.BatchNorm3d(momentum=None) >> refuse("Paddle has no cumulative average of the statistics: give a momentum")

torch.nn.BatchNorm1d(num_features, eps, momentum, affine=True, track_running_stats=True) == paddle.nn.BatchNorm1D(
    num_features, momentum=1 - momentum, epsilon=eps)
torch.nn.BatchNorm1d(num_features, eps, momentum, affine=False, track_running_stats=True) == paddle.nn.BatchNorm1D(
    num_features, momentum=1 - momentum, epsilon=eps, weight_attr=False, bias_attr=False)
torch.nn.BatchNorm1d(num_features, eps, momentum, affine=True, track_running_stats=False) == paddle.nn.BatchNorm1D(
    num_features, momentum=1 - momentum, epsilon=eps, use_global_stats=False)
torch.nn.BatchNorm1d(num_features, eps, momentum, affine=False, track_running_stats=False) == paddle.nn.BatchNorm1D(
    num_features, momentum=1 - momentum, epsilon=eps, weight_attr=False, bias_attr=False, use_global_stats=False)
note("In training, Paddle's running variance takes in the biased variance of a batch, PyTorch's the unbiased one.")
example(torch.nn.BatchNorm1d(3, eps=0.001, momentum=0.1, affine=True)(f32(4, 3)))
example(torch.nn.BatchNorm1d(3).eval()(f32(4, 3, 5)))
example(torch.nn.BatchNorm1d(3, 0.01, 0.2, False).eval()(f32(4, 3, 5)))
example(torch.nn.BatchNorm1d(3, affine=False, track_running_stats=False)(f32(4, 3, 5)))
example(torch.nn.BatchNorm1d(3, track_running_stats=False)(f32(4, 3, 5)))

torch.nn.BatchNorm2d(num_features, eps, momentum, affine=True, track_running_stats=True) == paddle.nn.BatchNorm2D(
    num_features, momentum=1 - momentum, epsilon=eps)
torch.nn.BatchNorm2d(num_features, eps, momentum, affine=False, track_running_stats=True) == paddle.nn.BatchNorm2D(
    num_features, momentum=1 - momentum, epsilon=eps, weight_attr=False, bias_attr=False)
torch.nn.BatchNorm2d(num_features, eps, momentum, affine=True, track_running_stats=False) == paddle.nn.BatchNorm2D(
    num_features, momentum=1 - momentum, epsilon=eps, use_global_stats=False)
torch.nn.BatchNorm2d(num_features, eps, momentum, affine=False, track_running_stats=False) == paddle.nn.BatchNorm2D(
    num_features, momentum=1 - momentum, epsilon=eps, weight_attr=False, bias_attr=False, use_global_stats=False)
note("In training, Paddle's running variance takes in the biased variance of a batch, PyTorch's the unbiased one.")
example(torch.nn.BatchNorm2d(3)(f32(2, 3, 5, 4)))
example(torch.nn.BatchNorm2d(3, eps=0.001, momentum=0.01, affine=False).eval()(f32(2, 3, 5, 4)))
example(torch.nn.BatchNorm2d(3, 1e-3, 0.1)(f32(2, 3, 5, 4)))
example(torch.nn.BatchNorm2d(3, track_running_stats=False)(f32(2, 3, 5, 4)))
example(torch.nn.BatchNorm2d(3, affine=False, track_running_stats=False)(f32(2, 3, 5, 4)))
def example():
    with torch.no_grad():
        return torch.nn.BatchNorm2d(3, track_running_stats=False).eval()(f32(2, 3, 5, 4))


def example():
    momentum = 0.3
    layer = torch.nn.BatchNorm2d(3, momentum=momentum)
    layer(f32(2, 3, 5, 4))
    return layer(f32(2, 3, 5, 4))

torch.nn.BatchNorm3d(num_features, eps, momentum, affine=True, track_running_stats=True) == paddle.nn.BatchNorm3D(
    num_features, momentum=1 - momentum, epsilon=eps)
torch.nn.BatchNorm3d(num_features, eps, momentum, affine=False, track_running_stats=True) == paddle.nn.BatchNorm3D(
    num_features, momentum=1 - momentum, epsilon=eps, weight_attr=False, bias_attr=False)
note("In training, Paddle's running variance takes in the biased variance of a batch, PyTorch's the unbiased one.")
example(torch.nn.BatchNorm3d(3)(f32(2, 3, 2, 3, 4)))
example(torch.nn.BatchNorm3d(3, eps=0.001, momentum=0.01, affine=False).eval()(f32(2, 3, 2, 3, 4)))

torch.nn.modules.batchnorm._NormBase.weight == paddle.nn.layer.norm._BatchNormBase.weight
torch.nn.modules.batchnorm._NormBase.bias == paddle.nn.layer.norm._BatchNormBase.bias
torch.nn.modules.batchnorm._NormBase.running_mean == paddle.nn.layer.norm._BatchNormBase._mean
torch.nn.modules.batchnorm._NormBase.running_var == paddle.nn.layer.norm._BatchNormBase._variance
torch.nn.LayerNorm.weight == paddle.nn.LayerNorm.weight
torch.nn.LayerNorm.bias == paddle.nn.LayerNorm.bias
def example():
    layer = torch.nn.BatchNorm2d(3)
    layer(f32(2, 3, 5, 4))
    layer.eval()
    norm = torch.nn.LayerNorm(4)
    return layer.weight, layer.bias, layer.running_mean, layer.running_var.shape, norm.weight, norm.bias


torch.nn.LayerNorm(normalized_shape, eps, elementwise_affine=True, bias=True) == paddle.nn.LayerNorm(normalized_shape, epsilon=eps)
torch.nn.LayerNorm(normalized_shape, eps, elementwise_affine=True, bias=False) == paddle.nn.LayerNorm(normalized_shape, epsilon=eps, bias_attr=False)
torch.nn.LayerNorm(normalized_shape, eps, elementwise_affine=False) == paddle.nn.LayerNorm(
    normalized_shape, epsilon=eps, weight_attr=False, bias_attr=False)
torch.nn.LayerNorm(normalized_shape, eps, elementwise_affine, bias) == paddle.nn.LayerNorm(
    normalized_shape, epsilon=eps, elementwise_affine=elementwise_affine, bias=bias)
example(torch.nn.LayerNorm(5)(f32(2, 3, 5)))
example(torch.nn.LayerNorm((3, 5), eps=1e-6)(f32(2, 3, 5)))
example(torch.nn.LayerNorm([5], 1e-3, elementwise_affine=False)(f32(2, 3, 5)))
example(torch.nn.LayerNorm(5, bias=False)(f32(2, 3, 5)))
example(paddle.nn.LayerNorm(5, elementwise_affine=False)(f32(2, 3, 5)))
example(paddle.nn.LayerNorm(5, bias=False)(f32(2, 3, 5)))
def example():
    return [torch.nn.LayerNorm(5, elementwise_affine=affine)(f32(2, 3, 5)) for affine in (True, False)]


torch.nn.GroupNorm(num_groups, num_channels, eps, affine=True) == paddle.nn.GroupNorm(num_groups, num_channels, epsilon=eps)
torch.nn.GroupNorm(num_groups, num_channels, eps, affine=False) >> UnscaledGroupNorm(num_groups, num_channels, eps)
class UnscaledGroupNorm(paddle.nn.GroupNorm):
    """A normalisation of groups without weights. Paddle's gradient is wrong without a scale: here it is one."""

    def __init__(self, num_groups, num_channels, eps=1e-5):
        super().__init__(num_groups, num_channels, epsilon=eps, weight_attr=False, bias_attr=False)

    def forward(self, x):
        scale = paddle.ones([self._num_channels], x.dtype)
        return paddle.nn.functional.group_norm(x, self._num_groups, self._epsilon, scale)


torch.nn.GroupNorm(num_groups, num_channels, eps, affine=False) << paddle.nn.GroupNorm(
    num_groups, num_channels, epsilon=eps, weight_attr=False, bias_attr=False)
example(torch.nn.GroupNorm(2, 4)(f32(3, 4, 5, 2)))
example(torch.nn.GroupNorm(num_groups=4, num_channels=4, eps=1e-3, affine=False)(f32(3, 4, 5, 2)))
example(torch.nn.GroupNorm(2, 4, 1e-3, False).weight)
def example():
    layer = torch.nn.GroupNorm(2, 4, affine=False)
    return layer(f32(3, 4, 5)), len(list(layer.parameters())), sorted(layer.state_dict()), isinstance(layer, torch.nn.GroupNorm)



torch.nn.InstanceNorm1d(num_features, eps, affine=False, track_running_stats=False) == paddle.nn.InstanceNorm1D(
    num_features, epsilon=eps, weight_attr=False, bias_attr=False)
torch.nn.InstanceNorm1d(num_features, eps, affine=True, track_running_stats=False) == paddle.nn.InstanceNorm1D(num_features, epsilon=eps)
torch.nn.InstanceNorm2d(num_features, eps, affine=False, track_running_stats=False) == paddle.nn.InstanceNorm2D(
    num_features, epsilon=eps, weight_attr=False, bias_attr=False)
torch.nn.InstanceNorm2d(num_features, eps, affine=True, track_running_stats=False) == paddle.nn.InstanceNorm2D(num_features, epsilon=eps)
example(torch.nn.InstanceNorm1d(3)(f32(2, 3, 5)))
example(torch.nn.InstanceNorm1d(3, affine=True)(f32(2, 3, 5)))
example(torch.nn.InstanceNorm2d(3, eps=1e-3)(f32(2, 3, 5, 4)))
example(torch.nn.InstanceNorm2d(3, affine=True).eval()(f32(2, 3, 5, 4)))
