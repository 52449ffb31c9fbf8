// In: what of a file is replaced, and what goes for good. Out: whether a node of the file still stands in the new text.
#pragma once

#include <functional>
#include <set>
#include <string_view>
#include <vector>

#include "codegen/rewrite.hpp"
#include "grammar/visit.hpp"

namespace tensorferry {

class remaining_text {
public:
    // `gone`: statements that others take the place of as a whole. `removed`: true for a node in a statement that goes.
    remaining_text(const grammar::tree& module, const grammar::parent_table& parents, const codegen::rewrite& changes, const std::set<grammar::node_id>& gone,
                   std::function<bool(grammar::node_id)> removed)
        : module_(module), parents_(parents), changes_(changes), gone_(gone), removed_(std::move(removed)) {}

    // What is replaced has changed.
    void look_again();
    // One more node is replaced.
    void add(grammar::node_id replaced) { covering_[parents_.place_of(replaced)] = true; }

    // True where no replacement of something around the node leaves it out.
    bool is_part_of_text(grammar::node_id inner) const;
    // True where some use of the name is in no replaced node, or is carried over into each that it is in.
    bool still_stands(std::string_view local) const;

private:
    bool carried_over(grammar::node_id name) const;
    std::vector<grammar::node_id> path_below(grammar::node_id above, grammar::node_id inner) const;
    bool contains_any(grammar::node_id added, const std::vector<grammar::node_id>& wanted) const;

    const grammar::tree& module_;
    const grammar::parent_table& parents_;
    const codegen::rewrite& changes_;
    const std::set<grammar::node_id>& gone_;
    std::function<bool(grammar::node_id)> removed_;
    std::vector<bool> covering_;   // by place: what is replaced or gone
};

}  // namespace tensorferry
