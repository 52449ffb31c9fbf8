// In: a file of documented equivalences and the facts. Out: the equivalences, or what is wrong with a line.
//
// snapshots/documented/<left>-<right>.tsv, one equivalence a line, its cells separated by tabs:
//     torch.cat	mindspore.ops.cat	names differ	mindspore 2.3, mindspore 2.10	tensors=tensors dim=axis out=-
// left operator, right operator, what documentation calls the difference (one of differences()), whose documentation says
// so, and parameters: left=right, "-" where the other side has none. The last cell may be empty: no page lists any.
// Operators and parameters are known to the facts of some version.
//
// What documentation states is no proof: it is shown and exported, and no conversion rewrites anything by it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/builder.hpp"
#include "graph/knowledge.hpp"
#include "tools/snapshot/diagnostic.hpp"

namespace tensorferry::snapshot {

// "same", "names differ", "types differ", "defaults differ", "left has more", "right has more", "usage differs",
// "result differs", "composition", "unstated".
std::span<const std::string_view> differences();

struct documented_line {
    graph::new_documented equivalence;
    unsigned line = 0;
};

// `facts` look into every version. Appends what is wrong to `errors`.
std::vector<documented_line> read_documented(std::string_view text, const std::string& file, graph::framework left, graph::framework right,
                                             const graph::knowledge& facts, diagnostics& errors);

// What was left out of documentation because the facts do not know it.
struct left_out {
    std::size_t lines = 0;        // an operator of theirs is of no version that the facts cover
    std::size_t parameters = 0;   // pairs of parameters, of the lines that stay
};

// The lines of such a text whose operators the facts know, each with the pairs of parameters that they know. Lines that are
// no equivalences are left out, too. A line that says "same" and lists no parameters gets those that both have by one name.
std::string known_part(std::string_view text, graph::framework left, graph::framework right, const graph::knowledge& facts, left_out& count);

}  // namespace tensorferry::snapshot
