// In: a parsed file. Out: the habits of its author that printed text has to follow.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "grammar/tree.hpp"

namespace tensorferry::codegen {

struct style {
    std::string indent_unit = "    ";  // what one level adds: spaces or a tab
    char quote = '"';                  // the commoner one of single-line strings
    std::string newline = "\n";        // "\n", "\r\n" or "\r": the commonest
    std::uint32_t line_length = 88;    // columns, 79 to 120: the longest ordinary code line; 88 where lines are too short to tell
};

style detect_style(const grammar::tree& module);

// Columns that the text takes: characters, a tab as four. One line only.
std::uint32_t columns(std::string_view text);

// The spaces and tabs at the start of the line that holds the offset.
std::string_view indentation_at(std::string_view text, std::uint32_t offset);
// Where the line that holds the offset begins, and where it ends (before its newline).
std::uint32_t line_begin(std::string_view text, std::uint32_t offset);
std::uint32_t line_end(std::string_view text, std::uint32_t offset);

}  // namespace tensorferry::codegen
