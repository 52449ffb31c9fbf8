# Devices, default dtypes, random states and modes, as Paddle's code names them.

device_chosen(device) << paddle.set_device(device)
device_name() << paddle.get_device()
note("Without a choice Paddle takes a GPU where it has one, PyTorch the CPU.")
def device_chosen(device):
    """Makes tensors from now on where Paddle's name of a device says."""
    name = str(device).replace("gpu", "cuda")
    torch.set_default_device(name)
    return torch.device(name)


def device_name():
    """Paddle's name of the device on which tensors are made."""
    device = torch.get_default_device()
    return device.type if device.type == "cpu" else f"{device.type.replace('cuda', 'gpu')}:{device.index or 0}"


def example():
    paddle.set_device("cpu")
    first = paddle.ones([2])
    paddle.device.set_device("cpu")
    return first, paddle.get_device(), paddle.device.get_device(), paddle.get_device().split(":")[0] == "gpu"


torch.get_default_dtype() << paddle.get_default_dtype()
torch.set_default_dtype(d) << paddle.set_default_dtype(d)
note("Paddle gives the name of the dtype, PyTorch the dtype: compare with torch.float32 instead of 'float32'.")
def example():
    x = paddle.ones([2], dtype=paddle.get_default_dtype())
    paddle.set_default_dtype("float64")
    y = paddle.ones([2], dtype=paddle.get_default_dtype())
    paddle.set_default_dtype(paddle.float32)
    return x, y


torch.Generator() << paddle.Generator()
generator_on(device) << paddle.Generator(device)
torch.cuda.get_rng_state_all() << paddle.get_cuda_rng_state()
torch.cuda.set_rng_state_all(state_list) << paddle.set_cuda_rng_state(state_list)
[torch.get_rng_state()] << paddle.get_rng_state()
def generator_on(device):
    """A generator of random numbers on a device of Paddle's name."""
    return torch.Generator(str(device).replace("gpu", "cuda"))


def example():
    def draw(generator: paddle.Generator):
        return generator.initial_seed()

    paddle.set_cuda_rng_state(paddle.get_cuda_rng_state())
    return draw(paddle.Generator().manual_seed(7)), len(paddle.get_cuda_rng_state()), len(paddle.get_rng_state())


True << paddle.in_dynamic_mode()
None << paddle.disable_static()
has_xpu() << paddle.is_compiled_with_xpu()
has_rocm() << paddle.is_compiled_with_rocm()
[] << paddle.device.get_all_custom_device_type()
refuse("PyTorch has no static graph: call the layers") << paddle.enable_static()
def has_xpu():
    """Whether this PyTorch computes on XPUs."""
    return torch.xpu.is_available()


def has_rocm():
    """Whether this PyTorch was built for ROCm."""
    return torch.version.hip is not None


example(paddle.in_dynamic_mode())
example(paddle.framework.in_dynamic_mode())
example(paddle.is_compiled_with_xpu())
example(paddle.is_compiled_with_rocm())
example(paddle.device.get_all_custom_device_type())
def example():
    paddle.disable_static()
    return paddle.ones([2]) if paddle.in_dynamic_mode() else None


as_it_stands << paddle.jit.to_static
as_it_stands << paddle.jit.not_to_static
note("It runs without a compiler, where this changes nothing.")
def as_it_stands(function=None, *arguments, **options):
    """The function or layer itself; where options come first, a decorator that returns it."""
    return function if callable(function) else lambda decorated: decorated


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

    network = paddle.jit.to_static(paddle.nn.Linear(3, 3), input_spec=[paddle.static.InputSpec(shape=[None, 3], dtype="float32")], full_graph=True)
    x = f32(2, 3)
    return first(x), second(x), third(x), network(x)


described_input(shape, dtype, name) << paddle.static.InputSpec(shape, dtype, name)
(self.name) << paddle.static.InputSpec.name
(self.shape) << paddle.static.InputSpec.shape
(self.dtype) << paddle.static.InputSpec.dtype
drop(stop_gradient, "it only describes an input")
note("It describes an input; torch.export takes torch.export.Dim and example tensors instead.")
def described_input(shape, dtype="float32", name=None):
    """What is known of an input: its shape, with None or -1 for any size, its dtype and its name."""
    import types

    return types.SimpleNamespace(shape=tuple(-1 if size is None else size for size in shape), dtype=dtype, name=name)


