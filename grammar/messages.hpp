// In: where the grammar stopped and what it wanted there. Out: the error as CPython words it.
#pragma once

#include "grammar/builder.hpp"

namespace tensorferry::grammar {

inline constexpr std::string_view unexpected_indent = "unexpected indent";

// What a rule that had to match wanted; `none` says nothing better than "invalid syntax".
enum class expectation : std::uint8_t { none, colon, forced_colon, indented_block, else_of_conditional, name_after_comma, handlers, opening_parenthesis };

// At a NEWLINE's successor where INDENT should be.
rejected missing_block(const builder& b, std::uint32_t at, std::uint32_t newline);

// `token` is the index of the token at which the rule failed.
rejected explain(const builder& b, expectation wanted, std::uint32_t token);

}  // namespace tensorferry::grammar
