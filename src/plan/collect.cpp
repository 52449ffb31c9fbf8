#include "src/plan/collect.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "src/equations/call_binding.hpp"
#include "src/equations/literal.hpp"
#include "src/names/name_sieve.hpp"
#include "src/plan/use_place.hpp"
#include "src/types/common_methods.hpp"
#include "src/types/value_names.hpp"

namespace tensorferry {

using namespace grammar;
using graph::operator_id;

namespace {

class collector {
public:
    collector(const tree& module, const parent_table& parents, const scope_table& scopes, const type_table& types,
              const graph::knowledge& knowledge, graph::framework source)
        : module_(module), parents_(parents), scopes_(scopes), types_(types), knowledge_(knowledge),
          source_(source), root_(knowledge.root_module(source)), place_(module, parents, scopes, root_), tensor_class_(class_named({".Tensor"})),
          parameter_class_(class_named({".nn.Parameter", ".Parameter"})), module_class_(class_named({".nn.Module", ".nn.Layer", ".nn.Cell"})) {
        for (std::size_t i = 0; i < scopes.names().size(); ++i)
            if (below(scopes.meanings()[i], root_)) framework_names_.add(scopes.names()[i].first);
        evaluates_strings_ = std::ranges::any_of(parents.of_kinds({node_kind::Call}),
                                                 [&](std::uint32_t i) { return module.text(module.child(parents.nodes()[i], field::Call::func)) == "eval"; });
    }

    std::vector<source_use> run() {
        uses_.reserve(module_.tokens().size() / 32 + 8);
        node_id within = no_node;   // a chain that is a use: its parts are none of their own
        const auto nodes = parents_.nodes();
        const auto kinds = parents_.kinds();
        for (const auto i : parents_.of_kinds({node_kind::Name, node_kind::Attribute, node_kind::Call, evaluates_strings_ ? node_kind::Constant : node_kind::Call})) {
            const auto node = nodes[i];
            const auto kind = kinds[i];
            if (kind == node_kind::Name || kind == node_kind::Attribute) {
                if (within != no_node && parents_.of(node) == within) {
                    within = node;
                    continue;
                }
                within = visit_chain(node) ? node : no_node;
                if (within == no_node && kind == node_kind::Attribute) visit_member(node);
            } else if (kind == node_kind::Call) {
                visit_setattr(node);
                visit_named(node);
            } else {
                visit_string(node);
            }
        }
        return in_order_of_text();
    }

private:
    std::vector<source_use> in_order_of_text() {
        std::vector<std::pair<std::uint32_t, std::size_t>> order;
        order.reserve(uses_.size());
        for (std::size_t i = 0; i < uses_.size(); ++i) order.emplace_back(module_.extent(uses_[i].use.node).begin, i);
        std::ranges::sort(order);
        std::vector<source_use> sorted;
        sorted.reserve(uses_.size());
        for (const auto& [begin, number] : order) sorted.push_back(std::move(uses_[number]));
        return sorted;
    }

    // A dotted name that starts at an import: the longest part of it that the graph knows is the operator.
    bool visit_chain(node_id node) {
        if (module_.kind(node) == node_kind::Name && module_.ctx(node) != context::Load) return false;   // bound anew, not used
        const char letter = module_.source()[module_.extent(node).begin];
        if (letter != '(' && !framework_names_.may_begin(letter)) return false;   // in parentheses the name stands further on
        const auto start = chain_root(module_, node);
        const auto first = start == no_node ? std::string_view() : module_.identifier(start, field::Name::id);
        if (!framework_names_.may_hold(first) || !below(scopes_.meaning_of(first, start), root_)) return false;
        const auto name = scopes_.qualified_name(node);
        source_use use;
        use.by_name = true;
        auto part = node;
        auto text = *name;
        if (text.ends_with(".__init__"))
            if (const auto op = class_with_arguments(knowledge_.find(text.substr(0, text.size() - 9)))) return constructs_base(*op, node, true);
        while (true) {
            if (auto op = knowledge_.find(text)) {
                if (knowledge_.describe(*op).kind == graph::operator_kind::module && part != node) break;
                use.use.op = *op;
                use.known = true;
                break;
            }
            if (module_.kind(part) != node_kind::Attribute) break;
            part = module_.child(part, field::Attribute::value);
            text.resize(text.rfind('.'));
        }
        if (!use.known) part = node;
        use.name = use.known ? std::string(knowledge_.describe(use.use.op).full_name) : *name;
        finish(use, part);
        uses_.push_back(std::move(use));
        return true;
    }

