#include "tools/extract/catalogue.hpp"

#include <algorithm>
#include <cctype>
#include <tuple>

namespace tensorferry::extract {

std::string own_name(const object& value) {
    switch (value.kind) {
        case object_kind::external: return value.name.substr(value.name.rfind('.') + 1);
        case object_kind::bound:
        case object_kind::partial:
        case object_kind::static_method:
        case object_kind::class_method: return value.inner == nullptr || !value.name.empty() ? value.name : own_name(*value.inner);
        case object_kind::instance: return {};
        default: return value.name;
    }
}

std::string home_of(const object& value) {
    switch (value.kind) {
        case object_kind::instance: return value.inner == nullptr ? std::string() : value.inner->home;
        case object_kind::partial: return "functools";
        case object_kind::bound:
        case object_kind::static_method:
        case object_kind::class_method: return value.inner == nullptr ? std::string() : home_of(*value.inner);
        default: return value.home;
    }
}

bool is_class(const object& value) {
    if (value.kind == object_kind::class_) return true;
    return value.kind == object_kind::external && std::isupper(static_cast<unsigned char>(own_name(value).empty() ? ' ' : own_name(value).front()));
}

namespace {

class walker {
public:
    walker(interpreter& package, const rules& rules) : package_(package), rules_(rules) {}

    catalogue run() {
        queue_.push_back(rules_.root);
        for (const auto& module : rules_.modules) queue_.push_back(module);
        while (!queue_.empty()) {
            const auto path = queue_.front();
            queue_.pop_front();
            walk(path);
        }
        choose_names();
        name_constants();
        return std::move(result_);
    }

private:
    void walk(const std::string& path) {
        if (result_.modules.contains(path) || rules_.leaves_out(path) || std::ranges::count(path, '.') > 5) return;
        auto* module = package_.import_module(path);
        if (module == nullptr) module = module_value(path);
        if (module == nullptr) return;
        result_.modules[path] = module;
        const auto names = module->names;
        for (const auto& [name, value] : names) {
            if (name.starts_with("_")) continue;
            auto* found = package_.force(value);
            if (found->kind == object_kind::module) meet_module(path + "." + name, *found);
            else meet(path, *module, name, *found);
        }
    }

    // A module that is an attribute of another, under a name that no file has.
    object* module_value(const std::string& path) {
        const auto dot = path.rfind('.');
        auto* parent = dot == std::string::npos ? nullptr : package_.import_module(path.substr(0, dot));
        auto* found = parent == nullptr ? nullptr : package_.attribute(parent, path.substr(dot + 1));
        return found != nullptr && found->kind == object_kind::module ? found : nullptr;
    }

    void meet_module(const std::string& path, const object& value) {
        const auto parent = path.substr(0, path.rfind('.'));
        if (value.name == path) {
            queue_.push_back(path);
        } else if (value.name.starts_with(rules_.root + ".") && !rules_.leaves_out(path) && rules_.is_documented(parent) && !rules_.leaves_out(value.name)) {
            queue_.push_back(value.name);
            result_.aliases[path] = value.name;
        }
    }

    bool is_package(const std::string& path) const {
        const auto found = package_.package().modules().find(path);
        return found != package_.package().modules().end() && found->second.package;
    }

    bool is_dtype(const object& value) const {
        if (value.kind == object_kind::instance && rules_.dtypes.contains(value.qualified)) return true;
        if (value.kind == object_kind::instance && value.inner != nullptr) return rules_.dtypes.contains(value.inner->name) || rules_.dtypes.contains(value.inner->name.substr(value.inner->name.rfind('.') + 1));
        if (value.kind != object_kind::external) return false;
        return std::ranges::any_of(rules_.dtypes, [&](const std::string& d) { return d.find('.') != std::string::npos && value.name.starts_with(d); });
    }

    bool is_code(const object& value) const {
        switch (value.kind) {
            case object_kind::class_:
            case object_kind::function: return true;
            case object_kind::partial:
            case object_kind::bound: return value.inner != nullptr && !own_name(value).empty();
            case object_kind::external: return value.name.starts_with(rules_.root + ".");
            case object_kind::instance:
                return value.inner != nullptr && value.inner->kind == object_kind::class_ && find_member(*value.inner, "__call__") != nullptr && value.inner->home.starts_with(rules_.root);
            default: return false;
        }
    }

