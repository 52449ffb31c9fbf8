#include <fmt/format.h>

#include "grammar/diagnosis.hpp"

namespace tensorferry::grammar {

namespace {

using enum token_kind;

constexpr auto meant_comparison = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

bool follows_assignment(const builder& b, std::uint32_t token) {
    return b.kind_at(token) == EQUAL || b.kind_at(token) == COLONEQUAL;
}

bool cannot_be_named(const builder& b, node_id node) {
    switch (b.module().kind(node)) {
        case node_kind::List:
        case node_kind::Tuple:
        case node_kind::GeneratorExp: return true;
        case node_kind::Constant: return b.module().constant(node) <= constant_kind::false_;
        default: return false;
    }
}

// What names a parameter list's star: `*args` or `**kwargs` that ends before the token.
token_kind star_before(const builder& b, std::uint32_t token) {
    return token >= 2 && is_name(b.kind_at(token - 1)) ? b.kind_at(token - 2) : ENDMARKER;
}

diagnosis diagnose_type_parameters(const builder& b, std::uint32_t token) {
    if (b.kind_at(token) == RSQB && b.kind_at(token - 1) == LSQB) {
        return at_token(b, token, "Type parameter list cannot be empty");
    }
    const token_kind star = star_before(b, token);
    const auto bound = b.kind_at(token) == COLON ? match_piece(b, token + 1, piece::expression) : std::nullopt;
    if (!bound || (star != STAR && star != DOUBLESTAR)) {
        return std::nullopt;
    }
    const bool constraints = b.module().kind(bound->node) == node_kind::Tuple;
    return at_token(b, token, fmt::format("cannot use {} with {}", constraints ? "constraints" : "bound", star == STAR ? "TypeVarTuple" : "ParamSpec"));
}

// (a, b) in a list of parameters, which Python 2 took apart.
bool are_names_in_parentheses(const builder& b, std::uint32_t token) {
    do {
        if (!is_name(b.kind_at(++token))) {
            return false;
        }
    } while (b.kind_at(++token) == COMMA && b.kind_at(token + 1) != RPAR);
    return b.kind_at(token) == RPAR || (b.kind_at(token) == COMMA && b.kind_at(token + 1) == RPAR);
}

}  // namespace

// (a = 1), [a.b = 1], if a = 1: and (a.b := 1).
diagnosis diagnose_assignment_in(const builder& b, const surrounding& inner, std::uint32_t token) {
    const bool names = inner.what == enclosure::group || inner.what == enclosure::list || inner.what == enclosure::subscript ||
                       (inner.what == enclosure::braces && !inner.has_colon);
    std::uint32_t begin = inner.element;
    if (inner.what == enclosure::statement) {
        const token_kind kind = b.kind_at(begin);
        if ((kind != IF && kind != ELIF && kind != WHILE) || inner.part != begin + 1) {
            return std::nullopt;
        }
        ++begin;
    } else if (!names) {
        return std::nullopt;
    }
    if (b.kind_at(token) == COLONEQUAL) {
        const auto target = match_piece(b, begin, piece::expression);
        if (target && target->end == token && match_piece(b, token + 1, piece::expression)) {
            return at_token(b, begin, fmt::format("cannot use assignment expressions with {}", name_of_expression(b.module(), target->node)));
        }
    }
    const auto right = b.kind_at(token) == EQUAL ? match_piece(b, token + 1, piece::bitwise_or) : std::nullopt;
    const auto left = right && !follows_assignment(b, right->end) ? match_piece(b, begin, piece::bitwise_or) : std::nullopt;
    if (!left || left->end != token || cannot_be_named(b, left->node)) {
        return std::nullopt;
    }
    if (token == begin + 1 && is_name(b.kind_at(begin))) {
        return at_token(b, begin, meant_comparison);
    }
    return at_token(b, begin, fmt::format("cannot assign to {} here. Maybe you meant '==' instead of '='?", name_of_expression(b.module(), left->node)));
}

diagnosis diagnose_arguments(const builder& b, const surrounding& inner, std::uint32_t token) {
    if (inner.what != enclosure::call) {
        return inner.what == enclosure::subscript && b.kind_at(token) == EQUAL && b.kind_at(inner.element) == STAR &&
                       match_piece(b, token + 1, piece::expression)
                   ? diagnosis(at_token(b, inner.element, "cannot assign to iterable argument unpacking"))
                   : std::nullopt;
    }
    const std::uint32_t begin = inner.element;
    const token_kind kind = b.kind_at(token);
    const bool after_keyword = token == begin + 2 && is_name(b.kind_at(begin)) && b.kind_at(token - 1) == EQUAL;
    if (after_keyword && (kind == COMMA || kind == RPAR)) {
        return at_token(b, begin, "expected argument value expression");
    }
    if ((kind == FOR || kind == ASYNC) && is_name(b.kind_at(begin)) && b.kind_at(begin + 1) == EQUAL && match_piece(b, token, piece::for_if_clauses)) {
        return at_token(b, begin, meant_comparison);
    }
    if (kind != EQUAL) {
        return std::nullopt;
    }
    const token_kind first = b.kind_at(begin);
    if (token == begin + 1 && (first == TRUE || first == FALSE || first == NONE)) {
        return at_token(b, begin, fmt::format("cannot assign to {}", spelling(first)));
    }
    if (first == STAR || first == DOUBLESTAR) {
        return match_piece(b, token + 1, piece::expression)
                   ? diagnosis(at_token(b, begin, fmt::format("cannot assign to {} argument unpacking", first == STAR ? "iterable" : "keyword")))
                   : std::nullopt;
    }
    const auto left = match_piece(b, begin, piece::expression);
    return left && left->end == token ? diagnosis(at_token(b, begin, "expression cannot contain assignment, perhaps you meant \"==\"?")) : std::nullopt;
}

diagnosis diagnose_parameters(const builder& b, const surrounding& inner, std::uint32_t token) {
    if (inner.what == enclosure::type_parameters) {
        return diagnose_type_parameters(b, token);
    }
    if (inner.what != enclosure::parameters && inner.what != enclosure::lambda) {
        return std::nullopt;
    }
    const token_kind kind = b.kind_at(token);
    const token_kind before = b.kind_at(token - 1);
    if (before == EQUAL && inner.part == token && (kind == COMMA || kind == RPAR)) {
        return at_token(b, token - 1, "expected default value expression");
    }
    if (kind == LPAR && token == inner.element && are_names_in_parentheses(b, token)) {
        return at_token(b, token, fmt::format("{} parameters cannot be parenthesized", inner.what == enclosure::lambda ? "Lambda expression" : "Function"));
    }
    if (kind == EQUAL && (star_before(b, token) == STAR || star_before(b, token) == DOUBLESTAR)) {
        return at_token(b, token, fmt::format("var-{} argument cannot have default value", star_before(b, token) == STAR ? "positional" : "keyword"));
    }
    if (kind == STAR && before == SLASH && token == inner.element + 1) {
        return at_token(b, token, "expected comma between / and *");
    }
    return std::nullopt;
}

namespace {

// After the expression of a field: =, !r, :…, and the brace.
rejected diagnose_field_end(const builder& b, std::uint32_t token, const char* string) {
    const token_kind kind = b.kind_at(token);
    const auto say = [&](std::uint32_t where, const char* text) { return at_token(b, where, fmt::format("{}: {}", string, text)); };
    std::uint32_t at = token;
    if (kind != EQUAL && kind != EXCLAMATION && kind != COLON && kind != RBRACE) {
        return say(at, "expecting '=', or '!', or ':', or '}'");
    }
    at += kind == EQUAL ? 1 : 0;
    if (b.kind_at(at) != EXCLAMATION) {
        return say(at, "expecting '!', or ':', or '}'");
    }
    ++at;
    if (b.kind_at(at) == COLON || b.kind_at(at) == RBRACE) {
        return say(at, "missing conversion character");
    }
    return is_name(b.kind_at(at)) ? say(at + 1, "expecting ':' or '}'") : say(at, "invalid conversion character");
}

}  // namespace

diagnosis diagnose_field(const builder& b, const surrounding& inner, std::uint32_t token) {
    if (inner.what != enclosure::field && inner.what != enclosure::specification) {
        return std::nullopt;
    }
    // A lambda's colon began a format specification.
    std::uint32_t begin = inner.begin + 1;
    std::uint32_t start = inner.begin;
    while (start > 0 && b.kind_at(start) != FSTRING_START && b.kind_at(start) != TSTRING_START) {
        --start;
    }
    const char* string = b.kind_at(start) == TSTRING_START ? "t-string" : "f-string";
    const auto say = [&](std::uint32_t where, std::string text) { return at_token(b, where, fmt::format("{}: {}", string, text)); };
    if (inner.what == enclosure::specification) {
        return b.kind_at(token) == FSTRING_END || b.kind_at(token) == TSTRING_END ? diagnosis(say(token, "expecting '}', or format specs")) : std::nullopt;
    }
    const token_kind first = b.kind_at(begin);
    if (first == RBRACE || first == EQUAL || first == EXCLAMATION || first == COLON) {
        return say(begin, fmt::format("valid expression required before '{}'", spelling(first)));
    }
    if (first == LAMBDA) {
        const auto parameters = match_piece(b, begin + 1, piece::lambda_parameters);
        const std::uint32_t colon = parameters ? parameters->end : begin + 1;
        if (b.kind_at(colon) == COLON) {
            return say(begin, "lambda expressions are not allowed without parentheses");
        }
    }
    const auto expression = match_piece(b, begin, piece::star_expressions);
    if (!expression && first != YIELD) {
        return say(begin, "expecting a valid expression after '{'");
    }
    return expression ? diagnosis(diagnose_field_end(b, expression->end, string)) : std::nullopt;
}

}  // namespace tensorferry::grammar
