// What the classes of a file derive from and assign to themselves, and which operators its names stand for.
#include <algorithm>

#include "grammar/literals.hpp"
#include "src/types/types.hpp"

namespace tensorferry {

using namespace grammar;
using graph::operator_id;

// Remembers every value assigned to self.NAME anywhere in a class.
void type_table::collect_self_attributes() {
    const auto note = [&](node_id target, node_id value) {
        if (module_.kind(target) != node_kind::Attribute) return;
        const auto owner = module_.child(target, field::Attribute::value);
        if (module_.kind(owner) != node_kind::Name || module_.identifier(owner, field::Name::id) != "self") return;
        if (const auto class_def = enclosing_class(target); class_def != no_node) self_values_[class_def][module_.identifier(target, field::Attribute::attr)].push_back(value);
    };
    const auto nodes = parents_.nodes();
    const auto kinds = parents_.kinds();
    for (const auto i : parents_.of_kinds({node_kind::Assign, node_kind::AnnAssign, node_kind::Call})) {
        if (kinds[i] == node_kind::Assign)
            for (auto target : module_.list(nodes[i], field::Assign::targets)) note(target, module_.child(nodes[i], field::Assign::value));
        if (kinds[i] == node_kind::AnnAssign) note(module_.child(nodes[i], field::AnnAssign::target), module_.child(nodes[i], field::AnnAssign::value));
        if (kinds[i] == node_kind::Call) {
            note_added_child(nodes[i]);
            asks_for_classes_ |= module_.text(module_.child(nodes[i], field::Call::func)) == "isinstance";
        }
    }
}

const std::vector<node_id>* type_table::assigned_to(node_id class_def, std::string_view member) const {
    const auto values = self_values_.find(class_def);
    if (values == self_values_.end()) return nullptr;
    const auto assigned = values->second.find(member);
    return assigned == values->second.end() ? nullptr : &assigned->second;
}

std::optional<operator_id> type_table::operator_of(node_id expression) const {
    constexpr auto unknown = static_cast<operator_id>(-1), none = static_cast<operator_id>(-2);
    const auto place = parents_.place_of(expression);
    if (place == 0) return operator_named(expression);
    if (operators_.empty()) operators_.resize(parents_.size() + 1, unknown);
    if (operators_[place] == unknown) operators_[place] = operator_named(expression).value_or(none);
    return operators_[place] == none ? std::nullopt : std::optional(operators_[place]);
}

// getattr(nn, "Conv2d"), with the string there or bound to a name alone.
static std::string named_by_getattr(const tree& module, const scope_table& scopes, node_id call) {
    const auto args = module.list(call, field::Call::args);
    if (module.text(module.child(call, field::Call::func)) != "getattr" || args.size() < 2) return {};
    auto text = args[1];
    if (module.kind(text) == node_kind::Name) {
        const auto bindings = scopes.look_up(scopes.scope_of(text), module.identifier(text, field::Name::id));
        if (bindings.size() != 1 || bindings.front().what != binding::kind::assignment || bindings.front().value == no_node) return {};
        text = bindings.front().value;
    }
    if (module.kind(text) != node_kind::Constant || module.constant(text) != constant_kind::string) return {};
    const auto owner = scopes.qualified_name(args[0]);
    return owner ? *owner + "." + string_value(module, text) : std::string();
}

std::optional<operator_id> type_table::operator_named(node_id expression) const {
    if (module_.kind(expression) == node_kind::Call) {
        const auto name = named_by_getattr(module_, scopes_, expression);
        return name.empty() ? std::nullopt : knowledge_.find(name);
    }
    const auto root_name = chain_root(module_, expression);
    if (root_name == no_node) return std::nullopt;
    const auto meaning = scopes_.meaning_of(module_.identifier(root_name, field::Name::id), root_name);
    const auto root = knowledge_.root_module(source_);
    if (!meaning.starts_with(root) || (meaning.size() > root.size() && meaning[root.size()] != '.')) return std::nullopt;
    return expression == root_name ? knowledge_.find(meaning) : knowledge_.find(*scopes_.qualified_name(expression));
}

std::optional<operator_id> type_table::framework_base(node_id class_def) const {
    // Far down it may be the depth that ends the search.
    if (depth_ > max_depth / 4) return framework_base_of(class_def);
    if (const auto known = bases_.find(class_def); known != bases_.end()) return known->second;
    const auto base = framework_base_of(class_def);
    bases_.emplace(class_def, base);
    return base;
}

std::optional<operator_id> type_table::framework_base_of(node_id class_def) const {
    depth_guard guard(depth_);
    if (depth_ > max_depth) return std::nullopt;
    for (auto base : module_.list(class_def, field::ClassDef::bases)) {
        if (auto op = operator_of(base); op && knowledge_.describe(*op).kind == graph::operator_kind::class_) return op;
        if (auto user = scopes_.class_named(base); user != no_node && user != class_def)
            if (auto op = framework_base(user)) return op;
        if (const auto elsewhere = scopes_.base_elsewhere(base))
            if (auto op = knowledge_.find(*elsewhere); op && knowledge_.describe(*op).kind == graph::operator_kind::class_) return op;
    }
    return std::nullopt;
}

// The methods and variables of a class statement, sorted.
const std::vector<std::string_view>& type_table::names_in_body(node_id class_def) const {
    const auto [place, is_new] = names_in_bodies_.try_emplace(class_def);
    auto& names = place->second;
    if (!is_new) return names;
    for (auto statement : module_.list(class_def, field::ClassDef::body)) {
        const auto kind = module_.kind(statement);
        if (kind == node_kind::FunctionDef || kind == node_kind::AsyncFunctionDef) names.push_back(module_.identifier(statement, field::FunctionDef::name));
        if (kind == node_kind::Assign)
            for (auto target : module_.list(statement, field::Assign::targets))
                if (module_.kind(target) == node_kind::Name) names.push_back(module_.identifier(target, field::Name::id));
    }
    std::ranges::sort(names);
    return names;
}

bool type_table::defines(node_id class_def, std::string_view member) const {
    depth_guard guard(depth_);
    if (depth_ > max_depth) return true;
    const auto& names = names_in_body(class_def);
    if (std::ranges::binary_search(names, member)) return true;
    if (assigned_to(class_def, member) != nullptr) return true;
    return std::ranges::any_of(module_.list(class_def, field::ClassDef::bases), [&](node_id base) {
        const auto user = scopes_.class_named(base);
        return user != no_node && user != class_def && defines(user, member);
    });
}

node_id type_table::enclosing_class(node_id node) const {
    for (node = parents_.of(node); node != no_node; node = parents_.of(node))
        if (module_.kind(node) == node_kind::ClassDef) return node;
    return no_node;
}

}  // namespace tensorferry
