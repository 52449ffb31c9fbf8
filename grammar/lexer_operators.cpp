// In: a place where neither a name nor a literal begins. Out: the operator or the bracket there.
#include <fmt/format.h>

#include "grammar/characters.hpp"
#include "grammar/scanner.hpp"

namespace tensorferry::grammar {

namespace {

constexpr std::size_t most_brackets = 200;

struct spelled_operator {
    token_kind kind;
    std::uint8_t length;
};

// The operators of one leading character, longest first.
struct operator_group {
    std::uint8_t count = 0;
    bool has_plain = false;                       // the character alone is one
    token_kind plain = token_kind::ENDMARKER;
    spelled_operator operators[6] = {};
};

constexpr std::array<operator_group, 128> operators_by_character = [] {
    std::array<operator_group, 128> groups{};
    for (std::uint8_t length = 3; length >= 1; --length) {
        for (auto kind = static_cast<std::size_t>(token_kind::LPAR); kind < std::size(spellings); ++kind) {
            if (spellings[kind].size() == length) {
                auto& group = groups[static_cast<std::size_t>(spellings[kind].front())];
                group.operators[group.count++] = {static_cast<token_kind>(kind), length};
                if (length == 1) {
                    group.has_plain = true;
                    group.plain = static_cast<token_kind>(kind);
                }
            }
        }
    }
    return groups;
}();

// Characters that may be the second of an operator.
constexpr auto second_characters = table_of([](char c) {
    for (auto kind = static_cast<std::size_t>(token_kind::LPAR); kind < std::size(spellings); ++kind) {
        if (spellings[kind].size() > 1 && spellings[kind][1] == c) {
            return true;
        }
    }
    return false;
});

}  // namespace

bool scanner::operator_token() {
    const char c = text_[pos_];
    if (static_cast<unsigned char>(c) >= 0x80) {
        return other_character();
    }
    if (c == ':' && at_field_level()) {
        add(token_kind::COLON, pos_, pos_ + 1);
        ++pos_;
        open_string specification = strings_.back();
        specification.where = part::specification;
        strings_.push_back(specification);
        return true;
    }
    const auto& group = operators_by_character[static_cast<std::size_t>(c)];
    if (group.has_plain && (group.count == 1 || !second_characters[static_cast<unsigned char>(at(pos_ + 1))])) {   // as most are
        return plain_operator(group.plain);
    }
    for (std::uint8_t i = 0; i < group.count; ++i) {
        const auto [kind, length] = group.operators[i];
        if ((length > 1 && at(pos_ + 1) != spelling(kind)[1]) || (length > 2 && at(pos_ + 2) != spelling(kind)[2])) {
            continue;
        }
        add(kind, pos_, pos_ + length);
        pos_ += length;
        return true;
    }
    return other_character();
}

bool scanner::plain_operator(token_kind kind) {
    switch (kind) {
        case token_kind::LPAR:
        case token_kind::LSQB:
        case token_kind::LBRACE: return open_bracket(kind);
        case token_kind::RPAR:
        case token_kind::RSQB:
        case token_kind::RBRACE: return close_bracket(kind);
        default: break;
    }
    add(kind, pos_, pos_ + 1);
    ++pos_;
    return true;
}

bool scanner::open_bracket(token_kind kind) {
    if (brackets_.size() >= most_brackets) {
        return fail("too many nested parentheses", pos_);
    }
    brackets_.push_back({text_[pos_], pos_});
    add(kind, pos_, pos_ + 1);
    ++pos_;
    return true;
}

bool scanner::close_bracket(token_kind kind) {
    const char closing = text_[pos_];
    if (brackets_.empty()) {
        return fail(std::string("unmatched '") + closing + "'", pos_);
    }
    const bracket open = brackets_.back();
    const char expected = open.opening == '(' ? ')' : open.opening == '[' ? ']' : '}';
    if (closing != expected && at_field_level()) {
        return fail(fmt::format("{}: unmatched '{}'", name_of_open_string(), closing), pos_);
    }
    if (closing != expected) {
        std::string message = std::string("closing parenthesis '") + closing + "' does not match opening parenthesis '" + open.opening + "'";
        if (const auto line = line_of(open.begin); line != line_of(pos_)) {
            message += " on line " + std::to_string(line);
        }
        return fail(std::move(message), pos_);
    }
    if (at_field_level()) {
        return close_field();
    }
    brackets_.pop_back();
    add(kind, pos_, pos_ + 1);
    ++pos_;
    return true;
}

}  // namespace tensorferry::grammar
