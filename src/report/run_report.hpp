// In: what a conversion did, file by file. Out: the report as text for people and as JSON for programs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "src/convert.hpp"
#include "src/report/diagnostic.hpp"

namespace tensorferry::report {

struct file_report {
    std::string path;                          // as the user would write it
    std::optional<framework_version> source;   // nothing: no framework code
    bool changed = false;
    std::vector<finding> findings;
    std::optional<diagnostic> error;           // the file was not converted
};

struct run_report {
    framework_version target;
    std::string knowledge_hash;
    std::vector<file_report> files;            // in the order in which the paths were given and sorted
    std::vector<std::string> support_modules;  // paths of those that the output needs
    std::vector<diagnostic> errors;            // that belong to no file of the input
};

// Uses by outcome.
struct tally {
    std::size_t exact = 0;
    std::size_t tolerance = 0;
    std::size_t documented = 0;
    std::size_t assumed = 0;
    std::size_t marked = 0;

    void add(const std::vector<finding>& findings);
    std::size_t converted() const { return exact + tolerance + documented + assumed; }
};

// 2 after an error, 1 where something was marked, otherwise 0.
int exit_status(const run_report& report);

// Counts for each file with a use, what was assumed and marked with file:line:column (both from 1), and totals.
// `colour`: with ANSI sequences for a terminal.
std::string to_text(const run_report& report, bool colour);

// One object; lines and columns count from 1, columns in bytes of the UTF-8 text.
std::string to_json(const run_report& report);

}  // namespace tensorferry::report
