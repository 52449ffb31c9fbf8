#include "graph/state.hpp"

#include <algorithm>
#include <stdexcept>

namespace tensorferry::graph {

knowledge::state::state(std::vector<std::byte> bytes, unpacked_snapshot snapshot)
    : storage(std::move(bytes)), t(snapshot.content), content_hash(std::move(snapshot.content_hash)) {
    for (const auto& f : t.frameworks) {
        const auto index = static_cast<std::size_t>(f.name);
        roots[index] = t.text(f.root);
        for (std::uint32_t i = 0; i < f.versions; ++i) versions[index].push_back(unpacked(t.versions[f.first_version + i]));
    }
    for (const auto& c : t.conventions) conventions[static_cast<std::size_t>(c.owner)].push_back(t.text(c.statement));
}

const vertex_record& knowledge::state::vertex(operator_id id) const {
    if (id >= t.vertices.size()) throw std::out_of_range("no such vertex");
    return t.vertices[id];
}

std::span<const edge_record> knowledge::state::edges(std::uint32_t v) const {
    const auto begin = vertex(v).first_edge;
    const auto end = v + 1 < t.vertices.size() ? t.vertices[v + 1].first_edge : t.edges.size();
    return t.edges.subspan(begin, end - begin);
}

std::optional<operator_id> knowledge::state::exact(std::string_view name) const {
    const auto at = std::lower_bound(t.names.begin(), t.names.end(), name, [&](const name_record& n, std::string_view wanted) { return t.text(n.name) < wanted; });
    if (at == t.names.end() || t.text(at->name) != name) return std::nullopt;
    return at->op;
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

const property_graph& knowledge::state::graph() const {
    std::call_once(graph_made_, [this] {
        for (const auto& v : t.vertices) boost::add_vertex(v, graph_);
        for (const auto& e : t.edges) boost::add_edge(e.source, e.target, e, graph_);
    });
    return graph_;
}

}  // namespace tensorferry::graph
