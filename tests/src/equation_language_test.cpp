// In: equations over a few operators, and code. Out: whether the code becomes what the language promises.
#include <catch2/catch.hpp>

#include "src/convert.hpp"
#include "tests/tools/small_folder.hpp"

using namespace tensorferry;

namespace {

constexpr std::string_view few_paddle_facts = R"(framework paddle paddle 3.3
module paddle
class paddle.Tensor(data)
method paddle.Tensor.astype(dtype: DTypeLike) -> Tensor
constant paddle.float32 -> dtype
constant paddle.int8 -> dtype
function paddle.cast(x: Tensor, dtype: DTypeLike) -> Tensor
function paddle.dropout(x: Tensor, mode: str = 'upscale_in_train') -> Tensor
function paddle.jit.not_to_static(func=None)
module paddle.jit
)";

constexpr std::string_view few_torch_facts = R"(framework pytorch torch 2.13
module torch
class torch.Tensor(data)
constant torch.float32 -> dtype
function torch.dropout(input: Tensor) -> Tensor
function torch.jit.ignore(drop=False)
module torch.jit
method torch.Tensor.to(dtype=None) -> Tensor
)";

struct language {
    explicit language(std::string_view equations, std::string_view torch_facts = "", std::string_view paddle_facts = "") {
        folder.write("facts/pytorch.facts", std::string(few_torch_facts).append(torch_facts));
        folder.write("facts/paddle.facts", std::string(few_paddle_facts).append(paddle_facts));
        folder.write("conventions/paddle.py", "import paddle\nimport paddle.nn as nn\n");
        folder.write("equations/pytorch-paddle/a.py", equations);
        known.emplace(folder.knowledge());
    }
    conversion converted(const std::string& text, graph::framework target) const {
        auto result = convert(text, {&*known, std::nullopt, {target, known->versions(target).back()}, ""});
        REQUIRE(result.has_value());
        return std::move(*result);
    }
    tests::small_folder folder;
    std::optional<graph::knowledge> known;
};

}  // namespace

TEST_CASE("a string that names a dtype becomes the other framework's dtype") {
    const language of("torch.float32 == paddle.float32\ntorch.Tensor.to(x, dtype) << paddle.cast(x, dtype)\n");
    CHECK(of.converted("import paddle\ny = paddle.cast(x, 'float32')\n", graph::framework::pytorch).text == "import torch\ny = x.to(torch.float32)\n");
    CHECK(of.converted("import paddle\ny = paddle.cast(x, paddle.float32)\n", graph::framework::pytorch).text == "import torch\ny = x.to(torch.float32)\n");
}

TEST_CASE("a string that names no dtype of the other framework is marked") {
    const language of("torch.float32 == paddle.float32\ntorch.Tensor.to(x, dtype) << paddle.cast(x, dtype)\n");
    for (const std::string dtype : {"int8", "quaternion"}) {
        const auto result = of.converted("import paddle\ny = paddle.cast(x, '" + dtype + "')\n", graph::framework::pytorch);
        REQUIRE(result.findings.size() == 1);
        CHECK(result.findings[0].result == outcome::marked);
        CHECK(result.findings[0].reason.find("which dtype") != std::string::npos);
    }
}

TEST_CASE("a helper stands for an operator that is used as a value, a decorator or a function") {
    const language of("torch.jit.ignore >> unchanged\ndef unchanged(function=None, **options):\n    return function\n");
    const auto result = of.converted("import torch\n@torch.jit.ignore\ndef f(): pass\n@torch.jit.ignore(drop=True)\ndef g(): pass\nh = torch.jit.ignore\n",
                                     graph::framework::paddle);
    CHECK(result.text == "from tensorferry_support import unchanged\n@unchanged\ndef f(): pass\n@unchanged(drop=True)\ndef g(): pass\nh = unchanged\n");
    REQUIRE(result.support.size() == 1);
    CHECK(result.support[0].name == "unchanged");
}

TEST_CASE("a refusal backward marks one case of an operator") {
    const language of("torch.dropout(input) << paddle.dropout(x=input)\n"
                      "refuse(\"scale the result by the rate of dropout yourself\") << paddle.dropout(x, mode=\"downscale_in_infer\")\n");
    CHECK(of.converted("import paddle\ny = paddle.dropout(x)\n", graph::framework::pytorch).text == "import torch\ny = torch.dropout(x)\n");
    const auto result = of.converted("import paddle\ny = paddle.dropout(x, mode='downscale_in_infer')\n", graph::framework::pytorch);
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings[0].reason == "scale the result by the rate of dropout yourself");
}

