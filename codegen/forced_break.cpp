#include "codegen/forced_break.hpp"

#include <algorithm>

namespace tensorferry::codegen {

using grammar::token_kind;

namespace {

constexpr std::uint32_t backslash_width = 2;

// How good it is to break before the item; below 0: not at all.
int worth(const line_items& items, item_range part, std::size_t item) {
    const auto here = items.kind(item), previous = items.kind(item - 1);
    if (items.is_optional(item - 1) && previous == token_kind::LPAR) return -1;   // before it is the same place
    if (items.is_optional(item) && here == token_kind::RPAR) return -1;
    // Colons, commas and closing brackets belong to what they end.
    if (items.closes(item) || here == token_kind::COMMA || here == token_kind::COLON || here == token_kind::SEMI) return -1;
    if (previous == token_kind::COMMA) return 4;
    if (items.priority_before(item, part.begin, false) > priority::dot) return 3;
    switch (here) {
    case token_kind::AS:
    case token_kind::IMPORT:
    case token_kind::FROM:
    case token_kind::IN: return 3;
    case token_kind::DOT: return 1;
    default: break;
    }
    if (previous == token_kind::EQUAL || previous == token_kind::COLONEQUAL || previous == token_kind::RARROW || previous == token_kind::COLON) return 2;
    if (previous == token_kind::DOT || previous == token_kind::AT || items.opens(item) || items.is_optional(item)) return 0;
    return grammar::is_keyword(previous) || items.opens(item - 1) ? 1 : 0;
}

}  // namespace

bool can_be_forced(const line_items& items, item_range part, const forced_layout& how, const style& look) {
    const auto from = columns(how.indent + look.indent_unit) + (how.inside ? 0 : backslash_width);
    for (auto i = part.begin; i < part.end; ++i) {
        // Brackets and commas behind a token stay with it.
        auto last = i;
        while (last + 1 < part.end && (items.closes(last + 1) || (items.is_optional(last + 1) && items.kind(last + 1) == token_kind::RPAR) || items.kind(last + 1) == token_kind::COMMA || items.kind(last + 1) == token_kind::COLON)) ++last;
        if (from + items.width({i, last + 1}) + (how.comma && last + 1 == part.end) > look.line_length) return false;
        if (items.is_multiline(i) && from + items.first_width(i) > look.line_length) return false;
        i = last;
    }
    return true;
}

std::vector<std::string> force_breaks(const line_items& items, item_range part, const forced_layout& how, const style& look) {
    std::vector<std::string> lines;
    auto indent = how.indent;
    auto begin = part.begin;
    const std::uint32_t comma = how.comma, backslash = how.inside ? 0 : backslash_width;
    while (!items.fits({begin, part.end}, columns(indent), comma, look.line_length)) {
        std::size_t best = 0;
        int most = -1;
        for (auto i = begin + 1; i < part.end; ++i) {
            const bool too_wide = !items.fits({begin, i}, columns(indent), backslash, look.line_length);
            if (too_wide && most >= 0) break;
            const auto value = worth(items, part, i);
            if (value >= most && value >= 0) most = value, best = i;
            if (too_wide && most >= 0) break;
        }
        if (most < 0) break;
        lines.push_back(indent + items.text({begin, best}) + (how.inside ? "" : " \\"));
        if (begin == part.begin) indent += look.indent_unit;
        begin = best;
    }
    lines.push_back(indent + items.text({begin, part.end}) + (how.comma ? "," : ""));
    return lines;
}

}  // namespace tensorferry::codegen
