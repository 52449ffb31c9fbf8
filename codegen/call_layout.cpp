#include "codegen/call_layout.hpp"

#include <algorithm>
#include <utility>

#include "codegen/argument_writer.hpp"
#include "codegen/call_shape.hpp"
#include "codegen/renderer.hpp"
#include "codegen/token_search.hpp"
#include "grammar/visit.hpp"

namespace tensorferry::codegen {

using grammar::node_id;
using grammar::node_kind;
using grammar::span;
using grammar::tree;
namespace field = grammar::field;

namespace {

constexpr auto nowhere = new_argument::nowhere;

// The source arguments of which the added node takes over a part, in the order of the text.
std::vector<std::size_t> touched(const tree& module, const call_shape& shape, node_id added) {
    for (std::size_t i = 0; i < shape.arguments.size(); ++i)   // most are taken over as they are
        if (shape.arguments[i].value == added || shape.arguments[i].node == added) return {i};
    std::vector<std::size_t> found;
    std::vector<node_id> open{added};
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        if (!module.from_source(node)) {
            for_each_child(module, node, [&](node_id child, unsigned) { open.push_back(child); });
            continue;
        }
        const auto where = module.extent(node);
        for (std::size_t i = 0; i < shape.arguments.size(); ++i)
            if (shape.arguments[i].code.begin <= where.begin && where.end <= shape.arguments[i].code.end) found.push_back(i);
    }
    std::ranges::sort(found);
    return found;
}

// Which source argument each argument of the added call comes from.
std::vector<new_argument> arguments_of(const tree& module, const call_shape& shape, node_id added) {
    std::vector<new_argument> result;
    std::vector<char> taken(shape.arguments.size());
    const auto origin_of = [&](node_id node) {
        for (const auto index : touched(module, shape, node))
            if (!std::exchange(taken[index], char{1})) return index;
        return nowhere;
    };
    for (const auto node : module.list(added, field::Call::args)) result.push_back({node, node, {}, false, origin_of(node)});
    for (const auto node : module.list(added, field::Call::keywords)) {
        const auto value = module.child(node, field::keyword::value);
        result.push_back({node, value, module.identifier(node, field::keyword::arg), true, origin_of(node)});
    }
    return result;
}

// Brings positional and keyword arguments into the order of the text they come from: Python allows f(k=1, *rest).
// Nothing where the order has changed.
std::optional<std::vector<new_argument>> in_source_order(const tree& module, const std::vector<new_argument>& all) {
    const auto first_keyword = std::ranges::find_if(all, &new_argument::keyword);
    std::vector<new_argument> merged;
    auto argument = all.begin(), keyword = first_keyword;
    std::size_t last = 0;
    bool named = false;
    while (argument != first_keyword || keyword != all.end()) {
        const bool take_keyword = argument == first_keyword || (keyword != all.end() && argument->origin != nowhere &&
                                                                keyword->origin != nowhere && keyword->origin < argument->origin);
        const auto& next = take_keyword ? *keyword++ : *argument++;
        if (next.origin != nowhere) {
            if (next.origin < last) return std::nullopt;
            last = next.origin;
        }
        named |= take_keyword;
        if (named && !take_keyword && module.kind(next.node) != node_kind::Starred) return std::nullopt;
        merged.push_back(next);
    }
    // A new keyword goes before **rest.
    const auto rest = std::ranges::find_if(merged, [](const auto& one) { return one.keyword && one.name.empty(); });
    if (rest != merged.end())
        std::stable_partition(rest, merged.end(), [](const auto& one) { return one.origin == nowhere && !one.name.empty(); });
    return merged;
}

bool has_comments(const tree& module, const call_shape& shape) {
    for (const auto& one : shape.arguments)
        for (const auto range : {one.lead, one.gap, one.post})
            if (!comments_within(module, range).empty()) return true;
    return !comments_within(module, shape.tail).empty();
}

std::string new_function(renderer& text, node_id source, node_id added, const surroundings& where, span open) {
    const auto& module = text.module();
    const auto func = module.child(source, field::Call::func), new_func = module.child(added, field::Call::func);
    const auto begin = module.extent(source).begin;
    surroundings inside{{precedence::atom}, where.brackets, where.quote};
    const bool keeps_parentheses = text.alike(func, new_func) && text.index().parenthesised(func);
    if (keeps_parentheses) {
        const auto inner = module.extent(func);
        return text.copy({begin, inner.begin}, source) + text.onto(func, new_func, {{}, true, where.quote}) +
               text.copy({inner.end, open.begin}, source);
    }
    if (const auto rename = text.as_rename(func, new_func)) return text.copy({begin, rename->where.begin}, source) + rename->text;
    return text.alike(func, new_func) ? text.onto(func, new_func, inside) : text.node_text(new_func, inside);
}

// Where the called expression ends, the parentheses around it included.
std::uint32_t end_of_function(const tree& module, node_id call, span open) {
    auto end = module.extent(module.child(call, field::Call::func)).end;
    for (auto next = token_from(module, end); next.begin < open.begin; next = token_from(module, next.end)) end = next.end;
    return end;
}

}  // namespace

bool same_arguments(const tree& module, node_id source, node_id added) {
    const auto same_keyword = [&](node_id a, node_id b) {
        return a == b || (module.child(a, field::keyword::value) == module.child(b, field::keyword::value) &&
                          module.identifier(a, field::keyword::arg) == module.identifier(b, field::keyword::arg));
    };
    return std::ranges::equal(module.list(source, field::Call::args), module.list(added, field::Call::args)) &&
           std::ranges::equal(module.list(source, field::Call::keywords), module.list(added, field::Call::keywords), same_keyword);
}

std::size_t arguments_taken_over(const tree& module, node_id source, node_id added) {
    const auto args = module.list(source, field::Call::args), keywords = module.list(source, field::Call::keywords);
    const auto is_taken_over = [&](node_id node) {
        return std::ranges::find(args, node) != args.end() ||
               std::ranges::any_of(keywords, [&](node_id each) { return each == node || module.child(each, field::keyword::value) == node; });
    };
    std::size_t count = 0;
    for (const auto node : module.list(added, field::Call::args)) count += is_taken_over(node);
    for (const auto node : module.list(added, field::Call::keywords)) count += is_taken_over(node) || is_taken_over(module.child(node, field::keyword::value));
    return count;
}

std::optional<std::string> layout_call(renderer& text, node_id source, node_id added, const surroundings& where) {
    const auto& module = text.module();
    if (const auto open = opening_of_call(module, source); open && where.quote == 0 && same_arguments(module, source, added))
        return new_function(text, source, added, where, *open) + text.copy({end_of_function(module, source, *open), module.extent(source).end}, source);
    const auto shape = shape_of_call(module, source);
    if (!shape) return std::nullopt;
    const auto all = arguments_of(module, *shape, added);
    const auto ordered = in_source_order(module, all);
    const bool exploded = !ordered && where.quote == 0 && has_comments(module, *shape);
    if (!ordered && !exploded) return std::nullopt;
    auto function = new_function(text, source, added, where, shape->open);
    argument_writer writer(text, source, *shape, where.quote);
    if (exploded) return function + "(" + writer.one_per_line(all);
    return function + text.copy({end_of_function(module, source, shape->open), shape->open.end}, source) + writer.in_layout(*ordered);
}

}  // namespace tensorferry::codegen
