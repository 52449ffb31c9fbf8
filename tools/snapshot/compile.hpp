// In: a folder of knowledge as text (facts, equations, evidence, documented
// equivalences, conventions, links into documentation). Out: the tables of its graph, or every
// error in it.
#pragma once

#include <expected>
#include <filesystem>
#include <string>
#include <vector>

#include "graph/schema.hpp"
#include "tools/snapshot/diagnostic.hpp"
#include "tools/snapshot/disagreements.hpp"

namespace tensorferry::snapshot {

struct equation_key {
    std::string origin, key, left, right;
};

struct compiled {
    graph::tables content;
    std::vector<equation_key> keys;  // in the order of files and lines
    std::vector<disagreement> disagreements;
};

struct compile_options {
    std::string shown_as = "snapshots";  // how diagnostics and origins name the folder
    bool with_evidence = true;           // false: keys are wanted, evidence may be stale
};

// The result depends on the texts alone. Errors are sorted by file and line.
std::expected<compiled, diagnostics> compile_folder(const std::filesystem::path& folder, const compile_options& options);

}  // namespace tensorferry::snapshot
