// In: a checked snapshot. Out: the tables with what is made from them on first use. Private to the room.
#pragma once

#include <mutex>
#include <optional>
#include <unordered_map>

#include "graph/schema.hpp"
#include "graph/snapshot_format.hpp"

namespace tensorferry::graph {

struct knowledge::state {
    // `storage` holds the snapshot's bytes; it is empty where they outlive the program.
    state(std::vector<std::byte> storage, unpacked_snapshot snapshot);

    std::vector<std::byte> storage;
    table_views t;
    std::string content_hash;
    std::vector<version> versions[3];
    std::string_view roots[3];
    std::vector<std::string_view> conventions[3];

    const vertex_record& vertex(operator_id id) const;  // throws std::out_of_range: an id of another snapshot
    std::string_view name(operator_id id) const { return t.text(vertex(id).name); }
    std::span<const edge_record> edges(std::uint32_t vertex) const;
    std::optional<operator_id> exact(std::string_view name) const;  // by name or alias, no inheritance
    const std::vector<equation>& equations() const;                 // made on first use
    const property_graph& graph() const;                            // made on first use

private:
    mutable std::once_flag equations_made_, graph_made_;
    mutable std::vector<equation> equations_;
    mutable property_graph graph_;
};

}  // namespace tensorferry::graph
