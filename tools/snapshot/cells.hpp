// In: the text of a file of lines with cells separated by tabs. Out: its lines and cells.
#pragma once

#include <string_view>
#include <vector>

namespace tensorferry::snapshot {

std::vector<std::string_view> cells_of(std::string_view line);

// Calls visit(number, line) for every line that is neither empty nor a comment (#); numbers start at 1.
template <class visitor>
void each_line(std::string_view text, visitor visit) {
    for (unsigned number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        auto line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!line.empty() && line.front() != '#') visit(number, line);
    }
}

}  // namespace tensorferry::snapshot
