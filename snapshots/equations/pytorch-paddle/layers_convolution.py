# Convolutions. Both pad by numbers or by name; Paddle calls a name in capitals and ignores dilation under "SAME".

torch.nn.Conv1d(in_channels, out_channels, kernel_size, groups, padding="same", stride=1, dilation=1, bias=True) == paddle.nn.Conv1D(
    in_channels, out_channels, kernel_size, padding="SAME", groups=groups)
torch.nn.Conv1d(in_channels, out_channels, kernel_size, groups, padding="same", stride=1, dilation=1, bias=False) == paddle.nn.Conv1D(
    in_channels, out_channels, kernel_size, padding="SAME", groups=groups, bias_attr=False)
torch.nn.Conv1d(in_channels, out_channels, kernel_size, stride, dilation, groups, padding="valid", bias=True) == paddle.nn.Conv1D(
    in_channels, out_channels, kernel_size, stride, padding="VALID", dilation=dilation, groups=groups)
torch.nn.Conv1d(in_channels, out_channels, kernel_size, stride, dilation, groups, padding="valid", bias=False) == paddle.nn.Conv1D(
    in_channels, out_channels, kernel_size, stride, padding="VALID", dilation=dilation, groups=groups, bias_attr=False)
if isinstance(padding, str):
    torch.nn.Conv1d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias, padding_mode) >> refuse("Paddle pads otherwise under this name: give the padding as numbers")
torch.nn.Conv1d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias=True) == paddle.nn.Conv1D(in_channels, out_channels, kernel_size, stride, padding, dilation, groups)
torch.nn.Conv1d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias=False) == paddle.nn.Conv1D(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias_attr=False)
torch.nn.Conv1d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias) >> paddle.nn.Conv1D(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias_attr=bias)
if isinstance(bias, bool):
    torch.nn.Conv1d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias) << paddle.nn.Conv1D(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias_attr=bias)
if isinstance(padding, int):
    torch.nn.Conv1d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, padding_mode, bias=True) == paddle.nn.Conv1D(
        in_channels, out_channels, kernel_size, stride, padding, dilation, groups, padding_mode=padding_mode)
    torch.nn.Conv1d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, padding_mode, bias=False) == paddle.nn.Conv1D(
        in_channels, out_channels, kernel_size, stride, padding, dilation, groups, padding_mode=padding_mode, bias_attr=False)
torch.nn.Conv1d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias, padding_mode) >> refuse("Paddle pads by this mode only where the padding is one number: use torch.nn.functional.pad before the layer")
example(torch.nn.Conv1d(3, 8, 3)(f32(2, 3, 9)))
example(torch.nn.Conv1d(3, 8, kernel_size=5, stride=2, padding=1, bias=False)(f32(2, 3, 9)))
example(torch.nn.Conv1d(4, 8, 3, 1, (2,), 2, 2)(f32(2, 4, 9)))
example(torch.nn.Conv1d(3, 4, 4, padding="same")(f32(2, 3, 9)))
example(torch.nn.Conv1d(3, 4, 4, padding="same", bias=False)(f32(2, 3, 9)))
example(torch.nn.Conv1d(3, 4, 4, 2, padding="valid")(f32(2, 3, 9)))
example(torch.nn.Conv1d(3, 4, 4, 2, padding="valid", bias=False)(f32(2, 3, 9)))
example(torch.nn.Conv1d(3, 4, 3, padding=1, padding_mode="reflect", bias=False)(f32(2, 3, 9)))
def example():
    return [torch.nn.Conv1d(3, 8, 3, bias=bias)(f32(2, 3, 9)) for bias in (True, False)]


example(torch.nn.Conv1d(3, 4, 3, padding=1, padding_mode="reflect")(f32(2, 3, 9)))

torch.nn.Conv2d(in_channels, out_channels, kernel_size, groups, padding="same", stride=1, dilation=1, bias=True) == paddle.nn.Conv2D(
    in_channels, out_channels, kernel_size, padding="SAME", groups=groups)
torch.nn.Conv2d(in_channels, out_channels, kernel_size, groups, padding="same", stride=1, dilation=1, bias=False) == paddle.nn.Conv2D(
    in_channels, out_channels, kernel_size, padding="SAME", groups=groups, bias_attr=False)
torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, dilation, groups, padding="valid", bias=True) == paddle.nn.Conv2D(
    in_channels, out_channels, kernel_size, stride, padding="VALID", dilation=dilation, groups=groups)
torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, dilation, groups, padding="valid", bias=False) == paddle.nn.Conv2D(
    in_channels, out_channels, kernel_size, stride, padding="VALID", dilation=dilation, groups=groups, bias_attr=False)
