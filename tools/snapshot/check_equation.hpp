// In: an equation as it is written, and the facts. Out: the equation for the graph, or what is wrong with it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "graph/builder.hpp"
#include "graph/knowledge.hpp"
#include "tools/snapshot/equation_file.hpp"

namespace tensorferry::snapshot {

// Names of the helper functions of each framework's support module, with their sources on one line.
using helper_names = std::map<graph::framework, std::map<std::string, std::string>>;

struct checked_equation {
    graph::new_equation equation;
    std::string key;                              // see tools/snapshot/evidence.hpp
    const equation_file* file = nullptr;
    grammar::node_id where = grammar::no_node;
    std::set<grammar::node_id> kept_drops;        // those of its group's drops that are about this equation
    std::set<std::string> left_helpers, right_helpers;  // names on either side; helpers are among them
};

// Appends every error it finds; nothing where there was one.
std::optional<checked_equation> check_equation(const equation_file& file, const equation_draft& draft, const graph::knowledge& facts,
                                               const helper_names& helpers, diagnostics& errors);

// Names on an equation's side, or in a helper, that are not built in: its helpers are among them.
std::set<std::string> used_names(const grammar::tree& t, grammar::node_id side);

}  // namespace tensorferry::snapshot
