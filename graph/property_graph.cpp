#include "graph/property_graph.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace tensorferry::graph {
namespace {

constexpr std::string_view edge_names[edge_kinds] = {"classOfFramework", "subClassOfClass", "operatorOfClass", "parameterOfOperator",
                                                     "inputOfOperator", "outputOfOperator", "equivalentOperator", "equivalentParameter"};
constexpr std::string_view vertex_names[] = {"Framework", "Module", "Operator", "Parameter", "Output"};

bool takes_tensors(std::string_view type) { return type.find("Tensor") != std::string_view::npos; }

class graph_maker {
public:
    graph_maker(const table_views& t, property_graph& into) : t_(t), graph_(into) {}

    void run() {
        add_frameworks();
        add_operators();
        for (operator_id op = 0; op < t_.operators.size(); ++op) connect_operator(op);
        for (operator_id op = 0; op < t_.operators.size(); ++op) add_parameters(op);
        for (operator_id op = 0; op < t_.operators.size(); ++op) add_outputs(op);
        for (operator_id op = 0; op < t_.operators.size(); ++op) add_equivalences(op);
    }

private:
    using place = std::size_t;

    auto overloads(operator_id op) const { return rows_of(t_, t_.overloads, op, &operator_record::first_overload); }

    void connect(place from, place to, edge bundle) {
        bundle.owner = graph_[from].owner;
        boost::add_edge(from, to, bundle, graph_);
    }

    void add_frameworks() {
        for (const auto& f : t_.frameworks) {
            vertex v;
            v.owner = f.name;
            v.name = name_of(f.name);
            v.versions = static_cast<version_set>((1U << f.versions) - 1);
            frameworks_[f.name] = boost::add_vertex(v, graph_);
        }
    }

    void add_operators() {
        for (operator_id op = 0; op < t_.operators.size(); ++op) {
            const auto& o = t_.operators[op];
            vertex v;
            v.kind = o.kind == operator_kind::module || o.kind == operator_kind::class_ ? vertex_kind::module : vertex_kind::operator_;
            v.owner = o.owner;
            v.op_kind = o.kind;
            v.versions = o.versions;
            v.op = op;
            v.name = t_.text(o.name);
            boost::add_vertex(v, graph_);
            names_.emplace(v.name, op);
        }
    }

    void connect_operator(operator_id op) {
        const auto& o = t_.operators[op];
        const auto at = vertex_of(t_, op);
        edge bundle;
        bundle.versions = o.versions;
        const bool is_module = graph_[at].kind == vertex_kind::module;
        if (const auto fw = frameworks_.find(o.owner); is_module && fw != frameworks_.end()) connect(at, fw->second, bundle);
        if (o.kind != operator_kind::module) {
            bundle.kind = edge_kind::operator_of_class;
            const auto [begin, end] = names_.equal_range(parent_part(graph_[at].name));
            for (auto parent = begin; parent != end; ++parent) {
                bundle.versions = o.versions & t_.operators[parent->second].versions;
                const auto kind = t_.operators[parent->second].kind;
                if (bundle.versions != 0 && (kind == operator_kind::module || kind == operator_kind::class_)) connect(at, vertex_of(t_, parent->second), bundle);
            }
        }
        for (const auto& base : rows_of(t_, t_.bases, op, &operator_record::first_base)) {
            bundle = {};
            bundle.kind = edge_kind::sub_class_of_class;
            bundle.versions = base.versions;
            bundle.order = base.order;
            connect(at, vertex_of(t_, base.base), bundle);
        }
    }

    // Calls visit(parameter number, order, overload) for every place of a parameter in an operator's signatures.
    template <class visitor>
    void each_parameter(operator_id op, visitor visit) const {
        std::uint32_t overload = 0;
        for (const auto& o : overloads(op)) {
            const auto& s = t_.signatures[o.signature];
            for (std::uint32_t i = 0; i < s.items; ++i) visit(t_.signature_items[s.first_item + i], i, overload, o.versions);
            ++overload;
        }
    }

    void add_parameters(operator_id op) {
        auto& places = parameters_.emplace_back();
        each_parameter(op, [&](std::uint32_t number, std::uint32_t order, std::uint32_t overload, version_set versions) {
            auto at = std::find_if(places.begin(), places.end(), [&](const auto& p) { return p.first == number; });
            if (at == places.end()) at = places.insert(places.end(), {number, add_parameter(op, number)});
            graph_[at->second].versions |= versions;
            edge bundle;
            bundle.kind = edge_kind::parameter_of_operator;
            bundle.versions = versions;
            bundle.order = static_cast<std::uint16_t>(order);
            bundle.detail = overload;
            connect(vertex_of(t_, op), at->second, bundle);
            bundle.kind = edge_kind::input_of_operator;
            if (takes_tensors(graph_[at->second].type)) connect(vertex_of(t_, op), at->second, bundle);
        });
    }

