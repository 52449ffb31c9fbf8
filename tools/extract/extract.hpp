// In: a framework's package, a folder or a wheel. Out: the text of one version's facts, as snapshots/facts holds it.
#pragma once

#include <expected>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tools/extract/package_source.hpp"
#include "tools/extract/rules.hpp"

namespace tensorferry::extract {

// What the cleaning did, by what it is about: "aliases folded" -> 12.
using cleaning_counts = std::map<std::string, std::size_t>;

struct extraction {
    std::string text;      // begins with the framework line; sorted by name
    std::string version;   // major.minor
    cleaning_counts counts;
    std::vector<std::string> cut_short;  // modules whose import failed half-way; what came before counts
};

// Reads the package without running it. Faults: no such package, or one that holds another framework.
std::expected<extraction, extraction_fault> extract_with_counts(const std::filesystem::path& package, framework framework);
std::expected<std::string, extraction_fault> extract(const std::filesystem::path& package, framework framework);

}  // namespace tensorferry::extract
