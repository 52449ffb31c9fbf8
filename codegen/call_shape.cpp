#include "codegen/call_shape.hpp"

#include <algorithm>

#include "codegen/token_search.hpp"

namespace tensorferry::codegen {

using grammar::node_id;
using grammar::node_kind;
using grammar::span;
using grammar::tree;
namespace field = grammar::field;

namespace {

std::vector<node_id> arguments_in_order(const tree& module, node_id call) {
    const auto args = module.list(call, field::Call::args);
    const auto keywords = module.list(call, field::Call::keywords);
    std::vector<node_id> all(args.begin(), args.end());
    all.insert(all.end(), keywords.begin(), keywords.end());
    std::ranges::sort(all, {}, [&](node_id node) { return module.extent(node).begin; });
    return all;
}

// The comment that follows on the same line.
span comment_behind(const tree& module, std::uint32_t offset) {
    const auto source = module.source();
    auto at = offset;
    while (at < source.size() && (source[at] == ' ' || source[at] == '\t')) ++at;
    if (at == source.size() || source[at] != '#') return {offset, offset};
    return {offset, comments_within(module, {at, at + 1}).front().end};
}

span value_code(const tree& module, node_id argument, span code) {
    if (module.kind(argument) != node_kind::keyword) return code;
    if (module.identifier(argument, field::keyword::arg).empty()) return {token_from(module, code.begin + 2).begin, code.end};
    const auto equals = token_from(module, module.identifier_extent(argument, field::keyword::arg).end);
    return {token_from(module, equals.end).begin, code.end};
}

}  // namespace

std::optional<span> opening_of_call(const tree& module, node_id call) {
    auto open = token_from(module, module.extent(module.child(call, field::Call::func)).end);
    while (module.text(open) == ")") open = token_from(module, open.end);
    return module.text(open) == "(" ? std::optional(open) : std::nullopt;
}

std::optional<call_shape> shape_of_call(const tree& module, node_id call) {
    call_shape shape;
    const auto close = module.extent(call).end - 1;
    const auto open = opening_of_call(module, call);
    if (!open || module.text({close, close + 1}) != ")") return std::nullopt;
    shape.open = *open;
    auto at = shape.open.end;
    for (const auto argument : arguments_in_order(module, call)) {
        if (module.extent(argument).end > close) return std::nullopt;
        argument_shape one{};
        one.node = argument;
        one.value = module.kind(argument) == node_kind::keyword ? module.child(argument, field::keyword::value) : argument;
        one.code = {token_from(module, at).begin, module.extent(argument).end};
        auto next = token_from(module, one.code.end);
        for (; module.text(next) == ")" && next.begin < close; next = token_from(module, next.end)) one.code.end = next.end;
        one.value_code = value_code(module, argument, one.code);
        one.lead = {at, one.code.begin};
        one.gap = {one.code.end, one.code.end};
        at = one.code.end;
        shape.trailing_comma = module.text(next) == ",";
        if (shape.trailing_comma) {
            one.gap.end = next.begin;
            at = next.end;
        }
        one.post = comment_behind(module, at);
        at = one.post.end;
        shape.arguments.push_back(one);
    }
    shape.tail = {at, close};
    return shape;
}

}  // namespace tensorferry::codegen
