#include "graph/builder.hpp"

#include <algorithm>

namespace tensorferry::graph {
namespace {

bool takes_tensors(std::string_view type) { return type.find("Tensor") != std::string_view::npos; }

// Each text once.
class string_pool {
public:
    text_ref keep(std::string_view text) {
        if (text.empty()) return {};
        const auto [at, is_new] = known_.try_emplace(std::string(text), text_ref{static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(text.size())});
        if (is_new) pool_ += text;
        return at->second;
    }
    std::string take() { return std::move(pool_); }

private:
    std::string pool_;
    std::unordered_map<std::string, text_ref> known_;
};

bool in_order(const edge_record& a, const edge_record& b) {
    return std::tie(a.source, a.kind, a.detail, a.order, a.target) < std::tie(b.source, b.kind, b.detail, b.order, b.target);
}

}  // namespace

void builder::add_framework(framework fw, std::string_view root, std::vector<version> known) {
    std::sort(known.begin(), known.end());
    frameworks_[fw] = {std::string(root), std::move(known)};
}

bool builder::add_operator(framework fw, operator_kind kind, std::string_view full_name, version_range versions) {
    const auto [at, is_new] = operators_.try_emplace(std::string(full_name), node{fw, kind, versions, {}, {}});
    if (is_new) return true;
    at->second.versions.first = std::min(at->second.versions.first, versions.first);
    at->second.versions.last = std::max(at->second.versions.last, versions.last);
    return at->second.kind == kind;
}

void builder::add_signature(std::string_view full_name, const signature& overload) {
    auto& kept = operators_.find(full_name)->second.overloads.emplace_back();
    kept.returns = overload.returns;
    for (const auto& p : overload.parameters)
        kept.parameters.push_back({std::string(p.name), std::string(p.type), std::string(p.default_text), p.kind});
}

void builder::add_base(std::string_view class_name, std::string_view base_name) {
    auto& bases = operators_.find(class_name)->second.bases;
    if (std::find(bases.begin(), bases.end(), base_name) == bases.end()) bases.emplace_back(base_name);
}

void builder::add_alias(std::string_view alias, std::string_view full_name) { aliases_.emplace(alias, full_name); }
void builder::add_equation(new_equation equation) { equations_.push_back(std::move(equation)); }
void builder::add_helper(framework owner, std::string_view name, std::string_view source) { helpers_[{owner, std::string(name)}] = source; }
void builder::add_convention(framework owner, std::string_view statement) { conventions_.emplace_back(owner, statement); }
bool builder::has(std::string_view full_name) const { return operators_.contains(full_name); }

// Turns names into vertices, in an order that depends on the content alone.
struct builder::flattening {
    const builder& from;
    property_graph graph;
    string_pool pool;
    tables out;
    std::unordered_map<std::string_view, std::uint32_t> ids;

    std::uint32_t id_of(std::string_view name) const {
        const auto at = ids.find(name);
        return at == ids.end() ? any_version : at->second;
    }
    void connect(std::uint32_t source, std::uint32_t target, edge_kind kind, std::uint32_t detail, std::size_t order) {
        boost::add_edge(source, target, edge_record{source, target, detail, static_cast<std::uint16_t>(order), kind, 0}, graph);
    }

    void add_frameworks() {
        for (const auto& [fw, node] : from.frameworks_) {
            out.frameworks.push_back({pool.keep(node.root), static_cast<std::uint32_t>(out.versions.size()), static_cast<std::uint32_t>(node.versions.size()), fw, {}});
            for (const auto v : node.versions) out.versions.push_back(packed(v));
            vertex_record vertex;
            vertex.name = pool.keep(name_of(fw));
            vertex.owner = fw;
            ids[name_of(fw)] = static_cast<std::uint32_t>(boost::add_vertex(vertex, graph));
        }
    }

    void add_operators() {
        for (const auto& [name, node] : from.operators_) {
            vertex_record vertex;
            vertex.name = pool.keep(name);
            vertex.kind = node.kind == operator_kind::module || node.kind == operator_kind::class_ ? vertex_kind::module : vertex_kind::operator_;
            vertex.owner = node.owner;
            vertex.detail = static_cast<std::uint8_t>(node.kind);
            vertex.first = node.versions.first;
            vertex.last = node.versions.last;
            ids[name] = static_cast<std::uint32_t>(boost::add_vertex(vertex, graph));
        }
        for (const auto& [name, node] : from.operators_) {
            const auto id = id_of(name);
            const bool is_module = node.kind == operator_kind::module || node.kind == operator_kind::class_;
            if (is_module && from.frameworks_.contains(node.owner)) connect(id, id_of(name_of(node.owner)), edge_kind::class_of_framework, 0, 0);
            if (const auto parent = id_of(parent_part(name)); !is_module && parent != any_version) connect(id, parent, edge_kind::operator_of_class, 0, 0);
            std::size_t order = 0;
            for (const auto& base : node.bases)
                if (const auto target = id_of(base); target != any_version) connect(id, target, edge_kind::sub_class_of_class, 0, order++);
        }
    }

    void add_signatures() {
        for (const auto& [name, node] : from.operators_) {
            const auto id = id_of(name);
            for (std::uint32_t overload = 0; overload < node.overloads.size(); ++overload) {
                const auto& rows = node.overloads[overload].parameters;
                for (std::size_t i = 0; i < rows.size(); ++i) add_parameter(id, node, rows[i], overload, i);
                vertex_record output;
                output.kind = vertex_kind::output;
                output.owner = node.owner;
                output.name = pool.keep(node.overloads[overload].returns);
                connect(id, static_cast<std::uint32_t>(boost::add_vertex(output, graph)), edge_kind::output_of_operator, overload, 0);
            }
        }
    }

