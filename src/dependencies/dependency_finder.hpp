// In: places of a text that are requirements. Out: those that ask for the source framework, and what takes their place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "src/dependencies/dependency.hpp"
#include "src/dependencies/requirement.hpp"

namespace tensorferry {

class dependency_finder {
public:
    dependency_finder(std::string_view text, graph::framework source, std::string_view replacement)
        : text_(text), source_(source), replacement_(replacement) {}

    std::string_view text() const { return text_; }
    // text[begin, end) is a requirement, with its marker. `obstacle`: why it cannot be replaced where it stands; may be empty.
    void requirement(std::size_t begin, std::size_t end, requirement_style style = requirement_style::pip, std::string_view obstacle = {});
    // text[key_begin, key_end) is a name, and text[value_begin, value_end) its versions, as Poetry writes them.
    void named_version(std::size_t key_begin, std::size_t key_end, std::size_t value_begin, std::size_t value_end, bool is_plain);

    std::vector<dependency> take() { return std::move(found_); }

private:
    void add(std::size_t begin, std::size_t end, std::string after, std::string_view obstacle);

    std::string_view text_;
    graph::framework source_;
    std::string_view replacement_;
    std::vector<dependency> found_;
};

void find_in_requirements(dependency_finder& finder);
void find_in_setup_cfg(dependency_finder& finder);
void find_in_pyproject(dependency_finder& finder);
void find_in_environment(dependency_finder& finder);
void find_in_setup_py(dependency_finder& finder);

// Calls visit(begin, end) for each line; `end` is before its newline.
template <typename visitor>
void each_line(std::string_view text, visitor visit) {
    for (std::size_t begin = 0; begin < text.size();) {
        const auto newline = text.find('\n', begin);
        auto end = newline == std::string_view::npos ? text.size() : newline;
        const auto next = end + 1;
        if (end > begin && text[end - 1] == '\r') --end;
        visit(begin, end);
        begin = next;
    }
}

// Where the part of a line ends that a comment does not take: before "#" at its begin or after a space.
std::size_t end_before_comment(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace tensorferry
