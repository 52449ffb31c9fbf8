# Primitives of mindspore.ops that single programs use, as a source, with examples in MindSpore.

(lambda n, m, t: torch.eye(n, m, dtype=t)) << mindspore.ops.Eye()
(lambda x: torch.argmin(x, axis).int()) << mindspore.ops.Argmin(axis, output_type=mindspore.int32)
(lambda x: torch.argmin(x, axis).to(output_type)) << mindspore.ops.Argmin(axis, output_type)
(lambda x: x * torch.sigmoid(1.702 * x)) << mindspore.ops.FastGeLU()
if isinstance(axis, int):
    (lambda x: torch.linalg.vector_norm(x, p, axis, keep_dims)) << mindspore.ops.LpNorm(axis, p, keep_dims)
else:
    (lambda x: torch.linalg.vector_norm(x, p, tuple(axis), keep_dims)) << mindspore.ops.LpNorm(axis, p, keep_dims)
drop(epsilon, "MindSpore's kernel for CPUs does not read it")
(lambda x: torch.logit(x)) << mindspore.ops.Logit(eps=-1.0)
(lambda x: torch.logit(x, eps)) << mindspore.ops.Logit(eps)
(lambda x, y: torch.nn.functional.kl_div(x, y, reduction=reduction)) << mindspore.ops.KLDivLoss(reduction)
(lambda x, y, weight=None: torch.nn.functional.binary_cross_entropy(x, y, weight, reduction=reduction)) << mindspore.ops.BinaryCrossEntropy(reduction)
(lambda x, weight, bias=None: torch.nn.functional.linear(x, weight, bias)) << mindspore.ops.Dense()
(lambda x: torch.Tensor.fill_diagonal_(x.clone(), fill_value, wrap)) << mindspore.ops.FillDiagonal(fill_value, wrap)
(lambda x: bucket_numbers(x, boundaries, True)) << mindspore.ops.Bucketize(boundaries)
(lambda x, mask, source: torch.masked_scatter(x, mask, source)) << mindspore.ops.MaskedScatter()
(lambda x, places, source: torch.scatter(x, axis, places.long(), source)) << mindspore.ops.auto_generate.gen_ops_prim.TensorScatterElements(axis, reduce="none")
(lambda begin, end, step: torch.arange(begin, end, step)) << mindspore.ops.Range()
drop(maxlen, "memory is the only bound")
(lambda x, lengths: reversed_beginnings(x, lengths, seq_dim, batch_dim)) << mindspore.ops.ReverseSequence(seq_dim, batch_dim)
reversed_beginnings(self, seq_lengths, seq_dim, batch_dim) << mindspore.Tensor.reverse_sequence(self, seq_lengths, seq_dim, batch_dim)
(lambda x: torch.nn.functional.local_response_norm(x, 2 * depth_radius + 1, alpha * (2 * depth_radius + 1), beta, bias)) << mindspore.ops.LRN(
    depth_radius, bias, alpha, beta, norm_region="ACROSS_CHANNELS")
functools.partial << mindspore.ops.Partial()


def reversed_beginnings(tensor, lengths, along, batch=0):
    """Of each part along `batch` as many values along `along` as it is long are in the other order; the others stay."""
    rows = tensor.movedim((batch, along), (0, 1))
    places = torch.arange(rows.shape[1], device=tensor.device)
    ends = torch.as_tensor(lengths, device=tensor.device).long()[:, None]
    places = torch.where(places < ends, ends - 1 - places, places)
    return rows[torch.arange(len(rows), device=tensor.device)[:, None], places].movedim((0, 1), (batch, along))


