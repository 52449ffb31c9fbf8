// In: a tree. Out: enclosing statements, and whether two expressions are the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/dotted_name.hpp"
#include "grammar/tree.hpp"
#include "grammar/rebuild.hpp"
#include "grammar/visit.hpp"

namespace tensorferry {

using grammar::chain_root;
using grammar::copy_expression;
using grammar::dotted_name;
using grammar::for_each_child;
using grammar::for_each_node;
using grammar::parent_table;

// True for the name itself and for what is below it: torch and torch.nn for "torch".
inline bool below(std::string_view name, std::string_view root) {
    return name.starts_with(root) && (name.size() == root.size() || name[root.size()] == '.');
}

// The statement that a node lies in (the node itself if it is one).
grammar::node_id enclosing_statement(const grammar::tree& module, const parent_table& parents, grammar::node_id node);

// What an expression stands in, from the inside: attributes, calls, their keywords, subscripts, binary operators, and at last the assignment around
// them.
std::vector<grammar::node_id> expressions_around(const grammar::tree& module, const parent_table& parents, grammar::node_id node);

inline bool is_statement(const grammar::tree& module, grammar::node_id node) { return grammar::category_of(module.kind(node)) == grammar::node_category::stmt; }

// Adds Name/Attribute nodes for a dotted name.
grammar::node_id add_dotted_name(grammar::tree& module, std::string_view dotted);

// True where two expressions are the same apart from spacing, comments and positions.
bool same_expression(const grammar::tree& module, grammar::node_id a, grammar::node_id b);

}  // namespace tensorferry
