#include "src/training/loss.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "src/training/data_statement.hpp"

namespace tensorferry {

using namespace grammar;
using failure = std::unexpected<std::string>;

namespace {

bool is_loop(node_kind kind) { return kind == node_kind::For || kind == node_kind::While; }

class tracer {
public:
    tracer(const step_surroundings& file, const name_flow& flow, const scope& where, const role_statement& computes,
           const std::vector<role_statement>& roles, node_id optimizer)
        : file_(file), module_(file.module), flow_(flow), where_(where), computes_(computes), roles_(roles), optimizer_(optimizer) {}

    std::expected<loss_computation, std::string> run() {
        found_.computes = computes_;
        found_.loss = computes_.use->use.receiver;
        place_ = flow_.place_of(computes_.statement);
        anchor();
        slice();
        data_statements data(file_, data_to_begin_with());
        leave_data_out(data);
        if (first_ > last_ && module_.kind(found_.loss) != node_kind::Call && module_.kind(found_.loss) != node_kind::BinOp)
            return failure("where the loss is computed is not seen in the block of the call");
        for (auto i = first_; i <= last_; ++i) found_.statements.push_back(place_.list[static_cast<std::size_t>(i)]);
        if (auto wrong = what_keeps_them(); !wrong.empty()) return failure(wrong);
        if (auto wrong = find_parameters(data.names()); !wrong.empty()) return failure(wrong);
        if (auto wrong = find_outputs(); !wrong.empty()) return failure(wrong);
        if (found_.statements.empty() || found_.anchor == no_node) {
            if (found_.anchor == no_node) found_.anchor = found_.statements.empty() ? computes_.statement : found_.statements.front();
        }
        if (!alone_on_its_lines(module_, found_.anchor) || !alone_on_its_lines(module_, computes_.statement)) return failure("it shares its line with other statements");
        return std::move(found_);
    }

private:
    const role_statement* role_of(node_id statement) const {
        const auto found = std::ranges::find(roles_, statement, &role_statement::statement);
        return found == roles_.end() ? nullptr : &*found;
    }

    std::string optimizer_name() const {
        const auto root = chain_root(module_, optimizer_);
        return std::string(root == no_node ? std::string_view() : module_.identifier(root, field::Name::id));
    }

    bool lies_in(node_id node, node_id around) const {
        const auto inner = module_.extent(node), outer = module_.extent(around);
        return inner.begin >= outer.begin && inner.end <= outer.end;
    }

    // The outermost loop around that does not make the optimizer itself: before it, the function is defined once.
    void anchor() {
        const auto name = optimizer_name();
        for (auto node = file_.parents.of(computes_.statement); node != no_node && node != where_.node; node = file_.parents.of(node)) {
            if (!is_loop(module_.kind(node))) continue;
            if (flow_.bound_in(node).contains(name)) break;
            found_.anchor = node;
        }
    }

    // Names whose objects a statement may change: what it stores into, and what it calls a method of with arguments.
    name_set changed_by(node_id statement) const {
        name_set names;
        const auto note = [&](node_id node) {
            while (module_.kind(node) == node_kind::Attribute || module_.kind(node) == node_kind::Subscript)
                node = module_.child(node, module_.kind(node) == node_kind::Attribute ? +field::Attribute::value : +field::Subscript::value);
            if (module_.kind(node) == node_kind::Name) names.emplace(module_.identifier(node, field::Name::id));
        };
        for_each_node(module_, statement, [&](node_id node) {
            const auto kind = module_.kind(node);
            if ((kind == node_kind::Attribute || kind == node_kind::Subscript) && module_.ctx(node) == context::Store) note(node);
            if (kind != node_kind::Expr || module_.kind(module_.child(node, field::Expr::value)) != node_kind::Call) return;
            const auto call = module_.child(node, field::Expr::value);
            const bool given = !module_.list(call, field::Call::args).empty() || !module_.list(call, field::Call::keywords).empty();
            if (given && module_.kind(module_.child(call, field::Call::func)) == node_kind::Attribute) note(module_.child(call, field::Call::func));
        });
        return names;
    }

    static bool share(const name_set& one, const name_set& other) {
        return std::ranges::any_of(one, [&](const auto& name) { return other.contains(name); });
    }

