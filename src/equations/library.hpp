// In: equations as texts of the graph. Out: the same as trees, parsed when first asked for.
#pragma once

#include <algorithm>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "grammar/tree.hpp"
#include "graph/knowledge.hpp"

namespace tensorferry {

// One side (or the guard) of an equation.
struct pattern_tree {
    grammar::tree module;
    grammar::node_id expression = grammar::no_node;
    std::vector<std::string_view> names;   // that occur in it, sorted: what stands there is a metavariable, no fixed value
    bool mentions(std::string_view name) const { return std::ranges::binary_search(names, name); }
};

struct parsed_equation {
    const graph::equation* text = nullptr;
    pattern_tree left;
    pattern_tree right;
    std::unique_ptr<pattern_tree> guard;  // nothing: always
};

class equation_library {
public:
    // Throws std::logic_error for an equation that does not parse: the snapshot compiler let it through.
    const parsed_equation& parsed(const graph::equation& equation);

private:
    std::unordered_map<const graph::equation*, std::unique_ptr<parsed_equation>> parsed_;
};

}  // namespace tensorferry
