// In: a helper of the support module. Out: the equations that write calls of it, so that these can be read back.
#pragma once

#include "graph/knowledge.hpp"

namespace tensorferry::graph {

// The helper is one of `fw`; the equations write it for uses of operators of `other`. In the order in which they are tried.
std::vector<const equation*> equations_written_with(const knowledge& of, framework fw, std::string_view helper, framework other, version fw_version, version other_version);

}  // namespace tensorferry::graph
