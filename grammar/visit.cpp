#include "grammar/visit.hpp"

#include <algorithm>
#include <array>

namespace tensorferry::grammar {

namespace {

class text_order {
public:
    text_order(const tree& module, node_id node, std::vector<child_place>& to) : module_(module), node_(node), to_(to) {}

    void append() {
        switch (module_.kind(node_)) {
            case node_kind::FunctionDef:
            case node_kind::AsyncFunctionDef: {
                using namespace field::FunctionDef;
                each(decorator_list), each(type_params), one(args), one(returns), each(body);
                break;
            }
            case node_kind::ClassDef: {
                using namespace field::ClassDef;
                each(decorator_list), each(type_params), mixed(bases, keywords), each(body);
                break;
            }
            case node_kind::Call: one(field::Call::func), mixed(field::Call::args, field::Call::keywords); break;
            case node_kind::IfExp: one(field::IfExp::body), one(field::IfExp::test), one(field::IfExp::orelse); break;
            case node_kind::Dict: side_by_side(field::Dict::keys, field::Dict::values); break;
            case node_kind::MatchMapping: side_by_side(field::MatchMapping::keys, field::MatchMapping::patterns); break;
            case node_kind::arguments: parameters(); break;
            default: for_each_child(module_, node_, [this](node_id child, unsigned index) { to_.push_back({child, index}); }); break;
        }
    }

private:
    void put(node_id child, unsigned index) {
        if (child != no_node) to_.push_back({child, index});
    }

    void one(unsigned index) { put(module_.child(node_, index), index); }

    void each(unsigned index) {
        for (const auto child : module_.list(node_, index)) put(child, index);
    }

    // Two lists of the same length: a key of None is written as **.
    void side_by_side(unsigned left, unsigned right) {
        const auto first = module_.list(node_, left);
        const auto second = module_.list(node_, right);
        for (std::size_t i = 0; i < second.size(); ++i) {
            if (i < first.size()) put(first[i], left);
            put(second[i], right);
        }
    }

    // Positional and keyword arguments by where they stand; what a rewriter added has no place: positional ones first.
    void mixed(unsigned positional, unsigned keyword) {
        const auto first = module_.list(node_, positional);
        const auto second = module_.list(node_, keyword);
        std::size_t i = 0;
        for (const auto each : second) {
            for (; i < first.size() && !(placed(first[i]) && placed(each) && module_.extent(each).begin < module_.extent(first[i]).begin); ++i)
                put(first[i], positional);
            put(each, keyword);
        }
        for (; i < first.size(); ++i) put(first[i], positional);
    }

    bool placed(node_id node) const { return module_.from_source(node); }

    void parameters() {
        using namespace field::arguments;
        const auto before_slash = module_.list(node_, posonlyargs).size();
        const auto positional = before_slash + module_.list(node_, args).size();
        const auto values = module_.list(node_, defaults);
        for (std::size_t i = 0; i < positional; ++i) {
            if (i < before_slash)
                put(module_.list(node_, posonlyargs)[i], posonlyargs);
            else
                put(module_.list(node_, args)[i - before_slash], args);
            if (i + values.size() >= positional) put(values[i + values.size() - positional], defaults);
        }
        one(vararg);
        const auto named = module_.list(node_, kwonlyargs);
        const auto named_values = module_.list(node_, kw_defaults);
        for (std::size_t i = 0; i < named.size(); ++i) {
            put(named[i], kwonlyargs);
            if (i < named_values.size()) put(named_values[i], kw_defaults);
        }
        one(kwarg);
    }

    const tree& module_;
    node_id node_;
    std::vector<child_place>& to_;
};

}  // namespace

void append_children_in_text(const tree& module, node_id node, std::vector<child_place>& to) { text_order(module, node, to).append(); }

void parent_table::make_room(std::size_t count) {
    nodes_.resize(count);
    parents_.resize(count);
    kinds_.resize(count);
}

uninitialized_vector<std::uint32_t> parent_table::of_kinds(std::initializer_list<node_kind> wanted) const {
    std::array<std::uint8_t, 256> is_wanted{};
    for (const auto kind : wanted) is_wanted[static_cast<std::size_t>(kind)] = 1;
    const auto all = kinds();
    uninitialized_vector<std::uint32_t> found(all.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {   // without a branch, which could not be foreseen
        found[count] = static_cast<std::uint32_t>(i);
        count += is_wanted[static_cast<std::size_t>(all[i])];
    }
    found.resize(count);
    return found;
}

namespace {

struct open_node {
    node_id node;
    std::uint32_t parent;
};

// Nodes that are still to be visited. Room is asked for before nodes are put on it.
class open_nodes {
public:
    open_nodes() : nodes_(256), top_(nodes_.data()), end_(top_ + nodes_.size()) {}
    bool empty() const { return top_ == nodes_.data(); }
    open_node pop() { return *--top_; }
    void make_room(std::size_t count) {
        if (static_cast<std::size_t>(end_ - top_) < count) grow(count);
    }
    // Nothing is kept of no_node: a branch could not be foreseen.
    void push(node_id node, std::uint32_t parent) {
        *top_ = {node, parent};
        top_ += node != no_node;
    }

private:
    [[gnu::noinline]] void grow(std::size_t count) {
        const auto size = static_cast<std::size_t>(top_ - nodes_.data());
        nodes_.resize(2 * nodes_.size() + count);
        top_ = nodes_.data() + size;
        end_ = nodes_.data() + nodes_.size();
    }

    uninitialized_vector<open_node> nodes_;
    open_node* top_;
    open_node* end_;
};

void push_children(open_nodes& open, const tree& module, node_id node, node_kind kind, std::uint32_t here) {
    const auto& fields = visiting::fields_with_children[static_cast<std::size_t>(kind)];
    open.make_room(std::size(fields.index));
    for (unsigned i = 0; i < fields.count; ++i) {
        const auto held = module.child(node, fields.index[i]);
        if ((fields.lists >> i & 1U) == 0) {
            open.push(held, here);
        } else if (const auto list = module.words_of_list(held); !list.empty()) {
            open.make_room(list.size() + std::size(fields.index));
            for (const auto child : list) open.push(child, here);
        }
    }
}

}  // namespace

parent_table::parent_table(const tree& module) {
    make_room(module.source_nodes() + 1);
    nodes_[0] = no_node;
    parents_[0] = 0;
    kinds_[0] = node_kind::none;
    std::uint32_t count = 1;
    open_nodes open;
    if (module.root() != no_node) {
        // The root was added last, behind everything that it holds: a node's fields are given when it is added.
        places_.resize(slot_of(module.root()) + 1, 0);
        open.push(module.root(), 0);
    }
    const auto places = std::span(places_);
    auto nodes = std::span(nodes_);
    auto parents = std::span(parents_);
    auto kinds = std::span(kinds_);
    while (!open.empty()) {
        const auto [node, parent] = open.pop();
        const auto here = count++;
        if (here >= nodes.size()) {
            make_room(2 * std::size_t{count});
            nodes = nodes_, parents = parents_, kinds = kinds_;
        }
        places[slot_of(node)] = here;
        nodes[here] = node;
        parents[here] = parent;
        const auto kind = kinds[here] = module.kind(node);
        if (kind != node_kind::Name && kind != node_kind::Constant) push_children(open, module, node, kind, here);   // half of them have nothing below
    }
    make_room(count);
}

}  // namespace tensorferry::grammar
