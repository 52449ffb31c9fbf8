#include "src/dependencies/dependency_file.hpp"

#include <algorithm>

#include "src/dependencies/dependency_finder.hpp"

namespace tensorferry {

namespace {

constexpr std::string_view not_asked = "no replacement was named with --dependencies";

grammar::position locate(std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, offset);
    const auto line_begin = before.rfind('\n');
    const auto column = line_begin == std::string_view::npos ? offset : offset - line_begin - 1;
    return {static_cast<std::uint32_t>(std::ranges::count(before, '\n') + 1), static_cast<std::uint32_t>(column)};
}

// "==3.3" of "paddlepaddle[gpu]==3.3"; "*" where there is none.
std::string versions_of(std::string_view requirement_text) {
    const auto parts = read_requirement(requirement_text, requirement_style::pip);
    auto rest = requirement_text.substr(parts->name_end);
    if (const auto closed = rest.find(']'); closed != std::string_view::npos) rest = rest.substr(closed + 1);
    rest = rest.substr(std::min(rest.find_first_not_of(" \t"), rest.size()));
    return rest.empty() ? "*" : std::string(rest);
}

}  // namespace

std::size_t end_before_comment(std::string_view text, std::size_t begin, std::size_t end) {
    for (auto at = begin; at < end; ++at)
        if (text[at] == '#' && (at == begin || text[at - 1] == ' ' || text[at - 1] == '\t')) return at;
    return end;
}

void dependency_finder::add(std::size_t begin, std::size_t end, std::string after, std::string_view obstacle) {
    if (obstacle.empty() && replacement_.empty()) obstacle = not_asked;
    if (!obstacle.empty()) after.clear();
    found_.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, locate(text_, begin), std::string(text_.substr(begin, end - begin)),
                      std::move(after), std::string(obstacle)});
}

void dependency_finder::requirement(std::size_t begin, std::size_t end, requirement_style style, std::string_view obstacle) {
    const auto whole = text_.substr(begin, end - begin);
    const auto parts = read_requirement(whole, style);
    if (!parts || !brings(whole.substr(parts->name_begin, parts->name_end - parts->name_begin), source_)) return;
    if (obstacle.empty() && !parts->understood) obstacle = "what stands behind the name is no version";
    const auto leading = std::min(whole.find_first_not_of(" \t"), whole.size());
    add(begin + leading, begin + parts->end, std::string(replacement_), obstacle);
}

void dependency_finder::named_version(std::size_t key_begin, std::size_t key_end, std::size_t value_begin, std::size_t value_end, bool is_plain) {
    if (!brings(text_.substr(key_begin, key_end - key_begin), source_)) return;
    if (!is_plain || replacement_.empty()) return add(key_begin, key_end, {}, is_plain ? not_asked : "its settings are for this package");
    const auto name = read_requirement(replacement_, requirement_style::pip);
    const auto between = std::string(text_.substr(key_end, value_begin - key_end));  // up to the quote, which closes the versions, too
    add(key_begin, value_end + 1, std::string(replacement_.substr(0, name->name_end)) + between + versions_of(replacement_) + between.back(), {});
}

std::optional<dependency_format> dependency_format_of(const std::filesystem::path& relative) {
    const auto name = relative.filename().string();
    const bool list = name.ends_with(".txt") || name.ends_with(".in");
    const bool required = name.find("requirements") != std::string::npos || relative.parent_path().filename() == "requirements";
    if (list && required) return dependency_format::requirements;
    if (name == "setup.cfg") return dependency_format::setup_cfg;
    if (name == "pyproject.toml") return dependency_format::pyproject;
    if (name == "setup.py") return dependency_format::setup_py;
    const bool yaml = name.ends_with(".yml") || name.ends_with(".yaml");
    if (yaml && (name.starts_with("environment") || name.starts_with("conda"))) return dependency_format::environment;
    return std::nullopt;
}

adapted_dependencies adapt_dependencies(std::string_view text, dependency_format format, graph::framework source, std::string_view replacement) {
    dependency_finder finder(text, source, replacement);
    switch (format) {
        case dependency_format::requirements: find_in_requirements(finder); break;
        case dependency_format::setup_cfg: find_in_setup_cfg(finder); break;
        case dependency_format::pyproject: find_in_pyproject(finder); break;
        case dependency_format::environment: find_in_environment(finder); break;
        case dependency_format::setup_py: find_in_setup_py(finder); break;
    }
    adapted_dependencies result{{}, finder.take()};
    std::ranges::sort(result.found, {}, [](const dependency& each) { return each.where.begin; });
    std::size_t copied = 0;
    for (const auto& each : result.found) {
        if (each.after.empty()) continue;
        result.text += text.substr(copied, each.where.begin - copied);
        result.text += each.after;
        copied = each.where.end;
    }
    result.text += text.substr(copied);
    return result;
}

bool is_plain_requirement(std::string_view text) {
    const auto parts = read_requirement(text, requirement_style::pip);
    return parts && parts->name_begin == 0 && parts->understood && parts->end == text.size() && !text.contains('@');
}

}  // namespace tensorferry
