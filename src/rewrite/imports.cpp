#include "src/rewrite/imports.hpp"

#include <algorithm>
#include <bitset>

#include <fmt/format.h>

#include "src/rewrite/import_statement.hpp"

namespace tensorferry {

using namespace grammar;

namespace {

bool covers(std::string_view target, std::string_view qualified) {
    return qualified.starts_with(target) && (qualified.size() == target.size() || qualified[target.size()] == '.');
}

std::string_view last_part(std::string_view dotted) { return dotted.substr(dotted.rfind('.') + 1); }
std::string_view parent_part(std::string_view dotted) { return dotted.substr(0, dotted.rfind('.')); }

}  // namespace

import_plan::import_plan(const tree& module, const parent_table& parents, const scope_table& scopes, const graph::knowledge& knowledge,
                         graph::framework source, graph::framework target, const import_customs& customs, std::function<std::string(std::string_view)> renamed)
    : module_(module), parents_(parents), scopes_(scopes), knowledge_(knowledge), source_(source), target_(target), customs_(customs), renamed_(std::move(renamed)) {
    newline_ = module.source().find("\r\n") != std::string_view::npos ? "\r\n" : "\n";
    std::vector<std::string_view> imported;
    for (const auto& name : scopes.imports())
        if (is_source(name.target)) imported.push_back(name.local);
    std::bitset<256> first_letters;
    for (const auto name : imported)
        if (!name.empty()) first_letters.set(static_cast<unsigned char>(name.front()));
    for (const auto i : parents.of_kinds({node_kind::Name})) {
        const auto node = parents.nodes()[i];
        if (module.ctx(node) != context::Load) continue;
        if (!first_letters.test(static_cast<unsigned char>(module.source()[module.extent(node).begin]))) continue;
        if (const auto found = std::ranges::find(imported, module.identifier(node, field::Name::id)); found != imported.end()) mentioned_names_.insert(*found);
    }
    plan_source_imports();
    plan_conventions();
}

bool import_plan::is_source(std::string_view target) const { return covers(knowledge_.root_module(source_), target); }

void import_plan::plan_source_imports() {
    for (const auto& name : scopes_.imports()) {
        if (!is_source(name.target) || name.by_star) continue;
        auto import = planned(name, renamed_(name.target));
        import.kept = !import.target.empty() && !mentioned_names_.contains(name.local);
        if (import.kept) keep_name(import);
        imports_.push_back(std::move(import));
    }
}

// Others import it from here under the name that it had.
void import_plan::keep_name(planned_import& import) const {
    const auto& local = import.from->local;
    if (import.local == local || import.target.find('.') == std::string::npos || module_.kind(import.from->statement) == node_kind::Import) return;
    import.local = local;
    import.statement = fmt::format("from {} import {} as {}", parent_part(import.target), last_part(import.target), local);
}

// The same form of import for the target's name; a conventional alias of the source becomes the target's conventional one.
import_plan::planned_import import_plan::planned(const imported_name& name, const std::string& target) const {
    planned_import import{&name, {}, target, {}, false, false};
    if (target.empty()) return import;
    const bool plain = module_.kind(name.statement) == node_kind::Import;
    const auto as = module_.identifier(name.alias, field::alias::asname);
    const auto natural = plain ? std::string() : std::string(last_part(name.target));
    if (plain && as.empty()) {
        import.local = target;
        import.statement = "import " + target;
        return import;
    }
    if (!as.empty() && as != natural)
        for (const auto& binding : customs_.of_source)
            if (binding.local == as && binding.target == name.target)
                for (const auto& wanted : customs_.of_target)
                    if (wanted.target == target && !is_bound(wanted.local)) {
                        import.local = wanted.local;
                        import.statement = wanted.statement;
                        return import;
                    }
    const auto leaf = std::string(last_part(target));
    const bool module_target = target.find('.') == std::string::npos;
    import.local = as.empty() ? leaf : std::string(as);
    // A new name that something else already bears would hide it.
    if (as.empty() && leaf != natural && is_bound(leaf)) import.local = natural;
    const auto suffix = import.local == leaf ? std::string() : " as " + import.local;
    if (plain || module_target)
        import.statement = "import " + target + (import.local == target ? "" : " as " + import.local);
    else
        import.statement = "from " + std::string(parent_part(target)) + " import " + leaf + suffix;
    return import;
}

void import_plan::plan_conventions() {
    for (const auto& binding : customs_.of_target) conventions_.push_back({nullptr, binding.local, binding.target, binding.statement, false, false});
}

bool import_plan::visible(const planned_import& import, const scope* from) const {
    if (import.target.empty()) return false;
    const auto root = import.local.substr(0, import.local.find('.'));
    if (import.from == nullptr) return free_everywhere(root);
    // The import's own scope must be seen from the use, and nothing between may bind the name otherwise.
    for (const auto* where = from; where != nullptr; where = where->parent) {
        if (where != from && where->what == scope::kind::class_) continue;
        if (where == import.from->where) return root == import.from->local.substr(0, import.from->local.find('.')) || free_everywhere(root);
        if (where->names.contains(root)) return false;
    }
    return false;
}

bool import_plan::free_everywhere(std::string_view local) const { return !is_bound(local); }

// In any scope, other than by imports of the source framework. It is asked for few names: the others need no table.
bool import_plan::is_bound(std::string_view local) const {
    if (const auto known = bound_.find(local); known != bound_.end()) return known->second;
    return bound_.emplace(local, find_bound(local)).first->second;
}

bool import_plan::find_bound(std::string_view local) const {
    const auto binds = [&](const binding& each) { return each.what != binding::kind::import_ && module_.kind(each.node) != node_kind::ExceptHandler; };
    if (std::ranges::any_of(scopes_.imports(), [&](const auto& name) { return name.local == local && !is_source(name.target); })) return true;
    return std::ranges::any_of(scopes_.names(), [&](const auto& name) { return name.first == local && std::ranges::any_of(name.second, binds); });
}

std::string import_plan::spell(std::string_view qualified, const scope* from) {
    const auto known = known_spellings_.find(qualified);
    auto& spellings = known != known_spellings_.end() ? known->second : known_spellings_[std::string(qualified)];
    const auto before = std::ranges::find(spellings, from, [](const auto& each) { return each.first; });
    return before != spellings.end() ? before->second : spellings.emplace_back(from, find_spelling(qualified, from)).second;
}

std::string import_plan::find_spelling(std::string_view qualified, const scope* from) {
    planned_import* best = nullptr;
    const auto consider = [&](planned_import& import) {
        if (covers(import.target, qualified) && (best == nullptr || import.target.size() > best->target.size()) && visible(import, from)) best = &import;
    };
    for (auto& import : imports_) consider(import);
    for (auto& import : conventions_) consider(import);
    if (best == nullptr) {
        const std::string root(knowledge_.root_module(target_));
        conventions_.push_back({nullptr, root, root, "import " + root, false, false});
        best = &conventions_.back();
    }
    const auto text = best->local + std::string(qualified.substr(best->target.size()));
    note_spelling(text, best);
    return text;
}

std::string import_plan::spell_standard(std::string_view qualified) {
    const std::string root(qualified.substr(0, qualified.find('.')));
    for (const auto& name : scopes_.imports()) {
        if (name.where->what != scope::kind::module || parents_.of(name.statement) != module_.root()) continue;
        if (name.local == root && (name.target == root || name.target.starts_with(root + '.')) && module_.kind(name.statement) == node_kind::Import)
            return std::string(qualified);
        if (name.target != name.local && covers(name.target, qualified) && is_bound(name.local))
            return name.local + std::string(qualified.substr(name.target.size()));
    }
    const auto local = free_everywhere(root) ? root : root + '_';
    const auto text = local + std::string(qualified.substr(root.size()));
    auto found = std::ranges::find(conventions_, root, &planned_import::target);
    if (found == conventions_.end()) {
        conventions_.push_back({nullptr, local, root, local == root ? "import " + root : fmt::format("import {} as {}", root, local), false, false});
        found = std::prev(conventions_.end());
    }
    note_spelling(text, &*found);
    return text;
}

void import_plan::note_spelling(const std::string& text, planned_import* import) {
    if (spelled_[text].insert(import).second) required_.clear();   // what was required under this name before did not know of this import
}

void import_plan::require(node_id added) {
    auto& open = open_;   // one for all calls, each of which leaves it empty
    open.push_back(added);
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        if (module_.from_source(node)) continue;
        const auto kind = module_.kind(node);
        if (kind == node_kind::Name || kind == node_kind::Attribute) {
            const auto written = written_name(module_, node);
            const auto put_together = written.empty() ? dotted_name(module_, node) : std::string();
            if (const std::string_view name = written.empty() ? put_together : written; !name.empty()) {
                require_name(name);
                continue;
            }
        }
        for_each_child(module_, node, [&](node_id child) { open.push_back(child); });
    }
}

