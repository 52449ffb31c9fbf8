#include "tools/extract/type_text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <unordered_map>

#include "grammar/literals.hpp"
#include "grammar/parse.hpp"
#include "tools/extract/signature.hpp"

namespace tensorferry::extract {
using namespace grammar;
namespace {

const std::unordered_map<std::string_view, std::string_view> renamed{
    {"_int", "int"}, {"_float", "float"}, {"_bool", "bool"}, {"_complex", "complex"}, {"_dtype", "dtype"}, {"_device", "device"},
    {"_layout", "layout"}, {"_size", "tuple[int, ...]"}, {"_qscheme", "qscheme"}, {"DeviceLikeType", "device"}, {"SymInt", "int"},
    {"_symint", "int"}, {"_str", "str"}, {"NoneType", "None"}, {"torch_memory_format", "memory_format"}, {"PlaceLike", "Place"},
    {"DTypeLike", "dtype"}, {"ShapeLike", "tuple[int, ...]"}, {"bool_", "bool"}, {"_dtypes", "dtype"}};

std::string short_name(std::string_view name) {
    const auto found = renamed.find(name);
    return std::string(found == renamed.end() ? name : found->second);
}

constexpr std::size_t longest = 60;

class reader {
public:
    reader(const source_file& file, const type_resolver& resolve, const std::string& argument, int depth) : file_(file), tree_(*file.tree), resolve_(resolve), argument_(argument), depth_(depth) {}

    std::string read(node_id node, int depth = 0) const {
        if (depth > 12) return {};
        switch (tree_.kind(node)) {
            case node_kind::Name:
            case node_kind::Attribute: return name(node, argument_, false);
            case node_kind::Constant: return constant(node);
            case node_kind::BinOp:
                if (tree_.op(node, field::BinOp::op) != operator_kind::BitOr) return {};
                return alternatives({tree_.child(node, field::BinOp::left), tree_.child(node, field::BinOp::right)}, false, depth);
            case node_kind::Subscript: return subscript(node, depth);
            case node_kind::Tuple: {
                std::string text;
                for (const auto e : tree_.list(node, field::Tuple::elts)) text += (text.empty() ? "" : ", ") + read(e, depth + 1);
                return "(" + text + ")";
            }
            default: return {};
        }
    }

private:
    std::string name(node_id node, const std::string& argument, bool subscripted) const {
        const auto written = tree_.kind(node) == node_kind::Name ? tree_.identifier(node, field::Name::id) : tree_.identifier(node, field::Attribute::attr);
        const auto* value = resolve_ ? resolve_(file_, node) : nullptr;
        if (value == nullptr || renamed.contains(written)) return short_name(written);
        switch (value->kind) {
            case object_kind::class_: return short_name(value->name);
            case object_kind::annotation: return depth_ > 8 || value->source == nullptr ? std::string() : type_text(*value->source, value->node, resolve_, argument, depth_ + 1);
            case object_kind::external: return short_name(std::string_view(value->name).substr(value->name.rfind('.') + 1));
            case object_kind::none: return "None";
            case object_kind::unknown: return value->name == "typing.TypeVar" || value->name == "typing_extensions.TypeVar" ? argument_ : short_name(written);
            case object_kind::instance: return depth_ > 0 || subscripted ? "" : short_name(written);
            default: return short_name(written);
        }
    }

    std::string constant(node_id node) const {
        switch (tree_.constant(node)) {
            case constant_kind::none: return "None";
            case constant_kind::ellipsis: return "...";
            case constant_kind::string: return short_type(string_value(tree_, node));
            default: return std::string(tree_.text(node));
        }
    }

    std::string alternatives(const std::vector<node_id>& nodes, bool none, int depth) const {
        std::vector<std::string> parts;
        const auto keep = [&](std::string part) {
            if (part == "None") none = true;
            else if (!part.empty() && std::ranges::find(parts, part) == parts.end()) parts.push_back(std::move(part));
        };
        for (const auto node : nodes) {
            const auto text = read(node, depth + 1);
            std::size_t begin = 0;
            for (std::size_t end; (end = text.find(" | ", begin)) != std::string::npos; begin = end + 3) keep(text.substr(begin, end - begin));
            keep(text.substr(begin));
        }
        if (none) parts.emplace_back("None");
        return fmt::format("{}", fmt::join(parts, " | "));
    }

    std::string subscript(node_id node, int depth) const {
        const auto base_node = tree_.child(node, field::Subscript::value);
        const auto slice = tree_.child(node, field::Subscript::slice);
        std::vector<node_id> items{slice};
        if (tree_.kind(slice) == node_kind::Tuple) items.assign(tree_.list(slice, field::Tuple::elts).begin(), tree_.list(slice, field::Tuple::elts).end());
        const bool named = tree_.kind(base_node) == node_kind::Name || tree_.kind(base_node) == node_kind::Attribute;
        auto base = named ? name(base_node, read(items.front(), depth + 1), true) : read(base_node, depth + 1);
        const auto* alias = named && resolve_ ? resolve_(file_, base_node) : nullptr;
        if (base.empty() || (alias != nullptr && alias->kind == object_kind::annotation)) return base;
        if (base == "Optional") return alternatives(items, true, depth);
        if (base == "Union") return alternatives(items, false, depth);
        if (base == "Literal") {
            const bool strings = std::ranges::all_of(items, [&](node_id i) { return tree_.kind(i) == node_kind::Constant && tree_.constant(i) == constant_kind::string; });
            return strings ? "str" : "";
        }
        static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> lower{{{"Tuple", "tuple"}, {"List", "list"}, {"Dict", "dict"}, {"Type", "type"}}};
        for (const auto& [upper, plain] : lower)
            if (base == upper) base = plain;
        std::vector<std::string> inner;
        for (const auto item : items) inner.push_back(read(item, depth + 1));
        const bool all = std::ranges::none_of(inner, [](const auto& i) { return i.empty(); });
        if (base == "tuple" && all && inner.back() != "...") return fmt::format("({}{})", fmt::join(inner, ", "), inner.size() == 1 ? "," : "");
        return all ? fmt::format("{}[{}]", base, fmt::join(inner, ", ")) : base;
    }

    const source_file& file_;
    const tree& tree_;
    const type_resolver& resolve_;
    const std::string& argument_;
    int depth_;
};

}  // namespace

std::string type_text(const source_file& file, node_id node, const type_resolver& resolve, const std::string& argument, int depth) {
    if (node == no_node || file.tree->text(node).size() > 160) return {};
    auto text = reader(file, resolve, argument, depth).read(node);
    const bool nothing = text == "Any" || text == "object" || text == "_empty" || text.size() > longest || text.find('@') != std::string::npos;
    return nothing ? std::string() : text;
}

std::string short_type(const std::string& text) {
    if (text.empty() || text.size() > 160 || text.find('\n') != std::string::npos) return {};
    auto tree = parse(text + "\n");
    if (!tree) return {};
    source_file file;
    const auto* parsed = &file.tree.emplace(std::move(*tree));
    const auto body = parsed->list(parsed->root(), field::Module::body);
    if (body.size() != 1 || parsed->kind(body.front()) != node_kind::Expr) return {};
    return type_text(file, parsed->child(body.front(), field::Expr::value), {});
}

}  // namespace tensorferry::extract
