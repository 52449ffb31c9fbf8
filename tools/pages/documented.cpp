#include "tools/pages/documented.hpp"

#include <fmt/format.h>
#include <set>
#include <tuple>

#include "tools/pages/markdown.hpp"
#include "tools/pages/signature.hpp"

namespace tensorferry::pages {

std::string_view name_of(difference class_) {
    switch (class_) {
        case difference::same: return "same";
        case difference::names: return "names differ";
        case difference::types: return "types differ";
        case difference::defaults: return "defaults differ";
        case difference::left_has_more: return "left has more";
        case difference::right_has_more: return "right has more";
        case difference::usage: return "usage differs";
        case difference::result: return "result differs";
        case difference::composition: return "composition";
        case difference::unstated: break;
    }
    return "unstated";
}

std::string parameter_cell(std::string_view cell) {
    std::string text = plain(cell);
    if (text.empty() || text == "-" || text == "—" || text == "–" || text == "N/A") return "-";
    std::string_view name = text;
    while (name.starts_with('*')) name.remove_prefix(1);
    return is_dotted_name(name) && name.find('.') == std::string_view::npos ? std::string(name) : std::string{};
}

std::string documented_table::text() {
    std::map<std::tuple<std::string, std::string, std::string, std::string>, std::set<std::string>> merged;
    std::set<std::tuple<std::string, std::string, std::string>> detailed;
    for (const auto& row : rows)
        if (!row.parameters.empty()) detailed.emplace(row.left, row.right, row.page);
    for (const auto& row : rows) {
        if (row.parameters.empty() && detailed.contains({row.left, row.right, row.page})) {  // an overview repeats the page of an operator
            ++repeated;
            continue;
        }
        std::string parameters;
        for (const auto& [left, right] : row.parameters) parameters += (parameters.empty() ? "" : " ") + left + "=" + right;
        auto& pages = merged[{row.left, row.right, std::string(name_of(row.class_)), parameters}];
        if (!pages.insert(row.page).second) ++repeated;
    }
    std::string result;
    for (const auto& [key, pages] : merged) {
        std::string listed;
        for (const auto& page : pages) listed += (listed.empty() ? "" : ", ") + page;
        result += fmt::format("{}\t{}\t{}\t{}\t{}\n", std::get<0>(key), std::get<1>(key), std::get<2>(key), listed, std::get<3>(key));
    }
    return result;
}

}  // namespace tensorferry::pages
