// In: a tree and one of its nodes. Out: the nodes below it, in the order of the abstract grammar or of the text, one function
// for each kind where that is wanted. Everything derives from node_kinds.def, and nothing recurses: any depth is safe.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "grammar/tree.hpp"
#include "grammar/uninitialized.hpp"

namespace tensorferry::grammar {

namespace visiting {

// Calls with as much as the function takes: the child, or the child and the index of its field.
template <typename Visit>
void call(Visit& visit, node_id child, unsigned field) {
    if constexpr (std::is_invocable_v<Visit&, node_id, unsigned>)
        visit(child, field);
    else
        visit(child);
}

}  // namespace visiting

namespace visiting {

// The fields of a kind that hold nodes, in their order.
struct child_fields {
    std::uint8_t count = 0;
    std::uint8_t lists = 0;      // bit i: the i-th of them is a list
    std::uint8_t index[7] = {};  // among all fields of the kind
};

consteval child_fields child_fields_among(std::initializer_list<field_type> fields) {
    child_fields found;
    std::uint8_t index = 0;
    for (const auto type : fields) {
        if (type == field_type::list) found.lists = static_cast<std::uint8_t>(found.lists | 1U << found.count);
        if (type == field_type::list || type == field_type::node || type == field_type::optional_node) found.index[found.count++] = index;
        ++index;
    }
    return found;
}

inline constexpr child_fields fields_with_children[] = {
    {},
#define F(type, name) field_type::type,
#define NODE(kind, category, fields) child_fields_among({fields}),
#include "grammar/node_kinds.def"
#undef NODE
#undef F
};

}  // namespace visiting

// Calls visit(child) or visit(child, field) for each child, field by field as node_kinds.def lists them; absent ones are passed over.
// The tree must not grow meanwhile.
template <typename Visit>
void for_each_child(const tree& module, node_id node, Visit visit) {
    const auto& fields = visiting::fields_with_children[static_cast<std::size_t>(module.kind(node))];
    for (unsigned i = 0; i < fields.count; ++i) {
        const unsigned index = fields.index[i];
        if ((fields.lists >> i & 1U) == 0) {
            if (const auto child = module.child(node, index); child != no_node) visiting::call(visit, child, index);
        } else {
            for (const auto child : module.list(node, index))
                if (child != no_node) visiting::call(visit, child, index);
        }
    }
}

struct child_place {
    node_id node;
    unsigned field;  // its index in the parent's kind
};

// Appends the children of a node in the order in which they are written: decorators before a class's name, each key beside its
// value, each parameter beside its default, positional and keyword arguments as the caller mixed them.
void append_children_in_text(const tree& module, node_id node, std::vector<child_place>& to);

// The same as for_each_child, in the order of the text.
template <typename Visit>
void for_each_child_in_text(const tree& module, node_id node, Visit visit) {
    std::vector<child_place> children;
    append_children_in_text(module, node, children);
    for (const auto& child : children) visiting::call(visit, child.node, child.field);
}

enum class child_order : std::uint8_t { fields, text };

// What a visitor may answer: go on below the node, leave out what is below it, or end the walk.
enum class walk_step : std::uint8_t { on, skip, stop };

namespace visiting {

template <typename Visit>
walk_step step(Visit& visit, node_id node) {
    if constexpr (std::is_same_v<std::invoke_result_t<Visit&, node_id>, walk_step>)
        return visit(node);
    else
        return visit(node), walk_step::on;
}

}  // namespace visiting

// Calls enter(node) before and leave(node) after what is below a node, from `root` on. Either may answer with a walk_step; leave
// is also called for a node whose children enter skipped. False where the walk was stopped.
template <typename Enter, typename Leave>
bool walk(const tree& module, node_id root, child_order order, Enter enter, Leave leave) {
    struct place {
        node_id node;
        bool leaving;
    };
    std::vector<place> open{{root, false}};
    std::vector<child_place> children;
    while (!open.empty()) {
        const auto [node, leaving] = open.back();
        open.pop_back();
        if (leaving) {
            if (visiting::step(leave, node) == walk_step::stop) return false;
            continue;
        }
        const auto answer = visiting::step(enter, node);
        if (answer == walk_step::stop) return false;
        open.push_back({node, true});
        if (answer == walk_step::skip) continue;
        children.clear();
        if (order == child_order::text)
            append_children_in_text(module, node, children);
        else
            for_each_child(module, node, [&](node_id child, unsigned field) { children.push_back({child, field}); });
        for (auto child = children.rbegin(); child != children.rend(); ++child) open.push_back({child->node, false});
    }
    return true;
}

// Calls visit(node) for a node and everything below it, each before its children, in the order of the fields. visit may answer
// with a walk_step. False where the walk was stopped.
template <typename Visit>
bool for_each_node(const tree& module, node_id root, Visit visit) {
    std::vector<node_id> open{root};
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        const auto answer = visiting::step(visit, node);
        if (answer == walk_step::stop) return false;
        if (answer == walk_step::skip) continue;
        const auto first = open.size();
        for_each_child(module, node, [&](node_id child) { open.push_back(child); });
        for (std::size_t low = first, high = open.size(); low + 1 < high; ++low) std::swap(open[low], open[--high]);
    }
    return true;
}

