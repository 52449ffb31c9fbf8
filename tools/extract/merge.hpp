// In: facts of several versions of a framework. Out: one file, in which a line says in which versions it holds.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "tools/extract/extract.hpp"

namespace tensorferry::extract {

struct merged_facts {
    std::string text;
    cleaning_counts counts;
};

// What is the same in several versions is stored once. The versions must ascend; a second text of
// a version adds the operators that the first lacks (what documentation states beside a package). Faults: a text without a framework line,
// another framework's, or versions that do not ascend.
std::expected<merged_facts, extraction_fault> merge_versions(framework framework, const std::vector<std::string>& texts);

}  // namespace tensorferry::extract
