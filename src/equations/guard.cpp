#include <algorithm>

#include "src/equations/literal.hpp"
#include "src/equations/match.hpp"

namespace tensorferry {

using namespace grammar;

namespace {

using tribool = std::optional<bool>;

tribool negate(tribool value) { return value ? tribool(!*value) : value; }

// Three-valued logic over what is known of the metavariables.
class guard_evaluator {
public:
    guard_evaluator(const use_context& context, const tree& guard, matched& match) : context_(context), guard_(guard), match_(match) {}

    tribool decide(node_id node) {
        switch (guard_.kind(node)) {
            case node_kind::BoolOp: return joined(node);
            case node_kind::UnaryOp: return negate(decide(guard_.child(node, field::UnaryOp::operand)));
            case node_kind::Compare: return comparison(node);
            case node_kind::Call: return predicate(node);
            case node_kind::Constant: return guard_.constant(node) == constant_kind::true_;
            case node_kind::Name: {
                const auto value = literal_of(node);
                return value && value->what == literal::kind::boolean ? tribool(value->whole != 0) : std::nullopt;
            }
            default: return std::nullopt;
        }
    }

private:
    tribool joined(node_id node) {
        const bool all = guard_.op(node, field::BoolOp::op) == operator_kind::And;
        bool unknown = false;
        for (auto value : guard_.list(node, field::BoolOp::values)) {
            const auto one = decide(value);
            if (one && *one != all) return one;
            unknown |= !one;
        }
        return unknown ? std::nullopt : tribool(all);
    }

    const bound_value* metavariable(node_id node) const {
        if (guard_.kind(node) == node_kind::Starred) node = guard_.child(node, field::Starred::value);
        if (guard_.kind(node) != node_kind::Name) return nullptr;
        const auto found = match_.values.find(guard_.identifier(node, field::Name::id));
        return found == match_.values.end() ? nullptr : &found->second;
    }

    // The single expression that a metavariable stands for; no_node where there is none or more than one.
    static node_id single(const bound_value& value) {
        if (!value.variadic) return value.value;
        return value.items.size() == 1 ? value.items.front() : no_node;
    }

    std::optional<literal> literal_of(node_id node) const {
        if (const auto* value = metavariable(node)) {
            if (const auto passed = single(*value)) return literal_value(context_.module, passed);
            if (!value->given() && !value->default_text.empty()) return literal_of_text(value->default_text);
            return std::nullopt;
        }
        return literal_value(guard_, node);
    }

    bool all_tuples(const bound_value& value) const {
        const auto is_tuple = [&](node_id each) { return context_.type_of(each).kind == type_kind::tuple; };
        return std::ranges::all_of(value.items, [&](node_id each) {
            if (context_.module.kind(each) != node_kind::Starred) return is_tuple(each);
            const auto spread = context_.module.child(each, field::Starred::value);
            return context_.module.kind(spread) == node_kind::List && std::ranges::all_of(context_.module.list(spread, field::List::elts), is_tuple);
        });
    }

    value_type type_of(const bound_value& value) const {
        if (const auto passed = single(value); passed != no_node && context_.module.kind(passed) != node_kind::Starred) return context_.type_of(passed);
        if (value.variadic) return {all_tuples(value) ? type_kind::tuple : type_kind::unknown, 0, no_node, false, false};
        const auto usual = literal_of_text(value.default_text);
        if (!usual) return {};
        switch (usual->what) {
            case literal::kind::none: return {type_kind::none, 0, no_node, false, false};
            case literal::kind::boolean: return {type_kind::boolean, 0, no_node, false, false};
            case literal::kind::integer: return {type_kind::integer, 0, no_node, false, false};
            case literal::kind::floating: return {type_kind::floating, 0, no_node, false, false};
            case literal::kind::string: return {type_kind::string, 0, no_node, false, false};
            case literal::kind::sequence: return {type_kind::tuple, 0, no_node, false, false};
            case literal::kind::name: return {};
        }
        return {};
    }

    tribool comparison(node_id node) {
        const auto ops = guard_.ops(node, field::Compare::ops);
        if (ops.size() != 1) return std::nullopt;
        const auto op = static_cast<operator_kind>(ops[0]);
        const auto left_node = guard_.child(node, field::Compare::left);
        const auto right_node = guard_.list(node, field::Compare::comparators)[0];
        if (op == operator_kind::Is || op == operator_kind::IsNot) {
            const auto result = is_none(left_node);
            return op == operator_kind::Is ? result : negate(result);
        }
        if (op == operator_kind::In && metavariable(right_node) != nullptr) return contains(*metavariable(right_node), literal_of(left_node));
        std::optional<literal> left;
        if (guard_.kind(left_node) == node_kind::Call)
            left = length(left_node);
        else
            left = literal_of(left_node);
        const auto right = literal_of(right_node);
        if (!left || !right) return std::nullopt;
        return compare(op, *left, *right);
    }

