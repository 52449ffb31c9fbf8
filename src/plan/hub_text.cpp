#include "src/plan/hub_text.hpp"

#include <algorithm>
#include <cctype>
#include <functional>
#include <map>

#include <fmt/format.h>

#include "grammar/visit.hpp"
#include "src/equations/literal.hpp"
#include "src/plan/adapter.hpp"
#include "src/plan/direction.hpp"

namespace tensorferry {

using failure = std::unexpected<std::string>;

namespace {

bool continues_name(char c) { return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0; }

std::string import_of(const graph::knowledge& knowledge, framework_version hub) { return fmt::format("import {}\n", knowledge.root_module(hub.framework)); }

// Where the definition begins: behind the imports that its conversion has written.
std::size_t begin_of(std::string_view text, std::string_view name) {
    for (const auto* form : {"def {}(", "class {}(", "class {}:"}) {
        const auto opening = fmt::format(fmt::runtime(form), name);
        const auto found = text.starts_with(opening) ? 0 : text.find("\n" + opening);
        if (found != std::string_view::npos) return found == 0 && text.starts_with(opening) ? 0 : found + 1;
    }
    return std::string_view::npos;
}

// Functions that take the hub's arguments are not those of the same name that take the source's.
void name_apart(std::vector<support_function>& functions) {
    for (std::size_t i = 1; i < functions.size(); ++i) {
        const auto old = functions[i].name;
        if (!old.starts_with(prefix_of(adapter_form::call)) && !old.starts_with(prefix_of(adapter_form::arguments))) continue;
        for (auto& each : functions) rename_in(each.source, old, "hub_" + old);
        functions[i].name = "hub_" + old;
    }
}

}  // namespace

void rename_in(std::string& source, std::string_view name, std::string_view other) {
    for (auto at = source.find(name); at != std::string::npos;) {
        const auto end = at + name.size();
        const bool whole = (at == 0 || !continues_name(source[at - 1])) && (end == source.size() || !continues_name(source[end]));
        if (whole) source.replace(at, name.size(), other);
        at = source.find(name, at + (whole ? other.size() : name.size()));
    }
}

std::string refusing_what_is_marked(const graph::knowledge& knowledge, directions& ways, framework_version hub, framework_version target, std::string source) {
    const auto import = import_of(knowledge, hub);
    const auto done = convert(import + source, {&knowledge, hub, target, "", nullptr, &ways, true});
    const auto module = grammar::parse(source);
    if (!done || !module) return source;
    std::map<std::uint32_t, std::pair<grammar::span, std::string>, std::greater<>> refused;   // the last one first
    for_each_node(*module, module->root(), [&](grammar::node_id node) {
        if (module->kind(node) != grammar::node_kind::Return) return;
        const auto extent = module->extent(node);
        for (const auto& each : done->findings)
            if (each.result == outcome::marked && each.where.begin >= extent.begin + import.size() && each.where.end <= extent.end + import.size())
                refused.insert_or_assign(extent.begin, std::pair(extent, each.reason));
    });
    for (const auto& [begin, statement] : refused) {
        const auto reason = to_source(literal{literal::kind::string, 0, 0, statement.second, {}});
        source.replace(begin, statement.first.end - begin, fmt::format("raise NotImplementedError({})", reason));
    }
    return source;
}

std::expected<std::vector<support_function>, std::string> from_hub(const graph::knowledge& knowledge, directions& ways, framework_version hub, framework_version target,
                                                                   const std::string& name, std::string_view source) {
    const auto done = convert(import_of(knowledge, hub) + std::string(source), {&knowledge, hub, target, "", nullptr, &ways, true});
    if (!done) return failure("its function on the way through PyTorch cannot be read");
    for (const auto& each : done->findings)
        if (each.result == outcome::marked) return failure(fmt::format("on the way through PyTorch, {}: {}", each.operator_name, each.reason));
    const auto begin = begin_of(done->text, name);
    if (begin == std::string::npos) return failure("its function on the way through PyTorch cannot be written");
    std::vector<support_function> made{{name, done->text.substr(begin)}};
    made.insert(made.end(), done->support.begin(), done->support.end());
    name_apart(made);
    return made;
}

static std::expected<std::vector<support_function>, std::string> convert_helper(direction& way, const std::string& name) {
    const auto hub = hub_of(way.knowledge);
    const auto of_hub = way.knowledge.helper(hub.framework, name);
    // Another function of that name would take its place in the support module.
    if (of_hub.empty() || !way.knowledge.helper(way.target.framework, name).empty())
        return failure("the way through PyTorch needs a function that decides at run time");
    auto made = from_hub(way.knowledge, way.further(), hub, way.target, name, of_hub);
    if (!made) return made;
    // What it calls or derives from must be there, too; one that calls itself by way of another is being looked at.
    way.hub_helpers.emplace(name, std::vector<support_function>());
    for (const auto& called : std::vector<std::string>(way.called_by(hub.framework, name))) {
        if (!is_in_target(way, called)) return failure(converted_helper(way, called).error());
    }
    return made;
}

bool is_in_target(direction& way, const std::string& name) {
    return !way.knowledge.helper(way.target.framework, name).empty() || converted_helper(way, name);
}

const std::expected<std::vector<support_function>, std::string>& converted_helper(direction& way, const std::string& name) {
    if (const auto known = way.hub_helpers.find(name); known != way.hub_helpers.end()) return known->second;
    auto made = convert_helper(way, name);
    return way.hub_helpers.insert_or_assign(name, std::move(made)).first->second;
}

}  // namespace tensorferry
