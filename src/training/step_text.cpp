#include "src/training/step_text.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "codegen/style.hpp"
#include "grammar/comments.hpp"

namespace tensorferry {

using namespace grammar;
using codegen::moved_lines;
using codegen::text_piece;

namespace {

class step_writer {
public:
    step_writer(tree& module, const training_step& step, const step_replacements& written, codegen::rewrite& changes)
        : module_(module), step_(step), written_(written), changes_(changes), look_(codegen::detect_style(module)), comments_(attach_comments(module)) {}

    void run() {
        for (const auto& loss : step_.losses) write_loss(loss);
        for (const auto& each : step_.others) write_other(each);
    }

private:
    std::uint32_t line_begin(std::uint32_t offset) const { return codegen::line_begin(module_.source(), offset); }

    // Where the line behind the one that holds the offset begins.
    std::uint32_t next_line(std::uint32_t offset) const {
        const auto source = module_.source();
        auto at = codegen::line_end(source, offset);
        if (source.substr(at).starts_with("\r\n")) return at + 2;
        return at < source.size() ? at + 1 : at;
    }

    std::string indent_of(node_id statement) const { return std::string(codegen::indentation_at(module_.source(), module_.extent(statement).begin)); }

    // With the comment lines right above.
    std::uint32_t begin_with_comments(node_id statement) const {
        auto begin = line_begin(module_.extent(statement).begin);
        const auto leading = comments_.of(statement, comment_role::leading);
        for (auto each = leading.rbegin(); each != leading.rend(); ++each) {
            if (!each->own_line || each->field != whole_node || next_line(each->where.begin) != begin) break;
            begin = line_begin(each->where.begin);
        }
        return begin;
    }

    span lines_of(node_id statement) const {
        const auto where = module_.extent(statement);
        return {line_begin(where.begin), next_line(where.end)};
    }

    // Comments of lines that go, but those within `kept`, as lines of their own.
    std::string comment_lines(span lines, span kept, const std::string& indent) const {
        std::string text;
        for (const auto& comment : module_.comments())
            if (comment.begin >= lines.begin && comment.end <= lines.end && !(comment.begin >= kept.begin && comment.end <= kept.end))
                text += indent + std::string(module_.text(comment)) + look_.newline;
        return text;
    }

    node_id value_of(node_id named) const { return module_.child(named, field::NamedExpr::value); }

    void write_loss(const loss_computation& loss) {
        const auto computes = loss.computes.statement;
        const auto indent = indent_of(computes);
        const auto call = indent + target(loss) + " = " + fmt::format("{}({})", loss.gradient_function, fmt::join(loss.parameters, ", ")) + look_.newline;
        moved_lines function = definition(loss);
        moved_lines removed;
        removed.from = lines_of(computes);
        std::string kept = comment_lines(removed.from, module_.extent(loss.loss), indent);
        if (loss.statements.empty()) {
            function.from = {function.to, function.to};
            changes_.moves.push_back(std::move(function));
            kept += call;
        } else {
            function.from = {begin_with_comments(loss.statements.front()), next_line(module_.extent(loss.statements.back()).end)};
            function.from_indent = indent_of(loss.statements.front());
            if (loss.anchor == loss.statements.front()) function.to = function.from.begin;
            function.in_place = {call};
            changes_.moves.push_back(std::move(function));
        }
        removed.in_place = {kept};
        if (step_.accumulates) {
            removed.in_place.push_back(indent + step_.gradients + " = ");
            removed.in_place.push_back(value_of(written_.sums.at(loss.computes.use->use.node)));
            removed.in_place.push_back(look_.newline);
        }
        changes_.moves.push_back(std::move(removed));
    }

    // `loss, grads` or `(loss, out), grads`.
    std::string target(const loss_computation& loss) const {
        const auto& gradients = step_.accumulates ? step_.more_gradients : step_.gradients;
        if (loss.outputs.empty()) return loss.result + ", " + gradients;
        return fmt::format("({}, {}), {}", loss.result, fmt::join(loss.outputs, ", "), gradients);
    }

