// In: the knowledge and the name of an operator. Out: what the command line prints about them.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/wording.hpp"

namespace tensorferry::graph {

// A name that is no operator of any version of any framework, with up to five that are like it, best first.
struct unknown_name {
    std::string name;
    std::vector<std::string> similar;
};

// "torch.catt is no operator that this snapshot knows; did you mean torch.cat?"
std::string describe(const unknown_name& unknown);

// Counts of what the snapshot holds: facts by framework and version, equations by direction and evidence, vertices,
// edges and correspondences.
std::string stats(const knowledge& of);

// Kind, versions, documentation, signatures with their history, base classes, aliases and members of an operator, and its
// equivalents in the newest versions with their parameters and evidence. With `at` only what that version has.
std::expected<std::string, unknown_name> show(const knowledge& of, std::string_view name, std::optional<version> at = std::nullopt);

// The equations that rewrite a use of the operator into the target framework as `of` looks at it, as they are tried, and
// what documentation states. Where there is no equation, the best path through another framework, step by step.
std::expected<std::string, unknown_name> map(const knowledge& of, std::string_view name, framework target);

// The equation that was written at this place, "snapshots/equations/pytorch-paddle/layers.py:12"; null where there is none.
const equation* equation_at(const knowledge& of, std::string_view origin);

}  // namespace tensorferry::graph
