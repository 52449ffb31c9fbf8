// In: nothing. Out: the flat, sorted tables that a snapshot holds of the knowledge graph.
// Look-ups walk these tables where they lie, since building a graph of a hundred thousand vertices at every start would
// cost more than a whole conversion; who needs to walk the graph itself makes it from them, see graph/property_graph.hpp.
// What is the same is stored once: a parameter, a list of parameters, and a signature that several versions share.
#pragma once

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

// Versions in one number that compares like the version.
constexpr std::uint32_t packed(version v) { return std::uint32_t{v.major} << 16 | v.minor; }
constexpr version unpacked(std::uint32_t v) { return {static_cast<std::uint16_t>(v >> 16), static_cast<std::uint16_t>(v)}; }
inline constexpr std::uint32_t any_version = 0xffffffff;
inline constexpr std::uint32_t no_operator = 0xffffffff;

struct framework_record {
    text_ref root;
    std::uint32_t first_version = 0, versions = 0;
    framework name = framework::pytorch;
    std::uint8_t reserved = 0;
    version_set partial = 0;               // versions of which the facts state only a part
};

// The rows of operator o in another table are [o.first_…, (o + 1).first_…).
struct operator_record {
    text_ref name;
    std::uint32_t first_overload = 0;
    std::uint32_t first_base = 0;
    std::uint32_t first_equivalence = 0;
    version_set versions = 0;
    operator_kind kind = operator_kind::function;
    framework owner = framework::pytorch;
};

// A signature of an operator and the versions that have it.
struct overload_record {
    std::uint32_t signature = 0;
    version_set versions = 0;
    std::uint16_t reserved = 0;
};

struct signature_record {
    text_ref returns;
    std::uint32_t first_item = 0, items = 0;  // its parameters, in `signature_items`
};

struct parameter_record {
    text_ref name, type, default_text;
    parameter_kind kind = parameter_kind::positional_or_keyword;
    std::uint8_t reserved[3] = {};
};

struct base_record {
    std::uint32_t base = 0;  // an operator
    version_set versions = 0;
    std::uint16_t order = 0;
};

// A name or an alias and its operator, sorted by name; one name may stand for one operator in one version and for
// another in the next.
struct name_record {
    text_ref name;
    std::uint32_t op = 0;
    version_set versions = 0;
    std::uint16_t alias = 0;   // 1: an alias
};

// Leads from a name's hash to its first record, see graph/name_index.hpp.
struct name_slot {
    std::uint32_t hash = 0;
    std::uint32_t place = 0;   // of the record, counted from one; 0: empty
};

struct equation_record {
    text_ref left, right, guard, note, request, evidence_text, origin;
    std::uint32_t left_first = 0, left_last = any_version, right_first = 0, right_last = any_version;
    std::uint32_t first_drop = 0, drops = 0;
    std::uint32_t first_pair = 0, pairs = 0;
    framework left_framework = framework::pytorch, right_framework = framework::pytorch;
    direction way = direction::both;
    evidence_class evidence = evidence_class::none;
};

struct drop_record {
    text_ref name, reason;
};

// A parameter of the left operator and the one of the right that takes its value; of an equivalence that documentation
// states, one of both may be empty: the other side has none.
struct pair_record {
    text_ref left, right;
    text_ref transform;  // how the right one is written; empty: the value as it is
};

// What documentation says to be equivalent, without proof.
struct documented_record {
    text_ref difference;       // what it calls the difference: "same", "names differ", …
    text_ref pages;            // whose: "paddle 2.4, paddle 2.6"
    std::uint32_t left = 0, right = 0;  // operators
    std::uint32_t first_pair = 0, pairs = 0;
};

enum class equivalence_kind : std::uint8_t { equation, documented };

// Leads from an operator to an equation or a documented equivalence of it.
struct equivalence_record {
    std::uint32_t other = no_operator;  // the operator of the other side; none where that is an expression
    std::uint32_t number = 0;           // in `equations` or `documented`
    framework target = framework::pytorch;
    equivalence_kind kind = equivalence_kind::equation;
    std::uint8_t forward = 0;           // 1: the operator stands on the left
    std::uint8_t rewrites = 0;          // 1: an equation rewrites it in this direction
};

// Where documentation has the operators below a name; of several rules the first that fits counts.
struct documentation_record {
    text_ref prefix, link;     // {name}, {parent}, {last}, {path} and {parent_path} stand for parts of the name
    version_set versions = 0;
    std::uint8_t kinds = 0;    // bit k: operator_kind k
    framework owner = framework::pytorch;
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
    rows<std::uint32_t> versions;          // packed, ascending in each framework
    rows<operator_record> operators;       // by name and kind
    rows<overload_record> overloads;       // by operator, as they are tried
    rows<signature_record> signatures;
    rows<std::uint32_t> signature_items;   // numbers of parameters
    rows<parameter_record> parameters;
    rows<base_record> bases;               // by operator and order
    rows<name_record> names;
    rows<name_slot> name_slots;            // a power of two of them
    rows<std::uint32_t> members;           // methods and attributes by framework, last name, id
    rows<equation_record> equations;       // in the order in which they are tried
    rows<drop_record> drops;
    rows<documented_record> documented;
    rows<pair_record> pairs;
    rows<equivalence_record> equivalences; // by operator, kind, number
    rows<documentation_record> documentation;
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

// The rows of one operator in a table that is sorted by operator; `first` is the member of operator_record that says where.
template <class content, class record>
std::span<const record> rows_of(const content& t, std::span<const record> rows, std::uint32_t op, std::uint32_t operator_record::*first) {
    const auto begin = t.operators[op].*first;
    const auto end = op + 1 < t.operators.size() ? t.operators[op + 1].*first : static_cast<std::uint32_t>(rows.size());
    return rows.subspan(begin, end - begin);
}

// The last part of a dotted name: "Conv2d" of "torch.nn.Conv2d".
constexpr std::string_view last_part(std::string_view dotted) { return dotted.substr(dotted.rfind('.') + 1); }
// What stands before it, or "".
constexpr std::string_view parent_part(std::string_view dotted) {
    const auto dot = dotted.rfind('.');
    return dot == std::string_view::npos ? std::string_view{} : dotted.substr(0, dot);
}

}  // namespace tensorferry::graph
