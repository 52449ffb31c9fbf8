// In: new text, and which parts of it were written anew. Out: the same text, with the lines that got too long wrapped as Black does.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codegen/style.hpp"
#include "grammar/tree.hpp"

namespace tensorferry::codegen {

struct changed_range {
    grammar::span where;    // in the new text
    grammar::span before;   // in the old text: what the change stands for. A line that was longer than usual there may stay so
};

// Columns of the longest line that holds a byte of the range.
std::uint32_t longest_line(std::string_view text, grammar::span range);

// What the text is: a file, or logical lines of one, whose indentation or missing block is made up for.
enum class wrapping : std::uint8_t { whole_text, lines };

// A file that does not parse comes back as it is; lines that do not parse without what stands around them come back as nothing.
// Lines without a change, and those with a string over several lines, stay.
std::optional<std::string> wrap_changed_lines(std::string text, std::string_view text_before, const std::vector<changed_range>& changes, const style& look,
                                              wrapping by = wrapping::whole_text);

}  // namespace tensorferry::codegen
