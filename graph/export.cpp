#include "graph/export.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "graph/export_rows.hpp"
#include "graph/export_writers.hpp"

namespace tensorferry::graph {
namespace {

constexpr std::string_view names[] = {"cypher", "graphml", "csv", "json"};

using piece_writer = std::function<void(std::string_view)>;

// ---- JSON: one object a line, as networkx reads node-link data

std::string json_text(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') (out += '\\') += c;
        else if (c == '\n') out += "\\n";
        else if (static_cast<unsigned char>(c) < 0x20) out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        else out += c;
    }
    return out + '"';
}

std::string json_members(std::span<const column> columns, const std::vector<std::string>& cells) {
    std::string out;
    for (std::size_t i = 0; i < columns.size(); ++i)
        out += fmt::format(", {}: {}", json_text(columns[i].name), columns[i].type == column_type::text ? json_text(cells[i]) : cells[i]);
    return out;
}

void export_json(const export_rows& rows, std::string_view hash, const piece_writer& write) {
    const auto& graph = rows.graph();
    write(fmt::format("{{\"directed\": true, \"multigraph\": true, \"graph\": {{\"snapshot\": {}}},\n\"nodes\": [\n", json_text(hash)));
    for (std::size_t v = 0; v < boost::num_vertices(graph); ++v)
        write(fmt::format("{}{{\"label\": {}{}}}", v == 0 ? "" : ",\n", json_text(name_of(graph[v].kind)), json_members(columns_of(graph[v].kind), rows.cells(v))));
    write("\n],\n\"edges\": [\n");
    bool first = true;
    for (auto [e, end] = boost::edges(graph); e != end; ++e, first = false) {
        const auto members = json_members(columns_of(graph[*e].kind), rows.cells(graph[*e]));
        write(fmt::format("{}{{\"source\": {}, \"target\": {}, \"label\": {}{}}}", first ? "" : ",\n", boost::source(*e, graph), boost::target(*e, graph),
                          json_text(name_of(graph[*e].kind)), members));
    }
    write("\n]}\n");
}

// ---- GraphML (graphml.graphdrawing.org): a key a property, typed

std::string xml_text(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '<') out += "&lt;";
        else if (c == '>') out += "&gt;";
        else if (c == '&') out += "&amp;";
        else if (c == '"') out += "&quot;";
        else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') out += c;  // XML 1.0 has no other control characters
    }
    return out;
}

std::string_view xml_type(column_type type) { return type == column_type::integer ? "long" : type == column_type::boolean ? "boolean" : "string"; }

std::string xml_data(std::string_view side, std::span<const column> columns, const std::vector<std::string>& cells) {
    std::string out;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (!cells[i].empty() && columns[i].name != "id") out += fmt::format("<data key=\"{}_{}\">{}</data>", side, columns[i].name, xml_text(cells[i]));
    return out;
}

void write_keys(std::string_view side, const std::set<std::pair<std::string_view, column_type>>& keys, const piece_writer& write) {
    write(fmt::format("<key id=\"{0}_label\" for=\"{0}\" attr.name=\"label\" attr.type=\"string\"/>\n", side));
    for (const auto& [name, type] : keys) write(fmt::format("<key id=\"{0}_{1}\" for=\"{0}\" attr.name=\"{1}\" attr.type=\"{2}\"/>\n", side, name, xml_type(type)));
}

void export_graphml(const export_rows& rows, const piece_writer& write) {
    const auto& graph = rows.graph();
    std::set<std::pair<std::string_view, column_type>> of_nodes, of_edges;
    for (int kind = 0; kind <= static_cast<int>(vertex_kind::output); ++kind)
        for (const auto& c : columns_of(static_cast<vertex_kind>(kind)))
            if (c.name != "id") of_nodes.emplace(c.name, c.type);
    for (std::size_t kind = 0; kind < edge_kinds; ++kind)
        for (const auto& c : columns_of(static_cast<edge_kind>(kind))) of_edges.emplace(c.name, c.type);
    write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    write_keys("node", of_nodes, write);
    write_keys("edge", of_edges, write);
    write("<graph edgedefault=\"directed\">\n");
    for (std::size_t v = 0; v < boost::num_vertices(graph); ++v)
        write(fmt::format("<node id=\"{}\"><data key=\"node_label\">{}</data>{}</node>\n", v, name_of(graph[v].kind), xml_data("node", columns_of(graph[v].kind), rows.cells(v))));
    for (auto [e, end] = boost::edges(graph); e != end; ++e)
        write(fmt::format("<edge source=\"{}\" target=\"{}\"><data key=\"edge_label\">{}</data>{}</edge>\n", boost::source(*e, graph), boost::target(*e, graph),
                          name_of(graph[*e].kind), xml_data("edge", columns_of(graph[*e].kind), rows.cells(graph[*e]))));
    write("</graph>\n</graphml>\n");
}

}  // namespace

std::optional<export_format> export_format_named(std::string_view name) {
    const auto at = std::ranges::find(names, name);
    return at == std::ranges::end(names) ? std::nullopt : std::optional(static_cast<export_format>(at - std::ranges::begin(names)));
}

void export_graph(const knowledge& of, export_format format, const piece_writer& write) {
    const export_rows rows(of);
    switch (format) {
        case export_format::cypher: return export_cypher(rows, write);
        case export_format::graphml: return export_graphml(rows, write);
        case export_format::csv: return export_csv(rows, write);
        case export_format::json: return export_json(rows, of.content_hash(), write);
    }
}

void export_tables(const knowledge& of, const std::function<void(std::string_view, std::string_view)>& visit) { export_csv_tables(export_rows(of), visit); }

}  // namespace tensorferry::graph
