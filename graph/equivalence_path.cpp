#include "graph/equivalence_path.hpp"

#include <algorithm>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/property_map/transform_value_property_map.hpp>
#include <cctype>
#include <fmt/format.h>
#include <limits>
#include <set>

#include "graph/equivalence_text.hpp"

namespace tensorferry::graph {
namespace {

using edge_descriptor = boost::graph_traits<property_graph>::edge_descriptor;
constexpr unsigned unreachable = std::numeric_limits<unsigned>::max();

// An executed step is preferred to one that is not, and that to one that only documentation states.
unsigned length_of(const edge& e) {
    if (e.source == equivalence_kind::documented) return 40;
    switch (e.evidence) {
        case evidence_class::exact: return 10;
        case evidence_class::tolerance: return 11;
        case evidence_class::documented: return 14;
        case evidence_class::none: return 15;
    }
    return 15;
}

// Equivalences between operators that hold in the versions that are looked at.
struct usable_edge {
    const property_graph* graph = nullptr;
    const table_views* tables = nullptr;
    version_set looked_at[3] = {};

    bool operator()(const edge_descriptor& at) const {
        const auto& e = (*graph)[at];
        const auto& target = (*graph)[boost::target(at, *graph)];
        const auto seen = [&](framework fw) { return looked_at[static_cast<std::size_t>(fw)]; };
        if (e.kind != edge_kind::equivalent_operator || target.kind == vertex_kind::framework || (target.versions & seen(target.owner)) == 0) return false;
        const auto& source = (*graph)[boost::source(at, *graph)];
        if ((e.versions & seen(source.owner)) == 0) return false;
        if (e.source == equivalence_kind::equation && tables->equations[e.detail].left_framework == source.owner && !tables->text(tables->equations[e.detail].request).empty()) return false;
        return e.source == equivalence_kind::documented || (versions_of(*tables, tables->equations[e.detail], target.owner) & seen(target.owner)) != 0;
    }
};

// The source itself, and operators of every other framework.
struct usable_vertex {
    const property_graph* graph = nullptr;
    std::size_t source = 0;
    bool operator()(std::size_t v) const { return v == source || (*graph)[v].owner != (*graph)[source].owner; }
};

using passable = boost::filtered_graph<property_graph, usable_edge, usable_vertex>;

// The last step to `v` among those that a shortest path may take.
edge_descriptor last_step(const passable& graph, std::size_t from, std::size_t v) {
    std::optional<edge_descriptor> best;
    for (auto [e, end] = boost::out_edges(from, graph); e != end; ++e)
        if (boost::target(*e, graph) == v && (!best || length_of(graph[*e]) < length_of(graph[*best]))) best = *e;
    return *best;
}

bool is_name_character(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '.'; }

// Adds the operators of `fw` that a text of code names, each once, and those of the helpers that it names.
void add_named(const knowledge& of, std::string_view text, framework fw, std::set<std::string>& helpers, std::vector<operator_id>& found) {
    for (std::size_t i = 0; i < text.size();) {
        if (!is_name_character(text[i])) {
            ++i;
            continue;
        }
        const auto end = static_cast<std::size_t>(std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(), is_name_character) - text.begin());
        auto name = text.substr(i, end - i);
        i = end;
        if (const auto dot = name.rfind('.'); dot != std::string_view::npos && !name.starts_with(of.root_module(fw))) {
            const auto method = fmt::format("{}.Tensor{}", of.root_module(fw), name.substr(dot));  // x.shape: a method or an attribute of a tensor
            if (const auto op = of.find(method); op && std::ranges::find(found, *op) == found.end()) found.push_back(*op);
            continue;
        }
        if (const auto op = of.find(name); op && of.describe(*op).owner == fw && of.describe(*op).kind != operator_kind::module) {
            if (std::ranges::find(found, *op) == found.end()) found.push_back(*op);
        } else if (const auto helper = of.helper(fw, name); !helper.empty() && helpers.insert(std::string(name)).second) add_named(of, helper, fw, helpers, found);
    }
}

// An equation towards a third framework whose other side is an expression leads on where every operator in that has an equation.
std::string through_expression(const knowledge& of, operator_id op, framework target) {
    const auto info = of.describe(op);
    for (const auto middle : all_frameworks) {
        if (middle == info.owner || middle == target) continue;
        for (const auto* e : of.equations_of(op, middle, of.version_looked_at(info.owner), of.version_looked_at(middle))) {
            const auto other = e->left_framework == middle ? e->left : e->right;
            if (other.starts_with("refuse(")) continue;
            std::vector<operator_id> named;
            std::set<std::string> helpers;
            add_named(of, other, middle, helpers, named);
            auto out = fmt::format("through {}: {}\n{}", name_of(middle), info.full_name, equation_text(of, *e, info.owner, "    "));
            const auto leads_on = std::ranges::all_of(named, [&](operator_id step) {
                const auto equations = of.equations_of(step, target, of.version_looked_at(middle), of.version_looked_at(target));
                out += fmt::format("then {}\n", of.describe(step).full_name);
                for (const auto* next : equations) out += equation_text(of, *next, middle, "    ");
                return !equations.empty();
            });
            if (leads_on) return out;
        }
    }
    return "";
}

}  // namespace

