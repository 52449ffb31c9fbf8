#include "codegen/line_split.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "codegen/forced_break.hpp"

namespace tensorferry::codegen {

using grammar::token_kind;

namespace {

// How a part of the line is laid out.
struct layout {
    std::string indent;
    bool inside = false;        // within brackets: may be broken anywhere
    bool explode = false;       // at its delimiters, even if it fits
    bool may_add_comma = false;
    bool comma = false;         // gets one at its end
    bool forced = false;        // optional parentheses are written, come what may
};

// A pair of brackets that a line is broken at: behind the opening and before the closing one.
struct bracket_pair {
    std::size_t open, close;
};

class splitter {
public:
    splitter(const long_line& line, const style& look)
        : line_(line), look_(look), items_(line.text, line.tokens, line.groups), at_all_costs_(line.at_all_costs), parameters_(find_parameters()) {}

    std::vector<std::string> run() {
        layout how;
        how.indent = line_.indent;
        how.inside = line_.inside;
        how.may_add_comma = line_.whole_body;
        split({0, items_.size()}, how);
        return std::move(lines_);
    }

private:
    bool fits(item_range part, const layout& how) const { return items_.fits(part, columns(how.indent), how.comma, look_.line_length); }
    void emit(item_range part, const layout& how) { lines_.push_back(how.indent + items_.text(part) + (how.comma ? "," : "")); }
    std::size_t find_parameters() const;
    void give_up(item_range part, const layout& how);
    bool has_magic_comma(item_range part, const layout& how) const;

    void split(item_range part, const layout& how);
    bool split_at_delimiters(item_range part, const layout& how);
    bool split_definition(item_range part, const layout& how);
    bool split_right_hand(item_range part, const layout& how);
    void split_at(item_range part, bracket_pair pair, const layout& how);
    bool one_element_a_line(item_range body, bracket_pair pair) const;

    std::optional<bracket_pair> choose_pair(item_range part, const layout& how) const;
    std::optional<bracket_pair> last_pair(item_range part, std::size_t omitted, std::size_t optional_omitted) const;
    std::optional<bracket_pair> without_optional(item_range part, bracket_pair pair, std::size_t omitted, const layout& how) const;
    bool may_omit(bracket_pair pair, const layout& how) const;
    bool prefers(bracket_pair inner, bracket_pair outer, item_range part, const layout& how) const;

