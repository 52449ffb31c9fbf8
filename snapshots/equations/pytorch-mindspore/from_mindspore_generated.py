# Functions of mindspore.ops.auto_generate.pyboost_inner_prim, which mindspore.mint's functions call, and one-hot vectors, as a source.

torch.squeeze(input, axis) << mindspore.ops.auto_generate.pyboost_inner_prim.squeeze_impl(input, axis)
torch.flip(input, axis) << mindspore.ops.auto_generate.pyboost_inner_prim.reverse_v2_impl(input, axis)
torch.cat(tensors, axis) << mindspore.ops.auto_generate.pyboost_inner_prim.concat_impl(tensors, axis)
torch.triu(input, diagonal) << mindspore.ops.auto_generate.pyboost_inner_prim.triu_impl(input, diagonal)
torch.nn.functional.glu(x, axis) << mindspore.ops.auto_generate.pyboost_inner_prim.glu_impl(x, axis)
torch.linalg.cross(input, other, dim=dim) << mindspore.ops.auto_generate.pyboost_inner_prim.cross_impl(input, other, dim)
torch.amax(x, axis, keep_dims) << mindspore.ops.auto_generate.pyboost_inner_prim.reduce_max_impl(x, axis, keep_dims)
example(mindspore.ops.auto_generate.pyboost_inner_prim.squeeze_impl(f32(3, 1, 4), (1,)))
example(mindspore.ops.auto_generate.pyboost_inner_prim.squeeze_impl(f32(3, 1, 4, 1), (1, 3)))
example(mindspore.ops.auto_generate.pyboost_inner_prim.reverse_v2_impl(f32(3, 4), (0,)))
example(mindspore.ops.auto_generate.pyboost_inner_prim.reverse_v2_impl(f32(3, 4), (0, 1)))
example(mindspore.ops.auto_generate.pyboost_inner_prim.concat_impl((f32(3, 4), f32(2, 4)), 0))
example(mindspore.ops.auto_generate.pyboost_inner_prim.concat_impl((i64(3, 4), i64(3, 1)), 1))
example(mindspore.ops.auto_generate.pyboost_inner_prim.triu_impl(f32(3, 4), 1))
example(mindspore.ops.auto_generate.pyboost_inner_prim.triu_impl(f32(4, 4), -1))
example(mindspore.ops.auto_generate.pyboost_inner_prim.glu_impl(f32(3, 4), -1))
example(mindspore.ops.auto_generate.pyboost_inner_prim.glu_impl(f32(4, 3), 0))
example(mindspore.ops.auto_generate.pyboost_inner_prim.cross_impl(f32(4, 3), f32(4, 3), 1))
example(mindspore.ops.auto_generate.pyboost_inner_prim.reduce_max_impl(f32(3, 4), (0,), True))
example(mindspore.ops.auto_generate.pyboost_inner_prim.reduce_max_impl(f32(3, 4, 2), (0, 2), False))
if isinstance(axis, int):
    torch.softmax(input, axis) << mindspore.ops.auto_generate.pyboost_inner_prim.softmax_impl(input, axis)
else:
    torch.softmax(input, axis[0]) << mindspore.ops.auto_generate.pyboost_inner_prim.softmax_impl(input, axis)
