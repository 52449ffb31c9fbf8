#include "src/equations/match.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "src/equations/literal.hpp"
#include "src/equations/read_by.hpp"

namespace tensorferry {

using namespace grammar;
using failure = std::unexpected<std::string>;
using graph::parameter_kind;
using outcome_of_match = std::expected<void, std::string>;

namespace {

// `name` of a positional or keyword argument in a pattern, with the pattern of its value.
struct pattern_argument {
    std::string_view name;
    node_id value = no_node;
};

class matcher {
public:
    // On a left side metavariables are the parameters of their names, on a right side they stand where they stand.
    matcher(const use_context& context, const pattern_tree& side, graph::framework side_framework, const pattern_tree& other, bool by_name)
        : context_(context), module_(context.module), side_(side), framework_(side_framework), other_(other), by_name_(by_name) {}

    outcome_of_match written(node_id subject) { return value(side_.expression, subject); }

    outcome_of_match call(node_id pattern, const operator_use& use, std::span<const graph::dropped_parameter> drops) {
        std::string first_error;
        const auto& signatures = context_.knowledge.signatures(use.op);
        for (const auto& signature : signatures) {
            const bool last = &signature == &signatures.back();   // nobody reads the values of a match that failed
            const auto saved = last ? bound_values() : values;
            auto matched = overload(pattern, use, signature, drops);
            if (matched) return {};
            if (!last) values = saved;
            if (first_error.empty()) first_error = matched.error();
        }
        return failure(first_error.empty() ? "its parameters are not known" : first_error);
    }

    bound_values values;

private:
    outcome_of_match overload(node_id pattern, const operator_use& use, const graph::signature& signature,
                              std::span<const graph::dropped_parameter> drops) {
        auto bound = bind_call(module_, use.args, use.keywords, signature);
        if (!bound) return failure(bound.error());
        auto arguments = pattern_arguments(pattern, use, signature);
        if (!arguments) return failure(arguments.error());
        for (const auto& argument : *arguments) {
            const auto given = bound->find(argument.name);
            if (given == bound->end()) {
                const auto usual = default_in_other_version(context_.knowledge, use.op, argument.name);
                if (!usual) return failure(fmt::format("no signature has '{}'", argument.name));
                bound_value absent;
                absent.default_text = *usual;
                if (auto done = parameter(argument, absent); !done) return done;
                continue;
            }
            if (auto done = parameter(argument, given->second); !done) return done;
            bound->erase(given);
        }
        return nothing_left(*bound, drops);
    }

    // Every argument that the pattern does not carry must be as if it were left out.
    outcome_of_match nothing_left(const bound_values& rest, std::span<const graph::dropped_parameter> drops) const {
        std::vector<const bound_values::entry*> given;
        for (const auto& each : rest)
            if (each.second.given()) given.push_back(&each);
        std::ranges::sort(given, {}, [](const auto* each) { return each->first; });   // what is asked when the code runs has this order
        for (const auto* each : given) {
            const auto& [name, value] = *each;
            if (std::ranges::any_of(drops, [&](const auto& drop) { return drop.name == name; })) continue;
            const auto passed = value.variadic ? std::nullopt : literal_value(module_, value.value);
            const auto usual = value.default_text.empty() ? std::nullopt : literal_of_text(value.default_text);
            if (!value.variadic && !passed && usual && undecided(value.value, is_literal_text(*usual), usual->what == literal::kind::name ? usual->text : std::string())) continue;
            if (!passed || !usual || !equal(*passed, *usual)) return failure(fmt::format("the argument '{}' has no equivalent here", name));
        }
        return {};
    }

