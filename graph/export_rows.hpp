// In: vertices and edges of the knowledge graph. Out: their properties as rows of named cells, alike in every export.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "graph/inspector.hpp"
#include "graph/property_graph.hpp"

namespace tensorferry::graph {

enum class column_type : std::uint8_t { integer, text, boolean };

struct column {
    std::string_view name;
    column_type type = column_type::text;
};

// The first column of vertices is their id; edges have none: they lie between two ids.
std::span<const column> columns_of(vertex_kind kind);
std::span<const column> columns_of(edge_kind kind);

class export_rows {
public:
    explicit export_rows(const knowledge& of) : of_(of), tables_(inspector(of).content()), graph_(make_graph(tables_)) {}

    const property_graph& graph() const { return graph_; }
    // One text a column, as columns_of() lists them; numbers in digits, truths as true and false.
    std::vector<std::string> cells(std::size_t vertex) const;
    std::vector<std::string> cells(const edge& of) const;
    // Labels of the vertices that edges of this kind lead between, each pair once, sorted.
    std::vector<std::pair<vertex_kind, vertex_kind>> ends_of(edge_kind kind) const;

private:
    std::vector<std::string> equivalence_cells(const edge& e) const;

    const knowledge& of_;
    const table_views& tables_;
    property_graph graph_;
};

// Calls visit(edge, source, target) for every edge of one kind, by source.
template <class visitor>
void each_edge(const property_graph& graph, edge_kind kind, visitor visit) {
    for (auto [e, end] = boost::edges(graph); e != end; ++e)
        if (graph[*e].kind == kind) visit(graph[*e], boost::source(*e, graph), boost::target(*e, graph));
}

}  // namespace tensorferry::graph
