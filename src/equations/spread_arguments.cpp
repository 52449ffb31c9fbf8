#include "src/equations/spread_arguments.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <ranges>

#include <fmt/format.h>

#include "src/equations/literal.hpp"

namespace tensorferry {

using namespace grammar;
using graph::parameter_kind;

namespace {

// What a declared type says: "int | Sequence[int]" takes numbers and others.
struct declared {
    bool number = false;
    bool other = false;
};

declared declared_by(std::string_view type) {
    constexpr std::array<std::string_view, 4> numbers = {"int", "float", "bool", "Number"};
    declared result;
    for (const auto part : type | std::views::split(std::string_view(" | "))) {
        const std::string_view one(part.begin(), part.end());
        if (one.empty() || one == "None") continue;
        (std::ranges::find(numbers, one) != numbers.end() ? result.number : result.other) = true;
    }
    return result;
}

// Nothing where neither the argument's own type nor what its parameter takes says it.
std::optional<bool> is_sequence(const use_context& context, const bound_value& value, const declared& takes) {
    switch (context.type_of(value.value).kind) {
        case type_kind::boolean:
        case type_kind::integer:
        case type_kind::floating: return false;
        case type_kind::tuple:
        case type_kind::list:
        case type_kind::tensor:
        case type_kind::array: return true;
        default: break;
    }
    if (takes.number != takes.other) return takes.other;
    return std::nullopt;
}

}  // namespace

bool takes_sequence(std::span<const graph::signature> signatures, const graph::signature& variadic) {
    const auto many = std::ranges::find(variadic.parameters, parameter_kind::var_positional, &graph::parameter::kind);
    if (many == variadic.parameters.end()) return false;
    const auto index = static_cast<std::size_t>(many - variadic.parameters.begin());
    return std::ranges::any_of(signatures, [&](const graph::signature& other) {
        if (index >= other.parameters.size()) return false;
        const auto& parameter = other.parameters[index];
        return parameter.kind < parameter_kind::var_positional && (parameter.type.starts_with("Sequence[") || parameter.type.starts_with("tuple["));
    });
}

std::expected<std::vector<node_id>, std::string> spread_arguments(const use_context& context, const bound_value& value, bool fits_whole) {
    if (value.variadic) return value.items;
    auto& module = context.module;
    const auto kind = module.kind(value.value);
    // What was written as [a, b] is spread as a, b.
    if (kind == node_kind::List || kind == node_kind::Tuple) {
        const auto items = module.list(value.value, field::Tuple::elts);
        return std::vector<node_id>(items.begin(), items.end());
    }
    const auto takes = declared_by(value.parameter == nullptr ? std::string_view() : value.parameter->type);
    const auto sequence = is_sequence(context, value, takes);
    if ((!sequence && fits_whole) || sequence == false) return std::vector{value.value};
    auto spread = value.value;
    if (!sequence && takes.number) {
        if (kind != node_kind::Name) return std::unexpected("whether an argument is a number or a sequence is not known here");
        spread = add_expression(module, fmt::format("({0} if isinstance({0}, (list, tuple)) else [{0}])", module.identifier(value.value, field::Name::id)));
    }
    const std::uint32_t slots[] = {spread};
    return std::vector{module.add(node_kind::Starred, {}, slots)};
}

std::expected<node_id, std::string> sequence_argument(const use_context& context, const bound_value& value) {
    auto& module = context.module;
    if (value.items.size() == 1 && module.kind(value.items.front()) != node_kind::Starred) {
        const auto only = value.items.front();
        const auto type = context.type_of(only).kind;
        if (type == type_kind::tuple || type == type_kind::list) return only;
        if (type != type_kind::integer && module.kind(only) == node_kind::Name)
            return add_expression(module, fmt::format("{0} if isinstance({0}, (list, tuple)) else [{0}]", module.identifier(only, field::Name::id)));
        if (type != type_kind::integer) {
            const auto written = module.from_source(only) ? module.text(only) : std::string_view("its argument");
            return std::unexpected(fmt::format("whether '{}' is a number or a sequence is not known here", written));
        }
    }
    const std::uint32_t slots[] = {module.add_list(value.items)};
    return module.add(node_kind::List, {}, slots);
}

}  // namespace tensorferry
