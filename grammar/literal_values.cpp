#include <algorithm>

#include "grammar/characters.hpp"
#include "grammar/literals.hpp"
#include "grammar/tokens.hpp"
#include "grammar/unicode.hpp"

namespace tensorferry::grammar {

namespace {

enum class flavour { text, bytes };

// The characters of one literal between its quotes.
class decoder {
public:
    decoder(std::string_view body, flavour what, bool raw, bool formatted) : body_(body), what_(what), raw_(raw), formatted_(formatted) {}

    void append_to(std::string& out) {
        while (at_ < body_.size()) {
            const char c = body_[at_];
            if (c == '\\' && !raw_ && at_ + 1 < body_.size()) {
                escape(out);
            } else if (c == '\r') {
                out += '\n';
                at_ += next_is('\n') ? 2 : 1;
            } else if (formatted_ && (c == '{' || c == '}')) {
                out += c;
                at_ += next_is(c) ? 2 : 1;
            } else {
                out += c;
                ++at_;
            }
        }
    }

private:
    bool next_is(char c) const { return at_ + 1 < body_.size() && body_[at_ + 1] == c; }

    void put(std::string& out, char32_t value) const {
        if (what_ == flavour::bytes) {
            out += static_cast<char>(value & 0xFF);
        } else {
            append_utf8(out, value);
        }
    }

    // Exactly `count` hexadecimal digits; otherwise the escape stays as it is.
    void hexadecimal(std::string& out, std::size_t count) {
        char32_t value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const char c = at_ + 2 + i < body_.size() ? lower(body_[at_ + 2 + i]) : '\0';
            if (!is_hexadecimal_digit(c)) {
                out += body_[at_++];
                return;
            }
            value = value * 16 + static_cast<char32_t>(is_digit(c) ? c - '0' : c - 'a' + 10);
        }
        put(out, value);
        at_ += 2 + count;
    }

    void octal(std::string& out) {
        char32_t value = 0;
        std::size_t count = 0;
        for (; count < 3 && at_ + 1 < body_.size() && body_[at_ + 1] >= '0' && body_[at_ + 1] <= '7'; ++count, ++at_) {
            value = value * 8 + static_cast<char32_t>(body_[at_ + 1] - '0');
        }
        put(out, value);
        ++at_;
    }

    // A name that is none stays as it is; the parser has refused it in a source file.
    void named(std::string& out) {
        const std::size_t end = std::min(body_.find('}', at_), body_.size() - 1);
        if (const auto code_point = character_named(body_.substr(at_ + 3, end - std::min(end, at_ + 3)))) {
            append_utf8(out, *code_point);
        } else {
            out += body_.substr(at_, end + 1 - at_);
        }
        at_ = end + 1;
    }

    void escape(std::string& out) {
        constexpr std::string_view names = "\\'\"abfnrtv";
        constexpr std::string_view values = "\\'\"\a\b\f\n\r\t\v";
        const char c = body_[at_ + 1];
        if (const auto simple = names.find(c); simple != std::string_view::npos) {
            out += values[simple];
            at_ += 2;
        } else if (c == '\n') {
            at_ += 2;
        } else if (c == '\r') {
            at_ += at_ + 2 < body_.size() && body_[at_ + 2] == '\n' ? 3 : 2;
        } else if (c >= '0' && c <= '7') {
            octal(out);
        } else if (c == 'x') {
            hexadecimal(out, 2);
        } else if (c == 'u' && what_ == flavour::text) {
            hexadecimal(out, 4);
        } else if (c == 'U' && what_ == flavour::text) {
            hexadecimal(out, 8);
        } else if (c == 'N' && what_ == flavour::text && at_ + 2 < body_.size() && body_[at_ + 2] == '{') {
            named(out);
        } else {
            out += body_[at_++];  // an unknown escape keeps its backslash
        }
    }

