#include "grammar/rebuild.hpp"

#include <vector>

namespace tensorferry::grammar {

namespace {

// Collects the slots of one node, field by field in the order of the abstract grammar.
class node_copy {
public:
    node_copy(tree& into, const tree& from, node_id node) : into_(into), from_(from), node_(node) {}

    std::expected<node_id, std::string> with(const rebuilt_child& child_of) {
        unsigned index = 0;
        for (const auto& each : describe(from_.kind(node_)).fields) {
            const bool one = each.type == field_type::node || each.type == field_type::optional_node;
            if (one || each.type == field_type::list) {
                auto slot = one ? child(from_.child(node_, index), child_of) : children(index, child_of);
                if (!slot) return slot;
                slots_.push_back(*slot);
            } else if (each.type == field_type::context) {
                detail_ = static_cast<std::uint8_t>(from_.ctx(node_));   // kept beside the kind, in no slot
            } else {
                slots_.push_back(leaf(each.type, index));
            }
            ++index;
        }
        return into_.add(from_.kind(node_), extent_, slots_, detail_);
    }

private:
    static std::expected<node_id, std::string> child(node_id node, const rebuilt_child& child_of) {
        return node == no_node ? std::expected<node_id, std::string>(no_node) : child_of(node);
    }

    std::expected<std::uint32_t, std::string> children(unsigned index, const rebuilt_child& child_of) {
        const auto list = from_.list(node_, index);
        std::vector<node_id> items(list.begin(), list.end());   // the tree may be the one that grows
        for (auto& item : items) {
            auto made = child(item, child_of);
            if (!made) return made;
            item = *made;
        }
        return into_.add_list(items);
    }

    std::uint32_t leaf(field_type type, unsigned index) {
        switch (type) {
            case field_type::identifier:
            case field_type::optional_identifier: return name(from_.identifier(node_, index));
            case field_type::identifier_list: {
                std::vector<std::uint32_t> names;
                for (auto offset : from_.identifiers(node_, index)) names.push_back(offset);
                for (auto& each : names) each = into_.add_text(from_.identifier_at(each));
                return into_.add_list(names);
            }
            case field_type::op: return static_cast<std::uint32_t>(from_.op(node_, index));
            case field_type::op_list: {
                const auto ops = from_.ops(node_, index);
                return into_.add_list(std::vector<std::uint32_t>(ops.begin(), ops.end()));
            }
            case field_type::integer: return from_.integer(node_, index);
            case field_type::constant: literal(); return 0;
            default: return 0;
        }
    }

    std::uint32_t name(std::string_view text) { return text.empty() ? 0 : into_.add_text(text); }

    void literal() {
        const auto text = from_.text(node_);
        const auto offset = into_.add_text(text);
        extent_ = {offset, offset + static_cast<std::uint32_t>(text.size())};
        detail_ = static_cast<std::uint8_t>(from_.constant(node_));
    }

    tree& into_;
    const tree& from_;
    node_id node_;
    std::vector<std::uint32_t> slots_;
    span extent_{};
    std::uint8_t detail_ = 0;
};

}  // namespace

std::expected<node_id, std::string> rebuild(tree& into, const tree& from, node_id node, const rebuilt_child& child_of) {
    return node_copy(into, from, node).with(child_of);
}

node_id copy_expression(tree& into, const tree& from, node_id node) {
    return *rebuild(into, from, node, [&](node_id child) -> std::expected<node_id, std::string> { return copy_expression(into, from, child); });
}

}  // namespace tensorferry::grammar
