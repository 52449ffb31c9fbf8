# Convolutions. PyTorch pads by numbers or by the names "same" and "valid"; MindSpore by pad_mode (default "same") and, under
# pad_mode="pad", by one number or by two of each dimension: top, bottom, left, right.

torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, dilation, groups, bias, padding=0) == mindspore.nn.Conv2d(
    in_channels, out_channels, kernel_size, stride, pad_mode="valid", dilation=dilation, group=groups, has_bias=bias)
torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, dilation, groups, bias, padding="valid") >> mindspore.nn.Conv2d(
    in_channels, out_channels, kernel_size, stride, pad_mode="valid", dilation=dilation, group=groups, has_bias=bias)
torch.nn.Conv2d(in_channels, out_channels, kernel_size, dilation, groups, bias, stride=1, padding="same") == mindspore.nn.Conv2d(
    in_channels, out_channels, kernel_size, stride=1, pad_mode="same", dilation=dilation, group=groups, has_bias=bias)
torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, dilation, groups, bias, padding=(ph, pw)) == mindspore.nn.Conv2d(
    in_channels, out_channels, kernel_size, stride, pad_mode="pad", padding=(ph, ph, pw, pw), dilation=dilation, group=groups, has_bias=bias)
if isinstance(padding, int):
    torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias) == mindspore.nn.Conv2d(
        in_channels, out_channels, kernel_size, stride, pad_mode="pad", padding=padding, dilation=dilation, group=groups, has_bias=bias)
torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias) == mindspore.nn.Conv2d(
    in_channels, out_channels, kernel_size, stride, pad_mode="pad", padding=padding_of_sides(padding), dilation=dilation, group=groups, has_bias=bias)
torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding=padding_of_dimensions(padding), dilation=dilation, groups=groups, bias=bias) << mindspore.nn.Conv2d(
    in_channels, out_channels, kernel_size, stride, pad_mode="pad", padding=padding, dilation=dilation, group=groups, has_bias=bias)
drop(device, "MindSpore makes parameters where its device context says")


def padding_of_sides(padding):
    """One number for all sides, or (height, width, ...) with each number doubled: its two sides."""
    if isinstance(padding, str):
        raise TypeError(f"padding={padding!r} is pad_mode={padding!r} in MindSpore")
    if isinstance(padding, int):
        return padding
    return tuple(side for side in padding for _ in range(2))


def padding_of_dimensions(padding):
    """One number for all sides, or (top, bottom, left, right, ...) with each pair of equal sides made one number."""
    if isinstance(padding, int):
        return padding
    if tuple(padding[::2]) != tuple(padding[1::2]):
        raise ValueError(f"padding={padding!r} is asymmetric: pad the input with torch.nn.functional.pad instead")
    return tuple(padding[::2])


example(torch.nn.Conv2d(3, 8, 3)(f32(2, 3, 9, 9)))
example(torch.nn.Conv2d(3, 8, 3, padding=1)(f32(2, 3, 9, 9)))
example(torch.nn.Conv2d(3, 8, (1, 7), stride=1, padding=(0, 3), bias=False)(f32(2, 3, 9, 9)))
example(torch.nn.Conv2d(4, 8, kernel_size=3, stride=(2, 1), padding=2, dilation=2, groups=2)(f32(2, 4, 9, 9)))
example(torch.nn.Conv2d(3, 4, (4, 2), padding="same", dilation=2)(f32(2, 3, 9, 8)))
example(torch.nn.Conv2d(3, 4, 3, 2, padding="valid")(f32(2, 3, 9, 8)))
def example():
    layers = [torch.nn.Conv2d(3, 4, 3, padding=padding) for padding in (1, (0, 2))]
    return [layer(f32(2, 3, 9, 8)) for layer in layers]


torch.nn.Conv1d(in_channels, out_channels, kernel_size, stride, dilation, groups, bias, padding=0) == mindspore.nn.Conv1d(
    in_channels, out_channels, kernel_size, stride, pad_mode="valid", dilation=dilation, group=groups, has_bias=bias)
torch.nn.Conv1d(in_channels, out_channels, kernel_size, stride, dilation, groups, bias, padding="valid") >> mindspore.nn.Conv1d(
    in_channels, out_channels, kernel_size, stride, pad_mode="valid", dilation=dilation, group=groups, has_bias=bias)
torch.nn.Conv1d(in_channels, out_channels, kernel_size, dilation, groups, bias, stride=1, padding="same") == mindspore.nn.Conv1d(
    in_channels, out_channels, kernel_size, stride=1, pad_mode="same", dilation=dilation, group=groups, has_bias=bias)
torch.nn.Conv1d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias) == mindspore.nn.Conv1d(
    in_channels, out_channels, kernel_size, stride, pad_mode="pad", padding=padding, dilation=dilation, group=groups, has_bias=bias)
