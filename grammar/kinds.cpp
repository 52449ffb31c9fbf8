#include <array>

#include "grammar/tree.hpp"

namespace tensorferry::grammar {

namespace {

#define F(type, name) field_info{field_type::type, #name},
#define NODE(kind, category, fields) constexpr auto fields_of_##kind = std::to_array<field_info>({fields {field_type::context, ""}});
#include "grammar/node_kinds.def"
#undef NODE
#undef F

// The array of each kind ends with one entry too many, since an array cannot be empty.
template <std::size_t Size>
constexpr std::span<const field_info> without_last(const std::array<field_info, Size>& fields) {
    return std::span(fields).first(Size - 1);
}

constexpr kind_info kinds[] = {
    {"", node_category::other, {}},
#define F(type, name)
#define NODE(kind, category, fields) {#kind, node_category::category, without_last(fields_of_##kind)},
#include "grammar/node_kinds.def"
#undef NODE
#undef F
};

}  // namespace

const kind_info& describe(node_kind kind) {
    return kinds[static_cast<std::size_t>(kind)];
}

}  // namespace tensorferry::grammar
