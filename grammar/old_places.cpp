#include "grammar/old_places.hpp"

#include <algorithm>
#include <string>

#include "grammar/tokens.hpp"

namespace tensorferry::grammar {

namespace {

using signed_offset = std::int64_t;

// Where the expression ends for CPython: at the '=', '!', ':' or '}' behind it and behind its closing parentheses.
std::uint32_t end_of_expression(const tree& module, node_id field) {
    const auto value = module.extent(module.child(field, field::FormattedValue::value));
    const auto tokens = module.tokens();
    auto behind = std::ranges::lower_bound(tokens, value.end, {}, &token::begin);
    while (behind != tokens.end() && static_cast<token_kind>(behind->kind) == token_kind::RPAR) {
        ++behind;
    }
    return behind == tokens.end() ? value.end : behind->begin;
}

// The text of the token that begins at an offset; of an f-string, all of it.
std::string_view literal_at(const tree& module, std::uint32_t offset) {
    const auto tokens = module.tokens();
    auto first = std::ranges::lower_bound(tokens, offset, {}, &token::begin);
    while (first != tokens.end() && first->begin == first->end) {
        ++first;   // an indentation begins there, too
    }
    if (first == tokens.end()) {
        return {};
    }
    auto last = first;
    for (std::size_t level = 0; last != tokens.end(); ++last) {
        const auto kind = static_cast<token_kind>(last->kind);
        level += kind == token_kind::FSTRING_START ? 1 : 0;
        level -= kind == token_kind::FSTRING_END ? 1 : 0;
        if (level == 0) {
            break;
        }
    }
    return last == tokens.end() ? std::string_view{} : module.text(span{first->begin, last->end});
}

// Nothing but blanks between the brace and the end of its line.
bool line_ends_after(std::string_view text, std::size_t brace) {
    const auto next = text.find_first_not_of(" \t\f", brace + 1);
    return next == std::string_view::npos || text[next] == '\n' || text[next] == '}';
}

// 3.8 looks for "{expression}" in the first of the concatenated literals. Where that fails (a conversion or a format
// follows, or the field is in another literal) it falls back to the place of the first literal.
place_shift shift_of_3_8(const tree& module, span all, node_id field, const place_shift& outer) {
    const auto brace = module.extent(field).begin;
    const auto first = literal_at(module, all.begin);
    const auto wanted = std::string(module.text(span{brace, end_of_expression(module, field)})) + "}";
    const position start = outer.of(module.locate(all.begin));
    const position natural = module.locate(brace);
    signed_offset line = start.line, column = start.column;
    if (const auto found = first.find(wanted); found != std::string_view::npos) {
        const auto before = first.substr(0, found);
        line += std::ranges::count(before, '\n');
        const auto newline = before.rfind('\n');
        if (!line_ends_after(first, found)) {
            column += static_cast<signed_offset>(newline == std::string_view::npos ? found : found - newline);
        }
    }
    return {natural.line, line - signed_offset{natural.line}, column - signed_offset{natural.column}, 0};
}

}  // namespace

position place_shift::of(position natural) const {
    if (line == 0) {
        return natural;
    }
    const auto columns = natural.line == line ? first_columns : other_columns;
    return {static_cast<std::uint32_t>(natural.line + lines), static_cast<std::uint32_t>(natural.column + columns)};
}

place_shift shift_of_field(const tree& module, span all, span literal, node_id field, const place_shift& outer, int minor_version) {
    if (minor_version == 8) {
        return shift_of_3_8(module, all, field, outer);
    }
    const position brace = module.locate(module.extent(field).begin);
    const position start = module.locate(literal.begin);
    // On a later line of its literal, the literal's own column is counted once more, and the newline too.
    const auto columns = brace.line > start.line ? signed_offset{outer.of(start).column} + 1 : signed_offset{outer.of(brace).column} - brace.column;
    return {brace.line, 0, columns, 0};
}

std::uint32_t end_in_3_8(const tree& module, node_id statement) {
    const auto end = module.extent(statement).end;
    if (end == 0 || module.source()[end - 1] != ';') {
        return end;
    }
    node_id last = statement;
    for (node_id inner = statement; inner != no_node;) {
        last = inner;
        inner = no_node;
        const auto fields = describe(module.kind(last)).fields;
        for (unsigned index = 0; index < fields.size(); ++index) {
            const bool block = fields[index].type == field_type::list &&
                               (fields[index].name == "body" || fields[index].name == "handlers" || fields[index].name == "orelse" ||
                                fields[index].name == "finalbody");
            if (const auto statements = block ? module.list(last, index) : std::span<const node_id>{}; !statements.empty()) {
                inner = statements.back();
            }
        }
    }
    return module.extent(last).end;
}

}  // namespace tensorferry::grammar
