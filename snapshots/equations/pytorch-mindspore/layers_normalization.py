# Normalisation. MindSpore's momentum is the share of the old statistics, PyTorch's that of the new ones.

torch.nn.BatchNorm1d(num_features, eps, affine, track_running_stats, momentum=None) >> refuse(
    "MindSpore has no cumulative average of the statistics: give a momentum")
torch.nn.BatchNorm1d(num_features, eps, affine=affine) << mindspore.nn.BatchNorm1d(num_features, eps, momentum=0.9, affine=affine)
torch.nn.BatchNorm1d(num_features, eps, momentum, affine, track_running_stats=True) == mindspore.nn.BatchNorm1d(
    num_features, eps, momentum=1 - momentum, affine=affine)
torch.nn.BatchNorm1d(num_features, eps, momentum, affine, track_running_stats=False) == mindspore.nn.BatchNorm1d(
    num_features, eps, momentum=1 - momentum, affine=affine, use_batch_statistics=True)
drop(device, "MindSpore makes parameters where its device context says")
example(torch.nn.BatchNorm1d(3, eps=0.001, momentum=0.1)(f32(4, 3)))
example(torch.nn.BatchNorm1d(3).eval()(f32(4, 3, 5)))
example(torch.nn.BatchNorm1d(3, affine=False, track_running_stats=False).eval()(f32(4, 3, 5)))

torch.nn.BatchNorm2d(num_features, eps, affine, track_running_stats, momentum=None) >> refuse(
    "MindSpore has no cumulative average of the statistics: give a momentum")
torch.nn.BatchNorm2d(num_features, eps, affine=affine) << mindspore.nn.BatchNorm2d(num_features, eps, momentum=0.9, affine=affine)
torch.nn.BatchNorm2d(num_features, eps, momentum, affine, track_running_stats=True) == mindspore.nn.BatchNorm2d(
    num_features, eps, momentum=1 - momentum, affine=affine)
torch.nn.BatchNorm2d(num_features, eps, momentum, affine, track_running_stats=False) == mindspore.nn.BatchNorm2d(
    num_features, eps, momentum=1 - momentum, affine=affine, use_batch_statistics=True)
drop(device, "MindSpore makes parameters where its device context says")
example(torch.nn.BatchNorm2d(3)(f32(2, 3, 5, 4)))
example(torch.nn.BatchNorm2d(3, eps=0.001, momentum=0.01, affine=False).eval()(f32(2, 3, 5, 4)))
def example():
    layer = torch.nn.BatchNorm2d(3, momentum=0.3)
    layer.train()
    layer(f32(2, 3, 5, 4))
    layer.eval()
    return layer(f32(2, 3, 5, 4)).detach()


torch.nn.BatchNorm3d(num_features, eps, affine, track_running_stats, momentum=None) >> refuse(
    "MindSpore has no cumulative average of the statistics: give a momentum")
torch.nn.BatchNorm3d(num_features, eps, affine=affine) << mindspore.nn.BatchNorm3d(num_features, eps, momentum=0.9, affine=affine)
torch.nn.BatchNorm3d(num_features, eps, momentum, affine, track_running_stats=True) == mindspore.nn.BatchNorm3d(
    num_features, eps, momentum=1 - momentum, affine=affine)
torch.nn.BatchNorm3d(num_features, eps, momentum, affine, track_running_stats=False) == mindspore.nn.BatchNorm3d(
    num_features, eps, momentum=1 - momentum, affine=affine, use_batch_statistics=True)
drop(device, "MindSpore makes parameters where its device context says")
example(torch.nn.BatchNorm3d(3)(f32(2, 3, 5, 4, 6)))
example(torch.nn.BatchNorm3d(3, eps=0.001).eval()(f32(2, 3, 5, 4, 6)))

# MindSpore wants a tuple, and the axis where it begins.
if isinstance(normalized_shape, int):
    torch.nn.LayerNorm(normalized_shape, eps, elementwise_affine=True, bias=True) == mindspore.nn.LayerNorm((normalized_shape,), epsilon=eps)
torch.nn.LayerNorm(normalized_shape=(a,), eps=eps, elementwise_affine=True, bias=True) >> mindspore.nn.LayerNorm((a,), epsilon=eps)
if isinstance(normalized_shape, tuple) or isinstance(normalized_shape, list):
    torch.nn.LayerNorm(normalized_shape, eps, elementwise_affine=True, bias=True) >> refuse(
        "give mindspore.nn.LayerNorm begin_norm_axis and begin_params_axis for more than one dimension: they depend on the input's rank")
torch.nn.LayerNorm(normalized_shape, eps, elementwise_affine=True, bias=True) >> mindspore.nn.LayerNorm(last_dimension(normalized_shape), epsilon=eps)
torch.nn.LayerNorm(normalized_shape, eps) << mindspore.nn.LayerNorm(normalized_shape, epsilon=eps)
drop(begin_norm_axis, "it follows from normalized_shape")
drop(begin_params_axis, "it follows from normalized_shape")
drop(device, "MindSpore makes parameters where its device context says")


def last_dimension(normalized_shape):
    """The shape of a normalisation over the last dimension as a tuple."""
    shape = (normalized_shape,) if isinstance(normalized_shape, int) else tuple(normalized_shape)
    if len(shape) != 1:
        raise ValueError(f"normalized_shape={shape!r}: give mindspore.nn.LayerNorm begin_norm_axis and begin_params_axis")
    return shape


example(torch.nn.LayerNorm(6)(f32(2, 3, 6)))
example(torch.nn.LayerNorm([6], eps=0.001)(f32(2, 6)))
def example():
    return [torch.nn.LayerNorm(size, 1e-6)(f32(2, 6)) for size in (6, (6,))]


torch.nn.GroupNorm(num_groups, num_channels, eps, affine) == mindspore.nn.GroupNorm(num_groups, num_channels, eps=eps, affine=affine)
drop(device, "MindSpore makes parameters where its device context says")
example(torch.nn.GroupNorm(3, 6)(f32(2, 6, 4, 5)))
example(torch.nn.GroupNorm(2, 6, eps=1e-3, affine=False)(f32(2, 6, 4)))

# mindspore.nn.InstanceNorm2d does not run on CPU; a group for each channel is the same.
torch.nn.InstanceNorm1d(num_features, eps, affine, track_running_stats=False) >> mindspore.nn.GroupNorm(num_features, num_features, eps=eps, affine=affine)
torch.nn.InstanceNorm2d(num_features, eps, affine, track_running_stats=False) >> mindspore.nn.GroupNorm(num_features, num_features, eps=eps, affine=affine)
torch.nn.InstanceNorm3d(num_features, eps, affine, track_running_stats=False) >> mindspore.nn.GroupNorm(num_features, num_features, eps=eps, affine=affine)
drop(momentum, "only running statistics use it")
drop(device, "MindSpore makes parameters where its device context says")
example(torch.nn.InstanceNorm1d(3)(f32(2, 3, 5)))
example(torch.nn.InstanceNorm2d(3, affine=True)(f32(2, 3, 5, 4)))
example(torch.nn.InstanceNorm3d(3, 1e-3)(f32(2, 3, 5, 4, 3)))

torch.nn.InstanceNorm2d(num_features, eps, momentum, affine, track_running_stats=False) << mindspore.nn.InstanceNorm2d(num_features, eps, momentum, affine)