example(mindspore.ops.auto_generate.pyboost_inner_prim.softmax_impl(f32(3, 4), -1))
example(mindspore.ops.auto_generate.pyboost_inner_prim.softmax_impl(f32(3, 4), (0,)))
torch.min(input, axis, keep_dims)[::-1] << mindspore.ops.auto_generate.pyboost_inner_prim.argmin_with_value_impl(input, axis, keep_dims)
torch.max(input, axis, keep_dims)[::-1] << mindspore.ops.auto_generate.pyboost_inner_prim.argmax_with_value_impl(input, axis, keep_dims)
example(mindspore.ops.auto_generate.pyboost_inner_prim.argmin_with_value_impl(f32(3, 4), 0, False))
example(mindspore.ops.auto_generate.pyboost_inner_prim.argmin_with_value_impl(f32(3, 4), 1, True))
example(mindspore.ops.auto_generate.pyboost_inner_prim.argmax_with_value_impl(f32(3, 4), 0, False))
example(mindspore.ops.auto_generate.pyboost_inner_prim.argmax_with_value_impl(f32(3, 4), -1, True))
torch.any(x, axis, keep_dims) << mindspore.ops.auto_generate.pyboost_inner_prim.reduce_any_impl(x, axis, keep_dims)
torch.all(input.bool(), axis, keep_dims) << mindspore.ops.auto_generate.pyboost_inner_prim.reduce_all_impl(input, axis, keep_dims)
torch.isclose(input, other, rtol, atol, equal_nan) << mindspore.ops.auto_generate.pyboost_inner_prim.isclose_impl(input, other, rtol, atol, equal_nan)
no_gradient("booleans have none")
example(mindspore.ops.auto_generate.pyboost_inner_prim.reduce_any_impl(b(3, 4), (0,), False))
example(mindspore.ops.auto_generate.pyboost_inner_prim.reduce_any_impl(b(3, 4), (1,), True))
example(mindspore.ops.auto_generate.pyboost_inner_prim.reduce_all_impl(b(3, 4), (0,), False))
example(mindspore.ops.auto_generate.pyboost_inner_prim.reduce_all_impl(b(3, 4), (0, 1), True))
example(mindspore.ops.auto_generate.pyboost_inner_prim.reduce_all_impl(u8(3, 4), (0,), False))
example(mindspore.ops.auto_generate.pyboost_inner_prim.isclose_impl(f32(3, 4), f32(3, 4), 0.5, 0.1, False))
torch.nn.functional.binary_cross_entropy_with_logits(input, target, weight, reduction=reduction, pos_weight=posWeight) << (
    mindspore.ops.auto_generate.pyboost_inner_prim.binary_cross_entropy_with_logits_impl(input, target, weight, posWeight, reduction))
torch.meshgrid(*inputs, indexing=indexing) << mindspore.ops.auto_generate.pyboost_inner_prim.meshgrid_impl(inputs, indexing)
torch.nn.functional.grid_sample(input_x, grid, interpolation_mode, padding_mode, align_corners) << (
    mindspore.ops.auto_generate.pyboost_inner_prim.grid_sampler_2d_impl(input_x, grid, interpolation_mode, padding_mode, align_corners))
torch.nn.functional.grid_sample(input_x, grid, interpolation_mode, padding_mode, align_corners) << (
    mindspore.ops.auto_generate.pyboost_inner_prim.grid_sampler_3d_impl(input_x, grid, interpolation_mode, padding_mode, align_corners))
example(mindspore.ops.auto_generate.pyboost_inner_prim.binary_cross_entropy_with_logits_impl(f32(3, 4), u32f(3, 4), None, None, "mean"))
example(mindspore.ops.auto_generate.pyboost_inner_prim.binary_cross_entropy_with_logits_impl(f32(3, 4), u32f(3, 4), None, None, "none"))
example(mindspore.ops.auto_generate.pyboost_inner_prim.meshgrid_impl((f32(3), f32(4)), "ij"))
example(mindspore.ops.auto_generate.pyboost_inner_prim.grid_sampler_2d_impl(f32(2, 3, 4, 4), f32(2, 5, 5, 2), "bilinear", "zeros", True))
example(mindspore.ops.auto_generate.pyboost_inner_prim.grid_sampler_2d_impl(f32(2, 3, 4, 4), f32(2, 5, 5, 2), "nearest", "border", False))
example(mindspore.ops.auto_generate.pyboost_inner_prim.grid_sampler_3d_impl(f32(1, 2, 3, 4, 4), f32(1, 2, 3, 3, 3), "bilinear", "zeros", False))
(lambda tensor, num_classes, on_value, off_value: torch.where(torch.nn.functional.one_hot(tensor, num_classes).bool(), on_value, off_value)) << (
    mindspore.ops.auto_generate.OneHotExt(axis=-1))
no_gradient("MindSpore's primitive runs on a CPU in compiled functions only")
def example():
    one_hot = mindspore.ops.auto_generate.OneHotExt()

    @mindspore.jit
    def compute(x, on, off):
        return one_hot(x, 4, on, off)

    return compute(tensor([0, 3, 1], "int64"), tensor(1, "int64"), tensor(0, "int64"))
