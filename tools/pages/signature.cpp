#include "tools/pages/signature.hpp"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

#include "grammar/literals.hpp"
#include "grammar/parse.hpp"
#include "tools/pages/markdown.hpp"

namespace tensorferry::pages {

namespace {

using grammar::no_node;
using grammar::node_id;
using grammar::node_kind;
using grammar::tree;

bool is_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// Literals as repr() writes them; whatever else as it stands, on one line.
std::string tidy_default(const tree& module, node_id value) {
    if (module.kind(value) == node_kind::Constant) {
        switch (const auto kind = module.constant(value); kind) {
            case grammar::constant_kind::string: return grammar::repr_of_string(grammar::string_value(module, value));
            case grammar::constant_kind::integer:
            case grammar::constant_kind::floating:
            case grammar::constant_kind::imaginary: return grammar::repr_of_number(module.text(value), kind);
            default: break;
        }
    }
    if (module.kind(value) == node_kind::Tuple || module.kind(value) == node_kind::List) {
        const bool tuple = module.kind(value) == node_kind::Tuple;
        const auto elements = module.list(value, grammar::field::Tuple::elts);
        std::string text;
        for (const auto element : elements) text += fmt::format("{}{}", text.empty() ? "" : ", ", tidy_default(module, element));
        if (tuple && elements.size() == 1) text += ',';
        return tuple ? fmt::format("({})", text) : fmt::format("[{}]", text);
    }
    std::string text;
    for (const char c : module.text(value)) {
        if (std::isspace(static_cast<unsigned char>(c)) == 0) text += c;
        else if (!text.ends_with(' ')) text += ' ';
    }
    return text;
}

page_parameter read_parameter(const tree& module, node_id arg, node_id value, std::string prefix) {
    const auto annotation = module.child(arg, grammar::field::arg::annotation);
    return {std::string(module.identifier(arg, grammar::field::arg::arg)), std::move(prefix),
            annotation == no_node ? "" : std::string(module.text(annotation)), value == no_node ? "" : tidy_default(module, value)};
}

std::vector<page_parameter> read_parameters(const tree& module, node_id arguments) {
    namespace fields = grammar::field::arguments;
    std::vector<page_parameter> found;
    const auto positional_only = module.list(arguments, fields::posonlyargs), positional = module.list(arguments, fields::args);
    const auto defaults = module.list(arguments, fields::defaults);
    const auto all = positional_only.size() + positional.size();
    for (std::size_t i = 0; i < all; ++i) {
        const auto arg = i < positional_only.size() ? positional_only[i] : positional[i - positional_only.size()];
        const auto missing = all - defaults.size();
        found.push_back(read_parameter(module, arg, i < missing ? no_node : defaults[i - missing], ""));
        if (!positional_only.empty() && i + 1 == positional_only.size()) found.push_back({"/", "", "", ""});
    }
    const auto keyword_only = module.list(arguments, fields::kwonlyargs), keyword_defaults = module.list(arguments, fields::kw_defaults);
    if (const auto star = module.child(arguments, fields::vararg); star != no_node) found.push_back(read_parameter(module, star, no_node, "*"));
    else if (!keyword_only.empty()) found.push_back({"", "*", "", ""});
    for (std::size_t i = 0; i < keyword_only.size(); ++i) found.push_back(read_parameter(module, keyword_only[i], keyword_defaults[i], ""));
    if (const auto star = module.child(arguments, fields::kwarg); star != no_node) found.push_back(read_parameter(module, star, no_node, "**"));
    return found;
}

// The brackets that open at `open`, both included; empty where they never close.
std::string_view bracketed(std::string_view text, std::size_t open) {
    int depth = 0;
    char quote = 0;
    for (std::size_t i = open; i < text.size(); ++i) {
        const char c = text[i];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '(' || c == '[' || c == '{') {
            ++depth;
        } else if ((c == ')' || c == ']' || c == '}') && --depth == 0) {
            return text.substr(open, i - open + 1);
        }
    }
    return {};
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
    std::string result;
    for (auto at = text.find(from); at != std::string_view::npos; at = text.find(from)) {
        result.append(text.substr(0, at)).append(to);
        text.remove_prefix(at + from.size());
    }
    return result.append(text);
}

// Pages are written by people: brackets and commas of Chinese typography, typographic quotes.
std::string with_plain_punctuation(std::string_view text) {
    static constexpr std::pair<std::string_view, std::string_view> pairs[] = {
        {"（", "("}, {"）", ")"}, {"，", ","}, {"‘", "'"}, {"’", "'"}, {"“", "\""}, {"”", "\""}, {"：", ":"}, {"–", "-"}, {"−", "-"}};
    std::string result(text);
    for (const auto& [from, to] : pairs) result = replaced(result, from, to);
    return result;
}

}  // namespace

