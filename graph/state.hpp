// In: a checked snapshot. Out: the tables with what is made from them on first use. Private to the room.
#pragma once

#include <atomic>
#include <mutex>
#include <optional>

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
    version_set partial[3] = {};
    std::string_view roots[3];
    std::vector<std::string_view> conventions[3];
    std::vector<value_name> value_names[3];

    const operator_record& record(operator_id id) const;  // throws std::out_of_range: an id of another snapshot
    std::string_view name(operator_id id) const { return t.text(record(id).name); }
    std::span<const overload_record> overloads(operator_id op) const { return rows_of(t, t.overloads, op, &operator_record::first_overload); }
    signature signature_of(std::uint32_t number) const;
    // Made once for each set of versions, by whichever thread asks first.
    const std::vector<signature>& signatures(operator_id op, version_set wanted) const;
    // The first record of a name or an alias, or of a class's member; no inheritance.
    std::optional<std::uint32_t> place_of(std::string_view name) const;
    std::optional<std::uint32_t> place_of(std::string_view owner, std::string_view member) const;
    // Of the records of one name that in the newest of the versions that are looked at (by framework).
    std::optional<operator_id> newest(std::uint32_t place, const version_set (&looked_at)[3]) const;
    const std::vector<equation>& equations() const;  // made on first use

private:
    struct known_signatures {
        version_set versions;
        std::vector<signature> list;
        const known_signatures* next;
    };
    struct known_list {
        std::atomic<const known_signatures*> first = nullptr;
        ~known_list();
    };

    mutable std::vector<known_list> signatures_;   // by operator
    mutable std::once_flag equations_made_;
    mutable std::vector<equation> equations_;
};

}  // namespace tensorferry::graph
