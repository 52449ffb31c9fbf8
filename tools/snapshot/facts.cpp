#include "tools/snapshot/facts.hpp"

#include <charconv>
#include <fmt/format.h>
#include <set>

namespace tensorferry::snapshot {

std::string describe(const diagnostic& d) {
    if (d.line == 0) return fmt::format("{}: error: {}", d.file, d.message);
    return fmt::format("{}:{}:{}: error: {}", d.file, d.line, std::max(d.column, 1U), d.message);
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

std::string_view trim(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

// Takes what stands before the first space off the text.
std::string_view take_word(std::string_view& text) {
    text = trim(text);
    const auto word = text.substr(0, text.find(' '));
    text = trim(text.substr(word.size()));
    return word;
}

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
    return std::all_of(into.begin(), into.end(), [&](const auto& p) { return is_dotted_name(p.name) && names.insert(p.name).second; });
}

struct reader {
    const std::string& file;
    graph::builder& into;
    diagnostics& errors;
    std::optional<graph::framework> fw;
    std::string root;
    unsigned line = 0;
    std::string_view line_text;
    std::set<std::string, std::less<>> operators;
    struct reference {
        std::string name, target;
        unsigned line;
    };
    std::vector<reference> aliases, members;

    void fail(std::string message, std::size_t column = 0) { errors.push_back({file, line, static_cast<unsigned>(column + 1), std::move(message)}); }

    void read_framework(std::string_view rest) {
        const auto name = take_word(rest);
        const auto module = take_word(rest);
        fw = graph::framework_named(name);
        std::vector<graph::version> versions;
        while (!rest.empty()) {
            const auto word = take_word(rest);
            const auto version = parse_version(word);
            if (!version) return fail(fmt::format("\"{}\" is no version", word));
            versions.push_back(*version);
        }
        if (!fw) return fail(fmt::format("\"{}\" is no framework: it is pytorch, paddle or mindspore", name));
        if (module.empty() || versions.empty()) return fail("a framework line is: framework NAME ROOT_MODULE VERSION…");
        root = module;
        into.add_framework(*fw, root, std::move(versions));
    }

    std::optional<graph::version_range> take_versions(std::string_view& text) {
        const auto at = find_outside(text, " @");
        if (at == std::string_view::npos) return graph::version_range{};
        const auto range = trim(text.substr(at + 2));
        const auto dots = range.find("..");
        const auto first = parse_version(range.substr(0, dots));
        const auto last = dots == std::string_view::npos ? first : parse_version(range.substr(dots + 2));
        text = trim(text.substr(0, at));
        if (!first || !last || *last < *first) {
            fail(fmt::format("\"@{}\" is no range of versions: write @2.1..2.13", range), static_cast<std::size_t>(range.data() - 1 - line_text.data()));
            return std::nullopt;
        }
        return graph::version_range{graph::packed(*first), graph::packed(*last)};
    }

    void read_operator(graph::operator_kind kind, std::string_view rest) {
        const auto versions = take_versions(rest);
        if (!versions) return;
        graph::signature overload;
        if (const auto arrow = find_outside(rest, " -> "); arrow != std::string_view::npos) {
            overload.returns = trim(rest.substr(arrow + 4));
            rest = trim(rest.substr(0, arrow));
        }
        std::vector<std::string_view> bases;
        if (const auto colon = find_outside(rest, " : "); colon != std::string_view::npos) {
            bases = split_outside(rest.substr(colon + 3), ',');
            rest = trim(rest.substr(0, colon));
        }
        const auto open = rest.find('(');
        const auto name = trim(rest.substr(0, open));
        const bool callable = open != std::string_view::npos;
        const bool wants_call = kind == graph::operator_kind::class_ || kind == graph::operator_kind::function || kind == graph::operator_kind::method;
        if (!is_dotted_name(name)) return fail(fmt::format("\"{}\" is no dotted name", name));
        if (name != root && !name.starts_with(root + ".")) return fail(fmt::format("\"{}\" is not in {}", name, root));
        if (callable != wants_call) return fail(wants_call ? "parameters are missing: write at least ()" : "only classes, functions and methods have parameters");
        if (callable && (rest.back() != ')' || !parse_parameters(rest.substr(open + 1, rest.size() - open - 2), overload.parameters)))
            return fail(fmt::format("the parameters of {} are no parameter list", name));
        if (!into.add_operator(*fw, kind, name, *versions)) return fail(fmt::format("{} is of another kind on an earlier line", name));
        operators.insert(std::string(name));
        if (callable || !overload.returns.empty()) into.add_signature(name, overload);
        for (const auto base : bases) into.add_base(name, base);
        if (kind == graph::operator_kind::method || kind == graph::operator_kind::attribute)
            members.push_back({std::string(name), std::string(graph::parent_part(name)), line});
    }

    void read_line(std::string_view text) {
        line_text = text;
        text = trim(text);
        if (text.empty() || text.front() == '#') return;
        const auto kind = take_word(text);
        if (kind == "framework") return read_framework(text);
        if (!fw) return fail("the first line must name the framework: framework NAME ROOT_MODULE VERSION…");
        if (kind == "alias") {
            const auto alias = take_word(text), target = take_word(text);
            if (!is_dotted_name(alias) || !is_dotted_name(target) || !text.empty()) return fail("an alias line is: alias NAME OPERATOR");
            aliases.push_back({std::string(alias), std::string(target), line});
            return;
        }
        constexpr std::pair<std::string_view, graph::operator_kind> kinds[] = {
            {"module", graph::operator_kind::module}, {"class", graph::operator_kind::class_}, {"function", graph::operator_kind::function},
            {"method", graph::operator_kind::method}, {"attribute", graph::operator_kind::attribute}, {"constant", graph::operator_kind::constant}};
        for (const auto& [word, value] : kinds)
            if (kind == word) return read_operator(value, text);
        fail(fmt::format("\"{}\" is no kind of fact: it is module, class, function, method, attribute, constant or alias", kind));
    }

    void resolve() {
        std::set<std::string_view> seen;
        for (const auto& [alias, target, at] : aliases) {
            line = at;
            if (!operators.contains(target)) fail(fmt::format("{} is an alias of {}, which is not here", alias, target));
            else if (operators.contains(alias) || !seen.insert(alias).second) fail(fmt::format("{} is there twice", alias));
            else into.add_alias(alias, target);
        }
        for (const auto& [member, owner, at] : members) {
            line = at;
            if (!operators.contains(owner)) fail(fmt::format("{} belongs to {}, which is not here", member, owner));
        }
    }
};

}  // namespace

void read_facts(std::string_view text, const std::string& file, graph::builder& into, diagnostics& errors) {
    reader work{file, into, errors, {}, {}, 0, {}, {}, {}, {}};
    while (!text.empty()) {
        const auto end = text.find('\n');
        ++work.line;
        work.read_line(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    work.resolve();
}

}  // namespace tensorferry::snapshot
