#include "grammar/node_building.hpp"

namespace tensorferry::grammar {

// Values: the patterns after the first, which stands before.
void build_sequence_tail(builder& b, const frame& f) {
    const std::size_t first = f.base - 1;
    b.reduce(first, node_kind::MatchSequence, {b.at(first).begin, b.end_of(f)}, {b.list(first, b.size())});
}

// Value: the name; the pattern stands before.
void build_as_pattern(builder& b, const frame& f) {
    if (b.kind_at(f.last - 1) == token_kind::UNDERSCORE) {
        b.reject("cannot use '_' as a target", b.token_at(f.last - 1).begin);
    }
    build_postfix(b, f, node_kind::MatchAs);
}

void build_or_pattern(builder& b, const frame& f) {
    const std::size_t first = f.base - 1;
    b.reduce(first, node_kind::MatchOr, {b.at(first).begin, b.end_of(f)}, {b.list(first, b.size())});
}

// Value: the imaginary part; the real one stands before.
void build_complex_tail(builder& b, const frame& f) {
    const std::size_t real = f.base - 1;
    const tree& module = b.module();
    const node_id operand = module.kind(b.what(real)) == node_kind::UnaryOp ? module.child(b.what(real), field::UnaryOp::operand) : b.what(real);
    if (module.constant(operand) == constant_kind::imaginary) {
        b.reject("real number required in complex literal", module.extent(operand).begin);
    }
    const auto op = b.kind_at(f.first) == token_kind::PLUS ? operator_kind::Add : operator_kind::Sub;
    b.reduce(real, node_kind::BinOp, {b.at(real).begin, b.end_of(f)}, {b.what(real), static_cast<std::uint32_t>(op), b.what(f.base)});
}

// Matches nothing itself: the attribute stands before.
void build_value_pattern(builder& b, const frame& f) {
    const std::size_t attribute = f.base - 1;
    b.reduce(attribute, node_kind::MatchValue, {b.at(attribute).begin, b.token_at(f.last - 1).end}, {b.what(attribute)});
}

void build_singleton_pattern(builder& b, const frame& f) {
    const token_kind kind = b.kind_at(f.first);
    const auto constant = kind == token_kind::TRUE ? constant_kind::true_ : kind == token_kind::FALSE ? constant_kind::false_ : constant_kind::none;
    b.reduce(f.base, node_kind::MatchSingleton, b.extent_of(f), {0}, static_cast<std::uint8_t>(constant));
}

void build_wildcard(builder& b, const frame& f) {
    b.reduce(f.base, node_kind::MatchAs, b.extent_of(f), {0, 0});
}

void build_capture(builder& b, const frame& f) {
    b.reduce(f.base, node_kind::MatchAs, b.extent_of(f), {0, b.begin_of(f)});
}

// Values: patterns, and at last the kind; none for mere parentheses.
void build_pattern_group(builder& b, const frame& f) {
    const auto kind = static_cast<node_kind>(b.pop());
    if (kind == node_kind::none) {
        if (b.module().kind(b.last()) == node_kind::MatchStar) {
            b.reject("", b.token_at(f.last - 1).begin);  // a star needs a sequence around it: a comma is missing
        }
        b.at(f.base).begin = b.begin_of(f);
        return;
    }
    b.reduce(f.base, kind, b.extent_of(f), {b.list(f.base, b.size())});
}

void build_sequence_pattern(builder& b, const frame& f) {
    b.reduce(f.base, node_kind::MatchSequence, b.extent_of(f), {b.list(f.base, b.size())});
}

// Values: pairs of a key and a pattern; without a key, the name of the rest.
void build_mapping_pattern(builder& b, const frame& f) {
    std::uint32_t rest = 0;
    if (b.size() > f.base && b.what(b.size() - 2) == no_node) {
        rest = b.last();
        b.truncate(b.size() - 2);
    }
    for (std::size_t i = f.base; i < b.size(); i += 2) {
        if (b.what(i) == no_node) {
            b.reject("double star pattern '**' must be the last (right-most) subpattern in the mapping", b.at(i).begin);
        }
    }
    const std::uint32_t keys = b.list(f.base, b.size(), 2);
    const std::uint32_t patterns = b.list(f.base + 1, b.size(), 2);
    b.reduce(f.base, node_kind::MatchMapping, b.extent_of(f), {keys, patterns, rest});
}

// Values: pairs of a keyword (or none) and a pattern; the class stands before.
void build_class_pattern(builder& b, const frame& f) {
    const std::size_t cls = f.base - 1;
    std::size_t first_keyword = f.base;
    while (first_keyword < b.size() && b.what(first_keyword) == 0) {
        first_keyword += 2;
    }
    for (std::size_t i = first_keyword; i < b.size(); i += 2) {
        if (b.what(i) == 0) {
            b.reject("positional patterns follow keyword patterns", b.at(i).begin);
        }
    }
    const std::uint32_t patterns = b.list(f.base + 1, first_keyword, 2);
    const std::uint32_t keywords = b.list(first_keyword, b.size(), 2);
    const std::uint32_t keyword_patterns = b.list(first_keyword + 1, b.size(), 2);
    b.reduce(cls, node_kind::MatchClass, {b.at(cls).begin, b.end_of(f)}, {b.what(cls), patterns, keywords, keyword_patterns});
}

}  // namespace tensorferry::grammar
