#include "graph/export_rows.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "graph/wording.hpp"

namespace tensorferry::graph {
namespace {

constexpr auto integer = column_type::integer;
constexpr auto text = column_type::text;
constexpr auto boolean = column_type::boolean;

constexpr column framework_columns[] = {{"id", integer}, {"name", text}, {"versions", text}};
constexpr column operator_columns[] = {{"id", integer}, {"name", text}, {"kind", text}, {"framework", text}, {"versions", text}};
constexpr column parameter_columns[] = {{"id", integer}, {"name", text}, {"kind", text}, {"type", text}, {"defaultValue", text}, {"isOptional", boolean}, {"operator", text}, {"framework", text}, {"versions", text}};
constexpr column output_columns[] = {{"id", integer}, {"type", text}, {"operator", text}, {"framework", text}, {"versions", text}};

constexpr column plain_columns[] = {{"versions", text}};
constexpr column base_columns[] = {{"position", integer}, {"versions", text}};
constexpr column place_columns[] = {{"position", integer}, {"overload", integer}, {"versions", text}};
constexpr column result_columns[] = {{"overload", integer}, {"versions", text}};
constexpr column equivalence_columns[] = {{"statedBy", text}, {"evidence", text}, {"says", text}, {"guard", text}, {"place", text}, {"versions", text}};
constexpr column correspondence_columns[] = {{"statedBy", text}, {"evidence", text}, {"transform", text}, {"place", text}, {"versions", text}};

std::string truth(bool value) { return value ? "true" : "false"; }

}  // namespace

std::span<const column> columns_of(vertex_kind kind) {
    switch (kind) {
        case vertex_kind::framework: return framework_columns;
        case vertex_kind::module:
        case vertex_kind::operator_: return operator_columns;
        case vertex_kind::parameter: return parameter_columns;
        case vertex_kind::output: break;
    }
    return output_columns;
}

std::span<const column> columns_of(edge_kind kind) {
    switch (kind) {
        case edge_kind::class_of_framework:
        case edge_kind::operator_of_class: return plain_columns;
        case edge_kind::sub_class_of_class: return base_columns;
        case edge_kind::parameter_of_operator:
        case edge_kind::input_of_operator: return place_columns;
        case edge_kind::output_of_operator: return result_columns;
        case edge_kind::equivalent_operator: return equivalence_columns;
        case edge_kind::equivalent_parameter: break;
    }
    return correspondence_columns;
}

std::vector<std::string> export_rows::cells(std::size_t id) const {
    const auto& v = graph_[id];
    const auto versions = to_string(of_, v.owner, v.versions);
    const auto number = std::to_string(id);
    const std::string name(v.name), owner(name_of(v.owner));
    const auto op = v.op == no_operator ? std::string() : std::string(tables_.text(tables_.operators[v.op].name));
    switch (v.kind) {
        case vertex_kind::framework: return {number, name, versions};
        case vertex_kind::module:
        case vertex_kind::operator_: return {number, name, std::string(name_of(v.op_kind)), owner, versions};
        case vertex_kind::parameter: {
            const bool variable = v.parameter == parameter_kind::var_positional || v.parameter == parameter_kind::var_keyword;
            return {number, name, std::string(name_of(v.parameter)), std::string(v.type), std::string(v.default_text), truth(variable || !v.default_text.empty()), op, owner, versions};
        }
        case vertex_kind::output: break;
    }
    return {number, name, op, owner, versions};
}

std::vector<std::string> export_rows::equivalence_cells(const edge& e) const {
    const bool documented = e.source == equivalence_kind::documented;
    const auto versions = to_string(of_, e.owner, e.versions);
    const std::string source = documented ? "documentation" : "equation", evidence(name_of(e.evidence));
    const auto where = std::string(documented ? tables_.text(tables_.documented[e.detail].pages) : tables_.text(tables_.equations[e.detail].origin));
    if (e.kind == edge_kind::equivalent_parameter) return {source, evidence, std::string(e.transform), where, versions};
    if (documented) return {source, evidence, std::string(tables_.text(tables_.documented[e.detail].difference)), "", where, versions};
    const auto& r = tables_.equations[e.detail];
    const auto sign = r.way == direction::both ? "==" : r.way == direction::forward ? ">>" : "<<";
    return {source, evidence, fmt::format("{} {} {}", tables_.text(r.left), sign, tables_.text(r.right)), std::string(tables_.text(r.guard)), where, versions};
}

std::vector<std::string> export_rows::cells(const edge& e) const {
    if (e.kind == edge_kind::equivalent_operator || e.kind == edge_kind::equivalent_parameter) return equivalence_cells(e);
    const auto versions = to_string(of_, e.owner, e.versions);
    const auto position = std::to_string(e.order), overload = std::to_string(e.detail);
    switch (e.kind) {
        case edge_kind::sub_class_of_class: return {position, versions};
        case edge_kind::parameter_of_operator:
        case edge_kind::input_of_operator: return {position, overload, versions};
        case edge_kind::output_of_operator: return {position, versions};
        default: return {versions};
    }
}

std::vector<std::pair<vertex_kind, vertex_kind>> export_rows::ends_of(edge_kind kind) const {
    std::set<std::pair<vertex_kind, vertex_kind>> found;
    each_edge(graph_, kind, [&](const edge&, std::size_t from, std::size_t to) { found.emplace(graph_[from].kind, graph_[to].kind); });
    return {found.begin(), found.end()};
}

}  // namespace tensorferry::graph
