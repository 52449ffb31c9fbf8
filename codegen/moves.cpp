// Lines that are put elsewhere: the part of the renderer that writes them there, and what stands in their place.
#include <utility>

#include "codegen/renderer.hpp"
#include "codegen/style.hpp"
#include "codegen/token_search.hpp"

namespace tensorferry::codegen {

using grammar::span;

bool renderer::is_moved(const site& one) const {
    for (const auto& move : changes_.moves) {
        const bool within = one.where.begin >= move.from.begin && one.where.end <= move.from.end;
        // An insertion at the end belongs to the line behind.
        if (within && one.where.begin < move.from.end) return true;
    }
    return false;
}

// Lines that are inserted above a line which is put at another depth.
std::string renderer::put_lines(const text_edit& insertion) const {
    const auto source = module_.source();
    const auto place = insertion.where.begin;
    if (!new_indent_ || place == 0 || (source[place - 1] != '\n' && source[place - 1] != '\r')) return insertion.text;
    std::string text;
    for (std::size_t begin = 0; begin < insertion.text.size();) {
        const auto newline = insertion.text.find('\n', begin);
        const auto end = newline == std::string::npos ? insertion.text.size() : newline + 1;
        const auto line = std::string_view(insertion.text).substr(begin, end - begin);
        text += line.starts_with(new_indent_->from) ? new_indent_->to + std::string(line.substr(new_indent_->from.size())) : std::string(line);
        begin = end;
    }
    // A line without indentation has got its new one already: what is inserted stands behind that.
    if (new_indent_->from.empty() && text.starts_with(new_indent_->to)) text = text.substr(new_indent_->to.size()) + new_indent_->to;
    return text;
}

std::string renderer::text_of(const std::vector<text_piece>& pieces) {
    std::string text;
    for (const auto& piece : pieces) {
        if (const auto* words = std::get_if<std::string>(&piece)) {
            text += *words;
            continue;
        }
        text += node_text(std::get<grammar::node_id>(piece), {});
    }
    return text;
}

std::string renderer::moved_text(const moved_lines& move) {
    const auto source = module_.source();
    auto text = text_of(move.before);
    // What is put above the first line goes with it.
    for (const auto& one : sites_) {
        if (!one.edit || one.where.begin != move.from.begin || one.where.end != move.from.begin) continue;
        const std::string_view line = one.edit->text;
        text += line.starts_with(move.from_indent) ? move.to_indent + std::string(line.substr(move.from_indent.size())) : std::string(line);
        used_.insert(one.edit);
    }
    auto end = move.from.end;
    while (end > move.from.begin && (source[end - 1] == '\n' || source[end - 1] == '\r')) --end;
    if (move.from.begin == end) return text + text_of(move.after);
    const auto begin = static_cast<std::uint32_t>(move.from.begin + move.from_indent.size());
    const auto outer = std::exchange(new_indent_, new_indent{move.from_indent, move.to_indent});
    text += move.to_indent + copy({begin, end}, module_.root()) + look_.newline;
    new_indent_ = outer;
    return text + text_of(move.after);
}

std::vector<renderer::change> renderer::moves() {
    std::vector<change> result;
    for (const auto& move : changes_.moves) {
        if (move.put) result.push_back({{{move.to, move.to}, moved_text(move)}, grammar::no_node, move.from});
        result.push_back({{move.from, text_of(move.in_place)}, grammar::no_node, {}});
    }
    return result;
}

}  // namespace tensorferry::codegen
