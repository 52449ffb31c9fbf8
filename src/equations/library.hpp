// In: equations of the graph, as texts. Out: those that lead from an operator, and each as trees; made when first asked for.
#pragma once

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "grammar/tree.hpp"
#include "graph/knowledge.hpp"

namespace tensorferry {

// A name with its dots, and what the graph knows by it.
struct pattern_name {
    grammar::node_id node;
    std::string dotted;
    std::optional<graph::operator_id> op;
};

// One side (or the guard) of an equation.
struct pattern_tree {
    grammar::tree module;
    grammar::node_id expression = grammar::no_node;
    std::vector<std::string_view> names;   // that occur in it, sorted: what stands there is a metavariable, no fixed value
    std::vector<pattern_name> dotted;      // of each chain of names, parts of chains among them, by node
    bool mentions(std::string_view name) const { return std::ranges::binary_search(names, name); }
    // Nothing where the node is no chain of names.
    const pattern_name* name_at(grammar::node_id node) const {
        const auto found = std::ranges::lower_bound(dotted, node, {}, &pattern_name::node);
        return found != dotted.end() && found->node == node ? &*found : nullptr;
    }
};

struct parsed_equation {
    const graph::equation* text = nullptr;
    pattern_tree left;
    pattern_tree right;
    std::unique_ptr<pattern_tree> guard;  // nothing: always
};

// Equations as trees, each made once for all threads that convert in one direction.
class parsed_equations {
public:
    // From any thread. Throws std::logic_error for an equation that does not parse: the snapshot compiler let it through.
    const parsed_equation& of(const graph::equation& equation, const graph::knowledge& knowledge);

private:
    struct slot {
        std::once_flag once;
        std::unique_ptr<const parsed_equation> made;
    };
    std::mutex lock_;   // of the table; threads that parse different equations do not wait for one another
    std::unordered_map<const graph::equation*, slot> made_;
};

// For one thread.
class equation_library {
public:
    equation_library(const graph::knowledge& knowledge, parsed_equations& shared) : knowledge_(knowledge), shared_(shared) {}

    // Those that knowledge::equations_of() finds, in that order; the list lives as long as the library.
    const std::vector<const graph::equation*>& leading(graph::operator_id op, graph::framework target, graph::version source_version, graph::version target_version);
    const parsed_equation& parsed(const graph::equation& equation);

private:
    struct asked {
        graph::operator_id op;
        graph::framework target;
        graph::version source_version, target_version;
        bool operator==(const asked&) const = default;
    };
    struct hash_of_asked {
        std::size_t operator()(const asked& each) const { return each.op * std::size_t{3} + static_cast<std::size_t>(each.target); }  // two versions are seldom asked for
    };

    const graph::knowledge& knowledge_;
    std::unordered_map<asked, std::vector<const graph::equation*>, hash_of_asked> leading_;
    parsed_equations& shared_;
    std::unordered_map<const graph::equation*, const parsed_equation*> parsed_;   // those that were asked for before
};

}  // namespace tensorferry
