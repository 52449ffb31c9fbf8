# More of torch.nn.functional.

torch.nn.functional.max_pool3d(input, kernel_size, stride, padding, dilation, ceil_mode, return_indices) == (
    mindspore.ops.max_pool3d(input, kernel_size, stride, padding, dilation, ceil_mode, return_indices))
example(torch.nn.functional.max_pool3d(f32(1, 2, 4, 4, 4), 2))
torch.nn.functional.lp_pool1d(input, norm_type, kernel_size, stride, ceil_mode) == (
    mindspore.ops.lp_pool1d(input, norm_type, kernel_size, stride, ceil_mode))
note("Of integers, MindSpore rounds less than PyTorch does.")
example(torch.nn.functional.lp_pool1d(f32(1, 2, 6), 2, 2))
torch.nn.functional.lp_pool2d(input, norm_type, kernel_size, stride, ceil_mode) == (
    mindspore.ops.lp_pool2d(input, norm_type, kernel_size, stride, ceil_mode))
note("Of integers, MindSpore rounds less than PyTorch does.")
example(torch.nn.functional.lp_pool2d(f32(1, 2, 6, 6), 2, 2))
torch.nn.functional.max_unpool2d(input, indices, kernel_size, stride, padding, output_size) == (
    mindspore.ops.max_unpool2d(input, indices, kernel_size, stride, padding, output_size))
example(torch.nn.functional.max_unpool2d(f32(1, 1, 2, 2), tensor([[[[0, 2], [8, 10]]]], "int64"), 2))
torch.nn.functional.adaptive_avg_pool3d(input, output_size) == mindspore.ops.adaptive_avg_pool3d(input, output_size)
example(torch.nn.functional.adaptive_avg_pool3d(f32(1, 2, 4, 4, 4), 2))
torch.nn.functional.adaptive_max_pool1d(input, output_size) == mindspore.ops.adaptive_max_pool1d(input, output_size)
example(torch.nn.functional.adaptive_max_pool1d(f32(1, 2, 4), 2))
torch.nn.functional.adaptive_max_pool3d(input, output_size, return_indices=False) == mindspore.ops.adaptive_max_pool3d(input, output_size, return_indices=False)
torch.nn.functional.adaptive_max_pool3d(input, output_size, return_indices=True) << mindspore.ops.adaptive_max_pool3d(input, output_size, return_indices=True)
example(torch.nn.functional.adaptive_max_pool3d(f32(1, 2, 4, 4, 4), 2))
torch.nn.functional.threshold(input, threshold, value) == mindspore.ops.threshold(input, threshold, value)
example(torch.nn.functional.threshold(f32(2, 3), 0.1, 2.0))
torch.nn.functional.celu(input, alpha) == mindspore.ops.celu(input, alpha)
example(torch.nn.functional.celu(f32(2, 3)))
example(torch.nn.functional.celu(f32(2, 3), alpha=0.5))
torch.nn.functional.softsign(input) == mindspore.ops.softsign(input)
example(torch.nn.functional.softsign(f32(2, 3)))
torch.nn.functional.tanhshrink(input) == mindspore.ops.tanhshrink(input)
example(torch.nn.functional.tanhshrink(f32(3)))
torch.nn.functional.softmin(input, dim, dtype=dtype) == mindspore.ops.softmin(input, axis=dim, dtype=dtype)
example(torch.nn.functional.softmin(f32(3, 4), dim=0))
torch.nn.functional.hardshrink(input, lambd) == mindspore.ops.hardshrink(input, lambd)
example(torch.nn.functional.hardshrink(f32(3, 4)))
torch.nn.functional.softshrink(input, lambd) == mindspore.ops.softshrink(input, lambd)
example(torch.nn.functional.softshrink(f32(3, 4), 0.2))
torch.nn.functional.pdist(input, p) == mindspore.ops.pdist(input, p)
example(torch.nn.functional.pdist(f32(4, 3)))
torch.nn.functional.margin_ranking_loss(input1, input2, target, margin, reduction=reduction) == (
    mindspore.ops.margin_ranking_loss(input1, input2, target, margin, reduction))
example(torch.nn.functional.margin_ranking_loss(f32(4), f32(4), tensor([1.0, -1.0, 1.0, -1.0], "float32")))
example(torch.nn.functional.margin_ranking_loss(f32(4), f32(4), tensor([1.0, -1.0, 1.0, -1.0], "float32"), margin=0.5, reduction="sum"))
torch.nn.functional.cosine_embedding_loss(input1, input2, target, margin, reduction=reduction) == (
    mindspore.ops.cosine_embedding_loss(input1, input2, target, margin, reduction))
