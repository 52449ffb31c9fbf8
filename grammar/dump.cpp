#include <algorithm>
#include <ranges>
#include <optional>
#include <utility>

#include "grammar/old_places.hpp"
#include "grammar/literals.hpp"
#include "grammar/parse.hpp"
#include "grammar/tokens.hpp"
#include "grammar/unicode.hpp"

namespace tensorferry::grammar {

namespace {

constexpr std::string_view operator_names[] = {"And",  "Or",    "Add", "Sub",  "Mult", "MatMult", "Div", "Mod",   "Pow", "LShift", "RShift", "BitOr", "BitXor", "BitAnd",
                                               "FloorDiv", "Invert", "Not", "UAdd", "USub", "Eq",  "NotEq", "Lt",  "LtE",    "Gt",     "GtE",   "Is",     "IsNot",
                                               "In",   "NotIn"};
constexpr std::string_view context_names[] = {"Load", "Store", "Del"};

class dumper {
public:
    dumper(const tree& module, int minor) : tree_(module), minor_(minor) {}

    std::string run() {
        node(tree_.root());
        return std::move(out_);
    }

private:
    void node(node_id id);
    void field_value(node_id id, unsigned index, const field_info& field);
    bool is_left_out(node_id id, unsigned index, const field_info& field) const;
    void constant(node_id id);
    void place(span where);
    void specification_of_3_12(std::span<const node_id> parts);
    void nodes(std::span<const node_id> ids);
    void subscript_slice(node_id id);
    void field_expression(node_id field);
    std::optional<span> tuple_in_field(node_id field) const;
    span string_around(std::uint32_t offset) const;
    span place_in_3_8(node_id id) const;
    span place_of(node_id id);
    std::string_view kind_prefix(node_id id) const;

    template <typename Range, typename Print>
    void in_brackets(const Range& values, Print print) {
        out_ += '[';
        const char* separator = "";
        for (const auto value : values) {
            out_ += separator;
            separator = ", ";
            print(value);
        }
        out_ += ']';
    }

