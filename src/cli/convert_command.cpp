#include <algorithm>
#include <deque>
#include <functional>
#include <thread>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "graph/wording.hpp"
#include "src/cli/commands.hpp"
#include "src/dependencies/dependency_file.hpp"
#include "src/project/conversion.hpp"
#include "src/project/destinations.hpp"
#include "src/project/files.hpp"
#include "src/project/kept.hpp"
#include "src/project/inputs.hpp"
#include "src/report/run_report.hpp"
#include "src/report/unified_diff.hpp"
#include "src/text/encoding.hpp"

namespace tensorferry::cli {

namespace {

namespace fs = std::filesystem;
using report::diagnostic;
using report::diagnostic_code;

// Everything that is settled before the first file is converted.
struct plan {
    project::conversion_request request;
    std::vector<project::input_root> roots;
    std::vector<project::destination> places;  // empty: nothing is written
    bool to_standard_output = false;
};

std::expected<void, diagnostic> settle_frameworks(const convert_arguments& arguments, project::conversion_request& request) {
    auto target = framework_argument(arguments.to, *request.knowledge);
    if (!target) {
        return std::unexpected(std::move(target.error()));
    }
    request.target = *target;
    const auto known = request.knowledge->requests(target->framework);
    if (!arguments.prefer.empty() && std::ranges::find(known, arguments.prefer) == known.end()) {
        const auto why = known.empty() ? std::string("there is none") : fmt::format("known: {}", fmt::join(known, ", "));
        return std::unexpected(diagnostic{diagnostic_code::unknown_preference, fmt::format("{} --prefer {}", arguments.to, arguments.prefer), why, std::nullopt});
    }
    if (arguments.from.empty()) {
        return {};
    }
    auto source = framework_argument(arguments.from, *request.knowledge);
    if (!source) {
        return std::unexpected(std::move(source.error()));
    }
    if (source->framework == target->framework) {
        return std::unexpected(diagnostic{diagnostic_code::same_framework, arguments.to, {}, std::nullopt});
    }
    request.source = *source;
    return {};
}

std::expected<void, diagnostic> settle_report(const std::string& path) {
    if (path.empty()) {
        return {};
    }
    if (!report::format_of(path)) {
        return std::unexpected(diagnostic{diagnostic_code::unknown_report_format, path, {}, std::nullopt});
    }
    const fs::path folder = fs::path(path).has_parent_path() ? fs::path(path).parent_path() : fs::path(".");
    if (auto why = project::why_not_writable(folder)) {
        return std::unexpected(diagnostic{diagnostic_code::unwritable_output, path, std::move(*why), std::nullopt});
    }
    return {};
}

// The report must not take the place of what is converted.
std::expected<void, diagnostic> spare_inputs(const std::string& report, const std::vector<project::input_root>& roots) {
    std::error_code error;
    for (const project::input_root& root : roots) {
        for (const project::input_file& file : root.files) {
            if (!report.empty() && fs::equivalent(report, file.path, error)) {
                return std::unexpected(diagnostic{diagnostic_code::output_inside_input, report, {}, std::nullopt});
            }
        }
    }
    return {};
}

std::expected<plan, diagnostic> settle(const convert_arguments& arguments, const graph::knowledge& knowledge) {
    plan result;
    result.request.knowledge = &knowledge;
    result.request.jobs = arguments.jobs > 0 ? arguments.jobs : std::max(1U, std::thread::hardware_concurrency());
    if (auto done = settle_frameworks(arguments, result.request); !done) {
        return std::unexpected(std::move(done.error()));
    }
    if (auto done = settle_report(arguments.report); !done) {
        return std::unexpected(std::move(done.error()));
    }
    if (!arguments.dependencies.empty() && !is_plain_requirement(arguments.dependencies)) {
        return std::unexpected(diagnostic{diagnostic_code::faulty_requirement, arguments.dependencies, {}, std::nullopt});
    }
    result.request.dependencies = arguments.dependencies;
    auto roots = project::collect(arguments.paths);
    if (!roots) {
        return std::unexpected(std::move(roots.error()));
    }
    result.roots = std::move(*roots);
    if (auto done = spare_inputs(arguments.report, result.roots); !done) {
        return std::unexpected(std::move(done.error()));
    }
    if (arguments.diff || arguments.check) {
        return result;
    }
    if (arguments.out.empty() && !arguments.in_place) {
        if (result.roots.size() > 1 || result.roots.front().is_folder) {
            return std::unexpected(diagnostic{diagnostic_code::output_needed, arguments.paths.front(), {}, std::nullopt});
        }
        result.to_standard_output = true;
        return result;
    }
    auto places = project::plan_destinations(result.roots, arguments.in_place ? std::nullopt : std::optional(arguments.out));
    if (!places) {
        return std::unexpected(std::move(places.error()));
    }
    result.places = std::move(*places);
    return result;
}

void show_progress(plan& what) {
    const bool folder = std::ranges::find(what.roots, true, &project::input_root::is_folder) != what.roots.end();
    if (!folder || !error_output_is_terminal()) {
        return;
    }
    what.request.progress = [](std::size_t done, std::size_t all, const std::string& path) {
        // Back to the line's start, and what was there is erased.
        print_error(done == all ? std::string("\r\033[K") : fmt::format("\r\033[K[{}/{}] {}", done, all, path));
    };
}

fs::path support_path(const project::input_root& root, const project::support_file& support) {
    const fs::path folder = root.is_folder ? root.path : root.path.parent_path();
    return (folder / support.relative).lexically_normal();
}

// A path as git apply and patch -p1 want it, below the current folder or the root.
std::string diff_name(std::string_view side, const std::string& path) {
    std::string name = fs::path(path).lexically_normal().string();
    name.erase(0, name.find_first_not_of('/'));
    name = fmt::format("{}/{}", side, name);
    if (std::ranges::none_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == '"' || c == '\\'; })) {
        return name.contains(' ') ? name + '\t' : name;  // the tab ends a name with spaces
    }
    std::string quoted;
    for (const char c : name) {
        quoted += c == '"' || c == '\\' ? std::string{'\\', c} : static_cast<unsigned char>(c) < 0x20U ? fmt::format("\\{:03o}", c) : std::string(1, c);
    }
    return fmt::format("\"{}\"", quoted);
}

