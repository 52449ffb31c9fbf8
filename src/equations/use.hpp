// What the engine rewrites: one use of an operator, in the file or in an expression that an equation made.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/knowledge.hpp"
#include "src/types/types.hpp"

namespace tensorferry {

enum class use_kind : std::uint8_t {
    call,       // operator(args)
    reference,  // the operator as a value
    partial,    // functools.partial(operator, args): the rest of the arguments comes later
    class_name  // as a base class, in an annotation, in isinstance or except: only the name counts
};

struct operator_use {
    graph::operator_id op = 0;
    use_kind kind = use_kind::reference;
    grammar::node_id node = grammar::no_node;       // what is replaced
    grammar::node_id receiver = grammar::no_node;   // of a method or attribute of a value
    std::vector<grammar::node_id> args;
    std::vector<grammar::node_id> keywords;
    bool annotation = false;                        // of a class_name: it stands in an annotation, which no value is tested by
    bool sets_layers = false;                       // of a base class: the class below it sets attributes that may be layers
    bool discarded = false;                         // of a call: a statement of its own, whose value nobody reads
    bool handed_over = false;                       // of an attribute: an argument of what is no operator, and may change it in place
};

struct pattern_tree;

// What must hold when the code runs for an equation to apply.
struct run_time_condition {
    std::string format;                             // Python source with {0} for the subject: "{0} == 'same'"
    grammar::node_id subject = grammar::no_node;
    const pattern_tree* guard = nullptr;            // instead of both: the equation's guard, and
    std::map<std::string, grammar::node_id, std::less<>> stands_for;  // what its metavariables were bound to
    std::string default_name;                       // the source's name that is the default, for which None stands: `mindspore.float32`
    grammar::node_id part = grammar::no_node;       // of the guard: the condition that is not known to hold
};

// What the engine needs to know about the file around a use.
struct use_context {
    grammar::tree& module;
    const graph::knowledge& knowledge;
    std::function<value_type(grammar::node_id)> type_of;
    // The operator that an expression of the framework `fw` names.
    std::function<std::optional<graph::operator_id>(graph::framework fw, grammar::node_id)> operator_of;
    // The function of the support module that an expression names; empty if none.
    std::function<std::string(grammar::node_id)> support_function_of;
    // How the file spells a name of the target ("paddle.nn.Conv2D" -> "nn.Conv2D"), and how it calls a support function.
    std::function<std::string(std::string_view)> spell;
    std::function<std::string(std::string_view)> spell_support;
    // Where given, what cannot be decided at conversion time is taken to hold and written down here.
    std::vector<run_time_condition>* conditions = nullptr;
    // Within a training step that is understood: what stands for graph::step_names; an equation that speaks of one that is not
    // there does not apply.
    const std::map<std::string, grammar::node_id, std::less<>>* step = nullptr;
    // What expressions_around() tells of a use of the file; nothing where there is no file.
    std::function<std::vector<grammar::node_id>(grammar::node_id)> around = {};
};

}  // namespace tensorferry
