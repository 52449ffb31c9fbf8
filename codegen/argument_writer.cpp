#include "codegen/argument_writer.hpp"

#include <algorithm>
#include <utility>

#include "codegen/token_search.hpp"

namespace tensorferry::codegen {

using grammar::node_kind;
using grammar::span;
namespace field = grammar::field;

namespace {

std::string_view last_line(std::string_view text) { return text.substr(text.find_last_of("\r\n") + 1); }

// Without the spaces, backslash and newline that come before the last line.
std::string_view without_last_line(std::string_view text) {
    const auto end = text.find_last_of("\r\n");
    if (end == std::string_view::npos) return {};
    return text.substr(0, end > 0 && text[end] == '\n' && text[end - 1] == '\r' ? end - 1 : end);
}

bool starts_with_newline(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\f");
    return first != std::string_view::npos && (text[first] == '\n' || text[first] == '\r');
}

}  // namespace

argument_writer::argument_writer(renderer& text, grammar::node_id source, const call_shape& shape, char quote)
    : text_(text), source_(source), shape_(shape), quote_(quote) {}

std::string argument_writer::indented_newline() const {
    const auto& module = text_.module();
    for (const auto& one : shape_.arguments)
        if (has_newline(module.text(one.lead))) return text_.look().newline + std::string(last_line(text_.source_text(one.lead)));
    const auto begin = module.extent(source_).begin;
    return text_.look().newline + std::string(indentation_at(module.source(), begin)) + text_.look().indent_unit;
}

std::string argument_writer::value_of(const new_argument& argument) {
    const surroundings where{{precedence::test, !argument.keyword}, true, quote_};
    const bool starred = argument.keyword && argument.name.empty();
    const surroundings fits = starred ? surroundings{{precedence::bit_or}, true, quote_} : where;
    if (argument.origin == new_argument::nowhere) return text_.node_text(argument.value, fits);
    const auto& old = shape_.arguments[argument.origin];
    const bool same = argument.value == old.value;
    if (!same && !text_.alike(old.value, argument.value)) return text_.node_text(argument.value, fits);
    const auto inner = text_.module().extent(old.value);
    if (inner == old.value_code) {
        return same ? text_.node_text(old.value, fits) : text_.onto(old.value, argument.value, fits);
    }
    const surroundings free{{}, true, quote_};  // the source's parentheses are kept
    return text_.copy({old.value_code.begin, inner.begin}, source_) +
           (same ? text_.node_text(old.value, free) : text_.onto(old.value, argument.value, free)) +
           text_.copy({inner.end, old.value_code.end}, source_);
}

std::string argument_writer::code_of(const new_argument& argument) {
    const auto& module = text_.module();
    if (argument.origin != new_argument::nowhere) {
        const auto& old = shape_.arguments[argument.origin];
        if (old.node == argument.node) return text_.copy(old.code, source_);
        const bool named_before = module.kind(old.node) == node_kind::keyword && !module.identifier(old.node, field::keyword::arg).empty();
        if (argument.keyword && !argument.name.empty() && named_before) {
            const auto name = module.identifier_extent(old.node, field::keyword::arg);
            return std::string(argument.name) + text_.copy({name.end, old.value_code.begin}, source_) + value_of(argument);
        }
    }
    if (!argument.keyword) return value_of(argument);
    return (argument.name.empty() ? std::string("**") : std::string(argument.name) + '=') + value_of(argument);
}

void argument_writer::remove(std::size_t index) {
    const auto& module = text_.module();
    const auto& old = shape_.arguments[index];
    const auto lead = module.text(old.lead);
    const bool first_on_line = has_newline(lead);
    for (const auto& comment : comments_within(module, old.lead)) text_.keep(comment);
    if (!comments_within(module, old.lead).empty()) carried_ += without_last_line(text_.source_text(old.lead));
    for (const auto& comment : comments_within(module, old.post)) {
        text_.keep(comment);
        if (first_on_line) carried_ += indented_newline() + std::string(module.text(comment));
        else if (!pieces_.empty() && pieces_.back().post.empty() && carried_.empty()) pieces_.back().post = module.text(old.post);
        else carried_ += module.text(old.post);
    }
    const bool next_shares_line = index + 1 < shape_.arguments.size() && !has_newline(module.text(shape_.arguments[index + 1].lead));
    if (next_shares_line && !has_moved_lead_) {
        has_moved_lead_ = true;
        moved_lead_ = first_on_line ? indented_newline() : std::string(lead);
    }
}

void argument_writer::write_kept(const new_argument& argument) {
    const auto& old = shape_.arguments[argument.origin];
    piece next;
    const bool own_lead = !has_moved_lead_ || has_newline(text_.module().text(old.lead));
    next.lead = own_lead ? text_.copy(old.lead, source_) : moved_lead_;
    if (!carried_.empty() && !starts_with_newline(next.lead)) {
        next.lead.erase(0, next.lead.find_first_not_of(' '));
        next.lead.insert(0, indented_newline());   // nothing may follow the carried comment on its line
    }
    next.lead = std::exchange(carried_, {}) + next.lead;
    has_moved_lead_ = false;
    next.code = code_of(argument);
    if (!comments_within(text_.module(), old.gap).empty()) next.code += text_.copy(old.gap, source_);
    next.post = text_.copy(old.post, source_);
    pieces_.push_back(std::move(next));
}

// True where a new argument at this position goes on a line of its own, as its neighbours are.
bool argument_writer::own_lines(std::size_t position) const {
    const auto& module = text_.module();
    const auto& old = shape_.arguments;
    if (old.empty() || (position == 0 && !has_newline(module.text(old[0].lead)))) return false;
    if (old.size() == 1) return has_newline(module.text(old[0].lead)) && has_newline(module.text(shape_.tail));
    return std::all_of(old.begin() + 1, old.end(), [&](const auto& one) { return has_newline(module.text(one.lead)); });
}

void argument_writer::write_new(const new_argument& argument) {
    const auto& module = text_.module();
    piece next;
    if (own_lines(pieces_.size())) {
        next.lead = indented_newline();
    } else if (pieces_.empty()) {
        const bool breaks = !shape_.arguments.empty() && has_newline(module.text(shape_.arguments[0].lead));
        if (breaks) next.lead = indented_newline();
        has_moved_lead_ = true;
        moved_lead_ = ' ';
    } else {
        next.lead = ' ';
    }
    if (!carried_.empty() && !has_newline(next.lead)) next.lead = indented_newline();
    next.lead = std::exchange(carried_, {}) + next.lead;
    next.code = code_of(argument);
    pieces_.push_back(std::move(next));
}

std::string argument_writer::in_layout(const std::vector<new_argument>& arguments) {
    std::size_t done = 0;
    auto tail = text_.copy(shape_.tail, source_);
    if (shape_.arguments.empty() && !arguments.empty() && tail.find('#') != std::string::npos) {
        carried_ = without_last_line(tail);   // the comments of an empty call stay before what comes into it
        tail.erase(0, carried_.size());
    }
    for (const auto& argument : arguments) {
        if (argument.origin == new_argument::nowhere) {
            write_new(argument);
            continue;
        }
        for (; done < argument.origin; ++done) remove(done);
        ++done;
        write_kept(argument);
    }
    for (; done < shape_.arguments.size(); ++done) remove(done);
    const bool nothing_left = pieces_.empty() && carried_.empty() && comments_within(text_.module(), shape_.tail).empty();
    return assemble(shape_.trailing_comma && !pieces_.empty(), nothing_left && !shape_.arguments.empty() ? std::string() : tail);
}

std::string argument_writer::one_per_line(const std::vector<new_argument>& arguments) {
    const auto& module = text_.module();
    const auto base = text_.look().newline + std::string(indentation_at(module.source(), module.extent(source_).begin));
    const auto line = base + text_.look().indent_unit;
    for (const auto& argument : arguments) {
        piece next;
        if (argument.origin != new_argument::nowhere) {
            const auto& old = shape_.arguments[argument.origin];
            for (const auto& comment : comments_within(module, old.lead)) next.lead += line + std::string(module.text(comment));
            for (const auto& comment : comments_within(module, {old.gap.begin, old.post.end})) {
                if (next.post.empty()) next.post = std::string(2, ' ') + std::string(module.text(comment));
                else next.lead += line + std::string(module.text(comment));
            }
            for (const auto& comment : comments_within(module, {old.lead.begin, old.lead.end})) text_.keep(comment);
            for (const auto& comment : comments_within(module, {old.gap.begin, old.post.end})) text_.keep(comment);
        }
        next.lead += line;
        next.code = code_of(argument);
        pieces_.push_back(std::move(next));
    }
    std::string tail;
    for (const auto& comment : comments_within(module, shape_.tail)) {
        tail += line + std::string(module.text(comment));
        text_.keep(comment);
    }
    return assemble(true, tail + base);
}

void argument_writer::put_trivia(std::string_view trivia) {
    if (in_comment_ && !starts_with_newline(trivia)) {
        out_ += indented_newline();
        in_comment_ = false;
    }
    out_ += trivia;
    const auto comment = trivia.find_last_of('#');
    if (comment != std::string_view::npos) in_comment_ = !has_newline(trivia.substr(comment));
    else if (has_newline(trivia)) in_comment_ = false;
}

void argument_writer::put_code(std::string_view code) {
    if (in_comment_) out_ += indented_newline();
    in_comment_ = false;
    out_ += code;
}

std::string argument_writer::assemble(bool trailing_comma, std::string_view tail) {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        if (!pieces_[i].lead.empty()) put_trivia(pieces_[i].lead);
        put_code(pieces_[i].code);
        if (trailing_comma || i + 1 < pieces_.size()) out_ += ',';
        if (!pieces_[i].post.empty()) put_trivia(pieces_[i].post);
    }
    if (!carried_.empty()) put_trivia(carried_);
    if (!tail.empty()) put_trivia(tail);
    if (in_comment_) {
        const auto& module = text_.module();
        out_ += text_.look().newline + std::string(indentation_at(module.source(), module.extent(source_).begin));
    }
    out_ += ')';
    return std::move(out_);
}

}  // namespace tensorferry::codegen