namespace {

// Layers one of which has its cases, and one of which takes the same arguments in both frameworks.
struct layers : language {
    layers()
        : language("torch.nn.Module == paddle.nn.Layer\n"
                   "torch.nn.Same(a, b) == paddle.nn.Same(a, b)\n"
                   "torch.nn.Other() == paddle.nn.New()\n"
                   "if isinstance(size, str):\n"
                   "    torch.nn.Pad(size, mode) >> refuse(\"give numbers\")\n"
                   "else:\n"
                   "    torch.nn.Pad(size, mode=\"edge\") >> paddle.nn.Pad(size)\n"
                   "    drop(inplace, \"nothing is overwritten\")\n"
                   "    torch.nn.Pad(size=(h, w), mode=\"both\") >> paddle.nn.Pad([h, w], kind=2)\n",
                   "module torch.nn\nclass torch.nn.Module()\nclass torch.nn.Pad(size: int, mode: str = 'edge', inplace: bool = False) : torch.nn.Module\n"
                   "class torch.nn.Same(a: int, b: int = 1) : torch.nn.Module\nclass torch.nn.Other()\n",
                   "class paddle.nn.New()\nmodule paddle.nn\nclass paddle.nn.Layer()\nclass paddle.nn.Pad(size: int, kind=None) : paddle.nn.Layer\n"
                   "class paddle.nn.Same(a: int, b: int = 1) : paddle.nn.Layer\n") {}

    conversion of(const std::string& code) const { return converted("import torch.nn as nn\n" + code + "\n", graph::framework::paddle); }
};

}  // namespace

TEST_CASE("what only the running code can decide becomes a function that takes the operator's arguments") {
    const layers of;
    const std::string function = R"python(class adapted_nn_Pad(paddle.nn.Pad):
    """Takes the arguments of torch.nn.Pad."""

    def __init__(self, size, mode="edge", inplace=False):
        def arguments():
            if isinstance(size, str):
                raise NotImplementedError("give numbers")
            if mode == "edge" and not isinstance(size, str):
                return dict(size=size)
            if (
                isinstance(size, (tuple, list))
                and len(size) == 2
                and mode == "both"
                and inplace == False
                and not isinstance(size, str)
            ):
                return dict(size=[size[0], size[1]], kind=2)
            raise NotImplementedError(
                "torch.nn.Pad has no equivalent with these arguments"
            )

        super().__init__(**arguments())


adapted_nn_Pad.__name__ = "Pad"
)python";
    for (const std::string use : {"layer = nn.Pad", "nn.Pad(2, **options)", "nn.Pad(*sizes)", "nn.Pad(2, mode)", "layer = partial(nn.Pad, 2)", "table = [nn.Pad]"}) {
        const auto result = of.of(use);
        INFO(result.text);
        REQUIRE(result.support.size() == 1);
        CHECK(result.support[0].source == function);
        CHECK(result.text.find("adapted_nn_Pad") != std::string::npos);
        CHECK(result.text.find("nn.Pad") == std::string::npos);
    }
}

TEST_CASE("a name of Python's library is imported where the file does not have it") {
    const language of("torch.jit.ignore >> functools.wraps\ntorch.dropout(input) >> paddle.dropout(input) * math.prod((2, 3))\n");
    const auto to_paddle = [&](const std::string& text) { return of.converted(text, graph::framework::paddle).text; };
    CHECK(to_paddle("import torch\ny = torch.dropout(x)\n") == "import paddle\nimport math\ny = paddle.dropout(x) * math.prod((2, 3))\n");
    CHECK(to_paddle("import math\nimport torch\ny = torch.dropout(x)\n") == "import math\nimport paddle\ny = paddle.dropout(x) * math.prod((2, 3))\n");
    CHECK(to_paddle("from math import prod\nimport torch\ny = torch.dropout(x)\n") == "from math import prod\nimport paddle\ny = paddle.dropout(x) * prod((2, 3))\n");
    CHECK(to_paddle("import torch\nmath = 1\n@torch.jit.ignore\ndef f(): pass\n") == "import functools\nmath = 1\n@functools.wraps\ndef f(): pass\n");
}