    std::expected<std::vector<pattern_argument>, std::string> pattern_arguments(node_id pattern, const operator_use& use,
                                                                                const graph::signature& signature) {
        std::vector<pattern_argument> arguments;
        const bool is_call = side_.module.kind(pattern) == node_kind::Call;
        if (!is_call) return arguments;
        bool received = false;
        for (auto argument : side_.module.list(pattern, field::Call::args)) {
            if (side_.module.kind(argument) == node_kind::Starred) argument = side_.module.child(argument, field::Starred::value);
            const auto index = arguments.size();
            if (use.receiver != no_node && !received) {
                received = true;
                const bool named = side_.module.kind(argument) == node_kind::Name;
                auto done = named ? metavariable(side_.module.identifier(argument, field::Name::id), {use.receiver, true, false, {}, {}})
                                  : value(argument, use.receiver);
                if (!done) return failure(done.error());
                continue;
            }
            if (by_name_ && side_.module.kind(argument) == node_kind::Name) {
                const auto name = side_.module.identifier(argument, field::Name::id);
                const auto known = std::ranges::any_of(signature.parameters, [&](const auto& each) { return each.name == name; });
                if (known) {
                    arguments.push_back({name, argument});
                    continue;
                }
            }
            // A right side may pass a metavariable of the left by position: `paddle.Tensor.reshape(self, shape)`.
            if (index >= signature.parameters.size() || signature.parameters[index].kind > parameter_kind::var_positional)
                return failure("no signature has that many arguments");
            arguments.push_back({signature.parameters[index].name, argument});
        }
        for (auto keyword : side_.module.list(pattern, field::Call::keywords))
            arguments.push_back({side_.module.identifier(keyword, field::keyword::arg), side_.module.child(keyword, field::keyword::value)});
        return arguments;
    }

    outcome_of_match parameter(const pattern_argument& argument, const bound_value& given) {
        const auto kind = side_.module.kind(argument.value);
        if (kind == node_kind::Name) return metavariable(side_.module.identifier(argument.value, field::Name::id), given);
        // `value=1` repeats the default where the other side uses `value`.
        if (literal_value(side_.module, argument.value) && other_.mentions(argument.name)) return metavariable(argument.name, given);
        if (given.variadic) return failure(fmt::format("'{}' takes any number of arguments", argument.name));
        auto subject = given.value;
        if (subject == no_node) subject = add_expression(module_, given.default_text);
        if (subject == no_node) return failure(fmt::format("the argument '{}' is missing", argument.name));
        if (auto done = value(argument.value, subject); !done) return failure(fmt::format("'{}': {}", argument.name, done.error()));
        return {};
    }

    outcome_of_match metavariable(std::string_view name, const bound_value& given) {
        const auto [place, fresh] = values.emplace(name, given);
        if (fresh) return {};
        if (place->second.value == no_node || given.value == no_node || !same_expression(module_, place->second.value, given.value))
            return failure(fmt::format("'{}' would have two values", name));
        return {};
    }

    outcome_of_match value(node_id pattern, node_id subject) {
        const auto& tree = side_.module;
        if (auto wanted = literal_value(tree, pattern)) {
            const auto found = literal_value(module_, subject);
            if (found && equal(*wanted, *found)) return {};
            if (!found && wanted->what != literal::kind::name && undecided(subject, is_literal_text(*wanted))) return {};
            return failure(fmt::format("only {} is equivalent", tree.text(pattern)));
        }
        switch (tree.kind(pattern)) {
            case node_kind::Name: return metavariable(tree.identifier(pattern, field::Name::id), {subject, false, false, {}, {}});
            case node_kind::Tuple:
            case node_kind::List: return sequence(pattern, subject);
            case node_kind::BinOp: return inverse(pattern, subject);
            case node_kind::UnaryOp: return inverse_unary(pattern, subject);
            case node_kind::Attribute: return name(pattern, subject);
            case node_kind::Call: return nested_call(pattern, subject);
            default: return failure("its value cannot be matched");
        }
    }

