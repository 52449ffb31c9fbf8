#include "codegen/precedence.hpp"

#include "codegen/token_search.hpp"

namespace tensorferry::codegen {

using grammar::node_id;
using grammar::node_kind;
using grammar::operator_kind;
using grammar::tree;
namespace field = grammar::field;

precedence tighter(precedence level) {
    return level == precedence::atom ? level : static_cast<precedence>(static_cast<std::uint8_t>(level) + 1);
}

precedence precedence_of(operator_kind op, bool unary) {
    switch (op) {
    case operator_kind::And: return precedence::and_;
    case operator_kind::Or: return precedence::or_;
    case operator_kind::Add:
    case operator_kind::Sub: return precedence::arithmetic;
    case operator_kind::Mult:
    case operator_kind::MatMult:
    case operator_kind::Div:
    case operator_kind::Mod:
    case operator_kind::FloorDiv: return precedence::term;
    case operator_kind::Pow: return precedence::power;
    case operator_kind::LShift:
    case operator_kind::RShift: return precedence::shift;
    case operator_kind::BitOr: return precedence::bit_or;
    case operator_kind::BitXor: return precedence::bit_xor;
    case operator_kind::BitAnd: return precedence::bit_and;
    case operator_kind::Not: return precedence::not_;
    default: return unary ? precedence::factor : precedence::compare;
    }
}

namespace {

// A tuple's span includes its parentheses where it has them; "(a), (b)" starts and ends with others' parentheses.
bool has_own_parentheses(const tree& module, node_id tuple) {
    const auto whole = module.extent(tuple);
    if (module.text(whole).substr(0, 1) != "(") return false;
    const auto elements = module.list(tuple, field::Tuple::elts);
    if (elements.empty()) return true;
    // Around the first element: its own parentheses close before the first comma, the tuple's does not.
    const auto first = module.extent(elements[0]);
    auto open = tokens_within(module, {whole.begin, first.begin}).size();
    for (const auto& token : tokens_within(module, {first.end, whole.end})) {
        if (module.text(token) != ")") break;
        --open;
    }
    return open > 0;
}

}  // namespace

precedence precedence_of(const tree& module, node_id node) {
    switch (module.kind(node)) {
    case node_kind::NamedExpr: return precedence::named;
    case node_kind::Tuple: return module.from_source(node) && has_own_parentheses(module, node) ? precedence::atom : precedence::tuple;
    case node_kind::Yield:
    case node_kind::YieldFrom: return precedence::yield;
    case node_kind::Lambda:
    case node_kind::IfExp: return precedence::test;
    case node_kind::BoolOp: return precedence_of(module.op(node, field::BoolOp::op), false);
    case node_kind::BinOp: return precedence_of(module.op(node, field::BinOp::op), false);
    case node_kind::UnaryOp: return precedence_of(module.op(node, field::UnaryOp::op), true);
    case node_kind::Compare: return precedence::compare;
    case node_kind::Await: return precedence::await;
    default: return precedence::atom;
    }
}

namespace {

place place_in_binary(const tree& module, node_id parent, unsigned index) {
    const auto level = precedence_of(module.op(parent, field::BinOp::op), false);
    const bool left = index == field::BinOp::left;
    if (level == precedence::power) return {left ? precedence::await : precedence::factor};  // 2 ** -x, (-2) ** x
    return {left ? level : tighter(level)};
}

}  // namespace

place place_of(const tree& module, node_id parent, unsigned index) {
    switch (module.kind(parent)) {
    case node_kind::BoolOp: return {tighter(precedence_of(module.op(parent, field::BoolOp::op), false))};
    case node_kind::BinOp: return place_in_binary(module, parent, index);
    case node_kind::UnaryOp: return {precedence_of(module.op(parent, field::UnaryOp::op), true)};
    case node_kind::IfExp: return {index == field::IfExp::orelse ? precedence::test : precedence::or_};
    case node_kind::Compare: return {precedence::bit_or};
    case node_kind::Call: return index == field::Call::func ? place{precedence::atom} : place{precedence::test, true};
    case node_kind::Attribute:
    case node_kind::Await: return {precedence::atom};
    case node_kind::Subscript: return {index == field::Subscript::value ? precedence::atom : precedence::tuple};
    case node_kind::Starred: return {precedence::bit_or};
    case node_kind::FormattedValue:
    case node_kind::Interpolation: return {precedence::or_};  // a bare lambda's colon would start the format
    case node_kind::comprehension: return {index == field::comprehension::target ? precedence::tuple : precedence::or_};
    case node_kind::ListComp:
    case node_kind::SetComp:
    case node_kind::GeneratorExp:
    case node_kind::List:
    case node_kind::If:
    case node_kind::While: return {precedence::test, true};
    case node_kind::Assign:
    case node_kind::Expr: return {precedence::yield};
    case node_kind::Yield:
    case node_kind::Return:
    case node_kind::For:
    case node_kind::AsyncFor: return {precedence::tuple};
    case node_kind::Match: return {precedence::tuple, true};
    case node_kind::AugAssign: return {index == field::AugAssign::target ? precedence::atom : precedence::yield};
    case node_kind::AnnAssign: return {index == field::AnnAssign::value ? precedence::yield : precedence::test};
    case node_kind::MatchValue: return {precedence::arithmetic};
    default: return {precedence::test};
    }
}

}  // namespace tensorferry::codegen
