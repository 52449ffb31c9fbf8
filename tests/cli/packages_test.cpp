#include <catch2/catch.hpp>

#include <algorithm>

#include "grammar/parse.hpp"
#include "small_folder.hpp"
#include "src/project/files.hpp"
#include "src/project/packages.hpp"

using namespace tensorferry::project;

namespace {

// "folder|prefix" of a file of the root.
std::string place(const std::filesystem::path& root, const std::string& relative) {
    const input_root found = collect({root.string()}).value().front();
    std::vector<std::string> sources;
    for (const input_file& file : found.files) {
        sources.push_back(read_file(file.path).value());
    }
    std::vector<std::vector<std::string_view>> imported;
    for (const std::string& source : sources) {
        imported.push_back(packages::imported_by(source));
    }
    const packages known(found, imported);
    for (const input_file& file : found.files) {
        if (file.relative == relative) {
            const support_place result = known.place_of(file);
            return result.folder.string() + "|" + result.prefix;
        }
    }
    return "no such file";
}

}  // namespace

TEST_CASE("the support module goes to the outermost package") {
    const small_folder folder;
    folder.add("train.py", "import net.layers\n");
    folder.add("net/__init__.py");
    folder.add("net/layers.py");
    folder.add("net/deep/__init__.py");
    folder.add("net/deep/block.py");
    folder.add("scripts/run.py");
    CHECK(place(folder.root(), "train.py") == "|");
    CHECK(place(folder.root(), "net/layers.py") == "net|.");
    CHECK(place(folder.root(), "net/deep/block.py") == "net|..");
    CHECK(place(folder.root(), "scripts/run.py") == "scripts|");
}

TEST_CASE("a root may be a package itself") {
    const small_folder folder;
    folder.add("__init__.py", "from .models.net import Net\n");
    folder.add("models/net.py", "from .blocks import Block\n");
    folder.add("models/blocks/__init__.py");
    CHECK(place(folder.root(), "__init__.py") == "|.");
    CHECK(place(folder.root(), "models/net.py") == "|..");
    CHECK(place(folder.root(), "models/blocks/__init__.py") == "|...");
}

TEST_CASE("a folder without __init__.py is a package where it is imported") {
    const small_folder folder;
    folder.add("train.py", "from models.net import Net  # the network\n");
    folder.add("models/net.py");
    folder.add("tools/run.py", "import sys\n");
    CHECK(place(folder.root(), "models/net.py") == "models|.");
    CHECK(place(folder.root(), "tools/run.py") == "tools|");
    CHECK(place(folder.root(), "train.py") == "|");
}

TEST_CASE("what a tree imports is found without its text") {
    const auto module = tensorferry::grammar::parse("import a.b, c as d\nif x:\n    from .e import f\nfrom g.h import *\n'''\nfrom no.docstring import i\n'''\n");
    REQUIRE(module);
    auto found = packages::imported_by(*module, tensorferry::grammar::parent_table(*module));
    std::ranges::sort(found);
    CHECK(found == std::vector<std::string_view>{".", "a.b", "c", "g.h"});
}
