// In: facts and equations, one by one. Out: the tables of the knowledge graph.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/schema.hpp"

namespace tensorferry::graph {

// Versions from first to last, both included, known or not.
struct version_range {
    std::uint32_t first = 0;
    std::uint32_t last = any_version;
    bool holds(version v) const { return first <= packed(v) && packed(v) <= last; }
};

// A parameter of the left side, the one of the right that takes its value, and how that is written where it is not the
// value itself ("1 - momentum").
struct parameter_pair {
    std::string left, right, transform;
};

// An equation before it is in the graph; the fields are those of `equation`.
struct new_equation {
    framework left_framework = framework::pytorch;
    framework right_framework = framework::pytorch;
    direction way = direction::both;
    std::string left, right, guard, note, request, evidence_text, origin;
    evidence_class evidence = evidence_class::none;
    version_range left_versions, right_versions;
    std::vector<std::pair<std::string, std::string>> drops;  // parameter, reason
    std::vector<parameter_pair> same_parameters;
    std::string left_operator, right_operator;               // canonical names; "" where that side is an expression
};

// What documentation says; names are canonical. Of a pair, one side may be empty.
struct new_documented {
    std::string left, right, difference, pages;
    std::vector<parameter_pair> parameters;
};

// A rule for links into documentation; see documentation_record.
struct documentation_rule {
    framework owner = framework::pytorch;
    version_set versions = 0;
    std::uint8_t kinds = 0;
    std::string prefix, link;
};

// Grows a graph; nothing may be added under a name that is not there yet, except aliases, bases and equations, which
// are resolved when the graph is flattened. All texts are copied.
class builder {
public:
    using operator_number = std::size_t;

    // `known` is ascending, without repetition, at most most_versions long.
    void add_framework(framework fw, std::string_view root, std::vector<version> known);
    // Of these versions the facts state only a part: what they do not state is not known.
    void mark_partial(framework fw, version_set versions);
    // A second call for the same name and kind adds its versions. Nothing where the name is of another kind in one of
    // these versions.
    std::optional<operator_number> add_operator(framework fw, operator_kind kind, std::string_view full_name, version_set versions);
    // Appends an overload.
    void add_signature(operator_number op, const signature& overload, version_set versions);
    void add_base(operator_number class_, std::string_view base_name, version_set versions);
    void add_alias(framework fw, std::string_view alias, std::string_view full_name, version_set versions);
    void add_equation(new_equation equation);
    void add_documented(new_documented equivalence);
    void add_documentation(documentation_rule rule);
    void add_helper(framework owner, std::string_view name, std::string_view source);
    void add_convention(framework owner, std::string_view statement);

    // The versions in which an operator of this name is there.
    version_set versions_of(std::string_view full_name) const;
    std::span<const version> known_versions(framework fw) const;
    // Flattens the graph. Bases and aliases of unknown operators are left out.
    tables flatten() const;

private:
    friend class flattening;
    struct parameter_row {
        std::string name, type, default_text;
        parameter_kind kind;
        auto operator<=>(const parameter_row&) const = default;
    };
    struct overload {
        std::vector<parameter_row> parameters;
        std::string returns;
        version_set versions;
    };
    struct node {
        framework owner;
        operator_kind kind;
        std::string name;
        version_set versions;
        std::vector<overload> overloads;
        std::vector<std::pair<std::string, version_set>> bases;
    };
    struct alias_node {
        std::string target;
        version_set versions;
    };
    struct framework_node {
        std::string root;
        std::vector<version> versions;
        version_set partial = 0;
    };

    std::map<framework, framework_node> frameworks_;
    std::vector<node> nodes_;
    std::map<std::string, std::vector<operator_number>, std::less<>> operators_;  // a node a kind
    std::multimap<std::string, alias_node, std::less<>> aliases_;
    std::vector<new_equation> equations_;
    std::vector<new_documented> documented_;
    std::vector<documentation_rule> documentation_;
    std::map<std::pair<framework, std::string>, std::string> helpers_;
    std::vector<std::pair<framework, std::string>> conventions_;
};

}  // namespace tensorferry::graph
