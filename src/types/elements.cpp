// What is known about the parts of tuples, lists and tensors: `a, b = x.split(2)`, `for row in x`, `values, indices = x.max(1)`.
#include <algorithm>

#include "src/types/types.hpp"
#include "src/types/value_type.hpp"

namespace tensorferry {

using namespace grammar;

namespace {

bool is_sequence(node_kind kind) { return kind == node_kind::Tuple || kind == node_kind::List; }

}  // namespace

value_type type_table::element_of(node_id sequence) const {
    const auto whole = of(sequence);
    if (whole.kind == type_kind::tensor || whole.kind == type_kind::array) return whole;
    if (!whole.of_tensors) return {};
    return simple(type_kind::tensor, whole.assumed);
}

// What `for TARGET in ITERATED` gives the target, or, of a target of several names, its part at a place.
value_type type_table::iterated(node_id values, std::size_t place, bool apart) const {
    if (module_.kind(values) == node_kind::Call && apart) {
        const auto function = module_.text(module_.child(values, field::Call::func));
        const auto args = module_.list(values, field::Call::args);
        if (function == "enumerate" && !args.empty() && place == 1) return element_of(args[0]);
        if (function == "zip" && place < args.size() && std::ranges::none_of(args, [&](node_id each) { return module_.kind(each) == node_kind::Starred; }))
            return element_of(args[place]);
        if (function == "enumerate" && place == 0) return simple(type_kind::integer);
    }
    const auto element = element_of(values);
    return apart && element.kind != type_kind::tensor && element.kind != type_kind::array ? value_type{} : element;
}

value_type type_table::of_part(node_id name) const {
    const auto parent = parents_.of(name);
    if (parent == no_node) return {};
    const auto kind = module_.kind(parent);
    if (kind == node_kind::For && module_.child(parent, field::For::target) == name) return iterated(module_.child(parent, field::For::iter), 0, false);
    if (kind == node_kind::comprehension && module_.child(parent, field::comprehension::target) == name)
        return iterated(module_.child(parent, field::comprehension::iter), 0, false);
    if (!is_sequence(kind)) return {};
    const auto parts = module_.list(parent, field::Tuple::elts);
    if (std::ranges::any_of(parts, [&](node_id each) { return module_.kind(each) == node_kind::Starred; })) return {};
    const auto place = static_cast<std::size_t>(std::ranges::find(parts, name) - parts.begin());
    const auto owner = parents_.of(parent);
    if (owner == no_node) return {};
    switch (module_.kind(owner)) {
        case node_kind::Assign: return element_of(module_.child(owner, field::Assign::value));
        case node_kind::For: return iterated(module_.child(owner, field::For::iter), place, true);
        case node_kind::comprehension: return iterated(module_.child(owner, field::comprehension::iter), place, true);
        default: return {};
    }
}

// `x > 0` is a tensor where x is one; `x is y` and `x in y` are not.
value_type type_table::of_comparison(node_id comparison) const {
    const auto others = module_.list(comparison, field::Compare::comparators);
    if (others.size() != 1) return {};
    const auto op = static_cast<operator_kind>(module_.ops(comparison, field::Compare::ops)[0]);
    if (op == operator_kind::Is || op == operator_kind::IsNot || op == operator_kind::In || op == operator_kind::NotIn)
        return simple(type_kind::boolean);
    for (const auto side : {module_.child(comparison, field::Compare::left), others[0]})
        if (const auto known = of(side); known.kind == type_kind::tensor || known.kind == type_kind::array) return known;
    return {};
}

}  // namespace tensorferry
