#include "src/equations/instantiate.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "grammar/rebuild.hpp"
#include "graph/standard_modules.hpp"
#include "graph/step_names.hpp"
#include "src/equations/literal.hpp"
#include "src/equations/named_dtype.hpp"
#include "src/equations/pattern_values.hpp"
#include "src/equations/spread_arguments.hpp"
#include "src/equations/written_argument.hpp"

namespace tensorferry {

using namespace grammar;
using failure = std::unexpected<std::string>;
using made = std::expected<node_id, std::string>;
using graph::parameter_kind;

namespace {

node_id called(tree& module, node_id function, const std::vector<node_id>& args, const std::vector<node_id>& keywords) {
    const auto arguments = module.add_list(args);
    const std::uint32_t slots[] = {function, arguments, module.add_list(keywords)};
    return module.add(node_kind::Call, {}, slots);
}

class writer {
public:
    // On a left side the order of arguments means nothing: metavariables go by their names.
    writer(const use_context& context, const pattern_tree& side, graph::framework source, graph::framework target, const matched& match, bool by_name)
        : context_(context), module_(context.module), side_(side), source_(source), target_(target), match_(match), values_(side.module, context.module, match), by_name_(by_name) {}

    made expression(node_id pattern) {
        const auto& tree = side_.module;
        if (const auto* value = values_.metavariable(pattern)) return evaluated(*value, tree.identifier(pattern, field::Name::id));
        if (const auto* named = named_operator(pattern)) return name_of(*named->op, named->dotted);
        if (auto helper = named_helper(pattern)) return *helper;
        if (auto standard = standard_name(pattern)) return *standard;
        if (tree.kind(pattern) == node_kind::Name && graph::is_step_name(tree.identifier(pattern, field::Name::id))) return of_step(pattern);
        switch (tree.kind(pattern)) {
            case node_kind::Call: return call(pattern);
            case node_kind::BinOp:
                if (auto folded = values_.fold(pattern)) return add_literal(module_, *folded);
                if (auto undone = values_.twice_subtracted(pattern)) return *undone;
                break;
            case node_kind::UnaryOp:
                if (auto folded = values_.fold(pattern)) return add_literal(module_, *folded);
                if (auto undone = values_.twice_negated(pattern)) return *undone;
                break;
            default: break;
        }
        return rebuilt(pattern);
    }

    // A method or attribute of the receiver, where the pattern is a plain name of a class's member.
    made member(graph::operator_id op, const std::string& name, node_id receiver) {
        const auto node = attribute(receiver, std::string_view(name).substr(name.rfind('.') + 1));
        result.uses.emplace(node, made_use{op, true});
        return node;
    }

    made name_of(graph::operator_id op, const std::string& spelled) {
        const auto node = add_dotted_name(module_, context_.spell(spelled));
        result.uses.emplace(node, made_use{op, false});
        return node;
    }

    const pattern_name* named_operator(node_id pattern) const {
        const auto* name = side_.name_at(pattern);
        return name != nullptr && name->op && below(name->dotted, context_.knowledge.root_module(target_)) ? name : nullptr;
    }

    // The function of the support module that a name of the pattern stands for.
    std::optional<node_id> named_helper(node_id pattern) {
        if (side_.module.kind(pattern) != node_kind::Name) return std::nullopt;
        const std::string helper(side_.module.identifier(pattern, field::Name::id));
        if (context_.knowledge.helper(target_, helper).empty()) return std::nullopt;
        result.helpers.push_back(helper);
        return add_dotted_name(module_, context_.spell_support(helper));
    }

    // A name of Python's own library.
    std::optional<node_id> standard_name(node_id pattern) {
        const auto* name = side_.name_at(pattern);
        if (name == nullptr || !graph::is_standard_name(name->dotted) || values_.metavariable(root_of(pattern)) != nullptr) return std::nullopt;
        return add_dotted_name(module_, context_.spell(name->dotted));
    }

    instance result;

private:
    // For a reason; what an equation added has no text of its own.
    std::string_view written(node_id node) const { return module_.from_source(node) ? module_.text(node) : "its argument"; }

    node_id root_of(node_id dotted) const {
        while (side_.module.kind(dotted) == node_kind::Attribute) dotted = side_.module.child(dotted, field::Attribute::value);
        return dotted;
    }

    node_id attribute(node_id value, std::string_view name) {
        const std::uint32_t slots[] = {value, module_.add_text(name)};
        return module_.add(node_kind::Attribute, {}, slots);
    }