// The name, and those in front of its dots.
void import_plan::require_name(std::string_view dotted) {
    if (required_.contains(dotted)) return;
    required_.emplace(dotted);
    for (auto end = dotted.size(); end != std::string_view::npos; end = dotted.rfind('.', end - 1))
        if (const auto found = spelled_.find(dotted.substr(0, end)); found != spelled_.end())
            for (auto* import : found->second) import->used = true;
}

std::string import_plan::spell_support(std::string_view name) {
    support_.emplace(name);
    return std::string(name);
}

bool import_plan::provides(std::string_view local) const {
    const auto binds = [&](const planned_import& import) {
        return (import.used || import.kept) && std::string_view(import.local).substr(0, import.local.find('.')) == local;
    };
    return std::ranges::any_of(imports_, binds) || std::ranges::any_of(conventions_, binds);
}

void import_plan::restore(node_id assignment, std::string_view local, std::string_view dotted) {
    bound_.insert_or_assign(std::string(local), false);
    known_spellings_.clear();
    std::string statement = "import " + std::string(dotted);
    if (local != dotted && local == last_part(dotted))
        statement = "from " + std::string(parent_part(dotted)) + " import " + std::string(local);
    else if (local != dotted)
        statement += " as " + std::string(local);
    restored_.push_back({module_.extent(assignment), statement});
}

