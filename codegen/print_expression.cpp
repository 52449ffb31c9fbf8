#include "codegen/printer.hpp"

#include "codegen/token_search.hpp"
#include "grammar/visit.hpp"

namespace tensorferry::codegen {

using grammar::constant_kind;
using grammar::node_id;
using grammar::node_kind;
using grammar::operator_kind;
namespace field = grammar::field;

std::string_view spelling(operator_kind op) {
    static constexpr std::string_view names[] = {
        "and", "or", "+", "-", "*", "@", "/", "%", "**", "<<", ">>", "|", "^", "&", "//", "~", "not", "+", "-",
        "==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in"};
    return names[static_cast<std::size_t>(op)];
}

printer::printer(const grammar::tree& module, const style& look, splicer splice)
    : module_(module), look_(look), splice_(std::move(splice)) {}

std::string printer::expression(node_id node, const surroundings& where) {
    brackets_ = where.brackets ? 1 : 0;
    quote_ = where.quote;
    child_in(node, where.fits);
    return std::move(out_);
}

template <typename Body> void printer::bracketed(std::string_view open, std::string_view close, Body body) {
    put(open);
    ++brackets_;
    body();
    --brackets_;
    put(close);
}

void printer::child(node_id parent, unsigned index) { child_in(module_.child(parent, index), place_of(module_, parent, index)); }

void printer::child_in(node_id node, place fits) {
    if (from_source(node)) {
        // Only the call that it was taken from takes `*a if b else c` without parentheses.
        if (module_.kind(node) == node_kind::Starred && precedence_of(module_, module_.child(node, field::Starred::value)) < precedence::bit_or) return bare(node);
        put(splice_(node, {fits, brackets_ > 0, quote_}));
        return;
    }
    const bool walrus = fits.walrus && module_.kind(node) == node_kind::NamedExpr;
    const auto kind = module_.kind(node);
    const bool by_text = kind == node_kind::Constant || kind == node_kind::JoinedStr || kind == node_kind::TemplateStr;
    const bool text_breaks = by_text && !wraps_ && brackets_ == 0 && module_.extent(node).end <= module_.source().size() && breaks_line(module_, module_.extent(node));
    // Parentheses of a tuple belong to its source text, which is not used here.
    const bool tuple = module_.kind(node) == node_kind::Tuple && !module_.list(node, field::Tuple::elts).empty();
    const bool one_tuple = tuple && module_.list(node, field::Tuple::elts).size() == 1;  // a lone comma at the end is easily missed
    const auto binds = tuple ? precedence::tuple : precedence_of(module_, node);
    if ((binds < fits.need && !walrus) || text_breaks || one_tuple) {
        bracketed("(", ")", [&] { bare(node); });
    } else {
        bare(node);
    }
}

void printer::elements(node_id parent, unsigned index, std::string_view separator) {
    const auto fits = place_of(module_, parent, index);
    bool first = true;
    for (const auto element : module_.list(parent, index)) {
        if (!first) put(separator);
        first = false;
        if (grammar::category_of(module_.kind(element)) == grammar::node_category::expr) child_in(element, fits);
        else other(element);
    }
}

void printer::bare(node_id node) {
    switch (module_.kind(node)) {
    case node_kind::BoolOp: return bool_op(node);
    case node_kind::UnaryOp: return unary(node);
    case node_kind::Lambda: return lambda(node);
    case node_kind::Dict: return dict(node);
    case node_kind::Compare: return compare(node);
    case node_kind::Call: return call(node);
    case node_kind::Constant: return constant(node);
    case node_kind::JoinedStr:
    case node_kind::TemplateStr: return formatted_string(node);
    case node_kind::FormattedValue:
    case node_kind::Interpolation: return replacement_field(node);
    case node_kind::Attribute: return attribute(node);
    case node_kind::Subscript: return subscript(node);
    case node_kind::Slice: return slice(node);
    case node_kind::Tuple: return tuple(node, false);
    case node_kind::Name: return put(module_.identifier(node, field::Name::id));
    case node_kind::NamedExpr: child(node, field::NamedExpr::target); put(" := "); return child(node, field::NamedExpr::value);
    case node_kind::BinOp: return binary(node);
    case node_kind::IfExp: return conditional(node);
    case node_kind::Set: return bracketed("{", "}", [&] { elements(node, field::Set::elts); });
    case node_kind::List: return bracketed("[", "]", [&] { elements(node, field::List::elts); });
    case node_kind::ListComp:
        return bracketed("[", "]", [&] { child(node, field::ListComp::elt); comprehension(node, field::ListComp::generators); });
    case node_kind::SetComp:
        return bracketed("{", "}", [&] { child(node, field::SetComp::elt); comprehension(node, field::SetComp::generators); });
    case node_kind::GeneratorExp:
        return bracketed("(", ")", [&] { child(node, field::GeneratorExp::elt); comprehension(node, field::GeneratorExp::generators); });
    case node_kind::DictComp:
        return bracketed("{", "}", [&] {
            child(node, field::DictComp::key); put(": "); child(node, field::DictComp::value);
            comprehension(node, field::DictComp::generators);
        });
    case node_kind::Await: put("await "); return child(node, field::Await::value);
    case node_kind::YieldFrom: put("yield from "); return child(node, field::YieldFrom::value);
    case node_kind::Yield:
        put("yield");
        if (module_.child(node, field::Yield::value)) put(" "), child(node, field::Yield::value);
        return;
    case node_kind::Starred: put("*"); return child(node, field::Starred::value);
    default: return other(node);
    }
}

namespace {

// A name, a number, an attribute of a name: what Black writes without spaces around **.
bool is_simple_operand(const grammar::tree& module, node_id node) {
    if (module.kind(node) == node_kind::UnaryOp && module.op(node, field::UnaryOp::op) == operator_kind::USub) {
        node = module.child(node, field::UnaryOp::operand);
        return module.kind(node) == node_kind::Constant || module.kind(node) == node_kind::Name;
    }
    while (module.kind(node) == node_kind::Attribute) {
        node = module.child(node, field::Attribute::value);
        if (module.kind(node) == node_kind::Constant) return false;
    }
    if (module.kind(node) != node_kind::Constant) return module.kind(node) == node_kind::Name;
    const auto number = module.constant(node);
    return number == constant_kind::integer || number == constant_kind::floating || number == constant_kind::imaginary;
}

}  // namespace

void printer::binary(node_id node) {
    const auto op = module_.op(node, field::BinOp::op);
    const bool tight = wraps_ && op == operator_kind::Pow && is_simple_operand(module_, module_.child(node, field::BinOp::left)) &&
                       is_simple_operand(module_, module_.child(node, field::BinOp::right));
    child(node, field::BinOp::left);
    if (!tight) put(" ");
    put(spelling(op));
    if (!tight) put(" ");
    child(node, field::BinOp::right);
}

void printer::bool_op(node_id node) {
    const auto op = module_.op(node, field::BoolOp::op);
    elements(node, field::BoolOp::values, op == operator_kind::And ? " and " : " or ");
}

void printer::unary(node_id node) {
    const auto op = module_.op(node, field::UnaryOp::op);
    put(spelling(op));
    if (op == operator_kind::Not) put(" ");
    child(node, field::UnaryOp::operand);
}

void printer::conditional(node_id node) {
    const auto parts = [&] {
        child(node, field::IfExp::body);
        put(" if "); child(node, field::IfExp::test);
        put(" else "); child(node, field::IfExp::orelse);
    };
    const bool parenthesised = out_.ends_with('(') || group_begin_ == out_.size();
    if (parenthesised) parts();
    else group(parentheses::optional, parts);
}

void printer::compare(node_id node) {
    child(node, field::Compare::left);
    const auto ops = module_.ops(node, field::Compare::ops);
    const auto comparators = module_.list(node, field::Compare::comparators);
    for (std::size_t i = 0; i < ops.size(); ++i) {
        put(" "); put(spelling(static_cast<operator_kind>(ops[i]))); put(" ");
        child_in(comparators[i], place_of(module_, node, field::Compare::comparators));
    }
}

void printer::lambda(node_id node) {
    put("lambda ");
    const auto before = out_.size();
    const bool outer = std::exchange(may_group_, false);   // defaults of lambdas look odd in parentheses
    parameters(module_.child(node, field::Lambda::args));
    may_group_ = outer;
    if (out_.size() == before) out_.pop_back();
    put(": ");
    child(node, field::Lambda::body);
}

void printer::dict(node_id node) {
    bracketed("{", "}", [&] {
        const auto keys = module_.list(node, field::Dict::keys);
        const auto values = module_.list(node, field::Dict::values);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (i) put(", ");
            if (!keys[i]) {
                put("**");
                child_in(values[i], {precedence::bit_or});
                continue;
            }
            child_in(keys[i], {precedence::test});
            put(": ");
            value_in(values[i]);
        }
    });
}

