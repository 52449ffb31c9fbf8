// In: the knowledge. Out: its tables and its graph, for whoever looks at the whole. Private to the room.
#pragma once

#include "graph/state.hpp"

namespace tensorferry::graph {

class inspector {
public:
    explicit inspector(const knowledge& of) : state_(*of.state_) {}
    const tables& content() const { return state_.t; }
    const property_graph& graph() const { return state_.graph(); }
    // Methods and attributes that a class defines itself.
    std::size_t members_of(operator_id class_) const;

private:
    const knowledge::state& state_;
};

}  // namespace tensorferry::graph