drop(device, "MindSpore makes parameters where its device context says")
example(torch.nn.Conv1d(3, 4, 3)(f32(2, 3, 9)))
example(torch.nn.Conv1d(3, 6, 5, 2, 2, groups=3, bias=False)(f32(2, 3, 9)))
example(torch.nn.Conv1d(3, 4, 2, padding="same")(f32(2, 3, 9)))

torch.nn.Conv3d(in_channels, out_channels, kernel_size, stride, dilation, groups, bias, padding=0) == mindspore.nn.Conv3d(
    in_channels, out_channels, kernel_size, stride, pad_mode="valid", dilation=dilation, group=groups, has_bias=bias)
torch.nn.Conv3d(in_channels, out_channels, kernel_size, dilation, groups, bias, stride=1, padding="same") == mindspore.nn.Conv3d(
    in_channels, out_channels, kernel_size, stride=1, pad_mode="same", dilation=dilation, group=groups, has_bias=bias)
torch.nn.Conv3d(in_channels, out_channels, kernel_size, stride, dilation, groups, bias, padding=(pd, ph, pw)) == mindspore.nn.Conv3d(
    in_channels, out_channels, kernel_size, stride, pad_mode="pad", padding=(pd, pd, ph, ph, pw, pw), dilation=dilation, group=groups, has_bias=bias)
if isinstance(padding, int):
    torch.nn.Conv3d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias) == mindspore.nn.Conv3d(
        in_channels, out_channels, kernel_size, stride, pad_mode="pad", padding=padding, dilation=dilation, group=groups, has_bias=bias)
torch.nn.Conv3d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias) == mindspore.nn.Conv3d(
    in_channels, out_channels, kernel_size, stride, pad_mode="pad", padding=padding_of_sides(padding), dilation=dilation, group=groups, has_bias=bias)
torch.nn.Conv3d(in_channels, out_channels, kernel_size, stride, padding=padding_of_dimensions(padding), dilation=dilation, groups=groups, bias=bias) << mindspore.nn.Conv3d(
    in_channels, out_channels, kernel_size, stride, pad_mode="pad", padding=padding, dilation=dilation, group=groups, has_bias=bias)
drop(device, "MindSpore makes parameters where its device context says")
example(torch.nn.Conv3d(3, 4, 3)(f32(2, 3, 5, 6, 7)))
example(torch.nn.Conv3d(3, 4, (1, 3, 3), padding=(0, 1, 1), bias=False)(f32(2, 3, 5, 6, 7)))
example(torch.nn.Conv3d(3, 4, 3, 2, 1)(f32(2, 3, 5, 6, 7)))

torch.nn.ConvTranspose2d(in_channels, out_channels, kernel_size, stride, dilation, groups, bias, padding=(ph, pw), output_padding=0) == mindspore.nn.Conv2dTranspose(
    in_channels, out_channels, kernel_size, stride, pad_mode="pad", padding=(ph, ph, pw, pw), dilation=dilation, group=groups, has_bias=bias)
if isinstance(padding, int):
    torch.nn.ConvTranspose2d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias, output_padding=0) == mindspore.nn.Conv2dTranspose(
        in_channels, out_channels, kernel_size, stride, pad_mode="pad", padding=padding, dilation=dilation, group=groups, has_bias=bias)
torch.nn.ConvTranspose2d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias, output_padding=0) == mindspore.nn.Conv2dTranspose(
    in_channels, out_channels, kernel_size, stride, pad_mode="pad", padding=padding_of_sides(padding), dilation=dilation, group=groups, has_bias=bias)
torch.nn.ConvTranspose2d(in_channels, out_channels, kernel_size, stride, padding, output_padding, groups, bias, dilation) >> refuse(
    "output_padding gives other values in MindSpore's Conv2dTranspose on CPU: pad the result instead")
drop(device, "MindSpore makes parameters where its device context says")
example(torch.nn.ConvTranspose2d(3, 4, 3)(f32(2, 3, 5, 6)))
example(torch.nn.ConvTranspose2d(3, 4, 4, stride=2, padding=1)(f32(2, 3, 5, 6)))
example(torch.nn.ConvTranspose2d(3, 4, 2, 3, bias=False)(f32(2, 3, 5, 6)))
example(torch.nn.ConvTranspose2d(3, 4, 3, stride=2, padding=(1, 0))(f32(2, 3, 5, 6)))

torch.nn.ConvTranspose1d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias, output_padding=0) == mindspore.nn.Conv1dTranspose(
    in_channels, out_channels, kernel_size, stride, pad_mode="pad", padding=padding, dilation=dilation, group=groups, has_bias=bias)
drop(device, "MindSpore makes parameters where its device context says")
example(torch.nn.ConvTranspose1d(3, 4, 3)(f32(2, 3, 6)))
example(torch.nn.ConvTranspose1d(3, 4, 4, 2, 1)(f32(2, 3, 6)))
