#include "src/training/gradient_function.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "src/equations/call_binding.hpp"
#include "src/equations/literal.hpp"

namespace tensorferry {

using namespace grammar;
using failure = std::unexpected<std::string>;

namespace {

class function_reader {
public:
    function_reader(const step_surroundings& file, const source_use& use) : file_(file), module_(file.module), use_(use) {}

    std::expected<gradient_function, std::string> run() {
        found_.use = &use_;
        found_.statement = file_.parents.of(use_.use.node);
        if (found_.statement == no_node || module_.kind(found_.statement) != node_kind::Assign) return failure("the function that it makes is not assigned to a name");
        const auto targets = module_.list(found_.statement, field::Assign::targets);
        target_ = targets[0];
        if (targets.size() != 1 || dotted_name(module_, target_).empty()) return failure("the function that it makes is not assigned to one name");
        if (!alone_on_its_lines(module_, found_.statement)) return failure("it shares its line with other statements");
        if (auto wrong = read_arguments(); !wrong.empty()) return failure(wrong);
        if (auto wrong = read_function(); !wrong.empty()) return failure(wrong);
        if (auto wrong = find_calls(); !wrong.empty()) return failure(wrong);
        return std::move(found_);
    }

private:
    static bool is_true(const tree& module, node_id node) {
        const auto value = node == no_node ? std::nullopt : literal_value(module, node);
        return value && value->what == literal::kind::boolean && value->whole != 0;
    }

    std::string read_arguments() {
        for (const auto& signature : file_.knowledge.signatures(use_.use.op)) {
            const auto bound = bind_call(module_, use_.use.args, use_.use.keywords, signature);
            if (!bound) continue;
            const auto value = [&](std::string_view name) {
                const auto at = bound->find(name);
                return at == bound->end() ? no_node : at->second.value;
            };
            found_.function = value("fn");
            found_.weights = value("weights");
            const auto extra = value("has_aux");
            if (extra != no_node && !literal_value(module_, extra)) return "whether its function returns more than the loss is not known here";
            has_aux_ = is_true(module_, extra);
            if (found_.weights == no_node || literal_value(module_, found_.weights)) return "it takes the gradients of inputs, not of weights";
            return {};
        }
        return "its arguments fit no signature";
    }

    // What is differentiated must be callable by its name wherever its gradients are computed.
    std::string read_function() {
        if (found_.function == no_node || dotted_name(module_, found_.function).empty()) return "what it differentiates has no name";
        const auto definition = definition_of(found_.function);
        if (definition == no_node) {
            if (!has_aux_) found_.assumption = fmt::format("what '{}' returns is taken for the loss alone", module_.text(found_.function));
            return {};
        }
        std::string wrong;
        for_each_node(module_, definition, [&](node_id node) {
            const auto kind = module_.kind(node);
            if (node != definition && (kind == node_kind::FunctionDef || kind == node_kind::Lambda || kind == node_kind::ClassDef)) return walk_step::skip;
            if (kind != node_kind::Return) return walk_step::on;
            const auto value = module_.child(node, field::Return::value);
            const bool several = value != no_node && module_.kind(value) == node_kind::Tuple;
            if (several && !has_aux_) wrong = fmt::format("all that '{}' returns is differentiated", module_.text(found_.function));
            return walk_step::skip;
        });
        return wrong;
    }

    // The one `def` behind `forward_fn` or `self.forward_fn`.
    node_id definition_of(node_id name) const {
        if (module_.kind(name) == node_kind::Name) {
            const auto bindings = file_.scopes.look_up(file_.scopes.scope_of(name), module_.identifier(name, field::Name::id));
            return bindings.size() == 1 && bindings.front().what == binding::kind::function ? bindings.front().node : no_node;
        }
        const auto owner = file_.types.enclosing_class(name);
        if (owner == no_node || module_.text(module_.child(name, field::Attribute::value)) != "self") return no_node;
        for (const auto statement : module_.list(owner, field::ClassDef::body))
            if (module_.kind(statement) == node_kind::FunctionDef &&
                module_.identifier(statement, field::FunctionDef::name) == module_.identifier(name, field::Attribute::attr))
                return statement;
        return no_node;
    }

