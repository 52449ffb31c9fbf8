// In: a class statement. Out: where a new statement can stand first in its body.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "grammar/tree.hpp"

namespace tensorferry {

// Where the first statement but a docstring begins, and its indentation; nothing where it does not begin its line.
std::optional<std::pair<std::uint32_t, std::string>> place_in_body(const grammar::tree& module, grammar::node_id class_def);

}  // namespace tensorferry
