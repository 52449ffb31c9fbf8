# Dtypes, devices, modes and what does nothing in MindSpore.

paddle.float16 == mindspore.float16
paddle.float32 == mindspore.float32
paddle.float64 == mindspore.float64
paddle.bfloat16 == mindspore.bfloat16
paddle.int8 == mindspore.int8
paddle.int16 == mindspore.int16
paddle.int32 == mindspore.int32
paddle.int64 == mindspore.int64
paddle.uint8 == mindspore.uint8
paddle.bool == mindspore.bool
paddle.complex64 == mindspore.complex64
paddle.complex128 == mindspore.complex128
def example():
    x = f32(2, 3)
    return x.astype(paddle.float16), x.astype(paddle.float64), x.astype(paddle.int32), x.astype(paddle.int64), x.astype(paddle.bool), x.astype(paddle.float32)


def example():
    x = i64(2, 3)
    return x.astype(paddle.int8), x.astype(paddle.int16), x.astype(paddle.uint8), x.dtype == paddle.int64


paddle.no_grad() >> without_gradients()
note("MindSpore computes gradients only in functions made by mindspore.value_and_grad; inside such a function use mindspore.ops.stop_gradient.")
no_gradient("it is there to have none")
def without_gradients():
    """A context and a decorator that change nothing: MindSpore computes gradients only where it is asked for them."""
    import contextlib

    @contextlib.contextmanager
    def unchanged():
        yield

    return unchanged()


def example():
    @paddle.no_grad()
    def twice(x):
        return x + x

    with paddle.no_grad():
        y = f32(2, 3) * 2
    return y, twice(y)


paddle.Tensor.cpu(self) >> self
paddle.Tensor.value(self) >> value_of(self)
note("MindSpore computes on the device that mindspore.set_device names.")
def value_of(tensor):
    """The tensor itself, or what another object calls its value."""
    return tensor if isinstance(tensor, mindspore.Tensor) else tensor.value()


def example():
    return (paddle.ones([3]) * f32(3)).cpu(), paddle.ones([3]).cpu().numpy(), paddle.ones([3]).value() * 2


paddle.Tensor.backward(self) >> refuse("MindSpore differentiates functions: mindspore.value_and_grad")
paddle.Tensor.clear_grad(self) >> refuse("MindSpore's gradients are results of functions: there is none to clear")

paddle.Generator() >> mindspore.Generator()
paddle.Generator(device) >> mindspore.Generator()
drop(device, "MindSpore's generators belong to no device")
def example():
    def draw(generator: paddle.Generator):
        return generator.initial_seed()

    return draw(paddle.Generator().manual_seed(7)), draw(paddle.Generator("cpu").manual_seed(3))


paddle.get_default_dtype() >> default_dtype()
paddle.set_default_dtype(d) >> refuse("MindSpore has no default dtype: give each tensor its own")
note("Paddle gives the name of the dtype, MindSpore the dtype: compare with mindspore.float32 instead of 'float32'.")
def default_dtype():
    """The dtype of Paddle's tensors where nothing else is said."""
    return mindspore.float32


example(paddle.ones([2], dtype=paddle.get_default_dtype()))

paddle.set_device(device) >> device_chosen(device)
paddle.get_device() >> device_name()
paddle.device.cuda.empty_cache() >> None
note("A device is chosen once, before the first tensor; MindSpore frees memory by itself.")
def device_chosen(device):
    """Makes tensors from now on where Paddle's name of a device says."""
    kind, _, number = str(device).partition(":")
    target = {"cpu": "CPU", "gpu": "GPU", "npu": "Ascend"}[kind]
    if kind != "cpu" or mindspore.get_context("device_target") != target:
        mindspore.set_device(target, *([int(number)] if number else []))


def device_name():
    """Paddle's name of the device on which tensors are made."""
    kind = {"CPU": "cpu", "GPU": "gpu", "Ascend": "npu"}[mindspore.get_context("device_target")]
    return kind if kind == "cpu" else f"{kind}:{mindspore.get_context('device_id')}"


def example():
    paddle.set_device("cpu")
    first = paddle.ones([2])
    paddle.device.cuda.empty_cache()
    return first, paddle.get_device(), paddle.device.get_device()


paddle.in_dynamic_mode() >> True
paddle.disable_static() >> None
paddle.enable_static() >> refuse("build a Cell and compile it with mindspore.jit")
paddle.is_compiled_with_cuda() >> on_gpu()
paddle.device.is_compiled_with_cuda() >> on_gpu()
paddle.is_compiled_with_xpu() >> False
paddle.is_compiled_with_rocm() >> False
def on_gpu():
    """Whether MindSpore computes on a GPU."""
    return mindspore.get_context("device_target") == "GPU"


