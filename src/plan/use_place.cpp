#include "src/plan/use_place.hpp"

#include <algorithm>

namespace tensorferry {

using namespace grammar;

bool use_place::is_partial(node_id call, node_id part) const {
    if (call == no_node || module_.kind(call) != node_kind::Call) return false;
    const auto args = module_.list(call, field::Call::args);
    if (args.empty() || args.front() != part || (args.size() == 1 && module_.list(call, field::Call::keywords).empty())) return false;
    const auto name = scopes_.qualified_name(module_.child(call, field::Call::func));
    return name && *name == "functools.partial";
}

bool use_place::is_base_class(node_id node) const {
    const auto parent = parents_.of(node);
    if (parent == no_node || module_.kind(parent) != node_kind::ClassDef) return false;
    const auto bases = module_.list(parent, field::ClassDef::bases);
    return std::ranges::find(bases, node) != bases.end();
}

bool use_place::is_handed_over(node_id node) const {
    auto part = parents_.of(node);
    const bool receiver = part != no_node && module_.kind(part) == node_kind::Attribute;
    const bool named = part != no_node && module_.kind(part) == node_kind::keyword;
    const auto call = receiver || named ? parents_.of(part) : part;
    if (call == no_node || module_.kind(call) != node_kind::Call) return false;
    const auto func = module_.child(call, field::Call::func);
    if (func == node || receiver != (func == part)) return false;
    if (module_.text(func).ends_with('_') || (receiver && module_.kind(parents_.of(call)) == node_kind::Expr)) return true;
    const auto called = scopes_.qualified_name(func);
    return !receiver && (!called || !below(*called, root_));
}

bool use_place::is_class_attribute(node_id node) const {
    const auto statement = parents_.of(node);
    const auto owner = statement == no_node ? no_node : parents_.of(statement);
    if (owner == no_node || module_.kind(owner) != node_kind::ClassDef) return false;
    return module_.kind(statement) == node_kind::Assign || module_.kind(statement) == node_kind::AnnAssign;
}

// type(x) is C, x.__class__ in (C, D): a comparison of classes.
bool use_place::compares_classes(node_id compare) const {
    const auto is_class = [&](node_id side) {
        if (module_.kind(side) == node_kind::Attribute) return module_.identifier(side, field::Attribute::attr) == "__class__";
        return module_.kind(side) == node_kind::Call && module_.text(module_.child(side, field::Call::func)) == "type";
    };
    return is_class(module_.child(compare, field::Compare::left)) || std::ranges::any_of(module_.list(compare, field::Compare::comparators), is_class);
}

class_place use_place::of_class(node_id node) const {
    const auto annotation_if = [](bool it_is) { return it_is ? class_place::annotation : class_place::none; };
    const auto test_if = [](bool it_is) { return it_is ? class_place::test : class_place::none; };
    auto child = node;
    for (auto parent = parents_.of(node); parent != no_node; child = parent, parent = parents_.of(parent)) {
        switch (module_.kind(parent)) {
            case node_kind::Tuple:
            case node_kind::BinOp:
            case node_kind::BoolOp:
            case node_kind::Subscript:
            case node_kind::List:
            case node_kind::Attribute: continue;
            case node_kind::ClassDef: return test_if(std::ranges::find(module_.list(parent, field::ClassDef::bases), child) != module_.list(parent, field::ClassDef::bases).end());
            case node_kind::arg: return class_place::annotation;
            case node_kind::Compare: return test_if(compares_classes(parent));
            case node_kind::AnnAssign: return annotation_if(module_.child(parent, field::AnnAssign::annotation) == child);
            case node_kind::FunctionDef:
            case node_kind::AsyncFunctionDef: return annotation_if(module_.child(parent, field::FunctionDef::returns) == child);
            case node_kind::ExceptHandler: return class_place::test;
            case node_kind::Call: {
                const auto func = module_.text(module_.child(parent, field::Call::func));
                if (child == module_.child(parent, field::Call::func)) return class_place::none;
                return func == "cast" ? class_place::annotation : test_if(func == "isinstance" || func == "issubclass");
            }
            default: return class_place::none;
        }
    }
    return class_place::none;
}

}  // namespace tensorferry
