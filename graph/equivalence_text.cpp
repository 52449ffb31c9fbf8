#include "graph/equivalence_text.hpp"

#include <fmt/format.h>

namespace tensorferry::graph {
namespace {

std::string shown(std::string_view parameter) { return parameter.empty() ? "-" : std::string(parameter); }

std::string parameter_table(const std::vector<parameter_correspondence>& pairs, std::string_view indent) {
    std::string out;
    for (const auto& p : pairs)
        out += fmt::format("{}    {:<20} {}{}\n", indent, shown(p.own), shown(p.other), p.transform.empty() ? "" : fmt::format("  ({})", p.transform));
    return out;
}

}  // namespace

std::expected<operator_id, unknown_name> look_up(const knowledge& of, std::string_view name) {
    if (const auto op = of.find(name)) return *op;
    const auto every = of.of_all_versions();
    if (const auto op = every.find(name)) return *op;
    const auto similar = every.similar_names(name, 5);
    return std::unexpected(unknown_name{std::string(name), {similar.begin(), similar.end()}});
}

std::string equation_text(const knowledge& of, const equation& e, framework source, std::string_view indent) {
    const bool forward = e.left_framework == source;
    auto out = fmt::format("{}{}\n{}    -> {}\n", indent, forward ? e.left : e.right, indent, forward ? e.right : e.left);
    if (forward && !e.request.empty()) out += fmt::format("{}    on request: --prefer {}\n", indent, e.request);
    if (!e.guard.empty()) out += fmt::format("{}    if {}\n", indent, e.guard);
    for (const auto& drop : e.drops) out += fmt::format("{}    drops {}: {}\n", indent, drop.name, drop.reason);
    if (!e.note.empty()) out += fmt::format("{}    note: {}\n", indent, e.note);
    out += fmt::format("{}    {}{}{}\n", indent, name_of(e.evidence), e.evidence_text.empty() ? "" : ": ", e.evidence_text);
    out += fmt::format("{}    {}{}\n", indent, e.origin, e.way == direction::both ? "" : ", one way");
    return out + parameter_table(of.parameters_of(e, source), indent);
}

std::string documented_text(const knowledge& of, operator_id op, framework target, std::string_view indent) {
    std::string out;
    for (const auto& d : of.documented_of(op, target)) {
        out += fmt::format("{}documented, not proven: {} ({}; {})\n", indent, of.describe(d.other).full_name, d.difference, d.pages);
        out += parameter_table(d.parameters, indent);
    }
    return out;
}

}  // namespace tensorferry::graph