    // "nn.LayerNorm", in a file that calls eval: what is evaluated is an operator, handed over as a value.
    void visit_string(node_id node) {
        if (module_.constant(node) != constant_kind::string || module_.kind(parents_.of(node)) == node_kind::Expr) return;
        const auto value = literal_value(module_, node);
        if (!value || value->text.find('.') == std::string::npos) return;
        const auto named = scopes_.qualified_name(value->text, node);
        const auto op = named && below(*named, root_) ? knowledge_.find(*named) : std::nullopt;
        if (!op) return;
        const auto kind = knowledge_.describe(*op).kind;
        if (kind != graph::operator_kind::class_ && kind != graph::operator_kind::function) return;
        source_use use;
        use.use.op = *op;
        use.use.node = node;
        use.use.kind = use_kind::reference;
        use.known = use.assumed = true;
        use.name = knowledge_.describe(*op).full_name;
        use.assumption = fmt::format("eval is taken to evaluate {}", module_.text(node));
        uses_.push_back(std::move(use));
    }

    void finish(source_use& use, node_id part) {
        const auto parent = parents_.of(part);
        use.use.node = part;
        // An attribute that is called is read first: self.projection(x).
        const bool read = use.known && use.use.receiver != no_node && knowledge_.describe(use.use.op).kind == graph::operator_kind::attribute;
        if (!read && parent != no_node && module_.kind(parent) == node_kind::Call && module_.child(parent, field::Call::func) == part) {
            use.use.kind = use_kind::call;
            use.use.node = parent;
            const auto args = module_.list(parent, field::Call::args);
            const auto keywords = module_.list(parent, field::Call::keywords);
            use.use.args.assign(args.begin(), args.end());
            use.use.keywords.assign(keywords.begin(), keywords.end());
            use.use.discarded = parents_.of(parent) != no_node && module_.kind(parents_.of(parent)) == node_kind::Expr;
        } else if (place_.is_partial(parent, part)) {
            use.use.kind = use_kind::partial;
            use.use.node = parent;
            const auto args = module_.list(parent, field::Call::args).subspan(1);
            const auto keywords = module_.list(parent, field::Call::keywords);
            use.use.args.assign(args.begin(), args.end());
            use.use.keywords.assign(keywords.begin(), keywords.end());
        } else {
            const auto place = place_.of_class(part);
            use.use.kind = place == class_place::none ? use_kind::reference : use_kind::class_name;
            use.use.annotation = place == class_place::annotation;
            use.use.sets_layers = place_.is_base_class(part) && types_.sets_layers(parents_.of(part));
            use.use.handed_over = place_.is_handed_over(part);
            use.class_attribute = place_.is_class_attribute(part);
        }
    }

    // The class itself, unless it is the root of all modules: that one's constructor takes nothing, and is a method like others.
    std::optional<operator_id> class_with_arguments(std::optional<operator_id> op) const {
        if (!op || op == module_class_ || knowledge_.describe(*op).kind != graph::operator_kind::class_) return std::nullopt;
        return op;
    }

    // The first base of a class statement where it is the framework's own.
    std::optional<operator_id> first_base(node_id class_def) const {
        if (class_def == no_node) return std::nullopt;
        const auto bases = module_.list(class_def, field::ClassDef::bases);
        return bases.empty() ? std::nullopt : types_.operator_of(bases.front());
    }

