#include "src/syntax/walk.hpp"

#include <algorithm>

namespace tensorferry {

using namespace grammar;

parent_table::parent_table(const tree& module) {
    // An explicit stack: trees may be deeper than the thread's own.
    std::vector<node_id> open{module.root()};
    while (!open.empty()) {
        const node_id node = open.back();
        open.pop_back();
        for_each_child(module, node, [&](node_id child) {
            if (child >= parents_.size()) parents_.resize(std::max<std::size_t>(child + 1, parents_.size() * 2), no_node);
            parents_[child] = node;
            open.push_back(child);
        });
    }
}

std::string dotted_name(const tree& module, node_id node) {
    std::vector<std::string_view> parts;
    while (module.kind(node) == node_kind::Attribute) {
        parts.push_back(module.identifier(node, field::Attribute::attr));
        node = module.child(node, field::Attribute::value);
    }
    if (module.kind(node) != node_kind::Name) return {};
    std::string name(module.identifier(node, field::Name::id));
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        name += '.';
        name += *part;
    }
    return name;
}

node_id chain_root(const tree& module, node_id node) {
    while (module.kind(node) == node_kind::Attribute) node = module.child(node, field::Attribute::value);
    return module.kind(node) == node_kind::Name ? node : no_node;
}

bool is_statement(const tree& module, node_id node) {
    return describe(module.kind(node)).category == node_category::stmt;
}

node_id enclosing_statement(const tree& module, const parent_table& parents, node_id node) {
    while (node != no_node && !is_statement(module, node)) node = parents.of(node);
    return node;
}

namespace {

// Slots of every kind used here; the context field has no slot.
node_id add_node(tree& module, node_kind kind, std::initializer_list<std::uint32_t> slots, std::uint8_t detail = 0) {
    return module.add(kind, span{}, std::span<const std::uint32_t>(slots.begin(), slots.size()), detail);
}

}  // namespace

node_id add_dotted_name(tree& module, std::string_view dotted) {
    node_id result = no_node;
    for (std::size_t begin = 0; begin <= dotted.size();) {
        const std::size_t end = std::min(dotted.find('.', begin), dotted.size());
        const auto text = module.add_text(dotted.substr(begin, end - begin));
        result = result == no_node ? add_node(module, node_kind::Name, {text}) : add_node(module, node_kind::Attribute, {result, text});
        begin = end + 1;
    }
    return result;
}

node_id copy_expression(tree& into, const tree& from, node_id node) {
    const auto kind = from.kind(node);
    std::vector<std::uint32_t> slots;
    unsigned index = 0;
    std::uint8_t detail = 0;
    span extent{};
    const auto copied_text = [&](std::string_view text) { return into.add_text(text); };
    for (const auto& field : describe(kind).fields) {
        switch (field.type) {
            case field_type::node:
            case field_type::optional_node: {
                const auto child = from.child(node, index);
                slots.push_back(child == no_node ? no_node : copy_expression(into, from, child));
                break;
            }
            case field_type::list: {
                std::vector<std::uint32_t> values;
                for (auto child : from.list(node, index)) values.push_back(child == no_node ? no_node : copy_expression(into, from, child));
                slots.push_back(into.add_list(values));
                break;
            }
            case field_type::identifier:
            case field_type::optional_identifier: {
                const auto name = from.identifier(node, index);
                slots.push_back(name.empty() ? 0 : copied_text(name));
                break;
            }
            case field_type::identifier_list: {
                std::vector<std::uint32_t> values;
                for (auto offset : from.identifiers(node, index)) values.push_back(copied_text(from.identifier_at(offset)));
                slots.push_back(into.add_list(values));
                break;
            }
            case field_type::op: slots.push_back(static_cast<std::uint32_t>(from.op(node, index))); break;
            case field_type::op_list: {
                const auto ops = from.ops(node, index);
                slots.push_back(into.add_list(std::vector<std::uint32_t>(ops.begin(), ops.end())));
                break;
            }
            case field_type::integer: slots.push_back(from.integer(node, index)); break;
            case field_type::constant: {
                const auto text = from.text(node);
                const auto offset = copied_text(text);
                extent = {offset, offset + static_cast<std::uint32_t>(text.size())};
                detail = static_cast<std::uint8_t>(from.constant(node));
                slots.push_back(0);
                break;
            }
            case field_type::string: slots.push_back(0); break;
            case field_type::context: detail = static_cast<std::uint8_t>(from.ctx(node)); break;
        }
        ++index;
    }
    return into.add(kind, extent, slots, detail);
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
