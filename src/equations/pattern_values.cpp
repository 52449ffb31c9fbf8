#include "src/equations/pattern_values.hpp"

#include "src/syntax/walk.hpp"

namespace tensorferry {

using namespace grammar;

bool may_repeat(const tree& file, node_id node) {
    switch (file.kind(node)) {
        case node_kind::Name:
        case node_kind::Constant: return true;
        case node_kind::Attribute: return may_repeat(file, file.child(node, field::Attribute::value));
        case node_kind::UnaryOp: return may_repeat(file, file.child(node, field::UnaryOp::operand));
        case node_kind::Subscript: return !file.from_source(node) && may_repeat(file, file.child(node, field::Subscript::value));
        default: return false;
    }
}

const bound_value* pattern_values::metavariable(node_id node) const {
    if (pattern_.kind(node) != node_kind::Name) return nullptr;
    const auto found = match_.values.find(pattern_.identifier(node, field::Name::id));
    return found == match_.values.end() ? nullptr : &found->second;
}

std::optional<literal> pattern_values::fold(node_id node) const {
    if (const auto* value = metavariable(node)) {
        if (value->variadic) return std::nullopt;
        return value->value != no_node ? literal_value(file_, value->value) : literal_of_text(value->default_text);
    }
    if (pattern_.kind(node) == node_kind::BinOp) {
        const auto left = fold(pattern_.child(node, field::BinOp::left));
        const auto right = fold(pattern_.child(node, field::BinOp::right));
        return left && right ? compute(*left, pattern_.op(node, field::BinOp::op), *right) : std::nullopt;
    }
    return pattern_.kind(node) == node_kind::UnaryOp ? fold_unary(node) : literal_value(pattern_, node);
}

std::optional<literal> pattern_values::fold_unary(node_id node) const {
    auto operand = fold(pattern_.child(node, field::UnaryOp::operand));
    if (!operand) return std::nullopt;
    const auto op = pattern_.op(node, field::UnaryOp::op);
    if (op == operator_kind::Not && operand->what == literal::kind::boolean) {
        operand->whole = !operand->whole;
        return operand;
    }
    if (op != operator_kind::USub || !operand->is_number()) return std::nullopt;
    operand->whole = -operand->whole;
    operand->real = -operand->real;
    return operand;
}

std::optional<node_id> pattern_values::twice_subtracted(node_id node) const {
    const auto* value = metavariable(pattern_.child(node, field::BinOp::right));
    if (pattern_.op(node, field::BinOp::op) != operator_kind::Sub || value == nullptr || value->value == no_node) return std::nullopt;
    if (file_.kind(value->value) != node_kind::BinOp || file_.op(value->value, field::BinOp::op) != operator_kind::Sub) return std::nullopt;
    const auto outer = literal_value(pattern_, pattern_.child(node, field::BinOp::left));
    const auto inner = literal_value(file_, file_.child(value->value, field::BinOp::left));
    if (!outer || !inner || !equal(*outer, *inner)) return std::nullopt;
    return file_.child(value->value, field::BinOp::right);
}

std::optional<node_id> pattern_values::twice_negated(node_id node) const {
    const auto* value = metavariable(pattern_.child(node, field::UnaryOp::operand));
    if (value == nullptr || value->value == no_node || file_.kind(value->value) != node_kind::UnaryOp) return std::nullopt;
    if (file_.op(value->value, field::UnaryOp::op) != pattern_.op(node, field::UnaryOp::op)) return std::nullopt;
    return file_.child(value->value, field::UnaryOp::operand);
}

bool pattern_values::passes_an_argument(node_id node) const {
    if (const auto* value = metavariable(node)) return value->given();
    bool inside = false;
    for_each_child(pattern_, node, [&](node_id child) { inside |= passes_an_argument(child); });
    return inside;
}

}  // namespace tensorferry
