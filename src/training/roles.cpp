#include "src/training/roles.hpp"

#include <algorithm>

#include "graph/step_names.hpp"
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

// What a template says of gradients that are filled in: it is written of the loss, of weights, or of the optimizer alone.
step_role filling_role_of(const pattern_tree& written, const pattern_tree& matched) {
    const auto own = [&](std::string_view name) {
        return speaks_of(written.module, written.expression, name) && !speaks_of(matched.module, matched.expression, name);
    };
    if (own("loss")) return step_role::computes;
    if (own("weights")) return step_role::changes;
    return own("optimizer") ? step_role::applies : step_role::none;
}

}  // namespace

bool speaks_of_step(const pattern_tree& written, const pattern_tree& matched) {
    return std::ranges::any_of(graph::step_names, [&](std::string_view name) {
        return speaks_of(written.module, written.expression, name) && !speaks_of(matched.module, matched.expression, name);
    });
}

step_role step_roles::filling_between(graph::operator_id op, framework_version from, framework_version to) const {
    for (const auto* equation : library_.leading(op, to.framework, from.version, to.version)) {
        if (equation->way == graph::direction::both) continue;
        const auto& parsed = library_.parsed(*equation);
        const bool forward = equation->left_framework == from.framework;
        if (const auto role = filling_role_of(forward ? parsed.right : parsed.left, forward ? parsed.left : parsed.right); role != step_role::none) return role;
    }
    return step_role::none;
}

step_role step_roles::filling(graph::operator_id op) const {
    const auto [known, is_new] = filling_.try_emplace(op, step_role::none);
    if (is_new) known->second = find_filling(op);
    return known->second;
}

step_role step_roles::find_filling(graph::operator_id op) const {
    const auto direct = filling_between(op, source_, target_);
    const auto hub = hub_of(knowledge_);
    if (direct != step_role::none || source_.framework == hub.framework || target_.framework == hub.framework) return direct;
    return filling_between(op, source_, hub);
}

std::string step_roles::adding_function(graph::operator_id computes) const {
    const auto hub = hub_of(knowledge_);
    for (const auto* there : library_.leading(computes, hub.framework, source_.version, hub.version)) {
        const auto& parsed = library_.parsed(*there);
        const auto in_hub = knowledge_.find(pattern_operator(there->left_framework == hub.framework ? parsed.left : parsed.right));
        if (!in_hub) continue;
        for (const auto* equation : library_.leading(*in_hub, source_.framework, hub.version, source_.version)) {
            const auto& written = library_.parsed(*equation).right;
            if (written.module.kind(written.expression) != node_kind::NamedExpr || !speaks_of(written.module, written.expression, "more_gradients")) continue;
            const auto call = written.module.child(written.expression, field::NamedExpr::value);
            if (written.module.kind(call) == node_kind::Call) return std::string(written.module.text(written.module.child(call, field::Call::func)));
        }
    }
    return {};
}

std::string step_roles::given_to_optimizer(graph::operator_id schedule) const {
    const auto hub = hub_of(knowledge_);
    for (const auto& there : {target_, hub})
        for (const auto* equation : library_.leading(schedule, there.framework, source_.version, there.version)) {
            const auto& parsed = library_.parsed(*equation);
            const bool forward = equation->left_framework == source_.framework;
            if (filling_role_of(forward ? parsed.right : parsed.left, forward ? parsed.left : parsed.right) == step_role::applies && !equation->drops.empty())
                return std::string(equation->drops.front().name);
        }
    return {};
}

step_role step_roles::between(graph::operator_id op, framework_version from, framework_version to) const {
    for (const auto* equation : library_.leading(op, to.framework, from.version, to.version)) {
        if (equation->way == graph::direction::both || equation->right.find("gradients") == std::string_view::npos) continue;
        const auto& parsed = library_.parsed(*equation);
        if (const auto role = role_of(equation->left_framework == from.framework ? parsed.right : parsed.left); role != step_role::none) return role;
    }
    return step_role::none;
}

step_role step_roles::of(graph::operator_id op) const {
    const auto [known, is_new] = roles_.try_emplace(op, step_role::none);
    if (is_new) known->second = find_role(op);
    return known->second;
}

step_role step_roles::find_role(graph::operator_id op) const {
    const auto direct = between(op, source_, target_);
    const auto hub = hub_of(knowledge_);
    if (direct != step_role::none || source_.framework == hub.framework || target_.framework == hub.framework) return direct;
    for (const auto* equation : library_.leading(op, hub.framework, source_.version, hub.version)) {
        const auto& parsed = library_.parsed(*equation);
        const auto in_hub = knowledge_.find(pattern_operator(equation->left_framework == hub.framework ? parsed.left : parsed.right));
        if (const auto role = in_hub ? between(*in_hub, hub, target_) : step_role::none; role != step_role::none) return role;
    }
    return step_role::none;
}

}  // namespace tensorferry
