#include "codegen/source_index.hpp"

#include <algorithm>

#include "codegen/line_items.hpp"
#include "codegen/style.hpp"
#include "codegen/token_search.hpp"
#include "grammar/visit.hpp"

namespace tensorferry::codegen {

using grammar::node_id;
using grammar::node_kind;
using grammar::span;
namespace field = grammar::field;

namespace {

// What stands between two tokens outside of brackets: a newline, unless a backslash continues the line. One in a comment does not.
bool begins_logical_line(std::string_view gap) {
    if (gap.size() < 2 ? gap != "\n" && gap != "\r" : !has_newline(gap)) return false;
    return gap.find('\\') == std::string_view::npos || gap.find('#') != std::string_view::npos;
}

}  // namespace

source_index::source_index(const grammar::tree& module) : module_(module) {
    walk();
    read_tokens();
}

void source_index::walk() {
    struct step {
        node_id node;
        bool leaving;
    };
    std::vector<step> stack{{module_.root(), false}};
    std::vector<step> children;
    std::uint32_t count = 0;
    const auto grow = [this](node_id node) {
        if (node < parent_.size()) return;
        const auto size = std::max<std::size_t>(node + 1, parent_.size() * 2);
        for (auto* each : {&parent_, &field_, &order_, &last_}) each->resize(size);
    };
    while (!stack.empty()) {
        const auto [node, leaving] = stack.back();
        stack.pop_back();
        grow(node);
        if (leaving) {
            last_[node] = count;
            continue;
        }
        order_[node] = ++count;
        stack.push_back({node, true});
        children.clear();
        for_each_child(module_, node, [&](node_id child, unsigned index) {
            grow(child);
            parent_[child] = node;
            field_[child] = index;
            children.push_back({child, false});
        });
        stack.insert(stack.end(), children.rbegin(), children.rend());
    }
}

void source_index::read_tokens() {
    const auto source = module_.source();
    int depth = 0;
    std::uint32_t done = 0;
    for (const auto& token : line_tokens(module_.tokens(), {0, static_cast<std::uint32_t>(source.size())})) {
        const auto gap = module_.text({done, token.where.begin});
        if (depth == 0 && (done == 0 || begins_logical_line(gap))) logical_lines_.push_back(line_begin(source, token.where.begin));
        if (closes(token.kind)) depths_.push_back({token.where.begin, --depth});
        if (opens(token.kind)) depths_.push_back({token.where.end, ++depth});
        done = token.where.end;
    }
    if (!logical_lines_.empty() && logical_lines_.front() == 0 && source.starts_with("\xEF\xBB\xBF")) logical_lines_.front() = 3;
}

bool source_index::contains(node_id ancestor, node_id node) const {
    return order(node) >= order(ancestor) && order(node) <= last(ancestor);
}

place source_index::place_of(node_id node) const {
    const auto above = parent(node);
    return above ? codegen::place_of(module_, above, field_[node]) : place{};
}

bool source_index::parenthesised(node_id node) const {
    const auto where = module_.extent(node);
    const auto before = token_before(module_, where.begin);
    const auto after = token_from(module_, where.end);
    if (module_.text(before) != "(" || module_.text(after) != ")") return false;
    const auto above = parent(node);
    // f(x): the parentheses are the call's. A second pair would be the argument's own; to ask for one pair more than
    // there is only costs a redundant pair.
    switch (module_.kind(above)) {
    case node_kind::Call: return field_[node] == field::Call::func;
    case node_kind::ClassDef:
    case node_kind::keyword:
    case node_kind::MatchClass: return module_.text(token_before(module_, before.begin)) == "=";
    case node_kind::Tuple:
    case node_kind::GeneratorExp:
    case node_kind::withitem: return false;
    default: return true;
    }
}

bool source_index::in_brackets(std::uint32_t offset) const {
    const auto after = std::ranges::upper_bound(depths_, offset, {}, &depth_change::offset);
    return after != depths_.begin() && (after - 1)->depth > 0;
}

std::uint32_t source_index::logical_line(std::uint32_t offset) const {
    const auto after = std::ranges::upper_bound(logical_lines_, offset);
    return after == logical_lines_.begin() ? line_begin(module_.source(), offset) : *(after - 1);
}

std::uint32_t source_index::next_logical_line(std::uint32_t offset) const {
    const auto after = std::ranges::upper_bound(logical_lines_, offset);
    return after == logical_lines_.end() ? static_cast<std::uint32_t>(module_.source().size()) : *after;
}

bool source_index::self_documenting(node_id node) const {
    for (auto inner = node, above = parent(node); above; inner = above, above = parent(above)) {
        if (module_.kind(above) != node_kind::FormattedValue && module_.kind(above) != node_kind::Interpolation) continue;
        auto next = token_from(module_, module_.extent(inner).end);
        while (module_.text(next) == ")") next = token_from(module_, next.end);
        if (module_.text(next) == "=") return true;
    }
    return false;
}

std::vector<std::string> source_index::enclosing_quotes(node_id node) const {
    std::vector<std::string> quotes;
    for (auto inner = node, above = parent(node); above; inner = above, above = parent(above)) {
        const auto kind = module_.kind(above);
        if (kind != node_kind::FormattedValue && kind != node_kind::Interpolation) continue;
        // A format's own field stands in a JoinedStr that is no literal: look for the token that opened the string.
        auto string = parent(above);
        while (parent(string) && (module_.kind(parent(string)) == node_kind::FormattedValue || module_.kind(parent(string)) == node_kind::Interpolation))
            string = parent(parent(string));
        for (const auto& token : tokens_within(module_, module_.extent(string))) {
            if (token.end < module_.extent(inner).begin) continue;
            const auto text = module_.text(token);
            const auto at = text.find_first_of("'\"");
            if (at == std::string_view::npos) continue;
            const bool triple = text.size() >= at + 6 && text.substr(at, 3) == std::string(3, text[at]);
            quotes.insert(quotes.begin(), std::string(triple ? 3 : 1, text[at]));
            break;
        }
        above = string;
    }
    return quotes;
}

}  // namespace tensorferry::codegen