    // Backwards from the call: what the loss is made of.
    void slice() {
        auto needed = flow_.read_in(found_.loss);
        for (auto i = static_cast<std::ptrdiff_t>(place_.index) - 1; i >= 0; --i) {
            const auto statement = place_.list[static_cast<std::size_t>(i)];
            if (const auto* role = role_of(statement)) {
                if (role->role == step_role::forgets) continue;
                break;   // what an earlier step worked on
            }
            if (flow_.bound_in(statement).contains(optimizer_name())) break;
            const auto bound = flow_.bound_in(statement);
            if (!share(bound, needed) && !share(changed_by(statement), needed)) continue;
            if (last_ < 0) last_ = i;
            first_ = i;
            part_.insert(statement);
            for (const auto& name : flow_.bound_for_certain({statement})) needed.erase(name);
            add(needed, flow_.read_in(statement));
        }
        if (last_ < 0) first_ = 0;
    }

    name_set data_to_begin_with() const {
        name_set names;
        for (auto node = file_.parents.of(computes_.statement); node != no_node && node != where_.node; node = file_.parents.of(node))
            if (module_.kind(node) == node_kind::For) add(names, flow_.bound_in(module_.child(node, field::For::target)));
        return names;
    }

    void leave_data_out(data_statements& data) {
        for (; first_ <= last_; ++first_) {
            const auto statement = place_.list[static_cast<std::size_t>(first_)];
            if (!part_.contains(statement)) continue;
            if (!data.takes(statement)) return;
            found_.data_left_out = true;
        }
    }

    std::string what_keeps_them() const {
        for (auto statement : found_.statements) {
            if (!alone_on_its_lines(module_, statement)) return "a statement that computes the loss shares its line with others";
            if (auto wrong = what_keeps(statement); !wrong.empty()) return wrong;
        }
        return {};
    }

    std::string what_keeps(node_id statement) const {
        for (const auto& each : roles_) {
            if (!lies_in(each.statement, statement)) continue;
            if (each.statement != statement || each.role != step_role::forgets) return "a part of another step stands among what computes the loss";
        }
        std::string wrong;
        for_each_node(module_, statement, [&](node_id node) {
            switch (module_.kind(node)) {
                case node_kind::FunctionDef:
                case node_kind::AsyncFunctionDef:
                case node_kind::Lambda: return walk_step::skip;
                case node_kind::Return:
                case node_kind::Yield:
                case node_kind::YieldFrom:
                case node_kind::Await:
                case node_kind::AsyncFor:
                case node_kind::AsyncWith:
                case node_kind::Delete:
                case node_kind::Global:
                case node_kind::Nonlocal: wrong = fmt::format("`{}` cannot move into a function", first_word(node)); break;
                case node_kind::Break:
                case node_kind::Continue:
                    if (!loops_inside(node, statement)) wrong = fmt::format("`{}` cannot move into a function", module_.text(node));
                    break;
                case node_kind::Call:
                    if (module_.text(node) == "super()") wrong = "`super()` cannot move into a function";
                    break;
                default: break;
            }
            return wrong.empty() ? walk_step::on : walk_step::stop;
        });
        return wrong;
    }

    std::string_view first_word(node_id node) const {
        const auto text = module_.text(node);
        return text.substr(0, text.find_first_of(" \t\r\n("));
    }

    bool loops_inside(node_id jump, node_id statement) const {
        for (auto node = file_.parents.of(jump); node != no_node; node = file_.parents.of(node)) {
            if (is_loop(module_.kind(node))) return true;
            if (node == statement) return false;
        }
        return false;
    }

    // The names of a set in the order in which they stand in the statements.
    std::vector<std::string> in_order_of_text(const name_set& names) const {
        std::vector<std::pair<std::uint32_t, std::string>> places;
        const auto note = [&](node_id part) {
            for_each_node(module_, part, [&](node_id node) {
                if (module_.kind(node) != node_kind::Name) return;
                const auto name = module_.identifier(node, field::Name::id);
                if (names.contains(name)) places.emplace_back(module_.extent(node).begin, name);
            });
        };
        for (auto statement : found_.statements) note(statement);
        note(found_.loss);
        std::ranges::sort(places);
        std::vector<std::string> result;
        for (auto& [_, name] : places)
            if (std::ranges::find(result, name) == result.end()) result.push_back(std::move(name));
        for (const auto& name : names)
            if (std::ranges::find(result, name) == result.end()) result.push_back(name);
        return result;
    }

    name_set bound() const {
        name_set names;
        for (auto statement : found_.statements) add(names, flow_.bound_in(statement));
        return names;
    }

    std::string find_parameters(const name_set& data) {
        auto taken = flow_.read_before_bound(found_.statements);
        const auto certain = flow_.bound_for_certain(found_.statements);
        for (const auto& name : flow_.read_in(found_.loss))
            if (!certain.contains(name)) taken.insert(name);
        auto own = bound();
        if (found_.anchor != no_node) add(own, flow_.bound_in(found_.anchor));
        else add(own, data);
        std::erase_if(taken, [&](const auto& name) { return !own.contains(name) || only_called(name); });
        taken_ = taken;
        found_.parameters = in_order_of_text(taken);
        const auto inside = bound();
        for (const auto& name : taken)
            if (inside.contains(name) && !bound_before(name)) return fmt::format("whether '{}' has a value there is not certain", name);
        return {};
    }

