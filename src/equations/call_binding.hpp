// In: a call's arguments and an operator's signature. Out: which argument goes to which parameter.
#pragma once

#include <expected>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/tree.hpp"
#include "graph/knowledge.hpp"

namespace tensorferry {

// What a parameter, or a name of a pattern, stands for in one use.
struct bound_value {
    grammar::node_id value = grammar::no_node;   // no_node: left out by the caller
    bool by_position = false;
    bool variadic = false;                       // items instead of value
    std::vector<grammar::node_id> items;
    std::string default_text;                    // of the parameter; empty: required
    bool takes_dtype = false;                    // the parameter is a dtype, which its framework may let strings name
    bool given() const { return value != grammar::no_node || !items.empty(); }
};

using bound_values = std::map<std::string, bound_value, std::less<>>;

// Binds as Python does. `args` are expressions (Starred among them only for a variadic parameter), `keywords` keyword nodes.
// The error says in words what does not fit.
std::expected<bound_values, std::string> bind_call(const grammar::tree& module, const std::vector<grammar::node_id>& args,
                                                   const std::vector<grammar::node_id>& keywords, const graph::signature& signature);

// The default of a parameter that an operator has in another version but in none of those looked at: an option that is not there yet
// is as if it were left out. Nothing where the operator has the parameter, or no version has it with a default.
std::optional<std::string> default_in_other_version(const graph::knowledge& knowledge, graph::operator_id op, std::string_view parameter);

}  // namespace tensorferry
