#include "tools/snapshot/source_text.hpp"

#include <cstdint>
#include <utility>
#include <fmt/format.h>

#include "grammar/dotted_name.hpp"

namespace tensorferry::snapshot {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\\'; }

// Where a string literal that begins at `at` ends.
std::size_t end_of_string(std::string_view source, std::size_t at) {
    const auto quote = source.substr(at, 3) == std::string(3, source[at]) ? source.substr(at, 3) : source.substr(at, 1);
    for (auto i = at + quote.size(); i < source.size(); ++i) {
        if (source[i] == '\\') ++i;
        else if (source.substr(i, quote.size()) == quote) return i + quote.size();
    }
    return source.size();
}

}  // namespace

std::string on_one_line(std::string_view source) {
    std::string out;
    bool space = false;
    for (std::size_t i = 0; i < source.size();) {
        const char c = source[i];
        if (c == '#') {
            i = std::min(source.find('\n', i), source.size());
            space = true;
        } else if (is_space(c)) {
            space = true;
            ++i;
        } else {
            const bool tight = out.empty() || out.back() == '(' || out.back() == '[' || out.back() == '{' || c == ')' || c == ']' || c == '}' || c == ',';
            if (space && !tight) out += ' ';
            space = false;
            const auto end = c == '"' || c == '\'' ? end_of_string(source, i) : i + 1;
            out += source.substr(i, end - i);
            i = end;
        }
    }
    return out;
}

std::optional<std::string> dotted_name(const grammar::tree& t, grammar::node_id node) {
    auto name = grammar::dotted_name(t, node);
    return name.empty() ? std::nullopt : std::optional(std::move(name));
}

std::optional<std::string> string_value(const grammar::tree& t, grammar::node_id node) {
    if (t.kind(node) != grammar::node_kind::Constant || t.constant(node) != grammar::constant_kind::string) return std::nullopt;
    const auto text = t.text(node);
    const std::size_t quotes = text.starts_with("\"\"\"") || text.starts_with("'''") ? 3 : 1;
    if (text.size() < 2 * quotes || (text.front() != '"' && text.front() != '\'') || end_of_string(text, 0) != text.size()) return std::nullopt;
    std::string value;
    for (auto inner = text.substr(quotes, text.size() - 2 * quotes); !inner.empty(); inner.remove_prefix(1)) {
        if (inner.front() == '\\' && inner.size() > 1) inner.remove_prefix(1);
        value += inner.front();
    }
    return value;
}

std::string hash_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return fmt::format("{:016x}", hash);
}

}  // namespace tensorferry::snapshot
