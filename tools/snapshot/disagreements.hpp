// In: checked equations and documented equivalences. Out: where an equation says otherwise than the documentation.
#pragma once

#include <string>
#include <vector>

#include "tools/snapshot/check_equation.hpp"
#include "tools/snapshot/documented.hpp"

namespace tensorferry::snapshot {

struct disagreement {
    std::string documented;  // "snapshots/documented/pytorch-paddle.tsv:12"
    std::string equation;    // "snapshots/equations/pytorch-paddle/math.py:3"
    std::string text;        // both claims, in words
};

struct documented_file {
    std::string path;
    std::vector<documented_line> lines;
};

// Three kinds: another parameter takes a parameter's value; a parameter that has no counterpart in the documentation has
// one in the equation; documentation maps the operator to others than every equation of it. Sorted by documented line.
std::vector<disagreement> find_disagreements(const std::vector<documented_file>& documented, const std::vector<checked_equation>& equations);

}  // namespace tensorferry::snapshot
