#include "tools/snapshot/held_versions.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "tools/snapshot/source_text.hpp"

namespace tensorferry::snapshot {
namespace {

using grammar::node_id;

void collect_operators(const grammar::tree& t, node_id node, std::string_view root, std::set<std::string>& into) {
    if (const auto dotted = dotted_name(t, node)) {
        if (dotted->substr(0, dotted->find('.')) == root) into.insert(*dotted);
        return;
    }
    each_child(t, node, [&](node_id child) { collect_operators(t, child, root, into); });
}

// False where no version has all operators of the side.
bool narrow(graph::version_range& range, const grammar::tree& t, node_id side, graph::framework fw, const graph::knowledge& facts) {
    std::set<std::string> names;
    collect_operators(t, side, facts.root_module(fw), names);
    const auto known = facts.versions(fw);
    const auto has_all = [&](std::size_t i) {
        const auto then = facts.as_of(fw, known[i]);
        return std::ranges::all_of(names, [&](const auto& name) { return then.find(name).has_value(); });
    };
    auto end = known.size();
    while (end > 0 && !has_all(end - 1)) --end;
    if (end == 0) return known.empty();
    auto first = end - 1;
    while (first > 0 && has_all(first - 1)) --first;
    if (first > 0) range.first = std::max(range.first, graph::packed(known[first]));
    if (end < known.size()) range.last = std::min(range.last, graph::packed(known[end]) - 1);
    return true;
}

}  // namespace

void narrow_versions(checked_equation& checked, const equation_draft& draft, const graph::knowledge& facts, diagnostics& errors) {
    auto& e = checked.equation;
    const auto check = [&](graph::version_range& range, node_id side, graph::framework fw) {
        if (!narrow(range, *checked.file->tree, side, fw, facts))
            errors.push_back(at_node(*checked.file, side, fmt::format("no version of {} has all operators of this side: they come from different ones", name_of(fw))));
    };
    check(e.left_versions, draft.left, e.left_framework);
    check(e.right_versions, draft.right, e.right_framework);
}

}  // namespace tensorferry::snapshot
