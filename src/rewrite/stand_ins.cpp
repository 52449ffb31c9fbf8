#include "src/rewrite/stand_ins.hpp"

#include <fmt/format.h>

#include "src/equations/literal.hpp"
#include "src/rewrite/unmigrated.hpp"
#include "src/support_name.hpp"

namespace tensorferry {

using namespace grammar;

void stand_ins::restore(std::string_view root, const std::function<std::string(node_id)>& support_function_of) {
    const auto body = module_.list(module_.root(), field::Module::body);
    for (auto statement : std::vector<node_id>(body.begin(), body.end())) {
        if (module_.kind(statement) != node_kind::Assign) continue;
        const auto call = module_.child(statement, field::Assign::value);
        const auto target = module_.list(statement, field::Assign::targets)[0];
        if (module_.kind(call) != node_kind::Call || module_.kind(target) != node_kind::Name) continue;
        if (support_function_of(module_.child(call, field::Call::func)) != unmigrated_name) continue;
        const auto args = module_.list(call, field::Call::args);
        const auto dotted = args.size() == 1 ? literal_value(module_, args[0]) : std::nullopt;
        if (!dotted || !below(dotted->text, root)) continue;
        imports_.restore(statement, module_.text(target), dotted->text);
        restored_.insert(statement);
    }
}

void stand_ins::bind(const std::vector<node_id>& marked, remaining_text& remaining) {
    for (const auto& each : marked) {
        if (!evaluated_on_import(module_, parents_, each)) continue;
        const auto named = module_.kind(each) == node_kind::Call ? module_.child(each, field::Call::func) : each;
        const auto root = chain_root(module_, named);
        const auto dotted = root == no_node ? std::nullopt : scopes_.qualified_name(root);
        if (!dotted) continue;
        if (imports_.provides(module_.text(root))) {
            bind_in_place(named, remaining);
            continue;
        }
        imports_.stand_in(module_.text(root), *dotted);
        imports_.spell_support(unmigrated_name);
        needed_ = true;
    }
}

// The name that the file imports means the target's module, which has no such member.
void stand_ins::bind_in_place(node_id named, remaining_text& remaining) {
    // What is assigned to becomes an attribute of the stand-in.
    if (module_.kind(named) == node_kind::Attribute && module_.ctx(named) != context::Load) named = module_.child(named, field::Attribute::value);
    const auto dotted = scopes_.qualified_name(named);
    if (!dotted || module_.kind(named) != node_kind::Attribute || changes_.replaced.contains(named)) return;
    changes_.replaced[named] = add_expression(module_, fmt::format("{}(\"{}\")", unmigrated_name, *dotted));
    remaining.add(named);
    imports_.spell_support(unmigrated_name);
    needed_ = true;
}

void stand_ins::bind_for_others(const imported_name& name, std::string_view support_prefix) {
    if (imports_.stands_alone(name)) {
        imports_.stand_in(name.local, name.target);
        imports_.spell_support(unmigrated_name);
    } else if (!imports_.gives_way(name)) {
        imports_.hand_on(name, fmt::format("from {}{} import {}\n{} = {}(\"{}\")", support_prefix, support_module, unmigrated_name, name.local, unmigrated_name, name.target));
    } else {
        return;
    }
    needed_ = true;
}

}  // namespace tensorferry
