// In: the tables of a snapshot. Out: the knowledge as a Boost.Graph adjacency list with bundled properties, to be walked.
#pragma once

#include <boost/graph/adjacency_list.hpp>

#include "graph/schema.hpp"

namespace tensorferry::graph {

enum class vertex_kind : std::uint8_t { framework, module, operator_, parameter, output };
inline constexpr vertex_kind all_vertex_kinds[] = {vertex_kind::framework, vertex_kind::module, vertex_kind::operator_, vertex_kind::parameter, vertex_kind::output};

enum class edge_kind : std::uint8_t {
    class_of_framework,    // class or namespace -> framework
    sub_class_of_class,    // class -> base class; order: position among the bases
    operator_of_class,     // operator or class -> the class or namespace before its last dot
    parameter_of_operator, // operator -> parameter; order: position; detail: overload
    input_of_operator,     // operator -> a parameter that takes tensors; order and detail as above
    output_of_operator,    // operator -> what it returns; order: overload
    equivalent_operator,   // operator -> operator, or framework where an expression is its equivalent
    equivalent_parameter   // parameter -> parameter
};
inline constexpr std::size_t edge_kinds = 8;

// "classOfFramework", "subClassOfClass", … as the exports write them.
std::string_view name_of(edge_kind kind);
// "Framework", "Module", "Operator", "Parameter", "Output".
std::string_view name_of(vertex_kind kind);

// Views into the snapshot, which outlives the graph.
struct vertex {
    vertex_kind kind = vertex_kind::framework;
    framework owner = framework::pytorch;
    operator_kind op_kind = operator_kind::module;                                   // of modules and operators
    parameter_kind parameter = parameter_kind::positional_or_keyword;                // of parameters
    version_set versions = 0;
    operator_id op = no_operator;      // of modules and operators their id; of parameters and outputs that of their operator
    std::string_view name;             // full name; of an output: its type
    std::string_view type, default_text;
};

struct edge {
    edge_kind kind = edge_kind::class_of_framework;
    equivalence_kind source = equivalence_kind::equation;  // of equivalences
    evidence_class evidence = evidence_class::none;        // …
    bool forward = true;                                   // …: the source of the edge stands on the left
    framework owner = framework::pytorch;  // of the edge's source; the versions are its
    version_set versions = 0;
    std::uint16_t order = 0;
    std::uint32_t detail = 0;          // overload, or the number of the equation or documented equivalence
    std::string_view transform;        // of parameters
};

using property_graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, vertex, edge>;

// Vertices: frameworks, then modules and operators in the order of their ids, then parameters, then outputs. A parameter
// or output that several overloads or versions of an operator share is one vertex.
property_graph make_graph(const table_views& t);

// The vertex of an operator.
inline std::size_t vertex_of(const table_views& t, operator_id op) { return t.frameworks.size() + op; }

// Versions of the framework `side` for which an equation holds.
version_set versions_of(const table_views& t, const equation_record& e, framework side);

// Whether a side says refuse("why"): it states that there is no equivalence.
bool is_refusal(const table_views& t, const equation_record& e);

}  // namespace tensorferry::graph