example(mindspore.ops.Eye()(3, 4, mindspore.float32))
example(mindspore.ops.operations.Eye()(3, 3, mindspore.int32))
example(mindspore.ops.Argmin()(f32(3, 4)))
example(mindspore.ops.Argmin(axis=0, output_type=mindspore.int64)(f32(3, 4)))
example(mindspore.ops.FastGeLU()(f32(3, 4) * 3))
example(mindspore.ops.LpNorm(1)(f32(3, 4)))
example(mindspore.ops.LpNorm(axis=[0, 1], p=3, keep_dims=True)(f32(3, 4)))
example(mindspore.ops.LpNorm(-1, 1)(f32(3, 4)))
example(mindspore.ops.Logit()(u32f(3, 4) * 0.8 + 0.1))
example(mindspore.ops.Logit(eps=0.3)(u32f(3, 4)))
example(mindspore.ops.KLDivLoss()(f32(3, 4), u32f(3, 4)))
example(mindspore.ops.KLDivLoss("sum")(f32(3, 4), u32f(3, 4)))
example(mindspore.ops.KLDivLoss(reduction="none")(f32(3, 4), u32f(3, 4)))
example(mindspore.ops.BinaryCrossEntropy()(u32f(3, 4), u32f(3, 4), u32f(3, 4)))
example(mindspore.ops.BinaryCrossEntropy("sum")(u32f(3, 4), u32f(3, 4), u32f(3, 4)))
example(mindspore.ops.BinaryCrossEntropy(reduction="none")(u32f(3, 4), u32f(3, 4), u32f(3, 4)))
example(mindspore.ops.Dense()(f32(2, 3), f32(4, 3), f32(4)))
example(mindspore.ops.auto_generate.Dense()(f32(5, 2, 3), f32(4, 3), f32(4)))
example(mindspore.ops.FillDiagonal(2.5)(f32(3, 3)))
example(mindspore.ops.FillDiagonal(fill_value=2.5)(f32(6, 2)))
example(mindspore.ops.FillDiagonal(1.5, wrap=True)(f32(6, 2)))
example(mindspore.ops.MaskedScatter()(f32(3, 4), b(3, 4), f32(3, 4)))
example(mindspore.ops.auto_generate.gen_ops_prim.TensorScatterElements()(f32(3, 4), tensor([[0, 1, 2, 0], [2, 0, 1, 1]], "int64"), f32(2, 4)))
example(mindspore.ops.auto_generate.gen_ops_prim.TensorScatterElements(axis=1)(f32(3, 4), tensor([[3, 1], [2, 0], [0, 1]], "int32"), f32(3, 2)))
example(mindspore.ops.Range()(0, 5, 1))
example(mindspore.ops.Range()(1.0, 6.0, 1.5))
example(mindspore.ops.ReverseSequence(1)(f32(3, 4, 2), tensor([1, 2, 4], "int64")))
example(mindspore.ops.ReverseSequence(seq_dim=0, batch_dim=1)(f32(4, 3), tensor([0, 2, 3], "int32")))
example(mindspore.ops.exp(f32(3, 4)).reverse_sequence(tensor([1, 2, 4], "int64"), seq_dim=1))
example(mindspore.ops.exp(f32(4, 3)).reverse_sequence(tensor([1, 2, 4], "int64"), 0, 1))
example(mindspore.ops.LRN()(f32(2, 12, 3, 3)))
example(mindspore.ops.operations.nn_ops.LRN(depth_radius=1, bias=2.0, alpha=0.5, beta=0.75)(f32(2, 4, 3, 3)))
example(mindspore.ops.Partial()(mindspore.ops.add, f32(2, 3))(f32(2, 3)))

no_gradient("whole numbers have none")
example(mindspore.ops.Bucketize([-0.5, 0.0, 0.5])(f32(3, 4)))
example(mindspore.ops.Bucketize(boundaries=[3.0, 5.0])(i64(3, 4)))

(lambda x: torch.nn.functional.max_pool2d(x, kernel_size, strides)) << mindspore.ops.MaxPool(kernel_size, strides, pad_mode="valid", data_format="NCHW")
(lambda x: torch.nn.functional.max_pool2d(x, kernel_size, strides)) << mindspore.ops.MaxPool(kernel_size, strides, pad_mode="VALID", data_format="NCHW")
(lambda x: torch.nn.functional.avg_pool2d(x, kernel_size, strides)) << mindspore.ops.AvgPool(kernel_size, strides, pad_mode="VALID", data_format="NCHW")
(lambda x: torch.nn.functional.avg_pool2d(x, kernel_size, strides)) << mindspore.ops.AvgPool(kernel_size, strides, pad_mode="valid", data_format="NCHW")
example(mindspore.ops.operations.MaxPool(2, 2)(f32(2, 3, 5, 6)))
example(mindspore.ops.MaxPool(kernel_size=(3, 2), strides=(1, 2), pad_mode="VALID")(f32(2, 3, 5, 6)))
example(mindspore.ops.MaxPool(kernel_size=2)(f32(2, 3, 5, 6)))
example(mindspore.ops.AvgPool(2, 2)(f32(2, 3, 5, 6)))
example(mindspore.ops.AvgPool(kernel_size=(3, 2), strides=(1, 2), pad_mode="valid")(f32(2, 3, 5, 6)))
example(mindspore.ops.AvgPool(2)(f32(2, 3, 5, 6)))

