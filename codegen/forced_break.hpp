// In: a part of a line that no bracket or delimiter helps to break. Out: lines that are broken between any two tokens.
#pragma once

#include <string>
#include <vector>

#include "codegen/line_items.hpp"
#include "codegen/style.hpp"

namespace tensorferry::codegen {

struct forced_layout {
    std::string indent;
    bool inside = false;   // within brackets, where a newline is enough; a backslash else
    bool comma = false;    // is put at the end
};

// False where a token is too wide for a line of its own: to break around it would not help.
bool can_be_forced(const line_items& items, item_range part, const forced_layout& how, const style& look);

std::vector<std::string> force_breaks(const line_items& items, item_range part, const forced_layout& how, const style& look);

}  // namespace tensorferry::codegen
