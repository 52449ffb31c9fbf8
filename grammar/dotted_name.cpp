#include "grammar/dotted_name.hpp"

#include <algorithm>

namespace tensorferry::grammar {

node_id chain_root(const tree& module, node_id node) {
    while (module.kind(node) == node_kind::Attribute) node = module.child(node, field::Attribute::value);
    return module.kind(node) == node_kind::Name ? node : no_node;
}

std::string_view plainly_written(const tree& module, node_id node) {
    constexpr auto is_part = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.'; };
    const auto text = module.from_source(node) ? module.text(node) : std::string_view();
    return std::ranges::all_of(text, is_part) ? text : std::string_view();
}

std::string_view written_name(const tree& module, node_id node) {
    if (chain_root(module, node) == no_node) return {};
    return module.from_source(node) ? plainly_written(module, node) : module.text(node);
}

std::string dotted_name(const tree& module, node_id node) {
    if (const auto text = written_name(module, node); !text.empty()) return std::string(text);
    if (chain_root(module, node) == no_node) return {};
    std::size_t size = 0;
    for (auto part = node; module.kind(part) == node_kind::Attribute; part = module.child(part, field::Attribute::value))
        size += 1 + module.identifier(part, field::Attribute::attr).size();
    std::string name(module.identifier(chain_root(module, node), field::Name::id));
    const auto begin = name.size();
    name.resize(begin + size);
    // The last part is met first.
    auto end = name.size();
    for (; module.kind(node) == node_kind::Attribute; node = module.child(node, field::Attribute::value)) {
        const auto part = module.identifier(node, field::Attribute::attr);
        end -= part.size() + 1;
        name[end] = '.';
        std::ranges::copy(part, name.begin() + static_cast<std::ptrdiff_t>(end) + 1);
    }
    return name;
}

}  // namespace tensorferry::grammar
