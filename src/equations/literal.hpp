// In: an expression. Out: its value where it is a literal, compared and computed as Python would.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grammar/tree.hpp"

namespace tensorferry {

struct literal {
    enum class kind : std::uint8_t { none, boolean, integer, floating, string, sequence, name };
    kind what = kind::none;
    long long whole = 0;          // boolean, integer
    double real = 0;              // floating
    std::string text;             // string: its characters; name: a dotted name
    std::vector<literal> items;   // sequence: a tuple or a list
    double number() const { return what == kind::floating ? real : static_cast<double>(whole); }
    bool is_number() const { return what == kind::integer || what == kind::floating; }
};

// The value of a literal expression: numbers with signs, strings, True, False, None, tuples and lists of these.
std::optional<literal> literal_value(const grammar::tree& module, grammar::node_id node);
// The same for Python source; a dotted name counts as a literal of kind name.
std::optional<literal> literal_of_text(std::string_view text);
// As Python's ==, but a boolean equals only a boolean, and a tuple equals a list.
bool equal(const literal& a, const literal& b);
// left OP right for two numbers; nothing for other values, division by zero, or a result that is not written shorter than 17 digits.
std::optional<literal> compute(const literal& left, grammar::operator_kind op, const literal& right);
// Python source.
std::string to_source(const literal& value);
// Adds the literal's node to a tree.
grammar::node_id add_literal(grammar::tree& module, const literal& value);
// Adds the expression that a piece of Python source spells; no_node where it does not parse.
grammar::node_id add_expression(grammar::tree& module, std::string_view text);

}  // namespace tensorferry
