#include "src/text/encoding.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace tensorferry {

namespace {

constexpr std::size_t largest = std::size_t{1} << 30;

// The name after "coding[:=]" in a comment of the first two lines; empty if none is declared.
std::string declared_encoding(std::string_view bytes) {
    for (int line = 0; line < 2 && !bytes.empty(); ++line) {
        const auto end = std::min(bytes.find_first_of("\r\n"), bytes.size());
        const auto text = bytes.substr(0, end);
        const auto start = text.find_first_not_of(" \t\f");
        const bool comment = start != text.npos && text[start] == '#';
        const auto found = comment ? text.find("coding") : text.npos;
        if (found != text.npos && found + 6 < text.size() && (text[found + 6] == ':' || text[found + 6] == '=')) {
            auto name = text.substr(found + 7);
            name.remove_prefix(std::min(name.find_first_not_of(" \t"), name.size()));
            const auto size = std::min(name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_."), name.size());
            std::string lower(name.substr(0, size));
            std::ranges::transform(lower, lower.begin(), [](char c) { return c == '_' ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
            return lower;
        }
        if (start != text.npos && !comment) return {};
        bytes.remove_prefix(std::min(end + (bytes.substr(end).starts_with("\r\n") ? 2 : 1), bytes.size()));
    }
    return {};
}

std::optional<encoding> encoding_named(std::string_view name) {
    if (name.empty() || name == "utf-8" || name == "utf8" || name.starts_with("utf-8-")) return encoding::utf8;
    if (name == "latin-1" || name == "iso-8859-1" || name == "iso-latin-1" || name == "latin1" || name == "l1" || name.starts_with("latin-1-") || name.starts_with("iso-8859-1-")) return encoding::latin1;
    if (name == "ascii" || name == "us-ascii") return encoding::ascii;
    return std::nullopt;
}

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

bool valid_utf8(std::string_view text) {
    while (!text.empty()) {
        const auto length = character_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

}  // namespace

std::expected<decoded_text, decoding_fault> decode(std::string_view bytes) {
    if (bytes.size() > largest) return std::unexpected(decoding_fault::too_large);
    if (bytes.find('\0') != bytes.npos) return std::unexpected(decoding_fault::binary);
    const bool marked = bytes.starts_with("\xEF\xBB\xBF");
    const auto declared = encoding_named(declared_encoding(bytes.substr(marked ? 3 : 0)));
    if (!declared || (marked && *declared != encoding::utf8)) return std::unexpected(decoding_fault::unknown_encoding);
    if (*declared == encoding::utf8) {
        if (!valid_utf8(bytes)) return std::unexpected(decoding_fault::invalid);
        return decoded_text{std::string(bytes), encoding::utf8};
    }
    std::string text;
    text.reserve(bytes.size());
    for (unsigned char c : bytes) {
        if (c < 0x80) {
            text += static_cast<char>(c);
        } else if (*declared == encoding::ascii) {
            return std::unexpected(decoding_fault::invalid);
        } else {
            text += static_cast<char>(0xC0 | (c >> 6));
            text += static_cast<char>(0x80 | (c & 0x3F));
        }
    }
    return decoded_text{std::move(text), *declared};
}

std::string encode(std::string_view utf8, encoding to) {
    if (to != encoding::latin1) return std::string(utf8);
    std::string bytes;
    bytes.reserve(utf8.size());
    for (std::size_t index = 0; index < utf8.size(); ++index) {
        const auto c = static_cast<unsigned char>(utf8[index]);
        if (c < 0x80) {
            bytes += utf8[index];
            continue;
        }
        if ((c != 0xC2 && c != 0xC3) || index + 1 == utf8.size()) throw std::logic_error("a character that Latin-1 does not have");
        bytes += static_cast<char>(((c & 0x03) << 6) | (static_cast<unsigned char>(utf8[++index]) & 0x3F));
    }
    return bytes;
}

}  // namespace tensorferry
