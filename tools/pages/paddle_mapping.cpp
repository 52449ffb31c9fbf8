#include "tools/pages/paddle_mapping.hpp"

#include <algorithm>
#include <optional>

#include "tools/pages/markdown.hpp"
#include "tools/pages/signature.hpp"

namespace tensorferry::pages {

namespace {

// The classes of the pages' titles and of the tables' remarks, in the documentation's words.
difference class_in(std::string_view words) {
    static constexpr std::pair<std::string_view, difference> classes[] = {
        {"组合替代", difference::composition},     {"返回参数", difference::result},          {"仅参数名", difference::names},
        {"参数默认值", difference::defaults},      {"参数用法", difference::usage},           {"参数类型", difference::types},
        {"torch 参数更多", difference::left_has_more}, {"paddle 参数更多", difference::right_has_more}, {"参数完全一致", difference::same},
        {"无参数", difference::same},              {"参数名不一致", difference::names},       {"差异对比", difference::unstated},
        {"参数不一致", difference::usage},      {"未定义", difference::left_has_more},     {"功能一致", difference::same}};
    for (const auto& [phrase, class_] : classes)
        if (words.find(phrase) != std::string_view::npos) return class_;
    return difference::unstated;
}

bool of_pytorch(std::string_view name) {
    return name == "torch" || name.starts_with("torch.") || name.starts_with("torchvision.");
}

// Where two signatures agree by name, for pages which say that all is the same and print no table.
void pair_by_name(const page_signature& left, const page_signature& right, documented_equivalence& row) {
    for (const auto& parameter : left.parameters) {
        const bool both = std::ranges::any_of(right.parameters, [&](const auto& other) { return other.name == parameter.name; });
        if (both && is_dotted_name(parameter.name)) row.parameters.emplace_back(parameter.name, parameter.name);
    }
}

struct page_reader {
    documented_table& into;
    std::string shown_as;
    difference class_ = difference::unstated;
    std::string left;
    std::optional<page_signature> left_signature;
    std::optional<documented_equivalence> open;  // the pair whose table is still to come

    void close() {
        if (open) into.rows.push_back(*std::exchange(open, std::nullopt));
    }

    void operator_heading(const std::string& name) {
        close();
        if (of_pytorch(name)) {
            left = name;
            left_signature.reset();
        } else if (!left.empty()) {
            open = documented_equivalence{left, name, class_, shown_as, {}};
        }
    }

    void code(std::string_view text) {
        const auto signature = read_signature(text);
        if (!signature) return;
        if (signature->name == left) left_signature = signature;
        else if (open && signature->name == open->right && left_signature && class_ == difference::same && open->parameters.empty())
            pair_by_name(*left_signature, *signature, *open);
    }

    void row(const std::vector<std::string>& cells) {
        if (!open || cells.size() < 2 || plain(cells[0]) == "PyTorch") return;
        if (cells[0].find("返回") != std::string::npos) return;  // the result, not a parameter
        auto left_name = parameter_cell(cells[0]), right_name = parameter_cell(cells[1]);
        if (left_name.empty() || right_name.empty() || (left_name == "-" && right_name == "-")) {
            ++into.unreadable_parameters;
            return;
        }
        std::pair found{std::move(left_name), std::move(right_name)};
        if (std::ranges::find(open->parameters, found) == open->parameters.end()) open->parameters.push_back(std::move(found));
    }
};

}  // namespace

void read_paddle_mapping_page(std::string_view page, std::string_view shown_as, documented_table& into) {
    page_reader reader{into, std::string(shown_as), difference::unstated, "", std::nullopt, std::nullopt};
    bool titled = false;
    for (const auto& block : read_markdown(page)) {
        if (block.kind == block_kind::heading && !titled && block.text.starts_with('[')) {
            reader.class_ = class_in(block.text.substr(0, block.text.find(']')));
            titled = true;
        } else if (block.kind == block_kind::heading && block.text.starts_with('[')) {
            if (const auto name = plain(block.text); is_dotted_name(name)) reader.operator_heading(name);
            else ++into.unreadable_names;
        } else if (block.kind == block_kind::code) {
            reader.code(block.text);
        } else if (block.kind == block_kind::row) {
            reader.row(block.cells);
        }
    }
    reader.close();
}

void read_paddle_mapping_table(std::string_view page, std::string_view shown_as, documented_table& into) {
    for (const auto& block : read_markdown(page)) {
        if (block.kind != block_kind::row || block.cells.size() < 4 || !block.cells[1].starts_with('[')) continue;
        if (!block.cells[2].starts_with('[')) continue;  // no counterpart, or prose
        const auto left = plain(block.cells[1]), right = plain(block.cells[2]);
        if (is_dotted_name(left) && is_dotted_name(right)) into.rows.push_back({left, right, class_in(block.cells[3]), std::string(shown_as), {}});
        else ++into.unreadable_names;
    }
}

}  // namespace tensorferry::pages
