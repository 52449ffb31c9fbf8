// In: a statement that makes a loss's gradients. Out: which statements compute the loss, what they take and what they give.
#pragma once

#include <expected>

#include "src/training/step.hpp"

namespace tensorferry {

// `roles` are all statements of the scope that play a role. The error says what keeps the statements from moving into a function.
std::expected<loss_computation, std::string> trace_loss(const step_surroundings& file, const name_flow& flow, const scope& where,
                                                        const role_statement& computes, const std::vector<role_statement>& roles,
                                                        grammar::node_id optimizer);

}  // namespace tensorferry