    void add_parameter(std::uint32_t op, const node& of, const node::row& row, std::uint32_t overload, std::size_t order) {
        vertex_record vertex;
        vertex.kind = vertex_kind::parameter;
        vertex.owner = of.owner;
        vertex.detail = static_cast<std::uint8_t>(row.kind);
        vertex.name = pool.keep(row.name);
        vertex.type = pool.keep(row.type);
        vertex.default_text = pool.keep(row.default_text);
        const auto id = static_cast<std::uint32_t>(boost::add_vertex(vertex, graph));
        connect(op, id, edge_kind::parameter_of_operator, overload, order);
        if (takes_tensors(row.type)) connect(op, id, edge_kind::input_of_operator, overload, order);
    }

    std::uint32_t parameter_named(std::uint32_t op, std::string_view name) const {
        for (auto [edge, end] = boost::out_edges(op, graph); edge != end; ++edge) {
            const auto& bundle = graph[*edge];
            if (bundle.kind == edge_kind::parameter_of_operator && pool_text(graph[bundle.target].name) == name) return bundle.target;
        }
        return any_version;
    }
    // Names are compared through their place in the pool: the same text has the same place.
    std::string_view pool_text(text_ref ref) const { return parameter_names.at(ref.offset); }
    std::unordered_map<std::uint32_t, std::string> parameter_names;

    void add_equations() {
        for (const auto& [name, node] : from.operators_)
            for (const auto& overload : node.overloads)
                for (const auto& row : overload.parameters) parameter_names[pool.keep(row.name).offset] = row.name;
        for (const auto& e : from.equations_) {
            const auto number = static_cast<std::uint32_t>(out.equations.size());
            equation_record record;
            record.left = pool.keep(e.left);
            record.right = pool.keep(e.right);
            record.guard = pool.keep(e.guard);
            record.note = pool.keep(e.note);
            record.evidence_text = pool.keep(e.evidence_text);
            record.origin = pool.keep(e.origin);
            record.left_first = e.left_versions.first;
            record.left_last = e.left_versions.last;
            record.right_first = e.right_versions.first;
            record.right_last = e.right_versions.last;
            record.first_drop = static_cast<std::uint32_t>(out.drops.size());
            record.drops = static_cast<std::uint32_t>(e.drops.size());
            record.left_framework = e.left_framework;
            record.right_framework = e.right_framework;
            record.way = e.way;
            record.evidence = e.evidence;
            for (const auto& [name, reason] : e.drops) out.drops.push_back({pool.keep(name), pool.keep(reason)});
            out.equations.push_back(record);
            connect_equation(e, number);
        }
    }

    void connect_equation(const new_equation& e, std::uint32_t number) {
        const auto left = id_of(e.left_operator), right = id_of(e.right_operator);
        if (left != any_version && e.way != direction::backward)
            connect(left, right != any_version ? right : id_of(name_of(e.right_framework)), edge_kind::equivalent_operator, number, 0);
        if (right != any_version && e.way != direction::forward)
            connect(right, left != any_version ? left : id_of(name_of(e.left_framework)), edge_kind::equivalent_operator, number, 0);
        if (left == any_version || right == any_version) return;
        for (const auto& [a, b] : e.same_parameters) {
            const auto p = parameter_named(left, a), q = parameter_named(right, b);
            if (p == any_version || q == any_version) continue;
            if (e.way != direction::backward) connect(p, q, edge_kind::equivalent_parameter, number, 0);
            if (e.way != direction::forward) connect(q, p, edge_kind::equivalent_parameter, number, 0);
        }
    }

    void add_indices() {
        for (const auto& [name, node] : from.operators_) out.names.push_back({pool.keep(name), id_of(name), 0});
        for (const auto& [alias, name] : from.aliases_) {
            const auto id = id_of(name);
            if (id != any_version && !ids.contains(alias)) out.names.push_back({pool.keep(alias), id, 1});
        }
        for (const auto& [key, source] : from.helpers_) out.helpers.push_back({pool.keep(key.second), pool.keep(source), key.first, {}});
        for (const auto& [fw, statement] : from.conventions_) out.conventions.push_back({pool.keep(statement), fw, {}});
        for (const auto& [name, node] : from.operators_)
            if (node.kind == operator_kind::method || node.kind == operator_kind::attribute) out.members.push_back(id_of(name));
    }

    tables finish() {
        for (auto [v, end] = boost::vertices(graph); v != end; ++v) out.vertices.push_back(graph[*v]);
        for (auto [e, end] = boost::edges(graph); e != end; ++e) out.edges.push_back(graph[*e]);
        std::sort(out.edges.begin(), out.edges.end(), in_order);
        std::uint32_t edge = 0;
        for (std::uint32_t v = 0; v < out.vertices.size(); ++v) {
            out.vertices[v].first_edge = edge;
            while (edge < out.edges.size() && out.edges[edge].source == v) ++edge;
        }
        const auto text = pool.take();
        out.pool.assign(text.begin(), text.end());
        out.pool.resize((text.size() + 3) / 4 * 4);  // so that the records behind it are aligned
        std::sort(out.names.begin(), out.names.end(), [&](const auto& a, const auto& b) { return out.text(a.name) < out.text(b.name); });
        const auto key = [&](std::uint32_t id) { return std::tuple(out.vertices[id].owner, last_part(out.text(out.vertices[id].name)), id); };
        std::sort(out.members.begin(), out.members.end(), [&](auto a, auto b) { return key(a) < key(b); });
        return std::move(out);
    }
};

tables builder::flatten() const {
    flattening work{*this, {}, {}, {}, {}, {}};
    work.add_frameworks();
    work.add_operators();
    work.add_signatures();
    work.add_equations();
    work.add_indices();
    return work.finish();
}

}  // namespace tensorferry::graph
