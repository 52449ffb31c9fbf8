// In: what went wrong with the input or the usage. Out: its text, its advice and its exit status, from one table.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "grammar/parse.hpp"
#include "graph/knowledge.hpp"
#include "src/convert.hpp"

namespace tensorferry::report {

enum class diagnostic_code : std::uint8_t {
    unknown_framework,
    unknown_preference,
    unknown_version,
    same_framework,
    output_needed,
    output_for_standard_input,
    unknown_report_format,
    faulty_requirement,
    no_such_line,
    missing_path,
    no_python_files,
    unreadable_file,
    syntax_error,
    binary_data,
    invalid_utf8,
    unknown_encoding,
    file_too_large,
    output_inside_input,
    output_is_file,
    output_is_folder,
    outputs_collide,
    unwritable_output,
    foreign_support_module,
    snapshot_unreadable,
    snapshot_foreign,
    snapshot_damaged,
    snapshot_older,
    snapshot_newer,
    unknown_operator,
    different_frameworks,
    tables_need_csv,
    faulty_knowledge,
    no_framework,
    unreadable_package,
    own_fault
};

struct diagnostic_info {
    diagnostic_code code;
    std::string_view name;    // in the JSON report, "missing-path"
    std::string_view text;    // follows the subject and a colon
    std::string_view advice;  // what to do about it
    int exit_status;          // of the program, where nothing worse happens
};

// One row for each code, in the order of the codes.
std::span<const diagnostic_info> diagnostics();
const diagnostic_info& describe(diagnostic_code code);

struct diagnostic {
    diagnostic_code code;
    std::string subject;                          // a path, a version, …, as the user wrote it
    std::string detail;                           // what the system or the parser says; may be empty
    std::optional<grammar::syntax_error> source;  // the place, where there is one
};

diagnostic from(const unreadable_source& error, std::string subject);
diagnostic from(graph::snapshot_fault fault, std::string subject);

// One or more lines that end with a newline: "tensorferry: error: a.py: no such file or folder", detail, place, advice.
std::string to_text(const diagnostic& error);

}  // namespace tensorferry::report
