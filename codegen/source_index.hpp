// In: a parsed file. Out: what a node stands in: its parent, brackets, an f-string, a logical line.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "codegen/precedence.hpp"
#include "grammar/tree.hpp"

namespace tensorferry::codegen {

class source_index {
public:
    explicit source_index(const grammar::tree& module);

    // The node from which the tree holds this one; no_node for the root and for nodes that a rewriter added.
    grammar::node_id parent(grammar::node_id node) const { return node < parent_.size() ? parent_[node] : grammar::no_node; }
    // In the order of a walk from parent to child; a node's descendants have the numbers up to last().
    std::uint32_t order(grammar::node_id node) const { return node < order_.size() ? order_[node] : 0; }
    std::uint32_t last(grammar::node_id node) const { return node < last_.size() ? last_[node] : 0; }
    bool contains(grammar::node_id ancestor, grammar::node_id node) const;

    // What the place of a source node wants.
    place place_of(grammar::node_id node) const;
    // True where the source has parentheses around the node that are not its parent's syntax.
    bool parenthesised(grammar::node_id node) const;
    bool in_brackets(std::uint32_t offset) const;
    // Where the logical line (a statement, or the header of one) that holds the offset begins: the begin of a line
    // before which a comment line may be put.
    std::uint32_t logical_line(std::uint32_t offset) const;
    // Where the next logical line begins; the end of the text for the last one.
    std::uint32_t next_logical_line(std::uint32_t offset) const;
    // True in f"{node=}", whose text is part of the string's value.
    bool self_documenting(grammar::node_id node) const;
    // The quotes of the f-strings in whose replacement fields the node stands, outermost first: "\"", "'''", …
    std::vector<std::string> enclosing_quotes(grammar::node_id node) const;

private:
    void walk();
    void read_tokens();

    const grammar::tree& module_;
    std::vector<grammar::node_id> parent_;
    std::vector<std::uint32_t> field_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> last_;
    struct depth_change {
        std::uint32_t offset;
        int depth;
    };
    std::vector<depth_change> depths_;
    std::vector<std::uint32_t> logical_lines_;
};

}  // namespace tensorferry::codegen