if isinstance(axis, int):
    (lambda x: tuple(torch.std_mean(x, axis, correction=int(unbiased), keepdim=keep_dims))) << mindspore.ops.ReduceStd(axis, unbiased, keep_dims)
else:
    (lambda x: tuple(torch.std_mean(x, tuple(axis) or None, correction=int(unbiased), keepdim=keep_dims))) << mindspore.ops.ReduceStd(axis, unbiased, keep_dims)
(lambda x: unfolded_blocks(x, ksizes, strides, dilations, pads)) << mindspore.ops.Im2Col(ksizes, strides, dilations, pads)
nll_and_weight(ignore_index, reduction) << mindspore.ops.NLLLoss(reduction, ignore_index)
(lambda places, source, shape: added_at_places(places, source, shape)) << mindspore.ops.ScatterNd()


def unfolded_blocks(images, sizes, strides=1, dilations=1, pads=0):
    """The blocks that a window sees of each channel: (images, channels, places of the window, positions)."""
    found = torch.nn.functional.unfold(images, sizes, dilations, pads, strides)
    return found.reshape(len(images), images.shape[1], -1, found.shape[-1])


def nll_and_weight(ignored=-100, reduction="mean"):
    """A function that gives the loss and by what its mean is divided: the weights of the labels that are not ignored."""
    def compute(logits, labels, weight):
        labels = labels.long()
        loss = torch.nn.functional.nll_loss(logits, labels, weight, ignore_index=ignored, reduction=reduction)
        total = weight[labels[labels != ignored]].sum()
        return loss, total

    return compute


def added_at_places(places, source, shape):
    """Zeros of a shape to which the source's slices are added at the places."""
    return torch.zeros(tuple(shape), dtype=source.dtype, device=source.device).index_put(places.long().unbind(-1), source, accumulate=True)


example(mindspore.ops.ReduceStd()(f32(3, 4)))
example(mindspore.ops.ReduceStd(axis=[1], unbiased=False, keep_dims=True)(f32(3, 4)))
example(mindspore.ops.ReduceStd(0)(f32(3, 4)))
example(mindspore.ops.Im2Col([2, 2])(f32(2, 3, 4, 5)))
example(mindspore.ops.Im2Col(ksizes=2, strides=2, pads=1)(f32(2, 3, 4, 6)))
example(mindspore.ops.Im2Col([2, 3], [1, 2], [2, 1], [1, 0])(f32(2, 3, 5, 5)))
example(mindspore.ops.NLLLoss()(f32(3, 4), tensor([0, 3, 1], "int32"), mindspore.Tensor([0.5, 1.5, 2.0, 0.3])))
example(mindspore.ops.NLLLoss(reduction="sum", ignore_index=3)(f32(3, 4), tensor([0, 3, 1], "int32"), mindspore.Tensor([0.5, 1.5, 2.0, 0.3])))
example(mindspore.ops.NLLLoss("none")(f32(3, 4), tensor([0, 3, 1], "int32"), mindspore.Tensor([0.5, 1.5, 2.0, 0.3])))
def example():
    loss, total = mindspore.ops.NLLLoss("none", 3)(f32(3, 4), tensor([0, 3, 1], "int32"), mindspore.Tensor([0.5, 1.5, 2.0, 0.3]))
    return loss[0], total


example(mindspore.ops.ScatterNd()(tensor([[0], [2], [0]], "int32"), f32(3, 3), (4, 3)))
example(mindspore.ops.ScatterNd()(tensor([[0, 1], [2, 2]], "int64"), f32(2), (4, 3)))

