// In: the uses of a file whose gradients are values. Out: its training steps with gradients that are filled in, each decided as a whole or
// not at all, and the changes that write them.
#pragma once

#include <functional>
#include <set>
#include <unordered_map>

#include "codegen/rewrite.hpp"
#include "src/plan/plan.hpp"
#include "src/training/filled_step.hpp"

namespace tensorferry {

// What stands for graph::step_names at one use.
using step_values = std::map<std::string, grammar::node_id, std::less<>>;
using step_decider = std::function<decision(const source_use&, const step_values&)>;

class filled_conversion {
public:
    filled_conversion(const step_surroundings& file, const step_roles& roles) : file_(file), roles_(roles) {}

    void understand(const std::vector<source_use>& uses, grammar::tree& module, const step_decider& decide);

    const decision* decided(grammar::node_id use) const;
    // True for a use in a statement that goes, unless it is written elsewhere.
    bool drops(grammar::node_id use) const;
    std::string why_not(grammar::node_id use) const;
    // Uses that no name makes: calls of optimizers. Those that decided() does not know are to be marked.
    const std::vector<source_use>& own_uses() const { return found_.applied; }
    std::vector<grammar::node_id> write(grammar::tree& module, codegen::rewrite& changes) const;

private:
    struct written_loss {
        grammar::node_id forget = grammar::no_node, compute = grammar::no_node;
    };

    std::string decide_step(const filled_step& step, grammar::tree& module, const step_decider& decide);
    void forget_step(const filled_step& step);
    void write_loss(grammar::tree& module, const filled_loss& loss, codegen::rewrite& changes) const;

    step_surroundings file_;
    const step_roles& roles_;
    understood_filling found_;
    std::unordered_map<grammar::node_id, decision> decisions_;        // by the node of the use
    std::unordered_map<grammar::node_id, written_loss> losses_;       // by the call
    std::unordered_map<grammar::node_id, grammar::node_id> forgets_;  // by the statement
    std::set<grammar::node_id> gone_, spliced_;                       // statements; nodes in them that stand elsewhere
};

}  // namespace tensorferry