    outcome_of_match sequence(node_id pattern, node_id subject) {
        const auto kind = module_.kind(subject);
        const auto wanted = side_.module.list(pattern, field::Tuple::elts);
        if (kind == node_kind::Name && undecided(subject, fmt::format("isinstance({{0}}, (tuple, list)) and len({{0}}) == {}", wanted.size())))
            return elements(wanted, subject);
        if (kind != node_kind::Tuple && kind != node_kind::List) return failure("only a tuple written out can be taken apart");
        if (module_.list(subject, field::Tuple::elts).size() != wanted.size()) return failure(fmt::format("only {} elements are equivalent", wanted.size()));
        for (std::size_t index = 0; index < wanted.size(); ++index) {
            const auto item = module_.list(subject, field::Tuple::elts)[index];
            if (module_.kind(item) == node_kind::Starred) return failure("elements are spread with *");
            if (auto done = value(wanted[index], item); !done) return done;
        }
        return {};
    }

    // x[0], x[1], … against the patterns of a sequence.
    outcome_of_match elements(std::span<const node_id> wanted, node_id subject) {
        for (std::size_t index = 0; index < wanted.size(); ++index) {
            const std::uint32_t slots[] = {subject, add_literal(module_, {literal::kind::integer, static_cast<long long>(index), 0, {}, {}})};
            if (auto done = value(wanted[index], module_.add(node_kind::Subscript, {}, slots)); !done) return done;
        }
        return {};
    }

    // True where it is left to the running code to find out: `format` over the subject.
    bool undecided(node_id subject, std::string format, std::string default_name = {}) const {
        if (context_.conditions == nullptr) return false;
        context_.conditions->push_back({std::move(format), subject, nullptr, {}, std::move(default_name), no_node});
        return true;
    }

    static std::string is_literal_text(const literal& value) {
        // A default that is no literal is None in the function whose parameter the subject is.
        if (value.what == literal::kind::none || value.what == literal::kind::name) return "{0} is None";
        return fmt::format("{{0}} == {}", to_source(value));
    }

    node_id difference(node_id from, node_id subtracted) {
        const auto left = literal_value(module_, from);
        const auto right = literal_value(module_, subtracted);
        if (left && right)
            if (auto result = compute(*left, operator_kind::Sub, *right)) return add_literal(module_, *result);
        const std::uint32_t slots[] = {from, static_cast<std::uint32_t>(operator_kind::Sub), subtracted};
        return module_.add(node_kind::BinOp, {}, slots);
    }

    // `1 - x` against s: x is 1 - s, and what was written `1 - y` gives y back.
    outcome_of_match inverse(node_id pattern, node_id subject) {
        const auto& tree = side_.module;
        const auto left = tree.child(pattern, field::BinOp::left);
        const auto constant = literal_value(tree, left);
        if (tree.op(pattern, field::BinOp::op) != operator_kind::Sub || !constant) return failure("its value cannot be computed back");
        const auto unknown = tree.child(pattern, field::BinOp::right);
        if (module_.kind(subject) == node_kind::BinOp && module_.op(subject, field::BinOp::op) == operator_kind::Sub) {
            const auto minuend = literal_value(module_, module_.child(subject, field::BinOp::left));
            if (minuend && equal(*minuend, *constant)) return value(unknown, module_.child(subject, field::BinOp::right));
        }
        if (literal_value(module_, subject) && !literal_value(module_, subject)->is_number()) return failure("it is no number");
        return value(unknown, difference(copy_expression(module_, tree, left), subject));
    }

    outcome_of_match inverse_unary(node_id pattern, node_id subject) {
        const auto& tree = side_.module;
        const auto op = tree.op(pattern, field::UnaryOp::op);
        const auto operand = tree.child(pattern, field::UnaryOp::operand);
        if (module_.kind(subject) == node_kind::UnaryOp && module_.op(subject, field::UnaryOp::op) == op)
            return value(operand, module_.child(subject, field::UnaryOp::operand));
        if (op == operator_kind::Not) {
            const auto known = literal_value(module_, subject);
            if (known && known->what == literal::kind::boolean)
                return value(operand, add_literal(module_, {literal::kind::boolean, !known->whole, 0, {}, {}}));
        }
        const std::uint32_t slots[] = {static_cast<std::uint32_t>(op), subject};
        return value(operand, module_.add(node_kind::UnaryOp, {}, slots));
    }

