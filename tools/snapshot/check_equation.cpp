#include "tools/snapshot/check_equation.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "graph/standard_modules.hpp"
#include "graph/step_names.hpp"
#include "tools/snapshot/call_shape.hpp"
#include "tools/snapshot/source_text.hpp"

namespace tensorferry::snapshot {

using namespace grammar;
using graph::direction;
using graph::framework;
using name_set = std::set<std::string, std::less<>>;

namespace {

const name_set built_in = {"abs", "all", "any", "bool", "complex", "dict", "divmod", "enumerate", "float", "getattr", "hasattr", "int",
                           "isinstance", "len", "list", "max", "min", "object", "pow", "print", "range", "reversed", "round", "set", "slice",
                           "sorted", "str", "sum", "tuple", "type", "zip", "super", "map", "next", "iter"};
const name_set guard_functions = {"isinstance", "given", "by_position", "starred", "place", "len", "annotation", "sets_layers", "handed_over", "read_by", "discarded", "inherited", "made_by", "overwritten"};
const name_set guard_types = {"int", "float", "bool", "str", "tuple", "list", "dict", "Tensor", "complex"};

std::string callee(const tree& t, node_id call) { return dotted_name(t, t.child(call, field::Call::func)).value_or(""); }

// Names that an expression binds itself: comprehension variables and the parameters of lambdas.
void collect_bound(const tree& t, node_id node, name_set& into) {
    if (t.kind(node) == node_kind::arg) into.emplace(t.identifier(node, field::arg::arg));
    if (t.kind(node) == node_kind::Name && t.ctx(node) == context::Store) into.emplace(t.identifier(node, field::Name::id));
    each_child(t, node, [&](node_id child) { collect_bound(t, child, into); });
}

bool is_literal(const tree& t, node_id node) {
    switch (t.kind(node)) {
        case node_kind::Constant: return true;
        case node_kind::UnaryOp: return is_literal(t, t.child(node, field::UnaryOp::operand));
        case node_kind::Tuple:
        case node_kind::List: {
            bool all = true;
            each_child(t, node, [&](node_id child) { all = all && is_literal(t, child); });
            return all;
        }
        default: return false;
    }
}

// One side of an equation, as far as it is one call of an operator or its name.
struct side {
    node_id node = no_node;
    framework fw = framework::pytorch;
    std::optional<graph::operator_id> op;
    bool call = false;
    name_set variables;       // metavariables that it binds as a pattern
    name_set repeated;        // keywords with a literal: metavariables where the other side uses them
    bindings arguments;
};

class checker {
public:
    checker(const equation_file& file, const equation_draft& draft, const graph::knowledge& facts, const helper_names& helpers, diagnostics& errors)
        : file_(file), t_(*file.tree), draft_(draft), facts_(facts), helpers_(helpers), errors_(errors), before_(errors.size()) {}

    std::optional<checked_equation> check() {
        way_ = draft_.way;
        side left = resolve(draft_.left, file_.left), right = resolve(draft_.right, file_.right);
        if (!left.op && way_ != direction::backward && errors_.size() == before_) fail(draft_.left, "the left side is one call of an operator or its name: this is matched against code");
        if (!right.op && way_ == direction::backward && errors_.size() == before_) fail(draft_.right, "the right side is one call of an operator or its name: << matches it against code");
        if (errors_.size() != before_) return std::nullopt;
        if (way_ == direction::both && !right.op) way_ = direction::forward;
        side& pattern = way_ == direction::backward ? right : left;
        side& other = way_ == direction::backward ? left : right;
        bind_variables(pattern);
        if (errors_.size() != before_) return std::nullopt;
        check_template(other, pattern);
        if (other.op && other.call) bind_arguments(other);
        if (way_ == direction::both) check_positions(other);
        if (way_ == direction::backward) check_positions(pattern);
        if (errors_.size() == before_ && !is_refusal(other.node)) check_all_used(pattern, other);
        check_guards(pattern);
        if (errors_.size() != before_) return std::nullopt;
        return finish(left, right);
    }

private:
    void fail(node_id node, std::string message) { errors_.push_back(at_node(file_, node, std::move(message))); }

    bool is_refusal(node_id node) const { return t_.kind(node) == node_kind::Call && callee(t_, node) == "refuse"; }

    std::optional<framework> framework_of(std::string_view dotted) const {
        const auto root = dotted.substr(0, dotted.find('.'));
        for (const auto fw : graph::all_frameworks)
            if (!facts_.root_module(fw).empty() && facts_.root_module(fw) == root) return fw;
        return std::nullopt;
    }

