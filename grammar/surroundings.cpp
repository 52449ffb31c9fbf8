#include "grammar/surroundings.hpp"

namespace tensorferry::grammar {

namespace {

using enum token_kind;

// Whether a bracket after the token belongs to what ends there: a call or a subscript.
bool ends_operand(token_kind kind) {
    switch (kind) {
        case INTEGER:
        case FLOATING:
        case IMAGINARY:
        case STRING:
        case BYTES:
        case FSTRING_END:
        case TSTRING_END:
        case RPAR:
        case RSQB:
        case RBRACE:
        case TRUE:
        case FALSE:
        case NONE:
        case ELLIPSIS: return true;
        default: return is_name(kind);
    }
}

class scan {
public:
    scan(const builder& b, std::uint32_t first) : b_(b), first_(first) {
        open(enclosure::statement, first);
        open_.back().element = open_.back().part = first;
        switch (b.kind_at(first)) {
            case IF:
            case ELIF:
            case WHILE:
            case ASSERT:
            case RAISE:
            case RETURN: ++open_.back().part; break;
            default: break;
        }
    }

    void pass(std::uint32_t token);
    std::vector<surrounding> result() { return std::move(open_); }

private:
    void open(enclosure what, std::uint32_t token) { open_.push_back({what, token, token + 1, token + 1, 0, false}); }
    void close_lambdas() {
        while (open_.back().what == enclosure::lambda) {
            open_.pop_back();
        }
    }
    void close() {
        if (open_.size() > 1) {
            open_.pop_back();
        }
    }
    enclosure kind_of_bracket(std::uint32_t token) const;
    void pass_colon(std::uint32_t token);
    void pass_bracket(std::uint32_t token);
    void pass_separator(std::uint32_t token);

    const builder& b_;
    std::uint32_t first_;
    std::vector<surrounding> open_;
};

enclosure scan::kind_of_bracket(std::uint32_t token) const {
    const token_kind kind = b_.kind_at(token);
    const bool follows_operand = token > first_ && ends_operand(b_.kind_at(token - 1));
    const auto inner = open_.back().what;
    if (kind == LBRACE) {
        return inner == enclosure::text || inner == enclosure::specification ? enclosure::field : enclosure::braces;
    }
    const std::uint32_t keyword = b_.kind_at(first_) == ASYNC ? first_ + 1 : first_;
    const token_kind begins = b_.kind_at(keyword);
    const bool of_definition = open_.size() == 1 && (begins == DEF || begins == CLASS || begins == TYPE);
    if (kind == LSQB) {
        return of_definition && token == keyword + 2 ? enclosure::type_parameters : follows_operand ? enclosure::subscript : enclosure::list;
    }
    if (of_definition && begins == DEF && follows_operand && open_.back().part == first_) {
        return enclosure::parameters;
    }
    return follows_operand ? enclosure::call : enclosure::group;
}

void scan::pass_colon(std::uint32_t token) {
    const bool of_lambda = open_.back().what == enclosure::lambda;
    if (of_lambda) {
        open_.pop_back();
    }
    if (open_.back().what == enclosure::field) {
        open(enclosure::specification, token);
    } else {
        open_.back().has_colon |= !of_lambda;
        open_.back().part = token + 1;
    }
}

void scan::pass_bracket(std::uint32_t token) {
    switch (b_.kind_at(token)) {
        case LPAR:
        case LSQB:
        case LBRACE: return open(kind_of_bracket(token), token);
        case FSTRING_START:
        case TSTRING_START: return open(enclosure::text, token);
        case RBRACE:
            close_lambdas();
            if (open_.back().what == enclosure::specification) {
                close();
            }
            return close();
        default: close_lambdas(); return close();
    }
}

void scan::pass_separator(std::uint32_t token) {
    open_.back().part = token + 1;
    if (b_.kind_at(token) == COMMA || b_.kind_at(token) == SEMI) {
        open_.back().element = token + 1;
        ++open_.back().elements;
    }
}

void scan::pass(std::uint32_t token) {
    switch (b_.kind_at(token)) {
        case LPAR:
        case LSQB:
        case LBRACE:
        case FSTRING_START:
        case TSTRING_START:
        case RPAR:
        case RSQB:
        case RBRACE:
        case FSTRING_END:
        case TSTRING_END: return pass_bracket(token);
        case COLON: return pass_colon(token);
        case LAMBDA: return open(enclosure::lambda, token);
        case COMMA:
        case SEMI:
        case EQUAL:
        case COLONEQUAL:
        case YIELD:
        case FROM:
        case RETURN: return pass_separator(token);
        case STAR:
        case DOUBLESTAR:
            if (token == open_.back().element) {
                open_.back().part = token + 1;
            }
            return;
        default: return;
    }
}

}  // namespace

std::uint32_t first_of_line(const builder& b, std::uint32_t token) {
    while (token > 0 && !is_layout(b.kind_at(token - 1))) {
        --token;
    }
    return token;
}

std::vector<surrounding> surroundings_of(const builder& b, std::uint32_t token) {
    const std::uint32_t first = first_of_line(b, token);
    scan line(b, first);
    for (std::uint32_t i = first; i < token; ++i) {
        line.pass(i);
    }
    return line.result();
}

}  // namespace tensorferry::grammar
