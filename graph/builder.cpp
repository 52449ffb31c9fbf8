#include "graph/builder.hpp"

#include <algorithm>

namespace tensorferry::graph {

void builder::add_framework(framework fw, std::string_view root, std::vector<version> known) { frameworks_[fw] = {std::string(root), std::move(known), 0}; }

void builder::mark_partial(framework fw, version_set versions) { frameworks_.at(fw).partial |= versions; }

std::optional<builder::operator_number> builder::add_operator(framework fw, operator_kind kind, std::string_view full_name, version_set versions) {
    auto at = operators_.find(full_name);
    if (at == operators_.end()) at = operators_.emplace(full_name, std::vector<operator_number>()).first;
    std::optional<operator_number> found;
    for (const auto number : at->second) {
        if (nodes_[number].kind == kind) found = number;
        else if ((nodes_[number].versions & versions) != 0) return std::nullopt;
    }
    if (!found) {
        found = nodes_.size();
        at->second.push_back(*found);
        nodes_.push_back({fw, kind, std::string(full_name), 0, {}, {}});
    }
    nodes_[*found].versions |= versions;
    return found;
}

void builder::add_signature(operator_number op, const signature& given, version_set versions) {
    overload kept{{}, std::string(given.returns), versions};
    for (const auto& p : given.parameters) kept.parameters.push_back({std::string(p.name), std::string(p.type), std::string(p.default_text), p.kind});
    nodes_[op].overloads.push_back(std::move(kept));
}

void builder::add_base(operator_number class_, std::string_view base_name, version_set versions) {
    auto& bases = nodes_[class_].bases;
    const auto at = std::find_if(bases.begin(), bases.end(), [&](const auto& b) { return b.first == base_name; });
    if (at == bases.end()) bases.emplace_back(base_name, versions);
    else at->second |= versions;
}

void builder::add_alias(framework, std::string_view alias, std::string_view full_name, version_set versions) {
    const auto [begin, end] = aliases_.equal_range(alias);
    for (auto at = begin; at != end; ++at) {
        if (at->second.target != full_name) continue;
        at->second.versions |= versions;
        return;
    }
    aliases_.emplace(alias, alias_node{std::string(full_name), versions});
}

void builder::add_equation(new_equation equation) { equations_.push_back(std::move(equation)); }
void builder::add_documented(new_documented equivalence) { documented_.push_back(std::move(equivalence)); }
void builder::add_documentation(documentation_rule rule) { documentation_.push_back(std::move(rule)); }
void builder::add_helper(framework owner, std::string_view name, std::string_view source) { helpers_[{owner, std::string(name)}] = source; }
void builder::add_convention(framework owner, std::string_view statement) { conventions_.emplace_back(owner, statement); }

version_set builder::versions_of(std::string_view full_name) const {
    version_set all = 0;
    if (const auto at = operators_.find(full_name); at != operators_.end())
        for (const auto number : at->second) all |= nodes_[number].versions;
    return all;
}

std::span<const version> builder::known_versions(framework fw) const {
    const auto at = frameworks_.find(fw);
    return at == frameworks_.end() ? std::span<const version>() : std::span<const version>(at->second.versions);
}

}  // namespace tensorferry::graph