    // The operator of a dotted name on a side; says what is wrong with it.
    std::optional<graph::operator_id> operator_named(const std::string& dotted, node_id node, framework fw) {
        const auto owner = framework_of(dotted);
        if (owner != fw) {
            fail(node, fmt::format("{} stands on the side of {}", dotted, name_of(fw)));
            return std::nullopt;
        }
        const auto op = facts_.find(dotted);
        if (!op) {
            const auto similar = facts_.similar_names(dotted, 3);
            fail(node, fmt::format("{} is no operator of {}{}", dotted, name_of(fw), similar.empty() ? std::string() : fmt::format(" (did you mean {}?)", fmt::join(similar, ", "))));
        }
        return op;
    }

    side resolve(node_id node, framework fw) {
        side result;
        result.node = node;
        result.fw = fw;
        result.call = t_.kind(node) == node_kind::Call;
        const auto dotted = dotted_name(t_, result.call ? t_.child(node, field::Call::func) : node);
        if (dotted && framework_of(*dotted)) result.op = operator_named(*dotted, node, fw);
        return result;
    }

    void bind_variables(side& pattern) {
        const auto info = facts_.describe(*pattern.op);
        const bool member = info.kind == graph::operator_kind::method || info.kind == graph::operator_kind::attribute;
        if (!pattern.call) {
            if (member) pattern.variables.insert("self");
            return;
        }
        const auto shape = shape_of_call(t_, pattern.node, info.kind);
        // A backward pattern names its arguments as it likes: it is written as code of its framework.
        const auto signatures = facts_.signatures(*pattern.op);
        auto bound = way_ == direction::backward ? bind_template(t_, shape, info, signatures) : bind_pattern(t_, shape, info, signatures);
        if (!bound && way_ == direction::backward) bound = bind_pattern(t_, shape, info, signatures);
        if (!bound) return fail(bound.error().where != no_node ? bound.error().where : pattern.node, bound.error().message);
        pattern.arguments = std::move(*bound);
        if (shape.receiver) {
            const auto receiver = t_.list(pattern.node, field::Call::args)[0];
            if (dotted_name(t_, receiver) != "self") return fail(receiver, "the first argument of a method's pattern is self");
            pattern.variables.insert("self");
        }
        for (const auto argument : shape.positional) collect_variables(argument, pattern);
        for (const auto& [name, value] : shape.keywords) {
            if (!name.empty() && is_literal(t_, value)) pattern.repeated.insert(name);
            else collect_variables(value, pattern);
        }
    }

    // The names in an argument of a pattern, apart from functions and operators.
    void collect_variables(node_id node, side& pattern) {
        if (const auto dotted = dotted_name(t_, node)) {
            if (framework_of(*dotted)) operator_named(*dotted, node, pattern.fw);
            else if (t_.kind(node) == node_kind::Name) pattern.variables.insert(*dotted);
            else fail(node, "a pattern takes arguments apart by tuples, arithmetic and helpers only");
            return;
        }
        if (t_.kind(node) == node_kind::Call) {
            check_callee(node, pattern.fw);
            for (const auto argument : t_.list(node, field::Call::args)) collect_variables(argument, pattern);
            return;
        }
        each_child(t_, node, [&](node_id child) { collect_variables(child, pattern); });
    }

    bool is_helper(framework fw, std::string_view name) const {
        const auto of = helpers_.find(fw);
        return of != helpers_.end() && of->second.contains(std::string(name));
    }

    void check_callee(node_id call, framework fw) {
        const auto function = t_.child(call, field::Call::func);
        if (t_.kind(function) != node_kind::Name) return;
        const auto name = t_.identifier(function, field::Name::id);
        if (built_in.contains(name) || framework_of(name) || is_helper(fw, name)) return;
        fail(function, fmt::format("there is no helper `{}`: define it in this file", name));
    }

    void check_template(side& other, const side& pattern) {
        if (is_refusal(other.node)) {
            const auto arguments = t_.list(other.node, field::Call::args);
            if (arguments.size() != 1 || string_value(t_, arguments[0]).value_or("").empty()) fail(other.node, "write refuse(\"why\")");
            return;
        }
        name_set known = pattern.variables;
        known.insert(pattern.repeated.begin(), pattern.repeated.end());
        if (way_ != direction::both) known.insert(graph::step_names.begin(), graph::step_names.end());
        collect_bound(t_, other.node, known);
        if (!pattern.call && pattern.op && other.op) return;  // names on both sides
        check_expression(other.node, other.fw, known);
    }

    void check_expression(node_id node, framework fw, const name_set& known) {
        const auto kind = t_.kind(node);
        if (const auto dotted = dotted_name(t_, node); dotted && framework_of(*dotted) && !known.contains(*dotted)) {
            operator_named(*dotted, node, fw);
            return;
        }
        if (const auto dotted = dotted_name(t_, node); dotted && graph::is_standard_name(*dotted) && !known.contains(dotted->substr(0, dotted->find('.')))) return;
        if (kind == node_kind::Name) {
            const auto name = t_.identifier(node, field::Name::id);
            if (!known.contains(name) && !built_in.contains(name) && !is_helper(fw, name)) fail(node, fmt::format("\"{}\" is no name of the other side", name));
            return;
        }
        if (kind == node_kind::Call) return check_call(node, fw, known);
        each_child(t_, node, [&](node_id child) { check_expression(child, fw, known); });
    }

