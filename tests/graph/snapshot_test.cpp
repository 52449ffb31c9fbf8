#include <catch2/catch.hpp>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "tests/graph/tiny_knowledge.hpp"

using namespace tensorferry;
using graph::knowledge;
using graph::snapshot_fault;

namespace {

std::vector<std::byte> tiny_snapshot() { return graph::pack(tests::tiny_builder().flatten()); }

std::optional<snapshot_fault> fault_of(std::span<const std::byte> bytes) {
    const auto loaded = knowledge::load_bytes(bytes);
    return loaded ? std::nullopt : std::optional(loaded.error());
}

}  // namespace

TEST_CASE("the same knowledge makes the same bytes") {
    CHECK(tiny_snapshot() == tiny_snapshot());
    const auto bytes = tiny_snapshot();
    const auto loaded = graph::unpack(bytes);
    REQUIRE(loaded);
    const auto made = tests::tiny_builder().flatten();
    REQUIRE(loaded->content.operators.size() == made.operators.size());
    CHECK(std::memcmp(loaded->content.operators.data(), made.operators.data(), made.operators.size() * sizeof(graph::operator_record)) == 0);
    CHECK(std::memcmp(loaded->content.parameters.data(), made.parameters.data(), made.parameters.size() * sizeof(graph::parameter_record)) == 0);
    CHECK(std::equal(loaded->content.pool.begin(), loaded->content.pool.end(), made.pool.begin(), made.pool.end()));
}

TEST_CASE("other knowledge has another content hash") {
    auto other = tests::tiny_builder();
    other.add_convention(graph::framework::paddle, "import paddle.nn.functional as F");
    const auto a = knowledge::load_bytes(tiny_snapshot()), b = knowledge::load_bytes(graph::pack(other.flatten()));
    REQUIRE(a);
    REQUIRE(b);
    CHECK(a->content_hash().size() == 32);
    CHECK(a->content_hash() != b->content_hash());
}

TEST_CASE("a snapshot that was cut off is refused at every length") {
    const auto bytes = tiny_snapshot();
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        const auto fault = fault_of(std::span(bytes).first(length));
        INFO("length " << length);
        REQUIRE(fault == (length == 0 ? snapshot_fault::foreign : snapshot_fault::damaged));
    }
}

TEST_CASE("a snapshot with one flipped bit is refused") {
    auto bytes = tiny_snapshot();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            bytes[i] ^= std::byte{1} << bit;
            INFO("byte " << i << ", bit " << bit);
            REQUIRE(fault_of(bytes).has_value());
            bytes[i] ^= std::byte{1} << bit;
        }
    }
    CHECK_FALSE(fault_of(bytes).has_value());
}

TEST_CASE("a snapshot with more behind it is refused") {
    auto bytes = tiny_snapshot();
    bytes.push_back(std::byte{0});
    CHECK(fault_of(bytes) == snapshot_fault::damaged);
}

TEST_CASE("other formats are told apart") {
    auto bytes = tiny_snapshot();
    const auto with_format = [&](std::uint32_t format) {
        auto copy = bytes;
        std::memcpy(copy.data() + 8, &format, 4);
        return fault_of(copy);
    };
    CHECK(with_format(graph::snapshot_format_version - 1) == snapshot_fault::older_format);
    CHECK(with_format(graph::snapshot_format_version + 1) == snapshot_fault::newer_format);
    constexpr std::string_view foreign = "PK\x03\x04 this is a zip archive, not a snapshot of knowledge";
    CHECK(fault_of(std::as_bytes(std::span(foreign))) == snapshot_fault::foreign);
}

TEST_CASE("tables whose references lead outside are refused though their hash is right") {
    const auto whole = tests::tiny_builder().flatten();
    const auto refused = [&](auto change) {
        auto content = whole;
        change(content);
        return fault_of(graph::pack(content)) == snapshot_fault::damaged;
    };
    CHECK(refused([](auto& t) { t.bases.front().base = 100000; }));
    CHECK(refused([](auto& t) { t.overloads.front().signature = 100000; }));
    CHECK(refused([](auto& t) { t.signature_items.front() = 100000; }));
    CHECK(refused([](auto& t) { t.signatures.front().items = 100000; }));
    CHECK(refused([](auto& t) { t.parameters.front().kind = static_cast<graph::parameter_kind>(9); }));
    CHECK(refused([](auto& t) { t.operators.front().name.offset = 0xfffffff0; }));
    CHECK(refused([](auto& t) { t.operators.back().first_overload = 0; }));
    CHECK(refused([](auto& t) { t.operators.back().first_equivalence = 100000; }));
    CHECK(refused([](auto& t) { t.operators.front().first_base = 1; }));
    CHECK(refused([](auto& t) { t.names.front().op = 100000; }));
    CHECK(refused([](auto& t) { std::ranges::find_if(t.name_slots, [](auto& s) { return s.place != 0; })->place = 100000; }));
    CHECK(refused([](auto& t) { std::ranges::find_if(t.name_slots, [](auto& s) { return s.place != 0; })->hash ^= 1; }));
    CHECK(refused([](auto& t) { t.name_slots.pop_back(); }));
    CHECK(refused([](auto& t) { t.name_slots.clear(); }));
    CHECK(refused([](auto& t) { t.equivalences.front().number = 100000; }));
    CHECK(refused([](auto& t) { t.equivalences.front().other = 100000; }));
    CHECK(refused([](auto& t) { t.pairs.front().left.length = 0xffffffff; }));
    CHECK(refused([](auto& t) { t.members.front() = 0xffffffff; }));
    CHECK(refused([](auto& t) { t.equations.front().drops = 9; }));
    CHECK(refused([](auto& t) { t.equations.front().left_framework = static_cast<graph::framework>(7); }));
    CHECK(refused([](auto& t) { t.frameworks.front().versions = 99; }));
    CHECK(refused([](auto& t) { t.frameworks.back().name = t.frameworks.front().name; }));
    CHECK(refused([](auto& t) { t.helpers.front().source.length = 0xffffffff; }));
    CHECK(refused([](auto& t) { t.pool.push_back('x'); }));  // records that are not aligned
}

TEST_CASE("files are read, and a missing one is unreadable") {
    const auto path = std::filesystem::temp_directory_path() / "tensorferry_snapshot_test.tfk";
    const auto bytes = tiny_snapshot();
    std::ofstream(path, std::ios::binary).write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    CHECK(knowledge::load_file(path.string()).has_value());
    std::filesystem::remove(path);
    const auto missing = knowledge::load_file(path.string());
    REQUIRE_FALSE(missing.has_value());
    CHECK(missing.error() == snapshot_fault::unreadable);
}
