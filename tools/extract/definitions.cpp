#include "tools/extract/interpreter.hpp"

#include <algorithm>

#include "grammar/literals.hpp"

namespace tensorferry::extract {
using namespace grammar;

std::optional<std::string> interpreter::docstring(const source_file& file, std::span<const node_id> body) {
    const auto& tree = *file.tree;
    if (body.empty() || tree.kind(body.front()) != node_kind::Expr) return std::nullopt;
    const auto value = tree.child(body.front(), field::Expr::value);
    if (tree.kind(value) != node_kind::Constant || tree.constant(value) != constant_kind::string) return std::nullopt;
    return string_value(tree, value);
}

object* interpreter::make_function(frame& f, node_id node, node_id arguments, std::string_view name) {
    const auto& tree = *f.source->tree;
    auto* made = arena_.make(object_kind::function, std::string(name));
    made->qualified = f.names->qualified + made->name;
    made->home = f.names->module != nullptr ? f.names->module->name : f.source->module;
    if (f.names->module != nullptr)
        if (const auto own = f.names->module->names.find("__name__"); own != f.names->module->names.end() && own->second->kind == object_kind::string) made->home = own->second->name;
    made->source = f.source;
    made->node = node;
    made->closure = f.names;
    made->compiled = f.source->stub;
    for (const auto value : tree.list(arguments, field::arguments::defaults)) made->defaults.push_back(evaluate(f, value));
    for (const auto value : tree.list(arguments, field::arguments::kw_defaults)) made->defaults.push_back(value == no_node ? nullptr : evaluate(f, value));
    return made;
}

void interpreter::define_function(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    const auto name = tree.identifier(node, field::FunctionDef::name);
    auto* made = make_function(f, node, tree.child(node, field::FunctionDef::args), name);
    const auto body = tree.list(node, field::FunctionDef::body);
    made->doc = docstring(*f.source, body);
    object* value = made;
    const auto decorators = tree.list(node, field::FunctionDef::decorator_list);
    bool overload = false;
    for (auto i = decorators.size(); i-- > 0;) {
        const auto text = tree.text(decorators[i]);
        if (text == "overload" || text.ends_with(".overload")) overload = true;
        else value = decorate(f, value, decorators[i]);
    }
    if (overload && !f.source->stub) return;  // the definition that follows it is what there is
    const auto before = f.names->names->find(name);
    if (f.source->stub && before != f.names->names->end()) {
        auto* first = before->second->kind == object_kind::static_method || before->second->kind == object_kind::class_method ? before->second->inner : before->second;
        if (first != nullptr && first->kind == object_kind::function && first->source == f.source && first->closure == f.names) {
            first->overloads.push_back(made);
            return;
        }
    }
    bind(f, name, value);
}

object* interpreter::decorate(frame& f, object* value, node_id decorator) {
    auto* applied = force(evaluate(f, decorator));
    call_arguments arguments;
    arguments.positional = {value};
    auto* result = force(call(f, applied, arguments));
    // An unknown decorator is taken to keep the signature, as decorators do that are written with care.
    if (result->kind == object_kind::unknown || result->kind == object_kind::none || result->kind == object_kind::external) return value;
    return result;
}

object* interpreter::base_of(object* value) {
    if (value->kind == object_kind::deferred && value->inner == nullptr) return value;
    value = force(value);
    if (value->kind == object_kind::annotation) value = value->inner == nullptr ? unknown_ : force(value->inner);
    if (value->kind == object_kind::function && value->home.starts_with("typing")) return external("typing.NamedTuple");
    return value;
}

void interpreter::define_class(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    const auto name = tree.identifier(node, field::ClassDef::name);
    auto* made = arena_.make(object_kind::class_, std::string(name));
    made->qualified = f.names->qualified + made->name;
    made->home = f.names->module != nullptr ? f.names->module->name : f.source->module;
    made->source = f.source;
    made->node = node;
    made->compiled = f.source->stub;
    for (const auto base : tree.list(node, field::ClassDef::bases)) {
        auto* value = base_of(evaluate(f, base));
        if (value->kind == object_kind::class_ || value->kind == object_kind::external || value->kind == object_kind::deferred) made->items.push_back(value);
    }
    for (const auto word : tree.list(node, field::ClassDef::keywords))
        if (tree.identifier(word, field::keyword::arg) == "metaclass") made->inner = force(evaluate(f, tree.child(word, field::keyword::value)));
    auto* names = arena_.make_scope();
    names->names = &made->names;
    names->parent = f.names;
    names->module = f.names->module;
    names->is_class = true;
    names->qualified = made->qualified + ".";
    made->closure = names;
    frame inside = f;
    inside.names = names;
    const auto body = tree.list(node, field::ClassDef::body);
    made->doc = docstring(*f.source, body);
    run(inside, body);
    finish_class(made);
    object* value = made;
    const auto decorators = tree.list(node, field::ClassDef::decorator_list);
    for (auto i = decorators.size(); i-- > 0;) value = decorate(f, value, decorators[i]);
    bind(f, name, value);
}

// The members of an enumeration are instances that know their names.
void interpreter::finish_class(object* type) {
    bool enumeration = false;
    for (const auto* c : {"enum.Enum", "enum.IntEnum", "enum.Flag", "enum.IntFlag", "enum.StrEnum"}) enumeration |= derives_from(*type, c);
    if (!enumeration || type->compiled) return;
    for (auto& [name, value] : type->names) {
        const bool member = !name.starts_with("_") && value->kind != object_kind::function && value->kind != object_kind::property &&
                            value->kind != object_kind::static_method && value->kind != object_kind::class_method;
        if (!member) continue;
        auto* made = arena_.make(object_kind::instance, name);
        made->inner = type;
        made->names["name"] = string(name);
        made->names["value"] = value;
        value = made;
    }
}

}  // namespace tensorferry::extract
