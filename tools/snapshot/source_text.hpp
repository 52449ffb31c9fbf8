// In: a node of an equation file, or its text. Out: the text on one line, dotted names, and a hash of texts.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "grammar/tree.hpp"

namespace tensorferry::snapshot {

// Without comments and line breaks; white space outside of strings is one space at most.
std::string on_one_line(std::string_view source);

// "torch.nn.Conv2d" of an Attribute chain that ends in a Name; nothing for any other expression.
std::optional<std::string> dotted_name(const grammar::tree& t, grammar::node_id node);

// The value of a plain string literal; nothing for anything else.
std::optional<std::string> string_value(const grammar::tree& t, grammar::node_id node);

// Sixteen hexadecimal digits that are the same on every machine.
std::string hash_of(std::string_view text);

// Calls `visit` for every child of a node, in the order of its fields.
template <class visitor>
void each_child(const grammar::tree& t, grammar::node_id node, visitor visit) {
    const auto fields = grammar::describe(t.kind(node)).fields;
    for (unsigned i = 0; i < fields.size(); ++i) {
        if (fields[i].type == grammar::field_type::node || fields[i].type == grammar::field_type::optional_node) {
            if (const auto child = t.child(node, i); child != grammar::no_node) visit(child);
        } else if (fields[i].type == grammar::field_type::list) {
            for (const auto child : t.list(node, i))
                if (child != grammar::no_node) visit(child);
        }
    }
}

}  // namespace tensorferry::snapshot
