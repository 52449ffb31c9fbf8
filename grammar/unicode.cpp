#include "grammar/unicode.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "grammar/characters.hpp"

namespace tensorferry::grammar {

namespace {

struct unprintable_range {
    char32_t first;
    char32_t last;
    int printed_since;  // minor version
};

constexpr unprintable_range unprintable_ranges[] = {
#include "grammar/unicode/unprintable.def"
};

struct name_range {
    char32_t first;
    char32_t last;
    bool may_begin;
};

constexpr name_range name_ranges[] = {
#include "grammar/unicode/name_characters.def"
};

struct ideograph_range {
    char32_t first;
    char32_t last;
};

constexpr ideograph_range ideograph_ranges[] = {
#include "grammar/unicode/ideographs.def"
};

// Sorted by the upper bits, which are a hash of the name: a text that is no name passes for one once in 10^8.
constexpr int code_point_bits = 21;
constexpr std::uint64_t name_hashes[] = {
#include "grammar/unicode/name_hashes.def"
};

template <typename Range, std::size_t Size>
const Range* find_range(const Range (&ranges)[Size], char32_t code_point) {
    const auto* const found = std::ranges::lower_bound(ranges, code_point, {}, &Range::last);
    return found != std::end(ranges) && found->first <= code_point ? found : nullptr;
}

// FNV-1a over 64 bits, of the name in capitals.
std::uint64_t hash_of_name(std::string_view name) {
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char c : name) {
        const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        hash = (hash ^ static_cast<unsigned char>(upper)) * 0x100000001B3;
    }
    return hash;
}

// Four or five hexadecimal digits in capitals.
std::optional<char32_t> ideograph(std::string_view digits) {
    if (digits.size() != 4 && digits.size() != 5) {
        return std::nullopt;
    }
    char32_t code_point = 0;
    for (const char c : digits) {
        if (!is_digit(c) && (c < 'A' || c > 'F')) {
            return std::nullopt;
        }
        code_point = code_point * 16 + static_cast<char32_t>(is_digit(c) ? c - '0' : c - 'A' + 10);
    }
    return find_range(ideograph_ranges, code_point) != nullptr ? std::optional(code_point) : std::nullopt;
}

// Removes the longest of the short names that the text begins with, and says which it was.
template <std::size_t Size>
std::optional<char32_t> take_jamo(std::string_view& text, const std::array<std::string_view, Size>& names) {
    std::optional<char32_t> found;
    std::size_t longest = 0;
    for (char32_t i = 0; i < Size; ++i) {
        if (text.starts_with(names[i]) && (!found || names[i].size() > longest)) {
            found = i;
            longest = names[i].size();
        }
    }
    text.remove_prefix(longest);
    return found;
}

// The Unicode standard, 3.12: leading consonant, vowel, trailing consonant.
std::optional<char32_t> hangul_syllable(std::string_view name) {
    constexpr std::array<std::string_view, 19> leading{"G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"};
    constexpr std::array<std::string_view, 21> vowels{"A",  "AE", "YA",  "YAE", "EO", "E",  "YEO", "YE", "O", "WA", "WAE",
                                                      "OE", "YO", "U", "WEO", "WE", "WI", "YU",  "EU", "YI", "I"};
    constexpr std::array<std::string_view, 28> trailing{"",   "G",  "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT",
                                                        "LP", "LH", "M",  "B",  "BS", "S", "SS", "NG", "J", "C",  "K",  "T",  "P",  "H"};
    const auto first = take_jamo(name, leading);
    const auto vowel = take_jamo(name, vowels);
    const auto last = take_jamo(name, trailing);
    if (!first || !vowel || !last || !name.empty()) {
        return std::nullopt;
    }
    return 0xAC00 + (*first * 21 + *vowel) * 28 + *last;
}

}  // namespace

decoded decode(std::string_view text, std::uint32_t offset) {
    const auto byte = [&](std::uint32_t i) { return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0U; };
    const char32_t lead = byte(0);
    if (lead < 0xC0) {
        return {lead, 1};
    }
    if (lead < 0xE0) {
        return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2};
    }
    if (lead < 0xF0) {
        return {(lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F), 3};
    }
    return {(lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F), 4};
}

void append_utf8(std::string& out, char32_t c) {
    const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

bool is_printable(char32_t code_point, int minor) {
    if (code_point < 0x80) {
        return code_point >= 0x20 && code_point != 0x7F;
    }
    const auto* const range = find_range(unprintable_ranges, code_point);
    return range == nullptr || minor >= range->printed_since;
}

bool starts_identifier(char32_t code_point) {
    if (code_point < 0x80) {
        return class_of(static_cast<char>(code_point)) == character::letter;
    }
    const auto* const range = find_range(name_ranges, code_point);
    return range != nullptr && range->may_begin;
}

bool continues_identifier(char32_t code_point) {
    return code_point < 0x80 ? continues_name(static_cast<char>(code_point)) : find_range(name_ranges, code_point) != nullptr;
}

std::optional<char32_t> character_named(std::string_view name) {
    constexpr std::string_view hangul = "HANGUL SYLLABLE ";
    constexpr std::string_view unified = "CJK UNIFIED IDEOGRAPH-";
    if (name.starts_with(hangul)) {
        return hangul_syllable(name.substr(hangul.size()));
    }
    if (name.starts_with(unified)) {
        return ideograph(name.substr(unified.size()));
    }
    const std::uint64_t hash = hash_of_name(name) >> code_point_bits;
    const auto* const found = std::ranges::lower_bound(name_hashes, hash << code_point_bits);
    if (found == std::end(name_hashes) || *found >> code_point_bits != hash) {
        return std::nullopt;
    }
    return static_cast<char32_t>(*found & ((1U << code_point_bits) - 1));
}

}  // namespace tensorferry::grammar
