// In: an understood step, and how its operators are written in the target. Out: the changes of the file that make it so.
#pragma once

#include <unordered_map>

#include "codegen/rewrite.hpp"
#include "src/training/step.hpp"

namespace tensorferry {

// What the equations give for a step's operators, by the use's node: `gradients := …` or a call.
struct step_replacements {
    std::unordered_map<grammar::node_id, grammar::node_id> by_use;
    std::unordered_map<grammar::node_id, grammar::node_id> sums;   // where gradients add up: `gradients := sum`, for each that computes
};

// Adds to `changes`: the function and what differentiates it before the loop, the call of it where the loss was computed.
void write_step(grammar::tree& module, const training_step& step, const step_replacements& written, codegen::rewrite& changes);

}  // namespace tensorferry
