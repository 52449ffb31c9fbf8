// In: what a conversion did in a file, and lines of it. Out: each use there, by which equation it went, and why, for a person.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/knowledge.hpp"
#include "src/report/run_report.hpp"

namespace tensorferry::report {

// Lines and columns from 1; 0 stands for all.
struct asked_place {
    std::uint32_t line = 0;
    std::uint32_t column = 0;  // in bytes, as the reports count
};

struct explanation {
    std::string text;
    bool needs_hand = false;  // a use there was marked
};

// `after`: the file's new text, of which the lines that change there are shown. The file's own text must be in the report.
explanation explain(const file_report& file, std::string_view after, const framework_version& target, const asked_place& where, const graph::knowledge& knowledge);

}  // namespace tensorferry::report
