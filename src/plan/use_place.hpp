// In: a node that names something of a framework. Out: what it stands in, and so how it is used.
#pragma once

#include <cstdint>
#include <string_view>

#include "grammar/visit.hpp"
#include "src/names/scopes.hpp"
#include "src/syntax/walk.hpp"

namespace tensorferry {

// Where a name stands for the class itself: base classes, isinstance and except clauses test values by it, annotations do not.
enum class class_place : std::uint8_t { none, test, annotation };

class use_place {
public:
    // `root`: the source framework's top-level module.
    use_place(const grammar::tree& module, const grammar::parent_table& parents, const scope_table& scopes, std::string_view root)
        : module_(module), parents_(parents), scopes_(scopes), root_(root) {}

    // functools.partial with arguments of its own: they are renamed with the operator.
    bool is_partial(grammar::node_id call, grammar::node_id part) const;
    bool is_base_class(grammar::node_id node) const;
    // f(value.weight) or f(x=value.weight), where f is none of the framework's names; value.weight.f(), called for what it does
    // and not for its result: it may change what it gets in place.
    bool is_handed_over(grammar::node_id node) const;
    // `layer = nn.Conv2d` in a class body.
    bool is_class_attribute(grammar::node_id node) const;
    // Base classes, annotations, isinstance and except clauses need the class, not its constructor's parameters.
    class_place of_class(grammar::node_id node) const;

private:
    bool compares_classes(grammar::node_id compare) const;

    const grammar::tree& module_;
    const grammar::parent_table& parents_;
    const scope_table& scopes_;
    std::string_view root_;
};

}  // namespace tensorferry
