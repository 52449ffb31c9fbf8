// In: nothing. Out: Python files to try properties on, and what two trees or texts are compared by.
#pragma once

#include <string>
#include <vector>

#include "grammar/tree.hpp"

namespace tensorferry::codegen {

struct sample {
    std::string name, source;
};

// The fixtures of this room and of the grammar, and the Python files of the folder that TENSORFERRY_TEST_FILES names.
std::vector<sample> samples();

// The dump without positions.
std::string shape_of(const grammar::tree& module);

// In a fixed order.
std::vector<std::string> comments_of(const grammar::tree& module);

std::vector<grammar::node_id> nodes_of(const grammar::tree& module, const std::vector<grammar::node_kind>& kinds);

}  // namespace tensorferry::codegen
