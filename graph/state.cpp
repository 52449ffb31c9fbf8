#include "graph/state.hpp"

#include <algorithm>
#include <bit>
#include <memory>
#include <stdexcept>

#include "graph/name_index.hpp"

namespace tensorferry::graph {

knowledge::state::state(std::vector<std::byte> bytes, unpacked_snapshot snapshot)
    : storage(std::move(bytes)), t(snapshot.content), content_hash(std::move(snapshot.content_hash)), signatures_(t.operators.size()) {
    for (const auto& f : t.frameworks) {
        const auto index = static_cast<std::size_t>(f.name);
        roots[index] = t.text(f.root);
        partial[index] = f.partial;
        for (std::uint32_t i = 0; i < f.versions; ++i) versions[index].push_back(unpacked(t.versions[f.first_version + i]));
    }
    for (const auto& c : t.conventions) {
        const auto statement = t.text(c.statement);
        const bool import = statement.starts_with("import ") || statement.starts_with("from ");
        const auto index = static_cast<std::size_t>(c.owner);
        if (import) {
            conventions[index].push_back(statement);
        } else if (const auto colon = statement.find(':'); colon != std::string_view::npos) {
            const auto classes = statement.substr(statement.find_first_not_of(' ', colon + 1));
            value_names[index].push_back({statement.substr(0, colon), classes, classes.contains('|')});
        }
    }
}

const operator_record& knowledge::state::record(operator_id id) const {
    if (id >= t.operators.size()) throw std::out_of_range("no such operator");
    return t.operators[id];
}

signature knowledge::state::signature_of(std::uint32_t number) const {
    const auto& s = t.signatures[number];
    signature result{{}, t.text(s.returns)};
    result.parameters.reserve(s.items);
    for (const auto item : t.signature_items.subspan(s.first_item, s.items)) {
        const auto& p = t.parameters[item];
        result.parameters.push_back({t.text(p.name), p.kind, t.text(p.default_text), t.text(p.type)});
    }
    return result;
}

const std::vector<signature>& knowledge::state::signatures(operator_id op, version_set wanted) const {
    record(op);
    auto& first = signatures_[op].first;
    const auto* const known = first.load(std::memory_order_acquire);
    for (const auto* each = known; each != nullptr; each = each->next)
        if (each->versions == wanted) return each->list;
    std::vector<overload_record> found;
    for (const auto& o : overloads(op))
        if ((o.versions & wanted) != 0) found.push_back(o);
    // A set compares as its newest version does; within a version the order of the facts stays.
    if (std::popcount(wanted) > 1) std::ranges::stable_sort(found, std::ranges::greater(), [](const auto& o) { return std::bit_width(o.versions); });
    auto made = std::make_unique<known_signatures>(known_signatures{wanted, {}, known});
    for (const auto& o : found) made->list.push_back(signature_of(o.signature));
    // Another thread may have made the same meanwhile: a second one does no harm.
    while (!first.compare_exchange_weak(made->next, made.get(), std::memory_order_release, std::memory_order_acquire)) {}
    return made.release()->list;
}

knowledge::state::known_list::~known_list() {
    for (const auto* each = first.load(); each != nullptr;) {
        const std::unique_ptr<const known_signatures> gone(each);
        each = each->next;
    }
}

std::optional<std::uint32_t> knowledge::state::place_of(std::string_view name) const {
    return first_of_name(t, name_hash(name), [&](std::string_view other) { return other == name; });
}

std::optional<std::uint32_t> knowledge::state::place_of(std::string_view owner, std::string_view member) const {
    return first_of_name(t, name_hash(member, name_hash(".", name_hash(owner))), [&](std::string_view other) {
        return other.size() == owner.size() + 1 + member.size() && other.ends_with(member) && other.starts_with(owner) && other[owner.size()] == '.';
    });
}

std::optional<operator_id> knowledge::state::newest(std::uint32_t place, const version_set (&looked_at)[3]) const {
    const auto name = t.text(t.names[place].name);
    std::optional<operator_id> best;
    version_set best_versions = 0;
    for (auto at = t.names.begin() + place; at != t.names.end() && t.text(at->name) == name; ++at) {
        const version_set seen = at->versions & looked_at[static_cast<std::size_t>(t.operators[at->op].owner)];
        if (seen <= best_versions) continue;
        best = at->op;
        best_versions = seen;
    }
    return best;
}

const std::vector<equation>& knowledge::state::equations() const {
    std::call_once(equations_made_, [this] {
        equations_.reserve(t.equations.size());
        for (const auto& r : t.equations) {
            auto& e = equations_.emplace_back();
            e.id = static_cast<std::uint32_t>(equations_.size() - 1);
            e.left_framework = r.left_framework;
            e.right_framework = r.right_framework;
            e.way = r.way;
            e.left = t.text(r.left);
            e.right = t.text(r.right);
            e.guard = t.text(r.guard);
            e.note = t.text(r.note);
            e.request = t.text(r.request);
            e.evidence = r.evidence;
            e.evidence_text = t.text(r.evidence_text);
            e.origin = t.text(r.origin);
            for (std::uint32_t i = 0; i < r.drops; ++i) {
                const auto& drop = t.drops[r.first_drop + i];
                e.drops.push_back({t.text(drop.name), t.text(drop.reason)});
            }
        }
    });
    return equations_;
}

}  // namespace tensorferry::graph
