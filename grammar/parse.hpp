// In: source text in UTF-8. Out: its syntax tree, or a syntax error with its place.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "grammar/tree.hpp"

namespace tensorferry::grammar {

struct syntax_error {
    std::string message;   // as CPython words it where it can be had: "'(' was never closed"
    position where;        // one-based line, zero-based column
    std::string source_line;
};

// file:line:column: error: message, then the source line and a caret under the column.
std::string describe(const syntax_error& error, std::string_view file_name);

// Parses a whole module. Never throws on bad input; linear time.
std::expected<tree, syntax_error> parse(std::string source);

// What ast.dump(ast.parse(source), include_attributes=True) prints under CPython 3.<minor_version>.
std::string dump(const tree& module, int minor_version = 11);

}  // namespace tensorferry::grammar