TEST_CASE("a pattern takes an attribute of a layer apart") {
    const language of("torch.nn.Module == paddle.nn.Layer\ntorch.nn.Line() == paddle.nn.Line()\n"
                      "torch.line(input, weight=torch.nn.Line.weight(layer)) >> paddle.line(input, layer.weight)\n"
                      "torch.line(input, weight) >> paddle.line(input, weight.T)\n",
                      "module torch.nn\nclass torch.nn.Module()\nclass torch.nn.Line() : torch.nn.Module\nattribute torch.nn.Line.weight -> Tensor\n"
                      "function torch.line(input: Tensor, weight: Tensor) -> Tensor\n",
                      "module paddle.nn\nclass paddle.nn.Layer()\nclass paddle.nn.Line() : paddle.nn.Layer\nfunction paddle.line(input: Tensor, weight: Tensor) -> Tensor\n");
    const auto to_paddle = [&](const std::string& text) { return of.converted("import torch\nlayer = torch.nn.Line()\n" + text, graph::framework::paddle).text; };
    CHECK(to_paddle("torch.line(x, layer.weight)\n").ends_with("paddle.line(x, layer.weight)\n"));
    CHECK(to_paddle("torch.line(x, other.weight)\n").ends_with("paddle.line(x, other.weight.T)\n"));
}

TEST_CASE("a guard asks for what its names stand for, whatever the function's parameters are called") {
    const language of("if isinstance(input, str):\n    torch.dropout(input) << paddle.dropout(x=input)\n");
    const auto result = of.converted("import paddle\ny = paddle.dropout(*a)\n", graph::framework::pytorch);
    INFO(result.text);
    REQUIRE(result.support.size() == 1);
    CHECK(result.support[0].source.find("    if mode == \"upscale_in_train\" and isinstance(x, str):\n        return torch.dropout(x)\n") != std::string::npos);
}

TEST_CASE("what is known not to fit is marked, and nothing is left to the running code") {
    const layers of;
    for (const std::string use : {"nn.Pad('all')", "nn.Pad(2, 'other')", "nn.Pad((1, 2, 3), 'both')"}) {
        const auto result = of.of(use);
        INFO(result.text);
        REQUIRE(result.findings.size() == 1);
        CHECK(result.findings[0].result == outcome::marked);
    }
}

TEST_CASE("an operator that takes the same arguments stands for itself as a value") {
    const layers of;
    CHECK(of.of("layer = nn.Same\nf(nn.Same, *nn.Same(**a))").text == "import paddle.nn as nn\nlayer = nn.Same\nf(nn.Same, *nn.Same(**a))\n");
}

TEST_CASE("a class of the framework is compared by its name, and stays a function in a class body") {
    const layers of;
    CHECK(of.of("type(x) is nn.Pad").text == "import paddle.nn as nn\ntype(x) is nn.Pad\n");
    CHECK(of.of("x.__class__ in (nn.Pad, nn.Same)").text == "import paddle.nn as nn\nx.__class__ in (nn.Pad, nn.Same)\n");
    CHECK(of.of("class A:\n    layer = nn.Pad").text.find("    layer = staticmethod(adapted_nn_Pad)\n") != std::string::npos);
}

TEST_CASE("a constructor of a base class gets the arguments of the other framework's class") {
    const layers of;
    const auto direct = of.of("class A(nn.Pad):\n    def __init__(self, n):\n        super().__init__(4, inplace=True)\n        nn.Pad.__init__(self, size=8)");
    CHECK(direct.text == "import paddle.nn as nn\nclass A(nn.Pad):\n    def __init__(self, n):\n        super().__init__(4)\n        nn.Pad.__init__(self, size=8)\n");
    const auto spread = of.of("class A(nn.Pad):\n    def __init__(self, **kwargs):\n        super().__init__(2, **kwargs)");
    CHECK(spread.text.find("        super().__init__(**arguments_nn_Pad(2, **kwargs))\n") != std::string::npos);
    REQUIRE(spread.support.size() == 1);
    CHECK(spread.support[0].source.find("        return dict(size=[size[0], size[1]], kind=2)\n") != std::string::npos);
    CHECK(of.of("class A(nn.Pad):\n    def __init__(self):\n        super().__init__('all')").findings.back().result == outcome::marked);
}

