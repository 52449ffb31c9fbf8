#include <catch2/catch.hpp>

#include "small_folder.hpp"
#include "src/project/inputs.hpp"

using namespace tensorferry;
using namespace tensorferry::project;
using report::diagnostic_code;
namespace fs = std::filesystem;

TEST_CASE("a folder's files are sorted and known by their kind") {
    const small_folder folder;
    folder.add("net/b.py");
    folder.add("net/a.pyi");
    folder.add("net/readme.md");
    folder.add("net/.git/hook.py");
    folder.add("net/__pycache__/b.pyc");
    folder.add("net/env/pyvenv.cfg");
    folder.add("net/env/lib/torch.py");
    folder.add("net/x.py/inside.py");  // a folder may have any name
    fs::create_symlink("b.py", folder.root() / "net" / "link.py");
    const auto roots = collect({(folder.root() / "net").string() + "/"});
    REQUIRE(roots.has_value());
    std::vector<std::pair<std::string, file_kind>> found;
    for (const input_file& file : roots->front().files) {
        found.emplace_back(file.relative.string(), file.kind);
    }
    CHECK(found == std::vector<std::pair<std::string, file_kind>>{{".git/hook.py", file_kind::other},
                                                                  {"a.pyi", file_kind::python},
                                                                  {"b.py", file_kind::python},
                                                                  {"link.py", file_kind::symbolic_link},
                                                                  {"readme.md", file_kind::other},
                                                                  {"x.py/inside.py", file_kind::python}});
}

TEST_CASE("links in a circle end") {
    const small_folder folder;
    folder.add("a.py");
    fs::create_directory_symlink(folder.root(), folder.root() / "self");
    REQUIRE(collect({folder.root().string()}).has_value());
    CHECK(collect({folder.root().string()})->front().files.size() == 2);
}

TEST_CASE("a file is source whatever its name is") {
    const small_folder folder;
    const fs::path script = folder.add("train", "x = 1\n");
    const auto roots = collect({script.string()});
    REQUIRE(roots.has_value());
    CHECK_FALSE(roots->front().is_folder);
    CHECK(roots->front().files.front().kind == file_kind::python);
}

TEST_CASE("what cannot be an input is refused") {
    const small_folder folder;
    folder.add("text/readme.md");
    CHECK(collect({(folder.root() / "none").string()}).error().code == diagnostic_code::missing_path);
    CHECK(collect({(folder.root() / "text").string()}).error().code == diagnostic_code::no_python_files);
    CHECK(collect({"-", (folder.root() / "text").string()}).error().code == diagnostic_code::output_for_standard_input);
}
