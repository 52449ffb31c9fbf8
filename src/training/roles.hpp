// In: an operator. Out: the part that it plays in a training step, by the equations that speak of the step's gradients.
#pragma once

#include <unordered_map>

#include "src/convert.hpp"
#include "src/equations/library.hpp"

namespace tensorferry {

enum class step_role : std::uint8_t {
    none,
    computes,   // makes the gradients of a loss: loss.backward()
    forgets,    // optimizer.zero_grad()
    changes,    // clipping
    applies     // optimizer.step()
};

// For one thread, as the library.
class step_roles {
public:
    step_roles(const graph::knowledge& knowledge, equation_library& library, framework_version source, framework_version target)
        : knowledge_(knowledge), library_(library), source_(source), target_(target) {}

    // By an equation to the target; where there is none, by one to PyTorch and from there.
    step_role of(graph::operator_id op) const;
    // The same where the source's gradients are values and the target fills them in.
    step_role filling(graph::operator_id op) const;
    // For an operator that computes gradients as values: the support module's function that adds them up; empty if there is none.
    std::string adding_function(graph::operator_id computes) const;

    // For a schedule that the target makes of the optimizer: the name of its parameter that the optimizer takes instead; empty if there is none.
    std::string given_to_optimizer(graph::operator_id schedule) const;

private:
    step_role find_role(graph::operator_id op) const;
    step_role find_filling(graph::operator_id op) const;
    step_role between(graph::operator_id op, framework_version from, framework_version to) const;
    step_role filling_between(graph::operator_id op, framework_version from, framework_version to) const;

    const graph::knowledge& knowledge_;
    equation_library& library_;
    framework_version source_, target_;
    mutable std::unordered_map<graph::operator_id, step_role> roles_, filling_;   // what was asked for so far
};

// True where one side of an equation, as a template, speaks of what only a training step knows.
bool speaks_of_step(const pattern_tree& written, const pattern_tree& matched);

}  // namespace tensorferry
