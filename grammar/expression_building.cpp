#include <algorithm>

#include <fmt/format.h>

#include "grammar/node_building.hpp"

namespace tensorferry::grammar {

namespace {

operator_kind operator_of(token_kind kind) {
    switch (kind) {
        case token_kind::AND: return operator_kind::And;
        case token_kind::OR: return operator_kind::Or;
        case token_kind::NOT: return operator_kind::Not;
        case token_kind::TILDE: return operator_kind::Invert;
        case token_kind::PLUS:
        case token_kind::PLUSEQUAL: return operator_kind::Add;
        case token_kind::MINUS:
        case token_kind::MINEQUAL: return operator_kind::Sub;
        case token_kind::STAR:
        case token_kind::STAREQUAL: return operator_kind::Mult;
        case token_kind::AT:
        case token_kind::ATEQUAL: return operator_kind::MatMult;
        case token_kind::SLASH:
        case token_kind::SLASHEQUAL: return operator_kind::Div;
        case token_kind::PERCENT:
        case token_kind::PERCENTEQUAL: return operator_kind::Mod;
        case token_kind::DOUBLESTAR:
        case token_kind::DOUBLESTAREQUAL: return operator_kind::Pow;
        case token_kind::LEFTSHIFT:
        case token_kind::LEFTSHIFTEQUAL: return operator_kind::LShift;
        case token_kind::RIGHTSHIFT:
        case token_kind::RIGHTSHIFTEQUAL: return operator_kind::RShift;
        case token_kind::VBAR:
        case token_kind::VBAREQUAL: return operator_kind::BitOr;
        case token_kind::CIRCUMFLEX:
        case token_kind::CIRCUMFLEXEQUAL: return operator_kind::BitXor;
        case token_kind::AMPER:
        case token_kind::AMPEREQUAL: return operator_kind::BitAnd;
        case token_kind::DOUBLESLASH:
        case token_kind::DOUBLESLASHEQUAL: return operator_kind::FloorDiv;
        case token_kind::EQEQUAL: return operator_kind::Eq;
        case token_kind::NOTEQUAL: return operator_kind::NotEq;
        case token_kind::LESS: return operator_kind::Lt;
        case token_kind::LESSEQUAL: return operator_kind::LtE;
        case token_kind::GREATER: return operator_kind::Gt;
        case token_kind::GREATEREQUAL: return operator_kind::GtE;
        case token_kind::IN: return operator_kind::In;
        case token_kind::IS: return operator_kind::Is;
        default: throw std::logic_error("no operator");
    }
}

std::uint32_t operator_word(token_kind kind) {
    return static_cast<std::uint32_t>(operator_of(kind));
}

void reject_keys_without_values(builder& b, const frame& f, node_kind kind) {
    if (kind == node_kind::DictComp && b.what(f.base) == no_node) {
        b.reject("dict unpacking cannot be used in dict comprehension", b.begin_of(f));
    }
    const tree& module = b.module();
    if (kind == node_kind::ListComp || kind == node_kind::SetComp || kind == node_kind::GeneratorExp) {
        if (module.kind(b.what(f.base)) == node_kind::Starred) {
            b.reject("iterable unpacking cannot be used in comprehension", b.at(f.base).begin);
        }
    }
    if (kind == node_kind::none && module.kind(b.what(f.base)) == node_kind::Starred) {
        b.reject("cannot use starred expression here", b.at(f.base).begin);
    }
}

// The rule of the arguments' order in Python's reference manual, section 6.3.4.
void check_argument_order(builder& b, std::size_t first) {
    const tree& module = b.module();
    bool keyword = false;
    bool unpacking = false;
    for (std::size_t i = first; i < b.size(); ++i) {
        const node_id node = b.what(i);
        if (module.kind(node) == node_kind::keyword) {
            keyword = true;
            unpacking |= module.identifier(node, field::keyword::arg).empty();
        } else if (module.kind(node) == node_kind::Starred) {
            if (unpacking) {
                b.reject("iterable argument unpacking follows keyword argument unpacking", b.at(i).begin);
            }
        } else if (unpacking) {
            b.reject("positional argument follows keyword argument unpacking", b.at(i).begin);
        } else if (keyword) {
            b.reject("positional argument follows keyword argument", b.at(i).begin);
        }
    }
}

}  // namespace

std::size_t put_keywords_last(builder& b, std::size_t first) {
    const tree& module = b.module();
    const auto is_positional = [&](const value& v) { return module.kind(v.what) != node_kind::keyword; };
    const auto keywords = std::stable_partition(b.begin() + static_cast<std::ptrdiff_t>(first), b.end(), is_positional);
    return static_cast<std::size_t>(keywords - b.begin());
}

void build_opening(builder& b, const frame& f) {
    b.push(opening_mark, b.begin_of(f));
}

void build_identifier(builder& b, const frame& f) {
    b.push(b.begin_of(f), b.begin_of(f));
}

void build_name(builder& b, const frame& f) {
    b.reduce(f.base, node_kind::Name, b.extent_of(f), {b.begin_of(f)});
}

namespace {

constexpr std::size_t most_digits = 4300;   // of a decimal integer: sys.int_info.default_max_str_digits

void refuse_huge(const builder& b, std::uint32_t token) {
    const std::string_view text = b.module().text(span{b.token_at(token).begin, b.token_at(token).end});
    const auto digits = text.size() - static_cast<std::size_t>(std::ranges::count(text, '_'));
    if (digits > most_digits && text[0] != '0') {
        b.reject(fmt::format("Exceeds the limit ({} digits) for integer string conversion: value has {} digits; use sys.set_int_max_str_digits() "
                             "to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
                             most_digits, digits),
                 b.token_at(token).begin);
    }
}

}  // namespace

void build_number(builder& b, const frame& f) {
    const token_kind kind = b.kind_at(f.first);
    if (kind == token_kind::INTEGER && b.token_at(f.first).end - b.token_at(f.first).begin > most_digits) {
        refuse_huge(b, f.first);
    }
    const auto constant = kind == token_kind::INTEGER    ? constant_kind::integer
                          : kind == token_kind::FLOATING ? constant_kind::floating
                                                         : constant_kind::imaginary;
    b.reduce(f.base, node_kind::Constant, b.extent_of(f), {0, 0}, static_cast<std::uint8_t>(constant));
}

void build_constant_keyword(builder& b, const frame& f) {
    const token_kind kind = b.kind_at(f.first);
    const auto constant = kind == token_kind::TRUE    ? constant_kind::true_
                          : kind == token_kind::FALSE ? constant_kind::false_
                          : kind == token_kind::NONE  ? constant_kind::none
                                                      : constant_kind::ellipsis;
    b.reduce(f.base, node_kind::Constant, b.extent_of(f), {0, 0}, static_cast<std::uint8_t>(constant));
}

// Values: test, orelse; the body stands before.
void build_conditional(builder& b, const frame& f) {
    const std::size_t body = f.base - 1;
    b.reduce(body, node_kind::IfExp, {b.at(body).begin, b.end_of(f)}, {b.what(f.base), b.what(body), b.what(f.base + 1)});
}

// Values: what is yielded, the kind.
void build_yield(builder& b, const frame& f) {
    const auto kind = static_cast<node_kind>(b.pop());
    b.reduce(f.base, kind, b.extent_of(f), {b.what(f.base)});
}

void build_tuple_tail(builder& b, const frame& f) {
    const std::size_t first = f.base - 1;
    b.reduce(first, node_kind::Tuple, {b.at(first).begin, b.end_of(f)}, {b.list(first, b.size())});
}

// From 3.14 on, "except A, B:" needs no parentheses, but only without a name after it.
void build_exception_tuple_tail(builder& b, const frame& f) {
    if (b.kind_at(f.last) == token_kind::AS) {
        b.reject("multiple exception types must be parenthesized", b.at(f.base - 1).begin);
    }
    build_tuple_tail(b, f);
}

void build_named_expression(builder& b, const frame& f) {
    b.module().set_context(b.what(f.base), context::Store);
    build_node(b, f, node_kind::NamedExpr);
}

void build_boolean_tail(builder& b, const frame& f) {
    const std::size_t first = f.base - 1;
    const std::uint32_t values = b.list(first, b.size());
    b.reduce(first, node_kind::BoolOp, {b.at(first).begin, b.end_of(f)}, {operator_word(b.kind_at(f.first)), values});
}

void build_unary(builder& b, const frame& f) {
    const token_kind kind = b.kind_at(f.first);
    const auto op = kind == token_kind::PLUS ? operator_kind::UAdd : kind == token_kind::MINUS ? operator_kind::USub : operator_of(kind);
    b.reduce(f.base, node_kind::UnaryOp, b.extent_of(f), {static_cast<std::uint32_t>(op), b.last()});
}

void build_compare_operator(builder& b, const frame& f) {
    const bool two_words = f.last - f.first == 2;
    const token_kind kind = b.kind_at(f.first);
    const auto op = !two_words ? operator_of(kind) : kind == token_kind::IS ? operator_kind::IsNot : operator_kind::NotIn;
    b.push(static_cast<std::uint32_t>(op), b.begin_of(f));
}

// Values: operator, operand, operator, operand, …
void build_compare_tail(builder& b, const frame& f) {
    const std::uint32_t operators = b.list(f.base, b.size(), 2);
    const std::uint32_t comparators = b.list(f.base + 1, b.size(), 2);
    const std::size_t left = f.base - 1;
    b.reduce(left, node_kind::Compare, {b.at(left).begin, b.end_of(f)}, {b.what(left), operators, comparators});
}

void build_binary_tail(builder& b, const frame& f) {
    const std::size_t left = f.base - 1;
    b.reduce(left, node_kind::BinOp, {b.at(left).begin, b.end_of(f)}, {b.what(left), operator_word(b.kind_at(f.first)), b.what(f.base)});
}

// Values: what stands in the brackets, and at last the kind that it makes; none for mere parentheses.
void build_display(builder& b, const frame& f) {
    const auto kind = static_cast<node_kind>(b.pop());
    reject_keys_without_values(b, f, kind);
    switch (kind) {
        case node_kind::none: b.at(f.base).begin = b.begin_of(f); return;
        case node_kind::Dict: {
            const std::uint32_t keys = b.list(f.base, b.size(), 2);
            const std::uint32_t values = b.list(f.base + 1, b.size(), 2);
            return b.reduce(f.base, kind, b.extent_of(f), {keys, values});
        }
        case node_kind::DictComp:
            return b.reduce(f.base, kind, b.extent_of(f), {b.what(f.base), b.what(f.base + 1), b.list(f.base + 2, b.size())});
        case node_kind::ListComp:
        case node_kind::SetComp:
        case node_kind::GeneratorExp: return b.reduce(f.base, kind, b.extent_of(f), {b.what(f.base), b.list(f.base + 1, b.size())});
        default: return b.reduce(f.base, kind, b.extent_of(f), {b.list(f.base, b.size())});
    }
}

// x[*a] is x[(*a,)].
void build_slices(builder& b, const frame& f) {
    if (b.module().kind(b.last()) == node_kind::Starred) {
        b.reduce(f.base, node_kind::Tuple, b.extent_of(f), {b.list(f.base, b.size())});
    }
}

// Values: the mark of the opening parenthesis, arguments; the function stands before.
void build_call(builder& b, const frame& f) {
    const std::size_t function = f.base - 1;
    const std::size_t first = f.base + 1;
    check_argument_order(b, first);
    const std::size_t first_keyword = put_keywords_last(b, first);
    const std::uint32_t arguments = b.list(first, first_keyword);
    const std::uint32_t keywords = b.list(first_keyword, b.size());
    b.reduce(function, node_kind::Call, {b.at(function).begin, b.end_of(f)}, {b.what(function), arguments, keywords});
}

// A generator as the only argument: the call's parentheses are its own.
void build_generator_argument(builder& b, const frame& f) {
    const std::size_t element = f.base - 1;
    const value before = b.at(element - 1);
    const token& closing = b.token_at(f.last);
    if (b.kind_at(f.last) != token_kind::RPAR && b.kind_at(f.last) != token_kind::COMMA) {
        b.reject("", closing.begin);
    }
    if (before.what != opening_mark || b.kind_at(f.last) != token_kind::RPAR) {
        b.reject("Generator expression must be parenthesized", b.at(element).begin);
    }
    b.reduce(element, node_kind::GeneratorExp, {before.begin, closing.end}, {b.what(element), b.list(f.base, b.size())});
}

// Values: target, iter, ifs.
void build_comprehension(builder& b, const frame& f) {
    const std::uint32_t is_async = b.kind_at(f.first) == token_kind::ASYNC ? 1 : 0;
    b.reduce(f.base, node_kind::comprehension, b.extent_of(f), {b.what(f.base), b.what(f.base + 1), b.what(f.base + 2), is_async});
}

void build_targets(builder& b, const frame&) {
    make_target(b, b.last(), target_use::loop);
}

}  // namespace tensorferry::grammar
