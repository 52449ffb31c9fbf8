// What the knowledge says of equivalences beyond the equations that rewrite: parameters, documentation, links.
#include <algorithm>

#include "graph/state.hpp"

namespace tensorferry::graph {
namespace {

std::vector<parameter_correspondence> correspondences(const table_views& t, std::uint32_t first, std::uint32_t count, bool forward) {
    std::vector<parameter_correspondence> result;
    for (const auto& p : t.pairs.subspan(first, count)) {
        const auto left = t.text(p.left), right = t.text(p.right);
        result.push_back({forward ? left : right, forward ? right : left, t.text(p.transform)});
    }
    return result;
}

std::string with_slashes(std::string_view dotted) {
    std::string path(dotted);
    std::ranges::replace(path, '.', '/');
    return path;
}

}  // namespace

std::vector<parameter_correspondence> knowledge::parameters_of(const equation& e, framework source) const {
    const auto& r = state_->t.equations[e.id];
    return correspondences(state_->t, r.first_pair, r.pairs, r.left_framework == source);
}

std::vector<documented_equivalence> knowledge::documented_of(operator_id op, framework target) const {
    std::vector<documented_equivalence> result;
    state_->record(op);  // throws for an id of another snapshot
    const auto& t = state_->t;
    for (const auto& e : rows_of(t, t.equivalences, op, &operator_record::first_equivalence)) {
        if (e.kind != equivalence_kind::documented || e.target != target) continue;
        const auto& d = t.documented[e.number];
        result.push_back({e.other, t.text(d.difference), t.text(d.pages), correspondences(t, d.first_pair, d.pairs, e.forward != 0)});
    }
    return result;
}

std::string knowledge::documentation_link(operator_id op, version v) const {
    const auto& o = state_->record(op);
    const auto name = state_->t.text(o.name);
    const auto known = versions(o.owner);
    const auto place = std::ranges::find(known, v) - known.begin();
    const std::pair<std::string_view, std::string> parts[] = {{"{name}", std::string(name)},
                                                              {"{parent}", std::string(parent_part(name))},
                                                              {"{last}", std::string(last_part(name))},
                                                              {"{path}", with_slashes(name)},
                                                              {"{parent_path}", with_slashes(parent_part(name))}};
    for (const auto& rule : state_->t.documentation) {
        const auto prefix = state_->t.text(rule.prefix);
        const bool below = name.starts_with(prefix) && (name.size() == prefix.size() || name[prefix.size()] == '.');
        if (rule.owner != o.owner || !below || (rule.kinds >> static_cast<unsigned>(o.kind) & 1) == 0 || (rule.versions >> place & 1) == 0) continue;
        std::string link(state_->t.text(rule.link));
        for (const auto& [word, text] : parts)
            for (auto at = link.find(word); at != std::string::npos; at = link.find(word, at + text.size())) link.replace(at, word.size(), text);
        return link;
    }
    return {};
}

}  // namespace tensorferry::graph
