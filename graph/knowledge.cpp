#include "graph/knowledge.hpp"

#include <algorithm>
#include <bit>
#include <filesystem>
#include <fstream>
#include <set>

#include <boost/container/small_vector.hpp>

#include "graph/inspector.hpp"
#include "graph/snapshot_format.hpp"
#include "graph/state.hpp"

namespace tensorferry::graph {
namespace {

constexpr std::string_view names[] = {"pytorch", "paddle", "mindspore"};
constexpr int deepest_hierarchy = 32;  // classes of a damaged graph could be their own bases

}  // namespace

std::string_view name_of(framework fw) { return names[static_cast<std::size_t>(fw)]; }

std::optional<framework> framework_named(std::string_view name) {
    for (const auto fw : all_frameworks)
        if (name_of(fw) == name) return fw;
    return std::nullopt;
}

knowledge::knowledge(std::shared_ptr<const state> s) : state_(std::move(s)) {
    for (const auto fw : all_frameworks)
        if (const auto count = versions(fw).size(); count != 0) look_into(fw, count - 1);
}
knowledge::knowledge(knowledge&&) noexcept = default;
knowledge& knowledge::operator=(knowledge&&) noexcept = default;
knowledge::~knowledge() = default;

void knowledge::look_into(framework fw, std::size_t index) {
    const auto at = static_cast<std::size_t>(fw);
    looked_at_[at] = static_cast<version_set>(1U << index);
    filled_from_[at] = 0;
    const auto partial = known_in_part(fw);
    if ((partial >> index & 1U) == 0) return;
    const auto whole = [&](std::size_t i) { return (partial >> i & 1U) == 0; };
    auto from = index;
    while (from < versions(fw).size() && !whole(from)) ++from;
    if (from == versions(fw).size())
        for (from = index; from > 0 && !whole(from); --from) {}
    if (whole(from)) filled_from_[at] = static_cast<version_set>(1U << from);
}

version_set knowledge::known_in_part(framework fw) const { return state_->partial[static_cast<std::size_t>(fw)]; }

bool knowledge::is_known_in_part(framework fw, version v) const { return std::ranges::count(versions_in(fw, known_in_part(fw)), v) != 0; }

bool knowledge::is_stated(operator_id op) const { return (state_->record(op).versions & looked_at(state_->record(op).owner)) != 0; }

version_set knowledge::versions_for(operator_id op) const {
    const auto owner = state_->record(op).owner;
    return is_stated(op) ? looked_at(owner) : filled_from(owner);
}

std::optional<operator_id> knowledge::at_place(std::optional<std::uint32_t> place) const {
    if (!place) return std::nullopt;
    const auto stated = state_->newest(*place, looked_at_);
    return stated ? stated : state_->newest(*place, filled_from_);
}

std::optional<operator_id> knowledge::exact(std::string_view name) const { return at_place(state_->place_of(name)); }
std::optional<operator_id> knowledge::exact(std::string_view owner, std::string_view member) const { return at_place(state_->place_of(owner, member)); }

knowledge knowledge::as_of(framework fw, version v) const {
    knowledge other(state_);
    std::ranges::copy(looked_at_, other.looked_at_);
    std::ranges::copy(filled_from_, other.filled_from_);
    other.preferred_ = preferred_;
    const auto known = versions(fw);
    const auto after = std::upper_bound(known.begin(), known.end(), v) - known.begin();
    if (!known.empty()) other.look_into(fw, static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - 1, 0)));
    return other;
}

knowledge knowledge::preferring(std::string_view request) const {
    knowledge other(state_);
    std::ranges::copy(looked_at_, other.looked_at_);
    std::ranges::copy(filled_from_, other.filled_from_);
    other.preferred_ = request;
    return other;
}

std::vector<std::string_view> knowledge::requests(framework target) const {
    std::set<std::string_view> found;
    for (const auto& e : state_->t.equations)
        if (const auto request = state_->t.text(e.request); !request.empty() && e.right_framework == target) found.insert(request);
    return {found.begin(), found.end()};
}

