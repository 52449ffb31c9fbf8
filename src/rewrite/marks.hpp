// In: places that stay as they were, and why. Out: comment lines above their statements.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "codegen/rewrite.hpp"
#include "src/syntax/walk.hpp"

namespace tensorferry {

struct mark {
    grammar::node_id node = grammar::no_node;
    std::string text;   // without "# tensorferry: "
};

// True for a comment that mark_edits() wrote, now or in an earlier conversion.
bool is_mark(std::string_view comment);

// One comment line for each different text above each statement; a comment that already stands there is not repeated.
std::vector<codegen::text_edit> mark_edits(const grammar::tree& module, const parent_table& parents, const std::vector<mark>& marks);

}  // namespace tensorferry
