// In: packages of frameworks, or facts of several versions. Out: facts on standard output, counts of the cleaning on standard error.
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tools/extract/extract.hpp"
#include "tools/extract/merge.hpp"

using namespace tensorferry;

namespace {

int usage() {
    fmt::print(stderr, "extract_facts FRAMEWORK PACKAGE       facts of one version; PACKAGE is an installed package's folder or a wheel\n"
                       "extract_facts merge FRAMEWORK FILE... facts of several versions in one file, the oldest first\n"
                       "FRAMEWORK is pytorch, paddle or mindspore\n");
    return 2;
}

std::optional<extract::framework> framework_named(std::string_view name) {
    for (const auto one : {extract::framework::pytorch, extract::framework::paddle, extract::framework::mindspore})
        if (extract::name_of(one) == name) return one;
    return std::nullopt;
}

int finish(const std::string& text, const extract::cleaning_counts& counts) {
    fmt::print("{}", text);
    for (const auto& [what, count] : counts) fmt::print(stderr, "{}: {}\n", what, count);
    return 0;
}

int fail(const extract::extraction_fault& fault) {
    fmt::print(stderr, "error: {}\n", fault.message);
    return 2;
}

int merge(extract::framework framework, const std::vector<std::string>& files) {
    std::vector<std::string> texts;
    for (const auto& path : files) {
        std::ifstream file(path, std::ios::binary);
        if (!file) return fail({path + " cannot be read"});
        texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    const auto merged = extract::merge_versions(framework, texts);
    return merged ? finish(merged->text, merged->counts) : fail(merged.error());
}

}  // namespace

int main(int count, char** values) {
    std::vector<std::string> arguments(values + 1, values + count);
    const bool merging = !arguments.empty() && arguments.front() == "merge";
    if (merging) arguments.erase(arguments.begin());
    const auto framework = arguments.size() < 2 ? std::nullopt : framework_named(arguments.front());
    if (!framework) return usage();
    if (merging) return merge(*framework, {arguments.begin() + 1, arguments.end()});
    if (arguments.size() != 2) return usage();
    const auto done = extract::extract_with_counts(arguments[1], *framework);
    if (done)
        for (const auto& module : done->cut_short) fmt::print(stderr, "{} does not import to its end\n", module);
    return done ? finish(done->text, done->counts) : fail(done.error());
}