    const tree& tree_;
    int minor_;
    std::string out_;
    // Before 3.12 the parts of an f-string had no places of their own: they were said to be where the whole string is.
    std::optional<span> string_;
    node_id last_of_specification_ = no_node;
    node_id specification_ = no_node;   // whose list is written next, for 3.12
    place_shift shift_;                         // of the replacement field that is being dumped, before 3.10
    node_id special_ = no_node;                 // an argument of a call or a keyword-only parameter
    std::optional<span> tuple_;  // a tuple without parentheses in a replacement field
};

bool has_place(node_kind kind) {
    switch (category_of(kind)) {
        case node_category::stmt:
        case node_category::expr:
        case node_category::match:
        case node_category::handler: return true;
        case node_category::mod: return false;
        case node_category::other: break;
    }
    switch (kind) {
        case node_kind::arg:
        case node_kind::keyword:
        case node_kind::alias:
        case node_kind::TypeVar:
        case node_kind::ParamSpec:
        case node_kind::TypeVarTuple: return true;
        default: return false;
    }
}

// Fields that later versions brought, and attributes that some kinds had not yet.
bool has_field(std::string_view name, int minor) {
    if (name == "type_params") {
        return minor >= 12;
    }
    return name != "default_value" || minor >= 13;
}

bool has_place(node_kind kind, int minor) {
    return has_place(kind) && !((kind == node_kind::keyword || kind == node_kind::Slice) && minor < 9) && !(kind == node_kind::alias && minor < 10);
}

void dumper::node(node_id id) {
    if (id == no_node) {
        out_ += "None";
        return;
    }
    const node_kind kind = tree_.kind(id);
    const kind_info& info = describe(kind);
    const auto outer_string = string_;
    const span where = place_of(id);
    out_ += info.name;
    out_ += '(';
    const char* separator = "";
    for (unsigned index = 0; index < info.fields.size(); ++index) {
        const field_info& field = info.fields[index];
        if (!has_field(field.name, minor_) || is_left_out(id, index, field)) {
            continue;
        }
        out_ += separator;
        separator = ", ";
        out_ += field.name;
        out_ += '=';
        field_value(id, index, field);
    }
    if (has_place(kind, minor_)) {
        out_ += separator;
        place(where);
    }
    out_ += ')';
    string_ = outer_string;
}

bool dumper::is_left_out(node_id id, unsigned index, const field_info& field) const {
    bool none = false;
    bool empty = false;
    switch (field.type) {
        case field_type::optional_node: none = tree_.child(id, index) == no_node; break;
        case field_type::optional_identifier: none = tree_.identifier(id, index).empty(); break;
        case field_type::string: none = kind_prefix(id).empty(); break;
        case field_type::list: empty = tree_.list(id, index).empty(); break;
        case field_type::identifier_list: empty = tree_.identifiers(id, index).empty(); break;
        default: return false;
    }
    return (none && minor_ >= 9) || (empty && minor_ >= 13);
}

// "u" of a string literal with that prefix; the only optional string that is ever set.
std::string_view dumper::kind_prefix(node_id id) const {
    if (tree_.kind(id) != node_kind::Constant || tree_.constant(id) != constant_kind::string) {
        return {};
    }
    // Before 3.12 all text of concatenated literals with an f-string among them had the prefix of the first literal.
    const std::string_view text = string_ ? tree_.text(*string_) : tree_.text(id);
    if (!text.starts_with('u')) {
        return {};
    }
    return text.size() > 2 && (text[1] == '"' || text[1] == '\'') ? "u" : "";
}

void dumper::field_value(node_id id, unsigned index, const field_info& field) {
    const node_kind kind = tree_.kind(id);
    switch (field.type) {
        case field_type::node:
        case field_type::optional_node:
            if (kind == node_kind::Subscript && index == field::Subscript::slice && minor_ == 8) {
                return subscript_slice(tree_.child(id, index));
            }
            if (minor_ < 12 && kind == node_kind::FormattedValue && index == field::FormattedValue::value) {
                return field_expression(id);
            }
            if (minor_ == 12 && kind == node_kind::FormattedValue && index == field::FormattedValue::format_spec) {
                specification_ = tree_.child(id, index);
            }
            return node(tree_.child(id, index));
        case field_type::list:
            if (kind == node_kind::JoinedStr && id == specification_) {
                return specification_of_3_12(tree_.list(id, index));
            }
            if ((kind == node_kind::Call && index == field::Call::args) || (kind == node_kind::ClassDef && index == field::ClassDef::bases) ||
                (kind == node_kind::arguments && index == field::arguments::kwonlyargs)) {
                return in_brackets(tree_.list(id, index), [&](node_id listed) { node(special_ = listed); });
            }
            return nodes(tree_.list(id, index));
        case field_type::identifier:
        case field_type::optional_identifier: {
            const std::string_view name = tree_.identifier(id, index);
            out_ += name.empty() ? "None" : repr_of_string(normalised_identifier(name), minor_);
            return;
        }
        case field_type::identifier_list:
            return in_brackets(tree_.identifiers(id, index), [&](std::uint32_t offset) { out_ += repr_of_string(normalised_identifier(tree_.identifier_at(offset)), minor_); });
        case field_type::op:
            out_ += operator_names[static_cast<std::size_t>(tree_.op(id, index))];
            out_ += "()";
            return;
        case field_type::op_list:
            return in_brackets(tree_.ops(id, index), [&](std::uint32_t op) {
                out_ += operator_names[op];
                out_ += "()";
            });
        case field_type::integer: out_ += std::to_string(static_cast<std::int32_t>(tree_.integer(id, index))); return;
        case field_type::constant: return constant(id);
        case field_type::string: out_ += kind_prefix(id).empty() ? "None" : "'u'"; return;
        case field_type::context:
            out_ += context_names[static_cast<std::size_t>(tree_.ctx(id))];
            out_ += "()";
            return;
    }
}

void dumper::nodes(std::span<const node_id> ids) {
    in_brackets(ids, [&](node_id id) { node(id); });
}

// The first releases of 3.12 put an empty text behind a field that ends a format specification.
void dumper::specification_of_3_12(std::span<const node_id> parts) {
    specification_ = no_node;
    const bool field_at_end = !parts.empty() && tree_.kind(parts.back()) == node_kind::FormattedValue;
    const std::size_t count = parts.size() + (field_at_end ? 1 : 0);
    in_brackets(std::views::iota(std::size_t{0}, count), [&](std::size_t i) {
        if (i < parts.size()) {
            return node(parts[i]);
        }
        const std::uint32_t end = tree_.extent(parts.back()).end;
        out_ += "Constant(value='', ";
        place({end, end});
        out_ += ')';
    });
}

// Before 3.9 a subscript's expression stood in an Index, and a tuple with a slice in it was an ExtSlice.
void dumper::subscript_slice(node_id id) {
    const auto dimension = [&](node_id part) {
        if (tree_.kind(part) == node_kind::Slice) {
            return node(part);
        }
        out_ += "Index(value=";
        node(part);
        out_ += ')';
    };
    const auto is_slice = [&](node_id part) { return tree_.kind(part) == node_kind::Slice; };
    if (tree_.kind(id) != node_kind::Tuple || std::ranges::none_of(tree_.list(id, field::Tuple::elts), is_slice)) {
        return dimension(id);
    }
    out_ += "ExtSlice(dims=";
    in_brackets(tree_.list(id, field::Tuple::elts), dimension);
    out_ += ')';
}

// 3.8 left out the parentheses of an argument *(…), the annotation of a keyword-only parameter, and a semicolon behind the
// last statement of a block.
span dumper::place_in_3_8(node_id id) const {
    const span own = tree_.extent(id);
    if (id == special_) {
        const bool starred = tree_.kind(id) == node_kind::Starred;
        const bool parameter = tree_.kind(id) == node_kind::arg;
        return starred     ? span{own.begin, tree_.extent(tree_.child(id, field::Starred::value)).end}
               : parameter ? tree_.identifier_extent(id, field::arg::arg)
                           : own;
    }
    const auto category = category_of(tree_.kind(id));
    const bool block = category == node_category::stmt || category == node_category::handler;
    return block ? span{own.begin, end_in_3_8(tree_, id)} : own;
}

// Sets what holds for the node's children too.
span dumper::place_of(node_id id) {
    const span own = minor_ == 8 ? place_in_3_8(id) : tree_.extent(id);
    if (minor_ >= 12) {
        return own;
    }
    const auto tuple = std::exchange(tuple_, std::nullopt);
    switch (tree_.kind(id)) {
        case node_kind::Tuple: return tuple.value_or(own);
        case node_kind::Constant:
            if (id == last_of_specification_) {
                return string_around(own.begin);
            }
            return string_.value_or(own);
        case node_kind::FormattedValue: return string_.value_or(own);
        case node_kind::JoinedStr:
            if (!string_) {
                string_ = own;
                return own;
            }
            if (minor_ == 8) {
                return *string_;
            }
            // A format specification, and text at its end, is where its own literal is, not the whole concatenation.
            if (const auto parts = tree_.list(id, field::JoinedStr::values); !parts.empty()) {
                last_of_specification_ = parts.back();
            }
            return string_around(own.begin);
        default: return own;
    }
}

// Of the implicitly concatenated literals, the f-string that an offset lies in.
span dumper::string_around(std::uint32_t offset) const {
    const auto tokens = tree_.tokens();
    const auto at = [&](std::size_t i) { return static_cast<token_kind>(tokens[i].kind); };
    auto first = static_cast<std::size_t>(std::ranges::lower_bound(tokens, offset, {}, &token::begin) - tokens.begin());
    auto last = first;
    for (std::size_t level = 0; first > 0; --first) {
        if (at(first - 1) == token_kind::FSTRING_END) {
            ++level;
        } else if (at(first - 1) == token_kind::FSTRING_START && level-- == 0) {
            break;
        }
    }
    for (std::size_t level = 0; last < tokens.size(); ++last) {
        if (at(last) == token_kind::FSTRING_START) {
            ++level;
        } else if (at(last) == token_kind::FSTRING_END && level-- == 0) {
            break;
        }
    }
    return first == 0 || last == tokens.size() ? span{offset, offset} : span{tokens[first - 1].begin, tokens[last].end};
}

void dumper::field_expression(node_id field) {
    const auto outer_shift = shift_;
    if (minor_ < 10 && string_) {
        shift_ = shift_of_field(tree_, *string_, string_around(tree_.extent(field).begin), field, shift_, minor_);
    }
    const auto outer = std::exchange(string_, std::nullopt);
    tuple_ = tuple_in_field(field);
    node(tree_.child(field, field::FormattedValue::value));
    tuple_.reset();
    string_ = outer;
    shift_ = outer_shift;
}

// Before 3.12 the expression of a field was parsed as if parentheses stood in place of the brace before it and of the
// character behind it, so that a tuple without its own had these.
std::optional<span> dumper::tuple_in_field(node_id field) const {
    const node_id value = tree_.child(field, field::FormattedValue::value);
    if (tree_.kind(value) != node_kind::Tuple) {
        return std::nullopt;
    }
    const span own = tree_.extent(value);
    const auto elements = tree_.list(value, field::Tuple::elts);
    const auto tokens = tree_.tokens();
    auto at = std::ranges::lower_bound(tokens, own.begin, {}, &token::begin);
    int level = 0;
    for (; at != tokens.end() && at->begin < own.end; ++at) {
        const auto kind = static_cast<token_kind>(at->kind);
        level += kind == token_kind::LPAR ? 1 : kind == token_kind::RPAR ? -1 : 0;
        if (level == 0) {
            break;
        }
    }
    const bool parenthesised = elements.empty() || (at != tokens.end() && at->end == own.end);
    const auto behind = std::ranges::lower_bound(tokens, own.end, {}, &token::begin);
    if (parenthesised || behind == tokens.end()) {
        return std::nullopt;
    }
    return span{tree_.extent(field).begin, behind->begin + 1};
}

void dumper::place(span where) {
    const position begin = shift_.of(tree_.locate(where.begin));
    const position end = shift_.of(tree_.locate(where.end));
    out_ += "lineno=" + std::to_string(begin.line) + ", col_offset=" + std::to_string(begin.column);
    out_ += ", end_lineno=" + std::to_string(end.line) + ", end_col_offset=" + std::to_string(end.column);
}

void dumper::constant(node_id id) {
    if (tree_.kind(id) == node_kind::Interpolation) {
        out_ += repr_of_string(interpolation_text(tree_, id), minor_);
        return;
    }
    switch (tree_.constant(id)) {
        case constant_kind::none: out_ += "None"; return;
        case constant_kind::true_: out_ += "True"; return;
        case constant_kind::false_: out_ += "False"; return;
        case constant_kind::ellipsis: out_ += "Ellipsis"; return;
        case constant_kind::integer:
        case constant_kind::floating:
        case constant_kind::imaginary: out_ += repr_of_number(tree_.text(id), tree_.constant(id)); return;
        case constant_kind::string: out_ += repr_of_string(string_value(tree_, id), minor_); return;
        case constant_kind::bytes: out_ += repr_of_bytes(string_value(tree_, id)); return;
    }
}

}  // namespace

std::string dump(const tree& module, int minor_version) {
    return dumper(module, minor_version).run();
}

}  // namespace tensorferry::grammar
