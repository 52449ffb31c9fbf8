#include "codegen/style.hpp"

#include <algorithm>
#include <map>

#include "codegen/line_items.hpp"

namespace tensorferry::codegen {

using grammar::token_kind;
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
    while (offset < text.size() && text[offset] != '\n' && text[offset] != '\r') ++offset;
    return offset;
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
    if (!text.contains('\r')) return "\n";
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

namespace {

// Walks along the text once, from line to line.
class line_position {
public:
    explicit line_position(std::string_view text)
        : text_(text), carriage_returns_(text.contains('\r')), tabs_(text.contains('\t')), newline_(next_newline(0)) {}

    // True where a newline was passed.
    bool advance(std::uint32_t end) {
        at_ = end;
        if (newline_ >= end) return false;
        for (; newline_ < end; newline_ = next_newline(begin_)) begin_ = static_cast<std::uint32_t>(newline_) + 1;
        return true;
    }
    // The line up to here, without a byte order mark.
    std::string_view so_far() const {
        const auto text = text_.substr(begin_, at_ - begin_);
        return begin_ == 0 && text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
    }
    // True where what ends there is on this line.
    bool holds(std::uint32_t end) const { return end <= newline_; }
    // The line's columns up to an offset, where that is on it and they are more than these.
    std::uint32_t longer_than(std::uint32_t longest, std::uint32_t end) const {
        if (end <= begin_ || (!tabs_ && end - begin_ <= longest)) return longest;   // a character takes at least one byte
        return std::max(longest, columns(text_.substr(begin_, end - begin_)));
    }

private:
    std::size_t next_newline(std::size_t from) const { return carriage_returns_ ? text_.find_first_of("\r\n", from) : text_.find('\n', from); }

    std::string_view text_;
    bool carriage_returns_, tabs_;
    std::size_t newline_;
    std::uint32_t at_ = 0, begin_ = 0;
};

}  // namespace

style detect_style(const tree& module) {
    const auto source = module.source();
    style found;
    found.newline = commonest_newline(source);
    std::size_t single = 0, twice = 0;
    std::uint32_t longest = 0;
    indent_votes indents;
    line_position line(source);
    std::uint32_t counted = 0;   // where the last token ends whose column counts
    int depth = 0;
    auto previous = token_kind::ENDMARKER;
    for_each_line_token(module.tokens(), {0, static_cast<std::uint32_t>(source.size())}, [&](const line_token& token) {
        if (line.holds(token.where.end) && !is_string(token.kind) && previous != token_kind::ENDMARKER) {
            if (opens(token.kind)) ++depth;
            else if (closes(token.kind)) --depth;
            previous = token.kind;
            counted = token.where.end;
            return;
        }
        if (!line.holds(token.where.begin)) longest = line.longer_than(longest, counted);
        const bool new_line = line.advance(token.where.begin) || previous == token_kind::ENDMARKER;
        if (new_line && depth == 0) indents.line(line.so_far(), previous == token_kind::COLON);
        if (opens(token.kind)) ++depth;
        else if (closes(token.kind)) --depth;
        previous = token.kind;
        if (!line.holds(token.where.end)) longest = line.longer_than(longest, counted);
        const bool long_string = line.advance(token.where.end);
        if (is_string(token.kind)) {
            const auto text = module.text(token.where);
            const char quote = quote_of(text);
            single += quote == '\'';
            twice += quote == '"';
            // A line that one string or a link makes long says nothing about the author's limit.
            if (long_string || (quote != 0 && text.size() > 40 && columns(text) > 40) || text.find("://") != std::string_view::npos) return;
        }
        counted = token.where.end;
    });
    longest = line.longer_than(longest, counted);
    found.indent_unit = indents.winner();
    found.quote = single > twice ? '\'' : '"';
    if (longest > 72) found.line_length = std::clamp(longest, 79u, 120u);
    return found;
}

}  // namespace tensorferry::codegen
