#include "src/types/types.hpp"

#include <algorithm>

#include "src/types/common_methods.hpp"
#include "src/types/value_type.hpp"

namespace tensorferry {

using namespace grammar;
using graph::operator_id;

namespace {


bool is_number(type_kind kind) {
    return kind == type_kind::integer || kind == type_kind::floating || kind == type_kind::boolean;
}

// Classes that play a tensor's and a module's part, by framework.
std::string_view tensor_class_name(graph::framework fw) {
    constexpr std::string_view names[] = {"torch.Tensor", "paddle.Tensor", "mindspore.Tensor"};
    return names[static_cast<int>(fw)];
}

std::string_view module_class_name(graph::framework fw) {
    constexpr std::string_view names[] = {"torch.nn.Module", "paddle.nn.Layer", "mindspore.nn.Cell"};
    return names[static_cast<int>(fw)];
}

}  // namespace

type_table::type_table(const tree& module, const parent_table& parents, const scope_table& scopes,
                       const graph::knowledge& knowledge, graph::framework source)
    : module_(module), parents_(parents), scopes_(scopes), knowledge_(knowledge), source_(source),
      tensor_class_(knowledge.find(tensor_class_name(source))), module_class_(knowledge.find(module_class_name(source))) {
    collect_self_attributes();
    if (std::ranges::any_of(scopes.imports(), [](const auto& name) { return name.target.starts_with("numpy"); })) collect_calls();
}

value_type type_table::of_class(node_id class_def) const {
    if (auto base = framework_base(class_def)) {
        if (tensor_class_ && *base == *tensor_class_) return simple(type_kind::tensor);
        return instance_of(*base, class_def);
    }
    // A base that is neither known nor in this file may be anything.
    for (auto base : module_.list(class_def, field::ClassDef::bases))
        if (scopes_.class_named(base) == no_node && module_.text(base) != "object") return {type_kind::unknown, 0, class_def, false, false};
    return {type_kind::user_class, 0, class_def, false, false};
}

value_type type_table::of(node_id expression) const {
    if (expression == no_node) return {};
    auto& before = known(expression);
    if (before != 0) return found_[before];
    depth_guard guard(depth_);
    if (depth_ > max_depth) return {};
    const auto number = before = static_cast<std::uint32_t>(found_.size());
    found_.emplace_back();   // a name that depends on itself is unknown while it is being looked at
    return found_[number] = compute(expression);
}

// References to nodes of the file's tree stay valid.
std::uint32_t& type_table::known(node_id expression) const {
    const auto place = parents_.place_of(expression);
    if (place == 0) return known_of_added_[expression];
    if (known_.empty()) known_.resize(parents_.size() + 1);
    return known_[place];
}

value_type type_table::compute(node_id node) const {
    switch (module_.kind(node)) {
        case node_kind::Constant:
            switch (module_.constant(node)) {
                case constant_kind::none: return simple(type_kind::none);
                case constant_kind::true_:
                case constant_kind::false_: return simple(type_kind::boolean);
                case constant_kind::integer: return simple(type_kind::integer);
                case constant_kind::floating: return simple(type_kind::floating);
                case constant_kind::string: return simple(type_kind::string);
                default: return simple(type_kind::foreign);
            }
        case node_kind::JoinedStr: return simple(type_kind::string);
        case node_kind::Tuple: return simple(type_kind::tuple);
        case node_kind::List:
        case node_kind::ListComp: return simple(type_kind::list);
        case node_kind::Dict:
        case node_kind::DictComp: return simple(type_kind::dict);
        case node_kind::Set:
        case node_kind::SetComp:
        case node_kind::GeneratorExp: return simple(type_kind::foreign);
        case node_kind::Name:
            if (auto told = narrowed(node); !told.empty()) return told.front();
            return of_name(node);
        case node_kind::Attribute:
            if (auto told = narrowed(node); !told.empty()) return told.front();
            return of_attribute(node);
        case node_kind::Call: return of_call(node);
        case node_kind::Subscript: {
            const auto base = of(module_.child(node, field::Subscript::value));
            if (base.kind == type_kind::tensor || base.kind == type_kind::array || base.maybe_array) return base;
            if (base.of_tensors) return module_.kind(module_.child(node, field::Subscript::slice)) == node_kind::Slice ? base : simple(type_kind::tensor, base.assumed);
            const auto value = module_.child(node, field::Subscript::value);
            // A shape's elements are integers.
            if (module_.kind(value) == node_kind::Attribute && module_.identifier(value, field::Attribute::attr) == "shape" &&
                module_.kind(module_.child(node, field::Subscript::slice)) != node_kind::Slice)
                return simple(type_kind::integer);
            return {};
        }
        case node_kind::BinOp: {
            const auto left = of(module_.child(node, field::BinOp::left));
            const auto right = of(module_.child(node, field::BinOp::right));
            if (left.kind == type_kind::tensor) return left;
            if (right.kind == type_kind::tensor) return right;
            if (left.kind == type_kind::array || right.kind == type_kind::array) return simple(type_kind::array);
            if (left.maybe_array || right.maybe_array) return perhaps_array();
            if (left.kind == type_kind::integer && right.kind == type_kind::integer && module_.op(node, field::BinOp::op) != operator_kind::Div)
                return left;
            if (is_number(left.kind) && is_number(right.kind)) return simple(type_kind::floating);
            return {};
        }
        case node_kind::Compare: return of_comparison(node);
        case node_kind::UnaryOp: {
            if (module_.op(node, field::UnaryOp::op) == operator_kind::Not) return simple(type_kind::boolean);
            return of(module_.child(node, field::UnaryOp::operand));
        }
        case node_kind::IfExp: {
            const auto body = of(module_.child(node, field::IfExp::body));
            const auto orelse = of(module_.child(node, field::IfExp::orelse));
            return body.kind == orelse.kind && body.framework_class == orelse.framework_class ? body : value_type{};
        }
        case node_kind::NamedExpr: return of(module_.child(node, field::NamedExpr::value));
        default: return {};
    }
}

// The name in front of `+=`.
bool type_table::is_augmented(node_id name) const {
    const auto statement = name == no_node ? no_node : parents_.of(name);
    return statement != no_node && module_.kind(statement) == node_kind::AugAssign && module_.child(statement, field::AugAssign::target) == name;
}

value_type type_table::of_name(node_id name) const {
    const auto id = module_.identifier(name, field::Name::id);
    const auto bindings = scopes_.look_up(scopes_.scope_of(name), id);
    value_type joined;
    bool first = true, unknown = false, augmented = false, maybe_array = false;
    for (const auto& each : bindings) {
        value_type one;
        if (is_augmented(each.node)) {
            augmented = true;
            continue;
        }
        if (each.what == binding::kind::parameter) one = of_parameter(each.node);
        if (each.what == binding::kind::assignment) one = of(each.value);
        if (each.what == binding::kind::other) one = of_part(each.node);
        if (each.what == binding::kind::import_) one = simple(type_kind::foreign);
        if (one.kind == type_kind::unknown) {
            unknown = true;
            maybe_array |= one.maybe_array;
            continue;
        }
        if (!first && (one.kind != joined.kind || one.framework_class != joined.framework_class))
            return one.kind == type_kind::array || joined.kind == type_kind::array ? perhaps_array() : value_type{};
        one.assumed |= joined.assumed;
        joined = one;
        first = false;
    }
    if (maybe_array && (first || joined.kind == type_kind::array || joined.kind == type_kind::tensor)) return perhaps_array();
    // `x += y` leaves a list what it is; a number may become another.
    unknown |= augmented && joined.kind != type_kind::list;
    // x = f(x) with an unknown f: that x is still a tensor is an assumption; of other kinds nothing is assumed.
    if (unknown && !first) {
        if (joined.kind == type_kind::array) return perhaps_array();
        if (joined.kind != type_kind::tensor) return {};
        joined.assumed = true;
    }
    return joined;
}

value_type type_table::of_parameter(node_id parameter) const {
    if (auto annotation = module_.child(parameter, field::arg::annotation)) return of_annotation(annotation);
    const auto arguments = parents_.of(parameter);
    const auto function = parents_.of(arguments);
    if (function == no_node || module_.kind(function) == node_kind::Lambda) return {};
    const auto class_def = parents_.of(function);
    const auto parameters = module_.list(arguments, field::arguments::args);
    if (class_def == no_node || module_.kind(class_def) != node_kind::ClassDef) return takes_array(function, parameter) ? perhaps_array() : value_type{};
    if (!parameters.empty() && parameters.front() == parameter) {
        for (auto decorator : module_.list(function, field::FunctionDef::decorator_list))
            if (const auto text = module_.text(decorator); text == "staticmethod" || text == "classmethod") return {};
        return of_class(class_def);
    }
    // By convention the arguments of a module's forward are tensors.
    const auto method = module_.identifier(function, field::FunctionDef::name);
    if ((method == "forward" || method == "construct") && std::ranges::find(parameters, parameter) != parameters.end()) {
        const auto base = framework_base(class_def);
        const auto defaults = module_.list(arguments, field::arguments::defaults).size();
        const auto index = static_cast<std::size_t>(std::ranges::find(parameters, parameter) - parameters.begin());
        if (base && index + defaults < parameters.size()) return simple(type_kind::tensor, true);
    }
    return {};
}

value_type type_table::of_self_attribute(node_id class_def, std::string_view name) const {
    const auto* assigned = assigned_to(class_def, name);
    if (assigned == nullptr) {
        for (auto base : module_.list(class_def, field::ClassDef::bases))
            if (auto user = scopes_.class_named(base); user != no_node && user != class_def) return of_self_attribute(user, name);
        return {};
    }
    value_type joined;
    bool first = true;
    for (auto value : *assigned) {
        const auto one = of(value);
        if (one.kind == type_kind::none) continue;
        if (!first && (one.kind != joined.kind || one.framework_class != joined.framework_class)) return {};
        joined = one;
        first = false;
    }
    return joined;
}

value_type type_table::of_attribute(node_id attribute) const {
    if (auto op = operator_of(attribute)) {
        const auto info = knowledge_.describe(*op);
        return info.kind == graph::operator_kind::constant ? of_operator_result(*op) : simple(type_kind::foreign);
    }
    const auto owner = of(module_.child(attribute, field::Attribute::value));
    const auto name = module_.identifier(attribute, field::Attribute::attr);
    if (owner.user_class != no_node)
        if (auto known = of_self_attribute(owner.user_class, name); known.kind != type_kind::unknown) return known;
    std::optional<operator_id> member;
    if (owner.kind == type_kind::tensor && tensor_class_) member = knowledge_.find_member(*tensor_class_, name);
    if (owner.kind == type_kind::instance) member = knowledge_.find_member(owner.framework_class, name);
    if (owner.kind == type_kind::unknown && owner.user_class == no_node) return of_possible_attribute(module_.child(attribute, field::Attribute::value), name);
    if (!member) return {};
    auto result = of_operator_result(*member);
    result.assumed |= owner.assumed;
    return result;
}

value_type type_table::of_call(node_id call) const {
    const auto func = module_.child(call, field::Call::func);
    if (auto op = operator_of(func)) {
        if (knowledge_.describe(*op).kind != graph::operator_kind::class_) return of_result(*op, call);
        return tensor_class_ && *op == *tensor_class_ ? simple(type_kind::tensor) : instance_of(*op);
    }
    if (auto user = scopes_.class_named(func)) return of_class(user);
    if (const auto name = scopes_.qualified_name(func); name && name->starts_with("numpy.")) return simple(type_kind::array);
    const auto text = module_.text(func);
    if (text == "int" || text == "len") return simple(type_kind::integer);
    if (text == "float") return simple(type_kind::floating);
    if (text == "str") return simple(type_kind::string);
    if (text == "list") return simple(type_kind::list);
    if (text == "tuple") return simple(type_kind::tuple);
    if (module_.kind(func) == node_kind::Attribute) {
        const auto owner = of(module_.child(func, field::Attribute::value));
        const auto name = module_.identifier(func, field::Attribute::attr);
        if (owner.kind == type_kind::array) return name == "tolist" ? simple(type_kind::list) : owner;
        const auto class_ = owner.kind == type_kind::tensor ? tensor_class_
                            : owner.kind == type_kind::instance && owner.has_class ? std::optional(owner.framework_class) : std::nullopt;
        if (class_ && !(owner.user_class != no_node && defines(owner.user_class, name)))
            if (auto member = knowledge_.find_member(*class_, name)) {
                auto result = of_result(*member, call);
                result.assumed |= owner.assumed;
                return result;
            }
        if (owner.maybe_array) return is_array_method(name) ? perhaps_array() : value_type{};
        // A name that only tensors have makes the receiver one.
        if (owner.kind == type_kind::unknown && owner.user_class == no_node && tensor_class_ && !is_common_method(name))
            if (const auto member = knowledge_.find_member(*tensor_class_, name); member && !(module_class_ && knowledge_.find_member(*module_class_, name)))
                if (of_operator_result(*member).kind == type_kind::tensor) return simple(type_kind::tensor, true);
    }
    // Calling a layer gives a tensor: certain for the frameworks' own layers in practice, assumed for the user's.
    const auto callee = of(func);
    if (callee.kind == type_kind::instance && module_class_) {
        auto bases = knowledge_.bases(callee.framework_class);
        bool layer = callee.framework_class == *module_class_;
        for (unsigned level = 0; !layer && !bases.empty() && level < 8; ++level) {
            layer = std::ranges::find(bases, *module_class_) != bases.end();
            bases = knowledge_.bases(bases.front());
        }
        if (layer) return simple(type_kind::tensor, callee.user_class != no_node || callee.framework_class == *module_class_);
    }
    return {};
}

}  // namespace tensorferry
