// In: functions that converted files need. Out: the text of the support module that holds them, and back.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "graph/knowledge.hpp"

namespace tensorferry::project {

struct support_module {
    graph::framework framework = graph::framework::pytorch;
    std::set<std::string> imports;                 // statements, beside those that the functions' own names ask for
    std::map<std::string, std::string> functions;  // name -> source of its def
};

// True for a module that render() made, also after a conversion to another framework.
bool is_support_module(std::string_view text);

// Nothing for a text that is_support_module() denies or that does not parse.
std::optional<support_module> read_support_module(std::string_view text);

// A docstring of one line, the imports, the functions by name. The same module gives the same bytes.
std::string render(const support_module& module);

// True if the text has this identifier anywhere.
bool mentions(std::string_view text, std::string_view identifier);

}  // namespace tensorferry::project
