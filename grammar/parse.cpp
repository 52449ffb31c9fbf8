#include "grammar/parse.hpp"

#include <utility>

#include "grammar/grammar.hpp"
#include "grammar/lexer.hpp"
#include "grammar/messages.hpp"

namespace tensorferry::grammar {

namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30;

syntax_error at_place(const tree& module, std::string message, std::uint32_t offset) {
    const position where = module.locate(offset);
    return {std::move(message), where, std::string(module.line(where.line))};
}

// Whether the lexer's fault is what is said, when the grammar refuses what is before it.
bool goes_first(const fault& lexical, const rejected& error, const builder& b, std::size_t tokens) {
    if (error.read == reading::to_end || (error.read == reading::as_parsed && b.furthest + 1 >= tokens)) {
        return true;
    }
    switch (lexical.rank) {
        case precedence::of_source: return true;
        case precedence::of_rest: return error.message != unexpected_indent;
        case precedence::of_later_lines: return error.message != unexpected_indent && b.line_of(b.token_at(b.furthest).begin) > b.line_of(lexical.offset);
        case precedence::where_reached: return false;
    }
    return true;
}

}  // namespace

std::expected<tree, syntax_error> parse(std::string source) {
    if (source.size() > most_bytes) {
        return std::unexpected(syntax_error{"the source is longer than 1 GiB", {1, 0}, ""});
    }
    tree module(std::move(source));
    auto [found, lexical] = lex_up_to_fault(module.source());
    builder nodes(module, found.tokens);
    try {
        build_module(nodes, module, found.tokens);
    } catch (const rejected& error) {
        if (!lexical || !goes_first(*lexical, error, nodes, found.tokens.size())) {
            return std::unexpected(at_place(module, error.message.empty() ? "invalid syntax" : error.message, error.offset));
        }
    }
    if (lexical) {
        return std::unexpected(at_place(module, std::move(lexical->message), lexical->offset));
    }
    module.set_tokens(std::move(found.tokens), std::move(found.comments), std::move(found.blocks_and_strings));
    return module;
}

std::string describe(const syntax_error& error, std::string_view file_name) {
    std::string text(file_name);
    text += ':' + std::to_string(error.where.line) + ':' + std::to_string(error.where.column + 1) + ": error: " + error.message + '\n';
    if (error.source_line.empty()) {
        return text;
    }
    text += error.source_line + '\n';
    // One space for each character before the place; tabs stay, so that the caret stands right below.
    for (std::size_t i = 0; i < error.where.column && i < error.source_line.size(); ++i) {
        const char c = error.source_line[i];
        if (c == '\t') {
            text += c;
        } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
            text += ' ';
        }
    }
    return text + "^\n";
}

}  // namespace tensorferry::grammar
