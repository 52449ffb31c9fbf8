#include "src/names/project_names.hpp"

#include <algorithm>

#include "src/names/returned.hpp"

namespace tensorferry {

using namespace grammar;

namespace {

constexpr unsigned most_steps = 32;  // from file to file, so that imports in a circle end

std::string without_suffix(std::filesystem::path path) {
    return path.stem() == "__init__" ? path.parent_path().generic_string() : path.replace_extension().generic_string();
}

std::string_view parent_of(std::string_view folder) { return folder.substr(0, std::min(folder.rfind('/'), folder.size())); }

std::optional<std::set<std::string, std::less<>>> listed_names(const tree& module, node_id value) {
    if (value == no_node || (module.kind(value) != node_kind::List && module.kind(value) != node_kind::Tuple)) return std::nullopt;
    std::set<std::string, std::less<>> names;
    for (const auto item : module.list(value, field::List::elts)) {
        if (module.kind(item) != node_kind::Constant || module.constant(item) != constant_kind::string) return std::nullopt;
        const auto text = module.text(item);
        names.emplace(text.substr(1, text.size() - 2));
    }
    return names;
}

// The one import that the name stands for, where all that binds it agrees.
std::optional<std::string> imported_as(const tree& module, std::span<const binding> bindings) {
    std::optional<std::string> target;
    for (const auto& each : bindings) {
        if (each.what != binding::kind::import_) {
            if (each.value != no_node && module.text(each.value) == "None") continue;
            return std::nullopt;
        }
        if (target && *target != each.target) return std::nullopt;
        target = std::string(each.target);
    }
    return target;
}

}  // namespace

module_bindings bindings_of(const tree& module, const scope_table& scopes) {
    module_bindings result;
    for (const auto& [name, bindings] : scopes.module_scope().names) {
        if (name == "__all__" && bindings.size() == 1) result.all = listed_names(module, bindings.front().value);
        if (auto target = imported_as(module, bindings)) {
            result.imports.emplace(name, std::move(*target));
        } else if (bindings.size() == 1 && bindings.front().what == binding::kind::class_) {
            auto& bases = result.classes[std::string(name)];
            for (const auto base : module.list(bindings.front().node, field::ClassDef::bases))
                if (auto dotted = dotted_name(module, base); !dotted.empty()) bases.push_back(std::move(dotted));
        } else if (bindings.size() == 1 && bindings.front().what == binding::kind::function) {
            result.functions.emplace(name, returned_callees(module, scopes, bindings.front().node));
        } else {
            result.others.emplace(name);
        }
    }
    for (const auto& name : scopes.imports()) result.packages.insert(name.target.substr(0, name.target.find('.')));
    for (const auto& name : scopes.imports())
        if (name.local == "*" && name.where->what == scope::kind::module) result.stars.push_back(name.target.substr(0, name.target.size() - (name.target.ends_with("..*") ? 1 : 2)));
    return result;
}

void project_names::add(const std::filesystem::path& file, module_bindings bindings) {
    imported_.merge(bindings.packages);
    auto path = without_suffix(file);
    const bool package = file.stem() == "__init__";
    if (package) packages_.insert(path);
    const auto name_of = [](std::string_view whole) { return whole.substr(whole.rfind('/') + 1); };
    parts_.emplace(name_of(path));
    for (auto above = parent_of(path); !above.empty() && folders_.emplace(above).second; above = parent_of(above)) parts_.emplace(name_of(above));
    const std::string folder(package ? std::string_view(path) : parent_of(path));
    modules_.insert_or_assign(std::move(path), known_module{folder, std::move(bindings)});
}

bool project_names::is_framework(std::string_view dotted) const {
    return std::ranges::find(roots_, dotted.substr(0, dotted.find('.'))) != roots_.end();
}

const project_names::known_module* project_names::module_of(const std::filesystem::path& file) const {
    const auto found = modules_.find(without_suffix(file));
    return found == modules_.end() ? nullptr : &found->second;
}

// A module as a file of the package in `folder` names it. An absolute name starts in the folder that the outermost package is
// in, or beside the script.
const project_names::known_module* project_names::module_named(std::string_view folder, std::string_view dotted) const {
    const auto rest = dotted.substr(std::min(dotted.find_first_not_of('.'), dotted.size()));
    const auto below = [&](std::string_view folder) -> const known_module* {
        std::string path;
        path.reserve(folder.size() + 1 + rest.size());
        path += folder;
        if (!rest.empty()) (path += '/') += rest;
        std::replace(path.begin() + static_cast<std::ptrdiff_t>(folder.size()), path.end(), '.', '/');
        const auto found = modules_.find(path);
        return found == modules_.end() ? nullptr : &found->second;
    };
    if (dotted.starts_with('.')) {
        for (std::size_t level = 1; level < dotted.size() && dotted[level] == '.'; ++level) folder = parent_of(folder);
        return below(folder);
    }
    if (!parts_.contains(dotted.substr(0, dotted.find('.')))) return nullptr;
    for (bool first = true; !folder.empty(); folder = parent_of(folder), first = false) {
        if (packages_.contains(folder) && !first) continue;
        if (const auto* found = below(folder)) return found;
    }
    return nullptr;
}

std::optional<project_names::meaning> project_names::dotted_name_in(const known_module& from, std::string_view dotted, way& so_far, unsigned depth) const {
    if (depth > most_steps) return std::nullopt;
    // The longest part that is a module of the project; what follows is a name in it.
    for (auto length = dotted.rfind('.'); length != std::string_view::npos; length = length == 0 ? std::string_view::npos : dotted.rfind('.', length - 1)) {
        auto module_name = dotted.substr(0, length);
        if (module_name.find_first_not_of('.') == std::string_view::npos) module_name = dotted.substr(0, length + 1);
        const auto* module = module_named(from.folder, module_name);
        if (module == nullptr) continue;
        const auto rest = dotted.substr(length + 1);
        const auto dot = rest.find('.');
        auto found = name_in(*module, rest.substr(0, dot), so_far, depth + 1);
        if (found && dot != std::string_view::npos) {
            if (found->dotted.empty()) return std::nullopt;
            found->dotted += rest.substr(dot);
        }
        return found;
    }
    if (dotted.starts_with('.') || !is_framework(dotted)) return std::nullopt;
    return meaning{std::string(dotted), nullptr, {}};
}

std::optional<project_names::meaning> project_names::name_in(const known_module& module, std::string_view name, way& so_far, unsigned depth) const {
    if (depth > most_steps) return std::nullopt;
    if (const auto import = module.names.imports.find(name); import != module.names.imports.end()) return dotted_name_in(module, import->second, so_far, depth + 1);
    if (module.names.classes.contains(name) || module.names.functions.contains(name)) return meaning{{}, &module, std::string(name)};
    if (module.names.others.contains(name)) return std::nullopt;
    if (!module.names.stars.empty() && !so_far.goes_on(module, name)) return std::nullopt;
    for (const auto& star : module.names.stars) {
        const auto* other = module_named(module.folder, star);
        if (other == nullptr || (other->names.all && !other->names.all->contains(name))) continue;
        if (auto found = name_in(*other, name, so_far, depth + 1)) return found;
    }
    return std::nullopt;
}

names_of_others::names_of_others(const project_names& project, const std::filesystem::path& file) : project_(project), module_(project.module_of(file)) {}

std::optional<std::string> names_of_others::target_of(std::string_view dotted) const {
    if (module_ == nullptr) return std::nullopt;
    project_names::way so_far;
    const auto found = project_.dotted_name_in(*module_, dotted, so_far, 0);
    return found && !found->dotted.empty() ? std::optional(found->dotted) : std::nullopt;
}

std::vector<std::pair<std::string, std::string>> names_of_others::star_names(std::string_view module_name) const {
    std::map<std::string, std::string> found;
    std::vector<const project_names::known_module*> open;
    if (module_ != nullptr) open.push_back(project_.module_named(module_->folder, module_name));
    for (std::size_t i = 0; i < open.size() && i < most_steps; ++i) {
        const auto* module = open[i];
        if (module == nullptr || module == module_) continue;
        const auto told = [&](std::string_view name) { return module->names.all ? module->names.all->contains(name) : !name.starts_with('_'); };
        for (const auto& [name, target] : module->names.imports)
            if (told(name)) {
                project_names::way so_far;
                if (const auto what = project_.dotted_name_in(*module, target, so_far, 0); what && !what->dotted.empty()) found.emplace(name, what->dotted);
            }
        if (!module->names.all)
            for (const auto& star : module->names.stars) open.push_back(project_.module_named(module->folder, star));
    }
    return {found.begin(), found.end()};
}

// What a dotted name in the terms of a module stands for.
std::optional<project_names::meaning> project_names::called_in(const known_module& module, const std::string& dotted, unsigned depth) const {
    const auto dot = dotted.find('.');
    way names;
    auto found = name_in(module, std::string_view(dotted).substr(0, dot), names, depth + 1);
    if (found && dot != std::string::npos && !found->dotted.empty()) found->dotted += dotted.substr(dot);
    return found;
}

std::optional<std::string> project_names::framework_base(const meaning& of, way& so_far, unsigned depth) const {
    if (!of.dotted.empty()) return of.dotted;
    if (depth > most_steps || of.module == nullptr || !so_far.goes_on(*of.module, of.name)) return std::nullopt;
    const auto bases = of.module->names.classes.find(of.name);
    if (bases == of.module->names.classes.end()) return std::nullopt;
    for (const auto& base : bases->second) {
        const auto found = called_in(*of.module, base, depth);
        if (!found) continue;
        if (auto framework = framework_base(*found, so_far, depth + 1)) return framework;
    }
    return std::nullopt;
}

std::optional<std::string> names_of_others::base_of(std::string_view dotted_class) const {
    if (module_ == nullptr) return std::nullopt;
    project_names::way names, classes;
    const auto found = project_.dotted_name_in(*module_, dotted_class, names, 0);
    return found && found->dotted.empty() ? project_.framework_base(*found, classes, 0) : std::nullopt;
}

void project_names::add_makers(const meaning& of, std::set<std::string>& found, way& so_far, unsigned depth) const {
    if (!of.dotted.empty()) return void(found.insert(of.dotted));
    if (depth > most_steps || of.module == nullptr) return;
    const auto function = of.module->names.functions.find(of.name);
    if (function == of.module->names.functions.end()) {
        way classes;
        if (auto base = framework_base(of, classes, depth + 1)) found.insert(std::move(*base));
        return;
    }
    if (!so_far.goes_on(*of.module, of.name)) return;
    for (const auto& callee : function->second)
        if (const auto called = called_in(*of.module, callee, depth)) add_makers(*called, found, so_far, depth + 1);
}

std::vector<std::string> names_of_others::makers_of(std::string_view dotted_function) const {
    project_names::way names, functions;
    const auto of = module_ == nullptr ? std::nullopt : project_.dotted_name_in(*module_, dotted_function, names, 0);
    std::set<std::string> found;
    if (of && of->dotted.empty()) project_.add_makers(*of, found, functions, 0);
    return {found.begin(), found.end()};
}

}  // namespace tensorferry
