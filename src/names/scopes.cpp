#include "src/names/scopes.hpp"

#include <algorithm>
#include <ranges>

#include <fmt/format.h>

#include "src/names/name_hash.hpp"
#include "src/names/project_names.hpp"

namespace tensorferry {

using namespace grammar;

class scope_builder {
public:
    scope_builder(scope_table& table) : table_(table), module_(table.module_), slots_(64, scope_table::nowhere) {
        found_.reserve(module_.tokens().size() / 8);
        names_.reserve(module_.tokens().size() / 16);
    }

    // Scopes open before what is in them: a node's scope is known when it is its turn. The last statement comes first, and so do the last
    // of the names that a statement binds: in the end all is turned round.
    void run() {
        const auto nodes = table_.parents_.nodes();
        const auto kinds = table_.parents_.kinds();
        const auto parents = table_.parents_.parents();
        auto& scope_at = table_.scope_at_;
        scope_at.resize(nodes.size() + 1);
        scope_at[0] = 0;   // of nodes that a rewriter added
        for (std::uint32_t i = 0; i < nodes.size(); ++i) {
            const auto around = parents[i] == 0 ? 0 : scope_below(scope_at[parents[i]], kinds[parents[i] - 1], kinds[i]);
            scope_at[i + 1] = around;
            if (!visit(nodes[i], kinds[i], around)) continue;
            scope_at[i + 1] = static_cast<std::uint32_t>(table_.scopes_.size()) - 1;
        }
        std::ranges::reverse(found_);
        std::ranges::reverse(table_.imports_);
        for (auto& import : table_.imports_) import.binding = static_cast<std::uint32_t>(found_.size()) - 1 - import.binding;
        std::ranges::sort(table_.classes_, {}, [&](node_id each) { return module_.extent(each).begin; });
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

    // The scope of a child of a node that opens a scope or stands in it.
    std::uint32_t scope_below(std::uint32_t scope, node_kind parent, node_kind child) const {
        switch (parent) {
            // What stands beside the body (decorators, bases, annotations) belongs to the scope around it.
            case node_kind::FunctionDef:
            case node_kind::AsyncFunctionDef:
            case node_kind::ClassDef:
                return child == node_kind::arguments || category_of(child) == node_category::stmt ? scope : table_.scopes_[scope].outside;
            // A parameter's default: outside; the parameter itself: inside.
            case node_kind::arguments: return child == node_kind::arg ? scope : table_.scopes_[scope].outside;
            default: return scope;
        }
    }

    bool open_scope(scope::kind kind, node_id node, std::uint32_t around) {
        const auto number = static_cast<std::uint32_t>(table_.scopes_.size());
        table_.scopes_.push_back({kind, node, number == 0 ? nullptr : &table_.scopes_[around], {}, number, around});
        return true;
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

    void bind(std::uint32_t scope, std::string_view name, binding what) {
        const auto number = number_of(scope, name);
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

    // True where it opens a scope.
    bool visit(node_id node, node_kind kind, std::uint32_t around) {
        switch (kind) {
            case node_kind::Name: visit_name(node, around); return false;
            case node_kind::Module: return open_scope(scope::kind::module, node, 0);
            case node_kind::FunctionDef:
            case node_kind::AsyncFunctionDef:
                bind(around, module_.identifier(node, field::FunctionDef::name), {binding::kind::function, "", node, no_node});
                return open_scope(scope::kind::function, node, around);
            case node_kind::ClassDef:
                table_.classes_.push_back(node);
                bind(around, module_.identifier(node, field::ClassDef::name), {binding::kind::class_, "", node, no_node});
                return open_scope(scope::kind::class_, node, around);
            case node_kind::Lambda:
            case node_kind::ListComp:
            case node_kind::SetComp:
            case node_kind::DictComp:
            case node_kind::GeneratorExp: return open_scope(scope::kind::function, node, around);
            case node_kind::Import: visit_import(node, &table_.scopes_[around]); return false;
            case node_kind::ImportFrom: visit_import_from(node, &table_.scopes_[around]); return false;
            case node_kind::Assign: visit_assign(node, around); return false;
            case node_kind::AnnAssign: bind_name(module_.child(node, field::AnnAssign::target), module_.child(node, field::AnnAssign::value), around); return false;
            case node_kind::arg: bind(around, module_.identifier(node, field::arg::arg), {binding::kind::parameter, "", node, no_node}); return false;
            case node_kind::ExceptHandler:
                if (const auto name = module_.identifier(node, field::ExceptHandler::name); !name.empty()) bind(around, name, {binding::kind::other, "", node, no_node});
                return false;
            default: return false;
        }
    }

    // What an assignment gives a name is noted with it.
    void visit_name(node_id node, std::uint32_t around) {
        if (module_.ctx(node) == context::Load) return;
        const auto statement = module_.kind(table_.parents_.of(node));
        if (statement == node_kind::Assign || statement == node_kind::AnnAssign || std::ranges::find(assigned_, node) != assigned_.end()) return;
        bind(around, module_.identifier(node, field::Name::id), {binding::kind::other, "", node, no_node});
    }

    void visit_assign(node_id node, std::uint32_t around) {
        assigned_.clear();
        const auto value = module_.child(node, field::Assign::value);
        for (const auto target : module_.list(node, field::Assign::targets) | std::views::reverse) bind_target(target, value, around);
    }

    void bind_name(node_id target, node_id value, std::uint32_t around) {
        if (module_.kind(target) == node_kind::Name) bind(around, module_.identifier(target, field::Name::id), {binding::kind::assignment, "", target, value});
    }

    // `a, b = f(), g()` assigns f() to a and g() to b.
    void bind_target(node_id target, node_id value, std::uint32_t around) {
        const auto is_sequence = [&](node_id each) { return module_.kind(each) == node_kind::Tuple || module_.kind(each) == node_kind::List; };
        if (!is_sequence(target)) return bind_name(target, value, around);
        if (!is_sequence(value)) return;
        const auto targets = module_.list(target, field::Tuple::elts), values = module_.list(value, field::Tuple::elts);
        const auto starred = [&](node_id each) { return module_.kind(each) == node_kind::Starred; };
        if (targets.size() != values.size() || std::ranges::any_of(targets, starred) || std::ranges::any_of(values, starred)) return;
        for (std::size_t i = targets.size(); i-- > 0;) {
            assigned_.push_back(targets[i]);
            bind_target(targets[i], values[i], around);
        }
    }

    void add_import(scope* where, imported_name name, std::string bound) {
        name.binding = static_cast<std::uint32_t>(found_.size());
        bind(where->number, table_.texts_.emplace_back(name.local), {binding::kind::import_, table_.texts_.emplace_back(std::move(bound)), name.alias, no_node});
        table_.imports_.push_back(std::move(name));
    }

    void visit_import(node_id node, scope* where) {
        for (auto alias : module_.list(node, field::Import::names) | std::views::reverse) {
            const std::string target(module_.identifier(alias, field::alias::name));
            const auto as = module_.identifier(alias, field::alias::asname);
            const std::string local = as.empty() ? target.substr(0, target.find('.')) : std::string(as);
            add_import(where, {local, target, node, alias, where, false}, as.empty() ? local : target);
        }
    }

    void visit_import_from(node_id node, scope* where) {
        std::string from(module_.integer(node, field::ImportFrom::level), '.');
        from += module_.identifier(node, field::ImportFrom::module);
        for (auto alias : module_.list(node, field::ImportFrom::names) | std::views::reverse) {
            const std::string name(module_.identifier(alias, field::alias::name));
            const auto as = module_.identifier(alias, field::alias::asname);
            auto target = from.ends_with('.') ? from + name : from + "." + name;
            if (table_.others_ != nullptr && name != "*") target = table_.others_->target_of(target).value_or(target);
            add_import(where, {as.empty() ? name : std::string(as), target, node, alias, where, false}, target);
            if (table_.others_ != nullptr && name == "*") visit_star(node, alias, from, where);
        }
    }

    void visit_star(node_id statement, node_id alias, const std::string& from, scope* where) {
        const auto names = table_.others_->star_names(from);
        for (const auto& [local, target] : names | std::views::reverse)
            add_import(where, {local, target, statement, alias, where, true}, target);
    }

    scope_table& table_;
    const tree& module_;
    std::vector<found_name> names_;
    std::vector<found_binding> found_;
    std::vector<std::uint32_t> slots_;
    std::vector<node_id> assigned_;     // elements of the targets of the assignment that is being read, of which each gets an element of its value
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
