// In: tokens, and one of them. Out: what is open around it on its logical line: brackets, fields of f-strings, lambdas.
#pragma once

#include <cstdint>
#include <vector>

#include "grammar/builder.hpp"

namespace tensorferry::grammar {

enum class enclosure : std::uint8_t { statement, group, call, parameters, list, subscript, type_parameters, braces, field, specification, text, lambda };

// Something that is open, and its element in which the token is.
struct surrounding {
    enclosure what;
    std::uint32_t begin;    // the token that opened it
    std::uint32_t element;  // the first token after the last comma
    std::uint32_t part;     // the first token after the last comma, colon, equals sign or the like: where an expression began
    std::uint32_t elements; // commas before
    bool has_colon;         // in the elements so far: braces with one are a dictionary
};

// From the outermost, the statement itself, to the innermost. Linear in the length of the logical line.
std::vector<surrounding> surroundings_of(const builder& b, std::uint32_t token);

// The first token of the logical line that the token, or the NEWLINE before it, belongs to.
std::uint32_t first_of_line(const builder& b, std::uint32_t token);

}  // namespace tensorferry::grammar