std::string diff_of(const project::input_root& root, const project::converted_root& result) {
    std::string text;
    for (std::size_t i = 0; i < root.files.size(); ++i) {
        const std::string path = root.is_standard_input ? "stdin" : project::display_path(root, root.files[i]);
        const project::converted_file& file = result.files[i];
        text += report::unified_diff(file.before, file.after, diff_name("a", path), file.removed ? "/dev/null" : diff_name("b", path));
    }
    for (const project::support_file& support : result.support) {
        text += report::unified_diff("", support.text, "/dev/null", diff_name("b", support_path(root, support).string()));
    }
    return text;
}

std::string changed_names(const project::input_root& root, const project::converted_root& result) {
    std::string text;
    for (std::size_t i = 0; i < root.files.size(); ++i) {
        if (result.files[i].before != result.files[i].after) {
            text += project::display_path(root, root.files[i]) + "\n";
        }
    }
    for (const project::support_file& support : result.support) {
        text += support_path(root, support).string() + "\n";
    }
    return text;
}

// The file's text in UTF-8; one in another encoding is kept in `decoded`.
std::string_view text_of(const std::string& bytes, std::deque<std::string>& decoded) {
    auto text = decode(bytes);
    if (!text || text->utf8 == bytes) {
        return bytes;
    }
    return decoded.emplace_back(std::move(text->utf8));
}