void printer::tuple(node_id node, bool parentheses) {
    const auto elts = module_.list(node, field::Tuple::elts);
    const auto inside = [&] {
        elements(node, field::Tuple::elts);
        if (elts.size() == 1) put(",");
    };
    if (parentheses || elts.empty()) bracketed("(", ")", inside);
    else inside();
}

void printer::comprehension(node_id parent, unsigned generators) {
    for (const auto each : module_.list(parent, generators)) {
        put(" ");
        other(each);
    }
}

void printer::call(node_id node) {
    if (layout_)
        if (const auto text = layout_(node, {{}, brackets_ > 0, quote_})) return put(*text);
    child(node, field::Call::func);
    const auto args = module_.list(node, field::Call::args);
    const bool lone_generator = args.size() == 1 && module_.list(node, field::Call::keywords).empty() &&
                                module_.kind(args[0]) == node_kind::GeneratorExp;
    if (lone_generator) return child_in(args[0], {});  // its own parentheses serve the call
    bracketed("(", ")", [&] { call_arguments(node, field::Call::args, field::Call::keywords); });
}

void printer::call_arguments(node_id parent, unsigned args, unsigned keywords) {
    bool first = true;
    for (const auto argument : module_.list(parent, args)) {
        if (!first) put(", ");
        first = false;
        child_in(argument, {precedence::test, true});
    }
    for (const auto argument : module_.list(parent, keywords)) {
        if (!first) put(", ");
        first = false;
        child_in(argument, {precedence::test});
    }
}

