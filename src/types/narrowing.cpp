// What `isinstance` says of a name or attribute in the code that only runs where it holds.
#include <algorithm>

#include "src/types/types.hpp"

namespace tensorferry {

using namespace grammar;

std::vector<value_type> type_table::narrowed(node_id expression) const {
    if (!asks_for_classes_) return {};
    const auto subject = module_.text(expression);
    for (auto child = expression, parent = parents_.of(child); parent != no_node; child = parent, parent = parents_.of(parent)) {
        const auto kind = module_.kind(parent);
        if (kind == node_kind::FunctionDef || kind == node_kind::AsyncFunctionDef || kind == node_kind::Lambda || kind == node_kind::ClassDef) break;
        const auto condition = condition_of(child, parent);
        if (condition == no_node) continue;
        auto told = told_by(condition, subject);
        if (told.empty()) continue;
        // What is bound anew in there may be something else.
        if (kind == node_kind::If) {
            const auto body = module_.list(parent, field::If::body);
            if (rebound_in(expression, {module_.extent(body.front()).begin, module_.extent(body.back()).end})) return {};
        }
        return told;
    }
    return {};
}

// What holds where the child is evaluated: the test of an `if` around it, or what stands before it in an `and`.
node_id type_table::condition_of(node_id child, node_id parent) const {
    switch (module_.kind(parent)) {
        case node_kind::If: {
            const auto body = module_.list(parent, field::If::body);
            return std::ranges::find(body, child) != body.end() ? module_.child(parent, field::If::test) : no_node;
        }
        case node_kind::IfExp: return module_.child(parent, field::IfExp::body) == child ? module_.child(parent, field::IfExp::test) : no_node;
        case node_kind::BoolOp: {
            const auto values = module_.list(parent, field::BoolOp::values);
            const bool first = values.front() == child;
            return !first && module_.op(parent, field::BoolOp::op) == operator_kind::And ? values.front() : no_node;
        }
        default: return no_node;
    }
}

std::vector<value_type> type_table::told_by(node_id condition, std::string_view subject) const {
    if (module_.kind(condition) == node_kind::BoolOp && module_.op(condition, field::BoolOp::op) == operator_kind::And) {
        for (const auto value : module_.list(condition, field::BoolOp::values))
            if (auto told = told_by(value, subject); !told.empty()) return told;
        return {};
    }
    if (module_.kind(condition) != node_kind::Call || module_.text(module_.child(condition, field::Call::func)) != "isinstance") return {};
    const auto args = module_.list(condition, field::Call::args);
    if (args.size() != 2 || module_.text(args[0]) != subject) return {};
    std::vector<node_id> classes{args[1]};
    if (module_.kind(args[1]) == node_kind::Tuple) {
        const auto items = module_.list(args[1], field::Tuple::elts);
        classes.assign(items.begin(), items.end());
    }
    // `A or B` is A: a class is true.
    for (auto& each : classes)
        while (module_.kind(each) == node_kind::BoolOp && module_.op(each, field::BoolOp::op) == operator_kind::Or) each = module_.list(each, field::BoolOp::values).front();
    std::vector<value_type> told;
    for (const auto each : classes) {
        const auto type = of_annotation(each);
        if (type.kind == type_kind::unknown) return {};
        told.push_back(type);
    }
    return told;
}

bool type_table::rebound_in(node_id expression, span where) const {
    const auto root = chain_root(module_, expression);
    if (root == no_node) return true;
    const auto bindings = scopes_.look_up(scopes_.scope_of(root), module_.identifier(root, field::Name::id));
    return std::ranges::any_of(bindings, [&](const binding& each) {
        return each.node != no_node && module_.extent(each.node).begin >= where.begin && module_.extent(each.node).end <= where.end;
    });
}

}  // namespace tensorferry
