// In: a file's scopes and what was asked for. Out: the framework that the file is converted from.
#pragma once

#include <optional>

#include "src/convert.hpp"
#include "src/names/scopes.hpp"

namespace tensorferry {

// The framework that the imports name first, or the one that was asked for; nothing for a file that is to be left. One that
// imports other frameworks only was converted before, or never was of that one: what its methods mean is not for this
// conversion to say.
std::optional<framework_version> source_of(const scope_table& scopes, const conversion_options& options);

}  // namespace tensorferry
