// In: a place in the source. Out: the tokens there, layout tokens (newlines, indents) left out.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "grammar/tree.hpp"

namespace tensorferry::codegen {

// Index into module.tokens() of the first token that begins at or after `offset`.
std::size_t first_token(const grammar::tree& module, std::uint32_t offset);
// Tokens with text that lie in the range; an f-string counts as one, whatever is in it.
std::vector<grammar::span> tokens_within(const grammar::tree& module, grammar::span range);
// The first token with text at or after `offset`; empty at the end of the file.
grammar::span token_from(const grammar::tree& module, std::uint32_t offset);
// The last token with text that ends at or before `offset`; empty at the start of the file.
grammar::span token_before(const grammar::tree& module, std::uint32_t offset);
// The comments that begin in the range.
std::span<const grammar::span> comments_within(const grammar::tree& module, grammar::span range);

// The bytes of a node; those of a definition with its decorators.
grammar::span whole_extent(const grammar::tree& module, grammar::node_id node);

// True where the range breaks a line outside of its own brackets and without a backslash: such text needs brackets around it.
bool breaks_line(const grammar::tree& module, grammar::span range);

inline bool opens(std::string_view token) { return token == "(" || token == "[" || token == "{"; }
inline bool closes(std::string_view token) { return token == ")" || token == "]" || token == "}"; }
bool has_newline(std::string_view text);

}  // namespace tensorferry::codegen
