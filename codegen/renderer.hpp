// In: a file, and which of its nodes are replaced by which. Out: the new text of any stretch of it.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "codegen/alignment.hpp"
#include "codegen/edits.hpp"
#include "codegen/printer.hpp"
#include "codegen/rewrite.hpp"
#include "codegen/source_index.hpp"

namespace tensorferry::codegen {

class renderer {
public:
    renderer(const grammar::tree& module, const grammar::parent_table& parents, const rewrite& changes, const style& look);

    // One change of the file's bytes by a replaced node that lies in no other, or by a text edit outside of all of these.
    struct change {
        edit what;
        grammar::node_id node = grammar::no_node;  // no_node: a text edit
        std::optional<grammar::span> like = {};    // the lines of the source that an insertion comes from
    };
    // All of them, in the order of the text, with the comments that would get lost as insertions above their statements.
    std::vector<change> changes();
    // The same, without those outside of these ranges, which are in the order of the text.
    std::vector<change> changes_within(const std::vector<grammar::span>& ranges);
    // Source nodes that could not be replaced where they stand (in an f-string whose quotes leave no room).
    const std::vector<grammar::node_id>& skipped() const { return skipped_; }

    // The new text of bytes that belong to `owner`; only replacements of its descendants (not its own) are made.
    std::string copy(grammar::span range, grammar::node_id owner);
    // Bytes of the source, with the marks of alignment.hpp and the indentation of where they are put.
    std::string source_text(grammar::span range) const;
    // The new text of any node put somewhere, parentheses included where the place wants them.
    std::string node_text(grammar::node_id node, const surroundings& where);
    // The text of `added`, made from the text of `source` where they are alike (the same call with other arguments), so
    // that the author's layout survives.
    std::string onto(grammar::node_id source, grammar::node_id added, const surroundings& where);
    // True where onto() keeps the layout of at least a part.
    bool alike(grammar::node_id source, grammar::node_id added) const;
    // The edit that makes `added` of `source`, where another name is all that it takes.
    std::optional<text_edit> as_rename(grammar::node_id source, grammar::node_id added) const;
    // To be called for a comment that was written somewhere by other means than copy().
    void keep(grammar::span comment);

    const grammar::tree& module() const { return module_; }
    const style& look() const { return look_; }
    const source_index& index() const { return index_; }
    // The bytes from the begin of the first logical line that the range touches to that of the first behind it.
    grammar::span whole_lines(grammar::span range) const;

private:
    // Lines that are indented by `from` in the source get `to`, while a statement is put elsewhere.
    struct new_indent {
        std::string from, to;
    };

    struct site {
        grammar::span where;
        grammar::node_id node;
        const text_edit* edit;
        bool renames = false;   // the edit is what a replaced node comes down to
    };

    void collect_sites();
    surroundings surroundings_of(grammar::node_id source) const;
    std::string replacement(grammar::node_id source, const surroundings& where);
    std::string print(grammar::node_id source, grammar::node_id added, const surroundings& where);
    grammar::node_id likest_call(grammar::node_id source, grammar::node_id added) const;
    std::string statement(grammar::node_id source, grammar::node_id added, printer& words);
    std::string put_statement(grammar::node_id node, const std::string& indent);
    std::string reindented(std::string_view indent) const;
    std::string put_lines(const text_edit& insertion) const;
    bool fits_f_string(grammar::node_id source, std::string_view text) const;
    std::string lost_comments(grammar::span range);
    std::string text_of(const std::vector<text_piece>& pieces);
    std::string moved_text(const moved_lines& move);
    std::vector<change> moves();
    bool is_moved(const site& one) const;
    bool comes_first(const site& a, const site& b) const;
    const std::vector<aligned_line>& aligned_lines(grammar::span range) const;

    const grammar::tree& module_;
    const rewrite& changes_;
    const style& look_;
    source_index index_;
    bool can_align_ = true;
    mutable grammar::span aligned_in_;              // where the aligned lines are known
    mutable std::vector<aligned_line> aligned_;
    std::vector<grammar::span> long_strings_;       // strings over several lines; found where lines are put elsewhere
    std::optional<new_indent> new_indent_;
    std::vector<site> sites_;
    std::deque<text_edit> renames_;                 // a deque: sites point into it
    std::vector<grammar::node_id> renamed_;         // the nodes that these are for, sorted
    std::unordered_set<grammar::node_id> active_;   // being replaced right now: their source text is wanted as it is
    std::unordered_set<std::uint32_t> kept_;        // begins of comments that the new text holds
    std::unordered_set<const text_edit*> used_;
    std::vector<grammar::node_id> skipped_;
};

}  // namespace tensorferry::codegen
