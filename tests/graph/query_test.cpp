#include <catch2/catch.hpp>

#include "graph/query.hpp"
#include "tests/graph/tiny_knowledge.hpp"

using namespace tensorferry;
using Catch::Contains;

namespace {

const graph::knowledge& tiny() {
    static const auto loaded = *graph::knowledge::load_bytes(graph::pack(tests::tiny_builder().flatten()));
    return loaded;
}

}  // namespace

TEST_CASE("stats count facts and equations") {
    const auto text = graph::stats(tiny());
    CHECK_THAT(text, Contains("pytorch     2.12            2        3          2        2           1          1          9          10             1\n"));
    CHECK_THAT(text, Contains("pytorch     2.13            2        3          3        2           1          1         10          11             2\n"));
    CHECK_THAT(text, Contains("pytorch     all             2        3          3        2           1          1         10          11             2\n"));
    CHECK_THAT(text, Contains("paddle      3.3             2        1          1        0           0          0          2           4             1\n"));
    CHECK_THAT(text, Contains("pytorch     paddle              2          2       2           0           0             0         0\n"));
    CHECK_THAT(text, Contains("paddle      pytorch             1          1       1           0           0             0         0\n"));
    CHECK_THAT(text, Contains("2 aliases, 2 equations, 0 documented equivalences, 1 helpers\n"));
}

TEST_CASE("show tells what an operator is") {
    const auto text = graph::show(tiny(), "torch.concat");
    REQUIRE(text);
    CHECK(*text == R"(torch.cat: function of pytorch 2.12, 2.13
    cat(tensors: list[Tensor], dim: int = 0, *, out=None) -> Tensor
also known as: torch.concat

in paddle 3.3:
    torch.cat(tensors, dim)
        -> paddle.concat(tensors, dim)
        exact: 2 cases
        snapshots/equations/pytorch-paddle/a.py:1
        tensors              x
        dim                  axis
)");
    const auto relu = graph::show(tiny(), "torch.nn.ReLU");
    REQUIRE(relu);
    CHECK_THAT(*relu, Contains("base class: torch.nn.Module\n") && Contains("members of its own: 0\n") && Contains("drops inplace: the result is the same\n") && Contains(", one way\n"));
    const auto shape = graph::show(tiny(), "torch.Tensor.shape");
    REQUIRE(shape);
    CHECK(*shape == "torch.Tensor.shape: attribute of pytorch 2.12, 2.13\n    Size\n");
}

TEST_CASE("map shows the equations towards one framework") {
    CHECK(*graph::map(tiny(), "paddle.concat", graph::framework::pytorch) ==
          "paddle.concat(tensors, dim)\n    -> torch.cat(tensors, dim)\n    exact: 2 cases\n    snapshots/equations/pytorch-paddle/a.py:1\n"
          "    x                    tensors\n    axis                 dim\n");
    CHECK(*graph::map(tiny(), "torch.max", graph::framework::paddle) == "torch.max has no equation towards paddle\nno path through another framework: its uses are left as they are and marked\n");
}

TEST_CASE("map leads on through an expression where all that it names has an equation") {
    const auto with_expression = [](std::string_view expression) {
        auto builder = tests::tiny_builder();
        snapshot::diagnostics errors;
        snapshot::read_facts("framework mindspore mindspore 2.10\nclass mindspore.ops.Concat(axis: int = 0)\nmodule mindspore\n", "mindspore.facts", builder, errors);
        REQUIRE(errors.empty());
        graph::new_equation concat;
        concat.left_framework = graph::framework::pytorch;
        concat.right_framework = graph::framework::mindspore;
        concat.left = expression;
        concat.right = "mindspore.ops.Concat(axis)";
        concat.right_operator = "mindspore.ops.Concat";
        concat.way = graph::direction::backward;
        concat.origin = "snapshots/equations/pytorch-mindspore/a.py:1";
        builder.add_equation(concat);
        const auto loaded = *graph::knowledge::load_bytes(graph::pack(builder.flatten()));
        return *graph::map(loaded, "mindspore.ops.Concat", graph::framework::paddle);
    };
    CHECK(with_expression("lambda tensors: torch.cat(tensors, axis)") ==
          "mindspore.ops.Concat has no equation towards paddle\nthrough pytorch: mindspore.ops.Concat\n"
          "    mindspore.ops.Concat(axis)\n        -> lambda tensors: torch.cat(tensors, axis)\n        not yet executed\n        snapshots/equations/pytorch-mindspore/a.py:1, one way\n"
          "then torch.cat\n    torch.cat(tensors, dim)\n        -> paddle.concat(tensors, dim)\n        exact: 2 cases\n        snapshots/equations/pytorch-paddle/a.py:1\n"
          "        tensors              x\n        dim                  axis\n");
    const auto no_way = Contains("no path through another framework");
    CHECK_THAT(with_expression("lambda tensors: torch.max(torch.cat(tensors, axis))"), no_way);
    CHECK_THAT(with_expression("lambda tensors: tensors[0].view(axis)"), no_way);
}

TEST_CASE("an unknown name comes with names like it") {
    const auto unknown = graph::show(tiny(), "torch.nn.Relu6");
    REQUIRE_FALSE(unknown);
    CHECK(graph::describe(unknown.error()) == "torch.nn.Relu6 is no operator that this snapshot knows; did you mean torch.nn.ReLU, torch.nn.modules.relu.ReLU?");
    CHECK_FALSE(graph::map(tiny(), "", graph::framework::paddle));
}
