// In: the token at which the grammar found a source invalid. Out: what CPython says there, if that is more than "invalid syntax".
#pragma once

#include <optional>
#include <span>

#include "grammar/builder.hpp"
#include "grammar/surroundings.hpp"

namespace tensorferry::grammar {

using diagnosis = std::optional<rejected>;

// The rules named invalid_… in CPython 3.13's grammar, as far as the tokens around the one that failed decide them. Runs only
// after a failed parse; linear in the length of the logical line.
diagnosis diagnose(const builder& b, std::uint32_t token);

// At the token where `else` of a conditional expression should be: the place is that of the expression.
rejected missing_else(const builder& b, std::uint32_t token);

// Its parts: what can be said in a bracket of each kind, with `inner` the innermost one and `token` as above.
diagnosis diagnose_statement(const builder& b, std::uint32_t token);
diagnosis diagnose_assignment_in(const builder& b, const surrounding& inner, std::uint32_t token);
diagnosis diagnose_arguments(const builder& b, const surrounding& inner, std::uint32_t token);
diagnosis diagnose_parameters(const builder& b, const surrounding& inner, std::uint32_t token);
diagnosis diagnose_field(const builder& b, const surrounding& inner, std::uint32_t token);

// A piece of the grammar that is looked for at a token.
enum class piece : std::uint8_t { expression, disjunction, bitwise_or, star_expressions, star_targets, for_if_clauses, subject, inversion, lambda_parameters };

struct matched_piece {
    std::uint32_t end;  // the token after it
    node_id node;       // a tree of its own kind; for_if_clauses and lambda_parameters have none
};

// `furthest`, if given, gets the token that the grammar could not pass.
std::optional<matched_piece> match_piece(const builder& b, std::uint32_t first, piece what, std::uint32_t* furthest = nullptr);

inline rejected at_token(const builder& b, std::uint32_t token, std::string message) {
    return {std::move(message), b.token_at(token).begin};
}

}  // namespace tensorferry::grammar
