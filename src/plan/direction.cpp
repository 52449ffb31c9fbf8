#include "src/plan/direction.hpp"

#include <algorithm>

#include "grammar/parse.hpp"
#include "grammar/visit.hpp"

namespace tensorferry {

framework_version hub_of(const graph::knowledge& knowledge) {
    return {graph::framework::pytorch, knowledge.versions(graph::framework::pytorch).back()};
}

static std::vector<import_binding> bindings_of_conventions(const graph::knowledge& knowledge, graph::framework of) {
    std::vector<import_binding> all;
    for (const auto statement : knowledge.import_conventions(of))
        for (auto& binding : import_bindings(statement)) all.push_back(std::move(binding));
    return all;
}

direction::direction(const graph::knowledge& all, framework_version from, framework_version to, direction_memory& shared)
    : source(from), target(to), knowledge(all.as_of(from.framework, from.version).as_of(to.framework, to.version)), equations(knowledge, shared.equations),
      roles(knowledge, equations, from, to), adapters(*this, shared.adapters),
      customs{bindings_of_conventions(knowledge, from.framework), bindings_of_conventions(knowledge, to.framework)} {}

direction_memory& direction_memories::between(framework_version source, framework_version target) {
    const std::lock_guard guard(lock_);
    return made_[{source, target}];
}

direction::~direction() = default;

directions& direction::further() {
    if (!further_) further_ = std::make_unique<directions>(knowledge);
    return *further_;
}

const std::vector<std::string>& direction::called_by(graph::framework of, const std::string& helper) {
    const auto [place, is_new] = called_by_.try_emplace({of, helper});
    auto& called = place->second;
    if (!is_new) return called;
    const auto module = grammar::parse(std::string(knowledge.helper(of, helper)));
    if (!module) return called;
    for_each_node(*module, module->root(), [&](grammar::node_id node) {
        if (module->kind(node) != grammar::node_kind::Name) return;
        std::string name(module->identifier(node, grammar::field::Name::id));
        if (std::ranges::find(called, name) == called.end() && !knowledge.helper(of, name).empty()) called.push_back(std::move(name));
    });
    return called;
}

direction& directions::between(framework_version source, framework_version target) {
    auto& place = made_[{source, target}];
    if (!place) place = std::make_unique<direction>(all_, source, target, shared_.between(source, target));
    return *place;
}

}  // namespace tensorferry
