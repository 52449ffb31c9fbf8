// In: a parsed file and a place in it. Out: the logical line there (a statement, or the header of one) and whether brackets are open.
// Found from the tokens around the place, so that it costs nothing where nobody asks.
#pragma once

#include <cstddef>
#include <cstdint>

#include "grammar/tree.hpp"

namespace tensorferry::codegen {

bool in_brackets(const grammar::tree& module, std::uint32_t offset);
// Where the logical line that holds the offset begins: the begin of a line before which a comment line may be put.
std::uint32_t logical_line(const grammar::tree& module, std::uint32_t offset);
// Where the next logical line begins; the end of the text for the last one.
std::uint32_t next_logical_line(const grammar::tree& module, std::uint32_t offset);

}  // namespace tensorferry::codegen
