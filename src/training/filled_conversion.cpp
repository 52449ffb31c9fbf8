#include "src/training/filled_conversion.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "codegen/style.hpp"
#include "src/equations/literal.hpp"

namespace tensorferry {

using namespace grammar;
using codegen::moved_lines;

namespace {

const source_use* applied_at(const understood_filling& found, node_id call) {
    const auto use = std::ranges::find_if(found.applied, [&](const source_use& each) { return each.use.node == call; });
    return use == found.applied.end() ? nullptr : &*use;
}

node_id statement_of(tree& module, node_id expression) {
    const std::uint32_t slots[] = {expression};
    return module.add(node_kind::Expr, {}, slots);
}

// Where the line behind the one that holds the offset begins.
std::uint32_t next_line(std::string_view source, std::uint32_t offset) {
    const auto at = codegen::line_end(source, offset);
    if (source.substr(at).starts_with("\r\n")) return at + 2;
    return at < source.size() ? at + 1 : at;
}

bool blank(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// The lines of a statement, with the blank ones below it where such stand above it, too.
span lines_that_go(std::string_view source, span statement) {
    span lines{codegen::line_begin(source, statement.begin), next_line(source, statement.end)};
    const auto above = lines.begin == 0 ? 0 : codegen::line_begin(source, lines.begin - 1);
    if (lines.begin != 0 && !blank(source.substr(above, lines.begin - above))) return lines;
    while (lines.end < source.size()) {
        const auto next = next_line(source, lines.end);
        if (!blank(source.substr(lines.end, next - lines.end))) break;
        lines.end = next;
    }
    return lines;
}

bool alone_in_its_block(const tree& module, node_id owner, node_id statement) {
    bool alone = false;
    unsigned index = 0;
    for (const auto& field : describe(module.kind(owner)).fields) {
        if (field.type == field_type::list) {
            const auto list = module.list(owner, index);
            alone = alone || (list.size() == 1 && list[0] == statement);
        }
        ++index;
    }
    return alone;
}

// Takes a statement away; its comments stay.
void remove(const tree& module, node_id owner, node_id statement, codegen::rewrite& changes) {
    const auto source = module.source();
    const auto indent = std::string(codegen::indentation_at(source, module.extent(statement).begin));
    const auto newline = codegen::detect_style(module).newline;
    moved_lines lines;
    lines.from = lines_that_go(source, module.extent(statement));
    std::string kept;
    for (const auto& comment : module.comments())
        if (comment.begin >= lines.from.begin && comment.end <= lines.from.end) kept += indent + std::string(module.text(comment)) + newline;
    if (alone_in_its_block(module, owner, statement)) kept += indent + "pass" + newline;
    lines.in_place = {kept};
    changes.moves.push_back(std::move(lines));
}

}  // namespace

void filled_conversion::understand(const std::vector<source_use>& uses, tree& module, const step_decider& decide) {
    found_ = find_filled_steps(file_, uses, roles_);
    decisions_.clear();
    losses_.clear();
    forgets_.clear();
    gone_.clear();
    spliced_.clear();
    // One that cannot be written takes those with it that call the same function.
    for (bool again = true; again;) {
        again = false;
        for (auto step = found_.steps.begin(); step != found_.steps.end(); ++step) {
            auto wrong = decide_step(*step, module, decide);
            for (const auto& loss : step->losses)
                if (const auto known = found_.why_not.find(loss.by->use->use.node); wrong.empty() && known != found_.why_not.end()) wrong = known->second;
            if (wrong.empty()) continue;
            for (const auto& loss : step->losses) found_.why_not.emplace(loss.by->use->use.node, wrong);
            for (const auto call : step->applies) found_.why_not.emplace(call, wrong);
            forget_step(*step);
            found_.steps.erase(step);
            again = true;
            break;
        }
    }
    for (const auto& step : found_.steps) {
        for (const auto& loss : step.losses) gone_.insert(loss.by->statement);
        gone_.insert(step.sums.begin(), step.sums.end());
        if (step.weights != no_node) spliced_.insert(step.weights);
    }
}

void filled_conversion::forget_step(const filled_step& step) {
    for (const auto& loss : step.losses) decisions_.erase(loss.by->use->use.node), losses_.erase(loss.call.call);
    for (const auto& change : step.changes) decisions_.erase(change.use->use.node);
    for (const auto call : step.applies) decisions_.erase(call);
}

std::string filled_conversion::decide_step(const filled_step& step, tree& module, const step_decider& decide) {
    const auto optimizer = [&] { return copy_expression(module, module, step.optimizer); };
    for (const auto& loss : step.losses) {
        const auto& use = *loss.by->use;
        auto made = decide(use, {{"loss", add_expression(module, loss.call.loss)}});
        if (made.replacement == no_node) return made.reason;
        const auto forget = decide(use, {{"optimizer", optimizer()}});
        if (forget.replacement == no_node) return forget.reason;
        losses_[loss.call.call] = {loss.adds ? no_node : forget.replacement, made.replacement};
        if (!loss.by->assumption.empty()) {
            made.result = outcome::assumed;
            made.reason = loss.by->assumption + (made.reason.empty() ? std::string() : "; " + made.reason);
        }
        decisions_.insert_or_assign(use.use.node, std::move(made));
        for (const auto statement : step.forgets) forgets_[statement] = decide(use, {{"optimizer", optimizer()}}).replacement;
    }
    for (const auto& change : step.changes) {
        auto made = decide(*change.use, {{"weights", step.weights}, {"optimizer", optimizer()}});
        if (made.replacement == no_node) return fmt::format("{}: {}", change.use->name, made.reason);
        decisions_.insert_or_assign(change.use->use.node, std::move(made));
    }
    for (const auto call : step.applies) {
        auto made = decide(*applied_at(found_, call), {{"optimizer", optimizer()}});
        if (made.replacement == no_node) return made.reason;
        decisions_.insert_or_assign(call, std::move(made));
    }
    return {};
}

const decision* filled_conversion::decided(node_id use) const {
    const auto found = decisions_.find(use);
    return found == decisions_.end() ? nullptr : &found->second;
}

bool filled_conversion::drops(node_id use) const {
    if (gone_.empty()) return false;
    for (auto node = use; node != no_node; node = file_.parents.of(node)) {
        if (spliced_.contains(node)) return false;
        if (gone_.contains(node)) return true;
    }
    return false;
}

std::string filled_conversion::why_not(node_id use) const {
    const auto found = found_.why_not.find(use);
    return found == found_.why_not.end() ? std::string() : found->second;
}

// The statement stays where it is, between the one that forgets and the one that computes.
void filled_conversion::write_loss(tree& module, const filled_loss& loss, codegen::rewrite& changes) const {
    const auto source = module.source();
    const auto where = module.extent(loss.call.statement);
    const auto indent = std::string(codegen::indentation_at(source, where.begin));
    const auto newline = codegen::detect_style(module).newline;
    const auto& [forget, compute] = losses_.at(loss.call.call);
    moved_lines lines;
    lines.from = {codegen::line_begin(source, where.begin), next_line(source, where.end)};
    lines.put = true;
    lines.to = lines.from.begin;
    lines.from_indent = lines.to_indent = indent;
    if (forget != no_node) lines.before = {indent, forget, newline};
    lines.after = {indent, compute, newline};
    changes.moves.push_back(std::move(lines));
    changes.replaced[module.child(loss.call.call, field::Call::func)] = copy_expression(module, module, loss.by->function);
    const auto targets = module.list(loss.call.statement, field::Assign::targets)[0];
    auto values = copy_expression(module, module, loss.call.values);
    module.set_context(values, context::Store);
    changes.replaced[targets] = values;
}

std::vector<node_id> filled_conversion::write(tree& module, codegen::rewrite& changes) const {
    std::vector<node_id> needed;
    for (const auto& step : found_.steps) {
        for (const auto& loss : step.losses) {
            write_loss(module, loss, changes);
            for (const auto node : {losses_.at(loss.call.call).forget, losses_.at(loss.call.call).compute})
                if (node != no_node) needed.push_back(node);
        }
        for (const auto& change : step.changes) {
            needed.push_back(decisions_.at(change.use->use.node).replacement);
            changes.replaced[change.statement] = statement_of(module, needed.back());
        }
        for (const auto statement : step.forgets) {
            needed.push_back(forgets_.at(statement));
            changes.replaced[statement] = statement_of(module, needed.back());
        }
        for (const auto call : step.applies) {
            needed.push_back(decisions_.at(call).replacement);
            changes.replaced[call] = needed.back();
        }
    }
    for (const auto statement : gone_) remove(module, file_.parents.of(statement), statement, changes);
    return needed;
}

}  // namespace tensorferry
