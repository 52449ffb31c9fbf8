#include "tools/extract/interpreter.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "grammar/literals.hpp"

namespace tensorferry::extract {
using namespace grammar;
namespace {

std::optional<long long> whole(const object& value) {
    if (value.kind == object_kind::boolean) return value.name == "True";
    if (value.kind != object_kind::integer) return std::nullopt;
    long long number = 0;
    const auto [end, error] = std::from_chars(value.name.data(), value.name.data() + value.name.size(), number);
    if (error != std::errc{} || end != value.name.data() + value.name.size()) return std::nullopt;
    return number;
}

std::optional<double> real(const object& value) {
    if (const auto number = whole(value)) return static_cast<double>(*number);
    if (value.kind == object_kind::external && value.name == "math.pi") return M_PI;
    if (value.kind != object_kind::floating) return std::nullopt;
    return std::strtod(value.name.c_str(), nullptr);
}

std::string shown(double value) {
    if (std::isnan(value)) return "nan";
    if (std::isinf(value)) return std::string(value < 0 ? "-inf" : "inf");
    char text[40];
    std::snprintf(text, sizeof text, "%.17e", std::fabs(value));
    auto written = repr_of_number(text, constant_kind::floating);
    if (std::signbit(value)) written.insert(written.begin(), '-');
    return written;
}

bool is_constant(const object& value) {
    return value.kind >= object_kind::none && value.kind <= object_kind::ellipsis;
}

std::optional<bool> equal(const object& a, const object& b) {
    if (&a == &b && a.kind != object_kind::unknown) return true;
    if (is_constant(a) && is_constant(b)) {
        const auto x = real(a), y = real(b);
        if (x && y) return *x == *y;
        return a.kind == b.kind && a.name == b.name;
    }
    const auto identity = [](const object& o) { return o.kind == object_kind::class_ || o.kind == object_kind::function || o.kind == object_kind::module || is_constant(o); };
    if (identity(a) && identity(b)) return false;
    return std::nullopt;
}

std::optional<bool> decide(operator_kind op, int order) {
    switch (op) {
        case operator_kind::Lt: return order < 0;
        case operator_kind::LtE: return order <= 0;
        case operator_kind::Gt: return order > 0;
        case operator_kind::GtE: return order >= 0;
        default: return std::nullopt;
    }
}

}  // namespace

std::optional<bool> interpreter::truth(object* value) {
    value = force(value);
    switch (value->kind) {
        case object_kind::none: return false;
        case object_kind::boolean: return value->name == "True";
        case object_kind::integer:
        case object_kind::floating: return real(*value) != 0.0;
        case object_kind::string: return !value->name.empty();
        case object_kind::tuple:
        case object_kind::list:
        case object_kind::set:
        case object_kind::dict: return !value->items.empty();
        case object_kind::module:
        case object_kind::class_:
        case object_kind::function: return true;
        case object_kind::external:
            if (value->name == "typing.TYPE_CHECKING" || value->name == "typing_extensions.TYPE_CHECKING") return false;
            return std::nullopt;
        default: return std::nullopt;
    }
}

std::optional<std::vector<object*>> interpreter::elements(object* of) {
    of = force(of);
    switch (of->kind) {
        case object_kind::tuple:
        case object_kind::list:
        case object_kind::set: return of->items;
        case object_kind::dict: {
            std::vector<object*> keys;
            for (std::size_t i = 0; i < of->items.size(); i += 2) keys.push_back(of->items[i]);
            return keys;
        }
        case object_kind::class_:  // of an enumeration
        case object_kind::module: {
            std::vector<object*> keys;
            for (const auto& [name, value] : of->names) {
                if (of->kind == object_kind::module) keys.push_back(string(name));
                else if (value->kind == object_kind::instance && value->inner == of) keys.push_back(value);
            }
            if (of->kind == object_kind::class_ && keys.empty()) return std::nullopt;
            return keys;
        }
        default: return std::nullopt;
    }
}

std::optional<bool> interpreter::contains(object* in, object* key) {
    if (in->kind == object_kind::string && key->kind == object_kind::string) return in->name.find(key->name) != std::string::npos;
    if ((in->kind == object_kind::module || in->kind == object_kind::class_) && key->kind == object_kind::string) return in->names.contains(key->name);
    const auto all = elements(in);
    if (!all) return std::nullopt;
    bool doubtful = key->kind == object_kind::unknown;
    for (auto* item : *all) {
        const auto same = equal(*force(item), *key);
        if (same == true) return true;
        if (!same && force(item)->kind == object_kind::unknown) doubtful = true;
    }
    if (doubtful) return std::nullopt;
    return false;
}

object* interpreter::compare(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    auto* left = force(evaluate(f, tree.child(node, field::Compare::left)));
    const auto ops = tree.ops(node, field::Compare::ops);
    const auto others = tree.list(node, field::Compare::comparators);
    std::optional<bool> all = true;
    for (std::size_t i = 0; i < ops.size(); ++i) {
        auto* right = force(evaluate(f, others[i]));
        const auto holds = compare(static_cast<operator_kind>(ops[i]), left, right);
        if (holds == false) return false_;
        if (!holds) all = std::nullopt;
        left = right;
    }
    return boolean(all);
}

std::optional<bool> interpreter::compare(operator_kind op, object* left, object* right) {
    left = force(left), right = force(right);
    const auto negated = [](std::optional<bool> value) { return value ? std::optional(!*value) : value; };
    const auto settled = [](const object* o) { return o->kind != object_kind::unknown && o->kind != object_kind::external && o->kind != object_kind::deferred; };
    switch (op) {
        case operator_kind::Eq: return equal(*left, *right);
        case operator_kind::NotEq: return negated(equal(*left, *right));
        case operator_kind::Is:
        case operator_kind::IsNot: {
            std::optional<bool> same;
            if (left == right && settled(left)) same = true;
            else if (settled(left) && settled(right)) same = false;
            return op == operator_kind::Is ? same : negated(same);
        }
        case operator_kind::In: return contains(right, left);
        case operator_kind::NotIn: return negated(contains(right, left));
        default: break;
    }
    if (left->kind == object_kind::external && left->name == "sys.version_info" && right->kind == object_kind::tuple) {
        constexpr long long running[] = {3, 11};
        for (std::size_t i = 0; i < right->items.size() && i < 2; ++i) {
            const auto wanted = whole(*force(right->items[i]));
            if (!wanted) return std::nullopt;
            if (running[i] != *wanted) return decide(op, running[i] < *wanted ? -1 : 1);
        }
        return decide(op, 1);
    }
    const auto x = real(*left), y = real(*right);
    if (x && y) return decide(op, *x < *y ? -1 : *x > *y);
    return std::nullopt;
}

object* interpreter::unary(operator_kind op, object* operand) {
    if (op == operator_kind::Not) {
        const auto known = truth(operand);
        return known ? boolean(!*known) : unknown_;
    }
    if (op != operator_kind::USub) return operand;
    if (operand->kind == object_kind::imaginary) return unknown_;
    if (const auto number = whole(*operand)) return integer(-*number);
    if (operand->kind == object_kind::external && operand->name == "math.inf") return arena_.make(object_kind::floating, "-inf");
    if (const auto number = real(*operand)) return arena_.make(object_kind::floating, shown(-*number));
    return unknown_;
}

object* interpreter::binary(operator_kind op, object* left, object* right) {
    const auto listed = [](const object* o) { return o->kind == object_kind::list || o->kind == object_kind::tuple || o->kind == object_kind::set || o->kind == object_kind::dict; };
    if (listed(left) && listed(right) && (op == operator_kind::Add || op == operator_kind::BitOr)) {
        auto* made = arena_.make(left->kind);
        made->items = left->items;
        made->items.insert(made->items.end(), right->items.begin(), right->items.end());
        return made;
    }
    if (left->kind == object_kind::string && right->kind == object_kind::string && op == operator_kind::Add) return string(left->name + right->name);
    if (left->kind == object_kind::string && op == operator_kind::Mod) {  // a docstring whose holes do not matter here
        auto text = left->name;
        if (const auto hole = text.find("%s"); hole != std::string::npos && right->kind == object_kind::string) text.replace(hole, 2, right->name);
        return string(std::move(text));
    }
    const auto a = whole(*left), b = whole(*right);
    if (a && b) {
        switch (op) {
            case operator_kind::Add: return integer(*a + *b);
            case operator_kind::Sub: return integer(*a - *b);
            case operator_kind::Mult: return integer(*a * *b);
            case operator_kind::FloorDiv: return *b == 0 ? unknown_ : integer(static_cast<long long>(std::floor(static_cast<double>(*a) / static_cast<double>(*b))));
            case operator_kind::LShift: return *b < 0 || *b > 62 ? unknown_ : integer(*a << *b);
            case operator_kind::BitOr: return integer(*a | *b);
            case operator_kind::Pow:
                if (*b >= 0 && std::pow(std::fabs(static_cast<double>(*a)), static_cast<double>(*b)) < 9e15) return integer(std::llround(std::pow(static_cast<double>(*a), static_cast<double>(*b))));
                break;
            default: break;
        }
    }
    const auto x = real(*left), y = real(*right);
    if (!x || !y) return unknown_;
    double result = 0;
    switch (op) {
        case operator_kind::Add: result = *x + *y; break;
        case operator_kind::Sub: result = *x - *y; break;
        case operator_kind::Mult: result = *x * *y; break;
        case operator_kind::Div:
            if (*y == 0) return unknown_;
            result = *x / *y;
            break;
        case operator_kind::Pow: result = std::pow(*x, *y); break;
        default: return unknown_;
    }
    return arena_.make(object_kind::floating, shown(result));
}

object* interpreter::subscript(object* of, object* key) {
    if (key->kind == object_kind::string && of->kind == object_kind::external && of->name == "sys.modules") {
        const auto found = loaded_.find(key->name);
        return found != loaded_.end() ? found->second : external(key->name);
    }
    if (key->kind == object_kind::string && (of->kind == object_kind::module || of->kind == object_kind::class_)) {
        const auto found = of->names.find(key->name);
        return found == of->names.end() ? unknown_ : found->second;
    }
    if (of->kind == object_kind::dict)
        for (std::size_t i = 0; i + 1 < of->items.size(); i += 2)
            if (equal(*force(of->items[i]), *key) == true) return force(of->items[i + 1]);
    const auto index = whole(*key);
    if (!index) return unknown_;
    const auto size = static_cast<long long>(of->kind == object_kind::string ? of->name.size() : of->items.size());
    const auto at = *index < 0 ? *index + size : *index;
    if (at < 0 || at >= size) return unknown_;
    if (of->kind == object_kind::string) return string(of->name.substr(static_cast<std::size_t>(at), 1));
    if (of->kind == object_kind::list || of->kind == object_kind::tuple) return force(of->items[static_cast<std::size_t>(at)]);
    return unknown_;
}

}  // namespace tensorferry::extract
