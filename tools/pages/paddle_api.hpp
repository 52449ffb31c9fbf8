// In: the reStructuredText pages of Paddle's API reference. Out: the facts that they state, one a line.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace tensorferry::pages {

// Fact lines by operator, and what was left out. Pages of one version are added one after the other.
struct page_facts {
    std::map<std::string, std::string> lines;  // canonical name -> its fact line
    std::size_t unreadable_signatures = 0;
    std::size_t repeated = 0;                  // operators that more than one page describes; the first page counts
    std::size_t dangling = 0;                  // methods whose class no page describes

    // Sorted, with a module line for each namespace: the text of a facts file without its header.
    std::string text();
};

// Reads "py:class" and "py:function" directives, their lists of parameters, and the headings of the sections "方法" (methods)
// and "属性" (attributes) of a class.
void read_paddle_page(std::string_view page, page_facts& into);

}  // namespace tensorferry::pages
