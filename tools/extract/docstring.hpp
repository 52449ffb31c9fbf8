// In: docstrings. Out: the signatures, return types and references to other operators that they state.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tools/extract/signature.hpp"

namespace tensorferry::extract {

// Signatures that a docstring shows: `name(a, b=1) -> Tensor`, `.. function:: name(…)`, one a line, in order.
std::vector<signature> documented_signatures(const std::string& doc, std::string_view name);
// The type that a docstring's section on what it returns begins with; "" where it is not plain.
std::string documented_result(const std::string& doc);
// The full name that "Alias of :func:`torch.cat`" names; "" where the docstring says no such thing.
std::string alias_target(const std::string& doc, std::string_view root);
// The function that "For details, please refer to :func:`mindspore.ops.flip`" names; "" where there is none.
std::string referred_operator(const std::string& doc, std::string_view root);

}  // namespace tensorferry::extract