report::run_report report_of(const plan& what, bool with_texts, std::vector<project::converted_root>& results, std::deque<std::string>& decoded) {
    report::run_report all;
    all.target = what.request.target;
    all.knowledge_hash = what.request.knowledge->content_hash();
    for (std::size_t i = 0; i < results.size(); ++i) {
        all.errors.insert(all.errors.end(), what.roots[i].unreadable.begin(), what.roots[i].unreadable.end());
        for (std::size_t j = 0; j < results[i].files.size(); ++j) {
            project::converted_file& file = results[i].files[j];
            const bool python = what.roots[i].files[j].kind == project::file_kind::python;
            if (python || !file.mentions.empty() || !file.dependencies.empty()) {
                all.files.push_back({project::display_path(what.roots[i], what.roots[i].files[j]), file.source, file.before != file.after,
                                     std::move(file.findings), file.error, std::move(file.mentions), std::move(file.dependencies),
                                     with_texts ? text_of(file.before, decoded) : std::string_view()});
            }
        }
        for (const project::support_file& support : results[i].support) {
            const bool placed = !what.places.empty();
            const fs::path path = placed ? what.places[i].folder / support.relative : support_path(what.roots[i], support);
            all.support_modules.push_back(path.lexically_normal().string());
        }
    }
    return all;
}

// Prints or writes the results, and meanwhile does what is to be done beside. Returns 1 where --check or --diff found a change, otherwise 0.
int deliver(const convert_arguments& arguments, const plan& what, const std::vector<project::converted_root>& results, report::run_report& all,
            const std::function<void()>& beside) {
    if (!what.places.empty()) {
        std::vector<diagnostic> errors = project::write_outputs(what.roots, what.places, results, what.request.jobs, beside);
        all.errors.insert(all.errors.end(), std::make_move_iterator(errors.begin()), std::make_move_iterator(errors.end()));
        return 0;
    }
    beside();
    bool changed = false;
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (what.to_standard_output) {
            print(results[i].files.front().error ? std::string_view() : std::string_view(results[i].files.front().after));
            continue;
        }
        const std::string text = arguments.diff ? diff_of(what.roots[i], results[i]) : changed_names(what.roots[i], results[i]);
        changed = changed || !text.empty();
        print(text);
    }
    return changed ? 1 : 0;
}

// Of a version that is known from documentation only, it is not certain that it has what is written for it.
void say_known_in_part(const graph::knowledge& knowledge, const framework_version& of) {
    const graph::knowledge seen = knowledge.as_of(of.framework, of.version);
    const graph::version version = seen.version_looked_at(of.framework);
    if (!knowledge.is_known_in_part(of.framework, version)) {
        return;
    }
    const std::string name = fmt::format("{} {}", graph::name_of(of.framework), graph::to_string(version));
    const std::string filled = graph::to_string(knowledge, of.framework, seen.filled_from(of.framework));
    print_error(fmt::format("{} is known in part: what is not stated of it is taken to be as in {}\n", name, filled));
}

}  // namespace

int run_convert(const convert_arguments& arguments, const graph::knowledge& knowledge) {
    const auto preferring = arguments.prefer.empty() ? std::nullopt : std::optional(knowledge.preferring(arguments.prefer));
    auto settled = settle(arguments, preferring ? *preferring : knowledge);
    if (!settled) {
        return fail(settled.error());
    }
    plan& what = *settled;
    show_progress(what);
    auto& results = project::kept(project::convert_all(what.roots, what.request));
    if (!what.places.empty()) {
        if (auto joined = project::join_support(what.roots, what.places, results); !joined) {
            return fail(joined.error());
        }
    }
    auto& decoded = project::kept(std::deque<std::string>());
    auto& all = project::kept(report_of(what, !arguments.report.empty(), results, decoded));
    const report::text_style style{error_output_has_colour(), false};
    std::string said;
    const int found = deliver(arguments, what, results, all, [&] { said = report::text_of_files(all, style); });
    if (!arguments.report.empty()) {
        if (auto done = project::write_file(arguments.report, report::write(all, *report::format_of(arguments.report))); !done) {
            all.errors.push_back({diagnostic_code::unwritable_output, arguments.report, done.error(), std::nullopt});
        }
    }
    print_error(said);
    print_error(report::text_behind_files(all, style));
    say_known_in_part(knowledge, what.request.target);
    if (what.request.source) {
        say_known_in_part(knowledge, *what.request.source);
    }
    if (what.to_standard_output && !all.support_modules.empty()) {
        print_error("the text on standard output imports this support module: use -o to have it written, or --diff to see it\n");
    }
    return std::max(found, report::exit_status(all));
}

}  // namespace tensorferry::cli
