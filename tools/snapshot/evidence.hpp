// In: an evidence file and the checked equations. Out: the equations with what their examples showed.
//
// One line an equation, separated by tabs: its key, exact|tolerance|documented, the number of cases, the largest
// absolute and the largest relative difference, and the versions that ran ("pytorch 2.13.0, paddle 3.3.1").
#pragma once

#include <string_view>
#include <vector>

#include "tools/snapshot/check_equation.hpp"

namespace tensorferry::snapshot {

// Changes with the equation, its conditions and its helpers, not with its place or its spacing.
std::string key_of(const checked_equation& equation, const helper_names& helpers);

// Joins the lines into the equations of one pair of frameworks. A line without its equation is an error.
void join_evidence(std::string_view text, const std::string& file, graph::framework left, graph::framework right,
                   std::vector<checked_equation>& equations, diagnostics& errors);

}  // namespace tensorferry::snapshot
