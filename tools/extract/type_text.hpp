// In: an annotation. Out: the type in short: no module paths, `X | None` for Optional; empty where it says nothing.
#pragma once

#include <functional>
#include <string>

#include "grammar/tree.hpp"
#include "tools/extract/object.hpp"

namespace tensorferry::extract {

// What a name or an attribute in an annotation stands for; null where it stands for itself.
using type_resolver = std::function<const object*(const source_file&, grammar::node_id)>;

// `argument`: what a type variable stands for; `depth`: how many aliases of types were followed to come here.
std::string type_text(const source_file& file, grammar::node_id node, const type_resolver& resolve, const std::string& argument = {}, int depth = 0);

}  // namespace tensorferry::extract