    const long_line& line_;
    const style& look_;
    line_items items_;
    bool at_all_costs_;
    std::size_t parameters_;   // the parenthesis that opens the parameters of a definition
    std::vector<std::string> lines_;
};

std::size_t splitter::find_parameters() const {
    std::size_t at = items_.kind(0) == token_kind::ASYNC;
    if (line_.inside || at + 2 >= items_.size() || items_.kind(at) != token_kind::DEF) return line_items::alone;
    at += 2;
    if (items_.kind(at) == token_kind::LSQB && items_.partner(at) != line_items::alone) at = items_.partner(at) + 1;
    return at < items_.size() && items_.kind(at) == token_kind::LPAR ? at : line_items::alone;
}

// A trailing comma that the author wrote asks for one element a line.
bool splitter::has_magic_comma(item_range part, const layout& how) const {
    return how.may_add_comma && !line_.at_all_costs && items_.kind(part.end - 1) == token_kind::COMMA && part.end < items_.size();
}

void splitter::split(item_range part, const layout& how) {
    if (part.empty()) return;
    const bool short_enough = fits(part, how);
    const bool explode = how.explode || has_magic_comma(part, how);
    if (short_enough && !explode) return emit(part, how);
    if (split_definition(part, how)) return;
    if (how.inside && split_at_delimiters(part, how)) return;
    if (short_enough) return emit(part, how);
    if (split_right_hand(part, how)) return;
    give_up(part, how);
}

void splitter::give_up(item_range part, const layout& how) {
    const forced_layout forced{how.indent, how.inside, how.comma};
    if (!at_all_costs_ || !can_be_forced(items_, part, forced, look_)) return emit(part, how);
    for (auto i = part.end; i-- > part.begin;) {
        if (items_.kind(i) != token_kind::RPAR || !items_.is_optional(i) || items_.partner(i) < part.begin) continue;
        return split_at(part, {items_.partner(i), i}, how);
    }
    for (auto& each : force_breaks(items_, part, forced, look_)) lines_.push_back(std::move(each));
}

bool splitter::split_at_delimiters(item_range part, const layout& how) {
    if (!items_.balanced(part)) return false;
    const auto all = items_.delimiters(part);
    if (all.empty()) return false;
    const auto top = std::ranges::max(all, {}, &delimiter::level).level;
    // A single method call torn from its object looks wrong.
    if (top == priority::dot && std::ranges::count(all, top, &delimiter::level) < 2) return false;
    layout each;
    each.indent = how.indent;
    each.inside = true;
    each.forced = how.forced;
    auto begin = part.begin;
    for (const auto& one : all) {
        if (one.level != top) continue;
        split({begin, one.at}, each);
        begin = one.at;
    }
    each.comma = how.comma || (how.may_add_comma && top == priority::comma && items_.kind(part.end - 1) != token_kind::COMMA);
    split({begin, part.end}, each);
    return true;
}

// A definition is broken around its parameters, whatever comes behind them.
bool splitter::split_definition(item_range part, const layout& how) {
    if (parameters_ == line_items::alone || parameters_ < part.begin || parameters_ >= part.end) return false;
    const auto close = items_.partner(parameters_);
    if (close == line_items::alone || close >= part.end || close == parameters_ + 1) return false;
    split_at(part, {parameters_, close}, how);
    return true;
}

// Displays and parenthesised tuples, which Black breaks between all elements or not at all.
bool splitter::one_element_a_line(item_range body, bracket_pair pair) const {
    if (items_.is_import(pair.open)) return true;
    const bool trailer = items_.kind(pair.open) != token_kind::LBRACE && pair.open > 0 && items_.ends_operand(pair.open - 1);
    if (trailer || !items_.balanced(body)) return false;
    const auto all = items_.delimiters(body);
    return !all.empty() && std::ranges::max(all, {}, &delimiter::level).level == priority::comma;
}

void splitter::split_at(item_range part, bracket_pair pair, const layout& how) {
    const item_range body{pair.open + 1, pair.close};
    const bool optional = items_.is_optional(pair.open);
    if (optional) items_.show(pair.open, true);
    layout outer = how;
    outer.explode = outer.may_add_comma = outer.comma = false;
    split({part.begin, pair.open + 1}, outer);
    layout inner;
    inner.indent = how.indent + look_.indent_unit;
    inner.inside = inner.may_add_comma = true;
    inner.forced = how.forced;
    inner.explode = one_element_a_line(body, pair);
    if (pair.open == parameters_ || items_.is_import(pair.open)) {
        bool commas = false;
        for (auto i = body.begin; i < body.end && !commas; ++i) {
            commas = items_.kind(i) == token_kind::COMMA;
            if (items_.opens(i)) i = items_.partner(i);
        }
        inner.comma = !commas;
    }
    split(body, inner);
    outer.comma = how.comma;
    split({pair.close, part.end}, outer);
    if (optional) items_.show(pair.open, false);
}

bool splitter::split_right_hand(item_range part, const layout& how) {
    const auto pair = choose_pair(part, how);
    if (!pair) return false;
    layout forced = how;
    forced.forced = true;
    const auto other = how.forced || items_.is_optional(pair->open) || items_.has_multiline(part) ? std::nullopt : choose_pair(part, forced);
    if (!other || other->open == pair->open) {
        split_at(part, *pair, how);
        return true;
    }
    // Where the first line stays too long without added parentheses, they may help after all.
    const auto first = lines_.size();
    const bool at_all_costs = std::exchange(at_all_costs_, false);
    split_at(part, *pair, how);
    const auto all_fit = [&] {
        return std::all_of(lines_.begin() + static_cast<std::ptrdiff_t>(first), lines_.end(),
                           [this](const std::string& one) { return columns(one) <= look_.line_length; });
    };
    bool kept = columns(lines_[first]) <= look_.line_length && (!at_all_costs || all_fit());
    const bool worth_trying = columns(lines_[first]) > look_.line_length;
    if (worth_trying) {
        lines_.resize(first);
        split_at(part, *other, forced);
        kept = all_fit();
    }
    at_all_costs_ = at_all_costs;
    if (kept) return true;
    lines_.resize(first);
    split_at(part, *pair, how);
    return true;
}

// The last pair of brackets that leaves a first line that fits, as long as what follows it fits, too; else the last pair.
std::optional<bracket_pair> splitter::choose_pair(item_range part, const layout& how) const {
    const auto attempt = [&](std::size_t omitted) -> std::optional<bracket_pair> {
        const auto pair = last_pair(part, omitted, line_items::alone);
        return pair ? without_optional(part, *pair, omitted, how) : std::nullopt;
    };
    const auto head_fits = [&](bracket_pair pair) {
        const std::uint32_t parenthesis = items_.is_optional(pair.open);
        return items_.fits({part.begin, pair.open + 1}, columns(how.indent), parenthesis, look_.line_length);
    };
    const auto first = attempt(line_items::alone);
    if (!first || head_fits(*first)) return first;
    std::size_t begin_of_last = line_items::alone;
    for (auto i = part.end; i-- > part.begin;) {
        if (columns(how.indent) + items_.width({i, part.end}) > look_.line_length) break;
        if (!items_.closes(i)) continue;
        const auto open = items_.partner(i);
        if (open == line_items::alone || open < part.begin) break;
        if (begin_of_last != line_items::alone) {
            const auto pair = attempt(begin_of_last);
            if (pair && head_fits(*pair)) return pair;
        }
        if (items_.is_optional(i)) continue;
        if (open + 1 < i) begin_of_last = open;
        i = open;
    }
    return first;
}

// Brackets from `omitted` on do not count, nor do optional ones from `optional_omitted` on.
std::optional<bracket_pair> splitter::last_pair(item_range part, std::size_t omitted, std::size_t optional_omitted) const {
    for (auto i = part.end; i-- > part.begin;) {
        if (!items_.closes(i)) continue;
        const auto open = items_.partner(i);
        if (items_.is_optional(i)) {
            if (i >= optional_omitted || open == line_items::alone || open <= part.begin) continue;
            return bracket_pair{open, i};
        }
        if (open == line_items::alone || open < part.begin) continue;
        const bool empty = open + 1 == i;
        if (!empty && i < omitted) return bracket_pair{open, i};
        i = open;
    }
    return std::nullopt;
}

// Leaves optional parentheses away where the line reads better without; nothing where they do not help either.
std::optional<bracket_pair> splitter::without_optional(item_range part, bracket_pair pair, std::size_t omitted, const layout& how) const {
    if (!items_.is_optional(pair.open) || items_.is_import(pair.open) || how.forced || !may_omit(pair, how)) return pair;
    if (const auto inner = last_pair(part, omitted, pair.close)) {
        if (!prefers(*inner, pair, part, how)) return pair;
        if (const auto chosen = without_optional(part, *inner, omitted, how)) return chosen;
    }
    std::size_t equals = 0;
    for (auto i = part.begin; i < part.end && equals < 2; ++i) {
        equals += items_.kind(i) == token_kind::EQUAL;
        if (items_.opens(i) && !items_.is_optional(i) && items_.partner(i) != line_items::alone && items_.partner(i) < part.end) i = items_.partner(i);
    }
    if (equals > 1) return pair;
    const item_range body{pair.open + 1, pair.close};
    const bool splittable = body.end - body.begin > 1 && !(items_.is_string(body.begin) && items_.kind(body.begin + 1) == token_kind::DOT);
    if (!splittable && !items_.fits(body, columns(how.indent + look_.indent_unit), 0, look_.line_length)) return std::nullopt;
    if (items_.has_multiline({part.begin, pair.open}) || items_.has_multiline({pair.close, part.end})) return std::nullopt;
    return pair;
}

// True where the expression has brackets of its own to be broken at.
bool splitter::may_omit(bracket_pair pair, const layout& how) const {
    const item_range body{pair.open + 1, pair.close};
    const auto all = items_.delimiters(body);
    if (all.empty()) return true;
    const auto top = std::ranges::max(all, {}, &delimiter::level).level;
    if (std::ranges::count(all, top, &delimiter::level) > 1) return false;
    if (top == priority::dot) return true;
    const auto indent = columns(how.indent + look_.indent_unit);
    const auto first = body.begin, last = body.end - 1;
    if (items_.opens(first) && items_.partner(first) > first + 1 && items_.partner(first) < body.end) {
        // From the closing bracket to the next opening one.
        auto end = items_.partner(first);
        while (end < body.end && !items_.opens(end)) ++end;
        if (items_.fits({items_.partner(first), std::min(end + 1, body.end)}, indent, 0, look_.line_length)) return true;
    }
    if (!items_.closes(last) || items_.partner(last) == line_items::alone || items_.partner(last) < body.begin) return false;
    const auto open = items_.partner(last);
    if (items_.kind(last) == token_kind::RSQB && open > body.begin && items_.ends_operand(open - 1)) return false;
    if (open + 1 == last) return false;
    if (items_.is_string(first) && items_.is_multiline(first)) return true;
    for (auto i = body.begin; i < open; ++i)
        if (items_.opens(i)) return true;
    return items_.fits({body.begin, open + 1}, indent, 0, look_.line_length);
}

// Whether to break at the pair within the optional parentheses `outer`, rather than at these.
bool splitter::prefers(bracket_pair inner, bracket_pair outer, item_range part, const layout& how) const {
    const bool assigned = outer.open > part.begin && items_.kind(outer.open - 1) == token_kind::EQUAL;
    if (!assigned) return true;
    bool brackets = false;
    for (auto i = part.begin; i < outer.open && !brackets; ++i) brackets = items_.opens(i) || items_.closes(i);
    if (!brackets) return true;
    if (!items_.fits({part.begin, outer.open + 1}, columns(how.indent), 2, look_.line_length)) return true;
    const auto assignments = [&](std::size_t end) {
        std::size_t count = 0;
        for (auto i = part.begin; i < end; ++i) count += items_.kind(i) == token_kind::EQUAL;
        return count;
    };
    if (assignments(outer.open) > 1 && assignments(outer.open) > assignments(inner.open)) return false;
    for (auto i = inner.open; i-- > part.begin && items_.kind(i) != token_kind::EQUAL;)
        if (items_.closes(i)) return true;
    return assignments(inner.open) > 0 && items_.fits({part.begin, inner.open + 1}, columns(how.indent), 0, look_.line_length);
}

}  // namespace

std::vector<std::string> split_line(const long_line& line, const style& look) { return splitter(line, look).run(); }

}  // namespace tensorferry::codegen
