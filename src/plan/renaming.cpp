// What an operator is called in the target, where its name alone is wanted: of modules and classes in imports, of overridden methods,
// of operators that are named without being called.
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

// True where nothing but the operator and the kind of place says what takes its place: a name that stands for itself, as half of all uses do.
bool planner::is_decided_by_name(const source_use& use) const {
    const auto& module = context_.module;
    if (!use.by_name || use.assumed || use.maybe_array || use.use.receiver != no_node || !use.alternatives.empty()) return false;
    if (use.use.kind != use_kind::reference && use.use.kind != use_kind::class_name) return false;
    const auto kind = module.kind(use.use.node);
    return context_.step == nullptr && context_.conditions == nullptr && (kind == node_kind::Name || kind == node_kind::Attribute) && module.ctx(use.use.node) == context::Load;
}

std::optional<decision> planner::named(const source_use& use) {
    const auto& asked = use.use;
    const auto place = static_cast<std::uint64_t>(asked.kind) << 4 | asked.annotation << 3 | asked.sets_layers << 2 | asked.handed_over << 1 | use.class_attribute;
    const auto [found, fresh] = direction_.named.try_emplace(std::uint64_t{asked.op} << 8 | place);
    if (fresh) found->second = find_named(use);
    if (!found->second) return std::nullopt;
    const auto& [name, result, reason, equation] = *found->second;
    return decision{name.empty() ? no_node : add_dotted_name(context_.module, context_.spell(name)), result, reason, equation, {}, {}, {}};
}

// Nothing where functions of the support module or more than a name take part.
std::optional<direction::answer_by_name> planner::find_named(const source_use& use) {
    auto context = context_;
    context.spell = [](std::string_view name) { return std::string(name); };
    planner whole(context, direction_);
    auto changed = use;
    changed.use.op = whole.with_equation(use.use.op);
    auto decided = whole.decide_operator(changed);
    if (!decided.functions.empty() || !decided.helpers.empty() || !decided.inner_helpers.empty()) return std::nullopt;
    const auto name = decided.replacement == no_node ? std::string() : dotted_name(context_.module, decided.replacement);
    if (name.empty() && decided.replacement != no_node) return std::nullopt;
    return direction::answer_by_name{name, decided.result, std::move(decided.reason), std::move(decided.equation)};
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
