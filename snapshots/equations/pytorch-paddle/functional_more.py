# Activations, dropout, normalisation and others, as functions.

if isinstance(bias, Tensor):
    torch.nn.functional.bilinear(input1, input2, weight, bias) >> paddle.nn.functional.bilinear(input1, input2, weight) + bias
torch.nn.functional.bilinear(input1, input2, weight, bias=None) == paddle.nn.functional.bilinear(input1, input2, weight)
torch.nn.functional.celu(input, alpha, inplace=False) == paddle.nn.functional.celu(input, alpha)
torch.nn.functional.channel_shuffle(input, groups) == paddle.nn.functional.channel_shuffle(input, groups)
torch.nn.functional.native_channel_shuffle(input, groups) >> paddle.nn.functional.channel_shuffle(input, groups)
torch.nn.functional.dropout1d(input, p, training, inplace=False) == paddle.nn.functional.dropout1d(input, p, training)
example(torch.nn.functional.bilinear(f32(4, 2), f32(4, 3), f32(5, 2, 3), f32(5)))
example(torch.nn.functional.bilinear(f32(4, 2), f32(4, 3), f32(5, 2, 3)))
example(torch.nn.functional.bilinear(f64(4, 2), f64(4, 3), weight=f64(5, 2, 3)))
example(torch.nn.functional.celu(f32(2, 3)))
example(torch.nn.functional.celu(f32(2, 3), 0.5))
example(torch.nn.functional.celu(f64(), alpha=2.0))
example(torch.nn.functional.celu(f32(0, 3)))
example(torch.nn.functional.channel_shuffle(f32(2, 6, 3, 3), 2))
example(torch.nn.functional.channel_shuffle(f64(1, 6, 2, 2), groups=3))
example(torch.nn.functional.native_channel_shuffle(f32(2, 6, 3, 3), 2))
example(torch.nn.functional.native_channel_shuffle(f64(1, 6, 2, 2), 3))
example(torch.nn.functional.dropout1d(f32(2, 3, 4), training=False))
example(torch.nn.functional.dropout1d(f32(2, 3, 4), 0.3, False))

torch.nn.functional.dropout2d(input, p, training, inplace=False) == paddle.nn.functional.dropout2d(input, p, training)
torch.nn.functional.dropout3d(input, p, training, inplace=False) == paddle.nn.functional.dropout3d(input, p, training)
torch.nn.functional.alpha_dropout(input, p, training, inplace=False) == paddle.nn.functional.alpha_dropout(input, p, training)
torch.alpha_dropout(input, p, train) >> paddle.nn.functional.alpha_dropout(input, p, train)
torch.nn.functional.feature_alpha_dropout(input, p, training, inplace=False) == (
    paddle.nn.functional.feature_alpha_dropout(input, p, training))
torch.feature_alpha_dropout(input, p, train) >> paddle.nn.functional.feature_alpha_dropout(input, p, train)
torch.dropout(input, p, train) >> paddle.nn.functional.dropout(input, p, training=train)
torch.feature_dropout(input, p, train) >> paddle.nn.functional.dropout2d(input, p, train)
random_result("each call drops other values")
example(torch.nn.functional.dropout2d(f32(2, 3, 4, 4), training=False))
example(torch.nn.functional.dropout2d(torch.ones(50, 60, 2, 2), 0.3))
example(torch.nn.functional.dropout3d(f32(2, 3, 2, 2, 2), training=False))
example(torch.nn.functional.dropout3d(torch.ones(50, 60, 2, 2, 2), 0.3))
example(torch.nn.functional.alpha_dropout(f32(2, 3)))
example(torch.nn.functional.alpha_dropout(f32(50, 60), 0.3, True))
example(torch.nn.functional.alpha_dropout(f32(2, 3), p=0.2, training=False))
example(torch.alpha_dropout(f32(2, 3), 0.3, False))
example(torch.alpha_dropout(f32(50, 60), p=0.3, train=True))
example(torch.nn.functional.feature_alpha_dropout(f32(2, 3)))
example(torch.nn.functional.feature_alpha_dropout(f32(50, 60, 3), 0.3, True))
example(torch.feature_alpha_dropout(f32(2, 3), 0.3, False))
example(torch.feature_alpha_dropout(f32(50, 60, 3), p=0.3, train=True))
example(torch.dropout(f32(2, 3), 0.3, False))
example(torch.dropout(torch.ones(50, 60), p=0.3, train=True))
example(torch.feature_dropout(f32(2, 3, 2, 2), 0.3, False))
example(torch.feature_dropout(torch.ones(50, 60, 2, 2), p=0.3, train=True))

