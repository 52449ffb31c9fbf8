#include "grammar/node_building.hpp"

namespace tensorferry::grammar {

namespace {

// A parameter leaves three values: the token that it begins with (NAME for a plain one), its arg or none, its default or none.
constexpr std::size_t values_a_parameter = 3;

struct parameter_lists {
    std::vector<std::uint32_t> positional_only, plain, defaults, keyword_only, keyword_defaults;
    std::uint32_t vararg = 0;
    std::uint32_t kwarg = 0;
};

// The order of parameters: Python's reference manual, section 8.7.
void add_parameter(builder& b, std::size_t at, parameter_lists& lists, bool& seen_slash, bool& seen_star) {
    const auto kind = static_cast<token_kind>(b.what(at));
    const std::uint32_t begin = b.at(at).begin;
    const node_id arg = b.what(at + 1);
    const node_id default_value = b.what(at + 2);
    if (lists.kwarg != 0) {
        b.reject("arguments cannot follow var-keyword argument", begin);
    }
    if (kind == token_kind::SLASH) {
        if (seen_slash || seen_star || lists.plain.empty()) {
            b.reject(seen_slash ? "/ may appear only once" : seen_star ? "/ must be ahead of *" : "at least one argument must precede /", begin);
        }
        seen_slash = true;
        lists.positional_only.swap(lists.plain);
    } else if (kind == token_kind::STAR) {
        if (seen_star) {
            b.reject("* argument may appear only once", begin);
        }
        seen_star = true;
        lists.vararg = arg;
    } else if (kind == token_kind::DOUBLESTAR) {
        lists.kwarg = arg;
    } else if (seen_star) {
        lists.keyword_only.push_back(arg);
        lists.keyword_defaults.push_back(default_value);
    } else {
        if (default_value == no_node && !lists.defaults.empty()) {
            b.reject("parameter without a default follows parameter with a default", begin);
        }
        lists.plain.push_back(arg);
        if (default_value != no_node) {
            lists.defaults.push_back(default_value);
        }
    }
}

// In a function's parameters that of the star, in a lambda's that after it.
std::uint32_t place_of_bare_star(const builder& b, const frame& f) {
    std::uint32_t token = f.last - 1;
    while (b.kind_at(token) != token_kind::STAR) {
        --token;
    }
    return b.token_at(b.kind_at(f.last) == token_kind::COLON ? token + 1 : token).begin;
}

}  // namespace

void build_plain_argument(builder& b, const frame& f) {
    b.reduce(f.base, node_kind::arg, b.extent_of(f), {b.begin_of(f), 0, 0});
}

// Values: arg, default: as far as there are any.
void build_parameter(builder& b, const frame& f) {
    const token_kind first = b.kind_at(f.first);
    const auto kind = is_name(first) ? token_kind::NAME : first;
    const value none{0, b.begin_of(f), 0};
    const value arg = b.size() > f.base ? b.at(f.base) : none;
    const value default_value = b.size() > f.base + 1 ? b.at(f.base + 1) : none;
    b.truncate(f.base);
    b.push(static_cast<std::uint32_t>(kind), b.begin_of(f));
    b.push(arg.what, arg.begin, arg.depth);
    b.push(default_value.what, default_value.begin, default_value.depth);
}

void build_arguments(builder& b, const frame& f) {
    span extent = b.extent_of(f);
    if (f.first == f.last) {
        extent = {extent.begin, extent.begin};
        return b.reduce(f.base, node_kind::arguments, extent, {0, 0, 0, 0, 0, 0, 0});
    }
    parameter_lists lists;
    bool seen_slash = false;
    bool seen_star = false;
    for (std::size_t at = f.base; at < b.size(); at += values_a_parameter) {
        add_parameter(b, at, lists, seen_slash, seen_star);
    }
    const token_kind after = b.kind_at(f.last);
    if (seen_star && lists.vararg == no_node && lists.keyword_only.empty() && (after == token_kind::RPAR || after == token_kind::COLON)) {
        b.reject("named arguments must follow bare *", place_of_bare_star(b, f));
    }
    tree& module = b.module();
    const std::uint32_t positional_only = module.add_list(lists.positional_only);
    const std::uint32_t plain = module.add_list(lists.plain);
    const std::uint32_t keyword_only = module.add_list(lists.keyword_only);
    const std::uint32_t keyword_defaults = module.add_list(lists.keyword_defaults);
    const std::uint32_t defaults = module.add_list(lists.defaults);
    b.reduce(f.base, node_kind::arguments, extent, {positional_only, plain, lists.vararg, keyword_only, keyword_defaults, lists.kwarg, defaults});
}

// Values: name, type parameters, parameters, returns, body; the decorators stand before.
void build_function_definition(builder& b, const frame& f) {
    const auto kind = b.kind_at(f.first) == token_kind::ASYNC ? node_kind::AsyncFunctionDef : node_kind::FunctionDef;
    const std::size_t v = f.base;
    b.reduce(v - 1, kind, b.extent_of(f), {b.what(v), b.what(v + 2), b.what(v + 4), b.what(v - 1), b.what(v + 3), 0, b.what(v + 1)});
}

// Leaves the base classes and keywords as values in one list.
void build_class_arguments(builder& b, const frame& f) {
    if (b.size() > f.base) {
        b.remove(f.base);  // the mark of the opening parenthesis
    }
    b.reduce_to_list(f.base);
}

// Values: name, type parameters, arguments, body; the decorators stand before.
void build_class_definition(builder& b, const frame& f) {
    const std::size_t v = f.base;
    std::vector<std::uint32_t> bases, keywords;
    tree& module = b.module();
    for (const std::uint32_t argument : module.words_of_list(b.what(v + 2))) {
        (module.kind(argument) == node_kind::keyword ? keywords : bases).push_back(argument);
    }
    const std::uint32_t base_list = module.add_list(bases);
    const std::uint32_t keyword_list = module.add_list(keywords);
    b.reduce(v - 1, node_kind::ClassDef, b.extent_of(f), {b.what(v), base_list, keyword_list, b.what(v + 3), b.what(v - 1), b.what(v + 1)});
}

}  // namespace tensorferry::grammar
