#include "tests/codegen/rewrite_case.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "codegen/style.hpp"
#include "grammar/visit.hpp"
#include "grammar/parse.hpp"

namespace tensorferry::codegen {

using grammar::field_type;
using grammar::node_id;
using grammar::node_kind;
using grammar::tree;
namespace field = grammar::field;

namespace {

std::string with_crlf(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c == '\n') result += '\r';
        result += c;
    }
    return result;
}

// Copies a template into the tree that is changed, and puts the old node's parts where their placeholders stand.
class cloner {
public:
    cloner(tree& to, const tree& from, node_id old) : to_(to), from_(from), old_(old) {}

    node_id clone(node_id node) {
        if (from_.kind(node) == node_kind::Name)
            if (const auto part = placeholder(from_.identifier(node, field::Name::id))) return part;
        std::vector<std::uint32_t> slots;
        const auto fields = grammar::describe(from_.kind(node)).fields;
        for (unsigned index = 0; index < fields.size(); ++index)
            if (fields[index].type != field_type::context) slots.push_back(slot(node, index, fields[index].type));
        if (from_.kind(node) == node_kind::Call) all_arguments(node, slots);
        const auto kind = from_.kind(node);
        if (kind == node_kind::Constant) {
            const auto text = from_.text(node);
            const auto offset = to_.add_text(text);
            return to_.add(kind, {offset, offset + static_cast<std::uint32_t>(text.size())}, slots, static_cast<std::uint8_t>(from_.constant(node)));
        }
        const bool has_context = !fields.empty() && fields.back().type == field_type::context;
        return to_.add(kind, {}, slots, has_context ? static_cast<std::uint8_t>(from_.ctx(node)) : 0);
    }

private:
    node_id placeholder(std::string_view name) const {
        if (name == "NODE") return old_;
        if (to_.kind(old_) != node_kind::Call) return grammar::no_node;
        if (name == "SELF") return to_.child(to_.child(old_, field::Call::func), field::Attribute::value);
        if (name.size() == 2 && name[0] == 'A' && name[1] >= '0' && name[1] <= '9')
            return to_.list(old_, field::Call::args)[static_cast<std::size_t>(name[1] - '0')];
        if (!name.starts_with("K_")) return grammar::no_node;
        for (const auto keyword : to_.list(old_, field::Call::keywords))
            if (to_.identifier(keyword, field::keyword::arg) == name.substr(2)) return to_.child(keyword, field::keyword::value);
        throw std::runtime_error("no keyword " + std::string(name));
    }

    void all_arguments(node_id node, std::vector<std::uint32_t>& slots) {
        const auto args = from_.list(node, field::Call::args);
        if (args.empty() || from_.kind(args[0]) != node_kind::Name || from_.identifier(args[0], field::Name::id) != "ALL") return;
        const auto copied = [this](unsigned index) {
            const auto list = to_.list(old_, index);
            return std::vector<std::uint32_t>(list.begin(), list.end());
        };
        auto new_args = copied(field::Call::args), new_keywords = copied(field::Call::keywords);
        for (std::size_t i = 1; i < args.size(); ++i) new_args.push_back(clone(args[i]));
        for (const auto keyword : from_.list(node, field::Call::keywords)) new_keywords.push_back(clone(keyword));
        slots[field::Call::args] = to_.add_list(new_args);
        slots[field::Call::keywords] = to_.add_list(new_keywords);
    }

    std::uint32_t slot(node_id node, unsigned index, field_type type) {
        switch (type) {
        case field_type::node:
        case field_type::optional_node: return from_.child(node, index) ? clone(from_.child(node, index)) : 0;
        case field_type::list: {
            std::vector<std::uint32_t> list;
            for (const auto child : from_.list(node, index)) {
                const bool all = child && from_.kind(child) == node_kind::Name && from_.identifier(child, field::Name::id) == "ALL";
                if (!all) list.push_back(child ? clone(child) : 0);
            }
            return to_.add_list(list);
        }
        case field_type::identifier: return to_.add_text(from_.identifier(node, index));
        case field_type::optional_identifier: return from_.identifier(node, index).empty() ? 0 : to_.add_text(from_.identifier(node, index));
        case field_type::op: return static_cast<std::uint32_t>(from_.op(node, index));
        case field_type::op_list: return to_.add_list(from_.ops(node, index));
        case field_type::integer: return from_.integer(node, index);
        default: return 0;
        }
    }

