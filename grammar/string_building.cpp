#include <algorithm>
#include <ranges>
#include <utility>

#include "grammar/literals.hpp"
#include "grammar/node_building.hpp"

namespace tensorferry::grammar {

namespace {

constexpr std::uint32_t no_conversion = 0xffffffffU;

bool is_text(const tree& module, node_id node) {
    return module.kind(node) == node_kind::Constant;
}

// True for a piece without characters: an empty literal, or the text of an f-string that is all "\\<newline>".
bool is_empty(const builder& b, const frame& f, node_id piece) {
    const auto tokens = std::views::iota(f.first, f.last);
    const auto token = std::ranges::lower_bound(tokens, b.module().extent(piece).begin, {}, [&](std::uint32_t i) { return b.token_at(i).begin; });
    const bool raw = token != tokens.end() && b.token_at(*token).raw;
    return raw ? b.module().text(piece).empty() : is_empty_piece(b.module().text(piece));
}

// Joins constants that follow each other and drops empty ones, as CPython's parser does.
void merge_texts(builder& b, const frame& f) {
    const std::size_t first = f.base;
    const tree& module = b.module();
    std::size_t kept = first;
    for (std::size_t i = first; i < b.size();) {
        if (!is_text(module, b.what(i))) {
            b.at(kept++) = b.at(i++);
            continue;
        }
        std::size_t end = i;
        bool empty = true;
        for (; end < b.size() && is_text(module, b.what(end)); ++end) {
            empty = empty && is_empty(b, f, b.what(end));
        }
        if (!empty) {
            const span whole{module.extent(b.what(i)).begin, module.extent(b.what(end - 1)).end};
            const node_id merged =
                end - i == 1 ? b.what(i) : b.add(node_kind::Constant, whole, {0, 0}, static_cast<std::uint8_t>(constant_kind::string));
            b.at(kept++) = {merged, whole.begin, 1};
        }
        i = end;
    }
    b.truncate(kept);
}

struct string_census {
    bool bytes = false;
    bool text = false;
    bool formatted = false;
    bool templated = false;
};

string_census census(const builder& b, const frame& f) {
    string_census found;
    std::uint32_t level = 0;
    for (std::uint32_t i = f.first; i < f.last; ++i) {
        const token_kind kind = b.kind_at(i);
        const bool starts = kind == token_kind::FSTRING_START || kind == token_kind::TSTRING_START;
        if (level == 0) {
            found.bytes |= kind == token_kind::BYTES;
            found.text |= kind == token_kind::STRING;
            found.formatted |= kind == token_kind::FSTRING_START;
            found.templated |= kind == token_kind::TSTRING_START;
        }
        level += starts ? 1 : 0;
        level -= kind == token_kind::FSTRING_END || kind == token_kind::TSTRING_END ? 1 : 0;
    }
    return found;
}

// The token that ends the f-string which a token of its text is in; the last one where the source ends before.
std::uint32_t end_of_string_around(const builder& b, std::uint32_t token) {
    for (std::uint32_t level = 0;; ++token) {
        const token_kind kind = b.kind_at(token);
        if (kind == token_kind::ENDMARKER) {
            return token;
        }
        if (kind == token_kind::FSTRING_START || kind == token_kind::TSTRING_START) {
            ++level;
        } else if ((kind == token_kind::FSTRING_END || kind == token_kind::TSTRING_END) && level-- == 0) {
            return token;
        }
    }
}

// A malformed escape is an error at its literal, and in the text of an f-string at the string's end.
void refuse_malformed(const builder& b, std::uint32_t token) {
    const token_kind kind = b.kind_at(token);
    const bool formatted = kind == token_kind::FSTRING_MIDDLE || kind == token_kind::TSTRING_MIDDLE;
    if (formatted && b.token_at(token).raw) {
        return;
    }
    const std::string_view text = b.module().text(span{b.token_at(token).begin, b.token_at(token).end});
    if (auto fault = formatted ? fault_of_formatted_text(text) : fault_of_literal(text)) {
        const std::uint32_t at = formatted ? end_of_string_around(b, token) : token;
        throw rejected{std::move(*fault), b.token_at(at).begin, b.kind_at(at) == token_kind::ENDMARKER ? reading::to_end : reading::no_further};
    }
}

}  // namespace

// One string literal, or the text between the replacement fields of an f-string.
void build_string_piece(builder& b, const frame& f) {
    refuse_malformed(b, f.first);
    const auto kind = b.kind_at(f.first) == token_kind::BYTES ? constant_kind::bytes : constant_kind::string;
    b.reduce(f.base, node_kind::Constant, b.extent_of(f), {0, 0}, static_cast<std::uint8_t>(kind));
}

void build_fstring_start(builder& b, const frame& f) {
    b.in_template.push_back(b.kind_at(f.first) == token_kind::TSTRING_START);
}

void build_fstring_end(builder& b, const frame&) {
    b.in_template.pop_back();
}

void build_strings(builder& b, const frame& f) {
    if (f.last - f.first == 1) {
        return;
    }
    const string_census found = census(b, f);
    if (found.bytes && (found.text || found.formatted || found.templated)) {
        b.reject("cannot mix bytes and nonbytes literals", b.begin_of(f));
    }
    if (found.templated && (found.text || found.formatted)) {
        b.reject("cannot mix t-string literals with string or bytes literals", b.begin_of(f));
    }
    if (!found.formatted && !found.templated) {
        const auto kind = found.bytes ? constant_kind::bytes : constant_kind::string;
        return b.reduce(f.base, node_kind::Constant, b.extent_of(f), {0, 0}, static_cast<std::uint8_t>(kind));
    }
    merge_texts(b, f);
    b.reduce(f.base, found.templated ? node_kind::TemplateStr : node_kind::JoinedStr, b.extent_of(f), {b.list(f.base, b.size())});
}

namespace {

// What stands in the format specification of a t-string's field is formatted at once, as in an f-string.
void format_at_once(builder& b, value& field) {
    tree& module = b.module();
    if (module.kind(field.what) == node_kind::Interpolation) {
        field.what = b.add(node_kind::FormattedValue, module.extent(field.what),
                           {module.child(field.what, field::Interpolation::value), module.integer(field.what, field::Interpolation::conversion),
                            module.child(field.what, field::Interpolation::format_spec)});
    }
}

}  // namespace

void build_format_spec(builder& b, const frame& f) {
    merge_texts(b, f);
    for (std::size_t i = f.base; i < b.size(); ++i) {
        format_at_once(b, b.at(i));
    }
    b.reduce(f.base, node_kind::JoinedStr, b.extent_of(f), {b.list(f.base, b.size())});
}

void build_conversion(builder& b, const frame& f) {
    const std::string_view name = b.module().identifier_at(b.last());
    if (b.token_at(f.last - 1).begin != b.token_at(f.first).end) {
        b.reject("f-string: conversion type must come right after the exclamation mark", b.token_at(f.first).begin);
    }
    if (name != "s" && name != "r" && name != "a") {
        b.reject("f-string: invalid conversion character '" + std::string(name) + "': expected 's', 'r', or 'a'", b.at(f.base).begin);
    }
    b.at(f.base).what = static_cast<std::uint32_t>(name.front());
}

void build_flag(builder& b, const frame& f) {
    b.push(1, b.begin_of(f));
}

// Values: expression, "=" or none, conversion or none, format specification or none.
void build_replacement_field(builder& b, const frame& f) {
    const std::uint32_t brace = b.begin_of(f);
    const bool debug = b.what(f.base + 1) != 0;
    const std::uint32_t specification = b.what(f.base + 3);
    std::uint32_t conversion = b.what(f.base + 2);
    // The debug text ends where the conversion, the specification or the closing brace begins.
    const std::uint32_t end_of_debug = conversion != 0 ? b.at(f.base + 2).begin - 1 : specification != 0 ? b.at(f.base + 3).begin : b.token_at(f.last - 1).begin;
    if (conversion == 0) {
        conversion = debug && specification == 0 ? static_cast<std::uint32_t>('r') : no_conversion;
    }
    const node_id expression = b.what(f.base);
    if (b.in_template.back()) {
        b.reduce(f.base, node_kind::Interpolation, b.extent_of(f), {expression, 0, conversion, specification});
    } else {
        b.reduce(f.base, node_kind::FormattedValue, b.extent_of(f), {expression, conversion, specification});
    }
    if (debug) {
        const node_id text = b.add(node_kind::Constant, {brace + 1, end_of_debug}, {0, 0}, static_cast<std::uint8_t>(constant_kind::string));
        const value formatted = b.at(f.base);
        b.at(f.base) = {text, brace + 1, 1};
        b.push(formatted.what, formatted.begin, formatted.depth);
    }
}

}  // namespace tensorferry::grammar
