// In: the knowledge and two sets of facts of one framework. Out: what came, what went, and what changed its signature.
#pragma once

#include <string>
#include <vector>

#include "graph/wording.hpp"

namespace tensorferry::graph {

struct changed_operator {
    std::string name;
    std::vector<std::string> before, after;  // as they are printed; only what differs
};

struct version_difference {
    std::vector<std::string> came, went;                  // "function torch.cat(tensors, dim: int = 0)", sorted by name
    std::vector<changed_operator> changed;                // sorted by name
    std::vector<std::string> aliases_came, aliases_went;  // "torch.concat = torch.cat"
    // Operators and aliases of one version on which the other, known in part, says nothing: they are neither new nor gone.
    std::size_t unknown = 0;
    bool empty() const { return came.empty() && went.empty() && changed.empty() && aliases_came.empty() && aliases_went.empty(); }
};

// From version `before` as `left` knows it to version `after` as `right` knows it; both may be the same knowledge.
version_difference difference(const knowledge& left, version before, const knowledge& right, version after, framework fw);

// "+ function torch.a(x)" for what came, "- …" for what went, "~ torch.b" with the signatures below for what changed, after
// a line of counts that starts with `title`.
std::string to_string(const version_difference& d, std::string_view title);

}  // namespace tensorferry::graph