example(paddle.in_dynamic_mode())
example(paddle.framework.in_dynamic_mode())
example(paddle.is_compiled_with_cuda())
example(paddle.is_compiled_with_xpu())
example(paddle.is_compiled_with_rocm())
def example():
    paddle.disable_static()
    return paddle.ones([2]) if paddle.in_dynamic_mode() else None


paddle.jit.to_static >> as_it_stands
paddle.jit.not_to_static >> as_it_stands
note("It runs without a compiler; mindspore.jit compiles a function.")
def as_it_stands(function=None, *arguments, **options):
    """The function or layer itself; where options come first, a decorator that returns it."""
    return function if callable(function) else lambda decorated: decorated


paddle.static.InputSpec(shape, dtype, name) >> described_input(shape, dtype, name)
paddle.static.InputSpec.name >> (self.name)
paddle.static.InputSpec.shape >> (self.shape)
drop(stop_gradient, "it only describes an input")
note("It describes an input; mindspore.export takes example tensors instead.")
def described_input(shape, dtype="float32", name=None):
    """What is known of an input: its shape, with None or -1 for any size, its dtype and its name."""
    import types

    return types.SimpleNamespace(shape=tuple(-1 if size is None else size for size in shape), dtype=dtype, name=name)


def example():
    @paddle.jit.to_static
    def first(x):
        return x + 1

    @paddle.jit.not_to_static
    def second(x):
        return x + 2

    @paddle.jit.to_static(input_spec=[paddle.static.InputSpec([None, 3], "float32", name="x")])
    def third(x):
        return x + 3

    network = paddle.jit.to_static(paddle.nn.ReLU(), input_spec=[paddle.static.InputSpec(shape=[None, 3], dtype="float32")], full_graph=True)
    x = f32(2, 3)
    return first(x), second(x), third(x), network(x)


def example():
    one, other = paddle.static.InputSpec([None, 3], "float32", "x"), paddle.static.InputSpec(shape=[2, 3], dtype="int64", name="y", stop_gradient=True)
    return one.name, list(one.shape), list(other.shape), other.name


paddle.utils.download.get_path_from_url(url, root_dir, md5sum, check_exist) >> fetched(url, root_dir, md5sum, check_exist)
drop(method, "Python downloads by itself")
note("An archive is not unpacked: shutil.unpack_archive does it.")
paddle.Tensor.apply(self, func) >> applied(self, func)
paddle.utils.try_import(module_name, err_msg) >> imported(module_name, err_msg)
paddle.dataset.common.md5file(fname) >> file_md5(fname)
def applied(target, function):
    """The function of a tensor; or of a network's parts, where the target is one."""
    return target.apply(function) if isinstance(target, mindspore.nn.Cell) else function(target)


def imported(module_name, err_msg=None):
    """The module of that name, or the error that says what is missing."""
    import importlib

    try:
        return importlib.import_module(module_name)
    except ImportError:
        raise ImportError(err_msg or f"{module_name} is needed, and is not installed") from None


def file_md5(path):
    """The MD5 sum of a file, in hexadecimal digits."""
    import hashlib
    import pathlib

    return hashlib.md5(pathlib.Path(path).read_bytes()).hexdigest()


def fetched(url, root_dir, md5sum=None, check_exist=True):
    """The path of a file in a folder, downloaded where it is not there or has another MD5 sum."""
    import hashlib
    import os
    import urllib.request

    path = os.path.join(root_dir, url.split("/")[-1])
    if path.endswith((".tar", ".gz", ".tgz", ".zip", ".bz2", ".xz")):
        raise NotImplementedError("download and unpack an archive with urllib.request.urlretrieve and shutil.unpack_archive")
    if check_exist and os.path.exists(path):
        with open(path, "rb") as file:
            if md5sum is None or hashlib.md5(file.read()).hexdigest() == md5sum:
                return path
    os.makedirs(root_dir, exist_ok=True)
    urllib.request.urlretrieve(url, path)
    return path


def example():
    import os
    import tempfile

    numbers = paddle.utils.try_import("math")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "weights.bin")
        with open(path, "wb") as file:
            file.write(b"1234")
        found = paddle.utils.download.get_path_from_url("https://example.org/weights.bin", folder)
        return paddle.dataset.common.md5file(path), os.path.basename(found), paddle.ones([3]).apply(lambda x: x * 2), numbers.pi
