// In: a parsed file. Out: what a node stands in: its parent, parentheses, an f-string.
#pragma once

#include <string>
#include <vector>

#include "codegen/precedence.hpp"
#include "grammar/tree.hpp"
#include "grammar/visit.hpp"

namespace tensorferry::codegen {

class source_index {
public:
    source_index(const grammar::tree& module, const grammar::parent_table& parents) : module_(module), parents_(parents) {}

    // The node from which the tree holds this one; no_node for the root and for nodes that a rewriter added.
    grammar::node_id parent(grammar::node_id node) const { return parents_.of(node); }
    // True for the ancestor itself, too.
    bool contains(grammar::node_id ancestor, grammar::node_id node) const;

    // What the place of a source node wants.
    place place_of(grammar::node_id node) const;
    // True where the source has parentheses around the node that are not its parent's syntax.
    bool parenthesised(grammar::node_id node) const;
    // True in f"{node=}", whose text is part of the string's value.
    bool self_documenting(grammar::node_id node) const;
    // True for what stands in a replacement field of an f-string, its format included.
    bool in_field(grammar::node_id node) const;
    // The quotes of the f-strings in whose replacement fields the node stands, outermost first: "\"", "'''", …
    std::vector<std::string> enclosing_quotes(grammar::node_id node) const;

private:
    const grammar::tree& module_;
    const grammar::parent_table& parents_;
};

}  // namespace tensorferry::codegen