knowledge knowledge::of_all_versions() const {
    knowledge other(state_);
    std::ranges::fill(other.looked_at_, static_cast<version_set>(~0U));
    std::ranges::fill(other.filled_from_, version_set{0});
    return other;
}

std::expected<knowledge, snapshot_fault> knowledge::load_bytes(std::span<const std::byte> bytes) {
    return inspector::adopt({bytes.begin(), bytes.end()});
}

std::expected<knowledge, snapshot_fault> inspector::adopt(std::vector<std::byte> bytes) {
    auto snapshot = unpack(bytes);
    if (!snapshot) return std::unexpected(snapshot.error());
    return knowledge(std::make_shared<const knowledge::state>(std::move(bytes), std::move(*snapshot)));  // moving keeps the bytes in place
}

std::expected<knowledge, snapshot_fault> inspector::load_own(std::span<const std::byte> bytes) {
    auto snapshot = unpack(bytes, trust::own);
    if (!snapshot) return std::unexpected(snapshot.error());
    return knowledge(std::make_shared<const knowledge::state>(std::vector<std::byte>(), std::move(*snapshot)));
}

std::expected<knowledge, snapshot_fault> knowledge::load_file(const std::string& path) {
    constexpr std::size_t block = 1 << 20;
    std::ifstream file(path, std::ios::binary);
    std::vector<std::byte> bytes;
    std::error_code unknown_size;
    if (const auto size = std::filesystem::file_size(path, unknown_size); !unknown_size) bytes.reserve(size + block);
    for (std::size_t read = 0; file; bytes.resize(read)) {
        bytes.resize(read + block);
        file.read(reinterpret_cast<char*>(bytes.data() + read), block);
        read += static_cast<std::size_t>(file.gcount());
    }
    if (!file.is_open() || file.bad() || bytes.empty()) return std::unexpected(snapshot_fault::unreadable);
    return inspector::adopt(std::move(bytes));
}

std::span<const version> knowledge::versions(framework fw) const { return state_->versions[static_cast<std::size_t>(fw)]; }
std::string_view knowledge::root_module(framework fw) const { return state_->roots[static_cast<std::size_t>(fw)]; }
std::string_view knowledge::content_hash() const { return state_->content_hash; }
std::span<const std::string_view> knowledge::import_conventions(framework fw) const { return state_->conventions[static_cast<std::size_t>(fw)]; }

std::span<const value_name> knowledge::value_names(framework fw) const { return state_->value_names[static_cast<std::size_t>(fw)]; }

version knowledge::version_looked_at(framework fw) const {
    const auto seen = versions_in(fw, looked_at(fw));
    return seen.empty() ? version{} : seen.back();
}

std::vector<version> knowledge::versions_in(framework fw, version_set set) const {
    std::vector<version> result;
    const auto known = versions(fw);
    for (std::size_t i = 0; i < known.size(); ++i)
        if ((set >> i & 1U) != 0) result.push_back(known[i]);
    return result;
}

std::optional<operator_id> knowledge::find(std::string_view dotted_name) const {
    if (const auto op = exact(dotted_name)) return op;
    // An inherited member, or a name in a module that is known under another path.
    const auto parent_name = parent_part(dotted_name);
    if (parent_name.empty()) return std::nullopt;
    const auto parent = find(parent_name);
    if (!parent) return std::nullopt;
    if (state_->record(*parent).kind == operator_kind::class_) return find_member(*parent, last_part(dotted_name));
    if (state_->name(*parent) == parent_name) return std::nullopt;
    return exact(state_->name(*parent), last_part(dotted_name));
}

std::optional<operator_id> knowledge::find_member(operator_id class_, std::string_view member) const {
    if (const auto own = exact(state_->name(class_), member)) return own;
    boost::container::small_vector<std::pair<operator_id, int>, 8> classes;
    classes.emplace_back(class_, 0);
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const auto [current, depth] = classes[i];
        if (const auto found = i == 0 ? std::nullopt : exact(state_->name(current), member)) return found;
        if (depth == deepest_hierarchy) continue;
        for (const auto& b : rows_of(state_->t, state_->t.bases, current, &operator_record::first_base)) {
            const bool known = (b.versions & versions_for(current)) == 0 || std::ranges::find(classes, b.base, [](const auto& c) { return c.first; }) != classes.end();
            if (!known) classes.emplace_back(b.base, depth + 1);
        }
    }
    return std::nullopt;
}

