#include "tools/extract/interpreter.hpp"

#include <algorithm>

namespace tensorferry::extract {
namespace {

object* argument(const call_arguments& arguments, std::size_t index) { return index < arguments.positional.size() ? arguments.positional[index] : nullptr; }

object* text_argument(const call_arguments& arguments, std::size_t index) {
    auto* found = argument(arguments, index);
    return found != nullptr && found->kind == object_kind::string ? found : nullptr;
}

}  // namespace

const std::unordered_map<std::string_view, object* (interpreter::*)(interpreter::frame&, const call_arguments&)>& interpreter::builtins() {
    using self = interpreter;
    static const std::unordered_map<std::string_view, object* (interpreter::*)(frame&, const call_arguments&)> table{
        {"builtins.setattr", &self::builtin_setattr},
        {"builtins.getattr", &self::builtin_getattr},
        {"builtins.hasattr", &self::builtin_hasattr},
        {"builtins.globals", &self::builtin_globals},
        {"builtins.locals", &self::builtin_globals},
        {"builtins.dir", &self::builtin_dir},
        {"builtins.vars", &self::builtin_vars},
        {"builtins.isinstance", &self::builtin_isinstance},
        {"builtins.callable", &self::builtin_callable},
        {"inspect.isclass", &self::builtin_isclass},
        {"builtins.list", &self::builtin_list},
        {"builtins.tuple", &self::builtin_tuple},
        {"builtins.set", &self::builtin_set},
        {"builtins.frozenset", &self::builtin_set},
        {"builtins.sorted", &self::builtin_sorted},
        {"builtins.dict", &self::builtin_dict},
        {"collections.OrderedDict", &self::builtin_dict},
        {"builtins.zip", &self::builtin_zip},
        {"builtins.enumerate", &self::builtin_enumerate},
        {"builtins.range", &self::builtin_range},
        {"builtins.float", &self::builtin_float},
        {"builtins.str", &self::builtin_str},
        {"builtins.type", &self::builtin_type},
        {"builtins.property", &self::builtin_property},
        {"functools.cached_property", &self::builtin_property},
        {"builtins.staticmethod", &self::builtin_staticmethod},
        {"builtins.classmethod", &self::builtin_classmethod},
        {"functools.lru_cache", &self::builtin_same},
        {"functools.cache", &self::builtin_same},
        {"functools.singledispatch", &self::builtin_same},
        {"contextlib.contextmanager", &self::builtin_same},
        {"typing.cast", &self::builtin_same},
        {"abc.abstractmethod", &self::builtin_same},
        {"inspect.signature", &self::builtin_same},  // for __signature__: the function stands for its signature
        {"copy.deepcopy", &self::builtin_same},
        {"copy.copy", &self::builtin_same},
        {"functools.wraps", &self::builtin_wraps},
        {"functools.update_wrapper", &self::builtin_update_wrapper},
        {"functools.partial", &self::builtin_partial},
        {"decorator.decorator", &self::builtin_decorator},
        {"typing_extensions.deprecated", &self::builtin_deprecated},
        {"warnings.deprecated", &self::builtin_deprecated},
        {"collections.namedtuple", &self::builtin_namedtuple},
        {"importlib.import_module", &self::builtin_import_module},
        {"builtins.__import__", &self::builtin_import_module},
        {"dataclasses.dataclass", &self::builtin_dataclass},
    };
    return table;
}

object* interpreter::call_external(frame& f, object* callee, const call_arguments& arguments) {
    if (rules_.documenting.contains(callee->name)) return document(arguments);
    const auto& table = builtins();
    if (const auto found = table.find(callee->name); found != table.end()) {
        auto* result = (this->*found->second)(f, arguments);
        return result == nullptr ? unknown_ : result;
    }
    auto* made = arena_.make(object_kind::unknown, callee->name);  // what this call returns is known by its maker alone
    return made;
}

object* interpreter::builtin_setattr(frame&, const call_arguments& a) {
    auto* name = text_argument(a, 1);
    return name != nullptr && a.positional.size() == 3 ? set_attribute(a.positional[0], name->name, a.positional[2]) : nullptr;
}

object* interpreter::builtin_getattr(frame&, const call_arguments& a) {
    auto* name = text_argument(a, 1);
    if (name == nullptr) return nullptr;
    auto* found = attribute(a.positional[0], name->name);
    if (found == nullptr || found->kind == object_kind::unknown) return argument(a, 2) != nullptr ? (found == nullptr ? argument(a, 2) : found) : found;
    return force(found);
}

object* interpreter::builtin_hasattr(frame&, const call_arguments& a) {
    auto* name = text_argument(a, 1);
    if (name == nullptr) return nullptr;
    auto* of = force(a.positional[0]);
    auto* found = attribute(of, name->name);
    if (found == nullptr) return false_;
    found = force(found);
    if (found->kind == object_kind::unknown) return unknown_;
    if (found->kind == object_kind::external && (of->compiled || of->kind == object_kind::external)) return unknown_;
    return true_;
}

object* interpreter::builtin_globals(frame& f, const call_arguments&) { return f.names->module; }

object* interpreter::names_of(object* of) {
    auto* made = arena_.make(object_kind::list);
    members all = of->names;
    if (of->kind == object_kind::class_)
        for (const auto* owner : resolution_order(*of)) all.insert(owner->names.begin(), owner->names.end());
    for (const auto& [name, value] : all) made->items.push_back(string(name));
    return made;
}

object* interpreter::builtin_dir(frame& f, const call_arguments& a) {
    auto* of = a.positional.empty() ? f.names->module : force(a.positional[0]);
    if (of == nullptr || (of->kind != object_kind::module && of->kind != object_kind::class_)) return nullptr;
    return names_of(of);
}

object* interpreter::builtin_vars(frame& f, const call_arguments& a) { return a.positional.empty() ? f.names->module : argument(a, 0); }

std::optional<bool> interpreter::is_instance(object* value, object* type) {
    if (type->kind == object_kind::tuple) {
        std::optional<bool> any = false;
        for (auto* one : type->items) {
            const auto found = is_instance(value, force(one));
            if (found == true) return true;
            if (!found) any = std::nullopt;
        }
        return any;
    }
    if (value->kind == object_kind::unknown || value->kind == object_kind::external) return std::nullopt;
    if (type->kind == object_kind::class_) {
        if (value->kind != object_kind::instance || value->inner == nullptr) return value->kind == object_kind::instance ? std::nullopt : std::optional(false);
        const auto order = resolution_order(*value->inner);
        return std::ranges::find(order, type) != order.end();
    }
    using k = object_kind;
    static const std::unordered_map<std::string_view, std::vector<k>> kinds{
        {"builtins.str", {k::string}}, {"builtins.int", {k::integer, k::boolean}}, {"builtins.float", {k::floating}}, {"builtins.bool", {k::boolean}},
        {"builtins.list", {k::list}}, {"builtins.tuple", {k::tuple}}, {"builtins.dict", {k::dict}}, {"builtins.set", {k::set}},
        {"builtins.type", {k::class_}}, {"types.FunctionType", {k::function}}, {"types.ModuleType", {k::module}}, {"builtins.property", {k::property}},
        {"builtins.staticmethod", {k::static_method}}, {"builtins.classmethod", {k::class_method}}};
    const auto found = kinds.find(type->name);
    if (type->kind != k::external || found == kinds.end() || value->compiled) return std::nullopt;
    return std::ranges::find(found->second, value->kind) != found->second.end();
}

object* interpreter::builtin_isinstance(frame&, const call_arguments& a) {
    return a.positional.size() == 2 ? boolean(is_instance(force(a.positional[0]), force(a.positional[1]))) : nullptr;
}

object* interpreter::builtin_callable(frame&, const call_arguments& a) {
    if (a.positional.empty()) return nullptr;
    const auto* value = force(a.positional[0]);
    switch (value->kind) {
        case object_kind::unknown:
        case object_kind::external:
        case object_kind::deferred: return unknown_;
        case object_kind::function:
        case object_kind::class_:
        case object_kind::bound:
        case object_kind::partial: return true_;
        case object_kind::instance:
            if (value->inner == nullptr || value->inner->kind != object_kind::class_) return unknown_;
            return boolean(find_member(*value->inner, "__call__") != nullptr);
        default: return false_;
    }
}

object* interpreter::builtin_isclass(frame&, const call_arguments& a) {
    if (a.positional.empty() || force(a.positional[0])->kind == object_kind::unknown || force(a.positional[0])->kind == object_kind::external) return nullptr;
    return boolean(force(a.positional[0])->kind == object_kind::class_);
}

object* interpreter::builtin_list(frame&, const call_arguments& a) {
    auto* made = arena_.make(object_kind::list);
    if (a.positional.empty()) return made;
    const auto items = elements(a.positional[0]);
    if (!items) return nullptr;
    made->items = *items;
    return made;
}

object* interpreter::builtin_tuple(frame& f, const call_arguments& a) {
    auto* made = builtin_list(f, a);
    if (made != nullptr) made->kind = object_kind::tuple;
    return made;
}

object* interpreter::builtin_set(frame& f, const call_arguments& a) {
    auto* made = builtin_list(f, a);
    if (made != nullptr) made->kind = object_kind::set;
    return made;
}

object* interpreter::builtin_sorted(frame& f, const call_arguments& a) {
    auto* made = builtin_list(f, a);
    if (made == nullptr) return nullptr;
    for (auto*& item : made->items) item = force(item);
    if (std::ranges::all_of(made->items, [](const object* o) { return o->kind == object_kind::string; })) std::ranges::sort(made->items, {}, [](const object* o) { return o->name; });
    return made;
}

object* interpreter::builtin_dict(frame&, const call_arguments& a) {
    auto* made = arena_.make(object_kind::dict);
    if (const auto* first = argument(a, 0); first != nullptr) {
        if (first->kind == object_kind::dict) made->items = first->items;
        else if (const auto pairs = elements(a.positional[0])) {
            for (auto* pair : *pairs)
                if (const auto both = elements(pair); both && both->size() == 2) made->items.insert(made->items.end(), both->begin(), both->end());
        } else return nullptr;
    }
    for (const auto& [name, value] : a.named) made->items.insert(made->items.end(), {string(name), value});
    return made;
}

object* interpreter::builtin_zip(frame&, const call_arguments& a) {
    auto* made = arena_.make(object_kind::list);
    std::vector<std::vector<object*>> columns;
    std::size_t rows = a.positional.empty() ? 0 : SIZE_MAX;
    for (auto* column : a.positional) {
        auto items = elements(column);
        if (!items) return nullptr;
        rows = std::min(rows, items->size());
        columns.push_back(std::move(*items));
    }
    for (std::size_t i = 0; i < rows; ++i) {
        auto* row = arena_.make(object_kind::tuple);
        for (const auto& column : columns) row->items.push_back(column[i]);
        made->items.push_back(row);
    }
    return made;
}

object* interpreter::builtin_enumerate(frame&, const call_arguments& a) {
    const auto items = a.positional.empty() ? std::nullopt : elements(a.positional[0]);
    if (!items) return nullptr;
    auto* made = arena_.make(object_kind::list);
    for (std::size_t i = 0; i < items->size(); ++i) {
        auto* row = arena_.make(object_kind::tuple);
        row->items = {integer(static_cast<long long>(i)), (*items)[i]};
        made->items.push_back(row);
    }
    return made;
}

object* interpreter::builtin_range(frame&, const call_arguments& a) {
    auto* made = arena_.make(object_kind::list);
    if (a.positional.size() != 1 || a.positional[0]->kind != object_kind::integer || a.positional[0]->name.size() > 3) return nullptr;
    for (int i = 0; i < std::stoi(a.positional[0]->name); ++i) made->items.push_back(integer(i));
    return made;
}

object* interpreter::builtin_float(frame&, const call_arguments& a) {
    const auto* text = text_argument(a, 0);
    if (text == nullptr) return argument(a, 0) != nullptr && a.positional[0]->kind == object_kind::floating ? a.positional[0] : nullptr;
    const bool endless = text->name == "inf" || text->name == "-inf" || text->name == "nan";
    return endless ? arena_.make(object_kind::floating, text->name) : text->name == "Inf" ? arena_.make(object_kind::floating, "inf") : nullptr;
}

object* interpreter::builtin_str(frame&, const call_arguments& a) {
    const auto* value = argument(a, 0);
    return value != nullptr && (value->kind == object_kind::string || value->kind == object_kind::integer) ? string(value->name) : nullptr;
}

object* interpreter::builtin_type(frame& f, const call_arguments& a) {
    if (a.positional.size() == 1) return a.positional[0]->kind == object_kind::instance ? a.positional[0]->inner : nullptr;
    if (a.positional.size() != 3 || a.positional[0]->kind != object_kind::string) return nullptr;
    auto* made = arena_.make(object_kind::class_, a.positional[0]->name);
    made->qualified = made->name;
    made->home = f.names->module != nullptr ? f.names->module->name : "";
    if (const auto bases = elements(a.positional[1]))
        for (auto* base : *bases) made->items.push_back(force(base));
    if (const auto* names = a.positional[2]; names->kind == object_kind::dict)
        for (std::size_t i = 0; i + 1 < names->items.size(); i += 2) set_attribute(made, force(names->items[i])->name, names->items[i + 1]);
    return made;
}

object* interpreter::builtin_property(frame&, const call_arguments& a) {
    auto* made = arena_.make(object_kind::property);
    const auto getter = a.named.find("fget");
    made->inner = !a.positional.empty() ? force(a.positional[0]) : getter != a.named.end() ? getter->second : nullptr;
    if (made->inner != nullptr) made->doc = made->inner->doc, made->compiled = made->inner->compiled;
    return made;
}

object* interpreter::builtin_staticmethod(frame&, const call_arguments& a) {
    auto* made = arena_.make(object_kind::static_method);
    made->inner = a.positional.empty() ? unknown_ : force(a.positional[0]);
    return made;
}

object* interpreter::builtin_classmethod(frame&, const call_arguments& a) {
    auto* made = arena_.make(object_kind::class_method);
    made->inner = a.positional.empty() ? unknown_ : force(a.positional[0]);
    return made;
}

// Decorators that keep a function's signature, and typing.cast, which returns its last argument.
object* interpreter::builtin_same(frame&, const call_arguments& a) { return a.positional.empty() ? nullptr : a.positional.back(); }

object* interpreter::builtin_wraps(frame&, const call_arguments& a) {
    const auto named = a.named.find("wrapped");
    auto* made = arena_.make(object_kind::partial, "functools.wraps");
    if (a.positional.empty() && named == a.named.end()) return nullptr;
    made->items = {a.positional.empty() ? named->second : a.positional[0]};
    return made;
}

object* interpreter::builtin_update_wrapper(frame&, const call_arguments& a) { return a.positional.size() < 2 ? nullptr : wrap(a.positional[0], a.positional[1]); }

object* interpreter::builtin_partial(frame&, const call_arguments& a) {
    if (a.positional.empty()) return nullptr;
    auto* made = arena_.make(object_kind::partial);
    made->inner = force(a.positional[0]);
    made->items.assign(a.positional.begin() + 1, a.positional.end());
    made->names.insert(a.named.begin(), a.named.end());
    return made;
}

// A decorator made from a caller: what it decorates keeps its signature.
object* interpreter::builtin_decorator(frame&, const call_arguments&) { return arena_.make(object_kind::partial, "decorator.decorator"); }

// A decorator whose wrapper is another function with the same signature.
object* interpreter::builtin_deprecated(frame&, const call_arguments&) { return arena_.make(object_kind::partial, "typing_extensions.deprecated"); }

object* interpreter::builtin_namedtuple(frame& f, const call_arguments& a) { return named_tuple(f.names->module != nullptr ? f.names->module->name : "", a); }

object* interpreter::builtin_import_module(frame& f, const call_arguments& a) {
    const auto* name = text_argument(a, 0);
    if (name == nullptr) return nullptr;
    if (!name->name.starts_with(".")) return import_module(name->name);
    return f.source == nullptr ? nullptr : import_module(absolute(f, name->name.substr(name->name.find_first_not_of('.')), static_cast<unsigned>(name->name.find_first_not_of('.'))));
}

object* interpreter::builtin_dataclass(frame&, const call_arguments& a) {
    if (a.positional.empty()) return arena_.make(object_kind::partial, "dataclasses.dataclass");
    auto* type = a.positional[0];
    if (type->kind == object_kind::class_) type->names["__dataclass_fields__"] = true_;
    return type;
}

}  // namespace tensorferry::extract
