#include "src/rewrite/class_body.hpp"

namespace tensorferry {

using namespace grammar;

namespace {

// Decorators stand before the statement's own extent.
std::uint32_t first_token_of(const tree& module, node_id statement) {
    const auto kind = module.kind(statement);
    if (kind != node_kind::FunctionDef && kind != node_kind::AsyncFunctionDef && kind != node_kind::ClassDef) return module.extent(statement).begin;
    const unsigned field = kind == node_kind::ClassDef ? unsigned{field::ClassDef::decorator_list} : unsigned{field::FunctionDef::decorator_list};
    const auto decorators = module.list(statement, field);
    if (decorators.empty()) return module.extent(statement).begin;
    return static_cast<std::uint32_t>(module.source().rfind('@', module.extent(decorators.front()).begin));
}

}  // namespace

std::optional<std::pair<std::uint32_t, std::string>> place_in_body(const tree& module, node_id class_def) {
    const auto body = module.list(class_def, field::ClassDef::body);
    const auto is_docstring = [&](node_id node) {
        return module.kind(node) == node_kind::Expr && module.kind(module.child(node, field::Expr::value)) == node_kind::Constant;
    };
    const auto first = body.size() > 1 && is_docstring(body[0]) ? body[1] : body[0];
    if (is_docstring(first)) return std::nullopt;
    const auto begin = first_token_of(module, first);
    const auto source = module.source();
    auto line = begin;
    while (line > 0 && source[line - 1] != '\n' && source[line - 1] != '\r') --line;
    const auto indent = source.substr(line, begin - line);
    if (indent.find_first_not_of(" \t") != std::string_view::npos) return std::nullopt;
    return std::pair(begin, std::string(indent));
}

}  // namespace tensorferry
