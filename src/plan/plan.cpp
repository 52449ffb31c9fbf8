#include "src/plan/plan.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "src/equations/literal.hpp"
#include "src/plan/hub_text.hpp"
#include "src/training/roles.hpp"

namespace tensorferry {

using namespace grammar;
using failure = std::unexpected<std::string>;

namespace {

outcome outcome_of(graph::evidence_class evidence) {
    switch (evidence) {
        case graph::evidence_class::exact: return outcome::exact;
        case graph::evidence_class::tolerance: return outcome::tolerance;
        default: return outcome::documented;
    }
}

}  // namespace

planner::planner(const use_context& context, direction& direction)
    : context_(context), direction_(direction), library_(direction.equations), source_(direction.source), target_(direction.target),
      hub_(hub_of(context.knowledge)) {}

static bool can_be_assigned_to(const tree& module, node_id node) {
    const auto kind = module.kind(node);
    return kind == node_kind::Name || kind == node_kind::Attribute || kind == node_kind::Subscript;
}

// A reference in a place that Python assigns to or deletes.
static bool is_assigned_to(const tree& module, node_id node) {
    return node != no_node && can_be_assigned_to(module, node) && module.ctx(node) != context::Load;
}

// True where the module of the target that takes the place of the operator's own has a member of the same name.
bool planner::has_same_name(graph::operator_id op) {
    const auto whole = context_.knowledge.describe(op).full_name;
    const auto owner = context_.knowledge.find(whole.substr(0, whole.rfind('.')));
    const auto target = owner ? renamed(*owner) : std::string();
    return !target.empty() && context_.knowledge.find(target + std::string(whole.substr(whole.rfind('.')))).has_value();
}

// hasattr(nn, "Conv2d") asks for the name that takes its place, hasattr(nn, "Conv2D"); where several things take it, it is there in any case.
decision planner::asked_for(const source_use& use) {
    auto& module = context_.module;
    auto found = decide_operator(use);
    if (found.replacement == no_node || (renamed(use.use.op).empty() && has_same_name(use.use.op))) return {no_node, outcome::marked, found.reason, {}, {}, {}, {}};
    auto answer = add_literal(module, {literal::kind::boolean, true, 0, {}, {}});
    const auto target = renamed(use.use.op);
    const auto name = target.empty() ? no_node : add_dotted_name(module, context_.spell(target));
    if (name != no_node && module.kind(name) == node_kind::Attribute) {
        const auto attribute = add_literal(module, {literal::kind::string, 0, 0, std::string(module.identifier(name, field::Attribute::attr)), {}});
        const std::uint32_t args[] = {module.child(name, field::Attribute::value), attribute};
        const std::uint32_t slots[] = {add_dotted_name(module, "hasattr"), module.add_list(args), 0};
        answer = module.add(node_kind::Call, {}, slots);
    }
    return {answer, found.result, {}, found.equation, {}, {}, {}};
}

decision planner::decide(const source_use& use) {
    if (!use.known) return {no_node, outcome::marked, use.why_unknown.empty() ? "this name is not in the knowledge" : use.why_unknown, {}, {}, {}, {}};
    if (use.asks) return asked_for(use);
    if (use.base_constructor) return constructed_base(use);
    if (!use.possible.empty()) return chosen_attribute(use);
    if (is_decided_by_name(use))
        if (auto decided = named(use)) return std::move(*decided);
    const auto op = with_equation(use.use.op);
    if (op == use.use.op) return decide_operator(use);
    auto overridden = use;
    overridden.use.op = op;
    return decide_operator(overridden);
}

decision planner::decide_operator(const source_use& use) {
    auto done = convert_use(use.use);
    // A receiver that may be either of two classes: both must be written the same way, or nothing is certain.
    for (auto other : use.alternatives) {
        auto second_use = use.use;
        second_use.op = other;
        auto second = convert_use(second_use);
        if (!done) {
            done = std::move(second);
        } else if (second && !same_expression(context_.module, done->result.node, second->result.node)) {
            return {no_node, outcome::marked, "the receiver may be of several classes, which are written differently", {}, {}, {}, {}};
        }
    }
    if (is_assigned_to(context_.module, use.use.node) && (!done || !can_be_assigned_to(context_.module, done->result.node)))
        return {no_node, outcome::marked, done ? "it is assigned to, and what stands for it cannot be" : done.error(), {}, {}, {}, {}};
    const bool as_value = use.use.kind == use_kind::reference || use.use.kind == use_kind::partial;
    if (use.alternatives.empty() && (done ? as_value && done->assumed : !is_refusal(use.use.op, done.error())))
        if (auto decided = adapted(use)) {
            if (use.assumed) decided->result = outcome::assumed, decided->reason = use.assumption;
            return *decided;
        }
    // A class name stands for the class, whatever its constructor takes.
    if (const auto name = !done && use.use.kind == use_kind::class_name && !tests_another_class(use.use, source_, target_) ? renamed(use.use.op) : std::string(); !name.empty())
        return {add_dotted_name(context_.module, context_.spell(name)), outcome::documented, {}, std::string(equations_from(use.use.op).front()->origin), {}, {}, {}};
    if (!done) return {no_node, outcome::marked, done.error(), {}, {}, {}, {}};
    if (use.maybe_array) done->result.node = unless_array(use.use, done->result.node);
    decision decided{done->result.node, done->evidence, std::string(done->note), std::move(done->equation), std::move(done->result.helpers), {}, {}};
    if (use.assumed || done->assumed) {
        decided.result = outcome::assumed;
        std::string why(use.assumed ? use.assumption : done->assumption);
        decided.reason = decided.reason.empty() ? std::move(why) : std::move(why) + "; " + decided.reason;
    }
    return decided;
}

planner::attempt planner::convert_use(const operator_use& use) {
    auto direct = one_step(use, source_, target_);
    if (direct || source_.framework == hub_.framework || target_.framework == hub_.framework) return direct;
    const bool refused = !library_.leading(use.op, target_.framework, source_.version, target_.version).empty();
    auto composed = through_hub(use);
    return composed || !refused ? composed : direct;
}

planner::attempt planner::through_hub(const operator_use& use) {
    auto first = one_step(use, source_, hub_);
    return first ? on_from_hub(std::move(*first)) : first;
}

planner::attempt planner::on_from_hub(step first) {
    step all;
    for (const auto& helper : first.result.helpers) {
        if (const auto& converted = converted_helper(direction_, helper); !converted) return failure(converted.error());
        all.result.helpers.push_back(helper);
    }
    all.evidence = first.evidence;
    all.equation = first.equation;
    all.note = first.note;
    all.assumed = first.assumed;
    all.assumption = first.assumption;
    auto node = second_step(first.result.node, first, all);
    if (!node) return failure(node.error());
    all.result.node = *node;
    return all;
}

const std::vector<const graph::equation*>& planner::equations_from(graph::operator_id op) const {
    const auto& found = library_.leading(op, target_.framework, source_.version, target_.version);
    if (!found.empty() || source_.framework == hub_.framework || target_.framework == hub_.framework) return found;
    return library_.leading(op, hub_.framework, source_.version, hub_.version);
}

std::expected<planner::applied, std::string> planner::apply_one(const graph::equation& equation, const operator_use& use) {
    const bool forward = equation.left_framework == source_.framework;
    auto done = apply(equation, use, forward);
    const bool arrived = (forward ? equation.right_framework : equation.left_framework) == target_.framework;
    const auto asked = context_.conditions == nullptr ? 0 : context_.conditions->size();
    if (done && !arrived) done = on_from_hub(std::move(*done));
    if (!done) return failure(done.error());
    const bool one_case = context_.conditions == nullptr || context_.conditions->size() == asked;
    return applied{done->result.node, done->evidence, std::move(done->result.helpers), one_case};
}

// Converts what the first equation made, innermost first; nodes of the file are left to their own uses.
std::expected<node_id, std::string> planner::second_step(node_id node, const step& first, step& all) {
    auto& module = context_.module;
    if (module.from_source(node)) return node;
    const auto made = first.result.uses.find(node);
    const auto kind = module.kind(node);
    operator_use use;
    if (made != first.result.uses.end()) use = {made->second.op, kind == node_kind::Call ? use_kind::call : use_kind::reference, node, no_node, {}, {}};
    use.discarded = first.discarded && node == first.result.node;
    const auto apply_here = [&]() -> std::expected<node_id, std::string> {
        auto done = one_step(use, hub_, target_);
        if (!done) return failure(done.error());
        all.evidence = std::max(all.evidence, done->evidence);
        if (all.equation.find(done->equation) == std::string::npos) all.equation += " + " + done->equation;
        if (all.note.empty()) all.note = done->note;
        all.assumed |= done->assumed;
        all.result.helpers.insert(all.result.helpers.end(), done->result.helpers.begin(), done->result.helpers.end());
        all.result.uses.add(done->result.uses);
        return done->result.node;
    };
    const auto receiver_of = [&](node_id attribute) { return second_step(module.child(attribute, field::Attribute::value), first, all); };
    if (made != first.result.uses.end() && kind == node_kind::Call) {
        if (made->second.on_receiver) {
            auto receiver = receiver_of(module.child(node, field::Call::func));
            if (!receiver) return receiver;
            use.receiver = *receiver;
        }
        const auto args = module.list(node, field::Call::args);
        for (auto argument : std::vector<node_id>(args.begin(), args.end())) {
            auto done = second_step(argument, first, all);
            if (!done) return done;
            use.args.push_back(*done);
        }
        const auto keywords = module.list(node, field::Call::keywords);
        for (auto keyword : std::vector<node_id>(keywords.begin(), keywords.end())) {
            auto done = second_step(keyword, first, all);
            if (!done) return done;
            use.keywords.push_back(*done);
        }
        return apply_here();
    }
    if (made != first.result.uses.end()) {
        if (made->second.on_receiver) {
            auto receiver = receiver_of(node);
            if (!receiver) return receiver;
            use.receiver = *receiver;
        } else {
            use.kind = use_kind::class_name;
        }
        return apply_here();
    }
    return rebuild(module, module, node, [&](node_id child) { return second_step(child, first, all); });
}

planner::attempt planner::one_step(const operator_use& use, framework_version from, framework_version to) {
    const auto& known = library_.leading(use.op, to.framework, from.version, to.version);
    if (known.empty()) return failure(fmt::format("no equation towards {} is known", graph::name_of(to.framework)));
    // What is said of a training step wins within one.
    std::vector<const graph::equation*> reordered;
    if (context_.step != nullptr) {
        reordered = known;
        std::ranges::stable_partition(reordered, [&](const auto* equation) {
            const auto& parsed = library_.parsed(*equation);
            const bool forward = equation->left_framework == from.framework;
            return speaks_of_step(forward ? parsed.right : parsed.left, forward ? parsed.left : parsed.right);
        });
    }
    if (tests_another_class(use, from, to)) return failure("its values are not those of one class there: test what is meant, such as the dtype");
    std::string last;
    for (const auto* equation : context_.step != nullptr ? reordered : known) {
        const bool forward = equation->left_framework == from.framework;
        auto done = apply(*equation, use, forward);
        if (done) return done;
        const auto& parsed = library_.parsed(*equation);
        const bool refused = done.error() == refusal(forward ? parsed.right : parsed.left) && !done.error().empty();
        if (refused) return done;
        last = done.error();
    }
    return failure(last);
}

// True where a class stands for a wider one in annotations, and this use is none.
bool planner::tests_another_class(const operator_use& use, framework_version from, framework_version to) {
    if (use.kind != use_kind::class_name || use.annotation) return false;
    const auto& equations = library_.leading(use.op, to.framework, from.version, to.version);
    return std::ranges::any_of(equations, [&](const auto* equation) { return is_for_annotations(library_.parsed(*equation)); });
}

planner::attempt planner::apply(const graph::equation& equation, const operator_use& use, bool forward) {
    const auto& parsed = library_.parsed(equation);
    if (is_for_bases(parsed) && !use.sets_layers) return failure("it stands for another class as a base only");
    if (is_for_annotations(parsed) && !use.annotation) return failure("it stands for another class in annotations only");
    step done;
    if (use.kind != use_kind::call) {
        auto reference = apply_to_reference(parsed, use, forward);
        if (!reference) return reference;
        done = std::move(*reference);
    } else {
        const auto& side = forward ? parsed.left : parsed.right;
        matched match;
        if (!is_plain_name(side)) {
            auto found = match_call(context_, parsed, forward, use);
            if (!found) return failure(found.error());
            match = std::move(*found);
        }
        auto made = instantiate(context_, parsed, forward, use, match);
        if (!made) return failure(made.error());
        done.result = std::move(*made);
        done.assumed = match.assumed;
        if (match.assumed) done.assumption = "a value is taken for a tensor";
    }
    done.discarded = use.discarded;
    done.evidence = outcome_of(equation.evidence);
    done.equation = equation.origin;
    done.note = equation.note;
    return done;
}

planner::attempt planner::apply_to_reference(const parsed_equation& equation, const operator_use& use, bool forward) {
    const auto& side = forward ? equation.left : equation.right;
    const bool plain = is_plain_name(side);
    if (plain && use.kind == use_kind::partial) return failure("its arguments are not known to mean the same");
    if (plain || (use.receiver != no_node && context_.knowledge.describe(use.op).kind == graph::operator_kind::attribute)) {
        auto match = match_call(context_, equation, forward, use);
        if (!match) return failure(match.error());
        auto made = instantiate(context_, equation, forward, use, *match);
        if (!made) return failure(made.error());
        step done;
        done.result = std::move(*made);
        return done;
    }
    if (use.receiver != no_node) return failure("the method is used without a call");
    return as_if_called(equation, use, forward);
}

// True for the call of a class of the frameworks.
bool planner::constructs(const instance& made) const {
    const auto use = made.uses.find(made.node);
    return use != made.uses.end() && context_.knowledge.describe(use->second.op).kind == graph::operator_kind::class_;
}

// A reference converts where a call with only the required arguments would add nothing; a class name wherever the class is
// one; a partial application where what it leaves open stays where it is.
planner::attempt planner::as_if_called(const parsed_equation& equation, const operator_use& use, bool forward) {
    auto& module = context_.module;
    std::string last = "its parameters are not known";
    for (const auto& signature : context_.knowledge.signatures(use.op)) {
        operator_use called{use.op, use_kind::call, use.node, no_node, use.args, use.keywords};
        called.discarded = true;   // what is handed on to be called for what it does is called so there
        const auto open = open_parameters(use, signature);
        called.args.insert(called.args.end(), open.begin(), open.end());
        auto match = match_call(context_, equation, forward, called);
        if (!match) {
            last = match.error();
            continue;
        }
        auto made = instantiate(context_, equation, forward, called, *match);
        if (!made) return failure(made.error());
        if (module.kind(made->node) != node_kind::Call) return failure("it is an expression there, which cannot stand without a call");
        if (use.kind == use_kind::class_name && !constructs(*made)) return failure("what is equivalent to its class is no class");
        bool of_arguments = false;
        for_each_node(module, module.child(made->node, field::Call::func), [&](node_id node) { of_arguments |= std::ranges::find(called.args, node) != called.args.end(); });
        if (of_arguments) return failure("it is a method of its argument there");
        const auto args = module.list(made->node, field::Call::args);
        const bool in_place = args.size() == called.args.size() && std::ranges::equal(args.last(open.size()), open);
        const bool same = in_place && (use.kind == use_kind::partial || module.list(made->node, field::Call::keywords).empty());
        if (!same && use.kind != use_kind::class_name) {
            last = "used without a call, its other arguments cannot be written";
            continue;
        }
        step done;
        done.result = std::move(*made);
        done.result.node = use.kind == use_kind::partial ? partial_call(use, done.result.node, open.size()) : module.child(done.result.node, field::Call::func);
        done.assumed = use.kind != use_kind::class_name;
        if (done.assumed) done.assumption = "its callers are taken to pass no other arguments than the required ones";
        return done;
    }
    return failure(last);
}

// Stand-ins for the required arguments that a reference's callers will pass.
std::vector<node_id> planner::open_parameters(const operator_use& use, const graph::signature& signature) {
    auto& module = context_.module;
    std::vector<node_id> open;
    std::size_t index = 0;
    for (const auto& parameter : signature.parameters) {
        if (parameter.kind > graph::parameter_kind::positional_or_keyword || index++ < use.args.size()) continue;
        const auto passed = std::ranges::any_of(use.keywords, [&](node_id each) { return module.identifier(each, field::keyword::arg) == parameter.name; });
        if (parameter.default_text.empty() && !passed) open.push_back(add_dotted_name(module, parameter.name));
    }
    return open;
}

// partial(f, args) around what a call of f with `open` more arguments became.
node_id planner::partial_call(const operator_use& use, node_id call, std::size_t open) {
    auto& module = context_.module;
    std::vector<node_id> args{module.child(call, field::Call::func)};
    const auto made = module.list(call, field::Call::args);
    args.insert(args.end(), made.begin(), made.end() - static_cast<long>(open));
    const auto keywords = module.list(call, field::Call::keywords);
    const std::vector<node_id> named(keywords.begin(), keywords.end());
    const auto arguments = module.add_list(args);
    const std::uint32_t slots[] = {module.child(use.node, field::Call::func), arguments, module.add_list(named)};
    return module.add(node_kind::Call, {}, slots);
}

}  // namespace tensorferry
