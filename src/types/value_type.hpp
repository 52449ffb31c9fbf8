// In: kinds. Out: types of values of these kinds.
#pragma once

#include "src/types/types.hpp"

namespace tensorferry {

inline value_type simple(type_kind kind, bool assumed = false) { return {kind, 0, grammar::no_node, assumed, false, false}; }

inline value_type instance_of(graph::operator_id class_, grammar::node_id user_class = grammar::no_node) {
    return {type_kind::instance, class_, user_class, false, true, false};
}

// A tensor or NumPy's array, or something else.
inline value_type perhaps_array() { return {type_kind::unknown, 0, grammar::no_node, false, false, true}; }

}  // namespace tensorferry
