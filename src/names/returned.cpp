#include "src/names/returned.hpp"

#include <algorithm>

namespace tensorferry {

using namespace grammar;

namespace {

constexpr std::size_t most_values = 64;

class callee_finder {
public:
    callee_finder(const tree& module, const scope_table& scopes) : module_(module), scopes_(scopes) {}

    void look_into(node_id value) {
        if (std::ranges::find(seen_, value) != seen_.end() || seen_.size() >= most_values) return;
        seen_.push_back(value);
        switch (module_.kind(value)) {
            case node_kind::Call:
                if (auto name = dotted_name(module_, module_.child(value, field::Call::func)); !name.empty()) names.push_back(std::move(name));
                return;
            case node_kind::IfExp:
                look_into(module_.child(value, field::IfExp::body));
                return look_into(module_.child(value, field::IfExp::orelse));
            case node_kind::BoolOp:
                for (const auto each : module_.list(value, field::BoolOp::values)) look_into(each);
                return;
            case node_kind::Name:
                for (const auto& each : scopes_.look_up(scopes_.scope_of(value), module_.identifier(value, field::Name::id)))
                    if (each.value != no_node) look_into(each.value);
                return;
            default: return;
        }
    }

    std::vector<std::string> names;

private:
    const tree& module_;
    const scope_table& scopes_;
    std::vector<node_id> seen_;
};

}  // namespace

std::vector<node_id> returned_values(const tree& module, node_id function) {
    std::vector<node_id> open, values;
    for (const auto statement : module.list(function, field::FunctionDef::body)) open.push_back(statement);
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        const auto kind = module.kind(node);
        if (kind == node_kind::FunctionDef || kind == node_kind::AsyncFunctionDef || kind == node_kind::ClassDef || kind == node_kind::Lambda) continue;
        if (kind == node_kind::Return && module.child(node, field::Return::value) != no_node) values.push_back(module.child(node, field::Return::value));
        for_each_child(module, node, [&](node_id child) {
            if (category_of(module.kind(child)) != node_category::expr) open.push_back(child);
        });
    }
    std::ranges::sort(values, {}, [&](node_id value) { return module.extent(value).begin; });
    return values;
}

std::vector<std::string> returned_callees(const tree& module, const scope_table& scopes, node_id function) {
    callee_finder finder(module, scopes);
    for (const auto value : returned_values(module, function)) finder.look_into(value);
    return std::move(finder.names);
}

}  // namespace tensorferry
