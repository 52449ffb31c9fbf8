// In: a tree. Out: its nodes in the order of the text, their parents, and dotted names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/tree.hpp"

namespace tensorferry {

// Calls visit(child) for each child node, field by field in the abstract grammar's order; absent nodes are passed over.
template <typename Visit>
void for_each_child(const grammar::tree& module, grammar::node_id node, Visit visit) {
    unsigned index = 0;
    for (const auto& field : grammar::describe(module.kind(node)).fields) {
        if (field.type == grammar::field_type::node || field.type == grammar::field_type::optional_node) {
            if (auto child = module.child(node, index); child != grammar::no_node) visit(child);
        } else if (field.type == grammar::field_type::list) {
            for (auto child : module.list(node, index))
                if (child != grammar::no_node) visit(child);
        }
        ++index;
    }
}

// Calls visit(node) for a node and everything below it. An explicit stack: trees may be deeper than the thread's own.
template <typename Visit>
void for_each_node(const grammar::tree& module, grammar::node_id root, Visit visit) {
    std::vector<grammar::node_id> open{root};
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        visit(node);
        for_each_child(module, node, [&](grammar::node_id child) { open.push_back(child); });
    }
}

// Parent of each node that hangs below the root.
class parent_table {
public:
    explicit parent_table(const grammar::tree& module);
    // no_node for the root and for nodes that a rewriter added.
    grammar::node_id of(grammar::node_id node) const { return node < parents_.size() ? parents_[node] : grammar::no_node; }

private:
    std::vector<grammar::node_id> parents_;
};

// "a.b.c" for Name and Attribute chains, otherwise empty.
std::string dotted_name(const grammar::tree& module, grammar::node_id node);

// The Name at the left end of an attribute chain, or no_node.
grammar::node_id chain_root(const grammar::tree& module, grammar::node_id node);

// The statement that a node lies in (the node itself if it is one).
grammar::node_id enclosing_statement(const grammar::tree& module, const parent_table& parents, grammar::node_id node);

bool is_statement(const grammar::tree& module, grammar::node_id node);

// Adds Name/Attribute nodes for a dotted name.
grammar::node_id add_dotted_name(grammar::tree& module, std::string_view dotted);

// Copies an expression of another tree into `into`.
grammar::node_id copy_expression(grammar::tree& into, const grammar::tree& from, grammar::node_id node);

// True where two expressions are the same apart from spacing, comments and positions.
bool same_expression(const grammar::tree& module, grammar::node_id a, grammar::node_id b);

}  // namespace tensorferry
