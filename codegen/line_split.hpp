// In: the tokens of one line that is too long. Out: the lines that Black's left-hand, right-hand and delimiter splits make of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "codegen/line_items.hpp"
#include "codegen/style.hpp"

namespace tensorferry::codegen {

// A line as the splitter wants it. Tokens are ranges of the text; comments are none.
struct long_line {
    std::string_view text;
    std::vector<line_token> tokens;             // at least one
    std::vector<optional_parentheses> groups;   // in the order of the text; each from the begin of a token to the end of one
    std::string indent;
    bool inside = false;       // stands in brackets that were opened on an earlier line
    bool whole_body = false;   // … and is all that stands there: may get a trailing comma
    // Where Black gives up, the line is broken all the same: by last-resort parentheses, at any token within brackets, and by
    // backslashes outside of them.
    bool at_all_costs = false;
};

// The first line has its indentation; the lines have no newline. One line means that it cannot be split.
std::vector<std::string> split_line(const long_line& line, const style& look);

}  // namespace tensorferry::codegen
