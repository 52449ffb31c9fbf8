#include "codegen/logical_lines.hpp"

#include "codegen/line_items.hpp"
#include "codegen/style.hpp"
#include "codegen/token_search.hpp"

namespace tensorferry::codegen {

using grammar::token_kind;
using grammar::tree;

namespace {

bool is_layout(const grammar::token& one) { return grammar::is_layout(static_cast<token_kind>(one.kind)); }

// True for the first token with text of a logical line: before it a NEWLINE, and what says how the indentation changes.
bool begins_line(const tree& module, std::size_t index) { return !is_layout(module.tokens()[index]) && (index == 0 || is_layout(module.tokens()[index - 1])); }

// The last token before this one that begins a logical line; the number of tokens where there is none.
std::size_t beginning_before(const tree& module, std::size_t index) {
    while (index-- > 0)
        if (begins_line(module, index)) return index;
    return module.tokens().size();
}

std::uint32_t begin_of_line(const tree& module, std::size_t token) {
    const auto begin = line_begin(module.source(), module.tokens()[token].begin);
    // A byte order mark stays first.
    return begin == 0 && module.source().starts_with("\xEF\xBB\xBF") ? 3 : begin;
}

}  // namespace

bool in_brackets(const tree& module, std::uint32_t offset) {
    const auto tokens = module.tokens();
    int depth = 0;
    const auto first = beginning_before(module, module.first_token(offset));
    if (first == tokens.size()) return false;
    for_each_line_token(tokens.subspan(first), {tokens[first].begin, offset + 1}, [&](const line_token& token) {
        depth += opens(token.kind) && token.where.end <= offset;
        depth -= closes(token.kind);
    });
    return depth > 0;
}

std::uint32_t logical_line(const tree& module, std::uint32_t offset) {
    const auto tokens = module.tokens();
    auto at = module.first_token(offset);
    while (at < tokens.size() && is_layout(tokens[at])) ++at;
    // The offset may lie in a line's indentation.
    if (at < tokens.size() && begins_line(module, at))
        if (const auto begin = begin_of_line(module, at); begin <= offset) return begin;
    const auto before = beginning_before(module, at);
    return before == tokens.size() ? line_begin(module.source(), offset) : begin_of_line(module, before);
}

std::uint32_t next_logical_line(const tree& module, std::uint32_t offset) {
    const auto tokens = module.tokens();
    for (auto at = module.first_token(offset); at < tokens.size(); ++at)
        if (begins_line(module, at))
            if (const auto begin = begin_of_line(module, at); begin > offset) return begin;
    return static_cast<std::uint32_t>(module.source().size());
}

}  // namespace tensorferry::codegen
