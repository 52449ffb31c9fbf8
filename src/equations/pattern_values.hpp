// In: one side of an equation and what its metavariables stand for. Out: what its sub-expressions come to, before anything is written.
#pragma once

#include <optional>

#include "src/equations/literal.hpp"
#include "src/equations/match.hpp"

namespace tensorferry {

// True for what may be evaluated twice: names, constants, and attributes of names.
bool may_repeat(const grammar::tree& file, grammar::node_id node);

class pattern_values {
public:
    // `file` is the tree that the matched arguments live in.
    pattern_values(const grammar::tree& pattern, const grammar::tree& file, const matched& match) : pattern_(pattern), file_(file), match_(match) {}

    // What a pattern node stands for, if it is a metavariable; else nullptr.
    const bound_value* metavariable(grammar::node_id node) const;

    // The literal that a sub-expression computes, where everything it is made of is known.
    std::optional<literal> fold(grammar::node_id node) const;

    // x, where the node is `1 - x'` and x' stands for `1 - x`: what an earlier conversion wrote is taken back.
    std::optional<grammar::node_id> twice_subtracted(grammar::node_id node) const;

    // x, where the node is `-x'` (or another unary operator) and x' stands for `-x`.
    std::optional<grammar::node_id> twice_negated(grammar::node_id node) const;

    // True if a metavariable below the node was given by the caller.
    bool passes_an_argument(grammar::node_id node) const;

private:
    std::optional<literal> fold_unary(grammar::node_id node) const;

    const grammar::tree& pattern_;
    const grammar::tree& file_;
    const matched& match_;
};

}  // namespace tensorferry
