// In: a call that changes the gradients of parameters. Out: whether these are all that the optimizer has, as what is written in their place takes.
#pragma once

#include <expected>
#include <string>

#include "src/training/step.hpp"

namespace tensorferry {

// An empty text: they are the same. A text: that is assumed, and of what. An error: they may be others.
std::expected<std::string, std::string> clips_all(const step_surroundings& file, const source_use& change, grammar::node_id optimizer);

}  // namespace tensorferry
