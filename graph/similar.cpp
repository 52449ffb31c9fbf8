// Names like a name that is not known: what "did you mean" offers.
#include <algorithm>
#include <numeric>

#include "graph/state.hpp"

namespace tensorferry::graph {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Insertions, deletions, replacements and swaps of neighbours between two names, capitals apart; more than `limit` is limit + 1.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    if ((a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()) > limit) return limit + 1;
    const auto same = [](char x, char y) { return lower(x) == lower(y); };
    std::vector<std::size_t> row(b.size() + 1), last(b.size() + 1), last_but_one(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::swap(last_but_one, last);
        std::swap(last, row);
        std::size_t best = row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            row[j + 1] = std::min({last[j] + (same(a[i], b[j]) ? 0 : 1), last[j + 1] + 1, row[j] + 1});
            if (i > 0 && j > 0 && same(a[i], b[j - 1]) && same(a[i - 1], b[j])) row[j + 1] = std::min(row[j + 1], last_but_one[j - 1] + 1);
            best = std::min(best, row[j + 1]);
        }
        if (best > limit) return limit + 1;
    }
    return std::min(row.back(), limit + 1);
}

}  // namespace

std::vector<std::string_view> knowledge::similar_names(std::string_view dotted_name, std::size_t most) const {
    constexpr std::size_t limit = 12;
    struct candidate {
        std::size_t cost;
        bool is_alias, same_root;
        std::string_view name;
    };
    std::vector<candidate> found;
    const auto wanted = last_part(dotted_name);
    const auto root = dotted_name.substr(0, dotted_name.find('.'));
    for (const auto& n : state_->t.names) {
        const auto name = state_->t.text(n.name);
        // The last part says most: a slip in it costs more than another module before it.
        const auto slip = edit_distance(wanted, last_part(name), std::max<std::size_t>(1, wanted.size() / 3));
        if (slip > std::max<std::size_t>(1, wanted.size() / 3)) continue;
        const auto path = edit_distance(parent_part(dotted_name), parent_part(name), limit);
        const bool same_root = root == dotted_name || name.substr(0, name.find('.')) == root;
        found.push_back({slip * 4 + path + (same_root ? 0 : limit), n.alias != 0, same_root, name});
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return std::tie(a.cost, a.is_alias, a.name) < std::tie(b.cost, b.is_alias, b.name); });
    // Names of another framework only where its own has none.
    const bool own = std::any_of(found.begin(), found.end(), [&](const auto& c) { return c.same_root; });
    std::vector<std::string_view> result;
    for (const auto& c : found)
        if (result.size() < most && (c.same_root || !own)) result.push_back(c.name);
    return result;
}

}  // namespace tensorferry::graph
