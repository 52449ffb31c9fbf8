#include "tools/snapshot/disagreements.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "graph/wording.hpp"

namespace tensorferry::snapshot {
namespace {

using graph::parameter_pair;

std::string shown(std::string_view parameter) { return parameter.empty() ? "nothing" : std::string(parameter); }

// What one equation of the same two operators says of each documented parameter.
void compare_parameters(const documented_file& file, const documented_line& said, const graph::new_equation& e, std::vector<disagreement>& into) {
    const auto& d = said.equivalence;
    for (const auto& pair : e.same_parameters) {
        const auto by_left = std::ranges::find(d.parameters, pair.left, &parameter_pair::left);
        const auto by_right = std::ranges::find(d.parameters, pair.right, &parameter_pair::right);
        const bool agrees = std::ranges::any_of(d.parameters, [&](const auto& p) { return p.left == pair.left && p.right == pair.right; });
        const auto other = by_left != d.parameters.end() ? by_left : by_right;
        if (agrees || other == d.parameters.end()) continue;
        into.push_back({fmt::format("{}:{}", file.path, said.line), e.origin,
                        fmt::format("{} to {}: documentation carries {} to {}, the equation ({}) {} to {}", d.left, d.right, shown(other->left), shown(other->right),
                                    graph::name_of(e.evidence), pair.left, pair.right)});
    }
}

}  // namespace

std::vector<disagreement> find_disagreements(const std::vector<documented_file>& documented, const std::vector<checked_equation>& equations) {
    std::multimap<std::string_view, const graph::new_equation*> by_left;
    for (const auto& e : equations)
        if (!e.equation.left_operator.empty()) by_left.emplace(e.equation.left_operator, &e.equation);
    std::vector<disagreement> result;
    for (const auto& file : documented) {
        for (const auto& said : file.lines) {
            const auto [begin, end] = by_left.equal_range(said.equivalence.left);
            bool same_operators = false, other_operators = false;
            const graph::new_equation* first = nullptr;
            for (auto at = begin; at != end; ++at) {
                const auto& e = *at->second;
                const auto right = fmt::format("{}-{}", graph::name_of(e.left_framework), graph::name_of(e.right_framework));
                if (!file.path.ends_with(right + ".tsv")) continue;
                if (e.right_operator == said.equivalence.right) {
                    same_operators = true;
                    compare_parameters(file, said, e, result);
                } else if (!e.right_operator.empty()) {
                    other_operators = true;
                    if (first == nullptr) first = &e;
                }
            }
            if (!same_operators && other_operators)
                result.push_back({fmt::format("{}:{}", file.path, said.line), first->origin,
                                  fmt::format("{}: documentation maps it to {}, the equation ({}) to {}", said.equivalence.left, said.equivalence.right,
                                              graph::name_of(first->evidence), first->right_operator)});
        }
    }
    return result;
}

}  // namespace tensorferry::snapshot
