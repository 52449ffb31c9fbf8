// In: a folder of knowledge as text. Out: its snapshot in a file, or the keys of its equations or their disagreements with
// documentation on standard output.
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "graph/snapshot_format.hpp"
#include "tools/snapshot/compile.hpp"

using namespace tensorferry;

namespace {

constexpr int failed = 2;

int usage() {
    fmt::print(stderr, "compile_snapshot FOLDER -o FILE   checks the knowledge in FOLDER and writes its snapshot\n"
                       "compile_snapshot --check FOLDER   checks it only\n"
                       "compile_snapshot --known LEFT-RIGHT FILE FOLDER    prints what of a file of documented equivalences the facts know\n"
                       "compile_snapshot --keys FOLDER    prints place, key, left and right side of every equation, separated by tabs\n"
                       "compile_snapshot --disagreements FOLDER   lists where an equation says otherwise than the documentation\n");
    return failed;
}

int write(const std::string& path, const std::vector<std::byte>& bytes) {
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (file) return 0;
    fmt::print(stderr, "{}: error: cannot be written\n", path);
    return failed;
}

// What of a file of documented equivalences the facts of a folder know.
int known(std::string_view pair, const std::string& file, const std::string& folder) {
    const auto dash = pair.find('-');
    const auto left = graph::framework_named(pair.substr(0, dash)), right = graph::framework_named(pair.substr(std::min(pair.size(), dash + 1)));
    std::ifstream stream(file, std::ios::binary);
    if (!left || !right || !stream) return usage();
    const auto compiled = snapshot::compile_folder(folder, {.shown_as = "snapshots", .with_evidence = false});
    if (!compiled) {
        for (const auto& error : compiled.error()) fmt::print(stderr, "{}\n", snapshot::describe(error));
        return failed;
    }
    const auto facts = graph::knowledge::load_bytes(graph::pack(compiled->content));
    snapshot::left_out count;
    fmt::print("{}", snapshot::known_part(std::string(std::istreambuf_iterator<char>(stream), {}), *left, *right, facts->of_all_versions(), count));
    fmt::print(stderr, "left out: {} lines and {} pairs of parameters that the facts do not know\n", count.lines, count.parameters);
    return 0;
}

int run(const std::vector<std::string_view>& arguments) {
    const bool keys = arguments.size() == 2 && arguments[0] == "--keys", check = arguments.size() == 2 && arguments[0] == "--check";
    const bool disagreements = arguments.size() == 2 && arguments[0] == "--disagreements";
    if (arguments.size() == 4 && arguments[0] == "--known") return known(arguments[1], std::string(arguments[2]), std::string(arguments[3]));
    const bool output = arguments.size() == 3 && arguments[1] == "-o";
    if (!keys && !check && !disagreements && !output) return usage();
    const std::string folder(output ? arguments[0] : arguments[1]);
    const auto compiled = snapshot::compile_folder(folder, {.shown_as = "snapshots", .with_evidence = !keys});
    if (!compiled) {
        for (const auto& error : compiled.error()) fmt::print(stderr, "{}\n", snapshot::describe(error));
        return failed;
    }
    if (keys)
        for (const auto& k : compiled->keys) fmt::print("{}\t{}\t{}\t{}\n", k.origin, k.key, k.left, k.right);
    if (disagreements)
        for (const auto& d : compiled->disagreements) fmt::print("{}\t{}\t{}\n", d.documented, d.equation, d.text);
    return output ? write(std::string(arguments[2]), graph::pack(compiled->content)) : 0;
}

}  // namespace

int main(int count, char** values) { return run(std::vector<std::string_view>(values + 1, values + count)); }
