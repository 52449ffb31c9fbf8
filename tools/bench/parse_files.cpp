// parse_files FILE...: loads the files, then parses all of them for each line of standard input, and prints the seconds of
// the processor.
// parse_files --once FILE: parses one file once; prints the seconds, and by how many bytes the process's largest resident
// memory exceeds that of before the file was loaded (so that the source text itself counts).
#include <cstdint>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/parse.hpp"

namespace {

using namespace tensorferry;

std::string contents(const char* path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    std::string text(static_cast<std::size_t>(file.tellg()), '\0');
    file.seekg(0);
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    return text;
}

// A line of /proc/self/status, in bytes.
std::uint64_t memory(std::string_view name) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(name)) {
            return std::stoull(line.substr(name.size() + 1)) * 1024;
        }
    }
    return 0;
}

// Of the processor that this process had: what else the machine does falls less on it than on the time of the clock.
double now() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

int parse_once(const char* path) {
    const std::uint64_t before = memory("VmRSS");
    std::string source = contents(path);
    const double begin = now();
    const auto module = grammar::parse(std::move(source));
    const double end = now();
    std::cout << end - begin << ' ' << memory("VmHWM") - before << '\n';
    return module ? 0 : 1;
}

// What each file costs is the text's copy, the parse and the tree's end.
int parse_all(const std::vector<std::string>& sources) {
    for (std::string line; std::getline(std::cin, line);) {
        const double begin = now();
        bool fine = true;
        for (const auto& source : sources) {
            fine &= grammar::parse(source).has_value();
        }
        std::cout << now() - begin << std::endl;
        if (!fine) {
            return 1;
        }
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc == 3 && std::string_view(argv[1]) == "--once") {
        return parse_once(argv[2]);
    }
    std::vector<std::string> sources;
    for (int i = 1; i < argc; ++i) {
        sources.push_back(contents(argv[i]));
    }
    return parse_all(sources);
}
