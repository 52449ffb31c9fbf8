#include "src/dependencies/requirement.hpp"

#include <algorithm>
#include <string>

namespace tensorferry {

namespace {

constexpr std::string_view space = " \t";

bool is_name_part(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

std::size_t skip_space(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of(space, at), text.size());
}

std::size_t trimmed(std::string_view text, std::size_t begin, std::size_t end) {
    while (end > begin && space.contains(text[end - 1])) --end;
    return end;
}

// Lower case, with one hyphen for each run of hyphens, underscores and points (PEP 503).
std::string normalized(std::string_view name) {
    std::string result;
    for (const char c : name) {
        const bool joint = c == '-' || c == '_' || c == '.';
        if (joint && result.ends_with('-')) continue;
        result += joint ? '-' : static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    return result;
}

bool is_version_text(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return is_name_part(c) || std::string_view("<>=!~,*+ \t()|").contains(c); });
}

}  // namespace

std::optional<requirement> read_requirement(std::string_view text, requirement_style style) {
    requirement found;
    if (const auto channel = text.find("::"); style == requirement_style::conda && channel != std::string_view::npos) found.name_begin = channel + 2;
    found.name_begin = skip_space(text, found.name_begin);
    found.name_end = found.name_begin;
    while (found.name_end < text.size() && is_name_part(text[found.name_end])) ++found.name_end;
    if (found.name_end == found.name_begin) return std::nullopt;
    auto at = skip_space(text, found.name_end);
    if (at < text.size() && text[at] == '[') {
        const auto closed = text.find(']', at);
        if (closed == std::string_view::npos) return std::nullopt;
        at = skip_space(text, closed + 1);
    }
    const auto marker = text.find(';', at);
    const auto stop = style == requirement_style::pip && marker != std::string_view::npos ? marker : text.size();
    found.end = std::max(trimmed(text, at, stop), found.name_end);
    found.end = at == stop ? trimmed(text, found.name_end, at) : found.end;
    const bool is_url = style == requirement_style::pip && at < stop && text[at] == '@';
    const bool begins_versions = at == stop || style == requirement_style::conda || std::string_view("<>=!~(").contains(text[at]);
    found.understood = is_url || (begins_versions && is_version_text(text.substr(at, stop - at)));
    return found;
}

bool brings(std::string_view distribution, graph::framework framework) {
    const auto name = normalized(distribution);
    switch (framework) {
        case graph::framework::pytorch: return name == "torch" || name == "pytorch" || name == "pytorch-cpu" || name == "pytorch-gpu";
        case graph::framework::paddle: return name == "paddlepaddle" || name == "paddlepaddle-gpu";
        case graph::framework::mindspore: return name == "mindspore" || name == "mindspore-gpu" || name == "mindspore-ascend";
    }
    return false;
}

}  // namespace tensorferry
