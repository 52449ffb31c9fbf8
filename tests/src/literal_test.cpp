#include <catch2/catch.hpp>

#include "grammar/parse.hpp"
#include "src/equations/literal.hpp"
#include "src/equations/plain_constant.hpp"

using namespace tensorferry;
using grammar::operator_kind;

namespace {

std::string computed(std::string_view left, operator_kind op, std::string_view right) {
    const auto result = compute(*literal_of_text(left), op, *literal_of_text(right));
    return result ? to_source(*result) : "nothing";
}

bool same(std::string_view a, std::string_view b) { return equal(*literal_of_text(a), *literal_of_text(b)); }

}  // namespace

TEST_CASE("literals compare as Python's values do, booleans apart") {
    CHECK(same("1e-5", "0.00001"));
    CHECK(same("0", "0.0"));
    CHECK(same("(1, 2)", "[1, 2]"));
    CHECK(same("'mean'", "\"mean\""));
    CHECK(same("-1", "- 1"));
    CHECK(same("0x10", "16"));
    CHECK_FALSE(same("True", "1"));
    CHECK_FALSE(same("None", "False"));
    CHECK_FALSE(same("(1,)", "1"));
}

TEST_CASE("momentum counts the other way round without noise") {
    CHECK(computed("1", operator_kind::Sub, "0.1") == "0.9");
    CHECK(computed("1", operator_kind::Sub, "0.9") == "0.1");
    CHECK(computed("1", operator_kind::Sub, "0.99") == "0.01");
    CHECK(computed("1", operator_kind::Sub, "0.03") == "0.97");
    CHECK(computed("2", operator_kind::Mult, "3") == "6");
    CHECK(computed("1", operator_kind::Div, "0") == "nothing");
}

TEST_CASE("what is no literal has no value") {
    CHECK_FALSE(literal_of_text("f(x)").has_value());
    CHECK_FALSE(literal_of_text("1 +").has_value());
    CHECK_FALSE(literal_of_text("'a\\n'").has_value());
    CHECK(literal_of_text("torch.float32")->what == literal::kind::name);
}

TEST_CASE("a constant that is seen without parsing is the one that the parser finds") {
    for (const std::string text : {"None", "True", "False", "0", "12", "1.5", "2.", "1e-5", "3E+8", "'mean'", "\"a b\"", "''", "01", "0x10", "1_000", ".5", "1.e", "1e", "'a\\n'",
                                   "'it''s'", "'''a'''", "f'a'", "nan", "-1", "1 ", "(1)", "'\xc3\xa9'"}) {
        INFO(text);
        const auto kind = plain_constant(text);
        if (!kind) continue;
        const auto module = grammar::parse(text + "\n");
        REQUIRE(module.has_value());
        const auto value = module->child(module->list(module->root(), grammar::field::Module::body)[0], grammar::field::Expr::value);
        REQUIRE(module->kind(value) == grammar::node_kind::Constant);
        CHECK(module->constant(value) == *kind);
        CHECK(module->text(value) == text);
    }
    CHECK(plain_constant("1e-5").has_value());
    CHECK(plain_constant("'mean'").has_value());
    CHECK_FALSE(plain_constant("'a\\n'").has_value());
    CHECK_FALSE(plain_constant("01").has_value());
}
