// In: an operator's signature. Out: whether it can take a call's arguments, and the signature as Python writes it.
#pragma once

#include <string>
#include <vector>

#include "grammar/tree.hpp"
#include "graph/knowledge.hpp"

namespace tensorferry {

// False where an argument that is written out has no parameter: too many by position, or an unknown keyword. What is spread
// with * or ** may fit.
bool may_take(const graph::signature& signature, const grammar::tree& file, const std::vector<grammar::node_id>& args,
              const std::vector<grammar::node_id>& keywords);

// Which of an operator's signatures a call may mean. Where several may, and one of them alone has all that it needs written out, that one:
// what is spread besides and does not fit it is an error when the code runs.
std::vector<std::size_t> fitting_signatures(const std::vector<graph::signature>& signatures, const grammar::tree& file,
                                            const std::vector<grammar::node_id>& args, const std::vector<grammar::node_id>& keywords);

bool takes_any_number(const graph::signature& signature);

// "input, dim=0, *, out=None": defaults that are no literals are None. A method's begins with self.
std::string parameter_list(const graph::signature& signature, bool method);

}  // namespace tensorferry
