// Literals: what stands between quotes, and which quotes.
#include "codegen/printer.hpp"
#include "codegen/token_search.hpp"
#include "grammar/lexer.hpp"

namespace tensorferry::codegen {

using grammar::constant_kind;
using grammar::node_id;
using grammar::node_kind;
namespace field = grammar::field;

namespace {

// A string token in its parts: prefix, quotes (one or three of them), what stands between.
struct string_parts {
    std::string_view prefix, quotes, body;
};

string_parts parts_of(std::string_view token) {
    const auto open = token.find_first_of("'\"");
    if (open == std::string_view::npos || token.size() < open + 2) return {token, {}, {}};
    const auto rest = token.substr(open);
    const std::size_t count = rest.size() >= 6 && rest[1] == rest[0] && rest[2] == rest[0] ? 3 : 1;
    return {token.substr(0, open), rest.substr(0, count), rest.substr(count, rest.size() - 2 * count)};
}

bool contains(std::string_view text, std::string_view what) { return text.find_first_of(what) != std::string_view::npos; }

bool is_raw(const string_parts& parts) { return contains(parts.prefix, "rR"); }
bool has_fields(const string_parts& parts) { return contains(parts.prefix, "fFtT"); }

// Whether the other quote can be written without an escape. Fields may hold strings of their own, and three single
// quotes are nobody's preference (PEP 257).
bool may_change_quotes(const string_parts& parts, char wanted) {
    if (parts.quotes.empty() || parts.quotes[0] == wanted) return false;
    const char other = parts.quotes[0];
    if (parts.body.find(wanted) != std::string_view::npos) return false;
    const bool holds_own = parts.body.find(other) != std::string_view::npos;
    if (parts.quotes.size() == 3) return wanted == '"' && !holds_own && !parts.body.ends_with('\\');
    return !holds_own || (!is_raw(parts) && !has_fields(parts));
}

std::string with_quotes(const string_parts& parts, char wanted) {
    std::string result(parts.prefix);
    result.append(parts.quotes.size(), wanted);
    for (std::size_t i = 0; i < parts.body.size(); ++i) {
        const bool escape = parts.body[i] == '\\' && i + 1 < parts.body.size();
        if (escape && parts.body[i + 1] != parts.quotes[0]) result += parts.body[i++];
        else if (escape) ++i;   // the quote needs no escape any more
        result += parts.body[i];
    }
    result.append(parts.quotes.size(), wanted);
    return result;
}

// Newlines within a string are "\n" to Python, whatever the file has.
std::string with_newlines(std::string_view text, std::string_view newline) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' || text[i] == '\n') result += newline;
        else result += text[i];
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
    }
    return result;
}

// What stands between the quotes of a plain literal, as an f-string wants it. The pieces of f-strings have no quotes and
// are as they should be.
std::string literal_part(std::string_view text) {
    const auto parts = parts_of(text);
    const bool literal = !parts.quotes.empty() && parts.prefix.size() <= 2 && text.back() == parts.quotes[0];
    if (!literal) return std::string(text);
    std::string part;
    for (const char c : parts.body) {
        part += c;
        if (c == '{' || c == '}' || (c == '\\' && is_raw(parts))) part += c;
    }
    return part;
}

}  // namespace

void printer::constant(node_id node) {
    const auto text = module_.text(node);
    switch (module_.constant(node)) {
    case constant_kind::string:
    case constant_kind::bytes: return literal(node, text);
    default: break;
    }
    if (!text.empty()) return put(text);
    switch (module_.constant(node)) {
    case constant_kind::true_: return put("True");
    case constant_kind::false_: return put("False");
    case constant_kind::ellipsis: return put("...");
    default: return put("None");
    }
}

// Strings that follow each other stand on one line, with one space between, each with the quotes of the style.
void printer::literal(node_id node, std::string_view text) {
    const char wanted = quote_ ? quote_ : look_.quote;
    const auto one = [&](std::string_view token) {
        const auto parts = parts_of(token);
        const auto requoted = may_change_quotes(parts, wanted) ? with_quotes(parts, wanted) : std::string(token);
        put(wraps_ && has_newline(requoted) ? with_newlines(requoted, look_.newline) : requoted);
    };
    if (!wraps_) {
        const bool plain = !module_.from_source(node) && module_.kind(node) == node_kind::Constant && !contains(text.substr(1), "\\\r\n") &&
                           parts_of(text).prefix.empty() && text.substr(1, text.size() - 2).find_first_of("'\"") == std::string_view::npos;
        return plain ? one(text) : put(text);
    }
    const auto where = module_.extent(node);
    if (where.end <= module_.source().size()) {
        bool first = true;
        for (const auto& token : tokens_within(module_, where)) {
            if (!first) put(" ");
            first = false;
            one(module_.text(token));
        }
        return;
    }
    const auto lexed = grammar::lex(text);
    if (!lexed) return put(text);
    bool first = true;
    for (const auto& token : line_tokens(lexed->tokens, {0, static_cast<std::uint32_t>(text.size())})) {
        if (!first) put(" ");
        first = false;
        one(text.substr(token.where.begin, token.where.end - token.where.begin));
    }
}

// Before Python 3.12 the fields of an f-string hold neither its quotes nor backslashes nor comments: quotes are looked
// for that its text leaves free.
void printer::formatted_string(node_id node) {
    const auto text = module_.text(node);
    if (!text.empty()) return literal(node, text);
    const char outer = quote_;
    const char preferred = quote_ ? quote_ : look_.quote;
    const char other = preferred == '"' ? '\'' : '"';
    const auto begin = out_.size();
    for (const auto& quotes : {std::string(1, preferred), std::string(1, other), std::string(3, preferred), std::string(3, other), std::string(1, preferred)}) {
        out_.resize(begin);
        put(module_.kind(node) == node_kind::JoinedStr ? "f" : "t");
        put(quotes);
        const auto inside = out_.size();
        quote_ = quotes[0] == '"' ? '\'' : '"';
        const bool may_group = std::exchange(may_group_, false);
        fields_of_string(node);
        may_group_ = may_group;
        const auto written = std::string_view(out_).substr(inside);
        const bool free = written.find(quotes) == std::string_view::npos && !written.ends_with(quotes[0]);
        put(quotes);
        if (free) break;
    }
    quote_ = outer;
}

void printer::fields_of_string(node_id node) {
    for (const auto value : module_.list(node, field::JoinedStr::values)) {
        if (module_.kind(value) == node_kind::Constant) put(literal_part(module_.text(value)));
        else replacement_field(value);
    }
}

void printer::replacement_field(node_id node) {
    const bool template_field = module_.kind(node) == node_kind::Interpolation;
    const unsigned value = field::FormattedValue::value;  // the first field of both kinds
    const auto conversion =
        template_field ? module_.integer(node, field::Interpolation::conversion) : module_.integer(node, field::FormattedValue::conversion);
    const auto spec =
        template_field ? module_.child(node, field::Interpolation::format_spec) : module_.child(node, field::FormattedValue::format_spec);
    put("{");
    const auto before = out_.size();
    child(node, value);
    if (out_.size() > before && out_[before] == '{') out_.insert(before, 1, ' ');  // "{{" would be a brace
    if (conversion != 0xffffffffU) {
        put("!");
        out_ += static_cast<char>(conversion);
    }
    if (spec) put(":"), fields_of_string(spec);
    put("}");
}

}  // namespace tensorferry::codegen
