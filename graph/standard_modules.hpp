// In: a dotted name. Out: whether equations may use it without a fact: a name of Python's own library or of NumPy.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace tensorferry::graph {

inline constexpr std::array<std::string_view, 16> standard_modules{
    "collections", "contextlib", "copy",   "functools", "itertools", "logging", "math",     "numpy",
    "operator",    "os",         "pickle", "random",    "time",      "types",   "typing", "warnings"};

constexpr bool is_standard_name(std::string_view dotted) {
    const auto dot = dotted.find('.');
    return dot != std::string_view::npos && std::ranges::find(standard_modules, dotted.substr(0, dot)) != standard_modules.end();
}

}  // namespace tensorferry::graph
