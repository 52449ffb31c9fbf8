#include "src/text/mentions.hpp"

#include <cstring>

#include <algorithm>

#include "grammar/tokens.hpp"
#include "src/rewrite/marks.hpp"

namespace tensorferry {

using namespace grammar;

namespace {

// The part that all names of a framework share, in lower case, and what may stand before and behind it in one word. What is
// searched for is a part of it that people write in one case, and that other words seldom have.
struct naming {
    std::string_view stem;
    std::string_view before;
    std::string_view behind;
    std::string_view searched[2];
    std::size_t searched_at;
};

constexpr naming namings[] = {{"torch", "py", "", {"orch", "ORCH"}, 1}, {"paddle", "", "paddle", {"addle", "ADDLE"}, 1}, {"mindspore", "", "", {"pore", "PORE"}, 5}};

std::size_t find_fast(std::string_view text, std::string_view part, std::size_t from) {
    if (from >= text.size()) return std::string_view::npos;
    const void* found = ::memmem(text.data() + from, text.size() - from, part.data(), part.size());
    return found == nullptr ? std::string_view::npos : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

constexpr char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

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
    for (const auto part : names.searched) {
        for (auto at = find_fast(text, part, 0); at != std::string_view::npos; at = find_fast(text, part, at + 1)) {
            if (at < names.searched_at || !stands_at(text, at - names.searched_at, names.stem)) continue;
            const auto word = word_at(text, at - names.searched_at, names);
            const bool begins = word.begin == 0 || !continues_word(text[word.begin - 1]);
            const bool ends = word.end == text.size() || !continues_word(text[word.end]);
            if (begins && ends) found.push_back(word);
        }
    }
    std::ranges::sort(found, {}, &span::begin);
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
    for (const auto& token : module.tokens())
        if (is_text(token)) look_into({token.begin, token.end}, mention_kind::string);
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
