#include "codegen/wrap.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "codegen/edits.hpp"
#include "codegen/line_split.hpp"
#include "codegen/logical_lines.hpp"
#include "codegen/token_search.hpp"
#include "grammar/visit.hpp"
#include "grammar/parse.hpp"
#include "grammar/tokens.hpp"

namespace tensorferry::codegen {

using grammar::node_id;
using grammar::node_kind;
using grammar::span;
using grammar::token_kind;
using grammar::tree;
namespace field = grammar::field;

namespace {

template <typename Visit> void for_each_line(std::string_view text, span range, Visit visit) {
    auto begin = line_begin(text, range.begin);
    while (true) {
        const auto end = line_end(text, begin);
        visit(span{begin, end});
        if (end >= range.end || end >= text.size()) return;
        begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
    }
}

std::set<std::uint32_t> begins_of_long_lines(std::string_view text, std::string_view text_before, const std::vector<changed_range>& changes, const style& look) {
    std::set<std::uint32_t> begins;
    for (const auto& change : changes)
        for_each_line(text, change.where, [&](span line) {
            const auto width = columns(text.substr(line.begin, line.end - line.begin));
            if (width > look.line_length && width > longest_line(text_before, change.before)) begins.insert(line.begin);
        });
    return begins;
}

// What Black puts into parentheses to be able to break it, in the order of the text.
std::vector<optional_parentheses> values_of_statements(const tree& module) {
    std::vector<optional_parentheses> values;
    std::vector<node_id> open{module.root()};
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        const auto add = [&](unsigned index) {
            const auto value = module.child(node, index);
            if (value && module.kind(value) != node_kind::Starred) values.push_back({module.extent(value)});
        };
        switch (module.kind(node)) {
        case node_kind::Return: add(field::Return::value); break;
        case node_kind::Assign: add(field::Assign::value); break;
        case node_kind::AugAssign: add(field::AugAssign::value); break;
        case node_kind::AnnAssign: add(field::AnnAssign::value); break;
        case node_kind::If: add(field::If::test); break;
        case node_kind::While: add(field::While::test); break;
        case node_kind::For: add(field::For::iter); break;
        case node_kind::ImportFrom: {
            const auto names = module.list(node, field::ImportFrom::names);
            if (module.text(names.front()) != "*") values.push_back({{module.extent(names.front()).begin, module.extent(names.back()).end}, false, true});
            break;
        }
        default: break;
        }
        for_each_child(module, node, [&](node_id child, unsigned) {
            const auto category = grammar::category_of(module.kind(child));
            if (category != grammar::node_category::expr) open.push_back(child);
        });
    }
    std::ranges::sort(values, {}, [](const auto& one) { return one.where.begin; });
    return values;
}

// A line that a string over several lines starts, crosses or ends on stays as it is.
bool holds_part_of_a_string(const tree& module, span line) {
    const auto tokens = module.tokens();
    auto i = module.first_token(line.begin);
    for (auto before = i; before-- > 0 && tokens[before].end > line.begin;)
        if (!grammar::is_layout(static_cast<token_kind>(tokens[before].kind))) return true;
    int strings = 0;
    for (; i < tokens.size() && tokens[i].begin < line.end; ++i) {
        const auto kind = static_cast<token_kind>(tokens[i].kind);
        if (grammar::is_layout(kind)) continue;
        if (tokens[i].end > line.end) return true;
        if (kind == token_kind::FSTRING_START || kind == token_kind::TSTRING_START) ++strings;
        const bool middle = kind == token_kind::FSTRING_MIDDLE || kind == token_kind::TSTRING_MIDDLE;
        if (middle && strings == 0) return true;
        if ((kind == token_kind::FSTRING_END || kind == token_kind::TSTRING_END) && --strings < 0) return true;
    }
    return strings != 0;
}

class line_wrapper {
public:
    line_wrapper(const tree& module, const style& look) : module_(module), look_(look), values_(values_of_statements(module)) {}

