#include <catch2/catch.hpp>

#include "src/equations/literal.hpp"

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
