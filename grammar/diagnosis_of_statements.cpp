#include <fmt/format.h>

#include "grammar/diagnosis.hpp"
#include "grammar/messages.hpp"

namespace tensorferry::grammar {

namespace {

using enum token_kind;

diagnosis diagnose_import(const builder& b, std::uint32_t first, std::uint32_t token) {
    if (b.kind_at(token) == NEWLINE && b.kind_at(token - 1) == IMPORT) {
        return at_token(b, token, "Expected one or more names after 'import'");
    }
    if (b.kind_at(first) == IMPORT && b.kind_at(token) == FROM && is_name(b.kind_at(token + 1))) {
        return at_token(b, first, "Did you mean to use 'from ... import ...' instead?");
    }
    return std::nullopt;
}

// The handler of the same try before this one, or none.
std::optional<std::uint32_t> handler_before(const builder& b, std::uint32_t first) {
    std::uint32_t depth = 0;
    for (std::uint32_t i = first; i-- > 0;) {
        const token_kind kind = b.kind_at(i);
        if (kind == INDENT && depth == 0) {
            return std::nullopt;
        }
        depth += kind == DEDENT ? 1 : 0;
        depth -= kind == INDENT ? 1 : 0;
        const bool begins_line = i == 0 || is_layout(b.kind_at(i - 1));
        if (depth == 0 && begins_line && (kind == EXCEPT || kind == TRY)) {
            return kind == EXCEPT ? std::optional(i) : std::nullopt;
        }
    }
    return std::nullopt;
}

diagnosis diagnose_handler(const builder& b, std::uint32_t first, std::uint32_t token) {
    if (b.kind_at(first) != EXCEPT || token > first + 2) {
        return std::nullopt;
    }
    const bool starred = b.kind_at(first + 1) == STAR;
    if (starred && token == first + 2 && (b.kind_at(token) == COLON || b.kind_at(token) == NEWLINE)) {
        return at_token(b, token, "expected one or more exception types");
    }
    const auto before = handler_before(b, first);
    if (before && (b.kind_at(*before + 1) == STAR) != starred) {
        return at_token(b, first, "cannot have both 'except' and 'except*' on the same 'try'");
    }
    return std::nullopt;
}

// `match` as a keyword, where its line or its block is not as it should be.
diagnosis diagnose_match(const builder& b, std::uint32_t first) {
    if (b.kind_at(first) != MATCH) {
        return std::nullopt;
    }
    const auto subject = match_piece(b, first + 1, piece::subject);
    if (!subject) {
        return std::nullopt;
    }
    if (b.kind_at(subject->end) == NEWLINE) {
        return at_token(b, subject->end, "expected ':'");
    }
    if (b.kind_at(subject->end) != COLON || b.kind_at(subject->end + 1) != NEWLINE) {
        return std::nullopt;
    }
    const std::uint32_t after = subject->end + 2;
    return b.kind_at(after) == INDENT ? at_token(b, after + 1, "invalid syntax") : missing_block(b, after, after - 1);
}

// What stands before an equals sign must be a target, whatever comes after it.
diagnosis diagnose_targets(const builder& b, std::uint32_t first, std::uint32_t token) {
    while (first < token) {
        const auto target = match_piece(b, first, piece::star_expressions);
        if (!target || target->end > token || b.kind_at(target->end) != EQUAL) {
            return std::nullopt;
        }
        try {
            auto attempt = b.attempt();
            make_target(attempt, target->node, target_use::assign);
        } catch (const rejected& error) {
            return error;
        }
        first = target->end + 1;
    }
    return std::nullopt;
}

}  // namespace

diagnosis diagnose_statement(const builder& b, std::uint32_t token) {
    const std::uint32_t first = first_of_line(b, token);
    if (auto found = diagnose_import(b, first, token)) {
        return found;
    }
    if (auto found = diagnose_handler(b, first, token)) {
        return found;
    }
    if (auto found = diagnose_match(b, first)) {
        return found;
    }
    const bool with = b.kind_at(first) == WITH || (b.kind_at(first) == ASYNC && b.kind_at(first + 1) == WITH);
    if (with && b.kind_at(token) == NEWLINE && b.kind_at(token - 1) == RPAR) {
        return at_token(b, token, "expected ':'");
    }
    return diagnose_targets(b, first, token);
}

}  // namespace tensorferry::grammar
