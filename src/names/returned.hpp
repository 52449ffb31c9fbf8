// In: a function of a file. Out: what it calls to make the values that it returns.
#pragma once

#include <string>
#include <vector>

#include "src/names/scopes.hpp"

namespace tensorferry {

// The expressions behind `return` in the function itself.
std::vector<grammar::node_id> returned_values(const grammar::tree& module, grammar::node_id function);

// The dotted names, in the file's own terms, of what is called for a returned value, also by way of local names: "nn.Conv2d".
std::vector<std::string> returned_callees(const grammar::tree& module, const scope_table& scopes, grammar::node_id function);

}  // namespace tensorferry
