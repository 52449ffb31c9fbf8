// In: the knowledge. Out: its graph in a format that other tools read, piece by piece; docs/knowledge.md has the schema.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "graph/knowledge.hpp"

namespace tensorferry::graph {

enum class export_format : std::uint8_t { cypher, graphml, csv, json };
std::optional<export_format> export_format_named(std::string_view name);  // "cypher", "graphml", "csv", "json"

// Calls `write` with one piece of text after another. The same knowledge gives the same text.
void export_graph(const knowledge& of, export_format format, const std::function<void(std::string_view)>& write);

// CSV with a table for each label, and "schema.cypher", which makes and loads them in Kuzu: visit(file name, text).
void export_tables(const knowledge& of, const std::function<void(std::string_view, std::string_view)>& visit);

}  // namespace tensorferry::graph
