#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include <fmt/format.h>

#include "graph/builder.hpp"
#include "graph/snapshot_format.hpp"
#include "graph/version_diff.hpp"
#include "src/cli/commands.hpp"
#include "tools/extract/extract.hpp"
#include "tools/snapshot/fact_line.hpp"
#include "tools/snapshot/facts.hpp"

namespace tensorferry::cli {

namespace {

namespace fs = std::filesystem;
using report::diagnostic_code;

struct found_package {
    graph::framework framework;
    fs::path path;
};

// A package's own folder, a folder of packages, or a wheel, which is named after its package.
std::vector<found_package> packages_in(const fs::path& given, const graph::knowledge& knowledge) {
    std::vector<found_package> found;
    const fs::path path = fs::weakly_canonical(given);
    std::error_code none;
    for (const graph::framework fw : graph::all_frameworks) {
        const std::string root(knowledge.root_module(fw));
        if (root.empty()) {
            continue;
        }
        const bool wheel = fs::is_regular_file(path, none) && path.filename().string().starts_with(root);
        if (wheel || (path.filename() == root && fs::is_directory(path, none))) {
            found.push_back({fw, path});
        } else if (fs::is_directory(path / root, none)) {
            found.push_back({fw, path / root});
        }
    }
    return found;
}

extract::framework for_extraction(graph::framework fw) {
    switch (fw) {
        case graph::framework::pytorch: return extract::framework::pytorch;
        case graph::framework::paddle: return extract::framework::paddle;
        case graph::framework::mindspore: break;
    }
    return extract::framework::mindspore;
}

// The extraction cleans its facts, so that they can be wrong only by our own mistake.
graph::knowledge knowledge_of(const std::string& facts, const std::string& shown_as) {
    graph::builder builder;
    snapshot::diagnostics errors;
    snapshot::read_facts(facts, shown_as, builder, errors);
    if (!errors.empty()) {
        throw std::logic_error("extracted facts are wrong: " + snapshot::describe(errors.front()));
    }
    auto loaded = graph::knowledge::load_bytes(graph::pack(builder.flatten()));
    if (!loaded) {
        throw std::logic_error("the graph of extracted facts does not load");
    }
    return std::move(*loaded);
}

// How the installed version stands to those of the snapshot.
std::string standing(graph::version installed, std::span<const graph::version> known, graph::version compared) {
    if (installed == compared) {
        return known.back() == installed ? "the newest version that the snapshot knows" : "a version that the snapshot knows";
    }
    return fmt::format("{}; compared with {}", installed > known.back() ? "newer than every version that the snapshot knows" : "no version that the snapshot knows", graph::to_string(compared));
}

// 0 where the snapshot says the same, 1 where it does not, 2 where the package cannot be read.
int check_package(const found_package& package, const graph::knowledge& knowledge) {
    const auto extracted = extract::extract_with_counts(package.path, for_extraction(package.framework));
    const std::string shown = package.path.string();
    if (!extracted) {
        return fail({diagnostic_code::unreadable_package, shown, extracted.error().message, std::nullopt});
    }
    const auto installed = snapshot::parse_version(extracted->version);
    if (!installed) {
        return fail({diagnostic_code::unreadable_package, shown, fmt::format("\"{}\" is no version", extracted->version), std::nullopt});
    }
    for (const std::string& module : extracted->cut_short) {
        print_error(fmt::format("{}: {} does not import to its end; what comes before counts\n", shown, module));
    }
    const graph::knowledge now = knowledge_of(extracted->text, shown);
    const auto compared = knowledge.as_of(package.framework, *installed).version_looked_at(package.framework);
    const auto difference = graph::difference(knowledge, compared, now, *installed, package.framework);
    const std::string_view name = graph::name_of(package.framework);
    print(fmt::format("{} {} in {}: {}\n", name, graph::to_string(*installed), shown, standing(*installed, knowledge.versions(package.framework), compared)));
    print(graph::to_string(difference, fmt::format("{} {} of the snapshot to {} installed", name, graph::to_string(compared), graph::to_string(*installed))));
    return difference.empty() && *installed == compared ? 0 : 1;
}

}  // namespace

int run_check(const std::string& folder, const graph::knowledge& knowledge) {
    std::error_code none;
    if (!fs::exists(folder, none)) {
        return fail({diagnostic_code::missing_path, folder, {}, std::nullopt});
    }
    const auto packages = packages_in(folder, knowledge);
    if (packages.empty()) {
        return fail({diagnostic_code::no_framework, folder, {}, std::nullopt});
    }
    int status = 0;
    for (const found_package& package : packages) {
        status = std::max(status, check_package(package, knowledge));
    }
    return status;
}

}  // namespace tensorferry::cli
