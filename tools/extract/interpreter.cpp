#include "tools/extract/interpreter.hpp"

#include <algorithm>

#include "grammar/literals.hpp"
#include "grammar/parse.hpp"

namespace tensorferry::extract {
namespace {

bool begins_with_future_annotations(const grammar::tree& tree) {
    for (const auto node : tree.list(tree.root(), grammar::field::Module::body)) {
        if (tree.kind(node) != grammar::node_kind::ImportFrom || tree.identifier(node, grammar::field::ImportFrom::module) != "__future__") continue;
        for (const auto alias : tree.list(node, grammar::field::ImportFrom::names))
            if (tree.identifier(alias, grammar::field::alias::name) == "annotations") return true;
    }
    return false;
}

}  // namespace

interpreter::interpreter(const package_source& package, object_arena& arena, const rules& rules)
    : package_(package), arena_(arena), rules_(rules), unknown_(arena.make(object_kind::unknown)), none_(arena.make(object_kind::none, "None")),
      true_(arena.make(object_kind::boolean, "True")), false_(arena.make(object_kind::boolean, "False")), ellipsis_(arena.make(object_kind::ellipsis, "...")) {}

object* interpreter::external(std::string_view dotted) {
    if (const auto found = externals_.find(dotted); found != externals_.end()) return found->second;
    auto* made = arena_.make(object_kind::external, std::string(dotted));
    constexpr std::pair<std::string_view, std::string_view> numbers[] = {{"inf", "inf"}, {"nan", "nan"}, {"pi", "3.141592653589793"}, {"e", "2.718281828459045"}};
    for (const auto& [name, value] : numbers)
        if (dotted.ends_with(name) && (dotted.size() == name.size() + 5 ? dotted.starts_with("math.") : dotted.size() == name.size() + 6 && dotted.starts_with("numpy."))) made->kind = object_kind::floating, made->name = value;
    if (const auto dot = dotted.rfind('.'); dot != std::string_view::npos) made->home = dotted.substr(0, dot);
    externals_.emplace(dotted, made);
    return made;
}

object* interpreter::import_module(std::string_view dotted) {
    if (const auto found = loaded_.find(dotted); found != loaded_.end()) return found->second;
    const auto file = package_.modules().find(dotted);
    if (file == package_.modules().end()) return nullptr;
    object* parent = nullptr;
    const auto dot = dotted.rfind('.');
    if (dot != std::string_view::npos) {
        parent = import_module(dotted.substr(0, dot));
        if (const auto found = loaded_.find(dotted); found != loaded_.end()) return found->second;  // the parent imports it
    }
    auto* module = arena_.make(object_kind::module, std::string(dotted));
    module->home = module->name;
    module->compiled = file->second.form == module_form::stub || file->second.form == module_form::compiled;
    loaded_.emplace(dotted, module);
    read_module(module, file->second, file->second.form == module_form::stub);
    if (parent != nullptr) parent->names.insert_or_assign(std::string(dotted.substr(dot + 1)), module);
    return module;
}

object* interpreter::import_stub(std::string_view dotted) {
    if (const auto found = stubs_.find(dotted); found != stubs_.end()) return found->second;
    const auto file = package_.modules().find(dotted);
    if (file == package_.modules().end()) return nullptr;
    if (file->second.form == module_form::stub) return import_module(dotted);
    if (file->second.stub.empty()) return nullptr;
    auto* module = arena_.make(object_kind::module, std::string(dotted));
    module->home = module->name;
    stubs_.emplace(dotted, module);
    auto described = file->second;
    described.path = described.stub;
    read_module(module, described, true);
    return module;
}

bool interpreter::parse(source_file& file, const std::string& path) {
    auto parsed = grammar::parse(package_.text(path));
    if (!parsed) {
        ++counts_.unreadable;
        return false;
    }
    file.tree.emplace(std::move(*parsed));
    file.deferred_annotations = file.stub || begins_with_future_annotations(*file.tree);
    return true;
}

void interpreter::read_module(object* module, const module_file& file, bool stub) {
    if (file.path.empty() || file.path.ends_with(".so")) return;
    ++counts_.modules;
    auto& source = files_.emplace_back();
    source.module = module->name;
    source.stub = stub;
    if (!parse(source, file.path)) return;
    module->source = &source;
    module->node = source.tree->root();
    module->names["__name__"] = string(module->name);
    module->names["__file__"] = string(file.path);
    module->doc = docstring(source, source.tree->list(source.tree->root(), grammar::field::Module::body));
    auto* names = arena_.make_scope();
    names->names = &module->names;
    names->module = module;
    module->closure = names;
    frame f;
    f.names = names;
    f.source = &source;
    f.last_step = SIZE_MAX;  // only calls are given up
    const auto before = steps_;
    module->reading = true;
    if (run(f, source.tree->list(source.tree->root(), grammar::field::Module::body)) != flow::next) counts_.cut_short.push_back(module->name);
    module->reading = false;
    steps_ = before;  // whoever imports it does not pay
}

object* interpreter::evaluate_in(const source_file& file, node_id node) {
    const auto module = loaded_.find(file.module);
    frame f;
    f.source = &file;
    f.last_step = steps_ + 10'000;
    if (module == loaded_.end() || module->second->closure == nullptr) return unknown_;
    f.names = module->second->closure;
    return force(evaluate(f, node));
}

std::optional<std::vector<std::string>> interpreter::exported(object* module) {
    const auto listed = module->names.find("__all__");
    if (listed == module->names.end()) return std::nullopt;
    const auto* list = force(listed->second);
    if (list->kind != object_kind::list && list->kind != object_kind::tuple) return std::nullopt;
    std::vector<std::string> names;
    for (auto* item : list->items)
        if (force(item)->kind == object_kind::string) names.push_back(force(item)->name);
    return names;
}

object* interpreter::force(object* value) {
    for (int step = 0; value->kind == object_kind::deferred && step < 20; ++step) {
        if (value->inner == nullptr) value->inner = import_module(value->home);
        if (value->inner == nullptr) return unknown_;
        const auto found = value->inner->names.find(value->name);
        if (found != value->inner->names.end() && found->second != value) value = found->second;
        else if (auto* module = value->inner->reading ? nullptr : import_module(value->inner->name + "." + value->name)) value = module;
        else return value->inner->reading ? value : unknown_;
    }
    return value;
}

object* interpreter::attribute(object* of, std::string_view name) {
    of = force(of);
    if (auto* special = dunder(of, name)) return special;
    switch (of->kind) {
        case object_kind::module: return module_attribute(of, name);
        case object_kind::class_: return class_attribute(of, name);
        case object_kind::instance: return instance_attribute(of, name);
        case object_kind::external: {
            if (const auto found = of->names.find(name); found != of->names.end()) return found->second;
            return external(of->name + "." + std::string(name));
        }
        case object_kind::unknown:
        case object_kind::deferred:
        case object_kind::annotation: return unknown_;
        case object_kind::bound:
            if (of->inner != nullptr && of->name.empty()) return attribute(of->inner, name);
            return nullptr;
        case object_kind::function:
        case object_kind::property:
        case object_kind::static_method:
        case object_kind::class_method:
        case object_kind::partial: {
            if (const auto found = of->names.find(name); found != of->names.end()) return found->second;
            if (of->kind == object_kind::property || of->kind == object_kind::partial) {  // @x.setter, wraps(f).something
                auto* made = arena_.make(object_kind::bound, std::string(name));
                made->inner = of;
                return made;
            }
            return nullptr;
        }
        default: {
            auto* made = arena_.make(object_kind::bound, std::string(name));
            made->inner = of;
            return made;
        }
    }
}

object* interpreter::dunder(object* of, std::string_view name) {
    if (!name.starts_with("__")) return nullptr;
    const bool defined = of->kind == object_kind::class_ || of->kind == object_kind::function || of->kind == object_kind::module;
    if (!defined && of->kind != object_kind::external) return name == "__class__" && of->kind == object_kind::instance ? of->inner : nullptr;
    if (name == "__dict__") return of;
    if (name == "__name__") return string(of->kind == object_kind::external ? of->name.substr(of->name.rfind('.') + 1) : of->name);
    if (name == "__module__" && !of->home.empty()) return string(of->home);
    if (name == "__qualname__" && of->kind != object_kind::external) return string(of->qualified.empty() ? of->name : of->qualified);
    if (name == "__doc__") return of->doc ? string(*of->doc) : of->kind == object_kind::external || of->compiled ? unknown_ : none_;
    return nullptr;
}

object* interpreter::module_attribute(object* of, std::string_view name) {
    if (const auto found = of->names.find(name); found != of->names.end()) return found->second;
    const auto dotted = of->name + "." + std::string(name);
    if (auto* module = import_module(dotted)) return module;
    if (of->reading) {
        auto* made = arena_.make(object_kind::deferred, std::string(name));
        made->inner = of;
        return made;
    }
    if (of->compiled) return external(dotted);
    if (!of->items.empty()) return external(of->items.front()->name + "." + std::string(name));
    return nullptr;
}

object* interpreter::class_attribute(object* of, std::string_view name) {
    auto* found = find_member(*of, name);
    if (found == nullptr) {
        for (const auto* owner : resolution_order(*of))
            if (owner->kind == object_kind::external && owner->name.starts_with(package_.modules().begin()->first + ".")) return attribute(externals_.at(owner->name), name);
        const bool open = of->compiled || std::ranges::any_of(resolution_order(*of), [](const object* c) { return c->compiled || (c->kind == object_kind::external && c->name != "builtins.object"); });
        return open ? unknown_ : nullptr;
    }
    found = force(found);
    if (found->kind == object_kind::static_method) return found->inner;
    if (found->kind == object_kind::class_method) {
        auto* made = arena_.make(object_kind::bound);
        made->inner = found->inner;
        made->items = {of};
        return made;
    }
    return found;
}

object* interpreter::instance_attribute(object* of, std::string_view name) {
    if (const auto found = of->names.find(name); found != of->names.end()) return found->second;
    if (of->inner == nullptr || of->inner->kind != object_kind::class_) return unknown_;
    auto* found = class_attribute(of->inner, name);
    if (found == nullptr || found->kind == object_kind::property) return unknown_;
    if (found->kind != object_kind::function) return found;
    auto* made = arena_.make(object_kind::bound);
    made->inner = found;
    made->items = {of};
    return made;
}

}  // namespace tensorferry::extract
