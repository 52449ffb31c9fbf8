#include "tools/extract/description.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "grammar/visit.hpp"
#include "tools/extract/docstring.hpp"
#include "tools/extract/overloads.hpp"

namespace tensorferry::extract {
using namespace grammar;
namespace {

constexpr std::array<std::string_view, 4> kept_dunders{"__call__", "__getitem__", "__len__", "__iter__"};
// Classes that users derive from: their constructor is a method that is called by name.
constexpr std::array<std::string_view, 3> layer_classes{"Module", "Layer", "Cell"};

template <std::size_t size>
bool is_in(const std::array<std::string_view, size>& names, std::string_view name) { return std::ranges::find(names, name) != names.end(); }

bool is_plain_member(const object& found) { return found.kind == object_kind::static_method || found.kind == object_kind::class_method; }

std::string last_part(const std::string& name) { return name.substr(name.rfind('.') + 1); }

}  // namespace

describer::describer(interpreter& package, const rules& rules, const catalogue& what)
    : package_(package), rules_(rules), what_(what), names_(what.canonical), reader_(package, names_, rules) {}

void describer::add(const std::string& name, std::string_view kind, const std::string& parameters, const std::string& returns, const std::vector<std::string>& bases) {
    auto line = fmt::format("{} {}{}", kind, name, parameters);
    if (!bases.empty()) line += fmt::format(" : {}", fmt::join(bases, ", "));
    if (!returns.empty()) line += " -> " + returns;
    auto& kept = result_.lines[name];
    if (std::ranges::find(kept, line) == kept.end()) kept.push_back(std::move(line));
    else ++result_.repeated;
}

std::string describer::doc_of(const object& value) const {
    if (value.doc) return *value.doc;
    if (value.kind == object_kind::class_)
        for (const auto* owner : resolution_order(value))
            if (owner->doc) return *owner->doc;
    if (value.inner != nullptr && value.kind != object_kind::instance && value.inner->doc) return *value.inner->doc;
    return {};
}

std::string describer::doc_of_member(const object& owner, const std::string& member, const object& found) const {
    auto doc = doc_of(found);
    if (!doc.empty()) return doc;
    for (const auto* type : resolution_order(owner))
        if (const auto inherited = type->names.find(member); inherited != type->names.end())
            if (doc = doc_of(*package_.force(inherited->second)); !doc.empty()) return doc;
    return {};
}

// The fields of a named tuple that a stub says a function returns: torch.return_types.max.
std::string describer::structured(const std::string& name, const std::string& returns) {
    if (last_part(returns) != name) return returns;
    auto* module = package_.import_stub(rules_.root + ".return_types");
    const auto found = module == nullptr ? members::iterator() : module->names.find(name);
    if (module == nullptr || found == module->names.end() || found->second->kind != object_kind::class_) return returns;
    const auto& type = *found->second;
    std::size_t fields = 0;
    for (const auto& [member, value] : type.names) fields += value->kind == object_kind::property && !member.starts_with("_");
    if (fields == 0) return returns;
    std::string text = "(Tensor";
    for (std::size_t i = 1; i < fields; ++i) text += ", Tensor";
    return text + ")";
}

std::vector<signature> describer::stub_rows_of(const object& value, const std::string& name) {
    auto rows = reader_.stubbed(value);
    if (rows.empty() && value.kind == object_kind::function) {
        if (auto* stub = package_.import_stub(name.substr(0, name.rfind('.')))) {
            const auto found = stub->names.find(last_part(name));
            if (found != stub->names.end()) rows = reader_.stubbed(*package_.force(found->second));
        }
    }
    for (auto& row : rows) {
        if (!row.parameters.empty() && row.parameters.front().name == "self" && row.parameters.front().type == "Tensor") row.parameters.front().name = "input";
        row.returns = structured(last_part(name), row.returns);
    }
    return rows;
}

std::vector<signature> describer::signatures_of(const object& value, const std::string& name, const std::string& doc, bool drop, std::vector<signature> stub_rows) {
    referred_[name] = referred_operator(doc, rules_.root);
    const auto said_of = [&] {
        auto said = documented_signatures(doc, last_part(name));
        return said.empty() && own_name(value) != last_part(name) && !own_name(value).empty() ? documented_signatures(doc, own_name(value)) : said;
    };
    auto found = reader_.inspected(value);
    if (found && drop) drop_first(*found);
    std::vector<signature> rows;
    if (found && !is_hollow(*found)) {
        rows = {*found};
    } else {
        auto said = said_of();
        if (drop)
            for (auto& row : said)
                if (!row.parameters.empty() && row.parameters.front().name == "self") drop_first(row);
        std::vector<signature> known{found ? *found : unknown_signature()};
        // What a Python wrapper passes on is in its docstring; a function in C++ is what its stub says.
        const bool wrapper = value.kind == object_kind::function && !value.compiled;
        auto& first = wrapper ? said : stub_rows;
        auto& second = wrapper ? stub_rows : said;
        rows = !first.empty() ? first : !second.empty() ? second : known;
    }
    rows = tidy(rows, result_.repeated);
    if (rows.size() == 1 && text_of(rows.front()) == "(*args, **kwargs)") ++result_.unknown;
    if (std::ranges::any_of(rows, [](const signature& s) { return s.returns.empty(); })) {
        std::string guess;
        for (const auto& row : said_of())
            if (guess.empty()) guess = row.returns;
        if (guess.empty()) guess = documented_result(doc);
        for (auto& row : rows)
            if (row.returns.empty()) row.returns = guess;
    }
    return rows;
}

void describer::write_function(const object& value, const std::string& name) {
    const auto doc = doc_of(value);
    const auto target = alias_target(doc, rules_.root);
    const auto is_there = [&](const std::string& wanted) { return std::ranges::binary_search(what_.operators, wanted, {}, &std::pair<const object*, std::string>::second); };
    if (!target.empty() && target != name && is_there(target)) {
        result_.aliases[name] = target;
        return;
    }
    for (const auto& row : signatures_of(value, name, doc, false, stub_rows_of(value, name))) add(name, "function", text_of(row), row.returns);
}

std::vector<std::string> describer::base_names(const object& type) {
    std::vector<std::string> result;
    for (const auto* base : type.items) {
        base = settled(base);
        if (!is_class(*base)) continue;
        auto known = names_.find(base);
        if (known == names_.end()) {
            const auto name = base->kind == object_kind::external ? base->name : base->home + "." + (base->qualified.empty() ? base->name : base->qualified);
            if (!name.starts_with(rules_.root + ".") || name.find('<') != std::string::npos) continue;
            known = names_.emplace(base, name).first;
            write_class(*base, name);
        }
        result.push_back(known->second);
    }
    return result;
}

bool describer::takes_nothing(const object& type) const {
    for (const auto* owner : resolution_order(type)) {
        if (owner->names.contains("__init__")) return is_in(layer_classes, owner->name) || owner->name == "_C_Function" || owner->name == "_FunctionBase";
        if (owner->compiled || owner->kind == object_kind::external || owner->names.contains("__new__")) return false;
    }
    return true;
}

// The stub's class that describes a compiled one.
const object* describer::described_class(const object& type) {
    if (type.kind != object_kind::external) return &type;
    const auto stub = rules_.stubs.find(type.name);
    if (stub == rules_.stubs.end()) return &type;
    const auto dot = stub->second.rfind('.');
    auto* module = package_.import_stub(stub->second.substr(0, dot));
    auto* found = module == nullptr ? nullptr : package_.attribute(module, stub->second.substr(dot + 1));
    return found == nullptr ? &type : package_.force(found);
}

void describer::write_class(const object& type, const std::string& name) {
    if (result_.lines.contains(name)) return;
    result_.lines[name];  // a class may be met again among its own members' types
    const auto& described = *described_class(type);
    auto rows = signatures_of(type, name, doc_of(type), false, reader_.stubbed(described));
    if (is_hollow(rows.front()) && takes_nothing(type)) rows = {signature{}};
    const auto bases = base_names(type);
    for (const auto& row : rows) add(name, "class", text_of(row), "", bases);
    write_members(type, name);
    if (&described != &type) write_members(described, name);
    write_instance_attributes(type, name);
}

void describer::write_members(const object& type, const std::string& name) {
    const bool whole = name == rules_.tensor;
    std::map<std::string, std::pair<const object*, const object*>> members;  // member -> owner, value
    const auto order = whole ? resolution_order(type) : std::vector<const object*>{&type};
    for (auto owner = order.rbegin(); owner != order.rend(); ++owner) {
        if ((*owner)->kind == object_kind::external && !(*owner)->name.starts_with(rules_.root + ".")) continue;
        auto parts = resolution_order(*described_class(**owner));
        std::ranges::reverse(parts);
        if (parts.back() != *owner) parts.push_back(*owner);
        else parts = {*owner};
        for (const auto* part : parts)
            for (const auto& [member, value] : part->names) members[member] = {part, package_.force(value)};
    }
    for (const auto& [member, found] : members) {
        const bool constructor = member == "__init__" && is_in(layer_classes, type.name);
        if (!member.starts_with("_") || is_in(kept_dunders, member) || constructor) write_member(type, name, member, *found.second);
    }
}

void describer::write_member(const object& owner, const std::string& class_name, const std::string& member, const object& found) {
    const auto full = class_name + "." + member;
    if (found.kind == object_kind::class_ || found.kind == object_kind::module) return;
    if (result_.lines.contains(full)) return;
    const auto doc = doc_of_member(owner, member, found);
    if (found.kind == object_kind::property) {
        auto returns = found.inner == nullptr || found.inner->source == nullptr ? std::string() : reader_.written(*found.inner).returns;
        return add(full, "attribute", "", returns.empty() ? documented_result(doc) : returns);
    }
    const bool plain = is_plain_member(found);
    const bool callable = plain || found.kind == object_kind::function || found.kind == object_kind::partial || found.kind == object_kind::bound ||
                          (found.kind == object_kind::external && found.name.starts_with(rules_.root + "."));
    if (!callable) return add(full, "attribute", "", found.kind == object_kind::instance && found.compiled ? reader_.declared_type(found) : "");
    auto rows = reader_.stubbed(found);
    for (auto& row : rows) {
        if (found.kind != object_kind::static_method) drop_first(row);
        row.returns = structured(member, row.returns);
    }
    for (auto row : signatures_of(found, full, doc, !plain, std::move(rows))) {
        if (row.returns.empty() && (member == "forward" || member == "construct")) row.returns = documented_result(doc_of(owner));
        add(full, plain ? "function" : "method", text_of(row), row.returns);
    }
}

// Public names that a Python class's annotations and constructor give its instances.
void describer::write_instance_attributes(const object& type, const std::string& name) {
    std::map<std::string, std::string> found;
    if (const auto noted = type.names.find("__annotations__"); noted != type.names.end() && noted->second->kind == object_kind::dict)
        for (std::size_t i = 0; i + 1 < noted->second->items.size(); i += 2)
            if (const auto& attribute = noted->second->items[i]->name; !attribute.starts_with("_")) found.emplace(attribute, reader_.declared_type(*noted->second->items[i + 1]));
    const auto constructor = type.names.find("__init__");
    const object* function = constructor == type.names.end() ? nullptr : package_.force(constructor->second);
    for (int depth = 0; function != nullptr && function->names.contains("__wrapped__") && depth < 10; ++depth) function = package_.force(function->names.at("__wrapped__"));
    if (function != nullptr && function->kind == object_kind::function && !function->compiled && function->source != nullptr) {
        const auto& tree = *function->source->tree;
        for_each_node(tree, function->node, [&](node_id node) {
            if (tree.kind(node) != node_kind::Attribute || tree.ctx(node) != context::Store) return;
            const auto value = tree.child(node, field::Attribute::value);
            const auto attribute = tree.identifier(node, field::Attribute::attr);
            if (tree.kind(value) == node_kind::Name && tree.identifier(value, field::Name::id) == "self" && !attribute.starts_with("_")) found.emplace(attribute, "");
        });
    }
    for (const auto& [attribute, kind] : found)
        if (const auto full = name + "." + attribute; !result_.lines.contains(full)) add(full, "attribute", "", kind);
}

// What a docstring leaves to that of another function: the type it returns, and hidden parameters.
void describer::follow_references() {
    for (const auto& [name, said] : referred_) {
        const auto alias = what_.aliases.find(said);
        const auto& target = alias == what_.aliases.end() ? said : alias->second;
        const auto there = result_.lines.find(target), here = result_.lines.find(name);
        if (here == result_.lines.end() || here->second.empty() || name == target || there == result_.lines.end() || there->second.empty() || !there->second.front().starts_with("function")) continue;
        const auto arrow = there->second.front().rfind(" -> ");
        const auto returns = arrow == std::string::npos ? std::string() : there->second.front().substr(arrow);
        const auto kind = here->second.front().substr(0, here->second.front().find(' '));
        if (kind == "method" && here->second.front().find("(*args, **kwargs)") != std::string::npos) {
            std::vector<std::string> lines;
            for (const auto& line : there->second) {
                auto parsed = parse_signature(line.substr(9 + target.size(), line.rfind(')') + 1 - 9 - target.size()));
                const auto end = line.find(") -> ");
                if (end != std::string::npos) parsed = parse_signature(line.substr(9 + target.size(), end + 1 - 9 - target.size()));
                if (!parsed) continue;
                drop_first(*parsed);
                lines.push_back(fmt::format("method {}{}{}", name, text_of(*parsed), end == std::string::npos ? "" : line.substr(end + 1)));
            }
            if (!lines.empty()) here->second = std::move(lines);
        } else if (!returns.empty() && (kind == "method" || kind == "function")) {
            for (auto& line : here->second)
                if (line.find(" -> ") == std::string::npos) line += returns;
        }
    }
}

fact_lines describer::run() {
    result_.aliases = what_.aliases;
    for (const auto& [value, name] : what_.operators) {
        if (is_class(*value)) write_class(*value, name);
        else write_function(*value, name);
    }
    for (const auto& [name, type] : what_.constants) add(name, "constant", "", type);
    follow_references();
    for (const auto& [path, module] : what_.modules) {
        result_.lines.erase(path);  // a function of the same name, which the module hides
        add(path, "module");
    }
    return std::move(result_);
}

}  // namespace tensorferry::extract
