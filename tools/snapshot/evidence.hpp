// In: an evidence file and the checked equations. Out: the equations with what their examples showed.
//
// One line an equation, separated by tabs: its key, exact|tolerance|documented, the number of cases, the largest
// absolute and the largest relative difference, and the versions that ran ("pytorch 2.13.0, paddle 3.3.1").
//
// A file named pytorch-paddle@2.6.tsv says what the examples showed with an older version. There a line may also say `fails`, with a
// seventh cell that says what was seen: the equation is not used for this version and those before it.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tools/snapshot/check_equation.hpp"

namespace tensorferry::snapshot {

// Changes with the equation, its conditions and its helpers, not with its place or its spacing.
std::string key_of(const checked_equation& equation, const helper_names& helpers);

// The older version that a file of evidence is about, and the known one after it.
struct older_version {
    graph::framework framework;
    graph::version version, next;
};

struct evidence_file {
    std::string text, shown;  // shown: as diagnostics name it
    graph::framework left, right;
    std::optional<older_version> older;
};

// The frameworks and the version in a file's name, LEFT-RIGHT or LEFT-RIGHT@VERSION; the facts say which versions are known.
// The error says what is wrong with the name.
std::expected<evidence_file, std::string> evidence_named(const std::string& stem, const graph::knowledge& facts);

// Joins the lines into the equations of one pair of frameworks. A line without its equation is an error.
void join_evidence(const evidence_file& file, std::vector<checked_equation>& equations, diagnostics& errors);

}  // namespace tensorferry::snapshot