    outcome_of_match name(node_id pattern, node_id subject) {
        const auto* known = side_.name_at(pattern);
        if (known == nullptr || !known->op || context_.operator_of(framework_, subject) != known->op) return failure(fmt::format("only {} is equivalent", side_.module.text(pattern)));
        return {};
    }

    // torch.nn.Linear.weight(layer): the attribute of a layer of that class, or of one derived from it.
    outcome_of_match attribute_of(node_id pattern, node_id function, node_id subject) {
        const auto wanted = context_.knowledge.find(dotted_name(side_.module, function));
        const auto owner = module_.child(subject, field::Attribute::value);
        const auto type = context_.type_of(owner);
        const auto args = side_.module.list(pattern, field::Call::args);
        if (!wanted || args.size() != 1 || type.kind != type_kind::instance || !type.has_class) return failure("it is no such attribute");
        if (context_.knowledge.find_member(type.framework_class, module_.identifier(subject, field::Attribute::attr)) != wanted)
            return failure("it is another attribute");
        return value(args[0], owner);
    }

    // A helper with its arguments as an earlier conversion wrote them.
    outcome_of_match helper_call(node_id pattern, node_id subject) {
        const auto& tree = side_.module;
        const auto wanted = tree.list(pattern, field::Call::args), named = tree.list(pattern, field::Call::keywords);
        if (wanted.size() != module_.list(subject, field::Call::args).size() || named.size() != module_.list(subject, field::Call::keywords).size())
            return failure("it is no call of the support function");
        for (std::size_t index = 0; index < wanted.size(); ++index) {
            const auto given = module_.list(subject, field::Call::args)[index];
            if (tree.kind(wanted[index]) == node_kind::Starred || module_.kind(given) == node_kind::Starred) return failure("elements are spread with *");
            if (auto done = value(wanted[index], given); !done) return done;
        }
        for (std::size_t index = 0; index < named.size(); ++index) {
            const auto given = module_.list(subject, field::Call::keywords)[index];
            if (module_.identifier(given, field::keyword::arg) != tree.identifier(named[index], field::keyword::arg)) return failure("it is no call of the support function");
            if (auto done = value(tree.child(named[index], field::keyword::value), module_.child(given, field::keyword::value)); !done) return done;
        }
        return {};
    }

    outcome_of_match nested_call(node_id pattern, node_id subject) {
        const auto& tree = side_.module;
        const auto function = tree.child(pattern, field::Call::func);
        if (module_.kind(subject) == node_kind::Attribute) return attribute_of(pattern, function, subject);
        if (module_.kind(subject) != node_kind::Call) return failure("it is no call");
        const auto called = module_.child(subject, field::Call::func);
        if (tree.kind(function) == node_kind::Name) {
            if (context_.support_function_of(called) != tree.identifier(function, field::Name::id)) return failure("it is no call of the support function");
            return helper_call(pattern, subject);
        }
        const auto wanted = context_.knowledge.find(dotted_name(tree, function));
        if (!wanted || context_.operator_of(framework_, called) != wanted) return failure("it is another operator");
        operator_use inner{*wanted, use_kind::call, subject, no_node, {}, {}};
        for (auto argument : module_.list(subject, field::Call::args)) inner.args.push_back(argument);
        for (auto keyword : module_.list(subject, field::Call::keywords)) inner.keywords.push_back(keyword);
        return call(pattern, inner, {});
    }

