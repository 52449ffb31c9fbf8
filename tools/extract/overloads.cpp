#include "tools/extract/overloads.hpp"

#include <algorithm>
#include <set>

namespace tensorferry::extract {
namespace {

using names = std::vector<std::string>;
using enum parameter_kind;

names positional(const signature& s) {
    names result;
    for (const auto& p : s.parameters)
        if (p.kind <= positional_or_keyword) result.push_back(p.name);
    return result;
}

names keywords(const signature& s) {
    names result;
    for (const auto& p : s.parameters)
        if (p.kind == keyword_only) result.push_back(p.name);
    return result;
}

std::string variadic(const signature& s) {
    const auto found = std::ranges::find(s.parameters, var_positional, &parameter::kind);
    return found == s.parameters.end() ? std::string() : found->name;
}

std::set<std::string> all_names(const signature& s) {
    std::set<std::string> result;
    for (const auto& p : s.parameters)
        if (p.kind != var_positional && p.kind != var_keyword) result.insert(p.name);
    return result;
}

bool has(const signature& s, std::string_view name) {
    return std::ranges::any_of(s.parameters, [&](const parameter& p) { return p.kind <= positional_or_keyword && p.name == name; });
}

bool requires_keyword(const signature& s) {
    return std::ranges::any_of(s.parameters, [](const parameter& p) { return p.kind == keyword_only && !p.optional; });
}

// Overloads for named dimensions (`dim: str | EllipsisType`), which no other framework has.
bool names_dimensions(const signature& s) {
    return std::ranges::any_of(s.parameters, [](const parameter& p) {
        return p.type.find("EllipsisType") != std::string::npos || p.type.find("ellipsis") != std::string::npos || (p.name == "names" && p.type.find("str") != std::string::npos);
    });
}

// Keyword-only parameters of both, none required.
void merge_keywords(signature& into, const signature& from) {
    const auto known = all_names(into);
    auto at = std::ranges::find(into.parameters, var_keyword, &parameter::kind);
    for (const auto& p : from.parameters)
        if (p.kind == keyword_only && !known.contains(p.name)) at = into.parameters.insert(at, p) + 1;
    for (auto& p : into.parameters)
        if (p.kind == keyword_only && !p.optional) p.optional = true, p.default_text = "None";
}

bool is_covered(std::vector<signature>& kept, const signature& row) {
    for (auto& other : kept) {
        if (positional(other) == positional(row) && variadic(other) == variadic(row)) {
            if (keywords(other) != keywords(row)) merge_keywords(other, row);
            return true;
        }
        if (all_names(other) == all_names(row) && variadic(other) == variadic(row)) return true;  // the same but for what is keyword-only
    }
    return false;
}

}  // namespace

std::vector<signature> tidy(const std::vector<signature>& rows, std::size_t& repeated) {
    std::vector<signature> kept;
    for (const auto& row : rows) {
        if ((rows.size() > 1 && names_dimensions(row)) || is_covered(kept, row)) ++repeated;
        else kept.push_back(row);
    }
    if (kept.empty() && !rows.empty()) kept.push_back(rows.front());
    if (kept.size() > 1) std::ranges::stable_partition(kept, [](const signature& s) { return !variadic(s).empty() && variadic(s) != "args"; });
    if (std::ranges::any_of(kept, [](const signature& s) { return !has(s, "self"); })) std::erase_if(kept, [](const signature& s) { return has(s, "self"); });
    std::ranges::stable_sort(kept, {}, requires_keyword);
    const bool dims = std::ranges::any_of(kept, [](const signature& s) { return has(s, "dim"); });
    const bool others = std::ranges::any_of(kept, [](const signature& s) { return has(s, "other"); });
    if (dims && others) std::ranges::stable_sort(kept, {}, [](const signature& s) { return has(s, "other"); });
    return kept;
}

}  // namespace tensorferry::extract
