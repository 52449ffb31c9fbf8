// In: texts of knowledge. Out: a folder of them on disk for the time of a test, and what compiling it says.
#pragma once

#include <filesystem>
#include <fstream>
#include <random>

#include "graph/knowledge.hpp"
#include "graph/snapshot_format.hpp"
#include "tests/graph/tiny_knowledge.hpp"
#include "tools/snapshot/compile.hpp"

namespace tensorferry::tests {

class small_folder {
public:
    small_folder() : path_(std::filesystem::temp_directory_path() / ("tensorferry_tools_" + std::to_string(std::random_device()()))) {
        write("facts/pytorch.facts", torch_facts);
        write("facts/paddle.facts", paddle_facts);
    }
    small_folder(const small_folder&) = delete;
    small_folder& operator=(const small_folder&) = delete;
    ~small_folder() { std::filesystem::remove_all(path_); }

    void write(const std::string& below, std::string_view text) const {
        const auto file = path_ / below;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << text;
    }
    std::expected<snapshot::compiled, snapshot::diagnostics> compile(bool with_evidence = true) const {
        return snapshot::compile_folder(path_, {.shown_as = "snapshots", .with_evidence = with_evidence});
    }
    std::vector<std::string> errors() const {
        std::vector<std::string> result;
        if (const auto compiled = compile(); !compiled)
            for (const auto& e : compiled.error()) result.push_back(snapshot::describe(e));
        return result;
    }
    graph::knowledge knowledge() const {
        const auto compiled = compile();
        if (!compiled) throw std::logic_error(snapshot::describe(compiled.error().front()));
        return std::move(*graph::knowledge::load_bytes(graph::pack(compiled->content)));
    }

private:
    std::filesystem::path path_;
};

}  // namespace tensorferry::tests