    // `function` is the attribute that ends in __init__; false where it is not called.
    bool constructs_base(operator_id op, node_id function, bool by_name) {
        source_use use;
        finish(use, function);
        if (use.use.kind != use_kind::call || (by_name && use.use.args.empty())) return false;
        use.use.op = op;
        use.known = use.base_constructor = true;
        use.by_name = by_name;
        use.name = knowledge_.describe(op).full_name;
        uses_.push_back(std::move(use));
        return true;
    }

    // value.NAME, where the value is no import.
    void visit_member(node_id node) {
        const auto name = module_.identifier(node, field::Attribute::attr);
        const auto owner = module_.child(node, field::Attribute::value);
        source_use use;
        if (name == "__init__" && is_super(owner))
            if (const auto op = class_with_arguments(first_base(types_.enclosing_class(node))); op && constructs_base(*op, node, false)) return;
        auto type = is_super(owner) ? super_type(owner) : types_.of(owner);
        if (const auto user = scopes_.class_named(owner); user != no_node) type = types_.of_class(user);  // Block.forward(self, x)
        if (!resolve_member(use, type, name, node)) return;
        use.known = true;
        use.use.receiver = owner;
        use.name = knowledge_.describe(use.use.op).full_name;
        if (use.assumed && use.assumption.empty()) use.assumption = fmt::format("'{}' is taken for a tensor", shortened(module_.text(owner)));
        finish(use, node);
        uses_.push_back(std::move(use));
    }

    // getattr(nn, "Conv2d") is nn.Conv2d; hasattr(nn, "GELU") asks for it. What getattr(nn, name) reads is known only when the code runs. A name that
    // nothing takes the place of is asked of the target's module, which does not have it.
    void visit_named(node_id call) {
        const auto args = module_.list(call, field::Call::args);
        const auto function = module_.text(module_.child(call, field::Call::func));
        const bool asks = function == "hasattr";
        if ((!asks && function != "getattr") || args.size() < 2) return;
        const auto owner = scopes_.qualified_name(args[0]);
        const auto of = owner && below(*owner, root_) ? knowledge_.find(*owner) : std::nullopt;
        const auto kind = of ? knowledge_.describe(*of).kind : graph::operator_kind::function;
        if (kind != graph::operator_kind::module && kind != graph::operator_kind::class_) return;
        source_use use;
        use.by_name = true;
        const auto name = known_string(args[1]);
        use.optional = asks || (name && args.size() > 2);   // what the target does not have reads the default there
        const auto op = name ? knowledge_.find(fmt::format("{}.{}", *owner, *name)) : std::nullopt;
        if (!op && use.optional) return;   // neither framework has it, or it is asked when the code runs
        use.use.op = op.value_or(0);
        use.known = op.has_value();
        use.name = op ? std::string(knowledge_.describe(*op).full_name) : shortened(module_.text(call));
        if (!name) use.why_unknown = fmt::format("which name of {} it reads is known only when the code runs", *owner);
        use.asks = asks;
        if (!asks) finish(use, call);
        if (!op || asks) use.use.node = call;
        uses_.push_back(std::move(use));
    }

    // The value of a string, or of a name that is bound to one string alone.
    std::optional<std::string> known_string(node_id expression) const {
        if (module_.kind(expression) == node_kind::Name) {
            const auto bindings = scopes_.look_up(scopes_.scope_of(expression), module_.identifier(expression, field::Name::id));
            if (bindings.size() != 1 || bindings.front().what != binding::kind::assignment || bindings.front().value == no_node) return std::nullopt;
            expression = bindings.front().value;
        }
        const auto value = literal_value(module_, expression);
        return value && value->what == literal::kind::string ? std::optional(value->text) : std::nullopt;
    }

