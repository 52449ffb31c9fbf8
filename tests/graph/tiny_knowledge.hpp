// In: lines of facts. Out: a graph made of them, for tests.
#pragma once

#include <stdexcept>
#include <string_view>

#include "graph/builder.hpp"
#include "graph/snapshot_format.hpp"
#include "tools/snapshot/facts.hpp"

namespace tensorferry::tests {

inline constexpr std::string_view torch_facts = R"(framework pytorch torch 2.12 2.13
alias torch.concat torch.cat
alias torch.nn.modules.relu.ReLU torch.nn.ReLU
class torch.nn.Module()
class torch.nn.ReLU(inplace: bool = False) : torch.nn.Module
class torch.Tensor(data)
attribute torch.Tensor.shape -> Size
constant torch.float32 -> dtype
function torch.cat(tensors: list[Tensor], dim: int = 0, *, out=None) -> Tensor
function torch.late(x) @2.13
function torch.max(input: Tensor) -> Tensor
function torch.max(input: Tensor, dim: int, keepdim: bool = False) -> (Tensor, Tensor)
method torch.Tensor.view(*shape) -> Tensor
method torch.nn.Module.forward(*input)
module torch
module torch.nn
)";

inline constexpr std::string_view paddle_facts = R"(framework paddle paddle 3.3
function paddle.concat(x: list[Tensor], axis: int = 0, name: str | None = None) -> Tensor
class paddle.nn.ReLU(name=None)
module paddle
module paddle.nn
)";

inline graph::builder tiny_builder() {
    graph::builder result;
    snapshot::diagnostics errors;
    snapshot::read_facts(torch_facts, "torch.facts", result, errors);
    snapshot::read_facts(paddle_facts, "paddle.facts", result, errors);
    if (!errors.empty()) throw std::logic_error(snapshot::describe(errors.front()));
    graph::new_equation cat;
    cat.left_framework = graph::framework::pytorch;
    cat.right_framework = graph::framework::paddle;
    cat.left = "torch.cat(tensors, dim)";
    cat.right = "paddle.concat(tensors, dim)";
    cat.left_operator = "torch.cat";
    cat.right_operator = "paddle.concat";
    cat.evidence = graph::evidence_class::exact;
    cat.evidence_text = "2 cases";
    cat.origin = "snapshots/equations/pytorch-paddle/a.py:1";
    cat.same_parameters = {{"tensors", "x", ""}, {"dim", "axis", ""}};
    result.add_equation(cat);
    auto relu = cat;
    relu.left = "torch.nn.ReLU(inplace)";
    relu.right = "paddle.nn.ReLU()";
    relu.left_operator = "torch.nn.ReLU";
    relu.right_operator = "paddle.nn.ReLU";
    relu.left_versions = {graph::packed({2, 13}), graph::any_version};
    relu.drops = {{"inplace", "the result is the same"}};
    relu.same_parameters.clear();
    relu.way = graph::direction::forward;
    result.add_equation(relu);
    result.add_helper(graph::framework::paddle, "pad_pairs", "def pad_pairs(p):\n    return p\n");
    result.add_convention(graph::framework::paddle, "import paddle");
    result.add_convention(graph::framework::paddle, "import paddle.nn as nn");
    return result;
}

}  // namespace tensorferry::tests
