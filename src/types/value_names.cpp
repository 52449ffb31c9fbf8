#include "src/types/value_names.hpp"

#include <algorithm>

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

// The right side of the first convention that speaks of the expression's name, as far as it names one class or, with bars between, several.
static std::string_view convention_for(const tree& module, const graph::knowledge& knowledge, graph::framework fw, node_id expression, bool several) {
    const auto name = last_name(module, expression);
    if (name.empty()) return {};
    for (const auto& convention : knowledge.value_names(fw))
        if (convention.several == several && speaks_of(name, convention.name)) return convention.classes;
    return {};
}

std::optional<graph::operator_id> class_by_name(const tree& module, const graph::knowledge& knowledge, graph::framework fw, node_id expression) {
    const auto class_ = convention_for(module, knowledge, fw, expression, false);
    return class_.empty() ? std::nullopt : knowledge.find(class_);
}

std::vector<graph::operator_id> possible_classes_by_name(const tree& module, const graph::knowledge& knowledge, graph::framework fw, node_id expression) {
    std::vector<graph::operator_id> found;
    auto classes = convention_for(module, knowledge, fw, expression, true);
    while (!classes.empty()) {
        const auto end = std::min(classes.find(" | "), classes.size());
        if (const auto op = knowledge.find(classes.substr(0, end))) found.push_back(*op);
        classes.remove_prefix(std::min(end + 3, classes.size()));
    }
    return found;
}

}  // namespace tensorferry
