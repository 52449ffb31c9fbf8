// In: folders of documentation pages. Out: facts or documented equivalences on standard output, counts on standard error.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "tools/pages/mindspore_mapping.hpp"
#include "tools/pages/paddle_api.hpp"
#include "tools/pages/paddle_mapping.hpp"

using namespace tensorferry;
namespace fs = std::filesystem;

namespace {

int usage() {
    fmt::print(stderr, "read_pages facts paddle VERSION FOLDER          facts of Paddle's API reference\n"
                       "read_pages facts mindspore VERSION FOLDER       facts that MindSpore's mapping pages state\n"
                       "read_pages mapping paddle [VERSION FOLDER]...   documented equivalences of PyTorch and Paddle\n"
                       "read_pages mapping mindspore [VERSION FOLDER]...\n");
    return 2;
}

std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// All files with an ending, in the order of their paths.
std::vector<fs::path> files(const fs::path& folder, std::string_view ending) {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() && entry.path().extension() == ending) found.push_back(entry.path());
    std::ranges::sort(found);
    return found;
}

int facts(const std::string& framework, const std::string& version, const fs::path& folder) {
    pages::page_facts found;
    const bool paddle = framework == "paddle";
    for (const auto& path : files(folder, paddle ? ".rst" : ".md")) {
        if (paddle) pages::read_paddle_page(content(path), found);
        else pages::read_mindspore_signatures(content(path), found);
    }
    const auto text = found.text();
    // Documentation leaves names out that a package has, so that what it does not state is not known to be absent.
    fmt::print("# Facts of {} {}, read from its documentation by tools/pages.\nframework {} {} {}\npartial {}\n{}", framework, version, framework, framework,
               version, version, text);
    fmt::print(stderr, "{} operators; left out: {} unreadable signatures, {} repeated, {} dangling members\n", found.lines.size(),
               found.unreadable_signatures, found.repeated, found.dangling);
    return 0;
}

void read_mapping(const std::string& framework, const std::string& shown_as, const fs::path& folder, pages::documented_table& table) {
    if (framework == "mindspore") {
        const auto page = [&](const std::string& name) { return content(folder / "pytorch_diff" / (name + ".md")); };
        for (const auto& path : files(folder, ".md"))
            if (path.parent_path() == folder) pages::read_mindspore_mapping(content(path), shown_as, page, table);
        return;
    }
    for (const auto& path : files(folder, ".md")) {
        if (path.parent_path() == folder) pages::read_paddle_mapping_table(content(path), shown_as, table);
        else pages::read_paddle_mapping_page(content(path), shown_as, table);
    }
}

int mapping(const std::string& framework, const std::vector<std::string>& rest) {
    pages::documented_table table;
    for (std::size_t i = 0; i + 1 < rest.size(); i += 2) read_mapping(framework, framework + " " + rest[i], rest[i + 1], table);
    const auto text = table.text();
    fmt::print("# Equivalences that the documentation of {} states, read by tools/pages.\n{}", framework, text);
    fmt::print(stderr, "{} equivalences on {} lines; left out: {} unreadable names, {} unreadable parameters, {} repeated\n", table.rows.size(),
               std::ranges::count(text, '\n'), table.unreadable_names, table.unreadable_parameters, table.repeated);
    return 0;
}

}  // namespace

int main(int count, char** values) {
    const std::vector<std::string> arguments(values + 1, values + count);
    if (arguments.size() < 4) return usage();
    const auto& [what, framework] = std::pair(arguments[0], arguments[1]);
    if (framework != "paddle" && framework != "mindspore") return usage();
    if (what == "facts" && arguments.size() == 4) return facts(framework, arguments[2], arguments[3]);
    if (what == "mapping" && arguments.size() % 2 == 0) return mapping(framework, {arguments.begin() + 2, arguments.end()});
    return usage();
}
