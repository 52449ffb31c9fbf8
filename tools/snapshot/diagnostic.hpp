// In: what is wrong with a line of knowledge. Out: file:line:column: error: text.
#pragma once

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

namespace tensorferry::snapshot {

struct diagnostic {
    std::string file;
    unsigned line = 0;    // one-based; 0: the file as a whole
    unsigned column = 0;  // one-based
    std::string message;
};

using diagnostics = std::vector<diagnostic>;

std::string describe(const diagnostic& d);

}  // namespace tensorferry::snapshot
