// In: a file of rules for links into a framework's documentation. Out: the rules, or what is wrong with a line.
//
// snapshots/documentation/<framework>.tsv, one rule a line, its cells separated by tabs; the first that fits an operator counts:
//     2.1..2.13	method	torch.Tensor	https://docs.pytorch.org/docs/2.13/generated/{name}.html
// versions (as in facts; * is all), kinds (method, or several: class,function; * is all), a name at or above the operator's,
// and the link, in which {name}, {parent}, {last}, {path} and {parent_path} stand for the operator's full name, what stands
// before its last dot, its last part, and the first two with slashes for dots.
#pragma once

#include <string>
#include <string_view>

#include "graph/builder.hpp"
#include "tools/snapshot/diagnostic.hpp"

namespace tensorferry::snapshot {

// Adds the rules to the builder, which has the framework's facts.
void read_documentation(std::string_view text, const std::string& file, graph::framework fw, graph::builder& into, diagnostics& errors);

}  // namespace tensorferry::snapshot
