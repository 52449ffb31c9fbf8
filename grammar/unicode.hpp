// In: code points, identifiers, character names. Out: what the Unicode standard says of them, as Python's versions know it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tensorferry::grammar {

// The code point at an offset of UTF-8, and its length in bytes. What is no UTF-8 is taken for something of its lead byte's length.
struct decoded {
    char32_t code_point;
    std::uint32_t length;
};
decoded decode(std::string_view text, std::uint32_t offset);

// Surrogates are written too, in three bytes.
void append_utf8(std::string& out, char32_t code_point);

// str.isprintable of one character, as Python 3.<minor> decides it. Any code point.
bool is_printable(char32_t code_point, int minor);
inline constexpr int newest_minor = 14;

// str.isidentifier: XID_Start (and the underscore) and XID_Continue of the newest version.
bool starts_identifier(char32_t code_point);
bool continues_identifier(char32_t code_point);

// An identifier in normalisation form NFKC, which is what Python takes it for. Defined for identifiers only.
std::string normalised_identifier(std::string_view identifier);

// What "\N{NAME}" stands for: names and aliases in any case, algorithmic names in capitals; no named sequences.
std::optional<char32_t> character_named(std::string_view name);

}  // namespace tensorferry::grammar
