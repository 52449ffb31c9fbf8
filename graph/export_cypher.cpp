#include <fmt/format.h>

#include "graph/export_writers.hpp"

namespace tensorferry::graph {
namespace {

constexpr std::size_t rows_a_statement = 500;

std::string_view cypher_type(column_type type) { return type == column_type::integer ? "INT64" : type == column_type::boolean ? "BOOLEAN" : "STRING"; }

std::string typed(std::span<const column> columns) {
    std::string out;
    for (const auto& c : columns) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", c.name, cypher_type(c.type));
    return out;
}

std::string cypher_text(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') (out += '\\') += c;
        else if (c == '\n') out += "\\n";
        else out += c;
    }
    return out + '\'';
}

std::string cypher_map(std::span<const column> columns, const std::vector<std::string>& cells, std::string_view before) {
    std::string out = fmt::format("{{{}", before);
    for (std::size_t i = 0; i < columns.size(); ++i)
        out += fmt::format("{}{}: {}", i == 0 && before.empty() ? "" : ", ", columns[i].name, columns[i].type == column_type::text ? cypher_text(cells[i]) : cells[i]);
    return out + '}';
}

// `name: row.name, …`
std::string from_row(std::span<const column> columns) {
    std::string out;
    for (const auto& c : columns) out += fmt::format("{}{}: row.{}", out.empty() ? "" : ", ", c.name, c.name);
    return out;
}

// Collects rows and writes them as one statement: UNWIND [rows] AS row `what`;
class batch {
public:
    batch(std::string what, const std::function<void(std::string_view)>& write) : what_(std::move(what)), write_(write) {}
    void add(const std::string& row) {
        rows_ += fmt::format("{}{}", count_ == 0 ? "" : ",\n", row);
        if (++count_ == rows_a_statement) flush();
    }
    void flush() {
        if (count_ == 0) return;
        write_(fmt::format("UNWIND [\n{}\n] AS row {};\n", rows_, what_));
        rows_.clear();
        count_ = 0;
    }

private:
    std::string what_, rows_;
    std::size_t count_ = 0;
    const std::function<void(std::string_view)>& write_;
};

}  // namespace

std::string kuzu_schema(const export_rows& rows) {
    std::string out;
    for (const auto label : all_vertex_kinds) out += fmt::format("CREATE NODE TABLE {}({}, PRIMARY KEY (id));\n", name_of(label), typed(columns_of(label)));
    for (std::size_t kind = 0; kind < edge_kinds; ++kind) {
        const auto ends = rows.ends_of(static_cast<edge_kind>(kind));
        if (ends.empty()) continue;
        std::string pairs;
        for (const auto& [from, to] : ends) pairs += fmt::format("FROM {} TO {}, ", name_of(from), name_of(to));
        out += fmt::format("CREATE REL TABLE {}({}{});\n", name_of(static_cast<edge_kind>(kind)), pairs, typed(columns_of(static_cast<edge_kind>(kind))));
    }
    return out;
}

void export_cypher(const export_rows& rows, const std::function<void(std::string_view)>& write) {
    const auto& graph = rows.graph();
    write(kuzu_schema(rows));
    for (const auto label : all_vertex_kinds) {
        batch statement(fmt::format("CREATE (:{} {{{}}})", name_of(label), from_row(columns_of(label))), write);
        for (std::size_t v = 0; v < boost::num_vertices(graph); ++v)
            if (graph[v].kind == label) statement.add(cypher_map(columns_of(label), rows.cells(v), ""));
        statement.flush();
    }
    for (std::size_t number = 0; number < edge_kinds; ++number) {
        const auto kind = static_cast<edge_kind>(number);
        for (const auto& [from, to] : rows.ends_of(kind)) {
            batch statement(fmt::format("MATCH (a:{}), (b:{}) WHERE a.id = row.a AND b.id = row.b CREATE (a)-[:{} {{{}}}]->(b)", name_of(from), name_of(to), name_of(kind),
                                        from_row(columns_of(kind))), write);
            each_edge(graph, kind, [&](const edge& e, std::size_t source, std::size_t target) {
                if (graph[source].kind != from || graph[target].kind != to) return;
                statement.add(cypher_map(columns_of(kind), rows.cells(e), fmt::format("a: {}, b: {}", source, target)));
            });
            statement.flush();
        }
    }
}

}  // namespace tensorferry::graph