    void check_call(node_id node, framework fw, const name_set& known) {
        const auto function = t_.child(node, field::Call::func);
        const auto dotted = dotted_name(t_, function);
        if (dotted && framework_of(*dotted) && !known.contains(*dotted)) {
            if (const auto op = operator_named(*dotted, function, fw)) {
                const auto info = facts_.describe(*op);
                const auto bound = bind_template(t_, shape_of_call(t_, node, info.kind), info, facts_.signatures(*op));
                if (!bound) fail(bound.error().where != no_node ? bound.error().where : node, bound.error().message);
            }
        } else if (t_.kind(function) == node_kind::Name) {
            if (!known.contains(*dotted)) check_callee(node, fw);
        } else {
            check_expression(function, fw, known);
        }
        for (const auto argument : t_.list(node, field::Call::args)) check_expression(argument, fw, known);
        for (const auto keyword : t_.list(node, field::Call::keywords)) check_expression(t_.child(keyword, field::keyword::value), fw, known);
    }

    void bind_arguments(side& other) {
        const auto info = facts_.describe(*other.op);
        if (auto bound = bind_template(t_, shape_of_call(t_, other.node, info.kind), info, facts_.signatures(*other.op))) other.arguments = std::move(*bound);
    }

    // Matched backward, a name by position that is also another parameter's name would be taken for that parameter.
    void check_positions(const side& matched) {
        if (!matched.call || matched.arguments.empty()) return;
        const auto info = facts_.describe(*matched.op);
        const auto shape = shape_of_call(t_, matched.node, info.kind);
        std::optional<std::pair<std::string, node_id>> misplaced;
        for (const auto& overload : facts_.signatures(*matched.op)) {
            const auto bound = bind_template(t_, shape, info, {overload});
            if (!bound) continue;
            const auto wrong = std::find_if(bound->begin(), bound->end(), [&](const auto& b) { return is_misplaced(matched, overload, b.first, b.second); });
            if (wrong == bound->end()) return;
            if (!misplaced) misplaced = *wrong;
        }
        if (!misplaced) return;
        const auto name = t_.identifier(misplaced->second, field::Name::id);
        fail(misplaced->second, fmt::format("\"{0}\" stands where {1} is, but {0} is another parameter: write {1}={0}", name, misplaced->first));
    }

    bool is_misplaced(const side& matched, const graph::signature& overload, std::string_view parameter, node_id value) const {
        if (t_.kind(value) != node_kind::Name || is_keyword(matched, value)) return false;
        const auto name = t_.identifier(value, field::Name::id);
        return name != parameter && std::any_of(overload.parameters.begin(), overload.parameters.end(), [&](const auto& p) { return p.name == name; });
    }

    bool is_keyword(const side& of, node_id value) const {
        const auto keywords = t_.list(of.node, field::Call::keywords);
        return std::any_of(keywords.begin(), keywords.end(), [&](node_id k) { return t_.child(k, field::keyword::value) == value; });
    }

    void collect_names(node_id node, name_set& into) const {
        if (t_.kind(node) == node_kind::Name) into.emplace(t_.identifier(node, field::Name::id));
        each_child(t_, node, [&](node_id child) { collect_names(child, into); });
    }

    // A metavariable that no other place uses is an argument that would get lost in silence.
    void check_all_used(const side& pattern, const side& other) {
        name_set used;
        collect_names(other.node, used);
        for (const auto test : draft_.conditions) collect_names(test, used);
        for (const auto& drop : draft_.drops) used.insert(drop.name);
        // `gradients := …` speaks of the step, which knows its own loss and optimizer.
        if (!pattern.call || t_.kind(other.node) == node_kind::NamedExpr) used.insert("self");
        for (const auto& name : pattern.variables)
            if (!used.contains(name)) fail(pattern.node, fmt::format("\"{0}\" is not used on the other side: leave it out, or say drop({0}, \"why nothing is lost\")", name));
    }

    void check_guards(const side& pattern) {
        name_set known = pattern.variables;
        known.insert(pattern.repeated.begin(), pattern.repeated.end());
        for (const auto test : draft_.conditions) check_guard(test, pattern, known);
    }

