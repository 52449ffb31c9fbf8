// What an operator is called in the target, where its name alone is wanted: of modules and classes in imports, of overridden methods.
#include "src/equations/match.hpp"
#include "src/equations/pattern_values.hpp"
#include "src/plan/plan.hpp"

namespace tensorferry {

using namespace grammar;

std::string planner::renamed_to(graph::operator_id op, framework_version from, framework_version to) {
    for (const auto* equation : library_.leading(op, to.framework, from.version, to.version)) {
        const bool forward = equation->left_framework == from.framework;
        const auto& parsed = library_.parsed(*equation);
        if (is_for_annotations(parsed)) continue;
        const auto& side = forward ? parsed.left : parsed.right;
        const auto& other = forward ? parsed.right : parsed.left;
        if (is_plain_name(side) && is_plain_name(other))
            if (auto name = dotted_name(other.module, other.expression); context_.knowledge.find(name)) return name;
        // A class or a function that is imported by name.
        if (!is_plain_name(side) && other.module.kind(other.expression) == node_kind::Call && refusal(other).empty())
            if (auto name = pattern_operator(other); context_.knowledge.find(name) &&
                context_.knowledge.describe(*context_.knowledge.find(name)).kind != graph::operator_kind::method)
                return name;
    }
    return {};
}

// Of a member that overrides one of a base class, and has no equation of its own, the base's.
graph::operator_id planner::with_equation(graph::operator_id op) {
    const auto info = context_.knowledge.describe(op);
    if (info.kind != graph::operator_kind::method && info.kind != graph::operator_kind::attribute) return op;
    if (!equations_from(op).empty()) return op;
    const auto dot = info.full_name.rfind('.');
    const auto owner = context_.knowledge.find(info.full_name.substr(0, dot));
    if (!owner) return op;
    for (const auto base : context_.knowledge.bases(*owner))
        if (const auto member = context_.knowledge.find_member(base, info.full_name.substr(dot + 1)); member && *member != op)
            if (const auto found = with_equation(*member); !equations_from(found).empty()) return found;
    return op;
}

std::string planner::renamed(graph::operator_id asked) {
    if (const auto known = direction_.renamed.find(asked); known != direction_.renamed.end()) return known->second;
    return direction_.renamed.insert_or_assign(asked, find_renamed(asked)).first->second;
}

std::string planner::find_renamed(graph::operator_id asked) {
    const auto op = with_equation(asked);
    auto name = renamed_to(op, source_, target_);
    if (name.empty() && source_.framework != hub_.framework && target_.framework != hub_.framework) {
        const auto middle = renamed_to(op, source_, hub_);
        const auto hub_operator = middle.empty() ? std::nullopt : context_.knowledge.find(middle);
        name = hub_operator ? renamed_to(*hub_operator, hub_, target_) : std::string();
    }
    // A method's own equations may say what its arguments become and leave its name to the member that it overrides.
    const auto info = context_.knowledge.describe(op);
    const auto dot = info.full_name.rfind('.');
    const auto owner = name.empty() && info.kind == graph::operator_kind::method ? context_.knowledge.find(info.full_name.substr(0, dot)) : std::nullopt;
    if (!owner) return name;
    for (const auto base : context_.knowledge.bases(*owner))
        if (const auto member = context_.knowledge.find_member(base, info.full_name.substr(dot + 1)); member && *member != op && name.empty()) name = renamed(*member);
    return name;
}

}  // namespace tensorferry