    // `0 in shape`: true where the display has it, whatever its other elements are.
    tribool contains(const bound_value& value, const std::optional<literal>& wanted) const {
        const auto& tree = context_.module;
        auto display = single(value);
        if (value.variadic && value.items.size() != 1) display = no_node;
        const bool sequence = display != no_node && (tree.kind(display) == node_kind::Tuple || tree.kind(display) == node_kind::List);
        if (!wanted || (!sequence && !value.variadic)) return std::nullopt;
        const auto items = sequence ? tree.list(display, field::Tuple::elts) : std::span<const node_id>(value.items);
        bool unknown = false;
        for (const auto item : items) {
            const auto one = literal_value(tree, item);
            if (one && equal(*one, *wanted)) return true;
            unknown |= !one;
        }
        return unknown ? std::nullopt : tribool(false);
    }

    tribool compare(operator_kind op, const literal& left, const literal& right) const {
        const bool numbers = left.is_number() && right.is_number();
        switch (op) {
            case operator_kind::Eq: return equal(left, right);
            case operator_kind::NotEq: return !equal(left, right);
            case operator_kind::In: return std::ranges::any_of(right.items, [&](const auto& item) { return equal(left, item); });
            case operator_kind::NotIn: return std::ranges::none_of(right.items, [&](const auto& item) { return equal(left, item); });
            case operator_kind::Lt: return numbers ? tribool(left.number() < right.number()) : std::nullopt;
            case operator_kind::LtE: return numbers ? tribool(left.number() <= right.number()) : std::nullopt;
            case operator_kind::Gt: return numbers ? tribool(left.number() > right.number()) : std::nullopt;
            case operator_kind::GtE: return numbers ? tribool(left.number() >= right.number()) : std::nullopt;
            default: return std::nullopt;
        }
    }

    tribool is_none(node_id node) const {
        const auto* value = metavariable(node);
        if (value == nullptr) return std::nullopt;
        if (!value->given()) return value->default_text.empty() ? tribool(false) : tribool(value->default_text == "None");
        const auto type = type_of(*value);
        if (type.kind == type_kind::unknown || type.kind == type_kind::foreign) return std::nullopt;
        return type.kind == type_kind::none;
    }

    std::optional<literal> length(node_id call) const {
        const auto args = guard_.list(call, field::Call::args);
        if (guard_.text(guard_.child(call, field::Call::func)) != "len" || args.size() != 1) return std::nullopt;
        const auto* value = metavariable(args[0]);
        if (value == nullptr) return std::nullopt;
        std::span<const node_id> items;
        if (value->variadic && value->items.size() != 1) {
            items = value->items;
        } else {
            const auto display = single(*value);
            if (display == no_node) {
                const auto usual = literal_of_text(value->default_text);
                if (!usual || usual->what != literal::kind::sequence) return std::nullopt;
                return literal{literal::kind::integer, static_cast<long long>(usual->items.size()), 0, {}, {}};
            }
            const auto kind = context_.module.kind(display);
            if (kind == node_kind::Starred && context_.module.kind(context_.module.child(display, field::Starred::value)) == node_kind::List)
                items = context_.module.list(context_.module.child(display, field::Starred::value), field::List::elts);
            else if (kind != node_kind::Tuple && kind != node_kind::List)
                return std::nullopt;
            else
                items = context_.module.list(display, field::Tuple::elts);
        }
        if (std::ranges::any_of(items, [&](node_id item) { return context_.module.kind(item) == node_kind::Starred; })) return std::nullopt;
        return literal{literal::kind::integer, static_cast<long long>(items.size()), 0, {}, {}};
    }

    // A name, or an attribute of names: what stands there may be held elsewhere, too.
    bool is_place(node_id node) const { return node != no_node && chain_root(context_.module, node) != no_node; }

    bool is_super(node_id node) const {
        return node != no_node && context_.module.kind(node) == node_kind::Call && context_.module.text(context_.module.child(node, field::Call::func)) == "super";
    }

    tribool predicate(node_id call) {
        const auto name = guard_.text(guard_.child(call, field::Call::func));
        const auto args = guard_.list(call, field::Call::args);
        if (args.empty()) return std::nullopt;
        const auto* value = metavariable(args[0]);
        if (value == nullptr) return std::nullopt;
        if (name == "given") return value->given();
        if (name == "by_position") return value->given() && value->by_position;
        if (name == "starred")
            return std::ranges::any_of(value->items, [&](node_id item) { return context_.module.kind(item) == node_kind::Starred; });
        if (name == "place") return is_place(single(*value));
        if (name == "inherited") return is_super(single(*value));
        if (name == "made_by" && args.size() == 2) return is_made_by(single(*value), args[1]);
        if (name == "overwritten") return is_overwritten(single(*value));
        if (name == "isinstance" && args.size() == 2) return has_type(*value, args[1]);
        return std::nullopt;
    }

