#include "src/training/filled_step.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "src/support_name.hpp"
#include "src/types/value_names.hpp"

namespace tensorferry {

using namespace grammar;
using failure = std::unexpected<std::string>;

namespace {

// A variable that holds gradients: where it stands, and what was found about it.
struct gradient_variable {
    const scope* where = nullptr;
    std::string name;
    std::vector<filled_loss> losses;
    bool operator<(const gradient_variable& other) const { return std::tie(where, name) < std::tie(other.where, other.name); }
};

class filling_finder {
public:
    filling_finder(const step_surroundings& file, const std::vector<source_use>& uses, const step_roles& roles)
        : file_(file), module_(file.module), uses_(uses), roles_(roles) {}

    understood_filling run() {
        for (const auto& use : uses_) {
            if (!use.known || use.use.kind != use_kind::call || roles_.filling(use.use.op) != step_role::computes) continue;
            adding_ = fmt::format("{}.{}", support_module, roles_.adding_function(use.use.op));
            auto function = find_gradient_function(file_, use);
            if (function) found_.functions.push_back(std::move(*function));
            else found_.why_not.emplace(use.use.node, function.error());
        }
        if (found_.functions.empty() && found_.why_not.empty()) return std::move(found_);
        collect_optimizer_calls();
        for (auto& variable : variables()) understand(variable);
        keep_apart();
        keep_whole();
        return std::move(found_);
    }

private:
    const source_use* use_at(node_id node) const {
        const auto found = std::ranges::find_if(uses_, [&](const source_use& each) { return each.use.node == node; });
        return found == uses_.end() ? nullptr : &*found;
    }

    // Calls `optimizer(…)`: of what is, or is called as, an object whose call applies gradients.
    void collect_optimizer_calls() {
        for_each_node(module_, module_.root(), [&](node_id node) {
            if (module_.kind(node) != node_kind::Call) return;
            const auto function = module_.child(node, field::Call::func);
            if (dotted_name(module_, function).empty()) return;
            const auto type = file_.types.of(function);
            auto class_ = type.has_class ? std::optional(type.framework_class) : std::nullopt;
            const bool assumed = !class_ && type.kind == type_kind::unknown;
            if (assumed) class_ = class_by_name(module_, file_.knowledge, file_.source, function);
            const auto member = class_ ? applying_member(*class_) : std::nullopt;
            if (!member) return;
            source_use use;
            use.use = {*member, use_kind::call, node, function, {}, {}};
            const auto args = module_.list(node, field::Call::args);
            use.use.args.assign(args.begin(), args.end());
            use.known = true;
            use.name = file_.knowledge.describe(*class_).full_name;
            use.assumed = assumed;
            if (assumed) use.assumption = fmt::format("'{}' is taken for an optimizer by its name", module_.text(function));
            found_.applied.push_back(std::move(use));
            found_.why_not.emplace(node, "its gradients are not seen to be those of a loss in the same function");
        });
    }

    // What a call of an object of the class runs, where that applies gradients: its own method or the one that this overrides.
    std::optional<graph::operator_id> applying_member(graph::operator_id class_) const {
        if (const auto member = file_.knowledge.find_member(class_, "construct"); member && roles_.filling(*member) == step_role::applies) return member;
        for (const auto base : file_.knowledge.bases(class_))
            if (const auto member = applying_member(base)) return member;
        return std::nullopt;
    }

    std::vector<gradient_variable> variables() const {
        std::vector<gradient_variable> all;
        for (const auto& function : found_.functions)
            for (const auto& call : function.calls) {
                auto* where = file_.scopes.scope_of(call.call);
                filled_loss loss{&function, call, false};
                auto name = call.gradients;
                if (const auto sum = only_sum_of(where, name); sum != no_node) {
                    loss.adds = true;
                    name = module_.identifier(module_.list(sum, field::Assign::targets)[0], field::Name::id);
                }
                const auto known = std::ranges::find_if(all, [&](const auto& each) { return each.where == where && each.name == name; });
                auto& variable = known == all.end() ? all.emplace_back(gradient_variable{where, name, {}}) : *known;
                variable.losses.push_back(std::move(loss));
            }
        return all;
    }

