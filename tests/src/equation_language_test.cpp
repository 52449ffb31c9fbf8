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
    explicit language(std::string_view equations) {
        folder.write("facts/pytorch.facts", few_torch_facts);
        folder.write("facts/paddle.facts", few_paddle_facts);
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
