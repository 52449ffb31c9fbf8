#include "tools/pages/mindspore_mapping.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "tools/pages/markdown.hpp"
#include "tools/pages/signature.hpp"

namespace tensorferry::pages {

namespace {

difference class_in(std::string_view words) {
    static constexpr std::pair<std::string_view, difference> classes[] = {
        {"parameter names", difference::names},       {"data types", difference::types},           {"default values", difference::defaults},
        {"number or sequence", difference::usage},    {"has no parameter", difference::left_has_more}, {"Consistent", difference::same},
        {"consistent", difference::same}};
    for (const auto& [phrase, class_] : classes)
        if (words.find(phrase) != std::string_view::npos) return class_;
    return difference::unstated;
}

// "…/pytorch_diff/Conv2d.html" -> "Conv2d"
std::string page_in(std::string_view cell) {
    const std::string target = link_target(cell);
    const auto folder = target.find("/pytorch_diff/");
    if (folder == std::string::npos) return {};
    const auto begin = folder + std::string_view("/pytorch_diff/").size();
    return target.substr(begin, target.rfind(".html") - begin);
}

std::size_t column(const std::vector<std::string>& head, std::string_view title) {
    const auto found = std::ranges::find_if(head, [&](const std::string& cell) { return plain(cell) == title; });
    return static_cast<std::size_t>(found - head.begin());
}

void read_parameters(const std::string& page, documented_equivalence& row, documented_table& into) {
    std::size_t left = 0, right = 0;
    std::string category;
    for (const auto& block : read_markdown(page)) {
        if (block.kind != block_kind::row) continue;
        const auto& cells = block.cells;
        if (const auto found = column(cells, "PyTorch"); found < cells.size() && column(cells, "MindSpore") < cells.size()) {
            left = found;
            right = column(cells, "MindSpore");
            category.clear();
            continue;
        }
        if (left == right || cells.size() <= std::max(left, right)) continue;
        if (!cells[0].empty()) category = cells[0];
        if (!category.starts_with("Param") && !category.starts_with("Input")) continue;
        auto left_name = parameter_cell(cells[left]), right_name = parameter_cell(cells[right]);
        if (left_name.empty() || right_name.empty() || (left_name == "-" && right_name == "-")) ++into.unreadable_parameters;
        else row.parameters.emplace_back(std::move(left_name), std::move(right_name));
    }
}

}  // namespace

void read_mindspore_mapping(std::string_view table, std::string_view shown_as, const page_source& page_named, documented_table& into) {
    for (const auto& block : read_markdown(table)) {
        if (block.kind != block_kind::row || block.cells.size() < 3 || !block.cells[0].starts_with('[') || !block.cells[1].starts_with('[')) continue;
        documented_equivalence row{plain(block.cells[0]), plain(block.cells[1]), class_in(block.cells[2]), std::string(shown_as), {}};
        if (!is_dotted_name(row.left) || !is_dotted_name(row.right)) {
            ++into.unreadable_names;
            continue;
        }
        if (const auto name = page_in(block.cells[2]); !name.empty()) read_parameters(page_named(name), row, into);
        into.rows.push_back(std::move(row));
    }
}

void read_mindspore_signatures(std::string_view page, page_facts& into) {
    for (const auto& block : read_markdown(page)) {
        if (block.kind != block_kind::code || block.text.find("mindspore.") == std::string::npos) continue;
        const auto signature = read_signature(block.text);
        if (!signature) {
            into.unreadable_signatures += block.text.starts_with("mindspore.") || block.text.starts_with("class mindspore.");
            continue;
        }
        if (!signature->name.starts_with("mindspore.")) continue;
        const bool member = signature->name.starts_with("mindspore.Tensor.");
        const std::string_view kind = signature->is_class ? "class" : member ? "method" : "function";
        const auto returns = signature->is_class || signature->returns.empty() ? std::string{} : " -> " + signature->returns;
        auto line = fmt::format("{} {}{}{}", kind, signature->name, parameters_text(*signature), returns);
        if (!into.lines.emplace(signature->name, std::move(line)).second) ++into.repeated;
        if (member) into.lines.emplace("mindspore.Tensor", "class mindspore.Tensor()");
    }
}

}  // namespace tensorferry::pages
