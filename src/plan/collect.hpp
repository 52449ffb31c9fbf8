// In: a file's tree with names and types. Out: every use of the source framework, in the order of the text.
#pragma once

#include <vector>

#include "src/equations/use.hpp"

namespace tensorferry {

// A use in the file, before anything is decided about it.
struct source_use {
    operator_use use;
    std::string name;                              // canonical, or as written where the graph does not know it
    bool known = false;                            // use.op is set
    bool assumed = false;                          // the receiver's type is assumed
    std::string assumption;                        // in words
    std::vector<graph::operator_id> alternatives;  // other operators that it may be, by other types of the receiver
    bool by_name = false;                          // reached through imports, not through a receiver
    bool base_constructor = false;                 // super().__init__(…) or C.__init__(self, …): use.op is the class C
    bool class_attribute = false;                  // bound to a name in a class body: a function there becomes a method
    std::vector<graph::operator_id> possible{};    // an attribute of a value that may be an instance of these classes, or something else
    bool maybe_array = false;                      // a method of what may be an array, too, whose own methods have such names
    std::string why_unknown{};                     // why it cannot be said which operator it is; empty: the graph does not know it
    bool asks = false;                             // hasattr(module, name): whether it is there, not what it is
    bool optional = false;                         // left as it is, without a mark, where no equation leads to the target
};

std::vector<source_use> collect_uses(const grammar::tree& module, const parent_table& parents, const scope_table& scopes,
                                     const type_table& types, const graph::knowledge& knowledge, graph::framework source);

// A method definition of a user's class that overrides a member of a framework class: `def forward`.
struct overridden_method {
    grammar::node_id function = grammar::no_node;
    graph::operator_id op = 0;
};

// A class statement without a constructor of its own, and the framework class whose constructor it inherits.
struct inheriting_class {
    grammar::node_id class_def = grammar::no_node;
    graph::operator_id op = 0;
};

std::vector<inheriting_class> collect_inheriting(const grammar::tree& module, const scope_table& scopes, const type_table& types, const graph::knowledge& knowledge);

std::vector<overridden_method> collect_overrides(const grammar::tree& module, const scope_table& scopes, const type_table& types, const graph::knowledge& knowledge);

}  // namespace tensorferry
