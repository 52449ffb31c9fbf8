// The name of the module that the functions stand in which converted code needs.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace tensorferry {

inline constexpr std::string_view support_module = "tensorferry_support";

// The function's name where a dotted name, as an import writes it, is one of a support module; empty for others.
inline std::string support_function_imported_as(std::string_view target) {
    const auto dot = target.rfind('.');
    if (dot == std::string_view::npos) return {};
    const auto from = target.substr(0, dot);
    return from.substr(std::min(from.find_first_not_of('.'), from.size())) == support_module ? std::string(target.substr(dot + 1)) : std::string();
}

}  // namespace tensorferry
