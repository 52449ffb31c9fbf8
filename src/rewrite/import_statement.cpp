#include "src/rewrite/import_statement.hpp"

#include <algorithm>

namespace tensorferry {

namespace {

std::vector<std::string> split(std::string_view text, std::string_view separator) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(separator, begin), text.size());
        parts.emplace_back(text.substr(begin, end - begin));
        begin = end + separator.size();
    }
    return parts;
}

constexpr std::size_t line_length = 88;

std::string from_statement(const std::string& module, const std::vector<std::string>& names) {
    std::string line = module + " import ";
    for (const auto& name : names) line += (&name == &names.front() ? "" : ", ") + name;
    if (line.size() <= line_length) return line;
    line = module + " import (\n";
    for (const auto& name : names) line += "    " + name + ",\n";
    return line + ")";
}

}  // namespace

std::vector<import_binding> import_bindings(std::string_view statement) {
    std::vector<import_binding> bindings;
    const auto add = [&](std::string_view prefix, std::string_view parent, const std::string& name) {
        const auto parts = split(name, " as ");
        const auto target = parent.empty() ? parts[0] : std::string(parent) + "." + parts[0];
        bindings.push_back({parts.back(), target, std::string(prefix) + name});
    };
    if (statement.starts_with("import ")) {
        for (const auto& name : split(statement.substr(7), ", ")) add("import ", "", name);
    } else if (statement.starts_with("from ")) {
        const auto middle = statement.find(" import ");
        const auto parent = statement.substr(5, middle - 5);
        for (const auto& name : split(statement.substr(middle + 8), ", ")) add("from " + std::string(parent) + " import ", parent, name);
    }
    return bindings;
}

std::vector<std::string> merged_imports(const std::vector<std::string>& statements) {
    std::vector<std::pair<std::string, std::vector<std::string>>> modules;
    for (const auto& statement : statements) {
        const auto middle = statement.find(" import ");
        const bool from = statement.starts_with("from ") && middle != std::string::npos;
        const auto key = from ? statement.substr(0, middle) : statement;
        auto place = std::ranges::find(modules, key, [](const auto& each) { return each.first; });
        if (place == modules.end()) place = modules.insert(modules.end(), {key, {}});
        if (!from) continue;
        const auto name = statement.substr(middle + 8);
        if (std::ranges::find(place->second, name) == place->second.end()) place->second.push_back(name);
    }
    std::vector<std::string> merged;
    for (const auto& [key, names] : modules) merged.push_back(names.empty() ? key : from_statement(key, names));
    return merged;
}

}  // namespace tensorferry
