#include "src/names/scopes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "src/names/project_names.hpp"

namespace tensorferry {

using namespace grammar;

class scope_builder {
public:
    scope_builder(scope_table& table) : table_(table), module_(table.module_) {}

    void run() {
        open_scope(scope::kind::module, module_.root(), nullptr);
        visit_children(module_.root(), &table_.scopes_.front());
    }

private:
    scope* open_scope(scope::kind kind, node_id node, scope* parent) {
        table_.scopes_.push_back({kind, node, parent, {}});
        auto* made = &table_.scopes_.back();
        table_.by_node_.emplace(node, made);
        return made;
    }

    void bind(scope* where, std::string_view name, binding what) {
        where->names[std::string(name)].push_back(std::move(what));
    }

    void visit_children(node_id node, scope* where) {
        for_each_child(module_, node, [&](node_id child) { visit(child, where); });
    }

    void visit(node_id node, scope* where) {
        switch (module_.kind(node)) {
            case node_kind::FunctionDef: return visit_function(node, where);
            case node_kind::AsyncFunctionDef: return visit_function(node, where);
            case node_kind::ClassDef: return visit_class(node, where);
            case node_kind::Lambda: return visit_lambda(node, where);
            case node_kind::ListComp:
            case node_kind::SetComp:
            case node_kind::DictComp:
            case node_kind::GeneratorExp: return visit_children(node, open_scope(scope::kind::function, node, where));
            case node_kind::Import: return visit_import(node, where);
            case node_kind::ImportFrom: return visit_import_from(node, where);
            case node_kind::Assign: visit_assign(node, where); return;
            case node_kind::AnnAssign: visit_annotated(node, where); return;
            case node_kind::Name:
                if (module_.ctx(node) != context::Load)
                    bind(where, module_.identifier(node, field::Name::id), {binding::kind::other, "", node, no_node});
                return;
            case node_kind::ExceptHandler:
                if (auto name = module_.identifier(node, field::ExceptHandler::name); !name.empty())
                    bind(where, name, {binding::kind::other, "", node, no_node});
                break;
            default: break;
        }
        visit_children(node, where);
    }

    void visit_assign(node_id node, scope* where) {
        const auto value = module_.child(node, field::Assign::value);
        for (auto target : module_.list(node, field::Assign::targets)) bind_target(target, value, where);
        visit(value, where);
    }

    // `a, b = f(), g()` assigns f() to a and g() to b.
    void bind_target(node_id target, node_id value, scope* where) {
        const auto is_sequence = [&](node_id each) { return module_.kind(each) == node_kind::Tuple || module_.kind(each) == node_kind::List; };
        if (module_.kind(target) == node_kind::Name)
            return bind(where, module_.identifier(target, field::Name::id), {binding::kind::assignment, "", target, value});
        if (!is_sequence(target) || !is_sequence(value)) return visit(target, where);
        const auto targets = module_.list(target, field::Tuple::elts), values = module_.list(value, field::Tuple::elts);
        const auto starred = [&](node_id each) { return module_.kind(each) == node_kind::Starred; };
        if (targets.size() != values.size() || std::ranges::any_of(targets, starred) || std::ranges::any_of(values, starred)) return visit(target, where);
        for (std::size_t i = 0; i < targets.size(); ++i) bind_target(targets[i], values[i], where);
    }

    void visit_annotated(node_id node, scope* where) {
        const auto target = module_.child(node, field::AnnAssign::target);
        if (module_.kind(target) == node_kind::Name)
            bind(where, module_.identifier(target, field::Name::id),
                 {binding::kind::assignment, "", target, module_.child(node, field::AnnAssign::value)});
        else
            visit(target, where);
        visit(module_.child(node, field::AnnAssign::annotation), where);
        if (auto value = module_.child(node, field::AnnAssign::value)) visit(value, where);
    }

    // Defaults, annotations and decorators are evaluated outside the function, parameters live inside.
    void visit_parameters(node_id arguments, scope* outer, scope* inner) {
        const auto declare = [&](node_id parameter) {
            bind(inner, module_.identifier(parameter, field::arg::arg), {binding::kind::parameter, "", parameter, no_node});
            if (auto annotation = module_.child(parameter, field::arg::annotation)) visit(annotation, outer);
        };
        for (auto field : {field::arguments::posonlyargs, field::arguments::args, field::arguments::kwonlyargs})
            for (auto parameter : module_.list(arguments, field)) declare(parameter);
        for (auto field : {field::arguments::vararg, field::arguments::kwarg})
            if (auto parameter = module_.child(arguments, field)) declare(parameter);
        for (auto field : {field::arguments::kw_defaults, field::arguments::defaults})
            for (auto value : module_.list(arguments, field))
                if (value != no_node) visit(value, outer);
    }

