// In: literals as they are written. Out: their values, and how Python's repr writes those.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "grammar/tree.hpp"

namespace tensorferry::grammar {

// What stands before the characters of a string literal.
struct opened_literal {
    bool raw = false;
    bool bytes = false;
    std::size_t prefix = 0;  // letters before the quote
    std::size_t quotes = 1;  // 1 or 3
};
opened_literal open_literal(std::string_view literal);

// What CPython says of a string or bytes literal with a malformed escape, or with more than ASCII in bytes; nothing where
// it is right. Positions in the message count as CPython's decoder does.
std::optional<std::string> fault_of_literal(std::string_view literal);
// The same of the text of an f-string or t-string that is not raw, between its fields.
std::optional<std::string> fault_of_formatted_text(std::string_view text);

// Whether a string literal, or the text of an f-string between its fields, has an empty value.
bool is_empty_piece(std::string_view text);

// The value of a string or bytes Constant, in UTF-8 (lone surrogates in three bytes each), with escapes resolved,
// implicit concatenation done and newlines as "\n".
std::string string_value(const tree& module, node_id constant);

// The `str` of an Interpolation of a parsed t-string: what is written for its expression, without comments.
std::string interpolation_text(const tree& module, node_id interpolation);

// repr() of such values, and of numbers from the text of their literals (kind: integer, floating or imaginary). Which
// characters a string escapes depends on the Unicode version of Python 3.<minor>. An integer of more than 4300 decimal
// digits, which Python does not print either, comes in hexadecimal.
std::string repr_of_string(std::string_view value, int minor = 11);
std::string repr_of_bytes(std::string_view value);
std::string repr_of_number(std::string_view literal, constant_kind kind);

}  // namespace tensorferry::grammar
