// In: Python source. Out: what constant it is, where that can be seen without parsing: most defaults are True, 0 or "mean".
#pragma once

#include <optional>
#include <string_view>

#include "grammar/tree.hpp"

namespace tensorferry {

// Nothing for whatever else the text may be, also for constants that are written in a less usual way.
std::optional<grammar::constant_kind> plain_constant(std::string_view text);

inline bool is_number(grammar::constant_kind kind) { return kind == grammar::constant_kind::integer || kind == grammar::constant_kind::floating; }

// What stands behind a minus sign; empty where there is none.
inline std::string_view without_sign(std::string_view text) { return text.starts_with('-') ? text.substr(1) : std::string_view(); }

// Adds the node of such a constant, as it is written.
grammar::node_id add_constant(grammar::tree& module, grammar::constant_kind kind, std::string_view text);

}  // namespace tensorferry
