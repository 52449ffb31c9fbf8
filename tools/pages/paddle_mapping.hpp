// In: Paddle's pages on how PyTorch's operators map to Paddle's. Out: documented equivalences.
#pragma once

#include <string_view>

#include "tools/pages/documented.hpp"

namespace tensorferry::pages {

// A page of one operator: class of difference in the title, both signatures, tables of parameters.
void read_paddle_mapping_page(std::string_view page, std::string_view shown_as, documented_table& into);

// A page with one table for many operators (number, PyTorch, Paddle, remark), as Paddle 2.4 has it.
void read_paddle_mapping_table(std::string_view page, std::string_view shown_as, documented_table& into);

}  // namespace tensorferry::pages
