#include "tools/extract/merge.hpp"

#include <fmt/format.h>
#include <map>

namespace tensorferry::extract {
namespace {

using version_mask = unsigned;

struct version_text {
    std::string version;
    std::vector<std::string> lines;
    bool partial = false;  // known from documentation only
};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

std::expected<version_text, extraction_fault> split(const std::string& text, const std::string& start) {
    version_text result;
    for (auto& line : lines_of(text)) {
        if (line.empty() || line.front() == '#') continue;
        if (line.starts_with("partial ")) {
            result.partial = true;
        } else if (result.version.empty()) {
            if (!line.starts_with(start)) return std::unexpected(extraction_fault{fmt::format("\"{}\" stands where \"{}VERSION\" is expected", line, start)});
            result.version = line.substr(start.size());
        } else {
            result.lines.push_back(std::move(line));
        }
    }
    if (result.version.empty()) return std::unexpected(extraction_fault{"a text has no framework line"});
    return result;
}

std::string name_in(const std::string& line) {
    const auto begin = line.find(' ') + 1;
    return line.substr(begin, line.find_first_of(" (", begin) - begin);
}

std::string suffix(version_mask mask, const std::vector<std::string>& versions) {
    if (mask == (1U << versions.size()) - 1) return {};
    std::string text;
    for (std::size_t i = 0; i < versions.size(); ++i) {
        if ((mask >> i & 1U) == 0) continue;
        auto last = i;
        while (last + 1 < versions.size() && (mask >> (last + 1) & 1U) != 0) ++last;
        text += (text.empty() ? " @" : ",") + versions[i] + (last == i ? "" : ".." + versions[last]);
        i = last;
    }
    return text;
}

bool is_older(const std::string& a, const std::string& b) {
    const auto number = [](const std::string& v) { return std::pair(std::stoi(v), v.find('.') == std::string::npos ? 0 : std::stoi(v.substr(v.find('.') + 1))); };
    return number(a) < number(b);
}

}  // namespace

std::expected<merged_facts, extraction_fault> merge_versions(framework framework, const std::vector<std::string>& texts) {
    const auto start = fmt::format("framework {} {} ", name_of(framework), rules_of(framework).root);
    std::vector<std::string> versions;
    std::string partial;
    std::map<std::string, std::map<std::string, version_mask>> by_name;   // name -> line -> versions
    std::map<std::string, std::vector<std::string>> order;                // overloads keep their order
    merged_facts result;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto one = split(texts[i], start);
        if (!one) return std::unexpected(one.error());
        if (!versions.empty() && !is_older(versions.back(), one->version)) return std::unexpected(extraction_fault{fmt::format("{} comes behind {}: give the oldest first", one->version, versions.back())});
        versions.push_back(one->version);
        if (one->partial) partial += " " + one->version;
        result.counts[fmt::format("lines of {}", one->version)] = one->lines.size();
        for (const auto& line : one->lines) {
            const auto name = name_in(line);
            auto& mask = by_name[name][line];
            if (mask == 0) order[name].push_back(line);
            else if ((mask >> i & 1U) == 0) ++result.counts["lines shared with an older version"];
            mask |= 1U << i;
        }
    }
    result.text = fmt::format("# Facts of {}, made by tools/extract from its packages and documentation. Corrections belong in tools/extract/rules.\n{}{}\n", name_of(framework), start, fmt::join(versions, " "));
    if (!partial.empty()) result.text += fmt::format("partial{}\n", partial);
    for (const auto& [name, lines] : order)
        for (const auto& line : lines) {
            result.text += line + suffix(by_name[name][line], versions) + "\n";
            ++result.counts["lines in all"];
        }
    return result;
}

}  // namespace tensorferry::extract