torch.nn.functional.fold(input, output_size, kernel_size, dilation, padding, stride) == (
    paddle.nn.functional.fold(input, output_size, kernel_size, strides=stride, paddings=padding, dilations=dilation))
example(torch.nn.functional.fold(f32(2, 12, 12), (4, 5), 2))
example(torch.nn.functional.fold(f32(2, 12, 6), output_size=(4, 5), kernel_size=(2, 2), stride=2, padding=(0, 1)))
example(torch.nn.functional.fold(f64(2, 12, 6), (4, 5), (2, 2), dilation=2))
example(torch.nn.functional.fold(f32(2, 12, 16), 5, 2, padding=0))

torch.nn.functional.gumbel_softmax(logits, tau, hard, dim=dim) == paddle.nn.functional.gumbel_softmax(logits, tau, hard, axis=dim)
random_result("noise is drawn anew")
example(torch.nn.functional.gumbel_softmax(f32(60, 40)))
example(torch.nn.functional.gumbel_softmax(f32(60, 40), tau=0.5, hard=True))
example(torch.nn.functional.gumbel_softmax(f32(60, 40), 2.0, dim=0))

torch.nn.functional.hardshrink(input, lambd) >> paddle.nn.functional.hardshrink(input, lambd)
torch.nn.functional.softshrink(input, lambd) == paddle.nn.functional.softshrink(input, lambd)
torch.nn.functional.tanhshrink(input) == paddle.nn.functional.tanhshrink(input)
torch.nn.functional.prelu(input, weight) >> paddle.nn.functional.prelu(input, weight)
example(torch.nn.functional.hardshrink(f32(2, 3)))
example(torch.nn.functional.hardshrink(f64(4), 0.2))
example(torch.nn.functional.hardshrink(f32(), lambd=1.0))
example(torch.nn.functional.softshrink(f32(2, 3)))
example(torch.nn.functional.softshrink(f64(4), 0.2))
example(torch.nn.functional.softshrink(f32(), lambd=1.0))
example(torch.nn.functional.tanhshrink(f32(2, 3)))
example(torch.nn.functional.tanhshrink(f64(4)))
example(torch.nn.functional.tanhshrink(input=f32()))
example(torch.nn.functional.prelu(f32(2, 3), f32(1)))
example(torch.nn.functional.prelu(f32(2, 3, 4), weight=f32(3)))
example(torch.nn.functional.prelu(f64(2, 3), f64(3)))

torch.nn.functional.rrelu(input, lower, upper, training, inplace=False) == paddle.nn.functional.rrelu(input, lower, upper, training)
torch.rrelu(input, lower, upper, training) >> paddle.nn.functional.rrelu(input, lower, upper, training)
random_result("slopes are drawn anew")
example(torch.nn.functional.rrelu(f32(2, 3)))
example(torch.nn.functional.rrelu(f64(4), 0.1, 0.5))
example(torch.nn.functional.rrelu(f32(60, 50), training=True))
example(torch.rrelu(f32(2, 3)))
example(torch.rrelu(f64(4), 0.1, 0.5))
example(torch.rrelu(f32(60, 50), training=True))

torch.nn.functional.selu(input, inplace=False) == paddle.nn.functional.selu(input)
torch.selu(input) >> paddle.nn.functional.selu(input)
torch.celu(input, alpha) >> paddle.nn.functional.celu(input, alpha)
example(torch.nn.functional.selu(f32(2, 3)))
example(torch.nn.functional.selu(f64(4)))
example(torch.nn.functional.selu(input=f32()))
example(torch.selu(f32(2, 3)))
example(torch.selu(f64(4)))
example(torch.selu(input=f32(0, 2)))
example(torch.celu(f32(2, 3)))
example(torch.celu(f64(4), 0.5))
example(torch.celu(f32(), alpha=2.0))

if isinstance(dim, int):
    torch.nn.functional.softmin(input, dim, dtype=None) >> paddle.nn.functional.softmax(-input, axis=dim)
if isinstance(dim, int):
    torch.nn.functional.softmin(input, dim, dtype=dtype) >> paddle.nn.functional.softmax(-input, axis=dim, dtype=dtype)
drop(_stacklevel, "it says where a warning points")
example(torch.nn.functional.softmin(f32(2, 3), 1))
example(torch.nn.functional.softmin(f64(2, 3), dim=-2))
example(torch.nn.functional.softmin(f32(3), 0))
example(torch.nn.functional.softmin(f32(2, 3), 1, dtype=torch.float64))

torch.nn.functional.threshold(input, threshold, value, inplace=False) >> thresholded(input, threshold, value)
def thresholded(tensor, threshold, value):
    """The values above the threshold, and another value for the rest."""
    return paddle.where(tensor > threshold, tensor, paddle.full_like(tensor, value))


