// In: one side of an equation and a use. Out: what its metavariables stand for, or why it does not match.
#pragma once

#include <expected>
#include <string>

#include "src/equations/call_binding.hpp"
#include "src/equations/library.hpp"
#include "src/equations/use.hpp"

namespace tensorferry {

struct matched {
    bound_values values;   // by metavariable; "self" is the receiver
    bool assumed = false;  // a guard counted an assumed tensor as one
};

// Matches the pattern side (left when forward) against a call. Arguments that the pattern does not name must be left out,
// equal to their default, or among the equation's drops.
std::expected<matched, std::string> match_call(const use_context& context, const parsed_equation& equation, bool forward, const operator_use& use);

// Matches a side that is a call of a helper against such a call in the text, which an earlier conversion wrote. What says the operator's
// defaults counts as left out.
std::expected<matched, std::string> match_written(const use_context& context, const parsed_equation& equation, bool on_right, grammar::node_id call);

// True where a side of an equation is a dotted name and nothing else.
bool is_plain_name(const pattern_tree& side);

// The dotted name of a side that is a plain name or the function of a call; empty for other expressions.
std::string pattern_operator(const pattern_tree& side);

// True where the equation's guard is `sets_layers()`: it is for base classes of classes that set attributes which may be layers.
bool is_for_bases(const parsed_equation& equation);
// True where the equation's guard is `annotation()`: the name means the other one in annotations only.
bool is_for_annotations(const parsed_equation& equation);

// Nothing where it cannot be decided.
std::optional<bool> decide_guard(const use_context& context, const pattern_tree& guard, matched& match);
// Of a guard that cannot be decided, the conditions joined by `and` that are not known to hold.
std::vector<grammar::node_id> undecided_parts(const use_context& context, const pattern_tree& guard, matched& match);

}  // namespace tensorferry
