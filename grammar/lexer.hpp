// In: source text in UTF-8. Out: its tokens and comments, or the first place that can be no token.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/tree.hpp"

namespace tensorferry::grammar {

// Against an error that the grammar finds in the tokens before: CPython asks its lexer for a token when its grammar wants one,
// and after an error of the grammar looks through the rest of the source for what the lexer refuses.
enum class precedence : std::uint8_t {
    of_source,       // found before anything is parsed
    of_rest,         // goes before the grammar's own, but for an unexpected indentation
    of_later_lines,  // goes before those of later lines than the bracket's that was never closed
    where_reached,   // counts only if the grammar comes that far
};

// What is wrong, and at which byte.
struct fault {
    std::string message;
    std::uint32_t offset = 0;
    precedence rank = precedence::of_rest;
};

struct lexed {
    std::vector<token> tokens;   // ends with ENDMARKER; f-strings as CPython 3.12 and later split them
    std::vector<span> comments;  // in the order of the text
    std::vector<std::uint32_t> blocks_and_strings;  // the numbers of the tokens that are ends of blocks or strings or parts of these
};

struct partly_lexed {
    lexed found;                      // with a fault: ends with an ENDMARKER where that is
    std::optional<fault> stopped_by;  // the first fault
};

// The rules of Python's reference manual, chapter 2, with CPython's limits: 200 open brackets, 100 levels of indentation.
partly_lexed lex_up_to_fault(std::string_view source);
std::expected<lexed, fault> lex(std::string_view source);

}  // namespace tensorferry::grammar