    // setattr(value, name, what): the method __setattr__ of a class for which the graph has it.
    void visit_setattr(node_id call) {
        const auto args = module_.list(call, field::Call::args);
        if (module_.text(module_.child(call, field::Call::func)) != "setattr" || args.size() != 3) return;
        const auto type = types_.of(args[0]);
        const auto member = type.kind == type_kind::instance ? knowledge_.find_member(type.framework_class, "__setattr__") : std::nullopt;
        if (!member) return;
        source_use use;
        use.use = {*member, use_kind::call, call, args[0], {args[1], args[2]}, {}};
        use.known = use.optional = true;
        use.name = knowledge_.describe(*member).full_name;
        uses_.push_back(std::move(use));
    }

    static std::string shortened(std::string_view text) {
        text = text.substr(0, text.find('\n'));
        return text.size() <= 40 ? std::string(text) : std::string(text.substr(0, 37)) + "...";
    }

    bool is_super(node_id node) const {
        return module_.kind(node) == node_kind::Call && module_.text(module_.child(node, field::Call::func)) == "super";
    }

    value_type super_type(node_id node) const {
        const auto class_def = types_.enclosing_class(node);
        const auto base = class_def == no_node ? std::nullopt : types_.framework_base(class_def);
        return base ? value_type{type_kind::instance, *base, no_node, false, true} : value_type{};
    }

    bool resolve_member(source_use& use, const value_type& type, std::string_view name, node_id node) {
        std::optional<operator_id> member;
        if (type.kind == type_kind::tensor) {
            if (tensor_class_) member = knowledge_.find_member(*tensor_class_, name);
            // What only a parameter has makes the tensor one.
            if (parameter_class_ && !member) member = knowledge_.find_member(*parameter_class_, name);
            use.assumed = type.assumed;
        } else if (type.kind == type_kind::instance) {
            if (type.user_class != no_node && types_.defines(type.user_class, name)) return overridden(use, type, name);
            member = knowledge_.find_member(type.framework_class, name);
            if (member) add_narrowed(use, *member, name, module_.child(node, field::Attribute::value));
        } else if (type.kind == type_kind::unknown && type.user_class == no_node) {
            use.maybe_array = type.maybe_array && is_array_method(name);
            return resolve_by_name(use, name, node) || resolve_unknown(use, name, node) || resolve_possible(use, name, node);
        }
        if (!member) return false;
        use.use.op = *member;
        return true;
    }

    // The members of the same name in the other classes that `isinstance(receiver, (A, B))` allows.
    void add_narrowed(source_use& use, operator_id member, std::string_view name, node_id receiver) const {
        for (const auto& type : types_.narrowed(receiver)) {
            const auto other = type.kind == type_kind::instance ? knowledge_.find_member(type.framework_class, name) : std::nullopt;
            if (other && *other != member && std::ranges::find(use.alternatives, *other) == use.alternatives.end()) use.alternatives.push_back(*other);
        }
    }

    // self.forward(x), where the class defines forward: the name follows its definition.
    bool overridden(source_use& use, const value_type& type, std::string_view name) const {
        const auto member = knowledge_.find_member(type.framework_class, name);
        if (!member || knowledge_.describe(*member).kind != graph::operator_kind::method) return false;
        if (name != "forward" && name != "construct") return false;
        use.use.op = *member;
        return true;
    }

    // The first of these names that the source framework has.
    std::optional<operator_id> class_named(std::initializer_list<std::string_view> names) const {
        for (const auto name : names)
            if (auto found = knowledge_.find(std::string(root_).append(name))) return found;
        return std::nullopt;
    }

    // True where the call's arguments fit a signature: otherwise it is somebody else's method.
    bool accepts(operator_id op, node_id call) const {
        const auto args = module_.list(call, field::Call::args);
        const auto keywords = module_.list(call, field::Call::keywords);
        const std::vector<node_id> positional(args.begin(), args.end()), named(keywords.begin(), keywords.end());
        const auto spread = [&](node_id node) { return module_.kind(node) == node_kind::Starred; };
        if (std::ranges::any_of(positional, spread)) return true;
        return std::ranges::any_of(knowledge_.signatures(op), [&](const auto& each) { return bind_call(module_, positional, named, each).has_value(); });
    }

