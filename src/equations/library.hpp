// In: equations as texts of the graph. Out: the same as trees, parsed when first asked for.
#pragma once

#include <memory>
#include <unordered_map>

#include "grammar/tree.hpp"
#include "graph/knowledge.hpp"

namespace tensorferry {

// One side (or the guard) of an equation.
struct pattern_tree {
    grammar::tree module;
    grammar::node_id expression = grammar::no_node;
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
