#include "graph/snapshot_format.hpp"

#include <boost/archive/binary_iarchive.hpp>
#include <boost/archive/binary_oarchive.hpp>
#include <boost/serialization/binary_object.hpp>
#include <boost/serialization/is_bitwise_serializable.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <exception>
#include <fmt/format.h>
#include <streambuf>
#include <type_traits>

#include "graph/validate.hpp"

static_assert(std::endian::native == std::endian::little, "snapshots are little-endian");

BOOST_IS_BITWISE_SERIALIZABLE(tensorferry::graph::framework_record)
BOOST_IS_BITWISE_SERIALIZABLE(tensorferry::graph::operator_record)
BOOST_IS_BITWISE_SERIALIZABLE(tensorferry::graph::overload_record)
BOOST_IS_BITWISE_SERIALIZABLE(tensorferry::graph::signature_record)
BOOST_IS_BITWISE_SERIALIZABLE(tensorferry::graph::parameter_record)
BOOST_IS_BITWISE_SERIALIZABLE(tensorferry::graph::base_record)
BOOST_IS_BITWISE_SERIALIZABLE(tensorferry::graph::name_record)
BOOST_IS_BITWISE_SERIALIZABLE(tensorferry::graph::name_slot)
BOOST_IS_BITWISE_SERIALIZABLE(tensorferry::graph::equation_record)
BOOST_IS_BITWISE_SERIALIZABLE(tensorferry::graph::drop_record)
BOOST_IS_BITWISE_SERIALIZABLE(tensorferry::graph::pair_record)
BOOST_IS_BITWISE_SERIALIZABLE(tensorferry::graph::documented_record)
BOOST_IS_BITWISE_SERIALIZABLE(tensorferry::graph::equivalence_record)
BOOST_IS_BITWISE_SERIALIZABLE(tensorferry::graph::documentation_record)
BOOST_IS_BITWISE_SERIALIZABLE(tensorferry::graph::helper_record)
BOOST_IS_BITWISE_SERIALIZABLE(tensorferry::graph::convention_record)

