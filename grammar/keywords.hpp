// In: a name of the source. Out: the keyword or soft keyword that it is, or NAME.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "grammar/tokens.hpp"

namespace tensorferry::grammar {

// Keywords and soft keywords, found by their first letter.
inline constexpr auto first_keyword = static_cast<std::size_t>(token_kind::MATCH);
inline constexpr auto last_keyword = static_cast<std::size_t>(token_kind::YIELD);

// At most eight letters as one number, so that comparing them is one instruction.
constexpr std::uint64_t packed(std::string_view name) {
    std::uint64_t letters = 0;
    for (std::size_t i = name.size(); i > 0; --i) {
        letters = letters << 8 | static_cast<unsigned char>(name[i - 1]);
    }
    return letters;
}

struct keyword {
    std::uint64_t letters = 0;
    token_kind kind = token_kind::NAME;
};

struct keyword_group {
    std::uint8_t count = 0;
    std::uint16_t lengths = 0;  // bit n: a keyword of n letters is among them
    keyword keywords[8] = {};
};

inline constexpr std::array<keyword_group, 128> keywords_by_letter = [] {
    std::array<keyword_group, 128> groups{};
    for (std::size_t kind = first_keyword; kind <= last_keyword; ++kind) {
        auto& group = groups[static_cast<std::size_t>(spellings[kind].front())];
        group.lengths = static_cast<std::uint16_t>(group.lengths | 1U << spellings[kind].size());
        group.keywords[group.count++] = {packed(spellings[kind]), static_cast<token_kind>(kind)};
    }
    return groups;
}();

// Of at most eight letters, packed.
inline token_kind kind_of_letters(std::uint64_t letters, std::size_t size) {
    const auto& group = keywords_by_letter[letters & 0x7fU];
    if (((group.lengths >> size) & 1U) == 0) {
        return token_kind::NAME;
    }
    for (std::uint8_t i = 0; i < group.count; ++i) {
        if (group.keywords[i].letters == letters) {
            return group.keywords[i].kind;
        }
    }
    return token_kind::NAME;
}

inline token_kind kind_of_name(std::string_view name) {
    if (name.size() > 8 || static_cast<unsigned char>(name.front()) >= 0x80) {
        return token_kind::NAME;
    }
    return kind_of_letters(packed(name), name.size());
}

}  // namespace tensorferry::grammar
