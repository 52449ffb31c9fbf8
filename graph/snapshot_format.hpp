// In: the tables of a graph, or a snapshot's bytes. Out: a snapshot's bytes, or the tables, checked.
#pragma once

#include <cstddef>
#include <expected>
#include <span>
#include <string>
#include <vector>

#include "graph/schema.hpp"

namespace tensorferry::graph {

// Raised by one whenever the archive's layout changes.
inline constexpr std::uint32_t snapshot_format_version = 1;

// Header (magic, format version, payload size, payload hash) and the Boost.Serialization archive. The same tables give
// the same bytes.
std::vector<std::byte> pack(const tables& content);

struct unpacked_snapshot {
    tables content;
    std::string content_hash;  // 32 hexadecimal digits
};

// Refuses whatever is not whole; every index in the tables is then within its bounds.
std::expected<unpacked_snapshot, snapshot_fault> unpack(std::span<const std::byte> bytes);

}  // namespace tensorferry::graph
