// In: a character of source text. Out: its class, from one table.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace tensorferry::grammar {

enum class character : std::uint8_t { other, blank, newline, letter, digit, quote };

inline constexpr std::array<character, 256> character_classes = [] {
    std::array<character, 256> classes{};
    for (int c = 0; c < 256; ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
        classes[static_cast<std::size_t>(c)] = letter ? character::letter : character::other;
    }
    for (char c = '0'; c <= '9'; ++c) {
        classes[static_cast<std::size_t>(c)] = character::digit;
    }
    classes[' '] = classes['\t'] = classes['\f'] = character::blank;
    classes['\n'] = classes['\r'] = character::newline;
    classes['"'] = classes['\''] = character::quote;
    return classes;
}();

constexpr character class_of(char c) {
    return character_classes[static_cast<unsigned char>(c)];
}

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

constexpr bool is_hexadecimal_digit(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// One look at a table for what names and strings are full of.
template <typename Accepts>
constexpr std::array<bool, 256> table_of(Accepts accepts) {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 256; ++c) {
        table[c] = accepts(static_cast<char>(c));
    }
    return table;
}

inline constexpr auto name_characters = table_of([](char c) { return class_of(c) == character::letter || class_of(c) == character::digit; });
inline constexpr auto plain_in_strings = table_of([](char c) { return class_of(c) != character::quote && class_of(c) != character::newline && c != '\\'; });

constexpr bool continues_name(char c) {
    return name_characters[static_cast<unsigned char>(c)];
}

constexpr std::uint64_t in_each_byte(unsigned char c) { return 0x0101010101010101U * c; }

// The highest bit of each byte that continues a name, of eight bytes; none of them above 0x7f.
constexpr std::uint64_t continuing_names(std::uint64_t eight) {
    // A sum reaches 0x80 from the first letter (digit) on, or from the one behind the last.
    const auto at_least = [](std::uint64_t bytes, unsigned char first) { return bytes + in_each_byte(static_cast<unsigned char>(0x80 - first)); };
    const auto lower = eight | in_each_byte(0x20);
    const auto letters = at_least(lower, 'a') & ~at_least(lower, 'z' + 1);
    const auto digits = at_least(eight, '0') & ~at_least(eight, '9' + 1);
    const auto underscores = in_each_byte(0x80) - (eight ^ in_each_byte('_'));
    return (letters | digits | underscores) & in_each_byte(0x80);
}

// A name of less than eight ASCII characters, its first one lowest, where it ends within eight bytes of the text; otherwise 0.
inline std::uint64_t short_ascii_name(const char* text, std::uint32_t size) {
    if constexpr (std::endian::native == std::endian::little) {
        std::uint64_t eight;
        if (size < sizeof(eight)) return 0;
        std::memcpy(&eight, text, sizeof(eight));
        const auto others = ~continuing_names(eight) & in_each_byte(0x80);
        if ((eight & in_each_byte(0x80)) != 0 || others == 0) return 0;
        return eight & (((others & -others) >> 7) - 1);   // what is below the first other byte
    }
    return 0;
}

// How many characters such a name has.
constexpr std::uint32_t length_of(std::uint64_t short_name) { return (71U - static_cast<std::uint32_t>(std::countl_zero(short_name))) / 8; }

// How many bytes from `text` on continue a name; it may end early, before a byte above 0x7f or near the text's end.
inline std::uint32_t ascii_name_characters(const char* text, std::uint32_t size) {
    std::uint32_t count = 0;
    if constexpr (std::endian::native == std::endian::little) {
        for (std::uint64_t eight; size - count >= sizeof(eight); count += sizeof(eight)) {
            std::memcpy(&eight, text + count, sizeof(eight));
            if ((eight & in_each_byte(0x80)) != 0) break;
            if (const auto others = ~continuing_names(eight) & in_each_byte(0x80); others != 0) return count + static_cast<std::uint32_t>(std::countr_zero(others)) / 8;
        }
    }
    return count;
}

// No character at which a string might end, whatever its quotes.
constexpr bool continues_string(char c) {
    return plain_in_strings[static_cast<unsigned char>(c)];
}

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// b, r, u, f, t, and r together with b, f or t, in any case and order.
constexpr bool is_string_prefix(std::string_view prefix) {
    if (prefix.size() == 1) {
        return std::string_view("bruft").find(lower(prefix[0])) != std::string_view::npos;
    }
    const char first = lower(prefix[0]);
    const char second = lower(prefix[1]);
    const char other = first == 'r' ? second : first;
    return (first == 'r') != (second == 'r') && (other == 'b' || other == 'f' || other == 't');
}

}  // namespace tensorferry::grammar
