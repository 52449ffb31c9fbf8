// What a class gives its instances by name: self.add_module("NAME", value), setattr(self, "NAME", value).
#include <algorithm>

#include "src/equations/call_binding.hpp"
#include "src/types/types.hpp"

namespace tensorferry {

using namespace grammar;

namespace {

bool is_self(const tree& module, node_id node) { return module.kind(node) == node_kind::Name && module.identifier(node, field::Name::id) == "self"; }

// What stands between the quotes of a plain string; empty for anything else.
std::string_view string_at(const tree& module, node_id node) {
    if (module.kind(node) != node_kind::Constant || module.constant(node) != constant_kind::string) return {};
    const auto text = module.text(node);
    const bool plain = text.size() > 2 && (text.front() == '"' || text.front() == '\'') && text[1] != text.front() && !text.contains('\\');
    return plain ? text.substr(1, text.size() - 2) : std::string_view();
}

}  // namespace

void type_table::note_added_child(node_id call) {
    const auto named = given_by_name(call);
    if (const auto class_def = named ? enclosing_class(call) : no_node; class_def != no_node) self_values_[class_def][named->first].push_back(named->second);
}

// setattr(self, "NAME", value), or a method of the framework's modules that takes a name and what gets it.
std::optional<std::pair<std::string_view, node_id>> type_table::given_by_name(node_id call) const {
    const auto func = module_.child(call, field::Call::func);
    const auto args = module_.list(call, field::Call::args);
    if (module_.text(func) == "setattr" && args.size() == 3 && is_self(module_, args[0])) {
        const auto name = string_at(module_, args[1]);
        return name.empty() ? std::nullopt : std::optional(std::pair(name, args[2]));
    }
    if (!module_class_ || module_.kind(func) != node_kind::Attribute || !is_self(module_, module_.child(func, field::Attribute::value))) return std::nullopt;
    const auto method = knowledge_.find_member(*module_class_, module_.identifier(func, field::Attribute::attr));
    if (!method) return std::nullopt;
    const auto keywords = module_.list(call, field::Call::keywords);
    for (const auto& signature : knowledge_.signatures(*method)) {
        const auto& parameters = signature.parameters;
        if (parameters.size() < 2 || !parameters[0].name.ends_with("name") || !parameters[0].default_text.empty() || !parameters[1].default_text.empty()) continue;
        const auto bound = bind_call(module_, {args.begin(), args.end()}, {keywords.begin(), keywords.end()}, signature);
        if (!bound) continue;
        const auto value = bound->find(parameters[1].name);
        const auto name = bound->find(parameters[0].name);
        if (name == bound->end() || value == bound->end() || !name->second.given() || !value->second.given()) continue;
        if (const auto text = string_at(module_, name->second.value); !text.empty()) return std::pair(text, value->second.value);
    }
    return std::nullopt;
}

}  // namespace tensorferry
