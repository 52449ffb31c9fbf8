#include "tools/extract/docstring.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <unordered_map>

namespace tensorferry::extract {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front()))) text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.remove_suffix(1);
    return text;
}

std::vector<std::string_view> lines_of(std::string_view text, std::size_t most) {
    std::vector<std::string_view> lines;
    while (!text.empty() && lines.size() < most) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

void erase_all(std::string& text, std::string_view what, std::string_view with = "") {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) text.replace(at, what.size(), with);
}

// One past the bracket that closes the one at the front; npos where none does.
std::size_t end_of_brackets(std::string_view text) {
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '(' || text[i] == '[' || text[i] == '{') ++depth;
        if ((text[i] == ')' || text[i] == ']' || text[i] == '}') && --depth == 0) return i + 1;
    }
    return std::string_view::npos;
}

// A parameter that has a default but stands before one without: documentation does that. The default goes.
std::string without_early_defaults(const std::string& text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '=') {
            const auto end = text.find_first_of(",()", i + 1);
            if (end != std::string::npos && text[end] == ',') {
                i = end - 1;
                continue;
            }
        }
        result += text[i];
    }
    return result;
}

std::string list_of_tensors(std::string_view text) {
    std::size_t count = 0;
    if (text.starts_with("(")) text.remove_prefix(1);
    if (text.ends_with(")")) text.remove_suffix(1);
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        for (const std::string_view prefix : {"Long", "Bool"})
            if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
        if (!text.starts_with("Tensor")) return {};
        text.remove_prefix(6);
        if (text.starts_with(",")) text.remove_prefix(1);
        ++count;
    }
    if (count == 1) return "Tensor";
    const std::vector<std::string_view> all(count, "Tensor");
    return count == 0 ? std::string() : fmt::format("({})", fmt::join(all, ", "));
}

// A documented return type: `Tensor`, `(Tensor, Tensor)`, `bool`; empty where prose says it.
std::string documented_type(std::string_view text) {
    text = trimmed(text);
    while (!text.empty() && (text.back() == '.' || text.back() == ':')) text.remove_suffix(1);
    if ((text.starts_with("Tensor") || text.starts_with("bool") || text.starts_with("int")) && text.ends_with(")"))
        if (const auto open = text.find('('); open != std::string_view::npos) text = trimmed(text.substr(0, open));
    static const std::unordered_map<std::string_view, std::string_view> known{
        {"tensor", "Tensor"}, {"Tensor", "Tensor"}, {"bool", "bool"}, {"Bool", "bool"}, {"int", "int"}, {"float", "float"}, {"str", "str"},
        {"number", "Number"}, {"Number", "Number"}, {"List of Tensors", "list[Tensor]"}, {"seq", "list[Tensor]"}, {"Tensors", "tuple[Tensor, ...]"},
        {"tuple of Tensors", "tuple[Tensor, ...]"}, {"tuple(Tensor)", "tuple[Tensor, ...]"}, {"Tuple of Tensors", "tuple[Tensor, ...]"},
        {"LongTensor", "Tensor"}, {"BoolTensor", "Tensor"}, {"torch.Size", "Size"}, {"list", "list"}, {"tuple", "tuple"}, {"dict", "dict"},
        {"self", "Tensor"}, {"torch.device", "device"}, {"dtype", "dtype"}};
    if (const auto found = known.find(text); found != known.end()) return std::string(found->second);
    if (auto tensors = list_of_tensors(text); !tensors.empty()) return tensors;
    const bool plain = !text.empty() && std::ranges::all_of(text, [](char c) { return is_word(c) || c == '.' || c == '[' || c == ']' || c == ',' || c == ' '; });
    return plain && !std::islower(static_cast<unsigned char>(text.front())) && text.find(' ') == std::string_view::npos ? short_type(std::string(text)) : std::string();
}

// Where `line` shows a call of the name: the signature.
std::optional<signature> shown_signature(std::string_view line, std::string_view name) {
    line = trimmed(line);
    for (const std::string_view directive : {".. function::", ".. method::", ".. py:function::", ".. py:method::"})
        if (line.starts_with(directive)) line = trimmed(line.substr(directive.size()));
    std::size_t at = 0;
    while (at < line.size() && (is_word(line[at]) || line[at] == '.')) ++at;
    auto shown = line.substr(0, at);
    if (const auto dot = shown.rfind('.'); dot != std::string_view::npos) shown = shown.substr(dot + 1);
    if (shown != name) return std::nullopt;
    line = trimmed(line.substr(at));
    const auto end = line.starts_with("(") ? end_of_brackets(line) : std::string_view::npos;
    if (end == std::string_view::npos) return std::nullopt;
    std::string arguments(line.substr(0, end));
    const auto rest = trimmed(line.substr(end));
    if (!rest.empty() && !rest.starts_with("->")) return std::nullopt;
    erase_all(arguments, "\\*", "*");
    if (arguments.find("[,") != std::string::npos) erase_all(arguments, "["), erase_all(arguments, "]");
    auto parsed = parse_signature(arguments);
    if (!parsed) parsed = parse_signature(without_early_defaults(arguments));
    if (parsed && !rest.empty()) parsed->returns = documented_type(rest.substr(2));
    return parsed;
}

}  // namespace