namespace tensorferry::graph {
namespace {

constexpr std::array<char, 8> magic{'T', 'F', 'E', 'R', 'R', 'Y', 'K', 'G'};
constexpr unsigned archive_flags = boost::archive::no_header | boost::archive::no_codecvt | boost::archive::no_tracking;

struct header {
    std::array<char, 8> magic;
    std::uint32_t format;
    std::uint32_t reserved;
    std::uint64_t payload_size;
    std::uint64_t hash[2];
};
static_assert(sizeof(header) == 40);

// Records are written as they lie in memory: none may have padding, whose bytes would differ from run to run.
template <class... records>
constexpr bool no_padding = (std::has_unique_object_representations_v<records> && ...);
static_assert(no_padding<framework_record, operator_record, overload_record, signature_record, parameter_record, base_record, name_record, name_slot,
                         equation_record, drop_record, pair_record, documented_record, equivalence_record,
                         documentation_record, helper_record, convention_record>);

struct fingerprint {
    std::uint64_t lanes[2];
};

// Each step is a bijection of the lane's state, so that a change of one word always changes the result.
fingerprint fingerprint_of(std::span<const std::byte> bytes) {
    std::uint64_t a = 0x9e3779b97f4a7c15 ^ bytes.size(), b = 0xc2b2ae3d27d4eb4f + bytes.size();
    const auto step = [](std::uint64_t state, std::uint64_t word, std::uint64_t odd, int turn) {
        return std::rotl((state ^ word) * odd, turn);
    };
    std::size_t at = 0;
    for (; at + 8 <= bytes.size(); at += 8) {
        std::uint64_t word;
        std::memcpy(&word, bytes.data() + at, 8);
        a = step(a, word, 0x9fb21c651e98df25, 31);
        b = step(b, word, 0xa0761d6478bd642f, 27);
    }
    std::uint64_t rest = 0;
    std::memcpy(&rest, bytes.data() + at, bytes.size() - at);
    a = step(a, rest, 0x9fb21c651e98df25, 31);
    b = step(b, rest, 0xa0761d6478bd642f, 27);
    return {{a ^ a >> 29, b ^ b >> 32}};
}

class appending_buffer : public std::streambuf {
public:
    explicit appending_buffer(std::vector<std::byte>& out) : out_(out) {}

protected:
    std::streamsize xsputn(const char* text, std::streamsize count) override {
        const auto* begin = reinterpret_cast<const std::byte*>(text);
        out_.insert(out_.end(), begin, begin + count);
        return count;
    }
    int_type overflow(int_type c) override {
        if (c != traits_type::eof()) out_.push_back(static_cast<std::byte>(c));
        return c;
    }

private:
    std::vector<std::byte>& out_;
};

class reading_buffer : public std::streambuf {
public:
    explicit reading_buffer(std::span<const std::byte> bytes) {
        char* begin = const_cast<char*>(reinterpret_cast<const char*>(bytes.data()));  // never written to
        setg(begin, begin, begin + bytes.size());
    }
    std::size_t left() const { return static_cast<std::size_t>(egptr() - gptr()); }
    // The next bytes where they lie; the archive goes on behind them.
    const char* take(std::size_t count) {
        const char* at = gptr();
        setg(eback(), gptr() + count, egptr());
        return at;
    }
};

struct bad_count : std::exception {};

// Each table is its number of records and the records.
struct saver {
    boost::archive::binary_oarchive& archive;
    template <class record>
    void operator()(const std::vector<record>& rows) {
        const std::uint64_t count = rows.size();
        archive << count;
        if (count != 0) archive << boost::serialization::make_binary_object(const_cast<record*>(rows.data()), count * sizeof(record));
    }
};

// The records are read where they lie, since copying megabytes would cost more than the rest of a start.
struct loader {
    boost::archive::binary_iarchive& archive;
    reading_buffer& buffer;
    template <class record>
    void operator()(std::span<const record>& rows) {
        std::uint64_t count = 0;
        archive >> count;
        if (count > buffer.left() / sizeof(record)) throw bad_count{};
        const char* at = buffer.take(count * sizeof(record));
        if (reinterpret_cast<std::uintptr_t>(at) % alignof(record) != 0) throw bad_count{};
        rows = {reinterpret_cast<const record*>(at), count};
    }
};

template <class content, class visitor>
void each_table(content& t, visitor visit) {
    visit(t.pool);
    visit(t.frameworks);
    visit(t.versions);
    visit(t.operators);
    visit(t.overloads);
    visit(t.signatures);
    visit(t.signature_items);
    visit(t.parameters);
    visit(t.bases);
    visit(t.names);
    visit(t.name_slots);
    visit(t.members);
    visit(t.equations);
    visit(t.drops);
    visit(t.documented);
    visit(t.pairs);
    visit(t.equivalences);
    visit(t.documentation);
    visit(t.helpers);
    visit(t.conventions);
}

// Over the first bytes, for those behind them.
void write_header(std::span<std::byte> bytes) {
    const auto payload = bytes.subspan(sizeof(header));
    const auto hash = fingerprint_of(payload);
    const header head{magic, snapshot_format_version, 0, payload.size(), {hash.lanes[0], hash.lanes[1]}};
    std::memcpy(bytes.data(), &head, sizeof head);
}

}  // namespace

table_views views_of(const tables& t) {
    return {t.pool, t.frameworks, t.versions, t.operators, t.overloads, t.signatures, t.signature_items, t.parameters, t.bases, t.names, t.name_slots,
            t.members, t.equations, t.drops, t.documented, t.pairs, t.equivalences, t.documentation, t.helpers, t.conventions};
}

std::vector<std::byte> pack(const tables& content) {
    std::vector<std::byte> bytes(sizeof(header));
    {
        appending_buffer buffer(bytes);
        boost::archive::binary_oarchive archive(buffer, archive_flags);
        each_table(content, saver{archive});
    }
    write_header(bytes);
    return bytes;
}

std::vector<std::byte> sealed(std::span<const std::byte> payload) {
    std::vector<std::byte> bytes(sizeof(header) + payload.size());
    std::ranges::copy(payload, bytes.begin() + sizeof(header));
    write_header(bytes);
    return bytes;
}

std::expected<unpacked_snapshot, snapshot_fault> unpack(std::span<const std::byte> bytes, trust origin) {
    const auto shared = std::min(bytes.size(), magic.size());
    if (shared == 0 || std::memcmp(bytes.data(), magic.data(), shared) != 0) return std::unexpected(snapshot_fault::foreign);
    if (bytes.size() < sizeof(header)) return std::unexpected(snapshot_fault::damaged);
    header head;
    std::memcpy(&head, bytes.data(), sizeof head);
    if (head.format < snapshot_format_version) return std::unexpected(snapshot_fault::older_format);
    if (head.format > snapshot_format_version) return std::unexpected(snapshot_fault::newer_format);
    const auto payload = bytes.subspan(sizeof head);
    if (head.reserved != 0 || head.payload_size != payload.size()) return std::unexpected(snapshot_fault::damaged);
    if (origin == trust::none) {
        const auto hash = fingerprint_of(payload);
        if (hash.lanes[0] != head.hash[0] || hash.lanes[1] != head.hash[1]) return std::unexpected(snapshot_fault::damaged);
    }
    unpacked_snapshot result;
    try {
        reading_buffer buffer(payload);
        boost::archive::binary_iarchive archive(buffer, archive_flags);
        each_table(result.content, loader{archive, buffer});
        if (buffer.left() != 0) return std::unexpected(snapshot_fault::damaged);
    } catch (const std::exception&) {  // what Boost throws on an archive that ends too early
        return std::unexpected(snapshot_fault::damaged);
    }
    if (origin == trust::none && !within_bounds(result.content)) return std::unexpected(snapshot_fault::damaged);
    result.content_hash = fmt::format("{:016x}{:016x}", head.hash[0], head.hash[1]);
    return result;
}

}  // namespace tensorferry::graph
