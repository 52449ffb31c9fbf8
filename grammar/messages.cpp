#include "grammar/messages.hpp"

#include <fmt/format.h>

#include "grammar/diagnosis.hpp"

namespace tensorferry::grammar {

namespace {

std::string what_begins_block(const builder& b, std::uint32_t first) {
    token_kind kind = b.kind_at(first);
    if (kind == token_kind::ASYNC) {
        kind = b.kind_at(first + 1);
    }
    switch (kind) {
        case token_kind::DEF: return "function definition";
        case token_kind::CLASS: return "class definition";
        case token_kind::EXCEPT: return b.kind_at(first + 1) == token_kind::STAR ? "'except*' statement" : "'except' statement";
        default: return fmt::format("'{}' statement", spelling(kind));
    }
}

// The end of the source is the end of its last line: there is nothing after it to point at.
std::uint32_t offset_of(const builder& b, std::uint32_t token) {
    while (b.kind_at(token) == token_kind::DEDENT) {
        ++token;
    }
    std::uint32_t offset = b.token_at(token).begin;
    if (b.kind_at(token) == token_kind::ENDMARKER) {
        const std::string_view text = b.module().source().substr(0, offset);
        offset -= text.ends_with("\r\n") ? 2 : text.ends_with('\n') || text.ends_with('\r') ? 1 : 0;
    }
    return offset;
}

rejected invalid_syntax(const builder& b, std::uint32_t at) {
    const std::uint32_t offset = offset_of(b, at);
    const std::string_view text = b.module().source();
    if (b.kind_at(at) == token_kind::INDENT && offset > 0 && text[offset - 1] != '\n' && text[offset - 1] != '\r') {
        return {std::string(unexpected_indent), offset - 1};  // CPython points at the last column of the indentation
    }
    if (auto found = b.quiet ? std::nullopt : diagnose(b, at)) {
        return std::move(*found);
    }
    return {"invalid syntax", offset};
}

}  // namespace

rejected missing_block(const builder& b, std::uint32_t at, std::uint32_t newline) {
    const std::uint32_t first = first_of_line(b, newline);
    const auto line = b.line_of(b.token_at(first).begin);
    return {fmt::format("expected an indented block after {} on line {}", what_begins_block(b, first), line), offset_of(b, at)};
}

rejected explain(const builder& b, expectation wanted, std::uint32_t token) {
    const std::uint32_t offset = b.token_at(token).begin;
    const bool at_furthest = token >= b.furthest;
    if (at_furthest) {
        switch (wanted) {
            case expectation::forced_colon: return {"expected ':'", offset};
            case expectation::colon:
                if (b.kind_at(token) == token_kind::NEWLINE) {
                    return {"expected ':'", offset};
                }
                break;
            case expectation::indented_block: {
                // Dedents and the next line's first token stand where the block should: the error is at that token.
                std::uint32_t at = token;
                while (b.kind_at(at) == token_kind::DEDENT) {
                    ++at;
                }
                return missing_block(b, at, token - 1);
            }
            case expectation::else_of_conditional: return b.quiet || b.kind_at(token) == token_kind::COLON ? invalid_syntax(b, token) : missing_else(b, token);
            case expectation::name_after_comma:
                if (b.kind_at(token) == token_kind::NEWLINE) {
                    return {"trailing comma not allowed without surrounding parentheses", offset};
                }
                break;
            case expectation::handlers: return {"expected 'except' or 'finally' block", offset_of(b, token)};
            case expectation::opening_parenthesis: return {"expected '('", offset};
            case expectation::none: break;
        }
    }
    return invalid_syntax(b, b.furthest);
}

}  // namespace tensorferry::grammar
