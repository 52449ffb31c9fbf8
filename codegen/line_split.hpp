// In: the tokens of one line that is too long. Out: the lines that Black's right-hand and delimiter splits make of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "codegen/style.hpp"
#include "grammar/tree.hpp"

namespace tensorferry::codegen {

// A line as the splitter wants it. Tokens are ranges of the text.
struct long_line {
    std::string_view text;                 // of the whole file
    std::vector<grammar::span> tokens;     // at least one; comments are none
    std::string indent;
    bool inside = false;                   // stands in brackets that were opened on an earlier line
    bool whole_body = false;               // … and is all that stands there: may get a trailing comma
    std::optional<grammar::span> value;    // may get parentheses: what is returned, assigned, tested or imported
};

// The first line has its indentation; the lines have no newline. One line means that it cannot be split.
std::vector<std::string> split_line(const long_line& line, const style& look);

}  // namespace tensorferry::codegen
