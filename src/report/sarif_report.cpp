#include <array>
#include <filesystem>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "src/report/run_report.hpp"
#include "src/report/source_columns.hpp"
#include "src/version.hpp"

namespace tensorferry::report {

namespace {

using nlohmann::ordered_json;

// What a result can say. A rule's place in this table is its ruleIndex.
struct rule {
    std::string_view id;
    std::string_view name;
    std::string_view text;
    std::string_view help;
    std::string_view level;
};

enum rule_index : std::size_t { marked_use, assumed_use, documented_use, noted_use, mention_left, dependency_left, dependency_replaced };

constexpr std::array rules{
    rule{"marked", "MarkedUse", "A use of the source framework was left as it was.", "Read the reason, and write the place by hand.", "warning"},
    rule{"assumed", "AssumedUse", "A use was converted on an assumption.", "Check that what was assumed holds.", "note"},
    rule{"documented", "DocumentedUse", "A use was converted by an equation that no execution has proven.", "Check what it computes.", "note"},
    rule{"note", "NotedUse", "A use was converted, and there is something to know about it.", "Read the note.", "note"},
    rule{"mention", "MentionLeft", "A string, a comment or a document names the source framework.", "Reword it where it no longer holds.", "note"},
    rule{"dependency", "DependencyLeft", "A dependency on the source framework was left.", "Replace it, or convert with --dependencies.", "warning"},
    rule{"dependency-replaced", "DependencyReplaced", "A dependency on the source framework was replaced.", "Check its version.", "note"},
};

ordered_json rule_objects() {
    ordered_json all = ordered_json::array();
    for (const rule& each : rules) {
        all.push_back({{"id", each.id},
                       {"name", each.name},
                       {"shortDescription", {{"text", each.text}}},
                       {"help", {{"text", each.help}}},
                       {"defaultConfiguration", {{"level", each.level}}}});
    }
    return all;
}

// A reference by RFC 3986: relative paths stay relative, absolute ones become file URIs.
std::string uri_of(const std::string& path) {
    const std::string clean = std::filesystem::path(path).lexically_normal().generic_string();
    std::string uri = clean.starts_with('/') ? "file://" : "";
    for (const char c : clean) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("-._~/").contains(c);
        uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return uri;
}

ordered_json artifact_location(const std::string& path) {
    return {{"uri", uri_of(path)}};
}

ordered_json counts_of(const tally& uses) {
    return {{"uses", uses.uses()},           {"exact", uses.exact},     {"tolerance", uses.tolerance},
            {"documented", uses.documented}, {"assumed", uses.assumed}, {"marked", uses.marked}};
}

class log_writer {
public:
    explicit log_writer(const run_report& report) : report_(report) {}

