// In: a file's bytes. Out: its text in UTF-8, and the way back. Encodings are declared as PEP 263 says.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include "grammar/parse.hpp"
#include "src/text/code_tables.hpp"

namespace tensorferry {

enum class decoding_fault : std::uint8_t { binary, invalid, unknown_encoding, too_large };

struct undecodable {
    decoding_fault why;
    grammar::syntax_error error;  // what is wrong and where; columns count bytes of the file
};

struct decoded_text {
    std::string utf8;
    encoding from;
};

// At most 1 GiB, without NUL bytes, in UTF-8, GB 2312, GBK, GB 18030 or an encoding of one byte a character. Bytes that
// the encoding would write in another way than they are written are refused, so that `encode` brings every file back.
std::expected<decoded_text, undecodable> decode(std::string_view bytes);

// Back to the file's encoding. All characters must be in it: they came from it, and what is added is ASCII.
std::string encode(std::string_view utf8, encoding to);

}  // namespace tensorferry
