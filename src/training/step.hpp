// In: a file's uses with their roles. Out: the training steps among them that are understood as a whole, and why others are not.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "src/plan/collect.hpp"
#include "src/training/flow.hpp"
#include "src/training/roles.hpp"

namespace tensorferry {

// A statement that is one call of an operator with a role.
struct role_statement {
    const source_use* use = nullptr;
    step_role role = step_role::none;
    grammar::node_id statement = grammar::no_node;
    std::string assumption;                    // for the report; empty: nothing was assumed
};

// How one loss comes about: what becomes a function of its own.
struct loss_computation {
    role_statement computes;                   // loss.backward()
    grammar::node_id loss = grammar::no_node;  // the expression in front of it
    std::vector<grammar::node_id> statements;  // that compute it, one behind the other; none: the expression does it all
    std::vector<std::string> parameters;       // what they read of the loop's own names, in the order of the text
    std::vector<std::string> outputs;          // what is read of them later, but the loss
    grammar::node_id anchor = grammar::no_node;   // the statement before which the function is defined
    bool data_left_out = false;                   // statements before them are taken to prepare data only
    std::string forward, gradient_function, result;   // names: of the function, of what differentiates it, of the loss
};

struct training_step {
    const scope* where = nullptr;
    grammar::node_id optimizer = grammar::no_node;   // the expression
    bool accumulates = false;                        // gradients may be there already when they are computed
    std::string gradients, more_gradients;           // names
    std::vector<loss_computation> losses;            // in the order of the text
    std::vector<role_statement> others;
};

struct understood_steps {
    std::vector<training_step> steps;
    std::map<grammar::node_id, std::string> why_not;   // by the use's node
};

// What an analysis of a file needs.
struct step_surroundings {
    const grammar::tree& module;
    const parent_table& parents;
    const scope_table& scopes;
    const type_table& types;
    const graph::knowledge& knowledge;
    graph::framework source;
};

understood_steps find_training_steps(const step_surroundings& file, const std::vector<source_use>& uses, const step_roles& roles);

// True where nothing but white space stands before the statement and nothing but a comment behind it.
bool alone_on_its_lines(const grammar::tree& module, grammar::node_id statement);

}  // namespace tensorferry