(lambda parameter, places, source: written_at(parameter, places, source)) << mindspore.ops.ScatterUpdate()
(lambda parameter, places, source: added_in_place(parameter, axis, places, source)) << mindspore.ops.IndexAdd(axis)
added_in_place(x, axis, indices, y) << mindspore.ops.index_add(x, indices, y, axis)
drop(use_locking, "one process changes the parameter")
drop(use_lock, "one process changes the parameter")
drop(check_index_bound, "PyTorch always looks")
no_gradient("the parameter is overwritten")


def written_at(parameter, places, source):
    """The parameter with other slices at the places; it is overwritten, too."""
    found = parameter.clone()
    found[places.long()] = source
    with torch.no_grad():
        parameter.copy_(found)
    return found


def added_in_place(parameter, axis, places, source):
    """The parameter with something added to its slices along an axis; it is overwritten, too."""
    found = torch.index_add(parameter, axis, places, source)
    with torch.no_grad():
        parameter.copy_(found)
    return found


def example():
    rows, sums = mindspore.Parameter(f32(4, 3)), mindspore.Parameter(f32(4, 3))
    found = mindspore.ops.ScatterUpdate()(rows, tensor([2, 0], "int32"), f32(2, 3))
    first = mindspore.ops.IndexAdd(axis=0)(sums, tensor([0, 2, 0], "int32"), f32(3, 3)) * 1
    second = mindspore.ops.index_add(sums, tensor([1, 2], "int32"), f32(4, 2), 1) * 1
    return found * 1, rows * 1, first, second, sums * 1


torch.rand(tuple(shape)) * (maxval - minval) + minval << mindspore.ops.uniform(shape, minval, maxval, seed=None, dtype=mindspore.float32)
torch.randn(tuple(shape)) * stddev + mean << mindspore.ops.normal(shape, mean, stddev, seed=None)
torch.multinomial(input, num_samples, True).int() << mindspore.ops.multinomial(input, num_samples, replacement=True, seed=None)
torch.full_like(input, p, dtype=torch.float32).bernoulli().to(input.dtype) << mindspore.ops.bernoulli(input, p, seed=None)
(lambda shape: torch.rand(tuple(shape))) << mindspore.ops.UniformReal(seed=0, seed2=0)
dropped_with_mask(1 - keep_prob) << mindspore.ops.Dropout(keep_prob, Seed0=0, Seed1=0)
channels_dropped_with_mask(1 - keep_prob) << mindspore.ops.Dropout2D(keep_prob)
chosen_places(count) << mindspore.ops.RandomChoiceWithMask(count, seed=0, seed2=0)
random_result("the values are drawn anew")


def dropped_with_mask(p):
    """A function that zeroes some elements, makes the others as much larger, and says which they are."""
    def drop(tensor):
        kept = torch.rand(tensor.shape, device=tensor.device) >= p
        return tensor * kept / (1 - p), kept.to(tensor.dtype)

    return drop


def channels_dropped_with_mask(p):
    """A function that zeroes some channels, makes the others as much larger, and says which they are."""
    def drop(tensor):
        kept = torch.rand(tensor.shape[:2], device=tensor.device) >= p
        kept = kept[(...,) + (None,) * (tensor.dim() - 2)].expand(tensor.shape)
        return tensor * kept / (1 - p), kept

    return drop


def chosen_places(count):
    """A function that chooses so many of the places where a mask is true; zeros stand behind them where there are fewer."""
    def choose(mask):
        places = torch.nonzero(mask)
        places = places[torch.randperm(len(places), device=mask.device)][:count]
        found = torch.arange(count, device=mask.device) < len(places)
        return torch.cat([places, places.new_zeros(count - len(places), mask.dim())]).int(), found

    return choose


