#include "tools/snapshot/fact_line.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <set>

namespace tensorferry::snapshot {
namespace {

// Calls `visit(index)` for every character outside of strings, with the depth of brackets before it.
template <class visitor>
void outside_strings(std::string_view text, visitor visit) {
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' || c == '\'') {
            for (++i; i < text.size() && text[i] != c; ++i)
                if (text[i] == '\\') ++i;
            continue;
        }
        if (c == ')' || c == ']' || c == '}') --depth;
        if (!visit(i, depth)) return;
        if (c == '(' || c == '[' || c == '{') ++depth;
    }
}

// The first place of a text outside of strings and brackets, or npos.
std::size_t find_outside(std::string_view text, std::string_view wanted) {
    auto found = std::string_view::npos;
    outside_strings(text, [&](std::size_t i, int depth) {
        if (depth != 0 || text.substr(i, wanted.size()) != wanted) return true;
        found = i;
        return false;
    });
    return found;
}

}  // namespace

std::string_view trim(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

std::string_view take_word(std::string_view& text) {
    text = trim(text);
    const auto word = text.substr(0, text.find(' '));
    text = trim(text.substr(word.size()));
    return word;
}

std::vector<std::string_view> split_outside(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    outside_strings(text, [&](std::size_t i, int depth) {
        if (depth == 0 && text[i] == separator) {
            parts.push_back(trim(text.substr(begin, i - begin)));
            begin = i + 1;
        }
        return true;
    });
    if (const auto rest = trim(text.substr(begin)); !rest.empty()) parts.push_back(rest);
    return parts;
}

bool is_dotted_name(std::string_view text) {
    bool start = true;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        if (c == '.' ? start : !letter && (start || c < '0' || c > '9')) return false;
        start = c == '.';
    }
    return !start;
}

std::optional<graph::version> parse_version(std::string_view text) {
    unsigned parts[3] = {0, 0, 0};
    const char* at = text.data();
    const char* end = at + text.size();
    for (std::size_t i = 0; i < 3; ++i) {
        const auto [next, error] = std::from_chars(at, end, parts[i]);
        if (error != std::errc{} || parts[i] > 0xffff) return std::nullopt;
        at = next;
        if (at == end) return graph::version{static_cast<std::uint16_t>(parts[0]), static_cast<std::uint16_t>(parts[1])};
        if (*at++ != '.') return std::nullopt;
    }
    return std::nullopt;
}

namespace {

graph::parameter parse_parameter(std::string_view text, graph::parameter_kind kind) {
    graph::parameter result;
    result.kind = kind;
    const auto equals = find_outside(text, "=");
    auto head = trim(text.substr(0, equals));
    if (equals != std::string_view::npos) result.default_text = trim(text.substr(equals + 1));
    if (const auto colon = find_outside(head, ":"); colon != std::string_view::npos) {
        result.type = trim(head.substr(colon + 1));
        head = trim(head.substr(0, colon));
    }
    result.name = head;
    return result;
}

// `a, b=1, *, c`; false where it is no parameter list.
bool parse_parameters(std::string_view text, std::vector<graph::parameter>& into) {
    using kind = graph::parameter_kind;
    auto current = kind::positional_or_keyword;
    for (auto part : split_outside(text, ',')) {
        if (part == "*") {
            current = kind::keyword_only;
        } else if (part == "/") {
            for (auto& p : into) p.kind = kind::positional_only;
        } else if (part.starts_with("**")) {
            into.push_back(parse_parameter(part.substr(2), kind::var_keyword));
        } else if (part.starts_with("*")) {
            into.push_back(parse_parameter(part.substr(1), kind::var_positional));
            current = kind::keyword_only;
        } else {
            into.push_back(parse_parameter(part, current));
        }
    }
    std::set<std::string_view> names;
    return std::all_of(into.begin(), into.end(), [&](const auto& p) { return is_dotted_name(p.name) && p.name.find('.') == std::string_view::npos && names.insert(p.name).second; });
}

std::string to_string(graph::version v) { return fmt::format("{}.{}", v.major, v.minor); }

std::string to_string(std::span<const graph::version> versions) {
    std::string text;
    for (const auto v : versions) text += fmt::format("{}{}", text.empty() ? "" : " ", to_string(v));
    return text;
}

// The place of a version in `known`, or what is wrong with it.
std::expected<std::size_t, std::string> place_of(std::string_view text, std::span<const graph::version> known) {
    const auto v = parse_version(text);
    if (!v) return std::unexpected(fmt::format("\"@{}\" is no version: write @2.1, @2.1..2.13 or @1.8,2.13", text));
    const auto at = std::find(known.begin(), known.end(), *v);
    if (at == known.end()) return std::unexpected(fmt::format("{} is no version of the framework line, which has {}", text, to_string(known)));
    return static_cast<std::size_t>(at - known.begin());
}

}  // namespace

