# Names that MindSpore has for the types of its own custom operators, for its generators and devices, as a source.

("bfloat16", "DefaultFormat") << mindspore.ops.DataType.BF16_Default
("float16", "DefaultFormat") << mindspore.ops.DataType.F16_Default
("float32", "DefaultFormat") << mindspore.ops.DataType.F32_Default
("float64", "DefaultFormat") << mindspore.ops.DataType.F64_Default
("int8", "DefaultFormat") << mindspore.ops.DataType.I8_Default
("int16", "DefaultFormat") << mindspore.ops.DataType.I16_Default
("int32", "DefaultFormat") << mindspore.ops.DataType.I32_Default
("int64", "DefaultFormat") << mindspore.ops.DataType.I64_Default
("uint8", "DefaultFormat") << mindspore.ops.DataType.U8_Default
("bool", "DefaultFormat") << mindspore.ops.DataType.BOOL_Default
types.SimpleNamespace(
    BF16_Default=("bfloat16", "DefaultFormat"), F16_Default=("float16", "DefaultFormat"), F32_Default=("float32", "DefaultFormat"),
    F64_Default=("float64", "DefaultFormat"), I8_Default=("int8", "DefaultFormat"), I16_Default=("int16", "DefaultFormat"),
    I32_Default=("int32", "DefaultFormat"), I64_Default=("int64", "DefaultFormat"), U8_Default=("uint8", "DefaultFormat"),
    BOOL_Default=("bool", "DefaultFormat")) << mindspore.ops.DataType
no_gradient("names have none")
example([mindspore.ops.DataType.BF16_Default, mindspore.ops.DataType.F16_Default, mindspore.ops.DataType.F32_Default, mindspore.ops.DataType.F64_Default,
         mindspore.ops.DataType.I8_Default, mindspore.ops.DataType.I16_Default, mindspore.ops.DataType.I32_Default, mindspore.ops.DataType.I64_Default,
         mindspore.ops.DataType.U8_Default, mindspore.ops.DataType.BOOL_Default])
def example():
    kinds = mindspore.ops.DataType
    return kinds.BF16_Default, kinds.F16_Default[0], kinds.F32_Default, kinds.I32_Default, kinds.I64_Default[1], kinds.BOOL_Default


torch.Tensor.register_hook(self, hook) << mindspore.Tensor.register_hook(self, hook)
def example():
    x = f32(2, 3)
    y = mindspore.ops.sin(x)
    try:
        y.register_hook(lambda gradient: gradient * 2)
    except RuntimeError:  # nothing is differentiated
        pass
    return y * y


torch.manual_seed(seed) << mindspore.manual_seed(seed)
no_gradient("seeds have none")
def example():
    mindspore.manual_seed(3)
    return mindspore.ops.ones((2,))


torch.Generator() << mindspore.Generator()
torch.Generator.manual_seed(self, seed) << mindspore.Generator.manual_seed(self, seed)
torch.Generator.initial_seed(self) << mindspore.Generator.initial_seed(self)
no_gradient("seeds have none")
def example():
    generator = mindspore.Generator()
    generator.manual_seed(17)
    return generator.initial_seed()


made_on(name, device_id) << mindspore.DeviceCtx(name, device_id)
def made_on(name, number=None):
    """The device by MindSpore's name for it: within `with`, tensors are made there."""
    kind = {"CPU": "cpu", "GPU": "cuda", "Ascend": "npu"}[name]
    return torch.device(kind if number is None or kind == "cpu" else f"{kind}:{number}")


def example():
    with mindspore.DeviceCtx("CPU"):
        made = mindspore.ops.ones((2, 3), mindspore.float32)
    return made * f32(2, 3)


fn << mindspore.ops.Morph(fn, infer_shape, infer_dtype)
drop(infer_shape, "PyTorch computes the result itself")
drop(infer_dtype, "PyTorch computes the result itself")
def example():
    def same(arguments):
        return arguments

    def doubled(x):
        return x * 2

    double = mindspore.ops.Morph(doubled, same, same)

    @mindspore.jit
    def compute(x):
        return double(x) + 1

    return compute(f32(2, 3))


parallel_chosen << mindspore.set_auto_parallel_context
None << mindspore.reset_auto_parallel_context()
None << mindspore.set_recursion_limit(recursion_limit)
drop(recursion_limit, "it is one of MindSpore's compiler")
no_gradient("settings have none")


def parallel_chosen(**options):
    """What MindSpore is told about parallel computing where each process computes for itself; anything else is an error."""
    alone = {"parallel_mode": ("stand_alone",), "gradients_mean": (False,), "full_batch": (False,), "enable_parallel_optimizer": (False,),
             "pipeline_stages": (1,), "parameter_broadcast": (False,), "device_num": (1,), "global_rank": (0,), "enable_alltoall": (False,)}
    for name, value in options.items():
        if value not in alone.get(name, ()):
            raise NotImplementedError(f"PyTorch has no counterpart of mindspore.set_auto_parallel_context({name}={value!r})")


def example():
    mindspore.set_auto_parallel_context(parallel_mode=mindspore.ParallelMode.STAND_ALONE, gradients_mean=False)
    mindspore.context.set_auto_parallel_context(parallel_mode="stand_alone", device_num=1)
    found = mindspore.get_auto_parallel_context("parallel_mode")
    mindspore.reset_auto_parallel_context()
    mindspore.set_recursion_limit(2000)
    return found, mindspore.get_auto_parallel_context("device_num")
