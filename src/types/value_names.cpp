#include "src/types/value_names.hpp"

namespace tensorferry {

using namespace grammar;

namespace {

std::string_view last_name(const tree& module, node_id expression) {
    switch (module.kind(expression)) {
        case node_kind::Name: return module.identifier(expression, field::Name::id);
        case node_kind::Attribute: return module.identifier(expression, field::Attribute::attr);
        default: return {};
    }
}

// True where the words of `name`, between underscores, start or end with `wanted`.
bool speaks_of(std::string_view name, std::string_view wanted) {
    if (name == wanted) return true;
    if (name.size() <= wanted.size()) return false;
    const bool first = name.starts_with(wanted) && name[wanted.size()] == '_';
    return first || (name.ends_with(wanted) && name[name.size() - wanted.size() - 1] == '_');
}

}  // namespace

std::optional<graph::operator_id> class_by_name(const tree& module, const graph::knowledge& knowledge, graph::framework fw, node_id expression) {
    const auto name = last_name(module, expression);
    if (name.empty()) return std::nullopt;
    for (const auto statement : knowledge.value_names(fw)) {
        const auto colon = statement.find(':');
        if (colon == std::string_view::npos || !speaks_of(name, statement.substr(0, colon))) continue;
        return knowledge.find(statement.substr(statement.find_first_not_of(' ', colon + 1)));
    }
    return std::nullopt;
}

}  // namespace tensorferry
