#include "src/equations/library.hpp"

#include <stdexcept>

#include <fmt/format.h>

#include "grammar/parse.hpp"
#include "grammar/visit.hpp"
#include "src/syntax/walk.hpp"

namespace tensorferry {

namespace {

pattern_tree parse_side(std::string_view text) {
    // In parentheses, since a long side may run over several lines.
    auto module = grammar::parse(fmt::format("({}\n)\n", text));
    if (!module) throw std::logic_error("an equation of the snapshot does not parse: " + std::string(text));
    const auto statement = module->list(module->root(), grammar::field::Module::body)[0];
    const auto expression = module->child(statement, grammar::field::Expr::value);
    return {std::move(*module), expression, {}, {}};
}

// The names are views of the tree's text: once that is where it stays.
void find_names(pattern_tree& side, const graph::knowledge& knowledge) {
    for_each_node(side.module, side.expression, [&](grammar::node_id node) {
        if (side.module.kind(node) == grammar::node_kind::Name) side.names.push_back(side.module.identifier(node, grammar::field::Name::id));
        if (auto name = dotted_name(side.module, node); !name.empty()) {
            const auto op = knowledge.find(name);
            side.dotted.push_back({node, std::move(name), op});
        }
    });
    std::ranges::sort(side.names);
    std::ranges::sort(side.dotted, {}, &pattern_name::node);
}

}  // namespace

const std::vector<const graph::equation*>& equation_library::leading(graph::operator_id op, graph::framework target, graph::version source_version,
                                                                     graph::version target_version) {
    const asked key{op, target, source_version, target_version};
    if (const auto known = leading_.find(key); known != leading_.end()) return known->second;
    return leading_.emplace(key, knowledge_.equations_of(op, target, source_version, target_version)).first->second;
}

const parsed_equation& parsed_equations::of(const graph::equation& equation, const graph::knowledge& knowledge) {
    auto& place = [&]() -> slot& {
        const std::lock_guard guard(lock_);
        return made_[&equation];
    }();
    std::call_once(place.once, [&] {
        auto condition = equation.guard.empty() ? nullptr : std::make_unique<pattern_tree>(parse_side(equation.guard));
        auto made = std::make_unique<parsed_equation>(parsed_equation{&equation, parse_side(equation.left), parse_side(equation.right), std::move(condition)});
        find_names(made->left, knowledge);
        find_names(made->right, knowledge);
        place.made = std::move(made);
    });
    return *place.made;
}

const parsed_equation& equation_library::parsed(const graph::equation& equation) {
    auto& place = parsed_[&equation];
    if (place == nullptr) place = &shared_.of(equation, knowledge_);
    return *place;
}

}  // namespace tensorferry
