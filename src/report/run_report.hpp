// In: what a conversion did, file by file. Out: the report as text and as a page for people, as JSON and SARIF for programs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/convert.hpp"
#include "src/dependencies/dependency.hpp"
#include "src/report/diagnostic.hpp"

namespace tensorferry::report {

struct file_report {
    std::string path;                          // as the user would write it
    std::optional<framework_version> source;   // nothing: no framework code
    bool changed = false;
    std::vector<finding> findings;
    std::optional<diagnostic> error = std::nullopt;  // the file was not converted
    std::vector<mention> mentions = {};              // of the source framework where nothing is rewritten
    std::vector<dependency> dependencies = {};       // on the source framework, in files that state such
    std::string_view text = {};                      // the file's text in UTF-8, which must outlive the report; may be empty
};

// The text of a range of the file; empty where the report does not have it.
std::string_view text_at(const file_report& file, grammar::span where);

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
    std::size_t uses() const { return converted() + marked; }
};

// What the whole run did.
struct totals {
    tally uses;
    std::size_t changed = 0;               // files
    std::size_t failed = 0;                // files
    std::size_t mentions = 0;
    std::size_t files_with_mentions = 0;
    std::size_t replaced_dependencies = 0;
    std::size_t other_dependencies = 0;    // left as they were
};
totals totals_of(const run_report& report);

// "exact", "tolerance", "documented", "assumed", "marked": as programs read it.
std::string_view word_of(outcome result);
// "string", "comment", "document".
std::string_view word_of(mention_kind kind);
// "pytorch 2.13".
std::string version_text(const framework_version& fw);
// True where a person should read the finding: marked, assumed, known from documentation only, or with a note.
bool needs_reading(const finding& f);

// 2 after an error, 1 where something was marked, otherwise 0.
int exit_status(const run_report& report);

struct text_style {
    bool colour = false;         // with ANSI sequences for a terminal
    bool with_mentions = false;  // each place that still names the source framework; otherwise only how many there are
};

// Counts for each file with a use, what was assumed and marked with file:line:column (both from 1), and totals.
std::string to_text(const run_report& report, const text_style& style);
// The same in two parts: what is said file by file, and the rest.
std::string text_of_files(const run_report& report, const text_style& style);
std::string text_behind_files(const run_report& report, const text_style& style);

// One object; lines and columns count from 1, columns in bytes of the UTF-8 text.
std::string to_json(const run_report& report);

// A log of SARIF 2.1.0 (OASIS): what needs reading as results, files and counts as artifacts, errors as notifications.
// Columns count Unicode characters.
std::string to_sarif(const run_report& report);

// One page of HTML that needs nothing beside it.
std::string to_html(const run_report& report);

enum class report_format : std::uint8_t { text, json, sarif, html };
// By the ending of a file's name: ".txt", ".json", ".sarif", ".html"; nothing for another.
std::optional<report_format> format_of(std::string_view file_name);
// The report in that format, with everything that it has.
std::string write(const run_report& report, report_format format);

}  // namespace tensorferry::report
