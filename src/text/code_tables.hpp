// In: names of encodings, bytes, code points. Out: which encoding it is; code points and bytes, one character at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tensorferry {

enum class encoding_family : std::uint8_t { utf8, single_byte, gb2312, gbk, gb18030 };

struct encoding {
    encoding_family family = encoding_family::utf8;
    std::uint8_t page = 0;  // of single_byte: which one
    friend bool operator==(const encoding&, const encoding&) = default;
};

// The encoding that Python finds under a name; nothing where it has none or this program does not read it.
std::optional<encoding> encoding_named(std::string_view name);

// The character at the front of `bytes` (not empty), which is not UTF-8; its length is 0 where the bytes are no character.
struct coded_character {
    char32_t code_point;
    std::uint32_t length;
};
coded_character decode_character(std::string_view bytes, encoding from);

// Appends the bytes of a character; false where an encoding that is not UTF-8 has no such character.
bool encode_character(std::string& out, char32_t code_point, encoding to);

}  // namespace tensorferry
