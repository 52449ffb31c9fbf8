#include "src/project/packages.hpp"

#include <unordered_map>

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

// "a/b" of "a/b/c", "" of "a".
std::string_view parent_of(std::string_view path) { return path.substr(0, path.rfind('/') == std::string_view::npos ? 0 : path.rfind('/')); }

using folder_set = std::unordered_set<std::string, text_hash, std::equal_to<>>;

// Adds "start/a", "start/a/b" and so on for "a.b.c" as far as they are among the folders.
void add_folders(std::string_view start, std::string_view dotted, const folder_set& all, folder_set& to) {
    std::string folder(start);
    while (!dotted.empty()) {
        const std::size_t dot = dotted.find('.');
        if (!folder.empty()) folder += '/';
        folder += dotted.substr(0, dot);
        if (!all.contains(folder)) return;
        to.insert(folder);
        dotted.remove_prefix(dot == std::string_view::npos ? dotted.size() : dot + 1);
    }
}

}  // namespace

std::vector<std::string_view> packages::imported_by(const grammar::tree& module, const grammar::parent_table& parents) {
    using namespace grammar;
    std::vector<std::string_view> modules;
    for (const auto i : parents.of_kinds({node_kind::Import, node_kind::ImportFrom})) {
        const auto node = parents.nodes()[i];
        if (parents.kinds()[i] == node_kind::Import)
            for (const auto alias : module.list(node, field::Import::names)) modules.push_back(module.identifier(alias, field::alias::name));
        else
            modules.push_back(module.integer(node, field::ImportFrom::level) > 0 ? "." : module.identifier(node, field::ImportFrom::module));
    }
    return modules;
}

std::vector<std::string_view> packages::imported_by(std::string_view source) {
    std::vector<std::string_view> modules;
    each_import(source, [&](std::string_view module) { modules.push_back(module); });
    return modules;
}

packages::packages(const input_root& root, const std::vector<std::vector<std::string_view>>& imported) {
    folder_set all;  // folders with source files, and those above them
    for (const input_file& file : root.files) {
        if (file.kind != file_kind::python) {
            continue;
        }
        const std::string path = file.relative.generic_string();
        const auto own = parent_of(path);
        for (auto folder = own; !folder.empty() && all.emplace(folder).second;) {
            folder = parent_of(folder);
        }
        if (std::string_view(path).substr(own.empty() ? 0 : own.size() + 1) == "__init__.py") {
            folders_.emplace(own);
        }
    }
    if (!root.is_folder) {
        std::error_code error;
        if (fs::exists(root.path.parent_path() / "__init__.py", error)) {
            folders_.emplace();
        }
    }
    std::unordered_map<std::string, std::unordered_set<std::string_view>> seen;  // by folder: files of one import much the same
    for (std::size_t i = 0; i < root.files.size(); ++i) {
        if (imported[i].empty()) {
            continue;
        }
        const std::string own(parent_of(root.files[i].relative.generic_string()));
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
            add_folders(own, module, all, folders_);
            add_folders({}, module, all, folders_);
        }
    }
}

support_place packages::place_of(const input_file& file) const {
    const std::string path = file.relative.generic_string();
    auto folder = parent_of(path);
    if (!folders_.contains(folder)) {
        return {folder, ""};
    }
    std::string prefix = ".";
    while (!folder.empty() && folders_.contains(parent_of(folder))) {
        folder = parent_of(folder);
        prefix += '.';
    }
    return {folder, prefix};
}

}  // namespace tensorferry::project
