#include "src/project/inputs.hpp"

#include <algorithm>
#include <system_error>

namespace tensorferry::project {

namespace fs = std::filesystem;
using report::diagnostic;
using report::diagnostic_code;

namespace {

bool is_version_control(const fs::path& name) {
    return name == ".git" || name == ".hg" || name == ".svn";
}

bool is_left_out(const fs::directory_entry& folder) {
    std::error_code error;
    return folder.path().filename() == "__pycache__" || fs::exists(folder.path() / "pyvenv.cfg", error);
}

bool is_source(const fs::path& path) {
    const fs::path ending = path.extension();
    return ending == ".py" || ending == ".pyi" || ending == ".pyw";
}

class folder_walk {
public:
    explicit folder_walk(input_root& root) : root_(root) {}

    std::expected<void, diagnostic> run() {
        auto done = visit(root_.path, false);
        std::ranges::sort(root_.unreadable, {}, &diagnostic::subject);
        return done;
    }

private:
    // Recursion is as deep as the folders are: the system limits a path's length.
    std::expected<void, diagnostic> visit(const fs::path& folder, bool version_control) {
        std::error_code error;
        std::vector<fs::directory_entry> entries;
        for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
            entries.push_back(*it);
        }
        if (error) {
            diagnostic fault{diagnostic_code::unreadable_file, folder.string(), error.message(), std::nullopt};
            if (folder == root_.path) {
                return std::unexpected(std::move(fault));
            }
            root_.unreadable.push_back(std::move(fault));
        }
        for (const fs::directory_entry& entry : entries) {
            if (entry.is_symlink(error)) {
                add(entry, file_kind::symbolic_link);
            } else if (entry.is_directory(error)) {
                if (is_left_out(entry)) {
                    continue;
                }
                if (auto below = visit(entry.path(), version_control || is_version_control(entry.path().filename())); !below) {
                    return below;
                }
            } else if (entry.is_regular_file(error)) {
                add(entry, !version_control && is_source(entry.path()) ? file_kind::python : file_kind::other);
            }
        }
        return {};
    }

    void add(const fs::directory_entry& entry, file_kind kind) {
        root_.files.push_back({entry.path(), entry.path().lexically_relative(root_.path), kind});
    }

    input_root& root_;
};

std::expected<input_root, diagnostic> collect_one(const std::string& given) {
    input_root root;
    root.path = given;
    if (given == "-") {
        root.is_standard_input = true;
        root.files.push_back({given, given, file_kind::python});
        return root;
    }
    std::error_code error;
    const fs::file_status status = fs::status(root.path, error);
    if (!fs::exists(status)) {
        const bool missing = status.type() == fs::file_type::not_found;
        return std::unexpected(diagnostic{missing ? diagnostic_code::missing_path : diagnostic_code::unreadable_file, given,
                                          missing ? std::string() : error.message(), std::nullopt});
    }
    if (!fs::is_directory(status)) {
        root.files.push_back({root.path, root.path.filename(), file_kind::python});
        return root;
    }
    root.is_folder = true;
    if (!root.path.has_filename()) {
        root.path = root.path.parent_path();  // "net/" is "net"
    }
    if (auto walked = folder_walk(root).run(); !walked) {
        return std::unexpected(std::move(walked.error()));
    }
    if (std::ranges::find(root.files, file_kind::python, &input_file::kind) == root.files.end()) {
        return std::unexpected(root.unreadable.empty() ? diagnostic{diagnostic_code::no_python_files, given, {}, std::nullopt} : root.unreadable.front());
    }
    std::ranges::sort(root.files, {}, &input_file::relative);
    return root;
}

}  // namespace

std::expected<std::vector<input_root>, diagnostic> collect(const std::vector<std::string>& paths) {
    std::vector<input_root> roots;
    for (const std::string& path : paths) {
        std::expected<input_root, diagnostic> root = collect_one(path);
        if (!root) {
            return std::unexpected(std::move(root.error()));
        }
        if (root->is_standard_input && paths.size() > 1) {
            return std::unexpected(diagnostic{diagnostic_code::output_for_standard_input, path, {}, std::nullopt});
        }
        roots.push_back(std::move(*root));
    }
    return roots;
}

}  // namespace tensorferry::project
