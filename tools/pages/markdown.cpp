#include "tools/pages/markdown.hpp"

#include <algorithm>
#include <cctype>

namespace tensorferry::pages {

namespace {

bool is_fence(std::string_view line) {
    return line.starts_with("```") || line.starts_with("~~~");
}

std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells;
    std::string cell;
    line.remove_prefix(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|') {
            cell += '|';
            ++i;
        } else if (line[i] == '|') {
            cells.emplace_back(trimmed(cell));
            cell.clear();
        } else {
            cell += line[i];
        }
    }
    if (!trimmed(cell).empty()) cells.emplace_back(trimmed(cell));
    return cells;
}

bool is_rule(const std::vector<std::string>& cells) {
    return std::ranges::all_of(cells, [](const std::string& cell) { return cell.find_first_not_of("-: ") == std::string::npos; });
}

block heading(std::string_view line) {
    const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
    return {block_kind::heading, static_cast<unsigned>(level), std::string(trimmed(line.substr(level))), {}};
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string_view> lines_of(std::string_view page) {
    std::vector<std::string_view> lines;
    while (!page.empty()) {
        const auto end = page.find('\n');
        auto line = page.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        page.remove_prefix(end == std::string_view::npos ? page.size() : end + 1);
    }
    return lines;
}

std::vector<block> read_markdown(std::string_view page) {
    std::vector<block> blocks;
    bool in_code = false;
    for (const auto whole : lines_of(page)) {
        const auto line = trimmed(whole);
        if (is_fence(line)) {
            in_code = !in_code;
            if (in_code) blocks.push_back({block_kind::code, 0, "", {}});
        } else if (in_code) {
            blocks.back().text.append(whole).append("\n");
        } else if (line.starts_with('#')) {
            blocks.push_back(heading(line));
        } else if (line.starts_with('|')) {
            auto cells = cells_of(line);
            if (!is_rule(cells)) blocks.push_back({block_kind::row, 0, "", std::move(cells)});
        } else if (!line.empty()) {
            blocks.push_back({block_kind::text, 0, std::string(line), {}});
        }
    }
    return blocks;
}

std::string plain(std::string_view markdown) {
    markdown = trimmed(markdown);
    if (const auto open = markdown.find('['); open != std::string_view::npos) {
        if (const auto close = markdown.find("](", open); close != std::string_view::npos) markdown = markdown.substr(open + 1, close - open - 1);
    }
    std::string text;
    for (std::size_t i = 0; i < markdown.size(); ++i) {
        if (markdown[i] == '`') continue;
        if (markdown[i] == '<') {  // "<font color='red'> x </font>"
            if (const auto close = markdown.find('>', i); close != std::string_view::npos) {
                i = close;
                continue;
            }
        }
        if (markdown[i] == '\\' && i + 1 < markdown.size() && std::ispunct(static_cast<unsigned char>(markdown[i + 1])) != 0) continue;
        text += markdown[i];
    }
    return std::string(trimmed(text));
}

std::string link_target(std::string_view markdown) {
    const auto open = markdown.find("](");
    if (open == std::string_view::npos) return {};
    const auto target = markdown.substr(open + 2, markdown.find(')', open) - open - 2);
    return std::string(target.substr(0, target.find('#')));
}

}  // namespace tensorferry::pages
