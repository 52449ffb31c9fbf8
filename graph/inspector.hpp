// In: the knowledge. Out: its tables, for whoever looks at the whole.
#pragma once

#include "graph/state.hpp"

namespace tensorferry::graph {

class inspector {
public:
    explicit inspector(const knowledge& of) : state_(*of.state_) {}
    // A snapshot that is linked into this program: its bytes stay where they are and only its header is checked.
    static std::expected<knowledge, snapshot_fault> load_own(std::span<const std::byte> bytes);

    // Takes the bytes over; everything in them is checked.
    static std::expected<knowledge, snapshot_fault> adopt(std::vector<std::byte> bytes);

    const table_views& content() const { return state_.t; }
    std::span<const equation> equations() const { return state_.equations(); }

private:
    const knowledge::state& state_;
};

}  // namespace tensorferry::graph
