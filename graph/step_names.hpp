// In: a name in an equation. Out: whether it stands for what the training step around a use knows.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace tensorferry::graph {

// The gradients as a value, those that are added to them, the function that computes the loss, whether it returns more than
// the loss, and the optimizer of the step. Where gradients are filled in: the loss, the optimizer and the weights.
inline constexpr std::array<std::string_view, 7> step_names{"gradients", "more_gradients", "forward", "has_aux", "optimizer", "loss", "weights"};

constexpr bool is_step_name(std::string_view name) { return std::ranges::find(step_names, name) != step_names.end(); }

}  // namespace tensorferry::graph