std::vector<std::vector<equivalence_step>> equivalence_paths(const knowledge& of, operator_id op, framework target) {
    const inspector whole(of);
    const auto graph = make_graph(whole.content());
    const auto source = vertex_of(whole.content(), op);
    usable_edge edges{&graph, &whole.content(), {}};
    for (const auto fw : all_frameworks) edges.looked_at[static_cast<std::size_t>(fw)] = static_cast<version_set>(of.looked_at(fw) | of.filled_from(fw));
    const passable open(graph, edges, usable_vertex{&graph, source});
    std::vector<unsigned> distance(boost::num_vertices(graph), unreachable);
    std::vector<std::size_t> before(boost::num_vertices(graph));
    boost::dijkstra_shortest_paths(open, source, boost::weight_map(boost::make_transform_value_property_map<unsigned>(&length_of, boost::get(boost::edge_bundle, open)))
                                                     .distance_map(boost::make_iterator_property_map(distance.begin(), boost::get(boost::vertex_index, graph)))
                                                     .predecessor_map(boost::make_iterator_property_map(before.begin(), boost::get(boost::vertex_index, graph))));
    std::vector<std::size_t> reached;
    unsigned least = unreachable;
    for (std::size_t v = 0; v < distance.size(); ++v)
        if (graph[v].owner == target && distance[v] != unreachable) {
            if (distance[v] < least) reached.clear();
            least = std::min(least, distance[v]);
            if (distance[v] == least) reached.push_back(v);
        }
    std::vector<std::vector<equivalence_step>> paths;
    for (const auto end : reached) {
        auto& path = paths.emplace_back();
        for (auto v = end; v != source; v = before[v]) path.push_back({graph[before[v]].op, graph[v].op, graph[last_step(open, before[v], v)]});
        std::ranges::reverse(path);
    }
    return paths;
}

std::string path_text(const knowledge& of, operator_id op, framework target) {
    const auto paths = equivalence_paths(of, op, target);
    const auto is_documented = [](const auto& path) { return std::ranges::any_of(path, [](const auto& step) { return step.by.source == equivalence_kind::documented; }); };
    if (std::ranges::all_of(paths, is_documented))
        if (auto text = through_expression(of, op, target); !text.empty()) return text;
    if (paths.empty()) return "no path through another framework: its uses are left as they are and marked\n";
    std::string out;
    for (const auto& path : paths) {
        auto names = std::string(of.describe(op).full_name);
        for (const auto& step : path) names += fmt::format(" -> {}", of.describe(step.to).full_name);
        out += fmt::format("path: {}\n", names);
        for (const auto& step : path) {
            const auto source = of.describe(step.from).owner, to = of.describe(step.to).owner;
            if (step.by.source == equivalence_kind::documented) out += documented_text(of, step.from, to, "    ");
            else
                for (const auto* e : of.equations_of(step.from, to, of.version_looked_at(source), of.version_looked_at(to)))
                    if (e->id == step.by.detail) out += equation_text(of, *e, source, "    ");
        }
    }
    return out;
}

}  // namespace tensorferry::graph
