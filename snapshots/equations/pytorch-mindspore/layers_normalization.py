# Normalisation. MindSpore's momentum is the share of the old statistics, PyTorch's that of the new ones.

torch.nn.BatchNorm1d(momentum=None) >> refuse("a cumulative average of the statistics does not exist in MindSpore: give a momentum")
torch.nn.BatchNorm2d(momentum=None) >> refuse("a cumulative average of the statistics does not exist in MindSpore: give a momentum")

torch.nn.BatchNorm1d(num_features, eps, momentum, affine, track_running_stats=True) == mindspore.nn.BatchNorm1d(
    num_features, eps, momentum=1 - momentum, affine=affine)
torch.nn.BatchNorm1d(num_features, eps, momentum, affine, track_running_stats=False) == mindspore.nn.BatchNorm1d(
    num_features, eps, momentum=1 - momentum, affine=affine, use_batch_statistics=True)
drop(device, "MindSpore makes parameters where its device context says")
example(torch.nn.BatchNorm1d(3, eps=0.001, momentum=0.1)(f32(4, 3)))
example(torch.nn.BatchNorm1d(3).eval()(f32(4, 3, 5)))
example(torch.nn.BatchNorm1d(3, affine=False, track_running_stats=False).eval()(f32(4, 3, 5)))

torch.nn.BatchNorm2d(num_features, eps, momentum, affine, track_running_stats=True) == mindspore.nn.BatchNorm2d(
    num_features, eps, momentum=1 - momentum, affine=affine)
torch.nn.BatchNorm2d(num_features, eps, momentum, affine, track_running_stats=False) == mindspore.nn.BatchNorm2d(
    num_features, eps, momentum=1 - momentum, affine=affine, use_batch_statistics=True)
drop(device, "MindSpore makes parameters where its device context says")
example(torch.nn.BatchNorm2d(3)(f32(2, 3, 5, 4)))
example(torch.nn.BatchNorm2d(3, eps=0.001, momentum=0.01, affine=False).eval()(f32(2, 3, 5, 4)))
def example():
    layer = torch.nn.BatchNorm2d(3, momentum=0.3)
    layer(f32(2, 3, 5, 4))
    layer.eval()
    return layer(f32(2, 3, 5, 4))