    // What the training step around the use knows; each use gets a node of its own.
    made of_step(node_id pattern) {
        const auto name = side_.module.identifier(pattern, field::Name::id);
        const auto found = context_.step == nullptr ? std::nullopt : std::optional(context_.step->find(name));
        if (!found || *found == context_.step->end()) return failure("it has a counterpart only in a training step that is understood as a whole");
        // What stands in the text is spliced in, with what becomes of it.
        if (module_.from_source((*found)->second) && side_.module.ctx(pattern) == context::Load) return (*found)->second;
        const auto copy = copy_expression(module_, module_, (*found)->second);
        if (side_.module.ctx(pattern) != context::Load) module_.set_context(copy, side_.module.ctx(pattern));
        return copy;
    }

    made evaluated(const bound_value& value, std::string_view name) {
        if (value.variadic) return sequence_argument(context_, value);
        if (value.takes_dtype() && value.value != no_node && context_.type_of(value.value).kind == type_kind::string) {
            const auto dtype = dtype_named(context_, source_, target_, value.value);
            return dtype ? name_of(dtype->op, dtype->name) : failure(fmt::format("which dtype '{}' names is not known here", written(value.value)));
        }
        if (value.value != no_node) {
            const bool fresh = std::ranges::find(used_, value.value) == used_.end();
            if (fresh) used_.push_back(value.value);
            if (fresh || may_repeat(module_, value.value)) return value.value;
            return failure(fmt::format("'{}' would be evaluated twice", name));
        }
        if (value.default_text.empty()) return failure(fmt::format("the argument '{}' is missing", name));
        return default_value(value.default_text);
    }

    // A default is Python source, or the name of something in the source framework that the target must have too.
    made default_value(std::string_view text) {
        const auto node = add_expression(module_, text);
        if (node == no_node || !literal_value(module_, node)) return failure(fmt::format("the default {} cannot be written out", text));
        return node;
    }

    // Any other expression: the same node over written children.
    made rebuilt(node_id pattern) {
        return rebuild(module_, side_.module, pattern, [this](node_id child) { return expression(child); });
    }

    made call(node_id pattern) {
        const auto& tree = side_.module;
        const auto function = tree.child(pattern, field::Call::func);
        if (const auto* named = named_operator(function)) return operator_call(pattern, *named);
        if (tree.kind(function) == node_kind::Name) {
            if (auto helper = named_helper(function)) return plain_call(pattern, *helper);
            if (values_.metavariable(function) == nullptr) return plain_call(pattern, add_dotted_name(module_, tree.identifier(function, field::Name::id)));
        }
        auto written = expression(function);
        return written ? plain_call(pattern, *written) : written;
    }

    node_id keyword_node(std::string_view name, node_id value) {
        const std::uint32_t slots[] = {module_.add_text(name), value};
        return module_.add(node_kind::keyword, {}, slots);
    }

    // What is handed over is the instance: super() only finds methods.
    node_id itself(node_id value) {
        const bool super = module_.kind(value) == node_kind::Call && module_.from_source(value) && module_.text(module_.child(value, field::Call::func)) == "super";
        return super ? add_dotted_name(module_, "self") : value;
    }

    // What `*name` of a pattern stands for, where the caller gave it; else nullptr.
    const bound_value* spread_value(node_id pattern) const {
        if (side_.module.kind(pattern) != node_kind::Starred) return nullptr;
        const auto* value = values_.metavariable(side_.module.child(pattern, field::Starred::value));
        return value != nullptr && (value->variadic || value->given()) ? value : nullptr;
    }

    std::expected<std::vector<node_id>, std::string> spread(const bound_value& value, bool fits_whole) {
        if (!value.variadic)
            if (auto once = evaluated(value, "its argument"); !once) return failure(once.error());
        return spread_arguments(context_, value, fits_whole);
    }

    // A helper, a builtin, or a method of any value: arguments as they stand in the equation.
    made plain_call(node_id pattern, node_id function) {
        const auto& tree = side_.module;
        std::vector<node_id> args, keywords;
        for (auto argument : tree.list(pattern, field::Call::args)) {
            if (const auto* value = spread_value(argument)) {
                auto items = spread(*value, false);
                if (!items) return failure(items.error());
                args.insert(args.end(), items->begin(), items->end());
                continue;
            }
            auto written = expression(argument);
            if (!written) return written;
            args.push_back(itself(*written));
        }
        for (auto keyword : tree.list(pattern, field::Call::keywords)) {
            auto written = expression(tree.child(keyword, field::keyword::value));
            if (!written) return written;
            keywords.push_back(keyword_node(tree.identifier(keyword, field::keyword::arg), *written));
        }
        return called(module_, function, args, keywords);
    }

