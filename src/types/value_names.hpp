// In: a name or attribute of which nothing else is known. Out: the class that people give such a name to, by snapshots/conventions.
#pragma once

#include <optional>
#include <vector>

#include "graph/knowledge.hpp"
#include "grammar/tree.hpp"

namespace tensorferry {

// "optimizer", "self.optimizer_g" and "generator_optimizer" by `optimizer: torch.optim.Optimizer`.
std::optional<graph::operator_id> class_by_name(const grammar::tree& module, const graph::knowledge& knowledge, graph::framework fw,
                                                grammar::node_id expression);

// The classes that a value of such a name may be an instance of, if of none of them of something else: "norm" and "self.norm1.bn" by
// `norm: torch.nn.BatchNorm2d | torch.nn.LayerNorm`.
std::vector<graph::operator_id> possible_classes_by_name(const grammar::tree& module, const graph::knowledge& knowledge, graph::framework fw,
                                                         grammar::node_id expression);

}  // namespace tensorferry
