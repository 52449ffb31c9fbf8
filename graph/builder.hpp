// In: facts and equations, one by one. Out: the knowledge graph and its snapshot.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/schema.hpp"

namespace tensorferry::graph {

// Versions from first to last, both included.
struct version_range {
    std::uint32_t first = 0;
    std::uint32_t last = any_version;
    bool holds(version v) const { return first <= packed(v) && packed(v) <= last; }
};

// An equation before it is in the graph; the fields are those of `equation`.
struct new_equation {
    framework left_framework = framework::pytorch;
    framework right_framework = framework::pytorch;
    direction way = direction::both;
    std::string left, right, guard, note, evidence_text, origin;
    evidence_class evidence = evidence_class::none;
    version_range left_versions, right_versions;
    std::vector<std::pair<std::string, std::string>> drops;                 // parameter, reason
    std::vector<std::pair<std::string, std::string>> same_parameters;       // left parameter, right parameter
    std::string left_operator, right_operator;                             // canonical names; "" where that side is an expression
};

// Grows a graph; nothing may be added under a name that is not there yet, except aliases, bases and equations, which
// are resolved when the graph is flattened. All texts are copied.
class builder {
public:
    void add_framework(framework fw, std::string_view root, std::vector<version> known);
    // A second call for the same name widens its versions. False where the name is already of another kind.
    bool add_operator(framework fw, operator_kind kind, std::string_view full_name, version_range versions);
    // Appends an overload.
    void add_signature(std::string_view full_name, const signature& overload);
    void add_base(std::string_view class_name, std::string_view base_name);
    void add_alias(std::string_view alias, std::string_view full_name);
    void add_equation(new_equation equation);
    void add_helper(framework owner, std::string_view name, std::string_view source);
    void add_convention(framework owner, std::string_view statement);

    bool has(std::string_view full_name) const;
    // Flattens the graph. Bases and aliases of unknown operators are left out.
    tables flatten() const;

private:
    struct node {
        framework owner;
        operator_kind kind;
        version_range versions;
        struct row {
            std::string name, type, default_text;
            parameter_kind kind;
        };
        struct overload {
            std::vector<row> parameters;
            std::string returns;
        };
        std::vector<overload> overloads;
        std::vector<std::string> bases;
    };
    struct framework_node {
        std::string root;
        std::vector<version> versions;
    };
    struct flattening;

    std::map<framework, framework_node> frameworks_;
    std::map<std::string, node, std::less<>> operators_;
    std::map<std::string, std::string, std::less<>> aliases_;
    std::vector<new_equation> equations_;
    std::map<std::pair<framework, std::string>, std::string> helpers_;
    std::vector<std::pair<framework, std::string>> conventions_;
};

}  // namespace tensorferry::graph
