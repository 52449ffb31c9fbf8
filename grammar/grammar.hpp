// In: the tokens of a module. Out: its tree, built into the one that is given.
#pragma once

#include <span>

#include "grammar/builder.hpp"

namespace tensorferry::grammar {

// Matches the tokens (ending with ENDMARKER) and sets the tree's root. Throws `rejected` on a syntax error.
void build_module(builder& b, tree& into, std::span<const token> tokens);

// Problems that PEGTL's own analysis finds in the grammar: rules that could loop without consuming anything.
std::size_t count_grammar_problems();

}  // namespace tensorferry::grammar
