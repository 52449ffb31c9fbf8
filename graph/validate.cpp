#include "graph/validate.hpp"

#include <algorithm>

namespace tensorferry::graph {
namespace {

struct checker {
    const table_views& t;

    bool text(text_ref ref) const { return ref.offset <= t.pool.size() && ref.length <= t.pool.size() - ref.offset; }
    bool range(std::uint32_t first, std::uint32_t count, std::size_t size) const { return first <= size && count <= size - first; }
    static bool known(framework fw) { return static_cast<unsigned>(fw) <= static_cast<unsigned>(framework::mindspore); }
    bool is_operator(std::uint32_t id) const {
        return id < t.vertices.size() && (t.vertices[id].kind == vertex_kind::module || t.vertices[id].kind == vertex_kind::operator_);
    }

    bool vertex(const vertex_record& v) const {
        const bool is_parameter = v.kind == vertex_kind::parameter;
        const unsigned most = is_parameter ? static_cast<unsigned>(parameter_kind::var_keyword) : static_cast<unsigned>(operator_kind::constant);
        return text(v.name) && text(v.type) && text(v.default_text) && v.kind <= vertex_kind::output && known(v.owner)
            && v.detail <= most && v.first_edge <= t.edges.size();
    }
    bool edge(const edge_record& e) const {
        if (e.source >= t.vertices.size() || e.target >= t.vertices.size() || e.kind > edge_kind::equivalent_parameter) return false;
        switch (e.kind) {
            case edge_kind::equivalent_operator: return e.detail < t.equations.size();
            case edge_kind::parameter_of_operator:
            case edge_kind::input_of_operator: return t.vertices[e.target].kind == vertex_kind::parameter && e.detail <= 0xffff;
            case edge_kind::output_of_operator: return t.vertices[e.target].kind == vertex_kind::output;
            case edge_kind::sub_class_of_class: return is_operator(e.target);
            default: return true;
        }
    }
    bool equation(const equation_record& e) const {
        return text(e.left) && text(e.right) && text(e.guard) && text(e.note) && text(e.evidence_text) && text(e.origin)
            && range(e.first_drop, e.drops, t.drops.size()) && known(e.left_framework) && known(e.right_framework)
            && e.way <= direction::backward && e.evidence <= evidence_class::none;
    }
};

}  // namespace

bool within_bounds(const table_views& t) {
    const checker check{t};
    std::uint32_t edge = 0;
    for (std::uint32_t v = 0; v < t.vertices.size(); ++v) {
        if (!check.vertex(t.vertices[v]) || t.vertices[v].first_edge != edge) return false;
        while (edge < t.edges.size() && t.edges[edge].source == v) ++edge;
    }
    const auto all = [](const auto& rows, auto holds) { return std::all_of(rows.begin(), rows.end(), holds); };
    return edge == t.edges.size() && all(t.edges, [&](const auto& e) { return check.edge(e); })
        && all(t.equations, [&](const auto& e) { return check.equation(e); })
        && all(t.names, [&](const auto& n) { return check.text(n.name) && check.is_operator(n.op); })
        && all(t.members, [&](auto id) { return check.is_operator(id); })
        && all(t.frameworks, [&](const auto& f) { return check.text(f.root) && checker::known(f.name) && check.range(f.first_version, f.versions, t.versions.size()); })
        && all(t.drops, [&](const auto& d) { return check.text(d.name) && check.text(d.reason); })
        && all(t.helpers, [&](const auto& h) { return check.text(h.name) && check.text(h.source) && checker::known(h.owner); })
        && all(t.conventions, [&](const auto& c) { return check.text(c.statement) && checker::known(c.owner); });
}

}  // namespace tensorferry::graph
