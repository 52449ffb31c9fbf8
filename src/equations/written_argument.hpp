// In: the arguments that a template gives to an operator's parameters. Out: where each goes in the call that is written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/equations/use.hpp"

namespace tensorferry {

// One argument of a call that is being written.
struct written_argument {
    std::string parameter;      // of the target; empty: positional beyond the signature
    grammar::node_id value = grammar::no_node;
    bool by_position = false;
    std::vector<grammar::node_id> items; // of a spread variadic parameter, instead of value
    bool spread = false;
    std::uint32_t place = 0;    // where the caller wrote what it is made of; 0: nowhere
};

bool takes_position(const graph::signature& signature, std::string_view parameter);
bool has_parameter(const graph::signature& signature, std::string_view name);
// The parameter that takes the argument at this position: "" for one that takes any number, nothing where none does.
std::optional<std::string_view> positional_name(const graph::signature& signature, std::size_t index);
// Sorts by the signature's order of parameters.
void put_in_order(std::vector<written_argument>& arguments, const graph::signature& signature);
// Keywords follow in the order in which the caller wrote what they pass on; what is added stays behind its neighbour.
void put_in_callers_order(std::vector<written_argument>& arguments);
// True where two defaults, as Python source, are equal literals; an empty text is no default.
bool same_default(std::string_view source, std::string_view target);
// True where a use may keep its arguments under the target's name: each fits a parameter of that name and place.
bool arguments_pass_through(const use_context& context, const operator_use& use, graph::operator_id target);

}  // namespace tensorferry
