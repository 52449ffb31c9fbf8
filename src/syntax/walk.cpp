#include "src/syntax/walk.hpp"

#include <algorithm>
#include <array>

namespace tensorferry {

using namespace grammar;

std::vector<node_id> expressions_around(const tree& module, const parent_table& parents, node_id node) {
    constexpr std::array parts{node_kind::Attribute, node_kind::Call, node_kind::keyword, node_kind::Subscript, node_kind::BinOp};
    std::vector<node_id> found;
    auto part = parents.of(node);
    for (; part != no_node && std::ranges::find(parts, module.kind(part)) != parts.end(); part = parents.of(part)) found.push_back(part);
    if (part != no_node && module.kind(part) == node_kind::Assign) found.push_back(part);
    return found;
}

node_id enclosing_statement(const tree& module, const parent_table& parents, node_id node) {
    while (node != no_node && !is_statement(module, node)) node = parents.of(node);
    return node;
}

node_id add_dotted_name(tree& module, std::string_view dotted) {
    const auto text = module.add_text(dotted);   // of all its parts
    node_id result = no_node;
    for (std::size_t begin = 0; begin <= dotted.size();) {
        const auto end = std::min(dotted.find('.', begin), dotted.size());
        const span extent{text, text + static_cast<std::uint32_t>(end)};
        const auto name = text + static_cast<std::uint32_t>(begin);
        const std::uint32_t slots[] = {result, name};
        result = result == no_node ? module.add(node_kind::Name, extent, std::span(slots).subspan(1)) : module.add(node_kind::Attribute, extent, slots);
        begin = end + 1;
    }
    return result;
}

namespace {

bool same_field(const tree& module, node_id a, node_id b, unsigned index, field_type type) {
    switch (type) {
        case field_type::node:
        case field_type::optional_node: return same_expression(module, module.child(a, index), module.child(b, index));
        case field_type::list: {
            const auto left = module.list(a, index);
            const auto right = module.list(b, index);
            return std::ranges::equal(left, right, [&](node_id x, node_id y) { return same_expression(module, x, y); });
        }
        case field_type::identifier:
        case field_type::optional_identifier: return module.identifier(a, index) == module.identifier(b, index);
        case field_type::op: return module.op(a, index) == module.op(b, index);
        case field_type::op_list: return std::ranges::equal(module.ops(a, index), module.ops(b, index));
        case field_type::integer: return module.integer(a, index) == module.integer(b, index);
        case field_type::constant: return module.text(a) == module.text(b);
        case field_type::identifier_list:
        case field_type::string:
        case field_type::context: return true;
    }
    return false;
}

}  // namespace

bool same_expression(const tree& module, node_id a, node_id b) {
    if (a == b) return true;
    if (a == no_node || b == no_node || module.kind(a) != module.kind(b)) return false;
    unsigned index = 0;
    for (const auto& field : describe(module.kind(a)).fields)
        if (!same_field(module, a, b, index++, field.type)) return false;
    return true;
}

}  // namespace tensorferry