    made operator_call(node_id pattern, const pattern_name& named) {
        const auto& tree = side_.module;
        const auto op = *named.op;
        const auto info = context_.knowledge.describe(op);
        std::vector<node_id> patterns(tree.list(pattern, field::Call::args).begin(), tree.list(pattern, field::Call::args).end());
        node_id receiver = no_node;
        if (info.kind == graph::operator_kind::method && !patterns.empty()) {
            auto written = expression(patterns.front());
            if (!written) return written;
            receiver = *written;
            patterns.erase(patterns.begin());
        }
        std::string first_error = "its parameters are not known";
        bool first = true;
        for (const auto& signature : context_.knowledge.signatures(op)) {
            auto arguments = written_arguments(op, patterns, pattern, signature);
            if (arguments && by_name_) put_in_order(*arguments, signature);
            if (arguments) return finished_call(op, receiver, named.dotted, *arguments, signature);
            if (first) first_error = arguments.error();
            first = false;
        }
        return failure(first_error);
    }

    made finished_call(graph::operator_id op, node_id receiver, const std::string& name, const std::vector<written_argument>& arguments,
                       const graph::signature& signature) {
        std::vector<node_id> args, keywords;
        bool positional = true;
        std::size_t index = 0;
        for (const auto& argument : arguments) {
            if (argument.spread) {
                args.insert(args.end(), argument.items.begin(), argument.items.end());
                continue;
            }
            const bool fits = positional && argument.by_position &&
                              (index >= signature.parameters.size() || signature.parameters[index].name == argument.parameter || argument.parameter.empty());
            const bool must = index < signature.parameters.size() && signature.parameters[index].name == argument.parameter &&
                              signature.parameters[index].kind == parameter_kind::positional_only;
            if ((fits && takes_position(signature, argument.parameter)) || (must && positional)) {
                args.push_back(argument.value);
                ++index;
            } else {
                positional = false;
                keywords.push_back(keyword_node(argument.parameter, argument.value));
            }
        }
        const auto function = receiver == no_node ? *name_of(op, name) : *member(op, name, receiver);
        const auto node = called(module_, function, args, keywords);
        result.uses.emplace(node, made_use{op, receiver != no_node});
        return node;
    }

    std::expected<std::vector<written_argument>, std::string> written_arguments(graph::operator_id op, const std::vector<node_id>& patterns,
                                                                                 node_id call, const graph::signature& signature) {
        const auto& tree = side_.module;
        const auto keywords = tree.list(call, field::Call::keywords);
        std::vector<written_argument> arguments;
        const auto saved = used_;
        const auto add = [&](std::string_view name, node_id value, bool positional) -> std::expected<void, std::string> {
            auto one = argument(op, name, value, positional, signature);
            if (!one) return failure(one.error());
            one->place = place_of(name, value);
            if (one->value != no_node || one->spread) arguments.push_back(std::move(*one));
            return {};
        };
        for (std::size_t index = 0; index < patterns.size(); ++index) {
            std::string_view name;
            if (by_name_ && tree.kind(patterns[index]) == node_kind::Name) name = tree.identifier(patterns[index], field::Name::id);
            if (name.empty() || !has_parameter(signature, name)) {
                const auto place = positional_name(signature, index);
                if (!place) return used_ = saved, failure("no signature takes that many arguments");
                name = *place;
            }
            if (auto done = add(name, patterns[index], true); !done) return used_ = saved, failure(done.error());
        }
        for (auto keyword : keywords) {
            const auto name = tree.identifier(keyword, field::keyword::arg);
            if (!has_parameter(signature, name) && left_out(op, name, tree.child(keyword, field::keyword::value))) continue;
            if (!has_parameter(signature, name) &&
                std::ranges::find(signature.parameters, parameter_kind::var_keyword, &graph::parameter::kind) == signature.parameters.end())
                return used_ = saved, failure(fmt::format("no signature has '{}'", name));
            if (auto done = add(name, tree.child(keyword, field::keyword::value), false); !done) return used_ = saved, failure(done.error());
        }
        put_in_callers_order(arguments);
        return arguments;
    }

    // True for an argument that the target's version does not take yet and that would say what is done without it.
    bool left_out(graph::operator_id op, std::string_view name, node_id pattern) const {
        const auto usual = default_in_other_version(context_.knowledge, op, name);
        const auto* value = usual ? passed_on(name, pattern) : nullptr;
        return value != nullptr && !value->variadic && !value->given() && same_default(value->default_text, *usual);
    }

