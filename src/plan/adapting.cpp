// Uses that only the running code can decide: of an operator as a value, with spread arguments, or with arguments whose case
// is not known. They call a function of the support module that takes the operator's own arguments.
#include <algorithm>

#include <fmt/format.h>

#include "src/plan/attribute_choice.hpp"
#include "src/plan/plan.hpp"

namespace tensorferry {

using namespace grammar;

namespace {

bool spreads(const tree& module, const operator_use& use) {
    return std::ranges::any_of(use.args, [&](node_id each) { return module.kind(each) == node_kind::Starred; }) ||
           std::ranges::any_of(use.keywords, [&](node_id each) { return module.identifier(each, field::keyword::arg).empty(); });
}

// staticmethod(function): in a class body it stays a function when an instance looks it up.
node_id static_method(tree& module, node_id function) {
    const std::vector<node_id> args{function}, none;
    const auto arguments = module.add_list(args);
    const std::uint32_t slots[] = {add_dotted_name(module, "staticmethod"), arguments, module.add_list(none)};
    return module.add(node_kind::Call, {}, slots);
}

// What is changed in place must be what the caller wrote: a name, or an attribute of one, and no slice that may be a copy.
bool changes_a_slice(const tree& module, const graph::operator_info& info, node_id receiver) {
    if (receiver == no_node || !info.full_name.ends_with('_')) return false;
    return module.kind(receiver) != node_kind::Name && module.kind(receiver) != node_kind::Attribute;
}

}  // namespace

bool planner::is_refusal(graph::operator_id op, const std::string& reason) {
    return std::ranges::any_of(equations_from(op), [&](const auto* equation) {
        const auto& parsed = library_.parsed(*equation);
        return refusal(equation->left_framework == source_.framework ? parsed.right : parsed.left) == reason;
    });
}

// True where an equation applies if the values of the arguments, which are not known here, are the right ones.
bool planner::decided_by_values(const operator_use& use) {
    std::vector<run_time_condition> conditions;
    auto context = context_;
    context.conditions = &conditions;
    planner run(context, direction_);
    if (std::ranges::any_of(equations_from(use.op), [&](const auto* equation) { return run.apply_one(*equation, use).has_value(); })) return true;
    // Where equations lead there directly, those through the hub have not been asked; what they write goes on from there in a function.
    if (source_.framework == hub_.framework || target_.framework == hub_.framework) return false;
    return std::ranges::any_of(library_.leading(use.op, hub_.framework, source_.version, hub_.version), [&](const auto* equation) {
        return run.apply(*equation, use, equation->left_framework == source_.framework).has_value();
    });
}

std::optional<decision> planner::adapted(const source_use& whole) {
    const auto& use = whole.use;
    if (use.kind == use_kind::class_name) return std::nullopt;
    if (use.kind != use_kind::call && use.receiver != no_node) return std::nullopt;
    const auto info = context_.knowledge.describe(use.op);
    if (info.kind == graph::operator_kind::attribute || info.kind == graph::operator_kind::constant || info.kind == graph::operator_kind::module) return std::nullopt;
    if (use.kind == use_kind::call && !spreads(context_.module, use) && !decided_by_values(use)) return std::nullopt;
    if (changes_a_slice(context_.module, info, use.receiver)) return std::nullopt;
    const auto& made = direction_.adapters.adapt(use, context_.module, adapter_form::call);
    if (!made) return std::nullopt;
    decision decided{no_node, made->evidence, {}, {}, {}, {}, made->helpers};
    if (const auto from = equations_from(use.op); !from.empty()) decided.equation = from.front()->origin;
    const bool by_position = use.kind != use_kind::partial && use.keywords.empty();
    const bool same = !made->same_as.empty() && (made->same_names || by_position);
    if (!same) {
        if (use.kind == use_kind::call) decided.reason = "which of its cases applies is decided when the code runs";
        decided.functions = made->all();
    }
    if (same && std::ranges::find(made->helpers, made->same_as) != made->helpers.end()) decided.helpers.push_back(made->same_as);
    const bool method = !same && whole.class_attribute;
    decided.replacement = adapted_node(use, same ? context_.spell(made->same_as) : context_.spell_support(made->function.name));
    if (method) decided.replacement = static_method(context_.module, decided.replacement);
    return decided;
}

std::optional<adapter> planner::inherited_constructor(graph::operator_id op) {
    const auto& signatures = context_.knowledge.signatures(op);
    const bool named = std::ranges::any_of(signatures, [](const auto& each) {
        return std::ranges::any_of(each.parameters, [](const auto& parameter) {
            return parameter.kind != graph::parameter_kind::var_positional && parameter.kind != graph::parameter_kind::var_keyword;
        });
    });
    if (!named) return std::nullopt;
    const operator_use use{op, use_kind::reference, no_node, no_node, {}, {}};
    if (const auto& called = direction_.adapters.adapt(use, context_.module, adapter_form::call); called && !called->same_as.empty() && called->same_names) return std::nullopt;
    const auto& arguments = direction_.adapters.adapt(use, context_.module, adapter_form::arguments);
    return arguments ? std::optional(*arguments) : std::nullopt;
}

node_id planner::adapted_node(const operator_use& use, const std::string& name) {
    auto& module = context_.module;
    const auto function = add_dotted_name(module, name);
    if (use.kind == use_kind::reference) return function;
    std::vector<node_id> args;
    if (use.kind == use_kind::partial) args.push_back(function);
    if (use.receiver != no_node) args.push_back(use.receiver);
    args.insert(args.end(), use.args.begin(), use.args.end());
    const auto called = use.kind == use_kind::partial ? module.child(use.node, field::Call::func) : function;
    const auto arguments = module.add_list(args);
    const std::uint32_t slots[] = {called, arguments, module.add_list(use.keywords)};
    return module.add(node_kind::Call, {}, slots);
}

// `x.permute(1, 0) if isinstance(x, torch.Tensor) else x.transpose(1, 0)`, where x is a name, which may be evaluated twice.
node_id planner::unless_array(const operator_use& use, node_id converted) {
    auto& module = context_.module;
    if (use.kind != use_kind::call || use.receiver == no_node || chain_root(module, use.receiver) == no_node || same_expression(module, use.node, converted)) return converted;
    const auto function = module.child(use.node, field::Call::func);
    const std::uint32_t member[] = {use.receiver, module.add_text(module.identifier(function, field::Attribute::attr))};
    const auto arguments = module.add_list(use.args);
    const std::uint32_t as_it_was[] = {module.add(node_kind::Attribute, {}, member), arguments, module.add_list(use.keywords)};
    const auto left = module.add(node_kind::Call, {}, as_it_was);
    const auto tensor = add_dotted_name(module, context_.spell(std::string(context_.knowledge.root_module(target_.framework)) + ".Tensor"));
    const std::vector<node_id> asked{use.receiver, tensor}, none;
    const auto both = module.add_list(asked);
    const std::uint32_t test[] = {add_dotted_name(module, "isinstance"), both, module.add_list(none)};
    const std::uint32_t choice[] = {module.add(node_kind::Call, {}, test), converted, left};
    return module.add(node_kind::IfExp, {}, choice);
}

// An attribute of what may be an instance of some classes.
decision planner::chosen_attribute(const source_use& whole) {
    auto& module = context_.module;
    const auto& use = whole.use;
    const auto name = context_.knowledge.describe(use.op).full_name;
    const auto attribute = name.substr(name.rfind('.') + 1);
    const auto made = choose_attribute(direction_, whole.possible, attribute);
    if (!made) return {no_node, outcome::marked, fmt::format("{} ({})", made.error(), whole.assumption), {}, {}, {}, {}};
    decision decided{no_node, outcome::assumed, whole.assumption, made->equation, {}, {}, made->helpers};
    if (made->function.name.empty()) {
        const std::uint32_t slots[] = {use.receiver, module.add_text(attribute)};
        decided.replacement = module.add(node_kind::Attribute, {}, slots);
        return decided;
    }
    decided.functions.push_back(made->function);
    const operator_use called{use.op, use_kind::call, use.node, use.receiver, {}, {}};
    decided.replacement = adapted_node(called, context_.spell_support(made->function.name));
    return decided;
}

// The constructor of a base, with the arguments of the converted call of its class.
decision planner::constructed(const source_use& whole, const std::string& class_name, const step& done) {
    const auto args = context_.module.list(done.result.node, field::Call::args);
    const auto keywords = context_.module.list(done.result.node, field::Call::keywords);
    const auto call = constructor_call(whole, class_name, {args.begin(), args.end()}, {keywords.begin(), keywords.end()});
    return {call, done.assumed ? outcome::assumed : done.evidence, std::string(done.note), done.equation, done.result.helpers, {}, {}};
}

// The constructor of a base that a class of the support module stands for.
decision planner::constructed_helper(const source_use& whole, const operator_use& use) {
    auto& module = context_.module;
    const auto done = convert_use(use);
    if (done && module.kind(done->result.node) == node_kind::Call) {
        const auto function = dotted_name(module, module.child(done->result.node, field::Call::func));
        for (const auto& helper : done->result.helpers) {
            if (function == context_.spell_support(helper) && context_.knowledge.helper(target_.framework, helper).starts_with("class "))
                return constructed(whole, function, *done);
        }
    }
    return {no_node, outcome::marked, "its class has no equivalent", {}, {}, {}, {}};
}

// super().__init__(…) keeps its receiver; its arguments become those of the target's class.
decision planner::constructed_base(const source_use& whole) {
    auto& module = context_.module;
    auto use = whole.use;
    if (whole.by_name) use.args.erase(use.args.begin());
    const auto target = renamed(use.op);
    if (target.empty()) return constructed_helper(whole, use);
    auto done = convert_use(use);
    if (done) {
        const auto made = done->result.uses.find(done->result.node);
        if (module.kind(done->result.node) != node_kind::Call || made == done->result.uses.end() || context_.knowledge.describe(made->second.op).full_name != target)
            return {no_node, outcome::marked, "what is equivalent to its class is no class", {}, {}, {}, {}};
        return constructed(whole, context_.spell(target), *done);
    }
    if (is_refusal(use.op, done.error()) || (!spreads(module, use) && !decided_by_values(use))) return {no_node, outcome::marked, done.error(), {}, {}, {}, {}};
    const auto& arguments = direction_.adapters.adapt(use, module, adapter_form::arguments);
    if (!arguments) return {no_node, outcome::marked, arguments.error(), {}, {}, {}, {}};
    const auto adapted = adapted_node(use, context_.spell_support(arguments->function.name));
    const std::uint32_t spread[] = {0, adapted};
    const auto call = constructor_call(whole, context_.spell(target), {}, {module.add(node_kind::keyword, {}, spread)});
    const auto origin = equations_from(use.op).front()->origin;
    return {call, arguments->evidence, "which of its cases applies is decided when the code runs", std::string(origin), {}, arguments->all(), arguments->helpers};
}

node_id planner::constructor_call(const source_use& whole, const std::string& class_name, const std::vector<node_id>& args,
                                  const std::vector<node_id>& keywords) {
    auto& module = context_.module;
    auto function = module.child(whole.use.node, field::Call::func);
    std::vector<node_id> all;
    if (whole.by_name) {
        const std::uint32_t slots[] = {add_dotted_name(module, class_name), module.add_text("__init__")};
        function = module.add(node_kind::Attribute, {}, slots);
        all.push_back(whole.use.args.front());
    }
    all.insert(all.end(), args.begin(), args.end());
    const auto arguments = module.add_list(all);
    const std::uint32_t slots[] = {function, arguments, module.add_list(keywords)};
    return module.add(node_kind::Call, {}, slots);
}

}  // namespace tensorferry
