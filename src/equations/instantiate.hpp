// In: an equation, and what its metavariables stand for. Out: the expression of the other side, added to the file's tree.
#pragma once

#include <expected>
#include <string>
#include <unordered_map>
#include <vector>

#include "src/equations/match.hpp"

namespace tensorferry {

// What an added node stands for, so that a second equation can be applied to it.
struct made_use {
    graph::operator_id op = 0;
    bool on_receiver = false;   // a method call or an attribute of a value
};

struct instance {
    grammar::node_id node = grammar::no_node;
    std::unordered_map<grammar::node_id, made_use> uses;   // Call and Attribute/Name nodes of the target framework
    std::vector<std::string> helpers;                      // functions of the support module that it calls
};

// The error says in words why the use cannot be written in the other framework: also the reason of a refuse("…").
std::expected<instance, std::string> instantiate(const use_context& context, const parsed_equation& equation, bool forward,
                                                 const operator_use& use, const matched& match);

// The reason of a side that is refuse("…"); empty for others.
std::string refusal(const pattern_tree& side);

}  // namespace tensorferry
