// In: the text of an equation file. Out: its equations with their conditions and what belongs to them, and its helpers;
// what the operators and names in them mean is not looked at here.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "grammar/tree.hpp"
#include "graph/builder.hpp"
#include "tools/snapshot/diagnostic.hpp"

namespace tensorferry::snapshot {

struct dropped {
    std::string name, reason;
    grammar::node_id where;
};

struct equation_draft {
    grammar::node_id left = grammar::no_node, right = grammar::no_node;
    graph::direction way = graph::direction::both;
    std::vector<grammar::node_id> conditions;  // tests of the `if`s around it, for checks of their names
    std::string guard;                         // the same as one condition
    std::map<graph::framework, graph::version_range> versions;
    std::string request;                       // "mint": rewrites towards the right only where that is asked for
    std::vector<dropped> drops;
    std::string note;
};

struct helper_draft {
    std::string name, source;
    grammar::node_id where;
};

struct equation_file {
    std::string path;   // as diagnostics name it
    std::shared_ptr<const grammar::tree> tree;
    graph::framework left = graph::framework::pytorch, right = graph::framework::pytorch;
    std::vector<equation_draft> equations;
    std::vector<helper_draft> helpers;
};

// Reads one file; `left` and `right` come from its folder's name. Statements that are none of the language are errors.
equation_file read_equations(std::string text, std::string path, graph::framework left, graph::framework right, diagnostics& errors);

// "file:line:column" of a node, as a diagnostic with a message.
diagnostic at_node(const equation_file& file, grammar::node_id node, std::string message);

}  // namespace tensorferry::snapshot