def example():
    one, other = paddle.static.InputSpec([None, 3], "float32", "x"), paddle.static.InputSpec(shape=[2, 3], dtype="int64", name="y", stop_gradient=True)
    return one.name, list(one.shape), list(other.shape), other.name


refuse("export with torch.export.save(torch.export.export(...)) or torch.onnx.export") << paddle.jit.save(layer, path)
refuse("load what torch.export.save wrote, or build the network and load its weights") << paddle.jit.load(path)


applied(self, func) << paddle.Tensor.apply(self, func)
def applied(target, function):
    """The function of a tensor; or of a network's parts, where the target is one."""
    return target.apply(function) if isinstance(target, torch.nn.Module) else function(target)


def example():
    def filled(layer):
        if isinstance(layer, paddle.nn.Conv2D):
            paddle.nn.initializer.Constant(0.5)(layer.weight)

    network = paddle.nn.Sequential(paddle.nn.Conv2D(2, 3, 1))
    network.apply(filled)
    return network[0].weight, paddle.ones([3]).apply(lambda x: x * 2)


imported(module_name, err_msg) << paddle.utils.try_import(module_name, err_msg)
mapped(func, *structure) << paddle.utils.map_structure(func, *structure)
def imported(module_name, err_msg=None):
    """The module of that name, or the error that says what is missing."""
    import importlib

    try:
        return importlib.import_module(module_name)
    except ImportError:
        raise ImportError(err_msg or f"{module_name} is needed, and is not installed") from None


def mapped(function, *structures):
    """The function of each leaf of structures of the same form: lists, tuples and dictionaries of leaves."""
    first = structures[0]
    if isinstance(first, dict):
        return {key: mapped(function, *(each[key] for each in structures)) for key in first}
    if isinstance(first, tuple) and hasattr(first, "_fields"):
        return type(first)(*(mapped(function, *parts) for parts in zip(*structures)))
    if isinstance(first, (list, tuple)):
        return type(first)(mapped(function, *parts) for parts in zip(*structures))
    return function(*structures)


def example():
    several = {"a": [f32(2), f32(3)], "b": (f32(4),)}
    numbers = paddle.utils.try_import("math")
    return paddle.utils.map_structure(lambda x: x * 2, several), paddle.utils.map_structure(lambda x, y: x + y, [f32(2)], [f32(2)]), numbers.pi


fetched(url, root_dir, md5sum, check_exist) << paddle.utils.download.get_path_from_url(url, root_dir, md5sum, check_exist, decompress=False)
fetched(url, root_dir, md5sum, check_exist) << paddle.utils.download.get_path_from_url(url, root_dir, md5sum, check_exist)
drop(method, "Python downloads by itself")
note("An archive is not unpacked: shutil.unpack_archive does it.")
file_md5(fname) << paddle.dataset.common.md5file(fname)
def file_md5(path):
    """The MD5 sum of a file, in hexadecimal digits."""
    import hashlib
    import pathlib

    return hashlib.md5(pathlib.Path(path).read_bytes()).hexdigest()


def fetched(url, root_dir, md5sum=None, check_exist=True):
    """The path of a file in a folder, downloaded where it is not there or has another MD5 sum."""
    import hashlib
    import os

    path = os.path.join(root_dir, url.split("/")[-1])
    if path.endswith((".tar", ".gz", ".tgz", ".zip", ".bz2", ".xz")):
        raise NotImplementedError("download and unpack an archive with torch.hub.download_url_to_file and shutil.unpack_archive")
    if check_exist and os.path.exists(path):
        with open(path, "rb") as file:
            if md5sum is None or hashlib.md5(file.read()).hexdigest() == md5sum:
                return path
    os.makedirs(root_dir, exist_ok=True)
    torch.hub.download_url_to_file(url, path)
    return path


def example():
    import os
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "weights.bin")
        with open(path, "wb") as file:
            file.write(b"1234")
        found = paddle.utils.download.get_path_from_url("https://example.org/weights.bin", folder)
        return paddle.dataset.common.md5file(path), os.path.basename(found)
