// In: the paths of the command line. Out: the files below them, sorted, each known as Python source or something else.
#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <string>
#include <vector>

#include "src/report/diagnostic.hpp"

namespace tensorferry::project {

enum class file_kind : std::uint8_t { python, other, symbolic_link };

struct input_file {
    std::filesystem::path path;      // to open it
    std::filesystem::path relative;  // below its root; the file's name where the root is a file
    file_kind kind = file_kind::python;
};

struct input_root {
    std::filesystem::path path;
    bool is_folder = false;
    bool is_standard_input = false;  // path is "-"
    std::vector<input_file> files;   // sorted by `relative`
    std::vector<report::diagnostic> unreadable;  // folders below it whose files are not known
};

// A folder's files with the endings .py, .pyi and .pyw are Python source, whatever is given as a path itself is, too.
// Files below .git, .hg and .svn are never source; __pycache__ and virtual environments (they have a pyvenv.cfg) are left
// out. Symbolic links are not followed. A folder that cannot be read is left to the others. Errors: missing_path, no_python_files, unreadable_file.
std::expected<std::vector<input_root>, report::diagnostic> collect(const std::vector<std::string>& paths);

}  // namespace tensorferry::project
