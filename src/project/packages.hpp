// In: the source files of one root. Out: which folders are packages, and so where a file's support module belongs.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "grammar/visit.hpp"
#include "src/names/name_hash.hpp"
#include "src/project/inputs.hpp"

namespace tensorferry::project {

inline constexpr std::string_view support_module_name = "tensorferry_support";
inline constexpr std::string_view support_file_name = "tensorferry_support.py";

struct support_place {
    std::filesystem::path folder;  // below the root; "" is the root itself, or the folder of a root that is a file
    std::string prefix;            // of the module in the file's import: "" in a script's folder, "." or more in a package
};

class packages {
public:
    // The modules that a source file imports, "." for relative ones; views of the tree's text.
    static std::vector<std::string_view> imported_by(const grammar::tree& module, const grammar::parent_table& parents);
    // Those that it seems to import, where it has no tree; views of its text.
    static std::vector<std::string_view> imported_by(std::string_view source);

    // `imported`: what each file of the root imports, in the same order; nothing for a file that is not Python source.
    packages(const input_root& root, const std::vector<std::vector<std::string_view>>& imported);

    // The outermost package folder within the root that holds the file, or the file's own folder where it is a script.
    support_place place_of(const input_file& file) const;

private:
    // A folder with an __init__.py, with a file that imports relatively, or that a file of the root imports by its name.
    // By its path below the root, with "/" between names.
    std::unordered_set<std::string, text_hash, std::equal_to<>> folders_;
};

}  // namespace tensorferry::project
