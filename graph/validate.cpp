#include "graph/validate.hpp"

#include <algorithm>
#include <bit>

#include "graph/name_index.hpp"

namespace tensorferry::graph {
namespace {

// Ids grow, so that one comparison of neighbours checks every range that operators have in another table.
bool ascending(const table_views& t, std::uint32_t operator_record::*first, std::size_t size) {
    std::uint32_t before = 0;
    for (const auto& o : t.operators) {
        if (o.*first < before) return false;
        before = o.*first;
    }
    return before <= size && (t.operators.empty() ? size == 0 : t.operators.front().*first == 0);
}

struct checker {
    const table_views& t;

    static bool range(std::uint32_t first, std::uint32_t count, std::size_t size) { return first <= size && count <= size - first; }
    static bool known(framework fw) { return fw <= framework::mindspore; }
    bool text(text_ref ref) const { return range(ref.offset, ref.length, t.pool.size()); }
    bool is_operator(std::uint32_t id) const { return id < t.operators.size(); }

    bool operator()(const framework_record& f) const {
        return text(f.root) && known(f.name) && f.versions <= most_versions && range(f.first_version, f.versions, t.versions.size());
    }
    bool operator()(const operator_record& o) const { return text(o.name) && known(o.owner) && o.kind <= operator_kind::constant; }
    bool operator()(const overload_record& o) const { return o.signature < t.signatures.size(); }
    bool operator()(const signature_record& s) const { return text(s.returns) && range(s.first_item, s.items, t.signature_items.size()); }
    bool operator()(const parameter_record& p) const { return text(p.name) && text(p.type) && text(p.default_text) && p.kind <= parameter_kind::var_keyword; }
    bool operator()(const base_record& b) const { return is_operator(b.base); }
    bool operator()(const name_record& n) const { return text(n.name) && is_operator(n.op); }
    bool operator()(const equation_record& e) const {
        return text(e.left) && text(e.right) && text(e.guard) && text(e.note) && text(e.request) && text(e.evidence_text) && text(e.origin)
            && range(e.first_drop, e.drops, t.drops.size()) && range(e.first_pair, e.pairs, t.pairs.size()) && known(e.left_framework)
            && known(e.right_framework) && e.way <= direction::backward && e.evidence <= evidence_class::none;
    }
    bool operator()(const drop_record& d) const { return text(d.name) && text(d.reason); }
    bool operator()(const pair_record& p) const { return text(p.left) && text(p.right) && text(p.transform); }
    bool operator()(const documented_record& d) const {
        return text(d.difference) && text(d.pages) && is_operator(d.left) && is_operator(d.right) && range(d.first_pair, d.pairs, t.pairs.size());
    }
    bool operator()(const equivalence_record& e) const {
        const auto size = e.kind == equivalence_kind::equation ? t.equations.size() : t.documented.size();
        return e.kind <= equivalence_kind::documented && e.number < size && (e.other == no_operator || is_operator(e.other)) && known(e.target)
            && (e.kind == equivalence_kind::equation || e.rewrites == 0);
    }
    bool operator()(const documentation_record& d) const { return text(d.prefix) && text(d.link) && known(d.owner); }
    bool operator()(const helper_record& h) const { return text(h.name) && text(h.source) && known(h.owner); }
    bool operator()(const convention_record& c) const { return text(c.statement) && known(c.owner); }
};

// Every name is found by its index.
bool indexed(const table_views& t) {
    if (!std::has_single_bit(t.name_slots.size()) || std::ranges::any_of(t.name_slots, [&](const auto& s) { return s.place > t.names.size(); })) return false;
    for (std::uint32_t i = 0; i < t.names.size(); ++i) {
        const auto name = t.text(t.names[i].name);
        const auto found = first_of_name(t, name_hash(name), [&](std::string_view other) { return other == name; });
        if (!found || *found > i || (i > 0 && *found == i && t.text(t.names[i - 1].name) == name)) return false;
    }
    return true;
}

// Each framework at most once, since its versions are bits of a set.
bool apart(std::span<const framework_record> rows) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (rows[i].name == rows[j].name) return false;
    return true;
}

}  // namespace

bool within_bounds(const table_views& t) {
    const checker check{t};
    const auto all = [&](const auto& rows) { return std::all_of(rows.begin(), rows.end(), check); };
    return ascending(t, &operator_record::first_overload, t.overloads.size()) && ascending(t, &operator_record::first_base, t.bases.size())
        && ascending(t, &operator_record::first_equivalence, t.equivalences.size())
        && t.frameworks.size() <= std::size(all_frameworks) && apart(t.frameworks) && all(t.frameworks) && all(t.operators) && all(t.overloads) && all(t.signatures) && all(t.parameters) && all(t.bases)
        && all(t.names) && all(t.equations) && all(t.drops) && all(t.documented) && all(t.pairs) && all(t.equivalences)
        && all(t.documentation) && all(t.helpers) && all(t.conventions)
        && std::all_of(t.signature_items.begin(), t.signature_items.end(), [&](auto item) { return item < t.parameters.size(); })
        && std::all_of(t.members.begin(), t.members.end(), [&](auto id) { return check.is_operator(id); }) && indexed(t);
}

}  // namespace tensorferry::graph