void import_plan::reset() {
    stand_ins_.clear();
    required_.clear();
    for (auto& import : imports_) import.used = false;
    for (auto& import : conventions_) import.used = false;
    support_.clear();
}

bool import_plan::adds_imports() const {
    return !support_.empty() || !stand_ins_.empty() || std::ranges::any_of(conventions_, &planned_import::used);
}

bool import_plan::has_stars() const { return std::ranges::any_of(scopes_.imports(), &imported_name::by_star); }

void import_plan::add_conventions(std::vector<std::string>& lines) const {
    for (const auto& import : conventions_)
        if (import.used) lines.push_back(import.statement);
}

void import_plan::add_support(std::vector<std::string>& lines, std::string_view prefix) const {
    for (const auto& name : support_) lines.push_back(fmt::format("from {}tensorferry_support import {}", prefix, name));
}

void import_plan::add_stand_ins(std::vector<std::string>& lines) const {
    for (const auto& [local, dotted] : stand_ins_) lines.push_back(fmt::format("{} = unmigrated(\"{}\")", local, dotted));
}

// The first and the last statement at module level that imports the source framework.
std::pair<node_id, node_id> import_plan::ends_of_imports() const {
    std::pair<node_id, node_id> ends{no_node, no_node};
    for (const auto& import : imports_) {
        if (import.from->where->what != scope::kind::module || parents_.of(import.from->statement) != module_.root()) continue;
        if (ends.first == no_node) ends.first = import.from->statement;
        ends.second = import.from->statement;
    }
    return ends;
}

// The last import of anything at module level before the first other statement but a docstring.
node_id import_plan::last_import() const {
    node_id last = no_node;
    for (const auto statement : module_.list(module_.root(), field::Module::body)) {
        const auto kind = module_.kind(statement);
        if (kind == node_kind::Import || kind == node_kind::ImportFrom) last = statement;
        else if (last != no_node) break;
    }
    return last;
}

// For a file without any import: above its first statement but a docstring.
codegen::text_edit import_plan::new_imports(std::string_view support_prefix) const {
    std::vector<std::string> lines;
    add_conventions(lines);
    add_support(lines, support_prefix);
    add_stand_ins(lines);
    const auto body = module_.list(module_.root(), field::Module::body);
    std::size_t first = 0;
    if (first + 1 < body.size() && module_.kind(body[0]) == node_kind::Expr && module_.kind(module_.child(body[0], field::Expr::value)) == node_kind::Constant) ++first;
    const auto begin = body.empty() ? 0 : module_.extent(body[first]).begin;
    std::string text;
    for (const auto& line : lines) text += line + newline_;
    return {{begin, begin}, text};
}

