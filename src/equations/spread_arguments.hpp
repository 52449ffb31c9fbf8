// In: what `name` or `*name` of a template stands for, where its parameter takes any number of arguments. Out: what is written for it.
#pragma once

#include <expected>
#include <span>
#include <string>
#include <vector>

#include "src/equations/call_binding.hpp"
#include "src/equations/use.hpp"

namespace tensorferry {

// True where another signature of an operator takes one sequence in the place of the parameter that takes any number of arguments.
bool takes_sequence(std::span<const graph::signature> signatures, const graph::signature& variadic);

// The caller's arguments one by one; of one argument its elements where it is a sequence, itself where it is a number. `fits_whole`: where
// neither is known it may go on as it is.
std::expected<std::vector<grammar::node_id>, std::string> spread_arguments(const use_context& context, const bound_value& value, bool fits_whole);

// What stands for `*shape` as one value: [a, b], or the one argument that is a sequence itself.
std::expected<grammar::node_id, std::string> sequence_argument(const use_context& context, const bound_value& value);

}  // namespace tensorferry
