#include "codegen/style.hpp"

#include <algorithm>
#include <map>

#include "codegen/line_items.hpp"
#include "codegen/token_search.hpp"

namespace tensorferry::codegen {

using grammar::token_kind;
using grammar::tree;

std::uint32_t columns(std::string_view text) {
    std::uint32_t continuing = 0, tabs = 0;   // without branches: many bytes at a time
    for (const char c : text) {
        continuing += (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;   // bytes of UTF-8 that take no column
        tabs += c == '\t';
    }
    return static_cast<std::uint32_t>(text.size()) - continuing + 3 * tabs;
}

std::uint32_t line_begin(std::string_view text, std::uint32_t offset) {
    while (offset > 0 && text[offset - 1] != '\n' && text[offset - 1] != '\r') --offset;
    return offset;
}

std::uint32_t line_end(std::string_view text, std::uint32_t offset) {
    const auto newline = text.find('\n', offset);
    const auto line = text.substr(offset, newline == std::string_view::npos ? newline : newline - offset);
    return offset + static_cast<std::uint32_t>(std::min(line.find('\r'), line.size()));
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
    for (std::size_t at = 0; at < std::min<std::size_t>(token.size(), 3); ++at) {
        const char c = token[at];
        if (c == '\'' || c == '"') return token.size() > at + 2 && token[at + 1] == c && token[at + 2] == c ? 0 : c;
        constexpr auto is_prefix = [](char letter) { return letter == 'r' || letter == 'b' || letter == 'u' || letter == 'f' || letter == 't'; };
        if (!is_prefix(static_cast<char>(c | 0x20))) return 0;
    }
    return 0;
}

// What is added where a block begins: the commonest step.
class indent_votes {
public:
    void begin(std::string_view indent) {
        indent = indent.substr(indent.rfind('\f') + 1);   // a form feed begins the indentation anew
        const auto outer = around_.empty() ? std::string_view() : around_.back();
        if (indent.size() > outer.size() && indent.starts_with(outer)) ++votes_[indent.substr(outer.size())];
        around_.push_back(indent);
    }
    void end() {
        if (!around_.empty()) around_.pop_back();
    }
    std::string winner() const {
        const auto best = std::ranges::max_element(votes_, {}, [](const auto& vote) { return vote.second; });
        return best == votes_.end() ? std::string(4, ' ') : std::string(best->first);
    }

private:
    std::vector<std::string_view> around_;   // indentations of the blocks that are open
    std::map<std::string_view, std::size_t> votes_;
};

// A string that makes a line long, or a link, says nothing about the author's limit.
bool makes_long(std::string_view string) {
    return has_newline(string) || (quote_of(string) != 0 && string.size() > 40 && columns(string) > 40) || string.find("://") != std::string_view::npos;
}

// Looks at each token for what it alone says: the quotes of strings, the steps of indentation, and which strings have several lines.
class token_habits {
public:
    explicit token_habits(const tree& module) : module_(module) {
        const auto tokens = module.tokens();
        std::size_t done = 0;   // tokens; within an f-string are others
        for (const auto i : module.blocks_and_strings()) {
            const auto kind = static_cast<token_kind>(tokens[i].kind);
            if (i < done) continue;
            if (kind == token_kind::INDENT) indents.begin(indentation_at(module.source(), tokens[i].begin));
            else if (kind == token_kind::DEDENT) indents.end();
            else if (is_string(kind)) done = string_at(i) + 1;
        }
    }

    indent_votes indents;
    std::size_t single = 0, twice = 0;
    std::vector<grammar::span> broken;   // strings over several lines

private:
    // The last token of the string.
    std::size_t string_at(std::size_t first) {
        const auto tokens = module_.tokens();
        auto last = first;
        if (static_cast<token_kind>(tokens[first].kind) != token_kind::STRING)
            for (int depth = 1; depth > 0 && last + 1 < tokens.size();) {
                const auto inner = static_cast<token_kind>(tokens[++last].kind);
                depth += inner == token_kind::FSTRING_START || inner == token_kind::TSTRING_START;
                depth -= inner == token_kind::FSTRING_END || inner == token_kind::TSTRING_END;
            }
        const auto text = module_.text({tokens[first].begin, tokens[last].end});
        const char quote = quote_of(text);
        single += quote == '\'';
        twice += quote == '"';
        if (has_newline(text)) broken.push_back({tokens[first].begin, tokens[last].end});
        return last;
    }

    const tree& module_;
};

// The most columns that code takes on a line, where they are more than `longest`: up to the last token that is no long string.
std::uint32_t longest_code(const tree& module, const std::vector<grammar::span>& broken, std::uint32_t longest, std::uint32_t enough) {
    const auto source = module.source();
    const bool tabs = source.contains('\t');
    const auto lines = module.lines();
    auto string = broken.begin();
    for (std::size_t number = 0; number < lines.size() && longest < enough; ++number) {
        const auto begin = lines[number];
        const auto next = number + 1 < lines.size() ? lines[number + 1] : static_cast<std::uint32_t>(source.size());
        if (!tabs && next - begin <= longest) continue;   // a character takes at least one byte
        const auto line = source.substr(begin, next - begin);
        const auto end = begin + static_cast<std::uint32_t>(line.find_last_not_of("\r\n") + 1);
        while (string != broken.end() && string->end <= begin) ++string;
        const auto code = string != broken.end() && string->begin < begin ? std::min(string->end, end) : begin;
        std::uint32_t counted = begin;
        for_each_line_token(module.tokens(), {code, end}, [&](const line_token& token) {
            if (!is_string(token.kind) || !makes_long(module.text(token.where))) counted = token.where.end;
        });
        longest = std::max(longest, columns(source.substr(begin, counted - begin)));
    }
    return longest;
}

}  // namespace

style detect_style(const tree& module) {
    const token_habits habits(module);
    style found;
    found.newline = commonest_newline(module.source());
    found.indent_unit = habits.indents.winner();
    found.quote = habits.single > habits.twice ? '\'' : '"';
    constexpr std::uint32_t too_short = 72, longest = 120;
    if (const auto columns = longest_code(module, habits.broken, too_short, longest); columns > too_short) found.line_length = std::clamp(columns, 79u, longest);
    return found;
}

}  // namespace tensorferry::codegen
