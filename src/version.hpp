// In: nothing. Out: the version of this program.
#pragma once

#include <string_view>

namespace tensorferry {

inline constexpr std::string_view program_version = TENSORFERRY_VERSION;

}  // namespace tensorferry
