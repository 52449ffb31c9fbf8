#include "tools/extract/signature.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "grammar/literals.hpp"
#include "grammar/parse.hpp"
#include "tools/extract/type_text.hpp"

namespace tensorferry::extract {
using namespace grammar;
namespace {

std::string text_of(const parameter& p) {
    auto text = p.name + (p.type.empty() ? "" : ": " + p.type);
    if (p.optional) text += (p.type.empty() ? "=" : " = ") + p.default_text;
    return text;
}

bool is_any_of(std::string_view name, std::initializer_list<std::string_view> names) { return std::ranges::find(names, name) != names.end(); }

}  // namespace

std::string text_of(const signature& s) {
    std::vector<std::string> parts;
    std::optional<parameter_kind> last;
    using enum parameter_kind;
    for (const auto& p : s.parameters) {
        if (last == positional_only && p.kind != positional_only) parts.emplace_back("/");
        if (p.kind == keyword_only && last != keyword_only && last != var_positional) parts.emplace_back("*");
        parts.push_back((p.kind == var_positional ? "*" : p.kind == var_keyword ? "**" : "") + text_of(p));
        last = p.kind;
    }
    if (last == positional_only) parts.emplace_back("/");
    return fmt::format("({})", fmt::join(parts, ", "));
}

signature unknown_signature() {
    return {{{"args", "", "", false, parameter_kind::var_positional}, {"kwargs", "", "", false, parameter_kind::var_keyword}}, ""};
}

bool is_hollow(const signature& s) {
    auto rest = std::span(s.parameters);
    if (!rest.empty() && rest.front().name == "self" && !rest.front().optional && rest.front().type.empty()) rest = rest.subspan(1);
    if (rest.empty() || rest.size() > 2) return false;
    if (rest[0].kind != parameter_kind::var_positional || !is_any_of(rest[0].name, {"args", "args_hack", "input_args"})) return false;
    return rest.size() == 1 || (rest[1].kind == parameter_kind::var_keyword && rest[1].name.starts_with("kw"));
}

void drop_first(signature& s) {
    if (s.parameters.empty()) return;
    if (s.parameters.front().kind <= parameter_kind::positional_or_keyword) s.parameters.erase(s.parameters.begin());
}

void signature_reader::add(signature& to, const source_file& file, node_id arg, const object* otherwise, parameter_kind kind) {
    const auto& tree = *file.tree;
    parameter made;
    made.name = tree.identifier(arg, field::arg::arg);
    if (const auto type = tree.child(arg, field::arg::annotation)) made.type = type_of(file, type);
    made.kind = kind;
    if (otherwise != nullptr) made.optional = true, made.default_text = default_text(*otherwise);
    to.parameters.push_back(std::move(made));
}

signature signature_reader::written(const object& function) {
    signature result;
    const auto& file = *function.source;
    const auto& tree = *file.tree;
    const bool lambda = tree.kind(function.node) == node_kind::Lambda;
    const auto arguments = tree.child(function.node, lambda ? unsigned(field::Lambda::args) : unsigned(field::FunctionDef::args));
    const auto only = tree.list(arguments, field::arguments::posonlyargs);
    const auto plain = tree.list(arguments, field::arguments::args);
    const auto words = tree.list(arguments, field::arguments::kwonlyargs);
    const auto count = tree.list(arguments, field::arguments::defaults).size();
    const auto total = only.size() + plain.size();
    const auto otherwise = [&](std::size_t i) -> const object* { return i + count >= total && i + count - total < function.defaults.size() ? function.defaults[i + count - total] : nullptr; };
    for (std::size_t i = 0; i < total; ++i)
        add(result, file, i < only.size() ? only[i] : plain[i - only.size()], otherwise(i), i < only.size() ? parameter_kind::positional_only : parameter_kind::positional_or_keyword);
    if (const auto rest = tree.child(arguments, field::arguments::vararg)) add(result, file, rest, nullptr, parameter_kind::var_positional);
    for (std::size_t i = 0; i < words.size(); ++i)
        add(result, file, words[i], count + i < function.defaults.size() ? function.defaults[count + i] : nullptr, parameter_kind::keyword_only);
    if (const auto rest = tree.child(arguments, field::arguments::kwarg)) add(result, file, rest, nullptr, parameter_kind::var_keyword);
    if (!lambda)
        if (const auto type = tree.child(function.node, field::FunctionDef::returns)) result.returns = type_of(file, type);
    if (result.returns == "None") result.returns.clear();
    return result;
}

std::string signature_reader::type_of(const source_file& file, node_id at) {
    type_resolver resolve;
    if (!file.deferred_annotations)
        resolve = [&](const source_file& in, node_id node) -> const object* { return package_.evaluate_in(in, node); };
    return type_text(file, at, resolve);
}

std::string signature_reader::declared_type(const object& value) {
    return value.source != nullptr && value.node != no_node ? type_of(*value.source, value.node) : std::string();
}

std::string signature_reader::default_text(const object& given) {
    const auto& value = *package_.force(const_cast<object*>(&given));
    switch (value.kind) {
        case object_kind::none:
        case object_kind::boolean:
        case object_kind::integer:
        case object_kind::imaginary: return value.name;
        case object_kind::floating: return is_any_of(value.name, {"inf", "-inf", "nan"}) ? fmt::format("float(\"{}\")", value.name) : value.name;
        case object_kind::string: return repr_of_string(value.name);
        case object_kind::tuple:
        case object_kind::list: {
            std::vector<std::string> inner;
            for (const auto* item : value.items) inner.push_back(default_text(*item));
            if (std::ranges::find(inner, "...") != inner.end()) return "...";
            if (value.kind == object_kind::list) return fmt::format("[{}]", fmt::join(inner, ", "));
            return fmt::format("({}{})", fmt::join(inner, ", "), inner.size() == 1 ? "," : "");
        }
        case object_kind::dict: return value.items.empty() ? "{}" : "...";
        case object_kind::external:
            if (is_any_of(value.name, {"math.inf", "numpy.inf"})) return "float(\"inf\")";
            if (is_any_of(value.name, {"math.pi", "numpy.pi"})) return "3.141592653589793";
            break;
        case object_kind::instance:
            if (const auto known = value.inner == nullptr ? literals_.end() : literals_.find(value.inner->home + "." + value.inner->name); value.inner != nullptr && known != literals_.end()) return known->second;
            if (value.inner != nullptr && names_.contains(value.inner) && value.names.contains("name") && value.inner->names.contains(value.name)) return names_.at(value.inner) + "." + value.name;
            break;
        default: break;
    }
    const auto found = names_.find(&value);
    return found == names_.end() ? "..." : found->second;
}

std::vector<signature> signature_reader::stubbed(const object& value) {
    std::vector<signature> rows;
    const auto* function = &value;
    if (value.kind == object_kind::class_) {
        for (const auto* name : {"__init__", "__new__"}) {
            const auto found = value.names.find(name);
            if (found == value.names.end() || !value.compiled) continue;
            for (auto& row : stubbed(*found->second)) rows.push_back(std::move(row)), drop_first(rows.back()), rows.back().returns.clear();
            if (!rows.empty()) return rows;
        }
        return rows;
    }
    const bool plain = value.kind == object_kind::static_method || value.kind == object_kind::class_method;
    if (plain) function = value.inner;
    if (function == nullptr || function->kind != object_kind::function || !function->compiled) return rows;
    rows.push_back(written(*function));
    for (const auto* more : function->overloads) rows.push_back(written(*more));
    return rows;
}

std::optional<signature> signature_reader::inspected(const object& value) {
    switch (value.kind) {
        case object_kind::function: {
            if (const auto stated = value.names.find("__signature__"); stated != value.names.end() && stated->second != &value)
                if (auto found = inspected(*package_.force(stated->second))) return found;
            if (const auto wrapped = value.names.find("__wrapped__"); wrapped != value.names.end() && wrapped->second != &value) {
                if (auto inner = inspected(*package_.force(wrapped->second))) return inner;
                if (wrapped->second->kind != object_kind::external && wrapped->second->kind != object_kind::unknown) return std::nullopt;
            }
            if (value.compiled || value.source == nullptr) return std::nullopt;
            return written(value);
        }
        case object_kind::class_: return inspected_class(value);
        case object_kind::static_method:
        case object_kind::class_method: {
            auto found = value.inner == nullptr ? std::nullopt : inspected(*value.inner);
            if (found && value.kind == object_kind::class_method) drop_first(*found);
            return found;
        }
        case object_kind::bound: {
            auto found = value.inner == nullptr || !value.name.empty() ? std::nullopt : inspected(*value.inner);
            for (std::size_t i = 0; found && i < value.items.size(); ++i) drop_first(*found);
            return found;
        }
        case object_kind::partial: {
            auto found = value.inner == nullptr ? std::nullopt : inspected(*value.inner);
            for (std::size_t i = 0; found && i < value.items.size(); ++i) drop_first(*found);
            if (found)
                for (auto& p : found->parameters)
                    if (const auto given = value.names.find(p.name); given != value.names.end()) p.optional = true, p.default_text = default_text(*given->second), p.kind = parameter_kind::keyword_only;
            return found;
        }
        case object_kind::instance: {
            auto* found = value.inner == nullptr || value.inner->kind != object_kind::class_ ? nullptr : find_member(*value.inner, "__call__");
            auto result = found == nullptr ? std::nullopt : inspected(*found);
            if (result) drop_first(*result);
            return result;
        }
        default: return std::nullopt;
    }
}

signature signature_reader::fields_of(const object& type) {
    signature result;
    const auto order = resolution_order(type);
    for (auto owner = order.rbegin(); owner != order.rend(); ++owner) {
        const auto noted = (*owner)->names.find("__annotations__");
        if (noted == (*owner)->names.end() || (*owner)->kind != object_kind::class_) continue;
        const auto& items = noted->second->items;
        for (std::size_t i = 0; i + 1 < items.size(); i += 2) {
            parameter made;
            made.name = items[i]->name;
            made.type = declared_type(*items[i + 1]);
            if (made.type.starts_with("ClassVar")) continue;
            const auto value = (*owner)->names.find(made.name);
            const bool described = value != (*owner)->names.end() && value->second->name == "dataclasses.field";
            if (value != (*owner)->names.end() && (described || value->second->kind != object_kind::unknown)) made.optional = true, made.default_text = default_text(*value->second);
            const auto before = std::ranges::find(result.parameters, made.name, &parameter::name);
            if (before != result.parameters.end()) *before = made;
            else result.parameters.push_back(std::move(made));
        }
    }
    return result;
}

std::optional<signature> signature_reader::inspected_class(const object& type) {
    if (type.inner != nullptr && type.inner->kind == object_kind::class_)
        if (auto* made = find_member(*type.inner, "__call__"); made != nullptr && made->kind == object_kind::function && !made->compiled) {
            auto found = written(*made);
            if (!is_hollow(found) && found.parameters.size() > 1) return drop_first(found), found;
        }
    bool hidden = false;
    for (const auto* owner : resolution_order(type)) {
        if (owner->kind == object_kind::external) {
            if (owner->name == "typing.NamedTuple") return fields_of(type);
            if (const auto known = external_classes_.find(owner->name); known != external_classes_.end()) return parse_signature(known->second);
            const bool silent = owner->name.starts_with("typing") || owner->name.starts_with("abc.") || owner->name.starts_with("collections.abc.") || owner->name == "builtins.object";
            hidden = hidden || !silent;  // what constructs it is not to be seen
            continue;
        }
        if (hidden) continue;
        if (owner->names.contains("__dataclass_fields__")) return fields_of(type);
        if (owner->compiled) return std::nullopt;
        for (const auto* name : {"__new__", "__init__"}) {
            const auto found = owner->names.find(name);
            if (found == owner->names.end()) continue;
            auto result = inspected(*package_.force(found->second));
            if (result) drop_first(*result), result->returns.clear();
            return result;
        }
    }
    if (hidden) return std::nullopt;
    return signature{};
}

std::optional<signature> parse_signature(const std::string& text) {
    if (text.find('\n') != std::string::npos) return std::nullopt;
    auto parsed = parse("def f" + text + ": pass\n");
    if (!parsed) return std::nullopt;
    source_file file;
    file.tree.emplace(std::move(*parsed));
    const auto& tree = *file.tree;
    const auto body = tree.list(tree.root(), field::Module::body);
    if (body.size() != 1 || tree.kind(body.front()) != node_kind::FunctionDef) return std::nullopt;
    const auto arguments = tree.child(body.front(), field::FunctionDef::args);
    signature result;
    const auto add = [&](node_id arg, node_id otherwise, parameter_kind kind) {
        const auto type = tree.child(arg, field::arg::annotation);
        result.parameters.push_back({std::string(tree.identifier(arg, field::arg::arg)), type == no_node ? "" : type_text(file, type, {}),
                                     otherwise == no_node ? "" : std::string(tree.text(otherwise)), otherwise != no_node, kind});
        auto& written = result.parameters.back().default_text;
        if (otherwise == no_node) return;
        if (tree.kind(otherwise) == node_kind::Constant && tree.constant(otherwise) == constant_kind::string) written = repr_of_string(string_value(tree, otherwise));
        const bool named = tree.kind(otherwise) == node_kind::Name || tree.kind(otherwise) == node_kind::Attribute;
        if (named && !is_any_of(written.substr(0, written.find('.')), {"torch", "paddle", "mindspore"})) written = "...";
    };
    const auto only = tree.list(arguments, field::arguments::posonlyargs), plain = tree.list(arguments, field::arguments::args);
    const auto defaults = tree.list(arguments, field::arguments::defaults);
    const auto total = only.size() + plain.size();
    const auto otherwise = [&](std::size_t i) { return i + defaults.size() >= total ? defaults[i + defaults.size() - total] : no_node; };
    for (std::size_t i = 0; i < total; ++i) add(i < only.size() ? only[i] : plain[i - only.size()], otherwise(i), i < only.size() ? parameter_kind::positional_only : parameter_kind::positional_or_keyword);
    if (const auto rest = tree.child(arguments, field::arguments::vararg)) add(rest, no_node, parameter_kind::var_positional);
    const auto words = tree.list(arguments, field::arguments::kwonlyargs), values = tree.list(arguments, field::arguments::kw_defaults);
    for (std::size_t i = 0; i < words.size(); ++i) add(words[i], i < values.size() ? values[i] : no_node, parameter_kind::keyword_only);
    if (const auto rest = tree.child(arguments, field::arguments::kwarg)) add(rest, no_node, parameter_kind::var_keyword);
    return result;
}

}  // namespace tensorferry::extract
