#include "graph/wording.hpp"

#include <fmt/format.h>

namespace tensorferry::graph {
namespace {

constexpr std::string_view evidence_names[] = {"exact", "within tolerance", "documented only", "not yet executed"};
constexpr std::string_view kind_names[] = {"module", "class", "function", "method", "attribute", "constant"};
constexpr std::string_view parameter_names[] = {"positional only", "positional or keyword", "variable positional", "keyword only", "variable keyword"};

}  // namespace

std::string_view name_of(evidence_class evidence) { return evidence_names[static_cast<std::size_t>(evidence)]; }
std::string_view name_of(operator_kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }
std::string_view name_of(parameter_kind kind) { return parameter_names[static_cast<std::size_t>(kind)]; }

std::string to_string(version v) { return fmt::format("{}.{}", v.major, v.minor); }

std::string to_string(const knowledge& of, framework fw, version_set set, std::string_view separator) {
    std::string text;
    for (const auto v : of.versions_in(fw, set)) text += fmt::format("{}{}", text.empty() ? "" : separator, to_string(v));
    return text;
}

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

}  // namespace tensorferry::graph
