// Each folder of fixtures/ holds a file before and after its conversion to each framework, for a person to read.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "src/convert.hpp"

using namespace tensorferry;
namespace fs = std::filesystem;

namespace {

std::string content(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    REQUIRE(stream);
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

conversion converted(const std::string& text, graph::framework target) {
    const auto& knowledge = graph::knowledge::embedded();
    auto result = convert(text, {&knowledge, std::nullopt, {target, knowledge.versions(target).back()}, ""});
    REQUIRE(result.has_value());
    return std::move(*result);
}

std::vector<fs::path> folders() {
    std::vector<fs::path> found;
    for (const auto& entry : fs::directory_iterator(FIXTURES)) found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

}  // namespace

TEST_CASE("fixtures convert as their after files say") {
    REQUIRE(folders().size() >= 10);
    for (const auto& folder : folders()) {
        const auto before = content(folder / "before.py");
        int targets = 0;
        for (auto target : {graph::framework::pytorch, graph::framework::paddle, graph::framework::mindspore}) {
            const auto after = folder / ("after_" + std::string(graph::name_of(target)) + ".py");
            if (!fs::exists(after)) continue;
            INFO(folder.filename().string() << " to " << graph::name_of(target));
            CHECK(converted(before, target).text == content(after));
            ++targets;
        }
        CHECK(targets == 2);
    }
}

TEST_CASE("what is converted stays as it is when converted to the same framework again") {
    for (const auto& folder : folders()) {
        if (!fs::exists(folder / "after_paddle.py")) continue;
        const auto after = content(folder / "after_paddle.py");
        INFO(folder.filename().string());
        CHECK(converted(after, graph::framework::paddle).text == after);
    }
}

TEST_CASE("every comment of a fixture is in its conversion") {
    for (const auto& folder : folders()) {
        const auto before = grammar::parse(content(folder / "before.py"));
        REQUIRE(before.has_value());
        for (auto target : {graph::framework::pytorch, graph::framework::mindspore}) {
            const auto after = converted(content(folder / "before.py"), target).text;
            for (const auto& comment : before->comments()) {
                INFO(before->text(comment));
                CHECK(after.find(before->text(comment)) != std::string::npos);
            }
        }
    }
}

TEST_CASE("findings name the operator, the place and the reason") {
    const auto result = converted("import torch\n\ny = torch.nn.Linear(2, 3)\nz = torch._foo(1)\n", graph::framework::paddle);
    REQUIRE(result.findings.size() == 2);
    CHECK(result.findings[0].operator_name == "torch.nn.Linear");
    CHECK(result.findings[0].position.line == 3);
    CHECK(result.findings[0].result != outcome::marked);
    CHECK_FALSE(result.findings[0].equation.empty());
    CHECK(result.findings[1].result == outcome::marked);
    CHECK_FALSE(result.findings[1].reason.empty());
    CHECK(result.text.find("import torch") == std::string::npos);
}

TEST_CASE("a file that cannot be read says why") {
    const auto& knowledge = graph::knowledge::embedded();
    const conversion_options options{&knowledge, std::nullopt, {graph::framework::paddle, {3, 3}}, ""};
    CHECK(convert("x = (\n", options).error().why == unreadable_source::reason::syntax);
    CHECK(convert(std::string_view("x\0y", 3), options).error().why == unreadable_source::reason::binary);
    CHECK(convert("x = '\xff'\n", options).error().why == unreadable_source::reason::invalid_utf8);
    CHECK(convert("# coding: utf-7\n", options).error().why == unreadable_source::reason::unknown_encoding);
}

TEST_CASE("the way from Paddle to MindSpore goes through PyTorch") {
    const auto result = converted("import paddle\n\ny = paddle.concat([a, b], axis=1)\nlayer = paddle.nn.BatchNorm2D(8, momentum=0.97)\n",
                                  graph::framework::mindspore);
    CHECK(result.text == "from mindspore import nn, ops\n\ny = ops.cat([a, b], axis=1)\nlayer = nn.BatchNorm2d(8, momentum=0.97)\n");
}

TEST_CASE("functions that take the hub's arguments have other names than those that take the source's") {
    const auto result = converted(content(fs::path(FIXTURES) / "through_hub" / "before.py"), graph::framework::paddle);
    const auto source_of = [&](std::string_view name) {
        const auto found = std::ranges::find(result.support, name, &support_function::name);
        REQUIRE(found != result.support.end());
        return found->source;
    };
    CHECK(source_of("adapted_nn_Conv2d").find("pad_mode") != std::string::npos);
    CHECK(source_of("adapted_nn_Conv2d").find("through_hub_adapted_nn_Conv2d(") != std::string::npos);
    CHECK(source_of("hub_arguments_nn_Conv2d").find("pad_mode") == std::string::npos);
    CHECK(source_of("same_convolution").find("**hub_arguments_nn_Conv2d(") != std::string::npos);
}

TEST_CASE("a class of the hub's terms comes with the class that it derives from") {
    const auto result = converted("import mindspore\n\nmetric = mindspore.Top1CategoricalAccuracy()\n", graph::framework::paddle);
    CHECK(result.text.find("WithinBestClasses(1)") != std::string::npos);
    const auto is_there = [&](std::string_view name) { return std::ranges::find(result.support, name, &support_function::name) != result.support.end(); };
    CHECK(is_there("WithinBestClasses"));
    CHECK(is_there("UpdatedMetric"));
}

TEST_CASE("what stands inside a use that was replaced without it is not marked") {
    const auto result = converted("import mindspore.common.initializer as init\nfrom mindspore import nn\n\n\ndef start(cell: nn.Dense):\n"
                                  "    cell.weight.set_data(init.initializer(init.Constant(0.5), unknown(cell), cell.weight.dtype))\n",
                                  graph::framework::paddle);
    CHECK(result.text.find("# tensorferry:") == std::string::npos);
    CHECK(result.text.find("constant_(cell.weight, 0.5)") != std::string::npos);
    CHECK(std::ranges::none_of(result.findings, [](const auto& each) { return each.result == outcome::marked; }));
}

TEST_CASE("a list that grows with += stays a list") {
    const auto result = converted("from mindspore import nn\n\nlayers = []\nlayers += [nn.Dense(3, 2)]\nnetwork = nn.SequentialCell(layers)\n", graph::framework::pytorch);
    CHECK(result.text.find("nn.Sequential(*list(layers))") != std::string::npos);
}

TEST_CASE("whether a sequence is made of layers or of one list of them is decided when the code runs") {
    const auto result = converted("from mindspore import nn\n\n\ndef wrapped(layers):\n    return nn.SequentialCell(layers)\n", graph::framework::pytorch);
    CHECK(result.text.find("in_sequence(layers)") != std::string::npos);
    const auto known = converted("from mindspore import nn\n\nnetwork = nn.SequentialCell(nn.Dense(3, 2), nn.ReLU())\n", graph::framework::pytorch);
    CHECK(known.text.find("nn.Sequential(nn.Linear(3, 2), nn.ReLU())") != std::string::npos);
}

TEST_CASE("methods of what may be an array are chosen when the code runs") {
    const auto result = converted("import numpy as np\nfrom mindspore import Tensor\n\n\ndef turned(x):\n    return x.transpose(1, 0, 2)\n\n\nmask = turned(np.zeros((2, 3, 4)))\n",
                                  graph::framework::pytorch);
    CHECK(result.text.find("return x.permute(1, 0, 2) if isinstance(x, Tensor) else x.transpose(1, 0, 2)") != std::string::npos);
}

TEST_CASE("the constructor of a base class is converted on the way through PyTorch, too") {
    const auto result = converted("from mindspore import nn\n\n\nclass Norm(nn.LayerNorm):\n    def __init__(self, shape, epsilon):\n"
                                  "        super().__init__(normalized_shape=shape, epsilon=epsilon)\n",
                                  graph::framework::paddle);
    CHECK(result.text.find("# tensorferry:") == std::string::npos);
}

TEST_CASE("an operator as a value is called through PyTorch by position where its names are others there") {
    const auto result = converted("from mindspore import ops\n\n\ndef parts(x, **how):\n    return ops.split(x, **how)\n", graph::framework::paddle);
    REQUIRE(!result.support.empty());
    CHECK(result.support.front().source.find("NotImplementedError") == std::string::npos);
}

TEST_CASE("attributes of layers that are added by name are known") {
    const auto result = converted("from torch import nn\n\n\nclass Block(nn.Module):\n    def __init__(self):\n        super().__init__()\n"
                                  "        self.add_module(\"bn\", nn.BatchNorm2d(4))\n        nn.init.constant_(self.bn.weight, 1)\n",
                                  graph::framework::mindspore);
    CHECK(result.text.find("self.bn.gamma") != std::string::npos);
}

TEST_CASE("what a layer's class may be by a parameter's default, its attributes are read by") {
    const std::string text = "from torch import nn\n\n\nclass Block(nn.Module):\n    def __init__(self, norm_layer=nn.LayerNorm):\n        super().__init__()\n"
                             "        self.first = norm_layer(4)\n\n    def forward(self, x):\n        return x * self.first.weight\n";
    const auto result = converted(text, graph::framework::mindspore);
    CHECK(result.text.find("adapted_nn_LayerNorm_weight(self.first)") != std::string::npos);
    const auto back = converted(result.text, graph::framework::pytorch);
    CHECK(back.text.find("x * self.first.weight") != std::string::npos);
}
