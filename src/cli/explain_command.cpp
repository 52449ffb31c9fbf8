#include <algorithm>
#include <charconv>
#include <filesystem>
#include <thread>

#include <fmt/format.h>

#include "src/cli/commands.hpp"
#include "src/project/conversion.hpp"
#include "src/project/inputs.hpp"
#include "src/report/explanation.hpp"
#include "src/report/source_columns.hpp"
#include "src/text/encoding.hpp"

namespace tensorferry::cli {

namespace {

namespace fs = std::filesystem;
using report::diagnostic;
using report::diagnostic_code;

struct asked_file {
    std::string path;
    report::asked_place where;
};

// Takes ":12" off the end of a path; nothing where no number stands there.
std::optional<std::uint32_t> take_number(std::string& path) {
    const auto colon = path.rfind(':');
    std::uint32_t number = 0;
    const char* end = path.data() + path.size();
    if (colon == std::string::npos || colon + 1 == path.size()) {
        return std::nullopt;
    }
    if (const auto [read, error] = std::from_chars(path.data() + colon + 1, end, number); read != end || error != std::errc()) {
        return std::nullopt;
    }
    path.resize(colon);
    return number;
}

// A file of this very name goes before a line.
std::expected<asked_file, diagnostic> read_place(const std::string& place) {
    asked_file asked{place, {}};
    if (fs::exists(place)) {
        return asked;
    }
    if (const auto last = take_number(asked.path)) {
        asked.where.line = *last;
        if (!fs::exists(asked.path)) {
            if (const auto line = take_number(asked.path)) {
                asked.where = {*line, *last};
            }
        }
        if (asked.where.line == 0) {
            return std::unexpected(diagnostic{diagnostic_code::no_such_line, place, {}, std::nullopt});
        }
    }
    return asked;
}

// The outermost package that the file belongs to, or the file alone: names of its other files count.
std::string project_of(const fs::path& file) {
    std::error_code error;
    fs::path project = file;
    for (fs::path folder = file.parent_path(); fs::exists(folder / "__init__.py", error); folder = folder.parent_path()) {
        project = folder;
    }
    return project.string();
}

class explaining {
public:
    explaining(const explain_arguments& arguments, const graph::knowledge& knowledge) : arguments_(arguments), knowledge_(knowledge) {
        request_.knowledge = &knowledge;
        request_.jobs = std::max(1U, std::thread::hardware_concurrency());
    }

    int run() {
        auto asked = read_place(arguments_.place);
        if (!asked) {
            return fail(asked.error());
        }
        asked_ = std::move(*asked);
        if (!arguments_.from.empty()) {
            auto source = framework_argument(arguments_.from, knowledge_);
            if (!source) {
                return fail(source.error());
            }
            request_.source = *source;
        }
        std::error_code error;
        if (fs::is_directory(asked_.path, error)) {
            return fail({diagnostic_code::output_is_folder, asked_.path, "explain looks at one file", std::nullopt});
        }
        request_.only = fs::absolute(asked_.path).lexically_normal();
        auto roots = project::collect({fs::exists(asked_.path) ? project_of(request_.only) : asked_.path});
        if (!roots) {
            return fail(roots.error());
        }
        roots_ = std::move(*roots);
        return arguments_.to.empty() ? to_all() : to_one();
    }

private:
    int to_one() {
        auto target = framework_argument(arguments_.to, knowledge_);
        if (!target) {
            return fail(target.error());
        }
        if (request_.source && request_.source->framework == target->framework) {
            return fail({diagnostic_code::same_framework, arguments_.to, {}, std::nullopt});
        }
        return towards(*target);
    }

    // What is no target, because the file is of that framework, has nothing to say.
    int to_all() {
        int status = 0;
        for (const graph::framework each : graph::all_frameworks) {
            if (request_.source ? request_.source->framework == each : says_nothing(each)) {
                continue;
            }
            status = std::max(status, towards({each, knowledge_.versions(each).back()}));
            if (status == 2) {
                break;
            }
        }
        return status;
    }

    bool says_nothing(graph::framework target) {
        convert({target, knowledge_.versions(target).back()});
        return file().findings.empty() && !file().error && !first_framework_is_other(target);
    }

    bool first_framework_is_other(graph::framework target) { return file().source && file().source->framework != target; }

    void convert(const framework_version& target) {
        request_.target = target;
        results_ = project::convert_all(roots_, request_);
    }

    project::converted_file& file() {
        const auto& files = roots_.front().files;
        const auto same = [&](const project::input_file& each) { return fs::absolute(each.path).lexically_normal() == request_.only; };
        const auto at = std::ranges::find_if(files, same) - files.begin();
        return results_.front().files[static_cast<std::size_t>(at)];
    }

    int towards(const framework_version& target) {
        convert(target);
        project::converted_file& converted = file();
        if (converted.error) {
            converted.error->subject = asked_.path;
            return fail(*converted.error);
        }
        const auto before = decode(converted.before);
        const auto after = decode(converted.after);
        report::file_report said{asked_.path, converted.source, converted.before != converted.after, std::move(converted.findings), std::nullopt,
                                 std::move(converted.mentions), std::move(converted.dependencies), before->utf8};
        if (asked_.where.line > report::source_columns(said.text).lines()) {
            return fail({diagnostic_code::no_such_line, arguments_.place, {}, std::nullopt});
        }
        const report::explanation explained = report::explain(said, after->utf8, target, asked_.where, knowledge_);
        print(explained.text);
        return explained.needs_hand ? 1 : 0;
    }

    const explain_arguments& arguments_;
    const graph::knowledge& knowledge_;
    asked_file asked_;
    project::conversion_request request_;
    std::vector<project::input_root> roots_;
    std::vector<project::converted_root> results_;
};

}  // namespace

int run_explain(const explain_arguments& arguments, const graph::knowledge& knowledge) {
    return explaining(arguments, knowledge).run();
}

}  // namespace tensorferry::cli
