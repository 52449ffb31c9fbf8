// In: a call's arguments and an operator's signature. Out: which argument goes to which parameter.
#pragma once

#include <expected>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/tree.hpp"
#include "graph/knowledge.hpp"

namespace tensorferry {

// What a parameter, or a name of a pattern, stands for in one use.
struct bound_value {
    grammar::node_id value = grammar::no_node;   // no_node: left out by the caller
    bool by_position = false;
    bool variadic = false;                       // items instead of value
    std::vector<grammar::node_id> items;
    std::string_view default_text;               // of the parameter, as the knowledge holds it; empty: required
    const graph::parameter* parameter = nullptr;
    bool takes_dtype() const;                    // the parameter is a dtype, which its framework may let strings name
    bool given() const { return value != grammar::no_node || !items.empty(); }
};

// By name, in no order; the names belong to the knowledge or to an equation's tree. Calls have so few arguments
// that looking at each is faster than any order.
class bound_values {
public:
    using entry = std::pair<std::string_view, bound_value>;
    using iterator = std::vector<entry>::iterator;
    using const_iterator = std::vector<entry>::const_iterator;

    iterator begin() { return entries_.begin(); }
    iterator end() { return entries_.end(); }
    const_iterator begin() const { return entries_.begin(); }
    const_iterator end() const { return entries_.end(); }
    iterator find(std::string_view name);
    const_iterator find(std::string_view name) const;
    // Where the name is, and whether it was not there yet; a value that is there stays.
    std::pair<iterator, bool> emplace(std::string_view name, bound_value value);
    // The same for a name that is not there.
    void append(std::string_view name, bound_value value) { entries_.emplace_back(name, std::move(value)); }
    // The last one takes its place.
    void erase(iterator at) {
        if (at != std::prev(entries_.end())) *at = std::move(entries_.back());
        entries_.pop_back();
    }
    void reserve(std::size_t count) { entries_.reserve(count); }

private:
    std::vector<entry> entries_;
};

// Binds as Python does. `args` are expressions (Starred among them only for a variadic parameter), `keywords` keyword nodes.
// The error says in words what does not fit.
std::expected<bound_values, std::string> bind_call(const grammar::tree& module, const std::vector<grammar::node_id>& args,
                                                   const std::vector<grammar::node_id>& keywords, const graph::signature& signature);

// The default of a parameter that an operator has in another version but in none of those looked at: an option that is not there yet
// is as if it were left out. Nothing where the operator has the parameter, or no version has it with a default.
std::optional<std::string_view> default_in_other_version(const graph::knowledge& knowledge, graph::operator_id op, std::string_view parameter);

}  // namespace tensorferry