example(torch.nn.functional.cosine_embedding_loss(f32(4, 3), f32(4, 3), tensor([1.0, -1.0, 1.0, -1.0], "float32")))
torch.nn.functional.huber_loss(input, target, reduction, delta) == mindspore.ops.huber_loss(input, target, reduction, delta)
example(torch.nn.functional.huber_loss(f32(4), f32(4)))
example(torch.nn.functional.huber_loss(f32(4), f32(4), delta=0.5, reduction="sum"))
torch.nn.functional.gaussian_nll_loss(input, target, var, full, eps, reduction) == (
    mindspore.ops.gaussian_nll_loss(input, target, var, full, eps, reduction))
example(torch.nn.functional.gaussian_nll_loss(f32(4), f32(4), u32f(4)))
torch.nn.functional.multi_margin_loss(input, target, p, margin, weight, reduction=reduction) == (
    mindspore.ops.multi_margin_loss(input, target, p, margin, weight, reduction))
example(torch.nn.functional.multi_margin_loss(f32(4, 3), idx(3, 4)))
torch.nn.functional.multilabel_soft_margin_loss(input, target, weight, reduction=reduction) == (
    mindspore.ops.multilabel_soft_margin_loss(input, target, weight, reduction))
example(torch.nn.functional.multilabel_soft_margin_loss(f32(4, 3), u32f(4, 3).round()))
torch.nn.functional.dropout1d(input, p, training) == mindspore.ops.dropout1d(input, p, training)
example(torch.nn.functional.dropout1d(f32(2, 3, 4), training=False))
torch.nn.functional.dropout3d(input, p, training) == mindspore.ops.dropout3d(input, p, training)
example(torch.nn.functional.dropout3d(f32(2, 3, 4, 4, 4), training=False))
torch.nn.functional.gumbel_softmax(logits, tau, hard, dim=dim) == mindspore.ops.gumbel_softmax(logits, tau, hard, dim)
example(torch.nn.functional.gumbel_softmax(f32(2, 3)).shape)
torch.nn.functional.channel_shuffle(input, groups) == mindspore.ops.channel_shuffle(input, groups)
no_gradient("MindSpore has none for it")
example(torch.nn.functional.channel_shuffle(f32(1, 4, 2, 2), 2))
torch.nn.functional.hinge_embedding_loss(input, target, margin, reduction=reduction) == (
    mindspore.ops.hinge_embedding_loss(input, target, margin, reduction))
no_gradient("MindSpore has none for it")
example(torch.nn.functional.hinge_embedding_loss(f32(4), tensor([1.0, -1.0, 1.0, -1.0], "float32")))


torch.nn.functional.fold(input, output_size, kernel_size, dilation, padding, stride) >> folded(input, output_size, kernel_size, dilation, padding, stride)
def folded(input, output_size, kernel_size, dilation=1, padding=0, stride=1):
    """The sums of blocks where they overlap: what unfold has taken apart. MindSpore's fold does not run everywhere."""
    (height, width), (rows, columns), (row_gap, column_gap), (above, left), (down, right) = (
        (each, each) if isinstance(each, int) else tuple(each) for each in (output_size, kernel_size, dilation, padding, stride)
    )
    whole_height, whole_width = height + 2 * above, width + 2 * left
    down_steps = numpy.arange(0, whole_height - row_gap * (rows - 1), down)
    right_steps = numpy.arange(0, whole_width - column_gap * (columns - 1), right)
    row = numpy.arange(rows)[:, None, None, None] * row_gap + down_steps[:, None]
    column = numpy.arange(columns)[:, None, None] * column_gap + right_steps
    places = mindspore.Tensor((row * whole_width + column).reshape(-1), mindspore.int32)
    batched = input if input.ndim == 3 else input.expand_dims(0)
    blocks = batched.reshape(-1, places.shape[0])
    whole = mindspore.ops.zeros((blocks.shape[0], whole_height * whole_width), input.dtype).index_add(1, places, blocks)
    whole = whole.reshape(batched.shape[0], -1, whole_height, whole_width)[:, :, above : above + height, left : left + width]
    return whole if input.ndim == 3 else whole.squeeze(0)


example(torch.nn.functional.fold(f32(2, 12, 16), (8, 8), 2, stride=2))
example(torch.nn.functional.fold(f32(2, 12, 20), (6, 5), (2, 2)))
example(torch.nn.functional.fold(f32(12, 12), output_size=(5, 6), kernel_size=(2, 3), dilation=2, padding=(1, 1), stride=(2, 1)))
