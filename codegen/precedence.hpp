// In: an expression, or a place where one stands. Out: how tightly it binds, how tightly the place wants it.
#pragma once

#include <cstdint>

#include "grammar/tree.hpp"

namespace tensorferry::codegen {

// From loosest to tightest, as in the expression grammar of Python's language reference (6.17).
enum class precedence : std::uint8_t {
    named, yield, tuple, test, or_, and_, not_, compare, bit_or, bit_xor, bit_and, shift, arithmetic, term, factor, power, await, atom
};

// The next tighter level; atom is the tightest.
precedence tighter(precedence level);
precedence precedence_of(grammar::operator_kind op, bool unary);
// Of the text that the node stands for: a tuple whose source has its own parentheses is an atom. Nodes that are no
// expressions are atoms.
precedence precedence_of(const grammar::tree& module, grammar::node_id node);

// The loosest expression that may stand in the field of `parent` without parentheses.
struct place {
    precedence need = precedence::named;
    bool walrus = false;  // `:=` may stand there bare, whatever `need` says
};
place place_of(const grammar::tree& module, grammar::node_id parent, unsigned field_index);

}  // namespace tensorferry::codegen