std::vector<codegen::text_edit> import_plan::edits(std::string_view support_prefix) const {
    auto result = restored_;
    std::vector<node_id> statements;
    const auto change = [&](node_id statement) {
        if (std::ranges::find(statements, statement) == statements.end()) statements.push_back(statement);
    };
    for (const auto& import : imports_) change(import.from->statement);
    for (const auto& name : scopes_.imports())
        if (forgotten_.contains(name.local)) change(name.statement);
    // What conventions add stands with the first import at module level, or else with the first at all.
    auto [home, last] = ends_of_imports();
    const bool added = adds_imports();
    const bool untouched = home == no_node && added && (statements.empty() || has_stars());
    if (untouched) home = last = last_import();
    if (home == no_node && !statements.empty()) home = last = statements.front();
    if (home == no_node && added) result.push_back(new_imports(support_prefix));
    if (untouched && home != no_node) change(home);
    for (auto statement : statements) {
        const bool as_it_is = statement == home && untouched;
        auto lines = as_it_is ? std::vector<std::string>{} : edited_statement(statement);
        if (statement == home) add_conventions(lines);
        if (statement == last) add_support(lines, support_prefix);
        auto merged = merged_imports(lines);
        if (as_it_is) merged.insert(merged.begin(), std::string(module_.text(statement)));
        if (statement == last) add_stand_ins(merged);
        // What stands behind `except ImportError` takes over, as it would without the name.
        const auto missing = std::ranges::find_if(imports_, [&](const auto& import) { return import.from->statement == statement && is_missing(import); });
        if (missing != imports_.end() && catches_import_errors(statement))
            merged.push_back(fmt::format("raise ImportError(\"{} has no counterpart\")", missing->from->target));
        result.push_back(replacement(statement, merged));
    }
    return result;
}

// "import " or "from x import ", as the statement has it.
std::string import_plan::statement_prefix(node_id statement) const {
    if (module_.kind(statement) == node_kind::Import) return "import ";
    return "from " + std::string(module_.integer(statement, field::ImportFrom::level), '.') +
           std::string(module_.identifier(statement, field::ImportFrom::module)) + " import ";
}

// The lines that take the place of one statement: its other packages' names stay as they are.
std::vector<std::string> import_plan::edited_statement(node_id statement) const {
    std::vector<std::string> lines;
    for (const auto& name : scopes_.imports()) {
        if (name.statement != statement || name.by_star) continue;
        const auto planned = std::ranges::find(imports_, &name, &planned_import::from);
        if (planned == imports_.end() && forgotten_.contains(name.local)) continue;
        if (planned == imports_.end())
            lines.push_back(statement_prefix(statement) + std::string(module_.text(name.alias)));
        else if (planned->used || planned->kept)
            for (std::size_t begin = 0, end = 0; end != std::string::npos; begin = end + 1)
                lines.push_back(planned->statement.substr(begin, (end = planned->statement.find('\n', begin)) - begin));
    }
    return lines;
}

// True for a name that nothing takes the place of, neither as a name nor by an equation.
bool import_plan::is_missing(const planned_import& import) const {
    if (!import.target.empty() || import.kept) return false;
    const auto op = knowledge_.find(import.from->target);
    const bool mentioned = mentioned_names_.contains(import.from->local);
    return !mentioned || !op || knowledge_.equations_of(*op, target_, knowledge_.versions(source_).back(), knowledge_.versions(target_).back()).empty();
}

bool import_plan::catches_import_errors(node_id statement) const {
    const auto around = parents_.of(statement);
    if (around == no_node || module_.kind(around) != node_kind::Try) return false;
    const auto body = module_.list(around, field::Try::body);
    if (std::ranges::find(body, statement) == body.end()) return false;
    return std::ranges::any_of(module_.list(around, field::Try::handlers), [&](node_id handler) {
        const auto type = module_.child(handler, field::ExceptHandler::type);
        const auto text = type == no_node ? std::string_view("Exception") : module_.text(type);
        return text.find("ImportError") != std::string_view::npos || text.find("Exception") != std::string_view::npos;
    });
}

std::vector<const imported_name*> import_plan::handed_on_without_name() const {
    std::vector<const imported_name*> found;
    for (const auto& import : imports_)
        if (import.from->where->what == scope::kind::module && module_.kind(import.from->statement) == node_kind::ImportFrom && import.target.empty() &&
            !provides(import.from->local) && (is_missing(import) || !mentioned_names_.contains(import.from->local)))
            found.push_back(import.from);
    return found;
}

void import_plan::hand_on(const imported_name& name, std::string statement) {
    const auto import = std::ranges::find(imports_, &name, &planned_import::from);
    import->statement = std::move(statement);
    import->kept = true;
}

bool import_plan::stands_alone(const imported_name& name) const {
    return parents_.of(name.statement) == module_.root() && free_everywhere(name.local);
}

}  // namespace tensorferry
