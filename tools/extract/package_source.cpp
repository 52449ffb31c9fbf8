#include "tools/extract/package_source.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <minizip/unzip.h>

namespace tensorferry::extract {
namespace fs = std::filesystem;
namespace {

// An open wheel: where each of its files begins.
class archive {
public:
    explicit archive(const fs::path& path) : file_(unzOpen64(path.c_str())) {}
    ~archive() {
        if (file_ != nullptr) unzClose(file_);
    }
    archive(const archive&) = delete;
    archive& operator=(const archive&) = delete;

    bool is_open() const { return file_ != nullptr; }

    std::vector<std::string> names() {
        std::vector<std::string> found;
        for (int state = unzGoToFirstFile(file_); state == UNZ_OK; state = unzGoToNextFile(file_)) {
            char name[4096];
            unz_file_info64 info;
            unz64_file_pos place;
            if (unzGetCurrentFileInfo64(file_, &info, name, sizeof name, nullptr, 0, nullptr, 0) != UNZ_OK) break;
            if (unzGetFilePos64(file_, &place) != UNZ_OK) break;
            places_.emplace(name, place);
            found.emplace_back(name);
        }
        return found;
    }

    std::string text(const std::string& name) {
        const auto found = places_.find(name);
        if (found == places_.end() || unzGoToFilePos64(file_, &found->second) != UNZ_OK || unzOpenCurrentFile(file_) != UNZ_OK) return {};
        std::string result;
        char buffer[1 << 16];
        for (int count; (count = unzReadCurrentFile(file_, buffer, sizeof buffer)) > 0;) result.append(buffer, static_cast<std::size_t>(count));
        unzCloseCurrentFile(file_);
        return result;
    }

private:
    unzFile file_;
    std::map<std::string, unz64_file_pos> places_;
};

std::string content(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> files_below(const fs::path& folder, const std::string& root) {
    std::vector<std::string> paths;
    const auto options = fs::directory_options::skip_permission_denied;
    for (const auto& entry : fs::recursive_directory_iterator(folder, options))
        if (entry.is_regular_file()) paths.push_back(root + "/" + fs::relative(entry.path(), folder).generic_string());
    std::ranges::sort(paths);
    return paths;
}

// The value of a line `Version: 1.2` or `__version__ = '1.2'`.
std::string version_in(const std::string& text, std::string_view key) {
    auto at = text.find(key);
    while (at != std::string::npos && at != 0 && text[at - 1] != '\n') at = text.find(key, at + 1);
    if (at == std::string::npos) return {};
    at = text.find_first_of("0123456789\n", at + key.size());
    if (at == std::string::npos || text[at] == '\n') return {};
    return text.substr(at, text.find_first_of("'\"\r\n", at) - at);
}

}  // namespace

std::expected<package_source, extraction_fault> package_source::open(const fs::path& package, const std::string& root) {
    package_source result;
    std::error_code error;
    std::vector<std::string> paths;
    std::string metadata;
    if (fs::is_directory(package, error)) {
        paths = files_below(package, root);
        result.read_ = [package, root](const std::string& path) { return content(package / path.substr(root.size() + 1)); };
    } else {
        if (!fs::is_regular_file(package, error)) return std::unexpected(extraction_fault{fmt::format("{} is neither a folder nor a file", package.string())});
        const auto wheel = std::make_shared<archive>(package);
        if (!wheel->is_open()) return std::unexpected(extraction_fault{fmt::format("{} is no wheel: it is no zip archive", package.string())});
        for (auto& path : wheel->names()) {
            if (path.ends_with(".dist-info/METADATA")) metadata = path;
            // Wheels keep some files beside the package, to be installed into it.
            if (const auto data = path.find(".data/purelib/"); data != std::string::npos && path.ends_with(".py")) continue;
            if (path.starts_with(root + "/")) paths.push_back(path);
        }
        result.read_ = [wheel](const std::string& path) { return wheel->text(path); };
        if (!metadata.empty()) result.version_ = version_in(wheel->text(metadata), "Version:");
    }
    result.index(paths, root);
    if (!result.modules_.contains(root)) return std::unexpected(extraction_fault{fmt::format("{} holds no package {}", package.string(), root)});
    for (const auto& [file, key] : {std::pair{root + "/version.py", "__version__"}, {root + "/version/__init__.py", "full_version"}, {root + "/version.py", "VERSION"}})
        if (result.version_.empty()) result.version_ = version_in(result.text(file), key);
    return result;
}

std::string package_source::text(const std::string& path) const { return read_(path); }

void package_source::index(const std::vector<std::string>& paths, const std::string& root) {
    for (const auto& path : paths) add_file(path, root);
}

void package_source::add_file(const std::string& path, const std::string&) {
    const auto slash = path.rfind('/');
    auto name = path.substr(slash + 1);
    const auto dot = name.find('.');
    if (dot == std::string::npos) return;
    const auto ending = name.substr(name.rfind('.'));
    if (ending != ".py" && ending != ".pyi" && ending != ".so") return;
    if (ending != ".so" && name.find('.') != name.rfind('.')) return;  // tensor.prototype.pyi is no module
    name = name.substr(0, dot);
    auto dotted = path.substr(0, slash);
    std::ranges::replace(dotted, '/', '.');
    const bool package = name == "__init__";
    if (!package) dotted += "." + name;
    // Folders without __init__.py are packages too.
    for (auto parent = dotted; parent.find('.') != std::string::npos;) {
        parent.resize(parent.rfind('.'));
        modules_.try_emplace(parent).first->second.package = true;
    }
    auto& file = modules_[dotted];
    file.package |= package;
    if (ending == ".py") {
        if (file.form == module_form::stub) file.stub = file.path;
        file.path = path, file.form = module_form::source;
    } else if (ending == ".pyi") {
        if (file.form == module_form::source) file.stub = path;
        else file.path = path, file.form = module_form::stub;
    } else if (file.form == module_form::folder) {
        file.path = path, file.form = module_form::compiled;
    }
}

}  // namespace tensorferry::extract
