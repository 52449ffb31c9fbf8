// In: the rows of an export. Out: Cypher or CSV, piece by piece. Private to the room.
#pragma once

#include <functional>
#include <string_view>

#include "graph/export_rows.hpp"

namespace tensorferry::graph {

// Statements that make a table for each label, in Kuzu's dialect.
std::string kuzu_schema(const export_rows& rows);

// The schema, then the vertices and edges, many a statement.
void export_cypher(const export_rows& rows, const std::function<void(std::string_view)>& write);

// One table of all vertices and edges (RFC 4180): a vertex has _id and _label, an edge _start, _end and _type.
void export_csv(const export_rows& rows, const std::function<void(std::string_view)>& write);

// Calls visit(file name, text) for the tables of each label apart, and for "schema.cypher", which makes and loads them.
void export_csv_tables(const export_rows& rows, const std::function<void(std::string_view, std::string_view)>& visit);

}  // namespace tensorferry::graph