TEST_CASE("an overridden member follows the base class's where it has no equation of its own") {
    const language of("torch.nn.Module.forward == paddle.nn.Layer.call\ntorch.nn.Module == paddle.nn.Layer\ntorch.nn.Same == paddle.nn.Same\n",
                      "module torch.nn\nclass torch.nn.Module()\nmethod torch.nn.Module.forward(*input)\nclass torch.nn.Same(a: int) : torch.nn.Module\n"
                      "method torch.nn.Same.forward(x)\n",
                      "module paddle.nn\nclass paddle.nn.Layer()\nmethod paddle.nn.Layer.call(*input)\nclass paddle.nn.Same(a: int) : paddle.nn.Layer\n");
    CHECK(of.converted("from torch import nn\nclass A(nn.Same):\n    def forward(self, x):\n        return super().forward(x)\n", graph::framework::paddle).text ==
          "import paddle.nn as nn\nclass A(nn.Same):\n    def call(self, x):\n        return super().call(x)\n");
}

TEST_CASE("converted back, an operator stands again where a function took its arguments") {
    const layers of;
    const std::string code = "import torch.nn as nn\nclass A(nn.Pad):\n    def __init__(self, **kwargs):\n        super().__init__(2, **kwargs)\n        self.all = [nn.Pad, nn.Pad(*kwargs)]\n";
    const auto there = of.converted(code, graph::framework::paddle);
    CHECK(there.text.find("adapted_nn_Pad(*kwargs)") != std::string::npos);
    const auto back = of.converted(there.text, graph::framework::pytorch).text;
    CHECK(back.find("        super().__init__(2, **kwargs)\n        self.all = [torch.nn.Pad, torch.nn.Pad(*kwargs)]\n") != std::string::npos);
    CHECK(back.find("_nn_Pad") == std::string::npos);
}

TEST_CASE("a function of the support module that takes the operator's own arguments is imported where it stands for it") {
    const language of("torch.made(x) >> filled(x)\ndef filled(x):\n    return x\n", "function torch.made(x: Tensor) -> Tensor\n", "");
    const auto result = of.converted("import torch\nf = torch.made\ng = f(torch.made)\n", graph::framework::paddle);
    CHECK(result.text == "from tensorferry_support import filled\nf = filled\ng = f(filled)\n");
    REQUIRE(result.support.size() == 1);
    CHECK(result.support[0].name == "filled");
}

TEST_CASE("a guard tells a name, which may be held elsewhere, from a value that is made there") {
    const language of("if place(x):\n    torch.kept(torch.copied(x)) << paddle.made(x)\ntorch.kept(x) == paddle.made(x)\n",
                      "function torch.kept(x: Tensor) -> Tensor\nfunction torch.copied(x: Tensor) -> Tensor\n", "function paddle.made(x: Tensor) -> Tensor\n");
    CHECK(of.converted("import paddle\na = paddle.made(x)\nb = paddle.made(self.y.z)\nc = paddle.made(f(x))\nd = paddle.made(x[0])\n", graph::framework::pytorch).text ==
          "import torch\na = torch.kept(torch.copied(x))\nb = torch.kept(torch.copied(self.y.z))\nc = torch.kept(f(x))\nd = torch.kept(x[0])\n");
}

TEST_CASE("of several signatures, the one that has all it needs written out takes what is spread besides") {
    const language of("torch.unit(n, dtype=dtype) == paddle.unit(dtype=dtype, rows=n)\ntorch.unit(n, m=m, dtype=dtype) == paddle.unit(dtype=dtype, rows=n, m=m)\n",
                      "function torch.unit(n: int, *, dtype=None) -> Tensor\nfunction torch.unit(n: int, m: int, *, dtype=None) -> Tensor\n",
                      "function paddle.unit(dtype=None, *, rows, m=None)\n");
    const auto result = of.converted("import torch\ny = torch.unit(3, **more)\nz = torch.unit(*sizes, **more)\n", graph::framework::paddle);
    INFO(result.text);
    CHECK(result.text.find("y = adapted_unit(3, **more)\n") != std::string::npos);
    CHECK(result.text.find("z = torch.unit(*sizes, **more)\n") != std::string::npos);
}

