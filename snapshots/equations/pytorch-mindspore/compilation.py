# Compilers, tracers and exporters that are not there: what they decorate computes the same without them.

torch.jit.ignore >> unchanged
torch.jit.unused >> unchanged
torch.jit.export >> unchanged
torch.jit.script >> unchanged
torch.jit._overload >> unchanged
torch.jit._overload_method >> unchanged
torch.jit._script_if_tracing >> unchanged
torch.compiler.disable >> unchanged
torch.compiler.allow_in_graph >> unchanged
torch.fx.wrap >> unchanged
torch.library.register_fake >> unchanged
torch.onnx.symbolic_helper.parse_args >> unchanged
note("It runs without a compiler, where this changes nothing.")
def unchanged(function=None, *arguments, **options):
    """The function itself, also by its keyword; where options come first, a decorator that returns it."""
    for given in (function, options.get("obj"), options.get("fn"), options.get("func"), options.get("fn_or_name")):
        if callable(given):
            return given
    return lambda decorated: decorated


example(torch.jit.script(obj=torch.nn.ReLU())(f32(4)))


def example():
    @torch.jit.ignore
    def first(x):
        return x + 1

    @torch.jit.ignore(drop=True)
    def second(x):
        return x + 2

    @torch.jit.unused
    def third(x):
        return x + 3

    @torch.jit.export
    def fourth(x):
        return x + 4

    @torch.jit._script_if_tracing
    def fifth(x):
        return x + 5

    @torch.compiler.disable
    def seventh(x):
        return x + 7

    @torch.compiler.disable(recursive=False)
    def eighth(x):
        return x + 8

    @torch.compiler.allow_in_graph
    def ninth(x):
        return x + 9

    x = f32(2, 3)
    return [f(x) for f in (first, second, third, fourth, fifth, seventh, eighth, ninth)]


def example():
    @torch.jit.script
    def twice(x: torch.Tensor) -> torch.Tensor:
        return x + x

    return twice(f32(2, 3)), torch.jit.script(torch.nn.ReLU())(f32(4))


def example():
    @torch.onnx.symbolic_helper.parse_args("v")
    def symbolic(g, x):
        return x

    return f32(2)


torch.jit.Final >> typing.Final
def example():
    class Scaled(torch.nn.Module):
        factor: torch.jit.Final[float]
        small: torch.jit.Final[bool] = True

        def __init__(self):
            super().__init__()
            self.factor = 3.0

        def forward(self, x):
            return x * self.factor

    return Scaled()(f32(2, 3))


torch._C._get_tracing_state() >> None
torch._C._log_api_usage_once(event) >> None
drop(event, "only PyTorch counts its users")
def example():
    torch._C._log_api_usage_once("tensorferry")
    return f32(2), torch._C._get_tracing_state()


torch.jit.annotate(the_type, the_value) >> the_value
drop(the_type, "annotations are for the compiler")
torch.onnx.is_in_onnx_export() >> False
torch.compiler.is_compiling() >> False
torch.compiler.is_dynamo_compiling() >> False
torch.compiler.cudagraph_mark_step_begin() >> None
torch.compiler.reset() >> None
def example():
    return torch.jit.annotate(int, 3) * f32(2), torch.onnx.is_in_onnx_export(), torch.compiler.is_compiling(), torch.compiler.is_dynamo_compiling()


def example():
    torch.compiler.cudagraph_mark_step_begin()
    torch.compiler.reset()
    return f32(2)


torch.onnx.register_custom_op_symbolic(symbolic_name, symbolic_fn, opset_version) >> None
drop(symbolic_name, "only PyTorch's exporter looks for it")
drop(symbolic_fn, "only PyTorch's exporter calls it")
drop(opset_version, "only PyTorch's exporter looks at it")
note("Only PyTorch's exporter looks for such a function.")
def example():
    torch.onnx.register_custom_op_symbolic("tensorferry::same", lambda g, x: x, 11)
    return f32(2)


torch.nn.modules.utils._single(x) >> repeated(x, 1)
torch.nn.modules.utils._pair(x) >> repeated(x, 2)
torch.nn.modules.utils._triple(x) >> repeated(x, 3)
torch.nn.modules.utils._quadruple(x) >> repeated(x, 4)
def repeated(value, times):
    """What can be iterated over as a tuple; any other value that many times."""
    return tuple(value) if hasattr(value, "__iter__") else (value,) * times


torch.nn.modules.utils._ntuple(n) >> (lambda value: repeated(value, n))
torch.nn.modules.utils._reverse_repeat_tuple(t, n) >> tuple(value for value in reversed(t) for _ in range(n))
def example():
    pairs = torch.nn.modules.utils._pair(3), torch.nn.modules.utils._pair((1, 2)), torch.nn.modules.utils._single(2), torch.nn.modules.utils._triple([1, 2, 3])
    return pairs, torch.nn.modules.utils._quadruple(1), torch.nn.modules.utils._ntuple(2)(5), torch.nn.modules.utils._reverse_repeat_tuple((1, 2), 2)


torch.hub._get_torch_home() >> os.path.expanduser("~/.cache/tensorferry")
torch.hub.get_dir() >> os.path.expanduser("~/.cache/tensorferry/hub")
note("Downloads go to a folder of their own: the files of the other framework's cache would not fit.")
def example():
    return isinstance(torch.hub._get_torch_home(), str), isinstance(torch.hub.get_dir(), str)


torch.ops.load_library(path) >> no_operator_library(path)
note("A library of compiled operators is PyTorch's own: code that does without it where it is not found goes on.")
def no_operator_library(path):
    """Compiled operators of another framework cannot be loaded."""
    raise OSError(f"{path} holds operators of another framework")


def example():
    try:
        torch.ops.load_library("/no/such/library.so")
    except OSError:
        return f32(2)


torch._assert(condition, message) >> asserted(condition, message)
def asserted(condition, message):
    """A condition that must hold."""
    assert condition, message


def example():
    torch._assert(1 + 1 == 2, "arithmetic holds")
    try:
        torch._assert(1 + 1 == 3, "arithmetic holds")
    except AssertionError as error:
        return f32(2), str(error)