    const use_context& context_;
    tree& module_;
    const pattern_tree& side_;
    graph::framework framework_;
    const pattern_tree& other_;
    bool by_name_;
};

}  // namespace

bool is_plain_name(const pattern_tree& side) { return side.name_at(side.expression) != nullptr; }

std::string pattern_operator(const pattern_tree& side) {
    const auto node = side.expression;
    const auto* name = side.name_at(side.module.kind(node) == node_kind::Call ? side.module.child(node, field::Call::func) : node);
    return name == nullptr ? std::string() : name->dotted;
}

// The expression of each metavariable that has one; of a variadic one the sequence that is spread there.
static std::map<std::string, node_id, std::less<>> what_each_stands_for(const tree& module, const bound_values& values) {
    std::map<std::string, node_id, std::less<>> result;
    for (const auto& [name, bound] : values) {
        auto node = bound.value;
        if (bound.variadic && bound.items.size() == 1 && module.kind(bound.items[0]) == node_kind::Starred)
            node = module.child(bound.items[0], field::Starred::value);
        if (node != no_node) result.emplace(name, node);
    }
    return result;
}

bool is_for_bases(const parsed_equation& equation) { return equation.text->guard == "sets_layers()"; }

static bool is_for_statements(const parsed_equation& equation) { return equation.text->guard == "discarded()"; }

bool is_for_annotations(const parsed_equation& equation) { return equation.text->guard == "annotation()"; }

std::expected<matched, std::string> match_call(const use_context& context, const parsed_equation& equation, bool forward, const operator_use& use) {
    const auto& side = forward ? equation.left : equation.right;
    const auto fw = forward ? equation.text->left_framework : equation.text->right_framework;
    matcher run(context, side, fw, forward ? equation.right : equation.left, forward);
    // An attribute of a value: `self.T` as a pattern has only its receiver.
    if (use.kind != use_kind::call) {
        if (is_for_annotations(equation) && !use.annotation) return failure("it stands for another class in annotations only");
        if (equation.text->guard == "handed_over()" && !use.handed_over) return failure("it stands for a value that may be changed in place only");
        if (is_for_readers(equation) && !is_read_by(context, equation, use)) return failure("it stands for a value that is read otherwise");
        if (use.receiver != no_node) run.values.emplace("self", {use.receiver, true, false, {}, {}});
        return matched{std::move(run.values), false};
    }
    if (is_for_statements(equation) && !use.discarded) return failure("its value is read");
    if (auto done = run.call(side.expression, use, equation.text->drops); !done) return failure(done.error());
    matched result{std::move(run.values), false};
    if (equation.guard && !is_for_statements(equation)) {
        const auto decided = decide_guard(context, *equation.guard, result);
        if (!decided && context.conditions != nullptr) {
            for (const auto part : undecided_parts(context, *equation.guard, result))
                context.conditions->push_back({{}, no_node, equation.guard.get(), what_each_stands_for(context.module, result.values), {}, part});
            return result;
        }
        if (!decided) return failure(fmt::format("at conversion time it cannot be decided whether {}", equation.text->guard));
        if (!*decided) return failure(fmt::format("it needs {}", equation.text->guard));
    }
    return result;
}

std::expected<matched, std::string> match_written(const use_context& context, const parsed_equation& equation, bool on_right, node_id call) {
    const auto& side = on_right ? equation.right : equation.left;
    const auto& other = on_right ? equation.left : equation.right;
    matcher run(context, side, on_right ? equation.text->right_framework : equation.text->left_framework, other, false);
    if (auto done = run.written(call); !done) return failure(done.error());
    matched result{std::move(run.values), false};
    if (equation.guard && decide_guard(context, *equation.guard, result) != true) return failure("the equation's condition is not known to hold");
    const auto op = context.knowledge.find(pattern_operator(other));
    const auto signatures = op ? context.knowledge.signatures(*op) : std::vector<graph::signature>{};
    if (signatures.empty()) return result;
    for (const auto& parameter : signatures.front().parameters) {
        const auto bound = result.values.find(parameter.name);
        if (bound == result.values.end()) continue;
        bound->second.by_position = parameter.default_text.empty();
        const auto usual = parameter.default_text.empty() ? std::nullopt : literal_of_text(parameter.default_text);
        const auto given = literal_value(context.module, bound->second.value);
        if (usual && given && equal(*usual, *given)) bound->second = {no_node, false, false, {}, parameter.default_text};
    }
    return result;
}

}  // namespace tensorferry
