// In: an equation, and what its metavariables stand for. Out: the expression of the other side, added to the file's tree.
#pragma once

#include <algorithm>
#include <expected>
#include <string>
#include <utility>
#include <vector>

#include "src/equations/match.hpp"

namespace tensorferry {

// What an added node stands for, so that a second equation can be applied to it.
struct made_use {
    graph::operator_id op = 0;
    bool on_receiver = false;   // a method call or an attribute of a value
};

// Of one equation's result: a handful, among which a search is faster than a table.
class made_uses {
public:
    using entry = std::pair<grammar::node_id, made_use>;
    using iterator = std::vector<entry>::const_iterator;
    iterator begin() const { return entries_.begin(); }
    iterator end() const { return entries_.end(); }
    iterator find(grammar::node_id node) const { return std::ranges::find(entries_, node, &entry::first); }
    // What is there stays.
    void emplace(grammar::node_id node, made_use use) {
        if (find(node) == end()) entries_.emplace_back(node, use);
    }
    void add(const made_uses& others) {
        for (const auto& [node, use] : others) emplace(node, use);
    }

private:
    std::vector<entry> entries_;
};

struct instance {
    grammar::node_id node = grammar::no_node;
    made_uses uses;   // Call and Attribute/Name nodes of the target framework
    std::vector<std::string> helpers;                      // functions of the support module that it calls
};

// The error says in words why the use cannot be written in the other framework: also the reason of a refuse("…").
std::expected<instance, std::string> instantiate(const use_context& context, const parsed_equation& equation, bool forward,
                                                 const operator_use& use, const matched& match);

// The reason of a side that is refuse("…"); empty for others.
std::string refusal(const pattern_tree& side);

}  // namespace tensorferry
