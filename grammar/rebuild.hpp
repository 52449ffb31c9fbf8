// In: a node of one tree, and a function for its children. Out: the same node over other children, added to a tree.
#pragma once

#include <expected>
#include <functional>
#include <string>

#include "grammar/tree.hpp"

namespace tensorferry::grammar {

// What stands in the new node's place for a child; an error says why nothing can.
using rebuilt_child = std::function<std::expected<node_id, std::string>(node_id child)>;

// Adds to `into` a node of the same kind, names, operators and value as `node` of `from` (which may be the same tree).
// Each child that is there is replaced by what child_of gives for it; its error ends the work and is handed on.
// A literal keeps its spelling.
std::expected<node_id, std::string> rebuild(tree& into, const tree& from, node_id node, const rebuilt_child& child_of);

// Adds a copy of an expression, everything below it included. The copy has no place in the source text.
node_id copy_expression(tree& into, const tree& from, node_id node);

}  // namespace tensorferry::grammar
