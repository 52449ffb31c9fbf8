// In: a tree. Out: for each of its comments the node that it belongs to, and how.
//
// A comment on lines of its own right above a statement, a clause or an element of brackets leads it; one behind a node on the
// node's last line trails it; any other (in empty brackets, before a closing bracket, at a block's end, apart from the code by a
// blank line) dangles in the node around it. At a block's end the comment's indentation decides which block it is in. A file's
// "#!" and encoding lines are the file's own.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "grammar/tree.hpp"

namespace tensorferry::grammar {

enum class comment_role : std::uint8_t { leading, trailing, dangling };

// The comment is about the whole node and no clause of it.
inline constexpr std::uint8_t whole_node = 0xff;

struct attached_comment {
    span where;
    node_id owner;
    comment_role role;
    // A list field of the owner that is a block (body, orelse, finalbody, cases, …): the comment stands above (leading) or behind
    // (trailing) the header of that block, "else:" say, or in the block between its statements (dangling). Otherwise whole_node.
    std::uint8_t field;
    bool own_line;                     // nothing but white space stands before it
    std::uint32_t blank_lines_before;  // between it and what stands above it; 0 for one behind code
};

class comment_table {
public:
    // One entry for each of module.comments(), in the same order.
    std::span<const attached_comment> all() const { return comments_; }
    // Those of one node, in the order of the text: of one role, or all.
    std::span<const attached_comment> of(node_id node) const;
    std::span<const attached_comment> of(node_id node, comment_role role) const;
    // The entry of the comment that begins at an offset; nullptr where none does.
    const attached_comment* owner(std::uint32_t begin) const;

private:
    friend comment_table attach_comments(const tree& module);
    std::vector<attached_comment> comments_;
    std::vector<attached_comment> by_owner_;  // sorted by owner, role, place
};

// Time is linear in the file: one walk along nodes, tokens and comments side by side.
comment_table attach_comments(const tree& module);

}  // namespace tensorferry::grammar
