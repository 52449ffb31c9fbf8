// In: an attribute, and the framework classes that a value which has it may be an instance of. Out: a function for the support module
// that reads it when the code runs.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "src/plan/direction.hpp"

namespace tensorferry {

struct attribute_choice {
    support_function function;          // "adapted_nn_Conv2d_out_channels", and its source; without a name where the attribute is read as it was
    outcome evidence = outcome::exact;
    std::string equation;
    std::vector<std::string> helpers;   // functions of the knowledge that it calls
};

// Of a class without an equivalent attribute it raises an error; where none of them has one, that is the result's error.
std::expected<attribute_choice, std::string> choose_attribute(direction& direction, const std::vector<graph::operator_id>& classes, std::string_view attribute);

}  // namespace tensorferry
