#include "grammar/parse.hpp"

#include <utility>

#include "grammar/grammar.hpp"
#include "grammar/lexer.hpp"

namespace tensorferry::grammar {

namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30;

syntax_error at_place(const tree& module, std::string message, std::uint32_t offset) {
    const position where = module.locate(offset);
    return {std::move(message), where, std::string(module.line(where.line))};
}

}  // namespace

std::expected<tree, syntax_error> parse(std::string source) {
    if (source.size() > most_bytes) {
        return std::unexpected(syntax_error{"the source is longer than 1 GiB", {1, 0}, ""});
    }
    tree module(std::move(source));
    auto tokens = lex(module.source());
    if (!tokens) {
        return std::unexpected(at_place(module, std::move(tokens.error().message), tokens.error().offset));
    }
    builder nodes(module, tokens->tokens);
    try {
        build_module(nodes, module, tokens->tokens);
    } catch (const rejected& error) {
        return std::unexpected(at_place(module, error.message.empty() ? "invalid syntax" : error.message, error.offset));
    }
    module.set_tokens(std::move(tokens->tokens), std::move(tokens->comments));
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
