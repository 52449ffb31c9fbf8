// What annotations and the signatures of operators say of a value.
#include "src/types/value_type.hpp"

namespace tensorferry {

using namespace grammar;
using graph::operator_id;

value_type type_table::of_annotation(node_id annotation) const {
    if (module_.kind(annotation) == node_kind::BinOp) {  // X | None
        const auto right = module_.child(annotation, field::BinOp::right);
        return module_.text(right) == "None" ? of_annotation(module_.child(annotation, field::BinOp::left)) : value_type{};
    }
    if (module_.kind(annotation) == node_kind::Subscript) return {};
    const auto text = module_.text(annotation);
    if (text == "int") return simple(type_kind::integer);
    if (text == "float") return simple(type_kind::floating);
    if (text == "bool") return simple(type_kind::boolean);
    if (text == "str") return simple(type_kind::string);
    if (text == "list") return simple(type_kind::list);
    if (text == "tuple") return simple(type_kind::tuple);
    if (text == "dict") return simple(type_kind::dict);
    if (const auto name = scopes_.qualified_name(annotation); name && *name == "numpy.ndarray") return simple(type_kind::array);
    if (auto user = scopes_.class_named(annotation)) return of_class(user);
    if (auto op = operator_of(annotation)) {
        if (tensor_class_ && *op == *tensor_class_) return simple(type_kind::tensor);
        if (knowledge_.describe(*op).kind == graph::operator_kind::class_) return instance_of(*op);
    }
    return {};
}

value_type type_table::from_return_text(std::string_view text) const {
    if (text == "Tensor" || text == "Tensor | None") return simple(type_kind::tensor);
    if (text == "int") return simple(type_kind::integer);
    if (text == "bool") return simple(type_kind::boolean);
    if (text == "float") return simple(type_kind::floating);
    if (text == "str") return simple(type_kind::string);
    if (text.ends_with("ndarray")) return simple(type_kind::array);
    if (text.starts_with('(') || text.starts_with("tuple") || text.starts_with("Tuple") || text == "Size") return simple(type_kind::tuple);
    if (text.starts_with("list") || text.starts_with("List")) return simple(type_kind::list);
    // A class at the framework's top: "device".
    if (text.empty() || text.find_first_of(" [.|") != std::string_view::npos) return {};
    const auto named = knowledge_.find(std::string(knowledge_.root_module(source_)) + "." + std::string(text));
    return named && knowledge_.describe(*named).kind == graph::operator_kind::class_ ? instance_of(*named) : value_type{};
}

value_type type_table::of_operator_result(operator_id op) const {
    const auto& overloads = knowledge_.signatures(op);
    if (overloads.empty()) return {};
    const auto first = from_return_text(overloads.front().returns);
    for (const auto& each : overloads)
        if (from_return_text(each.returns).kind != first.kind) return {};
    return first;
}

}  // namespace tensorferry
