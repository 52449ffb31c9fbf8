// In: nothing. Out: the kinds of tokens, as the lexer makes them and the grammar's rules read them.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace tensorferry::grammar {

enum class token_kind : std::uint8_t {
    ENDMARKER,
#define TOKEN(kind) kind,
#define SPELLED(kind, text) kind,
#include "grammar/token_kinds.def"
#undef TOKEN
#undef SPELLED
};

// The text of a keyword or an operator; empty for the kinds whose text varies.
inline constexpr std::string_view spellings[] = {
    "",
#define TOKEN(kind) "",
#define SPELLED(kind, text) text,
#include "grammar/token_kinds.def"
#undef TOKEN
#undef SPELLED
};

constexpr std::string_view spelling(token_kind kind) {
    return spellings[static_cast<std::size_t>(kind)];
}

// NEWLINE, INDENT, DEDENT and ENDMARKER carry no text of a node: no node ends with one.
constexpr bool is_layout(token_kind kind) {
    return kind <= token_kind::DEDENT;
}

// NAME and the soft keywords, which are names wherever the grammar wants one.
constexpr bool is_name(token_kind kind) {
    return kind >= token_kind::NAME && kind <= token_kind::UNDERSCORE;
}

constexpr bool is_keyword(token_kind kind) {
    return kind >= token_kind::FALSE && kind <= token_kind::YIELD;
}

}  // namespace tensorferry::grammar