example(mindspore.ops.uniform((3, 4), tensor(-1.0, "float32"), tensor(2.0, "float32")))
example(mindspore.ops.normal((3, 4), tensor(1.5, "float32"), tensor(2.0, "float32")))
example(mindspore.ops.normal((2, 3), tensor([0.0, 1.0, 5.0], "float32"), tensor(0.5, "float32")))
example(mindspore.ops.multinomial(tensor([0.2, 0.5, 0.3], "float32"), 4))
example(mindspore.ops.multinomial(tensor([[0.2, 0.5, 0.3], [0.8, 0.1, 0.1]], "float32"), num_samples=3))
example(mindspore.ops.bernoulli(f32(3, 4), 0.3))
example(mindspore.ops.bernoulli(i64(3, 4)))
example(mindspore.ops.UniformReal()((3, 4)))
example(mindspore.ops.Dropout(keep_prob=0.7)(mindspore.ops.ones((5, 6), mindspore.float32)))
example(mindspore.ops.operations.Dropout(0.4)(u32f(5, 6)))
example(mindspore.ops.Dropout2D(keep_prob=0.7)(u32f(5, 6, 2, 2) + 1)[0])
example(mindspore.ops.cast(mindspore.ops.Dropout2D(0.4)(u32f(5, 6, 2, 2))[1], mindspore.float32))
example(mindspore.ops.RandomChoiceWithMask(4)(tensor([[True, False, True], [True, True, False], [True, False, True]], "bool"))[0])
example(mindspore.ops.RandomChoiceWithMask(count=5)(tensor([[True, False], [True, True], [False, False]], "bool")))

suppresses(iou_threshold) << mindspore.ops.NMSWithMask(iou_threshold)
overlaps(anchor_boxes, gt_boxes, mode) << mindspore.ops.iou(anchor_boxes, gt_boxes, mode)
no_gradient("places have none")
tolerance(1e-3, "MindSpore computes overlaps with halves")


def overlaps(anchors, boxes, mode="iou"):
    """For each box and anchor the share of what both have, of what they have together, or of the box (iof); the corners belong to them."""
    def sizes(corners):
        return (corners[..., 2] - corners[..., 0] + 1).clamp(min=0) * (corners[..., 3] - corners[..., 1] + 1).clamp(min=0)

    both = sizes(torch.cat([torch.maximum(boxes[:, None, :2], anchors[None, :, :2]), torch.minimum(boxes[:, None, 2:], anchors[None, :, 2:])], -1))
    of_boxes = sizes(boxes)[:, None]
    return both / (of_boxes + sizes(anchors)[None] - both if mode == "iou" else of_boxes)


def suppresses(threshold):
    """A function that sorts boxes by their scores, and says which of them overlap none before them by more than a threshold."""
    def choose(rows):
        order = torch.argsort(rows[:, 4], descending=True, stable=True)
        rows = rows[order]
        first, last = rows[:, :2], rows[:, 2:4]
        areas = (last - first).clamp(min=0).prod(-1)
        both = (torch.minimum(last[:, None], last) - torch.maximum(first[:, None], first)).clamp(min=0).prod(-1)
        shares = both / (areas[:, None] + areas - both)
        kept = torch.ones(len(rows), dtype=torch.bool, device=rows.device)
        for i in range(len(rows)):
            if kept[i]:
                kept[i + 1 :] &= shares[i, i + 1 :] <= threshold
        return rows, torch.arange(len(rows), dtype=torch.int32, device=rows.device), kept

    return choose


example(mindspore.ops.iou(tensor([[0.0, 0.0, 2.0, 2.0], [1.0, 1.0, 5.0, 4.0], [6.0, 6.0, 7.0, 9.0]], "float32"),
                          tensor([[1.0, 1.0, 3.0, 3.0], [0.0, 2.0, 6.0, 7.0]], "float32")))
example(mindspore.ops.iou(tensor([[0.0, 0.0, 2.0, 2.0], [1.0, 1.0, 5.0, 4.0]], "float32"), tensor([[1.0, 1.0, 3.0, 3.0]], "float32"), "iof"))
example(mindspore.ops.NMSWithMask(0.5)(tensor([[0.0, 0.0, 2.0, 2.0, 0.3], [0.0, 0.0, 2.0, 1.9, 0.8], [5.0, 5.0, 6.0, 6.0, 0.1], [4.9, 5.0, 6.0, 6.2, 0.2],
                                                [0.0, 0.5, 2.0, 2.4, 0.9]], "float32")))
example(mindspore.ops.NMSWithMask(iou_threshold=0.9)(tensor([[0.0, 0.0, 2.0, 2.0, 0.3], [0.0, 0.0, 2.0, 1.9, 0.8], [0.0, 0.0, 2.0, 1.5, 0.5]], "float32"))[2])