if isinstance(padding, str):
    torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias, padding_mode) >> refuse("Paddle pads otherwise under this name: give the padding as numbers")
torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias=True) == paddle.nn.Conv2D(in_channels, out_channels, kernel_size, stride, padding, dilation, groups)
torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias=False) == paddle.nn.Conv2D(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias_attr=False)
torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias) >> paddle.nn.Conv2D(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias_attr=bias)
if isinstance(bias, bool):
    torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias) << paddle.nn.Conv2D(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias_attr=bias)
if isinstance(padding, int):
    torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, padding_mode, bias=True) == paddle.nn.Conv2D(
        in_channels, out_channels, kernel_size, stride, padding, dilation, groups, padding_mode=padding_mode)
    torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, padding_mode, bias=False) == paddle.nn.Conv2D(
        in_channels, out_channels, kernel_size, stride, padding, dilation, groups, padding_mode=padding_mode, bias_attr=False)
torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias, padding_mode) >> refuse("Paddle pads by this mode only where the padding is one number: use torch.nn.functional.pad before the layer")
example(torch.nn.Conv2d(3, 8, 3)(f32(2, 3, 9, 9)))
example(torch.nn.Conv2d(3, 8, 3, padding=1)(f32(2, 3, 9, 9)))
example(torch.nn.Conv2d(3, 8, (1, 7), stride=1, padding=(0, 3), bias=False)(f32(2, 3, 9, 9)))
example(torch.nn.Conv2d(4, 8, kernel_size=3, stride=(2, 1), padding=2, dilation=2, groups=2)(f32(2, 4, 9, 9)))
example(torch.nn.Conv2d(4, 8, 3, 2, 1, 1, 4, False)(f32(2, 4, 9, 9)))
example(torch.nn.Conv2d(3, 4, (4, 2), padding="same")(f32(2, 3, 9, 8)))
example(torch.nn.Conv2d(3, 4, 3, padding="same", bias=False)(f32(2, 3, 9, 8)))
example(torch.nn.Conv2d(3, 4, 3, 2, padding="valid")(f32(2, 3, 9, 8)))
example(paddle.nn.Conv2D(3, 4, 3, bias_attr=True)(f32(2, 3, 9, 8)))
example(torch.nn.Conv2d(3, 4, 3, 2, padding="valid", bias=False)(f32(2, 3, 9, 8)))
example(torch.nn.Conv2d(3, 4, 3, padding=2, padding_mode="replicate", bias=False)(f32(2, 3, 9, 8)))
example(torch.nn.Conv2d(3, 4, 3, padding=1, padding_mode="circular")(f32(2, 3, 9, 8)))
def example():
    return [torch.nn.Conv2d(3, 8, kernel_size=3, bias=bias)(f32(2, 3, 9, 9)) for bias in (True, False)]


torch.nn.Conv3d(in_channels, out_channels, kernel_size, groups, padding="same", stride=1, dilation=1, bias=True) == paddle.nn.Conv3D(
    in_channels, out_channels, kernel_size, padding="SAME", groups=groups)
if isinstance(padding, str):
    torch.nn.Conv3d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias, padding_mode) >> refuse("Paddle pads otherwise under this name: give the padding as numbers")
torch.nn.Conv3d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias=True) == paddle.nn.Conv3D(in_channels, out_channels, kernel_size, stride, padding, dilation, groups)
torch.nn.Conv3d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias=False) == paddle.nn.Conv3D(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias_attr=False)
torch.nn.Conv3d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias) >> paddle.nn.Conv3D(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias_attr=bias)
if isinstance(bias, bool):
    torch.nn.Conv3d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias) << paddle.nn.Conv3D(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias_attr=bias)
if isinstance(padding, int):
    torch.nn.Conv3d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, padding_mode, bias=True) == paddle.nn.Conv3D(
        in_channels, out_channels, kernel_size, stride, padding, dilation, groups, padding_mode=padding_mode)
    torch.nn.Conv3d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, padding_mode, bias=False) == paddle.nn.Conv3D(
        in_channels, out_channels, kernel_size, stride, padding, dilation, groups, padding_mode=padding_mode, bias_attr=False)