bool is_dotted_name(std::string_view text) {
    if (text.empty()) return false;
    char before = '.';
    for (const char c : text) {
        if (c != '.' && !is_word(c)) return false;
        if (before == '.' && (c == '.' || std::isdigit(static_cast<unsigned char>(c)) != 0)) return false;
        before = c;
    }
    return before != '.';
}

std::optional<page_signature> read_signature(std::string_view shown) {
    const std::string clean = with_plain_punctuation(shown);
    std::string_view text = trimmed(clean);
    page_signature found;
    for (const std::string_view word : {"class ", "static ", "classmethod ", "async "}) {
        if (!text.starts_with(word)) continue;
        found.is_class = word == "class ";
        text = trimmed(text.substr(word.size()));
    }
    const auto open = text.find('(');
    found.name = trimmed(text.substr(0, open));
    found.name = replaced(found.name, "\\_", "_");
    if (!is_dotted_name(found.name)) return std::nullopt;
    if (open == std::string_view::npos) return found;
    const auto brackets = bracketed(text, open);
    if (brackets.empty()) return std::nullopt;
    const auto module = grammar::parse(fmt::format("def f{}: pass\n", brackets));
    if (!module) return std::nullopt;
    const auto function = module->list(module->root(), grammar::field::Module::body)[0];
    found.parameters = read_parameters(*module, module->child(function, grammar::field::FunctionDef::args));
    if (const auto arrow = text.rfind("->"); arrow != std::string_view::npos && arrow >= open + brackets.size()) {
        found.returns = tidy_type(text.substr(arrow + 2));
    }
    return found;
}

std::string parameters_text(const page_signature& signature, const std::map<std::string, std::string>& types) {
    std::string text(1, '(');
    for (const auto& parameter : signature.parameters) {
        if (text.size() > 1) text += ", ";
        text += parameter.prefix + parameter.name;
        const auto known = types.find(parameter.name);
        const std::string& type = known != types.end() && parameter.type.empty() ? known->second : parameter.type;
        if (!type.empty()) text.append(": ").append(type);
        if (!parameter.default_text.empty()) text.append(type.empty() ? "=" : " = ").append(parameter.default_text);
    }
    text += ')';
    return text;
}

std::string tidy_type(std::string_view words) {
    std::string text = with_plain_punctuation(words);
    for (const std::string_view separator : {" or ", "/", "、", "或者", "或", " | "}) text = replaced(text, separator, "|");
    std::string result;
    std::string_view rest = text;
    while (true) {
        const auto bar = rest.find('|');
        std::string_view part = trimmed(rest.substr(0, bar));
        while (part.starts_with('`')) part.remove_prefix(1);
        while (part.ends_with('`')) part.remove_suffix(1);
        if (part == "string") part = std::string_view("str");
        if (part == "boolean") part = "bool";
        if (!is_dotted_name(part)) return {};
        result += fmt::format("{}{}", result.empty() ? "" : " | ", part);
        if (bar == std::string_view::npos) return result;
        rest.remove_prefix(bar + 1);
    }
}

}  // namespace tensorferry::pages
