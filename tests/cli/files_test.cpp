#include <catch2/catch.hpp>

#include "small_folder.hpp"
#include "src/project/files.hpp"

using namespace tensorferry::project;
namespace fs = std::filesystem;

TEST_CASE("a file is replaced as a whole and keeps its mode") {
    const small_folder folder;
    const fs::path path = folder.add("run.py", "old");
    fs::permissions(path, fs::perms::owner_all | fs::perms::group_read);
    REQUIRE(write_file(path, "new").has_value());
    CHECK(read_file(path).value() == "new");
    CHECK(fs::status(path).permissions() == (fs::perms::owner_all | fs::perms::group_read));
    CHECK(std::distance(fs::directory_iterator(folder.root()), fs::directory_iterator()) == 1);
}

TEST_CASE("a file is read whole, whatever its size") {
    const small_folder folder;
    for (const std::size_t size : {0U, 1U, 65535U, 65536U, 65537U, 300000U}) {
        const std::string bytes(size, 'x');
        CHECK(read_file(folder.add("file", bytes)).value() == bytes);
    }
    CHECK(read_file("/proc/self/status").value().starts_with("Name:"));   // says that it has no bytes
}

TEST_CASE("folders above a new file are made") {
    const small_folder folder;
    REQUIRE(write_file(folder.root() / "a" / "b" / "c.py", "x", fs::perms::owner_read).has_value());
    CHECK(fs::status(folder.root() / "a" / "b" / "c.py").permissions() == fs::perms::owner_read);
}

TEST_CASE("a file that cannot be written leaves nothing behind") {
    const small_folder folder;
    const fs::path file = folder.add("file", "x");
    CHECK_FALSE(write_file(file / "below.py", "y").has_value());
    CHECK_FALSE(write_file(folder.root(), "y").has_value());  // a folder is in the way
    CHECK(read_file(file).value() == "x");
    CHECK(std::distance(fs::directory_iterator(folder.root()), fs::directory_iterator()) == 1);
}

TEST_CASE("copies keep the mode, and symbolic links stay links") {
    const small_folder folder;
    const fs::path file = folder.add("tool.sh", "#!/bin/sh\n");
    fs::permissions(file, fs::perms::owner_all);
    fs::create_symlink("tool.sh", folder.root() / "link");
    REQUIRE(copy_entry(file, folder.root() / "out" / "tool.sh").has_value());
    REQUIRE(copy_entry(folder.root() / "link", folder.root() / "out" / "link").has_value());
    CHECK(fs::status(folder.root() / "out" / "tool.sh").permissions() == fs::perms::owner_all);
    CHECK(fs::read_symlink(folder.root() / "out" / "link") == "tool.sh");
}

TEST_CASE("what a missing file says") {
    const small_folder folder;
    CHECK(read_file(folder.root() / "none").error() == "No such file or directory");
    CHECK_FALSE(read_file(folder.root()).has_value());
}

TEST_CASE("whether a place can be written is known before") {
    const small_folder folder;
    const fs::path file = folder.add("file", "x");
    CHECK_FALSE(why_not_writable(folder.root()).has_value());
    CHECK_FALSE(why_not_writable(folder.root() / "new" / "below").has_value());
    CHECK(why_not_writable(file / "below" / "it").has_value());
}