    // A value that nobody else holds: what arithmetic or one of the operators `makers` makes, or such a value after a method that
    // hands its receiver back, as those whose names end with an underscore do.
    bool is_made_by(node_id node, node_id makers) {
        const auto& file = context_.module;
        if (node == no_node || !file.from_source(node)) return false;
        if (file.kind(node) == node_kind::BinOp || file.kind(node) == node_kind::UnaryOp) return context_.type_of(node).kind == type_kind::tensor;
        if (file.kind(node) != node_kind::Call) return false;
        const auto function = file.child(node, field::Call::func);
        if (is_among(function, makers)) return true;
        const auto changed = changed_by(node);
        return changed != no_node && is_made_by(changed, makers);
    }

    // `x` of `x.mul_(2)`; no_node of other expressions.
    node_id changed_by(node_id node) const {
        const auto& file = context_.module;
        if (node == no_node || !file.from_source(node) || file.kind(node) != node_kind::Call) return no_node;
        const auto function = file.child(node, field::Call::func);
        if (file.kind(function) != node_kind::Attribute) return no_node;
        const auto method = file.identifier(function, field::Attribute::attr);
        return method.ends_with('_') && !method.ends_with("__") ? file.child(function, field::Attribute::value) : no_node;
    }

    // What one method after another overwrites is a place.
    bool is_overwritten(node_id node) const {
        const auto changed = changed_by(node);
        return changed != no_node && (is_place(changed) || is_overwritten(changed));
    }

    bool is_among(node_id function, node_id makers) {
        if (guard_.kind(makers) == node_kind::BinOp)
            return is_among(function, guard_.child(makers, field::BinOp::left)) || is_among(function, guard_.child(makers, field::BinOp::right));
        const auto maker = context_.knowledge.find(guard_.text(makers));
        if (!maker) return false;
        const auto& file = context_.module;
        const auto owner = context_.knowledge.describe(*maker).owner;
        if (context_.operator_of(owner, function) == maker) return true;
        if (file.kind(function) != node_kind::Attribute || guard_.kind(makers) != node_kind::Attribute) return false;
        const auto class_ = guard_.text(guard_.child(makers, field::Attribute::value));
        if (!class_.ends_with(".Tensor") || file.identifier(function, field::Attribute::attr) != guard_.identifier(makers, field::Attribute::attr)) return false;
        const auto type = context_.type_of(file.child(function, field::Attribute::value));
        if (type.kind != type_kind::tensor && type.kind != type_kind::unknown) return false;
        match_.assumed |= type.assumed || type.kind == type_kind::unknown;
        return true;
    }

    tribool has_type(const bound_value& value, node_id wanted) {
        if (guard_.kind(wanted) == node_kind::BinOp)
            return any_type(value, {guard_.child(wanted, field::BinOp::left), guard_.child(wanted, field::BinOp::right)});
        if (guard_.kind(wanted) == node_kind::Tuple) {
            const auto items = guard_.list(wanted, field::Tuple::elts);
            return any_type(value, {items.begin(), items.end()});
        }
        const auto type = type_of(value);
        if (type.kind == type_kind::unknown) return std::nullopt;
        const bool same = type.kind == kind_named(guard_.text(wanted));
        if (same && type.assumed) match_.assumed = true;
        return same;
    }

    tribool any_type(const bound_value& value, std::vector<node_id> wanted) {
        bool unknown = false;
        for (auto each : wanted) {
            const auto one = has_type(value, each);
            if (one && *one) return true;
            unknown |= !one;
        }
        return unknown ? std::nullopt : tribool(false);
    }

    static type_kind kind_named(std::string_view name) {
        constexpr std::pair<std::string_view, type_kind> names[] = {
            {"int", type_kind::integer}, {"float", type_kind::floating}, {"bool", type_kind::boolean}, {"str", type_kind::string},
            {"tuple", type_kind::tuple}, {"list", type_kind::list},      {"Tensor", type_kind::tensor}, {"dict", type_kind::dict}};
        const auto found = std::ranges::find(names, name, [](const auto& each) { return each.first; });
        return found == std::end(names) ? type_kind::unknown : found->second;
    }

    const use_context& context_;
    const tree& guard_;
    matched& match_;
};

}  // namespace

std::optional<bool> decide_guard(const use_context& context, const pattern_tree& guard, matched& match) {
    return guard_evaluator(context, guard.module, match).decide(guard.expression);
}

std::vector<node_id> undecided_parts(const use_context& context, const pattern_tree& guard, matched& match) {
    const auto& tree = guard.module;
    std::vector<node_id> open{guard.expression}, parts;
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        if (guard_evaluator(context, tree, match).decide(node).value_or(false)) continue;
        if (tree.kind(node) == node_kind::BoolOp && tree.op(node, field::BoolOp::op) == operator_kind::And) {
            const auto values = tree.list(node, field::BoolOp::values);
            open.insert(open.end(), values.rbegin(), values.rend());
        } else {
            parts.push_back(node);
        }
    }
    return parts;
}

}  // namespace tensorferry
