#include "codegen/line_split.hpp"

#include <algorithm>

#include "codegen/token_search.hpp"

namespace tensorferry::codegen {

using grammar::span;

namespace {

// How eagerly a line is broken at a delimiter; the names and the order are Black's (brackets.py).
enum class priority { none, dot, power, term, arithmetic, shift, bit_and, bit_xor, bit_or, comparator, string, logic, ternary, comma, comprehension };

struct delimiter {
    std::size_t at;    // the token that starts the next line
    priority level;
};

struct range {
    std::size_t begin, end;
};

class splitter {
public:
    splitter(const long_line& line, const style& look) : line_(line), look_(look) { match_brackets(); }

    std::vector<std::string> run() {
        split({0, line_.tokens.size()}, line_.indent, line_.inside, line_.whole_body, "");
        return std::move(lines_);
    }

private:
    static constexpr std::size_t alone = static_cast<std::size_t>(-1);

    std::string_view text(std::size_t token) const {
        return line_.text.substr(line_.tokens[token].begin, line_.tokens[token].end - line_.tokens[token].begin);
    }
    std::string_view text(range part) const {
        if (part.begin == part.end) return {};
        const auto begin = line_.tokens[part.begin].begin;
        return line_.text.substr(begin, line_.tokens[part.end - 1].end - begin);
    }
    bool fits(range part, const std::string& indent, std::string_view after) const {
        return columns(indent) + columns(text(part)) + columns(after) <= look_.line_length;
    }
    void emit(range part, const std::string& indent, std::string_view after) {
        lines_.push_back(indent + std::string(text(part)) + std::string(after));
    }

    void match_brackets();
    bool ends_operand(std::size_t token) const;
    priority priority_before(std::size_t token, range part, bool in_comprehension) const;
    std::vector<delimiter> delimiters(range part) const;
    bool balanced(range part) const;
    void split(range part, const std::string& indent, bool inside, bool may_add_comma, std::string_view after);
    bool split_at_delimiters(range part, const std::string& indent, bool may_add_comma, std::string_view after);
    bool split_in_parentheses(range part, const std::string& indent);
    bool wants_parentheses(range value, const std::string& indent) const;
    bool split_right_hand(range part, const std::string& indent, bool inside, std::string_view after);