    tree& to_;
    const tree& from_;
    node_id old_;
};

bool is_use_of(const tree& module, node_id node, std::string_view name) {
    switch (module.kind(node)) {
    case node_kind::Call: return module.text(module.child(node, field::Call::func)) == name ||
        (name.starts_with(".") && module.kind(module.child(node, field::Call::func)) == node_kind::Attribute &&
         module.identifier(module.child(node, field::Call::func), field::Attribute::attr) == name.substr(1));
    case node_kind::Name:
    case node_kind::Attribute:
    case node_kind::BinOp:
    case node_kind::Compare:
    case node_kind::Subscript:
    case node_kind::alias: return module.text(node) == name;
    default: return false;
    }
}

void add_rule(tree& module, const std::string& left, const std::string& right, rewrite& result) {
    const auto pattern = grammar::parse(right + "\n");
    if (!pattern) throw std::runtime_error("no expression: " + right);
    const auto statement = pattern->list(pattern->root(), field::Module::body)[0];
    auto added = pattern->kind(statement) == node_kind::Expr ? pattern->child(statement, field::Expr::value) : statement;
    if (pattern->kind(statement) == node_kind::Import) added = pattern->list(statement, field::Import::names)[0];
    std::vector<node_id> open{module.root()}, found;
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        const bool use = is_use_of(module, node, left);
        if (use) found.push_back(node);
        const bool call = use && module.kind(node) == node_kind::Call;
        for_each_child(module, node, [&](node_id child, unsigned index) {
            if (!call || index != field::Call::func || left.starts_with(".")) open.push_back(child);
        });
    }
    for (const auto node : found) result.replaced[node] = cloner(module, *pattern, node).clone(added);
}

void rename_definition(const tree& module, std::string_view from, const std::string& to, rewrite& result) {
    std::vector<node_id> open{module.root()};
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        const bool definition = module.kind(node) == node_kind::FunctionDef || module.kind(node) == node_kind::ClassDef;
        if (definition && module.identifier(node, field::FunctionDef::name) == from)
            result.edits.push_back({module.identifier_extent(node, field::FunctionDef::name), to});
        for_each_child(module, node, [&](node_id child, unsigned) { open.push_back(child); });
    }
}

}  // namespace

rewrite_case read_case(const std::filesystem::path& file) {
    std::ifstream in(file);
    rewrite_case result;
    std::string line, section;
    bool crlf = false;
    while (std::getline(in, line)) {
        if (line.starts_with("--- ")) {
            section = line.substr(4);
            if (section.starts_with("skipped ")) result.skipped = std::stoul(section.substr(8));
            crlf |= section == "newline CRLF";
        } else if (section == "before") {
            result.before += line + '\n';
        } else if (section == "after") {
            result.after += line + '\n';
        } else if (section == "rules" && !line.empty()) {
            result.rules.push_back(line);
        }
    }
    if (crlf) result.before = with_crlf(result.before), result.after = with_crlf(result.after);
    return result;
}

rewrite rules_for(tree& module, const std::vector<std::string>& rules) {
    rewrite result;
    for (const auto& rule : rules) {
        const auto arrow = rule.find(" => ");
        if (arrow == std::string::npos) throw std::runtime_error("no rule: " + rule);
        const auto left = rule.substr(0, arrow), right = rule.substr(arrow + 4);
        if (left.starts_with("def ")) {
            rename_definition(module, std::string_view(left).substr(4), right, result);
        } else if (left.starts_with("above ")) {
            const auto at = static_cast<std::uint32_t>(module.source().find(left.substr(6)));
            const auto begin = line_begin(module.source(), at);
            result.edits.push_back({{begin, begin}, std::string(indentation_at(module.source(), at)) + right + "\n"});
        } else {
            add_rule(module, left, right, result);
        }
    }
    return result;
}

}  // namespace tensorferry::codegen