    // True where the name has a value when the statements begin.
    bool bound_before(const std::string& name) const {
        if (const auto own = where_.names.find(name); own != where_.names.end())
            if (std::ranges::any_of(own->second, [](const binding& each) { return each.what == binding::kind::parameter; })) return true;
        for (auto node = found_.statements.empty() ? computes_.statement : found_.statements.front(); node != no_node && node != where_.node; node = file_.parents.of(node)) {
            if (category_of(module_.kind(node)) != node_category::stmt) continue;
            const auto place = flow_.place_of(node);
            if (flow_.bound_for_certain({place.list.begin(), place.list.begin() + static_cast<std::ptrdiff_t>(place.index)}).contains(name)) return true;
            const auto owner = file_.parents.of(node);
            if (owner != no_node && module_.kind(owner) == node_kind::For && flow_.bound_in(module_.child(owner, field::For::target)).contains(name)) return true;
        }
        return false;
    }

    // What a function is called with may be the network: that one is not handed on.
    bool only_called(std::string_view name) const {
        if (found_.anchor != no_node || bound().contains(name)) return false;
        bool used_otherwise = false;
        for (auto statement : found_.statements)
            for_each_node(module_, statement, [&](node_id node) {
                if (module_.kind(node) != node_kind::Name || module_.identifier(node, field::Name::id) != name) return;
                const auto parent = file_.parents.of(node);
                const bool called = module_.kind(parent) == node_kind::Call && module_.child(parent, field::Call::func) == node;
                used_otherwise = used_otherwise || !(called || module_.kind(parent) == node_kind::Attribute);
            });
        return !used_otherwise;
    }

    std::string find_outputs() {
        std::set<node_id> gone{computes_.statement};
        for (const auto& each : roles_)
            if (each.role == step_role::forgets) gone.insert(each.statement);
        auto place = place_;
        if (!found_.statements.empty()) place.index = static_cast<std::size_t>(last_);
        auto later = flow_.read_after(place, gone);
        add(later, read_by_functions_outside());
        auto outputs = bound();
        const auto certain = flow_.bound_for_certain(found_.statements);
        std::erase_if(outputs, [&](const auto& name) { return !later.contains(name); });
        for (const auto& name : outputs) {
            if (declared_outside(name)) return fmt::format("'{}' belongs to another scope", name);
            if (!certain.contains(name) && !taken_.contains(name)) return fmt::format("whether '{}' gets a value there is not certain", name);
        }
        if (module_.kind(found_.loss) == node_kind::Name) {
            found_.result = module_.text(found_.loss);
            outputs.erase(found_.result);
        }
        found_.outputs = in_order_of_text(outputs);
        return {};
    }

    name_set read_by_functions_outside() const {
        name_set names;
        for_each_node(module_, where_.node, [&](node_id node) {
            const auto kind = module_.kind(node);
            const bool function = kind == node_kind::FunctionDef || kind == node_kind::AsyncFunctionDef || kind == node_kind::Lambda || kind == node_kind::ClassDef;
            if (node == where_.node || !function) return walk_step::on;
            if (std::ranges::none_of(found_.statements, [&](node_id statement) { return lies_in(node, statement); })) add(names, flow_.read_in(node));
            return walk_step::skip;
        });
        return names;
    }

    // `global x` or `nonlocal x` in this scope.
    bool declared_outside(std::string_view name) const {
        bool declared = false;
        for_each_node(module_, where_.node, [&](node_id node) {
            const auto kind = module_.kind(node);
            if (kind != node_kind::Global && kind != node_kind::Nonlocal) return;
            for (const auto offset : module_.identifiers(node, field::Global::names)) declared = declared || module_.identifier_at(offset) == name;
        });
        return declared;
    }

    const step_surroundings& file_;
    const tree& module_;
    const name_flow& flow_;
    const scope& where_;
    const role_statement& computes_;
    const std::vector<role_statement>& roles_;
    node_id optimizer_;
    loss_computation found_;
    statement_place place_;
    std::ptrdiff_t first_ = 0, last_ = -1;
    std::set<node_id> part_;
    name_set taken_;
};

}  // namespace

std::expected<loss_computation, std::string> trace_loss(const step_surroundings& file, const name_flow& flow, const scope& where,
                                                        const role_statement& computes, const std::vector<role_statement>& roles, node_id optimizer) {
    return tracer(file, flow, where, computes, roles, optimizer).run();
}

}  // namespace tensorferry
