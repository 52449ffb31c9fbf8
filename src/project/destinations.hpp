// In: the roots and what -o or --in-place says. Out: the place of each output, checked before anything is converted.
#pragma once

#include <expected>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "src/project/conversion.hpp"
#include "src/project/inputs.hpp"
#include "src/report/diagnostic.hpp"

namespace tensorferry::project {

struct destination {
    std::filesystem::path folder;  // of the root's files
    std::string file_name;         // of a root that is one file
    bool in_place = false;

    std::filesystem::path of(const input_root& root, const std::filesystem::path& relative) const;
};

// One destination a root. Several paths go below `out` by their names, a single folder becomes `out`, a single file goes
// to `out`, or into it where it is a folder. Without `out`: in place.
// Errors: output_inside_input, output_is_file, outputs_collide, unwritable_output.
std::expected<std::vector<destination>, report::diagnostic> plan_destinations(const std::vector<input_root>& roots,
                                                                              const std::optional<std::string>& out);

// Puts what an output folder already holds into the support modules of single files (files converted one after the other
// share one), and refuses a file of the user's that is in the way: foreign_support_module.
std::expected<void, report::diagnostic> join_support(const std::vector<input_root>& roots, const std::vector<destination>& places,
                                                     std::vector<converted_root>& results);

// Writes everything: the changed files in place, or all of them to their destination. Goes on after an error; returns all
// of them (unwritable_output, or unreadable_file for what could not be copied). `beside` is called once meanwhile, from one of the threads.
std::vector<report::diagnostic> write_outputs(const std::vector<input_root>& roots, const std::vector<destination>& places,
                                              const std::vector<converted_root>& results, unsigned jobs, const std::function<void()>& beside);

}  // namespace tensorferry::project
