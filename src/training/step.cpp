#include "src/training/step.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "src/training/clipped.hpp"
#include "src/training/loss.hpp"

namespace tensorferry {

using namespace grammar;
using failure = std::unexpected<std::string>;

namespace {

class step_finder {
public:
    step_finder(const step_surroundings& file, const std::vector<source_use>& uses, const step_roles& roles)
        : file_(file), module_(file.module), uses_(uses), roles_(roles) {}

    understood_steps run() {
        group();
        for (auto& [where, statements] : groups_) {
            const bool computes = std::ranges::any_of(statements, [](const auto& each) { return each.role == step_role::computes; });
            auto step = computes ? understand(*where, statements) : failure("there is no backward() in the same function");
            if (step) {
                found_.steps.push_back(std::move(*step));
                continue;
            }
            for (const auto& each : statements) found_.why_not.emplace(each.use->use.node, step.error());
        }
        std::ranges::sort(found_.steps, {}, [&](const training_step& step) { return module_.extent(step.losses.front().computes.statement).begin; });
        return std::move(found_);
    }

private:
    void group() {
        for (const auto& use : uses_) {
            if (!use.known || use.use.kind != use_kind::call) continue;
            const auto role = roles_.of(use.use.op);
            if (role == step_role::none) continue;
            const auto statement = file_.parents.of(use.use.node);
            groups_[file_.scopes.scope_of(use.use.node)].push_back({&use, role, module_.kind(statement) == node_kind::Expr ? statement : no_node, {}});
        }
    }

    std::expected<training_step, std::string> understand(const scope& where, const std::vector<role_statement>& statements) {
        training_step step;
        step.where = &where;
        if (where.what == scope::kind::class_ || module_.kind(where.node) == node_kind::Lambda) return failure("it stands in a class or a lambda");
        for (const auto& each : statements)
            if (each.statement == no_node) return failure(fmt::format("what '{}' returns is used", first_line(each.use->use.node)));
        auto optimizer = only_optimizer(statements);
        if (!optimizer) return failure(optimizer.error());
        step.optimizer = *optimizer;
        const name_flow flow(module_, file_.parents, file_.scopes, where);
        for (const auto& each : statements) {
            if (each.role != step_role::computes) {
                step.others.push_back(each);
                if (each.role != step_role::changes) continue;
                auto assumption = clips_all(file_, *each.use, step.optimizer);
                if (!assumption) return failure(assumption.error());
                step.others.back().assumption = std::move(*assumption);
                continue;
            }
            auto loss = trace_loss(file_, flow, where, each, statements, step.optimizer);
            if (!loss) return failure(loss.error());
            step.losses.push_back(std::move(*loss));
        }
        if (overlap(step)) return failure("two losses are computed by the same statements");
        step.accumulates = !starts_afresh(step, flow);
        if (step.accumulates && !may_accumulate(step, where)) return failure("gradients may be left from before: call zero_grad() before the loop");
        name(step);
        return step;
    }

    std::string first_line(node_id node) const {
        const auto text = module_.text(node);
        return std::string(text.substr(0, text.find_first_of("\r\n")));
    }

    std::expected<node_id, std::string> only_optimizer(const std::vector<role_statement>& statements) const {
        node_id found = no_node;
        for (const auto& each : statements) {
            if (each.role != step_role::applies) continue;
            const auto receiver = each.use->use.receiver;
            if (receiver == no_node || chain_root(module_, receiver) == no_node) return failure("the optimizer is no plain name");
            if (found != no_node && module_.text(found) != module_.text(receiver)) return failure("several optimizers share the gradients");
            found = receiver;
        }
        if (found == no_node) return failure("there is no step() of an optimizer in the same function");
        return found;
    }

    bool overlap(const training_step& step) const {
        std::set<node_id> seen;
        for (const auto& loss : step.losses)
            for (auto statement : loss.statements)
                if (!seen.insert(statement).second) return true;
        return false;
    }

    // True where the one loss's gradients are computed when those before are forgotten, and are all that the step applies.
    bool starts_afresh(const training_step& step, const name_flow& flow) const {
        if (step.losses.size() != 1) return false;
        const auto place = flow.place_of(step.losses.front().computes.statement);
        const auto at = [&](const role_statement& each) {
            const auto found = std::ranges::find(place.list, each.statement);
            return found == place.list.end() ? -1 : found - place.list.begin();
        };
        const auto here = static_cast<std::ptrdiff_t>(place.index);
        std::ptrdiff_t applied = -1, forgotten_before = -1, forgotten_after = -1;
        for (const auto& each : step.others) {
            const auto index = at(each);
            if (each.role == step_role::forgets) {
                if (index >= 0 && index < here) forgotten_before = index;
                if (index > here) forgotten_after = index;
                continue;
            }
            if (index < here) return false;   // in another block, or before
            if (each.role == step_role::applies && applied >= 0) return false;
            if (each.role == step_role::changes && applied >= 0) return false;
            if (each.role == step_role::applies) applied = index;
        }
        if (applied < 0) return false;
        if (forgotten_before >= 0) return true;
        return forgotten_after > applied && !leaves(place.list, here, forgotten_after);
    }

