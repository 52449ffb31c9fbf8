// In: a tree, and which of its nodes are replaced by which. Out: the new text; every byte outside the replaced nodes is kept.
#pragma once

#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

#include "codegen/style.hpp"
#include "grammar/tree.hpp"
#include "grammar/visit.hpp"

namespace tensorferry::codegen {

// A change of text that is no replaced node: an import statement, a comment line above a statement.
struct text_edit {
    grammar::span where;   // empty: an insertion before `begin`
    std::string text;
};

// Text, or a node of either kind: of the source with its replacements, or added.
using text_piece = std::variant<std::string, grammar::node_id>;

// Whole lines of one indentation that are put elsewhere, with their comments and what is replaced in them, or that just go.
struct moved_lines {
    grammar::span from;                  // from the begin of a line to the begin of another, or to the end of the text
    std::vector<text_piece> in_place;    // stands there instead
    bool put = false;                    // false: the lines go; the rest says nothing
    std::uint32_t to = 0;                // the begin of a line outside of `from`, or from.begin: where they are put
    std::string from_indent, to_indent;
    std::vector<text_piece> before, after;   // around them, where they are put
};

// What a rewriter wants done to a file. Replaced nodes may lie inside each other: a replacement may contain source nodes
// (spliced in verbatim), which may be replaced in turn.
struct rewrite {
    std::unordered_map<grammar::node_id, grammar::node_id> replaced;  // source node -> node added to the same tree
    std::vector<text_edit> edits;
    std::vector<moved_lines> moves;   // apart from each other
};

// Applies it. Throws std::logic_error on edits that overlap (our own bug). No comment inside a replaced node is lost, and
// lines that were aligned under an opening bracket are so afterwards. Nodes that are unwritable() keep their text.
std::string apply(const grammar::tree& module, const rewrite& changes);
std::string apply(const grammar::tree& module, const grammar::parent_table& parents, const rewrite& changes);

// The replaced nodes that cannot be written where they stand, in the order of the text: in an f-string whose quotes leave no
// room before Python 3.12. Costs next to nothing where no replaced node stands in an f-string.
std::vector<grammar::node_id> unwritable(const grammar::tree& module, const rewrite& changes);
std::vector<grammar::node_id> unwritable(const grammar::tree& module, const grammar::parent_table& parents, const rewrite& changes);

// Prints any tree from its nodes alone: the result parses to the same tree. Its lines are wrapped wherever a line break
// helps to keep them within the line length. Without a style, that of the file.
std::string print(const grammar::tree& module, const style& look);
std::string print(const grammar::tree& module);

}  // namespace tensorferry::codegen
