#include "graph/query.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

#include "graph/inspector.hpp"

namespace tensorferry::graph {
namespace {

constexpr std::string_view evidence_names[] = {"exact", "within tolerance", "documented only", "not yet executed"};
constexpr std::string_view kind_names[] = {"module", "class", "function", "method", "attribute", "constant"};

std::string to_string(version v) { return fmt::format("{}.{}", v.major, v.minor); }

std::string to_string(const signature& s, std::string_view name) {
    std::string out(name);
    out += '(';
    bool star = false;
    for (std::size_t i = 0; i < s.parameters.size(); ++i) {
        const auto& p = s.parameters[i];
        if (i > 0) out += ", ";
        if (p.kind == parameter_kind::keyword_only && !star) out += "*, ";
        star = star || p.kind == parameter_kind::keyword_only || p.kind == parameter_kind::var_positional;
        if (p.kind == parameter_kind::var_positional) out += '*';
        if (p.kind == parameter_kind::var_keyword) out += "**";
        out += p.name;
        if (!p.type.empty()) out += fmt::format(": {}", p.type);
        if (!p.default_text.empty()) out += fmt::format("{}{}", p.type.empty() ? "=" : " = ", p.default_text);
        const bool last_positional_only = p.kind == parameter_kind::positional_only && (i + 1 == s.parameters.size() || s.parameters[i + 1].kind != p.kind);
        if (last_positional_only) out += ", /";
    }
    out += ')';
    if (!s.returns.empty()) out += fmt::format(" -> {}", s.returns);
    return out;
}

// The vertices of each kind of operator, and parameters, of one framework.
std::string framework_line(const inspector& whole, framework fw, std::span<const version> versions) {
    std::array<std::size_t, 6> operators{};
    std::size_t parameters = 0;
    const auto& graph = whole.graph();
    for (auto [v, end] = boost::vertices(graph); v != end; ++v) {
        const auto& bundle = graph[*v];
        if (bundle.owner != fw) continue;
        if (bundle.kind == vertex_kind::parameter) ++parameters;
        if (bundle.kind == vertex_kind::module || bundle.kind == vertex_kind::operator_) ++operators[bundle.detail];
    }
    std::vector<std::string> known;
    for (const auto v : versions) known.push_back(to_string(v));
    return fmt::format("{:<10}  {:<12}  {:>7}  {:>7}  {:>9}  {:>7}  {:>10}  {:>9}  {:>10}\n", name_of(fw), fmt::format("{}", fmt::join(known, " ")),
                       operators[0], operators[1], operators[2], operators[3], operators[4], operators[5], parameters);
}

// Equations that rewrite from one framework into another.
std::string direction_line(const inspector& whole, framework from, framework to) {
    const auto& t = whole.content();
    std::set<std::uint32_t> operators, equations;
    for (const auto& e : t.edges) {
        if (e.kind != edge_kind::equivalent_operator || t.vertices[e.source].owner != from) continue;
        const auto& r = t.equations[e.detail];
        if (r.left_framework != to && r.right_framework != to) continue;
        operators.insert(e.source);
        equations.insert(e.detail);
    }
    std::array<std::size_t, 4> evidence{};
    std::size_t refusals = 0;
    for (const auto number : equations) {
        const bool refusal = t.text(t.equations[number].right).starts_with("refuse(") || t.text(t.equations[number].left).starts_with("refuse(");
        if (refusal) ++refusals;
        else ++evidence[static_cast<std::size_t>(t.equations[number].evidence)];
    }
    return fmt::format("{:<10}  {:<10}  {:>9}  {:>9}  {:>6}  {:>10}  {:>10}  {:>12}  {:>8}\n", name_of(from), name_of(to), operators.size(), equations.size(),
                       evidence[0], evidence[1], evidence[2], evidence[3], refusals);
}

std::expected<operator_id, unknown_name> look_up(const knowledge& of, std::string_view name) {
    if (const auto op = of.find(name)) return *op;
    const auto similar = of.similar_names(name, 5);
    return std::unexpected(unknown_name{std::string(name), {similar.begin(), similar.end()}});
}

// One equation as it reads in the direction from `source`.
std::string equation_text(const equation& e, framework source, std::string_view indent) {
    const bool forward = e.left_framework == source;
    auto out = fmt::format("{}{}\n{}    -> {}\n", indent, forward ? e.left : e.right, indent, forward ? e.right : e.left);
    if (!e.guard.empty()) out += fmt::format("{}    if {}\n", indent, e.guard);
    for (const auto& drop : e.drops) out += fmt::format("{}    drops {}: {}\n", indent, drop.name, drop.reason);
    if (!e.note.empty()) out += fmt::format("{}    note: {}\n", indent, e.note);
    out += fmt::format("{}    {}{}{}\n", indent, name_of(e.evidence), e.evidence_text.empty() ? "" : ": ", e.evidence_text);
    return out + fmt::format("{}    {}{}\n", indent, e.origin, e.way == direction::both ? "" : ", one way");
}

version newest(const knowledge& of, framework fw) { return of.versions(fw).empty() ? version{} : of.versions(fw).back(); }

std::string parameter_table(const inspector& whole, operator_id op, std::uint32_t equation) {
    const auto& t = whole.content();
    std::string out;
    for (const auto& e : t.edges) {
        if (e.source != op || e.kind != edge_kind::parameter_of_operator) continue;
        for (const auto& same : t.edges)
            if (same.source == e.target && same.kind == edge_kind::equivalent_parameter && same.detail == equation)
                out += fmt::format("        {:<20} {}\n", t.text(t.vertices[e.target].name), t.text(t.vertices[same.target].name));
    }
    return out;
}

}  // namespace

std::string_view name_of(evidence_class evidence) { return evidence_names[static_cast<std::size_t>(evidence)]; }
std::string_view name_of(operator_kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::string describe(const unknown_name& unknown) {
    auto out = fmt::format("{} is no operator that this snapshot knows", unknown.name);
    if (!unknown.similar.empty()) out += fmt::format("; did you mean {}?", fmt::join(unknown.similar, ", "));
    return out;
}

std::size_t inspector::members_of(operator_id class_) const {
    return static_cast<std::size_t>(std::count_if(state_.t.edges.begin(), state_.t.edges.end(), [&](const auto& e) { return e.kind == edge_kind::operator_of_class && e.target == class_; }));
}

std::string stats(const knowledge& of) {
    const inspector whole(of);
    auto out = fmt::format("snapshot format {}, content {}\n\n", snapshot_format_version, of.content_hash());
    out += "framework   versions      modules  classes  functions  methods  attributes  constants  parameters\n";
    for (const auto fw : all_frameworks) out += framework_line(whole, fw, of.versions(fw));
    out += "\nfrom        to          operators  equations   exact   tolerance  documented  not executed  refusals\n";
    for (const auto from : all_frameworks)
        for (const auto to : all_frameworks)
            if (from != to) out += direction_line(whole, from, to);
    const auto aliases = std::count_if(whole.content().names.begin(), whole.content().names.end(), [](const auto& n) { return n.alias != 0; });
    return out + fmt::format("\ntotal: {} vertices, {} edges, {} aliases, {} equations, {} helpers\n", boost::num_vertices(whole.graph()), boost::num_edges(whole.graph()),
                             aliases, whole.content().equations.size(), whole.content().helpers.size());
}

std::expected<std::string, unknown_name> show(const knowledge& of, std::string_view name) {
    const auto op = look_up(of, name);
    if (!op) return std::unexpected(op.error());
    const inspector whole(of);
    const auto info = of.describe(*op);
    const auto versions = info.first == info.last ? to_string(info.first) : to_string(info.first) + " to " + to_string(info.last);
    auto out = fmt::format("{}: {} of {} {}\n", info.full_name, name_of(info.kind), name_of(info.owner), versions);
    const bool callable = info.kind == operator_kind::class_ || info.kind == operator_kind::function || info.kind == operator_kind::method;
    for (const auto& s : of.signatures(*op)) out += callable ? fmt::format("    {}\n", to_string(s, last_part(info.full_name))) : fmt::format("    {}\n", s.returns);
    for (const auto base : of.bases(*op)) out += fmt::format("base class: {}\n", of.describe(base).full_name);
    if (const auto aliases = of.aliases(*op); !aliases.empty()) out += fmt::format("also known as: {}\n", fmt::join(aliases, ", "));
    if (info.kind == operator_kind::class_) out += fmt::format("members of its own: {}\n", whole.members_of(*op));
    for (const auto target : all_frameworks) {
        if (target == info.owner) continue;
        const auto equations = of.equations_of(*op, target, newest(of, info.owner), newest(of, target));
        if (!equations.empty()) out += fmt::format("\nin {} {}:\n", name_of(target), to_string(newest(of, target)));
        for (const auto* e : equations) out += equation_text(*e, info.owner, "    ") + parameter_table(whole, *op, e->id);
    }
    return out;
}

std::expected<std::string, unknown_name> map(const knowledge& of, std::string_view name, framework target) {
    const auto op = look_up(of, name);
    if (!op) return std::unexpected(op.error());
    const auto source = of.describe(*op).owner;
    const auto equations = of.equations_of(*op, target, newest(of, source), newest(of, target));
    std::string out;
    for (const auto* e : equations) out += equation_text(*e, source, "");
    if (out.empty()) out = fmt::format("{} has no equation towards {}: its uses are left as they are and marked\n", of.describe(*op).full_name, name_of(target));
    return out;
}

}  // namespace tensorferry::graph
