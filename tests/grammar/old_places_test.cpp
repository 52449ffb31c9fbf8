#include <catch2/catch.hpp>

#include <fmt/format.h>
#include <regex>
#include <string>

#include "grammar/parse.hpp"

using namespace tensorferry::grammar;

namespace {

// "a@1:3 b@1:8" for the Name nodes of a module, in the order of the dump, as CPython 3.MINOR places them.
std::string names_in(const std::string& source, int minor) {
    const auto module = parse(source);
    REQUIRE(module);
    const auto text = dump(*module, minor);
    static const std::regex name("Name\\(id='(\\w+)', ctx=Load\\(\\), lineno=(\\d+), col_offset=(\\d+)");
    std::string found;
    for (std::sregex_iterator at(text.begin(), text.end(), name), end; at != end; ++at)
        found += fmt::format("{}{}@{}:{}", found.empty() ? "" : " ", (*at)[1].str(), (*at)[2].str(), (*at)[3].str());
    return found;
}

struct place_case {
    std::string source, in_3_8, in_3_9, in_3_11;
};

}  // namespace

// What the three interpreters themselves say.
TEST_CASE("names in replacement fields are where each CPython says they are", "[dump]") {
    const place_case cases[] = {
        {"f'{a!r}{b}'", "a@1:1 b@1:8", "a@1:3 b@1:8", "a@1:3 b@1:8"},
        {"'x' f'{a}'", "a@1:1", "a@1:7", "a@1:7"},
        {"f'''\n  {a}\n{b!r}'''", "a@2:4 b@1:1", "a@2:4 b@3:2", "a@2:3 b@3:1"},
        {"f'{a:{w}}'", "a@1:1 w@1:6", "a@1:3 w@1:6", "a@1:3 w@1:6"},
        {"f'{x}' f'{f\"{y}\"}'", "x@1:3 y@1:4", "x@1:3 y@1:13", "x@1:3 y@1:13"},
        {"f'''{a +\n b}'''", "a@1:5 b@2:1", "a@1:5 b@2:1", "a@1:5 b@2:1"},
        {"if 1:\n    f'x{a}'\n", "a@2:8", "a@2:8", "a@2:8"},
        {"f'{ a }{a}'", "a@1:4 a@1:8", "a@1:4 a@1:8", "a@1:4 a@1:8"},
    };
    for (const auto& one : cases) {
        INFO(one.source);
        CHECK(names_in(one.source, 8) == one.in_3_8);
        CHECK(names_in(one.source, 9) == one.in_3_9);
        CHECK(names_in(one.source, 11) == one.in_3_11);
    }
}

TEST_CASE("3.8 ends some nodes early", "[dump]") {
    const auto ends = [](const std::string& source, int minor, const std::string& node) {
        const auto module = parse(source);
        REQUIRE(module);
        const auto text = dump(*module, minor);
        return text.find(node) != std::string::npos;
    };
    CHECK(ends("f(*(a))", 8, "ctx=Load(), lineno=1, col_offset=2, end_lineno=1, end_col_offset=5)], keywords=[]"));
    CHECK(ends("f(*(a))", 9, "ctx=Load(), lineno=1, col_offset=2, end_lineno=1, end_col_offset=6)], keywords=[]"));
    CHECK(ends("def f(*, a: int): pass", 8, "lineno=1, col_offset=9, end_lineno=1, end_col_offset=10)], kw_defaults"));
    CHECK(ends("def f(*, a: int): pass", 9, "lineno=1, col_offset=9, end_lineno=1, end_col_offset=15)], kw_defaults"));
    CHECK(ends("if a:\n  if b: pass;\n", 8, "orelse=[], lineno=1, col_offset=0, end_lineno=2, end_col_offset=12)"));
    CHECK(ends("if a:\n  if b: pass;\n", 9, "orelse=[], lineno=1, col_offset=0, end_lineno=2, end_col_offset=13)"));
}

TEST_CASE("what stands before the equals sign is the text of a field without its comments", "[dump]") {
    const auto module = parse("f\"{1 + 2 = # mine\n  }\"\n");
    REQUIRE(module);
    CHECK(dump(*module, 13).find("Constant(value='1 + 2 = \\n  '") != std::string::npos);
}

TEST_CASE("3.12 began with an empty text behind a field that ends a format specification", "[dump]") {
    const auto module = parse("f'{a:{w}}'\n");
    REQUIRE(module);
    CHECK(dump(*module, 12).find("Constant(value='', lineno=1, col_offset=8, end_lineno=1, end_col_offset=8)") != std::string::npos);
    CHECK(dump(*module, 11).find("value=''") == std::string::npos);
    CHECK(dump(*module, 13).find("value=''") == std::string::npos);
}
