#include "tools/extract/extract.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "tools/extract/description.hpp"

namespace tensorferry::extract {
namespace {

std::string kind_of(const std::string& line) { return line.substr(0, line.find(' ')); }

std::string name_in(const std::string& line) {
    const auto begin = line.find(' ') + 1;
    return line.substr(begin, line.find_first_of(" (", begin) - begin);
}

std::string parent_of(const std::string& name) { return name.substr(0, std::min(name.rfind('.'), name.size())); }

// What the corrections say was checked in one version. In others they complete what was read: attributes of classes that
// are there, and parameters that no source states.
bool is_wanted(const std::string& name, const std::string& correction, const fact_lines& facts) {
    const auto found = facts.lines.find(name);
    if (found != facts.lines.end() && !found->second.empty() && kind_of(correction) == "attribute") return true;
    if (found != facts.lines.end() && !found->second.empty())
        return kind_of(found->second.front()) == kind_of(correction) && found->second.front().find("(*args, **kwargs)") != std::string::npos;
    return kind_of(correction) == "attribute" && !facts.aliases.contains(name) && facts.lines.contains(parent_of(name));
}

// Corrections replace what was read of their names.
void apply(const rules& rules, const std::string& version, fact_lines& facts, cleaning_counts& counts) {
    std::map<std::string, std::vector<std::string>> by_name;
    for (const auto& line : rules.corrections) by_name[name_in(line)].push_back(line);
    for (const auto& [name, lines] : by_name) {
        if (version != rules.checked_version && !is_wanted(name, lines.front(), facts)) continue;
        facts.lines[name] = lines;
        facts.aliases.erase(name);
        counts["corrected by rules"] += lines.size();
    }
}

// The operator that an alias leads to in the end; empty where there is none.
std::string target_of(const std::string& alias, const fact_lines& facts) {
    auto target = facts.aliases.at(alias);
    for (int step = 0; step < 6 && !facts.lines.contains(target); ++step) {
        const auto next = facts.aliases.find(target);
        if (next == facts.aliases.end()) return {};
        target = next->second;
    }
    return facts.lines.contains(target) ? target : std::string();
}

std::string cleaned(fact_lines& facts, const std::string& header, cleaning_counts& counts) {
    std::map<std::string, std::vector<std::string>> lines;
    for (auto& [name, kept] : facts.lines) {
        if (kept.empty()) continue;
        const bool parts = name.find("..") == std::string::npos && !name.ends_with('.') && name.find_first_of("<> ") == std::string::npos;
        if (!parts) {
            ++counts["malformed names dropped"];
            continue;
        }
        const auto kind = kind_of(kept.front());
        if ((kind == "method" || kind == "attribute") && (!facts.lines.contains(parent_of(name)) || facts.lines.at(parent_of(name)).empty())) {
            ++counts["dangling members dropped"];
            continue;
        }
        lines[name] = kept;
    }
    for (const auto& [alias, unused] : facts.aliases) {
        if (lines.contains(alias)) continue;
        const auto target = target_of(alias, facts);
        if (target.empty() || !lines.contains(target)) ++counts["dangling aliases dropped"];
        else lines[alias] = {fmt::format("alias {} {}", alias, target)};
    }
    std::string text = header;
    for (const auto& [name, kept] : lines)
        for (const auto& line : kept) {
            ++counts[kind_of(line)];
            text += line + "\n";
        }
    return text;
}

// "2.13" of "2.13.0+cpu".
std::string major_minor(const std::string& version) {
    const auto first = version.find('.');
    if (first == std::string::npos) return version;
    return version.substr(0, std::min(version.find_first_not_of("0123456789", first + 1), version.size()));
}

}  // namespace

std::expected<extraction, extraction_fault> extract_with_counts(const std::filesystem::path& package, framework framework) {
    const auto& rules = rules_of(framework);
    const auto source = package_source::open(package, rules.root);
    if (!source) return std::unexpected(source.error());
    if (source->version().empty()) return std::unexpected(extraction_fault{fmt::format("{} does not say its version", package.string())});
    object_arena arena;
    interpreter reading(*source, arena, rules);
    const auto what = make_catalogue(reading, rules);
    extraction result;
    result.version = major_minor(source->version());
    auto facts = describer(reading, rules, what).run();
    apply(rules, result.version, facts, result.counts);
    result.counts["files read"] = reading.counts().modules;
    result.counts["files with syntax errors"] = reading.counts().unreadable;
    result.counts["modules that do not import"] = reading.counts().cut_short.size();
    result.cut_short = reading.counts().cut_short;
    result.counts["calls given up"] = reading.counts().given_up;
    result.counts["duplicate signatures removed"] = facts.repeated;
    result.counts["callables without stated parameters"] = facts.unknown;
    const auto header = fmt::format("# Facts of {} {}, made by tools/extract.\nframework {} {} {}\n", name_of(framework), result.version, name_of(framework), rules.root, result.version);
    result.text = cleaned(facts, header, result.counts);
    return result;
}

std::expected<std::string, extraction_fault> extract(const std::filesystem::path& package, framework framework) {
    auto done = extract_with_counts(package, framework);
    if (!done) return std::unexpected(done.error());
    return std::move(done->text);
}

}  // namespace tensorferry::extract
