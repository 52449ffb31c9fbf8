#include "src/rewrite/unadapt.hpp"

#include <optional>

#include "src/plan/adapter.hpp"
#include "src/syntax/walk.hpp"

namespace tensorferry {

using namespace grammar;

namespace {

// The operator whose dotted name, with underscores for dots, is `rest`: "nn_functional_relu" is torch.nn.functional.relu.
std::optional<graph::operator_id> operator_spelled(const graph::knowledge& knowledge, const std::string& prefix, std::string_view rest) {
    if (auto found = knowledge.find(prefix + "." + std::string(rest))) return found;
    for (auto at = rest.find('_'); at != std::string_view::npos; at = rest.find('_', at + 1)) {
        const auto longer = prefix + "." + std::string(rest.substr(0, at));
        if (at == 0 || !knowledge.find(longer)) continue;
        if (auto found = operator_spelled(knowledge, longer, rest.substr(at + 1))) return found;
    }
    return std::nullopt;
}

class restorer {
public:
    restorer(tree& module, const graph::knowledge& knowledge, graph::framework target, const std::function<std::string(node_id)>& support_function_of,
             const std::function<std::string(node_id, std::string_view)>& spell)
        : module_(module), knowledge_(knowledge), root_(knowledge.root_module(target)), support_function_of_(support_function_of), spell_(spell) {}

    std::vector<unadapted> run() {
        std::vector<node_id> calls, names;
        for_each_node(module_, module_.root(), [&](node_id node) {
            if (module_.kind(node) == node_kind::Call) calls.push_back(node);
            if (module_.kind(node) == node_kind::Name || module_.kind(node) == node_kind::Attribute) names.push_back(node);
        });
        for (const auto call : calls) visit_call(call);
        for (const auto name : names) visit_name(name);
        return std::move(found_);
    }

private:
    std::optional<graph::operator_id> operator_behind(node_id name, adapter_form form) const {
        const auto function = support_function_of_(name);
        const auto prefix = prefix_of(form);
        return function.starts_with(prefix) ? operator_spelled(knowledge_, root_, std::string_view(function).substr(prefix.size())) : std::nullopt;
    }

    // adapted_nn_Conv2d_out_channels(x) is x.out_channels, also where several classes have it: adapted_nn_Conv1d_or_nn_Conv2d_out_channels.
    std::string attribute_behind(node_id function) const {
        const auto name = support_function_of_(function);
        const auto prefix = prefix_of(adapter_form::call);
        if (!name.starts_with(prefix)) return {};
        const auto other = name.rfind("_or_");
        const auto op = attribute_spelled(root_, std::string_view(name).substr(other == std::string::npos ? prefix.size() : other + 4));
        return op ? std::string(knowledge_.describe(*op).full_name) : std::string();
    }

    // "nn_Conv2d_out_channels" is the attribute of a class, which it may inherit.
    std::optional<graph::operator_id> attribute_spelled(const std::string& prefix, std::string_view rest) const {
        for (auto at = rest.find('_'); at != std::string_view::npos; at = rest.find('_', at + 1)) {
            const auto longer = prefix + "." + std::string(rest.substr(0, at));
            const auto owner = at == 0 ? std::nullopt : knowledge_.find(longer);
            if (!owner) continue;
            const bool is_class = knowledge_.describe(*owner).kind == graph::operator_kind::class_;
            const auto found = is_class ? knowledge_.find_member(*owner, rest.substr(at + 1)) : attribute_spelled(longer, rest.substr(at + 1));
            if (found && knowledge_.describe(*found).kind == graph::operator_kind::attribute) return found;
        }
        return std::nullopt;
    }

    // adapted_Tensor_view(x, 2) is x.view(2); f(**arguments_nn_Conv2d(a, b)) is f(a, b).
    void visit_call(node_id call) {
        const auto args = module_.list(call, field::Call::args);
        const auto keywords = module_.list(call, field::Call::keywords);
        const auto function = module_.child(call, field::Call::func);
        if (const auto op = operator_behind(function, adapter_form::call); op && knowledge_.describe(*op).kind == graph::operator_kind::method && !args.empty()) {
            const auto name = knowledge_.describe(*op).full_name;
            const std::uint32_t member[] = {args.front(), module_.add_text(name.substr(name.rfind('.') + 1))};
            const std::vector<node_id> rest(args.begin() + 1, args.end()), named(keywords.begin(), keywords.end());
            add(call, called(module_.add(node_kind::Attribute, {}, member), rest, named), name);
            return;
        }
        if (const auto name = args.size() == 1 && keywords.empty() ? attribute_behind(function) : std::string(); !name.empty()) {
            const std::uint32_t member[] = {args.front(), module_.add_text(name.substr(name.rfind('.') + 1))};
            return add(call, module_.add(node_kind::Attribute, {}, member), name);
        }
        if (keywords.size() != 1 || !module_.identifier(keywords.front(), field::keyword::arg).empty()) return;
        const auto inner = module_.child(keywords.front(), field::keyword::value);
        if (module_.kind(inner) != node_kind::Call) return;
        const auto op = operator_behind(module_.child(inner, field::Call::func), adapter_form::arguments);
        if (!op) return;
        std::vector<node_id> all(args.begin(), args.end());
        const auto more = module_.list(inner, field::Call::args), named = module_.list(inner, field::Call::keywords);
        all.insert(all.end(), more.begin(), more.end());
        add(call, called(function, all, {named.begin(), named.end()}), knowledge_.describe(*op).full_name);
    }

    void visit_name(node_id name) {
        const auto op = operator_behind(name, adapter_form::call);
        if (!op || knowledge_.describe(*op).kind == graph::operator_kind::method) return;
        const auto full = knowledge_.describe(*op).full_name;
        add(name, add_dotted_name(module_, spell_(name, full)), full);
    }

    node_id called(node_id function, const std::vector<node_id>& args, const std::vector<node_id>& keywords) {
        const auto arguments = module_.add_list(args);
        const std::uint32_t slots[] = {function, arguments, module_.add_list(keywords)};
        return module_.add(node_kind::Call, {}, slots);
    }

    void add(node_id node, node_id replacement, std::string_view name) { found_.push_back({node, replacement, std::string(name)}); }

    tree& module_;
    const graph::knowledge& knowledge_;
    std::string root_;
    const std::function<std::string(node_id)>& support_function_of_;
    const std::function<std::string(node_id, std::string_view)>& spell_;
    std::vector<unadapted> found_;
};

}  // namespace

std::vector<unadapted> unadapt(tree& module, const graph::knowledge& knowledge, graph::framework target,
                               const std::function<std::string(node_id)>& support_function_of,
                               const std::function<std::string(node_id, std::string_view)>& spell) {
    return restorer(module, knowledge, target, support_function_of, spell).run();
}

}  // namespace tensorferry
