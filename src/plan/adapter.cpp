#include "src/plan/adapter.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "codegen/printer.hpp"
#include "codegen/rewrite.hpp"
#include "grammar/parse.hpp"
#include "src/equations/literal.hpp"
#include "src/plan/direction.hpp"
#include "src/plan/hub_text.hpp"
#include "src/plan/parameter_list.hpp"
#include "src/plan/plan.hpp"

namespace tensorferry {

using namespace grammar;
using failure = std::unexpected<std::string>;
using graph::parameter_kind;

namespace {

// What a guard may name besides parameters. `given`, `by_position`, `starred` and `place` are not among them: they ask how a call is written.
const std::set<std::string_view> guard_names = {"Tensor", "bool", "complex", "dict", "float", "int", "isinstance", "len", "list", "self", "str", "tuple"};

// Writes one function. Its parameters are names in a tree of its own, to which the equations are applied.
class adapter_writer {
public:
    adapter_writer(direction& direction, adapter_form form)
        : direction_(direction), knowledge_(direction.knowledge), tree_(*parse("")), context_(make_context()), planner_(context_, direction), library_(direction.equations),
          source_(direction.source), target_(direction.target), form_(form) {}

    // `or_sequence`: a sequence may stand in the place of any number of arguments.
    std::expected<adapter, std::string> write(graph::operator_id op, const graph::signature& signature, bool or_sequence) {
        const auto info = knowledge_.describe(op);
        const bool method = info.kind == graph::operator_kind::method;
        const auto use = call_with_every_parameter(op, signature, method);
        parameters_ = signature.parameters;
        std::string last = "no equation towards the target is known";
        bool closed = false, left_out = leads_there(op);
        for (const auto* equation : planner_.equations_from(op)) {
            auto written = branch(*equation, use);
            if (!written) last = written.error(), left_out = true;
            else if ((closed = *written)) break;
        }
        if (!closed && left_out) add_way_through_hub(op, signature, or_sequence);
        if (!whole_.empty()) return adapter{{}, whole_.front(), evidence_, helpers_, {whole_.begin() + 1, whole_.end()}};
        if (!converts_) return failure(last);
        if (!same_as_.empty()) return adapter{same_as_, {name_of(info), source_text(info, signature, method, or_sequence)}, evidence_, helpers_, {}, named_the_same(same_as_)};
        if (form_ == adapter_form::call && info.kind == graph::operator_kind::class_ && one_class_ && !or_sequence && !has_variadic(signature))
            return adapter{{}, {name_of(info), class_text(info, signature)}, evidence_, helpers_, others_};
        return adapter{{}, {name_of(info), source_text(info, signature, method, or_sequence)}, evidence_, helpers_, others_};
    }

private:
    use_context make_context() {
        use_context context{tree_, knowledge_, {}, {}, {}, {}, {}, nullptr};
        context.type_of = [](node_id) { return value_type{}; };
        context.operator_of = [](graph::framework, node_id) { return std::nullopt; };
        context.support_function_of = [](node_id) { return std::string(); };
        context.spell = context.spell_support = [](std::string_view name) { return std::string(name); };
        return context;
    }

    operator_use call_with_every_parameter(graph::operator_id op, const graph::signature& signature, bool method) {
        operator_use use{op, use_kind::call, no_node, no_node, {}, {}};
        if (method) use.receiver = add_dotted_name(tree_, "self");
        for (const auto& parameter : signature.parameters) {
            const auto name = add_dotted_name(tree_, parameter.name);
            const std::uint32_t spread[] = {name};
            const std::uint32_t keyword[] = {tree_.add_text(parameter.name), name};
            if (parameter.kind == parameter_kind::var_positional) use.args.push_back(tree_.add(node_kind::Starred, {}, spread));
            else if (parameter.kind <= parameter_kind::positional_or_keyword) use.args.push_back(name);
            else if (parameter.kind == parameter_kind::keyword_only) use.keywords.push_back(tree_.add(node_kind::keyword, {}, keyword));
        }
        return use;
    }