example(torch.nn.functional.threshold(f32(2, 3), 0.1, 2.0))
example(torch.nn.functional.threshold(f64(4), threshold=-0.5, value=0.0))
example(torch.nn.functional.threshold(i64(4), 3, 7))
example(torch.nn.functional.threshold(f32(), 0, 1))

torch.threshold(input, threshold, value) >> thresholded(input, threshold, value)
torch.nn.functional.local_response_norm(input, size, alpha, beta, k) == (
    paddle.nn.functional.local_response_norm(input, size, alpha, beta, k))
if weight is None and bias is None:
    torch.nn.functional.instance_norm(input, weight=weight, bias=bias, use_input_stats=True, eps=eps) == (
        paddle.nn.functional.instance_norm(input, weight=weight, bias=bias, eps=eps))
if weight is None or bias is None:
    torch.nn.functional.instance_norm(input, weight=weight, bias=bias, use_input_stats=True, eps=eps) >> instance_norm_of_one(input, weight, bias, eps)
torch.nn.functional.instance_norm(input, weight=weight, bias=bias, use_input_stats=True, eps=eps) == (
    paddle.nn.functional.instance_norm(input, weight=weight, bias=bias, eps=eps))
def instance_norm_of_one(input, weight=None, bias=None, eps=1e-5):
    """Instance normalisation with a scale or a shift alone, which Paddle gives a gradient only if there are both."""
    shape = [1, -1] + [1] * (input.ndim - 2)
    made = paddle.nn.functional.instance_norm(input, eps=eps)
    made = made if weight is None else made * weight.reshape(shape)
    return made if bias is None else made + bias.reshape(shape)


example(torch.threshold(f32(2, 3), 0.1, 2.0))
example(torch.threshold(i64(4), threshold=3, value=7))
example(torch.nn.functional.local_response_norm(f32(2, 5, 4, 4), 3))
example(torch.nn.functional.local_response_norm(f32(2, 5, 4), 2, alpha=0.1, beta=0.5, k=2.0))
example(torch.nn.functional.local_response_norm(f64(2, 5, 4, 4), size=5))
example(torch.nn.functional.instance_norm(f32(2, 3, 4, 4)))
example(torch.nn.functional.instance_norm(f32(2, 3, 5), weight=f32(3), bias=f32(3)))
example(torch.nn.functional.instance_norm(f32(2, 3, 5), bias=f32(3)))
example(torch.nn.functional.instance_norm(f32(2, 3, 5), None, None, f32(3)))
example(torch.nn.functional.instance_norm(f32(2, 3, 2, 2, 2), eps=0.1))

torch.instance_norm(input, weight, bias, running_mean=None, running_var=None, use_input_stats=True, momentum=momentum, eps=eps, cudnn_enabled=cudnn_enabled) >> (
    paddle.nn.functional.instance_norm(input, weight=weight, bias=bias, eps=eps))
drop(momentum, "there are no running statistics")
drop(cudnn_enabled, "Paddle decides by itself")
example(torch.instance_norm(f32(2, 3, 4, 4), None, None, None, None, True, 0.1, 1e-5, False))
example(torch.instance_norm(f32(2, 3, 4), f32(3), f32(3), None, None, True, 0.1, 0.1, False))

torch.nn.functional.rms_norm(input, normalized_shape, weight, eps) >> normalized_by_root(input, normalized_shape, weight, eps)
def normalized_by_root(tensor, normalized_shape, weight=None, eps=None):
    """Divides by the root of the mean square over the last dimensions."""
    axes = list(range(-len(normalized_shape), 0))
    eps = paddle.finfo(tensor.dtype).eps if eps is None else eps
    result = tensor * paddle.rsqrt(paddle.mean(tensor * tensor, axis=axes, keepdim=True) + eps)
    return result if weight is None else result * weight


example(torch.nn.functional.rms_norm(f32(2, 3, 4), (4,)))
example(torch.nn.functional.rms_norm(f32(2, 3, 4), [3, 4], f32(3, 4)))
example(torch.nn.functional.rms_norm(f64(2, 4), normalized_shape=(4,), weight=f64(4), eps=0.1))

torch.rms_norm(input, normalized_shape, weight, eps) >> normalized_by_root(input, normalized_shape, weight, eps)
example(torch.rms_norm(f32(2, 3, 4), (4,)))
example(torch.rms_norm(f64(2, 3, 4), [3, 4], f64(3, 4), 0.1))

torch.nn.functional.conv_transpose3d(input, weight, bias, stride, padding, output_padding, groups, dilation) == (
    paddle.nn.functional.conv3d_transpose(input, weight, bias, stride, padding, output_padding, groups, dilation))
