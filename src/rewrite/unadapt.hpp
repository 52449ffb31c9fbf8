// In: a converted file that goes back to the framework it came from. Out: the operators for which functions of the support
// module stand that take their arguments (see src/plan/adapter.hpp).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "graph/knowledge.hpp"
#include "grammar/tree.hpp"

namespace tensorferry {

struct unadapted {
    grammar::node_id node = grammar::no_node;          // of the file: what is replaced
    grammar::node_id replacement = grammar::no_node;   // added to the file's tree
    std::string operator_name;                         // in full
};

// support_function_of gives the function of the support module that an expression names, or an empty string; spell the way the
// file writes a name of the target.
std::vector<unadapted> unadapt(grammar::tree& module, const graph::knowledge& knowledge, graph::framework target,
                               const std::function<std::string(grammar::node_id)>& support_function_of,
                               const std::function<std::string(grammar::node_id where, std::string_view name)>& spell);

}  // namespace tensorferry
