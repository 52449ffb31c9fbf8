#include "src/training/clipped.hpp"

#include <fmt/format.h>

namespace tensorferry {

using namespace grammar;

namespace {

// The argument for an operator's first parameter.
node_id first_argument(const tree& module, const graph::knowledge& knowledge, graph::operator_id op, std::span<const node_id> args, std::span<const node_id> keywords) {
    if (!args.empty()) return args.front();
    const auto& signatures = knowledge.signatures(op);
    if (signatures.empty() || signatures.front().parameters.empty()) return no_node;
    for (const auto keyword : keywords)
        if (module.identifier(keyword, field::keyword::arg) == signatures.front().parameters.front().name) return module.child(keyword, field::keyword::value);
    return no_node;
}

// Of `x.parameters()` without arguments the x.
node_id owner_of_all(const tree& module, node_id expression) {
    if (module.kind(expression) != node_kind::Call || !module.list(expression, field::Call::args).empty() || !module.list(expression, field::Call::keywords).empty())
        return no_node;
    const auto function = module.child(expression, field::Call::func);
    if (module.kind(function) != node_kind::Attribute) return no_node;
    const auto name = module.identifier(function, field::Attribute::attr);
    return name == "parameters" || name == "trainable_params" ? module.child(function, field::Attribute::value) : no_node;
}

// A name or `self.NAME`: a network as a whole, not a part of one.
bool is_whole(const tree& module, node_id owner) {
    if (module.kind(owner) == node_kind::Name) return true;
    return module.kind(owner) == node_kind::Attribute && module.text(module.child(owner, field::Attribute::value)) == "self";
}

// What the optimizer was made of, where one assignment says it.
node_id made_of(const step_surroundings& file, node_id optimizer) {
    const auto& module = file.module;
    if (module.kind(optimizer) != node_kind::Name) return no_node;
    const auto bindings = file.scopes.look_up(file.scopes.scope_of(optimizer), module.identifier(optimizer, field::Name::id));
    if (bindings.size() != 1) return no_node;
    const auto value = bindings.front().value;
    if (value == no_node || module.kind(value) != node_kind::Call) return no_node;
    const auto op = file.types.operator_of(module.child(value, field::Call::func));
    return op ? first_argument(module, file.knowledge, *op, module.list(value, field::Call::args), module.list(value, field::Call::keywords)) : no_node;
}

}  // namespace

std::expected<std::string, std::string> clips_all(const step_surroundings& file, const source_use& change, node_id optimizer) {
    const auto& module = file.module;
    const auto wanted = first_argument(module, file.knowledge, change.use.op, change.use.args, change.use.keywords);
    if (wanted == no_node) return std::unexpected("whose gradients are changed is not known");
    const auto known = made_of(file, optimizer);
    if (known != no_node && same_expression(module, wanted, known)) return std::string();
    const auto owner = owner_of_all(module, wanted);
    const bool of_another = known != no_node && owner_of_all(module, known) != no_node;
    if (owner == no_node || !is_whole(module, owner) || of_another)
        return std::unexpected(fmt::format("'{}' may be others than the optimizer's parameters", module.text(wanted)));
    return fmt::format("the optimizer is taken to have all of '{}'", module.text(wanted));
}

}  // namespace tensorferry
