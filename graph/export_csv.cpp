#include <algorithm>
#include <fmt/format.h>

#include "graph/export_writers.hpp"

namespace tensorferry::graph {
namespace {

std::string quoted(std::string_view cell) {
    std::string out = "\"";
    for (const char c : cell) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string csv_row(const std::vector<std::string>& cells) {
    std::string out;
    for (const auto& cell : cells) out += fmt::format("{}{}", out.empty() ? "" : ",", cell.empty() ? std::string() : quoted(cell));
    return out;
}

// Without quotes a leading empty cell would be lost: every row starts with a cell that is not empty.
std::string csv_line(std::string_view first, const std::vector<std::string>& cells) {
    std::string out(first);
    for (const auto& cell : cells) out += fmt::format(",{}", cell.empty() ? std::string() : quoted(cell));
    return out + '\n';
}

std::string csv_header(std::string_view first, std::span<const column> columns) {
    std::string out(first);
    for (const auto& c : columns) out += fmt::format("{}{}", out.empty() ? "" : ",", c.name);
    return out + '\n';
}

}  // namespace

void export_csv_tables(const export_rows& rows, const std::function<void(std::string_view, std::string_view)>& visit) {
    const auto& graph = rows.graph();
    auto statements = kuzu_schema(rows);
    for (const auto label : all_vertex_kinds) {
        auto text = csv_header("", columns_of(label));
        for (std::size_t v = 0; v < boost::num_vertices(graph); ++v)
            if (graph[v].kind == label) text += csv_row(rows.cells(v)) + '\n';
        const auto file = fmt::format("{}.csv", name_of(label));
        visit(file, text);
        statements += fmt::format("COPY {} FROM '{}' (HEADER=true, ESCAPE='\"', PARALLEL=false);\n", name_of(label), file);
    }
    for (std::size_t number = 0; number < edge_kinds; ++number) {
        const auto kind = static_cast<edge_kind>(number);
        const auto ends = rows.ends_of(kind);
        for (const auto& [from, to] : ends) {
            auto text = csv_header("from,to", columns_of(kind));
            each_edge(graph, kind, [&](const edge& e, std::size_t source, std::size_t target) {
                if (graph[source].kind == from && graph[target].kind == to) text += csv_line(fmt::format("{},{}", source, target), rows.cells(e));
            });
            const auto file = fmt::format("{}_{}_{}.csv", name_of(kind), name_of(from), name_of(to));
            visit(file, text);
            const auto pair = ends.size() == 1 ? std::string() : fmt::format(", from='{}', to='{}'", name_of(from), name_of(to));
            statements += fmt::format("COPY {} FROM '{}' (HEADER=true, ESCAPE='\"', PARALLEL=false{});\n", name_of(kind), file, pair);
        }
    }
    visit("schema.cypher", statements);
}

void export_csv(const export_rows& rows, const std::function<void(std::string_view)>& write) {
    const auto& graph = rows.graph();
    // The union of all properties, in the order in which they first appear; `id` stands in _id.
    std::vector<std::string_view> names;
    const auto place_of = [&](std::string_view name) { return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin()); };
    const auto collect = [&](std::span<const column> columns) {
        for (const auto& c : columns)
            if (c.name != "id" && place_of(c.name) == names.size()) names.push_back(c.name);
    };
    for (const auto label : all_vertex_kinds) collect(columns_of(label));
    for (std::size_t kind = 0; kind < edge_kinds; ++kind) collect(columns_of(static_cast<edge_kind>(kind)));
    write(fmt::format("_id,_label,_start,_end,_type,{}\n", fmt::join(names, ",")));
    const auto row = [&](std::string first, std::span<const column> columns, const std::vector<std::string>& cells) {
        std::vector<std::string> all(names.size());
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (columns[i].name != "id") all[place_of(columns[i].name)] = cells[i];
        write(csv_line(first, all));
    };
    for (std::size_t v = 0; v < boost::num_vertices(graph); ++v) row(fmt::format("{},{},,,", v, name_of(graph[v].kind)), columns_of(graph[v].kind), rows.cells(v));
    for (auto [e, end] = boost::edges(graph); e != end; ++e)
        row(fmt::format(",,{},{},{}", boost::source(*e, graph), boost::target(*e, graph), name_of(graph[*e].kind)), columns_of(graph[*e].kind), rows.cells(graph[*e]));
}

}  // namespace tensorferry::graph
