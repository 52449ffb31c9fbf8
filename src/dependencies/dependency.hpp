// In: nothing. Out: what is said of a dependency on the source framework.
#pragma once

#include <string>

#include "grammar/tree.hpp"

namespace tensorferry {

// A place where a file that states dependencies (requirements.txt, pyproject.toml, …) asks for the source framework.
struct dependency {
    grammar::span where;         // bytes in the file
    grammar::position position;  // one-based line, zero-based column
    std::string before;          // "torch>=2.0"
    std::string after;           // what stands there now; empty: it was left
    std::string reason;          // why it was left
};

}  // namespace tensorferry