    // `if conditions: return …` of one equation; true where it has no condition, so that nothing after it is reached.
    std::expected<bool, std::string> branch(const graph::equation& equation, const operator_use& use) {
        std::vector<run_time_condition> conditions;
        context_.conditions = &conditions;
        auto done = planner_.apply_one(equation, use);
        context_.conditions = nullptr;
        if (done && !done->one_case_of_hub) return failure("the way through PyTorch has cases of its own");
        const auto refused = done ? std::string() : refusal(other_side(equation));
        if (!done && (refused.empty() || refused != done.error())) return failure(done.error());
        for (const auto& parameter : parameters_)
            if (parameter.kind == parameter_kind::var_keyword) conditions.push_back({"not {0}", add_dotted_name(tree_, parameter.name), nullptr, {}, {}, no_node});
        auto test = condition_text(conditions);
        if (!test) return failure(test.error());
        const auto result = done ? result_text(done->node) : std::expected<std::string, std::string>(std::string());
        if (!result) return failure(result.error());
        const auto indent = test->empty() ? "    " : "        ";
        if (!test->empty()) {
            if (body_.find(fmt::format("    if {}:\n", *test)) != std::string::npos) return false;
            add_to_bodies(fmt::format("    if {}:\n", *test));
        }
        if (!done) {
            add_to_bodies(fmt::format("{}raise NotImplementedError({})\n", indent, to_source(literal{literal::kind::string, 0, 0, refused, {}})));
            return test->empty();
        }
        add_constructed(done->node, indent);
        if (!converts_ && test->empty() && form_ == adapter_form::call && use.receiver == no_node) same_as_ = takes_the_same(done->node);
        converts_ = true;
        body_ += fmt::format("{}return {}\n", indent, *result);
        evidence_ = std::max(evidence_, done->evidence);
        helpers_.insert(helpers_.end(), done->helpers.begin(), done->helpers.end());
        return test->empty();
    }

    // True where equations lead to the target itself, so that those through the hub have not been asked.
    bool leads_there(graph::operator_id op) const { return !library_.leading(op, target_.framework, source_.version, target_.version).empty(); }

    // What no equation written so far covers is left to a function that goes through the hub: the operator's in the hub's terms, converted.
    // No methods of its parameters may stand there: these have no types by which its text could be converted.
    void add_way_through_hub(graph::operator_id op, const graph::signature& signature, bool or_sequence) {
        const auto info = knowledge_.describe(op);
        const auto hub = hub_of(knowledge_);
        if (hub.framework == source_.framework || hub.framework == target_.framework || info.kind == graph::operator_kind::method || has_variadic(signature)) return;
        adapter_writer first(direction_.further().between(source_, hub), form_);
        const auto to_hub = first.write(op, signature, or_sequence);
        if (!to_hub) return;
        const auto own = name_of(info);
        const bool alone = body_.empty() && form_ == adapter_form::call;
        const auto name = "through_hub_" + own;
        auto text = to_hub->same_as.empty() ? to_hub->function.source : passed_on_text(own, signature, *to_hub);
        rename_in(text, own, name);
        if (asks_parameters(text)) return;
        text = refusing_what_is_marked(knowledge_, direction_.further(), hub, target_, text);
        if (text.find("return ") == std::string::npos) return;   // it would refuse whatever it is given
        if (!std::ranges::all_of(to_hub->helpers, [&](const auto& helper) { return is_in_target(direction_, helper); })) return;
        auto functions = from_hub(knowledge_, direction_.further(), hub, target_, name, text);
        if (!functions || (form_ == adapter_form::arguments && !add_arguments_of_hub(hub, first.class_))) return;
        evidence_ = std::max(evidence_, to_hub->evidence);
        helpers_.insert(helpers_.end(), to_hub->helpers.begin(), to_hub->helpers.end());
        converts_ = true;
        if (alone) {
            functions->front().name = own;
            for (auto& each : *functions) rename_in(each.source, name, own);
            return void(whole_ = std::move(*functions));
        }
        others_.insert(others_.end(), functions->begin(), functions->end());
        one_class_ = false;
        const auto passed = fmt::format("{}({})", name, handed_on(signature, true));
        body_ += form_ == adapter_form::call ? fmt::format("    return {}\n", passed) : fmt::format("    return {}(**{})\n", others_.front().name, passed);
    }

    // The function that makes the target's arguments of the hub's: first of the others. False where there is none.
    bool add_arguments_of_hub(framework_version hub, const std::string& hub_class) {
        const auto op = hub_class.empty() ? std::nullopt : knowledge_.find(hub_class);
        const auto signatures = op ? knowledge_.signatures(*op) : std::vector<graph::signature>();
        if (signatures.size() != 1) return false;
        auto made = adapter_writer(direction_.further().between(hub, target_), form_).write(*op, signatures.front(), false);
        if (!made) return false;
        const auto own = made->function.name;
        made->function.name = "hub_" + own;
        rename_in(made->function.source, own, made->function.name);
        others_ = made->all();
        helpers_.insert(helpers_.end(), made->helpers.begin(), made->helpers.end());
        return true;
    }

