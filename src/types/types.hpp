// In: scopes and the graph. Out: what is known about the type of an expression, and how it is known.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/knowledge.hpp"
#include "src/names/scopes.hpp"

namespace tensorferry {

enum class type_kind : std::uint8_t {
    unknown, none, boolean, integer, floating, string, tuple, list, dict,
    tensor,
    instance,    // of a framework class, or of a user's class below one: see framework_class
    user_class,  // instance of a class of this file without a framework base
    foreign,     // of something that is no framework's: a module of another package, a builtin's result
    array        // NumPy's: its methods have names of a tensor's
};

struct value_type {
    type_kind kind = type_kind::unknown;
    graph::operator_id framework_class = 0;           // instance: the nearest framework class
    grammar::node_id user_class = grammar::no_node;   // instance, user_class: the ClassDef
    bool assumed = false;                             // by convention only: an unannotated parameter of forward
    bool has_class = false;                           // framework_class is set
    bool maybe_array = false;                         // unknown: an array is among what it may be, since one is passed there
    bool of_tensors = false;                          // tuple, list: every element is a tensor
};

class type_table {
public:
    type_table(const grammar::tree& module, const parent_table& parents, const scope_table& scopes,
               const graph::knowledge& knowledge, graph::framework source);

    value_type of(grammar::node_id expression) const;
    // What `isinstance(x, A)` or `isinstance(x, (A, B))` around a name or attribute says of it: one type for each class, none
    // where nothing is said.
    std::vector<value_type> narrowed(grammar::node_id expression) const;
    // The framework classes of which a value of unknown type may be an instance, by the calls that its names are bound to and by what
    // functions return. It may be something else as well.
    std::vector<graph::operator_id> possible_classes(grammar::node_id expression) const;
    // The type of an instance of a class statement.
    value_type of_class(grammar::node_id class_def) const;
    // The operator that a dotted name stands for, in the source framework.
    std::optional<graph::operator_id> operator_of(grammar::node_id expression) const;
    // The first framework class among the bases of a class statement, through classes of the same file.
    std::optional<graph::operator_id> framework_base(grammar::node_id class_def) const;
    // True where the class statement or a base in this file defines the method or assigns self.NAME.
    bool defines(grammar::node_id class_def, std::string_view member) const;
    // True where the class statement assigns to attributes of `self` what may be a layer.
    bool sets_layers(grammar::node_id class_def) const;
    // The ClassDef whose method a node lies in, and the name of that method's first parameter.
    grammar::node_id enclosing_class(grammar::node_id node) const;

private:
    // Inference follows assignments; loops between them end at this depth.
    static constexpr unsigned max_depth = 60;
    struct depth_guard {
        explicit depth_guard(unsigned& depth) : depth_(depth) { ++depth_; }
        ~depth_guard() { --depth_; }
        unsigned& depth_;
    };
    value_type compute(grammar::node_id expression) const;
    bool is_augmented(grammar::node_id name) const;
    value_type of_name(grammar::node_id name) const;
    value_type of_parameter(grammar::node_id parameter) const;
    value_type of_annotation(grammar::node_id annotation) const;
    grammar::node_id condition_of(grammar::node_id child, grammar::node_id parent) const;
    std::vector<value_type> told_by(grammar::node_id condition, std::string_view subject) const;
    bool rebound_in(grammar::node_id expression, grammar::span where) const;
    value_type of_attribute(grammar::node_id attribute) const;
    value_type of_self_attribute(grammar::node_id class_def, std::string_view name) const;
    value_type of_call(grammar::node_id call) const;
    value_type of_operator_result(graph::operator_id op) const;
    value_type of_result(graph::operator_id op, grammar::node_id call) const;
    value_type of_fitting(graph::operator_id op, grammar::node_id call) const;
    bool fits(const graph::signature& signature, std::span<const grammar::node_id> args, std::span<const grammar::node_id> keywords) const;
    bool may_be(grammar::node_id argument, std::string_view annotation) const;
    value_type of_comparison(grammar::node_id comparison) const;
    value_type element_of(grammar::node_id sequence) const;
    value_type iterated(grammar::node_id values, std::size_t place, bool apart) const;
    value_type of_part(grammar::node_id name) const;
    value_type from_return_text(std::string_view text) const;
    void collect_self_attributes();
    const std::vector<grammar::node_id>* assigned_to(grammar::node_id class_def, std::string_view member) const;
    const std::vector<std::string_view>& names_in_body(grammar::node_id class_def) const;
    std::optional<graph::operator_id> operator_named(grammar::node_id expression) const;
    std::optional<graph::operator_id> framework_base_of(grammar::node_id class_def) const;
    void note_added_child(grammar::node_id call);
    void collect_calls();
    bool takes_array(grammar::node_id function, grammar::node_id parameter) const;
    struct possibilities;
    void add_possible(grammar::node_id expression, possibilities& so_far) const;
    void add_possible_values(grammar::node_id expression, possibilities& so_far) const;
    grammar::node_id default_of(grammar::node_id parameter) const;
    value_type of_possible_attribute(grammar::node_id owner, std::string_view name) const;
    std::vector<grammar::node_id> values_of(grammar::node_id expression) const;
    std::optional<std::pair<std::string_view, grammar::node_id>> given_by_name(grammar::node_id call) const;

    const grammar::tree& module_;
    const parent_table& parents_;
    const scope_table& scopes_;
    const graph::knowledge& knowledge_;
    graph::framework source_;
    std::optional<graph::operator_id> tensor_class_;
    std::optional<graph::operator_id> module_class_;
    std::unordered_map<grammar::node_id, std::unordered_map<std::string_view, std::vector<grammar::node_id>>> self_values_;
    // What was found out before, by place of the node; of nodes that a rewriter added by the node.
    std::uint32_t& known(grammar::node_id expression) const;
    mutable std::vector<value_type> found_{1};
    mutable std::vector<std::uint32_t> known_;   // numbers in found_; 0: not asked for
    mutable std::unordered_map<grammar::node_id, std::uint32_t> known_of_added_;
    bool asks_for_classes_ = false;   // the file calls isinstance
    mutable std::vector<graph::operator_id> operators_;
    mutable std::unordered_map<grammar::node_id, std::optional<graph::operator_id>> bases_;
    mutable std::unordered_map<grammar::node_id, std::vector<std::string_view>> names_in_bodies_;   // of classes
    std::unordered_map<grammar::node_id, std::vector<grammar::node_id>> calls_;   // of functions of the file
    mutable unsigned depth_ = 0;
};

}  // namespace tensorferry
