#include "src/project/support_module.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "grammar/parse.hpp"

namespace tensorferry::project {

namespace {

constexpr std::string_view opening = "\"\"\"Functions without a counterpart in ";
constexpr std::string_view closing = ", written by tensorferry.\"\"\"";

constexpr std::array<std::pair<graph::framework, std::string_view>, 3> spelled_names{
    {{graph::framework::pytorch, "PyTorch"}, {graph::framework::paddle, "Paddle"}, {graph::framework::mindspore, "MindSpore"}}};

// Functions of the knowledge name these modules in full.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> imports_of_names{
    {{"collections", "import collections"},
     {"contextlib", "import contextlib"},
     {"copy", "import copy"},
     {"enum", "import enum"},
     {"functools", "import functools"},
     {"itertools", "import itertools"},
     {"math", "import math"},
     {"mindspore", "import mindspore"},
     {"np", "import numpy as np"},
     {"numpy", "import numpy"},
     {"os", "import os"},
     {"paddle", "import paddle"},
     {"torch", "import torch"},
     {"warnings", "import warnings"}}};

bool continues_identifier(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || static_cast<unsigned char>(c) >= 0x80U;
}

bool is_other_framework(std::string_view root, graph::framework own) {
    constexpr std::array<std::pair<std::string_view, graph::framework>, 3> roots{
        {{"torch", graph::framework::pytorch}, {"paddle", graph::framework::paddle}, {"mindspore", graph::framework::mindspore}}};
    return std::ranges::any_of(roots, [&](const auto& each) { return each.first == root && each.second != own; });
}

// Adds the imports of the modules that a function names: "name.", where the name is no attribute and no part of a longer one. What names
// another framework there is a mark or a docstring.
void add_imports(std::string_view source, graph::framework framework, std::set<std::string>& to) {
    for (std::size_t dot = source.find('.'); dot != std::string_view::npos; dot = source.find('.', dot + 1)) {
        std::size_t begin = dot;
        while (begin > 0 && continues_identifier(source[begin - 1])) {
            --begin;
        }
        const auto name = source.substr(begin, dot - begin);
        const auto found = std::ranges::find(imports_of_names, name, &std::pair<std::string_view, std::string_view>::first);
        if (found != imports_of_names.end() && (begin == 0 || source[begin - 1] != '.') && !is_other_framework(name, framework)) {
            to.emplace(found->second);
        }
    }
}

std::string_view without_blank_ends(std::string_view text) {
    const std::size_t end = text.find_last_not_of(" \t\r\n");
    return text.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

// A def from its first decorator on.
std::string_view whole_function(const grammar::tree& module, grammar::node_id def) {
    grammar::span extent = module.extent(def);
    for (const grammar::node_id decorator : module.list(def, grammar::field::FunctionDef::decorator_list)) {
        extent.begin = std::min(extent.begin, module.extent(decorator).begin - 1);
    }
    return module.text(extent);
}

}  // namespace

bool is_support_module(std::string_view text) {
    const std::string_view line = text.substr(0, text.find('\n'));
    return line.starts_with(opening) && without_blank_ends(line).ends_with(closing);
}

std::optional<support_module> read_support_module(std::string_view text) {
    if (!is_support_module(text)) {
        return std::nullopt;
    }
    const std::expected<grammar::tree, grammar::syntax_error> module = grammar::parse(std::string(text));
    if (!module) {
        return std::nullopt;
    }
    support_module result;
    for (const auto& [framework, name] : spelled_names) {
        if (text.substr(opening.size()).starts_with(name)) {
            result.framework = framework;
        }
    }
    for (const grammar::node_id statement : module->list(module->root(), grammar::field::Module::body)) {
        const grammar::node_kind kind = module->kind(statement);
        if (kind == grammar::node_kind::FunctionDef) {
            result.functions.emplace(module->identifier(statement, grammar::field::FunctionDef::name), whole_function(*module, statement));
        } else if (kind == grammar::node_kind::ClassDef) {
            result.functions.emplace(module->identifier(statement, grammar::field::ClassDef::name), module->text(statement));
        } else if (kind == grammar::node_kind::Assign) {
            // `adapted_nn_Conv2d.__name__ = "Conv2d"` belongs to the class above it.
            const std::string_view text = module->text(statement);
            const auto named = result.functions.find(std::string(text.substr(0, text.find('.'))));
            if (named != result.functions.end()) {
                named->second += fmt::format("\n\n\n{}", text);
            }
        } else if (kind == grammar::node_kind::Import || kind == grammar::node_kind::ImportFrom) {
            result.imports.emplace(module->text(statement));
        }
    }
    return result;
}

namespace {

// "A, B" of `class C(A, B):`; empty for a function or a class without bases.
std::string_view bases_of(std::string_view source, std::string_view name) {
    const std::string opening_of_class = fmt::format("class {}(", name);
    const std::size_t begin = source.starts_with(opening_of_class) ? opening_of_class.size() : std::string_view::npos;
    return begin == std::string_view::npos ? std::string_view() : source.substr(begin, source.find("):") - begin);
}

// By name, but for a class from which one of a name before its own derives: that is read when the module is imported.
std::vector<std::string_view> in_order(const support_module& module) {
    std::vector<std::string_view> order, begun;
    const auto add = [&](const auto& self, std::string_view name, std::string_view source) -> void {
        if (std::ranges::find(begun, name) != begun.end()) {
            return;
        }
        begun.push_back(name);
        if (const std::string_view bases = bases_of(source, name); !bases.empty()) {
            for (const auto& [other, text] : module.functions) {
                if (other != name && mentions(bases, other)) {
                    self(self, other, text);
                }
            }
        }
        order.push_back(name);
    };
    for (const auto& [name, source] : module.functions) {
        add(add, name, source);
    }
    return order;
}

}  // namespace

std::string render(const support_module& module) {
    std::set<std::string> imports = module.imports;
    for (const auto& [name, source] : module.functions) {
        add_imports(source, module.framework, imports);
    }
    std::string text;
    for (const auto& [framework, name] : spelled_names) {
        if (framework == module.framework) {
            text = fmt::format("{}{}{}\n", opening, name, closing);
        }
    }
    for (std::string_view gap = "\n"; const std::string& statement : imports) {
        text += fmt::format("{}{}\n", std::exchange(gap, ""), statement);
    }
    for (const std::string_view name : in_order(module)) {
        text += fmt::format("\n\n{}\n", without_blank_ends(module.functions.at(std::string(name))));
    }
    return text;
}

bool mentions(std::string_view text, std::string_view identifier) {
    for (std::size_t at = text.find(identifier); at != std::string_view::npos; at = text.find(identifier, at + 1)) {
        const std::size_t end = at + identifier.size();
        if ((at == 0 || !continues_identifier(text[at - 1])) && (end == text.size() || !continues_identifier(text[end]))) {
            return true;
        }
    }
    return false;
}

}  // namespace tensorferry::project
