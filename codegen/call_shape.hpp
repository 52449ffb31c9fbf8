// In: a call in the source. Out: its arguments with the line breaks, spaces and comments around each of them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "grammar/tree.hpp"

namespace tensorferry::codegen {

// One argument between two commas: lead, code, gap, comma, post follow each other without a hole.
struct argument_shape {
    grammar::node_id node;      // what Call.args or Call.keywords holds
    grammar::node_id value;     // the node, or the keyword's value
    grammar::span lead;         // from the comma (or parenthesis, or comment) before to the first token
    grammar::span code;         // with the parentheses around it
    grammar::span value_code;   // without "name="
    grammar::span gap;          // between the code and its comma, if there is one
    grammar::span post;         // a comment on the same line behind the comma, with the spaces before it; often empty
};

struct call_shape {
    grammar::span open;         // the opening parenthesis
    std::vector<argument_shape> arguments;  // in the order of the text
    bool trailing_comma = false;
    grammar::span tail;         // from the end of the last argument to the closing parenthesis
};

// The call's opening parenthesis; nothing where the tokens have none.
std::optional<grammar::span> opening_of_call(const grammar::tree& module, grammar::node_id call);

// Nothing for f(x for x in y), whose argument and call share their parentheses.
std::optional<call_shape> shape_of_call(const grammar::tree& module, grammar::node_id call);

}  // namespace tensorferry::codegen
