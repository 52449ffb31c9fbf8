// In: the roots of the command line and how to convert. Out: every file's bytes before and after, and what was done.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "src/convert.hpp"
#include "src/dependencies/dependency.hpp"
#include "src/project/inputs.hpp"
#include "src/report/diagnostic.hpp"

namespace tensorferry::project {

struct converted_file {
    std::string before;
    std::string after;                        // `before` where nothing was to do or the file could not be converted
    std::optional<framework_version> source;
    std::vector<finding> findings;
    std::optional<report::diagnostic> error;  // the file could not be read (both texts are empty) or not be converted
    std::vector<mention> mentions;            // of the source framework where nothing is rewritten
    std::vector<dependency> dependencies;     // on the source framework
    bool removed = false;                     // a support module that nothing uses any more
};

struct support_file {
    std::filesystem::path relative;  // below its root's folder
    std::string text;
};

struct converted_root {
    std::vector<converted_file> files;    // in the order of the root's files; of those that are no source only texts with dependencies or mentions
    std::vector<support_file> support;    // that the root's files need and that are not among them
};

struct conversion_request {
    const graph::knowledge* knowledge = nullptr;
    std::optional<framework_version> source;
    framework_version target;
    std::string dependencies;                                                       // takes the place of those on the source framework; empty: none does
    std::filesystem::path only;                                                     // convert this file alone, as one of its project; empty: all
    unsigned jobs = 1;                                                              // threads, at least 1
    std::function<void(std::size_t done, std::size_t all, const std::string&)> progress;  // called by one thread at a time; may be empty
};

// Converts every source file of every root. The result does not depend on the number of jobs. A support module of an
// earlier conversion among the files is converted too; of its functions those stay that the other files still use.
std::vector<converted_root> convert_all(const std::vector<input_root>& roots, const conversion_request& request);

// How a file is named to the user.
std::string display_path(const input_root& root, const input_file& file);

}  // namespace tensorferry::project
