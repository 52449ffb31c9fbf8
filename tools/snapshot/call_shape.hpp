// In: a call of an operator in an equation, and the operator's signatures. Out: which parameter each argument is for, or
// why no signature takes the call.
#pragma once

#include <expected>
#include <string>
#include <utility>
#include <vector>

#include "grammar/tree.hpp"
#include "graph/knowledge.hpp"

namespace tensorferry::snapshot {

struct call_shape {
    bool receiver = false;                          // the first argument is the object that a method is called on
    std::vector<grammar::node_id> positional;       // without the receiver; a Starred one stays
    std::vector<std::pair<std::string, grammar::node_id>> keywords;  // "" for **mapping
    std::vector<grammar::node_id> keyword_nodes;    // where each keyword is written
};

call_shape shape_of_call(const grammar::tree& t, grammar::node_id call, graph::operator_kind kind);

struct mismatch {
    std::string message;
    grammar::node_id where = grammar::no_node;  // none: the call as a whole
};

using bindings = std::vector<std::pair<std::string, grammar::node_id>>;

// As code that runs: arguments by position and keyword, nothing that is required left out.
std::expected<bindings, mismatch> bind_template(const grammar::tree& t, const call_shape& call, const graph::operator_info& op, const std::vector<graph::signature>& signatures);

// As a pattern: positional arguments are metavariables named as parameters, in any order.
std::expected<bindings, mismatch> bind_pattern(const grammar::tree& t, const call_shape& call, const graph::operator_info& op, const std::vector<graph::signature>& signatures);

// "(input, dim=0, *, out=None)", overloads separated by " or ".
std::string describe(const std::vector<graph::signature>& signatures);

}  // namespace tensorferry::snapshot
