#include <nlohmann/json.hpp>

#include <fmt/format.h>

#include "src/report/run_report.hpp"
#include "src/version.hpp"

namespace tensorferry::report {

namespace {

using nlohmann::ordered_json;

std::string_view word(outcome result) {
    switch (result) {
        case outcome::exact: return "exact";
        case outcome::tolerance: return "tolerance";
        case outcome::documented: return "documented";
        case outcome::assumed: return "assumed";
        case outcome::marked: return "marked";
    }
    return "";
}

ordered_json to_object(const framework_version& fw) {
    return {{"framework", graph::name_of(fw.framework)}, {"version", fmt::format("{}.{}", fw.version.major, fw.version.minor)}};
}

ordered_json to_object(const diagnostic& error) {
    ordered_json object = {{"code", describe(error.code).name}, {"subject", error.subject}, {"text", describe(error.code).text}};
    if (!error.detail.empty()) {
        object["detail"] = error.detail;
    }
    if (error.source) {
        object["message"] = error.source->message;
        object["line"] = error.source->where.line;
        object["column"] = error.source->where.column + 1;
    }
    return object;
}

ordered_json to_object(const finding& f) {
    ordered_json object = {{"line", f.position.line}, {"column", f.position.column + 1}, {"operator", f.operator_name}, {"outcome", word(f.result)}};
    if (!f.reason.empty()) {
        object["reason"] = f.reason;
    }
    if (!f.equation.empty()) {
        object["equation"] = f.equation;
    }
    return object;
}

ordered_json to_object(const tally& uses) {
    return {{"exact", uses.exact}, {"tolerance", uses.tolerance}, {"documented", uses.documented}, {"assumed", uses.assumed}, {"marked", uses.marked}};
}

ordered_json to_object(const file_report& file) {
    ordered_json object = {{"path", file.path}, {"source", nullptr}, {"changed", file.changed}};
    if (file.source) {
        object["source"] = to_object(*file.source);
    }
    tally uses;
    uses.add(file.findings);
    object["uses"] = to_object(uses);
    object["findings"] = ordered_json::array();
    for (const finding& f : file.findings) {
        object["findings"].push_back(to_object(f));
    }
    if (file.error) {
        object["error"] = to_object(*file.error);
    }
    return object;
}

}  // namespace

std::string to_json(const run_report& report) {
    ordered_json object = {{"program", "tensorferry"}, {"version", program_version}, {"knowledge", report.knowledge_hash},
                           {"target", to_object(report.target)}};
    tally total;
    object["files"] = ordered_json::array();
    for (const file_report& file : report.files) {
        object["files"].push_back(to_object(file));
        total.add(file.findings);
    }
    object["support_modules"] = report.support_modules;
    object["errors"] = ordered_json::array();
    for (const diagnostic& error : report.errors) {
        object["errors"].push_back(to_object(error));
    }
    object["uses"] = to_object(total);
    object["exit_status"] = exit_status(report);
    // A path or a source line may hold bytes that are no UTF-8; they must not make the report fail.
    return object.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace tensorferry::report
