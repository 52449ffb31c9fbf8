#include "src/equations/named_dtype.hpp"

#include <fmt/format.h>

#include "src/equations/literal.hpp"

namespace tensorferry {

std::optional<named_operator> dtype_named(const use_context& context, graph::framework source, graph::framework target, grammar::node_id string) {
    const auto text = literal_value(context.module, string);
    if (!text || text->what != literal::kind::string) return std::nullopt;
    const auto& known = context.knowledge;
    const auto constant = known.find(fmt::format("{}.{}", known.root_module(source), text->text));
    if (!constant) return std::nullopt;
    for (const auto* equation : known.equations_of(*constant, target, known.versions(source).back(), known.versions(target).back())) {
        const auto other = equation->left_framework == source ? equation->right : equation->left;
        if (const auto op = known.find(other)) return named_operator{*op, std::string(other)};
    }
    return std::nullopt;
}

}  // namespace tensorferry