std::expected<graph::version_set, line_fault> take_versions(std::string_view& text, std::span<const graph::version> known) {
    const auto all = static_cast<graph::version_set>((1U << known.size()) - 1);
    const auto at = find_outside(text, " @");
    if (at == std::string_view::npos) return all;
    graph::version_set set = 0;
    for (const auto part : split_outside(text.substr(at + 2), ',')) {
        const auto column = static_cast<std::size_t>(part.data() - text.data());
        const auto dots = part.find("..");
        const auto first = place_of(trim(part.substr(0, dots)), known);
        const auto last = dots == std::string_view::npos ? first : place_of(trim(part.substr(dots + 2)), known);
        if (!first || !last) return std::unexpected(line_fault{first ? last.error() : first.error(), column});
        if (*last < *first) return std::unexpected(line_fault{fmt::format("\"@{}\" ends before it begins: write the older version first", part), column});
        for (auto i = *first; i <= *last; ++i) set = static_cast<graph::version_set>(set | 1U << i);
    }
    if (set == 0) return std::unexpected(line_fault{"versions are missing behind the @: write @2.1, @2.1..2.13 or @1.8,2.13", at + 1});
    text = trim(text.substr(0, at));
    return set;
}

std::string versions_text(graph::version_set set, std::span<const graph::version> known) {
    if (set == (1U << known.size()) - 1) return {};
    std::string text;
    for (std::size_t i = 0; i < known.size(); ++i) {
        if ((set >> i & 1U) == 0) continue;
        auto last = i;
        while (last + 1 < known.size() && (set >> (last + 1) & 1U) != 0) ++last;
        text += fmt::format("{}{}", text.empty() ? " @" : ",", to_string(known[i]));
        if (last != i) text += fmt::format("..{}", to_string(known[last]));
        i = last;
    }
    return text;
}

std::expected<operator_line, line_fault> parse_operator(std::string_view text) {
    operator_line result;
    if (const auto arrow = find_outside(text, " -> "); arrow != std::string_view::npos) {
        result.signature.returns = trim(text.substr(arrow + 4));
        text = trim(text.substr(0, arrow));
    }
    if (const auto colon = find_outside(text, " : "); colon != std::string_view::npos) {
        result.bases = split_outside(text.substr(colon + 3), ',');
        text = trim(text.substr(0, colon));
    }
    const auto open = text.find('(');
    result.name = trim(text.substr(0, open));
    result.callable = open != std::string_view::npos;
    if (!is_dotted_name(result.name)) return std::unexpected(line_fault{fmt::format("\"{}\" is no dotted name", result.name), 0});
    if (result.callable && (text.back() != ')' || !parse_parameters(text.substr(open + 1, text.size() - open - 2), result.signature.parameters)))
        return std::unexpected(line_fault{fmt::format("the parameters of {} are no parameter list", result.name), open});
    return result;
}

}  // namespace tensorferry::snapshot
