// What stands inside expressions and statements without being either: parameters, keywords, patterns, f-string fields.
#include <stdexcept>

#include "codegen/printer.hpp"

namespace tensorferry::codegen {

using grammar::node_id;
using grammar::node_kind;
namespace field = grammar::field;

std::string printer::any(node_id node, const surroundings& where) {
    brackets_ = where.brackets ? 1 : 0;
    quote_ = where.quote;
    if (grammar::category_of(module_.kind(node)) == grammar::node_category::expr) child_in(node, where.fits);
    else other(node);
    return std::move(out_);
}

void printer::other(node_id node) {
    const bool cloned_text = module_.kind(node) == node_kind::comprehension || module_.kind(node) == node_kind::arguments;
    if (from_source(node) && !cloned_text && module_.extent(node).begin < module_.extent(node).end)
        return put(splice_(node, {{}, brackets_ > 0, quote_}));
    switch (module_.kind(node)) {
    case node_kind::comprehension: {
        put(module_.integer(node, field::comprehension::is_async) ? "async for " : "for ");
        child(node, field::comprehension::target);
        put(" in ");
        child(node, field::comprehension::iter);
        for (const auto condition : module_.list(node, field::comprehension::ifs)) {
            put(" if ");
            child_in(condition, {precedence::or_, false});
        }
        return;
    }
    case node_kind::arguments: return parameters(node);
    case node_kind::arg: return parameter(node, grammar::no_node);
    case node_kind::keyword: return keyword(node);
    case node_kind::alias: return alias(node);
    case node_kind::withitem: return with_item(node);
    default: break;
    }
    const auto category = grammar::category_of(module_.kind(node));
    if (category == grammar::node_category::match) return pattern(node, 0);
    if (category == grammar::node_category::stmt) return simple_statement(node);
    throw std::logic_error("this node has no text of its own: " + std::string(grammar::describe(module_.kind(node)).name));
}

void printer::keyword(node_id node) {
    const auto name = module_.identifier(node, field::keyword::arg);
    if (name.empty()) {
        put("**");
        return child_in(module_.child(node, field::keyword::value), {precedence::bit_or});
    }
    put(name);
    put("=");
    value_in(module_.child(node, field::keyword::value));
}

// Behind a colon or an equals sign, within brackets.
void printer::value_in(node_id node) {
    const auto put_value = [&] { child_in(node, {precedence::test}); };
    if (from_source(node) || module_.kind(node) == node_kind::IfExp) put_value();   // a condition sees to its own parentheses
    else group(parentheses::last_resort, put_value);
}

void printer::alias(node_id node) {
    put(module_.identifier(node, field::alias::name));
    const auto asname = module_.identifier(node, field::alias::asname);
    if (asname.empty()) return;
    put(" as ");
    put(asname);
}

void printer::parameter(node_id arg, node_id default_value) {
    const bool source = from_source(arg);
    if (source) put(splice_(arg, {{}, brackets_ > 0, quote_}));
    else put(module_.identifier(arg, field::arg::arg));
    const auto annotation = module_.child(arg, field::arg::annotation);
    if (annotation && !source) {
        put(": ");
        const bool starred = module_.kind(annotation) == node_kind::Starred;   // *args: *Ts takes no parentheses
        const auto put_annotation = [&] { child_in(annotation, {precedence::test}); };
        if (starred) put_annotation();
        else group(parentheses::optional, put_annotation);
    }
    if (!default_value) return;
    put(annotation ? " = " : "=");
    value_in(default_value);
}

void printer::parameters(node_id node) {
    bool first = true;
    const auto separate = [&] {
        if (!first) put(", ");
        first = false;
    };
    const auto posonly = module_.list(node, field::arguments::posonlyargs);
    const auto args = module_.list(node, field::arguments::args);
    const auto defaults = module_.list(node, field::arguments::defaults);
    const auto without_default = posonly.size() + args.size() - defaults.size();
    for (std::size_t i = 0; i < posonly.size() + args.size(); ++i) {
        separate();
        const auto arg = i < posonly.size() ? posonly[i] : args[i - posonly.size()];
        parameter(arg, i < without_default ? grammar::no_node : defaults[i - without_default]);
        if (i + 1 == posonly.size()) put(", /");
    }
    const auto kwonly = module_.list(node, field::arguments::kwonlyargs);
    const auto kw_defaults = module_.list(node, field::arguments::kw_defaults);
    const auto vararg = module_.child(node, field::arguments::vararg);
    if (vararg || !kwonly.empty()) separate(), put("*");
    if (vararg) parameter(vararg, grammar::no_node);
    for (std::size_t i = 0; i < kwonly.size(); ++i) {
        separate();
        parameter(kwonly[i], kw_defaults[i]);
    }
    if (const auto kwarg = module_.child(node, field::arguments::kwarg)) {
        separate();
        put("**");
        parameter(kwarg, grammar::no_node);
    }
}

// Levels: 0 an `as` pattern may stand there, 1 alternatives may, 2 closed patterns only.
void printer::pattern(node_id node, int level) {
    int own = 2;
    if (module_.kind(node) == node_kind::MatchOr) own = 1;
    if (module_.kind(node) == node_kind::MatchAs && module_.child(node, field::MatchAs::pattern)) own = 0;
    if (own < level) {
        put("(");
        bare_pattern(node);
        put(")");
    } else {
        bare_pattern(node);
    }
}

void printer::bare_pattern(node_id node) {
    const auto list = [&](unsigned index, std::string_view separator, int level) {
        bool first = true;
        for (const auto each : module_.list(node, index)) {
            if (!first) put(separator);
            first = false;
            pattern(each, level);
        }
    };
    switch (module_.kind(node)) {
    case node_kind::MatchValue: return child(node, field::MatchValue::value);
    case node_kind::MatchSingleton: return put(module_.text(node));
    case node_kind::MatchSequence: put("["); list(field::MatchSequence::patterns, ", ", 0); return put("]");
    case node_kind::MatchMapping: return mapping_pattern(node);
    case node_kind::MatchClass: return class_pattern(node);
    case node_kind::MatchStar: {
        const auto name = module_.identifier(node, field::MatchStar::name);
        put("*");
        return put(name.empty() ? "_" : name);
    }
    case node_kind::MatchAs: {
        const auto inner = module_.child(node, field::MatchAs::pattern);
        const auto name = module_.identifier(node, field::MatchAs::name);
        if (inner) pattern(inner, 1), put(" as ");
        return put(name.empty() ? "_" : name);
    }
    default: return list(field::MatchOr::patterns, " | ", 2);
    }
}

void printer::mapping_pattern(node_id node) {
    const auto keys = module_.list(node, field::MatchMapping::keys);
    const auto patterns = module_.list(node, field::MatchMapping::patterns);
    const auto rest = module_.identifier(node, field::MatchMapping::rest);
    put("{");
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i) put(", ");
        child_in(keys[i], {precedence::arithmetic});
        put(": ");
        pattern(patterns[i], 0);
    }
    if (!rest.empty()) {
        put(keys.empty() ? "**" : ", **");
        put(rest);
    }
    put("}");
}