    void visit_function(node_id node, scope* where) {
        using namespace field::FunctionDef;
        bind(where, module_.identifier(node, name), {binding::kind::function, "", node, no_node});
        for (auto decorator : module_.list(node, decorator_list)) visit(decorator, where);
        if (auto annotation = module_.child(node, returns)) visit(annotation, where);
        auto* inner = open_scope(scope::kind::function, node, where);
        visit_parameters(module_.child(node, args), where, inner);
        for (auto statement : module_.list(node, body)) visit(statement, inner);
    }

    void visit_class(node_id node, scope* where) {
        using namespace field::ClassDef;
        table_.classes_.push_back(node);
        bind(where, module_.identifier(node, name), {binding::kind::class_, "", node, no_node});
        for (auto field : {bases, keywords, decorator_list})
            for (auto child : module_.list(node, field)) visit(child, where);
        auto* inner = open_scope(scope::kind::class_, node, where);
        for (auto statement : module_.list(node, body)) visit(statement, inner);
    }

    void visit_lambda(node_id node, scope* where) {
        auto* inner = open_scope(scope::kind::function, node, where);
        visit_parameters(module_.child(node, field::Lambda::args), where, inner);
        visit(module_.child(node, field::Lambda::body), inner);
    }

    void add_import(scope* where, imported_name name, std::string bound) {
        bind(where, name.local, {binding::kind::import_, std::move(bound), name.alias, no_node});
        table_.imports_.push_back(std::move(name));
    }

    void visit_import(node_id node, scope* where) {
        for (auto alias : module_.list(node, field::Import::names)) {
            const std::string target(module_.identifier(alias, field::alias::name));
            const auto as = module_.identifier(alias, field::alias::asname);
            const std::string local = as.empty() ? target.substr(0, target.find('.')) : std::string(as);
            add_import(where, {local, target, node, alias, where, false}, as.empty() ? local : target);
        }
    }

    void visit_import_from(node_id node, scope* where) {
        std::string from(module_.integer(node, field::ImportFrom::level), '.');
        from += module_.identifier(node, field::ImportFrom::module);
        for (auto alias : module_.list(node, field::ImportFrom::names)) {
            const std::string name(module_.identifier(alias, field::alias::name));
            const auto as = module_.identifier(alias, field::alias::asname);
            auto target = from.ends_with('.') ? from + name : from + "." + name;
            if (table_.others_ != nullptr && name == "*") visit_star(node, alias, from, where);
            else if (table_.others_ != nullptr) target = table_.others_->project->target_of(table_.others_->file, target).value_or(target);
            add_import(where, {as.empty() ? name : std::string(as), target, node, alias, where, false}, target);
        }
    }

    void visit_star(node_id statement, node_id alias, const std::string& from, scope* where) {
        for (auto& [local, target] : table_.others_->project->star_names(table_.others_->file, from))
            add_import(where, {local, target, statement, alias, where, true}, target);
    }