    // The offset of the first argument of the caller that a pattern takes up.
    std::uint32_t place_of(std::string_view name, node_id pattern) const {
        std::uint32_t place = 0;
        const auto* value = passed_on(name, pattern);
        if (value != nullptr && value->value != no_node && module_.from_source(value->value)) place = module_.extent(value->value).begin;
        if (value == nullptr)
            for_each_child(side_.module, pattern, [&](node_id child) { place = place != 0 ? place : place_of({}, child); });
        return place;
    }

    // The metavariable that an argument passes on: its name, or on a left side the parameter of `value=1`.
    const bound_value* passed_on(std::string_view name, node_id pattern) const {
        if (const auto* value = values_.metavariable(pattern)) return value;
        if (!by_name_ || !literal_value(side_.module, pattern)) return nullptr;
        const auto found = match_.values.find(name);
        return found == match_.values.end() ? nullptr : &found->second;
    }

    // An argument whose value is no_node is left out.
    std::expected<written_argument, std::string> argument(graph::operator_id op, std::string_view name, node_id pattern, bool positional,
                                                          const graph::signature& signature) {
        const auto& tree = side_.module;
        const auto found = std::ranges::find(signature.parameters, name, &graph::parameter::name);
        const auto usual = found == signature.parameters.end() ? std::string_view() : found->default_text;
        if (const auto* spread_one = spread_value(pattern)) {
            auto items = spread(*spread_one, takes_sequence(context_.knowledge.signatures(op), signature));
            if (!items) return failure(items.error());
            return written_argument{std::string(name), no_node, true, std::move(*items), true};
        }
        const auto* value = passed_on(name, pattern);
        if (value != nullptr && !value->variadic && !value->given()) {
            if (same_default(value->default_text, usual)) return written_argument{};
            auto node = default_value(value->default_text);
            if (!node) return failure(node.error());
            // Position only where the parameter is required: a default is clearer with its name.
            return written_argument{std::string(name), *node, positional && usual.empty(), {}, false};
        }
        auto node = value != nullptr ? evaluated(*value, name) : expression(pattern);
        if (!node) return failure(node.error());
        if (value != nullptr) {
            const bool by_position = value->variadic ? positional : value->by_position;
            return written_argument{std::string(name), *node, by_position || (positional && name.empty()), {}, false};
        }
        if (auto folded = values_.fold(pattern); folded && !values_.passes_an_argument(pattern) && !usual.empty()) {
            const auto target = literal_of_text(usual);
            if (target && equal(*folded, *target)) return written_argument{};
        }
        if (tree.kind(pattern) == node_kind::Name && graph::is_step_name(tree.identifier(pattern, field::Name::id)) && !usual.empty()) {
            const auto written = literal_value(module_, *node), target = literal_of_text(usual);
            if (written && target && equal(*written, *target)) return written_argument{};
        }
        return written_argument{std::string(name), *node, positional, {}, false};
    }

    const use_context& context_;
    tree& module_;
    const pattern_tree& side_;
    graph::framework source_;
    graph::framework target_;
    const matched& match_;
    pattern_values values_;
    bool by_name_;
    std::vector<node_id> used_;
};

// A plain name on the other side: the use keeps its arguments.
made renamed(const use_context& context, writer& run, const operator_use& use, graph::operator_id target, const std::string& name) {
    auto function = use.receiver == no_node ? run.name_of(target, name) : run.member(target, name, use.receiver);
    if (!function || use.kind != use_kind::call) return function;
    if (!arguments_pass_through(context, use, target)) return failure("its arguments are not known to mean the same");
    const auto node = called(context.module, *function, use.args, use.keywords);
    run.result.uses.emplace(node, made_use{target, use.receiver != no_node});
    return node;
}

}  // namespace

std::expected<instance, std::string> instantiate(const use_context& context, const parsed_equation& equation, bool forward,
                                                 const operator_use& use, const matched& match) {
    const auto& side = forward ? equation.right : equation.left;
    if (auto reason = refusal(side); !reason.empty()) return failure(reason);
    const auto left = equation.text->left_framework, right = equation.text->right_framework;
    writer run(context, side, forward ? left : right, forward ? right : left, match, !forward);
    const auto* target = run.named_operator(side.expression);
    const bool name_only = side.module.kind(side.expression) != node_kind::Call;
    made node = no_node;
    if (target && name_only)
        node = renamed(context, run, use, *target->op, target->dotted);
    else if (auto helper = name_only && use.kind == use_kind::call ? run.named_helper(side.expression) : std::nullopt)
        node = called(context.module, *helper, use.args, use.keywords);
    else
        node = run.expression(side.expression);
    if (!node) return failure(node.error());
    run.result.node = *node;
    return std::move(run.result);
}

}  // namespace tensorferry