    void check_guard(node_id node, const side& pattern, const name_set& known) {
        if (const auto dotted = dotted_name(t_, node); dotted && framework_of(*dotted)) {
            operator_named(*dotted, node, pattern.fw);
            return;
        }
        if (t_.kind(node) == node_kind::Name) {
            const auto name = t_.identifier(node, field::Name::id);
            if (known.contains(name) || guard_types.contains(name)) return;
            // The guard of a group may speak of a parameter that this equation's pattern leaves out.
            if (pattern.op && has_parameter(*pattern.op, name)) return;
            return fail(node, fmt::format("\"{}\" is no name of the pattern that this condition guards", name));
        }
        if (t_.kind(node) == node_kind::Call) {
            const auto name = callee(t_, node);
            if (!guard_functions.contains(name)) fail(node, "a guard calls only isinstance, given, by_position, starred, place, inherited, len, annotation, handed_over, read_by, discarded, sets_layers, made_by and overwritten");
            for (const auto argument : t_.list(node, field::Call::args)) check_guard(argument, pattern, known);
            return;
        }
        each_child(t_, node, [&](node_id child) { check_guard(child, pattern, known); });
    }

    bool has_parameter(graph::operator_id op, std::string_view name) const {
        for (const auto& s : facts_.signatures(op))
            for (const auto& p : s.parameters)
                if (p.name == name) return true;
        return false;
    }

    checked_equation finish(const side& left, const side& right) {
        checked_equation result;
        result.file = &file_;
        result.where = draft_.left;
        auto& e = result.equation;
        e.left_framework = file_.left;
        e.right_framework = file_.right;
        e.way = way_;
        e.left = on_one_line(t_.text(draft_.left));
        e.right = on_one_line(t_.text(draft_.right));
        e.guard = draft_.guard;
        e.note = draft_.note;
        e.request = draft_.request;
        e.origin = fmt::format("{}:{}", file_.path, t_.locate(t_.extent(draft_.left).begin).line);
        if (const auto v = draft_.versions.find(file_.left); v != draft_.versions.end()) e.left_versions = v->second;
        if (const auto v = draft_.versions.find(file_.right); v != draft_.versions.end()) e.right_versions = v->second;
        if (left.op) e.left_operator = facts_.describe(*left.op).full_name;
        if (right.op) e.right_operator = facts_.describe(*right.op).full_name;
        for (const auto& drop : draft_.drops) keep_drop(drop, left, right, result);
        const auto& arguments = right.arguments;
        for (const auto& [name, value] : left.arguments)
            for (const auto& [other, written] : arguments)
                if (auto pair = pair_of(name, value, other, written)) e.same_parameters.push_back(std::move(*pair));
        result.left_helpers = used_names(t_, draft_.left);
        result.right_helpers = used_names(t_, draft_.right);
        return result;
    }

    // The right parameter takes the value of the left one as it is, or in an expression that is read from the left.
    std::optional<graph::parameter_pair> pair_of(const std::string& name, node_id value, const std::string& other, node_id written) const {
        if (is_literal(t_, value) || is_literal(t_, written)) return std::nullopt;
        if (t_.kind(value) == t_.kind(written) && t_.text(value) == t_.text(written)) return graph::parameter_pair{name, other, {}};
        name_set left, right;
        collect_names(value, left);
        collect_names(written, right);
        const bool shared = std::ranges::any_of(left, [&](const auto& n) { return right.contains(n) && !built_in.contains(n); });
        if (!shared) return std::nullopt;
        return graph::parameter_pair{name, other, fmt::format("{}={}", other, on_one_line(t_.text(written)))};
    }

    // A drop of a group belongs to those of its equations whose operator has the parameter.
    void keep_drop(const dropped& drop, const side& left, const side& right, checked_equation& into) const {
        const bool here = (left.op && has_parameter(*left.op, drop.name)) || (right.op && has_parameter(*right.op, drop.name))
            || left.variables.contains(drop.name) || right.variables.contains(drop.name);
        if (!here) return;
        into.equation.drops.emplace_back(drop.name, drop.reason);
        into.kept_drops.insert(drop.where);
    }

    const equation_file& file_;
    const tree& t_;
    const equation_draft& draft_;
    const graph::knowledge& facts_;
    const helper_names& helpers_;
    diagnostics& errors_;
    std::size_t before_;
    direction way_ = direction::both;
};

}  // namespace

std::set<std::string> used_names(const tree& t, node_id node) {
    std::set<std::string> names;
    if (t.kind(node) == node_kind::Name && !built_in.contains(t.identifier(node, field::Name::id))) names.emplace(t.identifier(node, field::Name::id));
    each_child(t, node, [&](node_id child) { names.merge(used_names(t, child)); });
    return names;
}

std::optional<checked_equation> check_equation(const equation_file& file, const equation_draft& draft, const graph::knowledge& facts,
                                               const helper_names& helpers, diagnostics& errors) {
    return checker(file, draft, facts, helpers, errors).check();
}

}  // namespace tensorferry::snapshot
