// In: snippets on standard input, each as its length in bytes, a newline and its bytes. Out, a line for each: "accepted", or
// line, column (one-based, in characters) and message of the syntax error, separated by tabs.
#include <fmt/format.h>
#include <iostream>
#include <string>

#include "grammar/parse.hpp"

using namespace tensorferry;

int main() {
    std::size_t length = 0;
    while (std::cin >> length) {
        std::cin.get();
        std::string snippet(length, '\0');
        if (!std::cin.read(snippet.data(), static_cast<std::streamsize>(length))) return 2;
        const auto module = grammar::parse(std::move(snippet));
        if (module) {
            std::cout << "accepted\n";
            continue;
        }
        const auto& error = module.error();
        std::size_t column = 1;
        for (std::size_t i = 0; i < error.where.column && i < error.source_line.size(); ++i)
            column += (static_cast<unsigned char>(error.source_line[i]) & 0xC0U) != 0x80U;
        std::cout << error.where.line << '\t' << column << '\t' << error.message << '\n';
    }
}
