// In: a node. Out: its children, one by one, in the order of the kind's fields.
#pragma once

#include "grammar/tree.hpp"

namespace tensorferry::codegen {

// Calls visit(child, field_index) for every child that is there.
template <typename Visit> void for_each_child(const grammar::tree& module, grammar::node_id node, Visit visit) {
    const auto fields = grammar::describe(module.kind(node)).fields;
    for (unsigned index = 0; index < fields.size(); ++index) {
        switch (fields[index].type) {
        case grammar::field_type::node:
        case grammar::field_type::optional_node:
            if (const auto child = module.child(node, index)) visit(child, index);
            break;
        case grammar::field_type::list:
            for (const auto child : module.list(node, index))
                if (child) visit(child, index);
            break;
        default: break;
        }
    }
}

}  // namespace tensorferry::codegen
