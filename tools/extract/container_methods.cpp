#include "tools/extract/interpreter.hpp"

#include <algorithm>

namespace tensorferry::extract {
namespace {

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    for (auto at = text.find(what); !what.empty() && at != std::string::npos; at = text.find(what, at + with.size())) text.replace(at, what.size(), with);
    return text;
}

std::string stripped(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// "{name}" and "{}" filled with the strings that are known.
std::string formatted(std::string text, const call_arguments& arguments) {
    std::size_t next = 0;
    for (const auto* value : arguments.positional) {
        const auto hole = text.find("{}", next);
        if (hole == std::string::npos) break;
        text.replace(hole, 2, value->kind == object_kind::string ? value->name : "");
        next = hole + (value->kind == object_kind::string ? value->name.size() : 0);
    }
    for (const auto& [name, value] : arguments.named) text = replaced(std::move(text), "{" + name + "}", value->kind == object_kind::string ? value->name : "");
    return replaced(replaced(std::move(text), "{{", "{"), "}}", "}");
}

}  // namespace

object* interpreter::named_tuple(std::string_view home, const call_arguments& arguments) {
    if (arguments.positional.size() < 2 || arguments.positional[0]->kind != object_kind::string) return nullptr;
    auto* made = arena_.make(object_kind::class_, arguments.positional[0]->name);
    made->qualified = made->name;
    made->home = home;
    made->items = {external("typing.NamedTuple")};
    auto* fields = arena_.make(object_kind::dict);
    const auto add = [&](const std::string& name) { fields->items.insert(fields->items.end(), {string(name), unknown_}); };
    auto* listed = force(arguments.positional[1]);
    if (listed->kind == object_kind::string) {
        std::string word;
        for (const char c : listed->name + " ") {
            if (c != ' ' && c != ',' && c != '\n') word += c;
            else if (!word.empty()) add(word), word.clear();
        }
    } else if (const auto items = elements(listed)) {
        for (auto* item : *items)
            if (force(item)->kind == object_kind::string) add(force(item)->name);
    }
    made->names["__annotations__"] = fields;
    for (std::size_t i = 0; i < fields->items.size(); i += 2) made->names[fields->items[i]->name] = unknown_;
    if (const auto defaults = arguments.named.find("defaults"); defaults != arguments.named.end()) made->names["_field_defaults"] = defaults->second;
    return made;
}

object* interpreter::call_method(object* on, std::string_view name, const call_arguments& a) {
    auto* first = a.positional.empty() ? nullptr : force(a.positional[0]);
    const bool text = first != nullptr && first->kind == object_kind::string;
    switch (on->kind) {
        case object_kind::string:
            if (name == "format") return string(formatted(on->name, a));
            if (name == "strip") return first == nullptr ? string(stripped(on->name)) : unknown_;
            if (name == "lower" || name == "upper") {
                auto copy = on->name;
                for (auto& c : copy) c = static_cast<char>(name == "lower" ? std::tolower(c) : std::toupper(c));
                return string(std::move(copy));
            }
            if (name == "join" && first != nullptr) {
                const auto items = elements(first);
                std::string joined;
                for (auto* item : items.value_or(std::vector<object*>{})) joined += (joined.empty() ? "" : on->name) + force(item)->name;
                return items ? string(std::move(joined)) : unknown_;
            }
            if (!text) return unknown_;
            if (name == "startswith") return boolean(on->name.starts_with(first->name));
            if (name == "endswith") return boolean(on->name.ends_with(first->name));
            if (name == "replace" && a.positional.size() == 2) return string(replaced(on->name, first->name, force(a.positional[1])->name));
            if (name == "split" && !first->name.empty()) {
                auto* made = arena_.make(object_kind::list);
                for (std::size_t begin = 0, end; begin <= on->name.size(); begin = end + first->name.size()) {
                    end = std::min(on->name.find(first->name, begin), on->name.size());
                    made->items.push_back(string(on->name.substr(begin, end - begin)));
                }
                return made;
            }
            return unknown_;
        case object_kind::list:
        case object_kind::set: {
            if (first == nullptr) return unknown_;
            const auto more = elements(first);
            if (name == "append" || name == "add") on->items.push_back(first);
            else if ((name == "extend" || name == "update") && more) on->items.insert(on->items.end(), more->begin(), more->end());
            else if (name == "remove" || name == "discard") std::erase_if(on->items, [&](object* item) { return compare(grammar::operator_kind::Eq, item, first) == true; });
            else return unknown_;
            return none_;
        }
        case object_kind::dict: {
            auto* made = arena_.make(object_kind::list);
            if (name == "items" || name == "keys" || name == "values") {
                for (std::size_t i = 0; i + 1 < on->items.size(); i += 2) {
                    auto* pair = arena_.make(object_kind::tuple);
                    pair->items = {on->items[i], on->items[i + 1]};
                    made->items.push_back(name == "items" ? pair : on->items[i + (name == "values")]);
                }
                return made;
            }
            if (name == "update" && first != nullptr && first->kind == object_kind::dict) {
                on->items.insert(on->items.end(), first->items.begin(), first->items.end());
                return none_;
            }
            if (name != "get" || first == nullptr) return unknown_;
            for (std::size_t i = 0; i + 1 < on->items.size(); i += 2)
                if (compare(grammar::operator_kind::Eq, on->items[i], first) == true) return force(on->items[i + 1]);
            return a.positional.size() > 1 ? a.positional[1] : none_;
        }
        case object_kind::property: {  // @x.setter keeps the getter
            if (name == "setter" || name == "deleter") {
                return on;
            }
            return unknown_;
        }
        default: return unknown_;
    }
}

}  // namespace tensorferry::extract