    std::string_view body_;
    flavour what_;
    bool raw_;
    bool formatted_;
    std::size_t at_ = 0;
};

void append_literal(std::string& out, std::string_view literal) {
    const opened_literal opened = open_literal(literal);
    const std::size_t begin = opened.prefix + opened.quotes;
    const std::string_view body = literal.substr(begin, literal.size() - begin - opened.quotes);
    decoder(body, opened.bytes ? flavour::bytes : flavour::text, opened.raw, false).append_to(out);
}

// Literals side by side, without tokens to tell where they end: for text that a rewriter added.
void append_literals(std::string& out, std::string_view text) {
    while (!text.empty()) {
        if (class_of(text.front()) != character::quote && class_of(text.front()) != character::letter) {
            text.remove_prefix(1);
            continue;
        }
        const opened_literal opened = open_literal(text);
        const std::string_view quotes = text.substr(opened.prefix, opened.quotes);
        std::size_t end = opened.prefix + opened.quotes;
        while (end < text.size() && !text.substr(end).starts_with(quotes)) {
            end += text[end] == '\\' ? 2 : 1;
        }
        end = std::min(end + opened.quotes, text.size());
        append_literal(out, text.substr(0, end));
        text.remove_prefix(end);
    }
}

token_kind kind_of(const token& t) {
    return static_cast<token_kind>(t.kind);
}

void append_raw_text(std::string& out, std::string_view text) {
    decoder(text, flavour::text, true, false).append_to(out);
}

// What stands before the equals sign of {x=}, as it is written but for comments.
void append_debug_text(std::string& out, const tree& module, span extent) {
    const auto comments = module.comments();
    for (auto comment = std::ranges::lower_bound(comments, extent.begin, {}, &span::begin); comment != comments.end() && comment->begin < extent.end; ++comment) {
        append_raw_text(out, module.text({extent.begin, comment->begin}));
        extent.begin = comment->end;
    }
    append_raw_text(out, module.text(extent));
}

// The text of {x=} ends a constant. It begins after the brace that is still open there, or with the constant.
std::uint32_t begin_of_debug_text(std::span<const token> tokens, span extent) {
    std::uint32_t begin = extent.begin;
    std::vector<std::uint32_t> open;
    for (const token& t : tokens) {
        const token_kind kind = kind_of(t);
        if (kind == token_kind::LBRACE) {
            open.push_back(t.end);
        } else if (kind == token_kind::RBRACE && !open.empty()) {
            open.pop_back();
        }
    }
    return open.empty() ? begin : open.front();
}

std::string value_from_tokens(const tree& module, span extent) {
    const auto all = module.tokens();
    const auto first = std::ranges::lower_bound(all, extent.begin, {}, &token::begin);
    const auto last = std::ranges::lower_bound(first, all.end(), extent.end, {}, &token::begin);
    const auto tokens = std::span(first, last);
    std::string out;
    std::uint32_t end_of_pieces = extent.end;
    if (!tokens.empty() && kind_of(tokens.back()) == token_kind::EQUAL) {
        end_of_pieces = begin_of_debug_text(tokens, extent);
    }
    for (std::size_t i = 0; i < tokens.size() && tokens[i].begin < end_of_pieces; ++i) {
        const std::string_view text = module.text({tokens[i].begin, tokens[i].end});
        switch (kind_of(tokens[i])) {
            case token_kind::STRING:
            case token_kind::BYTES: append_literal(out, text); break;
            case token_kind::FSTRING_MIDDLE:
            case token_kind::TSTRING_MIDDLE: decoder(text, flavour::text, tokens[i].raw, true).append_to(out); break;
            default: break;
        }
    }
    append_debug_text(out, module, {end_of_pieces, extent.end});
    return out;
}

}  // namespace

opened_literal open_literal(std::string_view literal) {
    opened_literal found;
    while (found.prefix < literal.size() && class_of(literal[found.prefix]) == character::letter) {
        const char c = lower(literal[found.prefix++]);
        found.raw |= c == 'r';
        found.bytes |= c == 'b';
    }
    const std::string_view rest = literal.substr(found.prefix);
    found.quotes = rest.starts_with("'''") || rest.starts_with("\"\"\"") ? 3 : 1;
    return found;
}

bool is_empty_piece(std::string_view text) {
    // Every piece with a quote in front is a literal; the text of an f-string is never empty, but may be all "\<newline>".
    std::string value;
    const opened_literal opened = open_literal(text);
    const std::string_view rest = text.substr(opened.prefix);
    if (opened.prefix <= 2 && (rest.starts_with('"') || rest.starts_with('\'')) && rest.size() >= 2 * opened.quotes && rest.ends_with(rest.front())) {
        append_literal(value, text);
        return value.empty();
    }
    if (!text.starts_with('\\')) {
        return text.empty();
    }
    decoder(text, flavour::text, false, true).append_to(value);
    return value.empty();
}

std::string string_value(const tree& module, node_id constant) {
    if (module.from_source(constant) && !module.tokens().empty()) {
        return value_from_tokens(module, module.extent(constant));
    }
    std::string out;
    append_literals(out, module.text(constant));
    return out;
}

// CPython takes the text before the conversion, the specification or the closing brace, and strips blanks and equals signs
// from its end.
std::string interpolation_text(const tree& module, node_id interpolation) {
    const std::uint32_t begin = module.extent(interpolation).begin + 1;
    const std::uint32_t after = module.extent(module.child(interpolation, field::Interpolation::value)).end;
    const auto& tokens = module.tokens();
    auto end = std::ranges::lower_bound(tokens, after, {}, &token::begin);
    while (kind_of(*end) == token_kind::RPAR || kind_of(*end) == token_kind::COMMA || kind_of(*end) == token_kind::EQUAL) {
        ++end;
    }
    std::string text;
    append_debug_text(text, module, {begin, end->begin});
    text.erase(text.find_last_not_of(" \t\f\v\n\r=") + 1);
    return text;
}

}  // namespace tensorferry::grammar
