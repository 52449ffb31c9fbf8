// What names stand for where they are used.
#include "src/names/name_hash.hpp"
#include "src/names/project_names.hpp"
#include "src/names/scopes.hpp"

namespace tensorferry {

using namespace grammar;

const scope* scope_table::scope_of(node_id node) const { return &scopes_[scope_at_[parents_.place_of(node)]]; }

const named_bindings* scope_names::find(std::string_view name) const {
    const auto number = table_->find(scope_, name, name_hash(name, scope_));
    return number == scope_table::nowhere ? end() : table_->names_.data() + number;
}

std::uint32_t scope_table::find(std::uint32_t scope, std::string_view name, std::uint32_t hash) const {
    for (auto at = hash & (slots_.size() - 1); slots_[at] != nowhere; at = (at + 1) & (slots_.size() - 1))
        if (scope_of_names_[slots_[at]] == scope && names_[slots_[at]].first == name) return slots_[at];
    return nowhere;
}

std::uint32_t scope_table::look_up_number(const scope* from, std::string_view name) const {
    const auto hash = name_hash(name);
    for (auto* where = from; where != nullptr; where = where->parent) {
        if (where != from && where->what == scope::kind::class_) continue;
        if (const auto number = find(where->number, name, name_hash(hash, where->number)); number != nowhere) return number;
    }
    return nowhere;
}

const scope* scope_table::binding_scope(const scope* from, std::string_view name) const {
    const auto number = look_up_number(from, name);
    return number == nowhere ? nullptr : &scopes_[scope_of_names_[number]];
}

std::span<const binding> scope_table::look_up(const scope* from, std::string_view name) const {
    const auto number = look_up_number(from, name);
    return number == nowhere ? std::span<const binding>() : names_[number].second;
}

std::string_view scope_table::meaning_of(std::string_view name, node_id where) const {
    const auto number = look_up_number(scope_of(where), name);
    return number == nowhere ? std::string_view() : meanings_[number];
}

std::optional<std::string> scope_table::qualified_name(node_id expression) const {
    const auto root = chain_root(module_, expression);
    if (root == no_node) return std::nullopt;
    const auto meaning = meaning_of(module_.identifier(root, field::Name::id), root);
    if (meaning.empty()) return std::nullopt;
    if (root == expression || meaning.contains(' ')) return std::string(meaning);
    const auto chain = dotted_name(module_, expression);
    return std::string(meaning).append(chain, chain.find('.'));
}

std::optional<std::string> scope_table::qualified_name(std::string_view chain, node_id where) const {
    const auto dot = std::min(chain.find('.'), chain.size());
    const auto meaning = meaning_of(chain.substr(0, dot), where);
    if (meaning.empty()) return std::nullopt;
    return meaning.contains(' ') ? std::string(meaning) : std::string(meaning).append(chain.substr(dot));
}

std::optional<std::string> scope_table::base_elsewhere(node_id expression) const {
    if (others_ == nullptr) return std::nullopt;
    const auto name = qualified_name(expression);
    return name ? others_->base_of(*name) : std::nullopt;
}

std::vector<std::string> scope_table::makers_elsewhere(node_id function) const {
    if (others_ == nullptr) return {};
    const auto name = qualified_name(function);
    return name ? others_->makers_of(*name) : std::vector<std::string>();
}

// What a Name refers to, if it is bound by one statement of that kind alone.
static node_id only_binding(std::span<const binding> bindings, binding::kind what) {
    return bindings.size() == 1 && bindings.front().what == what ? bindings.front().node : no_node;
}

node_id scope_table::class_named(node_id name) const {
    if (module_.kind(name) != node_kind::Name) return no_node;
    return only_binding(look_up(scope_of(name), module_.identifier(name, field::Name::id)), binding::kind::class_);
}

node_id scope_table::function_named(node_id name) const {
    if (module_.kind(name) != node_kind::Name) return no_node;
    return only_binding(look_up(scope_of(name), module_.identifier(name, field::Name::id)), binding::kind::function);
}

}  // namespace tensorferry
