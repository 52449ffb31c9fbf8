// In: the knowledge and the name of an operator. Out: what the command line prints about them.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge.hpp"

namespace tensorferry::graph {

// A name that is no operator of any framework, with up to five that are like it, best first.
struct unknown_name {
    std::string name;
    std::vector<std::string> similar;
};

// "torch.catt is no operator that this snapshot knows; did you mean torch.cat?"
std::string describe(const unknown_name& unknown);

// Counts of what the snapshot holds: facts by framework, equations by direction and evidence, vertices and edges.
std::string stats(const knowledge& of);

// Signatures, versions, base classes, aliases and members of an operator, and its equivalents with their parameters.
std::expected<std::string, unknown_name> show(const knowledge& of, std::string_view name);

// The equations that rewrite a use of the operator into the target framework (its newest version), as they are tried.
std::expected<std::string, unknown_name> map(const knowledge& of, std::string_view name, framework target);

// "exact", "within tolerance", "documented only", "not yet executed".
std::string_view name_of(evidence_class evidence);
// "module", "class", "function", "method", "attribute", "constant".
std::string_view name_of(operator_kind kind);

}  // namespace tensorferry::graph
