// In: literals as they are written. Out: their values, and how Python's repr writes those.
#pragma once

#include <string>
#include <string_view>

#include "grammar/tree.hpp"

namespace tensorferry::grammar {

// Whether a string literal, or the text of an f-string between its fields, has an empty value.
bool is_empty_piece(std::string_view text);

// The value of a string or bytes Constant, in UTF-8 (lone surrogates in three bytes each), with escapes resolved,
// implicit concatenation done and newlines as "\n". A named escape, \N{…}, is kept as it is written.
std::string string_value(const tree& module, node_id constant);

// repr() of such values, and of numbers from the text of their literals (kind: integer, floating or imaginary).
std::string repr_of_string(std::string_view value);
std::string repr_of_bytes(std::string_view value);
std::string repr_of_number(std::string_view literal, constant_kind kind);

}  // namespace tensorferry::grammar
