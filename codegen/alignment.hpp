// In: new text in which copied lines within brackets are marked. Out: the same without marks; lines that stood under what follows an
// opening bracket stand there again, wherever the bracket has moved to.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "codegen/style.hpp"
#include "grammar/tree.hpp"

namespace tensorferry::codegen {

// What a line within brackets is aligned with, as a byte before its indentation. Neither occurs in UTF-8.
enum class alignment : char { with_content = '\xFF', with_bracket = '\xFE' };

// The aligned lines of a file: the byte where each begins.
struct aligned_line {
    std::uint32_t begin;
    alignment with;
};
// In a range of whole logical lines, in the order of the text, which must hold none of the marks.
std::vector<aligned_line> find_aligned_lines(const grammar::tree& module, grammar::span range);
bool has_alignment_marks(std::string_view text);

// Copies the range of the source with its marks: that of a line goes behind the newline before it.
std::string with_marks(std::string_view source, grammar::span range, const std::vector<aligned_line>& lines);

// Takes the marks out of whole logical lines and moves these; `places` are ranges of the text, in its order, and move with it.
std::string realign(std::string text, std::vector<grammar::span>& places);

}  // namespace tensorferry::codegen
