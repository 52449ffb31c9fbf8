#include <algorithm>
#include <fmt/format.h>

#include "grammar/characters.hpp"
#include "grammar/scanner.hpp"

namespace tensorferry::grammar {

namespace {

constexpr std::size_t most_open_strings = 150;
constexpr std::ptrdiff_t most_nested_fields = 3;  // of one string, through its format specifications

// Keywords that may follow a number without a space between: 1if x else 2.
constexpr std::string_view after_number[] = {"and", "else", "for", "if", "in", "is", "not", "or"};

}  // namespace

bool scanner::other_character() {
    const auto [code_point, length] = decode(text_, pos_);
    if (code_point == 0) {
        return fail("source code string cannot contain null bytes", pos_, precedence::of_source);
    }
    const auto number = static_cast<std::uint32_t>(code_point);
    if (!is_printable(code_point, newest_minor)) {
        return fail(fmt::format("invalid non-printable character U+{:04X}", number), pos_);
    }
    if (number < 0x80) {
        return fail("invalid syntax", pos_);
    }
    return fail(fmt::format("invalid character '{}' (U+{:04X})", text_.substr(pos_, length), number), pos_);
}

// Digits with single underscores between them.
bool scanner::digits(bool (*accepts)(char), const char* what) {
    for (;;) {
        while (accepts(at(pos_))) {
            ++pos_;
        }
        if (at(pos_) != '_') {
            return true;
        }
        ++pos_;
        if (is_digit(at(pos_)) && !accepts(at(pos_))) {
            return fail(fmt::format("invalid digit '{}' in {} literal", at(pos_), what), pos_);
        }
        if (!accepts(at(pos_))) {
            return fail(fmt::format("invalid {} literal", what), pos_ - 1);
        }
    }
}

bool scanner::prefixed_number(char base) {
    const std::uint32_t begin = pos_;
    const char* what = base == 'x' ? "hexadecimal" : base == 'o' ? "octal" : "binary";
    bool (*const accepts)(char) = base == 'x' ? is_hexadecimal_digit
                                  : base == 'o' ? [](char c) { return c >= '0' && c <= '7'; }
                                                : [](char c) { return c == '0' || c == '1'; };
    pos_ += at(pos_ + 2) == '_' ? 3 : 2;
    if (!accepts(at(pos_)) && !is_digit(at(pos_))) {
        return fail(fmt::format("invalid {} literal", what), pos_ - 1);
    }
    if (!digits(accepts, what)) {
        return false;
    }
    if (is_digit(at(pos_))) {
        return fail(fmt::format("invalid digit '{}' in {} literal", at(pos_), what), pos_);
    }
    return finish_number(begin, token_kind::INTEGER, what);
}

bool scanner::number() {
    const std::uint32_t begin = pos_;
    const char next = lower(at(pos_ + 1));
    if (at(pos_) == '0' && (next == 'x' || next == 'o' || next == 'b')) {
        return prefixed_number(next);
    }
    token_kind kind = token_kind::INTEGER;
    if (!digits(is_digit, "decimal")) {
        return false;
    }
    const std::uint32_t end_of_integer = pos_;
    if (at(pos_) == '.') {
        kind = token_kind::FLOATING;
        ++pos_;
        if (is_digit(at(pos_)) && !digits(is_digit, "decimal")) {
            return false;
        }
    }
    if (lower(at(pos_)) == 'e') {
        const std::uint32_t sign = at(pos_ + 1) == '+' || at(pos_ + 1) == '-' ? 1 : 0;
        if (is_digit(at(pos_ + 1 + sign))) {
            kind = token_kind::FLOATING;
            pos_ += 1 + sign;
            if (!digits(is_digit, "decimal")) {
                return false;
            }
        }
    }
    if (lower(at(pos_)) == 'j') {
        kind = token_kind::IMAGINARY;
        ++pos_;
    }
    const std::string_view integer = text_.substr(begin, end_of_integer - begin);
    if (kind == token_kind::INTEGER && integer.front() == '0' && integer.find_first_not_of("0_") != std::string_view::npos) {
        return fail("leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers", begin);
    }
    return finish_number(begin, kind, kind == token_kind::IMAGINARY ? "imaginary" : "decimal");
}

bool scanner::finish_number(std::uint32_t begin, token_kind kind, const char* what) {
    if (class_of(at(pos_)) == character::letter) {
        const std::string_view rest = text_.substr(pos_);
        if (std::ranges::none_of(after_number, [&](std::string_view word) { return rest.starts_with(word); })) {
            return fail(fmt::format("invalid {} literal", what), pos_ - 1);
        }
    }
    add(kind, begin, pos_);
    return true;
}

bool scanner::fail_unterminated(std::string_view what, bool triple, std::uint32_t begin) {
    // Of a string on one line, the line's end is where it was detected; of a triple-quoted one the last line with text.
    const std::uint32_t detected = triple ? size_ - (size_ > 0 && text_.back() == '\n' ? 1 : 0) : begin;
    return fail(fmt::format("unterminated {}{} literal (detected at line {})", triple ? "triple-quoted " : "", what, line_of(detected)), begin);
}

bool scanner::fail_unterminated_string(bool triple, std::uint32_t begin, std::uint32_t after_quotes) {
    const char quote = text_[after_quotes - 1];
    if (!strings_.empty() && strings_.back().quote == quote && strings_.back().triple == triple) {
        return fail(fmt::format("{}: expecting '}}'", name_of_open_string()), begin);  // it was meant to end the string around it
    }
    if (!fail_unterminated("string", triple, begin) && !triple && text_.substr(after_quotes, pos_ - after_quotes).find(std::string{'\\', quote}) != text_.npos) {
        fault_->message += "; perhaps you escaped the end quote?";
    }
    return false;
}

// Past a backslash and what it escapes.
std::uint32_t scanner::skip_escape(std::uint32_t at_backslash) const {
    return at_backslash + (at(at_backslash + 1) == '\r' && at(at_backslash + 2) == '\n' ? 3 : 2);
}

bool scanner::string(std::uint32_t begin) {
    bool raw = false;
    bool bytes = false;
    char formatted = '\0';
    for (std::uint32_t i = begin; i < pos_; ++i) {
        const char c = lower(text_[i]);
        raw |= c == 'r';
        bytes |= c == 'b';
        formatted = c == 'f' || c == 't' ? c : formatted;
    }
    if (formatted != '\0') {
        return start_formatted(begin, formatted == 't', raw);
    }
    const char quote = text_[pos_];
    const bool triple = at(pos_ + 1) == quote && at(pos_ + 2) == quote;
    pos_ += triple ? 3 : 1;
    const std::uint32_t after_quotes = pos_;
    const auto stops = [=](char c) { return c == quote || c == '\\' || (!triple && (c == '\n' || c == '\r')); };
    for (;;) {
        while (pos_ < size_ && (continues_string(text_[pos_]) || !stops(text_[pos_]))) {
            ++pos_;
        }
        if (pos_ >= size_ || text_[pos_] == '\n' || text_[pos_] == '\r') {
            return fail_unterminated_string(triple, begin, after_quotes);
        }
        if (text_[pos_] == '\\') {
            pos_ = skip_escape(pos_);
        } else if (!triple) {
            ++pos_;
            break;
        } else if (at(pos_ + 1) == quote && at(pos_ + 2) == quote) {
            pos_ += 3;
            break;
        } else {
            ++pos_;
        }
    }
    add_block_or_string(bytes ? token_kind::BYTES : token_kind::STRING, begin, pos_);
    return true;
}

bool scanner::start_formatted(std::uint32_t begin, bool is_template, bool raw) {
    // Each open string but the innermost has a replacement field open in it.
    if (strings_.size() >= 2 * most_open_strings) {
        return fail(is_template ? "t-string: too many nested t-strings" : "f-string: too many nested f-strings", begin);
    }
    const char quote = text_[pos_];
    const bool triple = at(pos_ + 1) == quote && at(pos_ + 2) == quote;
    pos_ += triple ? 3 : 1;
    strings_.push_back({part::literal, quote, triple, raw, is_template, begin, 0});
    add_block_or_string(is_template ? token_kind::TSTRING_START : token_kind::FSTRING_START, begin, pos_);
    return true;
}

// The text of an f-string, or of a format specification, up to its end or its next replacement field.
bool scanner::formatted_text() {
    const open_string open = strings_.back();
    const bool in_literal = open.where == part::literal;
    const std::uint32_t begin = pos_;
    const auto middle = [&] {
        if (pos_ > begin) {
            add_block_or_string(open.is_template ? token_kind::TSTRING_MIDDLE : token_kind::FSTRING_MIDDLE, begin, pos_);
            result_.tokens.back().raw = open.raw;
        }
    };
    while (pos_ < size_) {
        const char c = text_[pos_];
        if (c == open.quote && (!open.triple || (at(pos_ + 1) == c && at(pos_ + 2) == c))) {
            if (!in_literal) {
                return fail(fmt::format("{}: expecting '}}', or format specs", name_of_open_string()), pos_, precedence::where_reached);
            }
            middle();
            const std::uint32_t end = pos_ + (open.triple ? 3 : 1);
            add_block_or_string(open.is_template ? token_kind::TSTRING_END : token_kind::FSTRING_END, pos_, end);
            pos_ = end;
            strings_.pop_back();
            return true;
        }
        if (c == '{' || c == '}') {
            if (in_literal && at(pos_ + 1) == c) {
                pos_ += 2;
                continue;
            }
            if (c == '}' && in_literal) {
                return fail(fmt::format("{}: single '}}' is not allowed", name_of_open_string()), pos_);
            }
            middle();
            return c == '{' ? open_field() : close_field();
        }
        if (c == '\\') {
            const char next = at(pos_ + 1);
            if (next == '{' || next == '}') {
                ++pos_;  // the backslash stands for itself, the brace keeps its meaning
            } else if (next == 'N' && !open.raw && at(pos_ + 2) == '{') {
                pos_ = static_cast<std::uint32_t>(std::min<std::size_t>(text_.find_first_of("{}\n\"'", pos_ + 3), size_));
                pos_ += at(pos_) == '}' ? 1 : 0;
            } else {
                pos_ = skip_escape(pos_);
            }
            continue;
        }
        if (!open.triple && (c == '\n' || c == '\r')) {
            if (in_literal) {
                break;
            }
            return fail(fmt::format("{0}: newlines are not allowed in format specifiers for single quoted {0}s", open.is_template ? "t-string" : "f-string"), pos_);
        }
        ++pos_;
    }
    return fail_unterminated(open.is_template ? "t-string" : "f-string", open.triple, open.begin);
}

bool scanner::open_field() {
    const auto is_field = [](const open_string& open) { return open.where == part::field; };
    const auto innermost = std::ranges::find(strings_.rbegin(), strings_.rend(), part::literal, &open_string::where);
    if (std::count_if(strings_.rbegin(), innermost, is_field) >= most_nested_fields) {
        return fail(strings_.back().is_template ? "t-string: expressions nested too deeply" : "f-string: expressions nested too deeply", pos_ - 1);
    }
    if (!open_bracket(token_kind::LBRACE)) {
        return false;
    }
    open_string field = strings_.back();
    field.where = part::field;
    field.bracket_level = static_cast<std::uint32_t>(brackets_.size());
    strings_.push_back(field);
    return true;
}

// The brace ends the field, and the format specification that may have been open in it.
bool scanner::close_field() {
    if (strings_.back().where == part::specification) {
        strings_.pop_back();
    }
    strings_.pop_back();
    brackets_.pop_back();
    add(token_kind::RBRACE, pos_, pos_ + 1);
    ++pos_;
    return true;
}

}  // namespace tensorferry::grammar
