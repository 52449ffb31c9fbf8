// In: a call in the source, and the call that takes its place. Out: the new text with the author's layout, token by token.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "codegen/printer.hpp"
#include "grammar/tree.hpp"

namespace tensorferry::codegen {

class renderer;

// Line breaks and comments between the arguments stay where they are; arguments that go take their line with them, but
// no comment; new ones follow the layout of the others. Nothing where the layout cannot be kept (another order, and no
// comments that would need it): print the call anew then.
std::optional<std::string> layout_call(renderer& text, grammar::node_id source, grammar::node_id added, const surroundings& where);

// True where the added call has the source's arguments as they are written.
bool same_arguments(const grammar::tree& module, grammar::node_id source, grammar::node_id added);

// How many arguments of the source call are arguments of the added one as they are.
std::size_t arguments_taken_over(const grammar::tree& module, grammar::node_id source, grammar::node_id added);

}  // namespace tensorferry::codegen