    // True for x.method(), where x is no module.
    bool asks_parameters(const std::string& text) const {
        const auto module = parse(text);
        bool asks = !module;
        if (module)
            for_each_node(*module, module->root(), [&](node_id node) {
                if (module->kind(node) != node_kind::Call || module->kind(module->child(node, field::Call::func)) != node_kind::Attribute) return;
                const auto root = chain_root(*module, module->child(node, field::Call::func));
                const auto name = root == no_node ? std::string_view() : module->identifier(root, field::Name::id);
                asks |= name.empty() ? module->text(node).substr(0, 7) != "super()" : std::ranges::find(parameters_, name, &graph::parameter::name) != parameters_.end();
            });
        return asks;
    }

    // What takes the same arguments has them under other names, unless that is known.
    static std::string passed_on_text(std::string_view name, const graph::signature& signature, const adapter& to) {
        return fmt::format("def {}({}):\n    return {}({})\n", name, parameter_list(signature, false), to.same_as, handed_on(signature, to.same_names));
    }

    static std::string handed_on(const graph::signature& signature, bool by_name) {
        std::vector<std::string> parts;
        for (const auto& parameter : signature.parameters) {
            const bool position = parameter.kind == parameter_kind::positional_only || (!by_name && parameter.kind == parameter_kind::positional_or_keyword);
            parts.push_back(position ? std::string(parameter.name) : fmt::format("{0}={0}", parameter.name));
        }
        return fmt::format("{}", fmt::join(parts, ", "));
    }

    // The name of what a call calls that hands every parameter on under its own name and in its own place; empty for others.
    std::string takes_the_same(node_id node) const {
        if (tree_.kind(node) != node_kind::Call) return {};
        std::size_t index = 0;
        for (const auto argument : tree_.list(node, field::Call::args)) {
            const bool own = tree_.kind(argument) == node_kind::Name && index < parameters_.size() && tree_.identifier(argument, field::Name::id) == parameters_[index].name;
            if (!own || parameters_[index++].kind > parameter_kind::positional_or_keyword) return {};
        }
        for (const auto keyword : tree_.list(node, field::Call::keywords)) {
            const auto name = tree_.identifier(keyword, field::keyword::arg);
            const auto value = tree_.child(keyword, field::keyword::value);
            const bool own = tree_.kind(value) == node_kind::Name && tree_.identifier(value, field::Name::id) == name && index < parameters_.size();
            if (!own || parameters_[index++].name != name) return {};
        }
        return index == parameters_.size() ? dotted_name(tree_, tree_.child(node, field::Call::func)) : std::string();
    }

    // True where the operator's parameters have the names of these, so that keywords may be passed as well.
    bool named_the_same(std::string_view name) const {
        const auto op = knowledge_.find(name);
        const auto signatures = op ? knowledge_.signatures(*op) : std::vector<graph::signature>();
        return std::ranges::any_of(signatures, [&](const auto& each) {
            return std::ranges::all_of(parameters_, [&](const auto& parameter) {
                return std::ranges::find(each.parameters, parameter.name, &graph::parameter::name) != each.parameters.end();
            });
        });
    }

    const pattern_tree& other_side(const graph::equation& equation) {
        const auto& parsed = library_.parsed(equation);
        return equation.left_framework == source_.framework ? parsed.right : parsed.left;
    }

    void add_to_bodies(const std::string& text) {
        body_ += text;
        constructed_ += text;
    }

    // The same branch as a constructor's arguments, where all branches construct the same class.
    void add_constructed(node_id node, std::string_view indent) {
        if (form_ != adapter_form::call) return;
        const auto called = tree_.kind(node) == node_kind::Call ? dotted_name(tree_, tree_.child(node, field::Call::func)) : std::string();
        const auto arguments = arguments_text(node);
        if (!arguments || (!class_.empty() && class_ != called)) one_class_ = false;
        class_ = called;
        if (arguments) constructed_ += fmt::format("{}return {}\n", indent, *arguments);
    }

    std::expected<std::string, std::string> result_text(node_id node) {
        if (form_ == adapter_form::call) return printed(node);
        auto arguments = arguments_text(node);
        if (arguments) class_ = dotted_name(tree_, tree_.child(node, field::Call::func));
        return arguments;
    }

