// In: what the command line asks for, a subcommand at a time. Out: its exit status, after printing and writing.
#pragma once

#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "graph/knowledge.hpp"
#include "src/convert.hpp"
#include "src/report/diagnostic.hpp"

namespace tensorferry::cli {

struct convert_arguments {
    std::string from;  // "FW" or "FW@VERSION"; empty: detected
    std::string to;
    std::string prefer;  // what the equations call a part of the target ("mint"); empty: what runs everywhere
    std::vector<std::string> paths;
    std::string out;
    bool in_place = false;
    bool diff = false;
    bool check = false;
    std::string report;        // a path; empty: none
    std::string dependencies;  // a requirement; empty: none is replaced
    unsigned jobs = 0;   // 0: as many as the machine has
};

int run_convert(const convert_arguments& arguments, const graph::knowledge& knowledge);

struct explain_arguments {
    std::string place;  // "FILE", "FILE:LINE" or "FILE:LINE:COLUMN"
    std::string from;   // as in convert_arguments
    std::string to;     // empty: every other framework
};

// Prints what a conversion does in a file, or in a line of it, and why. Nothing is written.
int run_explain(const explain_arguments& arguments, const graph::knowledge& knowledge);

struct parse_arguments {
    std::string file;
    bool dump = false;
    int python_minor = 11;
};

int run_parse(const parse_arguments& arguments);

struct map_arguments {
    std::vector<std::string> names;  // of more than one, each answer stands below a heading "== NAME"
    std::string to;
};

struct diff_arguments {
    std::string before;  // "FW@VERSION"
    std::string after;
};

struct export_arguments {
    std::string format;  // a name that export_format_named() knows
    std::string out;     // a folder, for csv only; empty: standard output
};

struct compile_arguments {
    std::string folder;
    std::string out;
};

int run_stats(const graph::knowledge& knowledge);
// `name` may end in "@VERSION".
int run_show(const std::string& name, const graph::knowledge& knowledge);
int run_map(const map_arguments& arguments, const graph::knowledge& knowledge);
int run_diff(const diff_arguments& arguments, const graph::knowledge& knowledge);
int run_export(const export_arguments& arguments, const graph::knowledge& knowledge);
// Compares the frameworks in a folder (a package's own, one of packages, or a wheel) with the snapshot. 0: the snapshot says
// the same of them; 1: something is newer or changed; 2: nothing could be read.
int run_check(const std::string& folder, const graph::knowledge& knowledge);
int run_compile(const compile_arguments& arguments);

// "pytorch@2.13" or "pytorch", which is its newest version. Errors: unknown_framework, unknown_version; both list the known.
std::expected<framework_version, report::diagnostic> framework_argument(const std::string& text, const graph::knowledge& knowledge);

// Prints to standard error and returns the exit status.
int fail(const report::diagnostic& error);
void print(std::string_view text);        // to standard output
void print_error(std::string_view text);  // to standard error
// False, after saying so, where standard output could not take all of it.
bool everything_printed();
bool error_output_is_terminal();
bool error_output_has_colour();           // a terminal, and NO_COLOR is not set (no-color.org)

}  // namespace tensorferry::cli
