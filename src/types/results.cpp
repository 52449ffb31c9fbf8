// What operators return, by the text of the facts and by the overload that a call fits.
#include <algorithm>

#include "src/types/types.hpp"
#include "src/types/value_type.hpp"

namespace tensorferry {

using namespace grammar;
using graph::operator_id;

namespace {

// "(Tensor, Tensor)", "tuple[Tensor, ...] | list[Tensor]".
value_type sequence_of(type_kind kind, std::string_view text) {
    value_type result = simple(kind);
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = text.find_first_not_of(" ()[],.|", at);
        if (begin == std::string_view::npos) break;
        at = std::min(text.find_first_of(" ()[],.|", begin), text.size());
        const auto word = text.substr(begin, at - begin);
        if (word == "Tensor") result.of_tensors = true;
        else if (word != "tuple" && word != "Tuple" && word != "list" && word != "List") return simple(kind);
    }
    return result;
}

}  // namespace

value_type type_table::from_return_text(std::string_view text) const {
    if (text == "Tensor" || text == "Tensor | None") return simple(type_kind::tensor);
    if (text == "int") return simple(type_kind::integer);
    if (text == "bool") return simple(type_kind::boolean);
    if (text == "float") return simple(type_kind::floating);
    if (text == "str") return simple(type_kind::string);
    if (text.ends_with("ndarray")) return simple(type_kind::array);
    if (text.starts_with('(') || text.starts_with("tuple") || text.starts_with("Tuple") || text == "Size") return sequence_of(type_kind::tuple, text);
    if (text.starts_with("list") || text.starts_with("List")) return sequence_of(type_kind::list, text);
    // A class at the framework's top: "device".
    if (text.empty() || text.find_first_of(" [.|") != std::string_view::npos) return {};
    const auto named = knowledge_.find(std::string(knowledge_.root_module(source_)) + "." + std::string(text));
    return named && knowledge_.describe(*named).kind == graph::operator_kind::class_ ? instance_of(*named) : value_type{};
}

value_type type_table::of_operator_result(operator_id op) const {
    const auto& overloads = knowledge_.signatures(op);
    if (overloads.empty()) return {};
    auto joined = from_return_text(overloads.front().returns);
    for (const auto& each : overloads) {
        const auto one = from_return_text(each.returns);
        if (one.kind != joined.kind) return {};
        joined.of_tensors &= one.of_tensors;
    }
    return joined;
}

value_type type_table::of_result(operator_id op, node_id call) const {
    const auto result = of_operator_result(op);
    return result.kind != type_kind::unknown ? result : of_fitting(op, call);
}

// The one overload that a call fits tells what it returns, where all together do not.
value_type type_table::of_fitting(operator_id op, node_id call) const {
    const auto args = module_.list(call, field::Call::args);
    const auto keywords = module_.list(call, field::Call::keywords);
    value_type found;
    for (const auto& each : knowledge_.signatures(op)) {
        if (!fits(each, args, keywords)) continue;
        const auto one = from_return_text(each.returns);
        if (found.kind != type_kind::unknown && (one.kind != found.kind || one.framework_class != found.framework_class)) return {};
        if (one.kind == type_kind::unknown) return {};
        found = one;
    }
    return found;
}

bool type_table::fits(const graph::signature& signature, std::span<const node_id> args, std::span<const node_id> keywords) const {
    std::size_t by_position = 0, required = 0;
    for (const auto& parameter : signature.parameters) {
        if (parameter.kind == graph::parameter_kind::var_positional || parameter.kind == graph::parameter_kind::var_keyword) return true;
        by_position += parameter.kind != graph::parameter_kind::keyword_only;
        required += parameter.default_text.empty();
    }
    if (args.size() > by_position || args.size() + keywords.size() < required) return false;
    if (!args.empty() && std::ranges::any_of(args, [&](node_id each) { return module_.kind(each) == node_kind::Starred; })) return true;
    for (std::size_t place = 0; place < args.size(); ++place)
        if (!may_be(args[place], signature.parameters[place].type)) return false;
    return std::ranges::all_of(keywords, [&](node_id each) {
        const auto name = module_.identifier(each, field::keyword::arg);
        return name.empty() || std::ranges::find(signature.parameters, name, &graph::parameter::name) != signature.parameters.end();
    });
}

// False where an argument's type is known and is none that the parameter's annotation names: `x.max(1)` is no `x.max(other: Tensor)`.
bool type_table::may_be(node_id argument, std::string_view annotation) const {
    const auto kind = of(argument).kind;
    if (annotation == "Tensor") return kind == type_kind::tensor || kind == type_kind::unknown || kind == type_kind::instance;
    if (annotation == "int") return kind != type_kind::tensor && kind != type_kind::array && kind != type_kind::string;
    return true;
}

}  // namespace tensorferry
