#include "codegen/style.hpp"

#include <catch2/catch.hpp>

#include "grammar/parse.hpp"

using tensorferry::codegen::detect_style;

namespace {

tensorferry::codegen::style style_of(const std::string& source) {
    auto module = tensorferry::grammar::parse(source);
    REQUIRE(module);
    return detect_style(*module);
}

}  // namespace

TEST_CASE("a file without habits gets Black's") {
    const auto look = style_of("x = 1\n");
    CHECK(look.indent_unit == "    ");
    CHECK(look.quote == '"');
    CHECK(look.newline == "\n");
    CHECK(look.line_length == 88);
}

TEST_CASE("the indent is the commonest step after a colon") {
    CHECK(style_of("def f():\n  return 1\n").indent_unit == "  ");
    CHECK(style_of("class A:\n\tdef f(self):\n\t\treturn 1\n").indent_unit == "\t");
    CHECK(style_of("if a:\n  b\nif a:\n    b\nif a:\n    c\n").indent_unit == "    ");
    CHECK(style_of("x = f(a,\n         b)\nif a:\n  b\n").indent_unit == "  ");
}

TEST_CASE("the commoner quote wins, docstrings do not count") {
    CHECK(style_of("'''doc'''\nx = ['a', 'b', \"c\"]\n").quote == '\'');
    CHECK(style_of("\"\"\"doc\"\"\"\nx = 'a'\n").quote == '\'');
    CHECK(style_of("x = ['a', \"b\"]\n").quote == '"');
    CHECK(style_of("x = f'{a}'\n").quote == '\'');
}

TEST_CASE("newlines are kept") {
    CHECK(style_of("a\r\nb\r\n").newline == "\r\n");
    CHECK(style_of("a\rb\r").newline == "\r");
    CHECK(style_of("a\r\nb\nc\n").newline == "\n");
}

TEST_CASE("the longest ordinary line is the limit, between 79 and 120") {
    const auto line = [](std::size_t width) { return "x = [" + std::string(width - 6, '1') + "]\n"; };
    CHECK(style_of(line(60)).line_length == 88);
    CHECK(style_of(line(75)).line_length == 79);
    CHECK(style_of(line(99)).line_length == 99);
    CHECK(style_of(line(200)).line_length == 120);
    // Comments, long strings and docstrings say nothing.
    CHECK(style_of("x = 1  # " + std::string(150, 'c') + "\n").line_length == 88);
    CHECK(style_of("x = '" + std::string(150, 'c') + "'\n").line_length == 88);
    CHECK(style_of("'''\n" + std::string(150, 'c') + "'''\n").line_length == 88);
}
