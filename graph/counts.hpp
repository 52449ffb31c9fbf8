// In: the knowledge. Out: how much of what it holds.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "graph/property_graph.hpp"

namespace tensorferry::graph {

// One framework, as of one version or of all.
struct framework_counts {
    framework name = framework::pytorch;
    version_set versions = 0;
    std::array<std::size_t, 6> operators{};  // by kind
    std::size_t parameters = 0;              // of an operator; shared ones of its overloads and versions once
    std::size_t equivalent = 0;              // operators with an equation that rewrites them, or documentation
};

struct graph_counts {
    std::vector<framework_counts> frameworks;          // by framework: each version, then all where there are several
    std::array<std::size_t, 5> vertices{};             // by kind
    std::array<std::size_t, edge_kinds> edges{};       // by kind
    std::size_t aliases = 0, documented = 0;
    // Pairs of operators, or of their parameters by name, that an equation or documentation relates; each pair once, in
    // whatever direction and however often it is stated.
    std::size_t operator_correspondences = 0, parameter_correspondences = 0;
};

graph_counts count(const knowledge& of);

}  // namespace tensorferry::graph