    // True where something between two statements may go on without the second.
    bool leaves(const std::vector<node_id>& list, std::ptrdiff_t from, std::ptrdiff_t to) const {
        for (auto i = from + 1; i < to; ++i)
            if (!for_each_node(module_, list[static_cast<std::size_t>(i)], [&](node_id node) {
                    return module_.kind(node) == node_kind::Continue ? walk_step::stop : walk_step::on;
                }))
                return true;
        return false;
    }

    // Gradients that add up are a variable of the function: there must be none when it begins.
    bool may_accumulate(const training_step& step, const scope& where) const {
        const auto anchor = step.losses.front().anchor;
        if (std::ranges::any_of(step.losses, [&](const auto& loss) { return loss.anchor != anchor && !step.losses.front().statements.empty() && loops_around(loss.computes.statement, where) == 0; })) return false;
        if (std::ranges::any_of(step.others, [&](const role_statement& each) {
                return each.role == step_role::forgets && module_.extent(each.statement).begin < module_.extent(anchor).begin;
            }))
            return true;
        if (where.what == scope::kind::module) return true;
        if (loops_around(step.losses.front().computes.statement, where) >= 2) return true;
        // Without a loop all of it stands in one block: the first thing there forgets.
        return std::ranges::any_of(step.others, [&](const role_statement& each) {
            return each.role == step_role::forgets && module_.extent(each.statement).begin < module_.extent(step.losses.front().computes.statement).begin &&
                   file_.parents.of(each.statement) == file_.parents.of(step.losses.front().computes.statement);
        });
    }

    unsigned loops_around(node_id statement, const scope& where) const {
        unsigned count = 0;
        for (auto node = file_.parents.of(statement); node != no_node && node != where.node; node = file_.parents.of(node))
            count += module_.kind(node) == node_kind::For || module_.kind(node) == node_kind::While;
        return count;
    }

    void collect_names() {
        for_each_node(module_, module_.root(), [&](node_id node) {
            switch (module_.kind(node)) {
                case node_kind::Name: taken_.emplace(module_.identifier(node, field::Name::id)); break;
                case node_kind::arg: taken_.emplace(module_.identifier(node, field::arg::arg)); break;
                case node_kind::FunctionDef: taken_.emplace(module_.identifier(node, field::FunctionDef::name)); break;
                case node_kind::alias: taken_.emplace(module_.identifier(node, field::alias::name)); break;
                default: break;
            }
        });
    }

    std::string fresh(const std::string& wanted, name_set& own) {
        if (taken_.empty()) collect_names();
        auto name = wanted;
        for (int number = 2; taken_.contains(name) || own.contains(name); ++number) name = fmt::format("{}_{}", wanted, number);
        own.insert(name);
        return name;
    }

    void name(training_step& step) {
        auto& own = own_[step.where];
        step.gradients = fresh("grads", own);
        if (step.accumulates) step.more_gradients = fresh("new_grads", own);
        for (auto& loss : step.losses) {
            loss.forward = fresh("forward_fn", own);
            loss.gradient_function = fresh("grad_fn", own);
            if (loss.result.empty()) loss.result = step.where->names.contains("loss") ? fresh("loss", own) : "loss";
        }
    }

    const step_surroundings& file_;
    const tree& module_;
    const std::vector<source_use>& uses_;
    const step_roles& roles_;
    std::map<const scope*, std::vector<role_statement>> groups_;
    std::map<const scope*, name_set> own_;
    name_set taken_;
    understood_steps found_;
};

}  // namespace

understood_steps find_training_steps(const step_surroundings& file, const std::vector<source_use>& uses, const step_roles& roles) {
    return step_finder(file, uses, roles).run();
}

bool alone_on_its_lines(const tree& module, node_id statement) {
    const auto source = module.source();
    const auto where = module.extent(statement);
    for (auto at = where.begin; at > 0 && source[at - 1] != '\n' && source[at - 1] != '\r'; --at)
        if (source[at - 1] != ' ' && source[at - 1] != '\t') return false;
    for (auto at = where.end; at < source.size() && source[at] != '\n' && source[at] != '\r'; ++at) {
        if (source[at] == '#') return true;
        if (source[at] != ' ' && source[at] != '\t') return false;
    }
    return true;
}

}  // namespace tensorferry
