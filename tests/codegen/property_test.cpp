#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

#include "codegen/rewrite.hpp"
#include "grammar/visit.hpp"
#include "grammar/parse.hpp"
#include "tests/codegen/samples.hpp"

using namespace tensorferry;
using grammar::field_type;
using grammar::node_id;
using grammar::node_kind;
using grammar::tree;
using codegen::nodes_of;
using codegen::sample;
using codegen::samples;
using codegen::shape_of;

namespace {

// A node of the same kind with the same children, added to the tree.
node_id copied(tree& module, node_id node) {
    std::vector<std::uint32_t> slots;
    const auto fields = grammar::describe(module.kind(node)).fields;
    for (unsigned index = 0; index < fields.size(); ++index) {
        switch (fields[index].type) {
        case field_type::list: {
            const auto list = module.list(node, index);
            slots.push_back(module.add_list(std::vector<std::uint32_t>(list.begin(), list.end())));
            break;
        }
        case field_type::identifier: slots.push_back(module.identifier_extent(node, index).begin); break;
        case field_type::op_list: {
            const auto ops = module.ops(node, index);
            slots.push_back(module.add_list(std::vector<std::uint32_t>(ops.begin(), ops.end())));
            break;
        }
        case field_type::op: slots.push_back(static_cast<std::uint32_t>(module.op(node, index))); break;
        case field_type::context: break;
        default: slots.push_back(module.child(node, index));
        }
    }
    const bool has_context = !fields.empty() && fields.back().type == field_type::context;
    return module.add(module.kind(node), {}, slots, has_context ? static_cast<std::uint8_t>(module.ctx(node)) : 0);
}

void check_copies(const sample& file, const std::vector<node_kind>& kinds, unsigned seed) {
    auto module = grammar::parse(file.source);
    if (!module) return;   // fixtures of syntax errors are the grammar's business
    const auto before = shape_of(*module);
    codegen::rewrite changes;
    std::mt19937 random(seed);
    for (const auto node : nodes_of(*module, kinds))
        if (random() % 2) changes.replaced[node] = copied(*module, node);
    const auto text = codegen::apply(*module, changes);
    INFO(file.name << " seed " << seed);
    const auto again = grammar::parse(text);
    if (!again) UNSCOPED_INFO(grammar::describe(again.error(), "result"));
    REQUIRE(again);
    CHECK((shape_of(*again) == before));
    CHECK(codegen::comments_of(*again) == codegen::comments_of(*module));
}

}  // namespace

TEST_CASE("calls replaced by copies of themselves change nothing") {
    for (const auto& file : samples())
        for (unsigned seed = 1; seed <= 3; ++seed) check_copies(file, {node_kind::Call}, seed);
}

TEST_CASE("expressions printed anew mean the same") {
    const std::vector<node_kind> kinds{node_kind::Call, node_kind::Attribute, node_kind::BinOp, node_kind::BoolOp, node_kind::UnaryOp,
                                       node_kind::Compare, node_kind::IfExp, node_kind::Subscript, node_kind::List, node_kind::Set,
                                       node_kind::Dict, node_kind::Lambda, node_kind::ListComp, node_kind::Tuple, node_kind::Starred, node_kind::Slice};
    for (const auto& file : samples())
        for (unsigned seed = 1; seed <= 3; ++seed) check_copies(file, kinds, seed);
}

TEST_CASE("a printed module parses to the same tree") {
    for (const auto& file : samples()) {
        const auto module = grammar::parse(file.source);
        if (!module) continue;
        const auto text = codegen::print(*module);
        const auto again = grammar::parse(text);
        INFO(file.name);
        if (!again) UNSCOPED_INFO(grammar::describe(again.error(), "result"));
        REQUIRE(again);
        CHECK((shape_of(*again) == shape_of(*module)));
    }
}
