#include "grammar/lexer.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include <fmt/format.h>

#include "grammar/characters.hpp"
#include "grammar/keywords.hpp"
#include "grammar/large_pages.hpp"
#include "grammar/scanner.hpp"

namespace tensorferry::grammar {

namespace {

constexpr std::size_t most_indents = 100;

}  // namespace

partly_lexed lex_up_to_fault(std::string_view source) {
    return scanner(source).run();
}

std::expected<lexed, fault> lex(std::string_view source) {
    auto result = lex_up_to_fault(source);
    if (result.stopped_by) {
        return std::unexpected(std::move(*result.stopped_by));
    }
    return std::move(result.found);
}

scanner::scanner(std::string_view source) : text_(source), size_(static_cast<std::uint32_t>(source.size())) {
    result_.tokens.reserve(source.size() / 5 + 8);
    prefer_large_pages(result_.tokens);
}

partly_lexed scanner::run() {
    if (text_.starts_with("\xEF\xBB\xBF")) {
        pos_ = 3;
    }
    bool fine = begin_line();
    while (fine && pos_ < size_) {
        const bool in_text = !strings_.empty() && strings_.back().where != part::field;
        fine = in_text ? formatted_text() : next_token();
    }
    if (!fine || !finish()) {
        const std::uint32_t end = std::min(std::max(fault_->offset, result_.tokens.empty() ? 0 : result_.tokens.back().end), size_);
        add(token_kind::ENDMARKER, end, end);
    }
    return {std::move(result_), std::move(fault_)};
}

bool scanner::fail(std::string message, std::uint32_t offset, precedence rank) {
    // CPython does not look for faults in the f-strings of the rest.
    const bool only_if_reached = !strings_.empty() && rank != precedence::of_source;
    fault_ = fault{std::move(message), offset, only_if_reached ? precedence::where_reached : rank};
    return false;
}

std::uint32_t scanner::line_of(std::uint32_t offset) const {
    std::uint32_t line = 1;
    for (std::uint32_t i = 0; i < offset && i < size_; ++i) {
        line += text_[i] == '\n' || (text_[i] == '\r' && at(i + 1) != '\n');
    }
    return line;
}

// Measures the indentation of the next line that has a token, and passes over the lines that have none.
bool scanner::begin_line() {
    line_has_token_ = false;
    indentation now{0, 0};
    indentation before_continuation{0, 0};
    while (pos_ < size_) {
        const char c = text_[pos_];
        if (c == ' ') {
            const std::uint32_t begin = pos_;
            skip_spaces();
            now.column += pos_ - begin;
            now.alternative += pos_ - begin;
            continue;
        } else if (c == '\t') {
            now.column = (now.column / 8 + 1) * 8;
            ++now.alternative;
        } else if (c == '\f') {
            now = {0, 0};
        } else if (c == '\\' && (at(pos_ + 1) == '\n' || at(pos_ + 1) == '\r')) {
            // The indentation of a logical line is that of its first physical line.
            before_continuation = before_continuation.column != 0 ? before_continuation : now;
            if (!continued_line()) {
                return false;
            }
            continue;
        } else if (c == '#') {
            comment();
            continue;
        } else if (c == '\n' || c == '\r') {
            skip_newline();
            now = before_continuation = {0, 0};
            continue;
        } else {
            return change_indentation(before_continuation.column != 0 ? before_continuation : now);
        }
        ++pos_;
    }
    return true;
}

bool scanner::change_indentation(indentation now) {
    const indentation current = indents_.back();
    if (now.column == current.column) {
        return now.alternative == current.alternative || fail("inconsistent use of tabs and spaces in indentation", pos_, precedence::where_reached);
    }
    if (now.column > current.column) {
        if (now.alternative <= current.alternative) {
            return fail("inconsistent use of tabs and spaces in indentation", pos_, precedence::where_reached);
        }
        if (indents_.size() >= most_indents) {
            return fail("too many levels of indentation", pos_, precedence::where_reached);
        }
        indents_.push_back(now);
        add_block_or_string(token_kind::INDENT, pos_, pos_);
        return true;
    }
    while (indents_.back().column > now.column) {
        indents_.pop_back();
        add_block_or_string(token_kind::DEDENT, pos_, pos_);
    }
    if (indents_.back().column != now.column) {
        return fail("unindent does not match any outer indentation level", pos_, precedence::where_reached);
    }
    return indents_.back().alternative == now.alternative || fail("inconsistent use of tabs and spaces in indentation", pos_, precedence::where_reached);
}

void scanner::skip_newline() {
    pos_ += text_[pos_] == '\r' && at(pos_ + 1) == '\n' ? 2 : 1;
}

void scanner::comment() {
    const std::uint32_t begin = pos_;
    std::uint32_t end = begin;
    for (const char* const text = text_.data(); end < size_ && text[end] != '\n' && text[end] != '\r';) {
        ++end;
    }
    pos_ = end;
    result_.comments.push_back({begin, end});
}

void scanner::skip_spaces() {
    for (std::uint64_t eight; size_ - pos_ >= sizeof(eight); pos_ += sizeof(eight)) {
        std::memcpy(&eight, text_.data() + pos_, sizeof(eight));
        if (eight != in_each_byte(' ')) {
            break;
        }
    }
    while (pos_ < size_ && text_[pos_] == ' ') {
        ++pos_;
    }
}

bool scanner::next_token() {
    char c = text_[pos_];
    auto what = class_of(c);
    if (what == character::blank) {
        if (++pos_ < size_ && text_[pos_] == ' ') {
            skip_spaces();
        }
        if (pos_ >= size_) {
            return true;
        }
        c = text_[pos_];
        what = class_of(c);
        if (what == character::blank) {   // a tab after spaces
            return true;
        }
    }
    if (what == character::newline) {
        if (!brackets_.empty()) {
            skip_newline();
            return true;
        }
        newline();
        return begin_line();
    }
    if (c == '#') {
        comment();
        return true;
    }
    if (c == '\\') {
        return continued_line();
    }
    line_has_token_ = true;
    if (what == character::letter) {
        return name_or_string();
    }
    if (what == character::digit || (c == '.' && is_digit(at(pos_ + 1)))) {
        return number();
    }
    if (what == character::quote) {
        return string(pos_);
    }
    return operator_token();
}

void scanner::newline() {
    const std::uint32_t begin = pos_;
    skip_newline();
    add(token_kind::NEWLINE, begin, pos_);
}

bool scanner::continued_line() {
    const char next = at(pos_ + 1);
    if (next == '\n' || next == '\r') {
        const std::uint32_t end = ++pos_;
        skip_newline();
        return pos_ < size_ || fail_at_end(end);
    }
    return pos_ + 1 >= size_ ? fail_at_end(pos_ + 1) : fail("unexpected character after line continuation character", pos_ + 1, precedence::where_reached);
}

// After a backslash there is no other line.
bool scanner::fail_at_end(std::uint32_t offset) {
    return brackets_.empty() ? fail("unexpected EOF while parsing", offset, precedence::where_reached) : fail_unclosed();
}

bool scanner::fail_unclosed() {
    return fail(fmt::format("'{}' was never closed", brackets_.back().opening), brackets_.back().begin, precedence::of_later_lines);
}

bool scanner::finish() {
    if (!strings_.empty() && strings_.back().where != part::field) {
        const auto& open = strings_.back();
        return fail_unterminated(open.is_template ? "t-string" : "f-string", open.triple, open.begin);
    }
    if (!brackets_.empty()) {
        return fail_unclosed();
    }
    if (line_has_token_) {
        add(token_kind::NEWLINE, size_, size_);
    }
    for (; indents_.size() > 1; indents_.pop_back()) {
        add_block_or_string(token_kind::DEDENT, size_, size_);
    }
    add(token_kind::ENDMARKER, size_, size_);
    return true;
}

bool scanner::name_or_string() {
    const std::uint32_t begin = pos_;
    const char* const text = text_.data();
    const std::uint32_t size = size_;
    if (const auto letters = short_ascii_name(text + begin, size - begin); letters != 0) {   // as most are
        const auto end = pos_ = begin + length_of(letters);
        if (end - begin <= 2 && (at(end) == '"' || at(end) == '\'') && is_string_prefix(text_.substr(begin, end - begin))) {
            return string(begin);
        }
        add(kind_of_letters(letters, end - begin), begin, end);
        return true;
    }
    std::uint32_t end = begin + ascii_name_characters(text + begin, size - begin);
    bool ascii = true;
    while (end < size && continues_name(text[end])) {
        ascii = ascii && static_cast<unsigned char>(text[end]) < 0x80;
        ++end;
    }
    pos_ = end;
    if (!ascii && !end_of_name(begin)) {
        return false;
    }
    if (end - begin <= 2 && (at(end) == '"' || at(end) == '\'') && is_string_prefix(text_.substr(begin, end - begin))) {
        return string(begin);
    }
    add(kind_of_name(text_.substr(begin, end - begin)), begin, end);
    return true;
}

bool scanner::end_of_name(std::uint32_t begin) {
    for (std::uint32_t i = begin; i < pos_;) {
        const auto [code_point, length] = decode(text_, i);
        if (i == begin ? !starts_identifier(code_point) : !continues_identifier(code_point)) {
            pos_ = i;
            return other_character();
        }
        i += length;
    }
    return true;
}

}  // namespace tensorferry::grammar
