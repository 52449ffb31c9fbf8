#include "src/equations/call_binding.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace tensorferry {

using namespace grammar;
using graph::parameter_kind;

namespace {

using failure = std::unexpected<std::string>;

// By its annotation (`dtype`, `DTypeLike`, `paddle.dtype | str`), or by its name where there is none.
bool is_dtype(const graph::parameter& parameter) {
    if (parameter.type.empty()) return parameter.name == "dtype";
    return parameter.type.find("dtype") != std::string_view::npos || parameter.type.find("DType") != std::string_view::npos;
}

std::expected<void, std::string> bind_positional(const tree& module, const std::vector<node_id>& args,
                                                 const graph::signature& signature, bound_values& values) {
    std::size_t index = 0;
    for (const auto& parameter : signature.parameters) {
        if (index == args.size()) break;
        auto& place = values.find(parameter.name)->second;
        if (parameter.kind == parameter_kind::var_positional) {
            place.items.assign(args.begin() + static_cast<long>(index), args.end());
            place.by_position = true;
            index = args.size();
        } else if (parameter.kind == parameter_kind::positional_only || parameter.kind == parameter_kind::positional_or_keyword) {
            if (module.kind(args[index]) == node_kind::Starred) return failure("arguments are spread with *");
            place.value = args[index++];
            place.by_position = true;
        }
    }
    if (index < args.size()) return failure("too many positional arguments");
    return {};
}

std::expected<void, std::string> bind_keywords(const tree& module, const std::vector<node_id>& keywords, bound_values& values) {
    for (auto keyword : keywords) {
        const auto name = module.identifier(keyword, field::keyword::arg);
        if (name.empty()) return failure("arguments are spread with **");
        const auto place = values.find(name);
        if (place == values.end()) return failure(fmt::format("the argument '{}' is not known", name));
        if (place->second.given()) return failure(fmt::format("the argument '{}' is given twice", name));
        const auto value = module.child(keyword, field::keyword::value);
        if (place->second.variadic)
            place->second.items = {value};
        else
            place->second.value = value;
    }
    return {};
}

}  // namespace

bool bound_value::takes_dtype() const { return parameter != nullptr && is_dtype(*parameter); }

bound_values::iterator bound_values::find(std::string_view name) { return std::ranges::find(entries_, name, &entry::first); }

bound_values::const_iterator bound_values::find(std::string_view name) const { return std::ranges::find(entries_, name, &entry::first); }

std::pair<bound_values::iterator, bool> bound_values::emplace(std::string_view name, bound_value value) {
    if (const auto at = find(name); at != entries_.end()) return {at, false};
    append(name, std::move(value));
    return {std::prev(entries_.end()), true};
}

std::expected<bound_values, std::string> bind_call(const tree& module, const std::vector<node_id>& args,
                                                   const std::vector<node_id>& keywords, const graph::signature& signature) {
    bound_values values;
    values.reserve(signature.parameters.size());
    for (const auto& parameter : signature.parameters) {
        if (parameter.kind == parameter_kind::var_keyword) continue;
        bound_value place;
        place.default_text = parameter.default_text;
        place.parameter = &parameter;
        place.variadic = parameter.kind == parameter_kind::var_positional;
        values.append(parameter.name, std::move(place));
    }
    if (auto bound = bind_positional(module, args, signature, values); !bound) return failure(bound.error());
    if (auto bound = bind_keywords(module, keywords, values); !bound) return failure(bound.error());
    const auto is_missing = [](const auto& each) { return !each.second.given() && each.second.default_text.empty() && !each.second.variadic; };
    if (const auto missing = std::ranges::find_if(values, is_missing); missing != values.end())
        return failure(fmt::format("the argument '{}' is missing", missing->first));
    return values;
}

std::optional<std::string_view> default_in_other_version(const graph::knowledge& knowledge, graph::operator_id op, std::string_view parameter) {
    const auto default_in = [&](const graph::knowledge& seen) -> std::optional<std::string_view> {
        for (const auto& signature : seen.signatures(op)) {
            const auto found = std::ranges::find(signature.parameters, parameter, &graph::parameter::name);
            if (found != signature.parameters.end()) return found->default_text;
        }
        return std::nullopt;
    };
    if (default_in(knowledge)) return std::nullopt;
    const auto other = default_in(knowledge.of_all_versions());
    return other && !other->empty() ? other : std::nullopt;
}

}  // namespace tensorferry