    std::expected<std::string, std::string> arguments_text(node_id node) {
        const auto made = tree_.kind(node) == node_kind::Call ? knowledge_.find(dotted_name(tree_, tree_.child(node, field::Call::func))) : std::nullopt;
        if (!made || knowledge_.describe(*made).kind != graph::operator_kind::class_) return failure("its base is no class in the other framework");
        const auto& signatures = knowledge_.signatures(*made);
        std::vector<std::string> parts;
        for (const auto argument : tree_.list(node, field::Call::args)) {
            if (signatures.empty() || parts.size() >= signatures[0].parameters.size() || tree_.kind(argument) == node_kind::Starred) return failure("its parameters are not known");
            parts.push_back(fmt::format("{}={}", signatures[0].parameters[parts.size()].name, printed(argument)));
        }
        for (const auto keyword : tree_.list(node, field::Call::keywords))
            parts.push_back(fmt::format("{}={}", tree_.identifier(keyword, field::keyword::arg), printed(tree_.child(keyword, field::keyword::value))));
        return fmt::format("dict({})", fmt::join(parts, ", "));
    }

    std::string printed(node_id node) { return codegen::printer(tree_, look_).expression(node, {{codegen::precedence::test, false}, true, 0, nullptr}); }

    std::expected<std::string, std::string> condition_text(const std::vector<run_time_condition>& conditions) {
        std::vector<std::string> parts;
        for (const auto& each : conditions) {
            auto part = each.guard == nullptr ? plain_condition(each) : guard_text(*each.guard, each.part, each.stands_for);
            if (part.empty()) return failure("its cases cannot be told apart at run time");
            if (std::ranges::find(parts, part) == parts.end()) parts.push_back(std::move(part));
        }
        return fmt::format("{}", fmt::join(parts, " and "));
    }

    // A default that is a name is None in the function's own parameters: its equivalent means the same.
    std::string plain_condition(const run_time_condition& condition) {
        const auto subject = printed_subject(condition.subject);
        const auto text = fmt::format(fmt::runtime(condition.format), subject);
        const auto op = condition.default_name.empty() ? std::nullopt : knowledge_.find(condition.default_name);
        const auto equivalent = op ? planner_.renamed(*op) : std::string();
        return equivalent.empty() ? text : fmt::format("({} or {} == {})", text, subject, equivalent);
    }

    std::string printed_subject(node_id node) { return codegen::printer(tree_, look_).expression(node, {{codegen::precedence::atom, false}, true, 0, nullptr}); }

    // The guard as Python that runs: with what its metavariables stand for, and the target's tensor for Tensor. Empty where it
    // asks for more than the values of parameters.
    std::string guard_text(const pattern_tree& guard, node_id part, const std::map<std::string, node_id, std::less<>>& stands_for) {
        const auto& tree = guard.module;
        std::vector<std::pair<span, std::string>> changes;
        bool runs = true;
        for_each_node(tree, part, [&](node_id node) {
            if (tree.kind(node) != node_kind::Name) return;
            const auto name = tree.identifier(node, field::Name::id);
            const auto bound = stands_for.find(name);
            const bool known = guard_names.contains(name) || std::ranges::find(parameters_, name, &graph::parameter::name) != parameters_.end();
            if (bound == stands_for.end() && !known) runs = false;
            if (bound != stands_for.end()) changes.emplace_back(tree.extent(node), printed_subject(bound->second));
            else if (name == "Tensor") changes.emplace_back(tree.extent(node), fmt::format("{}.Tensor", knowledge_.root_module(target_.framework)));
        });
        if (!runs) return {};
        std::ranges::sort(changes, std::greater{}, [](const auto& each) { return each.first.begin; });
        const auto kind = tree.kind(part);
        const bool loose = kind == node_kind::BoolOp || kind == node_kind::UnaryOp || kind == node_kind::IfExp;
        auto text = std::string(tree.text(part));
        for (const auto& [where, replacement] : changes) text.replace(where.begin - tree.extent(part).begin, where.end - where.begin, replacement);
        return loose ? fmt::format("({})", text) : text;
    }

    std::string name_of(const graph::operator_info& info) const {
        auto name = std::string(info.full_name.substr(info.full_name.find('.') + 1));
        std::ranges::replace(name, '.', '_');
        return std::string(prefix_of(form_)).append(name);
    }

