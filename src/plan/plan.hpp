// In: uses of the source framework. Out: for each what takes its place, by which equation, or why nothing does.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "src/convert.hpp"
#include "src/equations/instantiate.hpp"
#include "src/plan/collect.hpp"
#include "src/plan/direction.hpp"

namespace tensorferry {

struct decision {
    grammar::node_id replacement = grammar::no_node;   // no_node: the use stays and is marked
    outcome result = outcome::marked;
    std::string reason;
    std::string equation;
    std::vector<std::string> helpers;                  // functions of the knowledge that the replacement calls
    std::vector<support_function> functions;           // the one that the replacement names and those that it calls, which the knowledge does not hold
    std::vector<std::string> inner_helpers;            // functions of the knowledge that this one calls
};

class planner {
public:
    // The context's knowledge is the direction's.
    planner(const use_context& context, direction& direction);

    decision decide(const source_use& use);
    // The operator that a call of a function of the support module was written for; nothing where no equation says so.
    std::optional<decision> taken_back(grammar::node_id call, std::string_view helper);
    // What one equation makes of a use, to the target or, where there is none that leads there, through the hub.
    struct applied {
        grammar::node_id node = grammar::no_node;
        outcome evidence = outcome::exact;
        std::vector<std::string> helpers;
        bool one_case_of_hub = true;   // false: the hub's operator has other cases for other values
    };
    std::expected<applied, std::string> apply_one(const graph::equation& equation, const operator_use& use);
    // Equations that start at an operator: those to the target, or where there are none those to the hub.
    const std::vector<const graph::equation*>& equations_from(graph::operator_id op) const;
    // The target's name of an operator that is equivalent by name: of modules in imports, of overridden methods. Empty if none.
    std::string renamed(graph::operator_id op);
    // For a class that inherits the operator's constructor: the function that gives the target's arguments for the source's.
    // Nothing where both take the same, or where there is no such function.
    std::optional<adapter> inherited_constructor(graph::operator_id op);

private:
    struct step {
        instance result;
        outcome evidence = outcome::exact;
        std::string equation;
        std::string_view note;         // of the knowledge
        bool assumed = false;
        std::string_view assumption;   // a fixed text
        bool discarded = false;   // as of the use
    };
    using attempt = std::expected<step, std::string>;

    bool constructs(const instance& made) const;
    decision decide_operator(const source_use& use);
    bool is_decided_by_name(const source_use& use) const;
    std::optional<decision> named(const source_use& use);
    std::optional<direction::answer_by_name> find_named(const source_use& use);
    bool has_same_name(graph::operator_id op);
    decision asked_for(const source_use& use);
    attempt convert_use(const operator_use& use);
    std::optional<decision> adapted(const source_use& whole);
    decision constructed_base(const source_use& whole);
    decision chosen_attribute(const source_use& whole);
    grammar::node_id unless_array(const operator_use& use, grammar::node_id converted);
    decision constructed(const source_use& whole, const std::string& class_name, const step& done);
    decision constructed_helper(const source_use& whole, const operator_use& use);
    grammar::node_id constructor_call(const source_use& whole, const std::string& class_name, const std::vector<grammar::node_id>& args,
                                      const std::vector<grammar::node_id>& keywords);
    graph::operator_id with_equation(graph::operator_id op);
    bool decided_by_values(const operator_use& use);
    bool is_refusal(graph::operator_id op, const std::string& reason);
    grammar::node_id adapted_node(const operator_use& use, const std::string& name);
    attempt through_hub(const operator_use& use);
    attempt on_from_hub(step first);
    bool tests_another_class(const operator_use& use, framework_version from, framework_version to);
    attempt one_step(const operator_use& use, framework_version from, framework_version to);
    attempt apply(const graph::equation& equation, const operator_use& use, bool forward);
    attempt apply_to_reference(const parsed_equation& equation, const operator_use& use, bool forward);
    attempt as_if_called(const parsed_equation& equation, const operator_use& use, bool forward);
    std::vector<grammar::node_id> open_parameters(const operator_use& use, const graph::signature& signature);
    grammar::node_id partial_call(const operator_use& use, grammar::node_id call, std::size_t open);
    std::expected<grammar::node_id, std::string> second_step(grammar::node_id node, const step& first, step& all);
    std::string find_renamed(graph::operator_id asked);
    std::string renamed_to(graph::operator_id op, framework_version from, framework_version to);

    const use_context& context_;
    direction& direction_;
    equation_library& library_;
    framework_version source_;
    framework_version target_;
    framework_version hub_;
};

}  // namespace tensorferry
