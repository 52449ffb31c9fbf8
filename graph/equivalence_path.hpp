// In: an operator and a framework. Out: how equivalences lead there through a third framework.
#pragma once

#include <string>
#include <vector>

#include "graph/knowledge.hpp"
#include "graph/property_graph.hpp"

namespace tensorferry::graph {

struct equivalence_step {
    operator_id from = no_operator, to = no_operator;
    edge by;
};

// The shortest paths to operators of `target` in the versions that are looked at: proven steps are shorter than documented
// ones. No step leads within the source framework or through the target. One path for each operator that is reached at the
// least distance, by name.
std::vector<std::vector<equivalence_step>> equivalence_paths(const knowledge& of, operator_id op, framework target);

// The same in words, every step with its equation or documentation; where documentation alone leads on, an equation towards a
// third framework whose other side is an expression, and the equations of what that names; says so where there is none.
std::string path_text(const knowledge& of, operator_id op, framework target);

}  // namespace tensorferry::graph
