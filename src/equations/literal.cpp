#include "src/equations/literal.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <stdexcept>

#include <fmt/format.h>

#include "grammar/parse.hpp"
#include "src/equations/plain_constant.hpp"
#include "src/syntax/walk.hpp"

namespace tensorferry {

using namespace grammar;

namespace {

std::string without_underscores(std::string_view text) {
    std::string digits(text);
    std::erase(digits, '_');
    return digits;
}

std::optional<literal> number_value(std::string_view text, bool floating) {
    const auto digits = without_underscores(text);
    if (!floating) {
        long long value = 0;
        const bool prefixed = digits.size() > 2 && digits[0] == '0' && std::isalpha(static_cast<unsigned char>(digits[1]));
        const int base = !prefixed ? 10 : (digits[1] | 32) == 'x' ? 16 : (digits[1] | 32) == 'o' ? 8 : 2;
        const auto* begin = digits.data() + (prefixed ? 2 : 0);
        const auto [end, error] = std::from_chars(begin, digits.data() + digits.size(), value, base);
        if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
        return literal{literal::kind::integer, value, 0, {}, {}};
    }
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return literal{literal::kind::floating, 0, value, {}, {}};
}

// Plain strings only: those with a prefix, an escape or several parts are no literals here.
std::optional<literal> string_value(std::string_view text) {
    if (text.size() < 2 || (text.front() != '"' && text.front() != '\'')) return std::nullopt;
    const char quote = text.front();
    const bool triple = text.size() >= 6 && text[1] == quote && text[2] == quote;
    const std::size_t width = triple ? 3 : 1;
    const auto inner = text.substr(width, text.size() - 2 * width);
    if (inner.find('\\') != inner.npos || inner.find(quote) != inner.npos) return std::nullopt;
    return literal{literal::kind::string, 0, 0, std::string(inner), {}};
}

std::optional<literal> constant_value(constant_kind kind, std::string_view text) {
    switch (kind) {
        case constant_kind::none: return literal{};
        case constant_kind::true_: return literal{literal::kind::boolean, 1, 0, {}, {}};
        case constant_kind::false_: return literal{literal::kind::boolean, 0, 0, {}, {}};
        case constant_kind::integer: return number_value(text, false);
        case constant_kind::floating: return number_value(text, true);
        case constant_kind::string: return string_value(text);
        default: return std::nullopt;
    }
}

std::optional<literal> negated(std::optional<literal> value) {
    if (!value || !value->is_number()) return std::nullopt;
    value->whole = -value->whole;
    value->real = -value->real;
    return value;
}

}  // namespace

std::optional<literal> literal_value(const tree& module, node_id node) {
    switch (module.kind(node)) {
        case node_kind::Constant: return constant_value(module.constant(node), module.text(node));
        case node_kind::UnaryOp: {
            auto value = literal_value(module, module.child(node, field::UnaryOp::operand));
            return module.op(node, field::UnaryOp::op) == operator_kind::USub ? negated(std::move(value)) : std::nullopt;
        }
        case node_kind::Tuple:
        case node_kind::List: {
            literal sequence{literal::kind::sequence, 0, 0, {}, {}};
            for (auto item : module.list(node, field::Tuple::elts)) {
                auto value = literal_value(module, item);
                if (!value) return std::nullopt;
                sequence.items.push_back(std::move(*value));
            }
            return sequence;
        }
        default: return std::nullopt;
    }
}

std::optional<literal> literal_of_text(std::string_view text) {
    if (const auto kind = plain_constant(text)) return constant_value(*kind, text);
    if (const auto kind = plain_constant(without_sign(text)); kind && is_number(*kind)) return negated(constant_value(*kind, without_sign(text)));
    auto parsed = parse(std::string(text) + "\n");
    if (!parsed) return std::nullopt;
    const auto body = parsed->list(parsed->root(), field::Module::body);
    if (body.size() != 1 || parsed->kind(body[0]) != node_kind::Expr) return std::nullopt;
    const auto expression = parsed->child(body[0], field::Expr::value);
    if (auto value = literal_value(*parsed, expression)) return value;
    if (auto name = dotted_name(*parsed, expression); !name.empty()) return literal{literal::kind::name, 0, 0, std::move(name), {}};
    return std::nullopt;
}

bool equal(const literal& a, const literal& b) {
    if (a.is_number() && b.is_number()) return a.number() == b.number();
    if (a.what != b.what) return false;
    switch (a.what) {
        case literal::kind::none: return true;
        case literal::kind::boolean: return a.whole == b.whole;
        case literal::kind::sequence: return std::ranges::equal(a.items, b.items, equal);
        default: return a.text == b.text;
    }
}

std::optional<literal> compute(const literal& left, operator_kind op, const literal& right) {
    if (!left.is_number() || !right.is_number()) return std::nullopt;
    const bool whole = left.what == literal::kind::integer && right.what == literal::kind::integer && op != operator_kind::Div;
    double result = 0;
    switch (op) {
        case operator_kind::Add: result = left.number() + right.number(); break;
        case operator_kind::Sub: result = left.number() - right.number(); break;
        case operator_kind::Mult: result = left.number() * right.number(); break;
        case operator_kind::Div:
            if (right.number() == 0) return std::nullopt;
            result = left.number() / right.number();
            break;
        default: return std::nullopt;
    }
    if (std::abs(result) > 9e15) return std::nullopt;
    if (whole) return literal{literal::kind::integer, static_cast<long long>(result), 0, {}, {}};
    const literal value{literal::kind::floating, 0, result, {}, {}};
    if (to_source(value).size() > 12) {
        // 1 - 0.99 is 0.010000000000000009: people write 0.01, and the next double is no other momentum.
        const double rounded = std::stod(fmt::format("{:.12g}", result));
        if (std::abs(rounded - result) > 4e-16 * std::max(1.0, std::abs(left.number()))) return std::nullopt;
        return literal{literal::kind::floating, 0, rounded, {}, {}};
    }
    return value;
}

std::string to_source(const literal& value) {
    switch (value.what) {
        case literal::kind::none: return "None";
        case literal::kind::boolean: return value.whole ? "True" : "False";
        case literal::kind::integer: return fmt::format("{}", value.whole);
        case literal::kind::floating: {
            auto text = fmt::format("{}", value.real);
            if (text.find_first_of(".en") == std::string::npos) text += ".0";
            return text;
        }
        case literal::kind::string: return "\"" + value.text + "\"";
        case literal::kind::name: return value.text;
        case literal::kind::sequence: {
            std::string text = "(";
            for (const auto& item : value.items) text += to_source(item) + ", ";
            if (value.items.size() > 1) text.resize(text.size() - 2);
            if (value.items.size() == 1) text.pop_back();
            return text + ")";
        }
    }
    throw std::logic_error("a literal of no kind");
}

node_id add_literal(tree& module, const literal& value) { return add_expression(module, to_source(value)); }

node_id add_expression(tree& module, std::string_view text) {
    if (const auto kind = plain_constant(text)) return add_constant(module, *kind, text);
    if (const auto kind = plain_constant(without_sign(text)); kind && is_number(*kind)) {
        const std::uint32_t slots[] = {static_cast<std::uint32_t>(operator_kind::USub), add_constant(module, *kind, without_sign(text))};
        return module.add(node_kind::UnaryOp, {}, slots);
    }
    auto parsed = parse(std::string(text) + "\n");
    if (!parsed) return no_node;
    const auto body = parsed->list(parsed->root(), field::Module::body);
    if (body.size() != 1 || parsed->kind(body[0]) != node_kind::Expr) return no_node;
    return copy_expression(module, *parsed, parsed->child(body[0], field::Expr::value));
}

}  // namespace tensorferry
