#include "src/training/schedule.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "codegen/style.hpp"
#include "src/equations/call_binding.hpp"
#include "src/equations/literal.hpp"

namespace tensorferry {

using namespace grammar;
using failure = std::unexpected<std::string>;

namespace {

// An expression whose value is the same a few statements later, and which needs no counterpart.
bool stays_the_same(const tree& module, node_id expression) {
    return for_each_node(module, expression, [&](node_id node) {
        switch (module.kind(node)) {
            case node_kind::Name:
            case node_kind::Constant:
            case node_kind::Attribute:
            case node_kind::BinOp:
            case node_kind::UnaryOp: return walk_step::on;
            default: return walk_step::stop;
        }
    });
}

// The target of an assignment to one name or attribute of one.
node_id only_target(const tree& module, node_id statement) {
    if (statement == no_node || module.kind(statement) != node_kind::Assign) return no_node;
    const auto targets = module.list(statement, field::Assign::targets);
    return targets.size() == 1 && !dotted_name(module, targets[0]).empty() ? targets[0] : no_node;
}

std::uint32_t next_line(std::string_view source, std::uint32_t offset) {
    const auto at = codegen::line_end(source, offset);
    if (source.substr(at).starts_with("\r\n")) return at + 2;
    return at < source.size() ? at + 1 : at;
}

}  // namespace

void schedule_conversion::understand(const std::vector<source_use>& uses, tree& module, const step_decider& decide) {
    found_.clear();
    decisions_.clear();
    why_not_.clear();
    for (const auto& use : uses) {
        if (!use.known || use.use.kind != use_kind::call || use.base_constructor) continue;
        if (file_.knowledge.describe(use.use.op).kind != graph::operator_kind::class_ || roles_.filling(use.use.op) != step_role::applies) continue;
        auto found = find(use);
        if (!found) {
            why_not_.emplace(use.use.node, found.error());
            continue;
        }
        auto made = decide(use, {{"optimizer", add_expression(module, module.text(found->optimizer))}});
        if (made.replacement == no_node) {
            why_not_.emplace(use.use.node, made.reason);
            continue;
        }
        decisions_.emplace(use.use.node, std::move(made));
        found_.push_back(std::move(*found));
    }
}

std::expected<moved_schedule, std::string> schedule_conversion::find(const source_use& use) const {
    const auto& module = file_.module;
    moved_schedule found;
    found.use = &use;
    found.statement = file_.parents.of(use.use.node);
    found.target = only_target(module, found.statement);
    if (found.target == no_node) return failure("it is not assigned to a name");
    found.rate = rate_of(use);
    if (found.rate == no_node) return failure("the rate that it begins with is not seen");
    if (!stays_the_same(module, found.rate)) return failure(fmt::format("its rate '{}' is computed", module.text(found.rate)));
    if (auto wrong = find_optimizer(found); !wrong.empty()) return failure(wrong);
    return found;
}

// What the equation leaves out is the optimizer's.
node_id schedule_conversion::rate_of(const source_use& use) const {
    const auto dropped = roles_.given_to_optimizer(use.use.op);
    for (const auto& signature : file_.knowledge.signatures(use.use.op)) {
        const auto bound = bind_call(file_.module, use.use.args, use.use.keywords, signature);
        if (!bound) continue;
        const auto rate = bound->find(dropped);
        return rate == bound->end() ? no_node : rate->second.value;
    }
    return no_node;
}

// The statement behind it, in the same block, that makes an optimizer with it; nothing uses it in between.
std::string schedule_conversion::find_optimizer(moved_schedule& found) const {
    const auto& module = file_.module;
    const name_flow flow(module, file_.parents, file_.scopes, *file_.scopes.scope_of(found.statement));
    const auto place = flow.place_of(found.statement);
    const auto name = module.text(found.target);
    if (!alone_on_its_lines(module, found.statement)) return "it shares its line with other statements";
    for (auto i = place.index + 1; i < place.list.size(); ++i) {
        const auto statement = place.list[i];
        if (!mentions(statement, found.target)) continue;
        found.optimizer = only_target(module, statement);
        found.argument = argument_in(statement, found.target, found.use->use.op);
        if (found.optimizer == no_node || found.argument == no_node) return fmt::format("'{}' is used before an optimizer is made with it", name);
        found.made = statement;
        if (!alone_on_its_lines(module, statement) || next_line(module.source(), module.extent(statement).end) == module.source().size())
            return module.source().ends_with('\n') && alone_on_its_lines(module, statement) ? std::string() : "there is no room for it behind the optimizer";
        return {};
    }
    return fmt::format("no optimizer is made with '{}' in the same block", name);
}

bool schedule_conversion::mentions(node_id statement, node_id target) const {
    const auto& module = file_.module;
    return !for_each_node(module, statement, [&](node_id node) {
        return module.kind(node) == module.kind(target) && same_expression(module, node, target) ? walk_step::stop : walk_step::on;
    });
}

// `learning_rate=scheduler` in a call of a class of the framework, where nothing else in the statement speaks of it.
node_id schedule_conversion::argument_in(node_id statement, node_id target, graph::operator_id schedule) const {
    const auto& module = file_.module;
    const auto call = module.child(statement, field::Assign::value);
    if (module.kind(call) != node_kind::Call) return no_node;
    const auto op = file_.types.operator_of(module.child(call, field::Call::func));
    if (!op || file_.knowledge.describe(*op).kind != graph::operator_kind::class_) return no_node;
    // A schedule around a schedule is no optimizer.
    const auto of_schedule = file_.knowledge.bases(schedule), of_other = file_.knowledge.bases(*op);
    if (*op == schedule || std::ranges::any_of(of_other, [&](auto base) { return std::ranges::find(of_schedule, base) != of_schedule.end(); })) return no_node;
    std::vector<node_id> found;
    for_each_node(module, statement, [&](node_id node) {
        if (module.kind(node) == module.kind(target) && same_expression(module, node, target)) found.push_back(node);
    });
    if (found.size() != 1) return no_node;
    const auto args = module.list(call, field::Call::args), keywords = module.list(call, field::Call::keywords);
    const std::vector<node_id> positional(args.begin(), args.end()), named(keywords.begin(), keywords.end());
    for (const auto& signature : file_.knowledge.signatures(*op)) {
        const auto bound = bind_call(module, positional, named, signature);
        if (!bound) continue;
        const auto rate = bound->find("learning_rate");
        return rate != bound->end() && rate->second.value == found.front() ? found.front() : no_node;
    }
    return no_node;
}

const decision* schedule_conversion::decided(node_id use) const {
    const auto found = decisions_.find(use);
    return found == decisions_.end() ? nullptr : &found->second;
}

std::string schedule_conversion::why_not(node_id use) const {
    const auto found = why_not_.find(use);
    return found == why_not_.end() ? std::string() : found->second;
}

std::vector<node_id> schedule_conversion::write(tree& module, codegen::rewrite& changes) const {
    std::vector<node_id> needed;
    const auto source = module.source();
    for (const auto& each : found_) {
        needed.push_back(decisions_.at(each.use->use.node).replacement);
        changes.replaced[each.use->use.node] = needed.back();
        changes.replaced[each.argument] = copy_expression(module, module, each.rate);
        const auto where = module.extent(each.statement);
        codegen::moved_lines lines;
        lines.from = {codegen::line_begin(source, where.begin), next_line(source, where.end)};
        lines.put = true;
        lines.to = next_line(source, module.extent(each.made).end);
        lines.from_indent = lines.to_indent = std::string(codegen::indentation_at(source, where.begin));
        changes.moves.push_back(std::move(lines));
    }
    return needed;
}

}  // namespace tensorferry
