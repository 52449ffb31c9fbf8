// In: what the modules of a project bind. Out: what the names that one file imports from the others stand for.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "grammar/tree.hpp"
#include "src/names/name_hash.hpp"
#include "src/names/scopes.hpp"

namespace tensorferry {

// The names that a file binds at module level.
struct module_bindings {
    std::map<std::string, std::string, std::less<>> imports;               // name -> dotted name as imported there; relative ones start with "."
    std::map<std::string, std::vector<std::string>, std::less<>> classes;  // class -> its bases as dotted names in the file's own terms
    std::map<std::string, std::vector<std::string>, std::less<>> functions;   // function -> what it calls for its results, in the file's own terms
    std::set<std::string, std::less<>> others;                             // bound in another way, or in several
    std::vector<std::string> stars;                                        // modules of `from … import *`
    std::set<std::string, std::less<>> packages;                           // that any scope of the file imports from
    std::optional<std::set<std::string, std::less<>>> all;                 // __all__, where it is a list of strings
};

module_bindings bindings_of(const grammar::tree& module, const scope_table& scopes);

// The modules of a project, found by the paths of their files.
class project_names {
public:
    // `roots`: the frameworks' top-level modules; only names of theirs are told.
    explicit project_names(std::vector<std::string> roots) : roots_(std::move(roots)) {}

    // `file` is absolute, without "." and "..".
    void add(const std::filesystem::path& file, module_bindings bindings);

    // True where some file imports from this package.
    bool imports(std::string_view package) const { return imported_.contains(package); }

private:
    friend class names_of_others;
    struct known_module {
        std::string folder;   // of the package whose names relative imports start from
        module_bindings names;
    };
    // A framework's dotted name, or a class or a function of the project.
    struct meaning {
        std::string dotted;
        const known_module* module = nullptr;
        std::string name;
    };

    // One question's way through the modules: where it branches it goes on from a name of a module once, so that files that
    // import everything from one another in a circle take no longer than others.
    struct way {
        std::set<std::pair<const known_module*, std::string>> asked;
        bool goes_on(const known_module& module, std::string_view name) { return asked.emplace(&module, name).second; }
    };

    const known_module* module_named(std::string_view folder, std::string_view dotted) const;
    std::optional<meaning> dotted_name_in(const known_module& from, std::string_view dotted, way& so_far, unsigned depth) const;
    std::optional<meaning> name_in(const known_module& module, std::string_view name, way& so_far, unsigned depth) const;
    std::optional<meaning> called_in(const known_module& module, const std::string& dotted, unsigned depth) const;
    std::optional<std::string> framework_base(const meaning& of, way& so_far, unsigned depth) const;
    void add_makers(const meaning& of, std::set<std::string>& found, way& so_far, unsigned depth) const;
    const known_module* module_of(const std::filesystem::path& file) const;
    bool is_framework(std::string_view dotted) const;

    std::vector<std::string> roots_;
    std::unordered_map<std::string, known_module, text_hash, std::equal_to<>> modules_;  // by path without suffix; a package by its folder
    std::unordered_set<std::string, text_hash, std::equal_to<>> packages_;
    std::unordered_set<std::string, text_hash, std::equal_to<>> parts_;  // of the paths of modules: folders' and files' names
    std::unordered_set<std::string, text_hash, std::equal_to<>> folders_;  // whose names, and those of the folders above, are among them
    std::set<std::string, std::less<>> imported_;
};

// The same, asked by one of the files.
class names_of_others {
public:
    // `file` as it was added.
    names_of_others(const project_names& project, const std::filesystem::path& file);

    // "torch.nn.functional" for ".layers.F", as the file writes it; nothing where it is no framework's.
    std::optional<std::string> target_of(std::string_view dotted) const;
    // What `from module import *` binds to frameworks' names: local names and what they stand for.
    std::vector<std::pair<std::string, std::string>> star_names(std::string_view module) const;
    // The first framework class among the bases of a class of the project, through other classes of it.
    std::optional<std::string> base_of(std::string_view dotted_class) const;
    // The frameworks' functions and classes that are called for what a function of the project returns, through other functions of it;
    // for a class of the project its first framework class.
    std::vector<std::string> makers_of(std::string_view dotted_function) const;

private:
    const project_names& project_;
    const project_names::known_module* module_;
};

}  // namespace tensorferry
