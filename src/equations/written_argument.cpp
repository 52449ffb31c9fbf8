#include "src/equations/written_argument.hpp"

#include <algorithm>

#include "src/equations/literal.hpp"

namespace tensorferry {

using namespace grammar;
using graph::parameter_kind;

bool takes_position(const graph::signature& signature, std::string_view parameter) {
    const auto found = std::ranges::find(signature.parameters, parameter, &graph::parameter::name);
    return found == signature.parameters.end() || found->kind != parameter_kind::keyword_only;
}

bool has_parameter(const graph::signature& signature, std::string_view name) {
    return std::ranges::find(signature.parameters, name, &graph::parameter::name) != signature.parameters.end();
}

std::optional<std::string_view> positional_name(const graph::signature& signature, std::size_t index) {
    std::size_t place = 0;
    for (const auto& parameter : signature.parameters) {
        if (parameter.kind == parameter_kind::var_positional) return place == index ? parameter.name : std::string_view();
        if (parameter.kind > parameter_kind::var_positional) break;
        if (place++ == index) return parameter.name;
    }
    return std::nullopt;
}

void put_in_order(std::vector<written_argument>& arguments, const graph::signature& signature) {
    const auto place = [&](const written_argument& argument) {
        return std::ranges::find(signature.parameters, argument.parameter, &graph::parameter::name) - signature.parameters.begin();
    };
    std::ranges::stable_sort(arguments, {}, place);
}

void put_in_callers_order(std::vector<written_argument>& arguments) {
    const auto first = std::ranges::find_if(arguments, [](const auto& each) { return !each.by_position; });
    for (auto each = first; each != arguments.end(); ++each)
        if (each->place == 0 && each != first) each->place = std::prev(each)->place;
    std::stable_sort(first, arguments.end(), [](const auto& a, const auto& b) { return a.place < b.place; });
}

bool same_default(std::string_view source, std::string_view target) {
    if (source.empty() || target.empty()) return false;
    if (source == target) return literal_of_text(source).has_value();
    const auto left = literal_of_text(source);
    const auto right = literal_of_text(target);
    return left && right && equal(*left, *right);
}

bool arguments_pass_through(const use_context& context, const operator_use& use, graph::operator_id target) {
    if (context.knowledge.describe(use.op).kind == graph::operator_kind::method) return true;  // the user's own parameters
    if (use.args.empty() && use.keywords.empty()) return true;
    for (const auto& from : context.knowledge.signatures(use.op))
        for (const auto& to : context.knowledge.signatures(target)) {
            if (from.parameters.size() < use.args.size() || to.parameters.size() < use.args.size()) continue;
            bool same = true;
            for (std::size_t index = 0; index < use.args.size(); ++index) same &= from.parameters[index].name == to.parameters[index].name;
            for (auto keyword : use.keywords)
                same &= std::ranges::find(to.parameters, context.module.identifier(keyword, field::keyword::arg), &graph::parameter::name) != to.parameters.end();
            if (same) return true;
        }
    return false;
}

}  // namespace tensorferry
