// In: source text. Out: tokens, one piece of lexical grammar a member function. Private to the lexer.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/lexer.hpp"
#include "grammar/tokens.hpp"
#include "grammar/unicode.hpp"

namespace tensorferry::grammar {

class scanner {
public:
    explicit scanner(std::string_view source);
    partly_lexed run();

private:
    // An f-string (or t-string) that is open: in its text, in a replacement field, or in a format specification.
    enum class part : std::uint8_t { literal, field, specification };
    struct open_string {
        part where;
        char quote;
        bool triple;
        bool raw;
        bool is_template;
        std::uint32_t begin;        // of the string
        std::uint32_t bracket_level;  // of a field: how many brackets are open inside its brace
    };
    struct bracket {
        char opening;
        std::uint32_t begin;
    };
    struct indentation {
        std::uint32_t column;      // a tab goes to the next multiple of eight
        std::uint32_t alternative;  // a tab is one column: both must agree on what is deeper
    };

    // Every step returns false when it has set fault_.
    bool begin_line();
    bool change_indentation(indentation now);
    bool next_token();
    bool finish();
    bool name_or_string();
    bool number();
    bool prefixed_number(char base);
    bool finish_number(std::uint32_t begin, token_kind kind, const char* what);
    bool digits(bool (*accepts)(char), const char* what);
    bool operator_token();
    bool plain_operator(token_kind kind);
    bool open_bracket(token_kind kind);
    bool close_bracket(token_kind kind);
    bool continued_line();
    bool other_character();
    bool string(std::uint32_t begin);
    bool start_formatted(std::uint32_t begin, bool is_template, bool raw);
    bool formatted_text();
    bool open_field();
    bool close_field();
    bool end_of_name(std::uint32_t begin);

    void newline();
    void skip_newline();
    void skip_spaces();
    void comment();
    std::uint32_t skip_escape(std::uint32_t at) const;
    void add(token_kind kind, std::uint32_t begin, std::uint32_t end) { result_.tokens.push_back({begin, end, static_cast<std::uint8_t>(kind), false}); }
    // An end of a block, a string or a part of one.
    void add_block_or_string(token_kind kind, std::uint32_t begin, std::uint32_t end) {
        result_.blocks_and_strings.push_back(static_cast<std::uint32_t>(result_.tokens.size()));
        add(kind, begin, end);
    }
    bool fail(std::string message, std::uint32_t offset, precedence rank = precedence::of_rest);
    bool fail_at_end(std::uint32_t offset);
    bool fail_unclosed();
    bool fail_unterminated_string(bool triple, std::uint32_t begin, std::uint32_t after_quotes);
    const char* name_of_open_string() const { return strings_.back().is_template ? "t-string" : "f-string"; }
    bool fail_unterminated(std::string_view what, bool triple, std::uint32_t begin);
    std::uint32_t line_of(std::uint32_t offset) const;

    char at(std::uint32_t offset) const { return offset < size_ ? text_[offset] : '\0'; }
    bool at_field_level() const { return !strings_.empty() && strings_.back().where == part::field && strings_.back().bracket_level == brackets_.size(); }

    std::string_view text_;
    std::uint32_t size_;
    std::uint32_t pos_ = 0;
    bool line_has_token_ = false;
    std::vector<indentation> indents_{{0, 0}};
    std::vector<bracket> brackets_;
    std::vector<open_string> strings_;
    lexed result_;
    std::optional<fault> fault_;
};

}  // namespace tensorferry::grammar