    ordered_json log() {
        for (std::size_t i = 0; i < report_.files.size(); ++i) {
            add_file(report_.files[i], i);
        }
        for (const diagnostic& error : report_.errors) {
            notify(error, std::nullopt);
        }
        ordered_json run = {{"tool", tool()},
                            {"invocations", ordered_json::array({invocation()})},
                            {"columnKind", "unicodeCodePoints"},
                            {"newlineSequences", {"\r\n", "\n", "\r"}},
                            {"artifacts", std::move(artifacts_)},
                            {"results", std::move(results_)},
                            {"properties", properties()}};
        return {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", ordered_json::array({std::move(run)})}};
    }

private:
    static ordered_json tool() {
        return {{"driver", {{"name", "tensorferry"}, {"version", program_version}, {"rules", rule_objects()}, {"notifications", notification_objects()}}}};
    }

    static ordered_json notification_objects() {
        ordered_json all = ordered_json::array();
        for (const diagnostic_info& each : diagnostics()) {
            all.push_back({{"id", each.name}, {"shortDescription", {{"text", each.text}}}, {"help", {{"text", each.advice}}}});
        }
        return all;
    }

    ordered_json invocation() {
        const int status = exit_status(report_);
        return {{"executionSuccessful", status < 2}, {"exitCode", status}, {"toolExecutionNotifications", std::move(notifications_)}};
    }

    ordered_json properties() const {
        const totals all = totals_of(report_);
        ordered_json object = counts_of(all.uses);
        object["target"] = version_text(report_.target);
        object["knowledge"] = report_.knowledge_hash;
        object["supportModules"] = report_.support_modules;
        return object;
    }

    void add_file(const file_report& file, std::size_t index) {
        ordered_json artifact = {{"location", artifact_location(file.path)}};
        tally uses;
        uses.add(file.findings);
        artifact["properties"] = counts_of(uses);
        artifact["properties"]["changed"] = file.changed;
        artifacts_.push_back(std::move(artifact));
        if (file.error) {
            notify(*file.error, index);
        }
        const source_columns columns(file.text);
        for (const finding& f : file.findings) {
            if (needs_reading(f)) {
                add_use(f, index, columns);
            }
        }
        for (const dependency& each : file.dependencies) {
            const bool left = each.after.empty();
            add(left ? dependency_left : dependency_replaced, left ? fmt::format("{} is left: {}", each.before, each.reason) : fmt::format("{} becomes {}", each.before, each.after),
                index, region_of(each.where, each.position, columns));
        }
        for (const mention& each : file.mentions) {
            add(mention_left, fmt::format("A {} names {}.", word_of(each.kind), columns.first_line(each.where)), index, region_of(each.where, each.position, columns));
        }
    }

    void add_use(const finding& f, std::size_t file, const source_columns& columns) {
        rule_index which = noted_use;
        std::string text = fmt::format("{}: {}", f.operator_name, f.reason);
        if (f.result == outcome::marked) {
            which = marked_use;
            text = fmt::format("{} is not migrated: {}", f.operator_name, f.reason);
        } else if (f.result == outcome::assumed) {
            which = assumed_use;
        } else if (f.result == outcome::documented) {
            which = documented_use;
            text = fmt::format("{}: converted by documentation alone{}{}", f.operator_name, f.reason.empty() ? "" : ": ", f.reason);
        }
        ordered_json properties = {{"operator", f.operator_name}, {"outcome", word_of(f.result)}};
        if (!f.equation.empty()) {
            properties["equation"] = f.equation;
        }
        add(which, text, file, region_of(f.where, f.position, columns));
        results_.back()["properties"] = std::move(properties);
    }

    void add(rule_index which, const std::string& text, std::size_t file, ordered_json region) {
        ordered_json location = artifact_location(report_.files[file].path);
        location["index"] = file;
        ordered_json physical = {{"artifactLocation", std::move(location)}, {"region", std::move(region)}};
        ordered_json place = {{"physicalLocation", std::move(physical)}};
        results_.push_back({{"ruleId", rules[which].id},
                            {"ruleIndex", static_cast<std::size_t>(which)},
                            {"level", rules[which].level},
                            {"message", {{"text", text}}},
                            {"locations", ordered_json::array({std::move(place)})}});
    }

    // Without the file's text only the line is certain: columns there are bytes.
    static ordered_json region_of(grammar::span where, const grammar::position& position, const source_columns& columns) {
        const std::string_view snippet = columns.first_line(where);
        if (snippet.empty()) {
            return {{"startLine", position.line}};
        }
        const region place = columns.of(where);
        return {{"startLine", place.line}, {"startColumn", place.column}, {"endLine", place.end_line}, {"endColumn", place.end_column}};
    }

    void notify(const diagnostic& error, std::optional<std::size_t> file) {
        const diagnostic_info& info = describe(error.code);
        std::string text = fmt::format("{}: {}", error.subject, info.text);
        for (const std::string& more : {error.detail, error.source ? error.source->message : std::string()}) {
            text += more.empty() ? more : ": " + more;
        }
        ordered_json notification = {{"descriptor", {{"id", info.name}, {"index", static_cast<std::size_t>(error.code)}}}, {"level", "error"}, {"message", {{"text", text}}}};
        if (file) {
            ordered_json location = artifact_location(report_.files[*file].path);
            location["index"] = *file;
            ordered_json physical = {{"artifactLocation", std::move(location)}};
            if (error.source && error.source->where.line > 0) {
                physical["region"] = {{"startLine", error.source->where.line}};
            }
            ordered_json place = {{"physicalLocation", std::move(physical)}};
            notification["locations"] = ordered_json::array({std::move(place)});
        }
        notifications_.push_back(std::move(notification));
    }

    const run_report& report_;
    ordered_json artifacts_ = ordered_json::array();
    ordered_json results_ = ordered_json::array();
    ordered_json notifications_ = ordered_json::array();
};

}  // namespace

std::string to_sarif(const run_report& report) {
    return log_writer(report).log().dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace tensorferry::report
