// What class statements inherit from the framework's classes, and what they override.
#include "src/plan/collect.hpp"

namespace tensorferry {

using namespace grammar;

std::vector<inheriting_class> collect_inheriting(const tree& module, const scope_table& scopes, const type_table& types, const graph::knowledge& knowledge) {
    std::vector<inheriting_class> found;
    for (const auto node : scopes.classes()) {
        if (types.defines(node, "__init__") || types.defines(node, "__new__")) continue;
        const auto bases = module.list(node, field::ClassDef::bases);
        const auto op = bases.empty() ? std::nullopt : types.operator_of(bases.front());
        if (op && knowledge.describe(*op).kind == graph::operator_kind::class_) found.push_back({node, *op});
    }
    return found;
}

std::vector<overridden_method> collect_overrides(const tree& module, const scope_table& scopes, const type_table& types, const graph::knowledge& knowledge) {
    std::vector<overridden_method> found;
    for (const auto node : scopes.classes()) {
        const auto base = types.framework_base(node);
        if (!base) continue;
        for (const auto statement : module.list(node, field::ClassDef::body)) {
            const auto kind = module.kind(statement);
            if (kind != node_kind::FunctionDef && kind != node_kind::AsyncFunctionDef) continue;
            if (auto member = knowledge.find_member(*base, module.identifier(statement, field::FunctionDef::name))) found.push_back({statement, *member});
        }
    }
    return found;
}

}  // namespace tensorferry
