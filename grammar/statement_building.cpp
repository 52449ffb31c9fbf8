#include <array>

#include <fmt/format.h>

#include "grammar/node_building.hpp"

namespace tensorferry::grammar {

namespace {

// Parenthesised targets count as such: (x): int is no simple annotation.
bool has_parentheses(builder& b, std::size_t index) {
    return b.at(index).begin != b.module().extent(b.what(index)).begin;
}

bool is_single_target(node_kind kind) {
    return kind == node_kind::Name || kind == node_kind::Attribute || kind == node_kind::Subscript;
}

std::uint32_t operator_of_assignment(token_kind kind) {
    // In the order of token_kinds.def, from PLUSEQUAL on.
    constexpr std::array order = {operator_kind::Add,    operator_kind::Sub,    operator_kind::Mult,  operator_kind::Div,    operator_kind::Mod,
                                  operator_kind::MatMult, operator_kind::Pow,    operator_kind::LShift, operator_kind::RShift, operator_kind::BitOr,
                                  operator_kind::BitXor, operator_kind::BitAnd, operator_kind::FloorDiv};
    return static_cast<std::uint32_t>(order.at(static_cast<std::size_t>(kind) - static_cast<std::size_t>(token_kind::PLUSEQUAL)));
}

node_kind async_or(builder& b, const frame& f, node_kind asynchronous, node_kind plain) {
    return b.kind_at(f.first) == token_kind::ASYNC ? asynchronous : plain;
}

// Whether a == b could be meant by a = b: neither side is more than an operand of it.
bool may_be_comparison(builder& b, const frame& f) {
    switch (b.module().kind(b.what(f.base - 1))) {
        case node_kind::BoolOp:
        case node_kind::Compare:
        case node_kind::IfExp:
        case node_kind::Lambda: return has_parentheses(b, f.base - 1);
        case node_kind::UnaryOp:
            if (b.module().op(b.what(f.base - 1), field::UnaryOp::op) == operator_kind::Not) {
                return has_parentheses(b, f.base - 1);
            }
            break;
        default: break;
    }
    switch (b.kind_at(f.first + 1)) {
        case token_kind::NOT:
        case token_kind::LAMBDA:
        case token_kind::YIELD:
        case token_kind::STAR: return false;
        default: return true;
    }
}

}  // namespace

// Values: the right sides; all but the last are targets too. The first target stands before.
void build_assignment(builder& b, const frame& f) {
    const std::size_t first = f.base - 1;
    const std::size_t last = b.size() - 1;
    for (std::size_t i = first; i < last; ++i) {
        make_target(b, b.what(i), last - first == 1 && may_be_comparison(b, f) ? target_use::assign_once : target_use::assign);
    }
    b.reduce(first, node_kind::Assign, {b.at(first).begin, b.end_of(f)}, {b.list(first, last), b.what(last), 0});
}

// Values: annotation, value or none; the target stands before.
void build_annotated(builder& b, const frame& f) {
    const std::size_t target = f.base - 1;
    const node_id node = b.what(target);
    const node_kind kind = b.module().kind(node);
    if (!is_single_target(kind)) {
        b.reject(kind == node_kind::List    ? "only single target (not list) can be annotated"
                 : kind == node_kind::Tuple ? "only single target (not tuple) can be annotated"
                                            : "illegal target for annotation",
                 b.at(target).begin);
    }
    b.module().set_context(node, context::Store);
    const std::uint32_t simple = kind == node_kind::Name && !has_parentheses(b, target) ? 1 : 0;
    b.reduce(target, node_kind::AnnAssign, {b.at(target).begin, b.end_of(f)}, {node, b.what(f.base), b.what(f.base + 1), simple});
}

void build_augmented(builder& b, const frame& f) {
    const std::size_t target = f.base - 1;
    const node_id node = b.what(target);
    if (!is_single_target(b.module().kind(node))) {
        b.reject(fmt::format("'{}' is an illegal expression for augmented assignment", name_of_expression(b.module(), node)), b.at(target).begin);
    }
    b.module().set_context(node, context::Store);
    b.reduce(target, node_kind::AugAssign, {b.at(target).begin, b.end_of(f)}, {node, operator_of_assignment(b.kind_at(f.first)), b.last()});
}

// Matches nothing itself: the expression stands before.
void build_expression_statement(builder& b, const frame& f) {
    const std::size_t expression = f.base - 1;
    b.reduce(expression, node_kind::Expr, {b.at(expression).begin, b.token_at(f.last - 1).end}, {b.what(expression)});
}

void build_type_alias(builder& b, const frame& f) {
    b.module().set_context(b.what(f.base), context::Store);
    build_node(b, f, node_kind::TypeAlias);
}

void build_del_target(builder& b, const frame&) {
    make_target(b, b.last(), target_use::remove);
}

// a.b.c is one identifier; where there is space around the dots it is put together behind the source.
void build_dotted_name(builder& b, const frame& f) {
    const std::uint32_t begin = b.begin_of(f);
    std::string joined;
    for (std::uint32_t i = f.first; i < f.last; ++i) {
        joined += b.module().text({b.token_at(i).begin, b.token_at(i).end});
    }
    const bool contiguous = joined.size() == b.end_of(f) - begin;
    b.push(contiguous ? begin : b.module().add_text(joined), begin);
}

void build_import_star(builder& b, const frame& f) {
    b.reduce(f.base, node_kind::alias, b.extent_of(f), {b.begin_of(f), 0});
}

void build_relative_level(builder& b, const frame& f) {
    std::uint32_t level = 0;
    for (std::uint32_t i = f.first; i < f.last; ++i) {
        level += b.kind_at(i) == token_kind::ELLIPSIS ? 3 : 1;
    }
    b.push(level, b.begin_of(f));
}

// Values: level, module or none, names.
void build_import_from(builder& b, const frame& f) {
    const std::uint32_t level = b.what(f.base);
    const std::uint32_t module = b.what(f.base + 1);
    if (level == 0 && module == 0) {
        b.reject("", b.end_of(f));
    }
    b.reduce(f.base, node_kind::ImportFrom, b.extent_of(f), {module, b.what(f.base + 2), level});
}

// Values: test, body: left for the if statement, with the place where the elif begins.
void build_elif(builder& b, const frame& f) {
    b.at(f.base).begin = b.begin_of(f);
}

// Values: test, body, (test, body)…, orelse: each elif is an If of its own in the one before.
void build_if(builder& b, const frame& f) {
    const std::uint32_t end = b.end_of(f);
    b.at(f.base).begin = b.begin_of(f);
    for (;;) {
        const std::size_t test = b.size() - 3;
        b.reduce(test, node_kind::If, {b.at(test).begin, end}, {b.what(test), b.what(test + 1), b.what(test + 2)});
        if (test == f.base) {
            return;
        }
        b.reduce_to_list(test);
    }
}

void build_for(builder& b, const frame& f) {
    build_node(b, f, async_or(b, f, node_kind::AsyncFor, node_kind::For));
}

void build_with(builder& b, const frame& f) {
    build_node(b, f, async_or(b, f, node_kind::AsyncWith, node_kind::With));
}

void build_with_target(builder& b, const frame&) {
    make_target(b, b.last(), target_use::loop);
}

// Values: body, handlers, kind, orelse, finalbody.
void build_try(builder& b, const frame& f) {
    const auto kind = static_cast<node_kind>(b.what(f.base + 2));
    b.remove(f.base + 2);
    build_node(b, f, kind);
}

}  // namespace tensorferry::grammar
