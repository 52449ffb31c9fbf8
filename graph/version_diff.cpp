#include "graph/version_diff.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "graph/inspector.hpp"

namespace tensorferry::graph {
namespace {

// What one version has, by name; each operator with its kind and signatures as text.
struct contents {
    struct entry {
        operator_kind kind = operator_kind::module;
        std::vector<std::string> texts;
    };
    std::map<std::string, entry> operators;
    std::map<std::string, std::string> aliases;
};

std::string line_of(const signature& s, std::string_view name, operator_kind kind) {
    const bool callable = kind == operator_kind::class_ || kind == operator_kind::function || kind == operator_kind::method;
    if (callable) return fmt::format("{} {}", name_of(kind), to_string(s, name));
    return fmt::format("{} {}{}{}", name_of(kind), name, s.returns.empty() ? "" : " -> ", s.returns);
}

contents contents_of(const knowledge& of, version v, framework fw) {
    contents result;
    const auto seen = of.as_of(fw, v);
    const auto wanted = seen.looked_at(fw);
    const auto whole = inspector(of);
    const auto& t = whole.content();
    for (operator_id op = 0; op < t.operators.size(); ++op) {
        const auto& o = t.operators[op];
        if (o.owner != fw || (o.versions & wanted) == 0) continue;
        const auto name = t.text(o.name);
        auto& entry = result.operators[std::string(name)];
        entry.kind = o.kind;
        for (const auto& s : seen.signatures(op)) entry.texts.push_back(line_of(s, name, o.kind));
        if (entry.texts.empty()) entry.texts.push_back(line_of({}, name, o.kind));
    }
    for (const auto& n : t.names)
        if (n.alias != 0 && t.operators[n.op].owner == fw && (n.versions & wanted) != 0) result.aliases.emplace(t.text(n.name), t.text(t.operators[n.op].name));
    return result;
}

std::vector<std::string> without(const std::vector<std::string>& lines, const std::vector<std::string>& known) {
    std::vector<std::string> rest;
    std::ranges::copy_if(lines, std::back_inserter(rest), [&](const auto& line) { return std::ranges::find(known, line) == known.end(); });
    return rest;
}

// Aliases that `from` has and `other` has not, or for another operator.
std::vector<std::string> missing_aliases(const contents& from, const contents& other) {
    std::vector<std::string> result;
    for (const auto& [alias, target] : from.aliases) {
        const auto at = other.aliases.find(alias);
        if (at == other.aliases.end() || at->second != target) result.push_back(fmt::format("alias {} = {}", alias, target));
    }
    return result;
}

}  // namespace

version_difference difference(const knowledge& left, version before, const knowledge& right, version after, framework fw) {
    const auto old = contents_of(left, before, fw), now = contents_of(right, after, fw);
    const bool old_in_part = left.is_known_in_part(fw, before), now_in_part = right.is_known_in_part(fw, after);
    version_difference result;
    for (const auto& [name, entry] : old.operators) {
        const auto at = now.operators.find(name);
        if (at == now.operators.end()) {
            if (now_in_part) ++result.unknown;
            else result.went.insert(result.went.end(), entry.texts.begin(), entry.texts.end());
        } else if (at->second.texts != entry.texts) {
            auto gone = without(entry.texts, at->second.texts), added = without(at->second.texts, entry.texts);
            if (gone.empty() && added.empty()) gone = entry.texts, added = at->second.texts;  // another order
            result.changed.push_back({name, std::move(gone), std::move(added)});
        }
    }
    for (const auto& [name, entry] : now.operators) {
        if (old.operators.contains(name)) continue;
        if (old_in_part) ++result.unknown;
        else result.came.insert(result.came.end(), entry.texts.begin(), entry.texts.end());
    }
    auto came = missing_aliases(now, old), went = missing_aliases(old, now);
    if (old_in_part) result.unknown += came.size();
    else result.aliases_came = std::move(came);
    if (now_in_part) result.unknown += went.size();
    else result.aliases_went = std::move(went);
    return result;
}

std::string to_string(const version_difference& d, std::string_view title) {
    auto out = fmt::format("{}: {} came, {} went, {} changed; {} aliases came, {} went\n", title, d.came.size(), d.went.size(), d.changed.size(),
                           d.aliases_came.size(), d.aliases_went.size());
    if (d.unknown != 0) out += fmt::format("not known: {} names, of which facts that are known in part say nothing\n", d.unknown);
    const auto list = [&](const std::vector<std::string>& lines, std::string_view sign) {
        for (const auto& line : lines) out += fmt::format("{} {}\n", sign, line);
    };
    list(d.came, "+");
    list(d.went, "-");
    for (const auto& c : d.changed) {
        out += fmt::format("~ {}\n", c.name);
        list(c.before, "    -");
        list(c.after, "    +");
    }
    list(d.aliases_came, "+");
    list(d.aliases_went, "-");
    return out;
}

}  // namespace tensorferry::graph