    std::vector<node_id> occurrences(const scope* where, std::string_view name) const {
        std::vector<node_id> found;
        for_each_node(module_, where->node, [&](node_id node) {
            if (module_.kind(node) != node_kind::Name || module_.identifier(node, field::Name::id) != name) return;
            if (file_.scopes.binding_scope(file_.scopes.scope_of(node), name) == where) found.push_back(node);
        });
        return found;
    }

    // `total = added_gradients(total, NAME)`, where that is all that is done with the name; no_node otherwise.
    node_id only_sum_of(const scope* where, std::string_view name) const {
        node_id found = no_node;
        for (const auto node : occurrences(where, name)) {
            if (module_.ctx(node) != context::Load) continue;
            const auto call = file_.parents.of(node);
            if (!is_sum(call) || module_.list(call, field::Call::args)[1] != node || found != no_node) return no_node;
            found = file_.parents.of(call);
        }
        return found;
    }

    // A call of the function that adds gradients up, in an assignment to its first argument.
    bool is_sum(node_id call) const {
        if (module_.kind(call) != node_kind::Call) return false;
        const auto args = module_.list(call, field::Call::args);
        const auto name = file_.scopes.qualified_name(module_.child(call, field::Call::func));
        if (args.size() != 2 || !name || !name->ends_with(adding_)) return false;
        return assigns_to(file_.parents.of(call), call, args[0]);
    }

    bool assigns_to(node_id statement, node_id value, node_id name) const {
        if (module_.kind(statement) != node_kind::Assign || module_.child(statement, field::Assign::value) != value) return false;
        const auto targets = module_.list(statement, field::Assign::targets);
        return targets.size() == 1 && module_.kind(targets[0]) == node_kind::Name && same_expression(module_, targets[0], name);
    }

    void understand(gradient_variable& variable) {
        filled_step step;
        step.where = variable.where;
        step.losses = variable.losses;
        auto wrong = read(step, variable.name);
        if (wrong.empty()) wrong = what_is_wrong(step, variable.name);
        if (wrong.empty()) found_.steps.push_back(std::move(step));
        else reject(step, wrong);
    }

    void reject(const filled_step& step, const std::string& why) {
        for (const auto& loss : step.losses) found_.why_not.emplace(loss.by->use->use.node, why);
        for (const auto call : step.applies) found_.why_not.insert_or_assign(call, why);
    }

    std::string read(filled_step& step, std::string_view name) {
        for (const auto& each : step.where->names.find(name)->second)
            if (each.what == binding::kind::parameter) return fmt::format("'{}' may hold gradients from before", name);
        for (const auto node : occurrences(step.where, name))
            if (auto wrong = read_occurrence(step, node); !wrong.empty()) return wrong;
        return {};
    }

    std::string read_occurrence(filled_step& step, node_id node) {
        const auto parent = file_.parents.of(node);
        const auto otherwise = [&] { return fmt::format("the gradients '{}' are used in a way that has no counterpart: {}", module_.text(node), first_line(enclosing_statement(module_, file_.parents, node))); };
        if (file_.scopes.scope_of(node) != step.where) return otherwise();
        if (module_.ctx(node) != context::Load) return read_store(step, node) ? std::string() : otherwise();
        if (module_.kind(parent) != node_kind::Call) return otherwise();
        const auto args = module_.list(parent, field::Call::args);
        const auto statement = file_.parents.of(parent);
        if (args.empty() || args[0] != node) return otherwise();
        if (is_sum(parent)) return step.sums.push_back(statement), std::string();
        const bool applied = std::ranges::any_of(found_.applied, [&](const source_use& each) { return each.use.node == parent; });
        if (applied && module_.kind(statement) == node_kind::Expr && args.size() == 1) return add_applied(step, parent);
        const auto* use = use_at(parent);
        if (use != nullptr && use->known && roles_.filling(use->use.op) == step_role::changes && assigns_to(statement, parent, node)) {
            step.changes.push_back({use, step_role::changes, statement, {}});
            return {};
        }
        return otherwise();
    }

