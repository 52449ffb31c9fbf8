#include "graph/knowledge.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

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

knowledge::knowledge(std::unique_ptr<state> s) : state_(std::move(s)) {}
knowledge::knowledge(knowledge&&) noexcept = default;
knowledge& knowledge::operator=(knowledge&&) noexcept = default;
knowledge::~knowledge() = default;

std::expected<knowledge, snapshot_fault> knowledge::load_bytes(std::span<const std::byte> bytes) {
    std::vector<std::byte> storage(bytes.begin(), bytes.end());
    auto snapshot = unpack(storage);
    if (!snapshot) return std::unexpected(snapshot.error());
    return knowledge(std::make_unique<state>(std::move(storage), std::move(*snapshot)));  // moving keeps the bytes in place
}

std::expected<knowledge, snapshot_fault> inspector::load_own(std::span<const std::byte> bytes) {
    auto snapshot = unpack(bytes, trust::own);
    if (!snapshot) return std::unexpected(snapshot.error());
    return knowledge(std::make_unique<knowledge::state>(std::vector<std::byte>(), std::move(*snapshot)));
}

std::expected<knowledge, snapshot_fault> knowledge::load_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::vector<char> bytes;
    if (file) bytes.assign(std::istreambuf_iterator<char>(file), {});
    if (!file || file.bad() || bytes.empty()) return std::unexpected(snapshot_fault::unreadable);
    return load_bytes(std::as_bytes(std::span<const char>(bytes)));
}

std::span<const version> knowledge::versions(framework fw) const { return state_->versions[static_cast<std::size_t>(fw)]; }
std::string_view knowledge::root_module(framework fw) const { return state_->roots[static_cast<std::size_t>(fw)]; }
std::string_view knowledge::content_hash() const { return state_->content_hash; }
std::span<const std::string_view> knowledge::import_conventions(framework fw) const { return state_->conventions[static_cast<std::size_t>(fw)]; }

std::optional<operator_id> knowledge::find(std::string_view dotted_name) const {
    if (const auto op = state_->exact(dotted_name)) return op;
    // An inherited member, or a name in a module that is known under another path.
    const auto parent_name = parent_part(dotted_name);
    if (parent_name.empty()) return std::nullopt;
    const auto parent = find(parent_name);
    if (!parent) return std::nullopt;
    if (describe(*parent).kind == operator_kind::class_) return find_member(*parent, last_part(dotted_name));
    if (state_->name(*parent) == parent_name) return std::nullopt;
    return state_->exact(std::string(state_->name(*parent)) + "." + std::string(last_part(dotted_name)));
}

std::optional<operator_id> knowledge::find_member(operator_id class_, std::string_view member) const {
    std::vector<std::pair<operator_id, int>> classes{{class_, 0}};
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const auto [current, depth] = classes[i];
        if (const auto found = state_->exact(std::string(state_->name(current)) + "." + std::string(member))) return found;
        if (depth == deepest_hierarchy) continue;
        for (const auto base : bases(current))
            if (std::none_of(classes.begin(), classes.end(), [&](const auto& c) { return c.first == base; })) classes.emplace_back(base, depth + 1);
    }
    return std::nullopt;
}

std::vector<operator_id> knowledge::members_named(framework fw, std::string_view member) const {
    const auto key = [&](operator_id id) { return std::pair(state_->vertex(id).owner, last_part(state_->name(id))); };
    const auto& members = state_->t.members;
    const auto wanted = std::pair(fw, member);
    auto at = std::lower_bound(members.begin(), members.end(), wanted, [&](operator_id id, const auto& w) { return key(id) < w; });
    std::vector<operator_id> found;
    for (; at != members.end() && key(*at) == wanted; ++at) found.push_back(*at);
    return found;
}

operator_info knowledge::describe(operator_id op) const {
    const auto& v = state_->vertex(op);
    const auto known = versions(v.owner);
    operator_info info{state_->t.text(v.name), static_cast<operator_kind>(v.detail), v.owner, {}, {}};
    // Open ends are the ends of what the snapshot knows.
    info.first = v.first == 0 && !known.empty() ? known.front() : unpacked(v.first);
    info.last = v.last == any_version && !known.empty() ? known.back() : unpacked(v.last);
    return info;
}

std::vector<signature> knowledge::signatures(operator_id op) const {
    std::vector<signature> result;
    const auto& t = state_->t;
    const auto overload = [&](std::uint32_t number) -> signature& {
        if (result.size() <= number) result.resize(number + 1);
        return result[number];
    };
    for (const auto& e : state_->edges(op)) {
        const auto& v = t.vertices[e.target];
        if (e.kind == edge_kind::parameter_of_operator)
            overload(e.detail).parameters.push_back({t.text(v.name), static_cast<parameter_kind>(v.detail), t.text(v.default_text), t.text(v.type)});
        else if (e.kind == edge_kind::output_of_operator)
            overload(e.detail).returns = t.text(v.name);
    }
    return result;
}

std::vector<operator_id> knowledge::bases(operator_id class_) const {
    std::vector<operator_id> result;
    for (const auto& e : state_->edges(class_))
        if (e.kind == edge_kind::sub_class_of_class) result.push_back(e.target);
    return result;
}

std::vector<std::string_view> knowledge::aliases(operator_id op) const {
    std::vector<std::string_view> result;
    for (const auto& n : state_->t.names)
        if (n.op == op && n.alias != 0) result.push_back(state_->t.text(n.name));
    return result;
}

std::vector<const equation*> knowledge::equations_of(operator_id op, framework target, version source_version, version target_version) const {
    std::vector<const equation*> result;
    const auto source = state_->vertex(op).owner;
    for (const auto& e : state_->edges(op)) {
        if (e.kind != edge_kind::equivalent_operator) continue;
        const auto& r = state_->t.equations[e.detail];
        const bool forward = r.left_framework == source && r.right_framework == target;
        const bool backward = r.right_framework == source && r.left_framework == target;
        if (!forward && !backward) continue;
        const auto left = packed(forward ? source_version : target_version), right = packed(forward ? target_version : source_version);
        if (left < r.left_first || left > r.left_last || right < r.right_first || right > r.right_last) continue;
        result.push_back(&state_->equations()[e.detail]);
    }
    return result;
}

std::string_view knowledge::helper(framework fw, std::string_view name) const {
    for (const auto& h : state_->t.helpers)
        if (h.owner == fw && state_->t.text(h.name) == name) return state_->t.text(h.source);
    return {};
}

}  // namespace tensorferry::graph
