#include <algorithm>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "graph/export.hpp"
#include "graph/query.hpp"
#include "graph/version_diff.hpp"
#include "src/cli/commands.hpp"

namespace tensorferry::cli {

namespace {

using report::diagnostic_code;

int print_or_fail(const std::expected<std::string, graph::unknown_name>& text) {
    if (!text) {
        return fail({diagnostic_code::unknown_operator, text.error().name, graph::describe(text.error()), std::nullopt});
    }
    print(*text);
    return 0;
}

}  // namespace

int run_stats(const graph::knowledge& knowledge) {
    print(graph::stats(knowledge));
    return 0;
}

int run_show(const std::string& name, const graph::knowledge& knowledge) {
    const std::size_t at = name.find('@');
    const std::string operator_name = name.substr(0, at);
    if (at == std::string::npos) {
        return print_or_fail(graph::show(knowledge, operator_name));
    }
    const graph::knowledge every = knowledge.of_all_versions();
    const std::optional<graph::operator_id> op = every.find(operator_name);
    if (!op) {
        return print_or_fail(graph::show(knowledge, operator_name));  // says what is like it
    }
    const auto version = framework_argument(std::string(graph::name_of(every.describe(*op).owner)) + name.substr(at), knowledge);
    return version ? print_or_fail(graph::show(knowledge, operator_name, version->version)) : fail(version.error());
}

int run_map(const map_arguments& arguments, const graph::knowledge& knowledge) {
    const auto target = framework_argument(arguments.to, knowledge);
    if (!target) {
        return fail(target.error());
    }
    const graph::knowledge as_of_version = knowledge.as_of(target->framework, target->version);
    int status = 0;
    for (const std::string& name : arguments.names) {
        if (arguments.names.size() > 1) {
            print(fmt::format("== {}\n", name));
        }
        status = std::max(status, print_or_fail(graph::map(as_of_version, name, target->framework)));
    }
    return status;
}

int run_diff(const diff_arguments& arguments, const graph::knowledge& knowledge) {
    const auto before = framework_argument(arguments.before, knowledge);
    const auto after = framework_argument(arguments.after, knowledge);
    if (!before || !after) {
        return fail(before ? after.error() : before.error());
    }
    if (before->framework != after->framework) {
        return fail({diagnostic_code::different_frameworks, arguments.before + " and " + arguments.after, {}, std::nullopt});
    }
    const auto difference = graph::difference(knowledge, before->version, knowledge, after->version, before->framework);
    print(graph::to_string(difference, fmt::format("{} {} to {}", graph::name_of(before->framework), graph::to_string(before->version), graph::to_string(after->version))));
    return 0;
}

int run_export(const export_arguments& arguments, const graph::knowledge& knowledge) {
    if (arguments.out.empty()) {
        graph::export_graph(knowledge, *graph::export_format_named(arguments.format), print);
        return 0;
    }
    if (arguments.format != "csv") {
        return fail({diagnostic_code::tables_need_csv, "-o " + arguments.out, {}, std::nullopt});
    }
    std::error_code error;
    std::filesystem::create_directories(arguments.out, error);
    std::string unwritten;
    graph::export_tables(knowledge, [&](std::string_view name, std::string_view text) {
        const std::filesystem::path path = std::filesystem::path(arguments.out) / name;
        std::ofstream file(path, std::ios::binary);
        file.write(text.data(), static_cast<std::streamsize>(text.size()));
        file.close();
        if (!file && unwritten.empty()) {
            unwritten = path.string();
        }
    });
    return unwritten.empty() ? 0 : fail({diagnostic_code::unwritable_output, unwritten, {}, std::nullopt});
}

}  // namespace tensorferry::cli
