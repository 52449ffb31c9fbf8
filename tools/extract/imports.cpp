#include "tools/extract/interpreter.hpp"

#include <algorithm>

namespace tensorferry::extract {
using namespace grammar;

std::string interpreter::absolute(const frame& f, std::string_view module, unsigned level) const {
    if (level == 0) return std::string(module);
    std::string package = f.source->module;
    const auto file = package_.modules().find(package);
    if (file != package_.modules().end() && file->second.package) --level;
    for (; level > 0; --level) {
        const auto dot = package.rfind('.');
        if (dot == std::string::npos) break;
        package.resize(dot);
    }
    if (!module.empty()) package.append(1, '.').append(module);
    return package;
}

bool interpreter::run_import(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    const auto root = package_.modules().begin()->first;
    for (const auto alias : tree.list(node, field::Import::names)) {
        const auto name = std::string(tree.identifier(alias, field::alias::name));
        const auto shown = tree.identifier(alias, field::alias::asname);
        const auto top = name.substr(0, name.find('.'));
        const auto file = package_.modules().find(name);
        const bool later = f.source->stub && file != package_.modules().end() && file->second.form == module_form::source && !loaded_.contains(name);
        auto* module = later ? external(name) : import_module(name);
        if (module == nullptr && top == root && f.guarded > 0) return false;
        if (module == nullptr) module = external(shown.empty() ? top : name);
        else if (shown.empty() && !later) module = import_module(top);
        bind(f, shown.empty() ? top : std::string(shown), module);
    }
    return true;
}

bool interpreter::run_import_from(frame& f, node_id node) {
    const auto& tree = *f.source->tree;
    const auto name = absolute(f, tree.identifier(node, field::ImportFrom::module), tree.integer(node, field::ImportFrom::level));
    if (name == "__future__") return true;
    if (f.source->stub && import_later(f, name, node)) return true;
    auto* from = import_module(name);
    if (from == nullptr) {
        const auto& root = package_.modules().begin()->first;
        if (name.substr(0, name.find('.')) == root) {
            // A submodule of a compiled module, or an object in a module, as in `from paddle.base.core.eager import ops`.
            const auto dot = name.rfind('.');
            auto* parent = dot == std::string::npos ? nullptr : import_module(name.substr(0, dot));
            from = parent == nullptr ? nullptr : attribute(parent, name.substr(dot + 1));
            if (from == nullptr || (from->kind != object_kind::module && from->kind != object_kind::external)) {
                if (f.guarded > 0) return false;
                from = unknown_;
            }
        } else {
            from = external(name);
        }
    }
    return import_names(f, from, node);
}

// A stub runs nothing: what it imports from modules that are no stubs is looked up when it is needed.
bool interpreter::import_later(frame& f, const std::string& name, node_id node) {
    const auto& tree = *f.source->tree;
    const auto file = package_.modules().find(name);
    if (file == package_.modules().end() || file->second.form != module_form::source) return false;
    const bool wanted = std::ranges::any_of(tree.list(node, field::ImportFrom::names), [&](node_id a) { return rules_.compiled.contains(f.source->module + "." + std::string(tree.identifier(a, tree.identifier(a, field::alias::asname).empty() ? field::alias::name : field::alias::asname))); });
    if (loaded_.contains(name) && !wanted) return false;
    for (const auto alias : tree.list(node, field::ImportFrom::names)) {
        const auto original = tree.identifier(alias, field::alias::name);
        const auto shown = tree.identifier(alias, field::alias::asname);
        if (original == "*") return false;
        const auto own = f.source->module + "." + std::string(shown.empty() ? original : shown);
        auto* made = rules_.compiled.contains(own) ? external(own) : arena_.make(object_kind::deferred, std::string(original));
        if (made->kind == object_kind::deferred) made->home = name;
        bind(f, shown.empty() ? original : shown, made);
    }
    return true;
}

bool interpreter::import_names(frame& f, object* from, node_id node) {
    const auto& tree = *f.source->tree;
    for (const auto alias : tree.list(node, field::ImportFrom::names)) {
        const auto name = tree.identifier(alias, field::alias::name);
        const auto shown = tree.identifier(alias, field::alias::asname);
        if (name == "*") {
            import_all(f, from);
            continue;
        }
        auto* value = attribute(from, name);
        // Outside of a try statement, a package that can be imported has what it imports, though it is not seen here.
        if (value == nullptr && f.guarded > 0 && !from->names.contains("__getattr__")) return false;
        bind(f, shown.empty() ? name : shown, value == nullptr ? unknown_ : value);
    }
    return true;
}

void interpreter::import_all(frame& f, object* from) {
    if (from->kind != object_kind::module) return;
    const bool blind = from->compiled && from->source == nullptr;  // a shared library: what it has is not to be seen
    if (blind && f.names->module != nullptr && f.names->names == &f.names->module->names) f.names->module->items.push_back(from);
    if (const auto listed = exported(from)) {
        for (const auto& name : *listed)
            if (auto* value = attribute(from, name)) bind(f, name, value);
        return;
    }
    const auto names = from->names;  // a copy: a module may import everything from itself
    for (const auto& [name, value] : names)
        if (!name.starts_with("_")) bind(f, name, value);
}

}  // namespace tensorferry::extract
