#include "codegen/source_index.hpp"

#include <algorithm>

#include "codegen/token_search.hpp"
#include "grammar/visit.hpp"

namespace tensorferry::codegen {

using grammar::node_id;
using grammar::node_kind;
using grammar::span;
namespace field = grammar::field;

bool source_index::contains(node_id ancestor, node_id node) const {
    while (node && node != ancestor) node = parent(node);
    return node != grammar::no_node;
}

place source_index::place_of(node_id node) const {
    const auto above = parent(node);
    if (!above) return {};
    unsigned field = 0;
    for_each_child(module_, above, [&](node_id child, unsigned index) {
        if (child == node) field = index;
    });
    return codegen::place_of(module_, above, field);
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
    case node_kind::Call: return module_.child(above, field::Call::func) == node;
    case node_kind::ClassDef:
    case node_kind::keyword:
    case node_kind::MatchClass: return module_.text(token_before(module_, before.begin)) == "=";
    case node_kind::Tuple:
    case node_kind::GeneratorExp:
    case node_kind::withitem: return false;
    default: return true;
    }
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

bool source_index::in_field(node_id node) const {
    for (auto above = parent(node); above; above = parent(above)) {
        const auto kind = module_.kind(above);
        if (kind == node_kind::FormattedValue || kind == node_kind::Interpolation) return true;
        if (grammar::category_of(kind) == grammar::node_category::stmt) return false;
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
