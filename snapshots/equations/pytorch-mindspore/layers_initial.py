# Layers of MindSpore that are given their initial values when they are made.

initially(torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, dilation=dilation, groups=group, bias=has_bias), weight_init, bias_init) << mindspore.nn.Conv2d(
    in_channels, out_channels, kernel_size, stride, pad_mode="valid", dilation=dilation, group=group, has_bias=has_bias, weight_init=weight_init, bias_init=bias_init)
initially(torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding_of_dimensions(padding), dilation, group, has_bias), weight_init, bias_init) << mindspore.nn.Conv2d(
    in_channels, out_channels, kernel_size, stride, pad_mode="pad", padding=padding, dilation=dilation, group=group, has_bias=has_bias, weight_init=weight_init, bias_init=bias_init)
initially(torch.nn.Conv2d(in_channels, out_channels, kernel_size, padding="same", dilation=dilation, groups=group, bias=has_bias), weight_init, bias_init) << mindspore.nn.Conv2d(
    in_channels, out_channels, kernel_size, stride=1, dilation=dilation, group=group, has_bias=has_bias, weight_init=weight_init, bias_init=bias_init)
note("The initial values are drawn by PyTorch's generator.")
def initially(layer, weight=None, bias=None):
    """The layer, its parameters with the values of initialisers: functions that fill a tensor, names, numbers or tensors."""
    for parameter, init in ((layer.weight, weight), (layer.bias, bias)):
        if parameter is None or init is None:
            continue
        with torch.no_grad():
            parameter.copy_(initialized(init, list(parameter.shape), parameter.dtype))
    return layer


def example():
    first = mindspore.nn.Conv2d(3, 4, 3, pad_mode="pad", padding=1, has_bias=True, weight_init=mindspore.common.initializer.Constant(0.5), bias_init="ones")
    second = mindspore.nn.Conv2d(3, 4, 3, 2, pad_mode="valid", weight_init="ones")
    third = mindspore.nn.Conv2d(3, 4, 3, pad_mode="same", weight_init=0.25)
    x = f32(2, 3, 6, 7)
    return first(x), second(x), third(x)
