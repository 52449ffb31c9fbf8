// In: a Markdown page. Out: its headings, code blocks, tables and lines of text, in the order of the page.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tensorferry::pages {

enum class block_kind : unsigned char { heading, code, row, text };

struct block {
    block_kind kind = block_kind::text;
    unsigned level = 0;              // of a heading: 1 to 6
    std::string text;                // heading, code or text
    std::vector<std::string> cells;  // of a table's row; the row of dashes below a table's head is left out
};

std::vector<block> read_markdown(std::string_view page);

// "[torch.abs](https://…)" -> "torch.abs"; text without a link is returned as it is. Backslashes before punctuation,
// backquotes and HTML tags go away, white space at both ends too.
std::string plain(std::string_view markdown);

// The target of the first link, without what follows '#'; empty where there is none.
std::string link_target(std::string_view markdown);

// The page's lines without their newlines ("\n" or "\r\n").
std::vector<std::string_view> lines_of(std::string_view page);

std::string_view trimmed(std::string_view text);

}  // namespace tensorferry::pages
