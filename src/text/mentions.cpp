#include "src/text/mentions.hpp"

#include <algorithm>
#include <array>

#include "grammar/tokens.hpp"
#include "src/rewrite/marks.hpp"

namespace tensorferry {

using namespace grammar;

namespace {

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// By the character on which its last one falls: how far a word may be moved on (Horspool 1980), in any case of letters. Its own
// last character: not at all.
class shifts {
public:
    explicit constexpr shifts(std::string_view word) {
        by_character_.fill(static_cast<std::uint8_t>(word.size()));
        for (std::size_t i = 0; i < word.size(); ++i)
            for (const auto c : {word[i], static_cast<char>(word[i] - 'a' + 'A')}) by_character_[static_cast<unsigned char>(c)] = static_cast<std::uint8_t>(word.size() - 1 - i);
    }
    constexpr std::size_t at(char c) const { return by_character_[static_cast<unsigned char>(c)]; }

private:
    std::array<std::uint8_t, 256> by_character_{};
};

// The part that all names of a framework share, in lower case, and what may stand before and behind it in one word.
struct naming {
    std::string_view stem;
    std::string_view before;
    std::string_view behind;
    shifts shift{stem};
};

constexpr naming namings[] = {{"torch", "py", ""}, {"paddle", "", "paddle"}, {"mindspore", "", ""}};

bool continues_word(char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '_' || static_cast<unsigned char>(c) >= 0x80U;
}

bool stands_at(std::string_view text, std::size_t at, std::string_view word) {
    return at + word.size() <= text.size() && std::ranges::equal(text.substr(at, word.size()), word, {}, lower);
}

// "paddlepaddle" is two stems and one word.
span word_at(std::string_view text, std::size_t at, const naming& names) {
    std::size_t begin = at;
    std::size_t end = at + names.stem.size();
    if (!names.before.empty() && at >= names.before.size() && stands_at(text, at - names.before.size(), names.before)) begin -= names.before.size();
    if (!names.behind.empty() && stands_at(text, end, names.behind)) end += names.behind.size();
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// In the order of the text.
std::vector<span> words_in(std::string_view text, graph::framework of) {
    const naming& names = namings[static_cast<std::size_t>(of)];
    std::vector<span> found;
    for (auto last = names.stem.size() - 1; last < text.size();) {
        if (const auto shift = names.shift.at(text[last]); shift != 0) {
            last += shift;
            continue;
        }
        const auto at = last++ - (names.stem.size() - 1);
        if (!stands_at(text, at, names.stem)) continue;
        const auto word = word_at(text, at, names);
        const bool begins = word.begin == 0 || !continues_word(text[word.begin - 1]);
        const bool ends = word.end == text.size() || !continues_word(text[word.end]);
        if (begins && ends) found.push_back(word);
    }
    return found;
}

bool is_text(const token& of) {
    const auto kind = static_cast<token_kind>(of.kind);
    return kind == token_kind::STRING || kind == token_kind::FSTRING_MIDDLE || kind == token_kind::TSTRING_MIDDLE;
}

}  // namespace

std::vector<mention> mentions_in(const tree& module, graph::framework of) {
    std::vector<mention> found;
    const auto look_into = [&](span where, mention_kind kind) {
        for (auto word : words_in(module.text(where), of)) {
            word = {where.begin + word.begin, where.begin + word.end};
            found.push_back({word, module.locate(word.begin), kind});
        }
    };
    for (const auto& comment : module.comments())
        if (!is_mark(module.text(comment))) look_into(comment, mention_kind::comment);
    for (const auto index : module.blocks_and_strings())
        if (const auto& token = module.tokens()[index]; is_text(token)) look_into({token.begin, token.end}, mention_kind::string);
    std::ranges::sort(found, {}, [](const mention& each) { return each.where.begin; });
    return found;
}

std::vector<mention> mentions_in_document(std::string_view text, graph::framework of) {
    std::vector<mention> found;
    std::uint32_t line = 1, line_begin = 0, seen = 0;
    for (const auto& word : words_in(text, of)) {
        for (; seen < word.begin; ++seen) {
            const bool ends = text[seen] == '\n' || (text[seen] == '\r' && (seen + 1 == text.size() || text[seen + 1] != '\n'));
            if (!ends) continue;
            ++line;
            line_begin = seen + 1;
        }
        found.push_back({word, {line, word.begin - line_begin}, mention_kind::document});
    }
    return found;
}

}  // namespace tensorferry
