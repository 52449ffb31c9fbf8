# What the program runs on, and what it is set to.

torch.backends.mps.is_available() >> False
torch.backends.mps.is_built() >> False
torch.cuda.is_bf16_supported() >> paddle.amp.is_bfloat16_supported()
drop(including_emulation, "Paddle says what the device does")
example(torch.backends.mps.is_available())
example(torch.backends.mps.is_built())

torch.get_default_dtype() >> default_dtype()
torch.set_default_dtype(d) == paddle.set_default_dtype(d)
def default_dtype():
    """The dtype of tensors made of Python's numbers."""
    return getattr(paddle, paddle.get_default_dtype())


def example():
    before = torch.get_default_dtype()
    torch.set_default_dtype(torch.float64)
    inside = torch.get_default_dtype(), torch.zeros(2)
    torch.set_default_dtype(before)
    return before == torch.float32, inside, torch.zeros(2, dtype=torch.get_default_dtype())


torch.promote_types(type1, type2) >> promoted(type1, type2)
torch.result_type(tensor, other) >> refuse("Paddle says no dtype before it computes: compute, and ask the result")
def promoted(first, second):
    """The dtype that holds values of both, by PyTorch's rules."""
    first, second = (str(each).rpartition(".")[2] for each in (first, second))
    order = ["bool", "uint8", "int8", "int16", "int32", "int64", "float16", "bfloat16", "float32", "float64", "complex64", "complex128"]
    least, most = sorted((first, second), key=order.index)
    if (least, most) == ("uint8", "int8"):
        most = "int16"
    elif (least, most) == ("float16", "bfloat16"):
        most = "float32"
    elif (least, most) == ("float64", "complex64"):
        most = "complex128"
    return getattr(paddle, most)


def example():
    every = [torch.bool, torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64, torch.float16, torch.bfloat16, torch.float32, torch.float64,
             torch.complex64, torch.complex128]
    return [[torch.promote_types(one, other) for other in every] for one in every]


# Names of layouts: only whether they are the same is asked.
torch.contiguous_format >> "contiguous_format"
torch.preserve_format >> "preserve_format"
torch.channels_last >> "channels_last"
torch.channels_last_3d >> "channels_last_3d"
torch.legacy_contiguous_format >> "contiguous_format"
torch.strided >> "strided"
torch.sparse_coo >> "sparse_coo"
torch.sparse_csr >> "sparse_csr"
torch.sparse_csc >> "sparse_csc"
torch.sparse_bsr >> "sparse_bsr"
torch.sparse_bsc >> "sparse_bsc"
torch.Tensor.layout >> layout_of(self)
note("Paddle has no objects for layouts: their names stand for them.")
def layout_of(tensor):
    """How the values are stored, as PyTorch names it."""
    return "sparse_coo" if tensor.is_sparse_coo() else "sparse_csr" if tensor.is_sparse_csr() else "strided"


def example():
    def copied(x, memory_format=torch.preserve_format):
        return x.clone() if memory_format == torch.preserve_format else x

    formats = torch.contiguous_format == torch.channels_last, torch.channels_last == torch.channels_last, torch.legacy_contiguous_format == torch.contiguous_format
    return copied(f32(2, 3)), copied(f32(2), torch.channels_last_3d), formats, copied(f32(2), memory_format=torch.contiguous_format)


def example():
    few = torch.sparse_coo_tensor([[0, 1], [1, 0]], [1.0, 2.0], (2, 2))
    of_few = few.layout == torch.sparse_coo, few.layout == torch.strided, few.layout in (torch.sparse_csr, torch.sparse_csc, torch.sparse_bsr, torch.sparse_bsc)
    return of_few, torch.ones(2).layout == torch.strided


torch.compile >> unchanged
note("It runs without a compiler, where this changes nothing.")
def example():
    layer = torch.nn.Linear(3, 2)

    @torch.compile
    def first(x):
        return x + 1

    @torch.compile(fullgraph=True, dynamic=False, mode="reduce-overhead", backend="eager")
    def second(x):
        return x * 2

    return first(f32(4, 3)), second(f32(4, 3))


torch.distributions.utils.lazy_property == functools.cached_property
def example():
    class Twice:
        def __init__(self, x):
            self.x, self.count = x, 0

        @torch.distributions.utils.lazy_property
        def value(self):
            self.count += 1
            return self.x * 2

    twice = Twice(f32(3))
    return twice.value, twice.value, twice.count


torch.float8_e4m3fn == paddle.float8_e4m3fn
torch.float8_e5m2 == paddle.float8_e5m2
example(torch.float8_e4m3fn == torch.float8_e5m2)
example(f32(2).dtype in (torch.float8_e4m3fn, torch.float8_e5m2))

torch.is_autocast_enabled() >> paddle.is_autocast_enabled()
torch.is_autocast_enabled(device_type) >> paddle.is_autocast_enabled()
drop(device_type, "Paddle casts on the one device that is set")
example(torch.is_autocast_enabled())
example(torch.is_autocast_enabled("cpu"))

torch.get_rng_state() >> paddle.get_rng_state("cpu")
torch.set_rng_state(new_state) >> paddle.set_rng_state(new_state, "cpu")
torch.random.get_rng_state() >> paddle.get_rng_state("cpu")
torch.random.set_rng_state(new_state) >> paddle.set_rng_state(new_state, "cpu")
note("A state is a list of objects there, no tensor.")
def example():
    state = torch.get_rng_state()
    first = torch.rand(4)
    torch.set_rng_state(state)
    second = torch.rand(4)
    torch.random.set_rng_state(new_state=state)
    third = torch.rand(4)
    kept = torch.random.get_rng_state()
    torch.random.set_rng_state(kept)
    return first - second, first - third


torch.set_printoptions(precision, threshold, edgeitems, linewidth, profile=None, sci_mode=None) == paddle.set_printoptions(
    precision=precision, threshold=threshold, edgeitems=edgeitems, linewidth=linewidth)
example(torch.set_printoptions(precision=3, threshold=100, edgeitems=2, linewidth=100))
def example():
    torch.set_printoptions(4, sci_mode=None)
    return f32(2)


torch.distributed.is_available() == paddle.distributed.is_available()
torch.distributed.is_initialized() >> paddle.distributed.is_initialized()
example(torch.distributed.is_available())
example(torch.distributed.is_initialized())
