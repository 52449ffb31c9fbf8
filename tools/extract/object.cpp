#include "tools/extract/object.hpp"

#include <algorithm>

namespace tensorferry::extract {
namespace {

using order = std::vector<const object*>;

// Takes the first head that is in no other list's tail, as C3 linearisation does; the first list's where none is.
const object* next_of(const std::vector<order>& lists) {
    for (const auto& candidate : lists) {
        if (candidate.empty()) continue;
        const bool blocked = std::ranges::any_of(lists, [&](const order& other) { return other.size() > 1 && std::find(other.begin() + 1, other.end(), candidate.front()) != other.end(); });
        if (!blocked) return candidate.front();
    }
    for (const auto& candidate : lists)
        if (!candidate.empty()) return candidate.front();
    return nullptr;
}

order linearise(const object& type, int depth) {
    order result{&type};
    if (depth > 40) return result;
    std::vector<order> lists;
    for (const auto* base : type.items)
        if (base = settled(base); (base->kind == object_kind::class_ || base->kind == object_kind::external)) lists.push_back(linearise(*base, depth + 1));
    order direct;
    for (const auto& list : lists) direct.push_back(list.front());
    lists.push_back(direct);
    while (const auto* next = next_of(lists)) {
        if (std::ranges::find(result, next) == result.end()) result.push_back(next);
        for (auto& list : lists) std::erase(list, next);
    }
    return result;
}

}  // namespace

const object* settled(const object* value) {
    for (int step = 0; value->kind == object_kind::deferred && value->inner != nullptr && step < 20; ++step) {
        const auto found = value->inner->names.find(value->name);
        if (found == value->inner->names.end()) break;
        value = found->second;
    }
    return value;
}

std::vector<const object*> resolution_order(const object& type) { return linearise(type, 0); }

object* find_member(const object& type, std::string_view name) {
    for (const auto* owner : resolution_order(type))
        if (const auto found = owner->names.find(name); found != owner->names.end()) return found->second;
    return nullptr;
}

bool derives_from(const object& type, std::string_view dotted) {
    return std::ranges::any_of(resolution_order(type), [&](const object* c) { return c->kind == object_kind::external && c->name == dotted; });
}

}  // namespace tensorferry::extract
