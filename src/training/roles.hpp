// In: an operator. Out: the part that it plays in a training step, by the equations that speak of the step's gradients.
#pragma once

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

class step_roles {
public:
    step_roles(const graph::knowledge& knowledge, equation_library& library, framework_version source, framework_version target)
        : knowledge_(knowledge), library_(library), source_(source), target_(target) {}

    // By an equation to the target; where there is none, by one to PyTorch and from there.
    step_role of(graph::operator_id op) const;

private:
    step_role between(graph::operator_id op, framework_version from, framework_version to) const;

    const graph::knowledge& knowledge_;
    equation_library& library_;
    framework_version source_, target_;
};

}  // namespace tensorferry