    std::string add_applied(filled_step& step, node_id call) {
        const auto optimizer = module_.child(call, field::Call::func);
        step.applies.push_back(call);
        if (step.optimizer != no_node && !same_expression(module_, step.optimizer, optimizer)) return "several optimizers share the gradients";
        step.optimizer = optimizer;
        return {};
    }

    // Where the gradients come about, or are forgotten: `grads = None`.
    bool read_store(filled_step& step, node_id name) const {
        const auto statement = enclosing_statement(module_, file_.parents, name);
        if (std::ranges::any_of(step.losses, [&](const filled_loss& loss) { return !loss.adds && loss.call.statement == statement; })) return true;
        if (module_.kind(statement) != node_kind::Assign || module_.list(statement, field::Assign::targets).size() != 1 ||
            module_.list(statement, field::Assign::targets)[0] != name)
            return false;
        const auto value = module_.child(statement, field::Assign::value);
        if (module_.text(value) == "None") return step.forgets.push_back(statement), true;
        if (is_sum(value)) return true;
        const auto* use = use_at(value);
        return use != nullptr && use->known && roles_.filling(use->use.op) == step_role::changes;
    }

    std::string first_line(node_id node) const {
        const auto text = module_.text(node);
        return std::string(text.substr(0, text.find_first_of("\r\n")));
    }

    std::string what_is_wrong(filled_step& step, std::string_view name) {
        if (step.applies.empty()) return "no optimizer takes the gradients in the same function";
        for (const auto& loss : step.losses)
            if (loss.adds)
                if (auto wrong = wrong_in_sum(step, loss, name); !wrong.empty()) return wrong;
        const auto region = reach(step);
        const auto root = chain_root(module_, step.optimizer);
        if (const auto own = step.where->names.find(module_.identifier(root, field::Name::id)); own != step.where->names.end())
            for (const auto& each : own->second)
                if (module_.extent(each.node).begin >= region.begin && module_.extent(each.node).end <= region.end) return "the optimizer is made between the gradients and their use";
        for (const auto statement : step.sums)
            if (!alone_on_its_lines(module_, statement)) return "it shares its line with other statements";
        return step.changes.empty() ? std::string() : find_weights(step);
    }

    // The sum stands in the block of the call, and nothing is done with the gradients in between.
    std::string wrong_in_sum(const filled_step& step, const filled_loss& loss, std::string_view name) const {
        const name_flow flow(module_, file_.parents, file_.scopes, *step.where);
        const auto place = flow.place_of(loss.call.statement);
        for (auto i = place.index + 1; i < place.list.size(); ++i) {
            const auto statement = place.list[i];
            if (std::ranges::find(step.sums, statement) != step.sums.end() && flow.read_in(statement).contains(loss.call.gradients)) return {};
            if (flow.read_in(statement).contains(name) || flow.bound_in(statement).contains(std::string(name))) break;
        }
        return "the gradients are not added up right where they are computed";
    }

    // The weights whose gradients change, as the place of the change can name them.
    std::string find_weights(filled_step& step) {
        const auto* by = step.losses.front().by;
        step.weights = by->weights;
        const bool of_optimizer = module_.kind(by->weights) == node_kind::Attribute && same_expression(module_, module_.child(by->weights, field::Attribute::value), step.optimizer);
        if (of_optimizer)
            if (const auto given = given_to_optimizer(step); given != no_node) step.weights = given;
        const auto named = module_.kind(step.weights) == node_kind::Call ? module_.child(step.weights, field::Call::func) : step.weights;
        if (!means_the_same(file_, named, step.where)) return fmt::format("'{}' is not known to be the same where the gradients are changed", module_.text(step.weights));
        return {};
    }