    // A member of what people call so: `optimizer.step()`.
    bool resolve_by_name(source_use& use, std::string_view name, node_id node) const {
        const auto owner = module_.child(node, field::Attribute::value);
        const auto class_ = class_by_name(module_, knowledge_, source_, owner);
        const auto member = class_ ? knowledge_.find_member(*class_, name) : std::nullopt;
        if (!member) return false;
        const auto whole = knowledge_.describe(*class_).full_name;
        use.use.op = *member;
        use.assumed = true;
        use.assumption = fmt::format("'{}' is taken for a {} by its name", shortened(module_.text(owner)), whole.substr(whole.rfind('.') + 1));
        return true;
    }

    // An attribute that is read from what may be a layer: `create_conv2d(…).out_channels`.
    bool resolve_possible(source_use& use, std::string_view name, node_id node) const {
        const auto parent = parents_.of(node);
        const bool called = parent != no_node && module_.kind(parent) == node_kind::Call && module_.child(parent, field::Call::func) == node;
        if (called || module_.ctx(node) != context::Load) return false;
        const auto owner = module_.child(node, field::Attribute::value);
        auto classes = types_.possible_classes(owner);
        if (classes.empty()) classes = possible_classes_by_name(module_, knowledge_, source_, owner);
        for (const auto class_ : classes) {
            const auto member = knowledge_.find_member(class_, name);
            if (!member || knowledge_.describe(*member).kind != graph::operator_kind::attribute) continue;
            if (use.possible.empty()) use.use.op = *member;
            use.possible.push_back(class_);
        }
        if (use.possible.empty()) return false;
        use.assumed = true;
        use.assumption = fmt::format("'{}' may be a {}: which attribute is read is decided when the code runs", shortened(module_.text(owner)),
                                     knowledge_.describe(use.possible.front()).full_name);
        return true;
    }

    // A method call on an unknown receiver counts only where its name is a tensor's or a module's and no builtin's.
    bool resolve_unknown(source_use& use, std::string_view name, node_id node) {
        const auto parent = parents_.of(node);
        if (parent == no_node || module_.kind(parent) != node_kind::Call || module_.child(parent, field::Call::func) != node) return false;
        if (is_common_method(name)) return false;
        std::vector<operator_id> candidates;
        std::string taken_for;
        const auto consider = [&](const std::optional<operator_id>& class_, std::string_view what) {
            if (!class_) return;
            const auto member = knowledge_.find_member(*class_, name);
            if (!member || !accepts(*member, parent)) return;
            candidates.push_back(*member);
            taken_for += (taken_for.empty() ? "" : " or a ") + std::string(what);
        };
        consider(tensor_class_, "tensor");
        consider(module_class_, "module");
        if (candidates.empty()) consider(parameter_class_, "parameter");
        if (candidates.empty()) return false;
        use.use.op = candidates.front();
        use.alternatives.assign(candidates.begin() + 1, candidates.end());
        use.assumed = true;
        use.assumption = fmt::format("'{}' is taken for a {}", shortened(module_.text(module_.child(node, field::Attribute::value))), taken_for);
        return true;
    }

    const tree& module_;
    const parent_table& parents_;
    const scope_table& scopes_;
    const type_table& types_;
    const graph::knowledge& knowledge_;
    graph::framework source_;
    std::string_view root_;
    use_place place_;
    std::optional<operator_id> tensor_class_, parameter_class_, module_class_;
    name_sieve framework_names_;   // what some scope of the file binds to a name of the framework
    bool evaluates_strings_ = false;
    std::vector<source_use> uses_;
};

}  // namespace

std::vector<source_use> collect_uses(const tree& module, const parent_table& parents, const scope_table& scopes, const type_table& types,
                                     const graph::knowledge& knowledge, graph::framework source) {
    return collector(module, parents, scopes, types, knowledge, source).run();
}

}  // namespace tensorferry