    moved_lines definition(const loss_computation& loss) {
        moved_lines made;
        made.put = true;
        const auto indent = indent_of(loss.anchor), inner = indent + look_.indent_unit;
        made.to = begin_with_comments(loss.anchor);
        made.to_indent = inner;
        made.before = {blank_lines_above(made.to, indent.empty() ? 2 : 1) + indent + fmt::format("def {}({}):", loss.forward, fmt::join(loss.parameters, ", ")) + look_.newline};
        made.after = {inner + "return "};
        made.after.push_back(loss.loss);
        if (!loss.outputs.empty()) made.after.push_back(fmt::format(", {}", fmt::join(loss.outputs, ", ")));
        made.after.push_back(look_.newline + (indent.empty() ? look_.newline : "") + look_.newline + indent + loss.gradient_function + " = ");
        made.after.push_back(value_of(written_.by_use.at(loss.computes.use->use.node)));
        made.after.push_back(look_.newline);
        if (step_.accumulates && &loss == &step_.losses.front() && !forgotten_above(loss.anchor))
            made.after.push_back(indent + step_.gradients + " = None" + look_.newline);
        made.after.push_back(look_.newline);
        return made;
    }

    // True where zero_grad() stands in the anchor's own block before it, so that the variable is there.
    bool forgotten_above(node_id anchor) const {
        return std::ranges::any_of(step_.others, [&](const role_statement& each) {
            return each.role == step_role::forgets && indent_of(each.statement) == indent_of(anchor) &&
                   module_.extent(each.statement).begin < module_.extent(anchor).begin;
        });
    }

    // As many blank lines as a function wants above it, less those that are there.
    std::string blank_lines_above(std::uint32_t line, int wanted) const {
        while (line > 0 && wanted > 0) {
            const auto above = line_begin(line - 1);
            const auto text = module_.text({above, line});
            const auto last = text.find_last_not_of(" \t\r\n");
            if (last != std::string_view::npos) {
                if (text[last] == ':') wanted = 0;
                break;
            }
            line = above;
            --wanted;
        }
        std::string lines;
        for (; line > 0 && wanted > 0; --wanted) lines += look_.newline;
        return lines;
    }

    void write_other(const role_statement& each) {
        const auto replacement = written_.by_use.at(each.use->use.node);
        if (each.role == step_role::forgets && !step_.accumulates) return remove(each.statement);
        if (each.role == step_role::applies) {
            changes_.replaced[each.use->use.node] = replacement;
            return;
        }
        const auto name = module_.child(replacement, field::NamedExpr::target);
        const node_id targets[] = {name};
        const std::uint32_t slots[] = {module_.add_list(targets), value_of(replacement), 0};
        changes_.replaced[each.statement] = module_.add(node_kind::Assign, {}, slots);
    }

    void remove(node_id statement) {
        const auto lines = lines_of(statement);
        if (!alone_on_its_lines(module_, statement) || alone_in_its_block(statement)) {
            changes_.edits.push_back({module_.extent(statement), "pass"});
            return;
        }
        changes_.edits.push_back({lines, comment_lines(lines, {}, indent_of(statement))});
    }

    bool alone_in_its_block(node_id statement) const {
        bool alone = false;
        for_each_node(module_, module_.root(), [&](node_id node) {
            unsigned index = 0;
            for (const auto& field : describe(module_.kind(node)).fields) {
                if (field.type == field_type::list) {
                    const auto list = module_.list(node, index);
                    alone = alone || (list.size() == 1 && list[0] == statement);
                }
                ++index;
            }
        });
        return alone;
    }

    tree& module_;
    const training_step& step_;
    const step_replacements& written_;
    codegen::rewrite& changes_;
    codegen::style look_;
    comment_table comments_;
};

}  // namespace

void write_step(tree& module, const training_step& step, const step_replacements& written, codegen::rewrite& changes) {
    step_writer(module, step, written, changes).run();
}

}  // namespace tensorferry