    // The text that replaces the line's code (a comment behind it stays); empty where the line stays as it is.
    std::string wrap(span line, span& code) const {
        if (holds_part_of_a_string(module_, line)) return {};
        long_line input{module_.source(), line_tokens(module_.tokens(), line), {}, {}};
        if (input.tokens.empty()) return {};
        code = {input.tokens.front().where.begin, input.tokens.back().where.end};
        const auto source = module_.source();
        if (columns(source.substr(line.begin, code.end - line.begin)) <= look_.line_length) return {};
        input.indent = indentation_at(source, code.begin);
        input.inside = in_brackets(module_, code.begin);
        input.whole_body = input.inside && opens(module_.text(token_before(module_, code.begin))) && closes(module_.text(token_from(module_, code.end)));
        if (const auto value = value_in(code)) input.groups.push_back(*value);
        const auto lines = split_line(input, look_);
        if (lines.size() < 2) return {};
        std::string result = lines.front().substr(input.indent.size());
        for (std::size_t i = 1; i < lines.size(); ++i) result += look_.newline + lines[i];
        return result;
    }

private:
    std::optional<optional_parentheses> value_in(span code) const {
        auto at = std::ranges::lower_bound(values_, code.begin, {}, [](const auto& one) { return one.where.begin; });
        std::optional<optional_parentheses> found;
        for (; at != values_.end() && at->where.end <= code.end; ++at)
            if (!in_brackets(module_, at->where.begin)) found = *at;
        if (!found || found->where.end == code.end) return found;
        // Only a colon may follow: what is put into parentheses must end the statement.
        const auto next = token_from(module_, found->where.end);
        return module_.text(next) == ":" && next.end == code.end ? found : std::nullopt;
    }

    const tree& module_;
    const style& look_;
    std::vector<optional_parentheses> values_;
};

// Logical lines of a file as a file of their own, in which they begin at an offset.
struct read_lines {
    tree module;
    std::uint32_t begin;
};

// From the first line on that is neither blank nor a comment.
std::string_view first_code(std::string_view text) {
    auto rest = text;
    while (!rest.empty()) {
        const auto begin = rest.find_first_not_of(" \t\f");
        if (begin != std::string_view::npos && rest[begin] != '\n' && rest[begin] != '\r' && rest[begin] != '#') return rest.substr(begin);
        const auto newline = rest.find('\n');
        rest.remove_prefix(newline == std::string_view::npos ? rest.size() : newline + 1);
    }
    return text;
}

// True where the last line that is neither blank nor a comment ends in a colon.
bool ends_header(std::string_view text) {
    while (!text.empty()) {
        while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
        const auto line = text.substr(text.rfind('\n') + 1);
        const auto begin = line.find_first_not_of(" \t\f");
        if (begin != std::string_view::npos && line[begin] != '#') return line.back() == ':';
        text.remove_suffix(line.size());
    }
    return false;
}

// Lines that are indented stand in a block then, and the header of a block gets one. Nothing where that is not enough: a clause
// does not stand without its statement.
std::optional<read_lines> lines_as_file(const std::string& text) {
    constexpr std::string_view block = "if 1:\n";
    const std::string_view code = first_code(text);
    const std::string_view indent = indentation_at(text, static_cast<std::uint32_t>(code.data() - text.data()));
    for (const std::string_view clause : {"elif", "else", "except", "finally"})
        if (code.starts_with(clause)) return std::nullopt;
    std::string file(indent.empty() ? std::string_view() : block);
    const auto begin = static_cast<std::uint32_t>(file.size());
    file += text;
    if (!file.ends_with('\n')) file += '\n';
    if (ends_header(text)) file.append(indent).append(" pass\n");
    if (code.starts_with('@')) file.append(indent).append("def f(): pass\n");
    auto parsed = grammar::parse(std::move(file));
    if (!parsed) return std::nullopt;
    return read_lines{std::move(*parsed), begin};
}

}  // namespace

std::uint32_t longest_line(std::string_view text, span range) {
    std::uint32_t longest = 0;
    for_each_line(text, range, [&](span line) { longest = std::max(longest, columns(text.substr(line.begin, line.end - line.begin))); });
    return longest;
}

std::optional<std::string> wrap_changed_lines(std::string text, std::string_view text_before, const std::vector<changed_range>& changes, const style& look, wrapping by) {
    const auto begins = begins_of_long_lines(text, text_before, changes, look);
    if (begins.empty()) return text;
    std::optional<read_lines> read;
    if (by == wrapping::lines) {
        read = lines_as_file(text);
        if (!read) return std::nullopt;
    } else if (auto parsed = grammar::parse(text)) {
        read = read_lines{std::move(*parsed), 0};
    } else {
        return text;
    }
    const auto& [module, before] = *read;
    const line_wrapper lines(module, look);
    edit_list edits;
    for (const auto begin : begins) {
        span code{};
        auto wrapped = lines.wrap({before + begin, line_end(module.source(), before + begin)}, code);
        if (!wrapped.empty()) edits.add(code, std::move(wrapped));
    }
    edits.sort(module.source());
    return edits.splice(module.source(), {before, before + static_cast<std::uint32_t>(text.size())});
}

}  // namespace tensorferry::codegen
