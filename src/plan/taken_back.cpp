// Calls of support functions that an earlier conversion wrote for operators of this target: the operators take their place again.
#include "graph/written_helpers.hpp"
#include "src/plan/plan.hpp"

namespace tensorferry {

using namespace grammar;
using failure = std::unexpected<std::string>;

std::optional<decision> planner::taken_back(node_id call, std::string_view helper) {
    const auto of = target_.framework == hub_.framework || source_.framework == hub_.framework ? target_ : hub_;
    for (const auto* equation : graph::equations_written_with(context_.knowledge, source_.framework, helper, of.framework, source_.version, of.version)) {
        const bool on_right = equation->right_framework == source_.framework;
        const auto& parsed = library_.parsed(*equation);
        const auto& other = on_right ? parsed.left : parsed.right;
        if (pattern_operator(other).empty() || !refusal(other).empty()) continue;
        const auto match = match_written(context_, parsed, on_right, call);
        if (!match) continue;
        auto made = instantiate(context_, parsed, !on_right, {}, *match);
        if (!made) continue;
        step done;
        done.result = std::move(*made);
        done.evidence = outcome::documented;
        done.equation = equation->origin;
        if (of != target_) {
            auto further = on_from_hub(std::move(done));
            if (!further) continue;
            done = std::move(*further);
        }
        return decision{done.result.node, done.evidence, {}, done.equation, done.result.helpers, {}, {}};
    }
    return std::nullopt;
}

}  // namespace tensorferry