    bool is_target(node_id node) const {
        if (module_.kind(node) != module_.kind(target_)) return false;
        if (module_.kind(node) == node_kind::Attribute) return module_.text(node) == module_.text(target_);
        const auto name = module_.identifier(target_, field::Name::id);
        if (module_.identifier(node, field::Name::id) != name) return false;
        return file_.scopes.binding_scope(file_.scopes.scope_of(node), name) == file_.scopes.binding_scope(file_.scopes.scope_of(target_), name);
    }

    std::string find_calls() {
        // An attribute is looked for in its class alone.
        const auto owner = module_.kind(target_) == node_kind::Attribute ? file_.types.enclosing_class(target_) : module_.root();
        std::string wrong;
        for_each_node(module_, owner == no_node ? module_.root() : owner, [&](node_id node) {
            if (node == target_ || !is_target(node) || !wrong.empty()) return;
            wrong = read_call(node);
        });
        if (wrong.empty() && found_.calls.empty()) return fmt::format("'{}' is not called in this file", module_.text(target_));
        return wrong;
    }

    std::string read_call(node_id name) {
        const auto otherwise = [&] { return fmt::format("'{}' is used in another way than `loss, gradients = {}(…)`", module_.text(target_), module_.text(target_)); };
        gradient_call found;
        found.call = file_.parents.of(name);
        if (module_.kind(found.call) != node_kind::Call || module_.child(found.call, field::Call::func) != name) return otherwise();
        found.statement = file_.parents.of(found.call);
        if (module_.kind(found.statement) != node_kind::Assign) return otherwise();
        const auto targets = module_.list(found.statement, field::Assign::targets);
        if (targets.size() != 1 || module_.kind(targets[0]) != node_kind::Tuple) return otherwise();
        const auto pair = module_.list(targets[0], field::Tuple::elts);
        if (pair.size() != 2 || module_.kind(pair[1]) != node_kind::Name) return otherwise();
        found.values = pair[0];
        found.gradients = module_.identifier(pair[1], field::Name::id);
        if (!alone_on_its_lines(module_, found.statement)) return "it shares its line with other statements";
        if (!means_the_same(file_, found_.function, file_.scopes.scope_of(name)))
            return fmt::format("'{}' is not known to be the same where the gradients are computed", module_.text(found_.function));
        if (auto wrong = read_loss(found); !wrong.empty()) return wrong;
        found_.calls.push_back(std::move(found));
        return {};
    }

    std::string read_loss(gradient_call& found) const {
        if (!dotted_name(module_, found.values).empty()) {
            found.loss = std::string(module_.text(found.values)) + (has_aux_ ? "[0]" : "");
            return {};
        }
        if (!has_aux_ || module_.kind(found.values) != node_kind::Tuple) return "which of the results is the loss is not seen";
        const auto elements = module_.list(found.values, field::Tuple::elts);
        if (elements.empty() || dotted_name(module_, elements[0]).empty()) return "which of the results is the loss is not seen";
        found.loss = module_.text(elements[0]);
        return {};
    }

    const step_surroundings& file_;
    const tree& module_;
    const source_use& use_;
    gradient_function found_;
    node_id target_ = no_node;
    bool has_aux_ = false;
};

}  // namespace

std::expected<gradient_function, std::string> find_gradient_function(const step_surroundings& file, const source_use& use) {
    return function_reader(file, use).run();
}

bool means_the_same(const step_surroundings& file, node_id node, const scope* there) {
    const auto& module = file.module;
    const auto root = chain_root(module, node);
    if (root == no_node) return false;
    const auto name = module.identifier(root, field::Name::id);
    const auto* here = file.scopes.scope_of(root);
    const auto bindings = file.scopes.look_up(here, name);
    if (bindings.empty()) return true;
    // What is bound later may be something else by then.
    const auto settled = [&](const binding& each) { return module.extent(each.node).end <= module.extent(node).begin || each.what == binding::kind::parameter; };
    if (bindings.size() != 1 && !std::ranges::all_of(bindings, settled)) return false;
    if (file.scopes.binding_scope(here, name) == file.scopes.binding_scope(there, name)) return true;
    // `self` of another method of the class.
    const auto others = file.scopes.look_up(there, name);
    const auto is_parameter = [](std::span<const binding> all) { return all.size() == 1 && all.front().what == binding::kind::parameter; };
    return name == "self" && is_parameter(bindings) && is_parameter(others) &&
           file.types.enclosing_class(bindings.front().node) == file.types.enclosing_class(others.front().node);
}

}  // namespace tensorferry
