// fuzz_test [FILE OR FOLDER]...: holds the laws of tools/fuzz on the committed corpus, or on what is given, which is
// taken for source files unless its path has a part "snapshot". The last line is "N passed, N failed".
#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "tools/fuzz/invariants.hpp"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_below(const std::vector<fs::path>& roots) {
    std::vector<fs::path> files;
    for (const auto& root : roots) {
        if (!fs::is_directory(root)) {
            files.push_back(root);
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator(root)) {
            if (entry.is_regular_file()) {
                files.push_back(entry.path());
            }
        }
    }
    std::ranges::sort(files);
    return files;
}

bool holds(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    try {
        if (std::ranges::find(file, "snapshot") != file.end()) tensorferry::fuzz::check_snapshot(bytes);
        else tensorferry::fuzz::check_source_file(bytes);
        return true;
    } catch (const std::exception& fault) {
        std::cout << file.string() << ": " << fault.what() << '\n';
        return false;
    }
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<fs::path> roots(argv + 1, argv + argc);
    if (roots.empty()) {
        roots.emplace_back(FUZZ_CORPUS);
    }
    const auto files = files_below(roots);
    const auto passed = std::ranges::count_if(files, holds);
    const auto failed = static_cast<std::ptrdiff_t>(files.size()) - passed;
    std::cout << passed << " passed, " << failed << " failed\n";
    return failed == 0 && passed > 0 ? 0 : 1;
}
