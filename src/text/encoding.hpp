// In: a file's bytes. Out: its text in UTF-8, and the way back. Encodings are declared as PEP 263 says.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace tensorferry {

enum class encoding : std::uint8_t { utf8, latin1, ascii };
enum class decoding_fault : std::uint8_t { binary, invalid, unknown_encoding, too_large };

struct decoded_text {
    std::string utf8;
    encoding from = encoding::utf8;
};

// NUL bytes are binary; the declared encoding must be UTF-8, Latin-1 or ASCII; at most 1 GiB.
std::expected<decoded_text, decoding_fault> decode(std::string_view bytes);
// Back to the file's encoding. All characters must be in it: they came from it, and what is added is ASCII.
std::string encode(std::string_view utf8, encoding to);

}  // namespace tensorferry
