// In: a file whose gradients are values. Out: its training steps as steps of a framework that fills gradients in, and why others are none.
#pragma once

#include <deque>

#include "src/training/gradient_function.hpp"

namespace tensorferry {

// Where a loss is computed, and its gradients with it.
struct filled_loss {
    const gradient_function* by = nullptr;
    gradient_call call;
    bool adds = false;                               // to gradients that are there
};

struct filled_step {
    const scope* where = nullptr;
    grammar::node_id optimizer = grammar::no_node;   // the expression
    std::vector<filled_loss> losses;
    std::vector<role_statement> changes;             // grads = clipped(grads)
    std::vector<grammar::node_id> applies;           // the calls optimizer(grads)
    std::vector<grammar::node_id> forgets;           // the statements grads = None
    std::vector<grammar::node_id> sums;              // the statements grads = added(grads, more)
    grammar::node_id weights = grammar::no_node;     // whose gradients change; no_node where none are changed
    std::string assumption;
};

struct understood_filling {
    std::deque<gradient_function> functions;         // those whose every call is in a step
    std::vector<filled_step> steps;
    std::map<grammar::node_id, std::string> why_not; // by the node of the use, or of the call of an optimizer
    std::vector<source_use> applied;                 // the calls of optimizers, which are no uses of a name
};

understood_filling find_filled_steps(const step_surroundings& file, const std::vector<source_use>& uses, const step_roles& roles);

}  // namespace tensorferry
