// In: marked uses that Python evaluates when the file is imported. Out: the stand-ins that keep the file importable.
#pragma once

#include <string_view>

#include "src/syntax/walk.hpp"

namespace tensorferry {

// Name and source of the support function that makes a stand-in: it fails where it is used, not where it is mentioned.
inline constexpr std::string_view unmigrated_name = "unmigrated";
std::string_view unmigrated_source();

// True where importing the file evaluates the node: outside the bodies of functions and lambdas.
bool evaluated_on_import(const grammar::tree& module, const parent_table& parents, grammar::node_id node);

}  // namespace tensorferry
