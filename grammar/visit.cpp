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

parent_table::parent_table(const tree& module) {
    struct place {
        node_id node;
        std::uint32_t parent;
    };
    make_room(module.tokens().size() + 2);
    nodes_[0] = no_node;
    parents_[0] = 0;
    kinds_[0] = node_kind::none;
    std::size_t count = 1;
    uninitialized_vector<place> open(256);   // as an array, since it changes with every node
    std::size_t size = 0;
    if (module.root() != no_node) {
        // The root was added last, behind everything that it holds.
        places_.resize(slot_of(module.root()) + 1, 0);
        open[size++] = {module.root(), 0};
    }
    while (size != 0) {
        const auto [node, parent] = open[--size];
        const auto here = static_cast<std::uint32_t>(count++);
        if (here >= nodes_.size()) make_room(2 * count);
        if (slot_of(node) >= places_.size()) places_.resize(slot_of(node) + 1, 0);
        places_[slot_of(node)] = here;
        nodes_[here] = node;
        parents_[here] = parent;
        const auto kind = kinds_[here] = module.kind(node);
        if (kind == node_kind::Name || kind == node_kind::Constant) continue;   // two of three have nothing below them
        for_each_child(module, node, [&](node_id child) {
            if (size == open.size()) open.resize(2 * size);
            open[size++] = {child, here};
        });
    }
    make_room(count);
}

}  // namespace tensorferry::grammar
