#include "tools/extract/interpreter.hpp"

#include <algorithm>

#include "grammar/parse.hpp"

namespace tensorferry::extract {
using namespace grammar;
namespace {

constexpr int deepest_call = 12;
constexpr std::size_t longest_call = 60'000;  // steps; a table of a thousand methods takes some ten thousand

}  // namespace

object* interpreter::call(object* callee, const call_arguments& arguments) {
    frame f;
    f.last_step = steps_ + longest_call;
    scope nowhere;
    members names;
    nowhere.names = &names;
    f.names = &nowhere;
    return call(f, callee, arguments);
}

object* interpreter::call(frame& f, object* callee, const call_arguments& arguments) {
    callee = force(callee);
    switch (callee->kind) {
        case object_kind::external: return call_external(f, callee, arguments);
        case object_kind::function: return call_function(f, callee, arguments);
        case object_kind::class_: return instantiate(f, callee, arguments);
        case object_kind::partial: return call_partial(f, callee, arguments);
        case object_kind::static_method: return call(f, callee->inner, arguments);
        case object_kind::bound: {
            if (!callee->name.empty()) return call_method(callee->inner, callee->name, arguments);
            auto with_self = arguments;
            with_self.positional.insert(with_self.positional.begin(), callee->items.begin(), callee->items.end());
            return call(f, callee->inner, with_self);
        }
        case object_kind::instance: {
            if (callee->inner == nullptr || callee->inner->kind != object_kind::class_) return unknown_;
            auto* found = find_member(*callee->inner, "__call__");
            if (found == nullptr || force(found)->kind != object_kind::function) return unknown_;
            auto with_self = arguments;
            with_self.positional.insert(with_self.positional.begin(), callee);
            return call_function(f, force(found), with_self);
        }
        default: return unknown_;
    }
}

void interpreter::bind_arguments(frame& f, object* function, const call_arguments& arguments) {
    const auto& tree = *function->source->tree;
    const auto parameters = tree.child(function->node, tree.kind(function->node) == node_kind::Lambda ? unsigned(field::Lambda::args) : unsigned(field::FunctionDef::args));
    std::vector<node_id> positional;
    for (const auto p : tree.list(parameters, field::arguments::posonlyargs)) positional.push_back(p);
    for (const auto p : tree.list(parameters, field::arguments::args)) positional.push_back(p);
    const auto default_count = tree.list(parameters, field::arguments::defaults).size();
    auto named = arguments.named;
    const auto take = [&](std::string_view name, object* otherwise) {
        const auto found = named.find(name);
        object* value = found != named.end() ? found->second : otherwise;
        if (found != named.end()) named.erase(found);
        f.names->names->insert_or_assign(std::string(name), value == nullptr || !arguments.complete ? (value == nullptr ? unknown_ : value) : value);
    };
    for (std::size_t i = 0; i < positional.size(); ++i) {
        const auto name = tree.identifier(positional[i], field::arg::arg);
        object* otherwise = unknown_;
        if (i < arguments.positional.size()) otherwise = arguments.positional[i];
        else if (const auto first = positional.size() - default_count; i >= first && i - first < function->defaults.size() && arguments.complete) otherwise = function->defaults[i - first];
        take(name, otherwise);
    }
    const auto words = tree.list(parameters, field::arguments::kwonlyargs);
    for (std::size_t i = 0; i < words.size(); ++i) take(tree.identifier(words[i], field::arg::arg), default_count + i < function->defaults.size() ? function->defaults[default_count + i] : unknown_);
    if (const auto rest = tree.child(parameters, field::arguments::vararg)) {
        auto* list = arguments.complete ? arena_.make(object_kind::tuple) : unknown_;
        if (arguments.complete)
            for (std::size_t i = positional.size(); i < arguments.positional.size(); ++i) list->items.push_back(arguments.positional[i]);
        f.names->names->insert_or_assign(std::string(tree.identifier(rest, field::arg::arg)), list);
    }
    if (const auto rest = tree.child(parameters, field::arguments::kwarg)) {
        auto* words_left = arguments.complete ? arena_.make(object_kind::dict) : unknown_;
        if (arguments.complete)
            for (const auto& [name, value] : named) words_left->items.insert(words_left->items.end(), {string(name), value});
        f.names->names->insert_or_assign(std::string(tree.identifier(rest, field::arg::arg)), words_left);
    }
}

object* interpreter::document(const call_arguments& arguments) {
    if (arguments.positional.empty()) return unknown_;
    auto* documented = force(arguments.positional[0]);
    if (arguments.positional.size() > 1) set_attribute(documented, "__doc__", arguments.positional[1]);
    return documented;
}

// A function whose definition is a text of the package: "def abs(x: Tensor) -> Tensor".
object* interpreter::stated_signature(object* maker, object* text) {
    if (text->kind != object_kind::string || maker->closure == nullptr) return unknown_;
    const auto first = text->name.find_first_not_of(" \t\n"), last = text->name.find_last_not_of(" \t\n");
    if (first == std::string::npos) return unknown_;
    const auto definition = text->name.substr(first, last - first + 1);
    auto parsed = grammar::parse(definition + "\n");
    if (!parsed) parsed = grammar::parse(definition + ": pass\n");
    if (!parsed) return unknown_;
    auto& file = files_.emplace_back();
    file.module = maker->home;
    file.deferred_annotations = true;
    file.tree.emplace(std::move(*parsed));
    auto* names = arena_.make_scope();
    names->names = arena_.make_names();
    names->parent = maker->closure;
    names->module = maker->closure->module;
    frame f;
    f.names = names;
    f.source = &file;
    f.last_step = steps_ + 1000;
    run(f, file.tree->list(file.tree->root(), field::Module::body));
    return names->names->empty() ? unknown_ : names->names->begin()->second;
}

object* interpreter::call_function(frame& caller, object* function, const call_arguments& arguments) {
    if (function->compiled && rules_.documenting.contains(function->home + "." + function->name)) return document(arguments);
    if (const auto index = rules_.signature_makers.find(function->home + "." + function->name); index != rules_.signature_makers.end() && index->second < arguments.positional.size())
        return stated_signature(function, force(arguments.positional[index->second]));
    if (function->source == nullptr || function->source->stub || caller.depth >= deepest_call || steps_ > caller.last_step) return unknown_;
    const auto& tree = *function->source->tree;
    if (tree.kind(function->node) == node_kind::AsyncFunctionDef) return unknown_;
    auto* names = arena_.make_scope();
    names->names = arena_.make_names();
    names->parent = function->closure;
    names->module = function->closure != nullptr ? function->closure->module : nullptr;
    names->qualified = function->qualified + ".<locals>.";
    frame f;
    f.names = names;
    f.source = function->source;
    f.depth = caller.depth + 1;
    f.last_step = std::min(caller.last_step, steps_ + longest_call);
    bind_arguments(f, function, arguments);
    if (tree.kind(function->node) == node_kind::Lambda) return force(evaluate(f, tree.child(function->node, field::Lambda::body)));
    run(f, tree.list(function->node, field::FunctionDef::body));
    if (steps_ > f.last_step) ++counts_.given_up;
    if (f.result == nullptr && f.perhaps == nullptr) return none_;
    if (f.result == nullptr) return force(f.perhaps);
    auto* result = force(f.result);
    const bool says_little = result->kind == object_kind::unknown || result->kind == object_kind::none;
    return says_little && f.perhaps != nullptr ? force(f.perhaps) : result;
}

object* interpreter::instantiate(frame& f, object* type, const call_arguments& arguments) {
    auto* made = arena_.make(object_kind::instance);
    made->inner = type;
    made->home = type->home;
    auto* constructor = find_member(*type, "__init__");
    if (constructor != nullptr && force(constructor)->kind == object_kind::function && f.depth < 3) {
        auto with_self = arguments;
        with_self.positional.insert(with_self.positional.begin(), made);
        call_function(f, force(constructor), with_self);
    }
    return made;
}

object* interpreter::call_partial(frame& f, object* partial, const call_arguments& arguments) {
    if (partial->name == "functools.wraps" && arguments.positional.size() == 1) return wrap(arguments.positional[0], partial->items[0]);
    if (partial->name == "decorator.decorator" && arguments.positional.size() == 1) return arguments.positional[0];
    if (partial->name == "typing_extensions.deprecated" && arguments.positional.size() == 1) {
        auto* made = force(arguments.positional[0]);
        return made->kind == object_kind::function ? arena_.copy(*made) : made;
    }
    if (partial->name == "dataclasses.dataclass" && arguments.positional.size() == 1) return builtin_dataclass(f, arguments);
    if (partial->inner == nullptr) return unknown_;
    auto all = arguments;
    all.positional.insert(all.positional.begin(), partial->items.begin(), partial->items.end());
    for (const auto& [name, value] : partial->names) all.named.try_emplace(name, value);
    return call(f, partial->inner, all);
}

object* interpreter::wrap(object* wrapper, object* wrapped) {
    wrapper = force(wrapper), wrapped = force(wrapped);
    if (wrapper->kind != object_kind::function) return wrapper;
    wrapper->names["__wrapped__"] = wrapped;
    if (wrapped->doc) wrapper->doc = wrapped->doc;
    if (wrapped->kind == object_kind::function || wrapped->kind == object_kind::class_) {
        wrapper->name = wrapped->name;
        wrapper->qualified = wrapped->qualified;
        if (!wrapped->home.empty()) wrapper->home = wrapped->home;
        for (const auto& [name, value] : wrapped->names)
            if (wrapped->kind == object_kind::function && name != "__wrapped__") wrapper->names.try_emplace(name, value);
    } else if (wrapped->kind == object_kind::external) {
        wrapper->name = wrapped->name.substr(wrapped->name.rfind('.') + 1);
    }
    return wrapper;
}

// A compiled thing that has a docstring is known to be there.
void interpreter::describe(object& of, std::optional<std::string> doc) {
    of.doc = std::move(doc);
    const auto owner = externals_.find(of.home);
    if (of.kind == object_kind::external && owner != externals_.end()) owner->second->names.try_emplace(of.name.substr(of.name.rfind('.') + 1), &of);
}

object* interpreter::set_attribute(object* of, std::string_view name, object* value) {
    of = force(of), value = force(value);
    if (of->kind == object_kind::unknown || of->kind == object_kind::deferred || of->kind == object_kind::none) return none_;
    const bool text = value->kind == object_kind::string;
    if (name == "__module__" && text) of->home = value->name;
    else if (name == "__name__" && text && of->kind == object_kind::function) of->name = value->name;
    else if (name == "__qualname__" && text) of->qualified = value->name;
    else if (name == "__doc__") describe(*of, text ? std::optional(value->name) : of->doc);
    else of->names.insert_or_assign(std::string(name), value);
    return none_;
}

}  // namespace tensorferry::extract
