// In: an installed package's folder, or a wheel. Out: the text of its files, and which file defines which module.
#pragma once

#include <expected>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tensorferry::extract {

// What stands in the way of an extraction, in words for a person.
struct extraction_fault {
    std::string message;
};

enum class module_form : unsigned char {
    source,    // a .py file
    stub,      // only a .pyi file: the module itself is compiled
    compiled,  // a shared library without a stub
    folder     // a namespace package
};

struct module_file {
    std::string path;     // inside the package, with '/'
    module_form form = module_form::folder;
    bool package = false; // it may have submodules
    std::string stub;     // the .pyi beside a .py, or empty
};

class package_source {
public:
    // `package`: the package's own folder (.../site-packages/torch), or a wheel (a zip archive) that holds `root`/.
    static std::expected<package_source, extraction_fault> open(const std::filesystem::path& package, const std::string& root);

    // By dotted name, the root included.
    const std::map<std::string, module_file, std::less<>>& modules() const { return modules_; }
    // The text of a file of the package; empty where it cannot be read.
    std::string text(const std::string& path) const;
    // "2.13.0+cpu" from the package's metadata or its version file; empty where neither says it.
    const std::string& version() const { return version_; }

private:
    void index(const std::vector<std::string>& paths, const std::string& root);
    void add_file(const std::string& path, const std::string& root);

    std::map<std::string, module_file, std::less<>> modules_;
    std::function<std::string(const std::string&)> read_;
    std::string version_;
};

}  // namespace tensorferry::extract
