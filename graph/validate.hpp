// In: tables read from a file. Out: whether every reference in them points at something that is there.
#pragma once

#include "graph/schema.hpp"

namespace tensorferry::graph {

bool within_bounds(const table_views& content);

}  // namespace tensorferry::graph
