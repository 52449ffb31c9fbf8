// In: nothing. Out: what the knowledge graph is made of: its vertices and edges as bundled properties of a Boost.Graph
// adjacency_list, and the flat, sorted tables that a snapshot holds of it.
// Look-ups walk the tables (a vertex's edges lie together), since building an adjacency_list of tens of thousands of
// vertices at every start would cost more than a whole conversion; who needs to walk the graph asks for it.
#pragma once

#include <boost/graph/adjacency_list.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/knowledge.hpp"

namespace tensorferry::graph {

// A string of the pool.
struct text_ref {
    std::uint32_t offset = 0;
    std::uint32_t length = 0;
};

enum class vertex_kind : std::uint8_t { framework, module, operator_, parameter, output };

enum class edge_kind : std::uint8_t {
    class_of_framework,    // class or namespace -> framework
    sub_class_of_class,    // class -> base class; order: position among the bases
    operator_of_class,     // operator -> class or namespace
    parameter_of_operator, // operator -> parameter; order: position; detail: overload
    input_of_operator,     // operator -> a parameter that takes tensors; order and detail as above
    output_of_operator,    // operator -> what it returns; order: overload
    equivalent_operator,   // operator -> operator, or framework where an expression is its equivalent; detail: equation
    equivalent_parameter   // parameter -> parameter; detail: equation
};

// Versions in one number that compares like the version.
constexpr std::uint32_t packed(version v) { return std::uint32_t{v.major} << 16 | v.minor; }
constexpr version unpacked(std::uint32_t v) { return {static_cast<std::uint16_t>(v >> 16), static_cast<std::uint16_t>(v)}; }
inline constexpr std::uint32_t any_version = 0xffffffff;

struct vertex_record {
    text_ref name;             // full name; of an output: its type
    text_ref type;             // of a parameter
    text_ref default_text;     // of a parameter
    std::uint32_t first = 0;   // packed versions
    std::uint32_t last = any_version;
    std::uint32_t first_edge = 0;  // in a snapshot: the edges of vertex v are [v.first_edge, (v + 1).first_edge)
    vertex_kind kind = vertex_kind::framework;
    framework owner = framework::pytorch;
    std::uint8_t detail = 0;   // operator_kind or parameter_kind
    std::uint8_t reserved = 0;
};

struct edge_record {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    std::uint32_t detail = 0;
    std::uint16_t order = 0;
    edge_kind kind = edge_kind::class_of_framework;
    std::uint8_t reserved = 0;
};

struct equation_record {
    text_ref left, right, guard, note, evidence_text, origin;
    std::uint32_t left_first = 0, left_last = any_version, right_first = 0, right_last = any_version;
    std::uint32_t first_drop = 0, drops = 0;
    framework left_framework = framework::pytorch, right_framework = framework::pytorch;
    direction way = direction::both;
    evidence_class evidence = evidence_class::none;
};

struct drop_record {
    text_ref name, reason;
};

// A name or an alias and its operator, sorted by name.
struct name_record {
    text_ref name;
    std::uint32_t op = 0;
    std::uint32_t alias = 0;   // 1: an alias
};

struct framework_record {
    text_ref root;
    std::uint32_t first_version = 0, versions = 0;
    framework name = framework::pytorch;
    std::uint8_t reserved[3] = {};
};

struct helper_record {
    text_ref name, source;
    framework owner = framework::pytorch;
    std::uint8_t reserved[3] = {};
};

struct convention_record {
    text_ref statement;
    framework owner = framework::pytorch;
    std::uint8_t reserved[3] = {};
};

// Everything that a snapshot holds; `rows<record>` is a vector where it is made and a span where it is read.
template <template <class> class rows>
struct basic_tables {
    rows<char> pool;                       // padded to whole words
    rows<framework_record> frameworks;
    rows<std::uint32_t> versions;
    rows<vertex_record> vertices;          // frameworks, operators by name, then parameters and outputs
    rows<edge_record> edges;               // by source, kind, detail (overload), order
    rows<name_record> names;
    rows<std::uint32_t> members;           // methods and attributes by framework, last name, id
    rows<equation_record> equations;       // in the order in which they are tried
    rows<drop_record> drops;
    rows<helper_record> helpers;
    rows<convention_record> conventions;

    std::string_view text(text_ref ref) const { return std::string_view(pool.data(), pool.size()).substr(ref.offset, ref.length); }
};

template <class record>
using owned_rows = std::vector<record>;
template <class record>
using seen_rows = std::span<const record>;

using tables = basic_tables<owned_rows>;
using table_views = basic_tables<seen_rows>;

table_views views_of(const tables& content);

using property_graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, vertex_record, edge_record>;

// The last part of a dotted name: "Conv2d" of "torch.nn.Conv2d".
constexpr std::string_view last_part(std::string_view dotted) { return dotted.substr(dotted.rfind('.') + 1); }
// What stands before it, or "".
constexpr std::string_view parent_part(std::string_view dotted) {
    const auto dot = dotted.rfind('.');
    return dot == std::string_view::npos ? std::string_view{} : dotted.substr(0, dot);
}

}  // namespace tensorferry::graph
