#include "codegen/call_layout.hpp"

#include <algorithm>
#include <set>

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

std::set<std::size_t> touched(const tree& module, const call_shape& shape, node_id added) {
    std::set<std::size_t> found;
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
            if (shape.arguments[i].code.begin <= where.begin && where.end <= shape.arguments[i].code.end) found.insert(i);
    }
    return found;
}

// Which source argument each argument of the added call comes from.
std::vector<new_argument> arguments_of(const tree& module, const call_shape& shape, node_id added) {
    std::vector<new_argument> result;
    std::set<std::size_t> taken;
    const auto origin_of = [&](node_id node) {
        for (const auto index : touched(module, shape, node))
            if (taken.insert(index).second) return index;
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
    return text.alike(func, new_func) ? text.onto(func, new_func, inside) : text.node_text(new_func, inside);
}

}  // namespace

std::size_t arguments_taken_over(const tree& module, node_id source, node_id added) {
    std::set<node_id> values;
    for (const auto node : module.list(source, field::Call::args)) values.insert(node);
    for (const auto node : module.list(source, field::Call::keywords)) values.insert({node, module.child(node, field::keyword::value)});
    std::size_t count = 0;
    for (const auto node : module.list(added, field::Call::args)) count += values.contains(node);
    for (const auto node : module.list(added, field::Call::keywords))
        count += values.contains(node) || values.contains(module.child(node, field::keyword::value));
    return count;
}

std::optional<std::string> layout_call(renderer& text, node_id source, node_id added, const surroundings& where) {
    const auto& module = text.module();
    const auto shape = shape_of_call(module, source);
    if (!shape) return std::nullopt;
    const auto all = arguments_of(module, *shape, added);
    const auto ordered = in_source_order(module, all);
    const bool exploded = !ordered && where.quote == 0 && has_comments(module, *shape);
    if (!ordered && !exploded) return std::nullopt;
    auto function = new_function(text, source, added, where, shape->open);
    argument_writer writer(text, source, *shape, where.quote);
    if (exploded) return function + "(" + writer.one_per_line(all);
    const auto func = module.child(source, field::Call::func);
    auto function_end = module.extent(func).end;
    for (auto next = token_from(module, function_end); next.begin < shape->open.begin; next = token_from(module, next.end)) function_end = next.end;
    return function + text.copy({function_end, shape->open.end}, source) + writer.in_layout(*ordered);
}

}  // namespace tensorferry::codegen
