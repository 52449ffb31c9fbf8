// Each file of tests/tools/wrong_equations is an equation file with mistakes; behind each stands the error that it makes:
// "#! COLUMN MESSAGE" on a line of its own is about the line above it.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/tools/small_folder.hpp"

using namespace tensorferry;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> expected_errors(const std::string& text, const std::string& shown) {
    std::vector<std::string> result;
    std::istringstream lines(text);
    std::string line;
    unsigned number = 0, about = 0;
    while (std::getline(lines, line)) {
        ++number;
        if (!line.starts_with("#! ")) {
            about = number;
            continue;
        }
        const auto space = line.find(' ', 3);
        result.push_back(shown + ":" + std::to_string(about) + ":" + line.substr(3, space - 3) + ": error: " + line.substr(space + 1));
    }
    return result;
}

}  // namespace

TEST_CASE("wrong equations are refused, each with its place and advice") {
    std::size_t files = 0, errors = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(TENSORFERRY_SOURCE) / "tests/tools/wrong_equations")) {
        std::ifstream stream(entry.path());
        std::stringstream text;
        text << stream.rdbuf();
        tests::small_folder folder;
        folder.write("equations/pytorch-paddle/a.py", text.str());
        const auto wanted = expected_errors(text.str(), "snapshots/equations/pytorch-paddle/a.py");
        INFO(entry.path().filename().string());
        REQUIRE_FALSE(wanted.empty());
        CHECK(folder.errors() == wanted);
        ++files;
        errors += wanted.size();
    }
    CHECK(files >= 4);
    CHECK(errors >= 30);
}
