"""Facts that introspection gets wrong, each checked by calling the operator: they replace what was found."""

FACTS = {
    "pytorch": """
class torch.LongTensor(data) : torch.Tensor
class torch.LongTensor(*size) : torch.Tensor
class torch.FloatTensor(data) : torch.Tensor
class torch.FloatTensor(*size) : torch.Tensor
class torch.BoolTensor(data) : torch.Tensor
class torch.BoolTensor(*size) : torch.Tensor
class torch.IntTensor(data) : torch.Tensor
class torch.IntTensor(*size) : torch.Tensor
class torch.DoubleTensor(data) : torch.Tensor
class torch.DoubleTensor(*size) : torch.Tensor
class torch.HalfTensor(data) : torch.Tensor
class torch.HalfTensor(*size) : torch.Tensor
class torch.BFloat16Tensor(data) : torch.Tensor
class torch.BFloat16Tensor(*size) : torch.Tensor
class torch.ByteTensor(data) : torch.Tensor
class torch.ByteTensor(*size) : torch.Tensor
class torch.CharTensor(data) : torch.Tensor
class torch.CharTensor(*size) : torch.Tensor
class torch.ShortTensor(data) : torch.Tensor
class torch.ShortTensor(*size) : torch.Tensor
class torch.Tensor(data)
class torch.Tensor(*size)
class torch.device(type: str | int | device, index: int | None = None)
function torch.arange(end: Number, *, out: Tensor | None = None, dtype: dtype | None = None, layout: layout = torch.strided, device: device | None = None, pin_memory: bool = False, requires_grad: bool = False) -> Tensor
function torch.arange(start: Number, end: Number, step: Number = 1, *, out: Tensor | None = None, dtype: dtype | None = None, layout: layout = torch.strided, device: device | None = None, pin_memory: bool = False, requires_grad: bool = False) -> Tensor
function torch.compile(model=None, *, fullgraph: bool = False, dynamic: bool | None = None, backend: str = 'inductor', mode: str | None = None, options=None, disable: bool = False)
function torch.einsum(equation: str, *operands) -> Tensor
function torch.tensor(data, *, dtype: dtype | None = None, device: device | None = None, requires_grad: bool = False, pin_memory: bool = False) -> Tensor
method torch.Tensor.expand(*size: int) -> Tensor
method torch.Tensor.expand(size: Sequence[int]) -> Tensor
method torch.Tensor.size() -> Size
method torch.Tensor.size(dim: int) -> int
method torch.Tensor.view(*shape: int) -> Tensor
method torch.Tensor.view(size: Sequence[int]) -> Tensor
method torch.Tensor.view(dtype: dtype) -> Tensor
attribute torch.Tensor.dtype -> dtype
attribute torch.Tensor.device -> device
attribute torch.Tensor.shape -> Size
attribute torch.Tensor.grad -> Tensor | None
attribute torch.Tensor.data -> Tensor
attribute torch.Tensor.T -> Tensor
attribute torch.Tensor.mT -> Tensor
attribute torch.Tensor.H -> Tensor
attribute torch.Tensor.mH -> Tensor
attribute torch.Tensor.real -> Tensor
attribute torch.Tensor.imag -> Tensor
attribute torch.Tensor.ndim -> int
attribute torch.Tensor.itemsize -> int
attribute torch.Tensor.nbytes -> int
attribute torch.Tensor.is_cuda -> bool
attribute torch.Tensor.is_leaf -> bool
attribute torch.Tensor.is_sparse -> bool
attribute torch.Tensor.requires_grad -> bool
class torch.nn.Sequential(*args) : torch.nn.Module
function torch.nn.functional.gelu(input: Tensor, *, approximate: str = 'none') -> Tensor
function torch.nn.functional.softplus(input: Tensor, beta: float = 1.0, threshold: float = 20.0) -> Tensor
function torch.nn.functional.one_hot(tensor: Tensor, num_classes: int = -1) -> Tensor
function torch.nn.functional.softshrink(input: Tensor, lambd: float = 0.5) -> Tensor
class torch.nn.Module()
constant torch.distributions.constraints.positive
constant torch.distributions.constraints.real
constant torch.jit.Final
function torch._assert(condition, message)
class torch.finfo(type: dtype = None)
class torch.iinfo(type: dtype)
class torch.autograd.Function()
class torch.fx.GraphModule(root, graph, class_name: str = 'GraphModule') : torch.nn.Module
function torch.norm(input: Tensor, p: float | str | None = 'fro', dim=None, keepdim: bool = False, out=None, dtype=None) -> Tensor
method torch.Tensor.norm(p: float | str | None = 'fro', dim=None, keepdim: bool = False, dtype=None) -> Tensor
function torch.unique(input: Tensor, sorted: bool = True, return_inverse: bool = False, return_counts: bool = False, dim: int | None = None)
function torch.meshgrid(*tensors, indexing: str | None = None) -> tuple[Tensor, ...]
function torch.broadcast_tensors(*tensors) -> tuple[Tensor, ...]
function torch.block_diag(*tensors) -> Tensor
function torch.cartesian_prod(*tensors) -> Tensor
function torch.atleast_1d(*tensors)
function torch.atleast_2d(*tensors)
function torch.atleast_3d(*tensors)
function torch.jit.is_scripting() -> bool
function torch.jit.is_tracing() -> bool
""",
    "paddle": """
class paddle.LongTensor(data) : paddle.Tensor
class paddle.LongTensor(*size) : paddle.Tensor
class paddle.FloatTensor(data) : paddle.Tensor
class paddle.FloatTensor(*size) : paddle.Tensor
class paddle.BoolTensor(data) : paddle.Tensor
class paddle.BoolTensor(*size) : paddle.Tensor
class paddle.IntTensor(data) : paddle.Tensor
class paddle.IntTensor(*size) : paddle.Tensor
class paddle.DoubleTensor(data) : paddle.Tensor
class paddle.DoubleTensor(*size) : paddle.Tensor
class paddle.HalfTensor(data) : paddle.Tensor
class paddle.HalfTensor(*size) : paddle.Tensor
class paddle.BFloat16Tensor(data) : paddle.Tensor
class paddle.BFloat16Tensor(*size) : paddle.Tensor
class paddle.ByteTensor(data) : paddle.Tensor
class paddle.ByteTensor(*size) : paddle.Tensor
class paddle.CharTensor(data) : paddle.Tensor
class paddle.CharTensor(*size) : paddle.Tensor
class paddle.ShortTensor(data) : paddle.Tensor
class paddle.ShortTensor(*size) : paddle.Tensor
class paddle.CPUPlace() : paddle.base.libpaddle.Place
class paddle.CUDAPlace(id: int) : paddle.base.libpaddle.Place
class paddle.CUDAPinnedPlace() : paddle.base.libpaddle.Place
class paddle.Tensor(data=None, dtype=None, place=None, persistable: bool | None = None, stop_gradient: bool = True, name: str | None = None)
class paddle.nn.Layer(name_scope: str | None = None, dtype: dtype = 'float32')
function paddle.arange(end: float | Tensor, *, dtype: dtype | None = None, out: Tensor | None = None, device: Place | None = None, requires_grad: bool = False, pin_memory: bool = False, name: str | None = None) -> Tensor
function paddle.arange(start: float | Tensor, end: float | Tensor, step: float | Tensor = 1, dtype: dtype | None = None, *, out: Tensor | None = None, device: Place | None = None, requires_grad: bool = False, pin_memory: bool = False, name: str | None = None) -> Tensor
function paddle.randint(high: int, *, shape: tuple[int, ...] = [1], dtype: dtype | None = None, name: str | None = None) -> Tensor
function paddle.randint(low: int, high: int | None = None, shape: tuple[int, ...] = [1], dtype: dtype | None = None, name: str | None = None) -> Tensor
function paddle.utils.download.get_path_from_url(url: str, root_dir: str, md5sum: str | None = None, check_exist: bool = True, decompress: bool = True, method: str = 'get') -> str
function paddle.meshgrid(*args, name: str | None = None, indexing: str | None = None) -> list[Tensor]
method paddle.Tensor.to(device=None, dtype=None, blocking: bool | None = None) -> Tensor
method paddle.Tensor.to(dtype, blocking: bool | None = None) -> Tensor
method paddle.Tensor.to(other: Tensor, blocking: bool | None = None) -> Tensor
method paddle.Tensor.copy_(other: Tensor, non_blocking: bool = False) -> Tensor
class paddle.nn.Parameter(data=None, requires_grad: bool = True) : paddle.Tensor
class paddle.finfo(dtype: dtype)
attribute paddle.finfo.bits -> int
attribute paddle.finfo.dtype -> str
attribute paddle.finfo.eps -> float
attribute paddle.finfo.max -> float
attribute paddle.finfo.min -> float
attribute paddle.finfo.resolution -> float
attribute paddle.finfo.smallest_normal -> float
attribute paddle.finfo.tiny -> float
class paddle.iinfo(dtype: dtype)
attribute paddle.iinfo.bits -> int
attribute paddle.iinfo.dtype -> str
attribute paddle.iinfo.max -> int
attribute paddle.iinfo.min -> int
method paddle.Tensor.transpose(dim0: int, dim1: int) -> Tensor
method paddle.Tensor.transpose(perm: Sequence[int], name: str | None = None) -> Tensor
function paddle.transpose(x: Tensor, dim0: int, dim1: int) -> Tensor
function paddle.transpose(x: Tensor, perm: Sequence[int], name: str | None = None) -> Tensor
attribute paddle.nn.layer.norm._BatchNormBase._mean -> Tensor
attribute paddle.nn.layer.norm._BatchNormBase._variance -> Tensor
method paddle.Tensor.numpy() -> ndarray
attribute paddle.Tensor.shape -> Size
attribute paddle.Tensor.dtype -> dtype
attribute paddle.Tensor.place -> Place
attribute paddle.Tensor.grad -> Tensor | None
attribute paddle.Tensor.data -> Tensor
attribute paddle.Tensor.T -> Tensor
attribute paddle.Tensor.mT -> Tensor
attribute paddle.Tensor.ndim -> int
attribute paddle.Tensor.stop_gradient -> bool
attribute paddle.Tensor.is_leaf -> bool
attribute paddle.Tensor.size -> int
attribute paddle.Tensor.name -> str
attribute paddle.Tensor.persistable -> bool
""",
    "mindspore": """
class mindspore._no_grad()
attribute mindspore.nn.Cell.training -> bool
function mindspore.mint.arange(end, *, dtype=None) -> Tensor
function mindspore.mint.arange(start, end, step=1, *, dtype=None) -> Tensor
function mindspore.ops.arange(end, *, dtype=None) -> Tensor
function mindspore.ops.arange(start, end, step=1, *, dtype=None) -> Tensor
function mindspore.mint.reshape(input, shape) -> Tensor
function mindspore.mint.empty(*size, dtype=None, device=None) -> Tensor
function mindspore.tensor(input_data=None, dtype=None, shape=None, init=None, const_arg: bool = False, device=None) -> Tensor
function mindspore.ops.stop_gradient(value) -> Tensor
method mindspore.Tensor.asnumpy() -> ndarray
method mindspore.Tensor.numpy() -> ndarray
method mindspore.Tensor.dim() -> int
method mindspore.Tensor.item() -> Number
method mindspore.Tensor.numel() -> int
method mindspore.Tensor.tolist() -> list
method mindspore.Tensor.expand(*size) -> Tensor
method mindspore.Tensor.requires_grad_(requires_grad: bool = True) -> Tensor
method mindspore.nn.Cell.to(device=None, dtype=None, non_blocking=False)
method mindspore.nn.Cell.to(dtype, non_blocking=False)
method mindspore.nn.Cell.to(tensor, non_blocking=False)
class mindspore.nn.CellList(*args) : mindspore.nn.layer.container._CellListBase, mindspore.nn.Cell
class mindspore.Tensor(input_data=None, dtype=None, shape=None, init=None, const_arg: bool = False, device=None)
class mindspore.Parameter(default_input, name: str | None = None, requires_grad: bool = True, layerwise_parallel: bool = False, parallel_optimizer: bool = True, storage_format: str = '', device=None) : mindspore.Tensor
class mindspore.nn.Cell(auto_prefix: bool = True, flags=None) : mindspore._c_expression.Cell_
attribute mindspore.Tensor.shape -> Size
attribute mindspore.Tensor.dtype -> dtype
attribute mindspore.Tensor.T -> Tensor
attribute mindspore.Tensor.mT -> Tensor
attribute mindspore.Tensor.H -> Tensor
attribute mindspore.Tensor.ndim -> int
attribute mindspore.Tensor.size -> int
attribute mindspore.Tensor.itemsize -> int
attribute mindspore.Tensor.nbytes -> int
attribute mindspore.Tensor.device -> str
method mindspore.Tensor.transpose(dim0, dim1) -> Tensor
method mindspore.Tensor.transpose(*axes) -> Tensor
""",
}


def apply(extraction):
    """Puts them into the extraction's lines and returns how many there were."""
    replaced = set()
    count = 0
    for line in FACTS[extraction.framework].strip().splitlines():
        kind, rest = line.split(" ", 1)
        name = rest.split("(")[0].split(" ")[0]
        if name not in replaced:
            extraction.lines[name] = []
            extraction.aliases.pop(name, None)
            replaced.add(name)
        if kind == "alias":
            extraction.lines.pop(name)
            extraction.aliases[name] = rest.split(" ")[1]
        else:
            extraction.lines[name].append(line)
        count += 1
    return count
