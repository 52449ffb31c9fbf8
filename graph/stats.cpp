#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <numeric>
#include <set>

#include "graph/counts.hpp"
#include "graph/inspector.hpp"
#include "graph/query.hpp"

namespace tensorferry::graph {
namespace {

std::string framework_line(const knowledge& of, const framework_counts& c) {
    const auto versions = of.versions_in(c.name, c.versions);
    const bool in_part = versions.size() == 1 && of.is_known_in_part(c.name, versions.front());
    const auto shown = versions.size() == 1 ? to_string(versions.front()) + (in_part ? "*" : "") : std::string("all");
    // Whatever can be named is an operator; a module is where it is found.
    const auto operators = std::accumulate(c.operators.begin() + 1, c.operators.end(), std::size_t{0});
    return fmt::format("{:<10}  {:<8}  {:>7}  {:>7}  {:>9}  {:>7}  {:>10}  {:>9}  {:>9}  {:>10}  {:>12}\n", name_of(c.name), shown, c.operators[0], c.operators[1],
                       c.operators[2], c.operators[3], c.operators[4], c.operators[5], operators, c.parameters, c.equivalent);
}

// Equations that rewrite from one framework into another.
std::string direction_line(const table_views& t, framework from, framework to) {
    std::set<std::uint32_t> operators, equations;
    for (operator_id op = 0; op < t.operators.size(); ++op) {
        if (t.operators[op].owner != from) continue;
        for (const auto& e : rows_of(t, t.equivalences, op, &operator_record::first_equivalence)) {
            if (e.rewrites == 0 || e.target != to) continue;
            operators.insert(op);
            equations.insert(e.number);
        }
    }
    std::array<std::size_t, 4> evidence{};
    std::size_t refusals = 0;
    for (const auto number : equations) {
        if (is_refusal(t, t.equations[number])) ++refusals;
        else ++evidence[static_cast<std::size_t>(t.equations[number].evidence)];
    }
    return fmt::format("{:<10}  {:<10}  {:>9}  {:>9}  {:>6}  {:>10}  {:>10}  {:>12}  {:>8}\n", name_of(from), name_of(to), operators.size(), equations.size(),
                       evidence[0], evidence[1], evidence[2], evidence[3], refusals);
}

}  // namespace

std::string stats(const knowledge& of) {
    const inspector whole(of);
    const auto counts = count(of);
    auto out = fmt::format("snapshot format {}, content {}\n\n", snapshot_format_version, of.content_hash());
    out += "framework   version   modules  classes  functions  methods  attributes  constants  operators  parameters  equivalences\n";
    for (const auto& line : counts.frameworks) out += framework_line(of, line);
    if (std::ranges::any_of(all_frameworks, [&](auto fw) { return of.known_in_part(fw) != 0; })) out += "* known in part: what is not stated of it may be there nevertheless\n";
    out += "\nfrom        to          operators  equations   exact   tolerance  documented  not executed  refusals\n";
    for (const auto from : all_frameworks)
        for (const auto to : all_frameworks)
            if (from != to) out += direction_line(whole.content(), from, to);
    out += '\n';
    for (std::size_t i = 0; i < counts.vertices.size(); ++i) out += fmt::format("{:<22} {:>8}\n", name_of(static_cast<vertex_kind>(i)), counts.vertices[i]);
    for (std::size_t i = 0; i < counts.edges.size(); ++i) out += fmt::format("{:<22} {:>8}\n", name_of(static_cast<edge_kind>(i)), counts.edges[i]);
    const auto sum = [](const auto& each) { return std::accumulate(each.begin(), each.end(), std::size_t{0}); };
    out += fmt::format("\ntotal: {} vertices, {} edges, correspondences of {} pairs of operators, {} pairs of parameters\n", sum(counts.vertices), sum(counts.edges),
                       counts.operator_correspondences, counts.parameter_correspondences);
    return out + fmt::format("{} aliases, {} equations, {} documented equivalences, {} helpers\n", counts.aliases, whole.content().equations.size(),
                             counts.documented, whole.content().helpers.size());
}

}  // namespace tensorferry::graph
