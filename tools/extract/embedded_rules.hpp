// In: the files of rules/, at build time. Out: their text.
#pragma once

#include <string_view>

namespace tensorferry::extract::embedded {

extern const std::string_view pytorch_rules, pytorch_corrections, paddle_rules, paddle_corrections, mindspore_rules, mindspore_corrections;

}  // namespace tensorferry::extract::embedded
