#include <nlohmann/json.hpp>

#include <fmt/format.h>

#include "src/report/run_report.hpp"
#include "src/version.hpp"

namespace tensorferry::report {

namespace {

using nlohmann::ordered_json;

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
    ordered_json object = {{"line", f.position.line}, {"column", f.position.column + 1}, {"operator", f.operator_name}, {"outcome", word_of(f.result)}};
    if (!f.reason.empty()) {
        object["reason"] = f.reason;
    }
    if (!f.equation.empty()) {
        object["equation"] = f.equation;
    }
    return object;
}

ordered_json to_object(const mention& each, const file_report& file) {
    return {{"line", each.position.line},
            {"column", each.position.column + 1},
            {"kind", word_of(each.kind)},
            {"text", text_at(file, each.where)}};
}

ordered_json to_object(const dependency& each) {
    ordered_json object = {{"line", each.position.line}, {"column", each.position.column + 1}, {"before", each.before}};
    if (each.after.empty()) {
        object["reason"] = each.reason;
    } else {
        object["after"] = each.after;
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
    object["left"] = ordered_json::array();
    for (const mention& each : file.mentions) {
        object["left"].push_back(to_object(each, file));
    }
    if (!file.dependencies.empty()) {
        object["dependencies"] = ordered_json::array();
        for (const dependency& each : file.dependencies) {
            object["dependencies"].push_back(to_object(each));
        }
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
    object["files"] = ordered_json::array();
    for (const file_report& file : report.files) {
        object["files"].push_back(to_object(file));
    }
    object["support_modules"] = report.support_modules;
    object["errors"] = ordered_json::array();
    for (const diagnostic& error : report.errors) {
        object["errors"].push_back(to_object(error));
    }
    const totals all = totals_of(report);
    object["uses"] = to_object(all.uses);
    object["left"] = all.mentions;
    object["exit_status"] = exit_status(report);
    // A path or a source line may hold bytes that are no UTF-8; they must not make the report fail.
    return object.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace tensorferry::report
