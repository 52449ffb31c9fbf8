// In: a name or attribute of which nothing else is known. Out: the class that people give such a name to, by snapshots/conventions.
#pragma once

#include <optional>

#include "graph/knowledge.hpp"
#include "grammar/tree.hpp"

namespace tensorferry {

// "optimizer", "self.optimizer_g" and "generator_optimizer" by `optimizer: torch.optim.Optimizer`.
std::optional<graph::operator_id> class_by_name(const grammar::tree& module, const graph::knowledge& knowledge, graph::framework fw,
                                                grammar::node_id expression);

}  // namespace tensorferry
