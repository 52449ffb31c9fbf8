// In: schedules that an optimizer is made with: `scheduler = StepDecay(0.1, 30)`, `optimizer = SGD(learning_rate=scheduler)`. Out: the changes
// that make them of the optimizer, behind it, and why others cannot be.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "src/training/filled_conversion.hpp"

namespace tensorferry {

struct moved_schedule {
    const source_use* use = nullptr;
    grammar::node_id statement = grammar::no_node, target = grammar::no_node;   // scheduler = …
    grammar::node_id rate = grammar::no_node;                                   // the rate that it begins with
    grammar::node_id made = grammar::no_node, optimizer = grammar::no_node;     // the statement optimizer = …, and its target
    grammar::node_id argument = grammar::no_node;                               // the schedule in it
};

class schedule_conversion {
public:
    schedule_conversion(const step_surroundings& file, const step_roles& roles) : file_(file), roles_(roles) {}

    void understand(const std::vector<source_use>& uses, grammar::tree& module, const step_decider& decide);
    const decision* decided(grammar::node_id use) const;
    std::string why_not(grammar::node_id use) const;
    std::vector<grammar::node_id> write(grammar::tree& module, codegen::rewrite& changes) const;

private:
    std::expected<moved_schedule, std::string> find(const source_use& use) const;
    std::string find_optimizer(moved_schedule& found) const;
    grammar::node_id rate_of(const source_use& use) const;
    grammar::node_id argument_in(grammar::node_id statement, grammar::node_id target, graph::operator_id schedule) const;
    bool mentions(grammar::node_id statement, grammar::node_id target) const;

    step_surroundings file_;
    const step_roles& roles_;
    std::vector<moved_schedule> found_;
    std::map<grammar::node_id, decision> decisions_;
    std::map<grammar::node_id, std::string> why_not_;
};

}  // namespace tensorferry