TEST_CASE("a guard tells what has just been made, and what one method after another overwrites") {
    const language of("if made_by(self, torch.made | torch.Tensor.grown):\n    torch.Tensor.add_(self, other) >> self + other\n"
                      "if overwritten(self):\n    torch.Tensor.add_(self, other) >> paddle.added(self, other)\n",
                      "function torch.made(x) -> Tensor\nmethod torch.Tensor.grown() -> Tensor\nmethod torch.Tensor.part() -> Tensor\n"
                      "method torch.Tensor.add_(other) -> Tensor\n",
                      "function paddle.added(self, other)\n");
    const auto text = of.converted("import torch\ndef f(x: torch.Tensor):\n    a = torch.made(1).add_(x)\n    b = x.grown().add_(x)\n    c = (x * x).add_(x)\n"
                                   "    d = torch.made(1).add_(x).add_(x)\n    e = x.add_(1).add_(2)\n    g = x.part().add_(x)\n    h = x[0].add_(1).add_(2)\n",
                                   graph::framework::paddle).text;
    INFO(text);
    for (const auto* line : {"    a = torch.made(1) + x\n", "    b = x.grown() + x\n", "    c = x * x + x\n", "    d = torch.made(1) + x + x\n", "    e = paddle.added(x.add_(1), 2)\n",
                             "    g = x.part().add_(x)\n", "    h = x[0].add_(1).add_(2)\n"})
        CHECK(text.find(line) != std::string::npos);
}

TEST_CASE("a function of the support module is the same whatever the file passes that needs it") {
    const language of("torch.made(*size, fill) == paddle.made(size, fill)\n", "function torch.made(*size: int, fill=0)\nfunction torch.made(size, fill=0)\n",
                      "function paddle.made(size, fill=0)\n");
    const auto numbers = of.converted("import torch\ny = torch.made(2, 3, **more)\n", graph::framework::paddle);
    const auto any = of.converted("import torch\ny = torch.made(*size, **more)\n", graph::framework::paddle);
    REQUIRE(numbers.support.size() == 1);
    REQUIRE(any.support.size() == 1);
    CHECK(numbers.support[0].source == any.support[0].source);
    CHECK(any.support[0].source.find("isinstance(size[0], (list, tuple))") != std::string::npos);
}

TEST_CASE("an argument that a template spreads goes on as it is where it is one number") {
    const language of("torch.Tensor.parts(self, *places) >> parts(self, *places)\ndef parts(tensor, *places):\n    return tensor\n"
                      "torch.turned(*axis) << paddle.turned(axis)\n",
                      "method torch.Tensor.parts(*places: int) -> Tensor\nmethod torch.Tensor.parts(sections: int) -> Tensor\n"
                      "method torch.Tensor.parts(places: tuple[int, ...]) -> Tensor\nfunction torch.turned(*dims: int)\nfunction torch.turned(dims: Sequence[int])\n",
                      "function paddle.turned(axis: Sequence[int] | int)\n");
    const auto there = of.converted("import torch\ndef f(x: torch.Tensor, n):\n    return x.parts(sections=2), x.parts(sections=n), x.parts(places=(1, 2)), x.parts(1, 2)\n",
                                    graph::framework::paddle).text;
    INFO(there);
    CHECK(there.find("return parts(x, 2), parts(x, n), parts(x, (1, 2)), parts(x, 1, 2)\n") != std::string::npos);
    const auto back = of.converted("import paddle\ny = paddle.turned(0), paddle.turned(axis=[0, 1]), paddle.turned(n), paddle.turned(tuple(n))\n", graph::framework::pytorch).text;
    INFO(back);
    CHECK(back.find("y = torch.turned(0), torch.turned(0, 1), torch.turned(n), torch.turned(*tuple(n))\n") != std::string::npos);
}

TEST_CASE("an import without a counterpart lets what stands behind `except ImportError` take over") {
    const layers of;
    CHECK(of.of("try:\n    from torch import _assert\nexcept ImportError:\n    _assert = None\ntry:\n    import torch.gone\n    found = True\nexcept (ImportError, OSError):\n    found = False").text ==
          "try:\n    raise ImportError(\"torch._assert has no counterpart\")\nexcept ImportError:\n    _assert = None\n"
          "try:\n    raise ImportError(\"torch.gone has no counterpart\")\n    found = True\nexcept (ImportError, OSError):\n    found = False\n");
    CHECK(of.of("try:\n    from torch.nn import Same\nexcept ImportError:\n    Same = None").text == "try:\n    from paddle.nn import Same\nexcept ImportError:\n    Same = None\n");
}

TEST_CASE("what other files import from a file stays there to be imported") {
    const layers of;
    const auto handed_on = of.converted("from torch.nn import Other, Same\nfrom torch import gone\n", graph::framework::paddle).text;
    CHECK(handed_on == "from paddle.nn import New as Other, Same\nfrom tensorferry_support import unmigrated\ngone = unmigrated(\"torch.gone\")\n");
}
