#include "src/training/data_statement.hpp"

#include <algorithm>

#include "src/types/value_names.hpp"

namespace tensorferry {

using namespace grammar;

bool data_statements::all(std::span<const node_id> expressions) const {
    return std::ranges::all_of(expressions, [&](node_id each) { return is_data(each) || is_settled(each); });
}

// A value that takes no part in differentiation: a number, a name, a device.
bool data_statements::is_settled(node_id expression) const {
    switch (file_.types.of(expression).kind) {
        case type_kind::none:
        case type_kind::boolean:
        case type_kind::integer:
        case type_kind::floating:
        case type_kind::string: return true;
        case type_kind::foreign: return file_.types.operator_of(expression).has_value();   // torch.float32
        case type_kind::unknown: {
            const auto class_ = class_by_name(file_.module, file_.knowledge, file_.source, expression);
            const auto device = file_.knowledge.find(std::string(file_.knowledge.root_module(file_.source)) + ".device");
            return class_ && device && *class_ == *device;
        }
        case type_kind::instance: {
            const auto members = {"parameters", "trainable_params", "backward"};   // of modules and tensors
            const auto class_ = file_.types.of(expression).framework_class;
            return std::ranges::none_of(members, [&](auto name) { return file_.knowledge.find_member(class_, name).has_value(); });
        }
        default: return false;
    }
}

bool data_statements::of_tensor(node_id attribute) const {
    const auto tensor = file_.knowledge.find(std::string(file_.knowledge.root_module(file_.source)) + ".Tensor");
    return tensor && file_.knowledge.find_member(*tensor, file_.module.identifier(attribute, field::Attribute::attr));
}

bool data_statements::is_data(node_id expression) const {
    const auto& module = file_.module;
    const auto list = [&](unsigned field) { return module.list(expression, field); };
    switch (module.kind(expression)) {
        case node_kind::Constant: return true;
        case node_kind::Name: return data_.contains(module.identifier(expression, field::Name::id));
        case node_kind::Attribute: return of_tensor(expression) && is_data(module.child(expression, field::Attribute::value));
        case node_kind::Subscript: {
            const node_id slice[] = {module.child(expression, field::Subscript::slice)};
            return is_data(module.child(expression, field::Subscript::value)) && all(slice);
        }
        case node_kind::Slice: {
            bool plain = true;
            for_each_child(module, expression, [&](node_id child) { plain = plain && (is_data(child) || is_settled(child)); });
            return plain;
        }
        case node_kind::Tuple: return all(list(field::Tuple::elts));
        case node_kind::List: return all(list(field::List::elts));
        case node_kind::BinOp: {
            const node_id sides[] = {module.child(expression, field::BinOp::left), module.child(expression, field::BinOp::right)};
            return all(sides);
        }
        case node_kind::Call: {
            const auto function = module.child(expression, field::Call::func);
            const auto op = file_.types.operator_of(function);
            const bool of_framework = op && file_.knowledge.describe(*op).kind == graph::operator_kind::function;
            // A network's method takes data; of a tensor's, only those count that take none.
            const bool method = module.kind(function) == node_kind::Attribute && of_tensor(function) && is_data(module.child(function, field::Attribute::value));
            const auto fits = [&](node_id value) { return of_framework ? is_data(value) || is_settled(value) : module.kind(value) == node_kind::Constant || is_settled(value); };
            return (of_framework || method) && std::ranges::all_of(list(field::Call::args), fits) &&
                   std::ranges::all_of(list(field::Call::keywords), [&](node_id keyword) { return fits(module.child(keyword, field::keyword::value)); });
        }
        default: return false;
    }
}

bool data_statements::takes(node_id statement) {
    const auto& module = file_.module;
    if (module.kind(statement) != node_kind::Assign || !is_data(module.child(statement, field::Assign::value))) return false;
    name_set bound;
    bool names_only = true;
    for (auto target : module.list(statement, field::Assign::targets))
        for_each_node(module, target, [&](node_id node) {
            const auto kind = module.kind(node);
            if (kind == node_kind::Name) bound.emplace(module.identifier(node, field::Name::id));
            else names_only = names_only && (kind == node_kind::Tuple || kind == node_kind::List || kind == node_kind::Starred);
        });
    if (names_only) add(data_, bound);
    return names_only;
}

}  // namespace tensorferry
