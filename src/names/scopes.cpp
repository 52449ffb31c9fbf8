#include "src/names/scopes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "src/names/name_hash.hpp"
#include "src/names/project_names.hpp"

namespace tensorferry {

using namespace grammar;

class scope_builder {
public:
    scope_builder(scope_table& table) : table_(table), module_(table.module_), own_(table.parents_.size() + 1, 0), slots_(64, scope_table::nowhere) {
        found_.reserve(module_.tokens().size() / 8);
        names_.reserve(module_.tokens().size() / 16);
    }

    void run() {
        auto* module = open_scope(scope::kind::module, module_.root(), nullptr);
        visit_children(module_.root(), module);
        table_.scope_at_ = scopes_of_nodes();
        put_in_place();
    }

private:
    struct found_name {
        std::string_view name;
        std::uint32_t scope, hash;
        std::uint32_t bindings = 0;
    };
    struct found_binding {
        std::uint32_t name;
        binding what;
    };

    scope* open_scope(scope::kind kind, node_id node, scope* parent) {
        const auto number = static_cast<std::uint32_t>(table_.scopes_.size());
        table_.scopes_.push_back({kind, node, parent, {}, number, 0});
        own_[table_.parents_.place_of(node)] = number + 1;
        return &table_.scopes_.back();
    }

    // The number of a scope's name, which is added where it is not there.
    std::uint32_t number_of(std::uint32_t scope, std::string_view name) {
        const auto hash = name_hash(name, scope);
        auto at = hash & (slots_.size() - 1);
        for (; slots_[at] != scope_table::nowhere; at = (at + 1) & (slots_.size() - 1)) {
            const auto& other = names_[slots_[at]];
            if (other.hash == hash && other.scope == scope && other.name == name) return slots_[at];
        }
        const auto number = static_cast<std::uint32_t>(names_.size());
        names_.push_back({name, scope, hash});
        slots_[at] = number;
        if (names_.size() * 2 > slots_.size()) grow();
        return number;
    }

    void grow() {
        slots_.assign(slots_.size() * 4, scope_table::nowhere);
        for (std::uint32_t number = 0; number < names_.size(); ++number) {
            auto at = names_[number].hash & (slots_.size() - 1);
            while (slots_[at] != scope_table::nowhere) at = (at + 1) & (slots_.size() - 1);
            slots_[at] = number;
        }
    }

    void bind(const scope* where, std::string_view name, binding what) {
        const auto number = number_of(where->number, name);
        ++names_[number].bindings;
        found_.push_back({number, what});
    }

    // The names of each scope, and the bindings of each name, stand together.
    void put_in_place() {
        std::vector<std::uint32_t> next(table_.scopes_.size() + 1, 0);
        for (const auto& each : names_) ++next[each.scope + 1];
        for (std::size_t i = 1; i < next.size(); ++i) next[i] += next[i - 1];
        const auto begins = next;
        std::vector<std::uint32_t> place_of(names_.size());
        for (std::size_t i = 0; i < names_.size(); ++i) place_of[i] = next[names_[i].scope]++;
        table_.names_.resize(names_.size());
        table_.scope_of_names_.resize(names_.size());
        table_.bindings_.resize(found_.size());
        std::vector<std::uint32_t> next_binding(names_.size());
        std::vector<std::uint32_t> by_place(names_.size());
        for (std::uint32_t i = 0; i < names_.size(); ++i) by_place[place_of[i]] = i;
        std::uint32_t begin = 0;
        for (std::size_t place = 0; place < by_place.size(); ++place) {
            const auto& each = names_[by_place[place]];
            table_.names_[place] = {each.name, std::span<const binding>(table_.bindings_).subspan(begin, each.bindings)};
            table_.scope_of_names_[place] = each.scope;
            next_binding[by_place[place]] = begin;
            begin += each.bindings;
        }
        auto import = table_.imports_.begin();
        for (std::uint32_t i = 0; i < found_.size(); ++i) {
            const auto place = next_binding[found_[i].name]++;
            table_.bindings_[place] = found_[i].what;
            if (import != table_.imports_.end() && import->binding == i) (import++)->binding = place;
        }
        for (auto& slot : slots_)
            if (slot != scope_table::nowhere) slot = place_of[slot];
        table_.slots_ = std::move(slots_);
        for (auto& each : table_.scopes_) {
            each.names.table_ = &table_;
            each.names.scope_ = each.number;
            each.names.own_ = std::span<const named_bindings>(table_.names_).subspan(begins[each.number], begins[each.number + 1] - begins[each.number]);
        }
    }