torch.nn.Conv3d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias, padding_mode) >> refuse("Paddle pads by this mode only where the padding is one number: use torch.nn.functional.pad before the layer")
example(torch.nn.Conv3d(3, 4, 3)(f32(1, 3, 5, 6, 7)))
example(torch.nn.Conv3d(3, 4, 3, padding="same")(f32(1, 3, 5, 6, 7)))
example(torch.nn.Conv3d(3, 4, 3, padding=1, padding_mode="circular")(f32(1, 3, 5, 6, 7)))
example(torch.nn.Conv3d(3, 4, 3, padding=1, padding_mode="replicate", bias=False)(f32(1, 3, 5, 6, 7)))
def example():
    return [torch.nn.Conv3d(3, 4, 3, bias=bias)(f32(1, 3, 5, 6, 7)) for bias in (True, False)]


example(torch.nn.Conv3d(2, 4, (1, 3, 3), stride=(1, 2, 2), padding=(0, 1, 1), bias=False)(f32(1, 2, 5, 6, 7)))

torch.nn.ConvTranspose1d(in_channels, out_channels, kernel_size, stride, padding, output_padding, groups, dilation, bias=True) == paddle.nn.Conv1DTranspose(
    in_channels, out_channels, kernel_size, stride, padding, output_padding, groups, dilation)
torch.nn.ConvTranspose1d(in_channels, out_channels, kernel_size, stride, padding, output_padding, groups, dilation, bias=False) == paddle.nn.Conv1DTranspose(
    in_channels, out_channels, kernel_size, stride, padding, output_padding, groups, dilation, bias_attr=False)
torch.nn.ConvTranspose2d(in_channels, out_channels, kernel_size, stride, padding, output_padding, groups, dilation, bias=True) == paddle.nn.Conv2DTranspose(
    in_channels, out_channels, kernel_size, stride, padding, output_padding, groups=groups, dilation=dilation)
torch.nn.ConvTranspose2d(in_channels, out_channels, kernel_size, stride, padding, output_padding, groups, dilation, bias=False) == paddle.nn.Conv2DTranspose(
    in_channels, out_channels, kernel_size, stride, padding, output_padding, groups=groups, dilation=dilation, bias_attr=False)
torch.nn.ConvTranspose2d(in_channels, out_channels, kernel_size, stride, padding, output_padding, groups, bias, dilation) >> paddle.nn.Conv2DTranspose(
    in_channels, out_channels, kernel_size, stride, padding, output_padding, groups=groups, dilation=dilation, bias_attr=bias)
if isinstance(bias, bool):
    torch.nn.ConvTranspose2d(in_channels, out_channels, kernel_size, stride, padding, output_padding, groups, bias, dilation) << paddle.nn.Conv2DTranspose(
        in_channels, out_channels, kernel_size, stride, padding, output_padding, groups=groups, dilation=dilation, bias_attr=bias)
torch.nn.ConvTranspose3d(in_channels, out_channels, kernel_size, stride, padding, output_padding, groups, dilation, bias=True) == paddle.nn.Conv3DTranspose(
    in_channels, out_channels, kernel_size, stride, padding, output_padding, groups=groups, dilation=dilation)
torch.nn.ConvTranspose3d(in_channels, out_channels, kernel_size, stride, padding, output_padding, groups, dilation, bias=False) == paddle.nn.Conv3DTranspose(
    in_channels, out_channels, kernel_size, stride, padding, output_padding, groups=groups, dilation=dilation, bias_attr=False)
example(torch.nn.ConvTranspose1d(4, 6, 3, 2, padding=1, output_padding=1)(f32(2, 4, 5)))
example(torch.nn.ConvTranspose1d(4, 6, 3, bias=False)(f32(2, 4, 5)))
example(torch.nn.ConvTranspose2d(4, 6, 2, stride=2)(f32(2, 4, 5, 5)))
example(torch.nn.ConvTranspose2d(4, 6, 3, 2, 1, 1, 2, False, 1)(f32(2, 4, 5, 5)))
example(torch.nn.ConvTranspose2d(4, 6, (3, 2), dilation=2)(f32(2, 4, 5, 5)))
def example():
    return [torch.nn.ConvTranspose2d(4, 6, 2, bias=bias)(f32(2, 4, 5, 5)) for bias in (True, False)]


example(torch.nn.ConvTranspose3d(2, 3, 2, stride=2)(f32(1, 2, 3, 3, 3)))
example(torch.nn.ConvTranspose3d(2, 3, 2, stride=2, bias=False)(f32(1, 2, 3, 3, 3)))

torch.nn.modules.conv._ConvNd.weight == paddle.nn.layer.conv._ConvNd.weight
torch.nn.modules.conv._ConvNd.bias == paddle.nn.layer.conv._ConvNd.bias
def example():
    layer = torch.nn.Conv2d(3, 4, 3)
    return layer(f32(1, 3, 5, 5)), layer.weight * 2, layer.bias
