// In: an interpreted package and its framework's rules. Out: which operators are public, under which canonical name and aliases.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "tools/extract/interpreter.hpp"
#include "tools/extract/rules.hpp"
#include "tools/extract/signature.hpp"

namespace tensorferry::extract {

struct catalogue {
    std::map<std::string, const object*> modules;
    canonical_names canonical;                          // functions, classes, constants
    std::vector<std::pair<const object*, std::string>> operators;  // functions and classes with their canonical names, in the order of the names
    std::map<std::string, std::string> constants;       // name -> type
    std::map<std::string, std::string> aliases;         // alias -> canonical name
};

// Walks the public modules from the root and the documented ones.
catalogue make_catalogue(interpreter& package, const rules& rules);

// The module that an object says it is from; "" where it says nothing.
std::string home_of(const object& value);
// __name__ of a function or class.
std::string own_name(const object& value);
bool is_class(const object& value);

}  // namespace tensorferry::extract
