#include "codegen/line_items.hpp"

#include <algorithm>

#include "codegen/token_search.hpp"

namespace tensorferry::codegen {

using grammar::token_kind;

std::vector<line_token> line_tokens(std::span<const grammar::token> all, grammar::span range) {
    std::vector<line_token> found;
    for_each_line_token(all, range, [&](const line_token& token) { found.push_back(token); });
    return found;
}

line_items::line_items(std::string_view text, const std::vector<line_token>& tokens, const std::vector<optional_parentheses>& groups) {
    items_.reserve(tokens.size() + 2 * groups.size());
    auto group = groups.begin();
    struct open_group {
        std::size_t item;
        std::uint32_t end;
    };
    std::vector<open_group> open;
    std::uint32_t done = tokens.empty() ? 0 : tokens.front().where.begin;
    for (const auto& token : tokens) {
        auto gap = text.substr(done, token.where.begin - done);
        while (group != groups.end() && group->where.begin < token.where.begin) ++group;   // not on this line
        for (; group != groups.end() && group->where.begin == token.where.begin; ++group, gap = {}) {
            open.push_back({items_.size(), group->where.end});
            items_.push_back({gap, {}, token_kind::LPAR, alone, true, group->last_resort, group->import, false});
        }
        items_.push_back({gap, text.substr(token.where.begin, token.where.end - token.where.begin), token.kind});
        done = token.where.end;
        for (; !open.empty() && open.back().end == done; open.pop_back()) {
            const auto& first = items_[open.back().item];
            items_.push_back({{}, {}, token_kind::RPAR, open.back().item, true, first.last_resort, first.import, false});
            items_[open.back().item].partner = items_.size() - 1;
        }
    }
    match_brackets();
    measure();
}

void line_items::match_brackets() {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        if (items_[i].optional) continue;
        if (opens(i)) open.push_back(i);
        if (!closes(i) || open.empty()) continue;
        items_[i].partner = open.back();
        items_[open.back()].partner = i;
        open.pop_back();
    }
    // What has parentheses already needs no others.
    for (auto& one : items_) {
        if (!one.optional || one.kind != token_kind::LPAR) continue;
        const auto first = static_cast<std::size_t>(&one - items_.data()) + 1;
        const bool parenthesised = items_[first].kind == token_kind::LPAR && items_[first].partner + 1 == one.partner;
        if (parenthesised) one.last_resort = items_[one.partner].last_resort = true;
    }
}

void line_items::measure() {
    before_.assign(items_.size() + 1, 0);
    for (std::size_t i = 0; i < items_.size(); ++i) {
        const auto& one = items_[i];
        const bool broken = has_newline(one.text);
        if (broken) multiline_.push_back(i);
        before_[i + 1] = before_[i] + columns(one.gap) + (broken ? 0 : columns(one.text));
    }
}

bool line_items::opens(std::size_t item) const {
    const auto kind = items_[item].kind;
    if (is_hidden(item)) return false;
    return kind == token_kind::LPAR || kind == token_kind::LSQB || kind == token_kind::LBRACE;
}

bool line_items::closes(std::size_t item) const {
    const auto kind = items_[item].kind;
    if (is_hidden(item)) return false;
    return kind == token_kind::RPAR || kind == token_kind::RSQB || kind == token_kind::RBRACE;
}

bool line_items::is_string(std::size_t item) const {
    const auto kind = items_[item].kind;
    return kind == token_kind::STRING || kind == token_kind::BYTES || kind == token_kind::FSTRING_START || kind == token_kind::TSTRING_START;
}

bool line_items::is_multiline(std::size_t item) const { return has_newline(items_[item].text); }

bool line_items::has_multiline(item_range part) const {
    const auto first = std::ranges::lower_bound(multiline_, part.begin);
    return first != multiline_.end() && *first < part.end;
}

bool line_items::ends_operand(std::size_t item) const {
    const auto kind = items_[item].kind;
    if (closes(item) || is_string(item) || grammar::is_name(kind)) return true;
    switch (kind) {
    case token_kind::TRUE:
    case token_kind::FALSE:
    case token_kind::NONE:
    case token_kind::ELLIPSIS:
    case token_kind::INTEGER:
    case token_kind::FLOATING:
    case token_kind::IMAGINARY: return true;
    default: return false;
    }
}

bool line_items::balanced(item_range part) const {
    for (auto i = part.begin; i < part.end; ++i) {
        if (closes(i)) return false;
        if (!opens(i)) continue;
        if (items_[i].partner == alone || items_[i].partner >= part.end) return false;
        i = items_[i].partner;
    }
    return true;
}

