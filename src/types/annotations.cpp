// What annotations say of a value.
#include "src/types/value_type.hpp"

namespace tensorferry {

using namespace grammar;

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

}  // namespace tensorferry
