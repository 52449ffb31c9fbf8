# What of mindspore.mint runs on a CPU without training only.

torch.nn.Dropout2d(p, inplace) << mindspore.mint.nn.Dropout2d(p, inplace)
def example():
    layer = mindspore.mint.nn.Dropout2d(0.3)
    layer.set_train(False)
    return layer(f32(2, 3, 4, 4))


def example():
    layer = mindspore.mint.nn.Dropout2d(p=0.5)
    layer.set_train(False)
    return layer(f32(2, 3, 4, 4)) * 2
