// In: a text and byte ranges of it. Out: where they are in lines and in characters, as programs beside this one count.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/tree.hpp"

namespace tensorferry::report {

// All from 1; the end is behind the last character.
struct region {
    std::size_t line = 1;
    std::size_t column = 1;
    std::size_t end_line = 1;
    std::size_t end_column = 1;
};

// Lines end with \n, \r\n or \r; a column is a Unicode character, and a byte order mark is none.
class source_columns {
public:
    explicit source_columns(std::string_view utf8);

    region of(grammar::span where) const;
    // The text of the range, up to its line's end; empty where the range is outside the text.
    std::string_view first_line(grammar::span where) const;

    // Lines from 1; one that is not there is empty and begins at the text's end.
    std::size_t lines() const { return line_starts_.size(); }
    std::uint32_t line_begin(std::uint32_t line) const;
    std::string_view line(std::uint32_t line) const;

private:
    std::pair<std::size_t, std::size_t> place(std::uint32_t offset) const;

    std::string_view text_;
    std::vector<std::uint32_t> line_starts_;
};

}  // namespace tensorferry::report
