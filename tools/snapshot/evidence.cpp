#include "tools/snapshot/evidence.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "tools/snapshot/cells.hpp"
#include "tools/snapshot/source_text.hpp"

namespace tensorferry::snapshot {
namespace {

std::optional<graph::evidence_class> class_named(std::string_view word) {
    if (word == "exact") return graph::evidence_class::exact;
    if (word == "tolerance") return graph::evidence_class::tolerance;
    if (word == "documented") return graph::evidence_class::documented;
    return std::nullopt;
}

std::string sentence(const std::vector<std::string_view>& cells) {
    if (cells[1] == "documented") return fmt::format("documented only, {}", cells[5]);
    return fmt::format("{} case{}, largest difference {} (relative {}), {}", cells[2], cells[2] == "1" ? "" : "s", cells[3], cells[4], cells[5]);
}

}  // namespace

std::string key_of(const checked_equation& equation, const helper_names& helpers) {
    const auto& e = equation.equation;
    auto text = fmt::format("{} {} {} {} {}\n{}\n{}-{} {}-{}\n", name_of(e.left_framework), e.left, static_cast<int>(e.way), name_of(e.right_framework), e.right, e.guard,
                            e.left_versions.first, e.left_versions.last, e.right_versions.first, e.right_versions.last);
    const auto add = [&](graph::framework fw, const std::set<std::string>& called) {
        const auto of = helpers.find(fw);
        for (const auto& name : called)
            if (of != helpers.end() && of->second.contains(name)) text += of->second.at(name) + "\n";
    };
    add(e.left_framework, equation.left_helpers);
    add(e.right_framework, equation.right_helpers);
    return hash_of(text);
}

void join_evidence(std::string_view text, const std::string& file, graph::framework left, graph::framework right,
                   std::vector<checked_equation>& equations, diagnostics& errors) {
    each_line(text, [&](unsigned number, std::string_view line) {
        const auto cells = cells_of(line);
        const auto evidence = cells.size() == 6 ? class_named(cells[1]) : std::nullopt;
        if (!evidence) {
            errors.push_back({file, number, 1, "a line of evidence is: key, exact|tolerance|documented, cases, absolute, relative, versions, separated by tabs"});
            return;
        }
        const auto at = std::find_if(equations.begin(), equations.end(), [&](const auto& e) {
            return e.key == cells[0] && e.equation.left_framework == left && e.equation.right_framework == right;
        });
        if (at == equations.end()) {
            errors.push_back({file, number, 1, fmt::format("no equation has the key {}: stale evidence, run the check again", cells[0])});
            return;
        }
        at->equation.evidence = *evidence;
        at->equation.evidence_text = sentence(cells);
    });
}

}  // namespace tensorferry::snapshot