torch.nn.functional.conv_tbc(input, weight, bias, pad) >> (
    paddle.transpose(paddle.nn.functional.conv1d(paddle.transpose(input, [1, 2, 0]), paddle.transpose(weight, [2, 1, 0]), bias, padding=pad), [2, 0, 1]))
tolerance(0.0001, "sums of products are added up in another order")
example(torch.nn.functional.conv_transpose3d(f32(1, 4, 3, 3, 3), f32(4, 2, 2, 2, 2)))
example(torch.nn.functional.conv_transpose3d(f32(1, 4, 3, 3, 3), f32(4, 2, 2, 2, 2), f32(2), stride=2, output_padding=1))
example(torch.nn.functional.conv_transpose3d(f32(1, 4, 3, 3, 3), f32(4, 1, 2, 2, 2), groups=2, padding=1, dilation=2))
example(torch.nn.functional.conv_tbc(f32(6, 2, 3), f32(2, 3, 4), f32(4)))
example(torch.nn.functional.conv_tbc(f64(6, 2, 3), f64(3, 3, 4), f64(4), pad=1))

torch.nn.functional.upsample_nearest(input, size, scale_factor) >> (
    paddle.nn.functional.interpolate(input, size, scale_factor, mode="nearest"))
torch.nn.functional.upsample_bilinear(input, size, scale_factor) >> (
    paddle.nn.functional.interpolate(input, size, scale_factor, mode="bilinear", align_corners=True))
torch.nn.functional.upsample(input, size, scale_factor, mode="nearest", align_corners=None) >> (
    paddle.nn.functional.interpolate(input, size, scale_factor, mode="nearest"))
if isinstance(align_corners, bool):
    torch.nn.functional.upsample(input, size, scale_factor, mode="bilinear", align_corners=align_corners) >> (
        paddle.nn.functional.interpolate(input, size, scale_factor, mode="bilinear", align_corners=align_corners))
torch.embedding(weight, indices) >> paddle.nn.functional.embedding(indices, weight)
example(torch.nn.functional.upsample_nearest(f32(2, 3, 4, 4), (8, 8)))
example(torch.nn.functional.upsample_nearest(f32(2, 3, 4, 4), scale_factor=2))
example(torch.nn.functional.upsample_bilinear(f32(2, 3, 4, 4), (8, 8)))
example(torch.nn.functional.upsample_bilinear(f32(2, 3, 4, 4), scale_factor=2))
example(torch.nn.functional.upsample(f32(2, 3, 4, 4), (8, 8)))
example(torch.nn.functional.upsample(f32(2, 3, 4, 4), scale_factor=2))
example(torch.nn.functional.upsample(f32(2, 3, 4, 4), (8, 8), mode="bilinear", align_corners=True))
example(torch.nn.functional.upsample(f32(2, 3, 4, 4), scale_factor=2, mode="bilinear", align_corners=False))
example(torch.embedding(f32(7, 3), idx(7, 4)))
example(torch.embedding(weight=f64(7, 3), indices=idx(7, 2, 4)))

torch.layer_norm(input, normalized_shape, weight, bias, eps) == paddle.layer_norm(input, normalized_shape, weight, bias, epsilon=eps)
drop(cudnn_enable, "Paddle decides by itself")
example(torch.layer_norm(f32(2, 3, 4), (4,)))
example(torch.layer_norm(input=f32(2, 3, 4), normalized_shape=[4], weight=f32(4), bias=f32(4)))

if isinstance(input, Tensor):
    torch.bucketize(input, boundaries, out_int32=out_int32, right=right) == paddle.bucketize(input, boundaries, out_int32, right)
if isinstance(elements, Tensor) and isinstance(test_elements, Tensor):
    torch.isin(elements, test_elements, assume_unique=assume_unique, invert=invert) == (
        paddle.isin(elements, test_elements, assume_unique, invert))
torch.affine_grid_generator(theta, size, align_corners) >> paddle.nn.functional.affine_grid(theta, size, align_corners)
example(torch.bucketize(f32(2, 3), tensor([-1.0, 0.0, 1.0], "float32")))
example(torch.bucketize(f32(4), tensor([-1.0, 0.0, 1.0], "float32"), out_int32=True))
example(torch.bucketize(i64(4), tensor([1, 3, 5], "int64"), right=True))
example(torch.isin(i64(6), i64(3)))
example(torch.isin(i64(2, 3), i64(4), invert=True))
example(torch.isin(f32(4), f32(4)))
example(torch.affine_grid_generator(f32(2, 2, 3), (2, 3, 4, 5), True))
example(torch.affine_grid_generator(f64(2, 2, 3), [2, 3, 4, 5], align_corners=False))
