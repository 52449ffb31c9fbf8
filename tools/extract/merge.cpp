#include "tools/extract/merge.hpp"

#include <algorithm>
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

struct dated_line {
    std::string text;
    version_mask versions = 0;
};

// Adds a version's lines of one name. Their order counts, since overloads are tried in it: where two versions have it
// differently, a line stands once for each. Returns how many lines were there already.
std::size_t add_version(std::vector<dated_line>& known, const std::vector<std::string>& lines, version_mask version) {
    const auto rows = known.size(), columns = lines.size();
    std::vector<std::vector<std::size_t>> shared(rows + 1, std::vector<std::size_t>(columns + 1));  // of what is behind i and j
    for (auto i = rows; i-- > 0;)
        for (auto j = columns; j-- > 0;)
            shared[i][j] = known[i].text == lines[j] ? shared[i + 1][j + 1] + 1 : std::max(shared[i + 1][j], shared[i][j + 1]);
    std::vector<dated_line> merged;
    std::size_t i = 0, j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && known[i].text == lines[j]) merged.push_back({lines[j++], known[i++].versions | version});
        else if (j == columns || (i < rows && shared[i + 1][j] >= shared[i][j + 1])) merged.push_back(std::move(known[i++]));
        else merged.push_back({lines[j++], version});
    }
    known = std::move(merged);
    return shared[0][0];
}

bool is_older(const std::string& a, const std::string& b) {
    const auto number = [](const std::string& v) { return std::pair(std::stoi(v), v.find('.') == std::string::npos ? 0 : std::stoi(v.substr(v.find('.') + 1))); };
    return number(a) < number(b);
}

}  // namespace

namespace {

// What a second text of a version says of names that the first lacks; members only of operators that are there.
void complete(std::map<std::string, std::vector<dated_line>>& by_name, const std::vector<std::string>& lines, version_mask version, cleaning_counts& counts) {
    const auto has = [&](const std::string& name, bool as_operator) {
        const auto found = by_name.find(name);
        return found != by_name.end() && std::ranges::any_of(found->second, [&](const dated_line& l) { return (l.versions & version) != 0 && !(as_operator && l.text.starts_with("alias ")); });
    };
    std::map<std::string, std::vector<std::string>> missing;
    for (const auto& line : lines)
        if (const auto name = name_in(line); !has(name, false)) missing[name].push_back(line);
    for (const auto& [name, of_name] : missing) {
        const bool member = of_name.front().starts_with("method ") || of_name.front().starts_with("attribute ");
        if (member && !has(name.substr(0, name.rfind('.')), true)) {
            ++counts["documented members of unknown classes left out"];
            continue;
        }
        add_version(by_name[name], of_name, version);
        ++counts["operators known from documentation only"];
    }
}

}  // namespace

std::expected<merged_facts, extraction_fault> merge_versions(framework framework, const std::vector<std::string>& texts) {
    const auto start = fmt::format("framework {} {} ", name_of(framework), rules_of(framework).root);
    std::vector<std::string> versions;
    std::string partial;
    std::map<std::string, std::vector<dated_line>> by_name;
    merged_facts result;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto one = split(texts[i], start);
        if (!one) return std::unexpected(one.error());
        if (!versions.empty() && versions.back() == one->version) {
            complete(by_name, one->lines, 1U << (versions.size() - 1), result.counts);
            continue;
        }
        if (!versions.empty() && !is_older(versions.back(), one->version)) return std::unexpected(extraction_fault{fmt::format("{} comes behind {}: give the oldest first", one->version, versions.back())});
        versions.push_back(one->version);
        if (one->partial) partial += " " + one->version;
        result.counts[fmt::format("lines of {}", one->version)] = one->lines.size();
        std::map<std::string, std::vector<std::string>> lines;
        for (const auto& line : one->lines) lines[name_in(line)].push_back(line);
        for (const auto& [name, of_name] : lines) result.counts["lines shared with an older version"] += add_version(by_name[name], of_name, 1U << (versions.size() - 1));
    }
    result.text = fmt::format("# Facts of {}, made by tools/extract from its packages and documentation. Corrections belong in tools/extract/rules.\n{}{}\n", name_of(framework), start, fmt::join(versions, " "));
    if (!partial.empty()) result.text += fmt::format("partial{}\n", partial);
    for (const auto& [name, lines] : by_name)
        for (const auto& line : lines) {
            result.text += line.text + suffix(line.versions, versions) + "\n";
            ++result.counts["lines in all"];
        }
    return result;
}

}  // namespace tensorferry::extract
