#include "tools/pages/paddle_api.hpp"

#include <fmt/format.h>
#include <map>
#include <set>
#include <vector>

#include "tools/pages/markdown.hpp"
#include "tools/pages/signature.hpp"

namespace tensorferry::pages {

namespace {

// A heading's underline: four or more of one punctuation character (pages that end a line early have three).
bool is_underline(std::string_view line) {
    line = trimmed(line);
    return line.size() >= 3 && std::string_view(":'\"^~=-.").find(line[0]) != std::string_view::npos &&
           line.find_first_not_of(line[0]) == std::string_view::npos;
}

// The text behind ".. py:KIND::", or nothing.
std::string_view directive(std::string_view line, std::string_view kind) {
    line = trimmed(line);
    const std::string start = fmt::format(".. py:{}::", kind);
    return line.starts_with(start) ? trimmed(line.substr(start.size())) : std::string_view{};
}

// "- **axis** (int|list，可选) - …" -> {"axis", "int | list"}
std::pair<std::string, std::string> parameter_item(std::string_view line) {
    line = trimmed(line);
    if (!line.starts_with("- **") && !line.starts_with("* **")) return {};
    line.remove_prefix(4);
    const auto end = line.find("**");
    if (end == std::string_view::npos) return {};
    std::string name(trimmed(line.substr(0, end)));
    line = trimmed(line.substr(end + 2));
    std::string_view open = "(", close = ")";
    if (line.starts_with("（")) open = "（", close = "）";
    if (!line.starts_with(open)) return {std::move(name), ""};
    line.remove_prefix(open.size());
    line = line.substr(0, line.find(close));
    for (const std::string_view comma : {"，", ",", "、 optional"}) line = line.substr(0, line.find(comma));
    return {std::move(name), tidy_type(line)};
}

struct reader {
    std::vector<std::string_view> lines;
    page_facts& into;
    std::string class_name;

    void keep(const std::string& name, std::string line) {
        if (!into.lines.emplace(name, std::move(line)).second) ++into.repeated;
    }

    // Types that the list of parameters below `from` gives, until the next directive or, inside a class, the next heading.
    std::map<std::string, std::string> types_below(std::size_t from, bool to_next_heading) const {
        std::map<std::string, std::string> types;
        for (std::size_t i = from; i < lines.size(); ++i) {
            if (trimmed(lines[i]).starts_with(".. py:")) break;
            if (to_next_heading && i > from && is_underline(lines[i])) break;
            auto [name, type] = parameter_item(lines[i]);
            if (!name.empty() && !type.empty()) types.emplace(std::move(name), std::move(type));
        }
        return types;
    }

    // "Tensor" where the section "返回" begins with the name of a type.
    std::string returns_below(std::size_t from) const {
        for (std::size_t i = from; i + 2 < lines.size(); ++i) {
            if (trimmed(lines[i]).starts_with(".. py:")) break;
            if (trimmed(lines[i]) != "返回" || !is_underline(lines[i + 1])) continue;
            std::size_t at = i + 2;
            while (at < lines.size() && trimmed(lines[at]).empty()) ++at;
            if (at == lines.size()) break;
            std::string_view text = trimmed(lines[at]);
            while (text.starts_with('`')) text.remove_prefix(1);
            const auto end = text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_");
            const auto word = text.substr(0, end);
            const auto after = end == std::string_view::npos ? std::string_view{} : text.substr(end);
            const bool ends = after.empty() || after.starts_with("，") || after.starts_with(",") || after.starts_with("。") || after.starts_with("`");
            for (const std::string_view known : {"Tensor", "bool", "int", "float", "str", "list", "dict", "None"})
                if (ends && word == known) return std::string(word);
        }
        return {};
    }

    void callable(std::size_t at, std::string_view text, bool is_class) {
        while (text.ends_with(':')) text.remove_suffix(1);
        const auto signature = read_signature(text);
        if (!signature || signature->name.find('.') == std::string::npos) {
            ++into.unreadable_signatures;
            return;
        }
        const auto returns = is_class ? std::string{} : returns_below(at + 1);
        if (is_class) class_name = signature->name;
        keep(signature->name, fmt::format("{} {}{}{}", is_class ? "class" : "function", signature->name,
                                          parameters_text(*signature, types_below(at + 1, false)), returns.empty() ? "" : " -> " + returns));
    }

    void member(std::size_t at, bool method) {
        const auto signature = read_signature(lines[at]);
        if (!signature || signature->name.find('.') != std::string::npos) return;  // a heading of prose
        const std::string name = class_name + "." + signature->name;
        if (!method || trimmed(lines[at]).find('(') == std::string_view::npos) keep(name, "attribute " + name);
        else keep(name, fmt::format("method {}{}", name, parameters_text(*signature, types_below(at + 2, true))));
    }

    // Headings below "方法" are methods, below "属性" attributes; a class page without sections (paddle.Tensor) has both.
    void members() {
        bool method = true, inside = class_name.ends_with(".Tensor");
        for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
            if (!is_underline(lines[i + 1]) || is_underline(lines[i]) || trimmed(lines[i]).empty()) continue;
            const auto title = trimmed(lines[i]);
            if (title.starts_with("方法") || title == "Methods") {
                inside = method = true;
            } else if (title.starts_with("属性")) {
                inside = true;
                method = false;
            } else if (title.starts_with("参数") || title.starts_with("返回") || title.starts_with("代码")) {
                // belongs to the member above it
            } else if (inside) {
                member(i, method);
            }
        }
    }
};

}  // namespace

void read_paddle_page(std::string_view page, page_facts& into) {
    reader r{lines_of(page), into, ""};
    for (std::size_t i = 0; i < r.lines.size(); ++i) {
        for (const std::string_view kind : {"class", "function", "decorator"}) {
            if (const auto text = directive(r.lines[i], kind); !text.empty()) r.callable(i, text, kind == "class");
        }
    }
    if (!r.class_name.empty()) r.members();
}

std::string page_facts::text() {
    std::set<std::string> modules;
    std::erase_if(lines, [&](const auto& entry) {
        const auto& [name, line] = entry;
        const bool member = line.starts_with("method ") || line.starts_with("attribute ");
        const bool lost = member && !lines.contains(name.substr(0, name.rfind('.')));
        dangling += lost;
        return lost;
    });
    for (const auto& [name, line] : lines) {
        for (auto dot = name.find('.'); dot != std::string::npos; dot = name.find('.', dot + 1)) {
            const auto parent = name.substr(0, dot);
            if (!lines.contains(parent)) modules.insert(parent);
        }
    }
    auto all = lines;
    for (const auto& module : modules) all.emplace(module, "module " + module);
    std::string result;
    for (const auto& [name, line] : all) result += line + '\n';
    return result;
}

}  // namespace tensorferry::pages
