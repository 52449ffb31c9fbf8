#include "src/training/roles.hpp"

#include "src/equations/match.hpp"
#include "src/plan/direction.hpp"
#include "src/syntax/walk.hpp"

namespace tensorferry {

using namespace grammar;

namespace {

bool speaks_of(const tree& module, node_id expression, std::string_view name) {
    return !for_each_node(module, expression, [&](node_id node) {
        return module.kind(node) == node_kind::Name && module.identifier(node, field::Name::id) == name ? walk_step::stop : walk_step::on;
    });
}

// What a template says of the gradients: `gradients := …` or `…(gradients)`.
step_role role_of(const pattern_tree& side) {
    const auto& module = side.module;
    if (module.kind(side.expression) != node_kind::NamedExpr)
        return speaks_of(module, side.expression, "gradients") ? step_role::applies : step_role::none;
    const auto value = module.child(side.expression, field::NamedExpr::value);
    if (module.text(module.child(side.expression, field::NamedExpr::target)) != "gradients") return step_role::none;
    if (speaks_of(module, value, "forward")) return step_role::computes;
    return speaks_of(module, value, "gradients") ? step_role::changes : step_role::forgets;
}

}  // namespace

step_role step_roles::between(graph::operator_id op, framework_version from, framework_version to) const {
    for (const auto* equation : knowledge_.equations_of(op, to.framework, from.version, to.version)) {
        if (equation->way == graph::direction::both || equation->right.find("gradients") == std::string_view::npos) continue;
        const auto& parsed = library_.parsed(*equation);
        if (const auto role = role_of(equation->left_framework == from.framework ? parsed.right : parsed.left); role != step_role::none) return role;
    }
    return step_role::none;
}

step_role step_roles::of(graph::operator_id op) const {
    const auto direct = between(op, source_, target_);
    const auto hub = hub_of(knowledge_);
    if (direct != step_role::none || source_.framework == hub.framework || target_.framework == hub.framework) return direct;
    for (const auto* equation : knowledge_.equations_of(op, hub.framework, source_.version, hub.version)) {
        const auto& parsed = library_.parsed(*equation);
        const auto in_hub = knowledge_.find(pattern_operator(equation->left_framework == hub.framework ? parsed.left : parsed.right));
        if (const auto role = in_hub ? between(*in_hub, hub, target_) : step_role::none; role != step_role::none) return role;
    }
    return step_role::none;
}

}  // namespace tensorferry
