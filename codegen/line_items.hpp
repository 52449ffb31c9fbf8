// In: the tokens of one long line, and what of it may be put into parentheses. Out: items with partners, widths and places to break.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "codegen/style.hpp"
#include "grammar/tokens.hpp"
#include "grammar/tree.hpp"

namespace tensorferry::codegen {

// An f-string is one token, whatever is in it; its kind is that of its start.
struct line_token {
    grammar::span where;
    grammar::token_kind kind;
};

inline bool opens(grammar::token_kind kind) {
    using enum grammar::token_kind;
    return kind == LPAR || kind == LSQB || kind == LBRACE;
}
inline bool closes(grammar::token_kind kind) {
    using enum grammar::token_kind;
    return kind == RPAR || kind == RSQB || kind == RBRACE;
}
// Only the text of strings holds newlines.
inline bool is_string(grammar::token_kind kind) {
    using enum grammar::token_kind;
    return kind == STRING || kind == FSTRING_START || kind == TSTRING_START;
}

// Calls visit(line_token) for the tokens with text that lie in the range, out of those of the whole text.
template <typename Visit>
void for_each_line_token(std::span<const grammar::token> all, grammar::span range, Visit visit) {
    using enum grammar::token_kind;
    auto at = range.begin == 0 ? all.begin() : std::ranges::lower_bound(all, range.begin, {}, &grammar::token::begin);
    for (; at != all.end() && at->end <= range.end; ++at) {
        const auto kind = static_cast<grammar::token_kind>(at->kind);
        if (grammar::is_layout(kind) || at->begin == at->end) continue;
        if (kind != FSTRING_START && kind != TSTRING_START) {
            visit(line_token{{at->begin, at->end}, kind});
            continue;
        }
        line_token string{{at->begin, at->end}, kind};
        for (int depth = 1; depth > 0 && at + 1 != all.end() && (at + 1)->end <= range.end;) {
            const auto inner = static_cast<grammar::token_kind>((++at)->kind);
            depth += inner == FSTRING_START || inner == TSTRING_START;
            depth -= inner == FSTRING_END || inner == TSTRING_END;
            if (depth == 0) string.where.end = at->end;
        }
        visit(string);
    }
}

// The same as a list.
std::vector<line_token> line_tokens(std::span<const grammar::token> all, grammar::span range);

// What may get parentheses, so that it can be broken: what is returned, assigned, tested or imported.
struct optional_parentheses {
    grammar::span where;
    bool last_resort = false;   // only where the line stays too long without them
    bool import = false;
};

// How eagerly a line is broken at a delimiter; the names and the order are Black's (brackets.py).
enum class priority { none, dot, power, term, arithmetic, shift, bit_and, bit_xor, bit_or, comparator, string, logic, ternary, comma, comprehension };

struct delimiter {
    std::size_t at;    // the item that starts the next line
    priority level;
};

// Half-open range of items.
struct item_range {
    std::size_t begin, end;
    bool empty() const { return begin >= end; }
};

class line_items {
public:
    static constexpr std::size_t alone = static_cast<std::size_t>(-1);
    using token_kind = grammar::token_kind;

    line_items(std::string_view text, const std::vector<line_token>& tokens, const std::vector<optional_parentheses>& groups);

    std::size_t size() const { return items_.size(); }
    token_kind kind(std::size_t item) const { return items_[item].kind; }
    // Last-resort parentheses count only once they are written.
    bool opens(std::size_t item) const;
    bool closes(std::size_t item) const;
    // The other bracket of the pair; `alone` where it is not on the line.
    std::size_t partner(std::size_t item) const { return items_[item].partner; }
    // Parentheses that are not there yet.
    bool is_optional(std::size_t item) const { return items_[item].optional && !items_[item].shown; }
    bool is_hidden(std::size_t item) const { return items_[item].last_resort && !items_[item].shown; }
    bool is_import(std::size_t item) const { return items_[item].import; }
    // Writes (or takes back) the optional parentheses that begin at the item.
    void show(std::size_t open, bool shown) { items_[open].shown = items_[items_[open].partner].shown = shown; }

    // True where an operator behind the item has it as its left operand.
    bool ends_operand(std::size_t item) const;
    bool is_string(std::size_t item) const;
    bool is_multiline(std::size_t item) const;
    bool has_multiline(item_range part) const;
    // True where every bracket in the range has its partner there.
    bool balanced(item_range part) const;
    // Outside of brackets, in the order of the text.
    std::vector<delimiter> delimiters(item_range part) const;
    priority priority_before(std::size_t item, std::size_t begin, bool in_comprehension) const;

    // Columns of the items on one line. A string over several lines counts as Python's tokens do: not at all.
    std::uint32_t width(item_range part) const;
    // Columns of one item.
    std::uint32_t width(std::size_t item) const { return before_[item + 1] - before_[item] - columns(items_[item].gap); }
    // Columns of the item's first line.
    std::uint32_t first_width(std::size_t item) const;
    // True where no line of the range would be wider than `limit`, behind `indent` columns and before `after` ones.
    bool fits(item_range part, std::uint32_t indent, std::uint32_t after, std::uint32_t limit) const;
    std::string text(item_range part) const;

private:
    struct item {
        std::string_view gap, text;
        token_kind kind;
        std::size_t partner = alone;
        bool optional = false, last_resort = false, import = false, shown = false;
    };

    void match_brackets();
    void measure();
    std::uint32_t shown_at_ends(item_range part) const;

    std::vector<item> items_;
    std::vector<std::uint32_t> before_;      // columns of all items before this one, gaps included
    std::vector<std::size_t> multiline_;     // strings over several lines
};

}  // namespace tensorferry::codegen
