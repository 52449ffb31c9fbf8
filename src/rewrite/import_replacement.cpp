// What takes an import statement's place: its lines with their indentation, and what must not be lost with it.
#include <algorithm>

#include "src/rewrite/imports.hpp"

namespace tensorferry {

using namespace grammar;

std::string import_plan::kept_comments(span extent, const std::string& indent) const {
    std::string text;
    for (const auto& comment : module_.comments())
        if (comment.begin >= extent.begin && comment.end <= extent.end) text += std::string(module_.text(comment)) + newline_ + indent;
    return text;
}

// True in a block (a function's, a try's) that would be empty without its imports.
bool import_plan::only_imports_around(node_id statement) const {
    const auto parent = parents_.of(statement);
    if (parent == module_.root()) return false;
    const auto is_import = [&](node_id node) { return module_.kind(node) == node_kind::Import || module_.kind(node) == node_kind::ImportFrom; };
    unsigned index = 0;
    for (const auto& each : describe(module_.kind(parent)).fields) {
        if (each.type == field_type::list) {
            const auto block = module_.list(parent, index);
            if (std::ranges::find(block, statement) != block.end()) return std::ranges::all_of(block, is_import);
        }
        ++index;
    }
    return true;
}

codegen::text_edit import_plan::replacement(node_id statement, const std::vector<std::string>& lines) const {
    const auto source = module_.source();
    auto extent = module_.extent(statement);
    auto line_begin = extent.begin;
    while (line_begin > 0 && source[line_begin - 1] != '\n' && source[line_begin - 1] != '\r') --line_begin;
    const auto before = source.substr(line_begin, extent.begin - line_begin);
    const bool first_on_line = before.find_first_not_of(" \t\f") == std::string_view::npos;
    const std::string indent = first_on_line ? std::string(before) : std::string();
    std::string text = kept_comments(extent, indent);
    const std::string separator = first_on_line ? newline_ + indent : "; ";
    for (const auto& line : lines) {
        if (&line != &lines.front()) text += separator;
        for (char c : line) text += c == '\n' ? newline_ + (first_on_line ? indent : "") : std::string(1, c);
    }
    if (!lines.empty()) return {extent, text};
    auto end = extent.end;
    while (end < source.size() && (source[end] == ' ' || source[end] == '\t')) ++end;
    const bool last_on_line = end == source.size() || source[end] == '\n' || source[end] == '\r';
    if (!first_on_line || only_imports_around(statement) || (!last_on_line && source[end] != '#')) return {extent, text + "pass"};
    if (!last_on_line) return {{extent.begin, end}, text};
    if (end < source.size() && source[end] == '\r') ++end;
    if (end < source.size() && source[end] == '\n') ++end;
    // Between a block's header (or a blank line) and a blank line, one of the two goes as well.
    const auto above = source.substr(0, line_begin);
    const auto above_end = above.find_last_not_of("\r\n");
    const bool gap_above = above_end == std::string_view::npos || above[above_end] == ':' || std::ranges::count(above.substr(above_end), '\n') > 1;
    if (gap_above && text.empty() && end < source.size() && (source[end] == '\n' || source[end] == '\r'))
        end += source.substr(end).starts_with("\r\n") ? 2 : 1;
    return {{line_begin, end}, text.empty() ? text : indent + text.substr(0, text.size() - indent.size())};
}

}  // namespace tensorferry
