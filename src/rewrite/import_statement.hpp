// In: one import statement as text. Out: what it binds to what, and statements merged and wrapped as people write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tensorferry {

struct import_binding {
    std::string local;      // "nn"; for "import a.b" the whole "a.b"
    std::string target;     // "paddle.nn"
    std::string statement;  // of this binding alone
};

// The bindings of "import a.b as c" or "from a import b, c as d".
std::vector<import_binding> import_bindings(std::string_view statement);

// How experts import the modules of two frameworks.
struct import_customs {
    std::vector<import_binding> of_source, of_target;
};

// Joins "from a import b" and "from a import c" to one statement each module, in the order of first mention, without duplicates.
std::vector<std::string> merged_imports(const std::vector<std::string>& statements);

}  // namespace tensorferry
