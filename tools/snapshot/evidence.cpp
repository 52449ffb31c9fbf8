#include "tools/snapshot/evidence.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "tools/snapshot/cells.hpp"
#include "tools/snapshot/fact_line.hpp"
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
    const auto more = cells.size() > 6 ? fmt::format(", {}", cells[6]) : "";
    return fmt::format("{} case{}, largest difference {} (relative {}), {}{}", cells[2], cells[2] == "1" ? "" : "s", cells[3], cells[4], cells[5], more);
}

// The framework of "paddle" or "paddle@2.6"; the latter sets the older version.
std::optional<graph::framework> side_named(std::string_view text, const graph::knowledge& facts, std::optional<older_version>& older) {
    const auto at = text.find('@');
    const auto found = graph::framework_named(text.substr(0, at));
    if (!found || at == std::string_view::npos) return found;
    const auto version = parse_version(text.substr(at + 1));
    const auto known = facts.versions(*found);
    const auto place = version ? std::ranges::find(known, *version) : known.end();
    if (older || place == known.end() || place + 1 == known.end()) return std::nullopt;
    older = {*found, *version, *(place + 1)};
    return found;
}

void join_older(const older_version& older, const std::vector<std::string_view>& cells, graph::new_equation& e) {
    const auto shown = fmt::format("{} {}.{}", name_of(older.framework), older.version.major, older.version.minor);
    if (cells[1] != "fails") {
        e.evidence_text += fmt::format("; with {}: {}", shown, sentence(cells));
        return;
    }
    auto& range = e.left_framework == older.framework ? e.left_versions : e.right_versions;
    range.first = std::max(range.first, graph::packed(older.next));
    e.evidence_text += fmt::format("; not with {}: {}", shown, cells.size() > 6 ? cells[6] : "it fails");
}

}  // namespace

std::expected<evidence_file, std::string> evidence_named(const std::string& stem, const graph::knowledge& facts) {
    std::optional<older_version> older;
    const auto dash = stem.find('-');
    const auto left = side_named(std::string_view(stem).substr(0, dash), facts, older);
    const auto right = dash == std::string::npos ? std::nullopt : side_named(std::string_view(stem).substr(dash + 1), facts, older);
    if (!left || !right || left == right)
        return std::unexpected("a file of evidence is named LEFT-RIGHT.tsv after two frameworks, one of them perhaps with a known older version: pytorch-paddle@2.6.tsv");
    return evidence_file{{}, {}, *left, *right, older};
}

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

void join_evidence(const evidence_file& file, std::vector<checked_equation>& equations, diagnostics& errors) {
    each_line(file.text, [&](unsigned number, std::string_view line) {
        const auto cells = cells_of(line);
        const auto evidence = cells.size() == 6 || (file.older && cells.size() == 7) ? class_named(cells[1]) : std::nullopt;
        if (!evidence && !(file.older && cells.size() > 5 && cells[1] == "fails")) {
            errors.push_back({file.shown, number, 1, "a line of evidence is: key, exact|tolerance|documented, cases, absolute, relative, versions, separated by tabs"});
            return;
        }
        const auto at = std::find_if(equations.begin(), equations.end(), [&](const auto& e) {
            return e.key == cells[0] && e.equation.left_framework == file.left && e.equation.right_framework == file.right;
        });
        if (at == equations.end()) {
            errors.push_back({file.shown, number, 1, fmt::format("no equation has the key {}: stale evidence, run the check again", cells[0])});
            return;
        }
        if (file.older) return join_older(*file.older, cells, at->equation);
        at->equation.evidence = *evidence;
        at->equation.evidence_text = sentence(cells);
    });
}

}  // namespace tensorferry::snapshot
