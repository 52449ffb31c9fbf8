# More methods of MindSpore's tensors, functions of single programs and settings, as a source, with examples in it.

torch.nn.functional.hardshrink(self, lambd) << mindspore.Tensor.hardshrink(self, lambd)
tuple(torch.geqrf(self)) << mindspore.Tensor.geqrf(self)
tuple(torch.median(self, axis, keepdims)) << mindspore.Tensor.median(self, axis, keepdims)
torch.Tensor.index_put(self, indices, values, accumulate) << mindspore.Tensor.index_put(self, indices, values, accumulate)
torch.index_fill(self, axis, index.long(), value) << mindspore.Tensor.index_fill(self, axis, index, value)
torch.tensordot(self, other, ([-1], [-2])) << mindspore.Tensor.dot(self, other)
self.cpu() << mindspore.Tensor.move_to(self, to="CPU")
drop(blocking, "what is read next waits for it")
example(mindspore.ops.sin(f32(3, 4)).hardshrink())
example(mindspore.ops.sin(f32(3, 4)).hardshrink(lambd=0.2))
example(mindspore.ops.exp(f32(3, 4)).median())
example(mindspore.ops.exp(f32(3, 4)).median(axis=0, keepdims=True))
example(mindspore.ops.exp(f32(3, 4)).index_put((idx(3, 2), idx(4, 2)), f32(2)))
example(mindspore.ops.exp(f32(3, 4)).index_put((idx(3, 5),), f32(4), accumulate=True))
example(mindspore.ops.exp(f32(3, 4)).index_fill(0, tensor([0, 2], "int32"), 2.0))
example(mindspore.ops.exp(f32(3, 4)).index_fill(axis=1, index=tensor([1], "int32"), value=-1.5))
example(mindspore.ops.exp(f32(3, 4)).dot(f32(4, 2)))
example(mindspore.ops.exp(f32(2, 3, 4)).dot(f32(5, 4, 2)))
example(mindspore.ops.exp(f32(2, 3)).move_to("CPU") * 2)
no_gradient("MindSpore does not differentiate all of them")
example(mindspore.ops.exp(f32(4, 3)).geqrf())
example(mindspore.ops.exp(f32(3, 3)).geqrf()[0])

torch.bitwise_not(self) << mindspore.Tensor.invert(self)
torch.count_nonzero(self).int() << mindspore.Tensor.count_nonzero(self)
torch.count_nonzero(self, axis).int() << mindspore.Tensor.count_nonzero(self, axis, keep_dims=False, dtype=None)
self.detach().cpu().numpy().tobytes() << mindspore.Tensor.get_bytes(self)
no_gradient("whole numbers have none")
example(mindspore.ops.abs(i64(3, 4)).invert())
example(mindspore.ops.cast(i32(3, 4), mindspore.uint8).invert())
example(mindspore.ops.cast(b(3, 4), mindspore.float32).count_nonzero())
example(mindspore.ops.cast(b(3, 4), mindspore.float32).count_nonzero(axis=1))
example(mindspore.ops.abs(i64(3, 4)).get_bytes().hex())
example(mindspore.ops.cast(f32(3), mindspore.float16).get_bytes().hex())
example(mindspore.ops.cast(f32(3, 4) * 9, mindspore.int32).short())
example(mindspore.ops.reduce_max(f32(3, 4)))

torch.ne(input, other) << mindspore.mint.not_equal(input, other)
torch.floor_divide(input, other) << mindspore.mint.floor_divide(input, other)
torch.ge(input, other) << mindspore.ops.greater_equal(input, other)
torch.argmin(input).int() << mindspore.ops.argmin(input, axis=None)
drop(keepdims, "of all elements MindSpore gives a number whatever it says")
torch.argmin(input, axis, keepdims).int() << mindspore.ops.argmin(input, axis, keepdims)
input_x.dim() << mindspore.ops.rank(input_x)
tuple(range(*args)) << mindspore.ops.make_range(*args)
torch.kaiser_window(window_length, periodic, beta, dtype=torch.float64) << mindspore.ops.kaiser_window(window_length, periodic, beta, dtype=None)
torch.hann_window(window_length, periodic, dtype=torch.float64) << mindspore.ops.hann_window(window_length, periodic, dtype=None)
torch.arange(start, end, step) << mindspore.ops.range(start, end, step)
drop(maxlen, "memory is the only bound")
no_gradient("whole numbers and windows have none")
example(mindspore.mint.not_equal(i64(3, 4), i64(3, 4)))
example(mindspore.mint.not_equal(i64(3, 4), 3))
example(mindspore.mint.floor_divide(f32(3, 4), f32(4)))
example(mindspore.ops.greater_equal(i64(3, 4), i64(4)))
example(mindspore.ops.greater_equal(f32(3, 4), 0.5))
example(mindspore.ops.argmin(f32(3, 4)))
example(mindspore.ops.argmin(f32(3, 4), 1))
example(mindspore.ops.argmin(f32(3, 4), axis=0, keepdims=True))
example(mindspore.ops.rank(f32(3, 4)))
example(mindspore.ops.make_range(4))
example(mindspore.ops.make_range(1, 4))
example(mindspore.ops.make_range(1, 8, 3))
example(mindspore.ops.kaiser_window(6))
example(mindspore.ops.kaiser_window(5, periodic=False, beta=7.0))
example(mindspore.ops.hann_window(6))
example(mindspore.ops.hann_window(window_length=5, periodic=False))
example(mindspore.ops.range(1, 7, 2))
example(mindspore.ops.range(1.0, 3.0, 0.5))

