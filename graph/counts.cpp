#include "graph/counts.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "graph/inspector.hpp"

namespace tensorferry::graph {
namespace {

framework_counts count_framework(const property_graph& graph, framework fw, version_set versions) {
    framework_counts result{fw, versions, {}, 0, 0};
    for (auto [v, end] = boost::vertices(graph); v != end; ++v) {
        const auto& bundle = graph[*v];
        if (bundle.owner != fw || (bundle.versions & versions) == 0) continue;
        if (bundle.kind == vertex_kind::parameter) ++result.parameters;
        if (bundle.kind != vertex_kind::module && bundle.kind != vertex_kind::operator_) continue;
        ++result.operators[static_cast<std::size_t>(bundle.op_kind)];
        const auto [first, last] = boost::out_edges(*v, graph);
        if (std::any_of(first, last, [&](const auto& e) { return graph[e].kind == edge_kind::equivalent_operator && (graph[e].versions & versions) != 0; })) ++result.equivalent;
    }
    return result;
}

// Pairs of names, the smaller one first, so that both directions are one.
void count_correspondences(const table_views& t, graph_counts& into) {
    std::set<std::pair<std::string_view, std::string_view>> operators;
    std::set<std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>> parameters;
    for (operator_id op = 0; op < t.operators.size(); ++op) {
        for (const auto& e : rows_of(t, t.equivalences, op, &operator_record::first_equivalence)) {
            if (e.other == no_operator) continue;
            const auto name = t.text(t.operators[op].name), other_name = t.text(t.operators[e.other].name);
            operators.emplace(std::min(name, other_name), std::max(name, other_name));
            const bool documented = e.kind == equivalence_kind::documented;
            const auto first = documented ? t.documented[e.number].first_pair : t.equations[e.number].first_pair;
            const auto size = documented ? t.documented[e.number].pairs : t.equations[e.number].pairs;
            for (const auto& p : t.pairs.subspan(first, size)) {
                const auto own = t.text(e.forward != 0 ? p.left : p.right), other = t.text(e.forward != 0 ? p.right : p.left);
                if (own.empty() || other.empty()) continue;
                if (name < other_name) parameters.emplace(name, own, other_name, other);
                else parameters.emplace(other_name, other, name, own);
            }
        }
    }
    into.operator_correspondences = operators.size();
    into.parameter_correspondences = parameters.size();
}

}  // namespace

graph_counts count(const knowledge& of) {
    const inspector whole(of);
    const auto& t = whole.content();
    const auto graph = make_graph(t);
    graph_counts result;
    for (const auto fw : all_frameworks) {
        const auto known = of.versions(fw).size();
        for (std::size_t i = 0; i < known; ++i) result.frameworks.push_back(count_framework(graph, fw, static_cast<version_set>(1U << i)));
        if (known > 1) result.frameworks.push_back(count_framework(graph, fw, static_cast<version_set>((1U << known) - 1)));
    }
    for (auto [v, end] = boost::vertices(graph); v != end; ++v) ++result.vertices[static_cast<std::size_t>(graph[*v].kind)];
    for (auto [e, end] = boost::edges(graph); e != end; ++e) ++result.edges[static_cast<std::size_t>(graph[*e].kind)];
    result.aliases = static_cast<std::size_t>(std::ranges::count_if(t.names, [](const auto& n) { return n.alias != 0; }));
    result.documented = t.documented.size();
    count_correspondences(t, result);
    return result;
}

}  // namespace tensorferry::graph
