"""Facts that introspection gets wrong, each checked by calling the operator: they replace what was found."""

FACTS = {
    "pytorch": """
class torch.Tensor(data)
class torch.Tensor(*size)
class torch.device(type: str | int | device, index: int | None = None)
function torch.arange(end: Number, *, out: Tensor | None = None, dtype: dtype | None = None, layout: layout = torch.strided, device: device | None = None, pin_memory: bool = False, requires_grad: bool = False) -> Tensor
function torch.arange(start: Number, end: Number, step: Number = 1, *, out: Tensor | None = None, dtype: dtype | None = None, layout: layout = torch.strided, device: device | None = None, pin_memory: bool = False, requires_grad: bool = False) -> Tensor
function torch.compile(model=None, *, fullgraph: bool = False, dynamic: bool | None = None, backend: str = 'inductor', mode: str | None = None, options=None, disable: bool = False)
function torch.einsum(equation: str, *operands) -> Tensor
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
function torch.jit.is_scripting() -> bool
function torch.jit.is_tracing() -> bool
""",
    "paddle": """
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
