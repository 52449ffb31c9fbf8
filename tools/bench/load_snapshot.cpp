// load_snapshot FILE [ROUNDS]: how long a snapshot takes to load (read, hash, check of every index), for the first time and in
// the median of ROUNDS rounds, and a name to find; beside them what reading the bytes alone takes, and a hash table of the
// standard library. ROUNDS 0: the first time only.
#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/inspector.hpp"

using namespace tensorferry;

namespace {

// Of the processor: other programs on the machine do not count.
double nanoseconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e9 + static_cast<double>(now.tv_nsec);
}

// Nanoseconds of one call, in the median.
template <class work>
double median_time(int rounds, work run) {
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto begin = nanoseconds();
        run();
        times.push_back(nanoseconds() - begin);
    }
    std::ranges::nth_element(times, times.begin() + rounds / 2);
    return times[static_cast<std::size_t>(rounds / 2)];
}

std::size_t bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return std::vector<char>(std::istreambuf_iterator<char>(file), {}).size();
}

}  // namespace

int main(int count, char** values) {
    const std::string path = count > 1 ? values[1] : "";
    const int rounds = count > 2 ? std::atoi(values[2]) : 21;
    const auto begin = nanoseconds();
    const auto known = graph::knowledge::load_file(path);
    if (!known) {
        fmt::print(stderr, "load_snapshot FILE [ROUNDS]: FILE is no snapshot that this program reads\n");
        return 2;
    }
    fmt::print("first load {:.3f} ms\n", (nanoseconds() - begin) / 1e6);
    if (rounds <= 0) return 0;
    std::vector<std::string> names;
    std::unordered_map<std::string, graph::operator_id> table;
    const graph::inspector whole(*known);
    for (const auto& n : whole.content().names) names.emplace_back(whole.content().text(n.name));
    const auto every = known->of_all_versions();
    for (const auto& name : names) table.emplace(name, every.find(name).value());
    std::size_t found = 0;
    const auto load = median_time(rounds, [&] { found += graph::knowledge::load_file(path).has_value(); });
    const auto read = median_time(rounds, [&] { found += bytes_of(path) != 0; });
    const auto ask = median_time(rounds, [&] { for (const auto& name : names) found += every.find(name).has_value(); });
    const auto hash = median_time(rounds, [&] { for (const auto& name : names) found += table.contains(name); });
    const auto expected = static_cast<std::size_t>(rounds) * (2 + 2 * names.size());
    if (found != expected) return 2;
    const auto each = static_cast<double>(names.size());
    fmt::print("{} bytes, {} names: load {:.3f} ms, read alone {:.3f} ms, look-up {:.0f} ns, hash table {:.0f} ns\n", bytes_of(path), names.size(), load / 1e6,
               read / 1e6, ask / each, hash / each);
    return 0;
}
