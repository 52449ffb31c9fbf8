#include "src/text/declaration.hpp"

#include <algorithm>

namespace tensorferry {

namespace {

constexpr std::string_view blanks = " \t\f";

bool belongs_to_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

// The tokenizer looks at twelve characters only.
std::string common_name(std::string_view name) {
    std::string start(name.substr(0, 12));
    std::ranges::transform(start, start.begin(), [](char c) { return c == '_' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (start == "utf-8" || start.starts_with("utf-8-")) {
        return "utf-8";
    }
    for (const std::string_view latin : {"latin-1", "iso-8859-1", "iso-latin-1"}) {
        if (start == latin || start.starts_with(std::string(latin) + "-")) {
            return "iso-8859-1";
        }
    }
    return std::string(name);
}

std::string name_in_comment(std::string_view comment) {
    constexpr std::string_view word = "coding";
    for (auto found = comment.find(word); found != comment.npos; found = comment.find(word, found + 1)) {
        std::string_view rest = comment.substr(found + word.size());
        if (!rest.starts_with(':') && !rest.starts_with('=')) {
            continue;
        }
        rest.remove_prefix(1);
        rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
        const auto end = std::ranges::find_if_not(rest, belongs_to_name);
        if (end != rest.begin()) {
            return common_name(rest.substr(0, static_cast<std::size_t>(end - rest.begin())));
        }
    }
    return {};
}

}  // namespace

encoding_declaration find_declaration(std::string_view bytes) {
    for (std::uint32_t line = 1; line <= 2; ++line) {
        const auto end = std::min(bytes.find_first_of("\r\n"), bytes.size());
        const auto text = bytes.substr(0, end);
        const auto start = text.find_first_not_of(blanks);
        if (start != text.npos && text[start] != '#') {
            return {};
        }
        if (start != text.npos) {
            if (auto name = name_in_comment(text.substr(start)); !name.empty()) {
                return {std::move(name), line};
            }
        }
        bytes.remove_prefix(std::min(end + (bytes.substr(end).starts_with("\r\n") ? 2 : 1), bytes.size()));
    }
    return {};
}

}  // namespace tensorferry