    scope_table& table_;
    const tree& module_;
};

scope_table::scope_table(const tree& module, const parent_table& parents, const names_of_others* others) : module_(module), parents_(parents), others_(others) {
    scope_builder(*this).run();
}

// The kinds of nodes that have names of their own.
static bool opens_scope(node_kind kind) {
    switch (kind) {
        case node_kind::Module:
        case node_kind::FunctionDef:
        case node_kind::AsyncFunctionDef:
        case node_kind::ClassDef:
        case node_kind::Lambda:
        case node_kind::ListComp:
        case node_kind::SetComp:
        case node_kind::DictComp:
        case node_kind::GeneratorExp: return true;
        default: return false;
    }
}

scope* scope_table::scope_of(node_id node) const {
    node_id from = no_node;
    while (node != no_node) {
        if (auto found = opens_scope(module_.kind(node)) ? by_node_.find(node) : by_node_.end(); found != by_node_.end()) {
            // What stands beside the body (decorators, bases, defaults, annotations) belongs to the scope around it.
            const bool inside = from == no_node || describe(module_.kind(node)).category != node_category::stmt ||
                                is_statement(module_, from) || module_.kind(from) == node_kind::arguments;
            if (inside) return found->second;
        }
        if (module_.kind(node) == node_kind::arguments) {
            // A parameter's default or annotation: outside; the parameter itself: inside.
            if (from != no_node && module_.kind(from) != node_kind::arg) {
                from = no_node;
                node = parents_.of(parents_.of(node));
                while (node != no_node && !by_node_.contains(node)) node = parents_.of(node);
                continue;
            }
        }
        from = node;
        node = parents_.of(node);
    }
    return const_cast<scope*>(&scopes_.front());
}

// Calls found(scope, bindings) for the innermost scope that binds the name; nullptr where none does.
template <typename Found> static auto find_binding(const scope* from, std::string_view name, Found found) -> decltype(found(*from, from->names.begin()->second)) {
    for (auto* where = from; where != nullptr; where = where->parent) {
        if (where != from && where->what == scope::kind::class_) continue;
        if (const auto at = where->names.find(name); at != where->names.end()) return found(*where, at->second);
    }
    return nullptr;
}

const scope* scope_table::binding_scope(const scope* from, std::string_view name) const {
    return find_binding(from, name, [](const scope& where, const std::vector<binding>&) { return &where; });
}

const std::vector<binding>* scope_table::look_up(const scope* from, std::string_view name) const {
    return find_binding(from, name, [](const scope&, const std::vector<binding>& bindings) { return &bindings; });
}

std::optional<std::string> scope_table::qualified_name(node_id expression) const {
    const auto root = chain_root(module_, expression);
    return root == no_node ? std::nullopt : qualified_name(dotted_name(module_, expression), root);
}

std::optional<std::string> scope_table::qualified_name(std::string_view chain, node_id where) const {
    const auto* bindings = look_up(scope_of(where), chain.substr(0, chain.find('.')));
    if (bindings == nullptr) return std::nullopt;
    const std::string* target = nullptr;
    const std::string* other = nullptr;
    for (const auto& each : *bindings) {
        if (each.what != binding::kind::import_) {
            // `try: import x / except ImportError: x = None` still means x.
            if (each.value != no_node && module_.text(each.value) == "None") continue;
            return std::nullopt;
        }
        // What `except ImportError:` imports instead is another version's name for the same.
        const auto statement = parents_.of(each.node);
        if (target != nullptr && parents_.of(statement) != no_node && module_.kind(parents_.of(statement)) == node_kind::ExceptHandler) continue;
        if (target != nullptr && *target != each.target) other = &each.target;
        target = target == nullptr ? &each.target : target;
    }
    if (target == nullptr) return std::nullopt;
    if (other != nullptr) {
        // One of two names of the same package: no fact has this one, and so its uses are marked.
        if (target->substr(0, target->find('.')) != other->substr(0, other->find('.'))) return std::nullopt;
        return fmt::format("{} or {}", *target, *other);
    }
    const auto dot = chain.find('.');
    return dot == std::string_view::npos ? *target : *target + std::string(chain.substr(dot));
}

std::optional<std::string> scope_table::base_elsewhere(node_id expression) const {
    if (others_ == nullptr) return std::nullopt;
    const auto name = qualified_name(expression);
    return name ? others_->project->base_of(others_->file, *name) : std::nullopt;
}

std::vector<std::string> scope_table::makers_elsewhere(node_id function) const {
    if (others_ == nullptr) return {};
    const auto name = qualified_name(function);
    return name ? others_->project->makers_of(others_->file, *name) : std::vector<std::string>();
}

// What a Name refers to, if it is bound by one statement of that kind alone.
static node_id only_binding(const std::vector<binding>* bindings, binding::kind what) {
    if (bindings == nullptr || bindings->size() != 1 || bindings->front().what != what) return no_node;
    return bindings->front().node;
}

node_id scope_table::class_named(node_id name) const {
    if (module_.kind(name) != node_kind::Name) return no_node;
    return only_binding(look_up(scope_of(name), module_.identifier(name, field::Name::id)), binding::kind::class_);
}

node_id scope_table::function_named(node_id name) const {
    if (module_.kind(name) != node_kind::Name) return no_node;
    return only_binding(look_up(scope_of(name), module_.identifier(name, field::Name::id)), binding::kind::function);
}

}  // namespace tensorferry
