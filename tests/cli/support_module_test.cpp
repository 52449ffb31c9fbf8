#include <catch2/catch.hpp>

#include "src/project/support_module.hpp"

using namespace tensorferry;
using namespace tensorferry::project;

TEST_CASE("a support module has one line of docstring, what it imports, and its functions by name") {
    support_module module;
    module.framework = graph::framework::paddle;
    module.functions = {{"second", "def second(x):\n    return math.sqrt(x)\n\n\n"}, {"first", "def first(x):\n    return paddle.abs(x)"}};
    const std::string text = render(module);
    CHECK(text ==
          "\"\"\"Functions without a counterpart in Paddle, written by tensorferry.\"\"\"\n\nimport math\nimport paddle\n\n\n"
          "def first(x):\n    return paddle.abs(x)\n\n\ndef second(x):\n    return math.sqrt(x)\n");
    CHECK(is_support_module(text));
}

TEST_CASE("a class stands behind those that it derives from") {
    support_module module;
    module.functions = {{"A", "class A(paddle.nn.Layer, C):\n    pass"}, {"B", "class B:\n    pass"}, {"C", "class C(B):\n    pass"}, {"D", "def D(A):\n    pass"}};
    const std::string text = render(module);
    CHECK(text.find("class B:") < text.find("class C(B):"));
    CHECK(text.find("class C(B):") < text.find("class A("));
    CHECK(text.find("class A(") < text.find("def D("));
    CHECK(render(*read_support_module(text)) == text);
}

TEST_CASE("what was rendered can be read and rendered again") {
    support_module module;
    module.framework = graph::framework::mindspore;
    module.imports = {"from mindspore import ops"};
    module.functions = {{"f", "@decorated\ndef f(x):\n    return ops.abs(x)"}};
    const auto read = read_support_module(render(module));
    REQUIRE(read.has_value());
    CHECK(read->framework == module.framework);
    CHECK(read->functions == module.functions);
    CHECK(render(*read) == render(module));
}

TEST_CASE("a file of the user's is no support module") {
    CHECK_FALSE(is_support_module(""));
    CHECK_FALSE(is_support_module("\"\"\"Functions of mine.\"\"\"\n"));
    CHECK_FALSE(read_support_module("def f(x):\n    return x\n").has_value());
}

TEST_CASE("names inside longer names are not imported") {
    support_module module;
    module.functions = {{"f", "def f(torchx):\n    return torchx.abs() + x.math.y"}};
    CHECK(render(module).find("import") == std::string::npos);
}

TEST_CASE("an identifier is mentioned as a whole") {
    CHECK(mentions("y = pad(x)", "pad"));
    CHECK(mentions("pad", "pad"));
    CHECK_FALSE(mentions("padding(x)", "pad"));
    CHECK_FALSE(mentions("my_pad(x)", "pad"));
}
