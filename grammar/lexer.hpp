// In: source text in UTF-8. Out: its tokens and comments, or the first place that can be no token.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/tree.hpp"

namespace tensorferry::grammar {

// What is wrong, and at which byte.
struct fault {
    std::string message;
    std::uint32_t offset = 0;
};

struct lexed {
    std::vector<token> tokens;   // ends with ENDMARKER; f-strings as CPython 3.12 and later split them
    std::vector<span> comments;  // in the order of the text
};

// The rules of Python's reference manual, chapter 2, with CPython's limits: 200 open brackets, 100 levels of indentation.
std::expected<lexed, fault> lex(std::string_view source);

}  // namespace tensorferry::grammar
