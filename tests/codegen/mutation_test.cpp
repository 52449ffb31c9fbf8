// Calls changed at random, in all the ways in which equations change them. The oracle is the printer: the same tree,
// copied as a whole and printed from its nodes alone, must mean the same as the rewritten text.
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
namespace field = grammar::field;

namespace {

class mutator {
public:
    mutator(tree& module, unsigned seed) : module_(module), random_(seed) {}

    node_id changed_call(node_id call) {
        const auto list = [&](unsigned index) {
            const auto nodes = module_.list(call, index);
            return std::vector<node_id>(nodes.begin(), nodes.end());
        };
        auto args = list(field::Call::args), keywords = list(field::Call::keywords);
        auto func = module_.child(call, field::Call::func);
        std::erase_if(args, [&](node_id) { return chance(10); });
        std::erase_if(keywords, [&](node_id) { return chance(10); });
        for (auto& arg : args)
            if (module_.kind(arg) != node_kind::Starred) arg = changed_value(arg);
        for (auto& keyword : keywords) keyword = changed_keyword(keyword);
        if (chance(10)) std::ranges::shuffle(args, random_);
        if (chance(10)) std::ranges::shuffle(keywords, random_);
        if (chance(20)) keywords.insert(keywords.begin(), keyword("added", number()));
        if (chance(10)) args.insert(args.begin(), number());
        if (module_.kind(func) == node_kind::Attribute) {
            const auto receiver = module_.child(func, field::Attribute::value);
            if (chance(10)) args.insert(args.begin(), receiver), func = name("function");
            else if (chance(30)) func = attribute(receiver, "renamed");
        } else if (chance(30)) {
            func = attribute(name("module"), "function");
        }
        const auto added = make_call(func, args, keywords);
        if (chance(5)) return make_call(name("wrapped"), {added, number()}, {});
        if (chance(5) && args.size() > 1 && module_.kind(args[0]) != node_kind::Starred && module_.kind(args[1]) != node_kind::Starred)
            return sum(args[0], args[1]);
        return chance(5) ? sum(number(), added) : added;
    }

    // The module as a tree of added nodes alone, with the replacements in their places.
    node_id copy(node_id node, const codegen::rewrite& changes) {
        const auto found = changes.replaced.find(node);
        if (found != changes.replaced.end() && !copying_.contains(node)) {
            copying_[node] = true;
            const auto result = copy(found->second, changes);
            copying_.erase(node);
            return result;
        }
        std::vector<std::uint32_t> slots;
        const auto fields = grammar::describe(module_.kind(node)).fields;
        for (unsigned index = 0; index < fields.size(); ++index) {
            const auto type = fields[index].type;
            if (type == field_type::context) continue;
            auto slot = module_.child(node, index);
            if ((type == field_type::node || type == field_type::optional_node) && slot) slot = copy(slot, changes);
            if (type == field_type::list) slot = copy_list(node, index, changes);
            slots.push_back(slot);
        }
        const bool context = !fields.empty() && fields.back().type == field_type::context;
        const bool constant = module_.kind(node) == node_kind::Constant || module_.kind(node) == node_kind::MatchSingleton;
        const auto detail = context ? static_cast<std::uint8_t>(module_.ctx(node)) : constant ? static_cast<std::uint8_t>(module_.constant(node)) : 0;
        return module_.add(module_.kind(node), module_.extent(node), slots, detail);
    }

private:
    bool chance(unsigned percent) { return random_() % 100 < percent; }
    node_id name(std::string_view text) { return module_.add(node_kind::Name, {}, std::vector<std::uint32_t>{module_.add_text(text)}); }
    node_id attribute(node_id value, std::string_view text) {
        return module_.add(node_kind::Attribute, {}, std::vector<std::uint32_t>{value, module_.add_text(text)});
    }
    node_id keyword(std::string_view text, node_id value) {
        return module_.add(node_kind::keyword, {}, std::vector<std::uint32_t>{module_.add_text(text), value});
    }
    node_id number() {
        const auto at = module_.add_text("12");
        return module_.add(node_kind::Constant, {at, at + 2}, std::vector<std::uint32_t>{0, 0}, static_cast<std::uint8_t>(grammar::constant_kind::integer));
    }
    node_id sum(node_id left, node_id right) {
        return module_.add(node_kind::BinOp, {}, std::vector<std::uint32_t>{left, static_cast<std::uint32_t>(grammar::operator_kind::Add), right});
    }
    node_id make_call(node_id func, const std::vector<node_id>& args, const std::vector<node_id>& keywords) {
        const auto arg_list = module_.add_list(args), keyword_list = module_.add_list(keywords);
        return module_.add(node_kind::Call, {}, std::vector<std::uint32_t>{func, arg_list, keyword_list});
    }
    node_id changed_value(node_id value) {
        if (chance(5)) return make_call(name("wrap"), {value}, {});
        return chance(5) ? sum(value, number()) : value;
    }
    node_id changed_keyword(node_id node) {
        const auto text = module_.identifier(node, field::keyword::arg);
        if (text.empty()) return node;
        const auto value = changed_value(module_.child(node, field::keyword::value));
        if (chance(30)) return keyword("renamed_" + std::string(text), value);
        return value == module_.child(node, field::keyword::value) ? node : keyword(std::string(text), value);
    }
    std::uint32_t copy_list(node_id node, unsigned index, const codegen::rewrite& changes) {
        const auto before = module_.list(node, index);
        std::vector<std::uint32_t> nodes(before.begin(), before.end());
        for (auto& each : nodes)
            if (each) each = copy(each, changes);
        return module_.add_list(nodes);
    }

    tree& module_;
    std::mt19937 random_;
    std::unordered_map<node_id, bool> copying_;
};

// f-strings are printed by their text, so that the oracle cannot see into them.
std::vector<node_id> calls_outside_of_strings(const tree& module) {
    std::vector<node_id> open{module.root()}, found;
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        if (module.kind(node) == node_kind::JoinedStr || module.kind(node) == node_kind::TemplateStr) continue;
        const bool pattern = grammar::describe(module.kind(node)).category == grammar::node_category::match;
        if (module.kind(node) == node_kind::Call) found.push_back(node);
        if (!pattern) grammar::for_each_child(module, node, [&](node_id child, unsigned) { open.push_back(child); });
    }
    return found;
}

void check_mutations(const codegen::sample& file, unsigned seed) {
    auto module = grammar::parse(file.source);
    if (!module) return;
    const auto comments = codegen::comments_of(*module);
    mutator mutations(*module, seed);
    codegen::rewrite changes;
    std::mt19937 random(seed);
    for (const auto call : calls_outside_of_strings(*module))
        if (random() % 2) changes.replaced[call] = mutations.changed_call(call);
    const auto text = codegen::apply(*module, changes);
    INFO(file.name << " seed " << seed);
    const auto result = grammar::parse(text);
    if (!result) UNSCOPED_INFO(grammar::describe(result.error(), "result"));
    REQUIRE(result);
    for (const auto& comment : comments) CHECK(text.find(comment) != std::string::npos);
    const auto kept = codegen::comments_of(*result);
    CHECK(std::ranges::includes(kept, comments));
    module->set_root(mutations.copy(module->root(), changes));
    const auto expected = grammar::parse(codegen::print(*module));
    REQUIRE(expected);
    CHECK((codegen::shape_of(*result) == codegen::shape_of(*expected)));
}

}  // namespace

TEST_CASE("calls changed at random mean what their trees mean, and lose no comment") {
    for (const auto& file : codegen::samples())
        for (unsigned seed = 1; seed <= 5; ++seed) check_mutations(file, seed);
}
