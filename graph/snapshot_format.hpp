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
inline constexpr std::uint32_t snapshot_format_version = 5;

// Header (magic, format version, payload size, payload hash) and the Boost.Serialization archive. The same tables give
// the same bytes.
std::vector<std::byte> pack(const tables& content);

// The bytes behind a snapshot's header under a header that fits them: a snapshot, if the bytes are an archive.
std::vector<std::byte> sealed(std::span<const std::byte> payload);

struct unpacked_snapshot {
    table_views content;       // into the bytes that were given: nothing is copied
    std::string content_hash;  // 32 hexadecimal digits
};

enum class trust : std::uint8_t {
    none,  // from outside: hash and every index are checked
    own    // from this binary: only the header is
};

// Refuses whatever is not whole; every index in the tables is then within its bounds. The bytes are aligned to words.
std::expected<unpacked_snapshot, snapshot_fault> unpack(std::span<const std::byte> bytes, trust origin = trust::none);

}  // namespace tensorferry::graph