    // The scope of each node, by its place: parents come before their children.
    std::vector<std::uint32_t> scopes_of_nodes() {
        const auto& parents = table_.parents_;
        std::vector<std::uint32_t> found(parents.size() + 1, 0);
        for (const auto node : parents.nodes()) {
            const auto place = parents.place_of(node);
            const auto around = around_node(node, found);
            if (own_[place] != 0) table_.scopes_[own_[place] - 1].outside = around;
            found[place] = own_[place] != 0 ? own_[place] - 1 : around;
        }
        return found;
    }

    std::uint32_t around_node(node_id node, const std::vector<std::uint32_t>& found) const {
        const auto& parents = table_.parents_;
        const auto parent = parents.of(node);
        if (parent == no_node) return 0;
        const auto place = parents.place_of(parent);
        const auto kind = module_.kind(node);
        if (own_[place] != 0) {
            // What stands beside the body (decorators, bases, defaults, annotations) belongs to the scope around it.
            const bool inside = kind == node_kind::arguments || describe(module_.kind(parent)).category != node_category::stmt || is_statement(module_, node);
            return inside ? own_[place] - 1 : table_.scopes_[own_[place] - 1].outside;
        }
        if (module_.kind(parent) != node_kind::arguments || kind == node_kind::arg) return found[place];
        // A parameter's default: outside; the parameter itself: inside.
        auto outer = parents.of(parents.of(parent));
        while (outer != no_node && own_[parents.place_of(outer)] == 0) outer = parents.of(outer);
        return outer == no_node ? 0 : own_[parents.place_of(outer)] - 1;
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
        name.binding = static_cast<std::uint32_t>(found_.size());
        bind(where, table_.texts_.emplace_back(name.local), {binding::kind::import_, table_.texts_.emplace_back(std::move(bound)), name.alias, no_node});
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
            else if (table_.others_ != nullptr) target = table_.others_->target_of(target).value_or(target);
            add_import(where, {as.empty() ? name : std::string(as), target, node, alias, where, false}, target);
        }
    }

    void visit_star(node_id statement, node_id alias, const std::string& from, scope* where) {
        for (auto& [local, target] : table_.others_->star_names(from))
            add_import(where, {local, target, statement, alias, where, true}, target);
    }

    scope_table& table_;
    const tree& module_;
    std::vector<std::uint32_t> own_;    // by place of a node: the number of the scope that it opens, counted from 1
    std::vector<found_name> names_;
    std::vector<found_binding> found_;
    std::vector<std::uint32_t> slots_;
};

scope_table::scope_table(const tree& module, const parent_table& parents, const names_of_others* others) : module_(module), parents_(parents), others_(others) {
    scope_builder(*this).run();
    find_meanings();
}

bool scope_table::has_stars() const { return std::ranges::find(imports_, "*", &imported_name::local) != imports_.end(); }

void scope_table::see(const names_of_others& others) {
    others_ = &others;
    for (auto& import : imports_) {
        if (module_.kind(import.statement) != node_kind::ImportFrom) continue;
        auto target = others.target_of(import.target);
        if (!target) continue;
        import.target = *target;
        bindings_[import.binding].target = texts_.emplace_back(std::move(*target));
    }
    find_meanings();
}

void scope_table::find_meanings() {
    meanings_.assign(names_.size(), {});
    for (std::size_t i = 0; i < names_.size(); ++i)
        if (std::ranges::any_of(names_[i].second, [](const binding& each) { return each.what == binding::kind::import_; })) meanings_[i] = meaning(names_[i].second);
}

std::string_view scope_table::meaning(std::span<const binding> bindings) {
    std::string_view target, other;
    for (const auto& each : bindings) {
        if (each.what != binding::kind::import_) {
            // `try: import x / except ImportError: x = None` still means x.
            if (each.value != no_node && module_.text(each.value) == "None") continue;
            return {};
        }
        // What `except ImportError:` imports instead is another version's name for the same.
        const auto statement = parents_.of(each.node);
        if (!target.empty() && parents_.of(statement) != no_node && module_.kind(parents_.of(statement)) == node_kind::ExceptHandler) continue;
        if (!target.empty() && target != each.target) other = each.target;
        target = target.empty() ? each.target : target;
    }
    if (other.empty()) return target;
    // One of two names of the same package: no fact has this one, and so its uses are marked.
    if (target.substr(0, target.find('.')) != other.substr(0, other.find('.'))) return {};
    return texts_.emplace_back(fmt::format("{} or {}", target, other));
}

}  // namespace tensorferry
