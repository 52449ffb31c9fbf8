#include "tools/extract/rules.hpp"

#include <algorithm>
#include <array>

#include "tools/extract/embedded_rules.hpp"

namespace tensorferry::extract {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(separator, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

rules read(std::string_view table, std::string_view corrections) {
    rules result;
    for (const auto line : split(table, '\n')) {
        if (line.empty() || line.front() == '#') continue;
        const auto cells = split(line, '\t');
        const std::string first(cells.size() > 1 ? cells[1] : ""), second(cells.size() > 2 ? cells[2] : "");
        const auto key = cells[0];
        if (key == "root") result.root = first;
        else if (key == "checked") result.checked_version = first;
        else if (key == "tensor") result.tensor = first;
        else if (key == "module") result.modules.push_back(first);
        else if (key == "skip") result.skipped.push_back(first);
        else if (key == "prefer") result.preferred.insert(first);
        else if (key == "documents") result.documenting.insert(first);
        else if (key == "signature") result.signature_makers.emplace(first, static_cast<unsigned>(std::stoul(second)));
        else if (key == "compiled") result.compiled.insert(first);
        else if (key == "dtype") result.dtypes.insert(first);
        else if (key == "same") result.same.emplace(first, second);
        else if (key == "base") result.bases.emplace(first, second);
        else if (key == "external_class") result.external_classes.emplace(first, second);
        else if (key == "literal") result.literals.emplace(first, second);
        else if (key == "stub") result.stubs.emplace(first, second);
    }
    for (const auto line : split(corrections, '\n'))
        if (!line.empty() && line.front() != '#') result.corrections.emplace_back(line);
    return result;
}

}  // namespace

bool rules::is_documented(std::string_view module) const { return module == root || std::ranges::find(modules, module) != modules.end(); }

bool rules::leaves_out(std::string_view module) const {
    if (module.starts_with("_") || module.find("._") != std::string_view::npos) return true;
    if (std::ranges::find(modules, module) != modules.end()) return false;
    return std::ranges::any_of(skipped, [&](const std::string& p) { return p.ends_with('.') ? module.starts_with(p) : module == p || module.starts_with(p + "."); });
}

const rules& rules_of(framework framework) {
    static const std::array<rules, 3> all{read(embedded::pytorch_rules, embedded::pytorch_corrections), read(embedded::paddle_rules, embedded::paddle_corrections),
                                          read(embedded::mindspore_rules, embedded::mindspore_corrections)};
    return all[static_cast<std::size_t>(framework)];
}

std::string_view name_of(framework framework) {
    constexpr std::array<std::string_view, 3> names{"pytorch", "paddle", "mindspore"};
    return names[static_cast<std::size_t>(framework)];
}

}  // namespace tensorferry::extract
