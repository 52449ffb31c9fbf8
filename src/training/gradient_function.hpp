// In: a use that makes a function of gradients: `grad_fn = value_and_grad(forward_fn, None, weights)`. Out: what it differentiates and where it is called.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "src/training/step.hpp"

namespace tensorferry {

// `(loss, out), grads = grad_fn(x, y)`
struct gradient_call {
    grammar::node_id statement = grammar::no_node, call = grammar::no_node;
    grammar::node_id values = grammar::no_node;   // (loss, out)
    std::string loss;                             // Python source
    std::string gradients;                        // the name
};

struct gradient_function {
    const source_use* use = nullptr;
    grammar::node_id statement = grammar::no_node;   // that makes it; it goes
    grammar::node_id function = grammar::no_node;    // what is differentiated: a name
    grammar::node_id weights = grammar::no_node;
    std::string assumption;                          // for the report; empty: nothing was assumed
    std::vector<gradient_call> calls;                // all that is done with it
};

// The error says why it is not understood.
std::expected<gradient_function, std::string> find_gradient_function(const step_surroundings& file, const source_use& use);

// True where a name or an attribute of one means in a scope what it means at `node`.
bool means_the_same(const step_surroundings& file, grammar::node_id node, const scope* there);

}  // namespace tensorferry