    // `model.trainable_params()`, where the optimizer was made of that, in one assignment.
    node_id given_to_optimizer(const filled_step& step) const {
        if (module_.kind(step.optimizer) != node_kind::Name) return no_node;
        const auto bindings = file_.scopes.look_up(file_.scopes.scope_of(step.optimizer), module_.identifier(step.optimizer, field::Name::id));
        if (bindings.size() != 1 || bindings.front().value == no_node || module_.kind(bindings.front().value) != node_kind::Call) return no_node;
        const auto args = module_.list(bindings.front().value, field::Call::args);
        if (args.empty() || module_.kind(args[0]) != node_kind::Call || !module_.list(args[0], field::Call::args).empty()) return no_node;
        const auto function = module_.child(args[0], field::Call::func);
        return chain_root(module_, function) != no_node && means_the_same(file_, function, step.where) ? args[0] : no_node;
    }

    // From where the first gradients come about to where the last ones are used.
    span reach(const filled_step& step) const {
        span all{static_cast<std::uint32_t>(-1), 0};
        const auto take = [&](node_id node) {
            all.begin = std::min(all.begin, module_.extent(node).begin);
            all.end = std::max(all.end, module_.extent(node).end);
        };
        for (const auto& loss : step.losses) take(loss.call.statement);
        for (const auto& change : step.changes) take(change.statement);
        for (const auto call : step.applies) take(call);
        return all;
    }

    // Filled in, the gradients of one loss stand beside those of another: steps must not lie inside each other.
    void keep_apart() {
        std::vector<bool> bad(found_.steps.size());
        for (std::size_t i = 0; i < found_.steps.size(); ++i)
            for (std::size_t j = 0; j < found_.steps.size(); ++j) {
                const auto &one = found_.steps[i], &other = found_.steps[j];
                if (i == j || one.where != other.where) continue;
                const auto first = reach(one), second = reach(other);
                const bool adds = std::ranges::any_of(one.losses, &filled_loss::adds);
                if (adds || (first.begin < second.end && second.begin < first.end)) bad[i] = bad[j] = true;
            }
        for (std::size_t i = found_.steps.size(); i-- > 0;)
            if (bad[i]) {
                reject(found_.steps[i], "the gradients of several losses are there at the same time");
                found_.steps.erase(found_.steps.begin() + static_cast<std::ptrdiff_t>(i));
            }
    }

    // A function of gradients goes as a whole or stays as a whole, with all the steps that it is called in.
    void keep_whole() {
        const auto refused = [&](const filled_step& step) {
            return std::ranges::any_of(step.losses, [&](const filled_loss& loss) { return found_.why_not.contains(loss.by->use->use.node); });
        };
        for (bool again = true; again;) {
            again = false;
            for (std::size_t i = found_.steps.size(); i-- > 0;) {
                if (!refused(found_.steps[i])) continue;
                const auto& losses = found_.steps[i].losses;
                const auto known = std::ranges::find_if(losses, [&](const filled_loss& loss) { return found_.why_not.contains(loss.by->use->use.node); });
                reject(found_.steps[i], std::string(found_.why_not.at(known->by->use->use.node)));
                found_.steps.erase(found_.steps.begin() + static_cast<std::ptrdiff_t>(i));
                again = true;
            }
        }
        for (const auto& step : found_.steps)
            for (const auto call : step.applies) found_.why_not.erase(call);
    }

    const step_surroundings& file_;
    const tree& module_;
    const std::vector<source_use>& uses_;
    const step_roles& roles_;
    std::string adding_;   // the dotted name of the function that adds gradients up
    understood_filling found_;
};

}  // namespace

understood_filling find_filled_steps(const step_surroundings& file, const std::vector<source_use>& uses, const step_roles& roles) {
    return filling_finder(file, uses, roles).run();
}

}  // namespace tensorferry
