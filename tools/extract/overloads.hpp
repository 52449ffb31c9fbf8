// In: the signatures that stubs or docstrings give for one name. Out: the overloads worth keeping, in the order to try them.
#pragma once

#include <vector>

#include "tools/extract/signature.hpp"

namespace tensorferry::extract {

// Without repetitions and overloads for named dimensions; those that differ in keyword-only parameters merged; variadic
// ones first, `dim` before `other`, as a person reads a positional call. `repeated` grows by what was left out.
std::vector<signature> tidy(const std::vector<signature>& rows, std::size_t& repeated);

}  // namespace tensorferry::extract