void printer::attribute(node_id node) {
    const auto value = module_.child(node, field::Attribute::value);
    const auto number = module_.kind(value) == node_kind::Constant ? module_.constant(value) : constant_kind::none;
    // "1.real" would be read as a float.
    if (number == constant_kind::integer || number == constant_kind::floating) bracketed("(", ")", [&] { child_in(value, {}); });
    else child(node, field::Attribute::value);
    put(".");
    put(module_.identifier(node, field::Attribute::attr));
}

namespace {

// Black treats the colon as an operator where a bound is more than a name or a number.
bool has_complex_bounds(const grammar::tree& module, node_id index) {
    std::vector<node_id> open{index};
    bool slices = false, complex = false;
    while (!open.empty() && !complex) {
        const auto node = open.back();
        open.pop_back();
        switch (module.kind(node)) {
        case node_kind::Slice: slices = true; break;
        case node_kind::Tuple:
        case node_kind::Constant:
        case node_kind::Name:
        case node_kind::UnaryOp: break;
        default: complex = true;
        }
        for_each_child(module, node, [&](node_id child, unsigned) { open.push_back(child); });
        if (module.kind(node) == node_kind::UnaryOp) complex |= module.op(node, field::UnaryOp::op) == operator_kind::Not;
    }
    return complex && (slices || module.kind(index) == node_kind::Tuple || module.kind(index) == node_kind::Slice);
}

}  // namespace

void printer::subscript(node_id node) {
    child(node, field::Subscript::value);
    bracketed("[", "]", [&] {
        const auto index = module_.child(node, field::Subscript::slice);
        bool starred = false, sliced = false;
        if (!from_source(index) && module_.kind(index) == node_kind::Tuple)
            for (const auto element : module_.list(index, field::Tuple::elts)) {
                starred |= module_.kind(element) == node_kind::Starred;
                sliced |= module_.kind(element) == node_kind::Slice;
            }
        // Bare stars in a subscript came with Python 3.11 only; with a slice beside them there is no other way.
        const bool plain_tuple = !from_source(index) && module_.kind(index) == node_kind::Tuple && !module_.list(index, field::Tuple::elts).empty();
        const bool outer = spaced_slices_;
        spaced_slices_ = wraps_ && has_complex_bounds(module_, index);
        if (plain_tuple) tuple(index, starred && !sliced);
        else child(node, field::Subscript::slice);
        spaced_slices_ = outer;
    });
}

void printer::slice(node_id node) {
    const auto part = [&](unsigned index) {
        if (module_.child(node, index)) child_in(module_.child(node, index), {precedence::test});
    };
    const bool spaced = spaced_slices_;
    const auto step = module_.child(node, field::Slice::step);
    part(field::Slice::lower);
    if (spaced && module_.child(node, field::Slice::lower)) put(" ");
    put(":");
    if (module_.child(node, field::Slice::upper)) {
        if (spaced) put(" ");
        part(field::Slice::upper);
        if (spaced && step) put(" ");
    }
    if (!step) return;
    put(":");
    if (spaced) put(" ");
    part(field::Slice::step);
}

}  // namespace tensorferry::codegen
