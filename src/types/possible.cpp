// What a value may be, where that is not one thing.
#include <algorithm>

#include "src/names/returned.hpp"
#include "src/types/types.hpp"

namespace tensorferry {

using namespace grammar;

struct type_table::possibilities {
    static constexpr std::size_t most_values = 64;
    std::vector<node_id> seen;
    std::vector<graph::operator_id> found;

    // False for what has been looked at, or where it would take too long.
    bool goes_on(node_id expression) {
        if (expression == no_node || seen.size() >= most_values || std::ranges::find(seen, expression) != seen.end()) return false;
        seen.push_back(expression);
        return true;
    }
    void add(graph::operator_id class_) {
        if (std::ranges::find(found, class_) == found.end()) found.push_back(class_);
    }
};

bool type_table::sets_layers(node_id class_def) const {
    const auto values = self_values_.find(class_def);
    if (values == self_values_.end()) return false;
    const auto may_be_layer = [&](node_id value) {
        const auto kind = of(value).kind;
        return kind == type_kind::unknown || kind == type_kind::instance || kind == type_kind::user_class;
    };
    return std::ranges::any_of(values->second, [&](const auto& attribute) { return std::ranges::any_of(attribute.second, may_be_layer); });
}

// Remembers the calls of functions of this file by their names.
void type_table::collect_calls() {
    for_each_node(module_, module_.root(), [&](node_id node) {
        if (module_.kind(node) != node_kind::Call) return;
        if (const auto function = scopes_.function_named(module_.child(node, field::Call::func)); function != no_node) calls_[function].push_back(node);
    });
}

// True where some call in this file passes what is or may be an array.
bool type_table::takes_array(node_id function, node_id parameter) const {
    const auto calls = calls_.find(function);
    if (calls == calls_.end()) return false;
    const auto parameters = module_.list(parents_.of(parameter), field::arguments::args);
    const auto index = static_cast<std::size_t>(std::ranges::find(parameters, parameter) - parameters.begin());
    const auto name = module_.identifier(parameter, field::arg::arg);
    const auto is_array = [&](node_id value) {
        const auto type = of(value);
        return type.kind == type_kind::array || type.maybe_array;
    };
    return std::ranges::any_of(calls->second, [&](node_id call) {
        const auto args = module_.list(call, field::Call::args);
        const bool starred = std::ranges::any_of(args, [&](node_id each) { return module_.kind(each) == node_kind::Starred; });
        if (!starred && index < args.size() && is_array(args[index])) return true;
        return std::ranges::any_of(module_.list(call, field::Call::keywords), [&](node_id keyword) {
            return module_.identifier(keyword, field::keyword::arg) == name && is_array(module_.child(keyword, field::keyword::value));
        });
    });
}

// What a name, an attribute of self or a choice may stand for, as expressions of this file.
std::vector<node_id> type_table::values_of(node_id expression) const {
    std::vector<node_id> values;
    switch (module_.kind(expression)) {
        case node_kind::Name:
            for (const auto& each : scopes_.look_up(scopes_.scope_of(expression), module_.identifier(expression, field::Name::id)))
                if (each.value != no_node) values.push_back(each.value);
            return values;
        case node_kind::Attribute: {
            const auto owner = of(module_.child(expression, field::Attribute::value));
            const auto* assigned = assigned_to(owner.user_class, module_.identifier(expression, field::Attribute::attr));
            return assigned == nullptr ? values : *assigned;
        }
        case node_kind::IfExp: return {module_.child(expression, field::IfExp::body), module_.child(expression, field::IfExp::orelse)};
        case node_kind::Call: {
            const auto function = scopes_.function_named(module_.child(expression, field::Call::func));
            return function == no_node ? values : returned_values(module_, function);
        }
        default: return values;
    }
}

void type_table::add_possible(node_id expression, possibilities& so_far) const {
    if (!so_far.goes_on(expression)) return;
    if (const auto type = of(expression); type.kind == type_kind::instance && type.has_class) return so_far.add(type.framework_class);
    for (const auto value : values_of(expression)) add_possible(value, so_far);
    if (module_.kind(expression) != node_kind::Call) return;
    const auto function = module_.child(expression, field::Call::func);
    for (const auto& maker : scopes_.makers_elsewhere(function))
        if (const auto op = knowledge_.find(maker); op && knowledge_.describe(*op).kind == graph::operator_kind::class_ && op != tensor_class_) so_far.add(*op);
    possibilities classes;
    classes.seen = {expression};
    add_possible_values(function, classes);
    for (const auto class_ : classes.found) so_far.add(class_);
}

// The framework classes that an expression may itself be: `norm_layer`, where that is a parameter with a class as its default.
void type_table::add_possible_values(node_id expression, possibilities& so_far) const {
    if (!so_far.goes_on(expression)) return;
    if (const auto op = operator_of(expression); op && op != tensor_class_ && knowledge_.describe(*op).kind == graph::operator_kind::class_) return so_far.add(*op);
    if (const auto user = scopes_.class_named(expression); user != no_node) {
        if (const auto base = framework_base(user)) so_far.add(*base);
        return;
    }
    switch (module_.kind(expression)) {
        case node_kind::Name:
            for (const auto& each : scopes_.look_up(scopes_.scope_of(expression), module_.identifier(expression, field::Name::id)))
                add_possible_values(each.what == binding::kind::parameter ? default_of(each.node) : each.value, so_far);
            return;
        case node_kind::IfExp:
            add_possible_values(module_.child(expression, field::IfExp::body), so_far);
            return add_possible_values(module_.child(expression, field::IfExp::orelse), so_far);
        case node_kind::BoolOp:
            for (const auto value : module_.list(expression, field::BoolOp::values)) add_possible_values(value, so_far);
            return;
        case node_kind::Call: {  // partial(nn.LayerNorm, eps=1e-6)
            const auto args = module_.list(expression, field::Call::args);
            const auto name = scopes_.qualified_name(module_.child(expression, field::Call::func));
            if (name && *name == "functools.partial" && !args.empty()) add_possible_values(args.front(), so_far);
            return;
        }
        default: return;
    }
}

node_id type_table::default_of(node_id parameter) const {
    const auto arguments = parents_.of(parameter);
    const auto parameters = module_.list(arguments, field::arguments::args), defaults = module_.list(arguments, field::arguments::defaults);
    const auto index = static_cast<std::size_t>(std::ranges::find(parameters, parameter) - parameters.begin());
    if (index < parameters.size()) return index + defaults.size() < parameters.size() ? no_node : defaults[index + defaults.size() - parameters.size()];
    const auto named = module_.list(arguments, field::arguments::kwonlyargs), of_named = module_.list(arguments, field::arguments::kw_defaults);
    const auto place = static_cast<std::size_t>(std::ranges::find(named, parameter) - named.begin());
    return place < of_named.size() ? of_named[place] : no_node;
}

std::vector<graph::operator_id> type_table::possible_classes(node_id expression) const {
    possibilities so_far;
    add_possible(expression, so_far);
    return std::move(so_far.found);
}

// What all classes that have the attribute make of it.
value_type type_table::of_possible_attribute(node_id owner, std::string_view name) const {
    value_type joined;
    for (const auto class_ : possible_classes(owner)) {
        const auto member = knowledge_.find_member(class_, name);
        if (!member || knowledge_.describe(*member).kind != graph::operator_kind::attribute) continue;
        const auto one = of_operator_result(*member);
        if (one.kind == type_kind::unknown || (joined.kind != type_kind::unknown && joined.kind != one.kind)) return {};
        joined = one;
        joined.assumed = true;
    }
    return joined;
}

}  // namespace tensorferry
