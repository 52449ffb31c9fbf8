#include "grammar/diagnosis.hpp"

#include <fmt/format.h>

namespace tensorferry::grammar {

namespace {

using enum token_kind;

std::string_view text_of(const builder& b, std::uint32_t token) {
    return b.module().source().substr(b.token_at(token).begin, b.token_at(token).end - b.token_at(token).begin);
}

// print and exec, which were statements.
bool is_legacy(const builder& b, std::uint32_t token) {
    return b.kind_at(token) == NAME && (text_of(b, token) == "print" || text_of(b, token) == "exec");
}

diagnosis diagnose_legacy(const builder& b, std::uint32_t begin, std::uint32_t token) {
    if (begin < token && is_legacy(b, begin) && b.kind_at(begin + 1) != LPAR && match_piece(b, begin + 1, piece::star_expressions)) {
        return at_token(b, begin, fmt::format("Missing parentheses in call to '{0}'. Did you mean {0}(...)?", text_of(b, begin)));
    }
    return std::nullopt;
}

// Whether an expression may begin there: not where names of parameters stand, nor the value of a keyword argument.
bool holds_expression(const builder& b, const surrounding& inner) {
    const token_kind before = inner.part > 0 ? b.kind_at(inner.part - 1) : ENDMARKER;
    switch (inner.what) {
        case enclosure::statement:
        case enclosure::text:
        case enclosure::specification: return false;
        case enclosure::parameters:
        case enclosure::lambda:
        case enclosure::type_parameters: return inner.part > inner.element && (before == COLON || before == EQUAL);
        case enclosure::call: return before != EQUAL;
        default: return true;
    }
}

diagnosis diagnose_missing_comma(const builder& b, const surrounding& inner, std::uint32_t token) {
    const std::uint32_t begin = inner.part;
    if (!holds_expression(b, inner) || begin >= token || is_legacy(b, begin)) {
        return std::nullopt;
    }
    const token_kind kind = b.kind_at(begin);
    if ((is_name(kind) && kind != NAME) || (kind == NAME && b.kind_at(begin + 1) == STRING)) {
        return std::nullopt;  // a soft keyword, or an unknown prefix of a string
    }
    const auto first = match_piece(b, begin, piece::disjunction);
    const auto second = first && first->end <= token ? match_piece(b, first->end, piece::expression) : std::nullopt;
    if (!second) {
        return std::nullopt;
    }
    return rejected{"invalid syntax. Perhaps you forgot a comma?", b.token_at(begin).begin, b.kind_at(second->end) == ENDMARKER ? reading::to_end : reading::as_parsed};
}

diagnosis diagnose_comprehension(const builder& b, const surrounding& inner, std::uint32_t token) {
    const bool displays = inner.what == enclosure::list || inner.what == enclosure::braces;
    if (displays && !inner.has_colon && inner.elements > 0 && (b.kind_at(token) == FOR || b.kind_at(token) == ASYNC) &&
        match_piece(b, token, piece::for_if_clauses)) {
        return at_token(b, inner.begin + 1, "did you forget parentheses around the comprehension target?");
    }
    if (inner.what == enclosure::statement) {
        return std::nullopt;
    }
    for (std::uint32_t i = token; i-- > inner.element;) {
        if (b.kind_at(i) == FOR) {
            const auto targets = match_piece(b, i + 1, piece::star_targets);
            return targets && targets->end == token && b.kind_at(token) != IN ? diagnosis(at_token(b, token, "'in' expected after for-loop variables"))
                                                                              : std::nullopt;
        }
    }
    return std::nullopt;
}

diagnosis diagnose_dictionary(const builder& b, const surrounding& inner, std::uint32_t token) {
    if (inner.what != enclosure::braces || !(inner.has_colon || b.kind_at(inner.begin + 1) == DOUBLESTAR)) {
        return std::nullopt;
    }
    const bool after_colon = b.kind_at(token - 1) == COLON && inner.part == token;
    if (after_colon && b.kind_at(token) == STAR) {
        return at_token(b, token, "cannot use a starred expression in a dictionary value");
    }
    if (after_colon && (b.kind_at(token) == RBRACE || b.kind_at(token) == COMMA)) {
        return at_token(b, token - 1, "expression expected after dictionary key and ':'");
    }
    const auto key = inner.elements > 0 && inner.part == inner.element ? match_piece(b, inner.element, piece::expression) : std::nullopt;
    if (key && key->end == token && b.kind_at(token) != COLON) {
        return rejected{"':' expected after dictionary key", b.token_at(token - 1).end - 1};
    }
    return std::nullopt;
}

diagnosis diagnose_group(const builder& b, const surrounding& inner, std::uint32_t token) {
    if (inner.what != enclosure::group || b.kind_at(token) != DOUBLESTAR || token != inner.begin + 1) {
        return std::nullopt;
    }
    const auto starred = match_piece(b, token + 1, piece::expression);
    return starred && b.kind_at(starred->end) == RPAR ? diagnosis(at_token(b, token, "cannot use double starred expression here")) : std::nullopt;
}

diagnosis diagnose_negation(const builder& b, std::uint32_t token) {
    if (b.kind_at(token) != NOT || !match_piece(b, token, piece::inversion)) {
        return std::nullopt;
    }
    switch (b.kind_at(token - 1)) {
        case PLUS:
        case MINUS:
        case STAR:
        case SLASH:
        case DOUBLESLASH:
        case PERCENT:
        case AT:
        case TILDE: return at_token(b, token, "'not' after an operator must be parenthesized");
        default: return std::nullopt;
    }
}

diagnosis diagnose_inside(const builder& b, const surrounding& inner, std::uint32_t token) {
    using rule = diagnosis (*)(const builder&, const surrounding&, std::uint32_t);
    constexpr rule rules[] = {diagnose_parameters, diagnose_assignment_in, diagnose_arguments, diagnose_missing_comma, diagnose_comprehension,
                              diagnose_dictionary, diagnose_group, diagnose_field};
    for (const rule diagnose_by : rules) {
        if (auto found = diagnose_by(b, inner, token)) {
            return found;
        }
    }
    return std::nullopt;
}

// `*` before what is no expression, in arguments and subscripts, also further out.
diagnosis diagnose_star(const builder& b, const surrounding& around) {
    const bool takes_stars = around.what == enclosure::call || around.what == enclosure::subscript;
    if (takes_stars && b.kind_at(around.element) == STAR && !match_piece(b, around.element + 1, piece::expression)) {
        return at_token(b, around.element + 1, "Invalid star expression");
    }
    return std::nullopt;
}

}  // namespace

rejected missing_else(const builder& b, std::uint32_t token) {
    std::uint32_t begin = surroundings_of(b, token).back().part;
    std::uint32_t depth = 0;
    for (std::uint32_t i = token; i-- > begin;) {
        const token_kind kind = b.kind_at(i);
        depth += kind == RPAR || kind == RSQB || kind == RBRACE ? 1 : 0;
        depth -= kind == LPAR || kind == LSQB || kind == LBRACE ? 1 : 0;
        begin = depth == 0 && kind == ELSE ? i + 1 : begin;
    }
    const auto value = match_piece(b, begin, piece::disjunction);
    const bool found = value && value->end < token && b.kind_at(value->end) == IF;
    return at_token(b, found ? begin : token, "expected 'else' after 'if' expression");
}

diagnosis diagnose(const builder& b, std::uint32_t token) {
    if (token == 0 || b.kind_at(token) == ENDMARKER) {
        return std::nullopt;
    }
    if (b.kind_at(token) == GREATER && b.kind_at(token - 1) == LESS && b.token_at(token).begin == b.token_at(token - 1).end) {
        return at_token(b, token - 1, "invalid syntax");  // <>, which was an operator
    }
    const auto around = surroundings_of(b, token);
    if (auto found = diagnose_negation(b, token)) {
        return found;
    }
    if (around.size() == 1) {
        if (auto found = diagnose_statement(b, token)) {
            return found;
        }
    }
    if (auto found = diagnose_legacy(b, around.back().part, token)) {
        return found;
    }
    if (auto found = diagnose_inside(b, around.back(), token)) {
        return found;
    }
    for (std::size_t i = around.size(); i-- > 0;) {
        if (auto found = diagnose_star(b, around[i])) {
            return found;
        }
        if (around[i].what == enclosure::field && i + 1 < around.size()) {
            return diagnose_field(b, around[i], token);
        }
    }
    // Looking for a second expression, CPython reads to where the lexer stopped.
    std::uint32_t furthest = 0;
    if (!match_piece(b, token, piece::expression, &furthest) && b.kind_at(furthest) == ENDMARKER) {
        return rejected{"", b.token_at(token).begin, reading::to_end};
    }
    return std::nullopt;
}

}  // namespace tensorferry::grammar
