// In: a signature as a documentation page shows it. Out: its operator and its parameters, tidied, or nothing where it is
// no Python.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tensorferry::pages {

struct page_parameter {
    std::string name;
    std::string prefix;        // "", "*" or "**"
    std::string type;          // empty: not known
    std::string default_text;  // empty: required
};

struct page_signature {
    bool is_class = false;     // "class torch.nn.Conv2d(…)"
    std::string name;          // dotted
    std::vector<page_parameter> parameters;  // a bare "*" has an empty name, "/" the name "/"
    std::string returns;       // what "-> …" says; empty: nothing
};

// Accepts "class a.B(x, y=1)(input) -> Tensor", "a.b(x, *, y=\"1\")" and "a.b"; of "(…)(input)" the first brackets count.
// Strings and numbers come out as repr() writes them, so that the same default is the same text on every page.
std::optional<page_signature> read_signature(std::string_view text);

// "(x: Tensor, axis: int = 0)".
std::string parameters_text(const page_signature& signature, const std::map<std::string, std::string>& types = {});

// "int|list|tuple", "float or Tensor", … -> "int | list | tuple"; empty where it is prose.
std::string tidy_type(std::string_view words);

// True for letters, digits and '_' in parts joined by dots, no part starting with a digit.
bool is_dotted_name(std::string_view text);

}  // namespace tensorferry::pages
