#include "src/rewrite/marks.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tensorferry {

using namespace grammar;

namespace {

constexpr std::string_view prefix = "# tensorferry: ";

std::uint32_t line_begin(std::string_view source, std::uint32_t offset) {
    while (offset > 0 && source[offset - 1] != '\n' && source[offset - 1] != '\r') --offset;
    // A byte order mark stays first.
    return offset == 0 && source.starts_with("\xEF\xBB\xBF") ? 3 : offset;
}

bool starts_line(std::string_view source, std::uint32_t offset) {
    const auto begin = line_begin(source, offset);
    return source.substr(begin, offset - begin).find_first_not_of(" \t\f") == std::string_view::npos;
}

// Where a logical line begins that a comment can be put above: the innermost statement, clause or decorator that starts its line.
std::uint32_t anchor(const tree& module, const parent_table& parents, node_id node) {
    const auto source = module.source();
    for (auto child = node; child != no_node; child = parents.of(child)) {
        const auto category = category_of(module.kind(child));
        const auto begin = module.extent(child).begin;
        const auto parent = parents.of(child);
        const bool clause = category == node_category::stmt || category == node_category::handler || module.kind(child) == node_kind::match_case;
        if (clause && starts_line(source, begin)) return begin;
        if (parent == no_node) break;
        const auto parent_kind = module.kind(parent);
        if (parent_kind != node_kind::FunctionDef && parent_kind != node_kind::AsyncFunctionDef && parent_kind != node_kind::ClassDef) continue;
        // Decorators: their line starts at the @ before them.
        const auto decorators = module.list(parent, parent_kind == node_kind::ClassDef ? +field::ClassDef::decorator_list : +field::FunctionDef::decorator_list);
        if (std::ranges::find(decorators, child) == decorators.end()) continue;
        const auto at = source.rfind('@', begin);
        if (at != std::string_view::npos && starts_line(source, static_cast<std::uint32_t>(at))) return static_cast<std::uint32_t>(at);
    }
    return module.extent(node).begin;
}

bool already_there(std::string_view source, std::uint32_t begin, std::string_view comment) {
    // The comment lines right above.
    while (begin > 0) {
        auto end = begin - 1;
        if (end > 0 && source[end] == '\n' && source[end - 1] == '\r') --end;
        const auto above = line_begin(source, end);
        auto line = source.substr(above, end - above);
        line.remove_prefix(std::min(line.find_first_not_of(" \t\f"), line.size()));
        if (!line.starts_with(prefix)) return false;
        if (line == comment) return true;
        if (above == 0 || above >= begin) return false;
        begin = above;
    }
    return false;
}

}  // namespace

bool is_mark(std::string_view comment) { return comment.starts_with(prefix); }

std::vector<codegen::text_edit> mark_edits(const tree& module, const parent_table& parents, const std::vector<mark>& marks) {
    const auto source = module.source();
    const std::string newline = source.find("\r\n") != std::string_view::npos ? "\r\n" : "\n";
    std::map<std::uint32_t, std::vector<std::string>> lines;
    std::map<std::uint32_t, std::string> indents;
    for (const auto& each : marks) {
        const auto place = anchor(module, parents, each.node);
        const auto begin = line_begin(source, place);
        const auto comment = std::string(prefix) + each.text;
        auto& texts = lines[begin];
        indents[begin] = std::string(source.substr(begin, place - begin));
        if (std::ranges::find(texts, comment) == texts.end() && !already_there(source, begin, comment)) texts.push_back(comment);
    }
    std::vector<codegen::text_edit> edits;
    for (const auto& [begin, texts] : lines) {
        std::string text;
        for (const auto& each : texts) text += indents[begin] + each + newline;
        if (!text.empty()) edits.push_back({{begin, begin}, text});
    }
    return edits;
}

}  // namespace tensorferry
