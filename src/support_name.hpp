// The name of the module that the functions stand in which converted code needs.
#pragma once

#include <string_view>

namespace tensorferry {

inline constexpr std::string_view support_module = "tensorferry_support";

}  // namespace tensorferry