std::vector<signature> documented_signatures(const std::string& doc, std::string_view name) {
    std::vector<signature> found;
    for (const auto line : lines_of(doc, 400)) {
        if (line.find(name) == std::string_view::npos) continue;
        auto one = shown_signature(line, name);
        if (one && std::ranges::find(found, *one) == found.end()) found.push_back(std::move(*one));
    }
    return found;
}

std::string documented_result(const std::string& doc) {
    const auto lines = lines_of(doc, SIZE_MAX);
    std::string first;
    for (std::size_t i = 0; i + 1 < lines.size() && first.empty(); ++i) {
        const auto head = trimmed(lines[i]);
        if (head != "Return:" && head != "Returns:" && head != "Output:" && head != "Outputs:") continue;
        auto next = i + 1;
        while (next < lines.size() && trimmed(lines[next]).empty()) ++next;
        if (next < lines.size()) first = trimmed(lines[next]);
        break;
    }
    while (!first.empty() && (first.front() == '-' || first.front() == ' ')) first.erase(0, 1);
    erase_all(first, "*");
    erase_all(first, "`");
    first.resize(std::min(first.find_first_of(".,;:"), first.size()));
    std::ranges::transform(first, first.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto has_word = [&](std::string_view word) {
        for (auto at = first.find(word); at != std::string::npos; at = first.find(word, at + 1))
            if ((at == 0 || !is_word(first[at - 1])) && (at + word.size() == first.size() || !is_word(first[at + word.size()]))) return true;
        return false;
    };
    for (const std::string_view end : {" with", " whose", " of shape", " containing", " that"})
        if (const auto at = first.find(end); at != std::string::npos) first.resize(at);
    if (first.find(" or ") != std::string::npos || first.find("union") != std::string::npos) return {};
    const bool many = has_word("tensors") || first.find("[tensor") != std::string::npos || first.find("(tensor") != std::string::npos;
    if (has_word("tuple") || has_word("tuples")) return many ? "tuple[Tensor, ...]" : "tuple";
    if (has_word("list")) return many ? "list[Tensor]" : "list";
    auto word = first.starts_with("a ") ? first.substr(2) : first.starts_with("an ") ? first.substr(3) : first;
    word.resize(std::min(word.find(' '), word.size()));
    if (word == "bool" || word == "boolean") return "bool";
    if (word == "int" || word == "integer") return "int";
    if (word == "float" || word == "dict" || word == "str") return word;
    return has_word("tensor") && !many ? "Tensor" : "";
}

namespace {

// The dotted name in ":func:`~name`" at the front of a text, and what comes after it.
std::pair<std::string, std::string_view> role_target(std::string_view text) {
    for (const std::string_view role : {":func:`", ":meth:`", ":class:`", ":attr:`"}) {
        if (!text.starts_with(role)) continue;
        text.remove_prefix(role.size());
        if (text.starts_with("~")) text.remove_prefix(1);
        const auto end = std::ranges::find_if(text, [](char c) { return !is_word(c) && c != '.'; });
        const auto size = static_cast<std::size_t>(end - text.begin());
        return {std::string(text.substr(0, size)), text.substr(size)};
    }
    return {};
}

}  // namespace

std::string alias_target(const std::string& doc, std::string_view root) {
    const auto text = trimmed(doc);
    if (text.size() > 200) return {};
    for (const std::string_view words : {"Alias of ", "Alias for "}) {
        const auto at = text.find(words);
        if (at == std::string_view::npos || std::ranges::count(trimmed(text.substr(0, at)), '\n') > 0) continue;
        auto [target, rest] = role_target(text.substr(at + words.size()));
        if (rest.starts_with("`")) rest.remove_prefix(1);
        if (rest.starts_with(".")) rest.remove_prefix(1);
        if (trimmed(rest).empty() && target.starts_with(std::string(root) + ".")) return target;
    }
    return {};
}

std::string referred_operator(const std::string& doc, std::string_view root) {
    const auto text = std::string_view(doc).substr(0, 400);
    constexpr std::string_view words = "refer to ";
    for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
        auto [target, rest] = role_target(text.substr(at + words.size()));
        if (target.starts_with(std::string(root) + ".")) return target;
        if (!target.empty()) return {};
    }
    return {};
}

}  // namespace tensorferry::extract