    void meet(const std::string& path, const object& module, const std::string& name, const object& value) {
        const auto full = path + "." + name;
        const auto kind = value.kind;
        const bool plain = kind == object_kind::boolean || kind == object_kind::integer || kind == object_kind::floating || kind == object_kind::string;
        if (plain || is_dtype(value)) {
            if (rules_.is_documented(path)) constants_[full] = &value;
            return;
        }
        if (!is_code(value)) return;
        const auto home = home_of(value);
        if (!home.empty() && home != rules_.root && !home.starts_with(rules_.root + ".")) return;
        const auto listed = package_.exported(const_cast<object*>(&module));
        const bool unlisted = listed && !listed->empty() && std::ranges::find(*listed, name) == listed->end();
        if (value.compiled && kind == object_kind::class_ && unlisted) return;
        const bool package = is_package(path);
        if (unlisted && !(rules_.is_documented(path) && package)) return;
        if ((!listed || listed->empty()) && !package && home != path && !home.empty() && home.find("_C") == std::string::npos)
            if (is_class(value) || home != rules_.root) return;
        names_[&value].push_back(full);
    }

    auto rank(const object& value, const std::string& name) {
        const auto module = name.substr(0, name.rfind('.')), last = name.substr(name.rfind('.') + 1);
        const bool preferred = rules_.preferred.contains(module) && !is_class(value);
        const auto found = result_.modules.find(module);
        const auto listed = found == result_.modules.end() ? std::nullopt : package_.exported(const_cast<object*>(found->second));
        const bool unlisted = listed && !listed->empty() && std::ranges::find(*listed, last) == listed->end() && module != rules_.root;
        const auto own = own_name(value);
        return std::tuple(!preferred, unlisted, std::ranges::count(name, '.'), !own.empty() && last != own, name.size(), name);
    }

    void choose_names() {
        for (const auto& [value, names] : names_) {
            const auto best = *std::ranges::min_element(names, {}, [&](const std::string& n) { return rank(*value, n); });
            result_.canonical[value] = best;
            result_.operators.emplace_back(value, best);
            for (const auto& name : names)
                if (name != best) result_.aliases[name] = best;
        }
        std::ranges::sort(result_.operators, {}, &std::pair<const object*, std::string>::second);
        for (const auto& [value, best] : result_.operators) {
            const auto home = home_of(*value) + "." + (value->qualified.empty() ? own_name(*value) : value->qualified);
            const bool is_public = home.starts_with(rules_.root + ".") && home.find("<") == std::string::npos && home.find("._") == std::string::npos && !home.ends_with(".");
            if (is_public && home != best && value->kind != object_kind::instance) result_.aliases.try_emplace(home, best);
        }
    }

    void name_constants() {
        std::map<std::string, std::vector<std::string>> groups;  // by the object, or by the constant that it equals
        for (const auto& [name, value] : constants_) {
            if (!is_dtype(*value)) {
                constexpr std::pair<object_kind, const char*> types[] = {{object_kind::boolean, "bool"}, {object_kind::integer, "int"}, {object_kind::floating, "float"}, {object_kind::string, "str"}};
                for (const auto& [kind, type] : types)
                    if (value->kind == kind) result_.constants[name] = type;
                continue;
            }
            groups[value_key(*value)].push_back(name);
        }
        for (const auto& [key, names] : groups) {
            const auto last = [](const std::string& n) { return n.substr(n.rfind('.') + 1); };
            const auto shown = last(key);
            const auto best = *std::ranges::min_element(names, {}, [&](const std::string& n) { return std::tuple(std::ranges::count(n, '.'), n != key, last(n) != shown, n.size(), n); });
            const auto* value = constants_.at(best);
            const auto type = value->kind == object_kind::instance && value->inner != nullptr ? value->inner->name : "dtype";
            result_.constants[best] = type == "layout" || type == "memory_format" ? type : "dtype";
            for (const auto& name : names) {
                if (name != best) result_.aliases[name] = best;
                result_.canonical[constants_.at(name)] = best;
            }
        }
    }

    std::string value_key(const object& value) const {
        auto name = value.kind == object_kind::external ? value.name : rules_.root + "." + value.name;
        const auto same = rules_.same.find(name);
        return same == rules_.same.end() ? name : same->second;
    }

    interpreter& package_;
    const rules& rules_;
    catalogue result_;
    std::deque<std::string> queue_;
    std::map<const object*, std::vector<std::string>> names_;
    std::map<std::string, const object*> constants_;
};

}  // namespace

catalogue make_catalogue(interpreter& package, const rules& rules) { return walker(package, rules).run(); }

}  // namespace tensorferry::extract