    const long_line& line_;
    const style& look_;
    std::vector<std::size_t> partner_;   // of brackets whose other half is on the line, too
    std::vector<std::string> lines_;
};

void splitter::match_brackets() {
    partner_.assign(line_.tokens.size(), alone);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < line_.tokens.size(); ++i) {
        if (opens(text(i))) open.push_back(i);
        if (!closes(text(i)) || open.empty()) continue;
        partner_[i] = open.back();
        partner_[open.back()] = i;
        open.pop_back();
    }
}

bool splitter::balanced(range part) const {
    for (auto i = part.begin; i < part.end; ++i) {
        if (!opens(text(i)) && !closes(text(i))) continue;
        if (partner_[i] == alone || partner_[i] < part.begin || partner_[i] >= part.end) return false;
    }
    return true;
}

bool is_word(std::string_view token) {
    const auto c = static_cast<unsigned char>(token[0]);
    return std::isalnum(c) || c == '_' || c >= 0x80;
}

bool is_operator_word(std::string_view token) {
    static constexpr std::string_view words[] = {"and", "or", "not", "in", "is", "if", "else", "for", "async", "lambda", "return", "yield", "await", "from", "import", "as", "del", "assert", "raise", "while", "elif", "with"};
    return std::ranges::find(words, token) != std::end(words);
}

bool is_string(std::string_view token) { return token.back() == '"' || token.back() == '\''; }

// True where an operator behind the token has it as its left operand.
bool splitter::ends_operand(std::size_t token) const {
    const auto word = text(token);
    return closes(word) || is_string(word) || (is_word(word) && !is_operator_word(word)) || word == "...";
}

priority splitter::priority_before(std::size_t token, range part, bool in_comprehension) const {
    const auto word = text(token);
    if (token == part.begin) return priority::none;
    if (text(token - 1) == ",") return priority::comma;
    if (word == "async" || (word == "for" && text(token - 1) != "async")) return priority::comprehension;
    if (word == "if") return in_comprehension ? priority::comprehension : priority::ternary;
    if (word == "else") return priority::ternary;
    if (word == "and" || word == "or") return priority::logic;
    if (!ends_operand(token - 1)) return priority::none;
    if (is_string(word) && is_string(text(token - 1))) return priority::string;
    if (word == "not" || word == "in" || word == "is" || word == "<" || word == ">" || word == "<=" || word == ">=" || word == "==" || word == "!=")
        return priority::comparator;
    if (word == "|") return priority::bit_or;
    if (word == "^") return priority::bit_xor;
    if (word == "&") return priority::bit_and;
    if (word == "<<" || word == ">>") return priority::shift;
    if (word == "+" || word == "-") return priority::arithmetic;
    if (word == "*" || word == "/" || word == "//" || word == "%" || word == "@") return priority::term;
    if (word == "**") return priority::power;
    if (word == "." && closes(text(token - 1)) && token + 2 < part.end && text(token + 2) == "(") return priority::dot;
    return priority::none;
}

std::vector<delimiter> splitter::delimiters(range part) const {
    std::vector<delimiter> found;
    bool comprehension = false, loop_target = false;
    int lambdas = 0;   // parameter lists of lambdas that are open
    for (auto i = part.begin; i < part.end; ++i) {
        const auto word = text(i);
        auto level = priority_before(i, part, comprehension);
        if (word == "for") comprehension = loop_target = true;
        if (word == "in" && loop_target) loop_target = false, level = priority::none;
        if (lambdas == 0 && !(loop_target && level != priority::comprehension) && level != priority::none) found.push_back({i, level});
        if (word == "lambda") ++lambdas;
        if (word == ":" && lambdas > 0) --lambdas;
        if (opens(word) && partner_[i] != alone) i = partner_[i];
    }
    return found;
}

void splitter::split(range part, const std::string& indent, bool inside, bool may_add_comma, std::string_view after) {
    if (part.begin == part.end) return;
    const bool magic_comma = may_add_comma && text(part.end - 1) == "," && part.end < line_.tokens.size();
    if (fits(part, indent, after) && !magic_comma) return emit(part, indent, after);
    if (inside && split_at_delimiters(part, indent, may_add_comma, after)) return;
    if (fits(part, indent, after)) return emit(part, indent, after);
    if (part.begin == 0 && part.end == line_.tokens.size() && split_in_parentheses(part, indent)) return;
    if (split_right_hand(part, indent, inside, after)) return;
    emit(part, indent, after);
}

bool splitter::split_at_delimiters(range part, const std::string& indent, bool may_add_comma, std::string_view after) {
    if (!balanced(part)) return false;
    const auto all = delimiters(part);
    if (all.empty()) return false;
    const auto top = std::ranges::max(all, {}, &delimiter::level).level;
    // A single method call torn from its object looks wrong.
    if (top == priority::dot && std::ranges::count(all, top, &delimiter::level) < 2) return false;
    auto begin = part.begin;
    for (const auto& one : all) {
        if (one.level != top) continue;
        split({begin, one.at}, indent, true, false, "");
        begin = one.at;
    }
    const bool comma = may_add_comma && top == priority::comma && text(part.end - 1) != ",";
    split({begin, part.end}, indent, true, false, comma ? "," : after);
    return true;
}

bool splitter::wants_parentheses(range value, const std::string& indent) const {
    const auto inner = indent + look_.indent_unit;
    const bool brackets = std::any_of(partner_.begin() + static_cast<std::ptrdiff_t>(value.begin), partner_.begin() + static_cast<std::ptrdiff_t>(value.end),
                                      [](std::size_t partner) { return partner != alone; });
    const auto all = delimiters(value);
    if (all.empty()) return !brackets && fits(value, inner, "");
    const auto top = std::ranges::max(all, {}, &delimiter::level).level;
    if (std::ranges::count(all, top, &delimiter::level) > 1) return true;
    if (top == priority::dot) return false;
    const auto last = value.end - 1;
    if (!closes(text(last)) || partner_[last] == alone) return true;
    if (partner_[last] + 1 == last) return true;   // empty brackets cannot be split
    return !fits({0, partner_[last] + 1}, indent, "");
}

bool splitter::split_in_parentheses(range part, const std::string& indent) {
    if (!line_.value) return false;
    range value{part.end, part.begin};
    for (auto i = part.begin; i < part.end; ++i) {
        if (line_.tokens[i].begin < line_.value->begin || line_.tokens[i].end > line_.value->end) continue;
        value.begin = std::min(value.begin, i);
        value.end = i + 1;
    }
    if (value.begin >= value.end || value.begin == part.begin || !balanced(value) || !wants_parentheses(value, indent)) return false;
    emit({part.begin, value.begin}, indent, " (");
    const auto inner = indent + look_.indent_unit;
    const bool import = text(part.begin) == "from";   // names of an import always go one a line
    if (!import || !split_at_delimiters(value, inner, true, "")) split(value, inner, true, true, "");
    lines_.push_back(indent + ")" + std::string(text({value.end, part.end})));
    return true;
}

bool splitter::split_right_hand(range part, const std::string& indent, bool inside, std::string_view after) {
    struct candidate {
        std::size_t open, close;
        int worth;
    };
    std::optional<candidate> best;
    for (auto i = part.end; i-- > part.begin;) {
        if (!closes(text(i)) || partner_[i] == alone || partner_[i] < part.begin) continue;
        const auto open = partner_[i], close = i;
        i = open;
        if (open + 1 == close) continue;
        // An index is a bad place to break, unless there is no other.
        const bool index = text(open) == "[" && open > part.begin && ends_operand(open - 1);
        const int worth = 4 * fits({part.begin, open + 1}, indent, "") + 2 * !index + fits({close, part.end}, indent, after);
        if (!best || worth > best->worth) best = {open, close, worth};
    }
    if (!best) return false;
    split({part.begin, best->open + 1}, indent, inside, false, "");
    split({best->open + 1, best->close}, indent + look_.indent_unit, true, true, "");
    split({best->close, part.end}, indent, inside, false, after);
    return true;
}

}  // namespace

std::vector<std::string> split_line(const long_line& line, const style& look) { return splitter(line, look).run(); }

}  // namespace tensorferry::codegen
