// In: nothing. Out: the fixed parts of the HTML report.
#pragma once

#include <string_view>

namespace tensorferry::report {

extern const std::string_view html_style;   // of the <style> element
extern const std::string_view html_script;  // of the <script> element; the page can be read without it

}  // namespace tensorferry::report
