// In: a function or a class in the hub's terms, as text. Out: the same in the target's, with what it needs from the support module.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "src/convert.hpp"

namespace tensorferry {

struct direction;

// `ways` go over the same knowledge. `source` is one definition named `name`, and what belongs to it; the result's first function is that one. The error says what in it
// has no equivalent.
std::expected<std::vector<support_function>, std::string> from_hub(const graph::knowledge& knowledge, directions& ways, framework_version hub, framework_version target,
                                                                   const std::string& name, std::string_view source);

// The same text with `raise` in place of each `return` whose result has no equivalent.
std::string refusing_what_is_marked(const graph::knowledge& knowledge, directions& ways, framework_version hub, framework_version target, std::string source);

// Puts another name in a name's place wherever it stands in Python source.
void rename_in(std::string& source, std::string_view name, std::string_view other);

// A helper of the hub as the target's: its function first, then those that its conversion needs. Each is converted once for a direction. The
// error says what in it, or in a helper that it calls, has no equivalent.
const std::expected<std::vector<support_function>, std::string>& converted_helper(direction& way, const std::string& name);

// True where a function that calls the hub's helper finds one of that name in the target: the target's own, or the hub's, converted.
bool is_in_target(direction& way, const std::string& name);

}  // namespace tensorferry