// Walks with an object that has functions for the kinds it cares about, as Python's ast.NodeVisitor has: visit_Call(node) before
// what is below a Call, leave_Call(node) after it, and visit(node) and leave(node) for the kinds that have none of their own.
// Each may answer with a walk_step. False where the walk was stopped.
template <typename Visitor>
bool visit_kinds(const tree& module, node_id root, Visitor&& visitor, child_order order = child_order::fields) {
    const auto answer = [](auto&& call) {
        if constexpr (std::is_same_v<decltype(call()), walk_step>)
            return call();
        else
            return call(), walk_step::on;
    };
    const auto enter = [&](node_id node) -> walk_step {
        switch (module.kind(node)) {
#define F(type, name)
#define NODE(kind, category, fields)                                                                  \
    case node_kind::kind:                                                                             \
        if constexpr (requires { visitor.visit_##kind(node); }) return answer([&] { return visitor.visit_##kind(node); }); \
        break;
#include "grammar/node_kinds.def"
#undef NODE
            case node_kind::none: break;
        }
        if constexpr (requires { visitor.visit(node); }) return answer([&] { return visitor.visit(node); });
        return walk_step::on;
    };
    const auto leave = [&](node_id node) -> walk_step {
        switch (module.kind(node)) {
#define NODE(kind, category, fields)                                                                  \
    case node_kind::kind:                                                                             \
        if constexpr (requires { visitor.leave_##kind(node); }) return answer([&] { return visitor.leave_##kind(node); }); \
        break;
#include "grammar/node_kinds.def"
#undef NODE
#undef F
            case node_kind::none: break;
        }
        if constexpr (requires { visitor.leave(node); }) return answer([&] { return visitor.leave(node); });
        return walk_step::on;
    };
    return walk(module, root, order, enter, leave);
}

// The nodes that hang below the root, and what each hangs below: what one walk finds out, so that others need none of their own.
class parent_table {
public:
    explicit parent_table(const tree& module);
    // The root and all below it: each before its children, the last child first.
    std::span<const node_id> nodes() const { return std::span(nodes_).subspan(1); }
    // The kinds of nodes(): who looks for few kinds need not read the tree.
    std::span<const node_kind> kinds() const { return std::span(kinds_).subspan(1); }
    // Where in nodes() those of some kinds stand, in their order.
    uninitialized_vector<std::uint32_t> of_kinds(std::initializer_list<node_kind> wanted) const;
    // The places of the parents of nodes(), counted from 1; 0 of the root.
    std::span<const std::uint32_t> parents() const { return std::span(parents_).subspan(1); }
    // no_node for the root and for nodes that a rewriter added.
    node_id of(node_id node) const { return nodes_[parents_[place_of(node)]]; }
    // Counted from 1 in the order of nodes(); 0 for nodes that a rewriter added.
    std::uint32_t place_of(node_id node) const { return slot_of(node) < places_.size() ? places_[slot_of(node)] : 0; }
    std::size_t size() const { return nodes_.size() - 1; }

private:
    // Nodes are at least so many words apart, so that each has a slot of its own; no_node has the first.
    static std::size_t slot_of(node_id node) { return (node + tree::least_words - 1) / tree::least_words; }

    void make_room(std::size_t count);

    std::vector<std::uint32_t> places_;    // by slot
    // By place; the first is no node's.
    uninitialized_vector<node_id> nodes_;
    uninitialized_vector<std::uint32_t> parents_;
    uninitialized_vector<node_kind> kinds_;
};

}  // namespace tensorferry::grammar
