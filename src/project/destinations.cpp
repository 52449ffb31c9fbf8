#include "src/project/destinations.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <set>
#include <system_error>

#include "src/project/files.hpp"
#include "src/project/jobs.hpp"
#include "src/project/packages.hpp"
#include "src/project/support_module.hpp"

namespace tensorferry::project {

namespace fs = std::filesystem;
using report::diagnostic;
using report::diagnostic_code;

namespace {

fs::path real_path(const fs::path& path) {
    std::error_code error;
    fs::path result = fs::weakly_canonical(fs::absolute(path, error), error);
    return result.has_filename() ? result : result.parent_path();
}

bool is_below_or_equal(const fs::path& path, const fs::path& folder) {
    const fs::path relative = path.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

fs::path parent_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

std::unexpected<diagnostic> refuse(diagnostic_code code, const fs::path& path, std::string detail = {}) {
    return std::unexpected(diagnostic{code, path.string(), std::move(detail), std::nullopt});
}

// The name that a root has below an output folder; "." and ".." have the name of the folder that they stand for.
std::string name_of(const input_root& root) {
    return real_path(root.path).filename().string();
}

destination place_for(const input_root& root, const std::string& out, bool several) {
    std::error_code error;
    const fs::path target = out;
    if (root.is_folder) {
        return {several ? target / name_of(root) : target, {}, false};
    }
    const bool into = several || (!root.is_standard_input && (out.ends_with('/') || fs::is_directory(target, error)));
    if (into) {
        return {target, root.path.filename().string(), false};
    }
    return {parent_of(target), target.filename().string(), false};
}

std::optional<diagnostic> check_against_inputs(const std::vector<input_root>& roots, const input_root& root, const destination& place) {
    for (const input_root& other : roots) {
        if (other.is_standard_input) {
            continue;
        }
        const fs::path input = real_path(other.path);
        const fs::path output = real_path(root.is_folder ? place.folder : place.folder / place.file_name);
        if (other.is_folder ? is_below_or_equal(output, input) : output == input) {
            return diagnostic{diagnostic_code::output_inside_input, output.string(), {}, std::nullopt};
        }
        if (!root.is_folder) {
            continue;
        }
        // A link in an output folder that is there may lead back into the input.
        struct real_folder {
            fs::path path;
            bool inside = false;   // the input
        };
        std::map<fs::path, real_folder> real_folders;
        for (const input_file& file : root.files) {
            const auto [at, is_new] = real_folders.try_emplace(file.relative.parent_path());
            auto& [folder, inside] = at->second;
            if (is_new) {
                folder = real_path(output / at->first);
                inside = other.is_folder && is_below_or_equal(folder, input);
            }
            if (inside || folder / file.relative.filename() == input) {
                return diagnostic{diagnostic_code::output_inside_input, (folder / file.relative.filename()).string(), {}, std::nullopt};
            }
        }
    }
    return std::nullopt;
}

std::expected<void, diagnostic> check_place(const input_root& root, const destination& place) {
    std::error_code error;
    const fs::path target = root.is_folder ? place.folder : place.folder / place.file_name;
    const fs::file_status status = fs::status(target, error);
    if (root.is_folder && fs::exists(status) && !fs::is_directory(status)) {
        return refuse(diagnostic_code::output_is_file, target);
    }
    if (!root.is_folder && fs::is_directory(status)) {
        return refuse(diagnostic_code::output_is_folder, target);
    }
    if (auto why = why_not_writable(place.folder)) {
        return refuse(diagnostic_code::unwritable_output, target, std::move(*why));
    }
    return {};
}

std::expected<std::vector<destination>, diagnostic> places_in_place(const std::vector<input_root>& roots) {
    std::vector<destination> places;
    for (const input_root& root : roots) {
        if (root.is_standard_input) {
            return refuse(diagnostic_code::output_for_standard_input, root.path);
        }
        const fs::path folder = root.is_folder ? root.path : parent_of(root.path);
        std::map<fs::path, std::optional<std::string>> folders;
        for (const input_file& file : root.files) {
            if (file.kind == file_kind::python) {
                folders.try_emplace(parent_of(folder / file.relative));
            }
        }
        for (auto& [path, why] : folders) {
            why = why_not_writable(path);
        }
        // Where some of them can be written, writing says which cannot.
        if (std::ranges::all_of(folders, [](const auto& each) { return each.second.has_value(); })) {
            return refuse(diagnostic_code::unwritable_output, folders.begin()->first, *folders.begin()->second);
        }
        places.push_back({folder, root.is_folder ? std::string() : root.path.filename().string(), true});
    }
    return places;
}

// Writes or copies one file of a root.
std::expected<void, diagnostic> write_one(const input_root& root, const input_file& file, const converted_file& result, const destination& place) {
    const fs::path target = place.of(root, file.relative);
    std::error_code error;
    if (place.in_place) {
        if (result.removed) {
            fs::remove(target, error);
        }
        if (result.removed || result.after == result.before) {
            return {};
        }
        if (auto done = write_file(fs::canonical(target, error), result.after); !done) {
            return refuse(diagnostic_code::unwritable_output, target, done.error());
        }
        return {};
    }
    const bool copied = file.kind != file_kind::python && result.before == result.after;
    // A broken file of a folder is copied as it is, so that the output is whole; alone it has no output.
    const bool has_text = !result.error || (root.is_folder && result.error->code != diagnostic_code::unreadable_file);
    if (result.removed || (!copied && !has_text)) {
        return {};
    }
    std::optional<fs::perms> mode;
    if (!root.is_standard_input) {
        mode = fs::status(file.path, error).permissions();
    }
    if (copied && file.kind == file_kind::other && ::access(file.path.c_str(), R_OK) != 0) {
        return refuse(diagnostic_code::unreadable_file, file.path, std::generic_category().message(errno));
    }
    const auto done = copied ? copy_entry(file.path, target) : write_file(target, result.after, mode);
    if (!done) {
        return refuse(diagnostic_code::unwritable_output, target, done.error());
    }
    return {};
}

}  // namespace

fs::path destination::of(const input_root& root, const fs::path& relative) const {
    return root.is_folder || relative.filename() == support_file_name ? folder / relative : folder / file_name;
}

std::expected<std::vector<destination>, diagnostic> plan_destinations(const std::vector<input_root>& roots, const std::optional<std::string>& out) {
    if (!out) {
        return places_in_place(roots);
    }
    std::vector<destination> places;
    std::set<fs::path> taken;
    for (const input_root& root : roots) {
        destination place = place_for(root, *out, roots.size() > 1);
        if (auto error = check_against_inputs(roots, root, place)) {
            return std::unexpected(std::move(*error));
        }
        if (auto checked = check_place(root, place); !checked) {
            return std::unexpected(std::move(checked.error()));
        }
        const fs::path whole = root.is_folder ? place.folder : place.folder / place.file_name;
        if (!taken.insert(real_path(whole)).second) {
            return refuse(diagnostic_code::outputs_collide, whole);
        }
        places.push_back(std::move(place));
    }
    return places;
}

std::expected<void, diagnostic> join_support(const std::vector<input_root>& roots, const std::vector<destination>& places,
                                             std::vector<converted_root>& results) {
    std::map<fs::path, support_file*> of_single_files;  // two single files may share one
    for (std::size_t i = 0; i < roots.size(); ++i) {
        for (support_file& support : results[i].support) {
            const fs::path target = places[i].folder / support.relative;
            for (const input_file& file : roots[i].files) {
                if (roots[i].is_folder && file.relative == support.relative) {
                    return refuse(diagnostic_code::foreign_support_module, file.path);
                }
            }
            std::error_code error;
            std::string present;
            if (fs::exists(target, error)) {
                present = read_file(target).value_or(std::string());
                if (!is_support_module(present)) {
                    return refuse(diagnostic_code::foreign_support_module, target);
                }
            }
            if (roots[i].is_folder) {
                continue;
            }
            support_module module = read_support_module(support.text).value_or(support_module{});
            support_file*& shared = of_single_files[real_path(target)];
            for (const std::string& text : {present, shared != nullptr ? shared->text : std::string()}) {
                if (std::optional<support_module> more = read_support_module(text); more && more->framework == module.framework) {
                    module.imports.merge(more->imports);
                    module.functions.merge(more->functions);
                }
            }
            support.text = render(module);
            shared = &support;
        }
    }
    return {};
}

std::vector<diagnostic> write_outputs(const std::vector<input_root>& roots, const std::vector<destination>& places,
                                      const std::vector<converted_root>& results, unsigned jobs, const std::function<void()>& beside) {
    std::vector<diagnostic> errors;
    for (std::size_t i = 0; i < roots.size(); ++i) {
        std::vector<std::optional<diagnostic>> of_files(roots[i].files.size());
        const std::size_t before_files = i == 0 ? 1 : 0;
        on_threads(before_files + of_files.size(), jobs, [&](std::size_t number, std::size_t) {
            if (number < before_files) {
                beside();
                return;
            }
            const std::size_t j = number - before_files;
            if (auto done = write_one(roots[i], roots[i].files[j], results[i].files[j], places[i]); !done) {
                of_files[j] = std::move(done.error());
            }
        });
        for (auto& error : of_files) {
            if (error) {
                errors.push_back(std::move(*error));
            }
        }
        for (const support_file& support : results[i].support) {
            const fs::path target = places[i].folder / support.relative;
            if (auto done = write_file(target, support.text); !done) {
                errors.push_back({diagnostic_code::unwritable_output, target.string(), done.error(), std::nullopt});
            }
        }
    }
    return errors;
}

}  // namespace tensorferry::project
