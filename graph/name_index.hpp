// In: the sorted names of a snapshot. Out: a table of slots that leads from a name's hash to its first record, without a search.
#pragma once

#include <bit>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "graph/schema.hpp"

namespace tensorferry::graph {

// FNV-1a. A name's hash goes on from that of its first part, so that a member's needs no text of its own.
constexpr std::uint32_t name_hash(std::string_view text, std::uint32_t from = 2166136261U) {
    for (const char c : text) from = (from ^ static_cast<unsigned char>(c)) * 16777619U;
    return from;
}

// Open addressing: a name's slot is the one of its hash, or one of those behind it, up to the first empty one. Less than half full.
template <class content>
std::vector<name_slot> index_of_names(const content& t) {
    std::vector<name_slot> slots(std::bit_ceil(t.names.size() * 2 + 1));
    for (std::uint32_t i = 0; i < t.names.size(); ++i) {
        if (i > 0 && t.text(t.names[i].name) == t.text(t.names[i - 1].name)) continue;
        const auto hash = name_hash(t.text(t.names[i].name));
        auto at = hash & (slots.size() - 1);
        while (slots[at].place != 0) at = (at + 1) & (slots.size() - 1);
        slots[at] = {hash, i + 1};
    }
    return slots;
}

// The first record of the name with this hash for whose text `is_it` holds; nothing where there is none.
template <class predicate>
std::optional<std::uint32_t> first_of_name(const table_views& t, std::uint32_t hash, predicate is_it) {
    const auto last = t.name_slots.size() - 1;   // a power of two, less one
    for (auto at = hash & last, steps = std::size_t{0}; steps <= last && t.name_slots[at].place != 0; at = (at + 1) & last, ++steps) {
        const auto& slot = t.name_slots[at];
        if (slot.hash == hash && is_it(t.text(t.names[slot.place - 1].name))) return slot.place - 1;
    }
    return std::nullopt;
}

}  // namespace tensorferry::graph
