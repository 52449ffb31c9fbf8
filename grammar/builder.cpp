#include "grammar/builder.hpp"

#include <algorithm>

namespace tensorferry::grammar {

namespace {

constexpr std::uint32_t most_recursion = 1000;

}  // namespace

void builder::reject_depth(std::uint32_t offset) const { reject("the expression is nested too deeply", offset); }

std::uint32_t builder::list(std::size_t begin, std::size_t end, std::size_t step) {
    if (begin >= end) {
        return 0;
    }
    const auto [list, places] = into_.add_list_of((end - begin + step - 1) / step);
    for (std::size_t i = begin; auto& place : places) {
        place = stack_[i].what;
        i += step;
    }
    return list;
}

void builder::reduce_to_list(std::size_t base) {
    const std::uint32_t depth = depth_from(base);
    const std::uint32_t begin = base < size_ ? stack_[base].begin : 0;
    const std::uint32_t made = list(base, size_);
    replace(base, {made, begin, depth});
}

node_id builder::add(node_kind kind, span extent, std::initializer_list<std::uint32_t> slots, std::uint8_t detail) {
    return into_.add(kind, extent, std::span(slots.begin(), slots.size()), detail, true);
}

void builder::enter(std::uint32_t token) {
    if (++recursion_ > most_recursion) {
        reject_depth(tokens_[token].begin);
    }
}

namespace {

// Fields of a kind that take a slot: all but the context.
consteval std::uint8_t slots_among(std::initializer_list<field_type> fields) {
    return static_cast<std::uint8_t>(std::ranges::count_if(fields, [](field_type type) { return type != field_type::context; }));
}

constexpr std::uint8_t slot_counts[] = {
    0,
#define F(type, name) field_type::type,
#define NODE(kind, category, fields) slots_among({fields}),
#include "grammar/node_kinds.def"
#undef NODE
#undef F
};

void build_from(builder& b, std::size_t base, node_kind kind, span extent) {
    std::uint32_t slots[8];
    std::size_t count = 0;
    for (std::size_t i = base; i < b.size(); ++i) {
        slots[count++] = b.what(i);
    }
    const std::size_t wanted = slot_counts[static_cast<std::size_t>(kind)];
    while (count < wanted) {
        slots[count++] = 0;
    }
    b.reduce(base, kind, extent, std::span(slots, wanted));
}

}  // namespace

void build_node(builder& b, const frame& f, node_kind kind) {
    build_from(b, f.base, kind, b.extent_of(f));
}

void build_postfix(builder& b, const frame& f, node_kind kind) {
    build_from(b, f.base - 1, kind, {b.at(f.base - 1).begin, b.end_of(f)});
}

std::string_view name_of_expression(const tree& module, node_id node) {
    switch (module.kind(node)) {
        case node_kind::Attribute: return "attribute";
        case node_kind::Subscript: return "subscript";
        case node_kind::Starred: return "starred";
        case node_kind::Name: return "name";
        case node_kind::List: return "list";
        case node_kind::Tuple: return "tuple";
        case node_kind::Lambda: return "lambda";
        case node_kind::Call: return "function call";
        case node_kind::BoolOp:
        case node_kind::BinOp:
        case node_kind::UnaryOp: return "expression";
        case node_kind::GeneratorExp: return "generator expression";
        case node_kind::Yield:
        case node_kind::YieldFrom: return "yield expression";
        case node_kind::Await: return "await expression";
        case node_kind::ListComp: return "list comprehension";
        case node_kind::SetComp: return "set comprehension";
        case node_kind::DictComp: return "dict comprehension";
        case node_kind::Dict: return "dict literal";
        case node_kind::Set: return "set display";
        case node_kind::JoinedStr:
        case node_kind::FormattedValue: return "f-string expression";
        case node_kind::TemplateStr:
        case node_kind::Interpolation: return "t-string expression";
        case node_kind::Compare: return "comparison";
        case node_kind::IfExp: return "conditional expression";
        case node_kind::NamedExpr: return "named expression";
        case node_kind::Constant: break;
        default: return "expression";
    }
    switch (module.constant(node)) {
        case constant_kind::none: return "None";
        case constant_kind::true_: return "True";
        case constant_kind::false_: return "False";
        case constant_kind::ellipsis: return "ellipsis";
        default: return "literal";
    }
}

void make_target(builder& b, node_id node, target_use use) {
    tree& module = b.module();
    const context ctx = use == target_use::remove ? context::Del : context::Store;
    const node_kind kind = module.kind(node);
    switch (kind) {
        case node_kind::Starred:
            if (use == target_use::remove) {
                break;
            }
            module.set_context(node, ctx);
            return make_target(b, module.child(node, field::Starred::value), use);
        case node_kind::List:
        case node_kind::Tuple:
            module.set_context(node, ctx);
            for (const node_id element : module.list(node, field::Tuple::elts)) {
                make_target(b, element, use == target_use::assign_once ? target_use::assign : use);
            }
            return;
        case node_kind::Name:
        case node_kind::Attribute:
        case node_kind::Subscript: module.set_context(node, ctx); return;
        default: break;
    }
    std::string message = use == target_use::remove ? "cannot delete " : "cannot assign to ";
    message += name_of_expression(module, node);
    const bool singleton = kind == node_kind::Constant && (module.constant(node) <= constant_kind::false_);
    if (kind == node_kind::Yield || kind == node_kind::YieldFrom) {
        message = use == target_use::assign_once || use == target_use::assign ? "assignment to yield expression not possible" : message;
    } else if (use == target_use::assign_once && !singleton && kind != node_kind::GeneratorExp) {
        message += " here. Maybe you meant '==' instead of '='?";
    }
    b.reject(std::move(message), module.extent(node).begin);
}

}  // namespace tensorferry::grammar
