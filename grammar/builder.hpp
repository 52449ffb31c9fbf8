// In: what the grammar's rules matched. Out: nodes of the tree, by way of a stack of values.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "grammar/tokens.hpp"
#include "grammar/tree.hpp"
#include "grammar/uninitialized.hpp"

namespace tensorferry::grammar {

// How far CPython had read when it found an error: decides between that and a fault of its lexer.
enum class reading : std::uint8_t { as_parsed, to_end, no_further };

// How the parser leaves its recursion on a syntax error; parse() turns it into a value.
struct rejected {
    std::string message;  // empty: "invalid syntax", at the furthest token
    std::uint32_t offset;
    reading read = reading::as_parsed;
};

// What a rule leaves on the stack: a node, a list, an operator, a number or the offset of an identifier.
struct value {
    std::uint32_t what;
    std::uint32_t begin;  // where its text begins, parentheses around it included
    std::uint32_t depth;  // levels of nodes in it
};

// What one rule matched: the values that it left are those from `base` on, its tokens [first, last).
struct frame {
    std::size_t base;
    std::uint32_t first;
    std::uint32_t last;
};

class builder {
public:
    builder(tree& into, std::span<const token> tokens) : into_(into), tokens_(tokens) {}

    // The stack.
    std::size_t size() const { return size_; }
    value* begin() { return stack_.data(); }
    value* end() { return stack_.data() + size_; }
    value& at(std::size_t index) { return stack_[index]; }
    std::uint32_t what(std::size_t index) const { return stack_[index].what; }
    std::uint32_t last() const { return stack_[size_ - 1].what; }
    void push(std::uint32_t what, std::uint32_t begin, std::uint32_t depth = 0) { push({what, begin, depth}); }
    void truncate(std::size_t size) { size_ = size; }   // to at most what there is
    std::uint32_t pop() { return stack_[--size_].what; }
    void remove(std::size_t index) {
        std::copy(begin() + index + 1, end(), begin() + index);
        --size_;
    }

    // The tokens of a frame.
    token_kind kind_at(std::uint32_t index) const { return static_cast<token_kind>(tokens_[index].kind); }
    const token& token_at(std::uint32_t index) const { return tokens_[index]; }
    std::uint32_t begin_of(const frame& f) const { return tokens_[f.first].begin; }
    // The end of the last token that has text: a statement ends before its newline, a block before its dedent.
    std::uint32_t end_of(const frame& f) const {
        std::uint32_t index = f.last;
        while (index > f.first && is_layout(kind_at(index - 1))) --index;
        return index == f.first ? tokens_[index].begin : tokens_[index - 1].end;
    }
    span extent_of(const frame& f) const { return {begin_of(f), end_of(f)}; }

    // Replaces the values from `base` on by one node. Throws `rejected` where the tree would get too deep.
    void reduce(std::size_t base, node_kind kind, span extent, std::span<const std::uint32_t> slots, std::uint8_t detail = 0) {
        const std::uint32_t depth = depth_from(base) + 1;
        if (depth > most_depth) reject_depth(extent.begin);
        replace(base, {into_.add(kind, extent, slots, detail, true), extent.begin, depth});
    }
    void reduce(std::size_t base, node_kind kind, span extent, std::initializer_list<std::uint32_t> slots, std::uint8_t detail = 0) {
        reduce(base, kind, extent, std::span(slots.begin(), slots.size()), detail);
    }
    // Replaces the values from `base` on by one list.
    void reduce_to_list(std::size_t base);
    // The values [begin, end) as a list (every `step`-th of them).
    std::uint32_t list(std::size_t begin, std::size_t end, std::size_t step = 1);
    // A node that is not put on the stack.
    node_id add(node_kind kind, span extent, std::initializer_list<std::uint32_t> slots, std::uint8_t detail = 0);

    tree& module() { return into_; }
    const tree& module() const { return into_; }
    std::uint32_t line_of(std::uint32_t offset) const { return into_.locate(offset).line; }
    [[noreturn]] void reject(std::string message, std::uint32_t offset) const { throw rejected{std::move(message), offset}; }

    // Depth of the parser's own recursion: expressions within expressions.
    void enter(std::uint32_t token);
    void leave() { --recursion_; }

    // Another one over the same tokens, for trying what could stand at a place. Its errors are not explained.
    builder attempt() const {
        builder other(into_, tokens_);
        other.quiet = true;
        other.kinds = kinds;
        return other;
    }

    bool quiet = false;
    std::span<const char> kinds;  // of the tokens: what the grammar's rules read
    std::vector<bool> in_template;  // for each f-string or t-string that is open: is it a t-string?
    std::uint32_t furthest = 0;  // the last token that the grammar has looked at and not refused, plus one

private:
    // As deep as CPython lets a tree become (three levels for each of its 1000 Python frames), so that whoever walks
    // the tree may do so by recursion.
    static constexpr std::uint32_t most_depth = 3000;

    std::uint32_t depth_from(std::size_t base) const {
        std::uint32_t depth = 0;
        for (std::size_t i = base; i < size_; ++i) depth = stack_[i].depth > depth ? stack_[i].depth : depth;
        return depth;
    }
    // The values from `base` on.
    void replace(std::size_t base, value by) {
        truncate(base);
        push(by);
    }
    void push(value one) {
        if (size_ == stack_.size()) stack_.resize(2 * size_ + 64);
        stack_[size_++] = one;
    }
    [[noreturn]] void reject_depth(std::uint32_t offset) const;

    tree& into_;
    std::span<const token> tokens_;
    uninitialized_vector<value> stack_;   // its first size_ values
    std::size_t size_ = 0;
    std::uint32_t recursion_ = 0;
};

using build_function = void(builder&, const frame&);

// The values of the frame are the node's fields in their order; fields left over are absent.
void build_node(builder& b, const frame& f, node_kind kind);
// The same, with the value before the frame as the first field: for what follows an operand.
void build_postfix(builder& b, const frame& f, node_kind kind);

// Turns an expression into a target. Throws `rejected`: "cannot assign to function call".
enum class target_use : std::uint8_t { assign, assign_once, remove, loop };
void make_target(builder& b, node_id node, target_use use);
// What error messages call the expression.
std::string_view name_of_expression(const tree& module, node_id node);

}  // namespace tensorferry::grammar
