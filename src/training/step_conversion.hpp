// In: a file's uses. Out: its training steps, each decided as a whole or not at all, and the changes that write them.
#pragma once

#include <unordered_map>

#include "src/training/schedule.hpp"
#include "src/training/step_text.hpp"

namespace tensorferry {

class step_conversion {
public:
    step_conversion(const step_surroundings& file, const step_roles& roles) : file_(file), roles_(roles), filled_(file, roles), schedules_(file, roles) {}

    using decider = step_decider;
    // A step whose every use has an equation is kept; of others it is known why not.
    void understand(const std::vector<source_use>& uses, grammar::tree& module, const decider& decide);

    // What was decided about a use of a step that is kept; nullptr for others.
    const decision* decided(grammar::node_id use) const;
    // True for a use in an argument that its step does not take over.
    bool drops(grammar::node_id use) const;
    // Why a use that would be part of a step is none; empty for others.
    std::string why_not(grammar::node_id use) const;
    // True for a node in a statement that goes for good.
    bool removes(grammar::node_id node) const { return filled_.drops(node); }
    // Uses of the steps that no name makes; those that decided() does not know are to be marked.
    const std::vector<source_use>& own_uses() const { return filled_.own_uses(); }
    // Adds the steps to the changes. Gives the nodes whose imports they need.
    std::vector<grammar::node_id> write(grammar::tree& module, codegen::rewrite& changes) const;

private:
    struct decided_step {
        training_step step;
        step_replacements written;
        std::unordered_map<grammar::node_id, decision> decisions;
    };

    std::string decide_all(decided_step& step, grammar::tree& module, const decider& decide);
    std::string decide_loss(decided_step& step, const loss_computation& loss, grammar::tree& module, const decider& decide);

    step_surroundings file_;
    const step_roles& roles_;
    std::vector<decided_step> steps_;
    std::map<grammar::node_id, std::string> why_not_;
    filled_conversion filled_;   // the other way about
    schedule_conversion schedules_;
};

}  // namespace tensorferry
