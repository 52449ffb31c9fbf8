#include "graph/query.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "graph/equivalence_path.hpp"
#include "graph/equivalence_text.hpp"

namespace tensorferry::graph {
namespace {

version newest(const knowledge& of, framework fw) { return of.versions(fw).empty() ? version{} : of.versions(fw).back(); }

bool is_callable(operator_kind kind) { return kind == operator_kind::class_ || kind == operator_kind::function || kind == operator_kind::method; }

// The signatures, each under the versions that have it where they are not those of the operator.
std::string signature_lines(const knowledge& of, operator_id op, std::optional<version_set> only) {
    const auto info = of.describe(op);
    std::string out;
    const auto history = of.signature_history(op);
    version_set under = info.versions;
    for (const auto& s : history) {
        if (only && (s.versions & *only) == 0) continue;
        if (!only && s.versions != under) out += fmt::format("  in {}:\n", to_string(of, info.owner, s.versions, ", "));
        under = only ? under : s.versions;
        out += fmt::format("    {}\n", is_callable(info.kind) ? to_string(s.parameters, last_part(info.full_name)) : std::string(s.parameters.returns));
    }
    return out;
}

std::size_t members_of(const knowledge& of, operator_id class_) {
    const auto prefix = std::string(of.describe(class_).full_name) + ".";
    const auto whole = inspector(of);
    const auto& t = whole.content();
    return static_cast<std::size_t>(std::ranges::count_if(t.members, [&](auto id) {
        const auto name = t.text(t.operators[id].name);
        return name.starts_with(prefix) && name.find('.', prefix.size()) == std::string_view::npos;
    }));
}

// The equations towards the target that only a preference brings in.
std::string on_request(const knowledge& of, operator_id op, framework target, version own, version other, std::string_view indent) {
    std::string out;
    for (const auto request : of.requests(target))
        for (const auto* e : of.preferring(request).equations_of(op, target, own, other))
            if (e->request == request && e->right_framework == target) out += equation_text(of, *e, of.describe(op).owner, indent);
    return out;
}

}  // namespace

std::string describe(const unknown_name& unknown) {
    auto out = fmt::format("{} is no operator that this snapshot knows", unknown.name);
    if (!unknown.similar.empty()) out += fmt::format("; did you mean {}?", fmt::join(unknown.similar, ", "));
    return out;
}

std::expected<std::string, unknown_name> show(const knowledge& of, std::string_view name, std::optional<version> at) {
    const auto found = look_up(of, name);
    if (!found) return std::unexpected(found.error());
    const auto info = of.describe(*found);
    const auto seen = at ? of.as_of(info.owner, *at) : of.of_all_versions();
    const auto shown_version = at.value_or(info.last);
    const auto known = of.versions(info.owner);
    const auto only = at ? std::optional(static_cast<version_set>(1U << (std::ranges::find(known, *at) - known.begin()))) : std::nullopt;
    auto out = fmt::format("{}: {} of {} {}\n", info.full_name, name_of(info.kind), name_of(info.owner), to_string(of, info.owner, info.versions, ", "));
    if (only && (info.versions & *only) == 0 && of.is_known_in_part(info.owner, *at)) {
        out += fmt::format("of {} {} only a part is known: it may have it; what follows is of {}\n", name_of(info.owner), to_string(*at), to_string(of, info.owner, seen.filled_from(info.owner)));
        return out + signature_lines(of, *found, seen.filled_from(info.owner));
    }
    if (only && (info.versions & *only) == 0) return out + fmt::format("{} {} does not have it\n", name_of(info.owner), to_string(*at));
    if (const auto link = of.documentation_link(*found, shown_version); !link.empty()) out += fmt::format("documentation: {}\n", link);
    out += signature_lines(of, *found, only);
    for (const auto base : seen.bases(*found)) out += fmt::format("base class: {}\n", of.describe(base).full_name);
    if (const auto aliases = seen.aliases(*found); !aliases.empty()) out += fmt::format("also known as: {}\n", fmt::join(aliases, ", "));
    if (info.kind == operator_kind::class_) out += fmt::format("members of its own: {}\n", members_of(of, *found));
    for (const auto target : all_frameworks) {
        if (target == info.owner) continue;
        std::string text;
        for (const auto* e : of.equations_of(*found, target, shown_version, newest(of, target))) text += equation_text(of, *e, info.owner, "    ");
        text += on_request(of, *found, target, shown_version, newest(of, target), "    ");
        text += documented_text(of, *found, target, "    ");
        if (!text.empty()) out += fmt::format("\nin {} {}:\n{}", name_of(target), to_string(newest(of, target)), text);
    }
    return out;
}

std::expected<std::string, unknown_name> map(const knowledge& of, std::string_view name, framework target) {
    const auto op = look_up(of, name);
    if (!op) return std::unexpected(op.error());
    const auto info = of.describe(*op);
    const auto source = info.owner;
    if (source == target) return fmt::format("{} is an operator of {}\n", info.full_name, name_of(target));
    std::string out;
    for (const auto* e : of.equations_of(*op, target, of.version_looked_at(source), of.version_looked_at(target))) out += equation_text(of, *e, source, "");
    if (out.empty()) {
        out = fmt::format("{} has no equation towards {}\n", info.full_name, name_of(target));
        out += path_text(of, *op, target);
    }
    out += on_request(of, *op, target, of.version_looked_at(source), of.version_looked_at(target), "");
    return out + documented_text(of, *op, target, "");
}

const equation* equation_at(const knowledge& of, std::string_view origin) {
    const auto all = inspector(of).equations();
    const auto found = std::ranges::find(all, origin, &equation::origin);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace tensorferry::graph
