// In: MindSpore's mapping table and its pages on single operators. Out: documented equivalences, and the signatures of the
// MindSpore version that the pages belong to.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "tools/pages/documented.hpp"
#include "tools/pages/paddle_api.hpp"

namespace tensorferry::pages {

// `page_named` gives the text of a page of the folder pytorch_diff by its name without ending; "" where there is none.
using page_source = std::function<std::string(const std::string&)>;

// The table names pairs of operators, a class of difference, or the page that describes it.
void read_mindspore_mapping(std::string_view table, std::string_view shown_as, const page_source& page_named, documented_table& into);

// Adds the signatures that a page of pytorch_diff prints for MindSpore's operators.
void read_mindspore_signatures(std::string_view page, page_facts& into);

}  // namespace tensorferry::pages