namespace {

priority priority_of_operator(token_kind kind) {
    switch (kind) {
    case token_kind::NOT:
    case token_kind::IN:
    case token_kind::IS:
    case token_kind::LESS:
    case token_kind::GREATER:
    case token_kind::LESSEQUAL:
    case token_kind::GREATEREQUAL:
    case token_kind::EQEQUAL:
    case token_kind::NOTEQUAL: return priority::comparator;
    case token_kind::VBAR: return priority::bit_or;
    case token_kind::CIRCUMFLEX: return priority::bit_xor;
    case token_kind::AMPER: return priority::bit_and;
    case token_kind::LEFTSHIFT:
    case token_kind::RIGHTSHIFT: return priority::shift;
    case token_kind::PLUS:
    case token_kind::MINUS: return priority::arithmetic;
    case token_kind::STAR:
    case token_kind::SLASH:
    case token_kind::DOUBLESLASH:
    case token_kind::PERCENT:
    case token_kind::AT: return priority::term;
    case token_kind::DOUBLESTAR: return priority::power;
    default: return priority::none;
    }
}

}  // namespace

priority line_items::priority_before(std::size_t item, std::size_t begin, bool in_comprehension) const {
    if (item == begin) return priority::none;
    const auto here = items_[item].kind, previous = items_[item - 1].kind;
    if (previous == token_kind::COMMA) return priority::comma;
    if (here == token_kind::ASYNC || (here == token_kind::FOR && previous != token_kind::ASYNC)) return priority::comprehension;
    if (here == token_kind::IF) return in_comprehension ? priority::comprehension : priority::ternary;
    if (here == token_kind::ELSE) return priority::ternary;
    if (here == token_kind::AND || here == token_kind::OR) return priority::logic;
    if (!ends_operand(item - 1)) return priority::none;
    if (is_string(item) && is_string(item - 1)) return priority::string;
    if (here == token_kind::DOT && closes(item - 1)) return priority::dot;
    return priority_of_operator(here);
}

std::vector<delimiter> line_items::delimiters(item_range part) const {
    std::vector<delimiter> found;
    bool comprehension = false, loop_target = false;
    int lambdas = 0;   // parameter lists of lambdas that are open
    for (auto i = part.begin; i < part.end; ++i) {
        const auto here = items_[i].kind;
        auto level = priority_before(i, part.begin, comprehension);
        if (here == token_kind::FOR) comprehension = loop_target = true;
        if (here == token_kind::IN && loop_target) loop_target = false, level = priority::none;
        const bool hidden = lambdas > 0 || (loop_target && level != priority::comprehension);
        if (!hidden && level != priority::none) found.push_back({i, level});
        if (here == token_kind::LAMBDA) ++lambdas;
        if (here == token_kind::COLON && lambdas > 0) --lambdas;
        if (opens(i) && items_[i].partner != alone && items_[i].partner < part.end) i = items_[i].partner;
    }
    return found;
}

// Parentheses that are written stand at an end of a range: the line is broken behind the one and before the other.
std::uint32_t line_items::shown_at_ends(item_range part) const {
    if (part.empty()) return 0;
    return items_[part.begin].shown + (part.end - part.begin > 1 && items_[part.end - 1].shown);
}

std::uint32_t line_items::width(item_range part) const {
    if (part.empty()) return 0;
    return before_[part.end] - before_[part.begin] - columns(items_[part.begin].gap) + shown_at_ends(part);
}

std::uint32_t line_items::first_width(std::size_t item) const {
    const auto text = items_[item].text;
    return columns(text.substr(0, text.find_first_of("\r\n")));
}

bool line_items::fits(item_range part, std::uint32_t indent, std::uint32_t after, std::uint32_t limit) const {
    if (part.empty()) return true;
    auto column = indent + shown_at_ends(part);
    auto from = before_[part.begin] + columns(items_[part.begin].gap);
    auto broken = multiline_.empty() ? multiline_.end() : std::ranges::lower_bound(multiline_, part.begin);
    for (; broken != multiline_.end() && *broken < part.end; ++broken) {
        const auto text = items_[*broken].text;
        if (column + before_[*broken + 1] - from + first_width(*broken) > limit) return false;
        column = columns(text.substr(text.find_last_of("\r\n") + 1));
        from = before_[*broken + 1];
    }
    return column + before_[part.end] - from + after <= limit;
}

std::string line_items::text(item_range part) const {
    std::string result;
    for (auto i = part.begin; i < part.end; ++i) {
        if (i > part.begin) result += items_[i].gap;
        if (items_[i].shown) result += items_[i].kind == token_kind::LPAR ? '(' : ')';
        else result += items_[i].text;
    }
    return result;
}

}  // namespace tensorferry::codegen
