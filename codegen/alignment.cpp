#include "codegen/alignment.hpp"

#include <algorithm>

#include "codegen/line_items.hpp"
#include "codegen/token_search.hpp"
#include "grammar/lexer.hpp"

namespace tensorferry::codegen {

using grammar::span;

namespace {

constexpr std::string_view marks = "\xFF\xFE";
constexpr auto unknown = static_cast<std::uint32_t>(-1);

struct open_bracket {
    std::uint32_t at;
    std::uint32_t line;       // where its line begins
    std::uint32_t content;    // the first token behind it, if that is on the same line; else 0
    std::int32_t shift;       // by which its line has moved
    mutable std::uint32_t at_column = unknown, content_column = unknown;
};

// Columns of what lines are aligned with; found once a bracket.
std::uint32_t column_of(std::string_view text, const open_bracket& bracket, alignment with) {
    const bool content = with == alignment::with_content;
    auto& known = content ? bracket.content_column : bracket.at_column;
    if (known == unknown) known = columns(text.substr(bracket.line, (content ? bracket.content : bracket.at) - bracket.line));
    return known;
}

// Walks over a text's tokens and calls visit(bracket, line begin, first byte with text on it, is the line a bracket's last)
// for every line that begins within brackets; visit returns by how many columns the line moves. The range begins a logical line.
template <typename Visit> void for_each_inner_line(std::string_view text, std::span<const grammar::token> tokens, span range, Visit visit) {
    std::vector<open_bracket> open;
    std::uint32_t line = range.begin, done = range.begin;
    std::int32_t shift = 0;
    bool content_wanted = false;
    for_each_line_token(tokens, range, [&](const line_token& token) {
        const auto gap = text.substr(done, token.where.begin - done);
        for (std::size_t at = 0; at < gap.size(); ++at) {
            if (gap[at] == ' ') continue;
            if (gap[at] != '\n' && gap[at] != '\r') continue;
            if (gap[at] == '\r' && at + 1 < gap.size() && gap[at + 1] == '\n') ++at;
            line = done + static_cast<std::uint32_t>(at) + 1;
            shift = 0;
            content_wanted = false;
            std::size_t first = line;
            while (first < text.size() && (text[first] == ' ' || text[first] == '\t' || text[first] == '\f')) ++first;
            if (!open.empty() && first < text.size() && text[first] != '\n' && text[first] != '\r')
                shift = visit(open.back(), line, static_cast<std::uint32_t>(first));
        }
        if (content_wanted) open.back().content = gap.find('#') == std::string_view::npos ? token.where.begin : 0;
        content_wanted = false;
        if (opens(token.kind)) {
            open.push_back({token.where.begin, line, 0, shift});
            content_wanted = true;
        }
        if (closes(token.kind) && !open.empty()) open.pop_back();
        const auto written = text.substr(token.where.begin, token.where.end - token.where.begin);
        const auto newline = is_string(token.kind) && has_newline(written) ? written.find_last_of("\r\n") : std::string_view::npos;
        if (newline != std::string_view::npos) {   // a string over several lines: these do not move
            line = token.where.begin + static_cast<std::uint32_t>(newline) + 1;
            shift = 0;
        }
        done = token.where.end;
    });
}

struct moved_line {
    std::uint32_t indent_end;
    std::int32_t shift;
};

std::vector<moved_line> moves(std::string_view text, const std::vector<aligned_line>& lines) {
    const auto lexed = grammar::lex(text);
    if (!lexed) return {};
    std::vector<moved_line> result;
    auto next = lines.begin();
    for_each_inner_line(text, lexed->tokens, {0, static_cast<std::uint32_t>(text.size())}, [&](const open_bracket& bracket, std::uint32_t line, std::uint32_t first) {
        while (next != lines.end() && next->begin < line) ++next;
        auto shift = bracket.shift;
        if (next != lines.end() && next->begin == line) {
            const bool possible = next->with == alignment::with_bracket || bracket.content;
            if (possible) shift += static_cast<std::int32_t>(column_of(text, bracket, next->with)) - static_cast<std::int32_t>(columns(text.substr(line, first - line)));
        }
        const auto indent = text.substr(line, first - line);
        const auto spaces = indent.size() - (indent.find_last_not_of(' ') + 1);
        shift = std::max(shift, -static_cast<std::int32_t>(spaces));
        if (shift != 0) result.push_back({first, shift});
        return shift;
    });
    return result;
}

// Where a place of the old text is in the new one.
class place_mover {
public:
    explicit place_mover(const std::vector<moved_line>& lines) : lines_(lines) {}
    std::uint32_t operator()(std::uint32_t at) {
        for (; next_ < lines_.size() && lines_[next_].indent_end <= at; ++next_) sum_ += lines_[next_].shift;
        return static_cast<std::uint32_t>(static_cast<std::int64_t>(at) + sum_);
    }

private:
    const std::vector<moved_line>& lines_;
    std::size_t next_ = 0;
    std::int64_t sum_ = 0;
};

std::string without_marks(std::string_view text, std::vector<aligned_line>& lines, std::vector<span>& places) {
    std::string clean;
    clean.reserve(text.size());
    auto place = places.begin();
    bool inside = false;
    const auto settle = [&](std::size_t at) {   // places up to here, which all marks before have moved
        for (; place != places.end(); ++place, inside = false) {
            if (!inside && place->begin > at) return;
            if (!inside) place->begin = static_cast<std::uint32_t>(clean.size() - (at - place->begin));
            inside = true;
            if (place->end > at) return;
            place->end = static_cast<std::uint32_t>(clean.size() - (at - place->end));
        }
    };
    std::size_t at = 0;
    while (at < text.size()) {
        const auto mark = std::min(text.find_first_of(marks, at), text.size());
        clean += text.substr(at, mark - at);
        settle(mark);
        if (mark < text.size()) lines.push_back({static_cast<std::uint32_t>(clean.size()), static_cast<alignment>(text[mark])});
        at = mark + 1;
    }
    settle(text.size());
    return clean;
}

}  // namespace

bool has_alignment_marks(std::string_view text) { return std::ranges::any_of(marks, [&](char mark) { return text.contains(mark); }); }

std::vector<aligned_line> find_aligned_lines(const grammar::tree& module, span range) {
    const auto text = module.source();
    std::vector<aligned_line> lines;
    for_each_inner_line(text, module.tokens(), range, [&](const open_bracket& bracket, std::uint32_t line, std::uint32_t first) {
        const auto own = columns(text.substr(line, first - line));
        if (bracket.content && own == column_of(text, bracket, alignment::with_content)) lines.push_back({line, alignment::with_content});
        else if (own > 0 && own == column_of(text, bracket, alignment::with_bracket)) lines.push_back({line, alignment::with_bracket});
        return 0;
    });
    return lines;
}

std::string with_marks(std::string_view source, span range, const std::vector<aligned_line>& lines) {
    std::string result;
    auto done = range.begin;
    auto at = std::ranges::upper_bound(lines, range.begin, {}, &aligned_line::begin);
    for (; at != lines.end() && at->begin <= range.end; ++at) {
        result += source.substr(done, at->begin - done);
        result += static_cast<char>(at->with);
        done = at->begin;
    }
    result += source.substr(done, range.end - done);
    return result;
}

std::string realign(std::string text, std::vector<span>& places) {
    if (!has_alignment_marks(text)) return text;
    std::vector<aligned_line> lines;
    const auto clean = without_marks(text, lines, places);
    const auto moved = moves(clean, lines);
    std::string result;
    result.reserve(clean.size());
    std::uint32_t done = 0;
    for (const auto& line : moved) {
        result += std::string_view(clean).substr(done, line.indent_end - done);
        if (line.shift < 0) result.resize(result.size() - static_cast<std::size_t>(-line.shift));
        else result.append(static_cast<std::size_t>(line.shift), ' ');
        done = line.indent_end;
    }
    result += std::string_view(clean).substr(done);
    place_mover begin_of(moved), end_of(moved);
    for (auto& place : places) place = {begin_of(place.begin), end_of(place.end)};
    return result;
}

}  // namespace tensorferry::codegen
