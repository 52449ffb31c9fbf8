#include "tools/snapshot/call_shape.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "tools/snapshot/source_text.hpp"

namespace tensorferry::snapshot {

using namespace grammar;
using graph::parameter_kind;

call_shape shape_of_call(const tree& t, node_id call, graph::operator_kind kind) {
    call_shape result;
    for (const auto argument : t.list(call, field::Call::args)) result.positional.push_back(argument);
    for (const auto keyword : t.list(call, field::Call::keywords)) {
        result.keywords.emplace_back(t.identifier(keyword, field::keyword::arg), t.child(keyword, field::keyword::value));
        result.keyword_nodes.push_back(keyword);
    }
    const bool member = kind == graph::operator_kind::method || kind == graph::operator_kind::attribute;
    if (member && !result.positional.empty() && t.kind(result.positional[0]) != node_kind::Starred) {
        result.receiver = true;
        result.positional.erase(result.positional.begin());
    }
    return result;
}

std::string describe(const std::vector<graph::signature>& signatures) {
    std::string out;
    for (const auto& s : signatures) {
        if (!out.empty()) out += " or ";
        out += '(';
        bool star = false;
        for (std::size_t i = 0; i < s.parameters.size(); ++i) {
            const auto& p = s.parameters[i];
            if (i > 0) out += ", ";
            if (p.kind == parameter_kind::keyword_only && !star) out += "*, ";
            star = star || p.kind == parameter_kind::keyword_only || p.kind == parameter_kind::var_positional;
            if (p.kind == parameter_kind::var_positional) out += '*';
            if (p.kind == parameter_kind::var_keyword) out += "**";
            out += p.name;
            if (!p.default_text.empty()) out += fmt::format("={}", p.default_text);
        }
        out += ')';
    }
    return out.empty() ? "()" : out;
}

namespace {

bool by_position(const graph::parameter& p) { return p.kind == parameter_kind::positional_only || p.kind == parameter_kind::positional_or_keyword; }
bool by_keyword(const graph::parameter& p) { return p.kind == parameter_kind::keyword_only || p.kind == parameter_kind::positional_or_keyword; }

const graph::parameter* named(const graph::signature& s, std::string_view name) {
    const auto at = std::find_if(s.parameters.begin(), s.parameters.end(), [&](const auto& p) { return p.name == name; });
    return at == s.parameters.end() ? nullptr : &*at;
}
bool has(const graph::signature& s, parameter_kind kind) {
    return std::any_of(s.parameters.begin(), s.parameters.end(), [&](const auto& p) { return p.kind == kind; });
}

std::string unknown_parameter(const graph::operator_info& op, std::string_view name, const std::vector<graph::signature>& signatures) {
    return fmt::format("{} has no parameter \"{}\": its parameters are {}", op.full_name, name, describe(signatures));
}

std::expected<bindings, mismatch> bind_code(const tree& t, const call_shape& call, const graph::operator_info& op, const graph::signature& s) {
    bindings result;
    std::size_t next = 0;
    bool open = false;  // a starred argument stands for any number
    for (const auto argument : call.positional) {
        const bool starred = t.kind(argument) == node_kind::Starred;
        open = open || starred;
        while (next < s.parameters.size() && !by_position(s.parameters[next]) && s.parameters[next].kind != parameter_kind::var_positional) ++next;
        if (next == s.parameters.size()) return std::unexpected(mismatch{fmt::format("{} takes fewer arguments by position: {}", op.full_name, describe({s})), argument});
        result.emplace_back(s.parameters[next].name, argument);
        if (s.parameters[next].kind != parameter_kind::var_positional && !starred) ++next;
    }
    for (std::size_t i = 0; i < call.keywords.size(); ++i) {
        const auto& [name, value] = call.keywords[i];
        if (name.empty()) {
            open = true;
            continue;
        }
        const auto* p = named(s, name);
        if ((p == nullptr || !by_keyword(*p)) && !has(s, parameter_kind::var_keyword)) return std::unexpected(mismatch{unknown_parameter(op, name, {s}), call.keyword_nodes[i]});
        const bool twice = std::any_of(result.begin(), result.end(), [&](const auto& b) { return b.first == name; });
        if (twice) return std::unexpected(mismatch{fmt::format("\"{}\" is given twice", name), call.keyword_nodes[i]});
        result.emplace_back(name, value);
    }
    if (open) return result;
    for (const auto& p : s.parameters) {
        const bool required = p.default_text.empty() && p.kind <= parameter_kind::keyword_only && p.kind != parameter_kind::var_positional;
        if (required && std::none_of(result.begin(), result.end(), [&](const auto& b) { return b.first == p.name; }))
            return std::unexpected(mismatch{fmt::format("{} needs \"{}\": {}", op.full_name, p.name, describe({s})), no_node});
    }
    return result;
}

// The metavariable that a positional argument of a pattern is: `x`, or `*x`.
std::string variable_of(const tree& t, node_id argument) {
    if (t.kind(argument) == node_kind::Starred) argument = t.child(argument, field::Starred::value);
    return t.kind(argument) == node_kind::Name ? std::string(t.identifier(argument, field::Name::id)) : std::string();
}

std::expected<bindings, mismatch> bind_names(const tree& t, const call_shape& call, const graph::operator_info& op, const graph::signature& s) {
    bindings result;
    for (const auto argument : call.positional) {
        const auto name = variable_of(t, argument);
        const bool starred = t.kind(argument) == node_kind::Starred;
        const auto* p = named(s, name);
        if (p == nullptr) return std::unexpected(mismatch{unknown_parameter(op, name, {s}), argument});
        if (starred != (p->kind == parameter_kind::var_positional))
            return std::unexpected(mismatch{starred ? fmt::format("\"{}\" is no variadic parameter: leave out the *", name) : fmt::format("\"{0}\" is variadic: write *{0}", name), argument});
        result.emplace_back(name, argument);
    }
    for (std::size_t i = 0; i < call.keywords.size(); ++i) {
        const auto& [name, value] = call.keywords[i];
        if (name.empty() ? !has(s, parameter_kind::var_keyword) : named(s, name) == nullptr && !has(s, parameter_kind::var_keyword))
            return std::unexpected(mismatch{unknown_parameter(op, name.empty() ? "**" : name, {s}), call.keyword_nodes[i]});
        if (!name.empty()) result.emplace_back(name, value);
    }
    return result;
}

// The first signature that takes the call; of several that do not, the first one's reason with all of them listed.
template <class binder>
std::expected<bindings, mismatch> bind_first(const graph::operator_info& op, const std::vector<graph::signature>& signatures, binder bind) {
    std::expected<bindings, mismatch> first = bindings{};
    for (std::size_t i = 0; i < signatures.size(); ++i) {
        auto bound = bind(signatures[i]);
        if (bound) return bound;
        if (i == 0) first = std::move(bound);
    }
    if (!first && signatures.size() > 1) first.error().message = fmt::format("no signature of {} takes this call: {}", op.full_name, describe(signatures));
    return first;
}

}  // namespace

std::expected<bindings, mismatch> bind_template(const tree& t, const call_shape& call, const graph::operator_info& op, const std::vector<graph::signature>& signatures) {
    if (op.kind == graph::operator_kind::attribute) {
        if (call.positional.empty() && call.keywords.empty()) return bindings{};
        return std::unexpected(mismatch{fmt::format("{} is an attribute: it takes no arguments but the object", op.full_name), no_node});
    }
    return bind_first(op, signatures, [&](const auto& s) { return bind_code(t, call, op, s); });
}

std::expected<bindings, mismatch> bind_pattern(const tree& t, const call_shape& call, const graph::operator_info& op, const std::vector<graph::signature>& signatures) {
    for (const auto argument : call.positional)
        if (variable_of(t, argument).empty()) return std::unexpected(mismatch{"an argument by position is the name of a parameter; write a value or a pattern as name=value", argument});
    if (op.kind == graph::operator_kind::attribute) return bind_template(t, call, op, signatures);
    return bind_first(op, signatures, [&](const auto& s) { return bind_names(t, call, op, s); });
}

}  // namespace tensorferry::snapshot