void printer::class_pattern(node_id node) {
    child_in(module_.child(node, field::MatchClass::cls), {precedence::atom});
    put("(");
    bool first = true;
    for (const auto each : module_.list(node, field::MatchClass::patterns)) {
        if (!first) put(", ");
        first = false;
        pattern(each, 0);
    }
    const auto names = module_.identifiers(node, field::MatchClass::kwd_attrs);
    const auto patterns = module_.list(node, field::MatchClass::kwd_patterns);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!first) put(", ");
        first = false;
        put(module_.identifier_at(names[i]));
        put("=");
        pattern(patterns[i], 0);
    }
    put(")");
}

void printer::type_parameters(node_id parent, unsigned index) {
    const auto list = module_.list(parent, index);
    if (list.empty()) return;
    put("[");
    bool first = true;
    for (const auto each : list) {
        if (!first) put(", ");
        first = false;
        // All three kinds have the name first and the default last.
        const auto last = static_cast<unsigned>(grammar::describe(module_.kind(each)).fields.size()) - 1;
        if (module_.kind(each) == node_kind::ParamSpec) put("**");
        if (module_.kind(each) == node_kind::TypeVarTuple) put("*");
        put(module_.identifier(each, field::TypeVar::name));
        if (module_.kind(each) == node_kind::TypeVar && module_.child(each, field::TypeVar::bound))
            put(": "), child_in(module_.child(each, field::TypeVar::bound), {precedence::test});
        if (module_.child(each, last)) put(" = "), child_in(module_.child(each, last), {precedence::test});
    }
    put("]");
}

}  // namespace tensorferry::codegen
