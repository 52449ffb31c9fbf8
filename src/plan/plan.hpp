// In: uses of the source framework. Out: for each what takes its place, by which equation, or why nothing does.
#pragma once

#include <string>
#include <vector>

#include "src/convert.hpp"
#include "src/equations/instantiate.hpp"
#include "src/plan/collect.hpp"

namespace tensorferry {

struct decision {
    grammar::node_id replacement = grammar::no_node;   // no_node: the use stays and is marked
    outcome result = outcome::marked;
    std::string reason;
    std::string equation;
    std::vector<std::string> helpers;
};

class planner {
public:
    planner(const use_context& context, equation_library& library, framework_version source, framework_version target);

    decision decide(const source_use& use);
    // The target's name of an operator that is equivalent by name: of modules in imports, of overridden methods. Empty if none.
    std::string renamed(graph::operator_id op);

private:
    struct step {
        instance result;
        outcome evidence = outcome::exact;
        std::string equation;
        std::string note;
        bool assumed = false;
        std::string assumption;
    };
    using attempt = std::expected<step, std::string>;

    attempt convert_use(const operator_use& use);
    attempt through_hub(const operator_use& use);
    attempt one_step(const operator_use& use, framework_version from, framework_version to);
    attempt apply(const graph::equation& equation, const operator_use& use, bool forward);
    attempt apply_to_reference(const parsed_equation& equation, const operator_use& use, bool forward);
    attempt as_if_called(const parsed_equation& equation, const operator_use& use, bool forward);
    std::vector<grammar::node_id> open_parameters(const operator_use& use, const graph::signature& signature);
    grammar::node_id partial_call(const operator_use& use, grammar::node_id call, std::size_t open);
    std::expected<grammar::node_id, std::string> second_step(grammar::node_id node, const step& first, step& all);
    std::string renamed_to(graph::operator_id op, framework_version from, framework_version to);

    const use_context& context_;
    equation_library& library_;
    framework_version source_;
    framework_version target_;
    framework_version hub_;
};

}  // namespace tensorferry
