#include "src/rewrite/remaining_text.hpp"

#include <algorithm>

namespace tensorferry {

using namespace grammar;

void remaining_text::look_again() {
    covering_.assign(parents_.size() + 1, false);
    for (const auto& [node, _] : changes_.replaced) add(node);
    for (const auto node : gone_) add(node);
}

bool remaining_text::is_part_of_text(node_id inner) const {
    if (removed_(inner)) return false;
    for (auto node = parents_.of(inner); node != no_node; node = parents_.of(node)) {
        if (!covering_[parents_.place_of(node)]) continue;
        if (gone_.contains(node)) return false;
        const auto replaced = changes_.replaced.find(node);
        if (replaced != changes_.replaced.end() && !contains_any(replaced->second, path_below(node, inner))) return false;
    }
    return true;
}

bool remaining_text::still_stands(std::string_view local) const {
    std::vector<node_id> open{module_.root()};
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        if (module_.kind(node) == node_kind::Name && module_.identifier(node, field::Name::id) == local && carried_over(node)) return true;
        for_each_child(module_, node, [&](node_id child) { open.push_back(child); });
    }
    return false;
}

bool remaining_text::carried_over(node_id name) const { return !gone_.contains(name) && !changes_.replaced.contains(name) && is_part_of_text(name); }

// The nodes from one up to the one above it, without that.
std::vector<node_id> remaining_text::path_below(node_id above, node_id inner) const {
    std::vector<node_id> path;
    for (auto node = inner; node != above; node = parents_.of(node)) path.push_back(node);
    return path;
}

// True where an added expression splices in one of the file's nodes `wanted`.
bool remaining_text::contains_any(node_id added, const std::vector<node_id>& wanted) const {
    std::vector<node_id> open{added};
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        if (std::ranges::find(wanted, node) != wanted.end()) return true;
        if (!module_.from_source(node)) for_each_child(module_, node, [&](node_id child) { open.push_back(child); });
    }
    return false;
}

}  // namespace tensorferry
