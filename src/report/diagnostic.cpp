#include "src/report/diagnostic.hpp"

#include <array>

#include <fmt/format.h>

namespace tensorferry::report {

namespace {

using enum diagnostic_code;

constexpr std::array table{
    diagnostic_info{unknown_framework, "unknown-framework", "no framework that this program knows",
                    "write the framework as one of those named above", 2},
    diagnostic_info{unknown_preference, "unknown-preference", "the target has no such part to prefer",
                    "leave out --prefer for what runs everywhere", 2},
    diagnostic_info{unknown_version, "unknown-version", "no version that the knowledge covers",
                    "leave out @VERSION for the newest one, or load a newer snapshot with --knowledge", 2},
    diagnostic_info{same_framework, "same-framework", "source and target are the same framework",
                    "name two different frameworks with --from and --to", 2},
    diagnostic_info{output_needed, "output-needed", "this input needs a place for its output",
                    "add -o OUT, --in-place, --diff or --check", 2},
    diagnostic_info{output_for_standard_input, "output-for-standard-input", "standard input stands alone and cannot be changed in place",
                    "give - as the only path, without --in-place", 2},
    diagnostic_info{unknown_report_format, "unknown-report-format", "no known format has this ending",
                    "name the report FILE.txt, FILE.json, FILE.sarif or FILE.html", 2},
    diagnostic_info{faulty_requirement, "faulty-requirement", "is no requirement that can stand in every kind of file",
                    "write a name, with versions where you like: paddlepaddle==3.3.1", 2},
    diagnostic_info{no_such_line, "no-such-line", "the file has no such line", "name it FILE:LINE with a line from 1 on", 2},
    diagnostic_info{missing_path, "missing-path", "no such file or folder", "check the spelling of the path", 2},
    diagnostic_info{no_python_files, "no-python-files", "the folder has no Python files",
                    "name a folder with .py files; version control, caches and virtual environments do not count", 2},
    diagnostic_info{unreadable_file, "unreadable-file", "cannot be read", "check its permissions", 2},
    diagnostic_info{syntax_error, "syntax-error", "is not valid Python", "correct the place shown; the file was left as it is", 2},
    diagnostic_info{binary_data, "binary-data", "holds binary data, not Python source", "remove it from the input or rename it", 2},
    diagnostic_info{invalid_utf8, "invalid-utf8", "holds bytes that are not in its encoding",
                    "save it as UTF-8, or state its encoding in its first line: # -*- coding: latin-1 -*-", 2},
    diagnostic_info{unknown_encoding, "unknown-encoding", "states an encoding that this program cannot read", "save it as UTF-8", 2},
    diagnostic_info{file_too_large, "file-too-large", "is too large", "files of up to 1 GiB can be read", 2},
    diagnostic_info{output_inside_input, "output-inside-input", "the output would be written over the input or into it",
                    "choose a place outside the input for -o, or use --in-place", 2},
    diagnostic_info{output_is_file, "output-is-file", "is a file, but the output needs a folder", "choose another place for -o", 2},
    diagnostic_info{output_is_folder, "output-is-folder", "is a folder, but the output is a file", "choose another place for -o", 2},
    diagnostic_info{outputs_collide, "outputs-collide", "two inputs would be written to this place", "convert them one after another", 2},
    diagnostic_info{unwritable_output, "unwritable-output", "cannot be written", "check the permissions and the free space", 2},
    diagnostic_info{foreign_support_module, "foreign-support-module", "is in the way: the support module of the output would replace it",
                    "rename this file, which was not written by this program", 2},
    diagnostic_info{snapshot_unreadable, "snapshot-unreadable", "cannot be read as a snapshot", "check the path given to --knowledge", 2},
    diagnostic_info{snapshot_foreign, "snapshot-foreign", "is no snapshot of this program", "check the path given to --knowledge", 2},
    diagnostic_info{snapshot_damaged, "snapshot-damaged", "is a damaged snapshot: its contents do not match its hash",
                    "copy it again from where it came", 2},
    diagnostic_info{snapshot_older, "snapshot-older", "is a snapshot in an older format than this program reads",
                    "compile it again with the tools of this version", 2},
    diagnostic_info{snapshot_newer, "snapshot-newer", "is a snapshot in a newer format than this program reads",
                    "use the program that it was made for", 2},
    diagnostic_info{unknown_operator, "unknown-operator", "no operator has this name", "write its full name, as in torch.nn.Conv2d", 2},
    diagnostic_info{different_frameworks, "different-frameworks", "are versions of different frameworks",
                    "compare two versions of one, as in pytorch@2.1 pytorch@2.13", 2},
    diagnostic_info{tables_need_csv, "tables-need-csv", "only CSV is written as one table for each label",
                    "add --format csv, or leave out -o and redirect standard output", 2},
    diagnostic_info{faulty_knowledge, "faulty-knowledge", "this knowledge has errors and cannot be compiled",
                    "correct the lines named above; docs/knowledge.md describes the files", 2},
    diagnostic_info{no_framework, "no-framework", "holds no framework that this program knows",
                    "name a package's own folder (.../site-packages/torch), the folder around it, or its wheel", 2},
    diagnostic_info{unreadable_package, "unreadable-package", "cannot be read as the package of a framework",
                    "name a package as pip installs it, or its wheel", 2},
    diagnostic_info{own_fault, "own-fault", "could not be converted because of a mistake in this program",
                    "report it with the file; the file was left as it is", 2},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].code) != i) {
            return false;
        }
    }
    return table.size() == static_cast<std::size_t>(own_fault) + 1;
}
static_assert(in_order(), "a row for each code, in the order of the codes");

}  // namespace

std::span<const diagnostic_info> diagnostics() {
    return table;
}

const diagnostic_info& describe(diagnostic_code code) {
    return table[static_cast<std::size_t>(code)];
}

diagnostic from(const unreadable_source& error, std::string subject) {
    using reason = unreadable_source::reason;
    diagnostic_code code = syntax_error;
    switch (error.why) {
        case reason::syntax: code = syntax_error; break;
        case reason::binary: code = binary_data; break;
        case reason::invalid_utf8: code = invalid_utf8; break;
        case reason::unknown_encoding: code = unknown_encoding; break;
        case reason::too_large: code = file_too_large; break;
    }
    if (error.error.where.line > 0) {
        return {code, std::move(subject), {}, error.error};
    }
    return {code, std::move(subject), error.error.message, std::nullopt};
}

diagnostic from(graph::snapshot_fault fault, std::string subject) {
    using graph::snapshot_fault;
    diagnostic_code code = snapshot_unreadable;
    switch (fault) {
        case snapshot_fault::unreadable: code = snapshot_unreadable; break;
        case snapshot_fault::foreign: code = snapshot_foreign; break;
        case snapshot_fault::damaged: code = snapshot_damaged; break;
        case snapshot_fault::older_format: code = snapshot_older; break;
        case snapshot_fault::newer_format: code = snapshot_newer; break;
    }
    return {code, std::move(subject), {}, std::nullopt};
}

std::string to_text(const diagnostic& error) {
    const diagnostic_info& info = describe(error.code);
    std::string text = fmt::format("tensorferry: error: {}: {}\n", error.subject, info.text);
    if (!error.detail.empty()) {
        text += fmt::format("  {}\n", error.detail);
    }
    if (error.source) {
        text += grammar::describe(*error.source, error.subject);
        if (text.back() != '\n') {
            text += '\n';
        }
    }
    return text + fmt::format("  {}\n", info.advice);
}

}  // namespace tensorferry::report
