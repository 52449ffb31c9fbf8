#include "src/report/run_report.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace tensorferry::report {

std::string_view text_at(const file_report& file, grammar::span where) {
    const bool there = where.begin <= where.end && where.end <= file.text.size();
    return there ? file.text.substr(where.begin, where.end - where.begin) : std::string_view();
}

void tally::add(const std::vector<finding>& findings) {
    for (const finding& f : findings) {
        switch (f.result) {
            case outcome::exact: ++exact; break;
            case outcome::tolerance: ++tolerance; break;
            case outcome::documented: ++documented; break;
            case outcome::assumed: ++assumed; break;
            case outcome::marked: ++marked; break;
        }
    }
}

totals totals_of(const run_report& report) {
    totals all;
    for (const file_report& file : report.files) {
        all.uses.add(file.findings);
        all.changed += file.changed ? 1 : 0;
        all.failed += file.error ? 1 : 0;
        all.mentions += file.mentions.size();
        all.files_with_mentions += file.mentions.empty() ? 0 : 1;
        for (const dependency& each : file.dependencies) {
            ++(each.after.empty() ? all.other_dependencies : all.replaced_dependencies);
        }
    }
    return all;
}

std::string_view word_of(outcome result) {
    switch (result) {
        case outcome::exact: return "exact";
        case outcome::tolerance: return "tolerance";
        case outcome::documented: return "documented";
        case outcome::assumed: return "assumed";
        case outcome::marked: return "marked";
    }
    return "";
}

std::string_view word_of(mention_kind kind) {
    switch (kind) {
        case mention_kind::string: return "string";
        case mention_kind::comment: return "comment";
        case mention_kind::document: return "document";
    }
    return "";
}

std::string version_text(const framework_version& fw) {
    return fmt::format("{} {}.{}", graph::name_of(fw.framework), fw.version.major, fw.version.minor);
}

bool needs_reading(const finding& f) {
    return f.result == outcome::marked || f.result == outcome::assumed || f.result == outcome::documented || !f.reason.empty();
}

int exit_status(const run_report& report) {
    int status = 0;
    for (const diagnostic& error : report.errors) {
        status = std::max(status, describe(error.code).exit_status);
    }
    for (const file_report& file : report.files) {
        if (file.error) {
            status = std::max(status, describe(file.error->code).exit_status);
        }
        if (std::ranges::find(file.findings, outcome::marked, &finding::result) != file.findings.end()) {
            status = std::max(status, 1);
        }
    }
    return status;
}

std::optional<report_format> format_of(std::string_view file_name) {
    if (file_name.ends_with(".txt")) return report_format::text;
    if (file_name.ends_with(".json")) return report_format::json;
    if (file_name.ends_with(".sarif")) return report_format::sarif;
    if (file_name.ends_with(".html")) return report_format::html;
    return std::nullopt;
}

std::string write(const run_report& report, report_format format) {
    switch (format) {
        case report_format::text: return to_text(report, {false, true});
        case report_format::json: return to_json(report);
        case report_format::sarif: return to_sarif(report);
        case report_format::html: return to_html(report);
    }
    return {};
}

}  // namespace tensorferry::report
