// In: a fixture: a file before, rules, the file after. Out: what codegen makes of the file by these rules.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "codegen/rewrite.hpp"

namespace tensorferry::codegen {

// "torch.foo => paddle.foo(A0, y=K_dim)": every call or name whose function (or whole text) reads as the left side is
// replaced by the right side, in which A0, A1, … stand for the call's arguments, K_name for the value of a keyword, SELF
// for what stands before the function's last dot, ALL for all arguments as they are, NODE for the whole old node.
// "def forward => construct" renames a function or class. "above x = 1 => # note" puts a line above the first line
// that starts so.
struct rewrite_case {
    std::string before, after;
    std::vector<std::string> rules;
    std::size_t skipped = 0;  // how many nodes cannot be replaced
};

// The sections of a fixture file start with "--- before", "--- rules", "--- after", "--- skipped N", "--- newline CRLF".
rewrite_case read_case(const std::filesystem::path& file);

// The rules for one file, as codegen wants them. Adds nodes to the tree.
rewrite rules_for(grammar::tree& module, const std::vector<std::string>& rules);

}  // namespace tensorferry::codegen