    place add_parameter(operator_id op, std::uint32_t number) {
        const auto& p = t_.parameters[number];
        vertex v;
        v.kind = vertex_kind::parameter;
        v.owner = t_.operators[op].owner;
        v.parameter = p.kind;
        v.op = op;
        v.name = t_.text(p.name);
        v.type = t_.text(p.type);
        v.default_text = t_.text(p.default_text);
        return boost::add_vertex(v, graph_);
    }

    void add_outputs(operator_id op) {
        std::map<std::string_view, place> places;
        std::uint16_t order = 0;
        for (const auto& o : overloads(op)) {
            const auto returns = t_.text(t_.signatures[o.signature].returns);
            if (!returns.empty()) {
                auto at = places.find(returns);
                if (at == places.end()) {
                    vertex v;
                    v.kind = vertex_kind::output;
                    v.owner = t_.operators[op].owner;
                    v.op = op;
                    v.name = returns;
                    at = places.emplace(returns, boost::add_vertex(v, graph_)).first;
                }
                graph_[at->second].versions |= o.versions;
                edge bundle;
                bundle.kind = edge_kind::output_of_operator;
                bundle.versions = o.versions;
                bundle.order = order;
                connect(vertex_of(t_, op), at->second, bundle);
            }
            ++order;
        }
    }

    // The parameter of this name in the newest version that has it.
    std::optional<place> parameter_named(operator_id op, std::string_view name) const {
        std::optional<place> best;
        for (const auto& [number, at] : parameters_[op])
            if (t_.text(t_.parameters[number].name) == name && (!best || graph_[at].versions > graph_[*best].versions)) best = at;
        return best;
    }

    void add_equivalences(operator_id op) {
        for (const auto& e : rows_of(t_, t_.equivalences, op, &operator_record::first_equivalence)) {
            const bool documented = e.kind == equivalence_kind::documented;
            if (!documented && (e.rewrites == 0 || is_refusal(t_, t_.equations[e.number]))) continue;
            edge bundle;
            bundle.kind = edge_kind::equivalent_operator;
            bundle.source = e.kind;
            bundle.evidence = documented ? evidence_class::documented : t_.equations[e.number].evidence;
            bundle.forward = e.forward != 0;
            bundle.detail = e.number;
            bundle.versions = t_.operators[op].versions;
            if (!documented) bundle.versions &= versions_of(t_, t_.equations[e.number], t_.operators[op].owner);
            const auto fw = frameworks_.find(e.target);
            if (e.other == no_operator && fw == frameworks_.end()) continue;
            connect(vertex_of(t_, op), e.other == no_operator ? fw->second : vertex_of(t_, e.other), bundle);
            if (e.other == no_operator) continue;
            bundle.kind = edge_kind::equivalent_parameter;
            const auto first = documented ? t_.documented[e.number].first_pair : t_.equations[e.number].first_pair;
            const auto count = documented ? t_.documented[e.number].pairs : t_.equations[e.number].pairs;
            for (const auto& pair : t_.pairs.subspan(first, count)) connect_parameters(op, e.other, pair, bundle);
        }
    }

    void connect_parameters(operator_id op, operator_id other, const pair_record& pair, edge bundle) {
        const auto from = parameter_named(op, t_.text(bundle.forward ? pair.left : pair.right));
        const auto to = parameter_named(other, t_.text(bundle.forward ? pair.right : pair.left));
        bundle.transform = t_.text(pair.transform);
        if (from && to) connect(*from, *to, bundle);
    }

    const table_views& t_;
    property_graph& graph_;
    std::map<framework, place> frameworks_;
    std::unordered_multimap<std::string_view, operator_id> names_;
    std::vector<std::vector<std::pair<std::uint32_t, place>>> parameters_;  // by operator: number in the tables, vertex
};

}  // namespace

std::string_view name_of(edge_kind kind) { return edge_names[static_cast<std::size_t>(kind)]; }
std::string_view name_of(vertex_kind kind) { return vertex_names[static_cast<std::size_t>(kind)]; }

property_graph make_graph(const table_views& t) {
    property_graph graph;  // filled in place: an adjacency_list is copied where it is moved
    graph_maker(t, graph).run();
    return graph;
}

bool is_refusal(const table_views& t, const equation_record& e) { return t.text(e.right).starts_with("refuse(") || t.text(e.left).starts_with("refuse("); }

version_set versions_of(const table_views& t, const equation_record& e, framework side) {
    const bool left = e.left_framework == side;
    const auto first = left ? e.left_first : e.right_first, last = left ? e.left_last : e.right_last;
    version_set set = 0;
    for (const auto& f : t.frameworks)
        for (std::uint32_t i = 0; f.name == side && i < f.versions; ++i)
            if (const auto v = t.versions[f.first_version + i]; first <= v && v <= last) set = static_cast<version_set>(set | 1U << i);
    return set;
}

}  // namespace tensorferry::graph
