// In: an expression. Out: the dotted name that it is, where it is one: a Name, or attributes of one.
#pragma once

#include <string>
#include <string_view>

#include "grammar/tree.hpp"

namespace tensorferry::grammar {

// The Name at the left end of an attribute chain, or no_node.
node_id chain_root(const tree& module, node_id node);

// Its text in the source, where it stands there without spaces, parentheses and line breaks between its parts; otherwise empty. Of other
// expressions than dotted names it says nothing.
std::string_view plainly_written(const tree& module, node_id node);

// The text of a Name or an Attribute that is the dotted name as it is, in the source or of a rewriter; otherwise empty.
std::string_view written_name(const tree& module, node_id node);

// "a.b.c" for Name and Attribute chains, however they are written; otherwise empty.
std::string dotted_name(const tree& module, node_id node);

}  // namespace tensorferry::grammar