    std::string source_text(const graph::operator_info& info, const graph::signature& signature, bool method, bool or_sequence) const {
        std::string text = fmt::format("def {}({}):\n    \"\"\"Takes the arguments of {}.\"\"\"\n", name_of(info), parameter_list(signature, method), info.full_name);
        for (const auto& parameter : signature.parameters)
            if (or_sequence && parameter.kind == parameter_kind::var_positional)
                text += fmt::format("    if len({0}) == 1 and isinstance({0}[0], (list, tuple)):\n        {0} = {0}[0]\n", parameter.name);
        text += body_;
        if (body_.rfind("\n    return ") == std::string::npos && !body_.starts_with("    return "))
            text += fmt::format("    raise NotImplementedError(\"{} has no equivalent with these arguments\")\n", info.full_name);
        const auto function = parse(text);
        return function ? codegen::print(*function, look_) : text;
    }

    static bool has_variadic(const graph::signature& signature) {
        return std::ranges::any_of(signature.parameters, [](const auto& each) { return each.kind == parameter_kind::var_positional || each.kind == parameter_kind::var_keyword; });
    }

    // A class below the equivalent one, which a value may be used for in all ways of a class; with the source's name.
    std::string class_text(const graph::operator_info& info, const graph::signature& signature) const {
        const auto name = name_of(info);
        auto text = fmt::format("class {}({}):\n    \"\"\"Takes the arguments of {}.\"\"\"\n\n    def __init__({}):\n        def arguments():\n", name, class_,
                                info.full_name, parameter_list(signature, true));
        for (std::size_t begin = 0; begin < constructed_.size();) {
            const auto end = constructed_.find('\n', begin) + 1;
            text += "        " + constructed_.substr(begin, end - begin);
            begin = end;
        }
        if (constructed_.rfind("\n    return ") == std::string::npos && !constructed_.starts_with("    return "))
            text += fmt::format("            raise NotImplementedError(\"{} has no equivalent with these arguments\")\n", info.full_name);
        text += fmt::format("\n        super().__init__(**arguments())\n\n\n{}.__name__ = \"{}\"\n", name, info.full_name.substr(info.full_name.rfind('.') + 1));
        const auto parsed = parse(text);
        return parsed ? codegen::print(*parsed, look_) : text;
    }

    direction& direction_;
    const graph::knowledge& knowledge_;
    tree tree_;
    use_context context_;
    planner planner_;
    equation_library& library_;
    framework_version source_;
    framework_version target_;
    adapter_form form_;
    codegen::style look_;
    std::vector<graph::parameter> parameters_;
    std::string same_as_;
    std::string body_;
    std::string constructed_;   // the same, with the constructor's arguments as results
    std::string class_;         // what all branches construct
    bool one_class_ = true;
    bool converts_ = false;
    outcome evidence_ = outcome::exact;
    std::vector<std::string> helpers_;
    std::vector<support_function> others_;
    std::vector<support_function> whole_;   // the function with those that it calls, where nothing leads past the hub
};

}  // namespace

std::string_view prefix_of(adapter_form form) { return form == adapter_form::call ? "adapted_" : "arguments_"; }

const made_adapters::result& made_adapters::of(const key& which, const std::function<result()>& make) {
    {
        const std::lock_guard guard(lock_);
        if (const auto known = made_.find(which); known != made_.end()) return known->second;
    }
    auto made = make();   // without the lock: it may ask for others
    const std::lock_guard guard(lock_);
    return made_.emplace(which, std::move(made)).first->second;
}

std::expected<adapter, std::string> adapter_library::write(graph::operator_id op, std::size_t signature, bool or_sequence, adapter_form form) const {
    return adapter_writer(direction_, form).write(op, direction_.knowledge.signatures(op)[signature], or_sequence);
}

const std::expected<adapter, std::string>& adapter_library::adapt(const operator_use& use, const tree& file, adapter_form form) {
    static const std::expected<adapter, std::string> none = failure("its parameters are not known");
    static const std::expected<adapter, std::string> several = failure("which of its signatures is meant is not known here");
    const auto& signatures = direction_.knowledge.signatures(use.op);
    const auto fitting = fitting_signatures(signatures, file, use.args, use.keywords);
    if (fitting.empty()) return none;
    if (fitting.size() > 1) return several;
    const auto chosen = fitting.front();
    // One that takes any number of arguments takes a sequence in their place, too, where another signature does.
    const bool or_sequence = takes_any_number(signatures[chosen]) && chosen + 1 < signatures.size();
    return shared_.of({use.op, chosen, form}, [&] { return write(use.op, chosen, or_sequence, form); });
}

}  // namespace tensorferry
