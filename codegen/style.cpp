#include "codegen/style.hpp"

#include <algorithm>
#include <map>

#include "codegen/token_search.hpp"

namespace tensorferry::codegen {

using grammar::span;
using grammar::tree;

std::uint32_t columns(std::string_view text) {
    std::uint32_t count = 0;
    for (const char c : text) {
        if (c == '\t') count += 4;
        else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++count;  // continuation bytes of UTF-8 take no column
    }
    return count;
}

std::uint32_t line_begin(std::string_view text, std::uint32_t offset) {
    while (offset > 0 && text[offset - 1] != '\n' && text[offset - 1] != '\r') --offset;
    return offset;
}

std::uint32_t line_end(std::string_view text, std::uint32_t offset) {
    const auto found = text.find_first_of("\r\n", offset);
    return static_cast<std::uint32_t>(found == std::string_view::npos ? text.size() : found);
}

std::string_view indentation_at(std::string_view text, std::uint32_t offset) {
    auto begin = line_begin(text, offset);
    if (begin == 0 && text.starts_with("\xEF\xBB\xBF")) begin = 3;
    auto end = begin;
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\f')) ++end;
    return text.substr(begin, end - begin);
}

namespace {

std::string commonest_newline(std::string_view text) {
    std::size_t lf = 0, crlf = 0, cr = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') ++lf;
        if (text[i] != '\r') continue;
        if (i + 1 < text.size() && text[i + 1] == '\n') ++crlf, ++i;
        else ++cr;
    }
    if (crlf > lf && crlf >= cr) return "\r\n";
    return cr > lf ? "\r" : "\n";
}

// The quote that opens a single-line string token, or 0.
char quote_of(std::string_view token) {
    const auto at = token.find_first_of("'\"");
    if (at == std::string_view::npos || at > 2) return 0;
    if (token.find_first_not_of("rRbBuUfFtT") != at) return 0;
    if (token.substr(at).starts_with("'''") || token.substr(at).starts_with("\"\"\"")) return 0;
    return token[at];
}

// What is added where a line that ends in a colon is followed by a deeper one: the commonest step.
class indent_votes {
public:
    void line(std::string_view indent, bool after_colon) {
        indent = indent.substr(indent.rfind('\f') + 1);   // a form feed begins the indentation anew
        if (after_colon && indent.size() > previous_.size() && indent.starts_with(previous_)) ++votes_[indent.substr(previous_.size())];
        previous_ = indent;
    }
    std::string winner() const {
        const auto best = std::ranges::max_element(votes_, {}, [](const auto& vote) { return vote.second; });
        return best == votes_.end() ? std::string(4, ' ') : std::string(best->first);
    }

private:
    std::string_view previous_;
    std::map<std::string_view, std::size_t> votes_;
};

}  // namespace

style detect_style(const tree& module) {
    const auto source = module.source();
    const auto end = static_cast<std::uint32_t>(source.size());
    style found;
    found.newline = commonest_newline(source);
    std::size_t single = 0, twice = 0;
    std::uint32_t longest = 0;
    indent_votes indents;
    int depth = 0;
    span previous{};
    for (const auto& token : tokens_within(module, {0, end})) {
        const auto text = module.text(token);
        const char quote = quote_of(text);
        single += quote == '\'';
        twice += quote == '"';
        const bool new_line = previous.end == 0 || has_newline(module.text({previous.end, std::max(previous.end, token.begin)}));
        if (new_line && depth == 0) indents.line(indentation_at(source, token.begin), previous.end > 0 && module.text(previous) == ":");
        if (opens(text)) ++depth;
        if (closes(text)) --depth;
        previous = token;
        // A line that one string or a link makes long says nothing about the author's limit.
        const auto from = line_begin(source, token.begin);
        if (has_newline(text) || text.find("://") != std::string_view::npos) continue;
        const auto width = columns(source.substr(from, token.end - from));
        const bool from_string = quote != 0 && columns(text) > 40;
        if (!from_string) longest = std::max(longest, width);
    }
    found.indent_unit = indents.winner();
    found.quote = single > twice ? '\'' : '"';
    if (longest > 72) found.line_length = std::clamp(longest, 79u, 120u);
    return found;
}

}  // namespace tensorferry::codegen
