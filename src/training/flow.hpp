// In: a scope, and statements in it. Out: which of the scope's names they read and bind, and which are read later.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "src/names/scopes.hpp"

namespace tensorferry {

using name_set = std::set<std::string, std::less<>>;

// The statement list that a statement stands in, and where.
struct statement_place {
    std::vector<grammar::node_id> list;
    std::size_t index = 0;
    grammar::node_id owner = grammar::no_node;   // whose block the list is
    unsigned field = 0;                          // which of its blocks
};

class name_flow {
public:
    // Names of `where`, a function's scope or the module's.
    name_flow(const grammar::tree& module, const parent_table& parents, const scope_table& scopes, const scope& where);

    statement_place place_of(grammar::node_id statement) const;
    // Names that are read anywhere below a node, also in functions inside it.
    name_set read_in(grammar::node_id node) const;
    // Names that are bound anywhere below a statement.
    name_set bound_in(grammar::node_id statement) const;
    // Of the names that the statements bind, those that hold a value of theirs whatever way they took.
    name_set bound_for_certain(const std::vector<grammar::node_id>& statements) const;
    // Names whose value from before the statements may be read in them.
    name_set read_before_bound(const std::vector<grammar::node_id>& statements) const;
    // Names whose value may be read behind a statement of a list. The statements of `gone` are taken for not there.
    name_set read_after(const statement_place& place, const std::set<grammar::node_id>& gone) const;
    // Names that functions, classes and lambdas read, so that nobody knows when.
    name_set read_any_time() const;

private:
    struct jumps {
        name_set out, next;   // what is read where `break` and `continue` go
    };

    std::string own_name(grammar::node_id name) const;
    name_set certain(grammar::node_id statement) const;
    name_set before(const std::vector<grammar::node_id>& statements, name_set after, const jumps& loop) const;
    name_set before(grammar::node_id statement, name_set after, const jumps& loop) const;
    name_set before_loop(grammar::node_id statement, const name_set& after, const jumps& outer) const;
    name_set loop_head(grammar::node_id loop, const name_set& after, const jumps& outer) const;
    name_set read_at(const statement_place& place, jumps& loop) const;
    std::vector<grammar::node_id> block(grammar::node_id statement, unsigned field) const;

    const grammar::tree& module_;
    const parent_table& parents_;
    const scope_table& scopes_;
    const scope& where_;
    mutable std::set<grammar::node_id> gone_;
};

// Puts the second's names into the first.
void add(name_set& to, const name_set& more);

}  // namespace tensorferry
