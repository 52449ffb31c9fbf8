#include <catch2/catch.hpp>

#include "tools/pages/markdown.hpp"
#include "tools/pages/mindspore_mapping.hpp"
#include "tools/pages/paddle_api.hpp"
#include "tools/pages/paddle_mapping.hpp"
#include "tools/pages/signature.hpp"

using namespace tensorferry::pages;

TEST_CASE("signatures come out tidy") {
    const auto shown = read_signature("class mindspore.nn.Conv2d(\n    in_channels,\n    stride=1,\n    pad_mode=\"same\",\n    eps=1e-05\n)(x) -> Tensor");
    REQUIRE(shown);
    CHECK(shown->is_class);
    CHECK(shown->name == "mindspore.nn.Conv2d");
    CHECK(shown->returns == "Tensor");
    CHECK(parameters_text(*shown) == "(in_channels, stride=1, pad_mode='same', eps=1e-05)");
    CHECK(parameters_text(*read_signature("a.b(x, /, y: int=2, *, z=25., **rest)")) == "(x, /, y: int = 2, *, z=25.0, **rest)");
    CHECK(parameters_text(*read_signature("a.b(x, *sizes, out=(1,))"), {{"x", "Tensor"}}) == "(x: Tensor, *sizes, out=(1,))");
    CHECK(parameters_text(*read_signature("a.b（x，y=\"1\"）")) == "(x, y='1')");
    CHECK(parameters_text(*read_signature("a.b")) == "()");
}

TEST_CASE("what is no signature is refused") {
    CHECK_FALSE(read_signature("a.b(x, y"));
    CHECK_FALSE(read_signature("a.b(x y)"));
    CHECK_FALSE(read_signature("words of prose"));
    CHECK_FALSE(read_signature("1.5"));
}

TEST_CASE("types are words joined by bars") {
    CHECK(tidy_type("int|list|tuple") == "int | list | tuple");
    CHECK(tidy_type("float or Tensor") == "float | Tensor");
    CHECK(tidy_type("``string``") == "str");
    CHECK(tidy_type("a tensor of any shape").empty());
}

TEST_CASE("an API page gives a class, its parameters' types, its methods and attributes") {
    page_facts facts;
    read_paddle_page("Scale\n-----\n\n.. py:class:: paddle.nn.Scale(factor, bias=0., name=None)\n\nWords.\n\n"
                     "参数\n::::\n\n    - **factor** (float|Tensor) - words.\n    - **bias** (float，可选) - words.\n\n"
                     "属性\n::::\n\nweight\n''''''\n\nWords.\n\n方法\n::::\nset_scale(value, axis=-1)\n'''''''''\n\n**参数**\n\n"
                     "    - **axis** (int) - words\n\n",
                     facts);
    read_paddle_page("abs\n----\n.. py:function:: paddle.abs(x, name=None)\n\n返回\n::::\nTensor，words\n", facts);
    read_paddle_page(".. py:function:: paddle.broken(x, name=\n", facts);
    CHECK(facts.text() == "module paddle\nfunction paddle.abs(x, name=None) -> Tensor\nmodule paddle.nn\n"
                          "class paddle.nn.Scale(factor: float | Tensor, bias: float = 0.0, name=None)\n"
                          "method paddle.nn.Scale.set_scale(value, axis: int = -1)\nattribute paddle.nn.Scale.weight\n");
    CHECK(facts.unreadable_signatures == 1);
}

TEST_CASE("a mapping page gives pairs of operators with their parameters") {
    documented_table table;
    read_paddle_mapping_page("## [ 仅参数名不一致 ]torch.sum\n### [torch.sum](https://a/sum.html#x)\n```python\ntorch.sum(input, dim)\n```\n"
                             "### [paddle.sum](https://b)\n```python\npaddle.sum(x, axis)\n```\n### 参数映射\n| PyTorch | PaddlePaddle | 备注 |\n"
                             "| --- | --- | --- |\n| <font color='red'> input </font> | x | words |\n| dim | axis | words |\n| out | - | words |\n"
                             "| 返回值 | 返回值 | words |\n| a and b | c | words |\n",
                             "paddle 2.6", table);
    read_paddle_mapping_table("| 序号 | PyTorch API | PaddlePaddle API | 备注 |\n| 1 | [torch.sum](x) | [paddle.sum](y) | 功能一致 |\n"
                              "| 2 | [torch.set\\_it](x) | [paddle.set\\_it](y) | 功能一致，参数名不一致 |\n",
                              "paddle 2.6", table);
    CHECK(table.text() == "torch.set_it\tpaddle.set_it\tnames differ\tpaddle 2.6\t\n"
                          "torch.sum\tpaddle.sum\tnames differ\tpaddle 2.6\tinput=x dim=axis out=-\n");
    CHECK(table.unreadable_parameters == 1);
    CHECK(table.repeated == 1);
}

TEST_CASE("a page that says all is the same pairs parameters by name") {
    documented_table table;
    read_paddle_mapping_page("## [参数完全一致]torch.tril\n### [torch.tril](a)\n```python\ntorch.tril(row, col, device=None)\n```\n### [paddle.tril](b)\n"
                             "```python\npaddle.tril(row, col)\n```\n",
                             "paddle 3.0", table);
    CHECK(table.text() == "torch.tril\tpaddle.tril\tsame\tpaddle 3.0\trow=row col=col\n");
}

TEST_CASE("MindSpore's table points to pages with parameters") {
    const auto page = [](const std::string& name) -> std::string {
        CHECK(name == "Conv2d");
        return "| Categories | Subcategories | PyTorch | MindSpore | Difference |\n| --- | --- | --- | --- | --- |\n"
               "| Parameters | Parameter 1 | bias | has_bias | words |\n| | Parameter 2 | - | weight_init | words |\n"
               "| Return | Single | - | - | words |\n";
    };
    documented_table table;
    read_mindspore_mapping("| PyTorch | MindSpore | Descriptions |\n| --- | --- | --- |\n"
                           "| [torch.nn.Conv2d](x) | [mindspore.nn.Conv2d](y) | [diff](https://h/pytorch_diff/Conv2d.html) |\n"
                           "| [torch.abs](x) | [mindspore.ops.abs](y) | [Consistent](z) |\n| [torch.q](x) | words | no counterpart |\n",
                           "mindspore 2.3", page, table);
    CHECK(table.text() == "torch.abs\tmindspore.ops.abs\tsame\tmindspore 2.3\t\n"
                          "torch.nn.Conv2d\tmindspore.nn.Conv2d\tunstated\tmindspore 2.3\tbias=has_bias -=weight_init\n");
}

TEST_CASE("versions that say the same share a line") {
    documented_table table;
    for (const auto* version : {"paddle 2.4", "paddle 2.6"}) table.rows.push_back({"torch.a", "paddle.a", difference::same, version, {{"x", "x"}}});
    CHECK(table.text() == "torch.a\tpaddle.a\tsame\tpaddle 2.4, paddle 2.6\tx=x\n");
}

TEST_CASE("cells and links lose their markup") {
    CHECK(plain("[torch.set\\_it](https://a)") == "torch.set_it");
    CHECK(plain(" `*size` ") == "*size");
    CHECK(parameter_cell("\\*size") == "size");
    CHECK(parameter_cell("-") == "-");
    CHECK(parameter_cell("two words").empty());
    CHECK(link_target("[diff](https://h/p.html#part)") == "https://h/p.html");
}