torch.diff(input, n, dim, prepend, append) << mindspore.mint.diff(input, n, dim, prepend, append)
torch.cartesian_prod(*inputs) << mindspore.ops.cartesian_prod(*inputs)
torch.pow(input, exponent) << mindspore.ops.pows(input, exponent)
input_x[tuple(map(slice, begin, end, strides))] << mindspore.ops.strided_slice(
    input_x, begin, end, strides, begin_mask=0, end_mask=0, ellipsis_mask=0, new_axis_mask=0, shrink_axis_mask=0)
cast_floats(x, dst_dtype) << mindspore.ops.mixed_precision_cast(dst_dtype, x)


def cast_floats(values, dtype):
    """Tensors of floating point numbers in another type, those in tuples, lists and dictionaries, too."""
    if isinstance(values, torch.Tensor):
        return values.to(dtype) if values.is_floating_point() else values
    if isinstance(values, (tuple, list)):
        return type(values)(cast_floats(value, dtype) for value in values)
    return {key: cast_floats(value, dtype) for key, value in values.items()} if isinstance(values, dict) else values


example(mindspore.mint.diff(f32(5)))
example(mindspore.ops.cartesian_prod(f32(2), f32(3)))
example(mindspore.ops.cartesian_prod(f32(2), f32(3), f32(2)))
example(mindspore.ops.tensor_pow(u32f(3, 4) + 1, 3))
example(mindspore.ops.functional.tensor_pow(u32f(3, 4) + 1, u32f(4)))
example(mindspore.ops.strided_slice(f32(3, 4, 5), (1, 0, 2), (3, 4, 5), (1, 1, 1)))
example(mindspore.ops.strided_slice(f32(3, 4), (0, 1), (2, 3), (1, 1)))
example(mindspore.ops.functional.mixed_precision_cast(mindspore.float16, f32(3, 4)))
example(mindspore.ops.functional.mixed_precision_cast(mindspore.float16, (f32(3, 4), i64(2), (f32(2),))))

torch.use_deterministic_algorithms(deterministic) << mindspore.set_deterministic(deterministic)
torch.seed() << mindspore.seed()
unchanged << mindspore.lazy_inline
unchanged << mindspore.ops.add_flags
torch.optim.Optimizer << mindspore.experimental.optim.Optimizer
(torch.cuda.get_device_properties(device_id) if torch.cuda.is_available() else None) << mindspore.hal.get_device_properties(device_id)
(torch.cuda.get_device_capability(device_id) if torch.cuda.is_available() else None) << mindspore.hal.get_device_capability(device_id)
drop(device_target, "it is the device that PyTorch was built for")
(torch.cuda.current_stream() if torch.cuda.is_available() else None) << mindspore.current_stream()
None << mindspore.set_cpu_affinity(enable_affinity)
drop(enable_affinity, "it says on which cores MindSpore's threads run")
drop(affinity_cpu_list, "it says on which cores MindSpore's threads run")
drop(module_to_cpu_dict, "it says on which cores MindSpore's threads run")
drop(bind_file, "it says on which cores MindSpore's threads run")
None << mindspore.set_kernel_launch_group(thread_num, kernel_group_num)
drop(thread_num, "it says how MindSpore starts its kernels")
drop(kernel_group_num, "it says how MindSpore starts its kernels")
None << mindspore.launch_blocking()
no_settings << mindspore.set_algo_parameters
int(os.environ.get("LOCAL_WORLD_SIZE", 1)) << mindspore.communication.get_local_rank_size()
no_gradient("settings have none")


def no_settings(**options):
    """Takes what MindSpore is told for the search of a way to split a network, which PyTorch does not do."""


def example():
    mindspore.set_deterministic(deterministic=False)
    mindspore.runtime.set_cpu_affinity(False)
    mindspore.runtime.set_kernel_launch_group(thread_num=2, kernel_group_num=8)
    mindspore.parallel.set_algo_parameters(fully_use_devices=False)
    stream = mindspore.runtime.current_stream()
    found = mindspore.hal.get_device_properties(0), mindspore.hal.get_device_capability(0), stream is None
    return mindspore.seed() >= 0, found


def example():
    class Block(mindspore.nn.Cell):
        @mindspore.lazy_inline
        def __init__(self, factor):
            super().__init__()
            self.factor = factor

        def construct(self, x):
            return x * self.factor

    class Other(mindspore.nn.Cell):
        @mindspore.common.lazy_inline(attrs="factor")
        def __init__(self, factor):
            super().__init__()
            self.factor = factor

        def construct(self, x):
            return x + self.factor

    @mindspore.ops.add_flags(has_effect=True)
    def double(x):
        return x * 2

    weight = mindspore.Parameter(f32(2))
    optimizers = mindspore.experimental.optim.SGD([weight], lr=0.1), mindspore.nn.SGD([weight], 0.1)
    return Other(2.0)(Block(0.5)(f32(2, 3))), double(f32(3)), isinstance(optimizers[0], mindspore.experimental.optim.optimizer.Optimizer)


def example():
    mindspore.runtime.launch_blocking()
    return mindspore.communication.get_local_rank_size()


example(mindspore.ops.strided_slice(f32(3, 4, 5), (1, 0, 2), (3, 4, 5), (1, 2, 1)))
