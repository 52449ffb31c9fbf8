// In: a string that stands where a framework takes a dtype ("float32"). Out: the other framework's name of that dtype.
#pragma once

#include <optional>
#include <string>

#include "src/equations/use.hpp"

namespace tensorferry {

struct named_operator {
    graph::operator_id op = 0;
    std::string name;   // in full: "torch.float32"
};

// Nothing where the expression is no string literal, the source framework has no constant of that name at its root, or no
// equation between names leads to the target.
std::optional<named_operator> dtype_named(const use_context& context, graph::framework source, graph::framework target, grammar::node_id string);

}  // namespace tensorferry