std::vector<operator_id> knowledge::members_named(framework fw, std::string_view member) const {
    const auto key = [&](operator_id id) { return std::pair(state_->record(id).owner, last_part(state_->name(id))); };
    const auto& members = state_->t.members;
    const auto wanted = std::pair(fw, member);
    auto at = std::lower_bound(members.begin(), members.end(), wanted, [&](operator_id id, const auto& w) { return key(id) < w; });
    std::vector<operator_id> found;
    for (; at != members.end() && key(*at) == wanted; ++at)
        if ((state_->record(*at).versions & (looked_at(fw) | filled_from(fw))) != 0) found.push_back(*at);
    return found;
}

operator_info knowledge::describe(operator_id op) const {
    const auto& o = state_->record(op);
    operator_info info{state_->t.text(o.name), o.kind, o.owner, {}, {}, o.versions};
    const auto known = versions(o.owner);
    if (const unsigned set = o.versions & ((1U << known.size()) - 1); set != 0) {
        info.first = known[static_cast<std::size_t>(std::countr_zero(set))];
        info.last = known[static_cast<std::size_t>(std::bit_width(set)) - 1];
    }
    return info;
}

const std::vector<signature>& knowledge::signatures(operator_id op) const { return state_->signatures(op, versions_for(op)); }

std::vector<dated_signature> knowledge::signature_history(operator_id op) const {
    std::vector<dated_signature> result;
    for (const auto& o : state_->overloads(op)) result.push_back({state_->signature_of(o.signature), o.versions});
    return result;
}

std::vector<operator_id> knowledge::bases(operator_id class_) const {
    std::vector<operator_id> result;
    const auto wanted = versions_for(class_);
    for (const auto& b : rows_of(state_->t, state_->t.bases, class_, &operator_record::first_base))
        if ((b.versions & wanted) != 0) result.push_back(b.base);
    return result;
}

std::vector<std::string_view> knowledge::aliases(operator_id op) const {
    std::vector<std::string_view> result;
    const auto wanted = versions_for(op);
    for (const auto& n : state_->t.names)
        if (n.op == op && n.alias != 0 && (n.versions & wanted) != 0) result.push_back(state_->t.text(n.name));
    return result;
}

std::vector<const equation*> knowledge::equations_of(operator_id op, framework target, version source_version, version target_version) const {
    std::vector<const equation*> preferred, result;
    state_->record(op);  // throws for an id of another snapshot
    for (const auto& e : rows_of(state_->t, state_->t.equivalences, op, &operator_record::first_equivalence)) {
        if (e.rewrites == 0 || e.target != target) continue;
        const auto& r = state_->t.equations[e.number];
        const auto left = packed(e.forward != 0 ? source_version : target_version), right = packed(e.forward != 0 ? target_version : source_version);
        if (left < r.left_first || left > r.left_last || right < r.right_first || right > r.right_last) continue;
        const auto request = state_->t.text(r.request);
        if (e.forward == 0 || request.empty()) result.push_back(&state_->equations()[e.number]);
        else if (request == preferred_) preferred.push_back(&state_->equations()[e.number]);
    }
    result.insert(result.begin(), preferred.begin(), preferred.end());
    return result;
}

std::string_view knowledge::helper(framework fw, std::string_view name) const {
    const auto& all = state_->t.helpers;   // in the order of frameworks and names, as they are flattened
    const auto before = [&](const helper_record& h) { return h.owner != fw ? h.owner < fw : state_->t.text(h.name) < name; };
    const auto found = std::ranges::partition_point(all, before);
    return found != all.end() && found->owner == fw && state_->t.text(found->name) == name ? state_->t.text(found->source) : std::string_view();
}

}  // namespace tensorferry::graph
