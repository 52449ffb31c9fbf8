// In: an equation or a documented equivalence of an operator. Out: the lines that show and map print of it.
#pragma once

#include <expected>
#include <string>

#include "graph/inspector.hpp"
#include "graph/query.hpp"

namespace tensorferry::graph {

// In the versions that are looked at, otherwise in any.
std::expected<operator_id, unknown_name> look_up(const knowledge& of, std::string_view name);

// One equation as it reads in the direction from `source`, and the parameters that correspond.
std::string equation_text(const knowledge& of, const equation& e, framework source, std::string_view indent);

// "documented: paddle.concat (names differ; says paddle 2.6)" and the parameters that correspond, one equivalence after
// the other; "" where documentation states none.
std::string documented_text(const knowledge& of, operator_id op, framework target, std::string_view indent);

}  // namespace tensorferry::graph
