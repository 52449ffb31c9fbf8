// In: what mapping pages say. Out: documented equivalences, merged over the pages of several versions, one a line.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tensorferry::pages {

// What documentation calls the difference, in one vocabulary for all of them.
enum class difference : unsigned char {
    same,             // the same parameters, in the same order, with the same defaults
    names,            // only the names of parameters differ
    types,            // the types that a parameter takes
    defaults,
    left_has_more,    // parameters that the right side lacks
    right_has_more,
    usage,            // a parameter means something else
    result,           // another type of result
    composition,      // several operators together, no counterpart of its own
    unstated          // a page describes it in prose only
};

std::string_view name_of(difference class_);

struct documented_equivalence {
    std::string left, right;    // dotted names
    difference class_ = difference::unstated;
    std::string page;           // "paddle 2.6": whose documentation says so
    std::vector<std::pair<std::string, std::string>> parameters;  // left, right; "-" where a side has none
};

struct documented_table {
    std::vector<documented_equivalence> rows;
    std::size_t unreadable_names = 0;        // cells that are no dotted name
    std::size_t unreadable_parameters = 0;   // cells of parameter tables that are no name
    std::size_t repeated = 0;                // what a page says twice

    // One line an equivalence that some page tells no more about: left, right, class, pages, parameters ("x=input axis=-"), separated by tabs, sorted;
    // versions that say the same share a line.
    std::string text();
};

// "out" of "`out`", "*size" of "\*size", "-" for a dash or nothing; empty where the cell is prose.
std::string parameter_cell(std::string_view cell);

}  // namespace tensorferry::pages
