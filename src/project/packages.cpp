#include "src/project/packages.hpp"

#include <map>

namespace tensorferry::project {

namespace fs = std::filesystem;

namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t' || text.front() == '\f')) {
        text.remove_prefix(1);
    }
    return text;
}

// "a.b.c" of "a.b.c import d" or "a.b.c as d"; "" where nothing follows.
std::string_view first_word(std::string_view text) {
    text = trimmed(text);
    return text.substr(0, text.find_first_of(" \t\r,;#(\\"));
}

// Calls `visit` with the module of each line that looks like an import. A line of a docstring may look so too: that does no
// harm, because only names of folders that exist count.
template <typename visitor>
void each_import(std::string_view source, visitor visit) {
    while (!source.empty()) {
        source = trimmed(source);
        const std::size_t keyword = source.starts_with("from ") ? 5 : source.starts_with("import ") ? 7 : 0;
        const std::size_t end = source.find('\n');
        if (keyword != 0) {
            visit(first_word(source.substr(keyword, end == std::string_view::npos ? end : end - keyword)));
        }
        source.remove_prefix(end == std::string_view::npos ? source.size() : end + 1);
    }
}

std::vector<std::string> parts_of(std::string_view dotted) {
    std::vector<std::string> parts;
    while (!dotted.empty()) {
        const std::size_t dot = dotted.find('.');
        parts.emplace_back(dotted.substr(0, dot));
        dotted.remove_prefix(dot == std::string_view::npos ? dotted.size() : dot + 1);
    }
    return parts;
}

}  // namespace

std::vector<std::string_view> packages::imported_by(std::string_view source) {
    std::vector<std::string_view> modules;
    each_import(source, [&](std::string_view module) { modules.push_back(module); });
    return modules;
}

packages::packages(const input_root& root, const std::vector<std::vector<std::string_view>>& imported) {
    std::set<fs::path> all;  // folders with source files, and those above them
    for (const input_file& file : root.files) {
        if (file.kind != file_kind::python) {
            continue;
        }
        for (fs::path folder = file.relative.parent_path(); !folder.empty(); folder = folder.parent_path()) {
            all.insert(folder);
        }
        if (file.relative.filename() == "__init__.py") {
            folders_.insert(file.relative.parent_path());
        }
    }
    if (!root.is_folder) {
        std::error_code error;
        if (fs::exists(root.path.parent_path() / "__init__.py", error)) {
            folders_.insert(fs::path());
        }
    }
    std::map<fs::path, std::set<std::string_view>> seen;  // by folder: files of one import much the same
    for (std::size_t i = 0; i < root.files.size(); ++i) {
        if (imported[i].empty()) {
            continue;
        }
        const fs::path own = root.files[i].relative.parent_path();
        auto& seen_here = seen[own];
        for (const std::string_view module : imported[i]) {
            if (!seen_here.insert(module).second) {
                continue;
            }
            if (module.starts_with('.')) {
                folders_.insert(own);
                continue;
            }
            // What a script imports lies below its own folder or below the root.
            for (const fs::path& start : {own, fs::path()}) {
                fs::path folder = start;
                for (const std::string& part : parts_of(module)) {
                    folder /= part;
                    if (!all.contains(folder)) {
                        break;
                    }
                    folders_.insert(folder);
                }
            }
        }
    }
}

support_place packages::place_of(const input_file& file) const {
    fs::path folder = file.relative.parent_path();
    if (!folders_.contains(folder)) {
        return {folder, ""};
    }
    std::string prefix = ".";
    while (!folder.empty() && folders_.contains(folder.parent_path())) {
        folder = folder.parent_path();
        prefix += '.';
    }
    return {folder, prefix};
}

}  // namespace tensorferry::project
