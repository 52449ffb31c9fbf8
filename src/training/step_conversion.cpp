#include "src/training/step_conversion.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "src/equations/literal.hpp"

namespace tensorferry {

using namespace grammar;

void step_conversion::understand(const std::vector<source_use>& uses, tree& module, const decider& decide) {
    filled_.understand(uses, module, decide);
    schedules_.understand(uses, module, decide);
    auto found = find_training_steps(file_, uses, roles_);
    steps_.clear();
    why_not_ = std::move(found.why_not);
    for (auto& step : found.steps) {
        decided_step whole{std::move(step), {}, {}};
        const auto wrong = decide_all(whole, module, decide);
        if (wrong.empty()) {
            steps_.push_back(std::move(whole));
            continue;
        }
        for (const auto& loss : whole.step.losses) why_not_.emplace(loss.computes.use->use.node, wrong);
        for (const auto& each : whole.step.others) why_not_.emplace(each.use->use.node, wrong);
    }
}

std::string step_conversion::decide_loss(decided_step& whole, const loss_computation& loss, tree& module, const decider& decide) {
    const auto& use = *loss.computes.use;
    step_values values{{"gradients", add_expression(module, whole.step.accumulates ? whole.step.more_gradients : whole.step.gradients)},
                       {"forward", add_expression(module, loss.forward)},
                       {"has_aux", add_expression(module, loss.outputs.empty() ? "False" : "True")},
                       {"optimizer", copy_expression(module, module, whole.step.optimizer)}};
    auto made = decide(use, values);
    if (made.replacement == no_node) return made.reason;
    whole.written.by_use.emplace(use.use.node, made.replacement);
    if (whole.step.accumulates) {
        const auto sum = decide(use, {{"gradients", add_expression(module, whole.step.gradients)}, {"more_gradients", add_expression(module, whole.step.more_gradients)}});
        if (sum.replacement == no_node) return sum.reason;
        whole.written.sums.emplace(use.use.node, sum.replacement);
        made.helpers.insert(made.helpers.end(), sum.helpers.begin(), sum.helpers.end());
    }
    if (loss.data_left_out) {
        made.result = outcome::assumed;
        made.reason = "what the loop goes through is taken for data" + (made.reason.empty() ? std::string() : "; " + made.reason);
    }
    whole.decisions.emplace(use.use.node, std::move(made));
    return {};
}

std::string step_conversion::decide_all(decided_step& whole, tree& module, const decider& decide) {
    for (const auto& loss : whole.step.losses)
        if (auto wrong = decide_loss(whole, loss, module, decide); !wrong.empty()) return wrong;
    for (const auto& each : whole.step.others) {
        const step_values values{{"gradients", add_expression(module, whole.step.gradients)},
                                 {"optimizer", copy_expression(module, module, whole.step.optimizer)}};
        auto made = decide(*each.use, values);
        if (made.replacement == no_node) return fmt::format("{}: {}", each.use->name, made.reason);
        whole.written.by_use.emplace(each.use->use.node, made.replacement);
        if (!each.assumption.empty()) {
            made.result = outcome::assumed;
            made.reason = each.assumption + (made.reason.empty() ? std::string() : "; " + made.reason);
        }
        whole.decisions.emplace(each.use->use.node, std::move(made));
    }
    return {};
}

const decision* step_conversion::decided(node_id use) const {
    for (const auto& whole : steps_)
        if (const auto found = whole.decisions.find(use); found != whole.decisions.end()) return &found->second;
    if (const auto* schedule = schedules_.decided(use)) return schedule;
    return filled_.decided(use);
}

bool step_conversion::drops(node_id use) const {
    if (filled_.drops(use)) return true;
    if (steps_.empty()) return false;
    std::set<node_id> path;
    for (auto node = use; node != no_node; node = file_.parents.of(node)) {
        for (const auto& whole : steps_) {
            const auto found = whole.written.by_use.find(node);
            if (found == whole.written.by_use.end() || node == use) continue;
            const bool computes = std::ranges::any_of(whole.step.losses, [&](const auto& loss) { return loss.computes.use->use.node == node; });
            if (computes) return false;   // the loss is written elsewhere
            return for_each_node(file_.module, found->second, [&](node_id part) { return path.contains(part) ? walk_step::stop : walk_step::on; });
        }
        path.insert(node);
    }
    return false;
}

std::string step_conversion::why_not(node_id use) const {
    const auto found = why_not_.find(use);
    if (found != why_not_.end()) return found->second;
    const auto schedule = schedules_.why_not(use);
    return schedule.empty() ? filled_.why_not(use) : schedule;
}

std::vector<node_id> step_conversion::write(tree& module, codegen::rewrite& changes) const {
    auto needed = filled_.write(module, changes);
    const auto schedules = schedules_.write(module, changes);
    needed.insert(needed.end(), schedules.begin(), schedules.end());
    for (const auto& whole : steps_) {
        write_step(module, whole.step, whole.written, changes);
        for (const auto& [_, node] : whole.written.by_use) needed.push_back(node);
        for (const auto& [_, node] : whole.written.sums) needed.push_back(node);
    }
    return needed;
}

}  // namespace tensorferry
