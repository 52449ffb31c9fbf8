// Sides of equations that say why there is no equivalent.
#include "src/equations/instantiate.hpp"
#include "src/equations/literal.hpp"

namespace tensorferry {

using namespace grammar;

std::string refusal(const pattern_tree& side) {
    const auto& tree = side.module;
    if (tree.kind(side.expression) != node_kind::Call || tree.text(tree.child(side.expression, field::Call::func)) != "refuse") return {};
    const auto args = tree.list(side.expression, field::Call::args);
    const auto reason = args.empty() ? std::nullopt : literal_value(tree, args[0]);
    return reason ? reason->text : "there is no equivalent";
}

}  // namespace tensorferry
