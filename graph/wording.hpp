// In: versions, kinds, signatures. Out: their names and texts, as the command line and the exports write them.
#pragma once

#include <string>
#include <string_view>

#include "graph/knowledge.hpp"

namespace tensorferry::graph {

// "exact", "within tolerance", "documented only", "not yet executed".
std::string_view name_of(evidence_class evidence);
// "module", "class", "function", "method", "attribute", "constant".
std::string_view name_of(operator_kind kind);
// "positional only", "positional or keyword", "variable positional", "keyword only", "variable keyword".
std::string_view name_of(parameter_kind kind);

std::string to_string(version v);                                // "2.13"
// "1.8 2.1", with another separator where one is given.
std::string to_string(const knowledge& of, framework fw, version_set set, std::string_view separator = " ");
// `name(a: int, b=1, *, c) -> Tensor`
std::string to_string(const signature& s, std::string_view name);

}  // namespace tensorferry::graph
