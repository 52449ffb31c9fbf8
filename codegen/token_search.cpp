#include "codegen/token_search.hpp"

#include <algorithm>

#include "grammar/tokens.hpp"

namespace tensorferry::codegen {

using grammar::span;
using grammar::token;
using grammar::tree;

namespace {

using grammar::token_kind;

bool has_text(const token& one) { return !grammar::is_layout(static_cast<token_kind>(one.kind)) && one.begin < one.end; }

bool starts_string(const token& one) {
    const auto kind = static_cast<token_kind>(one.kind);
    return kind == token_kind::FSTRING_START || kind == token_kind::TSTRING_START;
}

bool ends_string(const token& one) {
    const auto kind = static_cast<token_kind>(one.kind);
    return kind == token_kind::FSTRING_END || kind == token_kind::TSTRING_END;
}

}  // namespace

bool has_newline(std::string_view text) {
    return text.contains('\n') || text.contains('\r');   // each as fast as the C library searches
}

std::vector<span> tokens_within(const tree& module, span range) {
    std::vector<span> found;
    const auto tokens = module.tokens();
    int strings = 0;
    for (auto i = module.first_token(range.begin); i < tokens.size() && tokens[i].end <= range.end; ++i) {
        const auto& one = tokens[i];
        if (starts_string(one) && strings++ == 0) found.push_back({one.begin, one.end});
        else if (ends_string(one) && strings > 0 && --strings == 0) found.back().end = one.end;
        else if (strings == 0 && has_text(one)) found.push_back({one.begin, one.end});
    }
    return found;
}

span token_from(const tree& module, std::uint32_t offset) {
    const auto tokens = module.tokens();
    for (auto i = module.first_token(offset); i < tokens.size(); ++i)
        if (has_text(tokens[i])) return {tokens[i].begin, tokens[i].end};
    return {};
}

span token_before(const tree& module, std::uint32_t offset) {
    const auto tokens = module.tokens();
    for (auto i = module.first_token(offset); i-- > 0;)
        if (has_text(tokens[i]) && tokens[i].end <= offset) return {tokens[i].begin, tokens[i].end};
    return {};
}

std::span<const span> comments_within(const tree& module, span range) {
    const auto comments = module.comments();
    const auto first = std::ranges::lower_bound(comments, range.begin, {}, &span::begin);
    const auto last = std::ranges::lower_bound(comments, range.end, {}, &span::begin);
    if (last <= first) return {};
    return {first, last};
}

span whole_extent(const tree& module, grammar::node_id node) {
    using grammar::node_kind;
    auto where = module.extent(node);
    const auto kind = module.kind(node);
    std::span<const grammar::node_id> decorators;
    if (kind == node_kind::FunctionDef || kind == node_kind::AsyncFunctionDef) decorators = module.list(node, grammar::field::FunctionDef::decorator_list);
    if (kind == node_kind::ClassDef) decorators = module.list(node, grammar::field::ClassDef::decorator_list);
    if (decorators.empty()) return where;
    auto at = module.extent(decorators.front()).begin;
    auto before = token_before(module, at);
    while (before.begin < at && module.text(before) != "@") at = before.begin, before = token_before(module, at);
    where.begin = before.begin;
    return where;
}

bool breaks_line(const tree& module, span range) {
    const auto text = module.text(range);
    if (!has_newline(text)) return false;
    int depth = 0;
    std::uint32_t previous = range.begin;
    for (const auto& token : tokens_within(module, range)) {
        const auto gap = module.text({previous, std::max(previous, token.begin)});
        if (depth == 0 && has_newline(gap) && gap.find('\\') == std::string_view::npos) return true;
        if (opens(module.text(token))) ++depth;
        if (closes(module.text(token))) --depth;
        previous = token.end;
    }
    return false;
}

}  // namespace tensorferry::codegen
