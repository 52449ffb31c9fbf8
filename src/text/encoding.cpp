#include "src/text/encoding.hpp"

#include <cstring>
#include <optional>
#include <stdexcept>

#include <fmt/format.h>

#include "grammar/unicode.hpp"
#include "src/text/declaration.hpp"

namespace tensorferry {

namespace {

constexpr std::size_t largest = std::size_t{1} << 30;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Length of the character at the front by RFC 3629; 0 if it is none.
std::size_t character_length(std::string_view text) {
    const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    const auto first = byte(0);
    if (first < 0x80) return 1;
    const std::size_t length = first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
    if (length == 0 || text.size() < length) return 0;
    for (std::size_t index = 1; index < length; ++index)
        if ((byte(index) & 0xC0) != 0x80) return 0;
    const auto second = byte(1);
    if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second >= 0xA0) || (first == 0xF0 && second < 0x90) || (first == 0xF4 && second >= 0x90)) return 0;
    return length;
}

// How many ASCII characters stand at the front.
std::size_t ascii_length(std::string_view text) {
    std::size_t at = 0;
    for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        if ((word & 0x8080808080808080U) != 0) break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
}

// The offset of the first byte that is not UTF-8.
std::optional<std::size_t> first_invalid(std::string_view text) {
    for (std::size_t at = ascii_length(text); at < text.size(); at += ascii_length(text.substr(at))) {
        const auto length = character_length(text.substr(at));
        if (length == 0) return at;
        at += length;
    }
    return std::nullopt;
}

undecodable fault_at(decoding_fault why, std::string message, std::string_view bytes, std::size_t offset) {
    grammar::position where{1, 0};
    for (std::size_t i = 0; i < offset; ++i) {
        const bool newline = bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n'));
        where = newline ? grammar::position{where.line + 1, 0} : grammar::position{where.line, where.column + 1};
    }
    return {why, {std::move(message), where, {}}};
}

undecodable invalid_byte(std::string_view bytes, std::size_t offset, std::string_view declared) {
    const unsigned byte = static_cast<unsigned char>(bytes[offset]);
    auto message = declared.empty() ? fmt::format("byte 0x{:02x} is not UTF-8, and no other encoding is declared", byte)
                                    : fmt::format("byte 0x{:02x} is not in the declared encoding, {}", byte, declared);
    return fault_at(decoding_fault::invalid, std::move(message), bytes, offset);
}

std::expected<decoded_text, undecodable> decode_from(std::string_view bytes, encoding from, std::string_view declared) {
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 2);
    for (std::size_t at = 0; at < bytes.size();) {
        const auto plain = ascii_length(bytes.substr(at));
        text += bytes.substr(at, plain);
        at += plain;
        if (at == bytes.size()) break;
        const auto [code_point, length] = decode_character(bytes.substr(at), from);
        if (length == 0) return std::unexpected(invalid_byte(bytes, at, declared));
        std::string written;
        if (!encode_character(written, code_point, from) || written != bytes.substr(at, length))
            return std::unexpected(fault_at(decoding_fault::invalid, fmt::format("{} has two ways to write this character, and this one would not come back", declared), bytes, at));
        grammar::append_utf8(text, code_point);
        at += length;
    }
    return decoded_text{std::move(text), from};
}

}  // namespace

std::expected<decoded_text, undecodable> decode(std::string_view bytes) {
    if (bytes.size() > largest) return std::unexpected(undecodable{decoding_fault::too_large, {"it is larger than 1 GiB", {1, 0}, {}}});
    if (const auto null = bytes.find('\0'); null != bytes.npos)
        return std::unexpected(fault_at(decoding_fault::binary, "source code cannot contain null bytes", bytes, null));
    const bool marked = bytes.starts_with(byte_order_mark);
    const auto [name, line] = find_declaration(bytes.substr(marked ? byte_order_mark.size() : 0));
    const auto unknown = [line](std::string message) {
        return std::unexpected(undecodable{decoding_fault::unknown_encoding, {std::move(message), {line, 0}, {}}});
    };
    if (marked && !name.empty() && name != "utf-8") return unknown("encoding problem: " + name + " with BOM");
    const auto from = name.empty() ? std::optional(encoding{}) : encoding_named(name);
    if (!from) return unknown("unknown encoding: " + name);
    if (from->family != encoding_family::utf8) return decode_from(bytes, *from, name);
    if (const auto bad = first_invalid(bytes)) return std::unexpected(invalid_byte(bytes, *bad, name));
    return decoded_text{std::string(bytes), *from};
}

std::string encode(std::string_view utf8, encoding to) {
    if (to.family == encoding_family::utf8) return std::string(utf8);
    std::string bytes;
    bytes.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const auto plain = ascii_length(utf8.substr(at));
        bytes += utf8.substr(at, plain);
        at += plain;
        if (at == utf8.size()) break;
        const auto [code_point, length] = grammar::decode(utf8.substr(at), 0);
        if (!encode_character(bytes, code_point, to)) throw std::logic_error("a character that the file's encoding does not have");
        at += length;
    }
    return bytes;
}

}  // namespace tensorferry
