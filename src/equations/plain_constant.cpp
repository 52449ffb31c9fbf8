#include "src/equations/plain_constant.hpp"

#include <algorithm>

namespace tensorferry {

using grammar::constant_kind;

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view behind_digits(std::string_view text) {
    return text.substr(static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin()));
}

// 0, 12, 1.5, 2., 1e-5; no 0x10, 1_000, 012 or .5.
std::optional<constant_kind> plain_number(std::string_view text) {
    auto rest = behind_digits(text);
    if (rest.empty()) return text.size() > 1 && text.front() == '0' ? std::nullopt : std::optional(constant_kind::integer);
    if (rest.front() == '.') rest = behind_digits(rest.substr(1));
    if (rest.empty()) return constant_kind::floating;
    if (rest.front() != 'e' && rest.front() != 'E') return std::nullopt;
    rest.remove_prefix(1);
    if (rest.starts_with('+') || rest.starts_with('-')) rest.remove_prefix(1);
    return !rest.empty() && behind_digits(rest).empty() ? std::optional(constant_kind::floating) : std::nullopt;
}

bool is_plain_string(std::string_view text) {
    const char quote = text.front();
    if (text.size() < 2 || text.back() != quote) return false;
    return std::ranges::none_of(text.substr(1, text.size() - 2), [quote](char c) { return c == quote || c == '\\' || (static_cast<unsigned char>(c) < 0x20 && c != '\t'); });
}

}  // namespace

std::optional<constant_kind> plain_constant(std::string_view text) {
    if (text.empty()) return std::nullopt;
    if (is_digit(text.front())) return plain_number(text);
    if (text.front() == '"' || text.front() == '\'') return is_plain_string(text) ? std::optional(constant_kind::string) : std::nullopt;
    if (text == "None") return constant_kind::none;
    if (text == "True") return constant_kind::true_;
    if (text == "False") return constant_kind::false_;
    return std::nullopt;
}

grammar::node_id add_constant(grammar::tree& module, constant_kind kind, std::string_view text) {
    const auto offset = module.add_text(text);
    constexpr std::uint32_t slots[] = {0, 0};
    return module.add(grammar::node_kind::Constant, {offset, offset + static_cast<std::uint32_t>(text.size())}, slots, static_cast<std::uint8_t>(kind));
}

}  // namespace tensorferry
